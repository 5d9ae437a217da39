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
_EMAIL = re.compile(r"\b[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+\b")
_HANDLE = re.compile(r"(?<![\w.])@(?=\w)")
_PATH = re.compile(
    r"(?<![\w/<])(?:[A-Za-z]:[\\/]|~[\\/]|\.{1,2}[\\/]|[\\/](?=[\w.]{2,}[\\/]))[\w.@~+%\\/-]*[\w/\\]|(?<![\w/:])(?=[\d/-]*[^\W\d])\w[\w.-]*(?:[\\/][\w.-]+){2,}\b"
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
_UP = re.compile(r"[↑▲⬆]\s?(?=\d)")
_DOWN = re.compile(r"[↓▼⬇]\s?(?=\d)")

_SHARP = re.compile(r"(?<![\w])([A-G])#(?!\w)")
_STARS = re.compile(r"((?:★|⭐\ufe0f?)+)(?:[☆]+)?")
_CHECK = re.compile(r"(?:(?<=[:|,]\s)|^)\s*(?:([✅✓✔☑👍])|([❌✗✘✖❎👎]))\ufe0f?\s*(?=[.,;|]|$)")
_EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u23cf\u23e9-\u23fa\u231a\u231b\u2122\u2139\u00a9\u00ae"
    "\u20e3\ufe0e\ufe0f\u200d\u3030\u303d\U000e0020-\U000e007f\u2190-\u21ff\u2300-\u23ff\u2500-\u25ff]"
)
_KEYCAP = re.compile("([0-9#*])\ufe0f?\u20e3")

_SPACED_ABBREVIATION = re.compile(rf"(?<!\w)(?:[A-Za-zÄÖÜ]{DOT} ){{1,3}}(?:[A-Za-zÄÖÜ]{{1,4}}{DOT})")
_BEFORE_CHRIST = re.compile(rf"\b([nv])[{DOT}.] ?Chr[{DOT}.]")
_COMPARISON = r"&&|\|\||[<>!:=]=|[≈≃≅≤≥≠≡≪≫∝~<>=]"
_BETWEEN_WORDS = re.compile(rf"\s+({_COMPARISON})\s+")
_BEFORE_NUMBER = re.compile(rf"(?<![\w<>=!~/])({_COMPARISON})\s?(?=[\d.$€£-])")
_TIGHT = re.compile(r"(?<=[\w)])(==|!=|<=|>=|=|≈|≤|≥|≠)(?=[\w\"'(-])")
_EQUATION = re.compile(r"(?<=[\w)²³])\s[-−–*/+]\s(?=[\w(])")
_TIGHT_SUM = re.compile(r"(?<![\w.,])(\d+(?:[.,]\d+)?)\s?([+*])\s?(?=\d)")
_PLUS_AFTER = re.compile(r"(?<=\d)\+(?=\s|$|[,.;)])")
_POWER = re.compile(r"(?<=[\w)])\^\{?(-?\w{1,6})\}?")


def say_addresses(text: str, phrases: Phrases | None) -> str:
    """Web addresses by their host, e-mail addresses, paths and file names with their dots."""
    text = _URL.sub(lambda found: _host(found[0], phrases), text)
    if phrases is None:
        return text
    text = _EMAIL.sub(lambda found: _email(found[0], phrases), text)
    text = _BARE_URL.sub(lambda found: _dotted(found[0].split("/")[0], phrases), text)
    text = _LONG_CODE.sub(lambda found: phrases.long_code if sum(map(str.isdigit, found[0])) > 2 else found[0], text)
    text = _PATH.sub(lambda found: _path(found[0], phrases), text)
    text = _FILE.sub(lambda found: _name(found[0], phrases), text)
    return _HANDLE.sub(f"{phrases.at} ", text)


def say_keys(text: str, phrases: Phrases) -> str:
    """Keyboard shortcuts: "Ctrl+Shift+P" is "Control Shift P"."""
    text = _SHORTCUT.sub(lambda found: _shortcut(found[0], phrases), text)
    return _APPLE_KEYS.sub(lambda found: _shortcut("+".join(found[0].replace("+", "").replace(" ", "")), phrases), text)


