# SPDX-License-Identifier: GPL-3.0-or-later
# ruff: noqa: RUF001 - signs are what this is about
"""Short formulas in LaTeX as one reads them out: "x squared", "a over b"; longer ones are looked at on the screen."""

import re
from collections.abc import Mapping
from types import MappingProxyType

_LONGEST = 60
"""Characters of LaTeX; what is longer nobody follows by ear."""

_ENGLISH = {
    "over": "over", "root": "the square root of {}", "nth": "the {}th root of {}", "squared": "squared",
    "cubed": "cubed", "power": "to the power of {}", "prime": "prime", "sub": "{}", "from": "from {}", "to": "to {}",
    "of": "of", "hat": "{} hat", "bar": "{} bar", "vector": "vector {}",
    "=": "equals", "+": "plus", "-": "minus", "*": "times", "/": "over", "<": "is less than", ">": "is greater than",
    "times": "times", "cdot": "times", "div": "divided by", "pm": "plus or minus", "mp": "minus or plus",
    "le": "is at most", "leq": "is at most", "ge": "is at least", "geq": "is at least", "ne": "is not equal to",
    "neq": "is not equal to", "approx": "is about", "sim": "is similar to", "equiv": "is equivalent to",
    "to_": "to", "rightarrow": "to", "Rightarrow": "implies", "implies": "implies", "iff": "if and only if",
    "Leftrightarrow": "if and only if", "leftarrow": "from", "in": "in", "notin": "not in", "subset": "subset of",
    "cup": "union", "cap": "intersected with", "sum": "the sum", "prod": "the product", "int": "the integral",
    "lim": "the limit", "as_": "as {}", "approaches": "approaches", "infty": "infinity", "partial": "partial",
    "nabla": "nabla", "forall": "for all",
    "exists": "there is", "therefore": "therefore", "sin": "sine", "cos": "cosine", "tan": "tangent",
    "log": "log", "ln": "natural log", "exp": "exp", "degree": "degrees", "circ": "degrees", "percent": "percent",
    "ldots": "and so on", "dots": "and so on", "cdots": "and so on", "mid": "given", "propto": "is proportional to",
    "max": "maximum", "min": "minimum", "!": "factorial", "emptyset": "the empty set", "mathbb{R}": "the real numbers",
    "%": "percent", "land": "and", "lor": "or", "neg": "not", "angle": "angle", "perp": "is perpendicular to",
}  # fmt: skip
_GERMAN = {
    "over": "durch", "root": "Wurzel aus {}", "nth": "{}-te Wurzel aus {}", "squared": "Quadrat", "cubed": "hoch 3",
    "power": "hoch {}", "prime": "Strich", "sub": "{}", "from": "von {}", "to": "bis {}", "of": "von",
    "hat": "{} Dach", "bar": "{} quer", "vector": "Vektor {}",
    "=": "gleich", "+": "plus", "-": "minus", "*": "mal", "/": "durch", "<": "kleiner als", ">": "größer als",
    "times": "mal", "cdot": "mal", "div": "geteilt durch", "pm": "plus minus", "mp": "minus plus",
    "le": "höchstens", "leq": "höchstens", "ge": "mindestens", "geq": "mindestens", "ne": "ungleich",
    "neq": "ungleich", "approx": "ungefähr", "sim": "ähnlich", "equiv": "äquivalent zu", "to_": "gegen",
    "rightarrow": "nach", "Rightarrow": "daraus folgt", "implies": "daraus folgt", "iff": "genau dann wenn",
    "Leftrightarrow": "genau dann wenn", "leftarrow": "von", "in": "Element von", "notin": "nicht Element von",
    "subset": "Teilmenge von", "cup": "vereinigt mit", "cap": "geschnitten mit", "sum": "Summe", "prod": "Produkt",
    "int": "Integral", "lim": "Grenzwert", "as_": "für {}", "approaches": "gegen", "infty": "unendlich",
    "partial": "d", "nabla": "Nabla",
    "forall": "für alle", "exists": "es gibt", "therefore": "also", "sin": "Sinus", "cos": "Kosinus",
    "tan": "Tangens", "log": "Logarithmus", "ln": "natürlicher Logarithmus", "exp": "e hoch", "degree": "Grad",
    "circ": "Grad", "percent": "Prozent", "ldots": "und so weiter", "dots": "und so weiter",
    "cdots": "und so weiter", "mid": "gegeben", "propto": "proportional zu", "max": "Maximum", "min": "Minimum",
    "!": "Fakultät", "emptyset": "leere Menge", "mathbb{R}": "die reellen Zahlen", "%": "Prozent", "land": "und",
    "lor": "oder", "neg": "nicht", "angle": "Winkel", "perp": "senkrecht zu",
}  # fmt: skip
_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType({"en": _ENGLISH, "de": _GERMAN})

