# SPDX-License-Identifier: GPL-3.0-or-later
"""The key that describes the screen: how much is told, when it tells more, and what is said if there is no picture."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from assistant.conversation.history_events import ConversationOpened
from assistant.conversation.records import ConversationSummary, StoredMessage, StoredPicture, StoredTurn
from assistant.errors import ScreenError
from assistant.events import EngineReady, PictureFailed
from assistant.settings import Detail, ScreenSettings, Settings
from assistant.turn_events import Outcome, Transcribed, TurnFinished, TurnStarted
from assistant.values import EngineInfo, Message, PictureSource, Role, Speaker
from tests.ui.fakes import FakeAssistant, picture
from ui.desktop.describing import DEEPER_SECONDS, WISHES, Describing
from ui.history.shown_turns import shown_turns
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.wording import outcome_words

SCREEN = picture(source=PictureSource.SCREEN)


class Clock:
    seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def describing(window: MainWindow, assistant: FakeAssistant, preferences: Preferences, clock: Clock) -> Describing:
    assistant.calls.clear()
    return Describing(window, assistant, preferences, clock)


@pytest.fixture
def press(qtbot: QtBot, describing: Describing, assistant: FakeAssistant) -> Callable[..., Detail]:
    """Presses the key, and gives what is asked then."""

    def pressed(detail: Detail | None = None) -> Detail:
        assistant.calls.clear()
        describing.begin(detail)
        describing.begin(detail)  # once more while the picture is taken
        assert assistant.names() == ["take_screenshot"]
        assistant.deliver(SCREEN)
        qtbot.waitUntil(lambda: "ask" in assistant.names())
        name, (words, pictures, wanted) = assistant.calls[-1]
        assert (name, words, pictures) == ("ask", WISHES[wanted], (SCREEN,))  # type: ignore[index]
        assert isinstance(wanted, Detail)
        return wanted

    return pressed


@pytest.fixture
def end(qtbot: QtBot, assistant: FakeAssistant, window: MainWindow) -> Callable[[], None]:
    """Lets the newest answer end."""

    def ended() -> None:
        newest = window.model.newest
        assert newest is not None
        assistant.answer(newest.turn, "A text editor.")
        qtbot.waitUntil(lambda: not newest.is_running)

    return ended


def test_the_key_soon_after_tells_more_until_everything_is_told(
    press: Callable[..., Detail], end: Callable[[], None], clock: Clock
) -> None:
    told = []
    for _ in range(4):
        told.append(press())
        end()
        clock.seconds += DEEPER_SECONDS - 1

    assert told == [Detail.BRIEF, Detail.NORMAL, Detail.FULL, Detail.FULL]


def test_during_a_description_the_key_tells_more_at_once(press: Callable[..., Detail]) -> None:
    assert [press(), press()] == [Detail.BRIEF, Detail.NORMAL]


def test_later_it_begins_again_with_what_the_settings_say(
    press: Callable[..., Detail], end: Callable[[], None], clock: Clock, preferences: Preferences
) -> None:
    press()
    end()
    preferences.change(replace(Settings(), screen=ScreenSettings(describe=Detail.FULL)))
    clock.seconds += DEEPER_SECONDS + 1

    assert press() is Detail.FULL


def test_a_level_that_is_named_counts(press: Callable[..., Detail], end: Callable[[], None]) -> None:
    press()
    end()

    assert press(Detail.BRIEF) is Detail.BRIEF


def test_whoever_stopped_it_begins_anew(
    qtbot: QtBot, press: Callable[..., Detail], window: MainWindow, assistant: FakeAssistant
) -> None:
    press()
    newest = window.model.newest
    assert newest is not None
    assistant.publish(TurnFinished(newest.turn, Outcome.CANCELLED))
    qtbot.waitUntil(lambda: not newest.is_running)

    assert press() is Detail.BRIEF


def test_the_answer_says_which_level_it_is(
    press: Callable[..., Detail], end: Callable[[], None], window: MainWindow
) -> None:
    press()
    end()

    newest = window.model.newest
    assert newest is not None
    assert outcome_words(newest) == "Brief description. The same key again, soon after, tells more."


def test_a_spoken_wish_is_told_further_by_the_key(
    qtbot: QtBot, press: Callable[..., Detail], window: MainWindow, assistant: FakeAssistant
) -> None:
    finished = TurnFinished(7, Outcome.ANSWERED, Message(Speaker.ASSISTANT, "An invoice."))
    assistant.publish(
        TurnStarted(7, Message(Speaker.USER, "", (SCREEN,))), Transcribed(7, "Describe my screen briefly.")
    )
    assistant.publish(finished)
    qtbot.waitUntil(lambda: window.model.rowCount() == 1 and not window.model.turn_at(0).is_running)

    assert outcome_words(window.model.turn_at(0)) == "Brief description. The same key again, soon after, tells more."
    assert press() is Detail.NORMAL


def test_a_description_of_another_day_says_which_level_it_was() -> None:
    shown_screen = StoredPicture("a", 1280, 900, PictureSource.SCREEN)
    question, answer = StoredMessage(WISHES[Detail.BRIEF], (shown_screen,)), StoredMessage("An invoice.")
    turn = StoredTurn(3, None, 0.0, question, answer, Outcome.ANSWERED)
    summary = ConversationSummary(1, "a", "", 0.0, 0.0)

    (shown,) = shown_turns(ConversationOpened(summary, ((1, turn),)))

    assert outcome_words(shown) == "Brief description."


@pytest.mark.parametrize("speaks", [True, False])
def test_a_screen_that_cannot_be_seen_is_told_aloud_and_can_be_tried_again(
    qtbot: QtBot, describing: Describing, assistant: FakeAssistant, window: MainWindow, speaks: bool
) -> None:
    assistant.speak_answers = speaks
    describing.begin()
    with qtbot.waitSignal(window.bridge.picture_failed):
        assistant.publish(PictureFailed(1_000_000, PictureSource.SCREEN, ScreenError("Somebody else's.")))
    assert "say_again" not in assistant.names()

    with qtbot.waitSignal(window.bridge.picture_failed):
        error = ScreenError("The desktop said no.", "Ask it again.")
        assistant.publish(PictureFailed(assistant.request, PictureSource.SCREEN, error))

    assert (("say_again", ("The desktop said no. Ask it again.",)) in assistant.calls) is speaks
    assert describing.next_detail is Detail.BRIEF
    describing.begin()
    assert assistant.names().count("take_screenshot") == 2


def test_for_a_model_that_reads_text_only_no_picture_is_taken_and_that_is_told_aloud(
    qtbot: QtBot, describing: Describing, assistant: FakeAssistant, window: MainWindow
) -> None:
    assistant.publish(EngineReady(EngineInfo(Role.EYES, "llama", "A model of words")))
    qtbot.waitUntil(lambda: not window.model.sees_pictures)

    with qtbot.waitSignal(describing.failed):
        describing.begin()

    assert assistant.names() == ["say_again"]
    assert "cannot see pictures" in window.banners.cards[-1].sentence
