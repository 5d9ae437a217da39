# SPDX-License-Identifier: GPL-3.0-or-later
"""When a question's pictures were looked at."""

from collections.abc import Iterator

import numpy as np
import pytest

from assistant.cancellation import Cancellation
from assistant.engines.protocols import Cancelled, Sampling
from assistant.pipeline.timed_eyes import Look, TimedEyes
from assistant.values import EngineInfo, Message, Picture, Progress, Prompt, Role, Speaker, Token

LOOKING, READING = Progress("looking", 0, 2), Progress("reading", 0, 2)
PICTURE = Picture.from_rgb(np.zeros((4, 4, 3), np.uint8))
OTHER = Picture.from_rgb(np.ones((4, 4, 3), np.uint8))


class ScriptedEyes:
    """Give the steps that they are told to; a second passes before each."""

    def __init__(self) -> None:
        self.steps: list[Progress | Token] = []
        self.now = 0.0
        self.info = EngineInfo(Role.EYES, "scripted", "Scripted eyes")

    def prepare(self, prompt: Prompt, *, cancelled: Cancelled) -> Iterator[Progress]:
        for step in self.steps:
            self.now += 1
            assert isinstance(step, Progress)
            yield step
        self.now += 1

    def reply(self, prompt: Prompt, *, sampling: Sampling, cancelled: Cancelled) -> Iterator[Token | Progress]:
        for step in self.steps:
            self.now += 1
            yield step

    def close(self) -> None:
        pass


class Scene:
    """Timed eyes, and what they are asked."""

    def __init__(self) -> None:
        self.scripted = ScriptedEyes()
        self.eyes = TimedEyes(self.scripted, clock=lambda: self.scripted.now)

    def prepare(self, *steps: Progress, picture: Picture = PICTURE) -> Iterator[Progress]:
        self.scripted.steps = [*steps]
        return self.eyes.prepare(_prompt(picture), cancelled=Cancellation())

    def reply(self, *steps: Progress | Token) -> Iterator[Token | Progress]:
        self.scripted.steps = [*steps]
        return self.eyes.reply(_prompt(PICTURE), sampling=Sampling(), cancelled=Cancellation())

    @property
    def look(self) -> tuple[float, float | None] | None:
        look: Look | None = self.eyes.look_at((PICTURE,))
        return (look.began, look.ended) if look else None


def _prompt(picture: Picture) -> Prompt:
    return Prompt((Message(Speaker.USER, "What is it?", (picture,)),))


@pytest.fixture
def scene() -> Scene:
    return Scene()


def test_look_reaches_from_the_first_tile_to_what_follows_the_last(scene: Scene) -> None:
    list(scene.prepare(READING, LOOKING, READING, LOOKING, LOOKING, READING))

    assert scene.look == (2.0, 6.0)


def test_look_at_the_end_of_the_work_ends_with_it(scene: Scene) -> None:
    list(scene.prepare(LOOKING, LOOKING))

    assert scene.look == (1.0, 3.0)


def test_answer_goes_on_with_a_look_that_was_begun_before(scene: Scene) -> None:
    next(scene.prepare(LOOKING))

    answer = scene.reply(LOOKING, READING, Token("It"), Token("is"))
    while not isinstance(next(answer), Token):
        pass

    assert scene.look == (1.0, 3.0)


def test_picture_that_was_known_already_takes_no_look(scene: Scene) -> None:
    list(scene.prepare(READING))

    assert scene.look is None


def test_look_at_another_picture_is_another_look(scene: Scene) -> None:
    list(scene.prepare(LOOKING))
    list(scene.prepare(LOOKING, picture=OTHER))

    assert scene.look is None


def test_steps_that_are_taken_too_late_do_not_count(scene: Scene) -> None:
    late = scene.prepare(LOOKING, READING, LOOKING)
    next(late)
    list(scene.prepare(LOOKING, READING))

    list(late)

    assert scene.look == (1.0, 3.0)


def test_look_is_forgotten_with_its_answer(scene: Scene) -> None:
    list(scene.reply(LOOKING, Token("It")))

    assert scene.look is None
