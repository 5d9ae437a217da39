# SPDX-License-Identifier: GPL-3.0-or-later
"""What is heard of an answer: words instead of Markdown, code, tables and addresses.

The text on the screen stays as it is; this makes a second one for the voice, as the answer is written. Blocks are told
apart by how their lines begin (`BlockFilter`), marks within a line are taken away clause by clause (`plain_words`).
"""

import re
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

CODE_SENTENCE = "The code is on the screen."
TABLE_SENTENCE = "A table is on the screen."

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_MARKER = re.compile(r"\s*(?:(?:[-*+•]|\d{1,3}[.)]|#{1,6}|>)\s+)+")
# What the beginning of a line may still turn into once more of it is written.
_UNDECIDED = re.compile(r"\s*(?:[-*+•#>`~|\d.)\s]*)$")
_RULE = re.compile(r"\s*(?:[-*_]\s*){3,}$")
_ENDS_A_SENTENCE = re.compile(r"[.!?:;,…。！？][\"'”’)]*$")  # noqa: RUF001
_ADDRESS = re.compile(r"\b(?:https?://|www\.)[^\s<>()\[\]]+", re.IGNORECASE)
_LEFT_OVER_MARKS = re.compile(r"\*+|__+|`+|~~")
_EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d]")


class BlockFilter:
    """Lets running text through as it grows, and turns code blocks and tables into one sentence each."""

    def __init__(self) -> None:
        self._line = ""
        """Beginning of the current line, while it may still be a fence, a table or a list marker."""
        self._decided = False
        """The current line is running text: what comes goes straight through."""
        self._fence = ""
        """What closes the code block that is open; empty outside."""
        self._in_table = False
        self._last = ""
        """The last character given; a line without a full stop gets one, so that the voice pauses."""

    def feed(self, text: str) -> str:
        """Add a piece of the answer; gives what of it can be spoken by now."""
        spoken: list[str] = []
        for line_part in re.split(r"(\n)", text):
            if line_part == "\n":
                spoken.append(self._end_of_line())
            elif line_part:
                spoken.append(self._within_line(line_part))
        return "".join(spoken)

    def flush(self) -> str:
        """The answer is complete: gives what was held back."""
        return self._end_of_line()

    def _within_line(self, part: str) -> str:
        if self._decided:
            return self._give(part)
        self._line += part
        if self._fence or _UNDECIDED.match(self._line) or self._line.lstrip().startswith(("|", "```", "~~~")):
            return ""
        self._decided = True
        self._in_table = False
        line, self._line = self._line, ""
        return self._give(_without_marker(line))

    def _end_of_line(self) -> str:
        line, self._line = self._line, ""
        if self._decided:
            self._decided = False
            return self._pause()
        fence = _FENCE.match(line)
        if self._fence:
            if fence and line.strip().startswith(self._fence) and not line.strip().strip(self._fence[0]):
                self._fence = ""
            return ""
        if fence:
            self._fence = fence.group(1)
            return f"{CODE_SENTENCE}\n"
        if line.lstrip().startswith("|"):
            first, self._in_table = not self._in_table, True
            return f"{TABLE_SENTENCE}\n" if first else ""
        self._in_table = False
        if not line.strip() or _RULE.match(line):
            return ""
        return self._give(_without_marker(line)) + self._pause()

    def _give(self, text: str) -> str:
        self._last = text.rstrip()[-2:] or self._last
        return text

    def _pause(self) -> str:
        return "\n" if not self._last or _ENDS_A_SENTENCE.search(self._last) else ".\n"


def plain_words(clause: str) -> str:
    """A clause without Markdown marks, addresses and emoji; empty if nothing is left to say.

    >>> plain_words("The **total** is `14.50`, see [the shop](https://shop.example/receipts/1).")
    'The total is 14.50, see the shop.'
    """
    words = "".join(_said(token) for token in _markdown().parseInline(clause)[0].children or [])
    words = _ADDRESS.sub(lambda match: _host(match.group()), words)
    words = _EMOJI.sub("", _LEFT_OVER_MARKS.sub("", words))
    words = re.sub(r"\s+", " ", words).strip()
    # Where an emoji stood at the end of a line, the full stop for the pause is one mark too many.
    words = re.sub(r" (?=[.,;:!?]( |$))", "", words)
    words = re.sub(r"([!?])\.$", r"\1", words)
    return words if any(character.isalnum() for character in words) else ""


def _without_marker(line: str) -> str:
    marker = _MARKER.match(line)
    return line[marker.end() :] if marker else line


def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).disable(["autolink", "entity"])


def _said(token: Token) -> str:
    match token.type:
        case "text" | "code_inline":
            return token.content
        case "softbreak" | "hardbreak":
            return " "
        case "image":
            return token.content
        case _:
            return ""


def _host(address: str) -> str:
    trailing = re.search(r"[.,;:!?]*$", address)
    end = trailing.group() if trailing else ""
    host = urlsplit(address if "//" in address else f"https://{address}").hostname or ""
    return f"{host.removeprefix('www.')}{end}"
