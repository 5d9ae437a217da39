# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes down sound files of any length, piece by piece, in the memory of one piece."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from assistant.capture.audio_file import read_blocks, stated_seconds
from assistant.engines.protocols import Cancelled as IsCancelled
from assistant.engines.protocols import Ears
from assistant.engines.silero import SileroVad
from assistant.errors import Cancelled
from assistant.settings import AUTO
from assistant.speech.endpointing import split_at_silence
from assistant.values import Audio, Progress, Segment


def transcribe_file(
    path: Path, ears: Ears, *, language: str, cancelled: IsCancelled, notice: Callable[[str], None]
) -> Iterator[Segment | Progress]:
    """What is said in a file, a segment at a time, with times from its beginning.

    Args:
        path: A sound file, or a video with sound.
        ears: Gets one voiced piece at a time, of 28 s at most.
        language: ISO 639-1 code, or "auto": then the language of the first words is kept for the rest.
        cancelled: Asked before each second of sound that is looked through.
        notice: Told, in a sentence, if the file is cut off or damaged; what there is of it is used.

    Raises:
        SoundUnreadable: The file cannot be used.
        EngineError: The engine failed.
        Cancelled: Asked to stop.
    """
    total = round(stated_seconds(path) or 0)
    for piece in split_at_silence(_until(cancelled, read_blocks(path, notice)), SileroVad()):
        yield Progress("transcribing", round(piece.start), max(total, round(piece.start)))
        for step in ears.transcribe(piece.audio, language=language, prompt="", cancelled=cancelled):
            if isinstance(step, Segment):
                language = step.language if language == AUTO and step.language else language
                yield _later(step, piece.start)


def _until(cancelled: IsCancelled, blocks: Iterator[Audio]) -> Iterator[Audio]:
    """Hours of silence give no piece: so it is asked here."""
    for block in blocks:
        if cancelled():
            raise Cancelled
        yield block


def _later(segment: Segment, seconds: float) -> Segment:
    words = tuple(replace(word, start=word.start + seconds, end=word.end + seconds) for word in segment.words)
    return replace(segment, start=segment.start + seconds, end=segment.end + seconds, words=words)
