# SPDX-License-Identifier: GPL-3.0-or-later
"""The colours of the window: one table for light, one for dark, and who of the two is shown."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from ui.look.stylesheet import stylesheet

SMALLEST_FONT_PIXELS = 14
"""Text is never set smaller than this by default, even where the system's own font is tiny."""


@dataclass(frozen=True)
class Colours:
    """Every colour of the window, as #rrggbb. Each text colour is legible (4.5:1) on the grounds named beside it."""

    window: str
    """Behind the conversation."""
    side: str
    """Side bar and status strip."""
    surface: str
    """Composer, cards, menus."""
    raised: str
    """A control under the mouse."""
    border: str
    text: str
    """On window, side, surface, raised, bubble, chosen, code, trouble, notice."""
    muted: str
    """Secondary text on window, side, surface, raised."""
    accent: str
    """The main action, and what is on; as text on window and surface."""
    accent_hover: str
    on_accent: str
    """Text on accent and accent_hover."""
    bubble: str
    """What the user said."""
    chosen: str
    """What is chosen, and the clause being spoken."""
    code: str
    """Behind code."""
    trouble: str
    """Behind an error."""
    on_trouble: str
    """Title of an error, on trouble."""
    notice: str
    """Behind a remark that is no error."""
    starter: str
    """Behind the label of a starter engine."""
    on_starter: str
    """Text of that label."""
    recording: str
    """The talk button while the microphone listens."""
    on_recording: str
    evidence: str
    """Frame around where an answer was found; a graphic, not text."""


LIGHT = Colours(
    window="#f6f5f2",
    side="#efede8",
    surface="#ffffff",
    raised="#f3f1ec",
    border="#dedbd3",
    text="#1e2124",
    muted="#60656b",
    accent="#0e7c66",
    accent_hover="#0b6a57",
    on_accent="#ffffff",
    bubble="#e4efea",
    chosen="#d8ede7",
    code="#edebe5",
    trouble="#fbeeea",
    on_trouble="#9b3520",
    notice="#e9eef5",
    starter="#f6e7c5",
    on_starter="#6b4a06",
    recording="#b3372a",
    on_recording="#ffffff",
    evidence="#e2a21b",
)

DARK = Colours(
    window="#16181a",
    side="#1c1f22",
    surface="#22262a",
    raised="#2b3035",
    border="#2e3338",
    text="#eceeef",
    muted="#9aa1a8",
    accent="#3cc3a3",
    accent_hover="#52d3b4",
    on_accent="#08251e",
    bubble="#203a33",
    chosen="#17352e",
    code="#1f2326",
    trouble="#35201c",
    on_trouble="#f2a390",
    notice="#1e2a38",
    starter="#40341a",
    on_starter="#f0cf8a",
    recording="#e8695a",
    on_recording="#2a0905",
    evidence="#f5c452",
)


class ThemeChoice(StrEnum):
    """What the user chose; the values are those of `settings.window.theme`."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_SCHEMES = {
    ThemeChoice.SYSTEM: Qt.ColorScheme.Unknown,
    ThemeChoice.LIGHT: Qt.ColorScheme.Light,
    ThemeChoice.DARK: Qt.ColorScheme.Dark,
}


class Theme(QObject):
    """Dresses the whole application and says when the colours change."""

    changed = Signal()

    def __init__(self, application: QApplication, choice: ThemeChoice) -> None:
        super().__init__(application)
        self._application = application
        self._choice = choice
        application.setStyle("Fusion")
        application.setFont(_comfortable(application.font()))
        application.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._dress()

    @property
    def choice(self) -> ThemeChoice:
        """What the user chose."""
        return self._choice

    @property
    def is_dark(self) -> bool:
        """True while the dark colours are shown."""
        if self._choice is ThemeChoice.SYSTEM:
            return self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._choice is ThemeChoice.DARK

    @property
    def colours(self) -> Colours:
        """The colours shown now."""
        return DARK if self.is_dark else LIGHT

    def choose(self, choice: ThemeChoice) -> None:
        """Change over at once."""
        self._choice = choice
        self._dress()

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
        return QFontInfo(self._application.font()).pixelSize()

    @Slot(Qt.ColorScheme)
    def _system_changed(self, _scheme: Qt.ColorScheme) -> None:
        if self._choice is ThemeChoice.SYSTEM:
            self._dress()

    def _dress(self) -> None:
        # Title bars and the system's own dialogs follow, where the platform can.
        self._application.styleHints().setColorScheme(_SCHEMES[self._choice])
        colours = self.colours
        self._application.setPalette(_palette(colours))
        self._application.setStyleSheet(stylesheet(colours, self.text_pixels))
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
