# SPDX-License-Identifier: GPL-3.0-or-later
"""Stopping the llama.cpp engine anywhere, and asking it something else right after."""

from itertools import islice

import pytest

from assistant.engines.abort import AbortFlag
from assistant.engines.llama.eyes import LlamaEyes
from assistant.engines.protocols import EngineHost, Sampling
from assistant.errors import Cancelled
from assistant.settings import EyesSettings
from assistant.values import Progress, Prompt
from tests.engines.asking import never, picture_of, reply, say, user
from tests.models.vlm.world import arrange

ONE = arrange([("red", "circle"), ("blue", "star")], number="47")
OTHER = arrange([("green", "circle"), ("yellow", "square")], number="8")


def test_stopping_in_mid_answer_leaves_the_engine_ready(eyes: LlamaEyes) -> None:
    asked = 0

    def stop_at_third_token() -> bool:
        nonlocal asked
        asked += 1
        return asked > 6

    question = user("What color is the circle?", picture_of(OTHER))
    with pytest.raises(Cancelled):
        list(eyes.reply(Prompt((question,)), sampling=Sampling(), cancelled=stop_at_third_token))

    assert say(eyes, user("What color is the square?", picture_of(OTHER))) == "The square is yellow."


def test_stopping_before_the_first_word_keeps_what_was_evaluated(eyes: LlamaEyes) -> None:
    say(eyes, user("Hello"))
    question = user("What color is the circle?", picture_of(arrange([("red", "circle")], number="3")))
    steps = eyes.reply(Prompt((question,)), sampling=Sampling(), cancelled=never)
    looking = [item for item in islice(steps, 3) if isinstance(item, Progress)]
    steps.close()

    answer, _, progress = reply(eyes, question)

    assert [step.doing for step in looking] == ["looking", "looking", "reading"]
    assert answer == "The circle is red."
    assert progress[0].total == looking[0].total - looking[-1].done


def test_the_abort_flag_stops_native_code(eyes: LlamaEyes, host: EngineHost) -> None:
    say(eyes, user("Hello"))
    steps = eyes.reply(Prompt((user("Hello " * 300),)), sampling=Sampling(), cancelled=never)
    next(steps)

    host.abort.set()
    with pytest.raises(Cancelled):
        list(steps)
    host.abort.clear()

    assert say(eyes, user("What color is the star?", picture_of(ONE))) == "The star is blue."


def test_a_stopped_look_is_not_remembered(settings: EyesSettings) -> None:
    flag = AbortFlag()
    stops = [flag]

    def stop_the_first_look(step: Progress) -> None:
        """Called by the vision encoder while it works."""
        if step.doing == "looking" and stops:
            stops.pop().set()

    eyes = LlamaEyes.open(settings, EngineHost(threads=2, abort=flag, progress=stop_the_first_look))
    question = user("What color is the circle?", picture_of(ONE))
    with pytest.raises(Cancelled):
        say(eyes, question)
    flag.clear()

    answer = say(eyes, question)
    eyes.close()

    assert answer == "The circle is red."
    assert eyes.encoded_tiles == 2


def test_the_host_can_stop_loading(settings: EyesSettings) -> None:
    def refuse(step: Progress) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        LlamaEyes.open(settings, EngineHost(threads=2, abort=AbortFlag(), progress=refuse))


def test_loading_tells_how_far_it_has_come(settings: EyesSettings) -> None:
    told: list[Progress] = []
    eyes = LlamaEyes.open(settings, EngineHost(threads=2, abort=AbortFlag(), progress=told.append))
    eyes.close()

    done = [step.done for step in told]
    assert {step.doing for step in told} == {"loading"}
    assert done == sorted(done)
    assert done[-1] == 100
