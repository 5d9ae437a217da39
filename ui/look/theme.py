# SPDX-License-Identifier: GPL-3.0-or-later
"""The looks of the window: which colours are shown, how large text is, and whether anything moves."""

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from assistant.settings import Contrast, WindowSettings
from ui.look.colours import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Colours
from ui.look.dressing import Dressing
from ui.look.motion import Motion
from ui.look.stylesheet import stylesheet

SMALLEST_FONT_PIXELS = 14
"""Text is never set smaller than this by default, even where the system's own font is tiny."""

_AROUND_TEXT = 26
"""Pixels above and below the text of the largest controls, together."""


class ThemeChoice(StrEnum):
    """What the user chose; the values are those of `settings.window.theme`."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"

    @classmethod
    def _missing_(cls, _value: object) -> "ThemeChoice":
        """A word in the settings file that nobody knows."""
        return cls.SYSTEM


_SCHEMES = {
    ThemeChoice.SYSTEM: Qt.ColorScheme.Unknown,
    ThemeChoice.LIGHT: Qt.ColorScheme.Light,
    ThemeChoice.DARK: Qt.ColorScheme.Dark,
}


class Theme(QObject):
    """Dresses the whole application and says when its looks change."""

    changing = Signal()
    """All widgets are about to be dressed anew, one after the other: let go of those that can be made again."""
    changed = Signal()
    """Colours or sizes are others now."""

    def __init__(self, application: QApplication, choice: ThemeChoice) -> None:
        super().__init__(application)
        self._application = application
        self._choice = choice
        self._contrast = Contrast.SYSTEM
        self._system_wants_contrast = False
        self._text_percent = 100
        self._font = _comfortable(application.font())
        self.motion = Motion(self)
        self._dressing = Dressing(application)
        application.setStyle("Fusion")
        # Both are kept: PySide's object for the hints becomes unusable when the one for their parent goes.
        self._hints = application.styleHints()
        self._access_hints = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._system_changed)
        self._access_hints.contrastPreferenceChanged.connect(self._system_changed)
        self._dressed_in: Colours | None = None
        self._dress()

    @property
    def choice(self) -> ThemeChoice:
        """What the user chose."""
        return self._choice

    @property
    def is_dark(self) -> bool:
        """True while dark colours are shown."""
        if self._choice is ThemeChoice.SYSTEM:
            return self._hints.colorScheme() is Qt.ColorScheme.Dark
        return self._choice is ThemeChoice.DARK

    @property
    def has_high_contrast(self) -> bool:
        """True while text and frames stand out more than usual."""
        if self._contrast is Contrast.SYSTEM:
            told = self._access_hints.contrastPreference()
            return told is Qt.ContrastPreference.HighContrast or self._system_wants_contrast
        return self._contrast is Contrast.HIGH

    @property
    def colours(self) -> Colours:
        """The colours shown now."""
        if self.has_high_contrast:
            return HIGH_DARK if self.is_dark else HIGH_LIGHT
        return DARK if self.is_dark else LIGHT

    def choose(self, choice: ThemeChoice) -> None:
        """Change over to light, dark, or what the system shows, at once."""
        self._choice = choice
        self._dress()

    def use(self, looks: WindowSettings) -> None:
        """Look as the user wants, at once."""
        self.motion.choose(looks.motion)
        wanted = ThemeChoice(looks.theme), looks.contrast, looks.text_percent
        if wanted != (self._choice, self._contrast, self._text_percent):
            self._choice, self._contrast, self._text_percent = wanted
            self._dress()

    def follow_contrast(self, *, system_wants_more: bool) -> None:
        """The system wants high contrast, or does not; where Qt tells so itself, this need not be called."""
        if system_wants_more is not self._system_wants_contrast:
            self._system_wants_contrast = system_wants_more
            self._system_changed()

    def font(self, scale: float = 1.0, *, bold: bool = False) -> QFont:
        """The system's font, larger or smaller than running text."""
        font = QFont(self._application.font())
        font.setPixelSize(round(self.text_pixels * scale))
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    @property
    def text_pixels(self) -> int:
        """Height of running text in pixels (device independent)."""
        return self._text_pixels

    def scaled(self, pixels: float) -> int:
        """How many pixels something has that is `pixels` large beside text of `SMALLEST_FONT_PIXELS`."""
        return round(pixels * self.text_pixels / SMALLEST_FONT_PIXELS)

    @property
    def control_height(self) -> int:
        """Pixels of what is pressed most, beside the question: text, with as much room around it at any size."""
        return self.text_pixels + _AROUND_TEXT

    @Slot()
    def _system_changed(self) -> None:
        if ThemeChoice.SYSTEM is self._choice or Contrast.SYSTEM is self._contrast:
            self._dress()

    def _dress(self) -> None:
        self.changing.emit()
        # Title bars and the system's own dialogs follow, where the platform can.
        self._hints.setColorScheme(_SCHEMES[self._choice])
        font = QFont(self._font)
        font.setPixelSize(round(QFontInfo(self._font).pixelSize() * self._text_percent / 100))
        if font != self._application.font():
            self._application.setFont(font)
        self._text_pixels = QFontInfo(font).pixelSize()  # asked for at every turn, and slow to find out
        colours = self.colours
        if colours is not self._dressed_in:  # every widget takes it in, one by one
            self._dressed_in = colours
            self._application.setPalette(_palette(colours))
        self._dressing.put_on(stylesheet(colours, self.text_pixels, has_high_contrast=self.has_high_contrast))
        self.changed.emit()


def _comfortable(font: QFont) -> QFont:
    comfortable = QFont(font)
    if QFontInfo(font).pixelSize() < SMALLEST_FONT_PIXELS:
        comfortable.setPixelSize(SMALLEST_FONT_PIXELS)
    return comfortable


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette(QColor(colours.side))
    for which, colour in {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.raised,
        role.Text: colours.text,
        role.PlaceholderText: colours.muted,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.BrightText: colours.on_accent,
        role.ToolTipBase: colours.surface,
        role.ToolTipText: colours.text,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
    }.items():
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.muted))
    return palette
