# SPDX-License-Identifier: GPL-3.0-or-later
"""Ears: Whisper models through faster-whisper and CTranslate2, from a folder on this computer, never downloaded."""

import logging
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

import ctranslate2
import numpy as np
from faster_whisper import WhisperModel
from faster_whisper.transcribe import tqdm

from assistant.engines.protocols import Cancelled as IsCancelled
from assistant.engines.protocols import EngineHost
from assistant.engines.silero import SileroVad
from assistant.engines.whisper.files import FETCH_AGAIN, check_model_folder
from assistant.engines.whisper.trust import WindowText, has_succeeded, is_trustworthy
from assistant.engines.whisper.window import Request, ShortWindow
from assistant.errors import Cancelled, EngineError, EngineUnavailable, ModelDamaged
from assistant.phrase import Phrase
from assistant.settings import AUTO, EarsSettings
from assistant.speech.audio import at_rate
from assistant.speech.endpointing import Piece, Splitter, steps_of_take
from assistant.values import SAMPLE_RATE, Audio, EngineInfo, Progress, Role, Segment

# Whisper's window is 30 s; 28 s leave its time stamps some room.
_LONGEST_SECONDS = 28.0
# Sentences share a window, for what each says helps with the others; in a longer silence Whisper begins to invent.
_GAP_SECONDS = 2.0
_WINDOW_FRAMES = 3000  # 30 s, a hundred each second (openai/whisper, audio.py)

# Whisper's own ladder (openai/whisper, transcribe.py): text that has failed is decoded again at the next temperature.
_TEMPERATURES = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)

# A decoder that runs wild on a short take is stopped early. Fast speech has 7 tokens a second in English, about 15 in
# languages that Whisper's vocabulary serves badly.
_TOKENS_PER_SECOND = 20
_SPARE_TOKENS = 20
_TEXT_CONTEXT = 448  # tokens that a Whisper decoder holds, prompt and text together

# A language heard with less certainty is asked for again in the next piece. faster-whisper's own threshold.
_LANGUAGE_CERTAINTY = 0.5


