# SPDX-License-Identifier: GPL-3.0-or-later
# ruff: noqa: RUF001 - dashes and minus signs are meant
"""Prices and other sums of money: "$5.20" is "5 dollars and 20 cents"."""

import re
from decimal import Decimal

from babel.numbers import get_currency_name

from assistant.speech.spoken_phrases import Phrases
from assistant.speech.written_numbers import NUMBER, SIGN, locale_of, value_of, written

_CURRENCIES = {
    "$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY",
    "₿": "BTC", "C$": "CAD", "CA$": "CAD", "A$": "AUD", "AU$": "AUD", "R$": "BRL", "zł": "PLN", "kr": "SEK",
    "₴": "UAH", "₪": "ILS", "₫": "VND", "CN¥": "CNY", "Fr.": "CHF",
    **{code: code for code in ("USD", "EUR", "GBP", "JPY", "CHF", "CAD", "AUD", "INR", "CNY", "SEK", "NOK", "DKK",
                               "PLN", "CZK", "HUF", "RUB", "BRL", "MXN", "KRW", "TRY", "ZAR", "NZD", "SGD", "HKD")},
}  # fmt: skip
# What people say, where it is shorter than the name in CLDR: one, several, a hundredth, hundredths.
_EVERYDAY = {
    ("en", "$"): ("dollar", "dollars", "cent", "cents"),
    ("en", "€"): ("euro", "euros", "cent", "cents"),
    ("en", "EUR"): ("euro", "euros", "cent", "cents"),
    ("en", "£"): ("pound", "pounds", "penny", "pence"),
    ("en", "GBP"): ("pound", "pounds", "penny", "pence"),
    ("en", "¥"): ("yen", "yen", "", ""),
    ("en", "₹"): ("rupee", "rupees", "paisa", "paise"),
    ("en", "USD"): ("US dollar", "US dollars", "cent", "cents"),
    ("en", "US$"): ("US dollar", "US dollars", "cent", "cents"),
    ("de", "$"): ("Dollar", "Dollar", "Cent", "Cent"),
    ("de", "USD"): ("US-Dollar", "US-Dollar", "Cent", "Cent"),
    ("de", "US$"): ("US-Dollar", "US-Dollar", "Cent", "Cent"),
    ("de", "€"): ("Euro", "Euro", "Cent", "Cent"),
    ("de", "EUR"): ("Euro", "Euro", "Cent", "Cent"),
    ("de", "£"): ("Pfund", "Pfund", "Penny", "Pence"),
    ("de", "¥"): ("Yen", "Yen", "", ""),
}
_CURRENCY = "|".join(sorted(map(re.escape, _CURRENCIES), key=len, reverse=True))
_SCALE = (
    r"thousand|million|billion|trillion|Tsd\.|Mill\.|Mio\.?|Mrd\.?|Bio\.|Million(?:en)?|Milliarden?|mn|bn|tn|[kKmMbBT]"
)
_PER = r"(?:\s?/\s?(?P<per>[A-Za-zäöü]+)\b(?:\.(?=\s?[,;)]|\s[a-z]))?)?"
_MONEY_BEFORE = re.compile(
    rf"(?P<sign>{SIGN})(?<![\w$])(?P<currency>{_CURRENCY})\s?(?P<minus>[-−]?)(?P<low>{NUMBER})"
    rf"(?:\s?[-–—]\s?(?P<high>{NUMBER}))?(?:\s?(?P<scale>{_SCALE})(?!\w))?(?:[.,][-–—]+)?{_PER}"
)
_MONEY_AFTER = re.compile(
    rf"(?P<sign>{SIGN})(?<![\w.,])(?P<minus>)(?:(?P<low>{NUMBER})\s?[-–—]\s?)?(?P<high>{NUMBER})(?:[.,][-–—]+)?"
    rf"(?:\s?(?P<scale>{_SCALE}))?\s?(?P<currency>{_CURRENCY})(?![\w$]){_PER}"
)

# "$5K-$10K" and "5 €-10 €", with whichever dash.
_BETWEEN_SUMS = re.compile(
    rf"(?<=\d)([kKmMbBT]?\s?)[–-]\s?(?=(?:{_CURRENCY})\s?\d)|(?<=\d)(\s?(?:{_CURRENCY}))\s?[–-]\s?(?={NUMBER}\s?(?:{_CURRENCY}))"
)

_SMALL_CHANGE = re.compile(r"(?<![\w.,])(\d{1,3})\s?(¢|p(?=[\s,.;)]|$)(?!\.\s?\d))")
_SMALL_NAMES = {"¢": "cents", "p": "pence"}


def say_money(text: str, language: str, marks: tuple[str, str], phrases: Phrases | None) -> str:
    """Words for currencies, after the number.

    Args:
        text: A clause.
        language: ISO 639-1 code.
        marks: What groups thousands in that language, and what begins the decimals.
        phrases: The language's words, if they are known; otherwise signs stay.
    """
    if phrases:
        text = _BETWEEN_SUMS.sub(lambda found: f"{found[1] or found[2] or ''} {phrases.to} ", text)
        text = _SMALL_CHANGE.sub(lambda found: f"{found[1]} {_SMALL_NAMES[found[2]]}", text)
    text = _MONEY_BEFORE.sub(lambda found: _money(found, language, marks, phrases), text)
    return _MONEY_AFTER.sub(lambda found: _money(found, language, marks, phrases), text)


def _money(found: re.Match[str], language: str, marks: tuple[str, str], phrases: Phrases | None) -> str:
    sign = phrases.minus if phrases and (found["minus"] or found["sign"] not in {"", "+"}) else ""
    low, high = found["low"], found["high"]
    amount = high or low
    symbol = found["currency"]
    per = ""
    if found["per"]:
        per = f" {phrases.per} {phrases.spans.get(found['per'], found['per'])}" if phrases else f"/{found['per']}"
    scale = (
        (phrases.scales.get(found["scale"], found["scale"]) if phrases else found["scale"]) if found["scale"] else ""
    )
    value = value_of(amount, marks)
    one, several, cent, cents = _currency_names(symbol, language, value)
    start = f"{sign} " if sign else ""
    if low and high:
        to = phrases.to if phrases else "–"
        return f"{start}{low} {to} {high} {f'{scale} ' if scale else ''}{several}{per}"
    hundredths = round(value % 1 * 100)
    if scale or not cent or not phrases or not re.search(r"[.,]\d\d$", amount):
        name = one if value == 1 and not scale else several
        return f"{start}{written(value, language)} {f'{scale} ' if scale else ''}{name}{per}"
    small = f"{hundredths} {cent if hundredths == 1 else cents}"
    if value < 1:
        return f"{start}{small}{per}" if hundredths else f"{start}0 {several}{per}"
    large = f"{start}{written(Decimal(int(value)), language)} {one if int(value) == 1 else several}"
    if not hundredths:
        return f"{large}{per}"
    return f"{large} {hundredths}{per}" if language == "de" else f"{large} and {small}{per}"


def _currency_names(symbol: str, language: str, value: Decimal) -> tuple[str, str, str, str]:
    everyday = _EVERYDAY.get((language, symbol))
    if everyday:
        return everyday
    code, locale = _CURRENCIES[symbol], locale_of(language)
    return get_currency_name(code, 1, locale), get_currency_name(code, value if value != 1 else 2, locale), "", ""
