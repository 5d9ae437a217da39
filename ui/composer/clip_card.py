# SPDX-License-Identifier: GPL-3.0-or-later
"""A video in the composer, as a card: with its frames, or while they are being taken."""

from collections.abc import Collection

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from assistant.moments import clock
from assistant.values import Clip, Picture
from ui.composer.film_strip import FilmStrip
from ui.look import icons
from ui.look.theme import Theme
from ui.words import tr

_CROSS = 14


class ClipCard(QFrame):
    """“clip.mp4 · 8 frames · 0:42”, with a film strip."""

    removed = Signal()
    """The whole video is not wanted."""
    frame_removed = Signal(object)
    """A `Picture` is not wanted."""
    part_wanted = Signal()
    """Another part of the video is."""
    enlarge = Signal(object)
    """A `Picture`."""

    def __init__(self, clip: Clip, theme: Theme, parent: QWidget, *, is_on_disk: bool = True) -> None:
        """Without `is_on_disk` no other part can be chosen."""
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("card")
        self._title = QLabel(self)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        # A long name gives way to the buttons.
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._part = QPushButton(tr("Part…"), self)
        self._part.setObjectName("quiet")
        self._part.setAccessibleName(tr("Choose a part of the video"))
        self._part.setToolTip(tr("Look at a part of this video only"))
        self._part.clicked.connect(self.part_wanted)
        self._part.setVisible(is_on_disk)
        self._remove = _close_button(tr("Remove this video"), self)
        self._remove.clicked.connect(self.removed)
        self._strip = FilmStrip(theme, self)
        self._strip.removed.connect(self.frame_removed)
        self._strip.enlarge.connect(self.enlarge)
        row = QHBoxLayout()
        row.addWidget(self._title, 1)
        row.addWidget(self._part)
        row.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 8, 6)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._strip)
        self.show_clip(clip)
        _cross(self._remove, theme)

    def show_clip(self, clip: Clip) -> None:
        """Show these frames."""
        self.clip = clip
        words = f"{clip.path.name} · {tr('%n frames', count=len(clip.frames))} · {_length(clip)}"
        self._title.setText(words)
        self._title.setToolTip(words)
        self.setAccessibleName(tr("Video: {words}", words=words))
        self._strip.show_frames(clip.frames)

    def show_held(self, held: Collection[Picture]) -> None:
        """Something in these frames is being covered."""
        self._strip.show_held(held)

    def dress(self) -> None:
        """Take the theme's colours."""
        _cross(self._remove, self._theme)
        self._strip.dress()


def _length(clip: Clip) -> str:
    is_whole = clip.start <= 0 and clip.end >= clip.seconds - 0.1
    part = f"{clock(clip.start)} – {clock(clip.end)} / "  # noqa: RUF001 - a real dash
    return clock(clip.seconds) if is_whole else part + clock(clip.seconds)


class TakingCard(QFrame):
    """Frames of a video are being taken."""

    given_up = Signal()
    """The user does not want them any more."""

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        words = tr("Looking through {name}…", name=name) if name else tr("Looking through the video…")
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setToolTip(words)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(words)
        self._bar.setMaximumWidth(160)
        self._theme = theme
        self._stop = _close_button(tr("Stop looking through this video"), self)
        self._stop.clicked.connect(self.given_up)
        self.dress()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.addWidget(label, 1)
        row.addWidget(self._bar)
        row.addWidget(self._stop)

    def dress(self) -> None:
        """Take the theme's colours."""
        _cross(self._stop, self._theme)

    def show_progress(self, done: int, total: int) -> None:
        """Tell how far it is; 0 of 0 while that is not known."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)


def _close_button(words: str, parent: QWidget) -> QPushButton:
    button = QPushButton(parent)
    button.setObjectName("quiet")
    button.setAccessibleName(words)
    button.setToolTip(words)
    return button


def _cross(button: QPushButton, theme: Theme) -> None:
    side = theme.scaled(_CROSS)
    button.setIcon(icons.icon("close", theme.colours.text, side))
    button.setIconSize(QSize(side, side))
