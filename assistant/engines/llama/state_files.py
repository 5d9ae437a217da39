# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps on disk what was read of conversations and pictures, where the user wants that.

It holds what was on the screen and what was said. So it is off unless the user switches it on, only the user may read
the files, what was never answered does not get here, and switching it off again deletes everything.
"""

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

import numpy as np

from assistant.engines.llama.checked_files import CheckedFiles, Header, fingerprint_of
from assistant.engines.llama.files import ModelFiles
from assistant.engines.llama.picture_cache import Entry, Tile
from assistant.engines.llama.projector import Embedding
from assistant.engines.llama.states import KeptState, SavedState, in_common
from assistant.engines.llama.states_folder import PICTURE, STATE, delete_states, states_folder
from assistant.settings import EyesSettings

_STATES_BYTES = 1 << 30
_PICTURES_BYTES = 512 << 20
"""Room on the disk for all of them; those not used for longest are deleted above that."""


class StateFiles:
    """Conversations on disk; fits `Shelf`.

    Args:
        folder: For the files; need not exist.
        fingerprint: Stands for the model.
    """

    def __init__(self, folder: Path, fingerprint: str) -> None:
        self._files = CheckedFiles(folder, STATE, fingerprint, _STATES_BYTES)
        self._states = [kept for path, header in self._files.headers() if (kept := _kept(path, header))]

    @classmethod
    def wanted_by(cls, settings: EyesSettings, files: ModelFiles) -> "StateFiles | None":
        """The files, if the user wants them; otherwise there are none, and those there were are deleted."""
        if settings.keep_on_disk:
            return cls(states_folder(), fingerprint_of(files))
        delete_states(states_folder())
        return None

    @property
    def states(self) -> Sequence[KeptState]:
        """What is there."""
        return self._states

    def read_state(self, kept: KeptState) -> SavedState | None:
        """Read a conversation; None, and the file is gone, if it is not what it should be."""
        held = self._files.read(kept.path)
        if held is None:
            self._states.remove(kept)
            return None
        return SavedState(kept.entries, kept.answered_at, held.data)

    def write_state(self, state: SavedState, answers: Sequence[Sequence[int]]) -> None:
        """Keep a conversation, in place of earlier states of the same one."""
        for kept in [one for one in self._states if in_common(one.entries, state.entries) == len(one.entries)]:
            self._states.remove(kept)
            with suppress(OSError):
                kept.path.unlink()
        entries = [entry if isinstance(entry, int) else asdict(entry) for entry in state.entries]
        header = {"entries": entries, "answered_at": state.answered_at, "answers": [list(one) for one in answers]}
        path = self._files.path(json.dumps(entries))
        if self._files.write(path, header, state.data):
            self._states.append(KeptState(state.entries, state.answered_at, tuple(map(tuple, answers)), path))


class PictureFiles:
    """What the encoder made of pictures, on disk; fits `KeptPictures`.

    Args:
        folder: For the files; need not exist.
        fingerprint: Stands for the model.
    """

    def __init__(self, folder: Path, fingerprint: str) -> None:
        self._files = CheckedFiles(folder, PICTURE, fingerprint, _PICTURES_BYTES)

    @classmethod
    def wanted_by(cls, settings: EyesSettings, files: ModelFiles) -> "PictureFiles | None":
        """The files, if the user wants them."""
        return cls(states_folder(), fingerprint_of(files)) if settings.keep_on_disk else None

    def read_picture(self, key: str) -> Embedding | None:
        """What was made of a tile; None if that is not kept."""
        held = self._files.read(self._files.path(key))
        return held.data.view(np.float32) if held else None

    def write_picture(self, key: str, embedding: Embedding) -> None:
        """Keep what was made of a tile."""
        path = self._files.path(key)
        if not path.exists():
            self._files.write(path, {}, embedding)


def answers_in(entries: Sequence[Entry], answers: Sequence[Sequence[int]]) -> list[Sequence[int]]:
    """Those of the answers that stand in a conversation: what was said in another is not written down with this one."""
    tokens = [entry if isinstance(entry, int) else None for entry in entries]
    return [answer for answer in answers if _stands_in(tokens, list(answer))]


def _stands_in(tokens: list[int | None], answer: list[int]) -> bool:
    # The last token of an answer is not evaluated until the next question.
    beginning = answer[:-1] or answer
    starts = (index for index, token in enumerate(tokens) if token == beginning[0])
    return any(tokens[start : start + len(beginning)] == beginning for start in starts)


def _kept(path: Path, header: Header) -> KeptState | None:
    try:
        entries = tuple(entry if isinstance(entry, int) else Tile(**entry) for entry in header["entries"])
        return KeptState(entries, int(header["answered_at"]), tuple(map(tuple, header["answers"])), path)
    except (KeyError, TypeError, ValueError):
        return None
