# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of the ledger's table."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from assistant.privacy.ledger import Use
from assistant.privacy.places import in_words

_NOWHERE = QModelIndex()


class LedgerModel(QAbstractTableModel):
    """One row for each use, newest first."""

    COLUMNS = ("When", "What", "Why", "How long", "Kept or sent")
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
        return self.COLUMNS[section] if role == Qt.ItemDataRole.DisplayRole else None


def _cells(use: Use) -> tuple[str, ...]:
    when = use.began.astimezone().strftime("%Y-%m-%d %H:%M:%S")
    if use.where:
        fate = f"{in_words(use.size_bytes)} sent to {use.where}"
    else:
        fate = "kept with the conversation" if use.kept else "not kept"
    return when, use.what.capitalize(), use.why.capitalize(), _lasted(use.seconds), fate


def _lasted(seconds: float | None) -> str:
    if seconds is None:
        return "still, or until Kibitz ended"
    if seconds < 0.05:
        return "a moment"
    if seconds < 60:
        return f"{seconds:.1f} s"
    return f"{seconds // 60:.0f} min {seconds % 60:.0f} s"
