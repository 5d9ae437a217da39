# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers to questions from printed text: quoted, with where it stands, or an honest no."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.vision.text_labels import Finding, look_up
from assistant.vision.text_layout import Page, TextLine
from assistant.vision.text_patterns import ValueKind, find, holds, last_amount
from assistant.vision.text_prose import best_sentence, joined, sentences
from assistant.vision.text_questions import Ask, Beyond, Question
from assistant.vision.text_words import coverage, fold, words

CANNOT = "I can only read text with the starter engine"
"""How every honest no begins."""

UNSURE = 0.82
"""Below this confidence of the recogniser an answer says that it is not sure; clean print has 0.95 and more."""


@dataclass(frozen=True)
class Answer:
    """An answer in words, and the lines it was found in (none for an honest no)."""

    text: str
    lines: tuple[TextLine, ...] = ()

    @property
    def is_found(self) -> bool:
        """True if something was quoted."""
        return bool(self.lines)


def answer(question: Question, page: Page) -> Answer:
    """Answer from one page of text; never with anything that is not printed there."""
    if not page.lines:
        return Answer(f"{CANNOT}; I don't see any text in this picture.")
    if question.beyond and question.ask is Ask.FIND:
        return no(question)
    return _ANSWERS[question.ask](question, page) or no(question)


def no(question: Question) -> Answer:
    """The honest no."""
    match question.beyond:
        case Beyond.LOOKS | Beyond.STATE:
            return Answer(f"{CANNOT}; I can't tell {question.beyond}.")
        case Beyond.REASONING:
            return Answer(f"{CANNOT} and quote it; that needs {question.beyond}.")
        case None:
            pass
    missing = {
        Ask.ERROR: "an error message", Ask.ITEMS: "a list of items with prices", Ask.ISSUER: "the name of a shop or firm",
        Ask.SENDER: "who it is from", Ask.RECIPIENT: "who it is for", Ask.AUTHOR: "an author", Ask.TITLE: "a heading",
        Ask.READ: "such a line or paragraph",
    }.get(question.ask)  # fmt: skip
    missing = missing or (f"anything about “{question.phrase}”" if question.phrase else "that")
    return Answer(f"{CANNOT}; I don't see {missing} in this picture.")


def _quote(text: str, lines: Sequence[TextLine], lead: str = "It says") -> Answer:
    confidence = min(line.confidence for line in lines)
    if confidence < UNSURE:
        return Answer(f"I read “{text}”, but I am not sure.", tuple(lines))
    return Answer(f"{lead}: “{text}”.", tuple(lines))


# ── values ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _value(question: Question, page: Page) -> Answer | None:
    found = look_up(page, question.subject, question.kind)
    if question.beyond:
        return _say(question, found) if found and found.score > 0.99 else None
    if found:
        return _say(question, found)
    if typed := _typed(question, page):
        return typed
    if question.kind is ValueKind.WHEN and coverage(question.subject, words(page.text)) > 0.99:
        found = look_up(page, ("when",), ValueKind.WHEN) or look_up(page, ("date",), ValueKind.WHEN)
        if found:
            return _say(replace(question, phrase=""), found)
    unnamed = tuple(word for word in question.subject if word != "name")
    for subject in dict.fromkeys((question.subject, unnamed)):
        if sentence := best_sentence(page, subject, question.kind):
            return _quote(sentence.text, sentence.lines)
    return None


def look_up_value(question: Question, page: Page) -> tuple[str, tuple[TextLine, ...]]:
    """The bare value of a field and its lines; an empty string if it is not printed."""
    if found := look_up(page, question.subject, question.kind):
        return found.value.strip(), found.lines
    if question.ask in (Ask.ISSUER, Ask.TITLE):
        lines = heading(page)
        return joined(lines), lines
    if question.kind and (typed := _typed(question, page)) and (values := find(question.kind, typed.text)):
        return values[0], typed.lines
    return "", ()


