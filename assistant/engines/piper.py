# SPDX-License-Identifier: GPL-3.0-or-later
"""Natural voices: Piper's neural voices in ONNX format, run by onnxruntime."""

import json
import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Self

import numpy as np
import onnxruntime
from onnxruntime.capi import onnxruntime_pybind11_state as ort_errors
from piper.config import PhonemeType, PiperConfig, SynthesisConfig
from piper.voice import PiperVoice as Synthesizer

from assistant.engines.other_voices import OtherVoices
from assistant.engines.protocols import Cancelled as IsCancelled
from assistant.engines.protocols import EngineHost
from assistant.engines.spoken_pieces import spoken_pieces
from assistant.errors import Cancelled, EngineError, EngineUnavailable, ModelDamaged
from assistant.phrase import Phrase
from assistant.settings import VoiceSettings
from assistant.speech.language import language_of
from assistant.values import Audio, EngineInfo, Progress, Role

# onnxruntime's errors share no class of their own.
_ORT_ERRORS = (
    ort_errors.Fail,
    ort_errors.InvalidArgument,
    ort_errors.InvalidGraph,
    ort_errors.InvalidProtobuf,
    ort_errors.NoSuchFile,
    ort_errors.NotImplemented,
    ort_errors.RuntimeException,
)
_ORT_LOG_ERRORS_ONLY = 3

# The others need libraries we do not install, and one of them downloads a model by itself.
_PHONEME_TYPES = (PhonemeType.ESPEAK, PhonemeType.TEXT)

_WARM_UP = "1."
"""The first run allocates and costs 20 to 40 ms more. A digit can be said in any language."""

_GET_ANOTHER = "Install the voice again, or choose another one."


class PiperVoice:
    """A Piper voice. Fits `Voice`; a voice with several speakers speaks as its default one.

    What is written in another language is spoken by a voice for that one, if one is installed beside it.
    """

    def __init__(self, synthesizer: Synthesizer, settings: VoiceSettings, info: EngineInfo) -> None:
        self._synthesizer: Synthesizer | None = synthesizer
        self._length_scale = synthesizer.config.length_scale
        self._others: OtherVoices[PiperVoice] | None = None
        self._own = info.languages[0]
        self._language = self._own
        """Of what was spoken last."""
        self._info = info
        self.adjust(settings)

    @classmethod
    def open(cls, settings: VoiceSettings, host: EngineHost) -> Self:
        """Load `settings.model`, an .onnx file with its .onnx.json beside it, and speak one word to nobody.

        Raises:
            EngineUnavailable: No voice is chosen, the file is missing, or it needs what is not installed.
            ModelDamaged: The files cannot be used, or do not belong together.
        """
        return cls._open(settings, host, looks_beside=True)

    @classmethod
    def _open(cls, settings: VoiceSettings, host: EngineHost, *, looks_beside: bool) -> Self:
        # At its finest level the library logs what is said.
        logging.getLogger("piper").setLevel(logging.ERROR)
        path = Path(settings.model)
        if not settings.model or not path.is_file():
            raise EngineUnavailable(
                Phrase("There is no Piper voice at {path}.", path=path)
                if settings.model
                else "No Piper voice is chosen.",
                "Install a voice, or set the voice's engine to “espeak”.",
            )
        host.progress(Progress("loading", 0, 2))
        description = _read_description(path)
        config = _config(path, description)
        session = _open_session(path, host.threads)
        _check_inputs(path, session, config)
        host.progress(Progress("loading", 1, 2))
        voice = cls(Synthesizer(session=session, config=config), settings, _info(path, description, config))
        voice._warm_up(path)
        if looks_beside:
            voice._look_beside(path, host)
        host.progress(Progress("loading", 2, 2))
        return voice

    @property
    def info(self) -> EngineInfo:
        """Which voice was loaded."""
        return self._info

    def adjust(self, settings: VoiceSettings) -> None:
        """Speak at another speed."""
        self._settings = settings
        if self._others and (other := self._others.open_one):
            other.adjust(settings)
        self._manner = SynthesisConfig(length_scale=self._length_scale / settings.speed)

    def synthesize(self, text: str, *, cancelled: IsCancelled) -> Iterator[Audio]:
        """Speak, a sentence at a time; a stop is noticed between sentences."""
        self._language = language_of(text, self._language)
        if self._others and self._language != self._own and (other := self._others.speaking(self._language)):
            yield from other.synthesize(text, cancelled=cancelled)
            return
        for sentence in spoken_pieces(text):
            yield from self._speak(sentence, cancelled)

    def close(self) -> None:
        """Give the session's memory and threads back."""
        self._synthesizer = None
        if self._others:
            self._others.close()

    def _look_beside(self, path: Path, host: EngineHost) -> None:
        """Find out which languages can be spoken by voices that are installed, too."""
        quiet = replace(host, progress=lambda _: None)

        def open_other(other: Path) -> PiperVoice:
            return self._open(replace(self._settings, model=str(other)), quiet, looks_beside=False)

        self._others = OtherVoices(path, open_other)
        more = (language for language in self._others.languages if language != self._own)
        self._info = replace(self._info, languages=(self._own, *more))

    def _speak(self, sentence: str, cancelled: IsCancelled) -> Iterator[Audio]:
        assert self._synthesizer is not None, "the voice is closed"
        # Piper would read what stands between double brackets as phonemes.
        chunks = iter(self._synthesizer.synthesize(sentence.replace("[[", "[ ["), self._manner))
        while True:
            if cancelled():
                raise Cancelled
            try:
                chunk = next(chunks, None)
            except (*_ORT_ERRORS, RuntimeError, ValueError) as error:
                hint = Phrase("Ask again; if it goes on, install the voice once more or choose another.")
                raise EngineError(
                    Phrase("The voice {title} failed on a sentence.", title=self._info.title), hint
                ) from error
            if chunk is None:
                return
            samples = chunk.audio_float_array.reshape(-1)
            if samples.size:
                yield Audio(samples, chunk.sample_rate)

    def _warm_up(self, path: Path) -> None:
        """Say one word; what a voice cannot do at all shows here, not in the middle of an answer."""
        try:
            pieces = list(self.synthesize(_WARM_UP, cancelled=lambda: False))
        except EngineError as error:
            raise ModelDamaged(
                Phrase("The voice {name} cannot speak. {sentence}", name=path.name, sentence=error.sentence),
                _GET_ANOTHER,
            ) from error
        if not pieces or not all(np.isfinite(piece.samples).all() for piece in pieces):
            raise ModelDamaged(Phrase("The voice {name} makes no sound.", name=path.name), _GET_ANOTHER)


