# SPDX-License-Identifier: GPL-3.0-or-later
"""Every stage of one answer with its time, what is usual on this computer, and the way to make it faster."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from assistant.answer_times import UsualWait
from assistant.timings import Doing, Timings
from ui.errand import Errand
from ui.latency import chart, words
from ui.look.theme import Theme
from ui.widgets.buttons import telling_button
from ui.widgets.labels import words as label
from ui.widgets.margins import MarginScrollArea
from ui.words import number, tr

_WIDTH = 34
"""In heights of text."""
_BETWEEN, _SIDE = 12, 20
_MOST_OF_SCREEN = 0.9

_LEAST_SECONDS = 0.5
_MOST_AHEAD = 0.4
"""Share of the width for what was before zero."""

_TICKS = (0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 60.0)
_MOST_TICKS = 6


class LatencyDialog(QDialog):
    """Stays open beside the conversation."""

    faster = Signal()
    """The user wants answers to come sooner."""

    def __init__(self, timings: Timings, engine: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("How long this answer took"))
        self._engine = engine
        self.asks = Errand()
        """Is told what is usual, on any thread."""
        self.asks.done.connect(self.show_usual)
        self.usual = label("", "soft")
        self.usual.hide()
        self._told = QWidget()
        self._told.setObjectName("settingsBody")
        column = QVBoxLayout(self._told)
        column.setContentsMargins(_SIDE, 18, _SIDE, 0)
        column.setSpacing(12)
        column.addWidget(label(self.windowTitle(), "title"))
        column.addWidget(label(words.sentences(timings)))
        column.addWidget(LatencyChart(timings, theme, self))
        column.addLayout(_list_of(timings, theme))
        for told in (*words.later_words(timings), words.human_words()):
            column.addWidget(label(told, "soft"))
        column.addWidget(self.usual)
        column.addStretch(1)
        self._row = row = QHBoxLayout()
        row.setContentsMargins(_SIDE, 0, _SIDE, 16)
        self.make_faster = telling_button(
            tr("Make it faster…"), tr("Try which settings make answers faster on this computer"), self.faster.emit
        )
        self.ends = telling_button(tr("Close"), tr("Close"), self.accept)
        self.ends.setFocus()
        row.addWidget(self.make_faster)
        row.addStretch(1)
        row.addWidget(self.ends)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(_BETWEEN)
        whole.addWidget(self._scrolling(), 1)
        whole.addLayout(row)
        self._fit()

    @Slot(object)
    def show_usual(self, known: object) -> None:
        """Tell what is usual for this answer's engine, if that is among the `UsualWait`s."""
        for usual in known if isinstance(known, tuple) else ():
            if isinstance(usual, UsualWait) and usual.engine == self._engine:
                self.usual.setText(f"{usual.engine}: {words.usual_words(usual)}")
                self.usual.show()
                self._fit()

    def _scrolling(self) -> QScrollArea:
        area = MarginScrollArea(_SIDE)
        area.setObjectName("settingsPage")
        area.setAccessibleName(self.windowTitle())
        area.setWidget(self._told)
        return area

    def _fit(self) -> None:
        """As high as its lines need at that width, as far as the screen has room for them."""
        width = _WIDTH * self.fontMetrics().height()
        told = self._told.layout()
        if told is not None:
            told.activate()
            needed = QSize(width, told.totalHeightForWidth(width) + self._row.sizeHint().height() + _BETWEEN)
            self.resize(needed.boundedTo(self.screen().availableSize() * _MOST_OF_SCREEN))


def _list_of(timings: Timings, theme: Theme) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    grid.setColumnStretch(1, 1)
    for row, stage in enumerate(words.stage_times(timings)):
        time = QLabel(stage.time)
        time.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(_Swatch(stage.doing, theme), row, 0)
        grid.addWidget(QLabel(stage.name), row, 1)
        grid.addWidget(time, row, 2)
    return grid


class _Swatch(QWidget):
    """Colour and pattern of a stage."""

    def __init__(self, doing: Doing, theme: Theme) -> None:
        super().__init__()
        self._doing, self._theme = doing, theme
        pixels = theme.text_pixels
        self.setFixedSize(2 * pixels, pixels)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        colours = self._theme.colours
        with QPainter(self) as painter:
            chart.fill(painter, QRectF(self.rect()), self._doing, colours, colours.window)


class LatencyChart(QWidget):
    """The bar once more, large, with seconds below it; all of it fits."""

    def __init__(self, timings: Timings, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._timings, self._theme = timings, theme
        spans = timings.waited_for()
        self._seconds = max(_LEAST_SECONDS, spans[-1].end if spans else 0.0) * 1.05
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words.details(timings))

    def sizeHint(self) -> QSize:
        """A thick bar with a line of text below."""
        return QSize(30, 4) * self._theme.text_pixels

    def ticks(self) -> Iterator[float]:
        """Moments that are written below, in seconds."""
        step = next((step for step in _TICKS if self._seconds / step <= _MOST_TICKS), _TICKS[-1])
        for count in range(1 + int(self._seconds / step)):
            yield count * step

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw bar and seconds."""
        colours, pixels = self._theme.colours, self._theme.text_pixels
        before = chart.seconds_ahead(self._timings)
        margin = float(pixels)
        width = self.width() - 2 * margin
        axis = chart.Axis(
            left=margin,
            width=width,
            ahead=min(_MOST_AHEAD, before / (before + self._seconds)) * width,
            ahead_seconds=before,
            seconds=self._seconds,
            runs_left=self.layoutDirection() is Qt.LayoutDirection.RightToLeft,
        )
        with QPainter(self) as painter:
            chart.TimeBar(axis, colours, colours.window, 0.6 * pixels, 1.2 * pixels).draw(painter, self._timings)
            painter.setFont(self._theme.font(0.86))
            painter.setPen(QPen(QColor(colours.muted)))
            ticks = list(self.ticks())
            decimals = int(ticks[-1] < len(ticks) - 1)  # steps of less than a second
            for tick in ticks:
                place = QRectF(axis.x(tick) - 3 * pixels, 2.2 * pixels, 6 * pixels, 1.6 * pixels)
                painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, _tick_words(tick, decimals))


def _tick_words(seconds: float, decimals: int) -> str:
    return number(0) if not seconds else tr("{seconds} s", seconds=number(seconds, decimals))
