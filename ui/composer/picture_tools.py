# SPDX-License-Identifier: GPL-3.0-or-later
"""The buttons that get pictures for the next question."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.look import icons
from ui.look.theme import Theme
from ui.widgets.buttons import worded_button
from ui.words import tr

_SPACE, _AROUND_WORDS = 8, 30
_ICON = 1.3
"""Times the height of the text."""


class PictureTools(QWidget):
    """Screen, part of it, camera, file: with their names where there is room for them."""

    screen_wanted = Signal()
    region_wanted = Signal()
    camera_wanted = Signal()
    file_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._screen = worded_button(
            tr("Screen"), tr("Show what is on your screen (Ctrl+Alt+W)"), self.screen_wanted.emit, "tool"
        )
        self.region = worded_button(
            tr("Part"), tr("Choose a part of your screen (Ctrl+Alt+S)"), self.region_wanted.emit, "tool"
        )
        self.camera = worded_button(
            tr("Camera"), tr("Take a picture with the camera (Ctrl+Alt+C)"), self.camera_wanted.emit, "tool"
        )
        self.file = worded_button(
            tr("File"), tr("Add a picture or a video from a file (Ctrl+O); or paste or drop one"),
            self.file_wanted.emit, "tool",
        )  # fmt: skip
        self._icons = {self._screen: "screen", self.region: "region", self.camera: "camera", self.file: "file"}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACE)
        for button in self.buttons:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus where one types
            row.addWidget(button)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """In the order they stand."""
        return tuple(self._icons)

    @property
    def roomy_width(self) -> int:
        """Pixels that they need with their names."""
        return (len(self.buttons) - 1) * _SPACE + sum(
            button.fontMetrics().horizontalAdvance(f" {button.accessibleName()}")
            + button.iconSize().width()
            + _AROUND_WORDS
            for button in self.buttons
        )

    def show_words(self, *, roomy: bool) -> None:
        """Show the names, or leave them out."""
        for button in self.buttons:
            button.setText(f" {button.accessibleName()}" if roomy else "")

    def _dress(self) -> None:
        side = round(_ICON * self._theme.text_pixels)
        for button, name in self._icons.items():
            button.setIcon(icons.icon(name, self._theme.colours.text, side))
            button.setIconSize(QSize(side, side))
            button.setFixedHeight(self._theme.control_height)
