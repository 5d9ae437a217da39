# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps the ledger from what the rooms publish, on a thread of its own: nobody who talks waits for the disk."""

import queue
import threading
from collections.abc import Callable
from dataclasses import replace

from assistant.events import BytesSent, ClipTaken, Event, PictureTaken, SensorUsed
from assistant.phrase import Phrase
from assistant.privacy.ledger import Ledger, Use
from assistant.settings import HistorySettings, Keep
from assistant.values import PictureSource

_WHY = {
    "microphone": Phrase("you talked"),
    "camera": Phrase("you asked for a picture"),
    "screen": Phrase("you asked for the screen"),
}
_STANDING_BY = Phrase("standing by for your first word")
_FILES = {PictureSource.FILE: Phrase("picture file"), PictureSource.CLIPBOARD: Phrase("clipboard")}
_ENOUGH_BYTES = 1 << 20
"""Of what is sent to a host, so much may be missing in the file while it is still being sent."""


def may_be_kept(what: str, history: HistorySettings) -> bool:
    """Whether something that was seen or heard stays on disk with the conversation, where one is kept at all.

    Args:
        what: As in the ledger: "microphone", or anything that gives pictures.
        history: What the user wants.
    """
    if history.keep is Keep.NOTHING:
        return False
    # Of what is shown, the picture is kept; of what is said, the words, and the sound only if the user wants that.
    return what != "microphone" or history.keep_takes


class LedgerKeeper:
    """Writes down which senses, files and hosts were used.

    Args:
        ledger: Where.
        keeps: Asked whether what was seen or heard may be kept, for "microphone" or anything that gives pictures.
    """

    def __init__(self, ledger: Ledger, keeps: Callable[[str], bool] = lambda _: False) -> None:
        self._ledger = ledger
        self._keeps = keeps
        self._open: dict[str, Use] = {}
        self._sent: dict[str, Use] = {}
        self._written: dict[str, int] = {}
        self._events: queue.SimpleQueue[Event | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="ledger", daemon=True)
        self._thread.start()

    def hear(self, event: Event) -> None:
        """Take an event; any thread, returns at once."""
        if isinstance(event, SensorUsed | PictureTaken | ClipTaken | BytesSent):
            self._events.put(event)

    def close(self) -> None:
        """Write down the rest: everything is over. Calling again does nothing."""
        self._events.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (event := self._events.get()) is not None:
            match event:
                case SensorUsed():
                    self._sensor(event)
                case PictureTaken(picture=picture) if picture.source in _FILES:
                    what = _FILES[picture.source]
                    self._ledger.note(what, Phrase("you attached a picture"), kept=self._keeps(what))
                case ClipTaken():
                    self._ledger.note(
                        Phrase("video file"), Phrase("you attached a video"), kept=self._keeps(Phrase("video file"))
                    )
                case BytesSent():
                    self._bytes(event)
        for use in (*self._open.values(), *self._sent.values()):
            self._ledger.end(use)

    def _sensor(self, event: SensorUsed) -> None:
        if use := self._open.pop(event.sensor, None):
            self._ledger.end(use)
        if event.in_use:
            why = _STANDING_BY if event.standing_by else _WHY.get(event.sensor, Phrase("you asked for it"))
            kept = not event.standing_by and self._keeps(event.sensor)
            self._open[event.sensor] = self._ledger.begin(event.sensor, why, kept=kept)

    def _bytes(self, event: BytesSent) -> None:
        """One entry for each host, which grows until the program ends."""
        use = self._sent.get(event.host) or self._ledger.begin(
            Phrase("network"), Phrase("for your server or download"), where=event.host
        )
        use = replace(use, size_bytes=use.size_bytes + event.size_bytes)
        self._sent[event.host] = use
        if use.size_bytes - self._written.get(event.host, 0) >= _ENOUGH_BYTES or event.host not in self._written:
            self._written[event.host] = use.size_bytes
            self._ledger.end(use)
