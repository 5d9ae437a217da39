# SPDX-License-Identifier: GPL-3.0-or-later
"""`kibitz history`: past conversations, seen, searched, taken elsewhere and deleted."""

import argparse
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime, time, timedelta
from pathlib import Path
from time import time as now

from assistant.cancellation import Cancellation
from assistant.cli import history_protection
from assistant.cli.exit_codes import INPUT, OK
from assistant.cli.session import engines_for, settings_for, stopped_by_ctrl_c
from assistant.cli.sound_out import SpeechFile
from assistant.cli.standard_error import note
from assistant.cli.standard_output import answer, answer_json
from assistant.conversation.exchange import export_json, import_json
from assistant.conversation.home import HistoryHome
from assistant.conversation.image_store import images_in
from assistant.conversation.records import StoredTurn
from assistant.conversation.search import Filters, find
from assistant.conversation.store import Store, store_in
from assistant.conversation.take_store import TakeStore, turns_with_takes
from assistant.conversation.tidying import tidy
from assistant.conversation.written_out import export_html, export_markdown
from assistant.engines.process.engine_process import EngineProcess
from assistant.errors import OutputError
from assistant.paths import history_folder
from assistant.speech.clauses import clauses_of
from assistant.values import Role


def run(arguments: argparse.Namespace) -> int:
    """Carry out one of them."""
    folder = history_folder()
    if arguments.does in ("protect", "unprotect"):
        return history_protection.run(HistoryHome(folder), arguments)
    if not folder.exists() and arguments.does != "import":
        note("There is no history yet.")
        return INPUT if arguments.does in ("show", "delete", "restore", "export") else OK
    with closing(store_in(folder)) as store:
        for notice in store.notices:
            note(notice)
        return _DOES[arguments.does](store, arguments)


def _list(store: Store, arguments: argparse.Namespace) -> int:
    conversations = store.conversations(arguments.limit, starred=arguments.starred)
    if arguments.json:
        answer_json(conversations)
    else:
        for summary in conversations:
            details = [f"{summary.turns} question{'s' * (summary.turns != 1)}"]
            details += [f"{summary.pictures} picture{'s' * (summary.pictures != 1)}"] if summary.pictures else []
            star = "*" if summary.is_starred else " "
            answer(f"{summary.id:6} {star} {_moment(summary.changed)}  {summary.title}  ({', '.join(details)})")
    return OK


def _show(store: Store, arguments: argparse.Namespace) -> int:
    summary = store.conversation(arguments.number)
    turns = store.turns(summary.id)
    if arguments.json:
        answer_json({"conversation": summary, "turns": turns})
        return OK
    answer(f"{summary.title}\n{_moment(summary.created)}")
    for turn in turns:
        answer("\n" + _in_words(turn))
    return OK


def _in_words(turn: StoredTurn) -> str:
    shown = [f"  [{picture.source}: {picture.name or picture.sha256[:8]}]" for picture in turn.question.pictures]
    asked = [f"> {line}" for line in turn.question.text.splitlines()]
    return "\n".join([*shown, *asked, turn.answer.text if turn.answer else "(no answer)"])


def _search(store: Store, arguments: argparse.Namespace) -> int:
    filters = Filters(
        arguments.picture,
        arguments.starred,
        _midnight(arguments.since) if arguments.since else None,
        _midnight(arguments.until + timedelta(days=1)) if arguments.until else None,
    )
    found = find(store, " ".join(arguments.words), filters)
    if arguments.json:
        answer_json(found)
    else:
        for place in found:
            answer(f"{place.conversation:6}   {_moment(place.created)}  {place.title}: {place.snippet}")
    if not found:
        note("Nothing was found.")
    return OK