def _say(question: Question, found: Finding) -> Answer:
    value = found.value.rstrip(" .") if not found.value.endswith("...") else found.value
    if found.confidence < UNSURE:
        return Answer(f"For {found.label} I read {value}, but I am not sure.", found.lines)
    if found.row:
        return Answer(f"For {found.row}, {found.label} says {value}.", found.lines)
    if question.wants_truth or not question.phrase or found.score < 0.95:
        return Answer(f"It says: “{found.label}: {value}”.", found.lines)
    verb = "are" if re.search(r"[^s]s$", question.phrase) and not question.phrase.endswith("us") else "is"
    article = "" if re.match(r"(?:my|your|his|her|its)\b", question.phrase) else "the "
    return Answer(f"{article}{question.phrase} {verb} {value}."[:1].upper() + f"{article}{question.phrase} {verb} {value}."[1:], found.lines)  # fmt: skip


_TYPE_WORDS: dict[ValueKind, frozenset[str]] = {
    ValueKind.PHONE: frozenset("phone number mobile call contact".split()),
    ValueKind.EMAIL: frozenset("email address contact".split()),
    ValueKind.LINK: frozenset("link web address page homepage site internet".split()),
    ValueKind.DATE: frozenset("date day".split()),
    ValueKind.WHEN: frozenset("date day issued made bought taken dated purchased happened happen".split()),
    ValueKind.TIME: frozenset("time hour".split()),
    ValueKind.ADDRESS: frozenset("address located postal street".split()),
}
"""What may be said when just any telephone number, address or date on the page is wanted."""


def _typed(question: Question, page: Page) -> Answer | None:
    """The telephone number, e-mail address, date ... of a page, which needs no label."""
    kind = question.kind
    if kind is None or kind not in _TYPE_WORDS or not set(question.subject) <= _TYPE_WORDS[kind]:
        return None
    if "fax" in question.phrase:
        return None
    if kind is ValueKind.ADDRESS:
        return _address(page)
    # "12/03/2026" looks like a telephone number to a pattern; so does a price list to a date.
    clashes = [other for other in (ValueKind.DATE, ValueKind.EMAIL) if other not in (kind, ValueKind.WHEN)]
    if kind in (ValueKind.WHEN, ValueKind.DATE, ValueKind.TIME):
        clashes = []
    lines = [line for line in page.in_reading_order if holds(kind, line.text)]
    lines = [line for line in lines if not any(holds(other, line.text) for other in clashes)]
    if kind is ValueKind.WHEN:
        lines = [line for line in lines if holds(ValueKind.DATE, line.text)] or lines
    values = list(dict.fromkeys(value for line in lines for value in find(kind, line.text)))
    if kind is ValueKind.PHONE:
        values = [value for value in values if sum(letter.isdigit() for letter in value) >= 7]
    if not values:
        return None
    lines = [line for line in lines if any(value in line.text for value in values)]
    if len(values) == 1:
        if lines[0].confidence < UNSURE:
            return _quote(values[0], lines)
        return Answer(f"The {kind if kind is not ValueKind.WHEN else 'date'} is {values[0]}.", tuple(lines))
    return _quote("; ".join(line.text for line in lines[:3]), lines[:3])


def _address(page: Page) -> Answer | None:
    for number, line in enumerate(page.in_reading_order):
        if holds(ValueKind.ADDRESS, line.text):
            following = page.in_reading_order[number + 1 : number + 2]
            postal = [other for other in following if re.search(r"\b[A-Z]{2} ?\d{5}\b|\b\d{5}\b|\b[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2}\b", other.text)]  # fmt: skip
            lines = [line, *postal]
            return _quote(", ".join(each.text for each in lines), lines)
    return None


# ── whole pieces of text ───────────────────────────────────────────────────────────────────────────────────────────


def _read(question: Question, page: Page) -> Answer | None:
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


def _count(question: Question, page: Page) -> Answer | None:
    number = {
        "line": len(page.rows),
        "paragraph": len(page.paragraphs),
        "sentence": len(sentences(page)),
        "word": len(page.text.split()),
    }[question.unit]
    return Answer(f"I read {number} {question.unit}{'s' * (number != 1)} of text.".replace(" of text", "" if question.unit == "word" else " of text"), page.lines)  # fmt: skip


