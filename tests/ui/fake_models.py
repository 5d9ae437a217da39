# SPDX-License-Identifier: GPL-3.0-or-later
"""A scripted desk for models: notes what is asked, tells what a test lets it tell."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from assistant.models.catalog import Catalog, CatalogEntry, CatalogFile, Memory, Source
from assistant.models.first_word import FirstWord
from assistant.models.fit import fit_of_entries
from assistant.models.hardware import Hardware
from assistant.models.library import InstalledModel
from assistant.models.model_events import ListedModel, ModelEvent, ModelsListed, Task
from assistant.models.offers import Offer
from assistant.models.recommend import Tier, recommend
from assistant.values import Role

LAPTOP = Hardware(cores=8, fast_cores=8, memory_bytes=16_000_000_000, available_bytes=12_000_000_000)
FOLDER = Path("/home/somebody/.local/share/kibitz/models")
REVISION = "0123456789abcdef0123456789abcdef01234567"


def entry(
    model_id: str, role: Role, title: str, size: int, tiers: tuple[str, ...] = (), licence: str = "Apache-2.0"
) -> CatalogEntry:
    """A model on offer."""
    engine = {Role.EARS: "whisper", Role.EYES: "llama", Role.VOICE: "piper"}[role]
    return CatalogEntry(
        model_id, role, engine, title, "maker/model", REVISION, licence, "The card of the model says so.",
        (CatalogFile("model.bin", size, "0" * 64),), Memory(size), summary="Good for most computers.", tiers=tiers,
        languages=("en",) if role is not Role.EYES else (), parameters=74_000_000,
        source=Source("https://hub.example", ("hub.example",)),
    )  # fmt: skip


ENTRIES = (
    entry("whisper-base.en", Role.EARS, "Whisper base.en", 147_000_000, ("light",), "MIT"),
    entry("whisper-small", Role.EARS, "Whisper small", 486_000_000, ("balanced", "best"), "MIT"),
    entry("qwen3-vl-2b", Role.EYES, "Qwen3-VL 2B", 1_550_000_000, ("light",)),
    entry("qwen3.5-4b", Role.EYES, "Qwen3.5 4B", 3_410_000_000, ("balanced",)),
    entry("qwen3-vl-8b", Role.EYES, "Qwen3-VL 8B", 5_780_000_000, ("best",)),
    entry("ljspeech", Role.VOICE, "LJSpeech, medium", 63_000_000, ("light", "balanced", "best"), "public domain"),
)


def listed(
    *,
    installed: Sequence[str] = (),
    used: Sequence[str] = (),
    arrived: dict[str, int] | None = None,
    hardware: Hardware | None = LAPTOP,
    free_bytes: int = 212_000_000_000,
    measured: bool = False,
    own: Sequence[str] = (),
) -> ModelsListed:
    """What there is, as the core tells it."""
    models = [
        _listed(one, one.id in installed, one.id in used, (arrived or {}).get(one.id, 0), hardware) for one in ENTRIES
    ]
    for name in own:
        found = InstalledModel(Role.EYES, name, FOLDER / "eyes" / name / "model.gguf")
        models.append(ListedModel(Offer(Role.EYES, name, None, found, 7_000_000, 7_000_000), name in used))
    catalog = Catalog(ENTRIES)
    whole = ModelsListed(tuple(models), catalog, free_bytes, FOLDER)
    if hardware is None:
        return whole
    words = tuple((tier, FirstWord(1.5 + place, is_measured=measured)) for place, tier in enumerate(Tier))
    return replace(whole, hardware=hardware, recommendation=recommend(catalog, hardware), first_words=words)


def _listed(
    one: CatalogEntry, is_installed: bool, is_used: bool, arrived: int, hardware: Hardware | None
) -> ListedModel:  # fmt: skip
    path = FOLDER / one.role / one.id
    found = InstalledModel(one.role, one.id, path if one.role is Role.EARS else path / "model.gguf")
    arrived = one.size_bytes if is_installed else arrived
    offer = Offer(one.role, one.id, one, found if is_installed else None, one.size_bytes, arrived)
    return ListedModel(offer, is_used, fit_of_entries((one,), hardware) if hardware else None)


class FakeModels:
    """Notes every call."""

    def __init__(self, note: Callable[..., int]) -> None:
        self._note = note
        self._subscribers: list[Callable[[ModelEvent], None]] = []

    def publish(self, *events: ModelEvent) -> None:
        """Tell everyone, in this thread."""
        for event in events:
            for subscriber in list(self._subscribers):
                subscriber(event)

    def subscribe(self, callback: Callable[[ModelEvent], None], /) -> Callable[[], None]:
        self._subscribers.append(callback)
        return lambda: self._subscribers.remove(callback)

    def list(self) -> None:
        self._note("list_models")

    def examine(self) -> None:
        self._note("examine")

    def install(self, model_ids: Sequence[str]) -> None:
        self._note("install", tuple(model_ids))

    def pause(self, download: int) -> None:
        self._note("pause_download", download)

    def resume(self, download: int) -> None:
        self._note("resume_download", download)

    def cancel(self, download: int) -> None:
        self._note("cancel_download", download)

    def discard(self, role: Role, model_id: str) -> None:
        self._note("discard", role, model_id)

    def install_from_pack(self, folder: Path, model_ids: Sequence[str]) -> None:
        self._note("install_from_pack", folder, tuple(model_ids))

    def add(self, paths: Sequence[Path]) -> None:
        self._note("add", tuple(paths))

    def remove(self, role: Role, model_id: str) -> None:
        self._note("remove", role, model_id)

    def verify(self, role: Role, model_id: str) -> None:
        self._note("verify", role, model_id)

    def export(self, folder: Path, model_ids: Sequence[str] = ()) -> None:
        self._note("export", folder, tuple(model_ids))

    def measure(self) -> None:
        self._note("measure")

    def tune(self) -> None:
        self._note("tune")

    def stop(self, task: Task) -> None:
        self._note("stop_task", task)
