# SPDX-License-Identifier: GPL-3.0-or-later
"""Encrypts the history, or decrypts it, while it is in use; if that is cut off, it is wholly the one or the other.

Pictures are copied first, which may take minutes and disturbs nobody. Then nobody may write until the database is
copied and one small file is there, or gone: from then on everybody uses the other history. What is left of the old one
is removed, by the next start if need be.
"""

import contextlib
import logging
import secrets
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from assistant.conversation.copying import Copying, Work, plain_errors
from assistant.conversation.database import connect, only_one, open_locked
from assistant.conversation.home import (
    DATABASE,
    FOLDERS,
    HistoryHome,
    KeyCard,
    KeyLost,
    Place,
    make_seal,
    read_card,
)
from assistant.errors import HistoryError
from assistant.whole_files import write_whole

_log = logging.getLogger(__name__)

_KEY_BYTES = 32
"""As `sealing.KEY_BYTES`, which cannot be had without a library that few need."""


def protect(home: HistoryHome, work: Work | None = None) -> list[Path]:
    """Encrypt the history with a new key in the system's keyring; gives plain files that could not be removed yet.

    Nothing happens if it is encrypted already.

    Raises:
        HistoryError: There is no keyring, no room, or another program is at it. The history is as it was.
        Cancelled: It was stopped. The history is as it was.
    """
    work = work or Work()
    with _changing(home):
        if home.is_protected():
            home.place()  # says so if the key is lost
            return clear(home)
        if clear(home):  # what is left of the last time is still open, on Windows
            raise HistoryError("Another program still has the old history open.", "Close it and try again.")
        name, key = f"history-{secrets.token_hex(8)}", secrets.token_bytes(_KEY_BYTES)
        seal = make_seal(key)
        card = KeyCard(name, seal.fingerprint())
        target = Place(home.protected_folder, seal)
        files = Copying(home.plain, target, work)
        try:
            # What the key is called is written down first, so that it can be removed from the keyring in any case.
            with plain_errors():
                home.protected_folder.mkdir(parents=True, mode=0o700)
                write_whole(_draft(home), msgspec.json.encode(card), durable=True)
            home.keys.put(name, key)
            files.go_on()
            with only_one(home.lock), _nobody_writing(home, home.plain):
                files.go_on()
                _encrypt_database(home, target)
                with plain_errors():
                    _draft(home).replace(home.card_file)
        except BaseException:
            _abandon(home, name)
            raise
        return clear(home, files)


def unprotect(home: HistoryHome, work: Work | None = None) -> list[Path]:
    """Decrypt the history for good and forget the key; gives encrypted files that could not be removed yet.

    Nothing happens if it is not encrypted.

    Raises:
        HistoryError: The key is out of reach or lost, there is no room, or another program is at it. The history is as
            it was.
        Cancelled: It was stopped. The history is as it was.
    """
    work = work or Work()
    with _changing(home):
        if not home.is_protected():
            return clear(home)
        source = home.place()
        clear(home)
        files = Copying(source, home.plain, work)
        try:
            files.go_on()
            with only_one(home.lock), _nobody_writing(home, source):
                files.go_on()
                _decrypt_database(home, source)
                with plain_errors():
                    home.card_file.replace(_old_card(home))
        except BaseException:
            with contextlib.suppress(HistoryError):
                clear(home)  # the encrypted history still counts, so what there is of a plain one goes
            raise
        return clear(home, files)


def begin_anew(home: HistoryHome) -> Path:
    """Put an encrypted history aside whose key is lost, undamaged, so that a new one can begin; gives where it is.

    Raises:
        HistoryError: It is not encrypted, its key is there or out of reach, or it cannot be moved.
    """
    with _changing(home):
        if not home.is_protected():
            raise HistoryError("The history is not encrypted, so no key of it can be lost.")
        try:
            home.place()
        except KeyLost:
            aside = home.folder / f"locked-{time.strftime('%Y%m%d-%H%M%S')}"
            with plain_errors():
                home.protected_folder.rename(aside)
            return aside
        raise HistoryError("The key of the history is in the keyring, so nothing has to be begun anew.")


def tidy_up(home: HistoryHome) -> None:
    """Remove what a change has left that was cut off; to be called at start. Does nothing while one is under way."""
    with contextlib.suppress(HistoryError), _changing(home):
        clear(home)