def _describe(_: Question, page: Page) -> Answer:
    text = " ".join(joined(block) for block in page.paragraphs)
    brief = text if len(text) <= 160 else text[:160].rsplit(" ", 1)[0] + " …"
    return Answer(f"{CANNOT}; I don't see things or people. The picture says: “{brief}”.")


_STRONG = re.compile(
    r"\b\w*(?:error|exception)\b|\b(?:fail(?:ed|ure|s)?|fatal|denied|refused|rejected|cannot|can't|couldn't|could not|unable|invalid|"
    r"not found|not enough|no such|warning|missing|expired|damaged|corrupt(?:ed)?|problem|does not exist|doesn't exist|crashed|"
    r"unexpected|not responding|lost|timed out)\b",
    re.IGNORECASE,
)


def _error(question: Question, page: Page) -> Answer | None:
    hits = [sentence for sentence in sentences(page) if _STRONG.search(sentence.text)]
    if not hits:
        return None
    # The line with the error's own name says it best: "ZeroDivisionError: division by zero", "10:15 ERROR refused".
    named = [hit for hit in hits if re.search(r"\b\w+(?:Error|Exception): \S|\b(?:ERROR|FATAL)\b[: ]+\S", hit.text)]
    if "warning" in question.subject:
        named = [hit for hit in hits if "warning" in fold(hit.text)]
    chosen = (named or hits)[:3]
    lines = [line for sentence in chosen for line in sentence.lines]
    return _quote(" ".join(sentence.text for sentence in chosen).rstrip("."), list(dict.fromkeys(lines)))


