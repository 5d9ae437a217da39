# SPDX-License-Identifier: GPL-3.0-or-later
"""The voice of the first minute: eSpeak NG, small, fast, without a model, and audibly a machine.

The library comes with `espeakng-loader` and is called through ctypes. All its state is global: the voice, the speed,
the callback. So every sentence sets all of it anew, and nothing is ever torn down that another instance may still need.
"""

import ctypes
import functools
import os
from collections.abc import Iterator
from typing import Any, NamedTuple, Self

import espeakng_loader
import numpy as np

from assistant.engines.protocols import Cancelled as IsCancelled
from assistant.engines.protocols import EngineHost
from assistant.engines.spoken_pieces import spoken_pieces
from assistant.errors import Cancelled, EngineError, EngineUnavailable
from assistant.phrase import Phrase
from assistant.settings import VoiceSettings
from assistant.speech.language import language_of
from assistant.values import Audio, EngineInfo, Role, Samples

# Names and values of espeak-ng's speak_lib.h.
_AUDIO_OUTPUT_SYNCHRONOUS = 2
_INITIALIZE_DONT_EXIT = 0x8000
_POS_CHARACTER = 1
_CHARS_UTF8 = 1
_ENDPAUSE = 0x1000
_PARAMETER_RATE = 1

_NORMAL_WORDS_PER_MINUTE = 175
_SLOWEST_WORDS_PER_MINUTE = 80

_PREFERRED = {"en": "en-us"}
"""Where our choice differs from the library's: its plain "en" is British, the other starter engines are American."""

_PAUSE_MARKS = tuple(".!?…:;,。！？।\"'”’)]")  # noqa: RUF001

_SynthCallback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)


class _VoiceStruct(ctypes.Structure):
    """`espeak_VOICE`."""

    _fields_ = (
        ("name", ctypes.c_char_p),
        ("languages", ctypes.c_void_p),
        ("identifier", ctypes.c_char_p),
        ("gender", ctypes.c_ubyte),
        ("age", ctypes.c_ubyte),
        ("variant", ctypes.c_ubyte),
        ("reserved", ctypes.c_ubyte),
        ("score", ctypes.c_int),
        ("spare", ctypes.c_void_p),
    )


class _LanguageVoice(NamedTuple):
    """One language that one voice speaks. The lower the priority, the better it fits."""

    language: str
    """BCP 47 tag in small letters."""
    priority: int
    identifier: str
    name: str


class EspeakVoice:
    """Speaks about a hundred languages, a few hundred times faster than real time. Fits `Voice`.

    What is written in another language than its own is spoken in that one, until something shows the contrary.
    """

    def __init__(
        self, library: ctypes.CDLL, sample_rate: int, voice: _LanguageVoice, voices: list[_LanguageVoice],
        settings: VoiceSettings,
    ) -> None:  # fmt: skip
        self._library = library
        self._voice = voice
        self._voices = voices
        self._language = _base(voice)
        """Of what was spoken last."""
        self.adjust(settings)
        too_slow = _NORMAL_WORDS_PER_MINUTE * settings.speed < _SLOWEST_WORDS_PER_MINUTE
        self._info = EngineInfo(
            Role.VOICE,
            "espeak",
            Phrase("eSpeak NG, {name}", name=voice.name),
            starter=True,
            sample_rate=sample_rate,
            languages=(self._language, *sorted({_base(one) for one in voices} - {self._language})),
            notes=(Phrase("eSpeak NG speaks no slower than 80 words a minute."),) if too_slow else (),
        )

    @classmethod
    def open(cls, settings: VoiceSettings, host: EngineHost) -> Self:  # noqa: ARG003 - it has no threads to limit
        """Start the library and find a voice for `settings.language`, such as "en", "de" or "pt-br".

        Raises:
            EngineUnavailable: The library does not start, or has no voice for that language.
        """
        library, sample_rate = _start()
        voices = _voices(library)
        voice = _best_voice(voices, settings.language)
        if voice is None:
            languages = sorted({_base(one) for one in voices})
            raise EngineUnavailable(
                Phrase("eSpeak NG has no voice for the language “{language}”.", language=settings.language),
                Phrase("Choose one of these for the voice's language: {names}.", names=", ".join(languages)),
            )
        return cls(library, sample_rate, voice, voices, settings)

    @property
    def info(self) -> EngineInfo:
        """Which voice was found."""
        return self._info

    def adjust(self, settings: VoiceSettings) -> None:
        """Speak at another speed, no slower than eSpeak NG can."""
        self._words_per_minute = max(_SLOWEST_WORDS_PER_MINUTE, round(_NORMAL_WORDS_PER_MINUTE * settings.speed))

    def synthesize(self, text: str, *, cancelled: IsCancelled) -> Iterator[Audio]:
        """Speak, a sentence at a time; a stop is noticed within 60 ms of sound."""
        self._language = language_of(text, self._language)
        for sentence in spoken_pieces(text):
            samples = self._speak(sentence, cancelled)
            if cancelled():
                raise Cancelled
            if samples.size:
                yield Audio(samples, self._info.sample_rate)

    def close(self) -> None:
        """Nothing to give back: the library's tables (a few MB) serve every instance until the process ends."""

    def _fitting_voice(self) -> _LanguageVoice:
        if self._language == _base(self._voice):
            return self._voice
        return _best_voice(self._voices, self._language) or self._voice

    def _speak(self, sentence: str, cancelled: IsCancelled) -> Samples:
        blocks: list[Samples] = []

        def receive(samples: Any, count: int, _events: Any) -> int:  # noqa: ANN401 - a ctypes pointer
            if samples and count > 0:
                blocks.append(np.ctypeslib.as_array(samples, (count,)).astype(np.float32) / np.float32(32768))
            return int(cancelled())  # 1 ends the sentence here

        callback = _SynthCallback(receive)
        self._library.espeak_SetSynthCallback(callback)
        self._library.espeak_SetVoiceByName(self._fitting_voice().identifier.encode())
        self._library.espeak_SetParameter(_PARAMETER_RATE, self._words_per_minute, 0)
        flags = _CHARS_UTF8 | (_ENDPAUSE if sentence.endswith(_PAUSE_MARKS) else 0)
        encoded = sentence.encode()
        status = self._library.espeak_Synth(
            encoded, ctypes.c_size_t(len(encoded) + 1), 0, _POS_CHARACTER, 0, flags, None, None
        )
        if status != 0:
            raise EngineError(Phrase("eSpeak NG failed with status {status}.", status=status))
        return np.concatenate(blocks) if blocks else np.zeros(0, np.float32)


