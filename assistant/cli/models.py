# SPDX-License-Identifier: GPL-3.0-or-later
"""`kibitz models`: see what there is, install, check, remove, carry to another computer."""

import argparse
import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import msgspec

from assistant.cancellation import Cancellation
from assistant.cli import models_install, models_packs
from assistant.cli.exit_codes import ENGINE, OK
from assistant.cli.progress_line import ProgressLine, in_words
from assistant.cli.session import note, stopped_by_ctrl_c
from assistant.cli.standard_output import answer
from assistant.errors import InputError, ModelDamaged
from assistant.models.catalog import Catalog, CatalogEntry, catalog_files, load_catalogs
from assistant.models.installing import damage, remove
from assistant.models.library import InstalledModel, all_installed, named
from assistant.models.manifest import read_manifest
from assistant.models.meter import Meter
from assistant.models.staging import Place, writing
from assistant.paths import catalogue_file, models_folder, own_catalogue_file, settings_file
from assistant.settings import Settings, load
from assistant.values import Role


@dataclass(frozen=True)
class Shelf:
    """What the verbs work on."""

    settings: Settings
    catalog: Catalog
    folder: Path
    """The models folder."""


def run(arguments: argparse.Namespace) -> int:
    """Carry out one of the verbs."""
    shelf = _shelf(arguments.settings)
    verbs: dict[str, Callable[[argparse.Namespace, Shelf], int]] = {
        "list": _list,
        "info": _info,
        "verify": _verify,
        "remove": _remove,
        "install": lambda arguments, shelf: models_install.run(
            arguments, shelf.settings.models, shelf.catalog, shelf.folder
        ),
        "export": lambda arguments, shelf: models_packs.export(arguments, shelf.folder),
        "import": lambda arguments, shelf: models_packs.read_in(arguments, shelf.catalog, shelf.folder),
    }
    return verbs[arguments.does](arguments, shelf)


def _shelf(file: Path | None) -> Shelf:
    if file and not file.is_file():
        raise InputError(f"There is no settings file {file}.")
    settings, notices = load(file or settings_file())
    files = catalog_files(own_catalogue_file(), settings.models.catalogues, catalogue_file())
    catalog, problems = load_catalogs(files)
    for sentence in notices + problems:
        note(sentence)
    return Shelf(settings, catalog, models_folder())


# ── list and info ──────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class _Line:
    """A model on offer, installed, or both."""

    role: Role
    id: str
    title: str
    state: str
    """ "available", "partly downloaded" or "installed"."""
    size_bytes: int
    arrived_bytes: int
    licence: str
    languages: tuple[str, ...]
    summary: str


def _list(arguments: argparse.Namespace, shelf: Shelf) -> int:
    lines = [line for line in _lines(shelf) if _is_wanted(line, arguments)]
    if arguments.json:
        answer(json.dumps([asdict(line) for line in lines], indent=2, ensure_ascii=False))
    elif not lines:
        note(
            "There is none."
            if arguments.role or arguments.language or not arguments.installed
            else "None is installed."
        )
    else:
        width = max(len(line.id) for line in lines)
        for line in lines:
            size = in_words(line.size_bytes)
            state = {"available": "", "partly downloaded": f"[{_percent(line)} %] "}.get(line.state, "[installed] ")
            answer(f"{line.role:6}{line.id:{width}}  {size:>8}  {state}{line.summary} ({line.licence})")
    return OK


def _percent(line: _Line) -> int:
    return 100 * line.arrived_bytes // max(1, line.size_bytes)


def _lines(shelf: Shelf) -> Iterable[_Line]:
    there = all_installed(shelf.folder)
    for role in Role:
        names = {model.name.lower() for model in there if model.role is role}
        for entry in shelf.catalog.entries:
            if entry.role is role:
                yield _line_of(entry, shelf.folder, is_installed=entry.id.lower() in names)
        for model in there:
            if model.role is role and not shelf.catalog.find(model.name):
                size = sum(path.stat().st_size for path in model.folder.iterdir() if path.is_file())
                yield _Line(role, model.name, model.name, "installed", size, size, "licence unknown", (), "Your own.")


def _line_of(entry: CatalogEntry, folder: Path, *, is_installed: bool) -> _Line:
    arrived = entry.size_bytes if is_installed else Place(folder, entry.role, entry.id).staged_bytes()
    state = "installed" if is_installed else ("partly downloaded" if arrived else "available")
    return _Line(
        entry.role, entry.id, entry.title, state, entry.size_bytes, arrived,
        entry.licence, entry.languages, entry.summary,
    )  # fmt: skip


