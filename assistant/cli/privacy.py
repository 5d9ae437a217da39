# SPDX-License-Identifier: GPL-3.0-or-later
"""`kibitz privacy`: what was used and sent, the proof that nothing leaves this computer, and the way to wipe it all."""

import argparse
import json
import sys
from dataclasses import asdict

from assistant.cli.exit_codes import NOT_PROVED, OK, OUTPUT
from assistant.cli.standard_error import note
from assistant.cli.standard_output import answer
from assistant.errors import Cancelled, InputError
from assistant.paths import ledger_file, running_file
from assistant.privacy.ledger import Ledger, Use, as_csv, as_json
from assistant.privacy.places import Place, places
from assistant.privacy.proof import Proof, prove
from assistant.privacy.running import running_since
from assistant.privacy.wipe import wipe
from assistant.sizes import in_words

_YES = "yes"
_LEAVES = "   LEAVES THIS COMPUTER"


def run(arguments: argparse.Namespace) -> int:
    """Carry out one of the three."""
    match arguments.does:
        case "ledger":
            return _ledger(arguments)
        case "prove":
            return _prove(as_json=arguments.json)
        case _:
            return _wipe(models=arguments.models, ask=not arguments.yes)


def _ledger(arguments: argparse.Namespace) -> int:
    uses = Ledger(ledger_file()).uses(running_since(running_file()))
    if arguments.json:
        answer(as_json(uses))
    elif arguments.csv:
        answer(as_csv(uses), end="")
    elif uses:
        for use in uses:
            answer(_line(use))
    else:
        note("The ledger is empty: no microphone, camera, screen, file or network has been used.")
    return OK


def _line(use: Use) -> str:
    began = use.began.astimezone().strftime("%Y-%m-%d %H:%M:%S")
    return f"{began}  {use.what:13}{use.lasted:>14}  {use.why}; {use.fate}"


def _prove(*, as_json: bool) -> int:
    note("A spoken question about the sample picture is asked and answered; this takes about 20 seconds.")
    proof = prove()
    if as_json:
        answer(
            json.dumps(asdict(proof) | {"holds": proof.holds, "verdict": proof.verdict}, indent=2, ensure_ascii=False)
        )
    else:
        answer(_report(proof))
    return OK if proof.holds else NOT_PROVED


def _report(proof: Proof) -> str:
    lines = [f"Watched by {proof.witness}.", f"The answer: {proof.turn}", ""]
    lines += [f"{calls.call:16}{calls.count:6}  {calls.where}{_LEAVES * calls.leaves}" for calls in proof.calls]
    lines += [f"Refused by Kibitz's own lock: {sentence}" for sentence in proof.refusals]
    if proof.is_watched:
        lines.append("An attempt made on purpose, outside Kibitz, was seen.")
    lines += [f"Missing: {what}" for what in proof.missing]
    return "\n".join([*lines, "", proof.verdict])


def _wipe(*, models: bool, ask: bool) -> int:
    wanted = [place for place in places() if place.files and (models or place.name != "models")]
    if not wanted:
        note("There is nothing to delete.")
        return OK
    if ask:
        _ask(wanted, models=models)
    done = wipe(models=models)
    for place in done.places:
        answer(f"Deleted {place.name} ({_size(place)}): {place.path}")
    for path, reason in done.left:
        note(f"{path} could not be deleted: {reason}.")
    return OUTPUT if done.left else OK


def _ask(wanted: list[Place], *, models: bool) -> None:
    if sys.stdin is None or not sys.stdin.isatty():
        raise InputError("Nothing was deleted: nobody is there to be asked.", "If you are sure, add --yes.")
    note("This will be deleted for good:")
    for place in wanted:
        note(f"  {place.name:9} {_size(place):>22}  {place.path}: {place.holds}")
    if not models:
        note("Models are kept; to delete them, too, use --models.")
    note(f"Type “{_YES}” to delete it: ")
    if sys.stdin.readline().strip().lower() != _YES:
        raise Cancelled


def _size(place: Place) -> str:
    return f"{place.files} file{'s' if place.files != 1 else ''}, {in_words(place.size_bytes)}"
