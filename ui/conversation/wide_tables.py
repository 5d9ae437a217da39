# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables that are wider than the column: their words stay whole, and the message scrolls sideways."""

import math
from collections.abc import Iterator

from PySide6.QtGui import QFontMetricsF, QTextDocument, QTextLength, QTextTable

CELL_PADDING = 5
"""Pixels."""
_COMFORTABLE = 11
_WIDEST_WORD = 22
"""Times the height of the text: so wide a column becomes for a long text, and for a long word such as an address."""


def fit_tables(document: QTextDocument, width: int) -> None:
    """Give the tables whose longest words do not fit beside each other in `width` pixels the room they need.

    Left to itself, Qt breaks the words of such a table.
    """
    for table in _tables(document):
        columns = [_column(table, number) for number in range(table.columns())]
        constraints = [QTextLength(QTextLength.Type.VariableLength, 0)] * len(columns)
        if sum(least for least, _ in columns) > width:
            constraints = [QTextLength(QTextLength.Type.FixedLength, comfortable) for _, comfortable in columns]
        shape = table.format()
        if shape.columnWidthConstraints() != constraints:
            shape.setColumnWidthConstraints(constraints)
            table.setFormat(shape)


def _tables(document: QTextDocument) -> Iterator[QTextTable]:
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            yield frame


def _column(table: QTextTable, number: int) -> tuple[int, int]:
    """How wide a column has to be for its longest word, and for reading with ease; both in pixels."""
    longest_word, longest_text = 0.0, 0.0
    running = table.document().defaultFont()
    for row in range(table.rows()):
        cell = table.cellAt(row, number)
        block, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
        while block.isValid() and block.position() <= last.position():
            iterator = block.begin()
            text_width = 0.0
            while not iterator.atEnd():
                fragment = iterator.fragment()
                metrics = QFontMetricsF(fragment.charFormat().font().resolve(running))
                words = fragment.text().split()
                longest_word = max([longest_word, *(metrics.horizontalAdvance(word) for word in words)])
                text_width += metrics.horizontalAdvance(fragment.text())
                iterator += 1
            longest_text = max(longest_text, text_width)
            block = block.next()
    em, around = running.pixelSize(), 2 * CELL_PADDING + 2
    least = math.ceil(min(longest_word, _WIDEST_WORD * em)) + around
    return least, max(least, math.ceil(min(longest_text, _COMFORTABLE * em)) + around)
