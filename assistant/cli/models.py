# SPDX-License-Identifier: GPL-3.0-or-later
"""`kibitz models`: see what there is, install, check, remove, carry to another computer."""

import argparse
from typing import Any

from assistant.cancellation import Cancellation
from assistant.cli import models_fit, models_install, models_packs
from assistant.cli.exit_codes import ENGINE, OK
from assistant.cli.models_shelf import Shelf, open_shelf
from assistant.cli.progress_line import ProgressLine
from assistant.cli.session import stopped_by_ctrl_c
from assistant.cli.standard_error import note
from assistant.cli.standard_output import answer, answer_json
from assistant.errors import ModelDamaged
from assistant.models.choosing import without
from assistant.models.installing import damage, remove
from assistant.models.library import InstalledModel, all_installed, named
from assistant.models.manifest import read_manifest
from assistant.models.meter import Meter
from assistant.models.offers import Offer, offers, size_of
from assistant.models.staging import Place, writing
from assistant.settings_file import load, save
from assistant.sizes import in_words


def run(arguments: argparse.Namespace) -> int:
    """Carry out one of the verbs."""
    shelf = open_shelf(arguments.settings)
    if does := models_fit.DOES.get(arguments.does):
        return does(arguments, shelf)
    match arguments.does:
        case "list":
            return _list(arguments, shelf)
        case "info":
            return _info(arguments, shelf)
        case "install":
            return models_install.run(arguments, shelf.settings.models, shelf.catalog, shelf.folder)
        case "remove":
            return _remove(arguments, shelf)
        case "verify":
            return _verify(arguments, shelf)
        case "export":
            return models_packs.export(arguments, shelf.folder)
        case _:
            return models_packs.read_in(arguments, shelf.catalog, shelf.folder)


# ── list and info ──────────────────────────────────────────────────────────────────────────────────────────────────


def _list(arguments: argparse.Namespace, shelf: Shelf) -> int:
    found = [offer for offer in offers(shelf.catalog, shelf.folder) if _is_wanted(offer, arguments)]
    if arguments.json:
        answer_json([_facts(offer) for offer in found])
    elif not found:
        note("None is installed." if arguments.installed else "There is none.")
    width = max((len(offer.id) for offer in found), default=0)
    for offer in found if not arguments.json else ():
        answer(f"{offer.role:6}{offer.id:{width}}  {in_words(offer.size_bytes):>8}  {_mark(offer)}{_remark(offer)}")
    return OK


def _mark(offer: Offer) -> str:
    if offer.installed:
        return "[installed] "
    return f"[{100 * offer.arrived_bytes // offer.size_bytes} %] " if offer.arrived_bytes else ""


def _remark(offer: Offer) -> str:
    return f"{offer.entry.summary} ({offer.entry.licence})".strip() if offer.entry else "A model of your own."


def _facts(offer: Offer) -> dict[str, Any]:
    entry = offer.entry
    return {
        "role": offer.role,
        "id": offer.id,
        "title": offer.title,
        "state": offer.state,
        "size_bytes": offer.size_bytes,
        "arrived_bytes": offer.arrived_bytes,
        "folder": offer.installed.folder if offer.installed else None,
        "licence": entry.licence if entry else None,
        "languages": entry.languages if entry else (),
        "tiers": entry.tiers if entry else (),
    }


def _is_wanted(offer: Offer, arguments: argparse.Namespace) -> bool:
    if arguments.installed and offer.state == "available":
        return False
    if arguments.role and offer.role != arguments.role:
        return False
    languages = offer.entry.languages if offer.entry else ()
    return not arguments.language or not languages or arguments.language.lower() in languages


