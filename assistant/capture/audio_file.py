# SPDX-License-Identifier: GPL-3.0-or-later
"""Sound files of any usual kind, decoded by FFmpeg through PyAV. What a file holds decides, not what it is called."""

import logging
import os
import struct
from collections.abc import Callable, Iterator
from pathlib import Path

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream
from av.container import InputContainer

from assistant.errors import SoundUnreadable
from assistant.phrase import Phrase
from assistant.readable_files import open_readable
from assistant.values import SAMPLE_RATE, Audio, Samples

_HINT = Phrase("Choose a sound file (WAV, FLAC, MP3, M4A, OGG, Opus …) or a video with sound.")

# Containers whose header says how much sound they hold; others, such as MP3 without an index, only let FFmpeg guess.
_EXACT_CONTAINERS = ("aiff", "flac", "mov", "matroska", "w64")

# Recorders that do not know the length yet write 0, 2 GiB or 4 GiB, less a header, into a WAV file.
_UNKNOWN_WAV_BYTES = 0x7FFF_0000

# Hz; telephones have 8 kHz, studios 192 kHz.
_LEAST_RATE, _MOST_RATE = 1_000, 1_000_000

Notice = Callable[[str], None]
"""Takes a sentence about what is odd in a file that can be used all the same."""

_log = logging.getLogger(__name__)


def open_audio(path: Path, notice: Notice = _log.warning) -> Audio:
    """The sound of a whole file, mono, 16 kHz; takes 4 MB for each minute.

    Args:
        path: A sound file, or a video with sound.
        notice: Told, in a sentence, when the file is damaged or cut off; what there is of it is given.

    Raises:
        SoundUnreadable: Missing, no permission, empty, not a sound file, damaged beyond use, without sound.
    """
    # Grown in place: joining a list of blocks would for a moment need the memory twice.
    samples = bytearray()
    for block in read_blocks(path, notice):
        samples += block.samples.data
    return Audio(np.frombuffer(samples, np.float32))


def read_blocks(path: Path, notice: Notice = _log.warning) -> Iterator[Audio]:
    """The sound of a file in blocks of 1 s, read as they are asked for; mono, 16 kHz, never nothing at all.

    Channels are mixed so that the sum cannot clip. Arguments and errors as for `open_audio`.
    """
    with _opened(path) as container:
        stream = _stream(container, path)
        decoding = _Decoding(container, stream)
        yield from decoding.blocks()
        if not decoding.samples:
            raise SoundUnreadable(
                Phrase("There is no sound in {name}, or it is damaged beyond use.", name=path.name), _HINT
            )
        seconds, stated = decoding.samples / SAMPLE_RATE, _stated_seconds(container, stream, path)
        if stated is not None and seconds < stated - max(0.5, 0.01 * stated):  # encoders pad and trim a little
            notice(
                Phrase(
                    "{name} is cut off or damaged: {seconds:.1f} s of {stated:.1f} s can be read and are used.",
                    name=path.name,
                    seconds=seconds,
                    stated=stated,
                )
            )
        elif decoding.is_damaged:
            notice(
                Phrase(
                    "{name} is damaged in places; the {seconds:.1f} s that can be read are used.",
                    name=path.name,
                    seconds=seconds,
                )
            )


def stated_seconds(path: Path) -> float | None:
    """Length of a file in seconds as its header states it, without decoding; None if it does not.

    Raises:
        SoundUnreadable: As for `open_audio`.
    """
    with _opened(path) as container:
        return _stated_seconds(container, _stream(container, path), path)


