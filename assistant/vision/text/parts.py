# SPDX-License-Identifier: GPL-3.0-or-later
"""Parts of a page that are asked for by what they are: the heading, the error, the shop, the items, a paragraph."""

import re
from collections.abc import Callable, Sequence
from statistics import median

from assistant.vision.text.labels import Finding, look_up
from assistant.vision.text.layout import Page, TextLine
from assistant.vision.text.patterns import ValueKind, holds, last_amount
from assistant.vision.text.prose import joined, sentences
from assistant.vision.text.questions import Ask, Question
from assistant.vision.text.quotes import CANNOT, UNSURE, Answer, quote
from assistant.vision.text.words import fold, words

# ── whole pieces of text ───────────────────────────────────────────────────────────────────────────────────────────


def read_part(question: Question, page: Page) -> Answer | None:
    """Everything in reading order, or the line, paragraph, sentence or word with a number."""
    if not question.place:
        return Answer("\n".join(joined(block) for block in page.paragraphs), page.in_reading_order)
    parts: Sequence[tuple[str, Sequence[TextLine]]]
    match question.unit:
        case "paragraph":
            # A heading is no paragraph, unless there is nothing else.
            blocks = [block for block in page.paragraphs if len(block) > 1 or len(block[0].text.split()) > 5]
            parts = [(joined(block), block) for block in blocks or page.paragraphs]
        case "sentence":
            parts = [(sentence.text, sentence.lines) for sentence in sentences(page)]
        case "word":
            parts = [(word, [line]) for line in page.in_reading_order for word in line.text.split()]
        case _:
            parts = [(" ".join(line.text for line in row), row) for row in page.rows]
    number = question.place - 1 if question.place > 0 else question.place
    if not -len(parts) <= number < len(parts):
        return None
    text, lines = parts[number]
    return Answer(text, tuple(lines))


def count(question: Question, page: Page) -> Answer | None:
    """How much text there is."""
    number = {
        "line": len(page.rows),
        "paragraph": len(page.paragraphs),
        "sentence": len(sentences(page)),
        "word": len(page.text.split()),
    }[question.unit]
    return Answer(f"I read {number} {question.unit}{'s' * (number != 1)}.", page.lines)


def describe(_: Question, page: Page) -> Answer:
    """An honest no about what is to be seen, and the beginning of what is written."""
    text = " ".join(joined(block) for block in page.paragraphs)
    brief = text if len(text) <= 160 else text[:160].rsplit(" ", 1)[0] + " …"
    return Answer(f"{CANNOT}; I don't see things or people. The picture says: “{brief}”.")


_STRONG = re.compile(
    r"\b\w*(?:error|exception)\b|\b(?:fail(?:ed|ure|s)?|fatal|denied|refused|rejected|cannot|can't|couldn't|could not"
    r"|unable|invalid|not found|not enough|no such|warning|missing|expired|damaged|corrupt(?:ed)?|problem|"
    r"does not exist|doesn't exist|crashed|unexpected|not responding|lost|timed out)\b",
    re.IGNORECASE,
)
"""Words that errors are told in."""


def error(question: Question, page: Page) -> Answer | None:
    """The sentences that tell of an error."""
    hits = [sentence for sentence in sentences(page) if _STRONG.search(sentence.text)]
    if not hits:
        return None
    # The line with the error's own name says it best: "ZeroDivisionError: division by zero", "10:15 ERROR refused".
    named = [hit for hit in hits if re.search(r"\b\w+(?:Error|Exception): \S|\b(?:ERROR|FATAL)\b[: ]+\S", hit.text)]
    if "warning" in question.subject:
        named = [hit for hit in hits if "warning" in fold(hit.text)]
    chosen = (named or hits)[:3]
    lines = [line for sentence in chosen for line in sentence.lines]
    return quote(" ".join(sentence.text for sentence in chosen).rstrip("."), list(dict.fromkeys(lines)))


_LARGE = 1.15
"""Height of a heading, in terms of the usual line."""

_REACHED_BY = (ValueKind.PHONE, ValueKind.EMAIL, ValueKind.LINK)


# ── parts with a name ──────────────────────────────────────────────────────────────────────────────────────────────


