# SPDX-License-Identifier: GPL-3.0-or-later
"""What takes long about models: each gives the event that tells how it ended."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from assistant.cancellation import Cancellation
from assistant.errors import InputError
from assistant.models.catalog import Catalog
from assistant.models.installing import damage
from assistant.models.library import InstalledModel, all_installed, installed
from assistant.models.manifest import read_manifest
from assistant.models.meter import Meter, Reading
from assistant.models.model_events import ModelEvent, PackRead, Task, TaskFinished
from assistant.models.own_models import add_model
from assistant.models.pack_export import export_pack, manifest_for
from assistant.models.packs import PACK_NAME, check_against, read_pack
from assistant.phrase import Phrase, in_a_row
from assistant.values import Role


class Tell(Protocol):
    """Told how far an errand has come."""

    def __call__(self, doing: str, done: int = 0, total: int = 0) -> None:
        """`doing` is a word or a few, for people; without `total` it cannot be said how far."""
        ...


def verify(models: Path, role: Role, model_id: str, tell: Tell, stop: Cancellation) -> ModelEvent:
    """Read every byte of a model and compare it.

    Raises:
        InputError: It is not installed.
        ModelDamaged: What it should consist of cannot be read.
        Cancelled: By `stop`.
    """
    model = _installed(models, role, model_id)
    manifest = read_manifest(model.folder)
    if manifest is None:
        sentence = Phrase("It was put there by hand, so there is nothing to compare it with.")
        return TaskFinished(Task.VERIFY, model_id, sentence, role=role)
    found = damage(model.folder, manifest, Meter(manifest.size_bytes, _told("checking", tell)), stop)
    if found:
        return TaskFinished(Task.VERIFY, model_id, " ".join((*found, _MEND)), is_good=False, role=role)
    return TaskFinished(Task.VERIFY, model_id, "Every byte is right.", role=role)


def export(models: Path, target: Path, model_ids: Sequence[str], tell: Tell, stop: Cancellation) -> ModelEvent:
    """Copy installed models into a pack; all of them if none is named.

    Raises:
        InputError: None is installed.
        ModelDamaged, PackUnreadable, OutputError: As `export_pack`.
        Cancelled: By `stop`.
    """
    found = [model for model in all_installed(models) if not model_ids or model.name in model_ids]
    if not found:
        raise InputError("No model is installed, so there is nothing to export.", "Install one first.")
    tell("checking")
    chosen = [(model, manifest_for(model, stop)) for model in found]
    size = sum(manifest.size_bytes for _, manifest in chosen)
    export_pack(chosen, target, Meter(size, _told("copying", tell)), stop)
    names = ", ".join(manifest.title for _, manifest in chosen)
    sentence = Phrase("{names} can be imported from {target} on another computer.", names=names, target=target)
    return TaskFinished(Task.EXPORT, str(target), sentence)


def add(paths: Sequence[Path], models: Path, catalog: Catalog, tell: Tell, stop: Cancellation) -> ModelEvent:
    """Check and copy a model that the user brings; what a pack holds is only told.

    Raises:
        KibitzError: It cannot be used, in a sentence that says why.
        Cancelled: By `stop`.
    """
    if pack := _pack(paths):
        contents = tuple((manifest, check_against(catalog, manifest)) for manifest in read_pack(pack))
        if not contents:
            raise InputError("The folder holds no model.", "Export it again.")
        return PackRead(pack, contents)
    tell("checking")
    manifest, notes = add_model(paths, models, cancellation=stop, tell=_told("copying", tell))
    sentence = in_a_row(Phrase("“{title}” is installed.", title=manifest.title), *notes)
    return TaskFinished(Task.ADD, manifest.id, sentence, role=manifest.role)


def _pack(paths: Sequence[Path]) -> Path | None:
    """The folder of a pack, if the user gave one or the list in it."""
    for path in paths:
        folder = path.parent if path.name == PACK_NAME else path
        if (folder / PACK_NAME).is_file():
            return folder
    return None


def _installed(models: Path, role: Role, model_id: str) -> InstalledModel:
    for model in installed(models, role):
        if model.name.lower() == model_id.lower():
            return model
    raise InputError(Phrase("“{model_id}” is not installed any more.", model_id=model_id), "Install it again.")


def _told(doing: str, tell: Tell) -> Callable[[Reading], None]:
    """A meter's readings as progress."""
    return lambda reading: tell(doing, reading.done_bytes, reading.total_bytes)


_MEND = Phrase("Install it again: only what is wrong is fetched.")
