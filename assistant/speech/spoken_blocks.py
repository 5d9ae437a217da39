# SPDX-License-Identifier: GPL-3.0-or-later
# ruff: noqa: RUF001 - dashes and wide punctuation are meant
"""Tells lines of running text from headings, lists, code, tables and formulas, while the answer is written."""

import re
from collections.abc import Iterator

from assistant.speech.held import Kind, hold

END_OF_LINE = "\n"

_FENCE = re.compile(r"\s*(?:(?:[->*+]|\d{1,3}[.)])\s*)*(`{3,}(?=[^`]*$)|~{3,})\s*([\w+#.-]*)")
_RULE = re.compile(r"\s*(?:(?:[-*_=]\s*){3,}|={2,}|-{2,})$")
_TABLE_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-*:?\s*)+$")
_REFERENCE = re.compile(r"\s{0,3}\[[^\]^]+\]:\s+\S+")
_FOOTNOTE = re.compile(r"\s{0,3}\[\^([^\]]+)\]:\s*")
_NUMBER = re.compile(r"\s*(\d{1,3})[.)]\s+")
_MARKER = re.compile(r"\s*(?:[-*+•▪◦‣–:]|#{1,6}|>)(?:\s+|$)(?:\[[ xX]\]\s+)?|\s*>|\s+")
_NOTE = re.compile(r"\[!(\w+)\]\s*")
_ENDS_A_SENTENCE = re.compile(r"[.!?:;,…。！？：；，、][\"'”’“»)*_]*$")

# Parts of an answer that are closed by something and not heard as they stand: what opens and what closes them.
_CLOSED_BY = {"$$": "$$", "\\[": "\\]", "<!--": "-->", "<think>": "</think>", "<table": "</table>", "<svg": "</svg>"}
_OPENERS = re.compile(r"\s*(\$\$|\\\[|<!--|<think>|<table|<svg)")

# What the beginning of a line may still turn into once more of it is written: a marker, or what opens a part.
_UNDECIDED = re.compile(
    r"(?:[\s\-*+•▪◦‣–#>_=|:]*|[\s\-*+•▪◦‣–#>]*(?:[`~]{1,2}|[$\\]|\d{1,3}(?:[.)](?:\s+\S*)?)?|\[(?:[^\]\s]{0,40}|\s)(?:\]:?\s*\S*)?|<[!a-z-]{0,6}))$"
)
_MONTH = re.compile(
    r"(?:jan|feb|m(?:ar|är|ai|ay)|apr|ju[nl]|aug|sep|o[kc]t|nov|de[zc])[a-zä]*\b|janvier|février|mars|avril",
    re.IGNORECASE,
)

_LONGEST_BEGINNING = 80
"""What is not known to be running text by then is read as a whole: a row of a table, a reference."""

# A line that is filled and ends without a mark goes on in the next one.
_FILLED = 50
"""Characters; what wraps its lines does it at 60 or more."""


