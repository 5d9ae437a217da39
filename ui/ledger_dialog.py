# SPDX-License-Identifier: GPL-3.0-or-later
"""The ledger, for the user: what was used when, why and for how long, and what was sent since the start."""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from assistant.privacy.ledger import Use, as_csv, as_json
from ui.ledger_model import LedgerModel
from ui.widgets import dialogs
from ui.widgets.buttons import worded_button
from ui.widgets.tab_frame import TabFrame
from ui.words import mark, tr

_FIRST_SIZE = (860, 520)
_NOTHING = mark("Nothing has been used so far: no microphone, camera, screen, file or network.")


class LedgerDialog(QDialog):
    """Shows the ledger, newest first; saves it as a file; offers to delete everything."""

    wipe_wanted = Signal(bool)
    """Delete everything; true if models, too."""

    def __init__(self, read: Callable[[], Sequence[Use]], sent: str, parent: QWidget) -> None:
        """`read` gives the uses, oldest first, and is called on a thread; `sent` says what was sent since the start."""
        super().__init__(parent)
        self.setWindowTitle(tr("What Kibitz used"))
        self.resize(*_FIRST_SIZE)
        self.model = LedgerModel(self)
        self.told = QLabel(f"{sent} {tr('The ledger tells when, why and how long; never what was seen or heard.')}")
        self.told.setObjectName("muted")
        self.told.setWordWrap(True)
        self.table = self._make_table()
        self.export = worded_button(tr("Save as file…"), tr("Save the ledger as a table or as JSON"), self._ask_where)
        self.export.setEnabled(False)
        self.wipe = worded_button(
            tr("Delete everything…"), tr("Delete all that Kibitz keeps on this computer"), self._ask_to_wipe
        )
        closes = worded_button(tr("Close"), tr("Close the ledger"), self.accept)
        closes.setDefault(True)
        title = QLabel(tr("What Kibitz used"))
        title.setObjectName("title")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        for part in (title, self.told):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.addWidget(self.export)
        row.addWidget(self.wipe)
        row.addStretch(1)
        row.addWidget(closes)
        column.addLayout(row)
        self._disk = _Disk()
        self._disk.read.connect(self._show)
        self._disk.saved.connect(self._tell)
        self._disk.start(self._disk.read_uses, read)

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setObjectName("ledger")
        TabFrame(table)
        table.setAccessibleName(tr("Uses of microphone, camera, screen, files and network, newest first"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(LedgerModel.WHY, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        # Measuring every row of a long ledger would be noticed.
        header.setResizeContentsPrecision(100)
        return table

    @Slot(object)
    def _show(self, uses: Sequence[Use]) -> None:
        self.model.show(uses)
        self.export.setEnabled(bool(uses))
        if not uses:
            self.told.setText(f"{tr(_NOTHING)} {self.told.text()}")

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, tr("Save the ledger"), "kibitz-ledger.csv", tr("Table (*.csv);;JSON (*.json)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(self.save)
        dialog.open()

    @Slot(str)
    def save(self, name: str) -> None:
        """Write the ledger to a file, as JSON if the name says so."""
        self._disk.start(self._disk.save, Path(name), self.model.uses)

    @Slot(str)
    def _tell(self, sentence: str) -> None:
        self.told.setText(sentence)

    def _ask_to_wipe(self) -> None:
        dialogs.ask_to_wipe(self, self.wipe_wanted.emit)


class _Disk(QObject):
    """Reads and writes on a thread of its own, as a disk may be slow; it may outlive the dialog."""

    read = Signal(object)
    saved = Signal(str)

    def start(self, work: Callable[..., None], *arguments: object) -> None:
        """Do something on a thread."""
        threading.Thread(target=work, args=arguments, name="ledger-disk", daemon=True).start()

    def read_uses(self, read: Callable[[], Sequence[Use]]) -> None:
        """Read the ledger."""
        self.read.emit(read())

    def save(self, path: Path, uses: Sequence[Use]) -> None:
        """Write the ledger to a file."""
        try:
            path.write_text(as_json(uses) if path.suffix == ".json" else as_csv(uses), encoding="utf-8", newline="")
        except OSError as error:
            self.saved.emit(tr("It could not be saved: {reason}.", reason=error.strerror))
        else:
            self.saved.emit(tr("Saved as {path}.", path=path))
