# SPDX-License-Identifier: GPL-3.0-or-later
"""The way to the rules by which text is spoken, which are loaded when they are first needed.

They are some two hundred patterns, with numbers and dates of many languages: compiling them takes a tenth of the time
until the window is there, and nothing is spoken before that. `load` is called behind the window, so that the first
answer need not wait for them.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.speech.clauses import SpeakableClauses


def load() -> None:
    """Load the rules; about 60 ms the first time."""
    import assistant.speech.clauses  # noqa: F401, PLC0415


def new_clauses() -> "SpeakableClauses":
    """What takes one answer as it is written, and gives its clauses."""
    from assistant.speech.clauses import SpeakableClauses  # noqa: PLC0415

    return SpeakableClauses()


def clauses_of(text: str) -> Iterator[str]:
    """All clauses of a text that is complete."""
    from assistant.speech import clauses  # noqa: PLC0415

    return clauses.clauses_of(text)


def ends_sentence(clause: str) -> bool:
    """Whether the clause after this one begins another sentence."""
    from assistant.speech import sentences  # noqa: PLC0415

    return sentences.ends_sentence(clause)


def language_of(clause: str, otherwise: str) -> str:
    """The language of a clause, as an ISO 639-1 code; `otherwise` if it does not show."""
    from assistant.speech import language  # noqa: PLC0415

    return language.language_of(clause, otherwise)
