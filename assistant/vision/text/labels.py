# SPDX-License-Identifier: GPL-3.0-or-later
"""Labels and what stands beside, below or after them: receipts, forms, settings windows, tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.vision.text.layout import Page, Row, TextLine, in_one_column
from assistant.vision.text.patterns import ValueKind, holds, last_amount
from assistant.vision.text.words import alike, coverage, sounds_like, words

SURE = 0.72
"""A label that matches less than this answers nothing."""

_SYNONYMS: tuple[tuple[str, ...], ...] = (
    ("total", "grand total", "total due", "amount due", "balance due", "total amount", "amount payable", "total to pay",
     "to pay", "balance", "total fare", "sum", "total price"),
    ("tip", "service charge", "service"),
    ("tax", "sales tax"),
    ("server", "served by", "cashier", "waiter", "waitress", "sales associate", "clerk"),
    ("due date", "due", "payment due", "pay by", "due by"),
    ("phone number", "phone", "mobile", "mobile number", "call"),
    ("age", "years old"),
    ("receipt number", "receipt", "transaction number"),
    ("order number", "order"),
    ("account number", "account", "iban"),
    ("price", "unit price", "amount"),
    ("user", "user name", "login"),
    ("duration", "length", "time"),
    ("author", "by", "written by"),
    ("meeting", "where", "location", "venue", "place"),
)  # fmt: skip
"""Label wordings that mean the same; the first match from the left wins."""

_GENERIC = {
    "number": ValueKind.NUMBER, "address": ValueKind.NUMBER, "price": ValueKind.MONEY, "amount": ValueKind.NUMBER,
    "date": ValueKind.WHEN, "time": ValueKind.WHEN, "speed": ValueKind.NUMBER, "mark": ValueKind.NUMBER,
    "score": ValueKind.NUMBER, "quantity": ValueKind.NUMBER, "level": ValueKind.NUMBER, "value": None, "name": None,
    "setting": None, "mode": None, "total": ValueKind.MONEY,
}  # fmt: skip
"""Words that a label may leave out, and what its value must then hold."""

_COUNT = re.compile(r"^\s*\d+ ?[x\u00d7]?\s+(?=\D)")

_CHEAP = "the a an of on in at to for from by per with and your our is are x gbp eur usd chf"
_CHEAP_WORDS = frozenset(_CHEAP.split())
"""Words that make no difference between labels."""


@dataclass(frozen=True)
class Finding:
    """A value and how well its label fits what was asked."""

    label: str
    """As printed."""
    value: str
    """As printed."""
    lines: tuple[TextLine, ...]
    """Where both stand; the last one holds the value."""
    score: float
    """0 to 1."""
    row: str = ""
    """For a table: the row that the value was taken from; `label` is then the column."""

    @property
    def confidence(self) -> float:
        """What the recogniser thinks of the value's line."""
        return self.lines[-1].confidence


def look_up(page: Page, asked: Sequence[str], kind: ValueKind | None) -> Finding | None:
    """The value whose label says what was asked, or None if no label comes close.

    Args:
        page: The text.
        asked: Folded words, such as ("live", "recording", "mode").
        kind: What the value must be, where the question tells.
    """
    if not asked:
        return None
    if kind is ValueKind.MONEY:
        # What costs something has an amount; only where none is printed, any figure will do.
        return _look_up(page, asked, kind) or _look_up(page, asked, ValueKind.NUMBER)
    return _look_up(page, asked, kind)


def _look_up(page: Page, asked: Sequence[str], kind: ValueKind | None) -> Finding | None:
    direct = _best(page, asked, kind)
    if direct and direct.score >= 0.95:
        return direct
    return _synonym(page, asked, kind) or _in_table(page, asked, kind) or direct or _without_generic(page, asked, kind)


