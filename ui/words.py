# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the window in the user's language: every sentence that a person reads or hears goes through `tr`."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from string import Formatter
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from assistant.errors import KibitzError
from assistant.phrase import Phrase
from assistant.sizes import in_words

_Value = TypeVar("_Value")

_NUMBER = re.compile(r",|,?\.(\d)f")

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
        return _put(text.template, count, text.values)
    return _put(text, count, values)


def _put(template: str, count: int | None, values: Mapping[str, object]) -> str:
    if not template:
        return ""
    found = QCoreApplication.translate(CONTEXT, template, None, -1 if count is None else count)
    return _LocalFormatter().format(found, **values) if values else found


def tr_choices(choices: Iterable[tuple[_Value, str]]) -> tuple[tuple[_Value, str], ...]:
    """Each value with its words in the user's language."""
    return tuple((value, tr(words)) for value, words in choices)


class _LocalFormatter(Formatter):
    """Writes numbers as the user's language does: `{seconds:.1f}`, `{tokens:,}`."""

    def format_field(self, value: Any, format_spec: str) -> str:  # noqa: ANN401 - whatever a sentence holds
        if isinstance(value, Phrase):
            return tr(value)
        if isinstance(value, int | float) and (spec := _NUMBER.fullmatch(format_spec)):
            return number(value, int(spec[1] or 0))
        return str(super().format_field(value, format_spec))


def number(value: float, decimals: int = 0) -> str:
    """A number as the user's language writes it: "1,024", "1.024", "0,5"."""
    if isinstance(value, int) and not decimals:
        return QLocale().toString(value)
    return QLocale().toString(float(value), "f", decimals)


def size(size_bytes: int) -> str:
    """An amount of data as disks are sold: "812 bytes", "1.2 MB", in the user's language."""
    return tr(in_words(size_bytes))


def sentence_case(text: str) -> str:
    """With a capital at its beginning."""
    return text[:1].upper() + text[1:]


def date_words(moment: datetime) -> str:
    """A date with the month's name, in the zone of `moment`."""
    return QLocale().toString(QDate(moment.year, moment.month, moment.day), tr("dd MMM yyyy"))


def error_words(error: KibitzError) -> str:
    """What went wrong, and the way out."""
    return f"{tr(error.sentence)} {tr(error.hint)}".strip()
