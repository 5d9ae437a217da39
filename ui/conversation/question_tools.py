# SPDX-License-Identifier: GPL-3.0-or-later
"""The line below a question: its other wordings, editing it, deleting it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from ui.conversation.turn_footer import TurnActions
from ui.look import icons
from ui.look.theme import Theme
from ui.shown_turn import ShownTurn, no_turn
from ui.widgets.flow import flow
from ui.words import tr


class QuestionTools(QWidget):
    """Which of its wordings is shown, “2 / 3” between two arrows; and signs to edit and delete."""

    def __init__(self, theme: Theme, actions: TurnActions, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = no_turn()
        self._muted, self._side = theme.colours.muted, theme.scaled(15)
        back, on = (
            ("next", "previous") if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else ("previous", "next")
        )
        self._previous = self._button(back, tr("Show the wording before this one"))
        self._previous.clicked.connect(lambda: actions.show_branch.emit(self._neighbour(-1)))
        self._place = QLabel(self)
        self._place.setObjectName("timing")
        self._next = self._button(on, tr("Show the next wording"))
        self._next.clicked.connect(lambda: actions.show_branch.emit(self._neighbour(1)))
        self._edit = self._button("edit", tr("Edit this question and ask it again (Ctrl+E for the newest)"))
        self._edit.clicked.connect(lambda: actions.edit.emit(self._shown))
        self._delete = self._button("delete", tr("Delete this question and what followed it"))
        self._delete.clicked.connect(lambda: actions.delete.emit(self._shown))

    def refresh(self, shown: ShownTurn) -> None:
        """Show what fits the state of a turn."""
        self._shown = shown
        place = self._branch
        has_branches = place is not None and len(shown.branches) > 1
        for part in (self._previous, self._place, self._next):
            part.setVisible(has_branches)
        if place is not None and has_branches:
            self._place.setText(f"{place + 1} / {len(shown.branches)}")
            self._place.setAccessibleName(
                tr("Wording {number} of {total}", number=place + 1, total=len(shown.branches))
            )
            self._previous.setEnabled(place > 0)
            self._next.setEnabled(place < len(shown.branches) - 1)
        self._edit.setVisible(bool(shown.question))
        self._delete.setVisible(not shown.is_running and shown.row is not None)
        self.setVisible(any(part.isVisibleTo(self) for part in self._parts))

    def fit(self, width: int) -> QSize:
        """Set the size for at most `width` pixels; gives it."""
        size = flow([part for part in self._parts if part.isVisibleTo(self)], width, gap=2, shrinks=True)
        self.resize(size)
        return size

    def focus_branches(self) -> None:
        """Let the keys go on where they were."""
        button = self._next if self._next.isEnabled() else self._previous
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _parts(self) -> tuple[QWidget, ...]:
        return (self._previous, self._place, self._next, self._edit, self._delete)

    @property
    def _branch(self) -> int | None:
        """Which of the branches is shown."""
        row = self._shown.row
        return self._shown.branches.index(row) if row is not None and row in self._shown.branches else None

    def _neighbour(self, step: int) -> int:
        assert self._branch is not None
        return self._shown.branches[self._branch + step]

    def _button(self, icon: str, tip: str) -> QPushButton:
        button = QPushButton(icons.icon(icon, self._muted, self._side), "", self)
        button.setIconSize(QSize(self._side, self._side))
        button.setObjectName("quiet")
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button
