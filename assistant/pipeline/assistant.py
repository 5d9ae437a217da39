# SPDX-License-Identifier: GPL-3.0-or-later
"""The front door: everything the window can ask for. Every method returns at once, from any thread."""

import itertools
import queue
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.conversation.conversation import Conversation
from assistant.engines.process import EngineProcess
from assistant.events import Event
from assistant.pipeline.event_stream import EventStream
from assistant.pipeline.listener import Listener
from assistant.pipeline.live_settings import LiveSettings
from assistant.pipeline.live_transcript import FinishedTake
from assistant.pipeline.look_ahead import LookAhead
from assistant.pipeline.picture_desk import PictureDesk
from assistant.pipeline.playback_control import PlaybackControl
from assistant.pipeline.responder import Responder
from assistant.pipeline.screen_look import ScreenLook
from assistant.pipeline.speaker import Speaker as SpeakerThread
from assistant.pipeline.turn import Turn
from assistant.settings import Settings
from assistant.values import Audio, Message, Picture, PictureSource, Speaker


@dataclass(frozen=True)
class Parts:
    """What an assistant is made of; `build` puts them together."""

    stream: EventStream
    engines: EngineProcess
    conversation: Conversation
    responder: Responder
    speaker: SpeakerThread
    playback: PlaybackControl
    listener: Listener
    look_ahead: LookAhead
    pictures: PictureDesk
    screen: ScreenLook
    settings: LiveSettings
    at_the_end: tuple[Callable[[], None], ...] = ()
    """Called when everything else is closed."""


