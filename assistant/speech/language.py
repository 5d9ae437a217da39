# SPDX-License-Identifier: GPL-3.0-or-later
"""Which language a clause is written in, by its script or its most frequent words.

A trained detector knows more languages, but takes 0.6 s and 80 MB before the first clause (py3langid 0.4), and needs
more words than a first clause has.
"""

import re

_FREQUENT = {
    "en": (
        "the of and to in is it you that this with for are on as at be not can there here was by from have has an "
        "your its which shows says yes please i we he she they what how if but or will would one all into"
    ),
    "de": (
        "der die das und ist ein eine einen einem einer es nicht auf mit den dem von zu im für sich auch als an "
        "hier sind wird hat haben ich sie er wir ihr ja nein bitte dass wie was kann oder aber aus bei nach zum "
        "zur des steht zeigt wurde noch nur diese dieser dieses am um"
    ),
    "fr": (
        "le la les un une des du de et est il elle vous que qui dans pour pas ce cette sur avec au aux en sont oui "
        "voici je nous ne se son sa ses plus par ou mais c'est l'image d'un d'une"
    ),
    "es": (
        "el la los las un una de del y es en que se con para por no al lo su sus como más está son sí aquí hay "
        "pero este esta yo usted o muestra"
    ),
    "it": (
        "il lo la i gli le un una di del della dei e è in che si con per non al nel nella sono più sì ecco questo "
        "questa come ma o da dal c'è ha"
    ),
    "nl": (
        "de het een en is van in dat die op te met voor niet zijn er aan ook als bij dit ja nee u je ik hier deze "
        "maar of naar om wordt heeft staat"
    ),
    "pt": (
        "o a os as um uma de do da dos das e é em que se com para por não no na ao mais está são sim aqui mas este "
        "esta como eu você ou há"
    ),
}
_COMMON = {language: frozenset(words.split()) for language, words in _FREQUENT.items()}
_WORD = re.compile(r"(?<![\w-])(?:[^\W\d_]+'[^\W\d_]+|[^\W\d_]{2,})(?![\w-])")
# A single letter may be anything else: "i.e.", "E = h", "a) first", "option A".
_LETTER = re.compile(r"(?:^\s*|(?<=\s))(?<![\w-])[^\W\d_](?=\s+[^\W\d_])")
_NAME = re.compile(r"(?<=\s)[A-HJ-Z](?=\s)")
_LETTERS = {"de": "ßäöü", "fr": "çêœèà", "es": "ñ¿¡", "pt": "ãõ", "it": "ìò"}
# Two of its most frequent words are enough, if no other language has as many.
_ENOUGH = 2

_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af\u1100-\u11ff]")),
    ("zh", re.compile("[\u3400-\u9fff]")),
    ("uk", re.compile("[іїєґ]", re.IGNORECASE)),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("el", re.compile("[\u0370-\u03ff]{3}")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
)
_OTHER_SCRIPT = re.compile(r"[^\W\d_a-zA-Z\u00aa-\u024f]")
_LATIN = re.compile(r"[a-zA-Z\u00aa-\u024f]")


def language_of(text: str, otherwise: str) -> str:
    """The language of a clause as an ISO 639-1 code; `otherwise` if nothing shows that it is another one.

    >>> language_of("Der Gesamtbetrag ist 14,50 Euro,", "en")
    'de'
    >>> language_of("Total: 14.50", "en")
    'en'
    """
    foreign = len(_OTHER_SCRIPT.findall(text))
    if foreign and foreign * 2 > len(_LATIN.findall(text)):
        return next((language for language, script in _SCRIPTS if script.search(text)), otherwise)
    plain = _NAME.sub("", text).lower().replace("’", "'")  # noqa: RUF001
    words = {*_WORD.findall(plain), *(letter.strip() for letter in _LETTER.findall(plain))}
    scores = {
        language: sum(word in common for word in words)
        + any(letter in text for letter in _LETTERS.get(language, "")) * bool(words)
        for language, common in _COMMON.items()
    }
    best = max(scores, key=lambda language: scores[language])
    rivals = [score for language, score in scores.items() if language != best]
    is_clear = scores[best] >= _ENOUGH and scores[best] > max(rivals)
    return best if is_clear and scores[best] > scores.get(otherwise, 0) else otherwise
