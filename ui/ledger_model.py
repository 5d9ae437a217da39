# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of the ledger's table."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from assistant.privacy.ledger import Use
from ui.words import date_words, mark, sentence_case, tr

_NOWHERE = QModelIndex()


class LedgerModel(QAbstractTableModel):
    """One row for each use, newest first."""

    COLUMNS = (mark("When"), mark("What"), mark("Why"), mark("How long"), mark("Kept or sent"))
    WHY = 2

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.uses: list[Use] = []
        """Oldest first."""

    def show(self, uses: Sequence[Use]) -> None:
        """Show these, given oldest first."""
        self.beginResetModel()
        self.uses = list(uses)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """How many uses."""
        return 0 if parent.isValid() else len(self.uses)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(self.COLUMNS)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The words of a cell."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) or not index.isValid():
            return None
        return _cells(self.uses[-1 - index.row()])[index.column()]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | int | None:
        """The words above a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return tr(self.COLUMNS[section]) if role == Qt.ItemDataRole.DisplayRole else None


def _cells(use: Use) -> tuple[str, ...]:
    began = use.began.astimezone()
    when = f"{date_words(began)} {began:%H:%M:%S}"
    return when, sentence_case(tr(use.what)), sentence_case(tr(use.why)), tr(use.lasted), tr(use.fate)