class BlockFilter:
    """Lets running text through as it grows, and gives one word for each block of code, table and formula.

    What it gives are pieces of lines, each line ended by `END_OF_LINE`.
    """

    def __init__(self) -> None:
        self._line = ""
        """The current line, as long as it may still be something else than running text."""
        self._is_running = False
        """The current line is running text: what comes goes straight through."""
        self._fence = ""
        """What closes the block of code that is open; empty outside."""
        self._closer = ""
        """What closes another part that is open; empty outside."""
        self._inside: list[str] = []
        """Lines of that part."""
        self._headings: str | None = None
        """First line of a table, until the second one shows what it is."""
        self._in_table = False
        self._tail = ""
        """The last characters of running text; a line without a full stop gets one, so that the voice pauses."""
        self._length = 0
        """Characters of the current line that have been let through."""
        self._is_heading = False
        self._may_wrap = False
        """The line before may go on in this one: its end is not given yet."""

    def feed(self, text: str) -> Iterator[str]:
        """Add a piece of the answer; gives what of it can be heard by now."""
        for part in re.split(r"(\n)", text.replace("\r", "")):
            if part == END_OF_LINE:
                yield from self._end_of_line()
            elif part:
                yield from self._within_line(part)

    def flush(self) -> Iterator[str]:
        """The answer is complete: gives what was held back."""
        yield from self._end_of_line()
        if self._closer:
            yield from self._closed_part()
        yield from self._end_table()
        yield from self._end_wrapped_line()

    def _within_line(self, part: str) -> Iterator[str]:
        if self._is_running:
            yield self._give(part)
            return
        if self._fence or self._closer or self._in_table:
            self._line += part
            return
        # Character by character, so that it is decided at the same place however the pieces come.
        for number, character in enumerate(part):
            if len(self._line) > _LONGEST_BEGINNING:
                self._line += part[number:]
                return
            self._line += character
            if not self._may_become_a_block():
                line, self._line = self._line, ""
                yield from self._run(line)
                if rest := part[number + 1 :]:
                    yield self._give(rest)
                return

    def _may_become_a_block(self) -> bool:
        line = self._line
        if _UNDECIDED.match(line):
            return True
        start = line.lstrip(" >\t")
        return start.startswith(("|", "```", "~~~")) or any(
            pattern.match(line) for pattern in (_FENCE, _OPENERS, _REFERENCE)
        )

    def _run(self, line: str) -> Iterator[str]:
        """The line turned out to be running text."""
        self._is_running = True
        yield from self._end_table()
        text, has_marker = _without_marker(line)
        if self._may_wrap:
            self._may_wrap = False
            goes_on = not has_marker and text[:1].islower()
            yield " " if goes_on else self._pause()
        self._length = 0
        self._is_heading = has_marker and line.lstrip().startswith("#")
        if text:
            yield self._give(text)

    def _end_of_line(self) -> Iterator[str]:
        if self._is_running:
            self._is_running = False
            if self._length >= _FILLED and not self._is_heading and not _ENDS_A_SENTENCE.search(self._tail.rstrip()):
                self._may_wrap = True
            else:
                yield self._pause()
            return
        line, self._line = self._line, ""
        fence = _FENCE.match(line)
        if self._fence:
            stripped = line.strip(" >\t")
            if stripped.startswith(self._fence) and not stripped.strip(self._fence[0]):
                self._fence = ""
        elif self._closer or _OPENERS.match(line):
            yield from self._within_part(line)
        elif fence:
            yield from self._end_text()
            self._fence = fence[1]
            yield hold(Kind.CODE_BLOCK, fence[2]) + END_OF_LINE
        elif "|" in line and (self._in_table or line.lstrip(" >\t").startswith("|")):
            yield from self._table_row(line)
        elif _TABLE_RULE.match(line):
            # The line before was heard as running text: a table may lack the bars at its edges.
            yield from self._end_text()
            self._in_table = True
        elif not line.strip() or _RULE.match(line) or _REFERENCE.match(line):
            yield from self._end_text()
        else:
            yield from self._run(line)
            yield from self._end_of_line()

    def _table_row(self, line: str) -> Iterator[str]:
        if self._in_table:
            if self._headings is not None:
                headings, self._headings = self._headings, None
                yield _table_word(headings if _TABLE_RULE.match(line) else "")
            return
        yield from self._end_wrapped_line()
        self._in_table, self._headings = True, line

    def _end_text(self) -> Iterator[str]:
        yield from self._end_table()
        yield from self._end_wrapped_line()

    def _end_table(self) -> Iterator[str]:
        self._in_table = False
        if self._headings is not None:
            self._headings = None
            yield _table_word("")

    def _end_wrapped_line(self) -> Iterator[str]:
        if self._may_wrap:
            self._may_wrap = False
            yield self._pause()

    def _within_part(self, line: str) -> Iterator[str]:
        opener = "" if self._closer else (_OPENERS.match(line) or [""])[0]
        if opener:
            yield from self._end_text()
            self._closer = _CLOSED_BY[opener.strip()]
            line = line[len(opener) :]
        before, closed, after = line.partition(self._closer)
        self._inside.append(before)
        if closed:
            yield from self._closed_part()
            if after.strip(" .\t"):
                self._line = after
                yield from self._end_of_line()

    def _closed_part(self) -> Iterator[str]:
        inside, closer = " ".join(self._inside).strip(), self._closer
        self._inside, self._closer = [], ""
        if closer in {"$$", "\\]"} and inside:
            yield f"{hold(Kind.FORMULA, inside)}.{END_OF_LINE}"
        elif closer == "</table>":
            yield _table_word("")

    def _give(self, text: str) -> str:
        self._tail = re.sub(r"\s+", " ", self._tail + text)[-12:]
        self._length += len(text)
        return text

    def _pause(self) -> str:
        ended = not self._tail.strip() or _ENDS_A_SENTENCE.search(self._tail.rstrip())
        self._tail = ""
        return END_OF_LINE if ended else f".{END_OF_LINE}"


def _without_marker(line: str) -> tuple[str, bool]:
    """The line without what makes it a heading, an item or a quote; and whether there was such a thing."""
    start = 0
    while marker := _MARKER.match(line, start):
        start = marker.end()
    text = _NOTE.sub(r"\1. ", line[start:], count=1) if line[start : start + 2] == "[!" else line[start:]
    if number := _NUMBER.match(text):
        rest = text[number.end() :]
        return (text, False) if _MONTH.match(rest) else (f"{number[1]}: {rest}", True)
    if footnote := _FOOTNOTE.match(text):
        return f"{footnote[1]}: {text[footnote.end() :]}", True
    return text, bool(line[:start].strip())


def _table_word(line: str) -> str:
    headings = [re.sub(r"[*_`]", "", cell).strip() for cell in line.strip().strip("|").split("|")] if line else []
    return hold(Kind.TABLE, "|".join(headings)) + END_OF_LINE
