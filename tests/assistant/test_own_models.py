# SPDX-License-Identifier: GPL-3.0-or-later
"""Models that the user brings: what is taken, under which name, and what is refused in which words."""

import json
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from assistant.cancellation import Cancellation
from assistant.errors import Cancelled, EngineError, InputError, KibitzError, ModelDamaged
from assistant.models.library import installed
from assistant.models.manifest import Manifest
from assistant.models.model_check import BroughtModel, check_model
from assistant.models.own_models import add_model
from assistant.values import Role
from tests.assistant.import_fuzz import campaign
from tests.conftest import TinyVlm
from tests.engines import random_models

FUZZ_CASES = 60
FUZZ_SEED = 20


def add(models: Path, *paths: Path, check: Callable[[Sequence[Path]], BroughtModel] = check_model) -> Manifest:
    return add_model(paths, models, cancellation=Cancellation(), check=check)[0]


def without_trial(paths: Sequence[Path]) -> BroughtModel:
    """As `check_model`, but nothing is opened: what its files say is all there is."""
    return check_model(paths, ask=lambda *_: ())


def refused(models: Path, *paths: Path, check: Callable[[Sequence[Path]], BroughtModel] = without_trial) -> KibitzError:
    with pytest.raises(KibitzError) as caught:
        add(models, *paths, check=check)
    assert not [model for role in Role for model in installed(models, role)]
    return caught.value


# ── what is taken ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_language_model_is_taken_with_the_projector_beside_it(tmp_path: Path, tiny_vlm: TinyVlm) -> None:
    added = add(tmp_path, tiny_vlm.model)

    [found] = installed(tmp_path, Role.EYES)
    assert (added.id, found.name) == ("tiny-vlm", "tiny-vlm")
    assert found.projector == tmp_path / "eyes/tiny-vlm/tiny-vlm-mmproj.gguf"
    assert found.path.read_bytes() == tiny_vlm.model.read_bytes()


def test_a_whisper_folder_and_a_voice_are_taken(tmp_path: Path, tiny_whisper: Path, tiny_voice: Path) -> None:
    assert add(tmp_path, tiny_whisper).role is Role.EARS
    assert add(tmp_path, tiny_voice).role is Role.VOICE

    assert installed(tmp_path, Role.EARS)[0].name == "tiny-whisper-ct2"
    assert installed(tmp_path, Role.VOICE)[0].path.name == "tiny-voice.onnx"


def test_the_same_model_twice_is_one_and_another_of_that_name_gets_a_number(tmp_path: Path, tiny_vlm: TinyVlm) -> None:
    source = tmp_path / "source"
    source.mkdir()
    shutil.copy(tiny_vlm.model, source / "tiny-vlm.gguf")

    ids = [add(tmp_path / "m", path, check=without_trial).id for path in (tiny_vlm.model, tiny_vlm.model, source)]

    assert ids == ["tiny-vlm", "tiny-vlm", "tiny-vlm-2"]


def test_names_are_made_harmless(tmp_path: Path, tiny_vlm: TinyVlm) -> None:
    shutil.copy(tiny_vlm.model, odd := tmp_path / "..\nmy mmproj; rm -rf ~.gguf")

    added = add(tmp_path / "models", odd, check=without_trial)

    assert added.id == "my-mmproj-rm--rf"
    assert [file.target for file in added.files] == ["my-model-rm--rf.gguf"]
    assert installed(tmp_path / "models", Role.EYES)


@pytest.mark.parametrize("name", [" .gguf", "…….gguf", "CON.gguf", "x" * 200 + ".gguf", "mmproj.gguf"])
def test_a_model_is_found_again_whatever_it_was_called(tmp_path: Path, tiny_vlm: TinyVlm, name: str) -> None:
    shutil.copy(tiny_vlm.model, tmp_path / name)

    added = add(tmp_path / "models", tmp_path / name, check=without_trial)

    assert [model.name for model in installed(tmp_path / "models", Role.EYES)] == [added.id]


def test_links_are_followed_and_files_are_copied(tmp_path: Path, tiny_voice: Path) -> None:
    (snapshot := tmp_path / "snapshot").mkdir()
    for file in (tiny_voice, tiny_voice.with_name(tiny_voice.name + ".json")):
        (snapshot / file.name).symlink_to(file)

    add(tmp_path / "models", snapshot)

    [found] = installed(tmp_path / "models", Role.VOICE)
    assert not found.path.is_symlink()


# ── what is refused ────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_is_no_model_is_refused(tmp_path: Path, tiny_vlm: TinyVlm) -> None:
    (readme := tmp_path / "README.md").write_text("Hello.")

    assert "no model that Kibitz can use" in refused(tmp_path, readme).sentence
    assert "There is no file" in refused(tmp_path, tmp_path / "nothing.gguf").sentence
    assert "the language model itself is missing" in refused(tmp_path, tiny_vlm.projector).sentence


def test_several_models_at_once_are_refused(tmp_path: Path, tiny_vlm: TinyVlm) -> None:
    shutil.copy(tiny_vlm.model, other := tmp_path / "other.gguf")

    assert "several models" in refused(tmp_path, tiny_vlm.model, other).sentence


def test_models_of_several_kinds_at_once_are_refused(tmp_path: Path, tiny_vlm: TinyVlm, tiny_voice: Path) -> None:
    error = refused(tmp_path, tiny_vlm.model, tiny_voice)

    assert "several models" in error.sentence


