# SPDX-License-Identifier: GPL-3.0-or-later
"""`kibitz models recommend, use, add, measure, tune`: which models suit this computer, and making the most of them."""

import argparse
import json
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from assistant.cancellation import Cancellation
from assistant.cli.exit_codes import OK
from assistant.cli.session import engines_for, note, settings_for, stopped_by_ctrl_c
from assistant.cli.standard_output import answer
from assistant.engines.slots import sections
from assistant.models.catalog import Catalog
from assistant.models.choosing import using, using_starter, with_what_won
from assistant.models.hardware import Hardware, examine
from assistant.models.library import named, with_engines_chosen
from assistant.models.measure import Measurement, computer_of, keep, load_measurements, measure
from assistant.models.meter import Reading
from assistant.models.own_models import add_model
from assistant.models.recommend import Card, Recommendation, recommend
from assistant.models.tune import EyesBench, Trial, tune
from assistant.paths import measurements_file, models_folder, settings_file
from assistant.settings import Settings
from assistant.settings_file import load, save
from assistant.values import Progress, Role


def recommended(arguments: argparse.Namespace, catalog: Catalog) -> int:
    """Show three cards, one of them recommended."""
    settings, _ = _settings(arguments)
    hardware = examine()
    for sentence in hardware.notes:
        note(sentence)
    chosen = with_engines_chosen(settings, models_folder())
    measured = load_measurements(measurements_file(), computer_of(hardware, chosen))
    found = recommend(catalog, hardware, language=arguments.language, measured=measured)
    answer(_as_json(found, hardware) if arguments.json else "\n".join(_cards(found, catalog)))
    return OK


def used(arguments: argparse.Namespace, _catalog: Catalog) -> int:
    """Write into the settings which installed models to use, or tell what is in use if none is named."""
    settings, path = _settings(arguments)
    settings = using(settings, [named(models_folder(), name) for name in arguments.names])
    for role in arguments.starter:
        settings = using_starter(settings, Role(role))
    is_changed = bool(arguments.names or arguments.starter)
    if is_changed:
        save(settings, path)
    for role, section in sections(settings).items():
        answer(f"{role:6} {section.engine:12} {section.model}".rstrip())
    if is_changed:
        note("A window that is open uses them when it is started again, or at once if they are chosen in its settings.")
    return OK


def added(arguments: argparse.Namespace, _catalog: Catalog) -> int:
    """Check a model of the user's own and copy it into the models folder."""
    cancellation = Cancellation()
    note("The model is being checked.")
    with stopped_by_ctrl_c(cancellation):
        manifest, notes = add_model(
            arguments.paths, models_folder(), cancellation=cancellation, tell=_percents("Copied")
        )
    for sentence in notes:
        note(sentence)
    answer(manifest.id)
    note(f"It can be used now: kibitz models use {manifest.id}")
    return OK


def measured(arguments: argparse.Namespace, _catalog: Catalog) -> int:
    """Measure the chosen models on this computer, and keep the figures."""
    settings, hardware, cancellation = settings_for(arguments), examine(), Cancellation()
    note("The models are loaded and tried; this takes about half a minute.")
    with stopped_by_ctrl_c(cancellation), engines_for(settings, set(Role)) as engines:
        found = measure(engines, settings, hardware, cancelled=cancellation, tell=lambda _: None)
    if arguments.json:
        answer(msgspec.json.format(msgspec.json.encode(found), indent=2).decode())
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


def tuned(arguments: argparse.Namespace, _catalog: Catalog) -> int:
    """Try what may be faster, show the table, and keep what wins."""
    settings, path = _settings(arguments)
    chosen, hardware, cancellation = with_engines_chosen(settings, models_folder()), examine(), Cancellation()
    note("Settings are tried for up to two minutes; leave the computer alone meanwhile. Ctrl-C stops it.")

    def tell(progress: Progress) -> None:
        if progress.done < progress.total:
            note(f"Trial {progress.done + 1} of {progress.total}")

    with stopped_by_ctrl_c(cancellation):
        found = tune(chosen, hardware, EyesBench(cancellation), cancelled=cancellation, tell=tell)
    answer("\n".join(_table(found.trials)))
    note(found.sentence)
    if found.settings != chosen and not arguments.dry_run:
        save(with_what_won(settings, found.settings), path)
        note(f"This was written into {path}.")
    return OK


DOES: dict[str, Callable[[argparse.Namespace, Catalog], int]] = {
    "recommend": recommended,
    "use": used,
    "add": added,
    "measure": measured,
    "tune": tuned,
}
"""What `arguments.does` names."""


def _settings(arguments: argparse.Namespace) -> tuple[Settings, Path]:
    """The settings as they stand in their file, and that file."""
    path: Path = arguments.settings or settings_file()
    settings, notices = load(path)
    for notice in notices:
        note(notice)
    return settings, path


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


def _as_json(found: Recommendation, hardware: Hardware) -> str:
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

    return json.dumps(
        {
            "recommended": found.recommended.tier if found.recommended else None,
            "why": found.why,
            "cards": [card(one) for one in found.cards],
            "hardware": msgspec.to_builtins(hardware, enc_hook=str),
        },
        indent=2,
        ensure_ascii=False,
    )


# ── add, tune ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _percents(what: str) -> Callable[[Reading], None]:
    """Tells each tenth."""
    told = [0]

    def tell(reading: Reading) -> None:
        tenth = 10 * reading.done_bytes // max(1, reading.total_bytes)
        if tenth > told[0]:
            told[0] = tenth
            note(f"{what} {tenth * 10} %")

    return tell


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
