# SPDX-License-Identifier: GPL-3.0-or-later
"""Which models to take on a computer: three cards, Light, Balanced and Best, one of them recommended, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from assistant.models.catalog import Catalog, CatalogEntry
from assistant.models.fit import GIGABYTE, Fit, Verdict, fit_of_entries
from assistant.models.hardware import Hardware
from assistant.phrase import Phrase, in_a_row
from assistant.values import Role

if TYPE_CHECKING:
    from assistant.models.measure import Measurement

_SMALLEST = "smallest"

# From how many bytes of memory on a tier is recommended (design: 8 GB and a processor → light; 16 GB, or a graphics
# card with 6 GB → balanced; a card with 8 GB, or 24 GB shared with one → best). A little less counts, too: computers
# keep a part of their memory to themselves. On a processor alone the best model is too slow to talk to.
_PROCESSOR = {"balanced": 14 * GIGABYTE}
_SHARED = {"balanced": 14 * GIGABYTE, "best": 22 * GIGABYTE}
_CARD = {"balanced": 5.5 * GIGABYTE, "best": 7.5 * GIGABYTE}


class Tier(StrEnum):
    """What a card is called."""

    LIGHT = "light"
    BALANCED = "balanced"
    BEST = "best"


@dataclass(frozen=True)
class Card:
    """Ears, eyes and a voice that go together."""

    tier: Tier
    entries: tuple[CatalogEntry, ...]
    """One for each role; without ears or a voice where the catalogue has none to recommend for the language."""
    fit: Fit
    reasons: tuple[str, ...]
    """Sentences, the most important first."""

    @property
    def download_bytes(self) -> int:
        """Size of all files."""
        return sum(entry.size_bytes for entry in self.entries)

    def entry(self, role: Role) -> CatalogEntry | None:
        """The model for a role."""
        return next((entry for entry in self.entries if entry.role is role), None)


@dataclass(frozen=True)
class Recommendation:
    """What the user chooses from."""

    cards: tuple[Card, ...]
    """Light, Balanced, Best."""
    recommended: Card | None
    """One of them; None if this computer is too small for any, or if the catalogue has nothing."""
    why: str
    """A sentence or two."""


def recommend(
    catalog: Catalog,
    hardware: Hardware,
    *,
    language: str = "en",
    measured: "Mapping[frozenset[str], Measurement] | None" = None,
) -> Recommendation:
    """Choose for a computer. A pure function: the same computer gets the same answer.

    Args:
        catalog: What is on offer; its tiers say what is meant for which kind of computer.
        hardware: The computer.
        language: ISO 639-1 code of the language that is spoken; capitals and a country behind it do not matter.
        measured: Figures from this computer by the ids of a card's models; they replace the estimate of its speed.
    """
    language = language.lower().replace("_", "-").partition("-")[0]
    cards = []
    for tier in Tier:
        entries = _trio(catalog.entries, tier, language)
        if not any(entry.role is Role.EYES for entry in entries):
            continue
        fit = fit_of_entries(entries, hardware)
        if tier is Tier.LIGHT and fit.verdict is Verdict.TOO_BIG:
            smallest = _trio(catalog.entries, _SMALLEST, language)
            entries, fit = (smallest, fit_of_entries(smallest, hardware)) if smallest else (entries, fit)
        figures = (measured or {}).get(frozenset(entry.id for entry in entries))
        reasons = _reasons(entries, fit, hardware, figures, _lacking(catalog, entries, language))
        cards.append(Card(tier, entries, fit, reasons))
    return _recommended(tuple(cards), hardware)


def _trio(entries: Sequence[CatalogEntry], tier: str, language: str) -> tuple[CatalogEntry, ...]:
    """The models of a tier, one for each role: ears and voice for the language."""
    chosen = [_of_tier(entries, role, tier, language) for role in Role]
    return tuple(entry for entry in chosen if entry)


def _of_tier(entries: Sequence[CatalogEntry], role: Role, tier: str, language: str) -> CatalogEntry | None:
    meant = [entry for entry in entries if entry.role is role and tier in entry.tiers and _speaks(entry, language)]
    # Ears for one language only hear it better than ears of the same size for a hundred.
    return min(meant, key=lambda entry: len(entry.languages) or 1000, default=None)


def _speaks(entry: CatalogEntry, language: str) -> bool:
    """Whether ears or a voice are for a language; those for many, and all eyes, are."""
    return entry.role is Role.EYES or not entry.languages or language in entry.languages


def _recommended(cards: tuple[Card, ...], hardware: Hardware) -> Recommendation:
    if not cards:
        return Recommendation((), None, "There is no list of models to choose from.")
    allowed = [card for card in cards if _is_meant_for(card, hardware)]
    good = [card for card in allowed if card.fit.verdict is Verdict.FITS]
    if not good:
        good = [card for card in allowed[:1] if card.fit.verdict is Verdict.TIGHT]
    if not good:
        why = Phrase(
            "This computer's memory of {memory:.0f} GB is too small for these models: "
            "the starter engines, which need no download, are the best for it.",
            memory=hardware.memory_bytes / GIGABYTE,
        )
        return Recommendation(cards, None, why)
    card = good[-1]
    return Recommendation(cards, card, in_a_row(_machine(hardware, card), card.fit.sentence))


def _is_meant_for(card: Card, hardware: Hardware) -> bool:
    """Whether a computer of this kind is quick enough for a card."""
    if not card.fit.on_card:
        return card.tier is not Tier.BEST and hardware.memory_bytes >= _PROCESSOR.get(card.tier, 0)
    best = max(hardware.cards, key=lambda found: found.memory_bytes)
    if best.shares_memory:
        return hardware.memory_bytes >= _SHARED.get(card.tier, 0)
    return best.memory_bytes >= _CARD.get(card.tier, 0)


def _machine(hardware: Hardware, card: Card) -> str:
    if card.fit.on_card:
        best = max(hardware.cards, key=lambda found: found.memory_bytes)
        return Phrase("{card} does the work here.", card=best.name)
    return Phrase(
        "The processor does the work here, with {cores} and {memory:.0f} GB of memory.",
        cores=Phrase("{count} cores", count=hardware.cores) if hardware.cores > 1 else Phrase("1 core"),
        memory=hardware.memory_bytes / GIGABYTE,
    )


def _reasons(
    entries: tuple[CatalogEntry, ...],
    fit: Fit,
    hardware: Hardware,
    figures: "Measurement | None",
    lacking: Sequence[str],
) -> tuple[str, ...]:
    reasons = [figures.sentence] if figures else []
    reasons.append(fit.sentence)
    if not fit.on_card and fit.verdict is not Verdict.TOO_BIG and not figures:
        reasons.append(
            Phrase("It runs on the processor: the larger the model, the longer the wait for the first word.")
        )
    if hardware.ears_on_card and any(entry.role is Role.EARS for entry in entries):
        reasons.append(Phrase("Speech is recognised on the graphics card, too."))
    reasons += lacking
    reasons += [entry.summary for entry in entries if entry.role is Role.EYES and entry.summary]
    return tuple(reasons)


def _lacking(catalog: Catalog, entries: tuple[CatalogEntry, ...], language: str) -> list[str]:
    """Sentences about what the catalogue does not recommend for a language."""
    present = {entry.role for entry in entries}
    lacking: list[str] = []
    if Role.EARS not in present:
        lacking.append(
            Phrase(
                "There are no ears for “{language}” in the list, and the starter's know English only.",
                language=language,
            )
        )
    if Role.VOICE not in present:
        others = [e.id for e in catalog.entries if e.role is Role.VOICE and _speaks(e, language)]
        lacking.append(
            Phrase(
                "The starter voice speaks: {names} can be had for “{language}”, but read the notes first.",
                names=", ".join(others),
                language=language,
            )
            if others
            else Phrase(
                "There is no better voice for “{language}” in the list: the starter voice speaks.", language=language
            )
        )
    return lacking