def _synonym(page: Page, asked: Sequence[str], kind: ValueKind | None) -> Finding | None:
    said = " ".join(asked)
    group = next((group for group in _SYNONYMS if said in group[: 1 + (said != group[0]) * len(group)]), ())
    for wording in group:
        found = _best(page, words(wording), kind)
        if found and found.score >= 0.95:
            # Not the word that was asked for: the answer will quote the label, too.
            return replace(found, score=0.9)
    return None


def _without_generic(page: Page, asked: Sequence[str], kind: ValueKind | None) -> Finding | None:
    """For "seat number", a label that says only "Seat"."""
    bare = [word for word in asked if word not in _GENERIC]
    if not bare or len(bare) == len(asked):
        return None
    left_out = next(word for word in asked if word in _GENERIC)
    found = _best(page, bare, kind or _GENERIC[left_out])
    return found if found and found.score >= 0.8 else None


def _best(page: Page, asked: Sequence[str], kind: ValueKind | None) -> Finding | None:
    found = [finding for finding in _candidates(page, asked, kind) if finding.score >= SURE]
    return max(found, key=lambda finding: finding.score, default=None)


def _candidates(page: Page, asked: Sequence[str], kind: ValueKind | None) -> Iterator[Finding]:
    for line in page.lines:
        for label, value in _pairs_within(line.text, asked):
            if fits(kind, value):
                yield Finding(label, value, (line,), label_score(asked, label))
        if kind in (ValueKind.NUMBER, ValueKind.MEASURE) and _COUNT.match(line.text):
            continue  # "2 eggs" is no label for what comes next: the number stands before.
        score = label_score(asked, line.text)
        if score >= SURE and (value_line := _value_line(page, line, kind)):
            label = line.text.rstrip(" :.=-")
            yield Finding(label, _clean(value_line.text), (line, value_line), score)


def label_score(asked: Sequence[str], label: str) -> float:
    """How well a printed label says what was asked, 0 to 1: all asked words are there, and little else."""
    # A receipt counts before the name of an item: "2 Margherita", "1x Espresso".
    bare = _COUNT.sub("", label)
    printed = [word for word in words(bare) if word not in _CHEAP_WORDS] or list(words(bare))
    if not printed or len(printed) > 8:
        return 0.0
    wanted = [word for word in asked if word not in _CHEAP_WORDS] or list(asked)
    covered = coverage(wanted, printed)
    needed = 0.74 if len(wanted) > 3 else 0.83
    score = covered * (0.6 + 0.4 * coverage(printed, wanted)) if covered >= needed else 0.0
    spaced = sounds_like(wanted, printed) if len(wanted) != len(printed) else 0.0
    return max(score, spaced if spaced >= 0.8 else 0.0)


