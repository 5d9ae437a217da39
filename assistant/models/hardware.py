# SPDX-License-Identifier: GPL-3.0-or-later
"""What this computer has, and what of it the engines can really use: proved by running, not by name."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from assistant.engines.probes.probe import GraphicsCard, ask
from assistant.errors import EngineError
from assistant.models.processor import cores, fast_cores, memory
from assistant.phrase import Phrase

_PATIENCE_SECONDS = 20.0
"""The first contact with a graphics driver can take several seconds."""

Ask = Callable[[str, float], Any]
"""As `probe.ask`."""


@dataclass(frozen=True)
class Hardware:
    """A computer, as far as it decides which models fit."""

    cores: int
    """Physical cores that this process may use."""
    fast_cores: int
    """Those of them that are not slower, thriftier ones."""
    memory_bytes: int
    """All that there is, or that this process may take."""
    available_bytes: int
    """What could be had now."""
    cards: tuple[GraphicsCard, ...] = ()
    """Graphics cards on which llama.cpp computes."""
    ears_on_card: bool = False
    """Whisper runs on a graphics card."""
    notes: tuple[str, ...] = field(default=())
    """Sentences about what cannot be used, and why."""


def examine(ask: Ask = ask) -> Hardware:
    """Look at this computer. Takes about two seconds, and at most 40 where a driver is broken; needs no engine process.

    Never raises: what gives no answer is not used, and `Hardware.notes` says so.
    """
    notes: list[str] = []
    cards: list[GraphicsCard] = []
    ears_on_card = False
    try:
        found: list[GraphicsCard] = ask("assistant.engines.probes.ggml:graphics_devices", _PATIENCE_SECONDS)
        cards = [card for card in found if card.works]
        notes += [
            Phrase("{name} is there, but computes wrongly or not at all.", name=card.name)
            for card in found
            if not card.works
        ]
    except EngineError as error:
        notes.append(Phrase("No graphics card is used for looking and thinking. {sentence}", sentence=error.sentence))
    try:
        ears_on_card = ask("assistant.engines.probes.ctranslate2:works_on_graphics_card", _PATIENCE_SECONDS)
    except EngineError as error:
        notes.append(Phrase("No graphics card is used for listening. {sentence}", sentence=error.sentence))
    total, available = memory()
    return Hardware(cores(), fast_cores(), total, available, tuple(cards), ears_on_card, tuple(notes))
