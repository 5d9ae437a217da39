# SPDX-License-Identifier: GPL-3.0-or-later
"""A row of the settings: words on the left, room for a control, and below what has to be said about it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QAbstractButton, QFrame, QGridLayout, QLabel, QSizePolicy, QWidget

from ui.look.theme import Theme
from ui.widgets.flow_line import FlowLine
from ui.widgets.margins import reading_margins
from ui.widgets.switch import Switch

_LARGE_TEXT_PIXELS = 20
_SIDE = 14


class Row(QFrame):
    """Words, an explanation, room for a control, and a line for what has to be said about it."""

    def __init__(self, words: str, tells: str, theme: Theme, *, also: str = "") -> None:
        """`also`: further words by which the row may be looked for."""
        super().__init__()
        self.setObjectName("settingsRow")
        self.words = words
        self.tells = tells
        self._also = also
        self._theme = theme
        self._label = _wrapped(words, "")
        self._explanation = _wrapped(tells, "muted")
        if not tells:  # shown by itself, it would be a window of its own for a moment
            self._explanation.hide()
        self._told = _wrapped("", "problem")
        self._told.hide()
        self._beside: QWidget | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(_SIDE, 10, _SIDE, 10)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self._label, 0, 0)
        self._grid.addWidget(self._explanation, 1, 0)
        self._grid.addWidget(self._told, 2, 0, 1, 2)

    @property
    def told(self) -> str:
        """What is said about it now; mostly nothing."""
        return self._told.text()

    def tell(self, sentence: str, *, trouble: bool = True) -> None:
        """Say something below the control; empty says nothing."""
        self._told.setText(sentence)
        self._told.setObjectName("problem" if trouble else "muted")
        self._told.style().polish(self._told)
        self._told.setVisible(bool(sentence))

    def explain(self, tells: str) -> None:
        """Replace the explanation."""
        self.tells = tells
        self._explanation.setText(tells)
        self._explanation.setVisible(bool(tells))
        self._set_beside()

    def place(self, control: QWidget, *, below: bool = False) -> None:
        """Set a control beside the words, or, if it needs the room, below."""
        if below:
            self._grid.addWidget(control, 3, 0, 1, 2)
        else:
            self._beside = control
            if isinstance(control, Switch):  # it ends in one line with what is chosen in the rows around it
                self._grid.setContentsMargins(reading_margins(_SIDE, 10, _SIDE - Switch.EDGE, 10))
            self._theme.changed.connect(self._set_beside)
            self._set_beside()

    @property
    def stands_beside(self) -> bool:
        """Where text is very large, words and control would crowd each other."""
        return self._theme.text_pixels <= _LARGE_TEXT_PIXELS

    @Slot()
    def _set_beside(self) -> None:
        if self._beside is None:
            return
        self._grid.removeWidget(self._beside)
        if not (self.stands_beside or isinstance(self._beside, QAbstractButton)):
            self._grid.addWidget(self._beside, 3, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        else:
            rows = 2 if self.tells else 1  # words without an explanation stand in the middle of the control
            middle = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            self._grid.addWidget(self._beside, 0, 1, rows, 1, middle)

    def place_side_by_side(self, controls: Sequence[QWidget]) -> None:
        """Set several small controls, such as buttons, below."""
        line = FlowLine(self)
        line.show_parts(controls)
        self.place(line, below=True)

    def is_named(self, wanted: Sequence[str]) -> bool:
        """Whether all these words (in small letters) occur in its title."""
        return all(word in self.words.lower() for word in wanted)

    def matches(self, wanted: Sequence[str]) -> bool:
        """Whether every one of these words (in small letters) occurs in it."""
        text = f"{self.words} {self.tells} {self._also}".lower()
        return all(word in text for word in wanted)


class _Wrapped(QLabel):
    """Text in as many lines as it needs. Its least height is that of one: how many there are follows from the width."""

    def minimumSizeHint(self) -> QSize:
        """One line."""
        return QSize(6 * self.fontMetrics().height(), self.fontMetrics().height())


def _wrapped(text: str, name: str) -> QLabel:
    label = _Wrapped(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    policy = label.sizePolicy()  # says already that height follows width
    policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
    label.setSizePolicy(policy)
    return label