def _export(store: Store, arguments: argparse.Namespace) -> int:
    numbers = arguments.numbers or [summary.id for summary in store.conversations()]
    images, folder = images_in(history_folder()), arguments.folder
    match arguments.format:
        case "json":
            count = export_json(store, images, numbers, folder, takes=_takes())
        case "markdown":
            count = len(export_markdown(store, images, numbers, folder))
        case "html":
            count = len(export_html(store, images, numbers, folder))
        case "takes":
            return _write_takes(store, folder, numbers)
        case _:
            return _speak(store, arguments, numbers)
    note(f"{count} conversation{'s' * (count != 1)} written to {folder}.")
    return OK


def _takes() -> TakeStore:
    return TakeStore(HistoryHome(history_folder()).place)


def _write_takes(store: Store, folder: Path, numbers: list[int]) -> int:
    """Write what the user said, as far as it was kept, a sound file for each question."""
    takes = _takes()
    turns = [(number, turn) for number in numbers for turn in turns_with_takes(store, number)]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number, turn in turns:
            (folder / f"{number}-{turn}.wav").write_bytes(takes.wav(turn))
    except OSError as error:
        raise OutputError(f"The sound cannot be written to {folder}: {error.strerror}.") from error
    note(f"{len(turns)} take{'s' * (len(turns) != 1)} written to {folder}.")
    return OK


def _speak(store: Store, arguments: argparse.Namespace, numbers: list[int]) -> int:
    """Write each answer as a sound file of its own."""
    folder: Path = arguments.folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"The folder {folder} cannot be made: {error.strerror}.") from error
    answers = {
        folder / f"{number}-{position:03}.wav": text
        for number in numbers
        for position, text in enumerate(_answers(store, number), start=1)
    }
    cancellation = Cancellation()
    with stopped_by_ctrl_c(cancellation), engines_for(settings_for(arguments), {Role.VOICE}) as engines:
        for path, text in answers.items():
            _write_spoken(path, text, engines, cancellation)
    note(f"{len(answers)} answer{'s' * (len(answers) != 1)} written to {folder}.")
    return OK


def _answers(store: Store, conversation: int) -> list[str]:
    return [turn.answer.text for turn in store.turns(conversation) if turn.answer and turn.answer.text]


def _write_spoken(path: Path, text: str, engines: EngineProcess, cancellation: Cancellation) -> None:
    with SpeechFile(path) as file:
        for clause in clauses_of(text):
            for audio in engines.voice.synthesize(clause, cancelled=cancellation):
                cancellation.check()
                file.play(audio)
        file.keep()


def _import(store: Store, arguments: argparse.Namespace) -> int:
    added = import_json(store, images_in(history_folder()), arguments.path, takes=_takes())
    note(f"{added} conversation{'s' * (added != 1)} read in; those that were here already stay as they are.")
    return OK


def _delete(store: Store, arguments: argparse.Namespace) -> int:
    for number in arguments.numbers:
        title = store.conversation(number).title
        store.delete(number)
        note(f"“{title}” was thrown away; “kibitz history restore {number}” brings it back for ten minutes.")
    return OK


def _restore(store: Store, arguments: argparse.Namespace) -> int:
    for number in arguments.numbers:
        store.restore(number)
        note(f"“{store.conversation(number).title}” is back.")
    return OK


def _vacuum(store: Store, _arguments: argparse.Namespace) -> int:
    folder = history_folder()
    before = _size(folder)
    tidy(store, images_in(folder), _takes(), deleted_before=now())
    store.vacuum()
    note(f"{max(0, before - _size(folder)) / 1e6:.1f} MB were given back.")
    return OK


_DOES: dict[str, Callable[[Store, argparse.Namespace], int]] = {
    "list": _list,
    "show": _show,
    "search": _search,
    "export": _export,
    "import": _import,
    "delete": _delete,
    "restore": _restore,
    "vacuum": _vacuum,
}


def _moment(seconds: float) -> str:
    return f"{datetime.fromtimestamp(seconds).astimezone():%Y-%m-%d %H:%M}"


def _midnight(day: date) -> float:
    return datetime.combine(day, time()).astimezone().timestamp()


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
