# SPDX-License-Identifier: GPL-3.0-or-later
"""The ledger: what is written down, by whom it can be read, what is left after a crash."""

import csv
import io
import json
import stat
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from assistant.events import BytesSent, Event, PictureTaken, SensorUsed
from assistant.privacy import ledger as ledger_module
from assistant.privacy.ledger import Ledger, Use, as_csv, as_json
from assistant.privacy.ledger_keeper import LedgerKeeper, may_be_kept
from assistant.settings import HistorySettings, Keep
from assistant.values import Picture, PictureSource

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Clock:
    """A second passes each time somebody looks."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "ledger.jsonl"


@pytest.fixture
def ledger(file: Path) -> Ledger:
    return Ledger(file, Clock())


@pytest.fixture
def picture() -> Picture:
    return Picture.from_rgb(np.zeros((2, 3, 3), np.uint8), PictureSource.FILE, "my secret plans.png")


def kept_by(ledger: Ledger, *events: Event, keeps: bool = False) -> list[Use]:
    keeper = LedgerKeeper(ledger, lambda _: keeps)
    for event in events:
        keeper.hear(event)
    keeper.close()
    return ledger.uses()


def test_a_use_is_known_with_its_length_after_it_ended(ledger: Ledger) -> None:
    with ledger.use("screen", "kibitz ask --screen"):
        pass

    assert ledger.uses() == [Use("screen", "kibitz ask --screen", NOON + timedelta(seconds=1), 1.0)]


def test_a_use_is_written_down_before_it_ends(ledger: Ledger, file: Path) -> None:
    ledger.begin("microphone", "you talked")

    (use,) = Ledger(file).uses()
    assert use.seconds is None
    assert use.lasted == "end not noted"


def test_what_goes_on_is_told_from_what_was_cut_short(ledger: Ledger, file: Path) -> None:
    ledger.begin("camera", "you asked for a picture")
    since = NOON + timedelta(seconds=1.5)
    ledger.begin("microphone", "you talked")
    ledger.note("screen", "asked")

    assert [use.lasted for use in ledger.uses(since)] == ["end not noted", "in use", "a moment"]
    assert '"in_use": true' in as_json(ledger.uses(since))
    assert "in_use" not in file.read_text()


def test_the_clock_may_be_set_back_meanwhile(ledger: Ledger) -> None:
    use = ledger.begin("microphone", "you talked")
    later = Use(use.what, use.why, use.began + timedelta(hours=1))

    assert ledger.end(later).seconds == 0.0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps files of a user to that user by other means")
def test_only_this_user_may_read_it(ledger: Ledger, file: Path) -> None:
    ledger.note("screen", "asked")

    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_lines_that_were_cut_off_or_spoilt_are_left_out(ledger: Ledger, file: Path) -> None:
    ledger.note("screen", "first")
    with file.open("a") as spoilt:
        spoilt.write('{"what": "screen"}\n[]\n{"began": 3}\n\0\xff\n{"what": "cam')
    with file.open("a") as spoilt:
        spoilt.write("\n")
    ledger.note("screen", "last")

    assert [use.why for use in ledger.uses()] == ["first", "last"]


def test_it_never_grows_beyond_two_files(ledger: Ledger, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger_module, "_FULL_BYTES", 1000)

    for number in range(100):
        ledger.note("screen", str(number))

    uses = ledger.uses()
    assert uses[-1].why == "99"
    assert 5 < len(uses) < 20
    assert sum(path.stat().st_size for path in file.parent.iterdir()) < 2 * 1200


def test_a_ledger_that_cannot_be_written_does_not_stop_the_work(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("not a folder")
    ledger = Ledger(tmp_path / "file" / "ledger.jsonl")

    with ledger.use("screen", "asked"):
        pass

    assert len(caplog.records) == 1
    assert ledger.uses() == []


def test_it_can_be_exported(ledger: Ledger) -> None:
    ledger.note("picture file", "you attached a picture, “so” to say", kept=True)

    (as_object,) = json.loads(as_json(ledger.uses()))
    (row,) = csv.DictReader(io.StringIO(as_csv(ledger.uses())))

    assert as_object["what"] == row["what"] == "picture file"
    assert as_object["why"] == row["why"]
    assert (as_object["kept"], row["kept"]) == (True, "True")
    assert datetime.fromisoformat(as_object["began"]) == NOON + timedelta(seconds=1)


def test_senses_are_written_down_from_when_they_are_switched_on_until_off(ledger: Ledger) -> None:
    uses = kept_by(
        ledger,
        SensorUsed("microphone", in_use=True),
        SensorUsed("screen", in_use=True),
        SensorUsed("screen", in_use=False),
        SensorUsed("microphone", in_use=False),
    )

    assert [(use.what, use.why, use.seconds) for use in uses] == [
        ("microphone", "you talked", 3.0),
        ("screen", "you asked for the screen", 1.0),
    ]


def test_standing_by_and_listening_are_two_entries(ledger: Ledger) -> None:
    uses = kept_by(
        ledger,
        SensorUsed("microphone", in_use=True, standing_by=True),
        SensorUsed("microphone", in_use=True),
        SensorUsed("microphone", in_use=True, standing_by=True),
        SensorUsed("microphone", in_use=False),
        keeps=True,
    )

    assert [use.why.split()[0] for use in uses] == ["standing", "you", "standing"]
    assert [use.kept for use in uses] == [False, True, False]
    assert all(use.seconds is not None for use in uses)


def test_a_sense_in_use_when_all_is_closed_is_written_down(ledger: Ledger) -> None:
    (use,) = kept_by(ledger, SensorUsed("camera", in_use=True))

    assert use.seconds is not None


@pytest.mark.parametrize(
    ("source", "what"), [(PictureSource.FILE, "picture file"), (PictureSource.CLIPBOARD, "clipboard")]
)
def test_files_and_pasted_pictures_are_written_down_without_their_names(
    ledger: Ledger, file: Path, picture: Picture, source: PictureSource, what: str
) -> None:
    (use,) = kept_by(ledger, PictureTaken(Picture(picture.rgb, picture.sha256, source, picture.name), 1), keeps=True)

    assert (use.what, use.kept) == (what, True)
    assert "secret" not in file.read_text()


def test_a_screenshot_is_one_entry(ledger: Ledger, picture: Picture) -> None:
    taken = PictureTaken(Picture(picture.rgb, picture.sha256, PictureSource.SCREEN), 1)

    uses = kept_by(ledger, SensorUsed("screen", in_use=True), SensorUsed("screen", in_use=False), taken)

    assert [use.what for use in uses] == ["screen"]


def test_what_is_sent_is_added_up_by_host(ledger: Ledger, file: Path) -> None:
    uses = kept_by(ledger, *(BytesSent(host, 1000) for host in ("a.example", "b.example", "a.example") * 10))

    assert [(use.what, use.where, use.size_bytes) for use in uses] == [
        ("network", "a.example", 20_000),
        ("network", "b.example", 10_000),
    ]
    assert len(file.read_text().splitlines()) == 6


@pytest.mark.parametrize(
    ("what", "history", "kept"),
    [
        ("screen", HistorySettings(), True),
        ("microphone", HistorySettings(), False),
        ("microphone", HistorySettings(keep_takes=True), True),
        ("microphone", HistorySettings(keep=Keep.NOTHING, keep_takes=True), False),
        ("camera", HistorySettings(keep=Keep.NOTHING), False),
        ("camera", HistorySettings(keep=Keep.WEEK), True),
    ],
)
def test_what_may_be_kept_follows_the_settings(what: str, history: HistorySettings, kept: bool) -> None:
    assert may_be_kept(what, history) is kept
