# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps the translations in step with the source: `python packaging/translations.py [--check]`.

Sentences are collected from the source (`sentences.py` says from where), merged into `assets/translations/*.ts`
without losing what is translated already, and compiled with Qt's lrelease. `--missing LANGUAGE` writes what has to be
translated as JSON, `--fill LANGUAGE FILE` takes translations from such a file.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import PySide6
from sentences import Sentence, collect
from ts_file import Message, problems, read, write

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "assets" / "translations"
LANGUAGES = ("de", "en")
"""English holds plurals only."""


def main(argv: Sequence[str]) -> int:
    """Bring the files up to date, or say what is not; returns the exit code."""
    parser = argparse.ArgumentParser(description="Keep the translations in step with the source.")
    parser.add_argument("--check", action="store_true", help="change nothing; fail if anything is not up to date")
    parser.add_argument("--missing", metavar="LANGUAGE", help="write what has no translation yet, as JSON")
    parser.add_argument("--fill", nargs=2, metavar=("LANGUAGE", "FILE"), help="take translations from a JSON file")
    options = parser.parse_args(argv)
    sentences = collect(ROOT)
    if options.missing:
        _write_missing(options.missing, sentences)
        return 0
    if options.check:
        found = [problem for language in LANGUAGES for problem in check(language, sentences)]
        sys.stdout.writelines(f"{problem}\n" for problem in found)
        return 1 if found else 0
    for language in LANGUAGES:
        added = _read_translations(Path(options.fill[1])) if options.fill and options.fill[0] == language else {}
        write(ts_path(language), language, merged(language, sentences, added))
        _replace(ts_path(language).with_suffix(".qm"), compiled(ts_path(language)))
    return 0


def _replace(path: Path, content: bytes) -> None:
    """Leave the old file to those that have it open: Qt maps it into memory, and a program that runs would crash."""
    fresh = path.with_suffix(".fresh")
    fresh.write_bytes(content)
    fresh.replace(path)


def ts_path(language: str) -> Path:
    """Where the translations into a language stand."""
    return FOLDER / f"kibitz_{language}.ts"


def merged(
    language: str, sentences: Sequence[Sentence], added: dict[str, str | list[str]] | None = None
) -> list[Message]:
    """What the source says today with what is translated of it, in the order of the source."""
    known = {message.source: message for message in read(ts_path(language))}
    for source, text in (added or {}).items():
        forms = (text,) if isinstance(text, str) else tuple(text)
        known[source] = Message(source, forms, is_plural="%n" in source)
    wanted = [sentence for sentence in sentences if language != "en" or sentence.is_plural]
    return [
        Message(
            sentence.text,
            known[sentence.text].forms if sentence.text in known else (),
            sentence.is_plural,
            sentence.places,
        )
        for sentence in wanted
    ]


def check(language: str, sentences: Sequence[Sentence]) -> list[str]:
    """What is wrong with the files of one language, each in a line."""
    path = ts_path(language)
    found = [f"{path.name}: {problem}" for message in read(path) for problem in problems(message)]
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / path.name
        write(fresh, language, merged(language, sentences))
        if fresh.read_bytes() != path.read_bytes():
            found.append(f"{path.name} differs from the source: run python packaging/translations.py.")
        if compiled(path) != path.with_suffix(".qm").read_bytes():
            found.append(f"{path.with_suffix('.qm').name} differs from {path.name}: run the same.")
    return found


def compiled(path: Path) -> bytes:
    """The .qm file for a .ts file."""
    tool = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "made.qm"
        subprocess.run([tool, "-silent", path, "-qm", made], check=True)  # noqa: S603 - Qt's own tool on our own file
        return made.read_bytes()


def _write_missing(language: str, sentences: Sequence[Sentence]) -> None:
    missing = {
        message.source: ["", ""] if message.is_plural else ""
        for message in merged(language, sentences)
        if not message.is_finished
    }
    json.dump(missing, sys.stdout, ensure_ascii=False, indent=1)


def _read_translations(path: Path) -> dict[str, str | list[str]]:
    loaded: dict[str, str | list[str]] = json.loads(path.read_text(encoding="utf-8"))
    return {source: text for source, text in loaded.items() if text and text != ["", ""]}


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
