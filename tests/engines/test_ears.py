# SPDX-License-Identifier: GPL-3.0-or-later
"""The contract of all ears, over the fake, the starter and the tiny Whisper model; then what is theirs alone."""

import json
import logging
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import ctranslate2
import numpy as np
import pytest

from assistant.cancellation import Cancellation
from assistant.capture.audio_file import open_audio, read_blocks
from assistant.engines.abort import AbortFlag
from assistant.engines.protocols import Ears, EngineHost
from assistant.engines.silero import SileroVad
from assistant.engines.starter.pocketsphinx import PocketSphinxEars
from assistant.engines.whisper.ears import WhisperEars
from assistant.errors import Cancelled, EngineError, EngineUnavailable, ModelDamaged
from assistant.settings import EarsSettings
from assistant.speech.audio import at_rate, joined, write_wav
from assistant.speech.endpointing import split_at_silence
from assistant.values import SAMPLE_RATE, Audio, EngineInfo, Progress, Role, Segment, Transcription
from tests.fakes import FakeEars

QUESTION = "11_how_many_shapes_are_there.wav"


@dataclass(frozen=True)
class Case:
    """An engine, a take in a voice it knows, and the first words of it."""

    ears: Ears
    take: Audio
    words: tuple[str, ...]


@pytest.fixture(scope="module")
def whisper(tiny_whisper: Path) -> Iterator[WhisperEars]:
    ears = WhisperEars.open(EarsSettings(model=str(tiny_whisper)), host())
    yield ears
    ears.close()


@pytest.fixture(scope="module")
def sphinx() -> Iterator[PocketSphinxEars]:
    ears = PocketSphinxEars.open(EarsSettings(), host())
    yield ears
    ears.close()


@pytest.fixture
def question(tiny_whisper_samples: Path) -> Audio:
    """A synthetic voice, which only the tiny Whisper model understands."""
    return open_audio(tiny_whisper_samples / QUESTION)


@pytest.fixture
def austen() -> Audio:
    """A human voice, which only PocketSphinx understands."""
    return open_audio(Path(__file__).parent / "recordings/austen.flac")


@pytest.fixture(params=["fake", "pocketsphinx", "whisper"])
def case(request: pytest.FixtureRequest, question: Audio, austen: Audio) -> Case:
    match request.param:
        case "fake":
            return Case(FakeEars(["How many shapes are there?"]), question, ("how", "many", "shapes"))
        case "pocketsphinx":
            ears = request.getfixturevalue("sphinx")
            return Case(ears, austen, ("he", "might", "even", "have", "been", "made"))
        case _:
            ears = request.getfixturevalue("whisper")
            return Case(ears, question, ("how", "many", "shapes", "are", "there?"))


def host(progress: Callable[[Progress], None] = lambda _: None) -> EngineHost:
    # One thread: two would spin against whatever else the computer does.
    return EngineHost(threads=1, abort=AbortFlag(), progress=progress)


def silence(seconds: float) -> Audio:
    return Audio(np.zeros(round(seconds * SAMPLE_RATE), np.float32))


def heard(ears: Ears, take: Audio, language: str = "auto", prompt: str = "") -> Transcription:
    steps = ears.transcribe(take, language=language, prompt=prompt, cancelled=Cancellation())
    return Transcription(tuple(step for step in steps if isinstance(step, Segment)))


# ── what all ears promise ──────────────────────────────────────────────────────────────────────────────────────────


def test_words_of_a_known_question(case: Case) -> None:
    words = heard(case.ears, case.take).text.lower().split()

    assert words[: len(case.words)] == list(case.words)


def test_segments_are_in_order_and_inside_the_take(case: Case) -> None:
    take = joined([case.take, silence(2.5), case.take, silence(3.0), case.take], SAMPLE_RATE)

    segments = heard(case.ears, take).segments

    assert segments
    times = [time for segment in segments for time in (segment.start, segment.end)]
    assert times == sorted(times)
    assert times[0] >= 0
    assert times[-1] <= take.seconds
    assert all(segment.text == segment.text.strip() != "" for segment in segments)
    assert all(segment.start <= word.start <= word.end <= segment.end for segment in segments for word in segment.words)


@pytest.mark.parametrize("seconds", [0.0, 0.01, 1.0, 40.0])
def test_silence_gives_no_words(case: Case, seconds: float) -> None:
    assert heard(case.ears, silence(seconds)).segments == ()


