# SPDX-License-Identifier: GPL-3.0-or-later
"""Measuring the chosen models, and keeping what was found."""

from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from assistant.cancellation import Cancellation
from assistant.errors import Cancelled, OutputError
from assistant.models.hardware import Hardware
from assistant.models.measure import Answering, Measurement, keep, load_measurements, measure
from assistant.settings import EarsSettings, EyesSettings, Settings, VoiceSettings
from assistant.values import Progress, Role
from tests.fakes import FakeEars, FakeEyes, FakeVoice

HERE = Hardware(4, 4, 16 << 30, 8 << 30)
SETTINGS = Settings(
    ears=EarsSettings("whisper", "/models/ears/base"),
    eyes=EyesSettings("llama", "/models/eyes/qwen/model.gguf"),
    voice=VoiceSettings("espeak"),
)
FOUND = Measurement({Role.EARS: "a", Role.EYES: "b", Role.VOICE: "c"}, "here", Answering(1.0, 10.0, 0.5), 0.1, 0.2)


@dataclass
class Engines:
    ears: FakeEars = field(default_factory=FakeEars)
    eyes: FakeEyes = field(default_factory=FakeEyes)
    voice: FakeVoice = field(default_factory=FakeVoice)


def test_all_three_are_tried_and_named() -> None:
    engines, told = Engines(), list[Progress]()

    found = measure(engines, SETTINGS, HERE, cancelled=Cancellation(), tell=told.append)

    assert found.models == {Role.EARS: "base", Role.EYES: "qwen", Role.VOICE: "espeak"}
    assert engines.eyes.prompts[-1].newest.pictures
    assert engines.ears.takes[0].seconds >= 5
    assert engines.voice.texts
    assert [progress.done for progress in told] == [0, 1, 2, 3, 4]


def test_a_second_measurement_shows_another_picture() -> None:
    engines = Engines()
    for _ in range(2):
        measure(engines, SETTINGS, HERE, cancelled=Cancellation(), tell=lambda _: None)

    shown = [prompt.newest.pictures[0].sha256 for prompt in engines.eyes.prompts if prompt.newest.pictures]
    assert len(set(shown)) == 2


def test_can_be_cancelled() -> None:
    cancellation = Cancellation()
    cancellation.cancel()

    with pytest.raises(Cancelled):
        measure(Engines(), SETTINGS, HERE, cancelled=cancellation, tell=lambda _: None)


def test_what_was_found_is_kept_for_this_computer_only(tmp_path: Path) -> None:
    file = tmp_path / "data/measurements.json"

    keep(FOUND, file)
    keep(replace(FOUND, hearing_factor=0.5), file)
    keep(replace(FOUND, computer="elsewhere"), file)

    found = load_measurements(file, "here")
    assert list(found) == [frozenset("abc")]
    assert found[frozenset("abc")].hearing_factor == 0.5


def test_a_damaged_file_is_measured_anew(tmp_path: Path) -> None:
    (file := tmp_path / "measurements.json").write_text("{")

    assert load_measurements(file, "here") == {}
    keep(FOUND, file)
    assert len(load_measurements(file, "here")) == 1


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(OutputError, match="cannot be kept"):
        keep(FOUND, tmp_path / "file/measurements.json")
