# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the script in which somebody talks: in the window, and from another program."""

import math
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication

from assistant.events import EngineReady, ScreenSeen, TalkChanged, TalkState
from assistant.settings import EarsSettings, Review
from assistant.speech.audio import write_wav
from assistant.turn_events import ClauseSpoken, PartialTranscript, TranscriptReady, TurnFinished
from assistant.values import SAMPLE_RATE, Audio
from tests.desktop.photographer import Album, Until, settled
from tests.models.whisper.speak import spoken
from ui.desktop.desktop import Desktop
from ui.front import is_in_front
from ui.main_window import MainWindow
from ui.region.selection import Target

_TINY_WHISPER = Path(__file__).parents[1] / "models/whisper/tiny-whisper-ct2"
_WRITTEN = "Please tell me what is written here."
_QUESTION = "What does the screen say?"
_NOISE, _LONGEST_SECONDS = 0.0005, 120
_SOON = 2
"""Looks, while what is shown moves on."""


class Talking:
    """Somebody at the microphone of the virtual desktop, and another program.

    The tiny ears listen, which know a few questions very well; the starters would write down something else.
    """

    def __init__(self, album: Album, window: MainWindow) -> None:
        self._album = album
        self._window = window
        self._folder = Path(tempfile.mkdtemp(prefix="kibitz-said-"))
        desktop = window.findChild(Desktop)
        assert desktop
        self._desktop = desktop
        self._processes: list[subprocess.Popen[bytes]] = []
        application = QApplication.instance()
        assert application
        application.aboutToQuit.connect(self._end)

    def script(self) -> Iterator[Until]:
        """All of it."""
        self._breathe()
        preferences = self._window._preferences
        ready = self._album.one_more(EngineReady, "the tiny ears")
        settings = preferences.settings
        preferences.change(
            replace(
                settings,
                ears=EarsSettings("whisper", str(_TINY_WHISPER)),
                talk=replace(settings.talk, send_after=math.inf, review=Review.ALL),
            )
        )
        yield ready
        yield from self._in_the_window()
        settings = preferences.settings
        preferences.change(replace(settings, talk=replace(settings.talk, send_after=0.0)))
        self._start("-m", "tests.desktop.pictured_program")
        yield Until("another program in front", lambda: not is_in_front(), looks=20)
        yield from self._from_another_program()
        yield from self._a_description()
        yield from self._a_part_of_the_screen()

    def _in_the_window(self) -> Iterator[Until]:
        for card in list(self._window.banners.cards):
            card.dismissed.emit()
        self._window.talk.begin()
        yield self._recording()
        yield self._say(_WRITTEN)
        self._album.keep("recording", self._window)
        yield self._silence()
        self._window.talk.end()
        yield self._album.one_more(TranscriptReady, "a transcript to be reviewed")
        self._album.keep("review", self._window)
        self._window.composer.review.discard()
        yield self._idle()

    def _a_part_of_the_screen(self) -> Iterator[Until]:
        region = self._desktop.region
        region.begin()
        yield Until("the picker for a part of the screen", lambda: region.is_open and region.picker.overlays)
        (overlay,) = region.picker.overlays
        middle = overlay.selection.bounds.center()
        part = QRect(middle - QPoint(290, 130), middle + QPoint(290, 130))
        overlay.select(Target(part, "Part"))
        yield settled("the chosen part")
        self._album.keep_screen("region")
        region.picker.cancel()
        yield Until("the end of choosing", lambda: not region.is_open)

    def _from_another_program(self) -> Iterator[Until]:
        actions, album = self._desktop.actions, self._album
        seen = album.one_more(ScreenSeen, "the picture of the screen")
        actions.talk_down()
        yield self._recording()
        heard = self._say(_QUESTION)
        yield replace(seen, looks=_SOON)
        album.keep_screen("pill-recording")
        yield heard
        album.keep_screen("pill-words")
        yield self._silence()
        finished = album.one_more(TurnFinished, "the answer")
        spoken_clause = album.one_more(ClauseSpoken, "the answer being spoken")
        actions.talk_up()
        yield spoken_clause
        album.keep_screen("pill-answer")
        yield finished

    def _a_description(self) -> Iterator[Until]:
        spoken_clause = self._album.one_more(ClauseSpoken, "the description being spoken")
        finished = self._album.one_more(TurnFinished, "the end of the description")
        self._desktop.actions.describe_screen()
        yield spoken_clause
        self._album.keep_screen("describe")
        yield finished

    def _say(self, question: str) -> Until:
        """Begin to speak it into the microphone; gives when some of its words are shown."""
        heard = self._album.one_more(PartialTranscript, "live words")
        self._play("said.wav", spoken(question))
        return replace(heard, looks=_SOON)

    def _breathe(self) -> None:
        """No room is as silent as a virtual microphone, which looks broken."""
        noise = np.random.default_rng(1).normal(0, _NOISE, _LONGEST_SECONDS * SAMPLE_RATE)
        self._play("room.wav", Audio(noise.astype(np.float32), SAMPLE_RATE))

    def _play(self, name: str, sound: Audio) -> None:
        path = self._folder / name
        write_wav(path, sound)
        self._start_program("paplay", "--device=mouth", "--latency-msec=20", str(path))

    def _recording(self) -> Until:
        return Until("the microphone", lambda: self._talk_state() is TalkState.RECORDING)

    def _idle(self) -> Until:
        return Until("the end of talking", lambda: self._talk_state() is TalkState.IDLE)

    def _silence(self) -> Until:
        return Until("the end of what is said", lambda: self._processes[-1].poll() is not None)

    def _talk_state(self) -> TalkState:
        told = [event.state for event in self._album.events if isinstance(event, TalkChanged)]
        return told[-1] if told else TalkState.IDLE

    def _start(self, *arguments: str) -> None:
        self._start_program(sys.executable, *arguments)

    def _start_program(self, *command: str) -> None:
        self._processes.append(subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))

    def _end(self) -> None:
        for process in self._processes:
            process.terminate()
            process.wait()
        for path in self._folder.iterdir():
            path.unlink()
        self._folder.rmdir()