def _find(question: Question, page: Page) -> Answer | None:
    """The line that has the text in it, and roughly where; for "where is", first what a label or a sentence tells."""
    if question.kind is ValueKind.ADDRESS:
        labelled = (
            look_up(page, ("where",), None) or look_up(page, ("location",), None) or look_up(page, ("venue",), None)
        )
        if labelled and coverage(question.subject, words(page.text)) > 0.99:
            return _say(question, labelled)
    wanted = fold(question.phrase)
    hits = [line for line in page.in_reading_order if re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", fold(line.text))]
    hits = hits or [line for line in page.in_reading_order if wanted in fold(line.text) and len(wanted) > 4]
    hits = hits or [line for line in page.in_reading_order if coverage(question.subject, words(line.text)) > 0.99]
    if not hits:
        sentence = best_sentence(page, question.subject, None) if len(question.subject) > 1 else None
        return _quote(sentence.text, sentence.lines) if sentence else None
    if len(hits) == 1:
        return _quote(hits[0].text, hits, f"I found it {_position(hits[0], page)}")
    return _quote("”, “".join(line.text for line in hits[:3]), hits[:3], f"I found it {len(hits)} times")


def _position(line: TextLine, page: Page) -> str:
    top, bottom = min(other.top for other in page.lines), max(other.bottom for other in page.lines)
    left, right = min(other.left for other in page.lines), max(other.right for other in page.lines)
    down = (line.middle - top) / max(bottom - top, 1)
    across = ((line.left + line.right) / 2 - left) / max(right - left, 1)
    high = "at the top" if down < 1 / 3 else "at the bottom" if down > 2 / 3 else "in the middle"
    side = " left" if across < 1 / 3 else " right" if across > 2 / 3 else ""
    return f"{high}{side} of the text" if high != "in the middle" or not side else f"on the{side} of the text"


# ── parts with a name ──────────────────────────────────────────────────────────────────────────────────────────────


def heading(page: Page) -> tuple[TextLine, ...]:
    """The lines in the largest letters near the top, or else the first line."""
    upper = [
        line for row in page.rows[: max(2, len(page.rows) * 2 // 5)] for line in row if re.search(r"[^\W\d]", line.text)
    ]
    if not upper:
        return ()
    heights = sorted(line.height for line in page.lines)
    usual, largest = heights[len(heights) // 2], max(upper, key=lambda line: line.height)
    if largest.height < 1.15 * usual:
        return (upper[0],)
    after = page.below(largest, reach=0.8)
    if after and 0.88 < after.height / largest.height < 1.14 and after in upper and after.height > 1.3 * usual:
        return (largest, after)
    return (largest,)


def _title(question: Question, page: Page) -> Answer | None:
    lines = heading(page)
    if not lines:
        return None
    text = joined(lines)
    if min(line.confidence for line in lines) < UNSURE:
        return _quote(text, lines)
    return Answer(f"The {question.phrase} is “{text}”.", lines)


def _labelled(*labels: str) -> Callable[[Page], Finding | None]:
    def search(page: Page) -> Finding | None:
        found = (look_up(page, words(label), None) for label in labels)
        return next((finding for finding in found if finding and finding.score > 0.95), None)

    return search


_ISSUER_LABEL = _labelled("shop", "store", "merchant", "seller", "vendor", "company", "issued by", "sold by")
_AUTHOR_LABEL = _labelled("author", "written by", "by")


def _issuer(question: Question, page: Page) -> Answer | None:
    if found := _ISSUER_LABEL(page):
        return _quote(f"{found.label}: {found.value}", found.lines)
    kinds = (ValueKind.MONEY, ValueKind.PHONE, ValueKind.LINK)
    if not any(holds(kind, line.text) for line in page.lines for kind in kinds):
        return None
    lines = heading(page)
    if not lines:
        return None
    if min(line.confidence for line in lines) < UNSURE:
        return _quote(joined(lines), lines)
    return Answer(f"The {question.phrase or 'name at the top'} is {joined(lines)}.", lines)


def _beginning(page: Page, *starts: str) -> Answer | None:
    """A line that begins with one of the words, or the line below if it holds nothing else: "To:", "Dear"."""
    for line in page.in_reading_order:
        match = re.match(rf"(?:{'|'.join(starts)})(?!\w)[ :]*(.*)$", fold(line.text))
        if match and match.group(1):
            return _quote(line.text.rstrip(","), [line])
        beneath = page.beside(line)[:1] or ((below,) if (below := page.below(line)) else ())
        if match and beneath:
            return _quote(f"{line.text.rstrip(' :')}: {beneath[0].text}", [line, beneath[0]])
    return None


def _sender(_: Question, page: Page) -> Answer | None:
    if labelled := _beginning(page, "from:", "sender", "sent by"):
        return labelled
    closing = r"(?:kind |best |warm )?regards\b|yours\b|sincerely\b|best wishes\b|love\b"
    for line in page.in_reading_order:
        if re.match(closing, fold(line.text)) and (name := page.below(line)):
            return _quote(name.text, [name])
    return _issuer(Question(Ask.ISSUER), page)


def _recipient(_: Question, page: Page) -> Answer | None:
    return _beginning(
        page, r"(?:bill|billed|ship|shipped|deliver|delivered|sold|invoice) to", "to:", "dear", "attn", "recipient"
    )


def _author(_: Question, page: Page) -> Answer | None:
    if found := _AUTHOR_LABEL(page):
        return _quote(f"{found.label}: {found.value}", found.lines)
    return _beginning(page, "by")


_NO_ITEM = frozenset(
    "total subtotal tax tip change cash card paid visa mastercard due balance discount rounding amount tendered credit debit "
    "payment sum service fare".split()
)


def _items(_: Question, page: Page) -> Answer | None:
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


_ANSWERS: dict[Ask, Callable[[Question, Page], Answer | None]] = {
    Ask.VALUE: _value,
    Ask.READ: _read,
    Ask.FIND: _find,
    Ask.ERROR: _error,
    Ask.TITLE: _title,
    Ask.ISSUER: _issuer,
    Ask.SENDER: _sender,
    Ask.RECIPIENT: _recipient,
    Ask.AUTHOR: _author,
    Ask.ITEMS: _items,
    Ask.COUNT: _count,
    Ask.DESCRIBE: _describe,
}
