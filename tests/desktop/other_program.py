# SPDX-License-Identifier: GPL-3.0-or-later
"""Some other program that the user works in: large words or a picture, and a field that prints what is typed there."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

TITLE = "Some other program"


def main(words: str, picture: str = "") -> int:
    application = QApplication([])
    application.setCursorFlashTime(0)  # two pictures of it are the same
    window = QWidget()
    window.setWindowTitle(TITLE)
    window.setStyleSheet("background: #ffffff; color: #000000; font-size: 44px")
    column = QVBoxLayout(window)
    shown = QLabel(words)
    if picture:
        shown.setPixmap(QPixmap(picture))
    column.addWidget(shown, 1, Qt.AlignmentFlag.AlignCenter)
    field = QLineEdit()
    field.textChanged.connect(lambda text: print(f"typed {text}", flush=True))
    column.addWidget(field)
    window.showMaximized()
    field.setFocus()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
