# SPDX-License-Identifier: GPL-3.0-or-later
"""Voice: how the user talks to Kibitz, and how that is understood."""

import math

from assistant.settings import AUTO, Echo, Review, Settings, TalkMode
from assistant.values import Role
from ui.settings.choices import Lookup, device_choice
from ui.settings.context import SettingsContext
from ui.settings.fields import Choice, ModelChoice, Number, Percent, Toggle
from ui.settings.page import SettingsPage
from ui.settings.sound_test import SoundTest

_MODES = (
    (TalkMode.AUTO, "Hold, or tap to begin and end"),
    (TalkMode.HOLD, "Hold while talking"),
    (TalkMode.TOGGLE, "Press to begin, press to end"),
    (TalkMode.HANDS_FREE, "Hands-free conversation"),
)
_ECHOES = (
    (Echo.HALF_DUPLEX, "Loudspeaker: I let it finish"),
    (Echo.CANCEL, "Loudspeaker: I may interrupt"),
    (Echo.HEADSET, "Headset: I may interrupt"),
)
_SEND = ((0.0, "At once"), (1.2, "After 1.2 seconds"), (3.0, "After 3 seconds"), (math.inf, "When I press Enter"))
_REVIEWS = ((Review.DOUBTFUL, "When in doubt"), (Review.ALL, "Always"))
_WHERE = ((AUTO, "Automatic"), ("cpu", "Processor"), ("cuda", "Graphics card (CUDA)"))
_NEEDS_STANDBY = "Switch “Catch the first word” on first: the microphone has to be open for that."


def voice_page(context: SettingsContext) -> SettingsPage:
    """The page."""
    page = SettingsPage(
        "Voice",
        (
            ("Devices", (*_devices(), SoundTest(context))),
            ("Talking", _talking()),
            ("While Kibitz speaks", _interrupting()),
            ("Sounds", _sounds()),
            ("Before it is asked", _review()),
            ("Recognition", _recognition()),
        ),
        context.theme,
    )
    Lookup(page, context)
    return page


def _devices() -> tuple[Choice, ...]:
    return (
        device_choice("devices.microphone", "Microphone", "Counts from the next time it is opened.", "input headset"),
        device_choice("devices.speaker", "Loudspeaker", "Where answers are heard.", "output headphones headset"),
    )


def _talking() -> tuple[Choice | Toggle | Number, ...]:
    return (
        Choice(
            path="talk.mode", words="Talk key", choices=_MODES, also="push-to-talk toggle hands-free conversation mode",
            tells="What pressing it means. In a hands-free conversation, questions begin and end as you speak.",
        ),
        Toggle(
            path="talk.pre_roll", words="Catch the first word", also="pre-roll microphone standby",
            tells="The microphone stays open, and half a second is kept in memory and overwritten all the time, so "
            "that your first word is not cut. Otherwise it opens when you press the key: wait for its sound. "
            "A Bluetooth headset plays music in poor quality while its microphone is open.",
            check=_standby_problem,
        ),
        Toggle(
            path="talk.wake_word", words="“Hey Kibitz” begins a question", also="wake word hotword",
            tells="Listened for on this computer only. Tried with synthetic voices only: real ones may fare worse.",
            check=lambda settings, on: _NEEDS_STANDBY if on and not settings.talk.pre_roll else "",
        ),
        Number(
            path="talk.pause_seconds", words="Silence that ends a question", low=0.3, high=5.0, step=0.1, decimals=1,
            unit="s", also="endpointing pause", tells="In a hands-free conversation, and after “Hey Kibitz”.",
        ),
    )  # fmt: skip


def _interrupting() -> tuple[Choice | Toggle, ...]:
    return (
        Choice(
            path="talk.echo", words="Answers are heard by", choices=_ECHOES, also="echo cancellation barge-in duplex",
            tells="So that Kibitz does not hear itself.",
        ),
        Toggle(
            path="talk.stop_word", words="Saying “stop” ends an answer", also="barge-in interrupt",
            tells="So does any short word that is louder than the loudspeaker; now and then an answer may pause by "
            "itself. Needs “Catch the first word” or a hands-free conversation.",
        ),
    )  # fmt: skip


def _sounds() -> tuple[Toggle | Percent, ...]:
    return (
        Toggle(
            path="talk.cues", words="Short sounds", also="cues earcons beep",
            tells="Recording begins or ends, something failed, thinking takes long.",
        ),
        Percent(path="talk.cue_volume", words="How loud they are", also="cues volume"),
    )  # fmt: skip


def _review() -> tuple[Choice, ...]:
    return (
        Choice(
            path="talk.review", words="Show what was understood", choices=_REVIEWS, also="transcript correct",
            tells="In the window, to be corrected or discarded. In doubt: words may be misheard. Never in a hands-free "
            "conversation.",
        ),
        Choice(
            path="talk.send_after", words="Ask it", choices=_SEND, unknown="After {} seconds",
            also="send countdown ring transcript", tells="Writing or clicking in it stops the countdown.",
        ),
    )  # fmt: skip


def _recognition() -> tuple[Choice, ...]:
    return (
        ModelChoice(
            path="ears", role=Role.EARS, words="Recogniser", also="speech recognition whisper model ears",
            tells="Turns what you say into text. Automatic takes the first that is installed; “Models…” on the page "
            "Brain offers more.",
        ),
        Choice(
            path="ears.language", words="I speak", choices=((AUTO, "Find out by itself"),), unknown="{}",
            also="language", tells="Naming it makes short questions more certain.",
        ),
        Choice(
            path="ears.device", words="Recognise speech on", choices=_WHERE, also="gpu cpu",
            tells="Automatic takes the graphics card where it can be used.",
        ),
    )  # fmt: skip


def _standby_problem(settings: Settings, on: bool) -> str:
    return "“Hey Kibitz” needs it. Switch that off first." if not on and settings.talk.wake_word else ""
