# SPDX-License-Identifier: GPL-3.0-or-later
"""`kibitz models recommend, use, add, measure, tune`: which models suit this computer, and making the most of them."""

import argparse
from collections.abc import Callable, Iterable

from assistant.cancellation import Cancellation
from assistant.cli.exit_codes import OK
from assistant.cli.models_shelf import Shelf
from assistant.cli.progress_line import ProgressLine
from assistant.cli.session import engines_for, ready_for_engines, stopped_by_ctrl_c
from assistant.cli.standard_error import note
from assistant.cli.standard_output import answer, answer_json
from assistant.engines.process.slots import sections
from assistant.models.catalog import Catalog
from assistant.models.choosing import using, using_starter, with_what_won
from assistant.models.hardware import Hardware, examine
from assistant.models.library import named, with_engines_chosen
from assistant.models.measure import Measurement, computer_of, keep, load_measurements, measure
from assistant.models.own_models import add_model
from assistant.models.recommend import Card, Recommendation, recommend
from assistant.models.tune import EyesBench, Trial, tune
from assistant.paths import measurements_file
from assistant.settings_file import save
from assistant.values import Progress, Role


def recommended(arguments: argparse.Namespace, shelf: Shelf) -> int:
    """Show three cards, one of them recommended."""
    hardware = examine()
    for sentence in hardware.notes:
        note(sentence)
    chosen = with_engines_chosen(shelf.settings, shelf.folder)
    measured = load_measurements(measurements_file(), computer_of(hardware, chosen))
    found = recommend(shelf.catalog, hardware, language=arguments.language, measured=measured)
    if arguments.json:
        answer_json(_facts(found, hardware))
    else:
        answer("\n".join(_cards(found, shelf.catalog)))
    return OK


def used(arguments: argparse.Namespace, shelf: Shelf) -> int:
    """Write into the settings which installed models to use, or tell what is in use if none is named."""
    settings = using(shelf.settings, [named(shelf.folder, name) for name in arguments.names])
    for role in arguments.starter:
        settings = using_starter(settings, Role(role))
    is_changed = bool(arguments.names or arguments.starter)
    if is_changed:
        save(settings, shelf.settings_file)
    for role, section in sections(settings).items():
        answer(f"{role:6} {section.engine:12} {section.model}".rstrip())
    if is_changed:
        note("A window that is open uses them when it is started again, or at once if they are chosen in its settings.")
    return OK


def added(arguments: argparse.Namespace, shelf: Shelf) -> int:
    """Check a model of the user's own and copy it into the models folder."""
    cancellation = Cancellation()
    note("The model is being checked.")
    with stopped_by_ctrl_c(cancellation), ProgressLine() as line:
        line.begin("Copying")
        manifest, notes = add_model(arguments.paths, shelf.folder, cancellation=cancellation, tell=line.show)
    for sentence in notes:
        note(sentence)
    answer(manifest.id)
    note(f"It can be used now: kibitz models use {manifest.id}")
    return OK


def measured(arguments: argparse.Namespace, shelf: Shelf) -> int:
    """Measure the chosen models on this computer, and keep the figures."""
    settings, hardware, cancellation = ready_for_engines(shelf.settings), examine(), Cancellation()
    note("The models are loaded and tried; this takes about half a minute.")
    with stopped_by_ctrl_c(cancellation), engines_for(settings, set(Role)) as engines:
        found = measure(engines, settings, hardware, cancelled=cancellation, tell=lambda _: None)
    if arguments.json:
        answer_json(found)
    else:
        answer("\n".join(_figures(found)))
    keep(found, measurements_file())
    return OK


def _figures(found: Measurement) -> Iterable[str]:
    times = found.answering
    yield f"first word about a new picture  {times.first_word_seconds:6.2f} s"
    yield f"each piece of a picture         {times.piece_seconds:6.2f} s"
    yield f"writing                         {times.tokens_per_second:6.1f} tokens a second"
    yield f"listening                       {found.hearing_factor:6.2f} s for a second of speech"
    yield f"first sound of a sentence       {found.first_sound_seconds:6.2f} s"


def tuned(arguments: argparse.Namespace, shelf: Shelf) -> int:
    """Try what may be faster, show the table, and keep what wins."""
    chosen, hardware = with_engines_chosen(shelf.settings, shelf.folder), examine()
    cancellation = Cancellation()
    note("Settings are tried for up to two minutes; leave the computer alone meanwhile. Ctrl-C stops it.")

    def tell(progress: Progress) -> None:
        if progress.done < progress.total:
            note(f"Trial {progress.done + 1} of {progress.total}")

    with stopped_by_ctrl_c(cancellation):
        found = tune(chosen, hardware, EyesBench(cancellation), cancelled=cancellation, tell=tell)
    answer("\n".join(_table(found.trials)))
    note(found.sentence)
    if found.settings != chosen and not arguments.dry_run:
        save(with_what_won(shelf.settings, found.settings), shelf.settings_file)
        note(f"This was written into {shelf.settings_file}.")
    return OK


DOES: dict[str, Callable[[argparse.Namespace, Shelf], int]] = {
    "recommend": recommended,
    "use": used,
    "add": added,
    "measure": measured,
    "tune": tuned,
}
"""What `arguments.does` names."""


# ── recommend ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _cards(found: Recommendation, catalog: Catalog) -> Iterable[str]:
    for card in found.cards:
        mark = "   ← recommended" if card is found.recommended else ""
        yield f"{card.tier.capitalize():9} {card.download_bytes / 1e9:4.1f} GB to download, {card.fit.verdict}{mark}"
        for entry in card.entries:
            yield f"          {entry.role:6} {entry.id:26} {entry.title}, {entry.licence}"
        yield from (f"          {reason}" for reason in card.reasons)
        yield ""
    yield found.why
    if found.recommended:
        names = " ".join(entry.id for entry in found.recommended.entries)
        yield f"To have it: kibitz models install {names}"
    elif not catalog.entries:
        yield "The list of models is missing: reinstall Kibitz."


def _facts(found: Recommendation, hardware: Hardware) -> dict[str, object]:
    def card(one: Card) -> dict[str, object]:
        return {
            "tier": one.tier,
            "models": {entry.role: entry.id for entry in one.entries},
            "download_bytes": one.download_bytes,
            "needed_bytes": one.fit.needed_bytes,
            "verdict": one.fit.verdict,
            "on_card": one.fit.on_card,
            "reasons": one.reasons,
        }

    return {
        "recommended": found.recommended.tier if found.recommended else None,
        "why": found.why,
        "cards": [card(one) for one in found.cards],
        "hardware": hardware,
    }


# ── tune ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _table(trials: Iterable[Trial]) -> Iterable[str]:
    yield f"{'tried':24}{'first word':>12}{'tokens/s':>10}{'answer':>10}"
    for trial in trials:
        if trial.answering and trial.seconds:
            times = (
                f"{trial.answering.first_word_seconds:10.2f} s{trial.answering.tokens_per_second:10.1f}"
                f"{trial.seconds:8.2f} s"
            )
        else:
            times = f"{'none':>12}{'none':>10}{'none':>10}"
        yield f"{trial.what:24}{times}  {'kept' if trial.is_kept else trial.why}"