class _Decoding:
    """One pass through a file."""

    def __init__(self, container: InputContainer, stream: AudioStream) -> None:
        self._container = container
        self._stream = stream
        self._resampler = _Resampler()
        self.samples = 0
        """How many 16-kHz samples were given so far."""
        self.is_damaged = False

    def blocks(self) -> Iterator[Audio]:
        gathered: list[Samples] = []
        size = 0
        for samples in self._samples():
            gathered.append(samples)
            size += len(samples)
            self.samples += len(samples)
            if size >= SAMPLE_RATE:
                yield Audio(np.concatenate(gathered))
                gathered, size = [], 0
        if size:
            yield Audio(np.concatenate(gathered))

    def _samples(self) -> Iterator[Samples]:
        for frame in self._frames():
            # A damaged header can state a rate or channels that nothing, or endless sound, would be made of.
            if not _LEAST_RATE <= frame.sample_rate <= _MOST_RATE:
                self.is_damaged = True
                continue
            try:
                yield from self._resampler.feed(frame)
            except av.error.FFmpegError:
                self.is_damaged = True
                self._resampler = _Resampler()
        yield from self._resampler.finish()

    def _frames(self) -> Iterator[AudioFrame]:
        packets = self._container.demux(self._stream)
        while True:
            try:
                packet = next(packets, None)
                if packet is None:
                    return
                yield from packet.decode()
            except av.error.EOFError:
                return
            except av.error.FFmpegError:
                # One packet cannot be decoded; the next one often can. After an error of its own, the demuxer ends.
                self.is_damaged = True


class _Resampler:
    """Any frames to mono at 16 kHz. A stream may change its format midway, as broadcasts do."""

    def __init__(self) -> None:
        self._resampler: AudioResampler | None = None
        self._takes: tuple[int, str, str] | None = None

    def feed(self, frame: AudioFrame) -> Iterator[Samples]:
        kind = (frame.sample_rate, frame.format.name, frame.layout.name)
        if self._resampler is None or kind != self._takes:
            yield from self.finish()
            # To 16 bits, because only then FFmpeg scales its mixing matrix so that the sum stays in range.
            self._resampler, self._takes = AudioResampler("s16", "mono", SAMPLE_RATE), kind
        frame.pts = None
        yield from self._resampled(self._resampler, frame)

    def finish(self) -> Iterator[Samples]:
        if self._resampler is not None:
            yield from self._resampled(self._resampler, None)
        self._resampler = None

    @staticmethod
    def _resampled(resampler: AudioResampler, frame: AudioFrame | None) -> Iterator[Samples]:
        for mono in resampler.resample(frame):
            yield mono.to_ndarray()[0].astype(np.float32) / np.float32(32768)


def _opened(path: Path) -> InputContainer:
    open_readable(path, path.name or str(path), SoundUnreadable, _HINT).close()
    try:
        # "file:" because a colon in a file's name would be taken for a protocol. No other protocol is let in:
        # a playlist must not make FFmpeg fetch what it lists.
        return av.open(f"file:{path.absolute()}", "r", options={"protocol_whitelist": "file"}, metadata_errors="ignore")
    except (av.error.FFmpegError, ValueError) as error:
        raise SoundUnreadable(Phrase("{name} is not a sound file, or it is damaged.", name=path.name), _HINT) from error


def _stream(container: InputContainer, path: Path) -> AudioStream:
    stream = container.streams.best("audio")
    if not isinstance(stream, AudioStream):
        raise SoundUnreadable(Phrase("There is no sound in {name}.", name=path.name), _HINT)
    if stream.codec_context is None:
        raise SoundUnreadable(
            Phrase("The kind of sound in {name} is not known.", name=path.name), "Convert it to WAV, FLAC or MP3."
        )
    return stream


def _stated_seconds(container: InputContainer, stream: AudioStream, path: Path) -> float | None:
    if container.format.name == "wav":
        # FFmpeg goes by the size of the file here, which a cut-off file does not contradict.
        size, rate = _stated_wav_bytes(path), stream.codec_context.bit_rate
        return size * 8 / rate if size and rate else None
    if container.format.name.startswith(_EXACT_CONTAINERS) and container.duration:
        return container.duration / av.time_base
    return None


def _stated_wav_bytes(path: Path) -> int | None:
    """Size of the sound as a WAV file's header states it; None if it does not know."""
    with path.open("rb") as file:
        file.seek(len("RIFF....WAVE"))
        while len(header := file.read(8)) == 8:
            kind, size = struct.unpack("<4sI", header)
            if kind == b"data":
                return size if 0 < size < _UNKNOWN_WAV_BYTES else None
            file.seek(size + size % 2, os.SEEK_CUR)
    return None
