# SPDX-License-Identifier: GPL-3.0-or-later
"""How long looking may take follows how long the user talks."""

import stat
import sys
from pathlib import Path

import pytest

from assistant.pipeline.usual_utterance import UsualUtterance, with_looking_time
from assistant.settings import EyesSettings, Settings
from assistant.timings import Timings
from assistant.turn_events import Outcome, TurnFinished


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "utterances.json"


def said(seconds: float | None, outcome: Outcome = Outcome.ANSWERED) -> TurnFinished:
    return TurnFinished(1, outcome, timings=Timings(spoken_seconds=seconds))


def after(path: Path, *lengths: float) -> float:
    utterances = UsualUtterance(path)
    for seconds in lengths:
        utterances.hear(said(seconds))
    return utterances.looking_seconds


def test_at_first_four_seconds_of_talking_are_expected(path: Path) -> None:
    assert UsualUtterance(path).looking_seconds == pytest.approx(3.2)


def test_it_follows_what_is_usual_and_not_what_is_rare(path: Path) -> None:
    assert after(path, 5.0, 6.0, 5.0, 120.0, 5.0) == pytest.approx(4.0)


def test_it_is_remembered_until_the_next_start(path: Path) -> None:
    after(path, 10.0, 10.0)

    assert UsualUtterance(path).looking_seconds == pytest.approx(8.0)
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["utterances.json"]


def test_only_the_last_utterances_count(path: Path) -> None:
    assert after(path, *[20.0] * 30, *[5.0] * 25) == pytest.approx(4.0)


def test_what_was_no_question_does_not_count(path: Path) -> None:
    utterances = UsualUtterance(path)
    utterances.hear(said(None))
    utterances.hear(said(20.0, Outcome.NOTHING_HEARD))

    assert utterances.looking_seconds == pytest.approx(3.2)
    assert not path.exists()


def test_somebody_terse_still_gets_something_to_see(path: Path) -> None:
    assert after(path, 0.3) == pytest.approx(0.8)
    assert after(path, *[500.0] * 9) == pytest.approx(24.0)


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"seconds": ["x"]}', b'{"seconds": 3}', b"[" * 100_000, b"\xff"]
)
def test_a_damaged_file_is_as_good_as_none(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)

    assert UsualUtterance(path).looking_seconds == pytest.approx(3.2)


def test_a_folder_that_cannot_be_written_costs_only_the_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    assert after(tmp_path / "file" / "utterances.json", 10.0) == pytest.approx(8.0)


def test_what_the_user_set_wins() -> None:
    chosen = Settings(eyes=EyesSettings(looking_seconds=2.0))

    assert with_looking_time(chosen, 8.0) is chosen
    assert with_looking_time(Settings(), 8.0).eyes.looking_seconds == 8.0
