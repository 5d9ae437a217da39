# SPDX-License-Identifier: GPL-3.0-or-later
"""The line below an answer, and what the user can do about a turn."""

from time import monotonic

from PySide6.QtCore import QObject, QSize, Qt, QUrl, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from assistant.settings import Latency
from assistant.turn_events import Outcome
from ui.conversation.turn_tools import TurnTools
from ui.latency import words
from ui.latency.bar import LatencyBar
from ui.latency.scale import LatencyScale
from ui.look.theme import Theme
from ui.shown_turn import ShownTurn, no_turn
from ui.widgets.flow import flow
from ui.widgets.waveform import Waveform
from ui.wording import stage_words
from ui.words import tr

_GAP = 6
"""Pixels; buttons have room around their words themselves."""


class TurnActions(QObject):
    """What the user can do about a turn; whoever owns the conversation listens."""

    stop = Signal()
    pause = Signal()
    """Pause what is being spoken, or go on with it."""
    back = Signal()
    skip = Signal()
    go_on = Signal()
    """Speak the rest of the answer that was interrupted last."""
    replay = Signal(object)
    save = Signal(object)
    """Keep the spoken answer as a file."""
    copy = Signal(object)
    again = Signal(object)
    hear_again = Signal(object)
    """Listen once more to what was said."""
    where = Signal(object)
    """Show where the answer was found. Those above that carry something carry the `ShownTurn`."""
    edit = Signal(object)
    """Put the question into the composer, to be asked anew."""
    delete = Signal(object)
    """Throw the turn and what followed it away. These, too, carry the `ShownTurn`."""
    show_branch = Signal(int)
    """Show another turn in its place, by its number in the history."""
    enlarge = Signal(object, object)
    """A `ShownPicture` and the tuple of `Evidence` that lies in it."""
    save_picture = Signal(object)
    copy_picture = Signal(object)
    """A `ShownPicture`."""
    link = Signal(QUrl)
    models = Signal()
    """Something better than the starter engine is wanted."""
    times = Signal(object)
    """Show every stage of how long the answer of this `ShownTurn` took."""
    faster = Signal()
    """Answers are to come sooner."""
    voice_level = Signal(float)
    """Not from the user: how loud the answer being heard is, 0 to 1, about 30 times a second."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.latency = LatencyScale(self)


class Footer(QWidget):
    """The line below an answer: what can be done, what is going on, how long it took."""

    INSET = 7
    """Pixels from a button's edge to its icon."""

    def __init__(self, theme: Theme, actions: TurnActions, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = no_turn()
        self._theme = theme
        self._actions = actions
        self._tools = TurnTools(
            theme,
            {
                "stop": actions.stop.emit,
                "back": actions.back.emit,
                "pause": actions.pause.emit,
                "skip": actions.skip.emit,
                "go_on": actions.go_on.emit,
                "replay": lambda: actions.replay.emit(self._shown),
                "save": lambda: actions.save.emit(self._shown),
                "copy": lambda: actions.copy.emit(self._shown),
                "again": lambda: actions.again.emit(self._shown),
                "hear_again": lambda: actions.hear_again.emit(self._shown),
                "where": lambda: actions.where.emit(self._shown),
            },
            self,
        )
        self._starter: QPushButton | None = None
        self._sound: Waveform | None = None
        """How the answer sounds, while it is spoken."""
        self._bar = LatencyBar(theme, actions.latency, self)
        self._bar.clicked.connect(lambda: actions.times.emit(self._shown))
        self._words = _Words(self)
        self._words.setObjectName("timing")
        self._words.setIndent(self.INSET)  # margins of a label are gone once a style sheet has dressed it

    def refresh(self, shown: ShownTurn) -> None:
        """Show what fits the state of a turn."""
        self._shown = shown
        finished, has_answer = not shown.is_running, bool(shown.answer)
        can_speak = finished and has_answer and not shown.is_replayed
        wanted = {
            "stop": not finished or shown.is_replayed,
            "back": shown.is_spoken,
            "pause": shown.is_spoken,
            "skip": shown.is_spoken,
            "go_on": shown.can_go_on and not shown.is_replayed,
            "replay": can_speak,
            "save": can_speak,
            "copy": has_answer,
            "again": finished and bool(shown.question) and shown.error is None,
            "hear_again": finished and shown.was_said,
            "where": has_answer and bool(shown.evidence),
        }
        self._tools.show([name for name, is_wanted in wanted.items() if is_wanted], is_paused=shown.is_paused)
        self._show_starter(is_wanted=shown.from_starter)
        self._show_sound(is_heard=shown.is_spoken)
        self._bar.setVisible(self._is_timed and self._actions.latency.setting is Latency.ALL)
        if self._is_timed:
            self._bar.show_timings(shown.timings)
            self._words.setText(words.first_words(shown.timings))
            self._words.setToolTip(f"{shown.engine}\n{words.details(shown.timings)}".strip())
        else:
            self._words.setText("")
            self.tick()
        self._words.setVisible(bool(self._words.text()))

    def tick(self) -> None:
        """Let the seconds go on."""
        if self._shown.is_running:
            self._words.setText(stage_words(self._shown, monotonic()))
            self._words.resize(self._words.sizeHint())

    def fit(self, width: int) -> int:
        """Set the size for `width` pixels; returns the height."""
        self._words.room = width
        self._choose_words(width)
        parts: list[QWidget | None] = [*self._tools.shown, self._starter, self._sound, self._bar, self._words]
        shown = [part for part in parts if part and part.isVisibleTo(self)]
        bare = (self._starter, self._sound, self._bar)  # no room around them, as buttons and words have
        size = flow(shown, width, gap=_GAP, indents=lambda part: self.INSET if part in bare else 0)
        self.resize(width, size.height())
        return size.height()

    def focusable(self) -> list[QWidget]:
        """What the Tab key visits, in reading order."""
        return [*self._tools.shown, *([self._starter] if self._starter else []), self._bar]

    @property
    def _is_timed(self) -> bool:
        """How long it took is known, wanted, and means something."""
        shown = self._shown
        counts = shown.timings.wait is not None or shown.outcome is Outcome.CANCELLED
        wanted = self._actions.latency.setting is not Latency.OFF
        return wanted and counts and bool(shown.question) and not shown.is_running and bool(shown.timings.waited_for())

    def _choose_words(self, width: int) -> None:
        """What was done ahead is told where there is room for it in one line with the bar."""
        if not self._bar.isVisibleTo(self):
            return
        timings = self._shown.timings
        told = words.sentences(timings)
        room = width - self._bar.sizeHint().width() - _GAP
        fits = self._words.fontMetrics().horizontalAdvance(told) <= room
        self._words.setText(told if fits else words.first_words(timings))

    def _show_sound(self, *, is_heard: bool) -> None:
        if is_heard and self._sound is None:
            self._sound = Waveform(self._theme.motion, self)
            self._sound.set_colour(self._theme.colours.accent, self._theme.colours.window)
            self._sound.setAccessibleName(tr("How the answer sounds"))
            self._sound.show()
            self._actions.voice_level.connect(self._sound.add_level)
        elif not is_heard and self._sound is not None:
            self._sound.hide()
            self._sound.deleteLater()
            self._sound = None

    def _show_starter(self, *, is_wanted: bool) -> None:
        if is_wanted and self._starter is None:
            self._starter = starter = QPushButton(tr("Starter"), self)
            starter.setObjectName("starter")
            starter.setToolTip(
                tr("Written by a starter engine, which can only read text in pictures. Press for models.")
            )
            starter.setAccessibleName(tr("Starter engine: it can only read text in pictures. Press for models."))
            starter.clicked.connect(self._actions.models)
        if self._starter is not None:
            self._starter.setVisible(is_wanted)


class _Words(QLabel):
    """In one line, if `room` is enough for that."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.room = 0
        """Pixels."""

    def sizeHint(self) -> QSize:
        """As wide as the words, at most as wide as the room."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + self.indent() + 4
        if width <= self.room:
            return QSize(width, metrics.height())
        return QSize(self.room, self.heightForWidth(self.room))
