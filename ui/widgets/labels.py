# SPDX-License-Identifier: GPL-3.0-or-later
"""Labels with plain text: whatever comes from files, models or servers stays what it is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def words(text: str, name: str = "") -> QLabel:
    """Text as it is, in as many lines as it needs; `name` is what the style sheet knows it by."""
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def badge(text: str, name: str = "badge") -> QLabel:
    """A word or a few on a ground of their own; pointing at them tells them where large text leaves no room."""
    label = QLabel(text)
    label.setToolTip(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setVisible(bool(text))
    return label
