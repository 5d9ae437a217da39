# SPDX-License-Identifier: GPL-3.0-or-later
# ruff: noqa: RUF001 - signs are what this is about
"""Addresses, file names, keys, abbreviations, arrows, emoji and other signs, as a person would say them."""

import re
from urllib.parse import urlsplit

from assistant.speech.held import DOT
from assistant.speech.spoken_phrases import Phrases

_URL = re.compile(
    r"(?:\b[a-z][a-z0-9+.-]{1,9}://|\bwww\.|\bmailto:)[^\s<>()\[\]\"“”„]+(?:\([^\s<>()]*\)[^\s<>()\[\]\"“”„]*)*", re.I
)
_TOP_LEVEL = r"(?:com|org|net|edu|gov|io|dev|app|info|de|at|ch|uk|fr|es|it|nl|eu|ai|co|me|example|test|local)"
_BARE_URL = re.compile(rf"(?<![\w@./-])(?:[\w-]+\.)+{_TOP_LEVEL}\b(?:/[^\s<>()\[\]\"“”„]*)?(?![\w@])", re.I)
_BARE_PATH_URL = re.compile(r"(?<![\w@./-])(?:[\w-]+\.)+[a-z]{2,6}(?=/\w)[^\s<>()\[\]\"“”„]*")
_EMAIL = re.compile(r"\b[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+\b")
_HANDLE = re.compile(r"(?<![\w.])@(?=\w)")
_PATH = re.compile(
    r"(?<![\w/<])(?:[A-Za-z]:[\\/]|~[\\/]|\.{1,2}[\\/]|[\\/](?=[\w.]{2,}[\\/]))[\w.@~+%\\/-]*[\w/\\]|(?<![\w/:])(?=[\d/-]*[^\W\d])\w[\w.-]*(?:[\\/][\w.-]+){2,}\b"
)
_FOLDER = re.compile(
    r"(?<![\w-])(?:src|usr|home|etc|var|bin|lib|apps?|tests?|docs?|assets|dist|build|node_modules|public|components|"
    r"include|tmp|opt|Users|Documents|Desktop|Downloads|\w*[_-]\w*)(?![\w-])"
)
_FILE = re.compile(
    r"(?<![\w./\\@])[\w-]*\.?[\w-]+\.(?:py|js|ts|jsx|tsx|json|toml|ya?ml|xml|html?|css|md|txt|csv|tsv|pdf|docx?|xlsx?|pptx?|png|jpe?g|gif|"
    r"svg|webp|mp3|mp4|wav|zip|gz|tar|exe|sh|bat|ps1|cfg|ini|log|conf|java|cpp|rs|go|rb|php|sql|ipynb|gguf|onnx|env|lock|so|dll)\b(?!\w)"
)
_LONG_CODE = re.compile(
    r"(?<![\w/])(?=[\w+/=-]*\d)(?=[\w+/=-]*[A-Za-z])[\w+/=-]{24,}|(?<![\w-])[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
)

_KEY = r"(?:ctrl|control|cmd|command|alt|altgr|option|opt|shift|win|windows|super|meta|fn|strg|umschalt|⌘|⌥|⇧|⌃)"
_SHORTCUT = re.compile(
    rf"(?<![\w+]){_KEY}(?:\s?[+‑]\s?|-)(?:{_KEY}(?:\s?[+‑]\s?|-))*(?:f\d{{1,2}}|[a-zäöü]{{2,9}}\b|[^\s\w]|\w)(?!\w)(?![+]\w)",
    re.I,
)
_APPLE_KEYS = re.compile(r"[⌘⌥⇧⌃](?:\s?[⌘⌥⇧⌃+])*\s?\w?")

_ARROW = re.compile(r"\s*(?:→|⇒|➜|➔|➝|⟶|⇨|=>|-{1,2}>|▶|»(?=\s)|›)\s*")
_OTHER_ARROWS = re.compile(r"\s*(?:←|⇐|<-{1,2}|↔|⇔|<=>|⟵)\s*")
_MENU = re.compile(r"(?<=[^\W\d]|[…)\"”])(?:\s+[>›»]\s+|\s*[›»]\s*(?=[^\s.,;]))(?=[\"“„]?[A-ZÄÖÜ][^\W\d_])")
_IS_ABOUT = re.compile(
    r"(?<=[\d)%°πA-Za-z])(?<!\b[iI]s)(?<!\b[aA]t)(?<!\b[oO]r)(?<!\bist)(?<!\b[oO]f)\s?[≈≃≅]\s?(?=[\d$€£])"
)
_CHANGE = re.compile(
    r"((?:[$€£]\s?)?\d[\d.,]*\s?(?:%|°[CF]?|[€£]|[A-Za-z]{1,3}(?![A-Za-z]))?)\s?(?:→|⇒|➜|->)\s?(?=[$€£]?\d)"
)
_AT_A_VALUE = re.compile(r"(?<=\S)\s@\s?(?=\d|[$€£])")
_BAR = re.compile(r"\s+\|\s+")
_PROMPT = re.compile(r"^\s*[$%]\s+(?=[a-z])")
_EMOTICON = re.compile(r"(?<!\S)(?:[:;=8]['’]?-?[)(DPpO3|/\\*]|¯\S*\(ツ\)\S*)(?!\w)")
_NOISE = re.compile(r"(?<![\w])(?:[!@#$%^&*~?]{3,})(?![\w])")
_UP = re.compile(r"[↑▲⬆]\s?(?=\d)")
_DOWN = re.compile(r"[↓▼⬇]\s?(?=\d)")