@functools.cache
def _start() -> tuple[ctypes.CDLL, int]:
    """The library and its sample rate.

    Started once: started again, it reads its data to another place, while what it has prepared points to the old one.
    """
    try:
        library = ctypes.CDLL(espeakng_loader.get_library_path())
        data = espeakng_loader.get_data_path()
    except (OSError, RuntimeError) as error:
        raise EngineUnavailable(
            Phrase("The library eSpeak NG does not start: {error}.", error=error),
            "Run packaging/run.sh (or packaging/run.ps1) again to repair the installation.",
        ) from error
    library.espeak_ListVoices.restype = ctypes.POINTER(ctypes.POINTER(_VoiceStruct))
    sample_rate = library.espeak_Initialize(_AUDIO_OUTPUT_SYNCHRONOUS, 0, os.fsencode(data), _INITIALIZE_DONT_EXIT)
    if sample_rate <= 0:
        raise EngineUnavailable(
            Phrase("eSpeak NG cannot read its data in {data}.", data=data),
            "It takes paths of at most 160 characters: install Kibitz in a folder with a shorter name.",
        )
    return library, sample_rate


def _voices(library: ctypes.CDLL) -> list[_LanguageVoice]:
    listed = library.espeak_ListVoices(None)
    found: list[_LanguageVoice] = []
    index = 0
    while listed[index]:
        voice = listed[index].contents
        name, identifier = voice.name.decode().strip(), voice.identifier.decode()
        found += [_LanguageVoice(tag, priority, identifier, name) for priority, tag in _languages(voice.languages)]
        index += 1
    return found


def _languages(address: int) -> Iterator[tuple[int, str]]:
    """Read a voice's list of a priority byte and a zero-terminated tag each, ended by a zero byte."""
    while priority := ctypes.string_at(address, 1)[0]:
        tag = ctypes.string_at(address + 1)
        yield priority, tag.decode().lower()
        address += 1 + len(tag) + 1


def _base(voice: _LanguageVoice) -> str:
    """Its language without the region."""
    return voice.language.split("-")[0]


def _best_voice(voices: list[_LanguageVoice], language: str) -> _LanguageVoice | None:
    """The voice for exactly that language tag, or else for the language without its region."""
    tag = language.strip().lower().replace("_", "-")
    for wanted in (_PREFERRED.get(tag, tag), tag, tag.split("-")[0]):
        fitting = [voice for voice in voices if voice.language == wanted]
        if fitting:
            return min(fitting, key=lambda voice: voice.priority)
    return None
