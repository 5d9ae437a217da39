# SPDX-License-Identifier: GPL-3.0-or-later
"""Decodes a piece of speech in a window of its own length.

faster-whisper fills every window up to 30 s, and the encoder's cost grows faster than the window: 5 s of speech take
it a fourteenth of the time of 30 s. CTranslate2's encoder accepts any length, so what was said and a second of
silence are enough. Whisper was not trained on such windows; whatever looks doubtful is left to the 30-s window.
"""

import logging
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from faster_whisper import WhisperModel
from faster_whisper.tokenizer import Tokenizer
from faster_whisper.transcribe import get_suppressed_tokens

from assistant.engines.whisper.trust import WindowText, compression_ratio, has_succeeded, repeats_itself
from assistant.values import SAMPLE_RATE, Samples

_log = logging.getLogger(__name__)

_FRAMES_PER_SECOND = 100
_TRAILING_SILENCE = 1.0
_LEAST_SECONDS = 3.0
_LONGEST_SECONDS = 28.0
"""Of the piece; beyond it nothing is saved."""

# The search of faster-whisper's own default: on the tests' voices greedy decoding makes twice as many mistakes, in
# either window. Five beams take a third longer than one.
_BEAMS = 5

# openai/whisper, decoding.py: one for each two frames; the first lies within the first second.
_SECONDS_PER_STAMP = 0.02
_LATEST_FIRST_STAMP = 50

# openai/whisper, transcribe.py.
_MOST_NO_SPEECH = 0.6


@dataclass(frozen=True)
class Request:
    """How a piece is to be decoded."""

    seconds: float
    """Length of the piece."""
    language: str
    """ISO 639-1 code that the model knows."""
    prompt: str
    """Text that probably came before; may be empty."""
    most_tokens: int
    """Of the text; a decoder that runs wild is stopped there."""


class ShortWindow:
    """One model's short windows; used on the thread of the model."""

    def __init__(self, model: WhisperModel) -> None:
        self._model: Any = model
        self._tokenizers: dict[str, tuple[Tokenizer, list[int]]] = {}

    def encode(self, samples: Samples) -> Any | None:  # noqa: ANN401 - CTranslate2 has no static types
        """What the encoder makes of a piece, at 16 kHz; None if it does not fit or cannot be encoded."""
        seconds = len(samples) / SAMPLE_RATE
        if seconds > _LONGEST_SECONDS:
            return None
        try:
            # The last frame is the extractor's own padding.
            features = self._model.feature_extractor(samples)[:, :-1]
            wanted = round(max(seconds + _TRAILING_SILENCE, _LEAST_SECONDS) * _FRAMES_PER_SECOND)
            # Zeros, because faster-whisper fills its windows with them too.
            missing = max(0, wanted - features.shape[1])
            return self._model.encode(np.pad(features, ((0, 0), (0, missing))))
        except (RuntimeError, ValueError) as error:
            _log.info("A short window could not be encoded (%s).", type(error).__name__)
            return None

    def language_of(self, encoded: Any) -> tuple[str, float]:  # noqa: ANN401 - as above
        """ISO 639-1 code and probability of the likeliest language of an encoded piece; 0.0 if it cannot be told."""
        try:
            token, probability = self._model.model.detect_language(encoded)[0][0]
        except (RuntimeError, ValueError) as error:
            _log.info("The language of a short window could not be told (%s).", type(error).__name__)
            return "", 0.0
        return token.removeprefix("<|").removesuffix("|>"), probability

    def decode(self, encoded: Any, request: Request) -> list[WindowText] | None:  # noqa: ANN401 - as above
        """The text of an encoded piece; None if there is none, or none that is beyond doubt."""
        try:
            found = self._decode(encoded, request)
        except (RuntimeError, ValueError, TypeError) as error:
            _log.info("A short window could not be decoded (%s).", type(error).__name__)
            return None
        whole = " ".join(part.text for part in found)
        if not found or repeats_itself(whole) or not all(map(_is_beyond_doubt, found)):
            return None
        return found

    def _decode(self, encoded: Any, request: Request) -> list[WindowText]:  # noqa: ANN401 - as above
        tokenizer, suppressed = self._tokenizer(request.language)
        before = tokenizer.encode(" " + request.prompt.strip()) if request.prompt.strip() else []
        prompt = self._model.get_prompt(tokenizer, before)
        # CTranslate2 writes at most half of it, and at most what the prompt leaves of it.
        most = min(max(2 * request.most_tokens, request.most_tokens + len(prompt)), self._model.max_length)
        result = self._model.model.generate(
            encoded,
            [prompt],
            beam_size=_BEAMS,
            max_length=most,
            return_scores=True,
            return_no_speech_prob=True,
            suppress_blank=True,
            suppress_tokens=suppressed,
            max_initial_timestamp_index=_LATEST_FIRST_STAMP,
        )[0]
        tokens = result.sequences_ids[0]
        if len(tokens) >= min(most // 2, most - len(prompt)):
            return []  # it was cut off
        if _announces_more(tokens, tokenizer, request.seconds):
            return []
        # CTranslate2's score is an average that leaves the end of the text out; Whisper's counts it.
        logprob = result.scores[0] * len(tokens) / (len(tokens) + 1)
        ratio = compression_ratio(tokenizer.decode(tokens).strip())
        return [
            WindowText(text, start, end, logprob, result.no_speech_prob, ratio)
            for text, start, end in _stretches(tokens, tokenizer, request.seconds)
        ]

    def _tokenizer(self, language: str) -> tuple[Tokenizer, list[int]]:
        """The tokenizer for a language, and the tokens never to be written; working these out takes milliseconds."""
        if language not in self._tokenizers:
            tokenizer = Tokenizer(
                self._model.hf_tokenizer, self._model.model.is_multilingual, task="transcribe", language=language
            )
            # -1 stands for the marks of everything that is not speech.
            self._tokenizers[language] = tokenizer, list(get_suppressed_tokens(tokenizer, [-1]))
        return self._tokenizers[language]


def _is_beyond_doubt(text: WindowText) -> bool:
    return has_succeeded(text) and text.no_speech_prob <= _MOST_NO_SPEECH


def _announces_more(tokens: list[int], tokenizer: Tokenizer, seconds: float) -> bool:
    """Whether the text ends by opening a sentence that begins well before the end of the piece."""
    stamps = [token for token in tokens[-2:] if token >= tokenizer.timestamp_begin]
    return len(stamps) == 2 and seconds - _stamp(stamps[1], tokenizer) > _TRAILING_SILENCE


def _stretches(tokens: list[int], tokenizer: Tokenizer, seconds: float) -> list[tuple[str, float, float]]:
    """Text between time stamps, with its start and end; what has no stamp reaches as far as the piece."""
    marks = [-1, *(at for at, token in enumerate(tokens) if token >= tokenizer.timestamp_begin), len(tokens)]
    found = []
    for before, after in pairwise(marks):
        text = tokenizer.decode(tokens[before + 1 : after]).strip()
        if text:
            start = _stamp(tokens[before], tokenizer) if before >= 0 else 0.0
            end = _stamp(tokens[after], tokenizer) if after < len(tokens) else seconds
            found.append((text, start, end))
    return found


def _stamp(token: int, tokenizer: Tokenizer) -> float:
    return float((token - tokenizer.timestamp_begin) * _SECONDS_PER_STAMP)
