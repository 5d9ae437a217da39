# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys: those that work in every program; chosen by pressing them, and tried at once."""

from functools import partial
from typing import Any

from PySide6.QtCore import Slot

from ui.hotkeys.actions import Action, chords_in, taken_by
from ui.hotkeys.chord import Chord
from ui.hotkeys.chord_edit import ChordEdit
from ui.settings.context import SettingsContext, tool
from ui.settings.fields import Text
from ui.settings.page import SettingsPage
from ui.settings.row import Row
from ui.settings.rows import FieldRow
from ui.words import error_words, mark, tr

_TELLS = {
    Action.TALK: mark("Hold it, or tap it: the page Voice says what pressing it means."),
    Action.REGION: mark("Lets you choose a part of the screen, as it was when you pressed the key."),
    Action.DESCRIBE: mark("Says what is on the screen."),
    Action.NOT_MY_SCREEN: mark("The picture of the screen that goes with what you say is taken away again."),
    Action.STOP: mark("Taken from other programs only while there is something to stop. Not on Wayland."),
}


def keys_page(context: SettingsContext) -> SettingsPage:
    """The page."""
    return SettingsPage(
        tr("Keys"),
        (
            (
                tr("In every program, where the desktop allows it"),
                [partial(KeyRow, action, context) for action in Action],
            ),
            (tr("In the window"), (partial(_sheet, context),)),
        ),
        context.theme,
    )


def _sheet(context: SettingsContext) -> Row:
    row = Row(tr("Keys of the window"), tr("They work while Kibitz is in front (F1)."), context.theme, also="shortcuts")
    row.place_side_by_side((tool(tr("Show all keys"), tr("Show all keys"), context.show_keys),))
    return row


class KeyRow(FieldRow):
    """The key of one action."""

    def __init__(self, action: Action, context: SettingsContext) -> None:
        field = Text(
            path=f"keys.{action}",
            words=action.words,
            tells=tr(_TELLS.get(action, "")),
            also=tr("hotkey shortcut global key"),
        )
        super().__init__(field, context.theme)
        self._action, self._context = action, context
        self.edit = ChordEdit(action, context.theme, self, self._whose)
        self.edit.chosen.connect(self.changed.emit)
        self.setFocusProxy(self.edit)
        self.place(self.edit)
        if keys := context.global_keys:
            self.edit.listens.connect(keys.rest)
            keys.pressed.connect(self._pressed)
            keys.refused.connect(self._show_trouble)
            keys.watched.connect(self._show_trouble)
        self._show_trouble()

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        """Show the key that is set."""
        self.edit.show_chord(value)

    def _whose(self, chord: Chord) -> Action | None:
        chords, _ = chords_in(self._context.preferences.settings.keys)
        return taken_by(self._action, chord, chords)

    @Slot(Action)
    def _pressed(self, action: Action) -> None:
        if action is self._action:
            self.edit.was_pressed()

    @Slot()
    def _show_trouble(self) -> None:
        if (keys := self._context.global_keys) and (trouble := keys.troubles.get(self._action)):
            self.edit.show_trouble(error_words(trouble))
