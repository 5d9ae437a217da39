# SPDX-License-Identifier: GPL-3.0-or-later
"""How engines take each other's place, and what memory they may take."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.engines.abort import AbortFlag
from assistant.engines.footprint import Footprint, footprint
from assistant.engines.llama import files as llama_files
from assistant.engines.process import shelf as shelf_module
from assistant.engines.process.messages import Adjust, Load
from assistant.engines.process.shelf import EngineShelf
from assistant.errors import EngineUnavailable, ModelDamaged
from assistant.settings import EarsSettings, EyesSettings, VoiceSettings
from assistant.values import EngineInfo, Role
from tests.conftest import TinyVlm
from tests.engines import process_fakes
from tests.engines.process_fakes import ObedientEyes

EYES = EyesSettings(f"{process_fakes.__name__}:ObedientEyes")


@pytest.fixture
def shelf() -> Iterator[EngineShelf]:
    made = EngineShelf(AbortFlag(), lambda _: None)
    yield made
    made.close()


def load(shelf: EngineShelf, model: str = "", *, threads: int = 1, limit: int = 0) -> EngineInfo:
    *_, info = shelf.load(Load(1, Role.EYES, replace(EYES, model=model), threads, limit))
    assert isinstance(info, EngineInfo)
    return info


@pytest.fixture
def open_at_loading(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many engines there were whenever another one began to be opened."""
    counts: list[int] = []
    opened = ObedientEyes.open.__func__  # type: ignore[attr-defined]

    def counting(cls: type[ObedientEyes], settings: EyesSettings, host: object) -> ObedientEyes:
        counts.append(ObedientEyes.opened)
        engine: ObedientEyes = opened(cls, settings, host)
        return engine

    monkeypatch.setattr(ObedientEyes, "open", classmethod(counting))
    return counts


def test_the_old_engine_is_kept_until_the_new_one_is_ready(shelf: EngineShelf, open_at_loading: list[int]) -> None:
    load(shelf)
    load(shelf, "other")

    assert open_at_loading == [0, 1]
    assert ObedientEyes.opened == 1


def test_it_makes_room_first_where_there_is_no_memory_for_both(
    shelf: EngineShelf, open_at_loading: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    load(shelf)
    monkeypatch.setattr(shelf_module, "footprint", lambda _: Footprint(weights=1 << 60))

    load(shelf, "huge")

    assert open_at_loading == [0, 0]


def test_an_engine_that_cannot_be_opened_leaves_the_old_one(shelf: EngineShelf) -> None:
    load(shelf)
    before = shelf.engine(Role.EYES)

    with pytest.raises(ModelDamaged):
        load(shelf, "damaged")

    assert shelf.engine(Role.EYES) is before
    assert shelf.loading is None


def test_what_is_loaded_already_is_not_loaded_again(shelf: EngineShelf, open_at_loading: list[int]) -> None:
    load(shelf)
    load(shelf)
    assert len(open_at_loading) == 1

    load(shelf, threads=2)
    assert len(open_at_loading) == 2


def test_what_was_adjusted_counts_as_loaded(shelf: EngineShelf, open_at_loading: list[int]) -> None:
    load(shelf)
    longer = replace(EYES, max_answer_tokens=1000)

    assert list(shelf.adjust(Adjust(2, Role.EYES, longer))) == []
    list(shelf.load(Load(3, Role.EYES, longer, 1)))

    assert len(open_at_loading) == 1


def test_nothing_is_loaded_beyond_the_limit(shelf: EngineShelf, monkeypatch: pytest.MonkeyPatch) -> None:
    load(shelf)
    monkeypatch.setattr(shelf_module, "footprint", lambda _: Footprint(weights=3_000_000_000))

    with pytest.raises(EngineUnavailable, match=r"needs about 3\.0 GB of memory, and all .* may take 2\.0 GB"):
        load(shelf, "large", limit=2_000_000_000)

    assert shelf.engine(Role.EYES) is None  # it was in the way


# ── the estimate ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_estimate_counts_all_parts_of_a_language_model(tiny_vlm: TinyVlm) -> None:
    found = footprint(EyesSettings("llama", str(tiny_vlm.model), str(tiny_vlm.projector), context_tokens=1000))

    assert found.weights == tiny_vlm.model.stat().st_size
    assert found.projector == tiny_vlm.projector.stat().st_size
    assert found.context == 1000 * 4 * 6 * 2 * 32 * 2  # tokens, layers, heads, keys and values, head, bytes
    assert found.total == found.weights + found.projector + found.context + found.working


def test_the_estimate_counts_a_part_of_what_may_be_remembered(
    tiny_vlm: TinyVlm, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = EyesSettings("llama", str(tiny_vlm.model), str(tiny_vlm.projector))
    before = footprint(settings)

    monkeypatch.setattr(llama_files, "PICTURES_BYTES", llama_files.PICTURES_BYTES + (400 << 20))

    assert footprint(settings).total - before.total == 100 << 20


def test_the_context_counts_only_as_far_as_the_model_was_trained(tiny_vlm: TinyVlm) -> None:
    model = str(tiny_vlm.model)

    assert footprint(EyesSettings("llama", model, context_tokens=1 << 20)) == footprint(
        EyesSettings("llama", model, context_tokens=2048)
    )


def test_ears_and_voices_are_estimated_from_their_files(tiny_whisper: Path, tiny_voice: Path) -> None:
    assert (
        footprint(EarsSettings("whisper", str(tiny_whisper))).weights
        == (tiny_whisper / "model.bin").stat().st_size // 2
    )
    assert footprint(VoiceSettings("piper", str(tiny_voice))).weights == tiny_voice.stat().st_size


def test_what_cannot_be_read_counts_as_nothing() -> None:
    assert footprint(EyesSettings("llama", "missing.gguf")) == Footprint()
    assert footprint(EarsSettings("somebodys")) == Footprint()
