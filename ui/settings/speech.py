# SPDX-License-Identifier: GPL-3.0-or-later
"""Speech: the voice that answers, how fast and how loud."""

from functools import partial

from PySide6.QtCore import Slot

from assistant.events import Failed
from assistant.values import Role
from ui.settings.choices import Lookup
from ui.settings.context import SettingsContext, tool
from ui.settings.fields import Choice, ModelChoice, Number, Percent, Toggle
from ui.settings.page import SettingsPage
from ui.settings.row import Row
from ui.words import error_words, tr

_SAMPLES = {
    "en": "This is how I sound. The total is 26 euros and 7 cents.",
    "de": "So klinge ich. Zusammen macht das 26 Euro und 7 Cent.",
    "es": "Así sueno. El total es de 26 euros y 7 céntimos.",
    "fr": "Voici ma voix. Le total est de 26 euros et 7 centimes.",
    "it": "Questa è la mia voce. Il totale è di 26 euro e 7 centesimi.",
    "nl": "Zo klink ik. Het totaal is 26 euro en 7 cent.",
    "pt": "Esta é a minha voz. O total é de 26 euros e 7 cêntimos.",
}
"""A voice is heard best in its own language; in others than these it speaks English."""


def speech_page(context: SettingsContext) -> SettingsPage:
    """The page."""
    voice = (
        Toggle(path="voice.speak_answers", words=tr("Speak answers"), also=tr("mute silent"),
               tells=tr("While they are written. Otherwise they are only shown.")),
        ModelChoice(path="voice", role=Role.VOICE, words=tr("Voice"), also=tr("piper espeak model tts"),
                    tells=tr(
                        "Automatic takes the first that is installed. Another language is spoken by a voice for it, if "
                        "one is installed. “Models…” on the page Brain offers more."
                    )),
        Choice(path="voice.language", words=tr("Language of the starter voice"), unknown="{}", also="espeak",
               tells=tr("Every other voice has a language of its own.")),
    )  # fmt: skip
    sound = (
        Number(path="voice.speed", words=tr("Speed"), low=0.25, high=4.0, step=0.05, decimals=2, unit=tr("times"),
               also=tr("faster slower rate")),
        Percent(path="voice.volume", words=tr("Volume"), also=tr("loud quiet"),
                tells=tr("Within the volume of this computer.")),
        partial(Preview, context),
    )  # fmt: skip
    page = SettingsPage(tr("Speech"), ((tr("Voice"), voice), (tr("Sound"), sound)), context.theme)
    Lookup(page, context)
    return page


class Preview(Row):
    """Speaks a sentence, and says why if it cannot."""

    def __init__(self, context: SettingsContext) -> None:
        super().__init__(
            tr("Hear it"),
            tr("Speaks a sentence with what is chosen here."),
            context.theme,
            also=tr("preview try listen"),
        )
        self._context = context
        self._turn = 0
        self.place_side_by_side((
            tool(tr("Play a sentence"), tr("Speaks a sentence with this voice"), self._play),
            tool(tr("Stop"), tr("Be silent"), context.assistant.interrupt),
        ))  # fmt: skip
        context.bridge.turn_moved.connect(self._moved)

    def _play(self) -> None:
        voice = self._context.engines.ready(Role.VOICE)
        language = voice.languages[0].partition("-")[0] if voice and voice.languages else "en"
        self.tell("")
        self._turn = self._context.assistant.say_again(_SAMPLES.get(language, _SAMPLES["en"]))

    @Slot(object)
    def _moved(self, event: object) -> None:
        if isinstance(event, Failed) and event.turn == self._turn:
            self.tell(error_words(event.error))
