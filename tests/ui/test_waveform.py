# SPDX-License-Identifier: GPL-3.0-or-later
"""Bars move with measured sound, cost nothing without it, and only what changed is painted."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QImage, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assistant.settings import Motion as Choice
from ui.look.motion import Motion
from ui.widgets.level_bars import HIGHEST, LOWEST, LevelBars
from ui.widgets.waveform import Waveform

INK, GROUND = "#204060", "#f0e0d0"


class Watched(Waveform):
    """Remembers what it had to paint."""

    painted: QRegion

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        self.painted = event.region()
        super().paintEvent(event)


@pytest.fixture
def motion() -> Motion:
    return Motion()


@pytest.fixture
def holder(qtbot: QtBot) -> Iterator[QWidget]:
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.resize(200, 60)
    with qtbot.waitExposed(shown):
        shown.show()
    yield shown


@pytest.fixture
def waveform(qtbot: QtBot, motion: Motion, holder: QWidget) -> Watched:
    made = Watched(motion, holder)
    made.set_colour(INK, GROUND)
    made.resize(made.sizeHint())
    made.show()
    qtbot.waitUntil(lambda: hasattr(made, "painted"))
    return made


def scroll(waveform: Waveform, frames: int) -> None:
    """As its timer would, but without waiting."""
    waveform._frame.stop()
    for _ in range(frames):
        waveform._advance()
        QCoreApplication.processEvents()


def picture(widget: QWidget, top: QWidget) -> QImage:
    return top.grab(widget.geometry()).toImage().convertToFormat(QImage.Format.Format_RGB32)


def test_a_frame_paints_only_the_strip_that_came_into_sight(waveform: Watched) -> None:
    waveform.add_level(0.3)

    scroll(waveform, 2)

    strip = waveform.painted.boundingRect()
    assert strip.right() == waveform.width() - 1
    assert strip.width() == 3


def test_what_was_scrolled_looks_as_if_it_were_painted_anew(waveform: Watched, holder: QWidget) -> None:
    for rms in (0.3, 0.01, 0.1, 0.9, 0.05):
        waveform.add_level(rms)
        scroll(waveform, 2)

    screen = holder.screen().grabWindow(holder.winId())
    scrolled = screen.copy(waveform.geometry()).toImage().convertToFormat(QImage.Format.Format_RGB32)
    assert QColor(INK).rgb() in {scrolled.pixel(x, 10) for x in range(scrolled.width())}
    assert scrolled == picture(waveform, holder)


def test_without_a_known_ground_all_of_it_is_painted(waveform: Watched) -> None:
    waveform.set_colour(INK)
    waveform.add_level(0.3)

    scroll(waveform, 2)

    assert waveform.painted.boundingRect() == waveform.rect()


def test_the_loudest_block_of_a_bar_is_shown(waveform: Watched) -> None:
    for rms in (0.01, 0.9, 0.02):
        waveform.add_level(rms)
    scroll(waveform, 2)

    assert waveform.levels[-1] > 0.9
    assert set(waveform.levels[:-1]) == {0.0}


def test_it_rests_when_all_is_silent_and_does_not_begin_for_silence(waveform: Watched) -> None:
    waveform.add_level(0.0)
    moved = [waveform.is_moving]
    waveform.add_level(0.5)
    moved.append(waveform.is_moving)
    scroll(waveform, 1)
    waveform._frame.start()
    for _ in range(60):
        waveform._advance()
    moved.append(waveform.is_moving)

    assert moved == [False, True, False]
    assert set(waveform.levels) == {0.0}


def test_nothing_moves_while_it_is_hidden(waveform: Watched) -> None:
    waveform.add_level(0.5)
    scroll(waveform, 4)
    waveform._frame.start()

    waveform.hide()
    waveform.add_level(0.5)

    assert not waveform.is_moving
    assert set(waveform.levels) == {0.0}


def test_with_little_motion_nothing_scrolls(waveform: Watched, motion: Motion) -> None:
    motion.choose(Choice.REDUCED)
    waveform.add_level(0.5)
    assert waveform._frame.interval() >= 500

    scroll(waveform, 1)

    assert len(set(waveform.levels)) == 1
    assert waveform.levels[0] > 0.5


# ── the bars of the pill ───────────────────────────────────────────────────────────────────────────────────────────


class WatchedBars(LevelBars):
    painted: QRegion

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        self.painted = event.region()
        super().paintEvent(event)


@pytest.fixture
def bars(qtbot: QtBot, motion: Motion, holder: QWidget) -> WatchedBars:
    made = WatchedBars(motion, holder)
    made.set_colour(INK, GROUND)
    made.resize(made.sizeHint())
    made.show()
    qtbot.waitUntil(lambda: hasattr(made, "painted"))
    made.painted = QRegion()
    return made


def test_bars_stand_between_three_and_eighteen_pixels(bars: WatchedBars) -> None:
    bars.show_bands([0.0] * 8 + [1.0] * 8)

    assert bars.heights == (LOWEST,) * 5 + (HIGHEST,) * 4
    assert (LOWEST, HIGHEST) == (3, 18)


def test_only_bars_that_changed_are_painted(bars: WatchedBars) -> None:
    bars.show_bands([0.0] * 15 + [1.0])
    QCoreApplication.processEvents()
    assert bars.painted.boundingRect().left() == 48
    assert bars.painted.boundingRect().width() == 3

    bars.painted = QRegion()
    bars.show_bands([0.0] * 15 + [1.0])
    QCoreApplication.processEvents()
    assert bars.painted.isEmpty()


def test_bars_fall_when_nothing_more_is_heard(qtbot: QtBot, bars: WatchedBars) -> None:
    bars.show_bands([1.0] * 16)

    qtbot.waitUntil(lambda: set(bars.heights) == {LOWEST})


def test_hidden_bars_do_nothing(bars: WatchedBars) -> None:
    bars.show_bands([1.0] * 16)
    bars.hide()
    bars.show_bands([1.0] * 16)

    assert set(bars.heights) == {LOWEST}
    assert not bars._silence.isActive()


def test_with_little_motion_bars_change_seldom_and_together(bars: WatchedBars, motion: Motion) -> None:
    motion.choose(Choice.REDUCED)

    bars.show_bands([0.0] * 15 + [1.0])
    bars.show_bands([0.0] * 16)

    assert set(bars.heights) == {HIGHEST}