_SHARP = re.compile(r"(?<![\w])([A-G])#(?!\w)")
_STARS = re.compile(r"((?:★|⭐\ufe0f?)+)(½)?(?:[☆]+)?")
_CHECK = re.compile(r"(?:(?<=[:|,]\s)|^)\s*(?:([✅✓✔☑👍])|([❌✗✘✖❎👎]))\ufe0f?\s*(?=[.,;|]|$)")
_EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u23cf\u23e9-\u23fa\u231a\u231b\u2122\u2139\u00a9\u00ae"
    "\u20e3\ufe0e\ufe0f\u200d\u3030\u303d\U000e0020-\U000e007f\u22ee\u22ef\u2190-\u21ff\u2300-\u23ff\u2500-\u25ff]"
)
_KEYCAP = re.compile("([0-9#*])\ufe0f?\u20e3")

_MAY_END = frozenset({"etc.", "Inc.", "Ltd.", "Corp."})
_SPACED_ABBREVIATION = re.compile(rf"(?<!\w)(?:[A-Za-zÄÖÜ]{DOT} ){{1,3}}(?:[A-Za-zÄÖÜ]{{1,4}}{DOT})")
_BEFORE_CHRIST = re.compile(rf"\b([nv])[{DOT}.] ?Chr[{DOT}.]")
_COMPARISON = r"&&|\|\||[<>!:=]=|[≈≃≅≤≥≠≡≪≫∝~<>=]"
_BETWEEN_WORDS = re.compile(rf"\s+({_COMPARISON})\s+")
_BEFORE_NUMBER = re.compile(rf"(?<![\w<>=!~/])({_COMPARISON})\s?(?=[\d.$€£-])")
_TIGHT = re.compile(r"(?<=[\w)])(==|!=|<=|>=|=|≈|≤|≥|≠)(?=[\w\"'(-])")
_EQUATION = re.compile(r"(?<=[\w)²³])\s[-−–*/+]\s(?=[\w(])")
_TIGHT_SUM = re.compile(r"(?<![\w.,])(\d+(?:[.,]\d+)?)\s?([+*])\s?(?=\d)")
_TIGHT_DIFFERENCE = re.compile(r"(?<![\w.,-])(\d+)[-−–](?=\d+\s?=)")
_PLUS_AFTER = re.compile(r"(?<=\d)\+(?=\s|$|[,.;)])")
_POWER = re.compile(r"(?<=[\w)])\^\{?(-?\w{1,6})\}?")


def say_addresses(text: str, phrases: Phrases | None) -> str:
    """Web addresses by their host, e-mail addresses, paths and file names with their dots."""
    text = _URL.sub(lambda found: _host(found[0], phrases), text)
    if phrases is None:
        return text
    text = _EMAIL.sub(lambda found: _email(found[0], phrases), text)
    for address in (_BARE_URL, _BARE_PATH_URL):
        text = address.sub(lambda found: _dotted(found[0].split("/")[0], phrases), text)
    text = _LONG_CODE.sub(lambda found: phrases.long_code if sum(map(str.isdigit, found[0])) > 2 else found[0], text)
    text = _PATH.sub(lambda found: _path_or_choice(found[0], phrases), text)
    text = _FILE.sub(lambda found: _name(found[0], phrases), text)
    return _HANDLE.sub(f"{phrases.at} ", text)


def say_keys(text: str, phrases: Phrases) -> str:
    """Keyboard shortcuts: "Ctrl+Shift+P" is "Control Shift P"."""
    text = _SHORTCUT.sub(lambda found: _shortcut(found[0], phrases), text)
    return _APPLE_KEYS.sub(lambda found: _shortcut("+".join(found[0].replace("+", "").replace(" ", "")), phrases), text)


