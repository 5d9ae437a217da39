# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person wants to know: a question, typed or transcribed, becomes something that can be looked up in text.

English only, and forgiving: no punctuation, no capitals, politeness around it, a word heard wrongly.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from assistant.vision.text_patterns import ValueKind
from assistant.vision.text_words import fold, words


class Ask(StrEnum):
    """The sort of question."""

    VALUE = "value"
    """What stands beside a label, or the sentence that speaks of it."""
    READ = "read"
    FIND = "find"
    ERROR = "error"
    TITLE = "title"
    ISSUER = "issuer"
    """The shop or firm a paper comes from."""
    SENDER = "sender"
    RECIPIENT = "recipient"
    AUTHOR = "author"
    ITEMS = "items"
    COUNT = "count"
    """How many lines, words or paragraphs of text there are."""
    DESCRIBE = "describe"
    """What is to be seen; only what is written can be told."""


class Beyond(StrEnum):
    """Why text alone probably cannot answer."""

    LOOKS = "what things, animals or people look like"
    STATE = "which part of a window is open or selected"
    REASONING = "a calculation or a comparison"


@dataclass(frozen=True)
class Question:
    """A question in terms of text."""

    ask: Ask
    subject: tuple[str, ...] = ()
    """The words that matter, folded; empty if none does."""
    phrase: str = ""
    """The subject as a person would say it, for the answer."""
    kind: ValueKind | None = None
    """What sort of thing the answer must be, where that is known."""
    unit: str = ""
    """"line", "paragraph", "word" or "sentence", for READ and COUNT."""
    place: int = 0
    """Which unit to read, from 1; negative from the end; 0 for all."""
    beyond: Beyond | None = None
    """Set if only a label that says just this can answer."""
    wants_truth: bool = False
    """A yes-or-no question: it is answered with what is printed, not with yes or no."""


_POLITENESS = re.compile(
    r"^(?:(?:hey|hi|hello|ok|okay|please|so|um|uh|well|kibitz|and|but|now|then|also|alright)\b[, ]*)+"
    r"|^(?:can|could|would|will) you (?:please )?(?=tell|read|say|show|find|give|see|describe|list|spell|transcribe)"
    r"|\b(?:tell|show|give) me (?:again )?(?=what|which|who|when|where|how|the|if|whether)"
    r"|^(?:do you know|i(?:'d| would) like to know|i (?:want|need) to know|i wonder|let me know|do you see|can you see) "
    r"(?=what|which|who|when|where|how|if|whether)"
    r"|[, ]*\b(?:please|thank you|thanks)\b[.! ]*$"
)

_SHEET = (
    r"(?:receipt|bill|page|picture|image|photo|photograph|screen|screenshot|window|document|letter|sign|text|dialog|poster|"
    r"card|menu|paper|label|ticket|form|list|table|note|slide|sheet|box|scan|message|here|book|invoice)"
)
_ON_SHEET = re.compile(
    rf"\b(?:on|in|from|of|at|to) (?:this|the|that|my|your|it)(?: {_SHEET})?$| (?:here|there|say|says)$|\bon it$"
)

_PLACES = {
    "first": 1, "1st": 1, "top": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5,
    "5th": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "last": -1, "bottom": -1, "final": -1,
}  # fmt: skip
_ORDINAL = "|".join(_PLACES)
_UNIT = r"(line|paragraph|sentence|word)s?"

_STOP_WORDS = frozenset(
    "a an the of on in at to for from by with as is are was were am be been being do does did done has have had can could "
    "will would shall should may might must this that these those it its there here what which who whom whose when where "
    "why how much many me my mine you your i we us our they them their he him his she her please and or if whether any "
    "some s re not about out up so just kind sort type".split()
)
_LIGHT_WORDS = frozenset(
    "charge charged pay paid cost costs need needed get got give given show shown say says said written printed "
    "listed set chosen selected configured called named stand stands read tell find see use used using exactly mean "
    "means displayed mentioned order ordered altogether all current currently take takes go goes leave leaves depart departs".split()
)
"""Verbs that carry little; they are kept only where nothing else is left."""

