# SPDX-License-Identifier: GPL-3.0-or-later
"""Video files of any usual kind, decoded by FFmpeg through PyAV: only as much of them as is wanted.

A video can be entered at its keyframes alone; all frames from there to the wanted one have to be decoded. Encoders put
a keyframe every few seconds and, most of them, where a scene begins. So where each slot of time has a keyframe, that
is taken, and nothing else is decoded.
"""

import logging
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import av
from av.container import InputContainer
from av.stream import Disposition
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from assistant.engines.protocols import Cancelled as IsCancelled
from assistant.errors import Cancelled, VideoUnreadable
from assistant.phrase import Phrase
from assistant.vision.video_choice import Shot, Signature, difference
from assistant.vision.video_pixels import glance, signature, upright

if TYPE_CHECKING:
    from av.packet import Packet  # generic for type checkers only

MAX_MEGAPIXELS = 36
"""Larger frames are refused before they are decoded; 8K has 33."""

SCENE_CHANGE = 14.0
"""Difference of two neighbouring frames from which on they are different scenes, of 255 levels; what merely moves
stays below 8 in films, and a cut is seldom below 20."""

_FORMATS = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,flv,asf,ogg,ivf,m4v,mxf,dv"
"""FFmpeg's names. Playlists are not among them: they could name other files."""

OTHER_KIND = "Save it as MP4 (H.264), or take a screenshot of it."

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Slot:
    """A stretch of time of which one frame is wanted; seconds from the video's start."""

    start: float
    end: float


@dataclass(frozen=True)
class _WayIn:
    """Where decoding can begin; both are time stamps of the stream."""

    sought: int
    """What leads there."""
    key: int
    """That of the keyframe."""


