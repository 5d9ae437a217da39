# SPDX-License-Identifier: GPL-3.0-or-later
"""Buttons for what is being spoken, and speech kept as a file."""

import queue
import wave
from pathlib import Path

import pytest

from assistant.events import Event, Failed, Noticed
from assistant.pipeline.playback_control import PlaybackControl
from assistant.turn_events import SpeechPaused
from tests.fakes import FakeVoice


class Buttons:
    """A player that is speaking, or not."""

    def __init__(self, *, speaks: bool = True) -> None:
        self.speaks = speaks
        self.is_paused = False
        self.moves: list[str] = []

    def pause(self) -> None:
        self.is_paused = self.speaks

    def resume(self) -> None:
        self.is_paused = False

    def skip(self) -> None:
        self.moves.append("skip")

    def back(self) -> None:
        self.moves.append("back")


@pytest.fixture
def events() -> queue.Queue[Event]:
    return queue.Queue()


def told(events: queue.Queue[Event]) -> list[Event]:
    return [events.get_nowait() for _ in range(events.qsize())]


def test_pausing_and_going_on_is_told(events: queue.Queue[Event]) -> None:
    control = PlaybackControl(Buttons(), FakeVoice(), events.put)

    control.pause()
    control.pause()
    control.resume()

    assert told(events) == [SpeechPaused(True), SpeechPaused(False)]


def test_without_speech_there_is_nothing_to_pause(events: queue.Queue[Event]) -> None:
    PlaybackControl(Buttons(speaks=False), FakeVoice(), events.put).pause()
    PlaybackControl(None, FakeVoice(), events.put).pause()

    assert not told(events)


def test_moving_ends_a_pause(events: queue.Queue[Event]) -> None:
    buttons = Buttons()
    control = PlaybackControl(buttons, FakeVoice(), events.put)
    control.pause()

    control.skip()
    control.back()

    assert buttons.moves == ["skip", "back"]
    assert not buttons.is_paused


def test_an_answer_is_kept_as_a_sound_file(events: queue.Queue[Event], tmp_path: Path) -> None:
    PlaybackControl(None, FakeVoice(), events.put).save("One **two** three. Four five.", tmp_path / "answer.wav")

    assert events.get(timeout=10) == Noticed("The spoken answer was saved as answer.wav.")
    with wave.open(str(tmp_path / "answer.wav")) as file:
        assert file.getnframes() / file.getframerate() == pytest.approx(5 * FakeVoice.SECONDS_PER_WORD)


@pytest.mark.parametrize(("text", "words"), [("One.", "cannot be written"), ("***", "nothing in this answer")])
def test_what_cannot_be_kept_is_told(events: queue.Queue[Event], tmp_path: Path, text: str, words: str) -> None:
    PlaybackControl(None, FakeVoice(), events.put).save(text, tmp_path / "nowhere" / "answer.wav")

    failed = events.get(timeout=10)
    assert isinstance(failed, Failed)
    assert words in failed.error.sentence
