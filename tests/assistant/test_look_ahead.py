# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking at pictures before the question is complete."""

import threading
from collections.abc import Iterator

import numpy as np
import pytest

from assistant.conversation.conversation import Conversation
from assistant.engines.protocols import Cancelled as IsCancelled
from assistant.pipeline.look_ahead import LookAhead
from assistant.values import Message, Picture, Progress, Prompt, Speaker
from tests.fakes import FakeEyes


def picture(grey: int) -> Picture:
    return Picture.from_rgb(np.full((2, 2, 3), grey, np.uint8))


class GatedEyes(FakeEyes):
    """Looks until the gate opens or it is told to stop."""

    def __init__(self) -> None:
        super().__init__()
        self.started = threading.Semaphore(0)
        self.gate = threading.Event()
        self.stopped: list[bool] = []

    def prepare(self, prompt: Prompt, *, cancelled: IsCancelled) -> Iterator[Progress]:
        self.prepared.append(prompt)
        self.started.release()
        yield Progress("looking", 0, 2)
        self.gate.wait(10)
        self.stopped.append(cancelled())
        yield Progress("looking", 1, 2)


def test_attached_pictures_are_looked_at() -> None:
    eyes = GatedEyes()
    ahead = LookAhead(eyes, Conversation("Be brief."))
    shown = picture(1)

    ahead.at([shown])
    assert eyes.started.acquire(timeout=10)
    eyes.gate.set()
    ahead.close()

    assert eyes.prepared[0].newest.pictures == (shown,)


def test_a_newer_set_of_pictures_takes_the_place_of_an_older_one_without_wasting_its_step() -> None:
    eyes = GatedEyes()
    ahead = LookAhead(eyes, Conversation("Be brief."))

    ahead.at([picture(1)])
    assert eyes.started.acquire(timeout=10)
    ahead.at([picture(2)])
    eyes.gate.set()
    assert eyes.started.acquire(timeout=10)
    ahead.close()

    assert eyes.stopped[0] is False
    assert [prompt.newest.pictures[0].rgb[0, 0, 0] for prompt in eyes.prepared] == [1, 2]


def test_pictures_that_are_taken_away_are_not_looked_at_any_longer() -> None:
    eyes = GatedEyes()
    ahead = LookAhead(eyes, Conversation("Be brief."))

    ahead.at([picture(1)])
    assert eyes.started.acquire(timeout=10)
    ahead.at([])
    eyes.gate.set()
    ahead.close()

    assert eyes.stopped[0] is True


def test_words_are_read_as_they_are_said() -> None:
    eyes = GatedEyes()
    eyes.gate.set()
    ahead = LookAhead(eyes, Conversation("Be brief."))

    ahead.at([picture(1)])
    assert eyes.started.acquire(timeout=10)
    ahead.hear("What color is")
    assert eyes.started.acquire(timeout=10)
    ahead.close()

    assert eyes.prepared[-1].newest.text == "What color is"
    assert eyes.prepared[-1].newest.pictures == eyes.prepared[0].newest.pictures


def test_the_next_question_waits_for_the_answer_that_belongs_before_it() -> None:
    eyes = GatedEyes()
    eyes.gate.set()
    conversation = Conversation("Be brief.")
    ahead = LookAhead(eyes, conversation)
    question, answer = Message(Speaker.USER, "What?"), Message(Speaker.ASSISTANT, "That.")

    ahead.asked()
    ahead.at([picture(1)])
    conversation.add(question, answer)
    ahead.go_on()
    assert eyes.started.acquire(timeout=10)
    ahead.close()

    assert eyes.prepared[0].messages[1:3] == (question, answer)


def test_a_complete_question_is_not_the_beginning_of_the_next_one() -> None:
    eyes = GatedEyes()
    eyes.gate.set()
    ahead = LookAhead(eyes, Conversation("Be brief."))

    ahead.at([picture(1)])
    assert eyes.started.acquire(timeout=10)
    ahead.asked()
    ahead.hear("And")
    ahead.go_on()
    assert eyes.started.acquire(timeout=10)
    ahead.close()

    assert eyes.prepared[-1].newest == Message(Speaker.USER, "And")


