# SPDX-License-Identifier: GPL-3.0-or-later
"""Voice: how the user talks to Kibitz, and how that is understood."""

import math
from functools import partial

from assistant.settings import AUTO, Echo, Review, Settings, TalkMode
from assistant.values import Role
from ui.settings.choices import Lookup, device_choice
from ui.settings.context import SettingsContext
from ui.settings.fields import Choice, ModelChoice, Number, Percent, Toggle
from ui.settings.page import SettingsPage
from ui.settings.sound_test import SoundTest
from ui.words import mark, tr, tr_choices

_MODES = (
    (TalkMode.AUTO, mark("Hold, or tap to begin and end")),
    (TalkMode.HOLD, mark("Hold while talking")),
    (TalkMode.TOGGLE, mark("Press to begin, press to end")),
    (TalkMode.HANDS_FREE, mark("Hands-free conversation")),
)
_ECHOES = (
    (Echo.HALF_DUPLEX, mark("Loudspeaker: I let it finish")),
    (Echo.CANCEL, mark("Loudspeaker: I may interrupt")),
    (Echo.HEADSET, mark("Headset: I may interrupt")),
)
_SEND = (
    (0.0, mark("At once")),
    (1.2, mark("After 1.2 seconds")),
    (3.0, mark("After 3 seconds")),
    (math.inf, mark("When I press Enter")),
)
_REVIEWS = ((Review.DOUBTFUL, mark("When in doubt")), (Review.ALL, mark("Always")))
_WHERE = ((AUTO, mark("Automatic")), ("cpu", mark("Processor")), ("cuda", mark("Graphics card (CUDA)")))
_NEEDS_STANDBY = mark("Switch “Catch the first word” on first: the microphone has to be open for that.")


def voice_page(context: SettingsContext) -> SettingsPage:
    """The page."""
    page = SettingsPage(
        tr("Voice"),
        (
            (tr("Devices"), (*_devices(), partial(SoundTest, context))),
            (tr("Talking"), _talking()),
            (tr("While Kibitz speaks"), _interrupting()),
            (tr("Sounds"), _sounds()),
            (tr("Before it is asked"), _review()),
            (tr("Recognition"), _recognition()),
        ),
        context.theme,
    )
    Lookup(page, context)
    return page


def _devices() -> tuple[Choice, ...]:
    return (
        device_choice(
            "devices.microphone",
            tr("Microphone"),
            tr("Another one is used from the next question on."),
            tr("input headset"),
        ),
        device_choice(
            "devices.speaker", tr("Loudspeaker"), tr("Where answers are heard."), tr("output headphones headset")
        ),
    )


def _talking() -> tuple[Choice | Toggle | Number, ...]:
    return (
        Choice(
            path="talk.mode",
            words=tr("Talk key"),
            choices=tr_choices(_MODES),
            also=tr("push-to-talk toggle hands-free conversation mode"),
            tells=tr("What pressing it means. In a hands-free conversation, questions begin and end as you speak."),
        ),
        Toggle(
            path="talk.pre_roll",
            words=tr("Catch the first word"),
            also=tr("pre-roll microphone standby"),
            tells=tr(
                "The microphone stays open, and half a second is kept in memory and overwritten all the time, so "
                "that your first word is not cut. Otherwise it opens when you press the key: wait for its sound. "
                "A Bluetooth headset plays music in poor quality while its microphone is open."
            ),
            check=_standby_problem,
        ),
        Toggle(
            path="talk.wake_word",
            words=tr("“Hey Kibitz” begins a question"),
            also=tr("wake word hotword"),
            tells=tr("Listened for on this computer only. Tried with synthetic voices only: real ones may fare worse."),
            check=lambda settings, on: tr(_NEEDS_STANDBY) if on and not settings.talk.pre_roll else "",
        ),
        Number(
            path="talk.pause_seconds",
            words=tr("Silence that ends a question"),
            low=0.3,
            high=5.0,
            step=0.1,
            decimals=1,
            unit=tr("s"),
            also=tr("endpointing pause"),
            tells=tr("In a hands-free conversation, and after “Hey Kibitz”."),
        ),
    )


def _interrupting() -> tuple[Choice | Toggle, ...]:
    return (
        Choice(
            path="talk.echo",
            words=tr("Answers are heard by"),
            choices=tr_choices(_ECHOES),
            also=tr("echo cancellation barge-in duplex"),
            tells=tr("So that Kibitz does not hear itself."),
        ),
        Toggle(
            path="talk.stop_word",
            words=tr("Saying “stop” ends an answer"),
            also=tr("barge-in interrupt"),
            tells=tr(
                "So does any short word that is louder than the loudspeaker; now and then an answer may pause by "
                "itself. Needs “Catch the first word” or a hands-free conversation."
            ),
        ),
    )


def _sounds() -> tuple[Toggle | Percent, ...]:
    return (
        Toggle(
            path="talk.cues", words=tr("Short sounds"), also=tr("cues earcons beep"),
            tells=tr("Recording begins or ends, something failed, thinking takes long."),
        ),
        Percent(path="talk.cue_volume", words=tr("How loud they are"), also=tr("cues volume")),
    )  # fmt: skip


def _review() -> tuple[Choice, ...]:
    return (
        Choice(
            path="talk.review",
            words=tr("Show what was understood"),
            choices=tr_choices(_REVIEWS),
            also=tr("transcript correct"),
            tells=tr(
                "In the window, to be corrected or discarded. In doubt: words may be misheard. Never in a hands-free "
                "conversation."
            ),
        ),
        Choice(
            path="talk.send_after",
            words=tr("Ask it"),
            choices=tr_choices(_SEND),
            unknown=tr("After {} seconds"),
            also=tr("send countdown ring transcript"),
            tells=tr("Writing or clicking in it stops the countdown."),
        ),
    )


def _recognition() -> tuple[Choice, ...]:
    return (
        ModelChoice(
            path="ears", role=Role.EARS, words=tr("Recogniser"), also=tr("speech recognition whisper model ears"),
            tells=tr("Turns what you say into text. Automatic takes the first that is installed; “Models…” on the page "
            "Brain offers more."),
        ),
        Choice(
            path="ears.language", words=tr("I speak"), choices=((AUTO, tr("Find out by itself")),), unknown="{}",
            also="language", tells=tr("Naming it makes short questions more certain."),
        ),
        Choice(
            path="ears.device", words=tr("Recognise speech on"), choices=tr_choices(_WHERE), also=tr("gpu cpu"),
            tells=tr("Automatic takes the graphics card where it can be used."),
        ),
    )  # fmt: skip


def _standby_problem(settings: Settings, on: bool) -> str:
    return tr("“Hey Kibitz” needs it. Switch that off first.") if not on and settings.talk.wake_word else ""
