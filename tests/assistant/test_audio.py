# SPDX-License-Identifier: GPL-3.0-or-later
"""Small operations on sound."""

import os
import threading
import wave
from pathlib import Path

import numpy as np
import pytest

from assistant.errors import OutputError
from assistant.speech.audio import at_rate, joined, level, to_pcm16, wav_bytes, write_wav
from assistant.values import SAMPLE_RATE, Audio


def ramp(samples: int = 1000, sample_rate: int = SAMPLE_RATE) -> Audio:
    return Audio(np.linspace(-1, 1, samples, dtype=np.float32), sample_rate)


def test_sound_at_the_wanted_rate_is_left_alone() -> None:
    audio = ramp()

    assert at_rate(audio, SAMPLE_RATE) is audio


@pytest.mark.parametrize("samples", [0, 1, 44_100])
def test_resampling_keeps_the_length(samples: int) -> None:
    audio = at_rate(ramp(samples, 44_100), SAMPLE_RATE)

    assert audio.samples.dtype == np.float32
    assert audio.seconds == pytest.approx(samples / 44_100, abs=1e-4)


def test_joining_brings_all_to_one_rate() -> None:
    assert joined([ramp(8_000, 8_000), ramp(16_000, 16_000)], 16_000).seconds == pytest.approx(2.0)
    assert joined([], 16_000).seconds == 0


def test_level_of_sound_and_of_nothing() -> None:
    assert level(np.array([0.5, -0.5], np.float32)) == (0.5, 0.5)
    assert level(np.zeros(0, np.float32)) == (0.0, 0.0)


def test_too_loud_sound_is_clipped() -> None:
    np.testing.assert_array_equal(to_pcm16(np.array([-2, -1, 0, 1, 2], np.float32)), [-32767, -32767, 0, 32767, 32767])


def test_written_file_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"

    write_wav(path, ramp(1000, 22_050))

    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate(), file.getnframes()) == (
            1,
            2,
            22_050,
            1000,
        )
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["no/such/folder/a.wav", "file/a.wav", "x" * 300, "folder", "a\0b.wav"])
def test_place_that_cannot_be_written_is_said(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "folder").mkdir()

    with pytest.raises(OutputError) as caught:
        write_wav(tmp_path / name, ramp())

    assert caught.value.hint
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["file", "folder"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    writer = threading.Thread(target=write_wav, args=(tmp_path / "pipe", ramp()))
    writer.start()

    received = (tmp_path / "pipe").read_bytes()

    writer.join()
    assert received == wav_bytes(ramp())
    assert (tmp_path / "pipe").is_fifo()
