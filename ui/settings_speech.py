# SPDX-License-Identifier: GPL-3.0-or-later
"""Speech: the voice that answers, how fast and how loud."""

from assistant.values import Role
from ui.settings_choices import Lookup
from ui.settings_context import SettingsContext, tool
from ui.settings_fields import Choice, ModelChoice, Number, Percent, Toggle
from ui.settings_page import SettingsPage
from ui.settings_rows import Row

_SAMPLE = "This is how I sound. The total is 26 euros and 7 cents."


def speech_page(context: SettingsContext) -> SettingsPage:
    """The page."""
    preview = Row("Hear it", "Speaks a sentence with what is chosen here.", context.theme, also="preview try listen")
    preview.place_side_by_side((
        tool("Play a sentence", "Speaks a sentence with this voice", lambda: context.assistant.say_again(_SAMPLE)),
        tool("Stop", "Be silent", context.assistant.interrupt),
    ))  # fmt: skip
    voice = (
        Toggle(path="voice.speak_answers", words="Speak answers", also="mute silent",
               tells="While they are written. Otherwise they are only shown."),
        ModelChoice(path="voice", role=Role.VOICE, words="Voice", also="piper espeak model tts",
                    tells="Automatic takes the first that is installed. “Models…” on the page Brain offers more."),
        Choice(path="voice.language", words="Language of the starter voice", unknown="{}", also="espeak",
               tells="Every other voice has a language of its own."),
    )  # fmt: skip
    sound = (
        Number(path="voice.speed", words="Speed", low=0.25, high=4.0, step=0.05, decimals=2, unit="times",
               also="faster slower rate"),
        Percent(path="voice.volume", words="Volume", also="loud quiet",
                tells="Within the volume of this computer."),
        preview,
    )  # fmt: skip
    page = SettingsPage("Speech", (("Voice", voice), ("Sound", sound)), context.theme)
    Lookup(page, context)
    return page