def test_any_sample_rate_is_heard(case: Case) -> None:
    expected = heard(case.ears, case.take).text.split()[:3]

    assert heard(case.ears, at_rate(case.take, 44_100)).text.split()[:3] == expected


def test_cancelled_ears_hear_the_next_take(case: Case) -> None:
    cancellation = Cancellation()
    steps = case.ears.transcribe(
        joined([silence(6), case.take], SAMPLE_RATE), language="auto", prompt="", cancelled=cancellation
    )
    next(steps)

    cancellation.cancel()

    with pytest.raises(Cancelled):
        list(steps)
    assert heard(case.ears, case.take).text


def test_cancelled_before_the_start_gives_nothing(case: Case) -> None:
    cancellation = Cancellation()
    cancellation.cancel()

    with pytest.raises(Cancelled):
        list(case.ears.transcribe(case.take, language="auto", prompt="", cancelled=cancellation))


def test_info_tells_role_and_languages(case: Case) -> None:
    assert case.ears.info.role is Role.EARS
    assert "en" in case.ears.info.languages


# ── what is true of the real ones ──────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(params=["pocketsphinx", "whisper"])
def real_ears(request: pytest.FixtureRequest) -> Ears:
    ears: Ears = request.getfixturevalue("sphinx" if request.param == "pocketsphinx" else "whisper")
    return ears


@pytest.mark.parametrize("loudness", [0.001, 0.1, 1.0])
def test_noise_gives_no_words(real_ears: Ears, loudness: float) -> None:
    noise = loudness * np.random.default_rng(0).standard_normal(20 * SAMPLE_RATE).clip(-1, 1)

    assert heard(real_ears, Audio(noise.astype(np.float32))).segments == ()


def test_recorded_noise_gives_no_words(real_ears: Ears, shared_inputs: Path) -> None:
    assert heard(real_ears, open_audio(shared_inputs / "speech/noise_only.wav")).segments == ()


def test_words_keep_their_time_after_a_long_silence(real_ears: Ears, austen: Audio, question: Audio) -> None:
    take = question if isinstance(real_ears, WhisperEars) else austen
    alone = heard(real_ears, take).segments[0]

    later = heard(real_ears, joined([silence(60), take], SAMPLE_RATE)).segments[0]

    assert later.text.split()[:3] == alone.text.split()[:3]
    assert later.start - 60 == pytest.approx(alone.start, abs=0.3)


def test_other_language_than_the_model_knows_is_refused(real_ears: Ears, question: Audio) -> None:
    with pytest.raises(EngineError, match=r"only .*English, not “de”"):
        heard(real_ears, question, language="de")


def test_kind_of_english_does_not_matter(real_ears: Ears, question: Audio) -> None:
    assert heard(real_ears, question, language="en-GB").text == heard(real_ears, question, language="en").text


def test_progress_reaches_the_end(real_ears: Ears) -> None:
    steps = list(real_ears.transcribe(silence(12), language="en", prompt="", cancelled=Cancellation()))

    assert steps[-1] == Progress("transcribing", 12, 12)


def test_closing_twice_is_harmless(tiny_whisper: Path, engine_host: EngineHost) -> None:
    for ears in (
        WhisperEars.open(EarsSettings(model=str(tiny_whisper)), engine_host),
        PocketSphinxEars.open(EarsSettings(), engine_host),
    ):
        ears.close()
        ears.close()


# ── PocketSphinx ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_starter_says_that_it_is_one(sphinx: PocketSphinxEars) -> None:
    assert sphinx.info.starter
    assert sphinx.info.notes


def test_starter_gives_each_word_a_time_and_a_probability(sphinx: PocketSphinxEars, austen: Audio) -> None:
    (segment,) = heard(sphinx, austen).segments

    assert [word.text for word in segment.words] == segment.text.split()
    assert all(0 < word.probability <= 1 for word in segment.words)


def test_starter_hears_a_recorded_question(sphinx: PocketSphinxEars, shared_inputs: Path) -> None:
    take = open_audio(shared_inputs / "speech/whats_the_weather_like.wav")

    assert heard(sphinx, take).text == "what's the weather like"


@pytest.mark.parametrize("gain", [0.03, 3.0])
def test_starter_hears_quiet_and_loud_speech_alike(sphinx: PocketSphinxEars, austen: Audio, gain: float) -> None:
    take = Audio(np.clip(austen.samples * np.float32(gain), -1, 1))

    assert heard(sphinx, take).text.startswith("he might even have been made")


