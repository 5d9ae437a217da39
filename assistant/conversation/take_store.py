# SPDX-License-Identifier: GPL-3.0-or-later
"""What was said, as sound, for those who want it kept: one WAV file for each spoken question of the history."""

import io
import os
import time
import wave
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from assistant.conversation.home import YOUNG_SECONDS, Place, Unsealable, put_where_it_is
from assistant.conversation.store import Store
from assistant.errors import HistoryError, InputError
from assistant.phrase import Phrase
from assistant.speech.audio import wav_bytes
from assistant.values import Audio

_FOLDER = "takes"
_TROUBLE = Phrase("What was said cannot be kept in {folder}: {reason}.")


class TakeStore:
    """A folder of sound files, encrypted where the history is. Any thread; blocks.

    Every method raises `HistoryError` if the history cannot be used.

    Args:
        find: Says where the history is now; its folder is made when the first take is kept.
        now: Seconds since 1970.
    """

    def __init__(self, find: Callable[[], Place], *, now: Callable[[], float] = time.time) -> None:
        self._find = find
        self._now = now

    def keep(self, store: Store, turn: int, take: Audio) -> None:
        """Put what was said in a turn on disk; `turn` is its number in the history."""
        self.keep_wav(store, turn, wav_bytes(take))

    def keep_wav(self, store: Store, turn: int, data: bytes) -> None:
        """As `keep`, what another `wav` gave.

        Raises:
            InputError: It is no WAV file.
        """
        seconds = _seconds(data)
        put_where_it_is(self._find, lambda place: place.write(_name(turn), data), _TROUBLE)
        with store.writing() as connection:
            connection.execute("INSERT OR REPLACE INTO takes (turn, seconds) VALUES (?, ?)", (turn, seconds))

    def wav(self, turn: int) -> bytes:
        """What was said, as a WAV file.

        Raises:
            HistoryError: It is missing, or its file was changed.
        """
        try:
            return self._find().read(_name(turn))
        except (OSError, Unsealable) as error:
            raise HistoryError("What was said then is not kept any more, or its file was changed.") from error

    def discard(self, turns: Collection[int]) -> None:
        """Remove the files of these turns at once."""
        place = self._find()
        for turn in turns:
            place.path(_name(turn)).unlink(missing_ok=True)

    def collect(self, store: Store) -> None:
        """Remove the files of turns that are gone. Safe to be killed in."""
        place = self._find()
        names = {place.path(_name(turn)).name for turn in turns_with_takes(store)}
        for file in _files(place):
            if file.name not in names and self._now() - file.stat().st_mtime > YOUNG_SECONDS:
                file.unlink(missing_ok=True)


def turns_with_takes(store: Store, conversation: int | None = None) -> list[int]:
    """Numbers of the turns whose sound is kept, of one conversation or of all, in the order of asking."""
    with store.reading() as connection:
        rows = connection.execute(
            "SELECT turn FROM takes JOIN turns ON turns.id = turn WHERE ?1 IS NULL OR conversation = ?1 ORDER BY turn",
            (conversation,),
        )
        return [turn for (turn,) in rows]


def _seconds(data: bytes) -> float:
    try:
        with wave.open(io.BytesIO(data)) as file:
            frames, rate = int(file.getnframes()), int(file.getframerate())
            return frames / rate
    except (wave.Error, EOFError, ZeroDivisionError) as error:
        raise InputError("This is not the sound of a question that Kibitz kept.") from error


def _name(turn: int) -> str:
    return f"{_FOLDER}/{turn}.wav"


def _files(place: Place) -> Iterator[Path]:
    for folder, _, names in os.walk(place.folder / _FOLDER):
        yield from (Path(folder) / name for name in names)
