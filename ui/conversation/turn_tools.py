# SPDX-License-Identifier: GPL-3.0-or-later
"""The buttons below an answer. A turn has a dozen and shows a few: each is made when it is needed first."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QWidget

from ui.look import icons
from ui.look.theme import Theme
from ui.widgets.copied import tell_copied
from ui.words import mark, tr


@dataclass(frozen=True)
class _Sign:
    words: str
    """Empty: a sign that anybody knows, and the tip says what it does."""
    icon: str
    tip: str


_SIGNS = {
    "stop": _Sign(mark("Stop"), "stop", mark("Stop this answer (Esc)")),
    "back": _Sign(mark("Back"), "back", mark("Speak the sentence again, or the one before (Ctrl+Alt+B)")),
    "pause": _Sign(mark("Pause"), "pause", mark("Pause speaking (Ctrl+Alt+P)")),
    "skip": _Sign(mark("Skip"), "skip", mark("Go on with the next sentence (Ctrl+Alt+N)")),
    "go_on": _Sign(mark("Go on"), "replay", mark("Speak the rest of this answer (Ctrl+Alt+G)")),
    "replay": _Sign(mark("Replay"), "replay", mark("Speak this answer again (Ctrl+Alt+R for the newest)")),
    "save": _Sign("", "save", mark("Save this answer, spoken, as a sound file")),
    "copy": _Sign("", "copy", mark("Copy this answer")),
    "again": _Sign("", "again", mark("Ask the same question again")),
    "hear_again": _Sign(mark("Hear again"), "ear", mark("Misheard? Listen again to what you said")),
    "where": _Sign(mark("Where it looked"), "target", mark("Show where in the picture the answer was found")),
}
_RESUME = _Sign(mark("Resume"), "replay", mark("Go on speaking (Ctrl+Alt+P)"))
_ICON = 15


class TurnTools:
    """The buttons of one turn; they are children of the line they stand in."""

    def __init__(self, theme: Theme, acts: Mapping[str, Callable[[], object]], line: QWidget) -> None:
        """`acts`: what each does, in reading order."""
        self._muted, self._side = theme.colours.muted, theme.scaled(_ICON)
        self._acts = acts
        self._line = line
        self._made: dict[str, QPushButton] = {}
        self._is_paused = False

    @property
    def shown(self) -> list[QPushButton]:
        """In reading order."""
        made = (self._made.get(name) for name in self._acts)
        return [button for button in made if button and button.isVisibleTo(self._line)]

    def show(self, wanted: Collection[str], *, is_paused: bool) -> None:
        """Show these and no others; `is_paused` makes the one that pauses go on."""
        for name in self._acts:
            if name in wanted and name not in self._made:
                self._made[name] = self._make(name)
            if name in self._made:
                self._made[name].setVisible(name in wanted)
        if (pause := self._made.get("pause")) and is_paused is not self._is_paused:
            self._is_paused = is_paused
            self._dress(pause, _RESUME if is_paused else _SIGNS["pause"])

    def _make(self, name: str) -> QPushButton:
        button = QPushButton(self._line)
        button.setIconSize(QSize(self._side, self._side))
        button.setObjectName("quiet")
        button.clicked.connect(lambda _checked=False: self._acts[name]())
        if name == "copy":
            button.clicked.connect(lambda _checked=False: tell_copied(button, self._muted, self._side))
        self._dress(button, _SIGNS[name])
        return button

    def _dress(self, button: QPushButton, sign: _Sign) -> None:
        button.setText(f" {tr(sign.words)}" if sign.words else "")
        button.setIcon(icons.icon(sign.icon, self._muted, self._side))
        button.setToolTip(tr(sign.tip))
        button.setAccessibleName(tr(sign.tip))
