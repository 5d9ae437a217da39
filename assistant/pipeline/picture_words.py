# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the words in kept pictures findable, in idle time: it stops at once when the user wants something."""

import logging
import threading
import time
from collections.abc import Callable
from typing import Protocol

from assistant.cancellation import Cancellation
from assistant.conversation.image_store import ImageStore
from assistant.conversation.search_index import index_picture, unread_picture
from assistant.conversation.store import Store
from assistant.errors import Cancelled, EngineError, EngineUnavailable, KibitzError, ModelDamaged, PictureUnreadable
from assistant.events import Event, LevelChanged
from assistant.turn_events import TurnFinished, TurnStarted
from assistant.values import Picture

_log = logging.getLogger(__name__)

IDLE_SECONDS = 20.0
"""So long after the last thing that happened reading begins: longer than one thinks about the next question."""


class Reader(Protocol):
    """Reads pictures; `assistant.engines.starter.word_reader.WordReader` does."""

    def read(self, picture: Picture, *, cancelled: Cancellation) -> str:
        """All words of a picture.

        Raises:
            EngineUnavailable, ModelDamaged: No picture can be read.
            EngineError: This one cannot be read.
            Cancelled: At once.
        """
        ...

    def close(self) -> None:
        """Give memory back until the next picture."""
        ...


class PictureWords:
    """Owns the thread that reads, one picture after the other, the newest first. Methods return at once, any thread.

    What has been read is on disk, so it goes on after a restart where it was. A picture that cannot be read counts
    as one without words.

    Args:
        open_store: Opens the history, on the thread that reads.
        images: Where its pictures are.
        reader: Reads.
        is_wanted: The user has not switched it off.
        idle_seconds: How long nothing must have happened.
    """

    def __init__(
        self,
        open_store: Callable[[], Store],
        images: ImageStore,
        reader: Reader,
        is_wanted: Callable[[], bool],
        idle_seconds: float = IDLE_SECONDS,
    ) -> None:
        self._open_store = open_store
        self._images = images
        self._reader = reader
        self._is_wanted = is_wanted
        self._idle_seconds = idle_seconds
        self._store: Store | None = None
        self._changed = threading.Condition()
        self._turns: set[int] = set()
        """Those under way."""
        self._happened = time.monotonic()
        self._has_unread = True
        self._reading: Cancellation | None = None
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="picture-words", daemon=True)
        self._thread.start()

    def hear(self, event: Event) -> None:
        """Something happens: let go of the processor until it is over."""
        if isinstance(event, LevelChanged):
            return  # told all the time while the microphone stands by
        with self._changed:
            if isinstance(event, TurnStarted):
                self._turns.add(event.turn)
            elif isinstance(event, TurnFinished):
                self._turns.discard(event.turn)
            self._happened = time.monotonic()
            reading = self._reading
        if reading:
            reading.cancel()
        if isinstance(event, TurnFinished):
            self.look_again()

    def look_again(self) -> None:
        """There may be pictures that were not read yet, or the user has decided whether they are."""
        with self._changed:
            self._has_unread = True
            reading = self._reading
            self._changed.notify()
        if reading and not self._is_wanted():
            reading.cancel()

    def close(self) -> None:
        """Stop reading, and end the thread."""
        with self._changed:
            self._closed = True
            reading = self._reading
            self._changed.notify()
        if reading:
            reading.cancel()
        self._thread.join()

    def _run(self) -> None:
        while cancellation := self._wait_until_idle():
            has_more = False
            try:
                has_more = self._read_next(cancellation)
            except Cancelled:
                has_more = True
            except KibitzError as error:
                _log.warning("Words of pictures are not kept: %s", error)
            except Exception:  # noqa: BLE001 - the edge of the thread: the next picture may do
                _log.exception("Reading pictures failed")
            with self._changed:
                self._reading = None
                self._has_unread = self._has_unread or has_more
            if not has_more:
                self._rest()
        self._rest()

    def _wait_until_idle(self) -> Cancellation | None:
        """Block until a picture can be read; gives what stops that, or None when all is over."""
        with self._changed:
            while not self._closed:
                left = self._happened + self._idle_seconds - time.monotonic()
                if self._turns or not self._has_unread or not self._is_wanted():
                    self._changed.wait()
                elif left > 0:
                    self._changed.wait(left)
                else:
                    self._has_unread = False
                    self._reading = Cancellation()
                    return self._reading
            return None

    def _read_next(self, cancellation: Cancellation) -> bool:
        """Read one picture; false if there is none left."""
        if self._store is None:
            self._store = self._open_store()
        with self._store.reading() as connection:
            sha256 = unread_picture(connection)
        if sha256 is None:
            return False
        try:
            words = self._reader.read(self._images.load(sha256), cancelled=cancellation)
        except (EngineUnavailable, ModelDamaged):
            raise  # that is not the picture's fault
        except (PictureUnreadable, EngineError) as error:
            _log.debug("A picture has no words: %s", error)
            words = ""
        with self._store.writing() as connection:
            index_picture(connection, sha256, words)
        return True

    def _rest(self) -> None:
        """Nothing can be read for now: give memory and file back."""
        self._reader.close()
        store, self._store = self._store, None
        if store:
            store.close()
