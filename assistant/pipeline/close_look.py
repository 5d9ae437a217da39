# SPDX-License-Identifier: GPL-3.0-or-later
"""Understands when the user wants a picture looked at more closely than usual."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.phrase import Phrase
from assistant.values import Message

_PHRASE = re.compile(
    r"\blook(?:ing)?\b[^.,;:?!]{0,30}?\b(?:closely|closer|carefully)\b"
    r"|\b(?:sieh|seh(?:en)?|schau(?:en?)?|guck(?:en?)?)\b[^.,;:?!]{0,30}?\b(?:genau(?:er)?|näher)\b"
    r"|\b(?:genau(?:er)?|näher) (?:hin|an)(?:zu)?(?:sehen|schauen|gucken)\b",
    re.IGNORECASE,
)
"""“Look closely”, “look at it more closely”; “sieh genau hin”, “schau dir das genauer an”, “bitte genau hinsehen”."""


def with_close_look(question: Message, history: Sequence[Message]) -> Message:
    """The question with a close look, if the user wants one; at the pictures shown last if it brings none.

    Args:
        question: As asked; `closely` may be set already.
        history: What was said before.
    """
    if not question.closely and not _PHRASE.search(question.text):
        return question
    pictures = question.pictures or next((one.pictures for one in reversed(history) if one.pictures), ())
    return replace(question, pictures=pictures, closely=True) if pictures else question


def told_about(seconds: float) -> str:
    """What the user is told when a close look begins.

    Args:
        seconds: How much longer it takes; 0.0 where there is nothing more to see.
    """
    if not seconds:
        return Phrase("Every picture is already looked at as closely as this model can.")
    return Phrase("Looking closely takes about {seconds} s longer.", seconds=max(1, round(seconds)))
