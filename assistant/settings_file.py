# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps the settings as TOML, for people to read and to edit."""

import tomllib
from pathlib import Path
from typing import Any

import msgspec
import tomli_w

from assistant.errors import OutputError, SettingsUnreadable
from assistant.phrase import Phrase
from assistant.settings import Settings
from assistant.whole_files import write_whole


def load(path: Path) -> tuple[Settings, list[str]]:
    """Read the settings, and sentences about what in them is not understood.

    A missing file gives the defaults.

    Raises:
        SettingsUnreadable: Not TOML, or a value is out of range. The file stays as it is.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return Settings(), []
    except UnicodeDecodeError as error:
        raise SettingsUnreadable(
            Phrase("The settings file {path} is not text in UTF-8.", path=path), _WAY_OUT
        ) from error
    except RecursionError as error:
        raise SettingsUnreadable(
            Phrase("The settings file {path} is nested too deeply.", path=path), _WAY_OUT
        ) from error
    except ValueError as error:  # of tomllib, or of a number with thousands of digits
        raise SettingsUnreadable(
            Phrase("The settings file {path} is not valid TOML: {error}.", path=path, error=error), _WAY_OUT
        ) from error
    except OSError as error:
        raise SettingsUnreadable(
            Phrase("The settings file {path} cannot be read: {reason}.", path=path, reason=error.strerror), _WAY_OUT
        ) from error
    try:
        settings = msgspec.convert(data, Settings)
    except msgspec.ValidationError as error:
        raise SettingsUnreadable(
            Phrase("The settings file {path} has a wrong value: {problem}.", path=path, problem=_plain(error)), _WAY_OUT
        ) from error
    known = msgspec.to_builtins(Settings())
    return settings, [
        Phrase("The settings file {path} has an unknown entry “{name}”.", path=path, name=name)
        for name in _unknown(data, known)
    ]


def load_or_default(path: Path) -> tuple[Settings, list[str]]:
    """Like `load`, but a damaged file is set aside as `.bad`, said so, and the defaults are used."""
    try:
        return load(path)
    except SettingsUnreadable as error:
        aside = path.with_suffix(path.suffix + ".bad")
        try:
            path.replace(aside)
        except OSError:
            return Settings(), [Phrase("{sentence} The defaults are used.", sentence=error.sentence)]
        return Settings(), [
            Phrase(
                "{sentence} It was kept as {aside}, and the defaults are used.", sentence=error.sentence, aside=aside
            )
        ]


def save(settings: Settings, path: Path) -> None:
    """Write the settings so that a crash leaves the old or the new file, never half of one.

    Raises:
        OutputError: The folder cannot be written.
    """
    text = tomli_w.dumps(msgspec.to_builtins(settings))
    try:
        write_whole(path, text.encode(), durable=True)
    except OSError as error:
        raise OutputError(
            Phrase("The settings cannot be written to {path}: {reason}.", path=path, reason=error.strerror)
        ) from error


def _plain(error: msgspec.ValidationError) -> str:
    """What msgspec says, such as “Expected `int` >= 256 - at `$.eyes.context_tokens`”, for a person."""
    expected, _, where = str(error).removeprefix("Expected ").partition(" - at ")
    expected = expected.partition(", got ")[0]
    for kind, words in _KINDS.items():
        if expected == f"`{kind}`":
            expected = words
            break
        expected = expected.replace(f"`{kind}`", words)
    return Phrase("{setting} must be {expected}", setting=where.strip("`").removeprefix("$."), expected=expected)


_KINDS = {
    "int": Phrase("a whole number"),
    "float": Phrase("a number"),
    "str": Phrase("a text in quotation marks"),
    "bool": Phrase("true or false"),
    "object": Phrase("a section of its own"),
}

_WAY_OUT = "Correct it, or delete it to start with the defaults."


def _unknown(data: dict[str, Any], known: dict[str, Any], prefix: str = "") -> list[str]:
    names: list[str] = []
    for key, value in data.items():
        if key not in known:
            names.append(prefix + key)
        elif isinstance(value, dict):
            names += _unknown(value, known[key], f"{prefix}{key}.")
    return names
