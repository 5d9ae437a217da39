# SPDX-License-Identifier: GPL-3.0-or-later
"""What keys that work everywhere can do, and which chord the settings give to each."""

from collections.abc import Mapping
from enum import StrEnum

from assistant.errors import InputError
from assistant.settings import KeysSettings
from ui.hotkeys.chord import Chord, parse
from ui.words import mark, tr


class Action(StrEnum):
    """Named as in `settings.KeysSettings`."""

    TALK = "talk"
    REGION = "region"
    SCREEN = "screen"
    CAMERA = "camera"
    DESCRIBE = "describe"
    NOT_MY_SCREEN = "not_my_screen"
    STOP = "stop"
    REPEAT = "repeat"
    SHOW = "show"

    @property
    def words(self) -> str:
        """What it does, for people."""
        return tr(_WORDS[self])

    @property
    def is_for_a_while(self) -> bool:
        """Its key belongs to Kibitz only while there is something to do for it."""
        return self is Action.STOP


_WORDS = {
    Action.TALK: mark("Talk"),
    Action.REGION: mark("Ask about a part of the screen"),
    Action.SCREEN: mark("Take a picture of the screen"),
    Action.CAMERA: mark("Take a picture with the camera"),
    Action.DESCRIBE: mark("Describe the screen"),
    Action.NOT_MY_SCREEN: mark("Not my screen"),
    Action.STOP: mark("Stop"),
    Action.REPEAT: mark("Repeat the newest answer"),
    Action.SHOW: mark("Show the window"),
}


def read_chord(action: Action, text: str) -> Chord | None:
    """The chord for one action; None if it is to have none.

    Raises:
        InputError: It is no chord, or one that would be missed in every other program.
    """
    if not text.strip():
        return None
    chord = parse(text)
    if not (chord.is_modest or action.is_for_a_while):
        raise InputError(
            tr("{key} alone would not work in any other program any more.", key=chord.words),
            tr("Add Ctrl, Alt or the Windows key."),
        )
    return chord


def taken_by(action: Action, chord: Chord, chords: Mapping[Action, Chord]) -> Action | None:
    """Another action that has this chord already."""
    return next((other for other, taken in chords.items() if taken == chord and other is not action), None)


def chords_in(keys: KeysSettings) -> tuple[dict[Action, Chord], list[InputError]]:
    """The chords of the settings, and what in them cannot be used; of two that are the same, the first counts."""
    chords: dict[Action, Chord] = {}
    troubles: list[InputError] = []
    for action in Action:
        try:
            chord = read_chord(action, getattr(keys, action))
        except InputError as trouble:
            troubles.append(trouble)
            continue
        other = chord and taken_by(action, chord, chords)
        if chord and not other:
            chords[action] = chord
        elif chord and other:
            sentence = tr(
                "{key} is set for two things: “{first}” and “{second}”.",
                key=chord.words,
                first=other.words,
                second=action.words,
            )
            troubles.append(InputError(sentence, tr("It does “{action}”.", action=other.words)))
    return chords, troubles
