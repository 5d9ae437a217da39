# SPDX-License-Identifier: GPL-3.0-or-later
"""Which of Whisper's texts to believe: it writes fluent sentences for noise, and can fall into a loop."""

import re
import zlib
from dataclasses import dataclass

from assistant.engines.whisper.phantom_phrases import is_phantom

# Whisper's own limits (openai/whisper, transcribe.py): text beyond one has failed.
LEAST_LOGPROB = -1.0
MOST_COMPRESSION = 2.4

# Ours: text that failed in every attempt is dropped below this, or if a second sign shows that it is invented.
_HOPELESS_LOGPROB = -1.5
_SUSPECT_NO_SPEECH = 0.2

# Ours: people do say "thank you", and models hear that with certainty. For noise they are less certain, or see for
# themselves that it is hardly speech.
_LEAST_PHANTOM_LOGPROB = -0.5
_MOST_PHANTOM_NO_SPEECH = 0.1

# Nobody says the same words so often in a row. Compression finds a loop only in long texts.
_MOST_REPEATS = 3
_LONGEST_LOOP_WORDS = 8


@dataclass(frozen=True)
class WindowText:
    """A stretch of text from one window, and Whisper's opinion of it."""

    text: str
    start: float
    """Seconds from the start of the window; so is `end`."""
    end: float
    avg_logprob: float
    """Natural log, averaged over its tokens."""
    no_speech_prob: float
    compression_ratio: float


def has_succeeded(text: WindowText) -> bool:
    """Whether the text is within Whisper's own limits, and need not be decoded again."""
    return text.avg_logprob >= LEAST_LOGPROB and text.compression_ratio <= MOST_COMPRESSION


def is_trustworthy(text: WindowText) -> bool:
    """False for text that is probably invented.

    It failed in every attempt, and is a loop or hardly speech; or it is what models write for silence, and was heard
    with little confidence.
    """
    if is_phantom(text.text) and not _is_certain(text):
        return False
    suspect = text.no_speech_prob > _SUSPECT_NO_SPEECH or text.compression_ratio > MOST_COMPRESSION
    least = LEAST_LOGPROB if suspect else _HOPELESS_LOGPROB
    return text.avg_logprob >= least and any(letter.isalnum() for letter in text.text)


def _is_certain(text: WindowText) -> bool:
    return text.avg_logprob >= _LEAST_PHANTOM_LOGPROB and text.no_speech_prob <= _MOST_PHANTOM_NO_SPEECH


def repeats_itself(text: str) -> bool:
    """Whether a few words come more than three times in a row, whatever their case and punctuation."""
    words = re.findall(r"\w+", text.casefold())
    for length in range(1, _LONGEST_LOOP_WORDS + 1):
        same = 0
        for at in range(length, len(words)):
            same = same + 1 if words[at] == words[at - length] else 0
            if same >= _MOST_REPEATS * length:
                return True
    return False


def compression_ratio(text: str) -> float:
    """How much shorter zlib makes a text; a loop is far above ordinary text (openai/whisper, utils.py)."""
    content = text.encode()
    return len(content) / len(zlib.compress(content))
