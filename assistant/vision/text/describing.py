# SPDX-License-Identifier: GPL-3.0-or-later
"""Describes a screen by its text alone: what it seems to be, what stands where, and all of it word for word.

Nothing is told that is not printed there or follows from where it stands, and every description says that pictures
were not seen.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from assistant.settings import Detail
from assistant.values import Picture
from assistant.vision.blank import is_blank
from assistant.vision.text import parts as text_parts
from assistant.vision.text.layout import Page, Row, TextLine
from assistant.vision.text.panels import Panel, panels
from assistant.vision.text.prose import joined
from assistant.vision.text.questions import Ask, Question
from assistant.vision.text.quotes import UNSURE, Answer

_READS_ONLY = "I can only read text, so I cannot say what pictures, icons and colours show."

_LONGEST_QUOTE = 180
"""Characters of each part that are quoted where not everything is read."""

_TITLE_BAR = 1 / 6
"""Share of the screen's height in which the title of a window is looked for."""

_MOST_PARTS = 9
"""Parts of the screen that are told one by one."""


def describe(picture: Picture, page: Page, detail: Detail) -> Answer:
    """What is known of a screen by its text.

    Args:
        picture: The screen.
        page: Its text.
        detail: How much is to be told.
    """
    if not page.lines:
        if is_blank(picture):
            return Answer("The screen is blank: it has one colour from edge to edge.")
        return Answer(f"I find no text on this screen. {_READS_ONLY}")
    parts = _joined(part for panel in panels(page) for part in _parts(panel, picture))
    match detail:
        case Detail.BRIEF:
            return _brief(picture, page, parts)
        case Detail.NORMAL:
            return _normal(picture, page, parts)
        case Detail.FULL:
            text = "\n\n".join(f"{part.place}:\n{part.text}" for part in parts)
            lines = tuple(line for part in parts for line in part.lines)
            return Answer(
                f"I read {_count(parts)}, from top to bottom.{_doubt(lines)}\n\n{text}\n\n{_READS_ONLY}", lines
            )


def _brief(picture: Picture, page: Page, parts: Sequence["_Part"]) -> Answer:
    seems, lines = _seems(picture, page)
    return Answer(f"{seems} with {_count(parts)}.{_doubt(lines)} {_READS_ONLY}", lines)


def _normal(picture: Picture, page: Page, parts: Sequence["_Part"]) -> Answer:
    seems, lines = _seems(picture, page)
    told = [f"{seems} with {_count(parts)}."]
    for part in parts[:_MOST_PARTS]:
        excerpt = _excerpt(part.text)
        many = f", {len(part.rows)} lines" if len(part.rows) > 1 else ""
        begins = ", beginning" if excerpt.endswith("…") else ""
        told.append(f"{part.place}{many}{begins}: “{excerpt}”{'' if excerpt.endswith(('.', '!', '?')) else '.'}")
        lines += part.lines
    if len(parts) > _MOST_PARTS:
        told.append("There is more below.")
    return Answer(f"{' '.join(told)}{_doubt(lines)} {_READS_ONLY}", tuple(dict.fromkeys(lines)))


# ── what it seems to be ────────────────────────────────────────────────────────────────────────────────────────────


def _seems(picture: Picture, page: Page) -> tuple[str, tuple[TextLine, ...]]:
    """What the text looks like, as the beginning of a sentence, and the lines that tell."""
    trouble = text_parts.error(Question(Ask.ERROR), page)
    if trouble and len(page.rows) <= _MESSAGE_ROWS:
        return f"This looks like a message about a problem: “{_excerpt(joined(trouble.lines))}”,", trouble.lines
    if titled := _window_title(picture, page):
        line, title, program = titled
        return f"This looks like a window of {program}, titled “{title}”,", (line,)
    heading = text_parts.heading(page)
    kind = _kind(page)
    if heading:
        return f"This looks like {kind}, headed “{_excerpt(joined(heading))}”,", heading
    return f"This looks like {kind},", ()


_MESSAGE_ROWS = 12
"""A dialog that tells of a problem has few lines; in a longer text, trouble may only be spoken of."""

_TITLE = re.compile(r"(.{2,80}?) [-\u2013\u2014|] ([A-Z][\w.+ ]{1,30})$")
"""As programs word the titles of their windows: “Document - Program”, with a hyphen or a dash of any length."""


