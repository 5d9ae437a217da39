# SPDX-License-Identifier: GPL-3.0-or-later
"""What was understood, shown where one types, until it is sent: by itself, with Enter, corrected, or not at all."""

import math

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QLabel, QTextEdit

from assistant.turn_events import TranscriptReady
from ui.composer.question_edit import QuestionEdit
from ui.composer.send_ring import SendButton
from ui.look.theme import Theme
from ui.words import mark, tr

WAITS = mark("Your question waits until the picture is covered.")
_WAYS = mark("Enter sends it, Esc discards it.")
_EDITING = mark("Correct what I understood.")


class TranscriptReview(QObject):
    """Borrows the composer's text field; what was typed there before comes back afterwards."""

    sent = Signal(str)
    discarded = Signal()

    def __init__(self, edit: QuestionEdit, button: SendButton, theme: Theme) -> None:
        super().__init__(edit)
        self._edit = edit
        self._button = button
        self._theme = theme
        self._turn: int | None = None
        self._draft = ""
        self._doubtful: tuple[tuple[int, int], ...] = ()
        self.hint = QLabel(edit.parentWidget())
        """Says what can be done; to be placed by the composer."""
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        self.hint.setContentsMargins(4, 0, 0, 0)  # below the words, which have a margin of their own
        self.hint.hide()
        button.ran_out.connect(self.send)
        button.second_passed.connect(self._show_seconds)
        theme.changed.connect(self._underline)
        edit.installEventFilter(self)
        edit.viewport().installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """A transcript is shown and not decided about."""
        return self._turn is not None

    @Slot(TranscriptReady)
    def show_transcript(self, ready: TranscriptReady) -> None:
        """Put it into the text field and let the time run."""
        if not self.is_open:
            self._draft = self._edit.toPlainText()
        self._turn, self._doubtful = ready.turn, ready.doubtful
        self._edit.setPlainText(ready.text)
        self._edit.moveCursor(QTextCursor.MoveOperation.End)
        self._edit.setFocus()
        self._underline()
        is_counting = math.isfinite(ready.send_after)
        what = tr("This is sent by itself. Any key stops that.") if is_counting else tr(_EDITING)
        self.hint.setText(f"{tr(WAITS) if ready.waits else what} {tr(_WAYS)}")
        self.hint.show()
        self._announce(f"{tr('I understood: {text}.', text=ready.text)} {self.hint.text()}")
        self._button.count_down(ready.send_after)

    @Slot()
    def send(self) -> None:
        """Ask what stands there now; nothing at all discards it."""
        if self.is_open:
            words = self._edit.toPlainText().strip()
            self._close()
            self.sent.emit(words) if words else self.discarded.emit()

    def hold(self) -> None:
        """Do not send it by itself any more: the user wants to look at it."""
        if self.is_open and self._button.is_counting:
            self._button.stop()
            self.hint.setText(f"{tr(_EDITING)} {tr(_WAYS)}")

    def discard(self) -> None:
        """Do not ask it."""
        if self.is_open:
            self._close()
            self.discarded.emit()

    def end(self, turn: int) -> None:
        """The turn is over, whatever ended it: there is nothing to decide any more."""
        if turn == self._turn:
            self._close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Any key that writes or moves, and a click, stop the time."""
        if self._button.is_counting and self.is_open:
            is_key = event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _edits(event)
            if is_key or event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.InputMethod):
                self.hold()
        return super().eventFilter(watched, event)

    def _close(self) -> None:
        self._turn, self._doubtful = None, ()
        self._button.stop()
        self.hint.hide()
        self._edit.setExtraSelections([])
        self._edit.setPlainText(self._draft)
        self._edit.moveCursor(QTextCursor.MoveOperation.End)
        self._draft = ""

    @Slot(int)
    def _show_seconds(self, left: int) -> None:
        if self._theme.motion.is_reduced:
            self.hint.setText(f"{tr('This is sent in {seconds} s. Any key stops that.', seconds=left)} {tr(_WAYS)}")

    def _underline(self) -> None:
        """Dots under words that were probably misheard. The marks follow the words while one types."""
        marks = []
        for start, end in self._doubtful:
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self._edit.document())
            cursor.setPosition(start)
            cursor.setPosition(min(end, len(self._edit.toPlainText())), QTextCursor.MoveMode.KeepAnchor)
            look = QTextCharFormat()
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            look.setUnderlineColor(QColor(self._theme.colours.recording))
            look.setToolTip(tr("Probably misheard"))
            mark.cursor, mark.format = cursor, look
            marks.append(mark)
        self._edit.setExtraSelections(marks)

    def _announce(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._edit, words))


def _edits(event: QKeyEvent) -> bool:
    """Not a mere Shift, and not what sends or discards."""
    keys = Qt.Key
    return event.key() not in {
        keys.Key_Shift, keys.Key_Control, keys.Key_Alt, keys.Key_AltGr, keys.Key_Meta, keys.Key_CapsLock,
        keys.Key_Return, keys.Key_Enter, keys.Key_Escape,
    }  # fmt: skip
