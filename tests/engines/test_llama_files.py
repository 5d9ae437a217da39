# SPDX-License-Identifier: GPL-3.0-or-later
"""Model files that cannot work get a sentence before or instead of a native failure."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from assistant.engines.abort import AbortFlag
from assistant.engines.llama import eyes as llama
from assistant.engines.llama.eyes import LlamaEyes
from assistant.engines.llama.files import ModelFiles, cache_bytes_per_token, check_memory
from assistant.engines.llama.gguf import Header, Value, read_header
from assistant.engines.protocols import EngineHost
from assistant.errors import EngineError, EngineUnavailable, ModelDamaged
from assistant.settings import EyesSettings, FlashAttention, KvType
from tests.conftest import TinyVlm
from tests.engines import random_models
from tests.engines.asking import noise, say, user


def open_eyes(settings: EyesSettings) -> LlamaEyes:
    return LlamaEyes.open(settings, EngineHost(threads=2, abort=AbortFlag()))


def cut(source: Path, target: Path, share: float) -> str:
    data = source.read_bytes()
    target.write_bytes(data[: int(len(data) * share)])
    return str(target)


Break = Callable[[EyesSettings, Path, TinyVlm], EyesSettings]
DAMAGES: dict[str, tuple[Break, str]] = {
    "missing": (lambda s, d, v: replace(s, model=str(d / "none.gguf")), "does not exist"),
    "a folder": (lambda s, d, v: replace(s, model=str(d)), "does not exist"),
    "empty": (lambda s, d, v: replace(s, model=_write(d, b"")), "not a GGUF model"),
    "only the magic": (lambda s, d, v: replace(s, model=_write(d, b"GGUF")), "damaged or cut off"),
    "no model at all": (lambda s, d, v: replace(s, model=_write(d, b"\x89PNG" * 1000)), "not a GGUF model"),
    "header nonsense": (lambda s, d, v: replace(s, model=_write(d, b"GGUF" + b"\xff" * 999)), "damaged or cut off"),
    "cut in the header": (lambda s, d, v: replace(s, model=cut(v.model, d / "cut", 0.002)), "damaged or cut off"),
    "cut in the data": (lambda s, d, v: replace(s, model=cut(v.model, d / "cut", 0.6)), "is cut off"),
    "last byte missing": (lambda s, d, v: replace(s, model=cut(v.model, d / "cut", 0.9999999)), "is cut off"),
    "projector cut": (lambda s, d, v: replace(s, projector=cut(v.projector, d / "cut", 0.6)), "is cut off"),
    "projector missing": (lambda s, d, v: replace(s, projector=str(d / "none.gguf")), "does not exist"),
    "projector as model": (lambda s, d, v: replace(s, model=str(v.projector)), "is a projector"),
    "model as projector": (lambda s, d, v: replace(s, projector=str(v.model)), "not a projector"),
    "projector of another model": (
        lambda s, d, v: replace(s, projector=str(random_models.write_tiled_model(d)[1])),
        "cannot be used with this model",
    ),
    "unknown architecture": (lambda s, d, v: replace(s, model=_write_unknown(d)), "cannot load"),
}


def _write(folder: Path, data: bytes) -> str:
    (folder / "odd.gguf").write_bytes(data)
    return str(folder / "odd.gguf")


def _write_unknown(folder: Path) -> str:
    file = random_models.GgufFile("never-heard-of", seed=1)
    file.norm("output_norm", 32)
    return str(file.write(folder / "unknown.gguf"))


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_file_that_cannot_work_is_explained(
    damage: str, settings: EyesSettings, tiny_vlm: TinyVlm, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    breaking, sentence = DAMAGES[damage]

    with pytest.raises(EngineError, match=sentence) as caught:
        open_eyes(breaking(settings, tmp_path, tiny_vlm))

    assert isinstance(caught.value, EngineUnavailable | ModelDamaged)
    assert caught.value.hint
    assert capfd.readouterr().err == ""


def test_weights_overwritten_with_rubbish_are_noticed(tmp_path: Path, settings: EyesSettings) -> None:
    data = bytearray(Path(settings.model).read_bytes())
    data[-900_000:] = b"\xff" * 900_000
    (tmp_path / "rubbish.gguf").write_bytes(data)
    eyes = open_eyes(EyesSettings(model=str(tmp_path / "rubbish.gguf")))

    with pytest.raises(ModelDamaged, match="nonsense"):
        say(eyes, user("Hello"))
    eyes.close()


def test_a_model_of_only_text_answers(tmp_path: Path) -> None:
    eyes = open_eyes(EyesSettings(model=str(random_models.write_text_model(tmp_path))))
    say(eyes, user("Hello"))
    eyes.close()

    assert not eyes.info.sees_pictures


def test_a_template_that_cannot_be_used_is_replaced_and_noted(tmp_path: Path) -> None:
    eyes = open_eyes(EyesSettings(model=str(random_models.write_text_model(tmp_path, template="{% if %}"))))
    eyes.close()

    assert "chat template cannot be used" in eyes.info.notes[0]


def test_a_header_tells_the_size_of_a_whole_file(tiny_vlm: TinyVlm) -> None:
    for path in tiny_vlm:
        header = read_header(path)

        assert header.expected_bytes == header.size_bytes == path.stat().st_size


def test_the_context_is_no_larger_than_the_model_was_trained_for(settings: EyesSettings) -> None:
    eyes = open_eyes(replace(settings, context_tokens=65_536))
    eyes.close()

    assert eyes.info.context_tokens == 2048


LARGE: dict[str, Value] = {
    "general.architecture": "llama",
    "llama.block_count": 32,
    "llama.embedding_length": 4096,
    "llama.attention.head_count": 32,
    "llama.attention.head_count_kv": 8,
}


def test_a_context_that_does_not_fit_into_memory_is_refused() -> None:
    header = Header(dict(LARGE), 0, 0, 0)
    files = ModelFiles(Path("m"), None, header, 131_072, 131_072, 5 << 30, 0)

    # 32 layers, 8 heads of 128, keys and values, two bytes each
    assert cache_bytes_per_token(header) == 32 * 8 * 128 * 2 * 2
    with pytest.raises(EngineUnavailable, match=r"131072 tokens needs 17\.4 GB") as caught:
        check_memory(files, free_bytes=8 << 30)

    assert "eyes.context_tokens to 63488" in caught.value.hint


def test_a_model_larger_than_memory_is_said_to_be_slow() -> None:
    files = ModelFiles(Path("m"), None, Header(dict(LARGE), 0, 0, 0), 4096, 131_072, 9 << 30, 1 << 30)

    assert "slow" in check_memory(files, free_bytes=8 << 30)[0]
    assert check_memory(files, free_bytes=16 << 30) == ()


def test_what_is_remembered_of_conversations_and_pictures_counts() -> None:
    files = ModelFiles(Path("m"), Path("p"), Header(dict(LARGE), 0, 0, 0), 4096, 131_072, 1 << 30, 1 << 30)
    # context, working room, model, projector; conversations and pictures beside them
    without = (512 << 20) + (256 << 20) + (2 << 30)

    assert check_memory(files, free_bytes=without + (511 << 20))
    assert check_memory(files, free_bytes=without + (513 << 20)) == ()


def test_layers_may_differ_in_their_heads() -> None:
    mixed = Header({**LARGE, "llama.block_count": 2, "llama.attention.head_count_kv": (8, 0)}, 0, 0, 0)
    recurrent = Header({**LARGE, "llama.attention.head_count": 0}, 0, 0, 0)

    assert cache_bytes_per_token(mixed) == 8 * 128 * 2 * 2
    assert cache_bytes_per_token(recurrent) == 0


def test_a_part_of_a_split_model_needs_the_others(tmp_path: Path) -> None:
    file = random_models.GgufFile("llama", seed=1)
    file.metadata["split.count"] = 2
    file.norm("output_norm", 32)
    first = file.write(tmp_path / "big-00001-of-00002.gguf")
    odd = file.write(tmp_path / "big.gguf")

    with pytest.raises(EngineUnavailable, match=r"big-00002-of-00002\.gguf does not exist"):
        open_eyes(EyesSettings(model=str(first)))
    with pytest.raises(ModelDamaged, match="only a part"):
        open_eyes(EyesSettings(model=str(odd)))


def test_a_graphics_card_that_fails_is_done_without(settings: EyesSettings, monkeypatch: pytest.MonkeyPatch) -> None:
    load = llama._load

    def refuse_card(files: ModelFiles, chosen: EyesSettings, gpu_layers: int, host: EngineHost) -> Any:
        if gpu_layers:
            raise EngineUnavailable("There is not enough memory on it.")
        return load(files, chosen, gpu_layers, host)

    monkeypatch.setattr(llama, "graphics_device", lambda: "Some card")
    monkeypatch.setattr(llama, "_load", refuse_card)
    eyes = open_eyes(settings)
    eyes.close()

    assert eyes.info.device == "CPU"
    assert eyes.info.notes == (
        "The graphics card could not be used, so the processor is: There is not enough memory on it.",
    )


def test_a_damaged_value_in_the_header_is_noticed(tmp_path: Path) -> None:
    file = random_models.GgufFile("llama", seed=1)
    file.metadata["general.alignment"] = 0
    file.norm("output_norm", 32)

    with pytest.raises(ModelDamaged, match="damaged or cut off"):
        read_header(file.write(tmp_path / "odd.gguf"))


def test_fewer_layers_are_put_on_a_graphics_card_that_is_too_small(
    settings: EyesSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    load = llama._load

    def only_few(files: ModelFiles, chosen: EyesSettings, gpu_layers: int, host: EngineHost) -> Any:
        if not 0 <= gpu_layers <= 2:
            raise EngineUnavailable("There is not enough memory on it.")
        return load(files, chosen, 0, host)

    monkeypatch.setattr(llama, "graphics_device", lambda: "Some card")
    monkeypatch.setattr(llama, "_load", only_few)

    eyes = LlamaEyes.open(settings, EngineHost(threads=1, abort=AbortFlag()))

    assert eyes.info.device == "Some card"
    assert any("layers fit on the graphics card" in note for note in eyes.info.notes)
    eyes.close()


@pytest.mark.parametrize("options", [{"flash_attention": FlashAttention.OFF}, {"batch_tokens": 64}])
def test_how_it_computes_does_not_change_the_answer(settings: EyesSettings, options: dict[str, Any]) -> None:
    answers = []
    for chosen in (settings, replace(settings, **options)):
        eyes = LlamaEyes.open(chosen, EngineHost(threads=1, abort=AbortFlag()))
        answers.append(say(eyes, user("What is this?", noise(1))))
        eyes.close()

    assert answers[0] == answers[1]


def test_a_model_that_cannot_keep_its_context_as_wished_says_so(settings: EyesSettings) -> None:
    # Without flash attention llama.cpp cannot use values of 8 bits.
    odd = replace(settings, kv_type=KvType.Q8_0, flash_attention=FlashAttention.OFF)

    with pytest.raises(EngineUnavailable, match="cannot keep its context window as q8_0"):
        LlamaEyes.open(odd, EngineHost(threads=1, abort=AbortFlag()))
