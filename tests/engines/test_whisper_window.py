# SPDX-License-Identifier: GPL-3.0-or-later
"""Windows as long as what was said: how well they are heard, and when the 30-s window is asked instead."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from assistant.cancellation import Cancellation
from assistant.engines.abort import AbortFlag
from assistant.engines.protocols import EngineHost
from assistant.engines.silero import SileroVad
from assistant.engines.whisper.ears import WhisperEars
from assistant.engines.whisper.trust import repeats_itself
from assistant.engines.whisper.window import Request, ShortWindow
from assistant.errors import Cancelled
from assistant.settings import EarsSettings
from assistant.speech.endpointing import split_at_silence
from assistant.values import SAMPLE_RATE, Audio, EngineInfo, Progress, Role, Samples, Segment
from tests.models.whisper.grammar import normalised
from tests.models.whisper.speak import spoken
from tests.models.whisper.verify import Exam, clips, edits

REQUEST = Request(seconds=2.0, language="en", prompt="", most_tokens=50)


@pytest.fixture(scope="module")
def ears(tiny_whisper: Path) -> Iterator[WhisperEars]:
    ears = WhisperEars.open(EarsSettings(model=str(tiny_whisper), device="cpu"), EngineHost(1, AbortFlag()))
    yield ears
    ears.close()


def heard(ears: WhisperEars, samples: Samples) -> str:
    steps = ears.transcribe(Audio(samples), language="en", prompt="", cancelled=Cancellation())
    return " ".join(step.text for step in steps if isinstance(step, Segment))


def without_short_windows(ears: WhisperEars, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ears._short_window, "encode", lambda _: None)


# ── the trained model ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("exam", [Exam(seed=5), Exam(seed=6, effects=True)], ids=["clean", "in rooms"])
def test_word_errors_are_no_more_than_in_the_30_s_window(
    ears: WhisperEars, monkeypatch: pytest.MonkeyPatch, exam: Exam
) -> None:
    said = clips(25, exam)

    short = sum(edits(normalised(text), normalised(heard(ears, samples))) for text, samples in said)
    without_short_windows(ears, monkeypatch)
    whole = sum(edits(normalised(text), normalised(heard(ears, samples))) for text, samples in said)

    # Two words in about 170, because int8 sums differ from processor to processor.
    assert short <= whole + 2


def test_most_speech_needs_no_30_s_window(ears: WhisperEars, monkeypatch: pytest.MonkeyPatch) -> None:
    whole: list[Samples] = []
    transcribe = ears._model.transcribe

    def count(samples: Samples, **options: Any) -> Any:
        whole.append(samples)
        return transcribe(samples, **options)

    monkeypatch.setattr(ears._model, "transcribe", count)

    for _, samples in clips(20, Exam(seed=7)):
        heard(ears, samples)

    assert len(whole) <= 2


def test_text_in_doubt_is_heard_in_the_30_s_window(ears: WhisperEars, monkeypatch: pytest.MonkeyPatch) -> None:
    question = "How many shapes are there?"
    monkeypatch.setattr(ears._short_window, "decode", lambda *_: None)

    assert heard(ears, spoken(question).samples) == question


def test_whisper_can_be_stopped_after_the_short_window(ears: WhisperEars, monkeypatch: pytest.MonkeyPatch) -> None:
    cancellation = Cancellation()
    monkeypatch.setattr(ears._short_window, "decode", lambda *_: cancellation.cancel())
    monkeypatch.setattr(ears._model, "transcribe", lambda *_, **__: pytest.fail("went on"))
    steps = ears.transcribe(spoken("Stop."), language="en", prompt="", cancelled=cancellation)

    with pytest.raises(Cancelled):
        list(steps)


def test_segments_lie_where_the_words_are(ears: WhisperEars) -> None:
    take = spoken("How many shapes are there?", before=1.0, after=1.0)
    (piece,) = split_at_silence([take], SileroVad())

    steps = ears.transcribe(take, language="en", prompt="", cancelled=Cancellation())
    (segment,) = [step for step in steps if not isinstance(step, Progress)]

    assert piece.start <= segment.start < segment.end <= piece.start + piece.audio.seconds


# ── a scripted model ───────────────────────────────────────────────────────────────────────────────────────────────


class ScriptedModel:
    """As much of faster-whisper's model as a short window uses; token 1 is "one", and so on; 100 is the first stamp."""

    max_length = 448
    hf_tokenizer = None

    def __init__(self, tokens: list[int], *, score: float = -0.2, no_speech: float = 0.0) -> None:
        self.result = SimpleNamespace(sequences_ids=[tokens], scores=[score], no_speech_prob=no_speech)
        self.asked: dict[str, Any] = {}
        self.frames = 0
        self.model = self

    def feature_extractor(self, samples: Samples) -> Any:
        return np.ones((80, len(samples) // 160 + 1), np.float32)

    def encode(self, features: Any) -> Any:
        self.frames = features.shape[1]
        return features

    def detect_language(self, _: Any) -> list[list[tuple[str, float]]]:
        return [[("<|de|>", 0.9), ("<|en|>", 0.1)]]

    def get_prompt(self, _: Any, before: list[int]) -> list[int]:
        return [*before, 0]

    def generate(self, _: Any, prompts: list[list[int]], **options: Any) -> list[Any]:
        self.asked = {"prompt": prompts[0], **options}
        return [self.result]

    def window(self) -> ShortWindow:
        window = ShortWindow(self)
        words = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "...")
        tokenizer: Any = SimpleNamespace(
            timestamp_begin=100,
            encode=lambda text: [words.index(word) for word in text.split()],
            decode=lambda tokens: " ".join(words[token] for token in tokens if token < 100),
        )
        window._tokenizers["en"] = tokenizer, [99]
        return window

    def texts(self, request: Request = REQUEST) -> list[tuple[str, float, float]] | None:
        found = self.window().decode(np.zeros(1), request)
        return found if found is None else [(part.text, part.start, round(part.end, 2)) for part in found]


def sound(seconds: float) -> Samples:
    return np.zeros(round(seconds * SAMPLE_RATE), np.float32)


@pytest.mark.parametrize(("seconds", "frames"), [(0.3, 300), (2.0, 300), (2.5, 350), (10.0, 1100), (28.0, 2900)])
def test_window_is_what_was_said_and_a_second_and_at_least_three(seconds: float, frames: int) -> None:
    model = ScriptedModel([])

    model.window().encode(sound(seconds))

    assert model.frames == frames


def test_long_piece_gets_no_short_window() -> None:
    assert ScriptedModel([]).window().encode(sound(28.1)) is None


def test_language_is_told_from_the_short_window() -> None:
    assert ScriptedModel([]).window().language_of(np.zeros(1)) == ("de", 0.9)


def test_language_that_cannot_be_told_is_left_open(monkeypatch: pytest.MonkeyPatch) -> None:
    model = ScriptedModel([])
    monkeypatch.setattr(model, "detect_language", failing)

    assert model.window().language_of(np.zeros(1)) == ("", 0.0)


def test_certain_language_needs_no_30_s_window() -> None:
    model = ScriptedModel([1, 2])
    info = EngineInfo(Role.EARS, "whisper", "Whisper", languages=("en", "de"))
    ears = WhisperEars(model, info, SileroVad())
    ears._short_window = window = model.window()
    window._tokenizers["de"] = window._tokenizers["en"]

    steps = ears.transcribe(spoken("Stop."), language="auto", prompt="", cancelled=Cancellation())

    assert [(step.text, step.language) for step in steps if isinstance(step, Segment)] == [("one two", "de")]


def test_sentences_lie_between_their_time_stamps() -> None:
    assert ScriptedModel([100, 1, 2, 150, 150, 3, 195]).texts() == [("one two", 0.0, 1.0), ("three", 1.0, 1.9)]


def test_text_without_time_stamps_is_as_long_as_the_piece() -> None:
    assert ScriptedModel([1, 2]).texts() == [("one two", 0.0, 2.0)]


def test_prompt_and_limits_reach_the_model() -> None:
    model = ScriptedModel([1])

    model.texts(Request(seconds=2.0, language="en", prompt=" four five ", most_tokens=50))

    assert model.asked["prompt"] == [4, 5, 0]
    assert model.asked["max_length"] == 100  # CTranslate2 halves it
    assert model.asked["suppress_tokens"] == [99]


@pytest.mark.parametrize(
    "model",
    [
        ScriptedModel([]),
        ScriptedModel([100, 150]),
        ScriptedModel([1, 2, 3], score=-1.5),
        ScriptedModel([1, 2, 3], no_speech=0.7),
        ScriptedModel([1, 2, 1, 2, 1, 2, 1, 2]),
        ScriptedModel(list(range(1, 10)) * 5 + [1, 2, 3, 4, 5]),
        ScriptedModel([100, 1, 2, 130, 130]),
    ],
    ids=["nothing", "only stamps", "improbable", "no speech", "loop", "cut off", "more announced"],
)
def test_doubtful_text_is_not_given(model: ScriptedModel) -> None:
    assert model.texts() is None


def test_sentence_opened_at_the_very_end_is_no_sign_of_doubt() -> None:
    assert ScriptedModel([100, 1, 2, 190, 190]).texts() == [("one two", 0.0, 1.8)]


def failing(*_: Any, **__: Any) -> None:
    raise RuntimeError("no memory")


@pytest.mark.parametrize("name", ["feature_extractor", "encode"])
def test_sound_that_cannot_be_encoded_is_left_to_the_30_s_window(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    model = ScriptedModel([1])
    monkeypatch.setattr(model, name, failing)

    assert model.window().encode(sound(1)) is None


def test_sound_that_cannot_be_decoded_is_left_to_the_30_s_window(monkeypatch: pytest.MonkeyPatch) -> None:
    model = ScriptedModel([1])
    monkeypatch.setattr(model, "generate", failing)

    assert model.texts() is None


@pytest.mark.parametrize(
    ("text", "loops"),
    [
        ("", False),
        ("No, no, no.", False),
        ("No, no, no, no!", True),
        ("How many? How many? How many? How many?", True),
        ("one two three one two four one two five one two six", False),
        ("Well, thank you. Thank you. Thank you! Thank you.", True),
    ],
)
def test_words_again_and_again_are_a_loop(text: str, loops: bool) -> None:
    assert repeats_itself(text) is loops
