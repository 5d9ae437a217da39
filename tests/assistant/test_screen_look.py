# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking at the screen when the user begins to talk: what goes with the question, and what is forgotten."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import pytest

from assistant.conversation.conversation import Conversation
from assistant.errors import KibitzError, ScreenError
from assistant.events import EngineReady, Event, Noticed, ScreenDropped, ScreenSeen, TalkChanged, TalkState
from assistant.pipeline import screen_look
from assistant.pipeline.picture_desk import Look
from assistant.pipeline.screen_look import ScreenLook
from assistant.values import EngineInfo, Message, Picture, Role, Speaker
from tests.assistant.desktops import Desktop

DESKTOP = Desktop((640, 360))


class Desk:
    """Takes pictures of the screen when the test says so."""

    def __init__(self) -> None:
        self.asked: list[tuple[Callable[[Look], None], Callable[[KibitzError], None]]] = []
        self.asked_about: list[str] = []

    def glance(
        self, on_look: Callable[[Look], None], on_failure: Callable[[KibitzError], None], asked_about: str = ""
    ) -> None:
        self.asked.append((on_look, on_failure))
        self.asked_about.append(asked_about)

    def deliver(self, picture: Picture, *, is_part: bool = False) -> Picture:
        self.asked[-1][0](Look(picture, is_part))
        return picture

    def fail(self) -> None:
        self.asked[-1][1](ScreenError("The desktop wants to ask you.", "Allow it."))


class Ahead:
    """Remembers what was to be looked at."""

    def __init__(self) -> None:
        self.at_last: tuple[Picture, ...] | None = None

    def at(self, pictures: Sequence[Picture]) -> None:
        self.at_last = tuple(pictures)


class Scene:
    def __init__(self) -> None:
        self.desk, self.ahead, self.events = Desk(), Ahead(), list[Event]()
        self.conversation = Conversation("Be brief.")
        self.now = 1000.0
        self.screen = ScreenLook(
            self.desk, self.ahead, self.conversation, self.events.append, lambda: self.now  # type: ignore[arg-type]
        )  # fmt: skip

    def move(self, *states: TalkState) -> None:
        for state in states:
            self.screen.hear(TalkChanged(state))

    def load(self, *, sees: bool) -> None:
        self.screen.hear(EngineReady(EngineInfo(Role.EYES, "llama", "A model", sees_pictures=sees)))

    def key_down(self, *, look_at_screen: bool = True) -> None:
        self.screen.want(wanted=look_at_screen)
        self.move(TalkState.ARMING, TalkState.RECORDING)

    def key_up(self, *shown: Picture) -> tuple[Picture, ...]:
        self.move(TalkState.FINALISING)
        pictures = self.screen.pictures_for(shown)
        self.move(TalkState.IDLE)
        return pictures

    def answered(self, pictures: tuple[Picture, ...]) -> None:
        self.conversation.add(Message(Speaker.USER, "What?", pictures), Message(Speaker.ASSISTANT, "That."))

    def ask_about_screen(self, desktop: Desktop) -> tuple[Picture, ...]:
        self.key_down()
        self.desk.deliver(desktop.picture())
        pictures = self.key_up()
        self.answered(pictures)
        return pictures


@pytest.fixture
def scene() -> Iterator[Scene]:
    yield Scene()


def test_the_screen_at_key_down_goes_with_the_question(scene: Scene) -> None:
    scene.key_down()
    picture = scene.desk.deliver(DESKTOP.picture())

    assert scene.ahead.at_last == (picture,)
    assert scene.events == [ScreenSeen(picture, unchanged=False)]
    assert scene.key_up() == (picture,)
    assert len(scene.events) == 1


def test_without_asking_for_it_the_screen_is_not_looked_at(scene: Scene) -> None:
    scene.key_down(look_at_screen=False)

    assert scene.key_up() == ()
    assert scene.desk.asked == []


def test_for_a_model_that_reads_text_only_no_picture_is_taken_which_is_said_once(scene: Scene) -> None:
    scene.load(sees=False)
    for _ in range(2):
        scene.key_down()
        assert scene.key_up() == ()

    assert scene.desk.asked == []
    (told,) = scene.events
    assert isinstance(told, Noticed)
    assert "text only" in told.sentence


def test_a_take_without_the_screen_or_with_a_picture_says_nothing_of_what_the_model_sees(scene: Scene) -> None:
    part = Desktop((64, 36)).picture()
    scene.load(sees=False)
    scene.key_down(look_at_screen=False)
    scene.key_up()
    scene.key_down()

    assert scene.key_up(part) == (part,)
    assert scene.events == []


