# SPDX-License-Identifier: GPL-3.0-or-later
"""Where what was read of conversations is kept on disk. Loads no library: whoever only deletes it needs none."""

from pathlib import Path

from assistant.engines.llama.checked_files import delete_files
from assistant.paths import cache_folder

STATE, PICTURE = ".state", ".picture"
"""How the names of the files end: conversations, and pieces of pictures."""


def states_folder() -> Path:
    """Where the files are; it is there only while the user wants them."""
    return cache_folder() / "states"


def delete_states(folder: Path) -> None:
    """Delete the folder with all that is kept in it; an engine that has it open writes no more."""
    delete_files(folder, STATE, PICTURE)
