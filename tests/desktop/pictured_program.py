# SPDX-License-Identifier: GPL-3.0-or-later
"""A program that somebody has a question about: a message in the middle of the screen."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

_SHEET = """
QWidget#screen { background: qlineargradient(x1:0, y1:0, x2:1, y2:1, stop:0 #6d8fa6, stop:1 #9db8a6); }
QFrame { background: #ffffff; border-radius: 14px; }
QLabel { color: #1d2226; font-size: 22px; }
QLabel#headline { font-size: 30px; font-weight: 600; }
QPushButton { background: #e9edf0; color: #1d2226; border: none; border-radius: 8px; padding: 10px 26px; }
QPushButton { font-size: 18px; }
"""


def main() -> int:
    """Show it until the process is ended."""
    application = QApplication([])
    screen = QWidget()
    screen.setObjectName("screen")
    screen.setWindowTitle("Film editor")
    screen.setStyleSheet(_SHEET)
    message = QFrame()
    headline = QLabel("Export failed")
    headline.setObjectName("headline")
    buttons = QHBoxLayout()
    buttons.addStretch(1)
    for words in ("Cancel", "Try again"):
        buttons.addWidget(QPushButton(words))
    column = QVBoxLayout(message)
    column.setContentsMargins(40, 32, 40, 28)
    column.setSpacing(18)
    column.addWidget(headline)
    column.addWidget(QLabel("The disk is full. Free 1.2 GB to go on."))
    column.addSpacing(16)
    column.addLayout(buttons)
    whole = QVBoxLayout(screen)
    whole.addWidget(message, 0, Qt.AlignmentFlag.AlignCenter)
    screen.showFullScreen()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