class WhisperEars:
    """Understands speech with a Whisper model: int8 on the processor, float16 on an NVIDIA graphics card.

    Only voiced pieces, of 28 s at most, reach the model. The first attempt at a piece is a window of its own length;
    if its text is in doubt, windows of 30 s follow. Each attempt is one step.
    """

    def __init__(self, model: WhisperModel, info: EngineInfo, vad: SileroVad) -> None:
        self._model: Any = model
        self._short_window = ShortWindow(model)
        self._info = info
        self._vad = vad

    @classmethod
    def open(cls, settings: EarsSettings, host: EngineHost) -> Self:
        """Load the model in the folder `settings.model`; see `Ears`.

        `settings.device` "auto" takes a graphics card only if the model has decoded a window on it.

        Raises:
            EngineUnavailable: There is no such folder, or `settings.device` is "cuda" and CUDA does not work.
            ModelDamaged: Files are missing, damaged, or do not belong together.
        """
        logging.getLogger("faster_whisper").setLevel(logging.WARNING)
        # Its progress bars, which nobody sees, would take a semaphore that outlives this process.
        tqdm.set_lock(threading.RLock())
        host.progress(Progress("loading", 0, 1))
        folder = check_model_folder(settings.model)
        model, notes = _load(folder, settings.device, host.threads)
        info = EngineInfo(
            Role.EARS,
            "whisper",
            _title(folder),
            device="NVIDIA GPU" if model.model.device == "cuda" else "CPU",
            languages=tuple(model.supported_languages),
            notes=notes,
        )
        host.progress(Progress("loading", 1, 1))
        return cls(model, info, SileroVad())

    @property
    def info(self) -> EngineInfo:
        """What was loaded."""
        return self._info

    def transcribe(
        self, take: Audio, *, language: str, prompt: str, cancelled: IsCancelled
    ) -> Iterator[Segment | Progress]:
        """Turn one take into text, a segment at a time; see `Ears`.

        Segments have no words: their times would take another pass over each window.

        Raises:
            EngineError: The model does not know the language, or failed.
            Cancelled: Asked to stop; asked before each window, and after each attempt at one.
        """
        spoken = self._language_code(language)
        progress = Progress("transcribing", 0, max(1, round(take.seconds)))
        splitter = Splitter(self._vad, longest_seconds=_LONGEST_SECONDS, gap_seconds=_GAP_SECONDS)
        for step in steps_of_take(at_rate(take, SAMPLE_RATE), splitter, cancelled):
            if isinstance(step, Progress):
                progress = step
                yield progress
                continue
            encoded = self._short_window.encode(step.audio.samples)
            here, certainty = (spoken, 1.0) if spoken else self._detect_language(step, encoded)
            if certainty >= _LANGUAGE_CERTAINTY:
                spoken = here
            attempts: list[list[WindowText]] = []
            for attempt in self._attempts(step, encoded, here, prompt):
                if cancelled():
                    raise Cancelled
                attempts += [attempt] if attempt is not None else []
                yield progress  # a sign of life: on a slow computer an attempt takes seconds
            yield from _segments(step, here, max(attempts, key=_quality))

    def close(self) -> None:
        """Give the memory back. Calling again does nothing."""
        if self._model is not None:
            self._model.model.unload_model()
        self._model = None

    def _language_code(self, language: str) -> str:
        """ISO 639-1 code to decode with; empty if it has to be detected."""
        known = self._info.languages
        if language == AUTO:
            return known[0] if len(known) == 1 else ""
        code = re.split("[-_]", language.lower())[0]
        if code not in known:
            names = Phrase("only English") if known == ("en",) else Phrase("{count} languages", count=len(known))
            raise EngineError(
                Phrase(
                    "{title} understands {names}, not “{language}”.",
                    title=self._info.title,
                    names=names,
                    language=language,
                ),
                "Set the language to “auto”, or install a model that knows it.",
            )
        return code

    def _detect_language(self, piece: Piece, encoded: Any) -> tuple[str, float]:  # noqa: ANN401 - CTranslate2's
        """Language and certainty; asks the 30-s window where the `encoded` short one leaves doubt."""
        language, certainty = self._short_window.language_of(encoded) if encoded is not None else ("", 0.0)
        if certainty >= _LANGUAGE_CERTAINTY:
            return language, certainty
        try:
            language, certainty, _ = self._model.detect_language(piece.audio.samples)
        except RuntimeError as error:
            raise self._failed(error) from error
        return language, certainty

    def _attempts(self, piece: Piece, encoded: Any, language: str, prompt: str) -> Iterator[list[WindowText] | None]:  # noqa: ANN401
        """What is heard, attempt by attempt until one succeeds; None: its text was in doubt."""
        most_tokens = round(_SPARE_TOKENS + _TOKENS_PER_SECOND * piece.audio.seconds)
        if encoded is not None:
            short = self._short_window.decode(encoded, Request(piece.audio.seconds, language, prompt, most_tokens))
            yield short
            if short is not None:
                return
        for temperature in _TEMPERATURES:
            attempt = self._whole_window(piece, language, prompt, most_tokens, temperature)
            yield attempt
            if all(map(has_succeeded, attempt)):
                return

    def _whole_window(
        self, piece: Piece, language: str, prompt: str, most_tokens: int, temperature: float
    ) -> list[WindowText]:
        """What faster-whisper hears at one temperature.

        faster-whisper can climb the ladder by itself, but then nothing could stop it halfway.
        """
        prompt_tokens = min(len(prompt.encode()) + 2, _TEXT_CONTEXT // 2) + 5
        try:
            found, _ = self._model.transcribe(
                piece.audio.samples,
                language=language,
                initial_prompt=prompt or None,
                temperature=temperature,
                # Twice, because CTranslate2 halves the length.
                max_new_tokens=min(2 * most_tokens, _TEXT_CONTEXT - prompt_tokens),
                # Text of the window before would carry a mistake, or a loop, on into the next.
                condition_on_previous_text=False,
                vad_filter=False,
            )
            return [
                WindowText(
                    part.text.strip(),
                    part.start,
                    part.end,
                    part.avg_logprob,
                    part.no_speech_prob,
                    part.compression_ratio,
                )
                for part in found
            ]
        except (RuntimeError, ValueError) as error:
            raise self._failed(error) from error

    def _failed(self, error: Exception) -> EngineError:
        if "out of memory" in str(error):
            return EngineError(
                Phrase("There is not enough graphics memory for {title}.", title=self._info.title),
                "Close other programs, choose a smaller model, or set the device to “cpu”.",
            )
        return EngineError(
            Phrase("{title} failed on this recording.", title=self._info.title),
            "Try again, or install the model again.",
        )


def _quality(attempt: list[WindowText]) -> tuple[bool, float]:
    return all(map(has_succeeded, attempt)), min((segment.avg_logprob for segment in attempt), default=0.0)


def _segments(piece: Piece, language: str, attempt: list[WindowText]) -> Iterator[Segment]:
    end = 0.0
    for found in attempt:
        if is_trustworthy(found):
            # Time stamps may point into the padding of the window.
            start = min(max(found.start, end), piece.audio.seconds)
            end = min(max(found.end, start), piece.audio.seconds)
            yield Segment(
                found.text,
                piece.start + start,
                piece.start + end,
                language,
                found.avg_logprob,
            )


def _load(folder: Path, device: str, threads: int) -> tuple[WhisperModel, tuple[str, ...]]:
    """The model, and a sentence if it had to be loaded elsewhere than wished."""
    if device == "cpu" or (device == AUTO and ctranslate2.get_cuda_device_count() == 0):
        return _load_on_processor(folder, threads), ()
    try:
        return _load_on_graphics_card(folder), ()
    except (RuntimeError, ValueError) as error:
        problem = Phrase("the graphics card cannot be used ({error})", error=error)
        if device != AUTO:
            hint = Phrase("Set the device to “auto” or “cpu”, or install CUDA 12 and its cuBLAS library.")
            raise EngineUnavailable(Phrase("Whisper cannot be loaded: {problem}.", problem=problem), hint) from error
        return _load_on_processor(folder, threads), (
            Phrase("Whisper runs on the processor, because {problem}.", problem=problem),
        )


def _load_on_graphics_card(folder: Path) -> WhisperModel:
    if ctranslate2.get_cuda_device_count() == 0:
        raise RuntimeError("no NVIDIA card or driver was found")
    supported = ctranslate2.get_supported_compute_types("cuda")
    # Cards before Volta compute float16 slowly or not at all.
    compute_type = next((kind for kind in ("float16", "int8_float32") if kind in supported), "float32")
    model = WhisperModel(str(folder), device="cuda", compute_type=compute_type)
    # cuBLAS is only looked for when it is first used, so the proof is an empty window.
    window = np.zeros((model.model.n_mels, _WINDOW_FRAMES), np.float32)
    start = model.hf_tokenizer.token_to_id("<|startoftranscript|>")
    model.model.generate(model.encode(window), [[start]], beam_size=1, max_length=4)
    return model


def _load_on_processor(folder: Path, threads: int) -> WhisperModel:
    # int8 even where the file holds float16: smaller and faster, and the loss cannot be heard.
    compute_type = "int8" if "int8" in ctranslate2.get_supported_compute_types("cpu") else "float32"
    try:
        model = WhisperModel(str(folder), device="cpu", compute_type=compute_type, cpu_threads=threads, num_workers=1)
    except Exception as error:  # the tokenizers library raises nothing narrower
        raise ModelDamaged(Phrase("The Whisper model {folder} is damaged.", folder=folder), FETCH_AGAIN) from error
    if model.feature_extractor.mel_filters.shape[0] != model.model.n_mels:
        raise ModelDamaged(
            Phrase("The file preprocessor_config.json of {folder} belongs to another model.", folder=folder),
            FETCH_AGAIN,
        )
    return model


def _title(folder: Path) -> str:
    """For people: the folder "faster-whisper-base.en" holds "Whisper base.en"."""
    name = folder.resolve().name
    size = re.sub(r"^(faster-)?whisper-", "", name)
    return f"Whisper {size}" if size != name else f"Whisper ({name})"
