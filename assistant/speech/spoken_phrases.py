# SPDX-License-Identifier: GPL-3.0-or-later
# ruff: noqa: RUF001 - signs are what this is about
"""What is said for signs, abbreviations and keys, a table for each language.

Signs of languages that are not here are left to the voice: eSpeak NG, by which every voice reads, knows most of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True)
class Phrases:
    """How one language says signs."""

    number_marks: tuple[str, str]
    """What groups thousands, and what begins the decimals."""
    code: str
    """Instead of code within a sentence that nobody could say."""
    articles: str
    """Words, with bars between them, that may stand before that, and make its own article one too many."""
    long_code: str
    """Instead of a key or a checksum."""
    dot: str
    slash: str
    at: str
    dash: str
    """In e-mail addresses and the names of options."""
    to: str
    """Between the ends of a range."""
    by: str
    """Between width and height."""
    minus: str
    plus: str
    times: str
    """Multiplied with."""
    power: str
    version: str
    number: str
    """For "#5"."""
    point: str
    """In the numbers of versions."""
    percent: str
    per: str
    spans: Mapping[str, str]
    """Abbreviations of what a price is for: "$5/mo"."""
    about: str
    is_about: str
    """Between two values that are nearly the same."""
    at_a_value: str
    """For "@ 3.8 GHz"."""
    then: str
    """For an arrow to the right."""
    yes: str
    no: str
    stars: tuple[str, str]
    out_of: str
    over: str
    """For the line of a fraction that is reckoned with."""
    against: str
    """Between two values that are told together, the larger one first: "120/80"."""
    against_each_other: str
    """Between the sides of a ratio or a score: "16:9"."""
    parts: tuple[str, ...]
    """One half, third, quarter, and so on up to one tenth."""
    several_parts: tuple[str, ...]
    """Several of those."""
    added_parts: Mapping[str, str]
    """What ½, ¼ and ¾ add to a whole number."""
    scales: Mapping[str, str]
    """For "5 Mio." and "5M": one word each."""
    signs: Mapping[str, str]
    """Said instead of the character."""
    comparisons: Mapping[str, str]
    """Before a number, or between words with spaces around."""
    abbreviations: Mapping[str, str]
    """By how they are written, with "." and without white space."""
    before_names: Mapping[str, str]
    """Abbreviations that are none elsewhere."""
    before_numbers: Mapping[str, str]
    keys: Mapping[str, str] = field(default_factory=dict)
    """Names of keys on a keyboard."""


_ENGLISH = Phrases(
    number_marks=(",", "."),
    code="the code on the screen",
    articles="the|The|a|A|an|An|this|This|that|your|Your|its|my",
    long_code="a long code",
    dot="dot",
    slash="slash",
    at="at",
    dash="dash",
    to="to",
    by="by",
    minus="minus",
    plus="plus",
    times="times",
    power="to the power of",
    version="version",
    number="number",
    point="point",
    percent="percent",
    per="per",
    spans={"yr": "year", "mo": "month", "wk": "week", "hr": "hour", "h": "hour", "min": "minute", "kg": "kilogram",
           "lb": "pound", "l": "liter", "L": "liter", "m": "meter"},
    about="about",
    is_about="is about",
    at_a_value="at",
    then="then",
    yes="yes",
    no="no",
    stars=("1 star", "{count} stars"),
    out_of="out of",
    over="over",
    against="over",
    against_each_other="to",
    parts=("a half", "one third", "one quarter", "one fifth", "one sixth", "one seventh", "one eighth", "one ninth",
           "one tenth"),
    several_parts=("halves", "thirds", "quarters", "fifths", "sixths", "sevenths", "eighths", "ninths", "tenths"),
    added_parts={"½": "and a half", "¼": "and a quarter", "¾": "and three quarters"},
    scales={
        "k": "thousand", "K": "thousand", "M": "million", "m": "million", "mn": "million", "million": "million",
        "B": "billion", "b": "billion", "bn": "billion", "billion": "billion", "T": "trillion", "tn": "trillion",
        "trillion": "trillion", "thousand": "thousand",
    },
    signs={
        "&": "and", "×": "times", "÷": "divided by", "±": "plus or minus", "√": "the square root of", "∞": "infinity",
        "∛": "the cube root of", "¬": "not", "∧": "and", "∨": "or", "ℝ": "the real numbers",
        "π": "pi", "°": "degrees", "§": "section", "§§": "sections", "∑": "the sum of", "∫": "the integral of",
        "∈": "in", "∪": "union", "∩": "intersected with", "∴": "therefore", "∀": "for all", "∃": "there is",
        "∂": "partial", "∅": "the empty set", "·": "times", "²": "squared", "³": "cubed", "‰": "per mille",
        "µ": "micro", "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "Δ": "delta", "ε": "epsilon",
        "θ": "theta", "λ": "lambda", "μ": "mu", "ρ": "rho", "σ": "sigma", "Σ": "sigma", "τ": "tau", "φ": "phi",
        "ω": "omega", "Ω": "omega",
    },
    comparisons={
        "≈": "about", "~": "about", "≃": "about", "≅": "about", "≤": "at most", "<=": "at most", "≥": "at least",
        ">=": "at least", "≠": "is not", "!=": "is not", "==": "equals", "=": "equals", "≡": "equals",
        "<": "less than", ">": "more than", "≪": "much less than", "≫": "much more than", ":=": "is",
        "&&": "and", "||": "or", "∝": "is proportional to",
    },
    abbreviations={
        "e.g.": "for example", "eg.": "for example", "i.e.": "that is", "etc.": "et cetera", "vs.": "versus",
        "vs": "versus", "approx.": "approximately", "cf.": "compare", "incl.": "including", "excl.": "excluding",
        "est.": "estimated", "viz.": "namely", "w/o": "without", "w/": "with", "b/c": "because", "ca.": "about",
        "c/o": "care of", "a.k.a.": "also known as", "aka": "also known as", "dept.": "department",
        "Dept.": "department", "FYI": "for your information", "ASAP": "as soon as possible", "TL;DR": "in short",
        "TL;DR:": "In short:", "tl;dr": "in short", "N/A": "not available", "n/a": "not available",
        "P.S.": "P S", "w.r.t.": "with respect to", "wrt": "with respect to", "Inc.": "Incorporated",
        "Ltd.": "Limited", "Corp.": "Corporation", "Co.": "Company", "Jr.": "Junior", "Sr.": "Senior",
        "24/7": "around the clock", "I/O": "I O", "and/or": "and or", "he/she": "he or she",
        "Q&A": "questions and answers", "YoY": "year over year", "QoQ": "quarter over quarter",
        "WWI": "World War 1", "WWII": "World War 2", "Esc": "Escape", "Ctrl": "Control",
        "pcs.": "pieces", "pcs": "pieces", "km/h": "kilometers per hour", "m/s": "meters per second",
    },
    before_names={
        "Dr.": "Doctor", "Mr.": "Mister", "Mrs.": "Missis", "Ms.": "Miz", "Prof.": "Professor", "St.": "Saint",
        "Rev.": "Reverend",
    },
    before_numbers={
        "No.": "number", "no.": "number", "Nos.": "numbers", "Fig.": "figure", "fig.": "figure", "Figs.": "figures",
        "p.": "page", "pp.": "pages", "Ep.": "episode", "ep.": "episode", "Ext.": "extension",
        "Vol.": "volume", "vol.": "volume", "Ch.": "chapter", "ch.": "chapter",
        "Sec.": "section", "sec.": "section", "Eq.": "equation", "eq.": "equation",
        "max.": "at most", "min.": "at least", "ver.": "version", "v.": "version", "tel.": "telephone",
        "Tel.": "telephone", "ext.": "extension",
    },
    keys={
        "ctrl": "Control", "strg": "Control", "cmd": "Command", "alt": "Alt", "shift": "Shift", "win": "Windows",
        "super": "Super", "meta": "Meta", "option": "Option", "esc": "Escape", "del": "Delete", "ins": "Insert",
        "tab": "Tab", "enter": "Enter", "return": "Return", "space": "Space", "pgup": "Page Up", "pgdn": "Page Down",
        "prtsc": "Print Screen", "prtscn": "Print Screen", "fn": "F N", "altgr": "Alt Graph", "windows": "Windows",
        "command": "Command", "control": "Control", "delete": "Delete", "escape": "Escape", "backspace": "Backspace",
        "home": "Home", "end": "End", "up": "Up", "down": "Down", "left": "Left", "right": "Right", "plus": "Plus",
        "⌘": "Command", "⌥": "Option", "⇧": "Shift", "⌃": "Control", "⏎": "Enter", "↵": "Enter", "⌫": "Backspace",
    },
)  # fmt: skip

_GERMAN = Phrases(
    number_marks=(".", ","),
    code="der Code auf dem Bildschirm",
    articles="der|Der|die|Die|das|Das|dem|den|ein|eine|einen|einem|einer|Ein|Eine|Ihr|Ihre|dein|deine|diese|dieser|"
    "dieses",
    long_code="eine lange Zeichenfolge",
    dot="Punkt",
    slash="Schrägstrich",
    at="ät",
    dash="Strich",
    to="bis",
    by="mal",
    minus="minus",
    plus="plus",
    times="mal",
    power="hoch",
    version="Version",
    number="Nummer",
    point="Punkt",
    percent="Prozent",
    per="pro",
    spans={"h": "Stunde", "Std": "Stunde", "Mon": "Monat", "kg": "Kilogramm", "l": "Liter", "L": "Liter", "m": "Meter",
           "St": "Stück", "Stk": "Stück"},
    about="etwa",
    is_about="ist etwa",
    at_a_value="bei",
    then="dann",
    yes="ja",
    no="nein",
    stars=("1 Stern", "{count} Sterne"),
    out_of="von",
    over="durch",
    against="zu",
    against_each_other="zu",
    parts=("einhalb", "ein Drittel", "ein Viertel", "ein Fünftel", "ein Sechstel", "ein Siebtel", "ein Achtel",
           "ein Neuntel", "ein Zehntel"),
    several_parts=("Halbe", "Drittel", "Viertel", "Fünftel", "Sechstel", "Siebtel", "Achtel", "Neuntel", "Zehntel"),
    added_parts={"½": "einhalb", "¼": "einviertel", "¾": "dreiviertel"},
    scales={
        "k": "tausend", "Tsd.": "Tausend", "Mio.": "Millionen", "Mio": "Millionen", "Millionen": "Millionen",
        "Mill.": "Millionen", "M": "Millionen", "Mrd.": "Milliarden", "Mrd": "Milliarden", "Milliarden": "Milliarden",
        "Bio.": "Billionen", "Million": "Million", "Milliarde": "Milliarde",
    },
    signs={
        "&": "und", "×": "mal", "÷": "geteilt durch", "±": "plus minus", "√": "Wurzel aus", "∞": "unendlich",
        "∛": "Kubikwurzel aus", "¬": "nicht", "∧": "und", "∨": "oder", "ℝ": "die reellen Zahlen",
        "π": "Pi", "°": "Grad", "§": "Paragraf", "§§": "Paragrafen", "∑": "Summe über", "∫": "Integral über",
        "∈": "Element von", "∪": "vereinigt mit", "∩": "geschnitten mit", "∴": "also", "∀": "für alle",
        "∃": "es gibt", "∂": "d", "∅": "leere Menge", "·": "mal", "²": "Quadrat", "³": "hoch 3", "‰": "Promille",
        "µ": "Mikro", "α": "Alpha", "β": "Beta", "γ": "Gamma", "δ": "Delta", "Δ": "Delta", "ε": "Epsilon",
        "θ": "Theta", "λ": "Lambda", "μ": "My", "ρ": "Rho", "σ": "Sigma", "Σ": "Sigma", "τ": "Tau", "φ": "Phi",
        "ω": "Omega", "Ω": "Omega",
    },
    comparisons={
        "≈": "etwa", "~": "etwa", "≃": "etwa", "≅": "etwa", "≤": "höchstens", "<=": "höchstens", "≥": "mindestens",
        ">=": "mindestens", "≠": "ungleich", "!=": "ungleich", "==": "gleich", "=": "gleich", "≡": "gleich",
        "<": "kleiner als", ">": "größer als", "≪": "viel kleiner als", "≫": "viel größer als", ":=": "ist",
        "&&": "und", "||": "oder", "∝": "proportional zu",
    },
    abbreviations={
        "z.B.": "zum Beispiel", "Z.B.": "Zum Beispiel", "zB": "zum Beispiel", "bspw.": "beispielsweise",
        "d.h.": "das heißt", "D.h.": "Das heißt", "u.a.": "unter anderem", "u.U.": "unter Umständen",
        "i.d.R.": "in der Regel", "i.A.": "im Auftrag", "o.Ä.": "oder Ähnliches", "o.ä.": "oder ähnlich",
        "s.o.": "siehe oben", "s.u.": "siehe unten", "v.a.": "vor allem", "z.T.": "zum Teil", "usw.": "und so weiter",
        "etc.": "et cetera", "bzw.": "beziehungsweise", "ca.": "circa", "evtl.": "eventuell",
        "ggf.": "gegebenenfalls", "inkl.": "inklusive", "exkl.": "exklusive", "zzgl.": "zuzüglich",
        "abzgl.": "abzüglich", "insb.": "insbesondere", "sog.": "sogenannt", "vgl.": "vergleiche",
        "Vgl.": "Vergleiche", "bzgl.": "bezüglich", "einschl.": "einschließlich", "ungef.": "ungefähr",
        "max.": "maximal", "min.": "mindestens", "mind.": "mindestens", "MwSt.": "Mehrwertsteuer",
        "MwSt": "Mehrwertsteuer", "Std.": "Stunden", "Stk.": "Stück", "vs.": "gegen", "Tel.": "Telefon",
        "Jh.": "Jahrhundert", "etw.": "etwas", "e.g.": "zum Beispiel", "i.e.": "das heißt", "dgl.": "dergleichen",
        "gegr.": "gegründet", "geb.": "geboren", "m.E.": "meines Erachtens", "n.Chr.": "nach Christus",
        "v.Chr.": "vor Christus", "und/oder": "und oder", "24/7": "rund um die Uhr", "N/A": "nicht verfügbar",
        "u.v.m.": "und vieles mehr", "uvm.": "und vieles mehr", "p.a.": "pro Jahr",
        "Str.": "Straße", "Mio.": "Millionen", "Mrd.": "Milliarden", "Tsd.": "Tausend", "Mio": "Millionen",
        "Mrd": "Milliarden", "Ca.": "Circa", "Pck.": "Päckchen", "Esc": "Escape", "Strg": "Steuerung",
        "Entf": "Entfernen", "Az.": "Aktenzeichen", "ff.": "folgende", "geschl.": "geschlossen",
        "km/h": "Kilometer pro Stunde", "m/s": "Meter pro Sekunde",
    },
    before_names={
        "Dr.": "Doktor", "Prof.": "Professor", "Hr.": "Herr", "Fr.": "Frau", "St.": "Sankt", "Ing.": "Ingenieur",
        "Dipl.": "Diplom",
    },
    before_numbers={
        "Nr.": "Nummer",
        "Abb.": "Abbildung", "Tab.": "Tabelle", "Kap.": "Kapitel", "Abs.": "Absatz", "Art.": "Artikel", "S.": "Seite",
        "Bd.": "Band",
    },
    keys={
        **_ENGLISH.keys, "strg": "Steuerung", "ctrl": "Steuerung", "entf": "Entfernen", "einfg": "Einfügen",
        "umschalt": "Umschalt", "leertaste": "Leertaste", "pos1": "Pos 1", "ende": "Ende", "druck": "Druck",
        "bildauf": "Bild auf", "bildab": "Bild ab",
    },
)  # fmt: skip

PHRASES: Mapping[str, Phrases] = MappingProxyType({"en": _ENGLISH, "de": _GERMAN})
"""By ISO 639-1 code."""
