# SPDX-License-Identifier: GPL-3.0-or-later
"""The listener thread: keys and sound come in, takes go out."""

import logging
import threading
import time
from collections.abc import Callable
from queue import Empty, SimpleQueue

from assistant.errors import KibitzError, Unexpected
from assistant.events import Event
from assistant.pipeline.hearing import Hearing, KeyDown, KeyUp, Message, Order, TakeReceiver
from assistant.pipeline.listening import Listening
from assistant.pipeline.microphone_feed import MicrophoneLine
from assistant.pipeline.talk import Cause
from assistant.settings import TalkMode, TalkSettings

_log = logging.getLogger(__name__)


class Listener:
    """Owns the microphone and the talk state. Methods return at once and may be called from any thread.

    Args:
        hearing: What it hears with. Nothing is opened or loaded before `stand_by` or a key.
        publish: Told what happens, on the listener thread.
        settings: Asked whenever one counts.
        clock: Seconds, as `time.monotonic`.
    """

    def __init__(
        self,
        hearing: Hearing,
        publish: Callable[[Event], None],
        settings: Callable[[], TalkSettings] = TalkSettings,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._hearing = hearing
        self._publish = publish
        self._settings = settings
        self._clock = clock
        self._inbox: SimpleQueue[Message] = SimpleQueue()
        self._thread: threading.Thread | None = None

    def start(self, receiver: TakeReceiver) -> None:
        """Begin to work; `receiver` gets the takes."""
        line = MicrophoneLine(self._hearing.open_microphone, self._inbox.put)
        listening = Listening(self._hearing, line, receiver, self._publish, self._settings, self._clock)
        self._thread = threading.Thread(target=self._run, args=[listening], name="listener", daemon=True)
        self._thread.start()

    def stand_by(self) -> None:
        """From now on the microphone may be open while nothing is recorded, if the settings say so."""
        self._inbox.put(Order(Listening.stand_by))

    def follow_settings(self) -> None:
        """The settings have changed. A take under way goes on, with another microphone if one was chosen."""
        self._inbox.put(Order(Listening.follow_settings))

    def tell_microphone_again(self) -> None:
        """Something else had the microphone open, and has told that it is off: tell whether it is open here."""
        self._inbox.put(Order(Listening.tell_microphone_again))

    def key_down(self, mode: TalkMode | None = None) -> None:
        """The talk key went down; it means what `mode` says, or else what is set."""
        self._inbox.put(KeyDown(self._clock(), mode or self._settings().mode))

    def key_up(self, *, certain: bool = True) -> None:
        """The talk key went up. If not `certain`, that counts when no press follows within 50 ms."""
        self._inbox.put(KeyUp(self._clock(), certain))

    def lock(self) -> None:
        """Go on recording though the key goes up."""
        self._inbox.put(Order(lambda listening: listening.move(Cause.LOCK)))

    def cancel(self) -> None:
        """Give up what is being recorded, and end hands-free listening."""
        self._inbox.put(Order(lambda listening: listening.move(Cause.CANCEL)))

    def close(self) -> None:
        """End the thread; a take in progress is forgotten. Before `start`, does nothing."""
        if self._thread is not None:
            self._inbox.put(Order(None))
            self._thread.join()
            if self._hearing.canceller:
                self._hearing.canceller.close()

    def _run(self, listening: Listening) -> None:
        while not (isinstance(message := self._next(listening.deadline), Order) and message.act is None):
            try:
                listening.handle(message)
            except KibitzError as error:
                listening.begin_anew(error)
            except Exception as error:  # noqa: BLE001 - the edge of the thread: the next take must work
                _log.exception("Listening failed")
                listening.begin_anew(Unexpected.because_of(error))
        listening.close()

    def _next(self, due: float | None) -> Message | None:
        try:
            return self._inbox.get(timeout=None if due is None else max(0.0, due - self._clock()))
        except Empty:
            return None
