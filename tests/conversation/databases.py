# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens the file of a history as the program does."""

from pathlib import Path

from assistant.conversation.database import Opened, only_one, open_locked, plain_file


def open_database(path: Path) -> Opened:
    """A plain file, while nobody else opens it."""
    file = plain_file(path)
    with only_one(file.lock):
        return open_locked(file)