def say_code(source: str, phrases: Phrases | None) -> str:
    """A piece of code within a sentence: its words, or that there is code, if it is more than a name."""
    plain = source.strip()
    if phrases is None:
        return re.sub(r"[^\w.,:-]+|_", " ", plain)
    if _SHORTCUT.fullmatch(plain):
        return say_keys(plain, phrases)
    if _URL.fullmatch(plain) or _PATH.fullmatch(plain) or _EMAIL.fullmatch(plain):
        return say_addresses(plain, phrases)
    marks = sum(not character.isalnum() and character not in " _.-" for character in plain)
    if len(plain) > 50 or marks > 4 or (marks > 2 and len(plain) < 8 and not plain.endswith("()")):
        return phrases.code
    plain = re.sub(r"\(\)|^[#.](?=[a-z])|[;:,]$", "", plain)
    plain = re.sub(r"(?<![\w-])--?(?=[A-Za-z])", lambda found: f"{phrases.dash} " * len(found[0]), plain)
    plain = re.sub(r"(?<=\d)\.(?=\d)", "\0", plain)
    plain = re.sub(r"(?<=\w)\.(?=\w)|(?<!\S)\.(?=\w)", f" {phrases.dot} ", plain).replace("\0", ".")
    plain = re.sub(r"\s?(==?)\s?", f" {phrases.comparisons['=']} ", plain)
    plain = re.sub(r"(?<=[a-z])(?=[A-Z][a-z])", " ", plain)
    plain = re.sub(r"(?<=\w)\+(?=\d|\w)", f" {phrases.plus} ", plain)
    said = re.sub(r"[^\w\s.,'%+#-]|_", " ", plain)
    said = re.sub(r"(?<!\w)[#+](?!\w)|(?<=[A-Za-z])-(?=[A-Za-z])", " ", said)
    return re.sub(r"\s+", " ", said).strip() or phrases.code


def say_abbreviations(text: str, phrases: Phrases) -> str:
    """Abbreviations in full: "e.g.", "approx.", "z. B.", and "Dr." before a name."""
    text = _SPACED_ABBREVIATION.sub(lambda found: _known_spaced(found[0], phrases), text)
    text = _BEFORE_CHRIST.sub(lambda found: phrases.abbreviations.get(f"{found[1]}.Chr.", found[0]), text)
    return re.sub(
        rf"(?<![\w.{DOT}@/-])(?:[A-Za-zÄÖÜäöü]{{1,7}}(?:[.{DOT}/&;][A-Za-zÄÖÜäöü]{{1,6}}){{0,3}}[.{DOT}:]?|24/7|w/)(?![\w/]|[.{DOT}]\w)",
        lambda found: _in_full(found, phrases),
        text,
    )


def say_signs(text: str, phrases: Phrases) -> str:
    """Arrows, comparisons and signs of mathematics that stand in running text."""
    text = _STARS.sub(lambda found: _star_words(found[1].replace("\ufe0f", ""), phrases), text)
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
        # A full stop ends a sentence, too, where nothing comes behind it.
        return full + (end or ("." if written.endswith(".") and not after.strip(" )\"'”“") else ""))
    title = phrases.before_names.get(written)
    if title and re.match(r"\s[A-ZÄÖÜ]", after):
        return title
    counted = phrases.before_numbers.get(written)
    if counted and re.match(r"\s\d", after):
        return counted
    if written in {"Str.", "str."}:
        return phrases.abbreviations.get("Str.", written)
    return found[0]


def _star_words(stars: str, phrases: Phrases) -> str:
    return phrases.stars[0 if len(stars) == 1 else 1].format(count=len(stars))


def _operator(found: re.Match[str], phrases: Phrases) -> str:
    sign = found[0].strip()
    before, after = found.string[: found.start()], found.string[found.end() :]
    if sign == "+":
        return f" {phrases.plus} "
    # A dash between words is a pause; between numbers or letters of a formula it is a sign.
    if not (re.search(r"(?:\d|\b[a-zA-Z]|[)²³])$", before) and re.match(r"(?:\d|[a-zA-Z]\b|\()", after)):
        return ", " if sign in "-−–" else " "
    is_range = sign == "–" and phrases.comparisons["="] not in found.string
    between = {"*": phrases.times, "/": phrases.signs["÷"], "–": phrases.to if is_range else phrases.minus}
    return f" {between.get(sign, phrases.minus)} "


def _raised(exponent: str, phrases: Phrases) -> str:
    if exponent in {"2", "3"}:
        return f" {phrases.signs['²' if exponent == '2' else '³']}"
    return f" {phrases.power} {exponent.replace('-', f'{phrases.minus} ')}"