def _info(arguments: argparse.Namespace, shelf: Shelf) -> int:
    entry = shelf.catalog.find(arguments.model)
    own = [model for model in all_installed(shelf.folder) if model.name.lower() == arguments.model.lower()]
    if entry is None and own:
        return _own_info(own[0], as_json=arguments.json)
    entry = shelf.catalog.entry(arguments.model)
    if arguments.json:
        answer_json({**vars(entry), "licence_page": entry.licence_page})
        return OK
    answer(f"{entry.title} ({entry.id})\n" + (f"{entry.summary}\n" if entry.summary else ""))
    memory = entry.memory
    facts = {
        "for": f"{entry.role}, with {entry.engine}",
        "languages": ", ".join(entry.languages) or "many",
        "size": f"{in_words(entry.size_bytes)} in {len(entry.files)} files",
        "variant": entry.quantisation,
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


def _own_info(model: InstalledModel, *, as_json: bool) -> int:
    """Tell what is known of a model that no list knows."""
    manifest = read_manifest(model.folder)
    facts = {
        "role": model.role,
        "id": model.name,
        "folder": model.folder,
        "size_bytes": size_of(model),
        "licence": manifest.licence if manifest else "",
        "files": manifest.files if manifest else (),
    }
    if as_json:
        answer_json(facts)
        return OK
    answer(f"{model.name}, a model of your own\n\n{'for':12}{model.role}\n{'size':12}{in_words(size_of(model))}")
    answer(f"{'licence':12}{facts['licence'] or 'unknown'}\n{'folder':12}{model.folder}")
    for file in manifest.files if manifest else ():
        answer(f"{'file':12}{file.target}, {file.bytes} bytes, sha256 {file.sha256}")
    return OK


# ── verify and remove ──────────────────────────────────────────────────────────────────────────────────────────────


def _verify(arguments: argparse.Namespace, shelf: Shelf) -> int:
    models = [named(shelf.folder, name) for name in arguments.models] or all_installed(shelf.folder)
    cancellation = Cancellation()
    findings: dict[str, list[str] | None] = {}
    with stopped_by_ctrl_c(cancellation), ProgressLine() as line:
        for model in models:
            line.begin(f"Checking {model.name}")
            found = findings[model.name] = _damage(model, line, cancellation)
            if not arguments.json:
                line.clear()
                answer(f"{_verdict(found):8}{model.role:6}{model.name}")
                for sentence in found or ():
                    answer(f"{'':14}{sentence}")
    if arguments.json:
        answer_json(findings)
    elif not models:
        note("None is installed.")
    damaged = [name for name, found in findings.items() if found]
    if known := [name for name in damaged if shelf.catalog.find(name)]:
        note(f"To mend what is damaged: kibitz models install {' '.join(known)}")
    if own := [name for name in damaged if name not in known]:
        note(f"Not in the catalogue: {', '.join(own)}. Remove it, then add or import it again.")
    return ENGINE if damaged else OK


def _verdict(found: list[str] | None) -> str:
    return "unknown" if found is None else "DAMAGED" if found else "ok"


def _damage(model: InstalledModel, line: ProgressLine, cancellation: Cancellation) -> list[str] | None:
    """What is wrong with a model; None if nobody can say."""
    try:
        manifest = read_manifest(model.folder)
    except ModelDamaged as error:
        return [error.sentence]
    if manifest is None:
        note(f"{model.name} was not installed by Kibitz, so there is nothing to compare it with.")
        return None
    return damage(model.folder, manifest, Meter(manifest.size_bytes, line.show), cancellation)


def _remove(arguments: argparse.Namespace, shelf: Shelf) -> int:
    removed: dict[str, int] = {}
    for name in arguments.models:  # a wrong name is told before anything is deleted
        if not _staged(name, shelf):
            named(shelf.folder, name)
    for name in dict.fromkeys(arguments.models):
        removed[name] = _remove_one(name, shelf)
        if not arguments.json:
            answer(f"Removed {name}; {in_words(removed[name])} are free again.")
    if arguments.json:
        answer_json(removed)
    return OK


def _remove_one(name: str, shelf: Shelf) -> int:
    """Returns how many bytes became free."""
    if place := _staged(name, shelf):
        arrived = place.staged_bytes()
        with place.locked(), writing(place.staged):
            place.discard()
        if not place.folder.exists():
            return arrived
    model = named(shelf.folder, name)
    size = size_of(model)
    remove(shelf.folder, model.role, model.folder.name)
    settings, _ = load(shelf.settings_file)
    if (left := without(settings, model)) != settings:
        save(left, shelf.settings_file)
        note(f"The settings named {name}; Kibitz chooses the {model.role} by itself again.")
    return size


def _staged(name: str, shelf: Shelf) -> Place | None:
    """Where a model of the catalogue has arrived in part, if it has."""
    entry = shelf.catalog.find(name)
    place = Place(shelf.folder, entry.role, entry.id) if entry else None
    return place if place and place.staged_bytes() else None
