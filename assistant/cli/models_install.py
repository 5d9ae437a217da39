# SPDX-License-Identifier: GPL-3.0-or-later
"""`kibitz models install`: show the licences, download, say how it went."""

import argparse
import queue
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cancellation import Cancellation
from assistant.cli.exit_codes import OK, code_for
from assistant.cli.progress_line import ProgressLine
from assistant.cli.session import stopped_by_ctrl_c, written_down
from assistant.cli.standard_error import note
from assistant.cli.standard_output import answer, answer_json
from assistant.download_events import DownloadFailed, DownloadProgressed, DownloadState, ModelInstalled
from assistant.errors import Cancelled, InputError, KibitzError
from assistant.models.catalog import Catalog, CatalogEntry
from assistant.models.downloads import Downloads, supply_from_hub
from assistant.models.manifest import Manifest
from assistant.models.meter import Reading
from assistant.settings import ModelsSettings
from assistant.sizes import in_words

if TYPE_CHECKING:
    from assistant.events import Event


def run(arguments: argparse.Namespace, settings: ModelsSettings, catalog: Catalog, folder: Path) -> int:
    """Install the models that were named; the first failure decides the exit code, the others go on."""
    entries = list({entry.id: entry for entry in map(catalog.entry, arguments.models)}.values())
    supplies = [supply_from_hub(entry, settings) for entry in entries]
    for entry in entries:
        show_licence(entry.title, entry.size_bytes, licence_facts(entry))
    if not arguments.accept_licence:
        ask_for_acceptance(len(entries))
    # Not a Queue: a signal handler puts something in, perhaps in the middle of taking something out.
    events: queue.SimpleQueue[Event | None] = queue.SimpleQueue()
    downloads = Downloads(folder, events.put, at_once=settings.downloads_at_once)
    cancellation = Cancellation()
    try:
        with written_down(), stopped_by_ctrl_c(cancellation), ProgressLine() as line:
            cancellation.on_cancel(lambda: events.put(None))
            for entry, supply in zip(entries, supplies, strict=True):
                downloads.start(Manifest.of(entry), supply)
            installed, failed = _watch(events, len(entries), downloads, line)
    except Cancelled:
        downloads.close()
        note(f"What has arrived is kept; this goes on with it: kibitz models install {_ids(entries)}")
        raise
    return tell_outcome(installed, failed, as_json=arguments.json)


def licence_facts(entry: CatalogEntry | Manifest) -> dict[str, str]:
    """What there is to know about a licence, by name."""
    return {
        "licence": entry.licence or "unknown",
        "says": entry.licence_source,
        "note": entry.licence_note,
        "read it at": entry.licence_page,
    }


def show_licence(title: str, size_bytes: int, facts: Mapping[str, str]) -> None:
    """Tell it before anything is fetched."""
    note(f"{title}, {in_words(size_bytes)}")
    for name, fact in facts.items():
        if fact:
            note(f"  {name:11}{fact}")


def ask_for_acceptance(count: int) -> None:
    """Ask whether the licences that were shown are accepted.

    Raises:
        InputError: Nobody is there to be asked.
        Cancelled: They are not.
    """
    if sys.stdin is None or not sys.stdin.isatty():
        raise InputError(
            "Nobody is there to accept the licence.", "Read it, then add --accept-licence if you accept it."
        )
    note(f"Do you accept {'this licence' if count == 1 else 'these licences'}? Type “yes”: ")
    if sys.stdin.readline().strip().lower() not in {"y", "yes"}:
        raise Cancelled


def _watch(
    events: "queue.SimpleQueue[Event | None]", count: int, downloads: Downloads, line: ProgressLine
) -> tuple[dict[str, Path], dict[str, KibitzError]]:
    """Show how far it is, until all have ended; gives the folders of those installed, and why others are not.

    Raises:
        Cancelled: Ctrl-C was pressed.
    """
    installed: dict[str, Path] = {}
    failed: dict[str, KibitzError] = {}
    line.begin("Installing")
    while len(installed) + len(failed) < count:
        match events.get():
            case None:
                raise Cancelled
            case DownloadProgressed() as event:
                line.show(_together(downloads.all(), event.note))
            case ModelInstalled() as event:
                installed[event.model] = event.folder
                line.clear()
                note(f"{event.model} is installed.")
            case DownloadFailed() as event:
                failed[event.model] = event.error
                line.clear()
                note(f"{event.model}: {event.error}")
            case _:
                pass  # nothing else is published here
    return installed, failed


def _together(all_of_them: Sequence[DownloadProgressed], note_: str) -> Reading:
    """Several downloads as one."""
    done = sum(one.done_bytes for one in all_of_them)
    total = sum(one.total_bytes for one in all_of_them)
    speed = sum(one.bytes_per_second for one in all_of_them)
    left = (total - done) / speed if speed else None
    return Reading(DownloadState.DOWNLOADING, done, total, speed, left, note_)


def tell_outcome(installed: Mapping[str, Path], failed: Mapping[str, KibitzError], *, as_json: bool) -> int:
    """Print what became of each model, by its id; gives the exit code, which the first failure decides.

    Args:
        installed: The folders they are in.
        failed: Why they are in none.
        as_json: Print all of it, for programs; otherwise only the folders.
    """
    if as_json:
        there = {model: {"installed": True, "folder": folder} for model, folder in installed.items()}
        not_there = {model: {"installed": False, "error": str(error)} for model, error in failed.items()}
        answer_json({**there, **not_there})
    else:
        for folder in installed.values():
            answer(str(folder))
    return code_for(next(iter(failed.values()))) if failed else OK


def _ids(entries: Sequence[CatalogEntry]) -> str:
    return " ".join(entry.id for entry in entries)
