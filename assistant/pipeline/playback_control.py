# SPDX-License-Identifier: GPL-3.0-or-later
"""What the user can do about an answer that is being spoken, or was: pause, skip, go back, keep it as a file."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from assistant.cancellation import Cancellation
from assistant.engines.protocols import Voice
from assistant.errors import Cancelled, KibitzError, OutputError
from assistant.events import Event, Failed, Noticed
from assistant.phrase import Phrase
from assistant.pipeline import spoken_text
from assistant.speech.audio import joined, write_wav
from assistant.turn_events import SpeechPaused


class Controls(Protocol):
    """The player's buttons: any thread, returns at once; without anything to hear, nothing happens."""

    @property
    def is_paused(self) -> bool:
        """True between `pause` and `resume`."""
        ...

    def pause(self) -> None:
        """Be silent at once, to go on later."""
        ...

    def resume(self) -> None:
        """Go on."""
        ...

    def skip(self) -> None:
        """Go on with the next clause."""
        ...

    def back(self) -> None:
        """Begin the clause again; the one before if it has only begun."""
        ...


class PlaybackControl:
    """Every method returns at once, from any thread.

    Args:
        controls: The player; None where speech goes to no loudspeaker.
        voice: Speaks what is kept as a file.
        publish: Told what happened.
    """

    def __init__(self, controls: Controls | None, voice: Voice, publish: Callable[[Event], None]) -> None:
        self._controls = controls
        self._voice = voice
        self._publish = publish
        self._closing = Cancellation()

    def pause(self) -> None:
        """Silence the answer that is being spoken, to go on later. Told by `SpeechPaused`."""
        self._set_paused(paused=True)

    def resume(self) -> None:
        """Go on where it was paused. Told by `SpeechPaused`."""
        self._set_paused(paused=False)

    def skip(self) -> None:
        """Go on with the next sentence; also ends a pause."""
        if self._controls:
            self._controls.skip()
            self.resume()

    def back(self) -> None:
        """Speak the sentence again, or the one before if this has only begun; also ends a pause."""
        if self._controls:
            self._controls.back()
            self.resume()

    def save(self, text: str, path: Path) -> None:
        """Write a text, spoken, to a WAV file. `Noticed` or `Failed` tells how that went."""
        threading.Thread(target=self._save, args=(text, path), name="save-speech", daemon=True).start()

    def close(self) -> None:
        """Break off what is being saved."""
        self._closing.cancel()

    def _set_paused(self, *, paused: bool) -> None:
        controls = self._controls
        if controls is None or controls.is_paused == paused:
            return
        controls.pause() if paused else controls.resume()
        if controls.is_paused == paused:  # there may have been nothing to pause
            self._publish(SpeechPaused(paused))

    def _save(self, text: str, path: Path) -> None:
        try:
            pieces = [
                piece
                for clause in spoken_text.clauses_of(text)
                for piece in self._voice.synthesize(clause, cancelled=self._closing)
            ]
            if not pieces:
                raise OutputError("There is nothing in this answer that can be spoken.")
            write_wav(path, joined(pieces, pieces[0].sample_rate))
        except KibitzError as error:
            self._publish(Failed(None, error))
        except Cancelled:
            return
        else:
            self._publish(Noticed(Phrase("The spoken answer was saved as {name}.", name=path.name)))