_LOOKS = re.compile(
    r"\bcolou?rs?\b|\bwearing\b|\blooks?(?: like)?\b|\bshapes?\b|\bholding\b|\bfacial|\bface\b|\bexpression\b|\bbehind\b|"
    r"\bstanding\b|\bsitting\b|\bsmil(?:e|ing)\b|\bhair\b|\bdoing\b|\bshining\b|\bhandwriting\b|\bhappening\b|"
    r"\b(?:what|which)(?: (?:kind|sort|type) of)? (?:animals?|objects?|things?|breed|birds?|dogs?|cats?|plants?|trees?|"
    r"flowers?|fruits?|cars?|vehicles?|instruments?|foods?|insects?|logo|person|man|woman|child|icon)\b|"
    r"\bhow many (?:people|persons|men|women|children|animals|objects|things|faces|fingers|colou?rs|cars|trees)\b|"
    r"\b(?:is|are) (?:he|she|they)\b|\bin the background of the (?:picture|photo|image)\b"
)
_STATE = re.compile(
    r"\b(?:tabs?|buttons?|icons?|check ?box(?:es)?|radio|row|column|menu item|cell|entry)\b.*"
    r"\b(?:open|active|selected|highlighted|checked|ticked|pressed|focused|current|enabled|disabled|grey|greyed)\b|"
    r"\b(?:open|active|selected|highlighted|checked|ticked|current|focused) (?:tab|button|icon|checkbox|row|cell|entry)s?\b"
)
_REASONING = re.compile(
    r"\b(?:average|mean value|median|sum of|difference|cheap(?:er|est)|most expensive|dear(?:er|est)|highest|lowest|largest|"
    r"smallest|biggest|longest|shortest|older|oldest|youngest|more than|less than|per cent of|convert|add up|calculate|altogether "
    r"without|minus|times|divided)\b"
)

_ADJECTIVES = {
    "old": "age", "heavy": "weight", "tall": "height", "high": "height", "long": "duration", "far": "distance",
    "big": "size", "large": "size", "wide": "width", "deep": "depth", "fast": "speed", "hot": "temperature",
    "warm": "temperature", "cold": "temperature", "strong": "strength",
}  # fmt: skip

_KIND_WORDS: tuple[tuple[ValueKind, frozenset[str]], ...] = (
    (ValueKind.PHONE, frozenset({"phone", "mobile", "fax", "cell"})),
    (ValueKind.EMAIL, frozenset({"email"})),
    (ValueKind.LINK, frozenset({"link", "web", "homepage"})),
    (ValueKind.DATE, frozenset({"date", "day"})),
)

_MONEY_WORDS = frozenset("total subtotal tip tax price fee fare balance discount".split())


def understand(text: str, previous: "Question | None" = None) -> Question:
    """What is asked.

    Args:
        text: The newest message.
        previous: What was asked before; "and the tax?" takes from it what sort of answer is wanted.
    """
    asked = _plain(text)
    follow_up = re.match(r"(?:what|how) about (.*)$", asked)
    if follow_up or (previous and re.match(r"\s*(?:and|or)\b", fold(text)) and not re.match(_QUESTION_WORD, asked)):
        asked = follow_up.group(1) if follow_up else asked
        return _follow_up(asked, previous)
    return _special(asked) or _value(asked)


_QUESTION_WORD = r"(?:what|which|who|whose|when|where|how|is|are|was|were|do|does|did|read|find|list)\b"


def _plain(text: str) -> str:
    asked = re.sub(r"\s+", " ", fold(text)).strip(" ?!.,;:")
    asked = re.sub(r"\b(what|who|when|where|how|that|it)'?s\b", r"\1 is", asked)
    for _ in range(3):
        asked = _POLITENESS.sub("", asked).strip(" ,")
    return asked


def _follow_up(asked: str, previous: Question | None) -> Question:
    if part := _part(asked):
        return part
    question = _special(asked) or _value(asked)
    if previous and previous.ask is question.ask is Ask.VALUE and question.kind is None:
        question = replace(question, kind=previous.kind, beyond=previous.beyond or question.beyond)
    elif previous and previous.ask is Ask.FIND and question.ask is Ask.VALUE:
        question = replace(question, ask=Ask.FIND)
    return question


def _part(asked: str) -> Question | None:
    """A line, paragraph or sentence that is to be read, if the question names one."""
    if match := re.search(rf"\b({_ORDINAL})(?: \w+)? {_UNIT}\b", asked):
        return Question(Ask.READ, unit=match.group(2), place=_PLACES[match.group(1)])
    if match := re.search(rf"\b{_UNIT} (?:number )?(\d+)\b", asked):
        return Question(Ask.READ, unit=match.group(1), place=int(match.group(2)))
    return None