def _read_description(path: Path) -> dict[str, Any]:
    """The .onnx.json beside a voice."""
    beside = path.with_name(path.name + ".json")
    try:
        description = json.loads(beside.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ModelDamaged(
            Phrase("The voice {name} lacks its description {name_2}.", name=path.name, name_2=beside.name),
            Phrase("Put {name} beside it; both files come from the same place.", name=beside.name),
        ) from error
    except OSError as error:
        raise ModelDamaged(
            Phrase("The description {name} cannot be read: {reason}.", name=beside.name, reason=error.strerror),
            "Check the file's permissions.",
        ) from error
    except (ValueError, RecursionError) as error:  # not UTF-8, not JSON, or nested without end
        raise ModelDamaged(Phrase("The description {name} is damaged.", name=beside.name), _GET_ANOTHER) from error
    if not isinstance(description, dict):
        raise ModelDamaged(Phrase("{name} does not describe a Piper voice.", name=beside.name), _GET_ANOTHER)
    return description


def _config(path: Path, description: dict[str, Any]) -> PiperConfig:
    try:
        config = PiperConfig.from_dict(description)
        kind = config.phoneme_type
        ids = [phoneme_id for sequence in config.phoneme_id_map.values() for phoneme_id in sequence]
        fits = (
            8000 <= config.sample_rate <= 192_000
            and config.num_speakers >= 1
            and config.length_scale > 0
            and all(mark in config.phoneme_id_map for mark in "_^$")
            and 0 <= min(ids) <= max(ids) < config.num_symbols
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ModelDamaged(
            Phrase("{name}.json does not describe a Piper voice.", name=path.name), _GET_ANOTHER
        ) from error
    if kind not in _PHONEME_TYPES:
        raise EngineUnavailable(
            Phrase(
                "The voice {name} needs pronunciation rules of the kind “{kind}”, which Kibitz does not have.",
                name=path.name,
                kind=kind.value,
            ),
            "Choose another voice.",
        )
    if not fits:
        raise ModelDamaged(Phrase("{name}.json does not describe a Piper voice.", name=path.name), _GET_ANOTHER)
    return config


def _open_session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    # Piper's own way of loading takes one thread for each core it sees, which is far slower where we may use fewer.
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = _ORT_LOG_ERRORS_ONLY
    # Its threads spin while they wait, which is good within a run; after it they would hold the cores that the next
    # words are written with: the first of them took 64 ms instead of 14.
    options.add_session_config_entry("session.force_spinning_stop", "1")
    try:
        return onnxruntime.InferenceSession(str(path), sess_options=options, providers=["CPUExecutionProvider"])
    except _ORT_ERRORS as error:
        raise ModelDamaged(
            Phrase("The voice {name} is damaged or not a Piper voice.", name=path.name), _GET_ANOTHER
        ) from error


def _check_inputs(path: Path, session: onnxruntime.InferenceSession, config: PiperConfig) -> None:
    needed = {"input", "input_lengths", "scales"}
    inputs = {one.name for one in session.get_inputs()}
    if not needed <= inputs:
        raise ModelDamaged(Phrase("The file {name} is not a Piper voice.", name=path.name), _GET_ANOTHER)
    if inputs != needed | ({"sid"} if config.num_speakers > 1 else set()):
        raise ModelDamaged(
            Phrase("The voice {name} and its description {name}.json do not belong together.", name=path.name),
            _GET_ANOTHER,
        )


def _info(path: Path, description: dict[str, Any], config: PiperConfig) -> EngineInfo:
    language = description.get("language")
    details = language if isinstance(language, dict) else {}
    family = details.get("family") or config.espeak_voice.split("-")[0]
    name = description.get("dataset") or path.name.removesuffix(".onnx")
    spoken = details.get("name_english")
    return EngineInfo(
        Role.VOICE,
        "piper",
        Phrase("Piper {name}, {spoken}", name=name, spoken=spoken) if spoken else Phrase("Piper {name}", name=name),
        sample_rate=config.sample_rate,
        languages=(str(family),),
    )
