# SPDX-License-Identifier: GPL-3.0-or-later
"""What is tried instead of an engine that cannot be loaded."""

from pathlib import Path

import pytest

from assistant.engines.process.messages import RoleSettings
from assistant.errors import EngineDied, EngineUnavailable
from assistant.models.step_down import step_down
from assistant.settings import EarsSettings, EyesSettings, VoiceSettings
from assistant.values import Role

FAILED = EngineUnavailable("There is not enough memory.")
DIED = EngineDied("It crashed.")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, size in {"small": 10, "middle": 20, "large": 30}.items():
        (eyes := tmp_path / "eyes" / name).mkdir(parents=True)
        (eyes / f"{name}.gguf").write_bytes(bytes(size))
        (eyes / f"mmproj-{name}.gguf").write_bytes(bytes(1))
    return tmp_path


def eyes(folder: Path, name: str, **options: int) -> EyesSettings:
    return EyesSettings("llama", str(folder / "eyes" / name / f"{name}.gguf"), **options)  # type: ignore[arg-type]


def ladder(folder: Path, role: Role, settings: RoleSettings, error: EngineUnavailable | EngineDied) -> list[str]:
    """All steps from a failing engine down, in words."""
    steps = []
    while lesser := step_down(lambda: folder)(role, settings, error):
        steps.append(lesser.sentence)
        settings = lesser.settings
    return steps


def test_goes_down_from_model_to_model_and_ends_with_the_starter(folder: Path) -> None:
    assert ladder(folder, Role.EYES, eyes(folder, "large"), FAILED) == [
        "“middle” is used instead.",
        "“small” is used instead.",
        "The starter engine is used instead.",
    ]


def test_a_smaller_model_comes_with_its_projector(folder: Path) -> None:
    lesser = step_down(lambda: folder)(Role.EYES, eyes(folder, "middle"), FAILED)

    assert lesser
    assert isinstance(lesser.settings, EyesSettings)
    assert lesser.settings.projector == str(folder / "eyes/small/mmproj-small.gguf")


def test_a_crash_is_tried_without_the_graphics_card_first(folder: Path) -> None:
    steps = ladder(folder, Role.EYES, eyes(folder, "small"), DIED)
    assert steps == ["It is tried on the processor alone.", "The starter engine is used instead."]
    assert ladder(folder, Role.EYES, eyes(folder, "small", gpu_layers=0), DIED) == steps[1:]
    assert ladder(folder, Role.EARS, EarsSettings("whisper", "/nowhere"), DIED) == steps


def test_a_missing_model_is_replaced_by_the_largest_that_is_there(folder: Path) -> None:
    steps = ladder(folder, Role.EYES, EyesSettings("llama", "/nowhere.gguf"), FAILED)

    assert steps[0] == "“large” is used instead."


@pytest.mark.parametrize(
    ("role", "settings"),
    [
        (Role.EYES, EyesSettings("remote", address="http://127.0.0.1:1/v1")),
        (Role.EYES, EyesSettings("reader")),
        (Role.VOICE, VoiceSettings("somebodys")),
    ],
)
def test_starters_servers_and_others_engines_are_not_replaced(folder: Path, role: Role, settings: RoleSettings) -> None:
    assert ladder(folder, role, settings, FAILED) == []
