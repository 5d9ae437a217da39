# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the window in the user's language: every sentence that a person reads or hears goes through `tr`."""

from PySide6.QtCore import QCoreApplication

from assistant.phrase import Phrase

CONTEXT = "Kibitz"
"""Under which the translations stand in the .ts files: one for all, so that no sentence stands there twice."""


def mark(text: str, /) -> str:
    """The text itself, for a constant: `tr` translates it where it is used, as no language is known at import."""
    return text


def tr(text: str, /, *, count: int | None = None, **values: object) -> str:
    """The text in the user's language, or as it is where there is no translation.

    Args:
        text: English. `{name}` stands for a value, `%n` for `count`. A literal, a constant made with `mark`, or a
            sentence of the core, which may be a `Phrase`.
        count: Chooses between singular and plural, as the language has them.
        values: What `{name}` stands for; a `Phrase` among them is translated, too.
    """
    if isinstance(text, Phrase):
        return tr(text.template, count=count, **text.values)
    found = QCoreApplication.translate(CONTEXT, text, None, -1 if count is None else count)
    if not values:
        return found
    return found.format(**{name: tr(value) if isinstance(value, Phrase) else value for name, value in values.items()})
