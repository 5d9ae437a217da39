# SPDX-License-Identifier: GPL-3.0-or-later
"""Conversations as JSON, to be taken elsewhere and read in again.

The file is one object, `Exported`; the pictures lie beside it in a folder `pictures`, as PNG files named by their
digest, and what was said, where it was kept, in a folder `takes`, as WAV files named by the turn's `id`. Every field is
told in the classes below; times are seconds since 1970, UTC.
"""

import re
import sqlite3
from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from assistant.conversation.copying import Work
from assistant.conversation.image_store import ImageStore
from assistant.conversation.records import StoredMessage, StoredTurn
from assistant.conversation.search_index import index_conversation, index_message
from assistant.conversation.store import Store, moment_columns
from assistant.conversation.take_store import TakeStore, turns_with_takes
from assistant.errors import HistoryError, InputError, OutputError, PictureUnreadable
from assistant.phrase import Phrase
from assistant.values import Speaker
from assistant.vision.images import open_picture

FORMAT = "kibitz-conversations"
VERSION = 1
FILE = "conversations.json"
PICTURES, TAKES = "pictures", "takes"

_DIGEST = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True)
class ExportedConversation:
    """One conversation with all its branches."""

    uid: str
    """Reading the same conversation in twice does not double it."""
    title: str
    created: float
    changed: float
    is_starred: bool
    newest_turn: int | None
    """The end of the branch that is shown."""
    turns: tuple[StoredTurn, ...]
    """In the order of asking; `id` and `parent` count within the file."""


@dataclass(frozen=True)
class Exported:
    """A whole file."""

    format: str
    """Always "kibitz-conversations"."""
    version: int
    """Grows when a reader of the one before would misunderstand it."""
    conversations: tuple[ExportedConversation, ...]


def export_json(
    store: Store,
    images: ImageStore,
    conversations: Iterable[int],
    folder: Path,
    work: Work | None = None,
    takes: TakeStore | None = None,
) -> int:
    """Write conversations with their pictures, and what was said in them, into a folder; gives how many.

    A picture or sound whose file is missing is left out; its place in the conversation stays.

    Raises:
        Cancelled: `work` was stopped; some pictures may be there, but no conversation.
        HistoryError: The history cannot be read.
        OutputError: The folder cannot be written.
    """
    exported = tuple(_exported(store, number) for number in sorted(conversations))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        copy_pictures(images, {sha for one in exported for sha in pictures_of(one.turns)}, folder / PICTURES, work)
        if takes:
            _copy_takes(takes, set(turns_with_takes(store)), exported, folder / TAKES)
        data = msgspec.json.encode(Exported(FORMAT, VERSION, exported))
        (folder / FILE).write_bytes(msgspec.json.format(data, indent=1))
    except OSError as error:
        raise OutputError(
            Phrase("The conversations cannot be written to {folder}: {reason}.", folder=folder, reason=error.strerror)
        ) from error
    return len(exported)


def import_json(
    store: Store, images: ImageStore, file: Path, work: Work | None = None, takes: TakeStore | None = None
) -> int:
    """Read conversations in that `export_json` wrote; gives how many were new here.

    Raises:
        InputError: It is not such a file, or damaged. Nothing is read in then.
        HistoryError: The history cannot be written.
        Cancelled: `work` was stopped; the conversations before that are read in.
    """
    work = work or Work()
    exported = _read(file / FILE if file.is_dir() else file)
    beside = file if file.is_dir() else file.parent
    added = 0
    for number, conversation in enumerate(exported.conversations):
        work.step(number, len(exported.conversations))
        _keep_pictures(images, beside / PICTURES, pictures_of(conversation.turns))
        with store.writing() as connection:
            rows = _add(connection, conversation)
        added += rows is not None
        for turn, row in (rows or {}).items():
            if takes:
                _keep_take(takes, store, row, beside / TAKES / f"{turn}.wav")
    return added


def pictures_of(turns: Iterable[StoredTurn]) -> set[str]:
    """Digests of all pictures shown in these turns."""
    return {picture.sha256 for turn in turns for picture in turn.question.pictures}


def copy_pictures(images: ImageStore, digests: Collection[str], folder: Path, work: Work | None = None) -> None:
    """Copy the files of pictures into a folder, those that exist.

    Raises:
        OSError: The folder cannot be written.
        Cancelled: `work` was stopped.
    """
    work = work or Work()
    folder.mkdir(parents=True, exist_ok=True)
    for number, sha256 in enumerate(digests):
        work.step(number, len(digests))
        with suppress(PictureUnreadable):
            (folder / f"{sha256}.png").write_bytes(images.png(sha256))


