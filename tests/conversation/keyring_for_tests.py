# SPDX-License-Identifier: GPL-3.0-or-later
"""Keyrings for tests: in memory, in a file that outlives a killed program, or out of reach."""

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend

from assistant.errors import HistoryError


class MemoryKeys:
    """Keys of one test."""

    def __init__(self, kept: dict[str, bytes] | None = None) -> None:
        self.kept = kept or {}
        self.is_reachable = True

    def get(self, name: str) -> bytes | None:
        self._reach()
        return self.kept.get(name)

    def put(self, name: str, key: bytes) -> None:
        self._reach()
        self.kept[name] = key

    def remove(self, name: str) -> None:
        self._reach()
        self.kept.pop(name, None)

    def _reach(self) -> None:
        if not self.is_reachable:
            raise HistoryError("The system's keyring cannot be used.", "Unlock it.")


def keys_in(file: Path) -> MemoryKeys:
    """What a program has put into a `FileKeyring`."""
    kept = json.loads(file.read_text()) if file.exists() else {}
    return MemoryKeys({name.rpartition("/")[2]: bytes.fromhex(key) for name, key in kept.items()})


class FileKeyring(KeyringBackend):
    """A backend of the library keyring, in the file that KIBITZ_TEST_KEYRING names."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]

    def get_password(self, service: str, username: str) -> str | None:
        kept: str | None = self._read().get(f"{service}/{username}")
        return kept

    def set_password(self, service: str, username: str, password: str) -> None:
        self._write(self._read() | {f"{service}/{username}": password})

    def delete_password(self, service: str, username: str) -> None:
        self._write({name: kept for name, kept in self._read().items() if name != f"{service}/{username}"})

    def _file(self) -> Path:
        return Path(os.environ["KIBITZ_TEST_KEYRING"])

    def _read(self) -> dict[str, str]:
        return json.loads(self._file().read_text()) if self._file().exists() else {}

    def _write(self, kept: dict[str, str]) -> None:
        partial = self._file().with_suffix(".part")
        partial.write_text(json.dumps(kept))
        partial.replace(self._file())