def test_once_a_model_sees_the_screen_is_looked_at_again(scene: Scene) -> None:
    scene.load(sees=False)
    scene.load(sees=True)

    assert scene.ask_about_screen(DESKTOP)


def test_one_wish_is_for_one_take(scene: Scene) -> None:
    scene.ask_about_screen(DESKTOP)
    scene.move(TalkState.ARMING, TalkState.RECORDING)

    assert scene.key_up() == ()
    assert len(scene.desk.asked) == 1


def test_what_was_attached_to_one_question_does_not_keep_the_screen_from_the_next(scene: Scene) -> None:
    part = Desktop((64, 36)).picture()
    scene.screen.show([part])
    scene.key_down()
    assert scene.key_up(part) == (part,)

    scene.screen.asked([part])

    scene.key_down()
    picture = scene.desk.deliver(DESKTOP.picture())
    assert scene.key_up() == (picture,)


def test_a_key_pressed_while_recording_asks_for_nothing(scene: Scene) -> None:
    scene.key_down(look_at_screen=False)
    scene.screen.want(wanted=True)
    scene.key_up()
    scene.move(TalkState.ARMING)

    assert scene.desk.asked == []


def test_not_my_screen_takes_it_away(scene: Scene) -> None:
    scene.key_down()
    scene.desk.deliver(DESKTOP.picture())

    scene.screen.leave_out()

    assert scene.ahead.at_last == ()
    assert scene.events[-1] == ScreenDropped()
    assert scene.key_up() == ()


def test_not_my_screen_before_the_picture_is_there(scene: Scene) -> None:
    scene.key_down()
    scene.screen.leave_out()
    scene.desk.deliver(DESKTOP.picture())

    assert scene.key_up() == ()
    assert not any(isinstance(event, ScreenSeen) for event in scene.events)


def test_a_cancelled_take_leaves_no_trace(scene: Scene) -> None:
    scene.key_down()
    scene.desk.deliver(DESKTOP.picture())
    scene.move(TalkState.IDLE)

    assert scene.ahead.at_last == ()
    assert scene.events[-1] == ScreenDropped()
    scene.key_down()
    scene.desk.deliver(DESKTOP.picture())
    assert isinstance(seen := scene.events[-1], ScreenSeen)
    assert not seen.unchanged  # what was cancelled is not what was seen before


def test_a_cancelled_take_goes_back_to_what_was_attached(scene: Scene) -> None:
    attached = replace(DESKTOP, dialog="Mine").picture()
    scene.key_down()
    scene.desk.deliver(DESKTOP.picture())
    scene.screen.show([attached])

    scene.move(TalkState.IDLE)

    assert scene.ahead.at_last == (attached,)


def test_with_a_picture_attached_the_screen_is_not_even_looked_at(scene: Scene) -> None:
    attached = DESKTOP.picture()
    scene.screen.show([attached])
    scene.key_down()

    assert scene.desk.asked == []
    assert scene.key_up(attached) == (attached,)


def test_a_picture_attached_while_talking_goes_instead_of_the_screen(scene: Scene) -> None:
    attached = replace(DESKTOP, dialog="Mine").picture()
    scene.key_down()
    screen = scene.desk.deliver(DESKTOP.picture())
    scene.screen.show([attached])
    assert scene.ahead.at_last == (attached,)
    scene.screen.show([])
    assert scene.ahead.at_last == (screen,)
    scene.screen.show([attached])

    assert scene.key_up(attached) == (attached,)
    assert scene.events[-1] == ScreenDropped()


def test_an_unchanged_screen_is_the_picture_already_known(scene: Scene) -> None:
    (before,) = scene.ask_about_screen(DESKTOP)

    (again,) = scene.ask_about_screen(replace(DESKTOP, clock="12:35"))

    assert again is before
    assert scene.events[-1] == ScreenSeen(before, unchanged=True)


def test_a_changed_screen_is_a_new_picture(scene: Scene) -> None:
    (before,) = scene.ask_about_screen(DESKTOP)

    (after,) = scene.ask_about_screen(replace(DESKTOP, dialog="Save?"))

    assert after is not before


def test_a_screen_before_another_picture_is_not_what_is_still_shown(scene: Scene) -> None:
    (before,) = scene.ask_about_screen(DESKTOP)
    scene.answered((Picture.from_rgb(before.rgb[:10]),))

    (again,) = scene.ask_about_screen(DESKTOP)

    assert again is not before


