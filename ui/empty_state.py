# SPDX-License-Identifier: GPL-3.0-or-later
"""What an empty conversation shows: how to ask, and a first question to try."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.composer.talk_key import WORDS as TALK_KEY
from ui.hotkeys.chord import chord_words
from ui.look import icons
from ui.look.theme import Theme
from ui.widgets.signed_lines import SignedLines
from ui.words import mark, tr

SAMPLE_QUESTION = "What is the total on this receipt?"

_THUMBNAIL_HEIGHT = 92
_WAYS_IN_TEXT_HEIGHTS = 41
_MOST_LEAST_WIDTH = 400
_WAYS = (
    ("microphone", mark("Hold {key} or the button below, ask, and let go.")),
    ("screen", mark("Show your screen, the camera, or a picture first, if your question is about it.")),
    ("voice", mark("The answer is spoken and written. Esc stops it.")),
)


class EmptyState(QScrollArea):
    """Teaches the first question; scrolls where there is little room."""

    sample_wanted = Signal()

    def __init__(self, theme: Theme, sample: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = QLabel()
        heading = QLabel(tr("Ask about what you see"))
        heading.setObjectName("title")
        ways = [(icon, tr(words, key=chord_words(TALK_KEY))) for icon, words in _WAYS]
        self._ways = SignedLines(ways, theme, self, spacing=QSize(12, 10), side=20)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setSpacing(0)
        column.addStretch(2)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(14)
        column.addWidget(heading, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(31)
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addWidget(self._ways, 100)
        centred.addStretch(1)
        column.addLayout(centred)
        column.addSpacing(37)
        self._sample = self._sample_button(sample)
        column.addWidget(self._sample, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.setObjectName("emptyState")
        self.setAccessibleName(tr("How to ask"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(content)
        theme.changed.connect(self._dress)
        self._dress()

    def teach_key(self, words: str) -> None:
        """The talk key is another one."""
        self._ways.tell(0, tr(_WAYS[0][1], key=words))

    def _sample_button(self, sample: Path) -> QPushButton:
        button = _SampleButton()
        button.setObjectName("tool")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAccessibleName(tr("Try: {question}", question=SAMPLE_QUESTION))
        button.clicked.connect(self.sample_wanted)
        picture = QLabel()
        ratio = self.devicePixelRatioF()
        small = QPixmap(str(sample)).scaledToHeight(
            round(_THUMBNAIL_HEIGHT * ratio), Qt.TransformationMode.SmoothTransformation
        )
        small.setDevicePixelRatio(ratio)
        picture.setPixmap(small)
        headline = QLabel(tr("Try: {question}", question=SAMPLE_QUESTION))
        headline.setObjectName("headline")
        remark = QLabel(tr("A sample picture; works without any download."))
        remark.setObjectName("muted")
        words = QVBoxLayout()
        words.addStretch(1)
        words.addWidget(headline)
        words.addWidget(remark)
        words.addStretch(1)
        row = QHBoxLayout(button)
        row.setContentsMargins(12, 12, 20, 12)
        row.setSpacing(16)
        row.addWidget(picture)
        row.addLayout(words)
        for part in (picture, headline, remark):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return button

    def _dress(self) -> None:
        theme, ratio = self._theme, self.devicePixelRatioF()
        self._ways.setMaximumWidth(_WAYS_IN_TEXT_HEIGHTS * theme.text_pixels)
        self._ways.setMinimumWidth(min(_WAYS_IN_TEXT_HEIGHTS * theme.text_pixels * 2 // 3, _MOST_LEAST_WIDTH))
        self._icon.setPixmap(icons.app_icon().pixmap(QSize(60, 60), ratio))


class _SampleButton(QPushButton):
    """As large as its content; a push button would ask for its own (empty) text."""

    def sizeHint(self) -> QSize:
        row = self.layout()
        return (row.sizeHint() if row else QSize()) + QSize(2, 2)  # with its border
