# SPDX-License-Identifier: GPL-3.0-or-later
"""The three choices that suit this computer, as values: what stands on each card. No widgets."""

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.models.first_word import FirstWord
from assistant.models.model_events import ListedModel, ModelsListed
from assistant.models.recommend import Card, Tier
from ui.models.wording import size_words
from ui.words import tr


@dataclass(frozen=True)
class Choice:
    """Ears, eyes and a voice that go together."""

    card: Card
    models: tuple[ListedModel, ...]
    first_word: FirstWord | None
    is_recommended: bool
    lacks: str
    """What the disk has no room for, in words; empty if it has room."""

    @property
    def is_used(self) -> bool:
        """All of its models are in use."""
        return bool(self.models) and all(model.is_used for model in self.models)

    @property
    def is_here(self) -> bool:
        """All of its models are installed."""
        return all(model.offer.installed for model in self.models)

    @property
    def is_slow(self) -> bool:
        """On a processor alone the largest models are too slow to talk to, as `recommend` says."""
        return self.card.tier is Tier.BEST and not self.card.fit.on_card

    @property
    def missing_bytes(self) -> int:
        """What has to be downloaded."""
        return _missing_bytes(self.models)


def choices(listed: ModelsListed) -> list[Choice]:
    """What suits this computer; nothing before it was looked at."""
    found = listed.recommendation
    if found is None:
        return []
    first_words = dict(listed.first_words)
    made = []
    for card in found.cards:
        ids = {entry.id for entry in card.entries}
        models = tuple(model for model in listed.models if model.offer.id in ids)
        lacks = _lacking_words(_missing_bytes(models), listed.free_bytes)
        made.append(Choice(card, models, first_words.get(card.tier), card is found.recommended, lacks))
    return made


def _missing_bytes(models: Iterable[ListedModel]) -> int:
    return sum(model.offer.size_bytes - model.offer.arrived_bytes for model in models)


def _lacking_words(missing_bytes: int, free_bytes: int) -> str:
    if missing_bytes <= free_bytes:
        return ""
    return tr(
        "The disk has {size} free, and {missing} are missing.",
        size=size_words(free_bytes),
        missing=size_words(missing_bytes),
    )
