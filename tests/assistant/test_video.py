# SPDX-License-Identifier: GPL-3.0-or-later
"""Videos become a few frames with their times, whatever kind of file they are in, and whatever is wrong with it."""

import struct
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from assistant.errors import Cancelled, InputError, VideoUnreadable
from assistant.moments import Moment, clock
from assistant.values import Clip, EngineInfo, PictureSource, Role
from assistant.vision import video_file
from assistant.vision.video import is_video, open_clip
from assistant.vision.video_budget import FEWEST, MOST, USUAL, frames_for
from assistant.vision.video_choice import Shot, choose
from assistant.vision.video_times import parse_time
from tests.assistant.drawn_videos import COLOURS, scene, scenes, write_sound, write_video, written


def colours(clip: Clip) -> list[int]:
    """Which scene each frame shows."""
    middles = [frame.rgb[frame.height * 3 // 4, frame.width // 2].astype(int) for frame in clip.frames]
    return [int(np.argmin([np.abs(middle - colour).sum() for colour in COLOURS])) for middle in middles]


def seconds(clip: Clip) -> list[float]:
    return [frame.moment.seconds for frame in clip.frames if frame.moment]


KINDS = [
    ("clip.mp4", "libx264"),
    ("clip.mkv", "libx264"),
    ("clip.mov", "mpeg4"),
    ("clip.avi", "mpeg4"),
    ("clip.ts", "mpeg4"),
    ("clip.webm", "libvpx-vp9"),
]


@pytest.mark.parametrize(("name", "codec"), KINDS)
@pytest.mark.parametrize("gop", [10, 1000], ids=["many keyframes", "one keyframe"])
def test_each_scene_gives_a_frame_with_its_time(name: str, codec: str, gop: int, tmp_path: Path) -> None:
    path = write_video(tmp_path / name, scenes(2), 12, codec=codec, gop=gop)

    clip = open_clip(path, most_frames=6)

    assert is_video(path)
    assert colours(clip) == [0, 1, 2, 3, 4, 5]
    assert [int(at // 2) for at in seconds(clip)] == [0, 1, 2, 3, 4, 5]
    assert clip.seconds == pytest.approx(12, abs=0.2)
    assert {frame.source for frame in clip.frames} == {PictureSource.VIDEO}
    assert not clip.note


def test_the_first_frame_is_the_videos_first(tmp_path: Path) -> None:
    assert seconds(open_clip(write_video(tmp_path / "a.mp4", scenes(1), 6), most_frames=6))[0] == 0.0


def test_a_scene_is_shown_from_its_beginning(tmp_path: Path) -> None:
    path = write_video(tmp_path / "a.mp4", scenes(2.3), 9, gop=1000)
    assert seconds(open_clip(path, most_frames=4)) == pytest.approx([0.0, 2.3, 4.6, 6.9], abs=0.15)


def test_what_stays_the_same_is_shown_once(tmp_path: Path) -> None:
    clip = open_clip(write_video(tmp_path / "a.mp4", lambda _: scene(1), 6), most_frames=8)
    assert len(clip.frames) == 1


@pytest.mark.parametrize("suffix", ["gif", "webp", "png"])
def test_animations_are_videos(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"a.{suffix}"
    first, *others = [Image.fromarray(scene(number)) for number in range(4)]
    first.save(path, save_all=True, append_images=others, duration=500)

    clip = open_clip(path, most_frames=8)

    assert is_video(path)
    assert seconds(clip) == pytest.approx([0, 0.5, 1.0, 1.5])
    assert colours(clip) == [0, 1, 2, 3]
    assert clip.seconds == pytest.approx(2.0)


@pytest.mark.parametrize("suffix", ["gif", "webp", "png", "jpg"])
def test_still_pictures_are_no_videos(suffix: str, tmp_path: Path) -> None:
    Image.fromarray(scene(0)).save(tmp_path / f"a.{suffix}")
    assert not is_video(tmp_path / f"a.{suffix}")


def test_what_is_not_there_is_no_video(tmp_path: Path) -> None:
    assert not is_video(tmp_path / "missing.mp4")
    assert not is_video(tmp_path)


def test_a_phone_held_upright_is_shown_upright(tmp_path: Path) -> None:
    frame = open_clip(write_video(tmp_path / "a.mp4", scenes(5), 1, rotation=-90), most_frames=1).frames[0]

    assert (frame.width, frame.height) == (180, 320)
    corner, elsewhere = frame.rgb[10, 170], frame.rgb[10, 10]  # what was at the upper left is at the upper right
    assert np.abs(corner.astype(int) - COLOURS[3]).max() < 20
    assert np.abs(elsewhere.astype(int) - COLOURS[0]).max() < 20


def test_pixels_that_are_not_square_become_so(tmp_path: Path) -> None:
    frame = open_clip(write_video(tmp_path / "a.mp4", scenes(5), 1, aspect=Fraction(2)), most_frames=1).frames[0]
    assert (frame.width, frame.height) == (640, 180)


def test_large_frames_are_made_smaller(tmp_path: Path) -> None:
    path = write_video(tmp_path / "a.mp4", lambda _: scene(0, 1920, 1080), 0.3)
    assert open_clip(path, most_frames=1).frames[0].rgb.shape == (720, 1280, 3)


def test_frames_at_uneven_times_keep_their_times(tmp_path: Path) -> None:
    times = [0, 0.1, 0.2, 5, 5.1, 10, 10.05, 10.1, 12, 15, 20, 25, 26]
    path = write_video(tmp_path / "a.mkv", scenes(5), 30, times=times, codec="libx264", gop=4)

    clip = open_clip(path, most_frames=6)

    assert colours(clip) == [0, 1, 2, 3, 4, 5]
    assert all(min(abs(at - time) for time in times) < 0.01 for at in seconds(clip))


def test_only_the_wanted_part_is_looked_at(tmp_path: Path) -> None:
    path = write_video(tmp_path / "a.mp4", scenes(2), 12, gop=30)

    clip = open_clip(path, most_frames=6, start=4, end=7.9)

    assert colours(clip) == [2, 3]
    assert seconds(clip)[0] == 4.0
    assert (clip.start, clip.end) == (4, 7.9)


def test_an_end_beyond_the_end_is_the_end(tmp_path: Path) -> None:
    assert open_clip(write_video(tmp_path / "a.mp4", scenes(2), 4), most_frames=2, end=99).end == pytest.approx(
        4, abs=0.1
    )


@pytest.mark.parametrize(("start", "end", "sentence"), [(30, None, "ends at 0:04"), (3, 1, "ends before it begins")])
def test_a_part_that_is_not_there_is_told(start: float, end: float | None, sentence: str, tmp_path: Path) -> None:
    path = write_video(tmp_path / "a.mp4", scenes(2), 4)
    with pytest.raises(InputError, match=sentence):
        open_clip(path, most_frames=2, start=start, end=end)


def test_a_video_of_one_frame_gives_it(tmp_path: Path) -> None:
    assert len(open_clip(write_video(tmp_path / "a.mp4", scenes(2), 0.1), most_frames=8).frames) == 1


def test_a_length_that_is_not_stated_is_found_out(tmp_path: Path) -> None:
    path = write_video(tmp_path / "a.webm", scenes(2), 8, codec="libvpx-vp9", options={"live": "1"})
    assert open_clip(path, most_frames=4).seconds == pytest.approx(8, abs=0.2)


def broken(kind: str, folder: Path) -> Path:
    path = folder / f"{kind}.mp4"
    match kind:
        case "empty":
            path.write_bytes(b"")
        case "noise":
            path.write_bytes(b"\0\0\0\x18ftypisom" + bytes(range(256)) * 20)
        case "text":
            path.write_text("once upon a time")
        case "a picture":
            Image.fromarray(scene(0)).save(path, "PNG")
        case "a folder":
            path.mkdir()
        case "cut off":
            whole = write_video(folder / "whole.mp4", scenes(2), 8).read_bytes()
            path.write_bytes(whole[: len(whole) // 2])
        case "only sound":
            write_sound(path)
    return path


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("empty", "is empty"),
        ("noise", "no video"),
        ("text", "no video"),
        ("a picture", "no video"),
        ("a folder", "is a folder"),
        ("cut off", "cut off"),
        ("only sound", "only sound"),
        ("missing", "There is no file"),
    ],
)
def test_what_cannot_be_used_is_told_in_one_sentence(kind: str, sentence: str, tmp_path: Path) -> None:
    with pytest.raises(VideoUnreadable, match=sentence) as told:
        open_clip(broken(kind, tmp_path), most_frames=4)
    assert told.value.sentence.endswith(".")


def test_an_animation_that_is_too_large_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    path = tmp_path / "huge.gif"
    Image.fromarray(scene(0)).save(path, save_all=True, append_images=[Image.fromarray(scene(1))])
    data = bytearray(path.read_bytes())
    data[6:10] = struct.pack("<HH", 10_000, 9_000)  # GIF89a: width and height of the whole
    path.write_bytes(data)

    with pytest.raises(VideoUnreadable, match="more than 36 megapixels") as told:
        open_clip(path, most_frames=4)

    assert told.value.hint


@pytest.mark.parametrize("name", ["a.mp4", "a.mkv"])
def test_of_a_video_that_is_cut_off_the_beginning_is_used(name: str, tmp_path: Path) -> None:
    whole = write_video(
        tmp_path / f"whole-{name}", scenes(2), 12, options={"movflags": "faststart"} if name == "a.mp4" else {}
    )
    data = whole.read_bytes()
    path = tmp_path / name
    path.write_bytes(data[: len(data) // 2])

    clip = open_clip(path, most_frames=6)

    assert colours(clip)[:2] == [0, 1]
    assert len(clip.frames) < 6
    assert "may be cut off" in clip.note


def test_damage_in_the_middle_costs_no_more_than_the_middle(tmp_path: Path) -> None:
    path = write_video(tmp_path / "a.avi", scenes(2), 12)
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 300] = bytes(300)
    path.write_bytes(data)

    shown = colours(open_clip(path, most_frames=6))

    assert shown[0] == 0
    assert shown[-1] == 5


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.9])
@pytest.mark.parametrize("suffix", ["gif", "webp", "png"])
def test_a_damaged_animation_gives_what_can_be_read_or_is_refused(suffix: str, share: float, tmp_path: Path) -> None:
    first, *others = [Image.fromarray(scene(number)) for number in range(4)]
    first.save(tmp_path / f"a.{suffix}", save_all=True, append_images=others, duration=500)
    data = (tmp_path / f"a.{suffix}").read_bytes()
    (tmp_path / "cut").write_bytes(data[: int(share * len(data))])

    try:
        shown = len(open_clip(tmp_path / "cut", most_frames=8).frames)
    except VideoUnreadable:
        shown = 0

    assert shown <= 4


def test_it_can_be_given_up(tmp_path: Path) -> None:
    path = write_video(tmp_path / "a.mp4", scenes(2), 8, gop=1000)
    with pytest.raises(Cancelled):
        open_clip(path, most_frames=4, cancelled=lambda: True)


def test_it_tells_how_far_it_is(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    open_clip(write_video(tmp_path / "a.mp4", scenes(2), 8), most_frames=4, advance=lambda *step: told.append(step))
    assert [done for done, _ in told] == list(range(1, len(told) + 1))
    assert told[-1][0] == told[-1][1]


def test_nothing_between_keyframes_is_decoded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_video(tmp_path / "a.mp4", scenes(2), 20, gop=10)
    packets: list[object] = []
    decode = video_file.VideoFile._decode

    def counted(self: video_file.VideoFile, packet: Any) -> list[Any]:
        packets.append(packet)
        return decode(self, packet)

    monkeypatch.setattr(video_file.VideoFile, "_decode", counted)

    open_clip(path, most_frames=4)

    assert len([packet for packet in packets if packet is not None]) <= 2 * 4 + 1


def test_a_line_of_text_that_is_added_is_no_repeat(tmp_path: Path) -> None:
    path = write_video(tmp_path / "a.mp4", written(["Hello", "Hello you"], 2), 4)
    assert len(open_clip(path, most_frames=4).frames) == 2


# ── choosing ───────────────────────────────────────────────────────────────────────────────────────────────────────


def shot(at: float, level: int) -> Shot:
    return Shot(at, np.full((9, 16, 3), level, np.uint8), np.full((36, 64), level, np.uint8))


def test_what_comes_back_is_shown_again() -> None:
    assert [one.seconds for one in choose([shot(0, 10), shot(1, 90), shot(2, 10)], 8)] == [0, 1, 2]


def test_of_each_stretch_of_time_the_greatest_change_is_chosen() -> None:
    shots = [shot(0, 0), shot(1, 20), shot(2, 120), shot(3, 130), shot(4, 20), shot(5, 30)]
    assert [one.seconds for one in choose(shots, 3)] == [0, 2, 4]


def test_what_empty_stretches_leave_over_goes_to_the_others() -> None:
    shots = [shot(0, 0), shot(0.1, 50), shot(0.2, 200), shot(10, 0)]
    assert [one.seconds for one in choose(shots, 3)] == [0, 0.2, 10]


# ── times and budget ───────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("at", "text"), [(0, "0:00"), (12.9, "0:12"), (754, "12:34"), (3723, "1:02:03")])
def test_times_are_told_as_players_do(at: float, text: str) -> None:
    assert clock(at) == text
    assert parse_time(text) == int(at)


def test_frames_of_short_videos_are_told_apart() -> None:
    assert Moment(3.25, 9.0).clock == "0:03.2"
    assert Moment(3.25, 42.0).clock == "0:03"


@pytest.mark.parametrize("text", ["", "abc", "1:2:3:4", "-3", "1e9"])
def test_what_is_no_time_is_told(text: str) -> None:
    with pytest.raises(InputError, match="is no time"):
        parse_time(text)


def eyes(context: int, tokens: int, seconds: float) -> EngineInfo:
    return EngineInfo(Role.EYES, "llama", "", context_tokens=context, picture_tokens=tokens, picture_seconds=seconds)


@pytest.mark.parametrize(
    ("info", "frames"),
    [
        (None, USUAL),
        (eyes(8192, 256, 3.2), 9),
        (eyes(8192, 256, 0.1), MOST),
        (eyes(8192, 256, 60), FEWEST),
        (eyes(2048, 512, 0.1), 2),
        (eyes(512, 512, 0.1), 1),
    ],
)
def test_as_many_frames_as_fit_context_and_patience(info: EngineInfo | None, frames: int) -> None:
    assert frames_for(info) == frames