def _exported(store: Store, number: int) -> ExportedConversation:
    summary = store.conversation(number)
    shown = store.turns(number)
    return ExportedConversation(
        summary.uid,
        summary.title,
        summary.created,
        summary.changed,
        summary.is_starred,
        shown[-1].id if shown else None,
        tuple(store.all_turns(number)),
    )


def _read(file: Path) -> Exported:
    try:
        exported = msgspec.json.decode(file.read_bytes(), type=Exported)
    except OSError as error:
        raise InputError(Phrase("{file} cannot be read: {reason}.", file=file, reason=error.strerror)) from error
    except (msgspec.ValidationError, msgspec.DecodeError, RecursionError) as error:
        raise InputError(
            Phrase("{file} does not hold conversations that Kibitz wrote, or it is damaged.", file=file)
        ) from error
    if exported.format != FORMAT:
        raise InputError(Phrase("{file} does not hold conversations that Kibitz wrote.", file=file))
    digests = {sha for one in exported.conversations for sha in pictures_of(one.turns)}
    if not all(_DIGEST.fullmatch(sha) for sha in digests):  # they become names of files
        raise InputError(Phrase("{file} does not hold conversations that Kibitz wrote, or it is damaged.", file=file))
    if exported.version > VERSION:
        raise InputError(Phrase("{file} was written by a newer Kibitz than this one.", file=file), "Use the newer one.")
    return exported


def _keep_pictures(images: ImageStore, folder: Path, digests: Iterable[str]) -> None:
    for sha256 in digests:
        try:
            picture = open_picture(folder / f"{sha256}.png")
        except PictureUnreadable:
            continue  # it was missing already when the conversation was written out, or got lost since
        if picture.sha256 == sha256:
            images.keep(picture)


def _copy_takes(takes: TakeStore, kept: Collection[int], exported: Iterable[ExportedConversation], to: Path) -> None:
    for turn in (turn.id for one in exported for turn in one.turns if turn.id in kept):
        with suppress(HistoryError):
            sound = takes.wav(turn)
            to.mkdir(exist_ok=True)
            (to / f"{turn}.wav").write_bytes(sound)


def _keep_take(takes: TakeStore, store: Store, row: int, file: Path) -> None:
    with suppress(OSError, InputError):  # most turns have none; one that is damaged is missing, as a picture would be
        takes.keep_wav(store, row, file.read_bytes())


def _add(connection: sqlite3.Connection, conversation: ExportedConversation) -> dict[int, int] | None:
    """Insert a conversation, and give its turns' numbers by those in the file; None if it is there already."""
    if connection.execute("SELECT 1 FROM conversations WHERE uid = ?", (conversation.uid,)).fetchone():
        return None
    number = connection.execute(
        "INSERT INTO conversations (uid, title, is_named, created, changed, is_starred)"
        " VALUES (?, ?, 1, ?, ?, ?) RETURNING id",
        (conversation.uid, conversation.title, conversation.created, conversation.changed, conversation.is_starred),
    ).fetchone()[0]
    rows: dict[int, int] = {}
    for turn in conversation.turns:
        rows[turn.id] = connection.execute(
            "INSERT INTO turns (conversation, parent, created, outcome, timings) VALUES (?, ?, ?, ?, ?) RETURNING id",
            (
                number,
                rows.get(turn.parent) if turn.parent is not None else None,
                turn.created,
                turn.outcome.value if turn.outcome else None,
                msgspec.json.encode(turn.timings).decode(),
            ),
        ).fetchone()[0]
        _add_message(connection, rows[turn.id], Speaker.USER, turn.question)
        if turn.answer:
            _add_message(connection, rows[turn.id], Speaker.ASSISTANT, turn.answer)
    newest = rows.get(conversation.newest_turn) if conversation.newest_turn is not None else None
    connection.execute("UPDATE conversations SET newest_turn = ? WHERE id = ?", (newest, number))
    index_conversation(connection, number)
    return rows


def _add_message(connection: sqlite3.Connection, turn: int, speaker: Speaker, message: StoredMessage) -> None:
    (number,) = connection.execute(
        "INSERT INTO messages (turn, speaker, text, heard, language, engine, from_starter, evidence)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        (
            turn, speaker.value, message.text, message.heard, message.language, message.engine, message.from_starter,
            msgspec.json.encode(message.evidence).decode(),
        ),
    ).fetchone()  # fmt: skip
    for position, picture in enumerate(message.pictures):
        connection.execute(
            "INSERT OR IGNORE INTO pictures (sha256, width, height, bytes) VALUES (?, ?, ?, ?)",
            (picture.sha256, picture.width, picture.height, 3 * picture.width * picture.height),
        )
        connection.execute(
            "INSERT INTO attachments (message, position, picture, source, name, seconds, video_seconds)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (number, position, picture.sha256, picture.source.value, picture.name, *moment_columns(picture.moment)),
        )
    index_message(connection, number)