def test_the_end_of_an_answer_is_read_while_nobody_asks_anything() -> None:
    eyes = GatedEyes()
    eyes.gate.set()
    conversation = Conversation("Be brief.")
    ahead = LookAhead(eyes, conversation)
    question, answer = Message(Speaker.USER, "What?"), Message(Speaker.ASSISTANT, "That.")

    ahead.asked()
    conversation.add(question, answer)
    ahead.go_on()
    assert eyes.started.acquire(timeout=10)
    ahead.close()

    assert eyes.prepared[-1].messages[1:] == (question, answer, Message(Speaker.USER, ""))


class BrokenEyes(GatedEyes):
    """Fail in a way that nobody foresaw, and then work."""

    def __init__(self, *, at_once: bool) -> None:
        super().__init__()
        self.at_once = at_once
        self.is_broken = True

    def prepare(self, prompt: Prompt, *, cancelled: IsCancelled) -> Iterator[Progress]:
        if not self.is_broken:
            return super().prepare(prompt, cancelled=cancelled)
        self.is_broken = False
        if self.at_once:
            self.started.release()
            raise ValueError("something with the user's words in it")
        return self._fail_later()

    def _fail_later(self) -> Iterator[Progress]:
        yield Progress("looking", 0, 2)
        self.started.release()
        raise ValueError("something with the user's words in it")


@pytest.mark.parametrize("at_once", [True, False])
def test_a_mistake_costs_one_look_ahead_and_not_all_later_ones(at_once: bool) -> None:
    eyes = BrokenEyes(at_once=at_once)
    eyes.gate.set()
    ahead = LookAhead(eyes, Conversation("Be brief."))

    ahead.at([picture(1)])
    assert eyes.started.acquire(timeout=10)
    ahead.at([picture(2)])
    assert eyes.started.acquire(timeout=10)
    ahead.close()

    assert eyes.prepared[-1].newest.pictures[0].rgb[0, 0, 0] == 2


def test_asking_to_look_closely_is_prepared_for_while_it_is_said() -> None:
    eyes = GatedEyes()
    eyes.gate.set()
    ahead = LookAhead(eyes, Conversation("Be brief."))

    ahead.at([picture(1)])
    assert eyes.started.acquire(timeout=10)
    ahead.hear("Look closely, what")
    assert eyes.started.acquire(timeout=10)
    ahead.close()

    assert [prompt.newest.closely for prompt in eyes.prepared] == [False, True]


def test_what_was_taken_away_is_dropped_from_the_models_cache() -> None:
    eyes = GatedEyes()
    eyes.gate.set()
    ahead = LookAhead(eyes, Conversation("Be brief."))

    ahead.at([picture(1)])
    assert eyes.started.acquire(timeout=10)
    ahead.at([])
    assert eyes.started.acquire(timeout=10)
    ahead.close()

    assert eyes.prepared[-1].newest == Message(Speaker.USER, "")


def test_a_picture_that_another_took_the_place_of_is_forgotten() -> None:
    eyes = GatedEyes()
    eyes.gate.set()
    ahead = LookAhead(eyes, Conversation("Be brief."))
    original, covered = picture(1), picture(2)

    ahead.at([original])
    assert eyes.started.acquire(timeout=10)
    ahead.at([covered])
    assert eyes.started.acquire(timeout=10)
    ahead.close()

    assert [prompt.forgotten for prompt in eyes.prepared[:2]] == [(), (original.sha256,)]


def test_a_picture_that_was_taken_away_is_forgotten() -> None:
    eyes = GatedEyes()
    eyes.gate.set()
    ahead = LookAhead(eyes, Conversation("Be brief."))

    ahead.at([picture(1)])
    assert eyes.started.acquire(timeout=10)
    ahead.at([])
    assert eyes.started.acquire(timeout=10)
    ahead.close()

    assert eyes.prepared[1].forgotten == (picture(1).sha256,)


def test_a_picture_that_was_asked_about_is_not_forgotten() -> None:
    eyes = GatedEyes()
    eyes.gate.set()
    ahead = LookAhead(eyes, Conversation("Be brief."))

    ahead.at([picture(1)])
    assert eyes.started.acquire(timeout=10)
    ahead.asked()
    ahead.at([picture(2)])
    ahead.go_on()
    assert eyes.started.acquire(timeout=10)
    ahead.close()

    assert eyes.prepared[1].forgotten == ()
