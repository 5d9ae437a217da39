# SPDX-License-Identifier: GPL-3.0-or-later
"""Transcribes an earlier take once more, also with another model than the one in use."""

from collections.abc import Callable
from dataclasses import replace

from assistant.engines.process.engine_process import EngineProcess
from assistant.errors import Cancelled, KibitzError
from assistant.events import Event, Failed, TakeHeardAgain
from assistant.pipeline.turn import Turn
from assistant.settings import EarsSettings, Settings
from assistant.values import Audio, Role, Segment, Transcription


class Rehearing:
    """One transcription of one take; carried out on the responder thread, so that no other one is in its way.

    Args:
        engines: Another model takes the place of the ears for as long as this takes.
        settings: Gives those in use, which are gone back to.
        publish: Told the words, or why there are none.
        of_turn: Number of the turn in which it was said.
        model: Folder of the Whisper model to use; empty for the ears in use.
    """

    def __init__(
        self,
        engines: EngineProcess,
        settings: Callable[[], Settings],
        publish: Callable[[Event], None],
        of_turn: int,
        model: str = "",
    ) -> None:
        self._engines = engines
        self._settings = settings
        self._publish = publish
        self._of_turn = of_turn
        self._model = model

    def carry_out(self, turn: Turn) -> None:
        """Transcribe the take of `turn`; cancelling the turn ends it without a word."""
        if self._model:
            now = self._settings()
            ears = EarsSettings("whisper", self._model, now.ears.language, now.ears.device)
            self._engines.apply(replace(now, ears=ears))
        try:
            self._hear(turn)
        except KibitzError as error:
            self._publish(Failed(None, error))
        except Cancelled:
            pass
        finally:
            if self._model:
                self._engines.apply(self._settings())

    def _hear(self, turn: Turn) -> None:
        assert isinstance(turn.take, Audio)
        steps = self._engines.ears.transcribe(
            turn.take, language=self._settings().ears.language, prompt="", cancelled=turn.cancellation
        )
        text = Transcription(tuple(step for step in steps if isinstance(step, Segment))).text
        title = self._engines.info(Role.EARS, turn.cancellation).title
        self._publish(TakeHeardAgain(self._of_turn, text, title))
