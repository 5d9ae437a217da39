# SPDX-License-Identifier: GPL-3.0-or-later
"""Silero's voice activity detector, frame by frame."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from faster_whisper.vad import get_vad_model

from assistant.capture.audio_file import open_audio
from assistant.engines import silero
from assistant.engines.silero import SileroVad
from assistant.errors import EngineUnavailable, ModelDamaged
from assistant.speech.endpointing import FRAME_SECONDS, holds_speech
from assistant.values import SAMPLE_RATE, Audio, Samples


@pytest.fixture
def question(tiny_whisper_samples: Path) -> Samples:
    return open_audio(tiny_whisper_samples / "11_how_many_shapes_are_there.wav").samples


def probabilities(vad: SileroVad, samples: Samples) -> list[float]:
    whole = len(samples) // vad.frame_samples * vad.frame_samples
    return [vad.probability(frame) for frame in samples[:whole].reshape(-1, vad.frame_samples)]


def test_frame_by_frame_equals_the_whole_file_at_once(question: Samples) -> None:
    vad = SileroVad()
    whole = len(question) // vad.frame_samples * vad.frame_samples

    expected = get_vad_model()(question[:whole]).ravel()

    np.testing.assert_allclose(probabilities(vad, question), expected, atol=1e-6)


def test_speech_is_told_from_silence(question: Samples) -> None:
    heard = probabilities(SileroVad(), question)

    assert max(heard) > 0.9
    assert max(probabilities(SileroVad(), np.zeros(SAMPLE_RATE, np.float32))) < 0.1


@pytest.mark.parametrize("kind", ["white", "brown", "hum", "tone", "clicks"])
def test_noise_is_no_speech(kind: str) -> None:
    random = np.random.default_rng(0)
    time = np.arange(5 * SAMPLE_RATE) / SAMPLE_RATE
    noise = {
        "white": 0.1 * random.standard_normal(len(time)),
        "brown": np.cumsum(random.standard_normal(len(time))) / 500,
        "hum": 0.3 * np.sin(2 * np.pi * 50 * time),
        "tone": 0.3 * np.sin(2 * np.pi * 1000 * time),
        "clicks": random.standard_normal(len(time)) * (time % 0.5 < 0.01),
    }[kind]

    assert not holds_speech(Audio(noise.astype(np.float32)), SileroVad())


def test_recorded_noise_is_no_speech(shared_inputs: Path) -> None:
    assert not holds_speech(open_audio(shared_inputs / "speech/noise_only.wav"), SileroVad())


def test_recorded_speech_is_speech(shared_inputs: Path) -> None:
    for name in ("jfk.flac", "librivox_austen_0930.wav", "whats_the_weather_like.wav", "ljspeech_LJ001-0002.wav"):
        assert holds_speech(open_audio(shared_inputs / "speech" / name), SileroVad()), name


def test_reset_forgets_what_was_heard(question: Samples) -> None:
    vad = SileroVad()
    first = probabilities(vad, question)

    vad.reset()

    assert probabilities(vad, question) == first


def test_frame_of_another_size_is_refused() -> None:
    with pytest.raises(ValueError, match="shape"):
        SileroVad().probability(np.zeros(480, np.float32))


def test_length_of_a_frame_is_what_endpointing_takes_it_for() -> None:
    assert SileroVad.frame_samples / SAMPLE_RATE == FRAME_SECONDS


def test_window_process_does_not_load_ctranslate2() -> None:
    code = "import sys, assistant.engines.silero as s; s.SileroVad(); sys.exit('ctranslate2' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_missing_library_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(silero, "find_spec", lambda _: None)

    with pytest.raises(EngineUnavailable, match="faster_whisper"):
        SileroVad()


def test_damaged_file_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    damaged = tmp_path / "silero.onnx"
    damaged.write_bytes(b"no network")
    monkeypatch.setattr(silero, "_network", lambda: damaged)

    with pytest.raises(ModelDamaged, match="damaged"):
        SileroVad()
