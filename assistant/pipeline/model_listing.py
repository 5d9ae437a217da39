# SPDX-License-Identifier: GPL-3.0-or-later
"""Which models there are and what suits this computer, put together for the window."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.models import first_word
from assistant.models.catalog import Catalog
from assistant.models.choosing import uses
from assistant.models.first_word import FirstWord
from assistant.models.fit import fit_of_entries
from assistant.models.hardware import Hardware, examine
from assistant.models.measure import Measurement, computer_of, load_measurements
from assistant.models.model_events import ListedModel, ModelsListed
from assistant.models.offers import Offer
from assistant.models.recommend import Card, recommend
from assistant.pipeline.model_desk import ModelDesk
from assistant.settings import AUTO, Settings

Measured = Mapping[frozenset[str], Measurement]


@dataclass
class ModelListing:
    """Remembers the catalogue and the computer between listings. For one thread at a time."""

    desk: ModelDesk
    settings: Callable[[], Settings]
    """Gives the settings in use, with nothing left open."""
    models: Path
    """The models folder."""
    measurements: Path
    """The file that keeps what was measured."""
    examine: Callable[[], Hardware] = examine
    hardware: Hardware | None = None
    """None until `look` was called."""
    _read: tuple[Catalog, tuple[str, ...]] | None = None

    def catalog(self) -> Catalog:
        """What is on offer; read once, takes about 0.1 s."""
        return self._catalog()[0]

    def look(self) -> Hardware:
        """Look at this computer, which takes some seconds the first time."""
        self.hardware = self.hardware or self.examine()
        return self.hardware

    def listed(self) -> ModelsListed:
        """All that is known now. Takes some milliseconds."""
        catalog, problems = self._catalog()
        now, hardware = self.settings(), self.hardware
        models = tuple(_listed(offer, now, hardware) for offer in self.desk.offers(catalog))
        listed = ModelsListed(models, catalog, _free_bytes(self.models), self.models, problems=problems)
        if hardware is None:
            return listed
        measured = load_measurements(self.measurements, computer_of(hardware, now))
        found = recommend(catalog, hardware, language=_language(now), measured=measured)
        first_words = tuple((card.tier, _first_word(card, hardware, measured)) for card in found.cards)
        return ModelsListed(
            models, catalog, listed.free_bytes, self.models, hardware, found, first_words, problems + hardware.notes
        )  # fmt: skip

    def _catalog(self) -> tuple[Catalog, tuple[str, ...]]:
        if self._read is None:
            catalog, problems = self.desk.catalog()
            self._read = catalog, tuple(problems)
        return self._read


def _listed(offer: Offer, settings: Settings, hardware: Hardware | None) -> ListedModel:
    is_used = offer.installed is not None and uses(settings, offer.installed)
    fit = fit_of_entries((offer.entry,), hardware) if offer.entry and hardware else None
    return ListedModel(offer, is_used, fit)


def _first_word(card: Card, hardware: Hardware, measured: Measured) -> FirstWord:
    figures = measured.get(frozenset(entry.id for entry in card.entries))
    return first_word.measured(figures) if figures else first_word.estimated(
        card.entries, hardware, on_card=card.fit.on_card
    )  # fmt: skip


def _language(settings: Settings) -> str:
    """The language that is spoken, as far as the user has said so."""
    return settings.ears.language if settings.ears.language != AUTO else settings.voice.language


def _free_bytes(folder: Path) -> int:
    """Room where a folder is, or will be made."""
    there = next(path for path in (folder, *folder.parents) if path.exists())
    return shutil.disk_usage(there).free
