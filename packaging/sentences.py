# SPDX-License-Identifier: GPL-3.0-or-later
"""Collects every sentence of the source that a person may read in the window.

The window marks its own with `tr` and `mark`. In the core these count: the template of every `Phrase`, and constant
texts given to an error of `errors.py` or to one of `TOLD`. The catalogue of models has some, too.
"""

import ast
import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

TOLD = {
    "Budget", "DeviceList", "Device", "Finding", "Fit", "HistoryDone", "Lesser", "Noticed", "Progress",
    "Recommendation", "TaskFinished", "Trial", "Verdict",
}  # fmt: skip
"""Of the core's own types: those whose texts the window shows."""
_PLACEHOLDER = re.compile(r"\{[^}]*\}|%n")
_SAYS_SOMETHING = re.compile(r"[^\W\d_]|%")
_ROOT_OF_ERRORS = "KibitzError"
_CATALOGUE = "models/catalog.toml"
_CATALOGUE_FIELDS = ("summary", "licence_source", "licence_note")


@dataclass(frozen=True)
class Sentence:
    """A text to be translated."""

    text: str
    is_plural: bool
    places: tuple[str, ...]
    """The files in which it stands, from the repository's root."""


@dataclass(frozen=True)
class _Module:
    place: str
    tree: ast.Module
    constants: dict[str, ast.expr]


def collect(root: Path) -> list[Sentence]:
    """All sentences, sorted by text, so that moving code changes no file of translations."""
    places: dict[str, set[str]] = {}
    plurals: set[str] = set()
    modules = [_parse(root, path) for folder in ("ui", "assistant") for path in _sources(root / folder)]
    errors = _errors(modules)
    for module in modules:
        for text, is_plural in _of_module(module, errors):
            places.setdefault(text, set()).add(module.place)
            if is_plural:
                plurals.add(text)
    for text in _of_catalogue(root / _CATALOGUE):
        places.setdefault(text, set()).add(_CATALOGUE)
    return [Sentence(text, text in plurals, tuple(sorted(places[text]))) for text in sorted(places)]


def _sources(folder: Path) -> list[Path]:
    """All but the command line, which speaks English only."""
    return [path for path in sorted(folder.rglob("*.py")) if "cli" not in path.relative_to(folder).parts]


def _parse(root: Path, path: Path) -> _Module:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    constants: dict[str, ast.expr] = {}
    for statement in tree.body:
        if isinstance(statement, ast.Assign):
            for target in statement.targets:
                constants |= _named(target, statement.value)
    return _Module(path.relative_to(root).as_posix(), tree, constants)


def _named(target: ast.expr, value: ast.expr) -> dict[str, ast.expr]:
    if isinstance(target, ast.Name):
        return {target.id: value}
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        return {name.id: part for name, part in zip(target.elts, value.elts, strict=True) if isinstance(name, ast.Name)}
    return {}


def _errors(modules: Iterable[_Module]) -> set[str]:
    """The names of all classes that are errors for people."""
    bases = {
        node.name: {_name_of(base) for base in node.bases}
        for module in modules
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef)
    }
    found = {_ROOT_OF_ERRORS}
    while more := {name for name, of in bases.items() if of & found} - found:
        found |= more
    return found


def _of_module(module: _Module, errors: set[str]) -> Iterator[tuple[str, bool]]:
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Call):
            continue
        name = _name_of(node.func)
        if name in ("tr", "mark", "Phrase") and node.args:
            for text in _texts(node.args[0], module, follows=False):
                yield text, "%n" in text
        elif name in errors or (name in TOLD and module.place.startswith("assistant/")):
            for given in (*node.args, *(keyword.value for keyword in node.keywords)):
                for text in _texts(given, module):
                    yield text, False


def _texts(node: ast.expr, module: _Module, *, follows: bool = True) -> Iterator[str]:
    """The constant texts that an expression may be; `follows` names of constants of the module."""
    match node:
        case ast.Constant(value=str(text)) if _SAYS_SOMETHING.search(_PLACEHOLDER.sub("", text)):
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from _texts(body, module, follows=follows)
            yield from _texts(orelse, module, follows=follows)
        case ast.BoolOp(values=parts) | ast.Tuple(elts=parts) | ast.List(elts=parts):
            for part in parts:
                yield from _texts(part, module, follows=follows)
        case ast.Name(id=name) if follows and name in module.constants:
            yield from _texts(module.constants[name], module, follows=False)
        case _:
            return


def _of_catalogue(path: Path) -> Iterator[str]:
    for model in tomllib.loads(path.read_text(encoding="utf-8"))["model"]:
        yield from (model[field] for field in _CATALOGUE_FIELDS if model.get(field))
        if " " in model["licence"]:  # a word, no name
            yield model["licence"]


def _name_of(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""
