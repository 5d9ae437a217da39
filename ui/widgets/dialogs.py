# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions the window asks back. None of them blocks."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QCheckBox, QFileDialog, QMessageBox, QWidget

from ui.words import tr

_SAFE_SCHEMES = frozenset({"http", "https", "mailto"})


def ask_to_open(address: QUrl, parent: QWidget) -> QMessageBox:
    """Show where a link leads before anything is opened."""
    box = _box(parent, tr("Open this address in your browser?"), address.toString())
    if address.scheme() in _SAFE_SCHEMES:
        opens = box.addButton(tr("Open"), QMessageBox.ButtonRole.AcceptRole)
        opens.clicked.connect(lambda: QDesktopServices.openUrl(address))
    else:
        box.setText(tr("This link does not lead to a web page and is not opened."))
    copies = box.addButton(tr("Copy address"), QMessageBox.ButtonRole.ActionRole)
    copies.clicked.connect(lambda: QGuiApplication.clipboard().setText(address.toString()))
    box.setDefaultButton(box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole))
    box.open()
    return box


def ask_to_start_again(parent: QWidget, start_again: Callable[[], None]) -> QMessageBox:
    """A conversation is not kept yet: make sure that it is no longer wanted."""
    box = _box(parent, tr("Start a new conversation?"), tr("This one is not kept."))
    starts = box.addButton(tr("Start a new one"), QMessageBox.ButtonRole.AcceptRole)
    starts.clicked.connect(start_again)
    box.setDefaultButton(box.addButton(tr("Keep this one"), QMessageBox.ButtonRole.RejectRole))
    box.open()
    return box


def ask_where_to_save_sound(parent: QWidget, save: Callable[[Path], None]) -> QFileDialog:
    """Where is the spoken answer to be kept?"""
    dialog = QFileDialog(parent, tr("Save the spoken answer"), "answer.wav", tr("Sound (*.wav)"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("wav")
    dialog.fileSelected.connect(lambda name: save(Path(name)))
    dialog.open()
    return dialog


def ask_where_to_save_picture(parent: QWidget, name: str, save: Callable[[Path], None]) -> QFileDialog:
    """Where is the picture to be kept? `name` is a file's or a window's."""
    suggested = re.sub(r"[^\w\- .]+", "", Path(name).stem).strip(". ") or "picture"
    dialog = QFileDialog(parent, tr("Save the picture"), f"{suggested}.png", tr("Picture (*.png)"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("png")
    dialog.fileSelected.connect(lambda chosen: save(Path(chosen)))
    dialog.open()
    return dialog


def ask_where_to_export(parent: QWidget, export: Callable[[Path], object]) -> QFileDialog:
    """In which folder are conversations to be written?"""
    dialog = QFileDialog(parent, tr("Export into which folder?"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda chosen: export(Path(chosen)))
    dialog.open()
    return dialog


def ask_what_to_import(parent: QWidget, read: Callable[[Path], object]) -> QFileDialog:
    """Which file holds exported conversations?"""
    dialog = QFileDialog(parent, tr("Import conversations"), "", tr("Exported conversations (*.json)"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda chosen: read(Path(chosen)))
    dialog.open()
    return dialog


def ask_to_wipe(parent: QWidget, wipe: Callable[[bool], object]) -> QMessageBox:
    """Make sure that everything is to be deleted; `wipe` is told whether models are, too."""
    box = _box(
        parent,
        tr("Delete everything that Kibitz keeps on this computer?"),
        tr("Settings, conversations, the ledger, logs and caches. Kibitz then ends."),
    )
    models = QCheckBox(tr("Delete models, too"))
    box.setCheckBox(models)
    deletes = box.addButton(tr("Delete everything"), QMessageBox.ButtonRole.DestructiveRole)
    deletes.clicked.connect(lambda: wipe(models.isChecked()))
    box.setDefaultButton(box.addButton(tr("Keep everything"), QMessageBox.ButtonRole.RejectRole))
    box.open()
    return box


def _box(parent: QWidget, text: str, more: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle("Kibitz")
    box.setText(text)
    box.setInformativeText(more)
    return box
