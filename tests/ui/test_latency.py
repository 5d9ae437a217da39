# SPDX-License-Identifier: GPL-3.0-or-later
"""Below each answer stands how long it took: as a bar, in words, and stage by stage."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from assistant.answer_times import UsualWait
from assistant.conversation.history_events import ConversationOpened
from assistant.conversation.records import ConversationSummary, StoredMessage, StoredTurn
from assistant.settings import Latency
from assistant.timings import Doing, Timings
from assistant.turn_events import Outcome, TokenWritten, TurnFinished
from assistant.values import Message, Speaker
from tests.ui.fakes import FakeAssistant
from tests.ui.test_theme import _contrast
from ui.conversation.turn_footer import Footer
from ui.latency import words
from ui.latency.bar import LatencyBar
from ui.latency.chart import Axis
from ui.latency.dialog import LatencyChart, LatencyDialog
from ui.latency.scale import LatencyScale, scale_for
from ui.look.colours import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Colours
from ui.look.theme import Theme
from ui.main_window import MainWindow
from ui.preferences import Preferences

SPOKEN = Timings(
    spoken_seconds=4.2, key_down=-3.8, recorded=0.4, transcript=0.5, looking=-3.7, picture_ready=-1.5, reading=0.5,
    first_token=0.7, first_clause=0.75, first_sound=0.8, written=3.0, finished=6.0,
)  # fmt: skip
TYPED = Timings(reading=0.0, first_token=0.4, written=1.0, finished=1.0)

Answer = Callable[..., QWidget]


@pytest.fixture
def answer(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> Answer:
    """Has a question answered in this time; gives the row that shows it."""

    def ask(timings: Timings, outcome: Outcome = Outcome.ANSWERED, text: str = "It is red.") -> QWidget:
        turn = assistant.ask("What is it?")
        message = Message(Speaker.ASSISTANT, text, engine="Tiny") if text else None
        window.model.asked(turn, "What is it?", ())
        assistant.publish(TokenWritten(turn, text), TurnFinished(turn, outcome, message, timings))
        row = window.model.rowCount() - 1
        qtbot.waitUntil(lambda: not window.model.turn_at(row).is_running)
        qtbot.waitUntil(lambda: not window.conversation._frame.isActive())
        return window.conversation.laid_out[-1]

    return ask


def bar_in(row: QWidget) -> LatencyBar:
    (bar,) = row.findChildren(LatencyBar)
    return bar


def told_in(row: QWidget) -> str:
    footer = row.findChildren(Footer)[0]
    return next(label.text() for label in footer.findChildren(QLabel) if label.objectName() == "timing")


# ── words ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("timings", "told"),
    [
        (
            SPOKEN,
            "First sound 0.8 s after you stopped talking. Looking at the picture was done while you talked.",
        ),
        (
            replace(SPOKEN, picture_ready=0.6),
            "First sound 0.8 s after you stopped talking. Looking at the picture began while you talked.",
        ),
        (replace(SPOKEN, looking=None, picture_ready=None, first_sound=None),
         "First word 0.7 s after you stopped talking."),
        (TYPED, "First word 0.4 s after you asked."),
        (replace(TYPED, first_sound=0.9, looking=-9.0, picture_ready=-2.0),
         "First sound 0.9 s after you asked. Looking at the picture was done before you asked."),
        (replace(SPOKEN, looking=-9.0, picture_ready=-5.0),
         "First sound 0.8 s after you stopped talking. Looking at the picture was done before you talked."),
        (replace(TYPED, looking=-0.5, picture_ready=0.3),
         "First word 0.4 s after you asked. Looking at the picture began before you asked."),
        (Timings(first_token=0.04), "First word 40 ms after you asked."),
        (Timings(finished=1.3), "Stopped 1.3 s after you asked, at “Reading the question”."),
        (Timings(spoken_seconds=1.0, recorded=0.4, finished=0.5),
         "Stopped 0.5 s after you stopped talking, at “Understanding the words”."),
        (Timings(), ""),
    ],
)  # fmt: skip
def test_how_long_it_took_is_said_in_plain_words(timings: Timings, told: str) -> None:
    assert words.sentences(timings) == told


def test_each_stage_is_listed_in_milliseconds_what_nobody_waited_for_first() -> None:
    assert [(stage.name, stage.time) for stage in words.stage_times(SPOKEN)] == [
        ("Looking at the picture", "2,200 ms, while you talked"),
        ("Waiting for more words", "400 ms"),
        ("Understanding the words", "100 ms"),
        ("Reading the question", "200 ms"),
        ("Writing the first clause", "50 ms"),
        ("Beginning to speak", "50 ms"),
    ]


def test_what_is_usual_is_said_also_of_a_single_answer() -> None:
    assert "within 1.9 s, nine of ten within 3.2 s" in words.usual_words(UsualWait("Tiny", 34, 1.9, 3.2))
    assert words.usual_words(UsualWait("Tiny", 1, 1.9, 1.9)) == "The last answer came within 1.9 s."


# ── the bar ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_answer_has_a_bar_that_a_screen_reader_can_read(answer: Answer) -> None:
    row = answer(SPOKEN)

    bar = bar_in(row)
    assert bar.isVisible()
    assert bar.accessibleName() == "First sound 0.8 s after you stopped talking. Show every stage"
    assert "Understanding the words: 100 ms" in bar.accessibleDescription()
    assert bar.toolTip() == bar.accessibleDescription()
    assert bar.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert told_in(row).startswith("First sound 0.8 s after you stopped talking")


def test_failed_turns_have_none_and_stopped_ones_tell_where_they_stood(answer: Answer) -> None:
    assert not bar_in(answer(Timings(finished=2.0), Outcome.FAILED, "")).isVisible()
    assert not bar_in(answer(Timings(spoken_seconds=0.2, finished=0.1), Outcome.NOTHING_HEARD, "")).isVisible()

    stopped = answer(Timings(finished=2.0), Outcome.CANCELLED, "")
    assert bar_in(stopped).isVisible()
    assert told_in(stopped).startswith("Stopped 2.0 s after you asked")


def test_the_setting_hides_the_bar_or_all_of_it_at_once(
    qtbot: QtBot, answer: Answer, window: MainWindow, preferences: Preferences
) -> None:
    answer(SPOKEN)

    def choose(latency: Latency) -> QWidget:
        settings = preferences.settings
        preferences.change(replace(settings, window=replace(settings.window, latency=latency)))
        qtbot.waitUntil(lambda: bool(window.conversation.laid_out))
        return window.conversation.laid_out[-1]

    first = choose(Latency.FIRST)
    assert not bar_in(first).isVisible()
    assert told_in(first) == "First sound 0.8 s after you stopped talking"

    assert not told_in(choose(Latency.OFF))
    assert bar_in(choose(Latency.ALL)).isVisible()


def test_what_was_done_ahead_is_told_where_there_is_room(answer: Answer, window: MainWindow) -> None:
    window.resize(720, 700)
    assert told_in(answer(SPOKEN)) == "First sound 0.8 s after you stopped talking"

    window.resize(1300, 700)
    assert told_in(answer(SPOKEN)) == words.sentences(SPOKEN)


def test_all_bars_have_one_scale_that_fits_nine_of_ten(answer: Answer, window: MainWindow) -> None:
    scale = window.turns.latency
    answer(TYPED)
    assert scale.seconds == 1.0

    answer(replace(SPOKEN, first_sound=3.3))
    assert scale.seconds == 4.0

    window.model.clear()
    assert scale.seconds == 1.0


def test_one_slow_answer_does_not_dwarf_all_others() -> None:
    assert scale_for([0.9] * 9 + [50.0]) == 1.0
    assert scale_for([0.9] * 8 + [50.0] * 2) == 60.0
    assert scale_for([500.0]) == 60.0
    assert scale_for([]) == 1.0


def test_an_answer_from_the_history_has_its_bar(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> None:
    assert assistant.history
    kept = StoredTurn(
        7, None, 0.0, StoredMessage("What is it?"), StoredMessage("It is red.", engine="Tiny"), Outcome.ANSWERED, SPOKEN
    )  # fmt: skip
    assistant.history.publish(ConversationOpened(ConversationSummary(1, "u", "What", 0.0, 0.0), ((1, kept),)))
    qtbot.waitUntil(lambda: window.model.rowCount() == 1 and bool(window.conversation.laid_out))

    assert bar_in(window.conversation.laid_out[0]).accessibleName().startswith("First sound 0.8 s")


# ── what is drawn ──────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def drawn(qtbot: QtBot, theme: Theme) -> Callable[..., QImage]:
    """Gives the picture of a bar."""
    holder, scale = QWidget(), LatencyScale()
    qtbot.addWidget(holder)

    def draw(timings: Timings, *, runs_left: bool = False) -> QImage:
        bar = LatencyBar(theme, scale, holder)
        if runs_left:
            bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        bar.show_timings(timings)
        bar.resize(bar.sizeHint())
        return bar.grab().toImage()

    return draw


def _columns(image: QImage, colour: str) -> list[int]:
    """Where a colour is found along the middle line."""
    wanted = QColor(colour).rgb()
    rows = range(image.height())
    return [x for x in range(image.width()) if any(image.pixel(x, y) == wanted for y in rows)]


def test_stages_stand_in_their_order_and_what_was_done_ahead_before_zero(drawn: Callable[..., QImage]) -> None:
    image = drawn(replace(SPOKEN, first_clause=0.75, first_sound=0.95))

    looking, hearing, voicing = (_columns(image, colour) for colour in (LIGHT.looking, LIGHT.hearing, LIGHT.voicing))
    assert looking
    assert max(looking) < min(hearing) <= max(hearing) < min(voicing)


def test_time_runs_in_the_direction_of_reading(drawn: Callable[..., QImage]) -> None:
    image = drawn(replace(SPOKEN, first_clause=0.75, first_sound=0.95), runs_left=True)

    assert max(_columns(image, LIGHT.voicing)) < min(_columns(image, LIGHT.hearing))


def test_bars_of_the_same_wait_are_equally_long() -> None:
    axis = Axis(left=4, width=200, ahead=40, ahead_seconds=10.0, seconds=2.0)

    assert axis.x(0.0) == 44
    assert axis.x(1.0) == 124
    assert axis.x(-5.0) == 24
    assert axis.x(-100.0) == 4
    assert axis.x(100.0) == 204


@pytest.mark.parametrize("colours", [LIGHT, DARK, HIGH_LIGHT, HIGH_DARK], ids=["light", "dark", "high", "high dark"])
@pytest.mark.parametrize("stage", ["hearing", "looking", "voicing", "accent", "muted"])
def test_stages_stand_out_from_the_ground(colours: Colours, stage: str) -> None:
    for ground in (colours.window, colours.surface):
        assert _contrast(getattr(colours, stage), ground) >= 3.0


# ── every stage ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_pressing_the_bar_shows_every_stage_and_what_is_usual(
    qtbot: QtBot, answer: Answer, window: MainWindow, assistant: FakeAssistant
) -> None:
    assert assistant.history
    assistant.history.usual_waits = (UsualWait("Other", 5, 9.0, 9.0), UsualWait("Tiny", 34, 1.9, 3.2))
    bar = bar_in(answer(SPOKEN))

    bar.setFocus()
    QTest.keyClick(bar, Qt.Key.Key_Space)

    (dialog,) = window.findChildren(LatencyDialog)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert {"Understanding the words", "100 ms", "Beginning to speak", "50 ms"} <= set(texts)
    assert any("200 ms" in text and "people" in text for text in texts)
    assert dialog.usual.text().startswith("Tiny: Half of the last")
    assert dialog.usual.isVisible()

    with qtbot.waitSignal(window.turns.faster):
        dialog.make_faster.click()


@pytest.mark.parametrize(("wait", "ticks"), [(0.4, 6), (0.8, 5), (2.0, 5), (30.0, 4)])
def test_few_moments_are_written_below_the_large_bar(qtbot: QtBot, theme: Theme, wait: float, ticks: int) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    chart = LatencyChart(Timings(first_token=wait), theme, holder)

    assert len(list(chart.ticks())) == ticks
    assert not chart.grab().isNull()


def test_every_stage_has_a_name() -> None:
    assert set(words.NAMES) == set(Doing)


def test_the_stages_are_shown_in_one_window_at_a_time(qtbot: QtBot, window: MainWindow, answer: Answer) -> None:
    bar = bar_in(answer(TYPED))

    for _ in range(3):
        bar.click()

    qtbot.waitUntil(lambda: len(window.findChildren(LatencyDialog)) == 1)
