# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines of text, each with a sign before it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ui.look import icons
from ui.look.theme import Theme
from ui.widgets.labels import words

_SPACING = QSize(16, 20)
_SIDE = 22


class SignedLines(QWidget):
    """Tells several things one below the other.

    Args:
        lines: Names of icons, and words.
        theme: Colours the signs.
        parent: As for every widget.
        spacing: Pixels between sign and words, and between two lines.
        side: Pixels of a sign, with text of the usual size.
    """

    def __init__(
        self,
        lines: Sequence[tuple[str, str]],
        theme: Theme,
        parent: QWidget,
        *,
        spacing: QSize = _SPACING,
        side: int = _SIDE,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side = side
        self._signs = [(QLabel(), icon) for icon, _ in lines]
        self._words = [words(text) for _, text in lines]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(spacing.width())
        grid.setVerticalSpacing(spacing.height())
        grid.setColumnStretch(1, 1)
        for row, ((sign, _), label) in enumerate(zip(self._signs, self._words, strict=True)):
            grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label, row, 1)
        theme.changed.connect(self._dress)
        self._dress()

    def tell(self, line: int, text: str) -> None:
        """Say something else in this line, counted from 0."""
        self._words[line].setText(text)

    def _dress(self) -> None:
        side, ratio = self._theme.scaled(self._side), self.devicePixelRatioF()
        for sign, icon in self._signs:
            sign.setPixmap(icons.pixmap(icon, self._theme.colours.accent, side, ratio))