class Assistant:
    """Talk to it, show it pictures, hear it answer; what happens is told to subscribers as events."""

    def __init__(self, parts: Parts, *, speak_answers: bool = True) -> None:
        self.speak_answers = speak_answers
        """Answers of later turns are spoken, not only shown."""
        self.playback = parts.playback
        """Pauses, skips and keeps what is spoken."""
        self._parts = parts
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._open_turns: list[Turn] = []
        self._queue: queue.Queue[tuple[Turn, Callable[[Turn], object]] | None] = queue.Queue()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="responder", daemon=True)
        self._thread.start()

    def subscribe(self, callback: Callable[[Event], None]) -> Callable[[], None]:
        """Call `callback` for each event, on the thread where it happens; returns what ends that."""
        return self._parts.stream.subscribe(callback)

    def start(self) -> None:
        """Load the engines in the background."""
        self._parts.engines.start()
        self._parts.look_ahead.go_on()

    def apply(self, settings: Settings) -> None:
        """Use these settings from now on; what did not change is left alone.

        Language, sampling, volume, speed and devices count from the next turn, clause or take. An engine whose
        settings changed is loaded in the background, which `EngineLoading` tells; an answer under way is finished
        by the old one. To be called with the same settings, too, after a model was installed or removed. Applying
        again while an engine is being loaded breaks that off.
        """
        before = self._parts.settings.now
        self._parts.settings.apply(settings)
        now = self._parts.settings.now
        if now.voice.speak_answers != before.voice.speak_answers:
            self.speak_answers = now.voice.speak_answers
        with self._lock:
            is_resting = not self._open_turns
        if now.eyes != before.eyes and is_resting:
            self._parts.look_ahead.go_on()

    # ── asking ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def ask(self, text: str, pictures: Sequence[Picture] = (), *, closely: bool = False) -> int:
        """Ask in writing; interrupts an answer that is under way. Gives the turn's number.

        Args:
            text: The question; “look closely” in it does what `closely` does.
            pictures: What it is about.
            closely: Look in all the detail the model can take; without pictures, at those shown last. Takes longer.
        """
        return self._ask(Message(Speaker.USER, text, tuple(pictures), closely=closely))

    def start_talking(self, *, look_at_screen: bool = False) -> None:
        """The talk key went down: silence the answer and record.

        Args:
            look_at_screen: The screen goes with the question, if the user has not switched that off in the settings
                and attaches nothing else. `ScreenSeen` tells when it was looked at; `leave_screen_out` takes it away.
        """
        self.interrupt()
        self._parts.screen.want(wanted=look_at_screen and self._parts.settings.now.screen.look_when_talking)
        self._parts.listener.start()

    def leave_screen_out(self) -> None:
        """Not the screen: what `ScreenSeen` told of is forgotten."""
        self._parts.screen.leave_out()

    def stop_talking(self, pictures: Sequence[Picture] = ()) -> None:
        """The talk key went up: ask what was said, about `pictures`."""
        # The user waits from now on, not only from when the tail has been recorded and the take is handed over.
        released = time.monotonic()
        self._parts.listener.stop(
            lambda take: self._ask(
                Message(Speaker.USER, "", self._parts.screen.pictures_for(pictures)), take, began=released
            )
        )

    def cancel_talking(self) -> None:
        """Forget what is being recorded."""
        self._parts.listener.cancel(lambda: self._parts.look_ahead.hear(""))

    def interrupt(self) -> None:
        """Be silent at once, and end the answer under way."""
        with self._lock:
            turns = tuple(self._open_turns)
        for turn in turns:
            turn.cancellation.cancel()

    def say_again(self, text: str) -> int:
        """Speak an answer once more; interrupts what is being said. Gives a turn number for `ClauseSpoken`."""
        self.interrupt()
        turn = self._new_turn(Message(Speaker.ASSISTANT, text))
        self._queue.put((turn, self._parts.responder.repeat))
        return turn.number

    def look_ahead(self, pictures: Sequence[Picture]) -> None:
        """These will be asked about: look at them while the user types or talks."""
        self._parts.screen.show(pictures)

    def new_conversation(self) -> None:
        """Forget what was said; ends the answer under way."""
        self.interrupt()
        self._parts.conversation.clear()

    # ── pictures; each answers with PictureTaken or PictureFailed of the number returned ───────────────────────────

    def take_screenshot(self) -> int:
        """Read the screen now."""
        return self._parts.pictures.screen()

    def take_camera_picture(self) -> int:
        """Take one picture with the camera."""
        return self._parts.pictures.camera()

    def open_picture(self, path: Path) -> int:
        """Read a picture file."""
        return self._parts.pictures.file(path)

    def read_picture(self, data: bytes, source: PictureSource, name: str) -> int:
        """Decode a picture that was pasted or dropped."""
        return self._parts.pictures.data(data, source, name)

    # ── the end ────────────────────────────────────────────────────────────────────────────────────────────────────

    def close(self) -> None:
        """Stop everything, in the order the data flows. Blocks for up to about a second; calling again does nothing."""
        with self._lock:
            closed, self._closed = self._closed, True
        if closed:
            return
        self.interrupt()
        self._parts.pictures.close()
        self._parts.playback.close()
        self._parts.listener.close()
        self._parts.look_ahead.close()
        self._queue.put(None)
        self._thread.join()
        self._parts.speaker.close()
        self._parts.engines.close()
        for finish in self._parts.at_the_end:
            finish()

    def _ask(self, question: Message, take: Audio | FinishedTake | None = None, *, began: float | None = None) -> int:
        self.interrupt()
        turn = self._new_turn(question, take)
        turn.began = turn.began if began is None else began
        turn.note_take()
        self._parts.look_ahead.asked()
        self._queue.put((turn, self._parts.responder.respond))
        return turn.number

    def _new_turn(self, question: Message, take: Audio | FinishedTake | None = None) -> Turn:
        turn = Turn(next(self._numbers), question, take, self.speak_answers)
        turn.cancellation.on_cancel(self._parts.speaker.stop)
        with self._lock:
            self._open_turns.append(turn)
        return turn

    def _run(self) -> None:
        while (item := self._queue.get()) is not None:
            turn, work = item
            work(turn)
            with self._lock:
                self._open_turns.remove(turn)
                is_last = not self._open_turns
            if is_last:
                self._parts.look_ahead.go_on()
