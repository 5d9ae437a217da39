# SPDX-License-Identifier: GPL-3.0-or-later
"""How people word questions about a page: patterns and word lists over folded text without end punctuation."""

import re

from assistant.vision.text.patterns import ValueKind

POLITENESS = re.compile(
    r"^(?:(?:hey|hi|hello|ok|okay|please|so|um|uh|well|kibitz|and|but|now|then|also|alright)\b[, ]*)+"
    r"|^(?:can|could|would|will) you (?:please )?"
    r"(?=tell|read|say|show|find|give|see|describe|list|spell|transcribe)"
    r"|\b(?:tell|show|give) me (?:again )?(?=what|which|who|when|where|how|the|if|whether)"
    r"|^(?:do you know|i(?:'d| would) like to know|i (?:want|need) to know|i wonder|let me know|(?:do|can) you see) "
    r"(?=what|which|who|when|where|how|if|whether)"
    r"|[, ]*\b(?:please|thank you|thanks)\b[.! ]*$"
)
"""What may be taken away without changing the question."""

QUESTION_START = re.compile(r"(?:what|which|who|whose|when|where|how|is|are|was|were|do|does|did|read|find|list)\b")
"""How a question begins that stands for itself; without it, "and the tax" goes on with the one before."""

_SHEET = (
    r"(?:receipt|bill|page|picture|image|photo|photograph|screen|screenshot|window|document|letter|sign|text|dialog|"
    r"poster|card|menu|paper|label|ticket|form|list|table|note|slide|sheet|box|scan|message|here|book|invoice)"
)

ON_SHEET = re.compile(
    rf"\b(?:on|in|from|of|at|to) (?:this|the|that|my|your)(?: {_SHEET})?$| (?:here|there|say|says)$|\bon it$"
)
"""Where to look, which is known: "on this receipt"."""

PLACES = {
    "first": 1, "1st": 1, "top": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5,
    "5th": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "last": -1, "bottom": -1, "final": -1,
}  # fmt: skip

_UNIT = r"(line|paragraph|sentence|word)s?"

NAMED_PART = re.compile(rf"\b({'|'.join(PLACES)})(?: \w+)? {_UNIT}\b")
NUMBERED_PART = re.compile(rf"\b{_UNIT} (?:number )?(\d+)\b")
MAY_NAME_PART = re.compile(r"(?:read|what (?:is|does)|say|tell|show)\b")
COUNT = re.compile(rf"how many {_UNIT}\b(?: of text)?(?: (?:are|is|does|do|has|have)\b.*)?$")

READ = re.compile(
    r"^(?:read|transcribe|ocr|spell)\b"
    rf"(?: (?:it|this|that|everything|all|me|(?:(?:this|the|that|all)(?: of)?(?: the)? ?)?{_SHEET}?))?"
    r"(?: (?:out|aloud|loud|for me|to me|out loud|again))*$"
    rf"|^what (?:does|do|did) (?:it|this|that|they|(?:the|this|that) {_SHEET}) (?:say|read|mean)$"
    r"|^what is (?:the text|written|printed|it saying)\b.*$|^what text\b.*$"
    r"|^what (?:words|text) (?:do|can) you (?:see|read).*$"
    r"|^(?:extract|copy|get|give me|show me)(?: all)? the text\b.*$|^read (?:the )?(?:whole|entire|full) .*$"
)

DESCRIBE = re.compile(
    r"^what (?:is|are) (?:this|that|it|these|those|here|there|up|"
    rf"(?:on|in|to be seen in|shown (?:on|in)) (?:this|the|that|my) {_SHEET})$"
    rf"|^explain (?:this|it|the {_SHEET})$|^describe\b.*$|^summari[sz]e\b.*$|^$"
    r"|^what (?:do|can) you see\b.*$|^what am i (?:looking at|seeing)\b.*$"
    r"|^what does (?:this|the) (?:picture|image|photo|photograph|screenshot) (?:show|depict)$"
    rf"|^what (?:kind|sort|type) of (?:{_SHEET}|thing) is (?:this|it)$"
)

ERROR_WORD = re.compile(r"error|warning|problem|exception|failure|failed|fault|crash|alert")
_ERROR = rf"(?:{ERROR_WORD.pattern})"

ERROR = re.compile(
    rf"^\b(?:what|read|which|the)\b.*\b{_ERROR}(?: message| text)?(?: (?:say|says|mean|here|about|is it|is this))?$"
    r"|^what (?:went|is|has gone) wrong|^why (?:did|does|has|is) (?:it|this|that) (?:fail|not|crash)"
    rf"|^{_ERROR}(?: message)?$"
)

TITLE = re.compile(r"^(?!.*\bjob title).*\b(heading|headline|title|caption)s?(?: (?:of|on|in|say|for)\b.*)?$")

ISSUER = re.compile(
    r"^(?!.*\b(?:number|address|tax|phone|email)\b).*\b(?:what|which|whose)\b.*"
    r"\b(shop|store|merchant|restaurant|cafe|hotel|business|supermarket|vendor|seller|company)\b"
)
BOUGHT_WHERE = re.compile(r"where (?:is|was) (?:it|this) (?:from|bought)$")

SENDER = re.compile(r"^(?:who|whom|whose)\b.*\b(?:from|sent|sender|sends|issued)\b")
RECIPIENT = re.compile(r"^(?:who|whom|whose)\b.*\b(?:to|addressee|recipient|addressed)(?: (?:this|the|it)?(?: \w+)?)?$")
AUTHOR = re.compile(r"^(?:who|whom|whose)\b.*\b(?:author|wrote|written|writer)\b")

