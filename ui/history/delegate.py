# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the rows of past conversations and of what a search has found."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from assistant.conversation.records import ConversationSummary
from assistant.conversation.search import Found
from ui.history.model import Heading, PastModel, Remark, details
from ui.look import icons
from ui.look.theme import Theme
from ui.words import tr

_PADDING = 10
_GAP = 2
_RADIUS = 8
_STAR = 13
_BEFORE_FOUND = 12
"""Characters of the words before."""


class PastDelegate(QStyledItemDelegate):
    """A caption for a day; title and details for a conversation; title, words around and details for a result."""

    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self._theme = theme
        self._list = parent

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Heights follow the size of text; widths do not matter in a list."""
        row = _model(index).row_at(index.row())
        if isinstance(row, Heading):
            return QSize(0, self._metrics(0.79).height() + 14)
        if isinstance(row, Remark):
            width = self._list.viewport().width() - 2 * _PADDING
            room = QRect(0, 0, width, 1000)
            return QSize(0, self._metrics(0.86).boundingRect(room, Qt.TextFlag.TextWordWrap, row.text).height() + 28)
        height = self._metrics(1.0).height() + self._metrics(0.79).height() + _GAP + 14
        if isinstance(row, Found) and row.kind != "title":
            height += self._metrics(0.86).height() + _GAP
        return QSize(0, height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        model = _model(index)
        row = model.row_at(index.row())
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = area.adjusted(_PADDING, 7, -_GAP * 3, -7)
        if isinstance(row, Heading):
            self._line(painter, area.adjusted(4, 8, -4, 0), row.text, 0.79, self._theme.colours.muted)
        elif isinstance(row, Remark):
            painter.setFont(self._theme.font(0.86))
            painter.setPen(QColor(self._theme.colours.muted))
            painter.drawText(area.adjusted(_PADDING, 14, -_PADDING, 0), Qt.TextFlag.TextWordWrap, row.text)
        else:
            self._ground(painter, option, is_current=isinstance(row, ConversationSummary) and row.id == model.current)
            self._entry(painter, inner, row)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, *, is_current: bool) -> None:
        state = option.state
        area = option.rect.adjusted(0, 1, 0, -1)
        colours = self._theme.colours
        ground = colours.chosen if is_current else colours.raised if state & QStyle.StateFlag.State_MouseOver else ""
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)

    def _entry(self, painter: QPainter, area: QRect, row: ConversationSummary | Found) -> None:
        colours = self._theme.colours
        title = QRect(area)
        if isinstance(row, ConversationSummary) and row.is_starred:
            star = icons.pixmap("star", colours.accent, _STAR, painter.device().devicePixelRatioF())
            beside = QRect(area.right() - _STAR, area.top() + 3, _STAR, _STAR)
            painter.drawPixmap(self._mirrored(area, beside).topLeft(), star)
            title = self._mirrored(area, title.adjusted(0, 0, -_STAR - 4, 0))
        top = self._line(painter, title, row.title or tr("New conversation"), 1.0, colours.text)
        if isinstance(row, Found) and row.kind != "title":
            top = self._snippet(painter, QRect(area.left(), top, area.width(), area.bottom() - top), row)
        self._line(
            painter, QRect(area.left(), top, area.width(), area.bottom() - top), details(row), 0.79, colours.muted
        )

    def _mirrored(self, area: QRect, part: QRect) -> QRect:
        """On the other side where one reads from right to left."""
        return QStyle.visualRect(self._list.layoutDirection(), area, part)

    def _line(self, painter: QPainter, area: QRect, text: str, scale: float, colour: str) -> int:
        """Draw one line, shortened if it is too long; gives where the next one begins."""
        font = self._theme.font(scale)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(
            QRect(area.left(), area.top(), area.width(), metrics.height()), Qt.AlignmentFlag.AlignLeft, shown
        )
        return area.top() + metrics.height() + _GAP

    def _snippet(self, painter: QPainter, area: QRect, row: Found) -> int:
        """Draw the words around, what was looked for in bold, from where that begins to be in sight."""
        start = _begin_before(row.snippet, row.marks[0][0]) if row.marks else 0
        text = ("…" if start else "") + row.snippet[start:]
        bold = QFontMetrics(self._theme.font(0.86, bold=True))
        text = bold.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        shift = start - (1 if start else 0)
        layout = QTextLayout(text, self._theme.font(0.86))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        ranges = []
        for first, last in row.marks:
            marked = QTextLayout.FormatRange()
            marked.start, marked.length = first - shift, last - first
            marked.format.setFontWeight(QFont.Weight.Bold)
            ranges.append(marked)
        layout.setFormats(ranges)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(10_000)
        layout.endLayout()
        painter.save()
        painter.setClipRect(area)
        painter.setPen(QColor(self._theme.colours.muted))
        layout.draw(painter, area.topLeft())
        painter.restore()
        return area.top() + self._metrics(0.86).height() + _GAP

    def _metrics(self, scale: float) -> QFontMetrics:
        return QFontMetrics(self._theme.font(scale))


def _begin_before(text: str, mark: int) -> int:
    """Where to begin, so that what was found is in sight: with a whole word, if there is one so near."""
    start = max(0, mark - _BEFORE_FOUND)
    return text.find(" ", start, mark) + 1 or start if start else 0


def _model(index: QModelIndex | QPersistentModelIndex) -> PastModel:
    model = index.model()
    assert isinstance(model, PastModel)
    return model
