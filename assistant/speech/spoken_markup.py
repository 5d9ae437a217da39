# SPDX-License-Identifier: GPL-3.0-or-later
# ruff: noqa: RUF001 - wide punctuation is meant
"""Takes Markdown and HTML out of running text, word by word, while the line is written."""

import html
import re
from collections.abc import Iterator

import regex

from assistant.speech.held import DOT, END, OPENS, Kind, hold, outside_held, without_marks
from assistant.speech.spoken_blocks import END_OF_LINE

# What opens a piece of code, a link or a formula is closed on its line, at most so many characters later; otherwise it
# is a mere character.
_MOST_INSIDE = 400
# Text without white space is cut here: nobody could say it.
_LONGEST_WORD = 2000

_TAGS = (
    "a|abbr|b|blockquote|box|br|center|code|dd|del|details|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|"
    "q|quad|ref|s|samp|small|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|think|tr|tt|u|ul|var"
)
# Matched with `partial`: None means impossible, whatever comes; otherwise it may still become one.
_WHOLE = regex.compile(
    r"(?P<code>(?P<ticks>`+)(?!`)(?P<source>.+?)(?<!`)(?P=ticks)(?!`))"
    r"|(?P<link>!?\[(?P<label>(?:[^\[\]]|\[[^\[\]]*\])*)\]"
    r"(?:\((?:[^()\s]|\([^()\s]*\))*(?:\s+[\"'][^\"'\n]*[\"'])?\s*\)"
    r"|\[[^\[\]]*\]|(?=[^(\[])|(?=\([^()\s]*(?:\s+[^\s\"')]|\())))"
    r"|(?P<formula>\\(?:boxed|d?frac|sqrt|text(?:bf|it)?|mathrm)(?P<f5>(?:\{[^{}]*\}){1,2})|\\\((?P<f1>.+?)\\\)|\\\[(?P<f2>.+?)\\\]|\$\$(?P<f3>[^$]+)\$\$"
    # Prices are no formulas: "$5 and $10" against "$x$", "$2x$", "$5 + 3 = 8$".
    r"|\$(?P<f4>(?:(?![A-Za-z_]{3,}[\s/.,;:'\"])[^\s\d$]"
    r"|\d+(?:[.,]\d+)*(?:[ac-jln-su-zAC-JLN-SU-Z\\^_{=+*]|\ [+=*^\\<>]))(?:[^$]*[^\s$])?|\d+)\$(?!\w))"
    rf"|(?P<tag><(?:/?(?i:{_TAGS})(?:[\s/][^<>]*)?|\|[^<>|]*\||!--.*?--"
    r"|(?P<address>(?:https?://|mailto:)?[^\s<>]+[.:@][^\s<>]+))>)"
)
_OPENER = re.compile(r"[`\[$\\<!]")
_INTERESTING = re.compile(rf"[\s`\[$\\<。！？；，、：{OPENS}]")
# Scripts without spaces between words: there a pause ends what is given at once.
_SPACE_OR_PAUSE = re.compile(r"\s+|[。！？；，、：][。！？；，、：”’」』）]{0,9}\s*")

# One source or several: 1, or 1 and 2, or 3 to 5.
_SOURCES = re.compile(r"\d{1,3}(?:\s?[-–,;]\s?\d{1,3})*")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_EMPHASIS = re.compile(r"\*{2,}|_{2,}(?![\w])|(?<!\w)_{1,}(?=\w)|(?<=[\w.!?,:;)])_+(?!\w)|~~|`+|<{2,}|>{2,}")
_STAR = re.compile(r"(?<=\d)\*(?=\d)|^\*$")
_POWER = re.compile(r"(?<=\w)\*\*(?=\d)")
_SUPERSCRIPTS = {"<sup>2</sup>": "²", "<sup>3</sup>": "³"}  # whole tags, before they are taken away
_BREAKS_WORDS = ("br", "/p", "/li", "/td", "/th", "/div", "p", "li", "hr")

# They do not end a sentence, or hardly ever; what they mean is for `spoken_abbreviations`.
_ABBREVIATIONS = (
    "Abb|Abs|approx|Apt|apt|Art|Ave|Az|Bd|Blvd|bspw|bzgl|bzw|ca|Ca|cf|ch|Ch|Co|Corp|dept|Dept|dgl|Dr|ed|eds|eig|"
    "einschl|Ep|ep|Eq|eq|est|etw|evtl|exkl|ext|Ext|ff|fig|Fig|figs|Fr|geb|gegr|ggf|Hr|Inc|incl|inkl|insb|Jh|Jr|"
    "Kap|Ltd|max|Max|Min|min|Mio|Mr|Mrd|Mrs|Ms|MwSt|no|No|nos|Nr|Pck|pp|Prof|Rd|Rev|sec|Sec|sog|Sr|St|Std|Stk|"
    "Str|Tab|Tel|tel|US|usw|Vgl|vgl|Vol|vol|vs|zzgl"
)
_ABBREVIATION = re.compile(rf"[(\[\"'“„»]*(?:[A-Za-zÄÖÜ]|(?:[A-Za-z]\.)+[A-Za-z]|\d{{1,2}}|{_ABBREVIATIONS})\.$")