_READ = re.compile(
    rf"^(?:read|transcribe|ocr|spell)\b(?: (?:it|this|that|everything|all|me|(?:(?:this|the|that|all)(?: of)?(?: the)? ?)?{_SHEET}?))?"
    r"(?: (?:out|aloud|loud|for me|to me|out loud|again))*$"
    rf"|^what (?:does|do|did) (?:it|this|that|they|(?:the|this|that) {_SHEET}) (?:say|read|mean)$"
    rf"|^what is (?:the text|written|printed|it saying)\b.*$|^what text\b.*$|^what (?:words|text) (?:do|can) you (?:see|read).*$"
    rf"|^(?:extract|copy|get|give me|show me)(?: all)? the text\b.*$|^read (?:the )?(?:whole|entire|full) .*$"
)
_DESCRIBE = re.compile(
    rf"^what (?:is|are) (?:this|that|it|these|those|(?:on|in|to be seen in|shown (?:on|in)) (?:this|the|that|my) {_SHEET}|here|there|up)$"
    rf"|^describe\b.*$|^what (?:do|can) you see\b.*$|^what am i (?:looking at|seeing)\b.*$|^explain (?:this|it|the {_SHEET})$"
    rf"|^what does (?:this|the) (?:picture|image|photo|photograph|screenshot) (?:show|depict)$|^summari[sz]e\b.*$"
    rf"|^what (?:kind|sort|type) of (?:{_SHEET}|thing) is (?:this|it)$|^$"
)
_ERROR = r"(?:error|warning|problem|exception|failure|failed|fault|crash|alert)"


def _special(asked: str) -> Question | None:  # noqa: PLR0911 - one return for each sort of question
    """Questions that are known by their wording, not by a label."""
    if _READ.match(asked):
        return Question(Ask.READ)
    if re.match(r"(?:read|what (?:is|does)|say|tell|show)\b", asked) and (part := _part(asked)):
        return part
    if _DESCRIBE.match(asked):
        return Question(Ask.DESCRIBE)
    if re.search(
        rf"\b(?:what|read|which|the)\b.*\b{_ERROR}(?: message| text)?(?: (?:say|says|mean|here|about|is it|is this))?$",
        asked,
    ):
        return Question(Ask.ERROR, subject=tuple(re.findall(_ERROR, asked)))
    if re.match(
        rf"(?:what (?:went|is|has gone) wrong|why (?:did|does|has|is) (?:it|this|that) (?:fail|not|crash)|{_ERROR}(?: message)?$)",
        asked,
    ):
        return Question(Ask.ERROR)
    if (
        re.search(r"\b(?:heading|headline|title|caption)s?(?: (?:of|on|in|say|for)\b.*)?$", asked)
        and "job title" not in asked
    ):
        return Question(Ask.TITLE, phrase="title" if "title" in asked else "heading")
    if re.search(r"\b(?:what|which|whose)\b.*\b(?:shop|store|merchant|restaurant|cafe|hotel|business|supermarket|vendor|seller|company)\b", asked) and not re.search(r"\b(?:number|address|tax|phone|email)\b", asked):  # fmt: skip
        return Question(Ask.ISSUER, phrase=re.findall(r"shop|store|merchant|restaurant|cafe|hotel|business|supermarket|vendor|seller|company", asked)[0])  # fmt: skip
    if re.match(r"where (?:is|was) (?:it|this) (?:from|bought)$", asked):
        return Question(Ask.ISSUER, phrase="shop")
    if who := _who(asked):
        return who
    if re.search(r"\b(?:what|which|list|read)\b.*\b(?:items|products|articles|purchases|dishes)\b", asked) or re.match(
        r"what (?:did|was|were|have)\b.*\b(?:buy|bought|order|ordered|eat|purchased?)$", asked
    ):
        return Question(Ask.ITEMS)
    if match := re.match(rf"how many {_UNIT}\b(?: of text)?(?: (?:are|is|does|do|has|have)\b.*)?$", asked):
        return Question(Ask.COUNT, unit=match.group(1))
    return _find(asked)


