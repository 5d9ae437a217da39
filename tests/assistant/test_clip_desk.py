# SPDX-License-Identifier: GPL-3.0-or-later
"""Videos are taken apart on a thread of their own, told of, and given up when nobody wants them any more."""

import queue
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.events import ClipProgressed, ClipTaken, EngineReady, Event, Noticed, PictureFailed
from assistant.pipeline.clip_desk import ClipDesk, ClipWish
from assistant.pipeline.picture_desk import PictureDesk
from assistant.values import EngineInfo, PictureSource, Role
from tests.assistant.drawn_videos import scenes, write_sound, write_video

EYES = EngineInfo(Role.EYES, "llama", "", context_tokens=2048, picture_tokens=512, picture_seconds=0.1)


@pytest.fixture
def told() -> "queue.Queue[Event]":
    return queue.Queue()


@pytest.fixture
def desk(told: "queue.Queue[Event]") -> Iterator[PictureDesk]:
    desk = PictureDesk(lambda: "0", told.put)
    yield desk
    desk.close()


def end_of(told: "queue.Queue[Event]") -> Event:
    """What comes after all progress."""
    while isinstance(event := told.get(timeout=30), ClipProgressed):
        pass
    return event


def test_a_file_that_is_a_video_gives_frames(desk: PictureDesk, told: "queue.Queue[Event]", tmp_path: Path) -> None:
    request = desk.file(write_video(tmp_path / "a.mp4", scenes(2), 8))

    first, taken = told.get(timeout=30), end_of(told)

    assert first == ClipProgressed(request, 0, 0)
    assert isinstance(taken, ClipTaken)
    assert taken.request == request
    assert len(taken.clip.frames) == 4


def test_the_eyes_decide_how_many(desk: PictureDesk, told: "queue.Queue[Event]", tmp_path: Path) -> None:
    desk.clips.hear(EngineReady(EYES))
    desk.file(write_video(tmp_path / "a.mp4", scenes(2), 8))

    taken = end_of(told)

    assert isinstance(taken, ClipTaken)
    assert len(taken.clip.frames) == 2


def test_a_part_is_taken(desk: PictureDesk, told: "queue.Queue[Event]", tmp_path: Path) -> None:
    desk.clip(ClipWish(write_video(tmp_path / "a.mp4", scenes(2), 8), 4.0, 6.0))

    taken = end_of(told)

    assert isinstance(taken, ClipTaken)
    assert (taken.clip.start, taken.clip.end) == (4.0, 6.0)


def test_what_is_wrong_is_told(desk: PictureDesk, told: "queue.Queue[Event]", tmp_path: Path) -> None:
    request = desk.file(write_sound(tmp_path / "a.m4a"))

    failed = end_of(told)

    assert isinstance(failed, PictureFailed)
    assert (failed.request, failed.source) == (request, PictureSource.VIDEO)
    assert "only sound" in failed.error.sentence


def test_a_video_that_is_cut_off_is_told_of(desk: PictureDesk, told: "queue.Queue[Event]", tmp_path: Path) -> None:
    whole = write_video(tmp_path / "whole.mkv", scenes(2), 12).read_bytes()
    (tmp_path / "a.mkv").write_bytes(whole[: len(whole) // 2])

    desk.file(tmp_path / "a.mkv")

    noticed = end_of(told)
    assert isinstance(noticed, Noticed)
    assert "may be cut off" in noticed.sentence
    assert isinstance(end_of(told), ClipTaken)


def test_what_was_given_up_is_not_told(told: "queue.Queue[Event]", tmp_path: Path) -> None:
    desk: ClipDesk

    def give_up_at_once(event: Event) -> None:
        told.put(event)
        if isinstance(event, ClipProgressed) and event.request == 1:
            desk.give_up(1)

    desk = ClipDesk(give_up_at_once)
    path = write_video(tmp_path / "a.mp4", scenes(2), 8)
    desk.take(1, ClipWish(path))
    desk.take(2, ClipWish(path))

    taken = end_of(told)

    assert isinstance(taken, ClipTaken)
    assert taken.request == 2
    desk.close()