def clear(home: HistoryHome, files: "Copying | None" = None) -> list[Path]:
    """Remove the history that does not count, after the last pictures were taken from it; gives what could not be.

    Args:
        home: To be changed by nobody else meanwhile.
        files: Copies what a picture or two may have been added to in the very moment of the change.
    """
    with plain_errors():
        if home.is_protected():
            if _leftovers(home):
                (files or Copying(home.plain, home.place(), Work())).go_on()
            for file in _leftovers(home):
                _remove(file)
            return _leftovers(home)
        return _clear_protected(home, files) if home.protected_folder.exists() else []


def _clear_protected(home: HistoryHome, files: "Copying | None") -> list[Path]:
    card = next((card for card in (_old_card(home), _draft(home)) if card.exists()), None)
    if card == _old_card(home):
        (files or Copying(Place(home.protected_folder, home.seal_of(read_card(card))), home.plain, Work())).go_on()
    # The card goes last: should this be cut off, it still tells which key to forget.
    for file in home.protected_folder.iterdir():
        if file != card:
            _remove(file)
    left = [file for file in home.protected_folder.iterdir() if file != card]
    if not left:
        if card:
            home.keys.remove(read_card(card).name)
        _remove(home.protected_folder)
    return left


def _draft(home: HistoryHome) -> Path:
    return home.card_file.with_suffix(".draft")


def _old_card(home: HistoryHome) -> Path:
    return home.card_file.with_suffix(".old")


def _leftovers(home: HistoryHome) -> list[Path]:
    """Everything of a plain history: also its backups, and damaged files that were set aside."""
    databases = (file for file in home.folder.glob(f"{DATABASE}*") if file != home.lock)
    return [*databases, *(home.folder / name for name in FOLDERS if (home.folder / name).exists())]


def _abandon(home: HistoryHome, key: str) -> None:
    """The plain history still counts. What cannot be removed now is at the next start."""
    if home.is_protected():
        return
    with contextlib.suppress(HistoryError):
        home.keys.remove(key)
    _remove(home.protected_folder)


def _encrypt_database(home: HistoryHome, target: Place) -> None:
    from assistant.conversation.sqlcipher import encrypt  # noqa: PLC0415 - where something is encrypted, and only there

    assert target.seal
    copy, encrypted = target.folder / "plain.tmp", target.folder / DATABASE
    with plain_errors():
        # Of a file that is in use, SQLCipher may only read a copy; see there.
        reader, writer = connect(home.plain.folder / DATABASE), connect(copy)
        with contextlib.closing(reader), contextlib.closing(writer):
            reader.backup(writer)
        _remove_database(encrypted)
        encrypt(copy, encrypted, target.seal.database_key)
        copy.unlink()
        encrypted.chmod(0o600)


def _decrypt_database(home: HistoryHome, source: Place) -> None:
    from assistant.conversation.sqlcipher import decrypt  # noqa: PLC0415 - where something is encrypted, and only there

    assert source.seal
    plain = home.plain.folder / DATABASE
    with plain_errors():
        _remove_database(plain)
        decrypt(source.folder / DATABASE, plain, source.seal.database_key)
        plain.chmod(0o600)


@contextlib.contextmanager
def _nobody_writing(home: HistoryHome, place: Place) -> Iterator[None]:
    """Hold the write lock of a database; who waits for it notices afterwards that the history has moved."""
    connection = open_locked(home.database_of(place)).connection
    try:
        with plain_errors():
            connection.execute("BEGIN IMMEDIATE")
        yield
    finally:
        connection.close()


@contextlib.contextmanager
def _changing(home: HistoryHome) -> Iterator[None]:
    """Be the only one that changes the history from the one to the other."""
    from filelock import FileLock, Timeout  # noqa: PLC0415 - few ever encrypt

    lock = FileLock(home.change_lock, mode=0o600, blocking=False)
    with plain_errors():
        home.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            lock.acquire()
        except Timeout as error:
            raise HistoryError("The history is being encrypted or decrypted already.", "Wait until it is.") from error
    try:
        yield
    finally:
        lock.release()


def _remove_database(path: Path) -> None:
    """A log of changes that is left beside another file would be taken for that file's own."""
    for suffix in ("-wal", "-shm", "-journal", ""):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _remove(path: Path) -> None:
    """Delete a file or folder as far as it can be: on Windows not while it is open."""
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with contextlib.suppress(OSError):
            path.unlink()