def _who(asked: str) -> Question | None:
    if not re.match(r"(?:who|whom|whose)\b", asked):
        return None
    if re.search(r"\b(?:from|sent|sender|sends|issued)\b", asked):
        return Question(Ask.SENDER, phrase="sender")
    if re.search(r"\b(?:to|addressee|recipient|addressed)(?: (?:this|the|it)?(?: \w+)?)?$", asked):
        return Question(Ask.RECIPIENT, phrase="recipient")
    if re.search(r"\b(?:author|wrote|written|writer)\b", asked):
        return Question(Ask.AUTHOR, phrase="author")
    return None


def _find(asked: str) -> Question | None:
    match = re.match(
        r"(?:find|locate|search for|look for|where (?:does it|do you|can i|is it) (?:say|see|find|written)|where (?:is|are)|"
        r"(?:is|are) there|do(?:es)? (?:it|this|the \w+) (?:say|mention|contain|include|have)|can you (?:find|see)|do you see|show me where)"
        r"(?: the word| the text| the| an?| any| my)? (.+)$",
        asked,
    )
    if not match:
        return None
    rest = _ON_SHEET.sub("", match.group(1)).strip()
    subject = _subject(rest)
    place = asked.startswith("where") and not re.match(r"where (?:does|do|can|is it)", asked)
    kind = ValueKind.ADDRESS if place else None
    return Question(Ask.FIND, subject, rest, kind, beyond=Beyond.LOOKS if _LOOKS.search(asked) else None)


def _value(asked: str) -> Question:
    """A question for something that has a label or is spoken of in a sentence."""
    beyond = next(
        (
            reason
            for pattern, reason in ((_STATE, Beyond.STATE), (_LOOKS, Beyond.LOOKS), (_REASONING, Beyond.REASONING))
            if pattern.search(asked)
        ),
        None,
    )
    adjective = re.match(rf"how ({'|'.join(_ADJECTIVES)})\b(.*)", asked)
    rest = f"{_ADJECTIVES[adjective.group(1)]} {adjective.group(2)}" if adjective else _ON_SHEET.sub("", asked)
    subject = _subject(rest)
    truth = re.match(r"(?:is|are|was|were|does|do|did|has|have|can|will|if|whether)\b", asked) is not None
    return Question(
        Ask.VALUE if subject or _kind(asked, subject) else Ask.DESCRIBE,
        subject,
        _phrase(rest, subject),
        _kind(asked, subject),
        beyond=beyond,
        wants_truth=truth,
    )


def _subject(text: str) -> tuple[str, ...]:
    meant = tuple(word for word in words(text) if word not in _STOP_WORDS)
    return tuple(word for word in meant if word not in _LIGHT_WORDS) or meant


def _phrase(text: str, subject: tuple[str, ...]) -> str:
    """From the first to the last word that matters, as it was said."""
    said = text.split()
    matter = [number for number, word in enumerate(said) if set(words(word)) & set(subject)]
    return " ".join(said[matter[0] : matter[-1] + 1]).strip(" ,") if matter else " ".join(subject)


def _kind(asked: str, subject: tuple[str, ...]) -> ValueKind | None:
    if re.match(r"(?:when|what day|which day|what date|which date)\b", asked):
        return ValueKind.WHEN
    if re.search(r"\bwhat time\b|\bat what hour\b", asked):
        return ValueKind.TIME
    if re.match(r"how many\b", asked):
        return ValueKind.NUMBER
    if re.search(
        r"\bhow much\b.*\b(?:is|are|was|were|cost|costs|pay|paid|charged?|price)\b|\bcosts?\b|\bprice of\b", asked
    ):
        return ValueKind.MEASURE if re.search(r"\b(?:left|in it|remain\w*|free|there)\b", asked) else ValueKind.MONEY
    if re.match(r"how (?:much|" + "|".join(_ADJECTIVES) + r")\b", asked):
        return ValueKind.MEASURE
    if subject and len(subject) <= 2 and subject[-1] in _MONEY_WORDS:
        return ValueKind.MONEY
    for kind, names in _KIND_WORDS:
        if names & set(subject):
            return kind
    if re.search(r"\baddress\b", asked) and not re.search(r"\b(?:ip|mac|web|router|server)\b", asked):
        return ValueKind.ADDRESS
    return ValueKind.PERSON if re.match(r"who\b", asked) else None
