# SPDX-License-Identifier: GPL-3.0-or-later
"""The models dialog: what suits this computer, what there is, what is being done about it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from assistant.values import Role
from ui.look.theme import Theme
from ui.models import questions
from ui.models.activity import ActivityLine
from ui.models.card import TierCards
from ui.models.download import Downloads
from ui.models.list import ModelsList
from ui.models.tuning import TuningDialog
from ui.models.wording import computer_words
from ui.models.work import ModelsWork
from ui.widgets.buttons import telling_button
from ui.widgets.flow_line import FlowLine
from ui.widgets.labels import words
from ui.widgets.margins import MarginScrollArea
from ui.widgets.tab_order import order_tabs
from ui.words import tr

_FIRST_SIZE_IN_TEXT_HEIGHTS = QSize(70, 52)
_SIDE = 22
_PLACE = "models/geometry"


class ModelsDialog(QDialog):
    """Leaves the window usable; what goes on in it goes on when it is closed."""

    first_run_wanted = Signal()

    def __init__(self, work: ModelsWork, theme: Theme, memory: QSettings, parent: QWidget) -> None:
        """`memory` keeps its size."""
        super().__init__(parent)
        self.work = work
        self._memory = memory
        self._tuning: TuningDialog | None = None
        self.setWindowTitle(tr("Models"))
        self.setAcceptDrops(True)
        self._content = QWidget()
        self._area = _scrolling(self._content, self)
        self.computer = words("", "soft")
        self.cards = TierCards(self._content)
        self.why = words("", "soft")
        self.downloads = Downloads(work, self._content)
        self.list = ModelsList(work, self._content)
        self.activity = ActivityLine(work, self)
        self.problems = words("", "problem")
        self._add_line = FlowLine(self)
        self.speed = self._speed()
        self.actions_line = self._actions()
        self._ordering = QTimer(self, singleShot=True, interval=0)
        self._ordering.timeout.connect(self._order)
        self._arrange(theme)
        self._join()
        self._show_listed()
        order_tabs(self)
        self.list.kinds[Role.EYES].setFocus()

    @property
    def is_complete(self) -> bool:
        """All that is known is shown; cards and rows are made one by one."""
        return self.cards.is_complete and self.list.is_complete and not self._ordering.isActive()

    def show_kind(self, role: Role) -> None:
        """Show the models of a kind."""
        self.list.show_kind(role)

    def _join(self) -> None:
        work = self.work
        self.cards.chosen.connect(lambda card: questions.ask_to_choose(self, work, card))
        self.cards.measure_wanted.connect(work.door.measure)
        self.list.install_wanted.connect(lambda name: questions.ask_to_install(self, work, name))
        self.list.remove_wanted.connect(lambda name: questions.ask_to_remove(self, work, name))
        self.list.licence_wanted.connect(lambda name: questions.show_licence(self, work, name))
        work.listed_changed.connect(self._show_listed)
        for part in (self.cards, self.downloads, self.list):
            part.rebuilt.connect(self._ordering.start)
        QShortcut(QKeySequence("Ctrl+M"), self, self.close)

    def _arrange(self, theme: Theme) -> None:
        column = QVBoxLayout(self._content)
        column.setContentsMargins(_SIDE, 18, _SIDE, 16)
        column.setSpacing(12)
        for part in (
            self._head(), self.computer, self.cards, self.why, self.downloads, self.problems, self.list
        ):  # fmt: skip
            column.addWidget(part)
        column.addStretch(1)
        below = QVBoxLayout()
        below.setContentsMargins(_SIDE, 10, _SIDE, 14)
        below.setSpacing(10)
        below.addWidget(self.activity)
        below.addWidget(self.actions_line)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._area, 1)
        whole.addLayout(below)
        self.resize((_FIRST_SIZE_IN_TEXT_HEIGHTS * theme.text_pixels).boundedTo(self.screen().availableSize()))
        geometry = self._memory.value(_PLACE)
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)

    def _actions(self) -> QWidget:
        own = telling_button(
            tr("Add my own…"), tr("Add a model of your own; it is checked before it is used"), _nothing
        )
        menu = QMenu(own)
        menu.addAction(
            tr("Files (.gguf with its mmproj, .onnx with its .json)…"),
            lambda: questions.ask_for_files(self, self.add),
        )
        menu.addAction(tr("A folder (a Whisper model)…"), lambda: questions.ask_for_folder(self, self.add))
        own.setMenu(menu)
        self._add_line.show_parts(
            [
                own,
                telling_button(
                    tr("Import from a folder…"),
                    tr("Install models that another computer has exported"),
                    lambda: questions.ask_for_folder(self, self.add),
                ),
                telling_button(
                    tr("Export to a folder…"),
                    tr("Copy the installed models for a computer without a network"),
                    lambda: questions.ask_where_to_export(self, self.work.door.export),
                ),
            ]
        )
        actions = QWidget(self)
        line = QHBoxLayout(actions)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._add_line, 1)
        for last in (
            telling_button(tr("First steps…"), tr("Show the first steps again"), self.first_run_wanted.emit),
            telling_button(tr("Close"), tr("Close; what is being downloaded goes on"), self.close),
        ):
            line.addWidget(last, 0, Qt.AlignmentFlag.AlignBottom)
        return actions

    def _head(self) -> QWidget:
        head = QWidget(self._content)
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(words(tr("Models"), "title"), 1)
        line.addWidget(self.speed)
        return head

    def _speed(self) -> FlowLine:
        line = FlowLine(self._content)
        line.show_parts(
            [
                telling_button(
                    tr("Measure"),
                    tr("Measure how fast the models in use are here; half a minute"),
                    self.work.door.measure,
                ),
                telling_button(
                    tr("Make it faster…"), tr("Try what makes answers faster on this computer"), self.show_tuning
                ),
            ]
        )
        return line

    def add(self, paths: Sequence[Path]) -> None:
        """Add a model of the user's own, or read a folder of models from another computer."""
        self.work.door.add(paths)

    def show_tuning(self) -> None:
        """Show what makes answers come sooner."""
        if self._tuning is None:
            self._tuning = TuningDialog(self.work, self)
        self._tuning.show()
        self._tuning.raise_()
        self._tuning.activateWindow()

    @Slot()
    def _show_listed(self) -> None:
        listed = self.work.listed
        self.computer.setText(computer_words(listed.hardware if listed else None, listed.free_bytes if listed else 0))
        found = listed.recommendation if listed else None
        if listed and found:
            self.cards.show_cards(listed)
        self.cards.setVisible(bool(found and found.cards))
        self.why.setText(tr(found.why) if found else "")
        self.why.setVisible(bool(found))
        self.problems.setText("\n".join(listed.problems) if listed else "")
        self.problems.setVisible(bool(listed and listed.problems))

    @Slot()
    def _order(self) -> None:
        if self.cards.is_complete and self.list.is_complete:  # otherwise it is told of once more
            order_tabs(self)

    # ── dropping files, remembering the size ───────────────────────────────────────────────────────────────────────

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and folders may be dropped anywhere."""
        if _paths(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """What is dropped is a model of the user's own, or models from another computer."""
        if paths := _paths(event):
            event.acceptProposedAction()
            self.add(paths)

    def done(self, result: int) -> None:
        """Remember its size."""
        self._memory.setValue(_PLACE, self.saveGeometry())
        if self._tuning is not None:
            self._tuning.close()
        super().done(result)


def _scrolling(content: QWidget, parent: QWidget) -> MarginScrollArea:
    area = MarginScrollArea(_SIDE, parent)
    area.setObjectName("plain")
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    area.setWidget(content)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def _paths(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def _nothing() -> None:
    """The button only opens its menu."""
