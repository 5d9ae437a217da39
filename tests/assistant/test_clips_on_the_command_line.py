# SPDX-License-Identifier: GPL-3.0-or-later
"""Which videos, which parts of them and how many frames `kibitz ask` takes."""

from pathlib import Path

import pytest

from assistant.cancellation import Cancellation
from assistant.cli.arguments import parser
from assistant.cli.clips import Clips
from assistant.errors import InputError
from assistant.values import EngineInfo, Role
from tests.assistant.drawn_videos import scenes, write_video

EYES = EngineInfo(Role.EYES, "reader", "")


def clips(*words: object) -> Clips:
    return Clips(parser().parse_args(["ask", "What happens?", *map(str, words)]))


def times(wanted: Clips, eyes: EngineInfo = EYES) -> list[float]:
    return [one.moment.seconds for one in wanted.frames(eyes, Cancellation()) if one.moment]


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.cli.session.ledger_file", lambda: tmp_path / "ledger.jsonl")


def test_a_video_gives_frames(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write_video(tmp_path / "a.mp4", scenes(7), 28)
    assert len(times(clips("--video", path))) == 4
    assert "Looking at a.mp4 at 0:00, " in capsys.readouterr().err


def test_a_part_and_a_number_can_be_chosen(tmp_path: Path) -> None:
    path = write_video(tmp_path / "a.mp4", scenes(2), 12)
    shown = times(clips("--video", path, "--from", "0:04", "--to", "8", "--frames", 2))
    assert len(shown) == 2
    assert 4 <= min(shown) <= max(shown) < 8


def test_a_video_given_as_a_picture_is_one(tmp_path: Path) -> None:
    path = write_video(tmp_path / "a.mp4", scenes(2), 4)
    wanted = clips("--image", path)
    assert wanted.pictures == {path}
    assert len(times(wanted)) == 2


def test_several_videos_share_what_the_eyes_can_take(tmp_path: Path) -> None:
    paths = [write_video(tmp_path / f"{name}.mp4", scenes(1), 6) for name in "ab"]
    eyes = EngineInfo(Role.EYES, "llama", "", context_tokens=4096, picture_tokens=512, picture_seconds=0.1)
    assert len(times(clips("--image", paths[0], "--image", paths[1]), eyes)) == 4


def test_no_video_is_wanted_where_none_is_named(tmp_path: Path) -> None:
    assert not clips().are_wanted


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--from", "0:10"], "are for --video"),
        (["--video", "a.mp4", "--from", "soon"], "is no time"),
        (["--video", "a.mp4", "--frames", "0"], "at least one frame"),
        (["--video", "a.mp4", "--frames", "100000"], "at most 64 frames"),
    ],
)
def test_what_makes_no_sense_is_told(words: list[str], sentence: str) -> None:
    with pytest.raises(InputError, match=sentence):
        clips(*words)