def is_shortcut(text: str) -> bool:
    """Nothing but keys held together."""
    return _SHORTCUT.fullmatch(text) is not None


def is_address(text: str) -> bool:
    """Nothing but a web address, a path or an e-mail address."""
    return any(pattern.fullmatch(text) for pattern in (_URL, _PATH, _EMAIL))


def say_links(text: str, phrases: Phrases) -> str:
    """Signs that lead from one thing to the next: through menus, from a value to another, to what a value is at."""
    text = _PROMPT.sub("", text)
    text = _STARS.sub(lambda found: _star_words(found[1].replace("\ufe0f", ""), found[2], phrases), text)
    text = _EMOTICON.sub("", text)
    text = _NOISE.sub(lambda found: found[0][-1] if set(found[0]) <= set("!?") else "", text)
    text = _MENU.sub(f", {phrases.then} ", text)
    text = _CHANGE.sub(rf"\1 {phrases.to} ", text)
    text = _IS_ABOUT.sub(f" {phrases.is_about} ", text)
    text = _AT_A_VALUE.sub(f" {phrases.at_a_value} ", text)
    return _BAR.sub(", ", text)


def say_abbreviations(text: str, phrases: Phrases) -> str:
    """Abbreviations in full: "e.g.", "approx.", "z. B.", and "Dr." before a name."""
    text = _SPACED_ABBREVIATION.sub(lambda found: _known_spaced(found[0], phrases), text)
    text = _BEFORE_CHRIST.sub(lambda found: phrases.abbreviations.get(f"{found[1]}.Chr.", found[0]), text)
    text = re.sub(rf"(?<=[a-zäöüß])str[.{DOT}](?=\s?\d)", "straße", text)
    return re.sub(
        rf"(?<![\w.{DOT}@/-])(?:[A-Za-zÄÖÜäöü]{{1,7}}(?:[.{DOT}/&;][A-Za-zÄÖÜäöü]{{1,6}}){{0,3}}[.{DOT}:]?|24/7|w/)(?![\w/]|[.{DOT}]\w)",
        lambda found: _in_full(found, phrases),
        text,
    )


def say_signs(text: str, phrases: Phrases) -> str:
    """Arrows, comparisons and signs of mathematics that stand in running text."""
    text = _CHECK.sub(lambda found: f" {phrases.yes if found[1] else phrases.no}", text)
    text = _SHARP.sub(r"\1 sharp", text)
    text = _UP.sub("+", text)
    text = _DOWN.sub(f"{phrases.minus} ", text)
    text = _ARROW.sub(f", {phrases.then} ", text)
    text = _OTHER_ARROWS.sub(", ", text)
    for pattern in (_BETWEEN_WORDS, _TIGHT):
        text = pattern.sub(lambda found: f" {phrases.comparisons[found[1]]} ", text)
    text = _BEFORE_NUMBER.sub(lambda found: f"{phrases.comparisons[found[1]]} ", text)
    text = _TIGHT_SUM.sub(lambda found: f"{found[1]} {phrases.plus if found[2] == '+' else phrases.times} ", text)
    text = _TIGHT_DIFFERENCE.sub(rf"\1 {phrases.minus} ", text)
    text = _EQUATION.sub(lambda found: _operator(found, phrases), text)
    text = _PLUS_AFTER.sub(f" {phrases.plus}", text)
    text = _POWER.sub(lambda found: _raised(found[1], phrases), text)
    return re.sub(
        "|".join(map(re.escape, sorted(phrases.signs, key=len, reverse=True))),
        lambda s: f" {phrases.signs[s[0]]} ",
        text,
    )


def without_pictograms(text: str) -> str:
    """The text without emoji, boxes, bullets and leftover arrows."""
    return _EMOJI.sub(" ", _KEYCAP.sub(r"\1", text))


def _host(address: str, phrases: Phrases | None) -> str:
    trailing = re.search(r"[.,;:!?'’*_]*$", address)
    end = trailing[0] if trailing else ""
    address = address[: len(address) - len(end)]
    end = re.sub(r"[*_]", "", end)
    if address.lower().startswith("mailto:"):
        return (_email(address[7:], phrases) if phrases else address[7:]) + end
    if address.lower().startswith("file:"):
        return (_path(urlsplit(address).path, phrases) if phrases else "") + end
    try:
        parts = urlsplit(address if "//" in address else f"https://{address}")
        host = (parts.hostname or "").removeprefix("www.")
        port = f" {parts.port}" if parts.port else ""
    except ValueError:
        return end
    return f"{_dotted(host, phrases) if phrases else host}{port}{end}"