def test_a_new_conversation_knows_no_screen(scene: Scene) -> None:
    (before,) = scene.ask_about_screen(DESKTOP)
    scene.conversation.begin()

    (again,) = scene.ask_about_screen(DESKTOP)

    assert again is not before


def test_a_screen_that_may_not_be_looked_at_is_said_so_once(scene: Scene) -> None:
    for _ in range(2):
        scene.key_down()
        scene.desk.fail()
        assert scene.key_up() == ()

    assert scene.events == [Noticed("The screen was not looked at. The desktop wants to ask you. Allow it.")]


def test_a_picture_that_comes_too_late_is_said_so_and_forgotten(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen_look, "_PATIENCE_SECONDS", 0.0)
    scene.key_down()

    assert scene.key_up() == ()
    scene.desk.deliver(DESKTOP.picture())

    assert scene.events == [Noticed("The picture of the screen came too late for this question.")]


def test_the_next_take_may_begin_before_the_last_one_is_handed_over(scene: Scene) -> None:
    scene.key_down()
    first = scene.desk.deliver(DESKTOP.picture())
    scene.move(TalkState.FINALISING)
    scene.key_down()
    second = scene.desk.deliver(replace(DESKTOP, dialog="Save?").picture())

    assert scene.screen.pictures_for(()) == (first,)
    assert scene.key_up() == (second,)


# ── the same part again ────────────────────────────────────────────────────────────────────────────────────────────

PART = Desktop((64, 36)).picture()


@pytest.fixture
def asked(scene: Scene) -> Scene:
    """A question about a chosen part was asked."""
    scene.screen.asked([PART])
    scene.answered((PART,))
    return scene


def test_a_follow_up_is_about_what_was_asked_about(asked: Scene) -> None:
    asked.now += 60.0
    asked.key_down()

    assert asked.desk.asked_about == [PART.sha256]


def test_that_it_is_the_part_is_told(asked: Scene) -> None:
    asked.key_down()
    asked.desk.deliver(changed := Desktop((64, 36), dialog="No").picture(), is_part=True)

    assert asked.events[-1] == ScreenSeen(changed, unchanged=False, is_part=True)
    assert asked.key_up() == (changed,)


def test_an_unchanged_part_is_the_picture_already_known(asked: Scene) -> None:
    asked.key_down()
    asked.desk.deliver(Desktop((64, 36)).picture(), is_part=True)

    assert asked.key_up()[0] is PART


def test_in_a_part_nothing_is_taken_for_a_clock(scene: Scene) -> None:
    """What stands where a whole screen has its clock may be a number in a table."""
    scene.screen.asked([before := DESKTOP.picture()])
    scene.answered((before,))
    scene.key_down()
    scene.desk.deliver(after := replace(DESKTOP, clock="12:35").picture(), is_part=True)

    assert scene.key_up()[0] is after


@pytest.mark.parametrize("seconds", [181.0, 7200.0])
def test_a_later_question_is_about_the_whole_screen(asked: Scene, seconds: float) -> None:
    asked.now += seconds
    asked.key_down()

    assert asked.desk.asked_about == [""]


def test_each_follow_up_counts_anew(asked: Scene) -> None:
    for _ in range(3):
        asked.now += 170.0
        asked.key_down()
        asked.desk.deliver(PART, is_part=True)
        asked.screen.asked(asked.key_up())

    assert asked.desk.asked_about == [PART.sha256] * 3


def test_not_this_part_means_the_whole_screen_next_time(asked: Scene) -> None:
    asked.key_down()
    asked.desk.deliver(PART, is_part=True)
    asked.screen.leave_out()
    assert asked.key_up() == ()

    asked.key_down()

    assert asked.desk.asked_about[-1] == ""


def test_a_follow_up_that_is_cancelled_does_not_change_what_it_is_about(asked: Scene) -> None:
    asked.key_down()
    asked.desk.deliver(PART, is_part=True)
    asked.move(TalkState.IDLE)

    asked.key_down()

    assert asked.desk.asked_about[-1] == PART.sha256


def test_another_conversation_is_not_about_that_part(asked: Scene) -> None:
    asked.screen.begin_anew()
    asked.key_down()

    assert asked.desk.asked_about == [""]


def test_several_parts_at_once_are_not_followed(scene: Scene) -> None:
    scene.screen.asked([PART, DESKTOP.picture()])
    scene.key_down()

    assert scene.desk.asked_about == [""]
