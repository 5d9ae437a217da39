# SPDX-License-Identifier: GPL-3.0-or-later
"""Models that read text only: how they are known before they are loaded, and what is said when they are to look."""

from assistant.errors import CannotSee
from assistant.settings import EyesSettings


def reads_text_only(eyes: EyesSettings) -> bool:
    """True for a language model without a projector. Of other engines, `EngineInfo.sees_pictures` tells it later."""
    return eyes.engine == "llama" and bool(eyes.model) and not eyes.projector


def cannot_see() -> CannotSee:
    """What is said instead of an answer that would only pretend."""
    return CannotSee(
        "The model in use reads text only: it cannot see pictures.",
        "Choose a model that sees, or ask without pictures.",
    )