_SIGNS = {
    "≤": "le", "≥": "ge", "≠": "ne", "≈": "approx", "×": "times", "·": "cdot", "÷": "div", "±": "pm", "∞": "infty",
    "→": "rightarrow", "⇒": "Rightarrow", "−": "-", "√": "root", "π": "pi", "°": "degree", "∈": "in", "∑": "sum",
    "∫": "int",
}  # fmt: skip
# Put around others without being said.
_SILENT = frozenset(
    (
        "left", "right", "big", "Big", "bigg", "Bigg", "displaystyle", "limits", "quad", "qquad", "text", "mathrm",
        "mathbf", "mathit", "mathcal", "boldsymbol", "textbf", "operatorname", "mathsf", "boxed", "begin", "end",
        "phantom", "nonumber", "label", "tag", "hline",
    )
)  # fmt: skip
_FUNCTIONS = frozenset("fghFGHPO")
"""Letters that hardly ever multiply what stands in brackets behind them."""
_WRAPPER = re.compile(
    r"\\(?:text|mathrm|mathbf|mathit|mathcal|boldsymbol|textbf|operatorname|mathsf|boxed)\s*\{([^{}]*)\}"
)
_PART = re.compile(r"\\([A-Za-z]+)|\\(.)|(\d+(?:[.,]\d+)*)|([A-Za-zÄÖÜäöüß]+)|(\S)")
_TOO_MUCH = re.compile(r"\\begin\b|\\\\|&")


def say_formula(source: str, language: str) -> str | None:
    r"""How one reads a formula out, or None if it is too long or the language has no words for it.

    >>> say_formula(r"\frac{a}{b} = x^2", "en")
    'a over b equals x squared'
    """
    words = _WORDS.get(language)
    if words is None or len(source) > _LONGEST or _TOO_MUCH.search(source):
        return None
    while (simpler := _WRAPPER.sub(r" \1 ", source)) != source:
        source = simpler
    for sign, name in _SIGNS.items():
        source = source.replace(sign, name if name == "-" else "\\sqrt " if name == "root" else f"\\{name} ")
    said = _Reader(source, words).read()
    return re.sub(r"\s+", " ", said).strip()


class _Reader:
    """Reads a formula from left to right, once."""

    def __init__(self, source: str, words: Mapping[str, str]) -> None:
        self._parts = [match.group() for match in _PART.finditer(source)]
        self._at = 0
        self._words = words

    def read(self, until: str = "") -> str:
        said: list[str] = []
        while self._at < len(self._parts):
            part = self._parts[self._at]
            self._at += 1
            if part == until:
                break
            said.append(self._say(part, is_first=not said))
        return " ".join(filter(None, said))

    def _argument(self) -> str:
        """What a command or a ^ applies to: a group in braces, or one part."""
        if self._at >= len(self._parts):
            return ""
        part = self._parts[self._at]
        self._at += 1
        if part == "{":
            return self.read("}")
        # "x^23" is x squared, then 3.
        if part.isdigit() and len(part) > 1 and self._at >= 2 and self._parts[self._at - 2] in "^_":
            self._parts.insert(self._at, part[1:])
            part = part[0]
        return self._say(part, is_first=True)

    def _say(self, part: str, *, is_first: bool) -> str:  # noqa: C901, PLR0911 - one for each kind of sign
        words = self._words
        if part == "^":
            return self._raised()
        if part == "_":
            return words["sub"].format(self._argument())
        if part == "{":
            return self.read("}")
        if part.startswith("\\") and len(part) > 1:
            return self._command(part[1:])
        if part == "-":
            return words["-"]
        if part in words:
            return words[part]
        if part in "'′":
            return words["prime"]
        if part in ",;:":
            return part
        if part in _FUNCTIONS and self._parts[self._at : self._at + 1] == ["("]:
            return f"{part} {words['of']}"
        if part.isalpha() and part.isascii() and len(part) < 3 and not is_first:
            return " ".join(part)
        return part if part.isalnum() or "." in part or "," in part else ""

    def _raised(self) -> str:
        words = self._words
        exponent = self._argument()
        if exponent == "2":
            return words["squared"]
        if exponent == "3":
            return words["cubed"]
        if exponent in {words["circ"], words["prime"]}:
            return exponent
        return words["power"].format(exponent) if exponent else ""

    def _command(self, name: str) -> str:  # noqa: PLR0911 - one for each kind of command
        words = self._words
        if name in {"frac", "dfrac", "tfrac", "cfrac"}:
            above, below = self._argument(), self._argument()
            return f"{above} {words['over']} {below}"
        if name == "sqrt":
            if self._at < len(self._parts) and self._parts[self._at] == "[":
                self._at += 1
                degree = self.read("]")
                return words["nth"].format(degree, self._argument())
            return words["root"].format(self._argument())
        if name in {"sum", "prod", "int", "lim"}:
            return self._big(words[name])
        if name in {"hat", "bar", "vec", "overline", "tilde"}:
            return words[{"hat": "hat", "vec": "vector", "tilde": "hat"}.get(name, "bar")].format(self._argument())
        if name == "mathbb":
            letter = self._argument()
            return words["mathbb{R}"] if letter == "R" else letter
        if name == "to":
            return words["to_"]
        if name in words:
            return words[name]
        return "" if name in _SILENT or not name.isalpha() else name.removeprefix("var")

    def _big(self, said: str) -> str:
        """A sum or an integral with its limits."""
        spans = [said]
        while self._at < len(self._parts) and self._parts[self._at] in "_^":
            key = "from" if self._parts[self._at] == "_" else "to"
            self._at += 1
            limit = self._argument()
            if said == self._words["lim"]:
                key = "as_"
                limit = limit.replace(f" {self._words['to_']} ", f" {self._words['approaches']} ")
            spans.append(self._words[key].format(limit))
        return " ".join([*spans, self._words["of"]])