class VideoFile:
    """An open video; to be used on one thread, as a context manager.

    Raises:
        VideoUnreadable: When opened: not a video, damaged, only sound, too large.
    """

    def __init__(self, path: Path, name: str) -> None:
        self._name = name
        self._container = _opened(path, name)
        try:
            self._stream = _video_stream(self._container, name)
        except VideoUnreadable:
            self._container.close()
            raise
        # Not frame by frame: on damaged VP9, FFmpeg's frame threads bring the whole program down.
        self._stream.thread_type = "SLICE"
        self._time_base = self._stream.time_base or Fraction(1, av.time_base)
        self._first_stamp = self._stream.start_time or 0
        self._run: Iterator[VideoFrame] = iter(())
        """Decoded frames, from a keyframe on."""
        self._run_began: int | None = None
        """At which keyframe that was; None while the decoder is used otherwise."""
        self._ahead: VideoFrame | None = None
        """A frame of the run that belongs to a later slot."""
        self._previous: VideoFrame | None = None
        """The frame of the run before that."""
        self._decoded = 0.0
        """Time of the frame decoded last."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._container.close()

    def seconds(self, cancelled: IsCancelled) -> float:
        """Length, as the file states it; where it does not, all of it is read (not decoded) to find out.

        Raises:
            Cancelled: Asked between packets.
        """
        if self._stream.duration:
            return float(self._stream.duration * self._time_base)
        if self._container.duration:
            return float(self._container.duration / av.time_base)
        last = 0.0
        for packet in self._packets(self._first_stamp, cancelled):
            last = max(last, self._seconds(_stamp(packet) + (packet.duration or 0)))
        return last

    def shots(self, slots: Sequence[Slot], cancelled: IsCancelled) -> Iterator[Shot | None]:
        """One frame of each slot; None for slots that have none, or none that can be decoded.

        Args:
            slots: In order of time.
            cancelled: Asked between packets and frames.

        Raises:
            Cancelled: That was so.
        """
        ways = [self._way_in(slot.end, cancelled) for slot in slots]
        if not any(ways):  # this kind of file can only be read from its start
            ways = [_WayIn(self._first_stamp, self._first_stamp)] * len(slots)
        for slot, way in zip(slots, ways, strict=True):
            if way is None:
                yield None
            elif slot.start <= self._seconds(way.key) < slot.end:
                yield self._at_key(way, cancelled)
            else:
                yield self._within(slot, way, cancelled)

    def _at_key(self, way: _WayIn, cancelled: IsCancelled) -> Shot | None:
        self._run_began = None
        packets = (packet for packet in self._packets(way.sought, cancelled) if packet.is_keyframe)
        packet = next(packets, None)
        if packet is None:
            return None
        # None makes the decoder give out what it holds back to put frames in order.
        frame = next(iter((*self._decode(packet), *self._decode(None))), None)
        return self._shot(frame, self._frame_time(frame)) if frame is not None else None

    def _within(self, slot: Slot, way: _WayIn, cancelled: IsCancelled) -> Shot | None:
        """The frame with which another scene begins, or else the first."""
        best: VideoFrame | None = None
        at, most = 0.0, SCENE_CHANGE
        before: Signature | None = None
        for frame in self._frames(slot, way, cancelled):
            if before is None and self._previous:
                before = glance(self._previous)
            now = glance(frame)
            change = difference(before, now) if before is not None else 0.0
            if best is None or change > most:
                best, at, most = frame, self._decoded, max(most, change)
            before = now
        return self._shot(best, at) if best is not None else None

    def _frames(self, slot: Slot, way: _WayIn, cancelled: IsCancelled) -> Iterator[VideoFrame]:
        """Decoded frames of a slot; goes on where decoding stands, if that began at the same keyframe."""
        if self._run_began != way.key:
            self._run_began, self._ahead, self._previous = way.key, None, None
            self._run = self._decode_from(way, cancelled)
        while True:
            frame = self._ahead or next(self._run, None)
            self._ahead = None
            if frame is None:
                return
            self._decoded = self._frame_time(frame)
            if self._decoded >= slot.end:
                self._ahead = frame
                return
            if self._decoded >= slot.start:
                yield frame
            self._previous = frame

    def _decode_from(self, way: _WayIn, cancelled: IsCancelled) -> Iterator[VideoFrame]:
        for packet in self._packets(way.sought, cancelled):
            yield from self._decode(packet)
        yield from self._decode(None)

    def _way_in(self, time: float, cancelled: IsCancelled) -> _WayIn | None:
        """The last keyframe before a time, or one further before; nothing is decoded."""
        before = self._first_stamp + math.ceil(time / self._time_base)
        sought, step = before - 1, math.ceil(1 / self._time_base)
        while True:
            packets = self._packets(sought, cancelled)
            key = next((_stamp(packet) for packet in packets if packet.is_keyframe), None)
            if key is None or key < before or sought <= self._first_stamp:
                return None if key is None else _WayIn(sought, key)
            # Containers with inexact or differently ordered time stamps lead to a later one.
            sought, step = max(self._first_stamp, sought - step), 2 * step

    def _packets(self, stamp: int, cancelled: IsCancelled) -> Iterator["Packet[VideoStream]"]:
        """From the last keyframe before a time stamp on; what cannot be read ends it."""
        try:
            # Also makes the decoder forget what it holds.
            self._container.seek(stamp, stream=self._stream, backward=True)
        except av.error.FFmpegError as error:
            _log.debug("A video cannot be entered at %d: %s", stamp, error)
            return
        packets = self._container.demux(self._stream)
        while True:
            if cancelled():
                raise Cancelled
            try:
                packet = next(packets)
            except (StopIteration, av.error.FFmpegError):
                return
            if packet.size:
                yield packet

    def _decode(self, packet: "Packet[VideoStream] | None") -> list[VideoFrame]:
        try:
            return list(self._stream.codec_context.decode(packet))
        except av.error.FFmpegError as error:  # damaged in one place, or at its end; what follows may be good
            _log.debug("A frame of a video cannot be decoded: %s", error)
            return []

    def _frame_time(self, frame: VideoFrame) -> float:
        stamp = frame.pts if frame.pts is not None else frame.dts
        if stamp is not None:
            return self._seconds(stamp)
        rate = self._stream.average_rate
        return self._decoded + (float(1 / rate) if rate else 0.0)

    def _seconds(self, stamp: int) -> float:
        return max(0.0, float((stamp - self._first_stamp) * self._time_base))

    def _shot(self, frame: VideoFrame, seconds: float) -> Shot:
        aspect = self._stream.sample_aspect_ratio
        return Shot(seconds, upright(frame, float(aspect) if aspect else 1.0), signature(frame))


def _stamp(packet: "Packet[VideoStream]") -> int:
    return next((stamp for stamp in (packet.pts, packet.dts) if stamp is not None), 0)


def _opened(path: Path, name: str) -> InputContainer:
    try:
        # As for sound: no other protocol, and "file:" because of colons in names.
        return av.open(
            f"file:{path.absolute()}",
            "r",
            options={"protocol_whitelist": "file", "format_whitelist": _FORMATS},
            metadata_errors="ignore",
        )
    except (av.error.FFmpegError, ValueError) as error:
        raise VideoUnreadable(
            Phrase("“{name}” is no video that Kibitz can read, or it is damaged or cut off.", name=name), OTHER_KIND
        ) from error


def _video_stream(container: InputContainer, name: str) -> VideoStream:
    # The cover of a song is a stream of one picture.
    streams = [one for one in container.streams.video if not one.disposition & Disposition.attached_pic]
    if not streams:
        raise VideoUnreadable(
            Phrase("There are no pictures in “{name}”, only sound.", name=name)
            if container.streams.audio
            else Phrase("There are no pictures in “{name}”.", name=name),
            "To write down what is said in it, use kibitz transcribe." if container.streams.audio else OTHER_KIND,
        )
    stream = max(streams, key=lambda one: bool(one.codec_context) and one.codec_context.width)
    context = stream.codec_context
    if context is None:
        raise VideoUnreadable(Phrase("The kind of video in “{name}” is not known here.", name=name), OTHER_KIND)
    if context.width * context.height > MAX_MEGAPIXELS * 1e6:
        raise too_large(name)
    return stream


def too_large(name: str) -> VideoUnreadable:
    """Its frames have more than `MAX_MEGAPIXELS`."""
    return VideoUnreadable(
        Phrase("The pictures of “{name}” have more than {most} megapixels.", name=name, most=MAX_MEGAPIXELS),
        "Make the video smaller.",
    )