def _email(address: str, phrases: Phrases) -> str:
    name, _, host = address.partition("@")
    name = re.sub(r"[_+]", " ", name).replace("-", f" {phrases.dash} ")
    return f"{_dotted(name, phrases)} {phrases.at} {_dotted(host, phrases)}"


def _dotted(name: str, phrases: Phrases) -> str:
    return name.replace(".", f" {phrases.dot} ").strip()


def _path_or_choice(written: str, phrases: Phrases) -> str:
    """A path, or things to choose from, such as "S/M/L/XL"."""
    if "\\" in written or written[0] in "/~." or "." in written or _FOLDER.search(written):
        return _path(written, phrases)
    return written.replace("/", ", ")


def _path(path: str, phrases: Phrases) -> str:
    """Only its last part matters to a listener, unless the path is short."""
    parts = [part for part in re.split(r"[\\/]", path) if part not in {"", ".", ".."}]
    if not parts:
        return ""
    if re.fullmatch(r"[A-Za-z]:", parts[0]):
        parts[0] = parts[0][0]
    said = parts if len(parts) <= 3 else parts[-1:]
    return f" {phrases.slash} ".join(_name("home" if part == "~" else part, phrases) for part in said)


def _name(name: str, phrases: Phrases) -> str:
    name = re.sub(r"(?<=\w)[_-]+|[_-]+(?=\w)", " ", name)
    return re.sub(r"\.(?=\w)", f" {phrases.dot} ", name).strip()


def _shortcut(keys: str, phrases: Phrases) -> str:
    last = keys[-1] if keys[-1] in "+-" and keys[-2:-1] in "+-" else ""
    names = [key.strip() for key in re.split(r"[+‑-]", keys[: len(keys) - len(last)]) if key.strip()]
    names += [{"+": phrases.plus, "-": phrases.minus}[last]] if last else []
    return " ".join(phrases.keys.get(name.lower(), name.upper() if len(name) == 1 else name) for name in names)


def _known_spaced(written: str, phrases: Phrases) -> str:
    together = written.replace(" ", "").replace(DOT, ".")
    full = phrases.abbreviations.get(together)
    return full if full else written


def _in_full(found: re.Match[str], phrases: Phrases) -> str:
    written = found[0].replace(DOT, ".")
    after = found.string[found.end() :]
    full = phrases.abbreviations.get(written)
    end = ""
    if full is None and written.endswith((".", ":")):
        full, end = phrases.abbreviations.get(written[:-1]), written[-1]
    if full is not None:
        # A full stop ends a sentence, too, where nothing comes behind it, or another one seems to begin.
        is_last = not after.strip(" )\"'”“") or (written in _MAY_END and re.match(r"\s+[A-Z][a-z]", after))
        return full + (end or ("." if written.endswith(".") and is_last else ""))
    title = phrases.before_names.get(written)
    if title and re.match(r"\s[A-ZÄÖÜ]", after):
        return title
    counted = phrases.before_numbers.get(written)
    if counted and re.match(r"\s(?:\d|[IVXL]+\b)", after):
        return counted
    if written in {"Str.", "str."}:
        return phrases.abbreviations.get("Str.", written)
    return found[0]


def _star_words(stars: str, half: str | None, phrases: Phrases) -> str:
    count = f"{len(stars)} {phrases.added_parts['½']}" if half else str(len(stars))
    return phrases.stars[0 if len(stars) == 1 and not half else 1].format(count=count)


def _operator(found: re.Match[str], phrases: Phrases) -> str:
    sign = found[0].strip()
    before, after = found.string[: found.start()], found.string[found.end() :]
    if sign == "+":
        return f" {phrases.plus} "
    # A dash between words is a pause; between numbers or letters of a formula it is a sign.
    if not (
        re.search(r"(?:\d[a-zA-Z]?|\b[a-zA-Z]|[)²³])$", before) and re.match(r"(?:\d|[a-zA-Z](?:\b|[²³])|\()", after)
    ):
        return f" {phrases.minus} " if sign == "−" else ", " if sign in "-–" else " "
    is_equation = phrases.comparisons["="] in found.string
    if sign == "–" and not is_equation and not re.match(r"\d", after):
        return ", "
    is_range = sign == "–" and not is_equation
    between = {"*": phrases.times, "/": phrases.signs["÷"], "–": phrases.to if is_range else phrases.minus}
    return f" {between.get(sign, phrases.minus)} "


def _raised(exponent: str, phrases: Phrases) -> str:
    if exponent in {"2", "3"}:
        return f" {phrases.signs['²' if exponent == '2' else '³']}"
    return f" {phrases.power} {exponent.replace('-', f'{phrases.minus} ')}"