def _window_title(picture: Picture, page: Page) -> tuple[TextLine, str, str] | None:
    for line in page.in_reading_order:
        match = _TITLE.match(line.text)
        if match and line.box.bottom <= picture.height * _TITLE_BAR and line.confidence >= UNSURE:
            return line, match[1], match[2]
    return None


def _kind(page: Page) -> str:
    texts = [line.text for line in page.lines]
    if text_parts.items(Question(Ask.ITEMS), page) and len(page.rows) <= 60 and _amounts(texts) >= 3:
        return "a receipt or a list of prices"
    if _share(_CODE, texts) > 1 / 3 and len(texts) > 4:
        return "program code or a terminal"
    running = sum(len(text.split()) >= 6 for text in texts)
    return "running text" if 2 * running > len(texts) else "short texts, as in a form, a menu or a table"


_CODE = re.compile(r"[{};]$|\w\(.*\)|^(?:def|class|import|from|return|if|for|while)\b.*[:;)]?$|^[$>#] |==|->|::|=>")


def _amounts(texts: Sequence[str]) -> int:
    return sum(re.search(r"\d[.,]\d\d\b", text) is not None for text in texts)


def _share(pattern: re.Pattern[str], texts: Sequence[str]) -> float:
    return sum(pattern.search(text) is not None for text in texts) / len(texts)


# ── what stands where ──────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class _Part:
    """Rows that stand in one place of the screen."""

    place: str
    rows: tuple[Row, ...]

    @property
    def text(self) -> str:
        """Word for word, a row in each line."""
        return "\n".join(" ".join(line.text for line in row) for row in self.rows)

    @property
    def lines(self) -> tuple[TextLine, ...]:
        """All pieces, in the order of reading."""
        return tuple(line for row in self.rows for line in row)


def _parts(panel: Panel, picture: Picture) -> Iterator[_Part]:
    """A panel from top to bottom, cut where the place changes; what stands close together stays together."""
    left, right = min(line.box.left for line in panel.lines), max(line.box.right for line in panel.lines)
    across = (left + right) / 2 / picture.width
    side = "" if right - left > 0.6 * picture.width else "left" if across < 1 / 3 else "right" if across > 2 / 3 else ""
    part: _Part | None = None
    for block in _blocks(panel.rows):
        lines = [line for row in block for line in row]
        middle = (min(line.box.top for line in lines) + max(line.box.bottom for line in lines)) / 2 / picture.height
        place = _place("top" if middle < 1 / 3 else "bottom" if middle > 2 / 3 else "", side)
        if part and part.place != place:
            yield part
            part = None
        part = _Part(place, (*part.rows, *block) if part else block)
    if part:
        yield part


def _joined(parts: Iterable[_Part]) -> list[_Part]:
    """Parts that follow each other in the same place are one."""
    found: list[_Part] = []
    for part in parts:
        before = found.pop().rows if found and found[-1].place == part.place else ()
        found.append(_Part(part.place, before + part.rows))
    return found


def _blocks(rows: Sequence[Row]) -> list[tuple[Row, ...]]:
    """Rows with no more than their own height between them."""
    blocks: list[tuple[Row, ...]] = []
    for row in rows:
        if blocks and 0 <= row[0].top - blocks[-1][-1][0].top < 2 * row[0].height:
            blocks[-1] += (row,)
        else:
            blocks.append((row,))
    return blocks


def _place(height: str, side: str) -> str:
    if height and side:
        return f"{height.capitalize()} {side}"
    if height:
        return f"At the {height}"
    return f"On the {side}" if side else "In the middle"


# ── words ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _count(parts: Sequence[_Part]) -> str:
    count = sum(len(part.rows) for part in parts)
    return "1 line of text" if count == 1 else f"{count} lines of text"


def _excerpt(text: str) -> str:
    text = text.replace("\n", " ")
    return text if len(text) <= _LONGEST_QUOTE else text[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"


def _doubt(lines: Sequence[TextLine]) -> str:
    """A word of warning where the recogniser was not sure of what is quoted."""
    doubtful = sum(line.confidence < UNSURE for line in lines)
    if not doubtful:
        return ""
    return " I am not sure of one line." if doubtful == 1 else f" I am not sure of {doubtful} lines."
