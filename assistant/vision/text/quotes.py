# SPDX-License-Identifier: GPL-3.0-or-later
"""What an answer from text is: a quotation with where it stands, a doubt, or an honest no."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.vision.text.layout import TextLine

CANNOT = "I can only read text with the starter engine"
"""How every honest no begins."""

UNSURE = 0.82
"""Below this confidence of the recogniser an answer says that it is not sure; clean print has 0.95 and more."""


@dataclass(frozen=True)
class Answer:
    """An answer in words, and the lines it was found in (none for an honest no)."""

    text: str
    lines: tuple[TextLine, ...] = ()

    @property
    def is_found(self) -> bool:
        """True if something was quoted."""
        return bool(self.lines)


def quote(text: str, lines: Sequence[TextLine], lead: str = "It says") -> Answer:
    """What is printed, in quotation marks; with a doubt where the recogniser was not sure."""
    confidence = min(line.confidence for line in lines)
    if confidence < UNSURE:
        return Answer(f"I read “{text}”, but I am not sure.", tuple(lines))
    end = "" if text.endswith((".", "!", "?")) else "."
    return Answer(f"{lead}: “{text}”{end}", tuple(lines))
