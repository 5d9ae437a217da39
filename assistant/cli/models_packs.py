# SPDX-License-Identifier: GPL-3.0-or-later
"""`kibitz models export` and `import`: models on a stick, for computers without a network."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from assistant.cancellation import Cancellation
from assistant.cli.exit_codes import OK
from assistant.cli.models_install import ask_for_acceptance, licence_facts, show_licence, tell_outcome
from assistant.cli.progress_line import ProgressLine
from assistant.cli.session import stopped_by_ctrl_c
from assistant.cli.standard_error import note
from assistant.cli.standard_output import answer, answer_json
from assistant.errors import Cancelled, InputError, KibitzError
from assistant.models.catalog import Catalog
from assistant.models.installing import install
from assistant.models.library import all_installed, named
from assistant.models.manifest import Manifest
from assistant.models.meter import Meter
from assistant.models.pack_export import export_pack, manifest_for
from assistant.models.packs import PackSupply, check_against, read_pack
from assistant.sizes import in_words


def export(arguments: argparse.Namespace, folder: Path) -> int:
    """Copy installed models into a pack."""
    models = [named(folder, name) for name in arguments.models] or all_installed(folder)
    if not models:
        raise InputError("No model is installed, so there is nothing to export.")
    cancellation = Cancellation()
    with stopped_by_ctrl_c(cancellation), ProgressLine() as line:
        line.begin("Exporting")
        chosen = [(model, manifest_for(model, cancellation)) for model in models]
        size = sum(manifest.size_bytes for _, manifest in chosen)
        export_pack(chosen, arguments.folder, Meter(size, line.show), cancellation)
    names = [manifest.id for _, manifest in chosen]
    if arguments.json:
        answer_json({"folder": arguments.folder, "models": names})
    else:
        answer(f"{', '.join(names)} ({in_words(size)}) in {arguments.folder}")
        note(f"On the other computer: kibitz models import {arguments.folder}")
    return OK


def read_in(arguments: argparse.Namespace, catalog: Catalog, folder: Path) -> int:
    """Install models from a pack; the first failure decides the exit code, the others go on."""
    manifests = _chosen(read_pack(arguments.folder), arguments.models)
    for manifest in manifests:
        is_known = check_against(catalog, manifest)
        show_licence(manifest.title, manifest.size_bytes, licence_facts(manifest))
        if not is_known:
            note("  This one is not in the catalogue: it is as trustworthy as whoever made the pack.")
    if not arguments.accept_licence:
        ask_for_acceptance(len(manifests))
    folders: dict[str, Path] = {}
    failed: dict[str, KibitzError] = {}
    for manifest in manifests:
        try:
            folders[manifest.id] = _install(arguments.folder, manifest, folder)
        except KibitzError as error:
            failed[manifest.id] = error
            note(f"{manifest.id}: {error}")
    return tell_outcome(folders, failed, as_json=arguments.json)


def _chosen(manifests: Sequence[Manifest], names: Sequence[str]) -> Sequence[Manifest]:
    by_name = {manifest.id.lower(): manifest for manifest in manifests}
    if missing := [name for name in names if name.lower() not in by_name]:
        raise InputError(
            f"There is no model “{missing[0]}” in the pack.",
            f"It holds {', '.join(manifest.id for manifest in manifests) or 'none'}.",
        )
    if not manifests:
        raise InputError("The pack holds no model.")
    return [by_name[name.lower()] for name in names] or manifests


def _install(pack: Path, manifest: Manifest, folder: Path) -> Path:
    cancellation = Cancellation()
    with stopped_by_ctrl_c(cancellation), ProgressLine() as line:
        line.begin(f"Importing {manifest.id}")
        try:
            return install(
                manifest, folder, PackSupply(pack, manifest), Meter(manifest.size_bytes, line.show), cancellation
            )
        except Cancelled:
            line.clear()
            note("What has been copied is kept; the same command goes on with it.")
            raise
