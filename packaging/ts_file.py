# SPDX-License-Identifier: GPL-3.0-or-later
"""Qt's .ts files: sentences with their translations, in a form that gives small differences between versions."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

CONTEXT = "Kibitz"
_PLACEHOLDER = re.compile(r"\{[a-z_0-9]*(?::[^}]*)?\}|%n")
_FORMS = 2
"""English and German have two: one, and any other number."""


@dataclass(frozen=True)
class Message:
    """A sentence and what it is in another language."""

    source: str
    forms: tuple[str, ...] = ()
    """The translation; singular and plural if it is a plural. Empty while there is none."""
    is_plural: bool = False
    places: tuple[str, ...] = ()
    """The files in which it stands."""

    @property
    def is_finished(self) -> bool:
        """It is translated, in every form that it needs."""
        return len(self.forms) == (_FORMS if self.is_plural else 1) and all(self.forms)


def problems(message: Message) -> list[str]:
    """What is wrong with a translation."""
    if not message.is_finished:
        return [f"“{message.source}” has no translation."]
    found = []
    for number, form in enumerate(message.forms):
        wanted, has = _placeholders(message.source), _placeholders(form)
        is_missing = wanted - has
        if message.is_plural and number == 0:  # “one picture” may do without its number
            is_missing = set()
        if is_missing or has - wanted:
            found.append(f"“{message.source}” and “{form}” have different placeholders.")
        if _edges(message.source) != _edges(form):
            found.append(f"“{message.source}” and “{form}” begin or end with different blanks.")
    return found


def read(path: Path) -> list[Message]:
    """The messages of a .ts file; none if there is no such file."""
    if not path.exists():
        return []
    return [_read_message(element) for element in ET.parse(path).getroot().iter("message")]  # noqa: S314 - ours


def write(path: Path, language: str, messages: Iterable[Message]) -> None:
    """Write a .ts file as Qt Linguist reads it."""
    body = "".join(_in_xml(message) for message in messages)
    path.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="{language}" '
        f'sourcelanguage="en">\n<context>\n    <name>{CONTEXT}</name>\n{body}</context>\n</TS>\n',
        encoding="utf-8",
        newline="\n",
    )


def _read_message(element: ET.Element) -> Message:
    translation = element.find("translation")
    assert translation is not None
    is_plural = element.get("numerus") == "yes"
    forms: Sequence[str | None] = (
        [form.text for form in translation.iter("numerusform")] if is_plural else [translation.text]
    )
    texts = tuple(form or "" for form in forms)
    return Message(element.findtext("source") or "", texts if any(texts) else (), is_plural)


def _in_xml(message: Message) -> str:
    numerus = ' numerus="yes"' if message.is_plural else ""
    lines = [f"    <message{numerus}>"]
    lines += [f'        <location filename="../../{place}"/>' for place in message.places]
    lines.append(f"        <source>{_escaped(message.source)}</source>")
    state = "" if message.is_finished else ' type="unfinished"'
    if message.is_plural:
        forms = message.forms or ("",) * _FORMS
        inside = "".join(f"\n            <numerusform>{_escaped(form)}</numerusform>" for form in forms)
        lines.append(f"        <translation{state}>{inside}\n        </translation>")
    else:
        lines.append(f"        <translation{state}>{_escaped(''.join(message.forms))}</translation>")
    return "\n".join([*lines, "    </message>\n"])


def _escaped(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})


def _placeholders(text: str) -> set[str]:
    return set(_PLACEHOLDER.findall(text))


def _edges(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip(" \n"))], text[len(text.rstrip(" \n")) :]
