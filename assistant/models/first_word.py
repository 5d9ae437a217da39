# SPDX-License-Identifier: GPL-3.0-or-later
"""How long it takes from the end of a spoken question to the first word heard: estimated, or from what was measured.

What was shown is looked at while the user talks; what is left then is hearing the end of the question, reading its last
words, writing the first clause and its first sound. The figures are of two cores of an AMD EPYC (Zen 4) with the true
shapes of the models; another computer differs from an estimate by half or by twice.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.models.catalog import CatalogEntry
from assistant.models.hardware import Hardware
from assistant.models.measure import Measurement
from assistant.values import Role

_SPEECH_SECONDS = 5.0
"""What the ears work through once more at the end."""
_CLAUSE_TOKENS = 19
"""The first clause has about 13; reading the last words of the question takes as long as writing six."""

_REFERENCE_CORES = 2
_USEFUL_CORES = 8
"""More hardly help."""
_EARS_SECONDS = 0.25
"""Whisper base, five seconds of speech."""
_EARS_PARAMETERS = 74_000_000
_CARD_EARS_SHARE = 0.05
"""What a graphics card takes of the time of two cores."""
_CORE_BYTES_PER_SECOND = 12e9
"""Weights that one core reads while it writes: 22 tokens a second of a model of 1.1 GB on two."""
_MEMORY_BYTES_PER_SECOND = 40e9
"""What two channels of memory give, however many cores ask."""
_CARD_BYTES_PER_SECOND = 200e9
"""A small graphics card."""
_VOICE_SECONDS = 0.2
"""First sound of a short sentence, with a Piper voice."""


@dataclass(frozen=True)
class FirstWord:
    """Seconds from the end of a question to the first word heard."""

    seconds: float
    is_measured: bool
    """It comes from what was measured on this computer."""


def estimated(entries: Sequence[CatalogEntry], hardware: Hardware, *, on_card: bool) -> FirstWord:
    """A rough guess for models on offer; `on_card`: the eyes run on a graphics card."""
    cores = min(hardware.cores, _USEFUL_CORES) / _REFERENCE_CORES
    seconds = _VOICE_SECONDS / cores
    for entry in entries:
        if entry.role is Role.EARS:
            alone = _EARS_SECONDS * (entry.parameters or _EARS_PARAMETERS) / _EARS_PARAMETERS
            seconds += alone * _CARD_EARS_SHARE if hardware.ears_on_card else alone / cores
        elif entry.role is Role.EYES:
            seconds += _CLAUSE_TOKENS * entry.memory.weights_bytes / _reading_speed(hardware, on_card=on_card)
    return FirstWord(seconds, is_measured=False)


def measured(found: Measurement) -> FirstWord:
    """From figures of this computer."""
    speed = found.answering.tokens_per_second
    writing = _CLAUSE_TOKENS / speed if speed else found.answering.first_word_seconds
    return FirstWord(_SPEECH_SECONDS * found.hearing_factor + writing + found.first_sound_seconds, is_measured=True)


def _reading_speed(hardware: Hardware, *, on_card: bool) -> float:
    """Bytes of weights that are read in a second, which is what limits writing."""
    if on_card and not all(card.shares_memory for card in hardware.cards):
        return _CARD_BYTES_PER_SECOND
    return min(_MEMORY_BYTES_PER_SECOND, _CORE_BYTES_PER_SECOND * hardware.cores)
