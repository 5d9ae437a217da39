# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens videos as a few frames with their times: what a model that looks at pictures can make of a film."""

import warnings
from collections.abc import Callable
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

from PIL import Image

from assistant.engines.protocols import Cancelled as IsCancelled
from assistant.errors import InputError, VideoUnreadable
from assistant.moments import Moment, clock
from assistant.phrase import Phrase
from assistant.readable_files import open_readable
from assistant.values import Clip, Picture, PictureSource
from assistant.vision.video_animation import FORMATS, Animation
from assistant.vision.video_choice import Shot, choose
from assistant.vision.video_file import Slot, VideoFile

_SHOTS_PER_FRAME = 2
"""So many frames are looked at for each that is shown: enough to prefer the one where something has changed."""

_CUT_OFF_SHARE = 0.8
"""If not even so much of a video's time can be read, the user is told."""

_OPENING = 0.5
"""Seconds in which the first frame is looked for."""

_SHORTEST_PART = 0.1
"""Seconds."""

_STARTS = (
    (0, b"\x1aE\xdf\xa3"),  # Matroska, WebM
    (0, b"FLV\x01"),
    (0, b"OggS"),
    (0, b"\x30\x26\xb2\x75\x8e\x66\xcf\x11"),  # WMV
    (0, b"\x00\x00\x01\xba"),  # MPEG
    (0, b"\x00\x00\x01\xb3"),
    (0, b"DKIF"),
    (8, b"AVI "),
    (4, b"moov"),  # QuickTime before there were brands
    (4, b"mdat"),
    (4, b"wide"),
)
_PICTURE_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis")
_PACKET = 188
"""Bytes of an MPEG transport stream's packet, each of which begins with 0x47."""

Advance = Callable[[int, int], None]
"""Told how many of how many steps are done."""


def is_video(path: Path) -> bool:
    """Whether a file is a video or an animation, by its content; false for what cannot be read."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            start = file.read(4 * _PACKET)
    except (OSError, ValueError):
        return False
    if start[4:8] == b"ftyp":
        return start[8:12] not in _PICTURE_BRANDS
    if any(start[at:].startswith(mark) for at, mark in _STARTS):
        return True
    packets = start[::_PACKET]
    return (len(packets) > 1 and set(packets) == {0x47}) or _is_animation(path, start)


def open_clip(
    path: Path,
    *,
    most_frames: int,
    start: float = 0.0,
    end: float | None = None,
    cancelled: IsCancelled = lambda: False,
    advance: Advance = lambda _done, _total: None,
) -> Clip:
    """Take frames from a video: spread over its time, where scenes begin if possible, none twice.

    Seconds for a video with few keyframes; so it is not for the window's thread. In memory are, at most, two decoded
    frames for each that is wanted, of at most 1280 pixels, besides what the decoder holds.

    Args:
        path: The file.
        most_frames: At least 1; a video that shows less gives fewer.
        start: Seconds from its start; only what comes later is looked at.
        end: As `start`; None is the video's end, and so is whatever lies beyond it.
        cancelled: Asked between frames.
        advance: Told how far it is.

    Raises:
        VideoUnreadable: Missing, not a video, damaged, without pictures, too large.
        InputError: There is nothing between `start` and `end`.
        Cancelled: As `cancelled` said.
    """
    name = path.name
    with _opened(path, name) as video:
        seconds = video.seconds(cancelled)
        part = _part(name, seconds, start, end)
        slots = _slots(part, most_frames * _SHOTS_PER_FRAME)
        shots: list[Shot] = []
        for number, shot in enumerate(video.shots(slots, cancelled)):
            if shot:
                shots.append(shot)
            advance(number + 1, len(slots))
    if not shots:
        raise VideoUnreadable(
            Phrase("No picture of “{name}” can be read: it is damaged or cut off.", name=name),
            "Copy or download it again.",
        )
    frames = tuple(_picture(shot, name, seconds) for shot in choose(shots, most_frames))
    return Clip(path, frames, seconds, part.start, part.end, _note(name, part, shots))


def _opened(path: Path, name: str) -> VideoFile | Animation:
    with open_readable(path, name, VideoUnreadable, Phrase("Choose a video file.")) as file:
        start = file.read(64)
    return Animation(path, name) if _is_animation(path, start) else VideoFile(path, name)


def _is_animation(path: Path, start: bytes) -> bool:
    if not (start.startswith((b"GIF8", b"\x89PNG")) or (start.startswith(b"RIFF") and start[8:12] == b"WEBP")):
        return False
    with (
        suppress(Exception),  # on damaged data Pillow's decoders raise nearly everything
        warnings.catch_warnings(action="ignore"),  # Pillow's remarks on odd files are not for the user
        Image.open(path, formats=FORMATS) as image,
    ):
        return bool(getattr(image, "is_animated", False))
    return False


def _part(name: str, seconds: float, start: float, end: float | None) -> Slot:
    """The part of the video that is wanted, within its length."""
    if start and start >= seconds - _SHORTEST_PART:
        raise InputError(
            Phrase("“{name}” ends at {end}, before the part that is wanted.", name=name, end=clock(seconds)),
            "Choose an earlier part.",
        )
    if end is not None and end - start < _SHORTEST_PART:
        raise InputError(
            Phrase("The part of “{name}” ends before it begins.", name=name), "Choose a later end, or none."
        )
    return Slot(start, seconds if end is None else min(end, seconds))


def _slots(part: Slot, count: int) -> list[Slot]:
    """Equal stretches, after a short one: a part begins with its first frame. One for a video of a single frame."""
    length = (part.end - part.start) / count
    if length <= 0:
        return [Slot(part.start, part.start + 1.0)]
    edges = [part.start + length * number for number in range(count + 1)]
    return [Slot(*pair) for pair in pairwise([edges[0], edges[0] + min(_OPENING, length / 2), *edges[1:]])]


def _picture(shot: Shot, name: str, seconds: float) -> Picture:
    return Picture.from_rgb(shot.rgb, PictureSource.VIDEO, name, Moment(shot.seconds, max(seconds, shot.seconds)))


def _note(name: str, part: Slot, shots: list[Shot]) -> str:
    read, wanted = shots[-1].seconds - part.start, part.end - part.start
    if wanted < 1.0 or read >= _CUT_OFF_SHARE * wanted:
        return ""
    return Phrase(
        "“{name}” shows nothing new after {read} of {end}; it may be cut off.",
        name=name,
        read=clock(shots[-1].seconds),
        end=clock(part.end),
    )
