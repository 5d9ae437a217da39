# SPDX-License-Identifier: GPL-3.0-or-later
"""eSpeak NG as a speaker for tests and for training: also says when each word and each phoneme begins.

Runs within the process, through the library that `espeakng-loader` brings; the command espeak-ng is not needed.
"""

import ctypes
import functools
from dataclasses import dataclass
from typing import Any

import espeakng_loader
import numpy as np

from assistant.values import Samples

WORD, PHONEME = 1, 7
"""Kinds of `Moment`; numbers of espeak-ng's speak_lib.h."""

_SYNCHRONOUS = 2
_PHONEME_EVENTS_AS_IPA = 0x0003
_DONT_EXIT = 0x8000
_UTF8 = 1
_RATE, _PITCH, _PITCH_RANGE = 1, 3, 4


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_ms", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user", ctypes.c_void_p),
        ("name", ctypes.c_char * 8),
    )


_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))


@dataclass(frozen=True)
class Manner:
    """How something is said."""

    voice: str = "en-us"
    """Accent, and perhaps a timbre: "en-us+f2". The library does not know the name "en-gb"; it is "en"."""
    words_per_minute: int = 160
    pitch: int = 50
    """0 to 99"""
    pitch_range: int = 50
    """0 (monotonous) to 99"""


@dataclass(frozen=True)
class Moment:
    """Something begins."""

    kind: int
    """WORD or PHONEME."""
    character: int
    """Where in the text, counted from 0."""
    sample: int
    phoneme: str
    """IPA of the phoneme, without tie bars; empty for a pause."""


@dataclass(frozen=True)
class Utterance:
    """What was said."""

    samples: Samples
    sample_rate: int
    """Hz"""
    moments: list[Moment]

    def begins(self, kind: int) -> list[Moment]:
        """The moments of one kind, in order."""
        return [moment for moment in self.moments if moment.kind == kind]


@functools.cache
def _start() -> tuple[ctypes.CDLL, int]:
    """The library and its sample rate.

    Started once: started again, it reads its data to another place, while what it has prepared points to the old one.
    """
    library = ctypes.CDLL(espeakng_loader.get_library_path())
    data = espeakng_loader.get_data_path().encode()
    options = _PHONEME_EVENTS_AS_IPA | _DONT_EXIT
    return library, library.espeak_Initialize(_SYNCHRONOUS, 0, data, options)


class Speaker:
    """Says things. The library's state is global, so every sentence sets all of it anew."""

    def __init__(self) -> None:
        self._library, self._sample_rate = _start()

    def speak(self, text: str, manner: Manner | None = None) -> Utterance:
        """Say `text`; by default an American at an easy pace."""
        manner = manner or Manner()
        blocks: list[Samples] = []
        moments: list[Moment] = []

        def receive(samples: Any, count: int, events: Any) -> int:
            if samples and count > 0:
                blocks.append(np.ctypeslib.as_array(samples, (count,)).astype(np.float32) / np.float32(32768))
            index = 0
            while events[index].type:
                event = events[index]
                if event.type in (WORD, PHONEME):
                    phoneme = event.name.decode() if event.type == PHONEME else ""
                    moments.append(Moment(event.type, event.text_position - 1, event.sample, phoneme))
                index += 1
            return 0

        if self._library.espeak_SetVoiceByName(manner.voice.encode()) != 0:
            raise ValueError(f"eSpeak NG has no voice {manner.voice}")
        for parameter, value in (
            (_RATE, manner.words_per_minute),
            (_PITCH, manner.pitch),
            (_PITCH_RANGE, manner.pitch_range),
        ):
            self._library.espeak_SetParameter(parameter, value, 0)
        callback = _Callback(receive)
        self._library.espeak_SetSynthCallback(callback)
        encoded = text.encode()
        self._library.espeak_Synth(encoded, ctypes.c_size_t(len(encoded) + 1), 0, 1, 0, _UTF8, None, None)
        samples = np.concatenate(blocks) if blocks else np.zeros(0, np.float32)
        return Utterance(samples, self._sample_rate, moments)
