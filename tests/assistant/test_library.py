# SPDX-License-Identifier: GPL-3.0-or-later
"""Which models are found, and which engine is chosen."""

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.models.library import installed, projector_beside, with_engines_chosen
from assistant.settings import EyesSettings, Settings
from assistant.values import Role


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for file in (
        "ears/base.en/model.bin",
        "ears/empty/readme.txt",
        "eyes/qwen/mmproj-qwen.gguf",
        "eyes/qwen/qwen-00001-of-00002.gguf",
        "eyes/qwen/qwen-00002-of-00002.gguf",
        "voice/amy/amy.onnx",
        "voice/amy/amy.onnx.json",
        "voice/half/half.onnx",
    ):
        path = tmp_path / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
    return tmp_path


def test_complete_models_are_found_and_others_passed_over(folder: Path) -> None:
    assert [m.name for m in installed(folder, Role.EARS)] == ["base.en"]
    assert [m.name for m in installed(folder, Role.VOICE)] == ["amy"]
    assert installed(folder / "nowhere", Role.EARS) == []


def test_a_language_model_comes_with_its_projector(folder: Path) -> None:
    (model,) = installed(folder, Role.EYES)

    assert model.path.name == "qwen-00001-of-00002.gguf"
    assert model.projector and model.projector.name == "mmproj-qwen.gguf"
    assert projector_beside(model.path) == model.projector


def test_installed_models_are_chosen(folder: Path) -> None:
    chosen = with_engines_chosen(Settings(), folder)

    assert (chosen.ears.engine, chosen.eyes.engine, chosen.voice.engine) == ("whisper", "llama", "piper")
    assert chosen.eyes.projector.endswith("mmproj-qwen.gguf")
    assert chosen.voice.model.endswith("amy.onnx")


def test_without_models_the_starter_engines_are_chosen(tmp_path: Path) -> None:
    chosen = with_engines_chosen(Settings(), tmp_path)

    assert (chosen.ears.engine, chosen.eyes.engine, chosen.voice.engine) == ("pocketsphinx", "reader", "espeak")


def test_what_the_user_chose_is_left_alone(folder: Path) -> None:
    settings = replace(Settings(), eyes=EyesSettings(engine="remote", address="http://localhost:1"))

    assert with_engines_chosen(settings, folder).eyes == settings.eyes