# ── Whisper ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_whisper_hears_each_spoken_sample(whisper: WhisperEars, tiny_whisper_samples: Path) -> None:
    facts = json.loads((tiny_whisper_samples / "facts.json").read_text())

    for fact in facts:
        transcription = heard(whisper, open_audio(tiny_whisper_samples / fact["file"]))
        assert transcription.text == fact["said"]
        assert transcription.language == "en"


def test_long_recording_is_heard_piece_by_piece(
    whisper: WhisperEars, tiny_whisper_samples: Path, tmp_path: Path
) -> None:
    said = ["How many shapes are there?", "Where is the white star?", "How many shapes are there?"]
    files = [QUESTION, "13_where_is_the_white_star.wav", QUESTION]
    clips = [open_audio(tiny_whisper_samples / file) for file in files]
    write_wav(tmp_path / "long.wav", joined([part for clip in clips for part in (clip, silence(20))], SAMPLE_RATE))

    pieces = list(split_at_silence(read_blocks(tmp_path / "long.wav"), SileroVad()))

    assert [heard(whisper, piece.audio).text for piece in pieces] == said
    assert heard(whisper, open_audio(tmp_path / "long.wav")).text == " ".join(said)


def test_whisper_tells_that_it_loads(tiny_whisper: Path) -> None:
    told: list[Progress] = []

    WhisperEars.open(EarsSettings(model=str(tiny_whisper), device="cpu"), host(told.append)).close()

    assert told == [Progress("loading", 0, 1), Progress("loading", 1, 1)]


def test_whisper_writes_nothing_said_to_the_log(
    whisper: WhisperEars, question: Audio, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(logging.DEBUG):
        heard(whisper, question)

    assert "shapes" not in caplog.text
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("model", ["", "/no/such/folder", __file__])
def test_model_that_is_no_folder_is_not_downloaded(model: str, engine_host: EngineHost) -> None:
    with pytest.raises(EngineUnavailable) as caught:
        WhisperEars.open(EarsSettings(model=model), engine_host)

    assert caught.value.hint


def cut_in_half(file: Path) -> None:
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2])


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        ("model.bin", cut_in_half),
        ("model.bin", lambda file: file.write_bytes(b"")),
        ("model.bin", lambda file: file.write_bytes(bytes(1_000_000))),
        ("model.bin", Path.unlink),
        ("tokenizer.json", Path.unlink),
        ("tokenizer.json", cut_in_half),
        ("tokenizer.json", lambda file: file.write_text("{}")),
        ("config.json", cut_in_half),
        ("config.json", lambda file: file.write_text("[]")),
        ("vocabulary.json", Path.unlink),
        ("vocabulary.json", lambda file: file.write_text('["a", "b"]')),
        ("preprocessor_config.json", cut_in_half),
        ("preprocessor_config.json", lambda file: file.write_text('{"feature_size": 128}')),
    ],
)
def test_damaged_model_is_found_out_while_loading(
    tiny_whisper: Path, tmp_path: Path, engine_host: EngineHost, name: str, damage: Callable[[Path], object]
) -> None:
    shutil.copytree(tiny_whisper, tmp_path / "model", copy_function=shutil.copyfile)
    damage(tmp_path / "model" / name)

    with pytest.raises(ModelDamaged) as caught:
        WhisperEars.open(EarsSettings(model=str(tmp_path / "model")), engine_host)

    assert caught.value.hint
    assert "\n" not in str(caught.value)


def test_graphics_card_that_is_not_there_is_said(
    tiny_whisper: Path, engine_host: EngineHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ctranslate2, "get_cuda_device_count", lambda: 0)

    with pytest.raises(EngineUnavailable, match="graphics card"):
        WhisperEars.open(EarsSettings(model=str(tiny_whisper), device="cuda"), engine_host)


def test_broken_graphics_card_is_not_used(
    tiny_whisper: Path, engine_host: EngineHost, monkeypatch: pytest.MonkeyPatch, question: Audio
) -> None:
    monkeypatch.setattr(ctranslate2, "get_cuda_device_count", lambda: 1)
    get_supported = ctranslate2.get_supported_compute_types

    def without_cuda(device: str) -> set[str]:
        if device == "cuda":
            raise RuntimeError("Library libcublas.so.12 is not found or cannot be loaded")
        supported: set[str] = get_supported(device)
        return supported

    monkeypatch.setattr(ctranslate2, "get_supported_compute_types", without_cuda)

    ears = WhisperEars.open(EarsSettings(model=str(tiny_whisper)), engine_host)

    assert ears.info.device == "CPU"
    assert "libcublas" in ears.info.notes[0]
    assert heard(ears, question).text == "How many shapes are there?"
    ears.close()


