# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables that are wider than the column: their words stay whole, and the message scrolls sideways."""

import math

from PySide6.QtGui import QFont, QFontMetricsF, QTextBlock, QTextCharFormat, QTextDocument, QTextLength, QTextTable

CELL_PADDING = 5
"""Pixels."""
_COMFORTABLE = 11
_WIDEST_WORD = 22
"""Times the height of the text: so wide a column becomes for a long text, and for a long word such as an address."""


def fit_tables(document: QTextDocument, width: int) -> None:
    """Give the tables whose longest words do not fit beside each other in `width` pixels the room they need.

    Left to itself, Qt breaks the words of such a table.
    """
    for table in document.rootFrame().childFrames():
        if not isinstance(table, QTextTable):
            continue
        columns = _columns(table)
        constraints: list[QTextLength] = []
        if sum(least for least, _ in columns) > width:
            constraints = [QTextLength(QTextLength.Type.FixedLength, comfortable) for _, comfortable in columns]
        shape = table.format()
        if shape.columnWidthConstraints() != constraints:  # else it need not be laid out anew
            shape.setColumnWidthConstraints(constraints)
            table.setFormat(shape)


def _columns(table: QTextTable) -> list[tuple[int, int]]:
    """How wide each column has to be for its longest word, and for reading with ease; both in pixels."""
    running = table.document().defaultFont()
    measured = _Measured(running)
    words, texts = [0.0] * table.columns(), [0.0] * table.columns()
    block, last = table.firstCursorPosition().block(), table.lastPosition()
    cell = 0
    while block.isValid() and block.position() <= last:  # in Markdown each cell is one block
        word, text = measured.block(block)
        column = cell % len(words)
        words[column], texts[column] = max(words[column], word), max(texts[column], text)
        block, cell = block.next(), cell + 1
    em, around = running.pixelSize(), 2 * CELL_PADDING + 2
    least = [math.ceil(min(word, _WIDEST_WORD * em)) + around for word in words]
    easy = [math.ceil(min(text, _COMFORTABLE * em)) + around for text in texts]
    return list(zip(least, map(max, least, easy), strict=True))


class _Measured:
    """How wide text is. Finding out about a font takes ten times as long as measuring a cell, so each is kept."""

    def __init__(self, running: QFont) -> None:
        self._running = running
        self._fonts: dict[tuple[int, bool, bool], QFontMetricsF] = {}

    def block(self, block: QTextBlock) -> tuple[float, float]:
        """The longest word, and all of it; both in pixels."""
        longest, whole = 0.0, 0.0
        fragments = block.begin()
        while not fragments.atEnd():
            fragment = fragments.fragment()
            text, metrics = fragment.text(), self._metrics(fragment.charFormat())
            whole += metrics.horizontalAdvance(text)
            longest = max([longest, *(metrics.horizontalAdvance(word) for word in text.split())])
            fragments += 1
        return longest, whole

    def _metrics(self, letters: QTextCharFormat) -> QFontMetricsF:
        """What can differ in a cell is whether it is bold, slanted or code."""
        key = (letters.fontWeight(), letters.fontItalic(), bool(letters.fontFamilies()))
        if key not in self._fonts:
            self._fonts[key] = QFontMetricsF(letters.font().resolve(self._running))
        return self._fonts[key]
