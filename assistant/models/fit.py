# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a choice of models fits a computer: an estimate of all that is in memory at once.

It counts what is easily forgotten: the projector, the keys and values of the whole context window, intermediate
results, our own caches, ears and voice beside the model that looks, the window, and what the system needs itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.engines.footprint import Footprint, bytes_beside_model, voice_footprint, whisper_footprint
from assistant.models.catalog import CatalogEntry
from assistant.models.hardware import Hardware
from assistant.phrase import Phrase, in_a_row
from assistant.settings import EyesSettings
from assistant.values import Role

GIGABYTE = 1_000_000_000

DEFAULT_CONTEXT_TOKENS = EyesSettings().context_tokens

_OUR_PROCESSES = 400_000_000
"""The window, and the engine process without an engine."""
_SYSTEM_LEAST = 1_500_000_000
_SYSTEM_SHARE = 0.25
"""What the system and other programs need at the least, and of large memories."""
_COMFORT = 0.8
"""Above so much of what can be had, everything else on the computer begins to feel it."""
_CARD_SHARE = 0.95
"""Of a graphics card's memory; the driver keeps the rest."""
_SHARED_SHARE = 0.75
"""Of memory shared with the processor: about what macOS lets a graphics card have."""
_PARTLY_ON_CARD = 0.6
"""With fewer than so many of a model's bytes on it, a card hardly helps."""


class Verdict(StrEnum):
    """Whether models fit."""

    FITS = "fits"
    TIGHT = "tight"
    """It works, but slowly, or other programs have to make room."""
    TOO_BIG = "too big"


@dataclass(frozen=True)
class Fit:
    """Whether models fit, and why."""

    verdict: Verdict
    needed_bytes: int
    """In the memory that decides: the graphics card's for eyes that run there, or else the computer's."""
    on_card: bool
    """The model that looks runs on a graphics card, all of it or for the most part."""
    sentence: str


def entry_footprint(entry: CatalogEntry, context_tokens: int = DEFAULT_CONTEXT_TOKENS) -> Footprint:
    """What a model on offer will take on the processor; `footprint` does the same for files that are here."""
    memory = entry.memory
    if entry.role is Role.EARS:
        return whisper_footprint(memory.weights_bytes)
    if entry.role is Role.VOICE:
        return voice_footprint(memory.weights_bytes)
    return Footprint(
        memory.weights_bytes,
        memory.projector_bytes,
        memory.kv_bytes_per_1k_tokens * context_tokens // 1000,
        memory.compute_bytes + bytes_beside_model(sees_pictures=bool(memory.projector_bytes)),
    )


def fit_of_entries(entries: Sequence[CatalogEntry], hardware: Hardware) -> Fit:
    """Whether models on offer fit, all at once."""
    return fit({entry.role: entry_footprint(entry, DEFAULT_CONTEXT_TOKENS) for entry in entries}, hardware)


def fit(needs: dict[Role, Footprint], hardware: Hardware) -> Fit:
    """Whether engines with these needs fit."""
    eyes = needs.get(Role.EYES, Footprint()).total
    others = sum(need.total for role, need in needs.items() if role is not Role.EYES) + _OUR_PROCESSES
    if hardware.cards and (found := _on_card(eyes, others, hardware)):
        return found
    needed, room = eyes + others, _room(hardware)
    if needed > room:
        return Fit(
            Verdict.TOO_BIG,
            needed,
            False,
            Phrase(
                "It needs {needed} of memory; this computer has only {room} for it.", needed=_gb(needed), room=_gb(room)
            ),
        )
    if needed > room * _COMFORT:
        sentence = Phrase(
            "It needs {needed} of memory; this computer has {room} for it: close large programs.",
            needed=_gb(needed),
            room=_gb(room),
        )
        return Fit(Verdict.TIGHT, needed, False, sentence)
    sentence = Phrase(
        "It needs {needed} of memory; this computer has {room} for it.", needed=_gb(needed), room=_gb(room)
    )
    if needed > hardware.available_bytes:
        sentence = in_a_row(sentence, _free(hardware.available_bytes))
    return Fit(Verdict.FITS, needed, False, sentence)


def _on_card(eyes: int, others: int, hardware: Hardware) -> Fit | None:
    """How it fits on the best graphics card; None if that does not help."""
    card = max(hardware.cards, key=lambda card: card.memory_bytes)
    if card.shares_memory:
        room = round(min(card.memory_bytes, hardware.memory_bytes * _SHARED_SHARE))
        if eyes > room or eyes + others > _room(hardware):
            return None
        sentence = Phrase(
            "It needs {needed} of the {room} that {card} may take of the memory.",
            needed=_gb(eyes),
            room=_gb(room),
            card=card.name,
        )
        return Fit(Verdict.FITS, eyes, True, sentence)
    room = round(card.memory_bytes * _CARD_SHARE)
    if others > _room(hardware) or room < eyes * _PARTLY_ON_CARD:
        return None
    if eyes > room:
        if eyes - room + others > _room(hardware):
            return None
        sentence = Phrase(
            "It needs {needed}, and {card} has {room}: the processor has to help, which is slower.",
            needed=_gb(eyes),
            card=card.name,
            room=_gb(room),
        )
        return Fit(Verdict.TIGHT, eyes, True, sentence)
    sentence = Phrase(
        "It needs {needed} of the {room} that {card} has.", needed=_gb(eyes), room=_gb(room), card=card.name
    )
    if eyes > card.free_bytes:
        sentence = in_a_row(sentence, _free(card.free_bytes))
    return Fit(Verdict.FITS, eyes, True, sentence)


def _room(hardware: Hardware) -> int:
    """What models may take of the computer's memory."""
    return max(0, hardware.memory_bytes - max(_SYSTEM_LEAST, round(hardware.memory_bytes * _SYSTEM_SHARE)))


def _free(size: int) -> Phrase:
    return Phrase("Only {free} are free at the moment.", free=_gb(size))


def _gb(size: int) -> Phrase:
    amount = size / GIGABYTE
    return Phrase("{amount:.0f} GB", amount=amount) if amount >= 9.95 else Phrase("{amount:.1f} GB", amount=amount)
