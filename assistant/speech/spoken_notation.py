# SPDX-License-Identifier: GPL-3.0-or-later
# ruff: noqa: RUF001 - signs are what this is about
"""Notations with rules of their own: powers, chemical formulas, chess moves, angles, keys of music, hex codes."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from assistant.speech.spoken_phrases import Phrases

_ENGLISH = {
    "degrees": "degrees", "minutes": "minutes", "seconds": "seconds", "N": "north", "S": "south", "E": "east",
    "W": "west", "♯": "sharp", "♭": "flat", "hex": "0 X", "of": "of", "prime": "prime", "gives": "gives",
    "knight": "knight", "B": "bishop", "R": "rook", "Q": "queen", "K": "king", "x": "takes", "+": "check",
    "#": "checkmate", "=": "promotes to", "O-O": "castles", "O-O-O": "castles queenside",
}  # fmt: skip
_GERMAN = {
    "degrees": "Grad", "minutes": "Minuten", "seconds": "Sekunden", "N": "Nord", "S": "Süd", "E": "Ost", "W": "West",
    "♯": "Kreuz", "♭": "b", "hex": "0 X", "of": "von", "prime": "Strich", "gives": "ergibt", "knight": "Springer",
    "S!": "Springer", "L!": "Läufer", "T!": "Turm", "D!": "Dame", "B": "Läufer", "R": "Turm", "Q": "Dame",
    "K": "König", "x": "schlägt", "+": "Schach", "#": "matt", "=": "wird", "O-O": "kurze Rochade",
    "O-O-O": "lange Rochade",
}  # fmt: skip
_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType({"en": _ENGLISH, "de": _GERMAN})

_SUPER = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS = str.maketrans(f"{_SUPER}⁻₀₁₂₃₄₅₆₇₈₉", "0123456789-0123456789")
_SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_CHARGE = re.compile(r"(?<=[A-Za-z\d₀-₉])([²³⁴]?)([⁺⁻])(?![⁰¹²³⁴-⁹])")
_NOTE_MARK = re.compile(rf"(?:(?<=[a-zäöüß]{{4}})|(?<=[.,;:!?”\"]))[{_SUPER}]{{1,2}}(?=[\s.,;:!?)”]|$)")
_NOTE = re.compile(rf"^\s*([{_SUPER}]{{1,2}})(?=\s)")
_POWER = re.compile(rf"(?<=[\w)])(⁻?[{_SUPER}]+)(?!\w)")
_ISOTOPE = re.compile(rf"(?<!\w)([{_SUPER}]{{1,3}})(?=[A-Z][a-z]?(?![a-z]))")
_FLOATING = re.compile(r"(?<![\w.])(\d+(?:[.,]\d+)?)[eE]([+-]?)(\d{1,3})(?![\w.])")

_MAC = re.compile(r"(?<![\w:])[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}(?![\w:])")
_IPV6 = re.compile(
    r"(?<![\w:])(?=[\da-f:]*::|(?:[\da-f]{1,4}:){5})(?:[\da-f]{0,4}:){2,7}[\da-f]{0,4}(?:/\d+)?(?![\w:])", re.I
)
_HEXADECIMAL = re.compile(r"(?<!\w)0x([0-9A-Fa-f]{1,8})(?!\w)")

_ANGLE = re.compile(r"(\d+)\s?°\s?(\d{1,2})\s?['′’](?:\s?(\d{1,2}(?:[.,]\d+)?)\s?(?:[\"″”]|''))?(?:\s?([NSEWO])\b)?")
_BEARING = re.compile(r"(?<=\d)\s?°\s?([NSEWO])\b")
_BEATS = re.compile(r"[♩♪♫♬𝅗𝅥]\s?=\s?(?=\d)")
_KEY = re.compile(r"\b([A-Ga-gH])([♯♭])")
_CALL = re.compile(r"\b([fghFGHPO])(['′]{0,2})\((?=[\w(])([^()=]{1,12})\)")

_ELEMENTS = (
    "H|He|Li|Be|B|C|N|O|F|Ne|Na|Mg|Al|Si|P|S|Cl|Ar|K|Ca|Ti|V|Cr|Mn|Fe|Co|Ni|Cu|Zn|Ga|Ge|As|Se|Br|Kr|Rb|Sr|Y|Zr|Nb|"
    "Mo|Ru|Rh|Pd|Ag|Cd|In|Sn|Sb|Te|I|Xe|Cs|Ba|W|Pt|Au|Hg|Tl|Pb|Bi|U|La|Ce"
)
# At least two elements, and a number somewhere: "CO2", "H2SO4", "Ca(OH)2", not "PS5" alone or "A4".
_FORMULA = re.compile(
    rf"(?<![\w.-])(\d{{1,2}})?(?=[A-Za-z()]*\d)((?:(?:{_ELEMENTS})\d{{0,2}}|\((?:(?:{_ELEMENTS})\d{{0,2}})+\)\d{{0,2}}){{2,}})(?![\w(])"
)
_GAS = re.compile(r"(?<![\w.-])(\d{1,2})?([HON]|Cl)2(?=\s*(?:[+→⇌]|->|$))")
_REACTION = re.compile(r"\s*(?:→|⟶|⇌|->)\s*")

_SQUARE = r"[a-h][1-8]"
_MOVE = re.compile(
    rf"(?<![\w-])(?:(O-O-O|0-0-0|O-O|0-0)|([KQRBNSLTD])?([a-h]?[1-8]?)(x?)({_SQUARE})(?:=([QRBND]))?)([+#]?)(?![\w-])"
)
_MOVE_NUMBER = re.compile(rf"(?<!\w)(\d{{1,3}})(?:\.\.\.|…|\.)\s?(?=(?:O-O|[KQRBNSLTD]?[a-h]?[1-8]?x?{_SQUARE}))")
_CHESS = re.compile(
    r"\b(?:chess|white|black|mate|castl\w+|gambit|defen[cs]e|opening|bishop|knight|rook|Schach\w*|Weiß|Schwarz|Zug)\b",
    re.I,
)


def say_notation(text: str, language: str, phrases: Phrases) -> str:
    """Words for notations that people read out in a way of their own.

    >>> from assistant.speech.spoken_phrases import PHRASES
    >>> say_notation("10²³ of CO₂", "en", PHRASES["en"])
    '10 to the power of 23 of C O 2'
    """
    words = _WORDS[language]
    text = _IPV6.sub(phrases.long_code, _MAC.sub(phrases.long_code, text))
    text = _HEXADECIMAL.sub(lambda found: f"{words['hex']} {' '.join(found[1])}", text)
    text = _angles(text, words)
    text = _BEATS.sub("", text)
    text = _KEY.sub(lambda found: f"{found[1]} {words[found[2]]}", text)
    text = _chess(text, words)
    text = _chemistry(text, words, phrases)
    text = _powers(text, phrases)
    return _CALL.sub(lambda found: _call(found, words), text)


def _angles(text: str, words: Mapping[str, str]) -> str:
    def angle(found: re.Match[str]) -> str:
        said = f"{found[1]} {words['degrees']} {found[2]} {words['minutes']}"
        said += f" {found[3]} {words['seconds']}" if found[3] else ""
        return said + (f" {words['E' if found[4] == 'O' else found[4]]}" if found[4] else "")

    text = _ANGLE.sub(angle, text)
    return _BEARING.sub(lambda found: f" {words['degrees']} {words['E' if found[1] == 'O' else found[1]]}", text)


def _call(found: re.Match[str], words: Mapping[str, str]) -> str:
    primes = f" {words['prime']}" * len(found[2])
    return f"{found[1]}{primes} {words['of']} {found[3]}"


# ── powers ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _powers(text: str, phrases: Phrases) -> str:
    """Exponents that are no mere square or cube; small digits that only lead to a note are left out."""
    text = _NOTE.sub(lambda found: f"{found[1].translate(_DIGITS)}:", text)
    text = _NOTE_MARK.sub("", text)
    text = _ISOTOPE.sub(lambda found: f"{found[1].translate(_DIGITS)} ", text)
    text = _FLOATING.sub(lambda found: _floating(found, phrases), text)
    text = _POWER.sub(lambda found: _power(found[1], phrases), text)
    return text.translate(_SUBSCRIPTS)


def _power(exponent: str, phrases: Phrases) -> str:
    if exponent in {"²", "³"}:
        return exponent
    return f" {phrases.power} {exponent.translate(_DIGITS).replace('-', f'{phrases.minus} ')}"


def _floating(found: re.Match[str], phrases: Phrases) -> str:
    minus = f"{phrases.minus} " if found[2] == "-" else ""
    return f"{found[1]} {phrases.times} 10 {phrases.power} {minus}{int(found[3])}"


# ── chemistry ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _chemistry(text: str, words: Mapping[str, str], phrases: Phrases) -> str:
    text = _CHARGE.sub(
        lambda found: f"{found[1].translate(_DIGITS)} {phrases.plus if found[2] == '⁺' else phrases.minus}", text
    )
    plain = text.translate(_SUBSCRIPTS)
    said = _FORMULA.sub(_formula, _GAS.sub(_formula, plain))
    if said == plain:
        return text
    return _REACTION.sub(f" {words['gives']} ", said) if re.search(r"\w \+ ", said) else said


def _formula(found: re.Match[str]) -> str:
    """Letter by letter, as one reads "CO2"."""
    formula = found[0][len(found[1] or "") :]
    spelled = " ".join(re.findall(r"[A-Z]|[a-z]|\d+", formula))
    return f"{found[1]} {spelled}" if found[1] else spelled


# ── chess ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _chess(text: str, words: Mapping[str, str]) -> str:
    """Moves in algebraic notation, where there are several, or a single one among words about chess."""
    moves = [found for found in _MOVE.finditer(text) if found[1] or found[2] or found[4] or found[7]]
    pawns = len(_MOVE.findall(text))
    if not moves or (pawns < 2 and not moves[0][7] and not _CHESS.search(text)):
        return text
    text = _MOVE_NUMBER.sub(r"\1, ", text)
    return _MOVE.sub(lambda found: _move(found, words), text)


def _move(found: re.Match[str], words: Mapping[str, str]) -> str:
    castling, piece, start, takes, square, promotion, end = found.groups()
    if castling:
        said = [words[castling.replace("0", "O")]]
    else:
        said = [_piece(piece, words), start, words["x"] if takes else "", square]
        said += [words["="], _piece(promotion, words)] if promotion else []
    return " ".join(filter(None, [*said, words[end] if end else ""]))


def _piece(letter: str | None, words: Mapping[str, str]) -> str:
    if not letter:
        return ""
    return words.get(f"{letter}!") or (words["knight"] if letter == "N" else words.get(letter, letter))