def test_a_projector_of_another_model_is_refused(tmp_path: Path, tiny_vlm: TinyVlm) -> None:
    model = random_models.write_text_model(tmp_path)

    error = refused(tmp_path / "models", model, tiny_vlm.projector, check=check_model)

    assert "belongs to another one" in error.sentence


def test_an_architecture_that_llama_cpp_does_not_know_is_refused(tmp_path: Path, tiny_vlm: TinyVlm) -> None:
    data = tiny_vlm.model.read_bytes().replace(b"llama", b"lxama")
    (model := tmp_path / "new.gguf").write_bytes(data)

    error = refused(tmp_path / "models", model, check=check_model)

    assert "damaged, or newer than this version knows" in error.sentence


@pytest.mark.parametrize(
    ("harm", "sentence"),
    [
        (lambda data: data[:-1000], "is damaged or cut off"),
        (lambda data: data + b"more", "does not end where it should"),
        (lambda data: b"GGUF" + data[4:], "no model in CTranslate2's format"),
        (lambda data: data.replace(b"WhisperSpec", b"MarianmSpec"), "another kind of model than Whisper"),
        (lambda data: data[:23] + b"\xff\xff\xff\xff" + data[27:], "is damaged"),
        (lambda data: b"", "is damaged or cut off"),
    ],
)
def test_a_damaged_whisper_model_is_refused(
    tmp_path: Path, tiny_whisper: Path, harm: Callable[[bytes], bytes], sentence: str
) -> None:
    shutil.copytree(tiny_whisper, source := tmp_path / "source")
    (source / "model.bin").write_bytes(harm((tiny_whisper / "model.bin").read_bytes()))

    assert sentence in refused(tmp_path / "models", source).sentence


def test_a_number_of_thousands_of_digits_in_a_description_is_refused(tmp_path: Path, tiny_whisper: Path) -> None:
    shutil.copytree(tiny_whisper, source := tmp_path / "source")
    (source / "config.json").write_text("9" * 5000)

    assert "config.json of the Whisper model is damaged" in refused(tmp_path / "models", source).sentence


def test_a_voice_without_its_description_or_with_a_wrong_one_is_refused(tmp_path: Path, tiny_voice: Path) -> None:
    shutil.copy(tiny_voice, voice := tmp_path / "voice.onnx")
    assert "lacks its description" in refused(tmp_path / "models", voice).sentence

    (tmp_path / "voice.onnx.json").write_text(json.dumps({"audio": {"sample_rate": -1}}))
    error = refused(tmp_path / "models", voice, check=check_model)
    assert "does not describe a Piper voice" in error.sentence


def test_a_model_that_ends_the_process_that_tries_it_is_refused(tmp_path: Path, tiny_voice: Path) -> None:
    def crash(*_: object) -> Any:
        raise EngineError("The process that asked has crashed.")

    error = refused(tmp_path, tiny_voice, check=lambda paths: check_model(paths, ask=crash))

    assert error.sentence == "The process that asked has crashed."


def test_pipes_and_devices_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "zero.gguf").symlink_to("/dev/zero")
    (tmp_path / "loop.gguf").symlink_to(tmp_path / "loop.gguf")

    assert isinstance(refused(tmp_path / "models", tmp_path), InputError)


def test_a_file_that_changes_while_it_is_copied_is_refused(tmp_path: Path, tiny_voice: Path) -> None:
    for file in (tiny_voice, tiny_voice.with_name(tiny_voice.name + ".json")):
        shutil.copy(file, tmp_path / file.name)
    told = []

    def change(_: object) -> None:
        told.append(1)
        with (tmp_path / tiny_voice.name).open("r+b") as stream:
            stream.write(b"x" * len(told))

    with pytest.raises(InputError, match="has changed while it was copied"):
        add_model([tmp_path / tiny_voice.name], tmp_path / "models", cancellation=Cancellation(), tell=change,
                  check=without_trial)  # fmt: skip
    assert installed(tmp_path / "models", Role.VOICE) == []


def test_can_be_cancelled(tmp_path: Path, tiny_voice: Path) -> None:
    cancellation = Cancellation()
    cancellation.cancel()

    with pytest.raises(Cancelled):
        add_model([tiny_voice], tmp_path, cancellation=cancellation, check=without_trial)
    assert installed(tmp_path, Role.VOICE) == []


# ── fuzzing, in short; import_fuzz.py runs any number of cases ─────────────────────────────────────────────────────


def test_a_trial_that_was_ended_by_ctrl_c_counts_as_cancelled(tmp_path: Path, tiny_voice: Path) -> None:
    cancellation = Cancellation()

    def check(_paths: Sequence[Path]) -> BroughtModel:
        cancellation.cancel()  # the key reaches the other process, too, and ends it
        raise EngineError("The process that asked has crashed.")

    with pytest.raises(Cancelled):
        add_model([tiny_voice], tmp_path, cancellation=cancellation, check=check)


def test_harmed_and_hostile_models_end_in_a_model_or_a_sentence() -> None:
    figures = campaign(FUZZ_CASES, FUZZ_SEED)

    assert figures.cases == FUZZ_CASES
    assert figures.accepted + figures.refused == FUZZ_CASES
    assert figures.sentences[ModelDamaged.__name__] > FUZZ_CASES / 4
