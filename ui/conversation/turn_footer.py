# SPDX-License-Identifier: GPL-3.0-or-later
"""The line below an answer, and what the user can do about a turn."""

from time import monotonic

from PySide6.QtCore import QObject, QSize, QUrl, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from assistant.turn_events import Outcome
from ui.conversation.model import ShownTurn
from ui.look import icons
from ui.look.theme import Theme
from ui.widgets.flow import flow
from ui.wording import stage_words, timing_details, timing_words


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


class Footer(QWidget):
    """The line below an answer: what can be done, what is going on, how long it took."""

    INSET = 7
    """Pixels from a button's edge to its icon."""

    def __init__(self, shown: ShownTurn, theme: Theme, actions: TurnActions, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = shown
        self._muted = theme.colours.muted
        self._stop = self._button("Stop", "stop", "Stop this answer (Esc)")
        self._stop.clicked.connect(actions.stop)
        self._back = self._button("Back", "back", "Speak the sentence again, or the one before (Ctrl+Alt+B)")
        self._back.clicked.connect(actions.back)
        self._pause = self._button("Pause", "pause", "")
        self._pause.clicked.connect(actions.pause)
        self._skip = self._button("Skip", "skip", "Go on with the next sentence (Ctrl+Alt+N)")
        self._skip.clicked.connect(actions.skip)
        self._go_on = self._button("Go on", "replay", "Speak the rest of this answer (Ctrl+Alt+G)")
        self._go_on.clicked.connect(actions.go_on)
        self._replay = self._button("Replay", "replay", "Speak this answer again (Ctrl+Alt+R for the newest)")
        self._replay.clicked.connect(lambda: actions.replay.emit(shown))
        self._save = self._button("Save sound", "save", "Save this answer, spoken, as a sound file")
        self._save.clicked.connect(lambda: actions.save.emit(shown))
        self._copy = self._button("Copy", "copy", "Copy this answer")
        self._copy.clicked.connect(lambda: actions.copy.emit(shown))
        self._again = self._button("Again", "again", "Ask the same question again")
        self._again.clicked.connect(lambda: actions.again.emit(shown))
        self._hear_again = self._button("Hear again", "ear", "Misheard? Listen again to what you said")
        self._hear_again.clicked.connect(lambda: actions.hear_again.emit(shown))
        self._where = self._button("Where it looked", "target", "Show where in the picture the answer was found")
        self._where.clicked.connect(lambda: actions.where.emit(shown))
        self._starter = QPushButton("Starter engine", self)
        self._starter.setObjectName("starter")
        self._starter.setToolTip("Written by a starter engine, which can only read text in pictures. Press for models.")
        self._starter.setAccessibleName("Starter engine: it can only read text in pictures. Press for models.")
        self._starter.clicked.connect(actions.models)
        self._words = QLabel(self)
        self._words.setObjectName("timing")

    def refresh(self) -> None:
        """Show what fits the state of the turn."""
        shown = self._shown
        finished, has_answer = not shown.is_running, bool(shown.answer)
        self._stop.setVisible(not finished or shown.is_replayed)
        for button in (self._back, self._pause, self._skip):
            button.setVisible(shown.is_spoken)
        self._show_pause(is_paused=shown.is_paused)
        self._go_on.setVisible(shown.can_go_on and not shown.is_replayed)
        self._replay.setVisible(finished and has_answer and not shown.is_replayed)
        self._save.setVisible(finished and has_answer and not shown.is_replayed)
        self._copy.setVisible(has_answer)
        self._again.setVisible(finished and bool(shown.question) and shown.error is None)
        self._hear_again.setVisible(finished and shown.was_said)
        self._where.setVisible(has_answer and bool(shown.evidence))
        self._starter.setVisible(shown.from_starter)
        if finished:
            self._words.setText(timing_words(shown.timings) if shown.outcome is Outcome.ANSWERED else "")
            details = timing_details(shown.timings)
            self._words.setToolTip(f"{shown.engine}\n{details}".strip())
        else:
            self.tick()
        self._words.setVisible(bool(self._words.text()))

    def tick(self) -> None:
        """Let the seconds go on."""
        if self._shown.is_running:
            self._words.setText(stage_words(self._shown, monotonic()))
            self._words.resize(self._words.sizeHint())

    def fit(self, width: int) -> int:
        """Set the size for `width` pixels; returns the height."""
        parts = [
            self._stop, self._back, self._pause, self._skip, self._go_on, self._replay, self._save,
            self._copy, self._again, self._hear_again, self._where, self._starter, self._words,
        ]  # fmt: skip
        size = flow([part for part in parts if part.isVisibleTo(self)], width)
        self.resize(width, size.height())
        return size.height()

    def _show_pause(self, *, is_paused: bool) -> None:
        tip = "Go on speaking (Ctrl+Alt+P)" if is_paused else "Pause speaking (Ctrl+Alt+P)"
        if self._pause.toolTip() != tip:
            self._pause.setText(" Resume" if is_paused else " Pause")
            self._pause.setIcon(icons.icon("replay" if is_paused else "pause", self._muted, 15))
            self._pause.setToolTip(tip)
            self._pause.setAccessibleName(tip)

    def _button(self, text: str, icon: str, tip: str) -> QPushButton:
        button = QPushButton(icons.icon(icon, self._muted, 15), f" {text}", self)
        button.setIconSize(QSize(15, 15))
        button.setObjectName("quiet")
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button