class InlineFilter:
    """Takes pieces of lines and gives words, each with the white space behind it, and `END_OF_LINE`.

    Where one piece ends and the next one begins makes no difference to what is given.
    """

    def __init__(self) -> None:
        self._text = ""
        """Of the current line, what is not given yet."""
        self._seen = 0
        """So much of it is known to belong to the next word."""

    def feed(self, piece: str) -> Iterator[str]:
        """Add a piece of a line, or its end; gives the words that are complete."""
        for part in re.split(r"(\n)", piece):
            if part == END_OF_LINE:
                yield from self._words(is_last=True)
                yield END_OF_LINE
            elif part:
                self._text += part
                yield from self._words(is_last=False)

    def flush(self) -> Iterator[str]:
        """The answer is complete: gives what was held back."""
        yield from self._words(is_last=True)

    def _words(self, *, is_last: bool) -> Iterator[str]:
        while (end := self._end_of_word(is_last=is_last)) is not None:
            word, self._text, self._seen = self._text[:end], self._text[end:], 0
            if plain := _plain(word):
                yield plain

    def _end_of_word(self, *, is_last: bool) -> int | None:
        """Where the first word ends, with the white space behind it; None if more must be written to know it."""
        while found := _INTERESTING.search(self._text, self._seen):
            at, self._seen = found.start(), found.start()
            if at > _LONGEST_WORD:
                break
            if found[0] in OPENS:
                self._seen = self._text.find(END, at) + 1 or at + 1
                continue
            if found[0] not in "`[$\\<":
                end = _end_of(_SPACE_OR_PAUSE, self._text, at)
                return end if found[0].isspace() or end < len(self._text) or is_last else None
            whole = _WHOLE.match(self._text, at, min(len(self._text), at + _MOST_INSIDE), partial=True)
            if whole and not whole.partial and (is_last or whole.end() < len(self._text)):
                self._seen = whole.end()
            elif whole and not is_last and len(self._text) - at < _MOST_INSIDE:
                return None
            else:
                self._seen = at + 1
        else:
            self._seen = len(self._text)
        if len(self._text) > _LONGEST_WORD:
            return _LONGEST_WORD
        return len(self._text) if is_last and self._text else None


def _end_of(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at


def _plain(word: str) -> str:
    """A word, which may hold whole links, formulas and the like, without marks."""
    space = word[len(word.rstrip()) :]
    # Some links are known only by what comes behind them.
    replaced = outside_held(word.rstrip() + " ", _replaced).strip()
    plain = outside_held(replaced, _without_emphasis)
    if not plain.strip():
        return ""
    if _ABBREVIATION.match(plain):
        plain = plain[:-1] + DOT
    return plain + (" " if space else "")


def _replaced(text: str, depth: int = 0) -> str:
    """Links become their labels, code and formulas are held, tags vanish."""
    for tag, sign in _SUPERSCRIPTS.items():
        text = text.replace(tag, sign)
    given: list[str] = []
    at = 0
    while opener := _OPENER.search(text, at):
        whole = _WHOLE.match(text, opener.start(), opener.start() + _MOST_INSIDE)
        given.append(_unescaped(text[at : opener.start()]))
        if whole is None:
            escaped = _ESCAPED.match(text, opener.start())
            given.append(escaped[1] if escaped else opener[0])
            at = escaped.end() if escaped else opener.end()
            continue
        at = whole.end()
        given.append(_stands_for(whole, depth))
    return "".join([*given, _unescaped(text[at:])])


def _stands_for(whole: regex.Match[str], depth: int) -> str:
    if whole["code"]:
        return hold(Kind.CODE, whole["source"].strip())
    if whole["formula"]:
        return hold(
            Kind.FORMULA,
            (whole["formula"] if whole["f5"] else "")
            or whole["f1"]
            or whole["f2"]
            or whole["f3"]
            or whole["f4"]
            or whole["formula"].strip("$"),
        )
    if whole["tag"]:
        name = whole["tag"].strip("<>/ ").split(" ")[0].lower()
        return whole["address"] or (" " if name in _BREAKS_WORDS else "")
    label: str = whole["label"].strip()
    if whole[0].startswith("!"):
        return hold(Kind.PICTURE, label)
    if label.startswith("^") or (_SOURCES.fullmatch(label) and "(" not in whole[0]):
        return ""  # a footnote or a source
    return _replaced(label, depth + 1) if depth < 3 else label


def _unescaped(text: str) -> str:
    return without_marks(html.unescape(text)) if "&" in text else text


def _without_emphasis(text: str) -> str:
    text = _POWER.sub("^", text)
    text = _EMPHASIS.sub("", text)
    return _STAR.sub("×", text).replace("*", "")
