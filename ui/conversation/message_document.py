# SPDX-License-Identifier: GPL-3.0-or-later
"""Markdown as people should see it: plain, legible, and unable to reach for anything outside itself."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QObject, QRectF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from ui.conversation.wide_tables import CELL_PADDING
from ui.look.colours import Colours
from ui.words import tr

_HEADING_SCALE = {1: 1.3, 2: 1.18}
"""Larger than running text; deeper headings are only bold. Answers are short, a page title would shout."""

_FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML

_WORD = re.compile(r"\w+")

_CODE_PADDING, _BELOW_CODE = 10, 8
_ROOM_TO_COPY = 2.2
"""Times the height of the text: beside code, for a button."""


class MessageDocument(QTextDocument):
    """One message. It never opens a file or an address, whatever the text asks for."""

    def __init__(self, colours: Colours, font: QFont, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self.setDefaultFont(font)
        self.setDocumentMargin(0)
        self.setUndoRedoEnabled(False)
        self.setIndentWidth(24)

    def loadResource(self, _kind: int, _address: QUrl | str) -> None:
        """Nothing: pictures in an answer's text are only named."""
        return

    def show_markdown(self, text: str) -> None:
        """Show Markdown; HTML in it is shown as it is written."""
        self.setMarkdown(_with_line_ends(text), _FEATURES)
        whole = QTextCursor(self)
        whole.beginEditBlock()  # laid out once, at the end, instead of after each of the changes
        self._name_pictures()
        for block in _blocks(self):
            self._dress_block(block)
        for frame in self.rootFrame().childFrames():
            self._dress_frame(frame)
        for first, last in _code_runs(self):
            self._frame_code(first, last)
        whole.endEditBlock()

    def show_plain(self, text: str) -> None:
        """Show text exactly as it was typed."""
        self.setPlainText(text)

    def find_words(self, text: str) -> QTextCursor | None:
        """Where these words stand, whatever Markdown, punctuation and line ends lie between them."""
        words = _WORD.findall(text)
        if not words:
            return None
        found = re.search(r"\W+".join(map(re.escape, words)) + r"[.!?…:;,]?", self.toPlainText())
        if found is None:
            return None
        cursor = QTextCursor(self)
        cursor.setPosition(found.start())
        cursor.setPosition(found.end(), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def behind(self, markdown: str) -> QTextCursor:
        """What stands behind this beginning of the Markdown that is shown, to the end."""
        beginning = MessageDocument(self._colours, self.defaultFont())
        beginning.show_markdown(markdown)
        cursor = QTextCursor(self)
        cursor.setPosition(min(len(beginning.toPlainText().rstrip()), self.characterCount() - 1))
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def code_grounds(self) -> list[QRectF]:
        """Where each stretch of code stands, from top to bottom, in pixels of the document as it is laid out."""
        layout = self.documentLayout()
        return [layout.frameBoundingRect(frame).adjusted(0, 0, 0, -_BELOW_CODE) for frame in self._code_frames()]

    def code_at(self, place: int) -> str:
        """The code in one of these places, as it was written."""
        frame = self._code_frames()[place]
        cursor = frame.firstCursorPosition()
        cursor.setPosition(frame.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
        return cursor.selection().toPlainText()

    def _code_frames(self) -> list[QTextFrame]:
        frames = [frame for frame in self.rootFrame().childFrames() if not isinstance(frame, QTextTable)]
        return sorted(frames, key=QTextFrame.firstPosition)

    def _name_pictures(self) -> None:
        for start, length, name in reversed(list(_pictures(self))):
            cursor = QTextCursor(self)
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(tr("[picture: {name}]", name=name) if name else tr("[picture]"), QTextCharFormat())

    def _dress_block(self, block: QTextBlock) -> None:
        cursor = QTextCursor(block)
        change = QTextBlockFormat()
        if _is_code(block):
            cursor.mergeBlockFormat(self._code_lines())
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.mergeCharFormat(_code_letters(self._colours, self.defaultFont(), ground=False))
            return
        change.setLineHeight(130.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        shape = block.blockFormat()
        if cursor.currentTable() is None:
            # Within a list the lines stay together.
            goes_on = block.textList() is not None and block.next().textList() is not None
            change.setTopMargin(0.0)
            change.setBottomMargin(2.0 if goes_on else 8.0 if block.next().isValid() else 0.0)
        if shape.hasProperty(QTextFormat.Property.BlockQuoteLevel):
            change.setLeftMargin(16.0 * shape.intProperty(QTextFormat.Property.BlockQuoteLevel))
            change.setRightMargin(16.0)
        cursor.mergeBlockFormat(change)
        if shape.headingLevel():
            self._dress_heading(cursor, shape.headingLevel())
        self._dress_code_words(block)

    def _code_lines(self) -> QTextBlockFormat:
        """Long lines wrap instead of disappearing behind the edge, or behind the button that copies them."""
        lines = QTextBlockFormat()
        lines.setNonBreakableLines(False)
        lines.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        lines.setRightMargin(_ROOM_TO_COPY * self.defaultFont().pixelSize())
        return lines

    def _dress_heading(self, cursor: QTextCursor, level: int) -> None:
        letters = QTextCharFormat()
        letters.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
        pixels = round(self.defaultFont().pixelSize() * _HEADING_SCALE.get(level, 1.0))
        letters.setProperty(QTextFormat.Property.FontPixelSize, pixels)
        letters.setFontWeight(QFont.Weight.DemiBold)
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        cursor.mergeCharFormat(letters)

    def _dress_code_words(self, block: QTextBlock) -> None:
        for start, length, letters in list(_fragments(block)):
            if letters.fontFixedPitch() or letters.fontFamilies():
                cursor = QTextCursor(self)
                cursor.setPosition(start)
                cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(_code_letters(self._colours, self.defaultFont()))

    def _dress_frame(self, frame: QTextFrame) -> None:
        if not isinstance(frame, QTextTable):
            return
        shape = frame.format()
        shape.setBorder(1)
        shape.setBorderCollapse(True)
        shape.setBorderBrush(QColor(self._colours.border))
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setCellPadding(CELL_PADDING)
        shape.setCellSpacing(0)
        shape.setTopMargin(4)
        shape.setBottomMargin(10)
        shape.setWidth(QTextLength(QTextLength.Type.VariableLength, 0))
        frame.setFormat(shape)

    def _frame_code(self, first: int, last: int) -> None:
        cursor = QTextCursor(self)
        cursor.setPosition(self.findBlockByNumber(first).position())
        end = self.findBlockByNumber(last)
        cursor.setPosition(end.position() + end.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        shape = QTextFrameFormat()
        shape.setPadding(_CODE_PADDING)
        shape.setBottomMargin(_BELOW_CODE)
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        frame = cursor.insertFrame(shape)
        frame.firstCursorPosition().mergeBlockFormat(self._code_lines())  # a frame's first block loses its shape
        _flatten_if_empty(frame.firstCursorPosition().block().previous())
        _flatten_if_empty(frame.lastCursorPosition().block().next())


def _with_line_ends(text: str) -> str:
    """Keep the line ends of the text: lines of a receipt should not run into one another. Code stays as it is."""
    lines: list[str] = []
    fence = ""
    for line in text.splitlines():
        mark = line.lstrip()[:3]
        if mark in ("```", "~~~") and fence in ("", mark):
            fence = "" if fence else mark
        lines.append(line if fence or not line.strip() else f"{line}  ")
    return "\n".join(lines)


def _flatten_if_empty(block: QTextBlock) -> None:
    """A frame must have a block on either side; where Markdown has none, it should take no room."""
    if block.isValid() and not block.text():
        flat = QTextBlockFormat()
        flat.setLineHeight(1.0, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        QTextCursor(block).setBlockFormat(flat)


def _code_letters(colours: Colours, running: QFont, *, ground: bool = True) -> QTextCharFormat:
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    letters = QTextCharFormat()
    letters.setFontFamilies([fixed.family()])
    letters.setProperty(QTextFormat.Property.FontPixelSize, round(running.pixelSize() * 0.93))
    if ground:
        letters.setBackground(QColor(colours.code))
    return letters


def _is_code(block: QTextBlock) -> bool:
    shape = block.blockFormat()
    return block.isValid() and (
        shape.hasProperty(QTextFormat.Property.BlockCodeFence)
        or shape.hasProperty(QTextFormat.Property.BlockCodeLanguage)
    )


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _code_runs(document: QTextDocument) -> list[tuple[int, int]]:
    """Numbers of the first and last block of each stretch of code, last stretch first."""
    runs: list[tuple[int, int]] = []
    for block in _blocks(document):
        if not _is_code(block):
            continue
        number = block.blockNumber()
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs[::-1]


def _fragments(block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat]]:
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        yield fragment.position(), fragment.length(), fragment.charFormat()
        iterator += 1


def _pictures(document: QTextDocument) -> Iterator[tuple[int, int, str]]:
    for block in _blocks(document):
        for start, length, letters in _fragments(block):
            if letters.isImageFormat():
                picture = letters.toImageFormat()
                yield start, length, str(picture.property(QTextFormat.Property.ImageAltText) or picture.name())