ITEMS = re.compile(
    r"\b(?:what|which|list|read)\b.*\b(?:items|products|articles|purchases|dishes)\b"
    r"|^what (?:did|was|were|have)\b.*\b(?:buy|bought|order|ordered|eat|purchased?)$"
)

FIND = re.compile(
    r"(?:find|locate|search for|look for|where (?:is|are)|(?:is|are) there|can you (?:find|see)|do you see|"
    r"where (?:does it|do you|can i|is it) (?:say|see|find|written)|show me where|"
    r"do(?:es)? (?:it|this|the \w+) (?:say|mention|contain|include|have))"
    r"(?: the word| the text| the| an?| any| my)? (.+)$"
)

LOOKS = re.compile(
    r"\b(?:colou?rs?|wearing|looks?|shapes?|holding|facial|face|expression|behind|standing|sitting|smil(?:e|ing)|hair|"
    r"doing|shining|handwriting|happening)\b"
    r"|\b(?:what|which)(?: (?:kind|sort|type) of)? (?:animals?|objects?|things?|breed|birds?|dogs?|cats?|plants?|"
    r"trees?|flowers?|fruits?|cars?|vehicles?|instruments?|foods?|insects?|logo|person|man|woman|child|icon)\b"
    r"|\bhow many (?:people|persons|men|women|children|animals|objects|things|faces|fingers|colou?rs|cars|trees)\b"
    r"|\b(?:is|are) (?:he|she|they)\b|\bin the background of the (?:picture|photo|image)\b"
)
"""Questions about what is to be seen."""

STATE = re.compile(
    r"\b(?:tabs?|buttons?|icons?|check ?box(?:es)?|radio|row|column|menu item|cell|entry)\b.*\b(?:open|active|selected|"
    r"highlighted|checked|ticked|pressed|focused|current|enabled|disabled|grey|greyed)\b"
    r"|\b(?:open|active|selected|highlighted|checked|ticked|current|focused) "
    r"(?:tab|button|icon|checkbox|row|cell|entry)s?\b"
)
"""Questions about which part of a window is marked; print does not tell."""

REASONING = re.compile(
    r"\b(?:average|mean value|median|sum of|difference|cheap(?:er|est)|most expensive|dear(?:er|est)|highest|lowest|"
    r"largest|smallest|biggest|longest|shortest|older|oldest|youngest|more than|less than|convert|add up|calculate|"
    r"minus|multiplied|divided)\b"
)
"""Questions whose answer is not printed but follows from what is."""

ADJECTIVES = {
    "old": "age", "heavy": "weight", "tall": "height", "high": "height", "long": "duration", "far": "distance",
    "big": "size", "large": "size", "wide": "width", "deep": "depth", "fast": "speed", "hot": "temperature",
    "warm": "temperature", "cold": "temperature", "strong": "strength",
}  # fmt: skip
""" "How heavy" asks for a label that says "weight"."""

_ADJECTIVE = "|".join(ADJECTIVES)

HOW = re.compile(rf"how ({_ADJECTIVE})\b(.*)")

YES_OR_NO = re.compile(r"(?:is|are|was|were|does|do|did|has|have|can|will|if|whether)\b")

KINDS: tuple[tuple[re.Pattern[str], ValueKind], ...] = (
    (re.compile(r"^(?:when|(?:what|which) (?:day|date))\b"), ValueKind.WHEN),
    (re.compile(r"\bwhat time\b|\bat what hour\b"), ValueKind.TIME),
    (re.compile(r"^how many\b"), ValueKind.NUMBER),
    (re.compile(r"\bhow much\b.*\b(?:left|in it|remain\w*|free|there)\b"), ValueKind.MEASURE),
    (re.compile(r"\bhow much\b.*\b(?:is|are|was|were|cost|pay|paid|charged?|price)\b"), ValueKind.MONEY),
    (re.compile(r"\bcosts?\b|\bprice of\b|^(?!.*\bhow many).*\b(?:total|subtotal|tip|tax|price)$"), ValueKind.MONEY),
    (re.compile(rf"^how (?:much|{_ADJECTIVE})\b"), ValueKind.MEASURE),
    (re.compile(r"\b(?:tele)?phone\b|\bmobile (?:number|phone)\b|\bfax\b"), ValueKind.PHONE),
    (re.compile(r"\be-? ?mails?\b"), ValueKind.EMAIL),
    (re.compile(r"\b(?:url|link|web ?site|web address|homepage)\b"), ValueKind.LINK),
    (re.compile(r"\bdate\b"), ValueKind.DATE),
    (re.compile(r"^(?!.*\b(?:ip|mac|web|router|server)\b).*\baddress\b"), ValueKind.ADDRESS),
    (re.compile(r"^who\b"), ValueKind.PERSON),
)
"""What sort of thing a question wants; the first that fits."""

_STOP = """
    a an the of on in at to for from by with as is are was were am be been being do does did done has have had can could
    will would shall should may might must this that these those it its there here what which who whom whose when where
    why how much many me my mine you your i we us our they them their he him his she her please and or if whether any
    some s re not about out up so just kind sort type
"""
_LIGHT = """
    charge charged pay paid cost costs need needed get got give given show shown say says said written printed listed
    set chosen selected configured called named stand stands read tell find see use used using exactly mean means
    displayed mentioned altogether all current currently take takes go goes leave leaves depart departs
"""

STOP_WORDS = frozenset(_STOP.split())
LIGHT_WORDS = frozenset(_LIGHT.split())
"""Verbs that carry little; they are kept only where nothing else is left."""
