# SPDX-License-Identifier: GPL-3.0-or-later
"""All models that are on offer or installed, and where each stands: what the window and the command line list."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant.models.catalog import Catalog, CatalogEntry
from assistant.models.library import InstalledModel, all_installed
from assistant.models.staging import Place
from assistant.values import Role


@dataclass(frozen=True)
class Offer:
    """A model: in the catalogue, on this computer, or both."""

    role: Role
    id: str
    entry: CatalogEntry | None
    """None for a user's own model that no list knows."""
    installed: InstalledModel | None
    size_bytes: int
    arrived_bytes: int
    """Of an installation that has not ended; all of it when it is installed. Unchecked."""

    @property
    def state(self) -> str:
        """Either "available", "partly downloaded" or "installed"."""
        if self.installed:
            return "installed"
        return "partly downloaded" if self.arrived_bytes else "available"

    @property
    def title(self) -> str:
        """For people."""
        return self.entry.title if self.entry else self.id


def offers(catalog: Catalog, folder: Path) -> list[Offer]:
    """All of them, by role; the catalogue's in its order, then the user's own by name. Takes some milliseconds.

    Args:
        catalog: What is on offer.
        folder: The models folder.
    """
    there = {(model.role, model.name.lower()): model for model in all_installed(folder)}
    found: list[Offer] = []
    for role in Role:
        found += [_offer(entry, folder, there) for entry in catalog.entries if entry.role is role]
        found += _own(role, catalog, there)
    return found


def _offer(entry: CatalogEntry, folder: Path, there: dict[tuple[Role, str], InstalledModel]) -> Offer:
    installed = there.get((entry.role, entry.id.lower()))
    arrived = entry.size_bytes if installed else Place(folder, entry.role, entry.id).staged_bytes()
    return Offer(entry.role, entry.id, entry, installed, entry.size_bytes, arrived)


def _own(role: Role, catalog: Catalog, there: dict[tuple[Role, str], InstalledModel]) -> Iterator[Offer]:
    for model in there.values():
        known = catalog.find(model.name)
        if model.role is role and not (known and known.role is role):
            size = size_of(model)
            yield Offer(role, model.name, None, model, size, size)


def size_of(model: InstalledModel) -> int:
    """Bytes of an installed model's files."""
    return sum(path.stat().st_size for path in model.folder.iterdir() if path.is_file())
