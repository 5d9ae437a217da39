# SPDX-License-Identifier: GPL-3.0-or-later
"""The pill: what it shows when, where it stands, and that it keeps out of pictures of the screen."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assistant.errors import MicrophoneError, ScreenError
from assistant.events import Failed, LevelChanged, ScreenDropped, ScreenSeen, TalkChanged, TalkState
from assistant.settings import Pill as PillSetting
from assistant.timings import Timings
from assistant.turn_events import (
    ClauseSpoken,
    Outcome,
    PartialTranscript,
    Stage,
    StageChanged,
    TokenWritten,
    Transcribed,
    TranscriptReady,
    TurnFinished,
    TurnStarted,
)
from assistant.values import Message, PictureSource, Speaker
from tests.ui.fakes import FakeAssistant, picture
from ui.bridge import Bridge
from ui.conversation.model import ConversationModel
from ui.look.theme import Theme
from ui.pill.control import PillControl
from ui.pill.out_of_view import OutOfView
from ui.pill.parts import PillSign
from ui.pill.pill import ANSWER_WIDTH, SMALLEST, WORDS_WIDTH, Pill
from ui.preferences import memory_in
from ui.widgets.level_bars import HIGHEST, LOWEST

RECORDING, IDLE = TalkChanged(TalkState.RECORDING), TalkChanged(TalkState.IDLE)
SPOKEN = Message(Speaker.USER, "")
SCREEN = picture(3, source=PictureSource.SCREEN)


class Told:
    """A pill on a scripted core; another program is in front."""

    def __init__(self, qtbot: QtBot, assistant: FakeAssistant, control: PillControl) -> None:
        self._qtbot = qtbot
        self._assistant = assistant
        self.control = control
        self.pill = control.pill
        self.is_elsewhere = True

    def __call__(self, *events: object) -> None:
        """Let the core tell this, and wait until it is shown."""
        self._assistant.publish(*events)  # type: ignore[arg-type]
        QCoreApplication.processEvents()
        self._qtbot.waitUntil(lambda: not self.control._frame.isActive())

    @property
    def words(self) -> str:
        return self.pill.row.words

    @property
    def sign(self) -> str:
        (sign,) = self.pill.row.findChildren(PillSign)
        return sign.accessibleName()


@pytest.fixture
def tell(qtbot: QtBot, assistant: FakeAssistant, theme: Theme, tmp_path: Path, qapp: object) -> Iterator[Told]:
    parent = QWidget()
    qtbot.addWidget(parent)
    bridge, model = Bridge(assistant.subscribe, parent), ConversationModel(parent)
    bridge.turn_moved.connect(model.apply)
    control = PillControl(bridge, model, theme, memory_in(tmp_path), parent, is_elsewhere=lambda: told.is_elsewhere)
    control.stop_key = "Esc"
    told = Told(qtbot, assistant, control)
    yield told
    control.close()


def answer(tell: Told, text: str = "It is red. It is round.", *, spoken: str = "It is red.") -> None:
    tell(TurnStarted(1, SPOKEN), Transcribed(1, "What is it?"), TokenWritten(1, text), ClauseSpoken(1, spoken))


FINISHED = TurnFinished(
    1, Outcome.ANSWERED, Message(Speaker.ASSISTANT, "It is red. It is round."), Timings(first_sound=1.2)
)  # fmt: skip


def test_it_is_not_there_while_nothing_goes_on(tell: Told) -> None:
    assert not tell.pill.isVisible()


def test_recording_shows_a_row_with_the_time(tell: Told) -> None:
    tell(RECORDING)

    assert tell.pill.isVisible()
    assert tell.pill.size() == SMALLEST
    assert tell.words.endswith(" s")


def test_it_never_takes_the_keyboard(tell: Told) -> None:
    tell(RECORDING)

    flags = tell.pill.windowFlags()
    assert flags & Qt.WindowType.WindowDoesNotAcceptFocus
    assert flags & Qt.WindowType.WindowStaysOnTopHint
    assert tell.pill.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert all(
        button.focusPolicy() is Qt.FocusPolicy.NoFocus for button in (tell.pill.row.end, tell.pill.row.leave_out)
    )


def test_levels_move_the_bars(tell: Told) -> None:
    tell(RECORDING, LevelChanged(0.5, 0.3, bands=(0.0,) * 8 + (1.0,) * 8))

    assert tell.pill.row.bars.heights == (LOWEST,) * 5 + (HIGHEST,) * 4


def test_bars_follow_the_microphone_or_the_answer_whichever_is_shown(tell: Told) -> None:
    tell(RECORDING, LevelChanged(0.5, 0.3, speaking=True, bands=(1.0,) * 16))
    assert set(tell.pill.row.bars.heights) == {LOWEST}

    tell(IDLE)
    answer(tell)
    tell(LevelChanged(0.5, 0.3, bands=(1.0,) * 16))
    assert set(tell.pill.row.bars.heights) == {LOWEST}

    tell(LevelChanged(0.5, 0.3, speaking=True, bands=(1.0,) * 16))
    assert set(tell.pill.row.bars.heights) == {HIGHEST}


@pytest.mark.parametrize(
    ("talk", "name", "words"),
    [
        (TalkChanged(TalkState.ARMING), "The microphone is being opened", "Starting…"),
        (RECORDING, "Listening", "Listening 0.0 s"),
        (TalkChanged(TalkState.RECORDING, latched=True), "Listening, locked", "Locked 0.0 s"),
        (TalkChanged(TalkState.FINALISING), "Working on it", "Finishing 0.0 s"),
    ],
)
def test_where_talking_stands_is_told_by_a_shape_with_a_name_and_by_words(
    tell: Told, talk: TalkChanged, name: str, words: str
) -> None:
    tell(talk, PartialTranscript("Where", "do"))

    assert tell.sign == name
    assert tell.words.startswith(words.removesuffix("0.0 s"))


def test_a_paused_answer_shows_another_shape(tell: Told) -> None:
    answer(tell)
    tell.control._model.speech_paused(True)
    tell()

    assert tell.sign == "Paused"
    assert tell.words.startswith("Paused")


def test_live_words_make_it_grow_around_the_middle_of_its_foot(tell: Told) -> None:
    tell(RECORDING)
    before = tell.pill.geometry()
    tell(PartialTranscript("Where do I change", "the resolution"))

    after = tell.pill.geometry()
    assert after.width() == WORDS_WIDTH
    assert before.height() < after.height() <= 120
    assert after.bottom() == before.bottom()
    assert abs(after.center().x() - before.center().x()) <= 1
    assert "Where do I change" in tell.pill.heard.text()


def test_it_grows_in_its_place_while_the_screen_is_still_being_read(tell: Told) -> None:
    tell(RECORDING)
    before = tell.pill.geometry()
    tell.control.out_of_view._hide()  # as when another thread begins to read the screen
    tell(PartialTranscript("Where do I change", "the resolution"))

    assert tell.pill.geometry().bottom() == before.bottom()


def test_of_many_words_the_newest_are_shown_and_the_pill_stays_small(tell: Told) -> None:
    tell(RECORDING, PartialTranscript("one two three " * 60 + "and last", "of all"))

    assert "and last" in tell.pill.heard.text()
    assert tell.pill.height() <= 120


def test_the_picture_of_the_screen_can_be_left_out(qtbot: QtBot, tell: Told) -> None:
    tell(RECORDING, ScreenSeen(SCREEN, unchanged=False))
    assert tell.pill.row.leave_out.isVisible()

    with qtbot.waitSignal(tell.control.not_my_screen):
        tell.pill.row.leave_out.click()
    tell(ScreenDropped())

    assert not tell.pill.row.leave_out.isVisible()


def test_that_it_is_the_same_part_again_is_told(qtbot: QtBot, tell: Told) -> None:
    tell(RECORDING, ScreenSeen(SCREEN, unchanged=False, is_part=True))

    assert tell.pill.note.text() == "The same part of the screen goes along."
    assert tell.pill.row.leave_out.text() == "Not this part"
    with qtbot.waitSignal(tell.control.not_my_screen):
        tell.pill.row.leave_out.click()
    tell(ScreenDropped())
    assert not tell.pill.note.isVisible()


def test_what_was_understood_is_shown_before_it_is_sent(tell: Told) -> None:
    tell(RECORDING, IDLE, TurnStarted(1, SPOKEN), StageChanged(1, Stage.REVIEWING))
    tell(TranscriptReady(1, "What is it?", (), 1.2))

    assert tell.words == "Understood · Esc discards · click to correct"
    assert "What is it?" in tell.pill.heard.text()


def test_the_answer_is_shown_with_the_clause_being_heard(tell: Told) -> None:
    tell(RECORDING, IDLE)
    answer(tell)

    assert tell.pill.width() == ANSWER_WIDTH
    assert tell.words == "Speaking · Esc stops · hold the key to interrupt"
    assert tell.pill.answer.toPlainText() == "It is red. It is round."
    assert [mark.cursor.selectedText() for mark in tell.pill.answer.extraSelections()] == ["It is red."]


def test_a_long_answer_scrolls_to_what_is_heard(tell: Told) -> None:
    answer(tell, "Nothing to see here. " * 60 + "The end is red.", spoken="The end is red.")

    (mark,) = tell.pill.answer.extraSelections()
    place = tell.pill.answer.cursorRect(mark.cursor)
    assert 0 <= place.top() < place.bottom() <= tell.pill.answer.height()
    assert tell.pill.height() < 320


def test_it_stays_a_while_after_the_answer_and_longer_under_the_mouse(qtbot: QtBot, tell: Told) -> None:
    answer(tell)
    tell(FINISHED)
    assert tell.pill.note.text() == "First sound 1.2 s after you asked"
    assert tell.control._linger.isActive()

    tell.pill.hovered.emit(True)
    tell.control._linger_over()
    assert tell.pill.isVisible()

    tell.pill.hovered.emit(False)
    tell.control._linger_over()
    assert not tell.pill.isVisible()


def test_what_has_to_be_read_stays_as_long_as_that_takes(tell: Told) -> None:
    tell(TurnStarted(1, SPOKEN), TokenWritten(1, "x" * 300))
    tell(TurnFinished(1, Outcome.ANSWERED, Message(Speaker.ASSISTANT, "x" * 300)))

    assert tell.control._linger.interval() == 20_000


def test_minimal_never_grows(tell: Told) -> None:
    tell.control.use(PillSetting.MINIMAL)
    tell(RECORDING, PartialTranscript("Where do I change", "the resolution"))
    assert tell.pill.size() == SMALLEST

    tell(IDLE)
    answer(tell)
    assert tell.pill.height() == SMALLEST.height()
    assert tell.words == "Speaking"


def test_off_is_off(tell: Told) -> None:
    tell.control.use(PillSetting.OFF)
    tell(RECORDING)

    assert not tell.pill.isVisible()


def test_it_gives_way_to_the_window(tell: Told) -> None:
    tell(RECORDING)
    tell.is_elsewhere = False
    tell(TalkChanged(TalkState.RECORDING, latched=True))

    assert not tell.pill.isVisible()


def test_there_is_something_to_stop_only_while_talking_and_answering(tell: Told) -> None:
    busy: list[bool] = []
    tell.control.busy_changed.connect(lambda is_busy: busy.append(is_busy) if busy[-1:] != [is_busy] else None)
    tell(RECORDING, IDLE)
    answer(tell)
    tell(FINISHED)
    # Hands-free talking waits for hours; Esc is not taken from everybody for that.
    tell(TalkChanged(TalkState.WAITING, hands_free=True))

    assert busy == [True, False, True, False]


def test_its_button_stops_and_afterwards_puts_it_away(qtbot: QtBot, tell: Told) -> None:
    answer(tell)
    with qtbot.waitSignal(tell.control.stop_wanted):
        tell.pill.row.end.click()

    tell(FINISHED)
    tell.pill.hovered.emit(True)
    tell.pill.row.end.click()

    assert not tell.pill.isVisible()


def test_a_failure_is_told_with_its_way_out(tell: Told) -> None:
    tell(RECORDING, Failed(None, MicrophoneError("The microphone is gone.", "Plug it in again.")), IDLE)

    assert tell.words == "That did not work"
    assert tell.pill.note.text() == "The microphone is gone. Plug it in again."


def test_a_failed_turn_is_told_with_its_way_out(tell: Told) -> None:
    tell(TurnStarted(1, SPOKEN), Failed(1, ScreenError("No.", "Do this.")), TurnFinished(1, Outcome.FAILED))

    assert tell.pill.note.text() == "No. Do this."


def test_silence_is_told(tell: Told) -> None:
    tell(TurnStarted(1, SPOKEN), TurnFinished(1, Outcome.NOTHING_HEARD))

    assert tell.words == "Nothing heard"


def test_it_stays_where_it_is_put(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    pill = Pill(theme, memory_in(tmp_path))
    qtbot.addWidget(pill)
    pill.setFixedSize(SMALLEST)
    pill.place()
    pill.show()
    clicks: list[None] = []
    pill.clicked.connect(lambda: clicks.append(None))

    QTest.mousePress(pill, Qt.MouseButton.LeftButton, pos=QPoint(90, 20))
    QTest.mouseMove(pill, QPoint(90, 20) + QPoint(-60, -100))
    QTest.mouseRelease(pill, Qt.MouseButton.LeftButton, pos=QPoint(90, 20))
    moved = pill.pos()
    again = Pill(theme, memory_in(tmp_path))
    qtbot.addWidget(again)
    again.setFixedSize(SMALLEST)
    again.place()

    assert (again.pos() - moved).manhattanLength() <= 2
    assert not clicks


def test_a_place_beyond_the_screen_is_brought_back(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    memory = memory_in(tmp_path)
    memory.setValue("pill/place", QPointF(4.0, -2.0))
    pill = Pill(theme, memory)
    qtbot.addWidget(pill)
    pill.setFixedSize(SMALLEST)

    pill.place()

    assert pill.screen().availableGeometry().contains(pill.geometry())


def test_a_click_asks_for_the_window(qtbot: QtBot, tell: Told) -> None:
    tell(RECORDING)

    with qtbot.waitSignal(tell.control.window_wanted):
        QTest.mouseClick(tell.pill, Qt.MouseButton.LeftButton, pos=QPoint(70, 20))


# ── out of pictures ────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def panel(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_it_is_gone_while_the_screen_is_read_and_comes_back(qtbot: QtBot, panel: QWidget) -> None:
    out_of_view = OutOfView(panel)
    out_of_view.show()
    assert panel.isVisible()
    seen: list[bool] = []

    def read() -> None:
        with out_of_view.around():
            seen.append(panel.isVisible())

    reader = threading.Thread(target=read)
    reader.start()
    qtbot.waitUntil(lambda: bool(seen))
    reader.join()

    assert seen == [False]
    qtbot.waitUntil(panel.isVisible)


def test_it_does_not_appear_while_the_screen_is_read(qtbot: QtBot, panel: QWidget) -> None:
    out_of_view = OutOfView(panel)

    with out_of_view.around():
        out_of_view.show()
        assert not panel.isVisible()

    qtbot.waitUntil(panel.isVisible)


def test_what_is_not_shown_makes_nobody_wait(panel: QWidget) -> None:
    out_of_view = OutOfView(panel)

    with out_of_view.around():  # on the GUI thread itself: it would never be told
        assert not panel.isVisible()
    assert not out_of_view.is_wanted


def test_where_the_row_is_too_narrow_it_says_less(tell: Told) -> None:
    tell(TalkChanged(TalkState.RECORDING, latched=True), PartialTranscript("Where", "do"))
    assert tell.words.endswith(" s · press the key to send")

    tell(ScreenSeen(SCREEN, unchanged=False))
    assert tell.words.endswith(" s")
    assert not tell.words.startswith("Locked")
