# SPDX-License-Identifier: GPL-3.0-or-later
"""While listening is paused, the microphone is closed but for a take that the user asks for."""

import queue

import pytest

from assistant.events import Event, SensorUsed
from assistant.pipeline.hearing import Hearing
from assistant.pipeline.listener import Listener
from assistant.pipeline.listening_pause import ListeningPause
from assistant.pipeline.talking import Talking
from assistant.settings import TalkMode, TalkSettings
from tests.assistant.hearing_fakes import LoudIsVoice, ScriptedWakeWord
from tests.assistant.test_listener import FRAME, ScriptedMicrophone

ALWAYS_ON = TalkSettings(mode=TalkMode.HANDS_FREE, pre_roll=True, wake_word=True, stop_word=True)


def test_nothing_is_listened_for_that_needs_an_open_microphone() -> None:
    pause = ListeningPause()
    assert pause.over(ALWAYS_ON) is ALWAYS_ON

    pause.is_on = True

    assert pause.over(ALWAYS_ON) == TalkSettings(mode=TalkMode.AUTO, pre_roll=False, wake_word=False, stop_word=False)
    assert pause.over(TalkSettings(mode=TalkMode.HOLD)).mode is TalkMode.HOLD


@pytest.mark.parametrize(
    ("is_on", "wanted", "meant"),
    [
        (True, TalkMode.HANDS_FREE, TalkMode.TOGGLE),
        (False, TalkMode.HANDS_FREE, TalkMode.HANDS_FREE),
        (True, TalkMode.HOLD, TalkMode.HOLD),
        (True, None, None),
    ],
)
def test_a_press_begins_one_take_only(is_on: bool, wanted: TalkMode | None, meant: TalkMode | None) -> None:
    pause = ListeningPause()
    pause.is_on = is_on

    assert pause.mode(wanted) is meant


class Screen:
    """None is looked at here."""

    def want(self, *, wanted: bool) -> None: ...

    def pictures_for(self, shown: tuple[object, ...]) -> tuple[object, ...]:
        return shown


def test_the_microphone_is_really_closed_and_opens_again_afterwards() -> None:
    microphones: list[ScriptedMicrophone] = []
    told: queue.Queue[SensorUsed] = queue.Queue()

    def open_microphone() -> ScriptedMicrophone:
        microphones.append(ScriptedMicrophone())
        microphones[-1].feed.put(FRAME)
        return microphones[-1]

    def publish(event: Event) -> None:
        if isinstance(event, SensorUsed):
            told.put(event)

    pause = ListeningPause()
    hearing = Hearing(open_microphone, lambda: "", LoudIsVoice, ScriptedWakeWord)
    listener = Listener(hearing, publish, lambda: pause.over(TalkSettings(pre_roll=True)))
    talking = Talking(listener, Screen(), lambda: False, object(), publish, pause)  # type: ignore[arg-type]
    talking.begin(lambda _question, _take: 1, lambda: None)
    talking.stand_by()
    assert told.get(timeout=10).standing_by

    talking.pause(on=True)
    assert not told.get(timeout=10).in_use
    assert microphones[0].closed.wait(10)

    talking.pause(on=False)
    assert told.get(timeout=10).standing_by
    assert len(microphones) == 2
    talking.close()