def heading(page: Page) -> tuple[TextLine, ...]:
    """The lines in the largest letters near the top, or else the first line."""
    upper = [
        line for row in page.rows[: max(2, len(page.rows) * 2 // 5)] for line in row if re.search(r"[^\W\d]", line.text)
    ]
    if not upper:
        return ()
    usual, largest = _usual_height(page), max(upper, key=lambda line: line.height)
    if largest.height < _LARGE * usual:
        return (upper[0],)
    after = page.below(largest, reach=0.8)
    if after and 0.88 < after.height / largest.height < 1.14 and after in upper and after.height > 1.3 * usual:
        return (largest, after)
    return (largest,)


def _usual_height(page: Page) -> float:
    return median(line.height for line in page.lines)


def title(question: Question, page: Page) -> Answer | None:
    """The heading."""
    lines = heading(page)
    if not lines:
        return None
    text = joined(lines)
    if min(line.confidence for line in lines) < UNSURE:
        return quote(text, lines)
    return Answer(f"The {question.phrase} is “{text}”.", lines)


def _labelled(*labels: str) -> Callable[[Page], Finding | None]:
    def search(page: Page) -> Finding | None:
        found = (look_up(page, words(label), None) for label in labels)
        return next((finding for finding in found if finding and finding.score > 0.95), None)

    return search


_ISSUER_LABEL = _labelled("shop", "store", "merchant", "seller", "vendor", "company", "issued by", "sold by")
_AUTHOR_LABEL = _labelled("author", "written by", "by")


def issuer(question: Question, page: Page) -> Answer | None:
    """The shop or firm: labelled, or in large letters at the top of a paper with prices or numbers to call."""
    if found := _ISSUER_LABEL(page):
        return quote(f"{found.label}: {found.value}", found.lines)
    priced = [line for line in page.lines if holds(ValueKind.MONEY, line.text)]
    reached = [line for line in page.lines for kind in _REACHED_BY if holds(kind, line.text)]
    lines = heading(page)
    if not lines or (len(priced) < 2 and not reached):
        return None
    alone = len(page.rows[page.where[lines[0]]]) == 1
    if not alone or re.search(r"[:=()]", lines[0].text):
        return None  # The head of a table, a label with its value, or code: no letterhead.
    if min(line.confidence for line in lines) < UNSURE:
        return quote(joined(lines), lines)
    return Answer(f"The {question.phrase or 'name at the top'} is {joined(lines)}.", lines)


def _beginning(page: Page, *starts: str) -> Answer | None:
    """A line that begins with one of the words, or the line below if it holds nothing else: "To:", "Dear"."""
    for line in page.in_reading_order:
        match = re.match(rf"(?:{'|'.join(starts)})(?!\w)[ :]*(.*)$", fold(line.text))
        if match and match.group(1):
            return quote(line.text.rstrip(","), [line])
        beneath = page.beside(line)[:1] or ((below,) if (below := page.below(line)) else ())
        if match and beneath:
            return quote(f"{line.text.rstrip(' :')}: {beneath[0].text}", [line, beneath[0]])
    return None


def sender(_: Question, page: Page) -> Answer | None:
    """Who a letter or a bill is from: labelled, signed, or at the top."""
    if labelled := _beginning(page, "from:", "sender", "sent by"):
        return labelled
    closing = r"(?:kind |best |warm )?regards\b|yours\b|sincerely\b|best wishes\b|love\b"
    for line in page.in_reading_order:
        if re.match(closing, fold(line.text)) and (name := page.below(line)):
            return quote(name.text, [name])
    return issuer(Question(Ask.ISSUER), page)


def recipient(_: Question, page: Page) -> Answer | None:
    """Who a letter, bill or parcel is for."""
    return _beginning(
        page, r"(?:bill|billed|ship|shipped|deliver|delivered|sold|invoice) to", "to:", "dear", "attn", "recipient"
    )


def author(_: Question, page: Page) -> Answer | None:
    """Who wrote something."""
    if found := _AUTHOR_LABEL(page):
        return quote(f"{found.label}: {found.value}", found.lines)
    return _beginning(page, "by")


_TOTALS = """
    total subtotal tax tip change cash card paid visa mastercard due balance discount rounding amount tendered credit
    debit payment sum service fare
"""
_NO_ITEM = frozenset(_TOTALS.split())


def items(_: Question, page: Page) -> Answer | None:
    """The lines of a receipt that end in an amount and are no totals."""
    listed: list[tuple[str, tuple[TextLine, ...]]] = []
    for row in page.rows:
        text = " ".join(line.text for line in row)
        parted = last_amount(text)
        if parted and re.search(r"[^\W\d]{2}", parted[0]) and not _NO_ITEM & set(words(parted[0])):
            listed.append((f"{parted[0]}, {parted[1]}", row))
    if not listed:
        return None
    lines = tuple(line for _, row in listed for line in row)
    return Answer("The items are: " + "; ".join(text for text, _ in listed) + ".", lines)