class ScriptedModel:
    """Stands in for a multilingual model, of which there is no tiny one; has no short windows."""

    def __init__(self, certainties: list[float], **segment: Any) -> None:
        self.certainties = certainties
        self.asked: list[dict[str, Any]] = []
        self.model = SimpleNamespace(unload_model=lambda: None)
        sound = {"text": " Guten Tag.", "start": 0.0, "end": 60.0, "avg_logprob": -0.2, "no_speech_prob": 0.0}
        self.segment = SimpleNamespace(**{**sound, "compression_ratio": 1.0, **segment})

    def feature_extractor(self, _: object) -> None:
        raise RuntimeError("whole windows only")

    def detect_language(self, _: object) -> tuple[str, float, list[tuple[str, float]]]:
        return "de", self.certainties.pop(0), []

    def transcribe(self, _: object, **options: Any) -> tuple[Iterator[Any], None]:
        self.asked.append(options)
        return iter([self.segment]), None

    def ears(self) -> WhisperEars:
        info = EngineInfo(Role.EARS, "whisper", "Whisper", languages=("en", "de"))
        return WhisperEars(self, info, SileroVad())


def test_language_is_detected_once_it_is_certain(question: Audio) -> None:
    model = ScriptedModel([0.3, 0.9])

    transcription = heard(model.ears(), joined([question, silence(4)] * 3, SAMPLE_RATE))

    assert model.certainties == []
    assert [asked["language"] for asked in model.asked] == ["de", "de", "de"]
    assert transcription.language == "de"


def test_given_language_and_prompt_reach_the_model(question: Audio) -> None:
    model = ScriptedModel([])

    heard(model.ears(), question, language="en-US", prompt="Kibitz, Silero")

    assert model.asked[0]["language"] == "en"
    assert model.asked[0]["initial_prompt"] == "Kibitz, Silero"
    assert model.asked[0]["condition_on_previous_text"] is False


def test_time_stamps_beyond_the_take_are_brought_back(question: Audio) -> None:
    (segment,) = heard(ScriptedModel([1.0]).ears(), question).segments

    assert segment.end <= question.seconds


@pytest.mark.parametrize(
    ("found", "kept"),
    [
        ({}, True),
        ({"avg_logprob": -1.2}, True),
        ({"no_speech_prob": 0.9}, True),
        ({"avg_logprob": -1.2, "no_speech_prob": 0.4}, False),
        ({"avg_logprob": -1.2, "compression_ratio": 3.0}, False),
        ({"avg_logprob": -1.6}, False),
        ({"text": " ... "}, False),
    ],
)
def test_invented_text_is_dropped(question: Audio, found: dict[str, Any], kept: bool) -> None:
    assert bool(heard(ScriptedModel([1.0], **found).ears(), question).segments) is kept


def test_failed_text_is_decoded_again_at_higher_temperatures(question: Audio) -> None:
    model = ScriptedModel([1.0], avg_logprob=-1.1)

    heard(model.ears(), question)

    assert [asked["temperature"] for asked in model.asked] == [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]


def test_whisper_can_be_stopped_between_two_attempts(question: Audio) -> None:
    model, cancellation = ScriptedModel([1.0], avg_logprob=-1.1), Cancellation()
    steps = model.ears().transcribe(question, language="de", prompt="", cancelled=cancellation)
    while not model.asked:
        next(steps)

    cancellation.cancel()

    with pytest.raises(Cancelled):
        next(steps)
    assert len(model.asked) <= 2


@pytest.mark.parametrize("prompt", ["", "Kibitz", "ä" * 5000])
def test_prompt_of_any_length_is_taken(whisper: WhisperEars, question: Audio, prompt: str) -> None:
    assert isinstance(heard(whisper, question, prompt=prompt), Transcription)


def test_failing_model_ends_the_take_with_a_sentence(question: Audio, monkeypatch: pytest.MonkeyPatch) -> None:
    model = ScriptedModel([1.0])

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("CUDA failed with error out of memory")

    monkeypatch.setattr(model, "transcribe", fail)

    with pytest.raises(EngineError, match="not enough graphics memory"):
        heard(model.ears(), question)