def _is_wanted(line: _Line, arguments: argparse.Namespace) -> bool:
    if arguments.installed and line.state == "available":
        return False
    if arguments.role and line.role != arguments.role:
        return False
    return not arguments.language or not line.languages or arguments.language.lower() in line.languages


def _info(arguments: argparse.Namespace, shelf: Shelf) -> int:
    entry = shelf.catalog.entry(arguments.model)
    if arguments.json:
        data: dict[str, Any] = msgspec.to_builtins(entry)
        answer(json.dumps({**data, "licence_page": entry.licence_page}, indent=2, ensure_ascii=False))
        return OK
    answer(f"{entry.title} ({entry.id})\n{entry.summary}\n")
    memory = entry.memory
    facts = {
        "for": f"{entry.role}, with {entry.engine}",
        "languages": ", ".join(entry.languages) or "many",
        "size": f"{in_words(entry.size_bytes)} in {len(entry.files)} files, {entry.quantisation}",
        "parameters": f"{entry.parameters / 1e6:,.0f} million" if entry.parameters else "",
        "memory": f"about {in_words(memory.weights_bytes + memory.projector_bytes + memory.compute_bytes)}"
        + (f", and {in_words(memory.kv_bytes_per_1k_tokens)} for 1000 tokens" if memory.kv_bytes_per_1k_tokens else ""),
        **models_install.licence_facts(entry),
        "revision": f"{entry.repository} @ {entry.revision}",
    }
    answer("\n".join(f"{name:12}{fact}" for name, fact in facts.items() if fact))
    for file in entry.files:
        answer(f"{'file':12}{file.target}, {file.bytes} bytes, sha256 {file.sha256}")
    return OK


# ── verify and remove ──────────────────────────────────────────────────────────────────────────────────────────────


def _verify(arguments: argparse.Namespace, shelf: Shelf) -> int:
    models = [named(shelf.folder, name) for name in arguments.models] or all_installed(shelf.folder)
    cancellation = Cancellation()
    findings: dict[str, list[str]] = {}
    with stopped_by_ctrl_c(cancellation), ProgressLine() as line:
        for model in models:
            line.begin(f"Checking {model.name}")
            findings[model.name] = _damage(model, line, cancellation)
            if not arguments.json:
                line.clear()
                answer(f"{'DAMAGED' if findings[model.name] else 'ok':8}{model.role:6}{model.name}")
                for sentence in findings[model.name]:
                    answer(f"{'':14}{sentence}")
    if arguments.json:
        answer(json.dumps(findings, indent=2, ensure_ascii=False))
    elif not models:
        note("None is installed.")
    damaged = [name for name, found in findings.items() if found]
    if damaged:
        note(f"To mend what is damaged: kibitz models install {' '.join(damaged)}")
    return ENGINE if damaged else OK


def _damage(model: InstalledModel, line: ProgressLine, cancellation: Cancellation) -> list[str]:
    try:
        manifest = read_manifest(model.folder)
    except ModelDamaged as error:
        return [error.sentence]
    if manifest is None:
        note(f"{model.name} was not installed by Kibitz, so there is nothing to compare it with.")
        return []
    return damage(model.folder, manifest, Meter(manifest.size_bytes, line.show), cancellation)


def _remove(arguments: argparse.Namespace, shelf: Shelf) -> int:
    removed: dict[str, int] = {}
    for name in arguments.models:
        removed[name] = _remove_one(name, shelf)
        if not arguments.json:
            answer(f"Removed {name}; {in_words(removed[name])} are free again.")
    if arguments.json:
        answer(json.dumps(removed, indent=2, ensure_ascii=False))
    return OK


def _remove_one(name: str, shelf: Shelf) -> int:
    """Returns how many bytes became free."""
    entry = shelf.catalog.find(name)
    place = Place(shelf.folder, entry.role, entry.id) if entry else None
    if place and (arrived := place.staged_bytes()):
        with place.locked(), writing(place.staged):
            place.discard()
        if not place.folder.exists():
            return arrived
    model = named(shelf.folder, name)
    size = sum(path.stat().st_size for path in model.folder.iterdir() if path.is_file())
    remove(shelf.folder, model.role, model.folder.name)
    chosen = (shelf.settings.ears.model, shelf.settings.eyes.model, shelf.settings.voice.model)
    if any(path and Path(path).is_relative_to(model.folder) for path in chosen):
        note(f"The settings still name {name}: choose another model there.")
    return size
