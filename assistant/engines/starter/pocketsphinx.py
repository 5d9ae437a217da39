# SPDX-License-Identifier: GPL-3.0-or-later
"""The starter ears: PocketSphinx with the US-English model that comes in its package."""

import re
from collections.abc import Iterator
from typing import Any, Self

import numpy as np
import pocketsphinx

from assistant.engines.protocols import Cancelled as IsCancelled
from assistant.engines.protocols import EngineHost
from assistant.engines.silero import SileroVad
from assistant.errors import Cancelled, EngineError, EngineUnavailable
from assistant.phrase import Phrase
from assistant.settings import AUTO, EarsSettings
from assistant.speech.audio import at_rate, to_pcm16
from assistant.speech.endpointing import Piece, Splitter, steps_of_take
from assistant.values import SAMPLE_RATE, Audio, EngineInfo, Progress, Role, Samples, Segment, Word

# Feature frames a second: PocketSphinx's own default (`frate`).
_FRAME_RATE = 100

# A piece is decoded whole, in one native call of about a fifth of its length: only then is the spectrum normalised over
# all of it. Fed second by second, PocketSphinx got 55 % of the words of seven recordings wrong instead of 24 %.
_LONGEST_SECONDS = 8.0
_GAP_SECONDS = 0.3  # in a longer silence a piece may end

# Every piece is made as loud as this: what the models expect, without clipping.
_PEAK = 0.7

# "read(2)" is the second pronunciation of "read".
_PRONUNCIATION = re.compile(r"\(\d+\)$")


class PocketSphinxEars:
    """Understands clear US English without any download, and gets about every fourth word wrong.

    The model knows no punctuation and no upper case.
    """

    def __init__(self, decoder: Any, vad: SileroVad) -> None:  # noqa: ANN401 - pocketsphinx has no static types
        self._decoder = decoder
        self._vad = vad
        self._language = "en"

    @classmethod
    def open(cls, settings: EarsSettings, host: EngineHost) -> Self:  # noqa: ARG003 - one thread, and nothing to choose
        """Load the model of the package, in about half a second.

        Raises:
            EngineUnavailable: The model is missing from the package.
        """
        host.progress(Progress("loading", 0, 1))
        try:
            decoder = pocketsphinx.Decoder(cmn="batch", loglevel="FATAL")
        except RuntimeError as error:
            raise EngineUnavailable(
                "The starter recogniser cannot load its language model.",
                "Run packaging/run.sh (or packaging/run.ps1) again to repair the installation.",
            ) from error
        host.progress(Progress("loading", 1, 1))
        return cls(decoder, SileroVad())

    @property
    def info(self) -> EngineInfo:
        """What was loaded."""
        return EngineInfo(
            Role.EARS,
            "pocketsphinx",
            Phrase("PocketSphinx (US English)"),
            starter=True,
            languages=("en",),
            notes=(Phrase("The starter recogniser mishears about every fourth word; a Whisper model is far better."),),
        )

    def transcribe(
        self,
        take: Audio,
        *,
        language: str,
        prompt: str,  # noqa: ARG002 - PocketSphinx has no way to use it
        cancelled: IsCancelled,
    ) -> Iterator[Segment | Progress]:
        """Turn one take into text, a phrase at a time; see `Ears`.

        Segments have words with times and probabilities, but no sentence marks.

        Raises:
            EngineError: The language is not English, or PocketSphinx failed.
            Cancelled: Asked to stop; asked before each phrase (8 s at most).
        """
        if language != AUTO and re.split("[-_]", language.lower())[0] != "en":
            raise EngineError(
                Phrase("The starter recogniser understands only US English, not “{language}”.", language=language),
                "Install a Whisper model, or set the language to “en”.",
            )
        splitter = Splitter(self._vad, longest_seconds=_LONGEST_SECONDS, gap_seconds=_GAP_SECONDS)
        for step in steps_of_take(at_rate(take, SAMPLE_RATE), splitter, cancelled):
            if isinstance(step, Progress):
                yield step
            elif words := self._decode(step):
                if cancelled():
                    raise Cancelled
                yield Segment(
                    " ".join(word.text for word in words), words[0].start, words[-1].end, self._language, words=words
                )

    def close(self) -> None:
        """Give the memory back. Calling again does nothing."""
        self._decoder = None

    def _decode(self, piece: Piece) -> tuple[Word, ...]:
        try:
            self._decoder.start_utt()
            self._decoder.process_raw(to_pcm16(_levelled(piece.audio.samples)).tobytes(), full_utt=True)
            self._decoder.end_utt()
            return tuple(self._words(piece))
        except RuntimeError as error:
            raise EngineError("The starter recogniser failed on this recording.", "Try again.") from error

    def _words(self, piece: Piece) -> Iterator[Word]:
        for spoken in self._decoder.seg() or ():
            text = _PRONUNCIATION.sub("", spoken.word)
            if text[0] in "<[+":  # silence, noise, breath: "<sil>", "[NOISE]", "++UH++"
                continue
            text = "I" + text[1:] if text == "i" or text.startswith("i'") else text
            start = piece.start + spoken.start_frame / _FRAME_RATE
            end = piece.start + min((spoken.end_frame + 1) / _FRAME_RATE, piece.audio.seconds)
            yield Word(text, start, end, min(1.0, float(spoken.prob)))


def _levelled(samples: Samples) -> Samples:
    """The same loudness for every phrase; the model was trained on well-levelled speech."""
    peak = float(np.abs(samples).max())
    return samples * np.float32(_PEAK / peak) if peak > 0 else samples
