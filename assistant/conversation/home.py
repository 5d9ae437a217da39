# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the history is: as plain files in its folder, or encrypted in a folder within.

    history.db  pictures/ …                    plain
    protected/key.json                         this file says that the encrypted history is the one that counts,
    protected/history.db  pictures/ …          and which key of the system's keyring opens it

Whether that one small file is there decides, so that changing from the one to the other is done in one moment.
What lies in the other place then is left over from a change that was not finished.
"""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import msgspec

from assistant.conversation.database import DatabaseFile, connect
from assistant.errors import HistoryError
from assistant.phrase import Phrase
from assistant.whole_files import write_whole

if TYPE_CHECKING:
    import sqlite3

    from assistant.conversation.sealing import Seal

DATABASE = "history.db"
SEALED = ".sealed"
FOLDERS = ("pictures", "takes")
"""What lies beside the database, each file encrypted by itself."""
YOUNG_SECONDS = 3600.0
"""Of those, files younger than this are not collected: another program may just be about to refer to them."""


class KeyLost(HistoryError):
    """The history is encrypted, and nobody has its key."""


class Unsealable(Exception):
    """An encrypted file was changed, belongs elsewhere, or was encrypted with another key."""


class Keys(Protocol):
    """Secrets by name. Blocks: the system may ask the user to unlock them."""

    def get(self, name: str) -> bytes | None:
        """The key of that name; None if there is none."""
        ...

    def put(self, name: str, key: bytes) -> None:
        """Keep a key."""
        ...

    def remove(self, name: str) -> None:
        """Forget a key; one that is not there is no error."""
        ...


@dataclass(frozen=True)
class KeyCard:
    """What the small file says; nothing of it is secret."""

    name: str
    """Of the key, in the keyring."""
    fingerprint: str
    """`Seal.fingerprint` of the right key."""


@dataclass(frozen=True)
class Place:
    """A folder with a history in it."""

    folder: Path
    seal: "Seal | None" = None
    """What its files are encrypted with; None if they are not."""

    def path(self, name: str) -> Path:
        """Where a file is, whether it exists or not; `name` is its path in a plain history, as pictures/ab/abc.png."""
        if self.seal is None:
            return self.folder / name
        sealed = self.seal.name_of(name)
        return self.folder / name.partition("/")[0] / sealed[:2] / f"{sealed}{SEALED}"

    def read(self, name: str) -> bytes:
        """What is in a file.

        Raises:
            OSError: It is missing, or cannot be read.
            Unsealable: It was changed.
        """
        path = self.path(name)
        data = path.read_bytes()
        return data if self.seal is None else self.seal.unseal(data, path.stem)[1]

    def write(self, name: str, data: bytes) -> None:
        """Put a file there, complete or not at all.

        Raises:
            OSError: It cannot be written.
        """
        write_whole(self.path(name), data if self.seal is None else self.seal.seal(data, name), durable=True)


def put_where_it_is(find: Callable[[], Place], put: Callable[[Place], None], trouble: str) -> None:
    """Put files where the history is, even if it moves meanwhile.

    Args:
        find: Says where the history is now.
        put: Writes into that place; called again for another one.
        trouble: A sentence with `folder` and `reason`, for when it cannot.

    Raises:
        HistoryError: The disk failed, or what `find` raises.
    """
    place = find()
    try:
        put(place)
        # It may have gone into a place that was being left: what comes after the move, the move does not take.
        while (now := find()) != place:
            place = now
            put(place)
    except OSError as error:
        raise HistoryError(
            Phrase(trouble, folder=place.folder, reason=error.strerror or error), "Is the disk full?"
        ) from error


class HistoryHome:
    """A folder in which the history is, encrypted or not. Thread-safe.

    Args:
        folder: Need not exist yet.
        keys: Where the key is; asked once for each key.
    """

    def __init__(self, folder: Path, keys: Keys | None = None) -> None:
        self.folder = folder
        self._keys = keys
        self.plain = Place(folder)
        self.protected_folder = folder / "protected"
        self.card_file = self.protected_folder / "key.json"
        self.lock = folder / f"{DATABASE}.lock"
        self.change_lock = folder / "protecting.lock"
        """Held while the history is changed from the one to the other, which may take minutes."""
        self._known: tuple[tuple[int, int], Place] | None = None
        self._asking = threading.Lock()

    @property
    def keys(self) -> Keys:
        """Where keys are kept."""
        if self._keys is None:
            self._keys = _system_keyring()
        return self._keys

    def is_protected(self) -> bool:
        """Whether the history is encrypted."""
        return self.card_file.exists()

    def place(self) -> Place:
        """Where the history is now.

        Raises:
            HistoryError: It is encrypted, and the key is out of reach or lost.
        """
        with self._asking:
            try:
                found = os.stat(self.card_file)  # noqa: PTH116 - asked before each use of the history
            except OSError:
                return self.plain
            state = (found.st_ino, found.st_mtime_ns)
            if self._known is None or self._known[0] != state:
                self._known = (state, Place(self.protected_folder, self.seal_of(read_card(self.card_file))))
            return self._known[1]

    def database(self) -> DatabaseFile:
        """The file of the history now; raises as `place`."""
        return self.database_of(self.place())

    def database_of(self, place: Place) -> DatabaseFile:
        """The file of the history in a place."""
        return DatabaseFile(place.folder / DATABASE, _connect_for(place.seal), self.lock)

    def seal_of(self, card: KeyCard) -> "Seal":
        """The key that a card names.

        Raises:
            HistoryError: The keyring cannot be used.
            KeyLost: It does not hold the key, or another one under its name.
        """
        key = self.keys.get(card.name)
        seal = make_seal(key) if key else None
        if seal is None or seal.fingerprint() != card.fingerprint:
            raise KeyLost(
                "The history is encrypted, and its key is not in the system's keyring any more.",
                "Without the key nobody can read it. If you have a backup of the keyring, bring that back. Otherwise "
                "“kibitz history protect --anew” puts the locked history aside, undamaged, and begins a new one.",
            )
        return seal


def read_card(file: Path) -> KeyCard:
    """What the small file says.

    Raises:
        KeyLost: It is damaged.
    """
    try:
        return msgspec.json.decode(file.read_bytes(), type=KeyCard)
    except (OSError, msgspec.DecodeError) as error:
        raise KeyLost(
            Phrase("The history is encrypted, and {file}, which names its key, cannot be read.", file=file),
            "Bring this file back from a backup, or let “kibitz history protect --anew” begin a new history.",
        ) from error


# The libraries are loaded where a history is encrypted, and only there.


def make_seal(key: bytes) -> "Seal":
    """What encrypts with a key.

    Raises:
        HistoryError: The library is not installed.
    """
    with _loading():
        from assistant.conversation.sealing import Seal  # noqa: PLC0415
    return Seal(key)


def _system_keyring() -> Keys:
    with _loading():
        from assistant.privacy.system_keyring import SystemKeyring  # noqa: PLC0415
    return SystemKeyring()


def _connect_for(seal: "Seal | None") -> Callable[[Path], "sqlite3.Connection"]:
    if seal is None:
        return connect
    with _loading():
        from assistant.conversation.sqlcipher import connect_with  # noqa: PLC0415
    return connect_with(seal.database_key)


@contextmanager
def _loading() -> Iterator[None]:
    try:
        yield
    except ImportError as error:
        raise HistoryError(
            Phrase("Encrypting the history needs a library that is not installed ({name}).", name=error.name),
            "Install it with: pip install sqlcipher3 cryptography keyring",
        ) from error