def _pairs_within(text: str, asked: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Ways to part one line into a label and its value."""
    for match in re.finditer(r"(?<!\d)\s*(?::(?!//|\d\d\b)|(?<![=!<>])=(?!=))\s*", text):
        label, value = text[: match.start()].strip(), text[match.end() :].strip()
        if value and label:
            # "Table 7   Server: Marco": the label is what stands right before the colon.
            tail = label.split()[-max(len(asked), 1) :]
            yield (label if label_score(asked, label) >= SURE else " ".join(tail)), value
    if parted := last_amount(text):
        yield parted
    yield from _leading_label(text, asked)


_COPULA = re.compile(
    r"(?:is|are|was|were|has|have|had|be|and|or|of|to|in|on|the|a|for|with|at|by|from)\b", re.IGNORECASE
)


def _leading_label(text: str, asked: Sequence[str]) -> Iterator[tuple[str, str]]:
    """A short line that begins with the label: "Wind 14 km/h", "Invoice # 88"."""
    said = text.split()
    for count in range(1, min(len(said), len(asked) + 3)):
        label, value = " ".join(said[:count]), " ".join(said[count:])
        printed = [word for word in words(label) if word not in _CHEAP_WORDS]
        if coverage(asked, printed) < 0.83 or coverage(printed, asked) < 0.83:
            continue
        # Without a figure or the like, "City Pharmacy" would be a city called Pharmacy.
        telling = 5 if re.search(r"\d", value) else 2 if re.search(r"[/_@]", value) else 0
        short = len(said) - count <= telling and not re.search(r":(?!\d)", value)
        if short and not _COPULA.match(value) and re.search(r"\w", value):
            yield label, value.lstrip(":=#- ")
        return


def _value_line(page: Page, label: TextLine, kind: ValueKind | None) -> TextLine | None:
    """The line that holds the value of a label which fills a line of its own."""
    row = page.rows[page.where[label]]
    right, down = page.beside(label), page.below(label)
    if down and is_header(page, row):
        return down if fits(kind, down.text) else None
    usable = [line for line in right if re.search(r"\w", line.text)]
    if kind is ValueKind.MONEY:
        # Quantity, unit price, amount: what was paid stands last.
        usable = [line for line in reversed(usable) if holds(ValueKind.MONEY, line.text)] or usable
    for line in usable:
        if fits(kind, line.text):
            return line
        if kind is None:
            return None
    if usable and kind in (None, ValueKind.MONEY):
        return None
    if label.text.endswith(".") or _is_wordy(label):
        return None
    if down and fits(kind, down.text) and not _is_wordy(down):
        return down
    return None


def _is_wordy(line: TextLine) -> bool:
    return len(line.text.split()) > 5


def is_header(page: Page, row: Row) -> bool:
    """True if a row names the columns of those below: three cells or more, no figures, and a cell below each."""
    number = page.where[row[0]]
    if len(row) < 3 or any(re.search(r"\d", cell.text) for cell in row) or number + 1 >= len(page.rows):
        return False
    following = page.rows[number + 1]
    return len(following) >= len(row) and all(any(in_one_column(cell, other) for other in following) for cell in row)


def _in_table(page: Page, asked: Sequence[str], kind: ValueKind | None) -> Finding | None:
    """The cell where a column and a row cross that were both asked for."""
    for number, header in enumerate(page.rows):
        for column in header if len(header) > 1 else ():
            named = [word for word in words(column.text) if word not in _CHEAP_WORDS]
            if not named or coverage(named, asked) < 0.83:
                continue
            found = _cell(page.rows[number + 1 :], column, asked, named)
            if found and fits(kind, found.value):
                return found
    return None


def _cell(rows: Sequence[Row], column: TextLine, asked: Sequence[str], named: Sequence[str]) -> Finding | None:
    others = [word for word in asked if not any(alike(word, name) for name in named)]
    if not others:
        return None
    for row in rows:
        cells = [cell for cell in row if in_one_column(column, cell)]
        keys = [cell for cell in row if cell not in cells]
        for key in keys:
            matched = [word for word in words(key.text) if any(alike(word, other) for other in others)]
            if cells and matched and coverage(others, matched) >= 0.5:
                score = 0.75 + 0.2 * coverage(others, matched)
                return Finding(column.text, _clean(cells[0].text), (column, key, cells[0]), score, row=key.text)
    return None


def fits(kind: ValueKind | None, value: str) -> bool:
    """True if a value can be of the kind that was asked for."""
    if not re.search(r"\w", value):
        return False
    match kind:
        case None | ValueKind.ADDRESS:
            return True
        case ValueKind.PERSON:
            return value[0].isupper() and not re.search(r"\d", value)
        case ValueKind.MONEY:
            return holds(kind, value) or re.fullmatch(r"[\d., ]*\d[\d., ]*", value) is not None
        case ValueKind.MEASURE | ValueKind.NUMBER:
            return re.search(r"\d", value) is not None
        case ValueKind.DATE:
            return holds(ValueKind.DATE, value) or holds(ValueKind.WHEN, value)
        case _:
            return holds(kind, value)


def _clean(value: str) -> str:
    """Without what a recogniser makes of ruled lines and dotted leaders."""
    return re.sub(r"^[\s._:|]+(?=\S)|(?:[\s_|]|\.{2,})+$", "", value)
