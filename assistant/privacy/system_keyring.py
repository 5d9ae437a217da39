# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps keys where the system keeps its passwords: Secret Service or KWallet, Windows' vault, the Mac's keychain.

The only file that meets the library; it is imported when the first key is asked for.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import keyring

from assistant.errors import HistoryError
from assistant.phrase import Phrase

_SERVICE = "Kibitz history"

_WEAK = 1
"""Below this priority keyring itself recommends no backend: those keep passwords in files that can be read."""


class SystemKeyring:
    """The keyring of the user who is logged in. Every method raises `HistoryError` if it cannot be reached."""

    def get(self, name: str) -> bytes | None:
        """The key of that name; None if there is none."""
        with _plain_errors():
            _refuse_weak_ones()
            kept = keyring.get_password(_SERVICE, name)
            return bytes.fromhex(kept) if kept else None

    def put(self, name: str, key: bytes) -> None:
        """Keep a key, and make sure that it is kept."""
        with _plain_errors():
            _refuse_weak_ones()
            keyring.set_password(_SERVICE, name, key.hex())
            if keyring.get_password(_SERVICE, name) != key.hex():
                raise HistoryError("The system's keyring did not keep the key of the history.", _WAY_OUT)

    def remove(self, name: str) -> None:
        """Forget a key; one that is not there is no error."""
        with _plain_errors():
            if keyring.get_password(_SERVICE, name) is not None:
                keyring.delete_password(_SERVICE, name)


_WAY_OUT = (
    "On Linux, log in to a desktop with GNOME Keyring or KWallet, unlock it and try again. Where there is none, "
    "encrypting the whole disk protects the history, too."
)


def _refuse_weak_ones() -> None:
    backend = keyring.get_keyring()
    if backend.priority < _WEAK:
        raise HistoryError("There is no keyring on this computer that could keep the key of the history.", _WAY_OUT)


@contextmanager
def _plain_errors() -> Iterator[None]:
    try:
        yield
    except HistoryError:
        raise
    except Exception as error:  # each backend raises the errors of the library that it rests on
        raise HistoryError(
            Phrase("The system's keyring cannot be used ({name}).", name=type(error).__name__), _WAY_OUT
        ) from error
