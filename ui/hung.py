# SPDX-License-Identifier: GPL-3.0-or-later
"""What a second start says when the first one runs, but does not answer."""

from PySide6.QtWidgets import QMessageBox

from assistant.errors import NotAnswering
from ui.words import tr


def wants_another_try(error: NotAnswering) -> bool:
    """Say it, with the way out; true if the user wants to have the window shown after all."""
    box = QMessageBox()
    box.setWindowTitle("Kibitz")
    box.setText(tr(error.sentence))
    box.setInformativeText(tr(error.hint))
    again = box.addButton(tr("Try again"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(again)
    box.addButton(tr("Close"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    return box.clickedButton() is again
