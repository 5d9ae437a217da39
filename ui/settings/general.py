# SPDX-License-Identifier: GPL-3.0-or-later
"""General: looks, and what becomes of conversations."""

from functools import partial

from assistant.settings import Contrast, Keep, Latency, Motion, Pill
from ui.settings.context import SettingsContext
from ui.settings.fields import Choice, Number, Toggle
from ui.settings.language import LanguageRow
from ui.settings.login import Login
from ui.settings.page import SettingsPage
from ui.words import mark, tr, tr_choices

_THEMES = (("system", mark("As the system")), ("light", mark("Light")), ("dark", mark("Dark")))
_CONTRASTS = (
    (Contrast.SYSTEM, mark("As the system")),
    (Contrast.NORMAL, mark("Normal contrast")),
    (Contrast.HIGH, mark("High contrast")),
)
_MOTIONS = (
    (Motion.SYSTEM, mark("As the system")),
    (Motion.FULL, mark("Everything moves")),
    (Motion.REDUCED, mark("As little as possible")),
)
_PILLS = ((Pill.LIVE, mark("With words and answer")), (Pill.MINIMAL, mark("Small")), (Pill.OFF, mark("Off")))
_LATENCIES = (
    (Latency.ALL, mark("All stages")),
    (Latency.FIRST, mark("Only the first sound")),
    (Latency.OFF, mark("Nothing")),
)
_KEEPS = (
    (Keep.ALWAYS, mark("Until I delete them")),
    (Keep.MONTH, mark("30 days")),
    (Keep.WEEK, mark("7 days")),
    (Keep.NOTHING, mark("Not at all")),
)
_PAUSES = (
    (0, mark("Never")),
    (10, mark("10 minutes")),
    (30, mark("30 minutes")),
    (60, mark("1 hour")),
    (480, mark("8 hours")),
)


def general_page(context: SettingsContext) -> SettingsPage:
    """The page."""
    return SettingsPage(
        tr("General"),
        (
            (tr("Window"), (partial(LanguageRow, context), *_looks(), *_presence(), partial(Login, context))),
            (tr("Conversations"), _conversations()),
        ),
        context.theme,
    )


def _looks() -> tuple[Choice | Number, ...]:
    return (
        Choice(
            path="window.theme",
            words=tr("Colours"),
            choices=tr_choices(_THEMES),
            also=tr("theme dark light mode appearance"),
        ),
        Choice(
            path="window.contrast",
            words=tr("Contrast"),
            choices=tr_choices(_CONTRASTS),
            also=tr("high contrast accessibility colours"),
        ),
        Number(
            path="window.text_percent",
            words=tr("Text size"),
            low=100,
            high=200,
            step=10,
            unit="%",
            also=tr("large font zoom accessibility"),
            tells=tr("Makes everything larger. In the window, Ctrl++ and Ctrl+- do the same."),
        ),
        Choice(
            path="window.motion",
            words=tr("Motion"),
            choices=tr_choices(_MOTIONS),
            also=tr("animation reduced accessibility"),
        ),
    )


def _presence() -> tuple[Choice | Toggle, ...]:
    """How much the window tells, also of what goes on while it is not in front."""
    return (
        Choice(
            path="window.pill",
            words=tr("Panel over other programs"),
            choices=tr_choices(_PILLS),
            also=tr("pill overlay"),
            tells=tr("Shows that Kibitz listens or answers while you work in another program. Not on Wayland."),
        ),
        Choice(
            path="window.latency",
            words=tr("Below each answer: how long it took"),
            choices=tr_choices(_LATENCIES),
            also=tr("latency bar timing speed stages first sound"),
            tells=tr(
                "What you waited for, stage by stage, beside the 0.2 seconds that people take to answer each other."
            ),
        ),
        Toggle(
            path="window.close_to_tray",
            words=tr("Closing leaves Kibitz in the tray"),
            also=tr("quit background"),
            tells=tr("Its keys then work on. On a desktop without a tray, closing always ends Kibitz."),
        ),
        Toggle(
            path="window.notifications",
            words=tr("Tell me when something that took long is done"),
            also=tr("notifications messages desktop"),
            tells=tr("Answers, downloads, exports: only while the window is not in front, and without their words."),
        ),
    )


def _conversations() -> tuple[Choice | Toggle, ...]:
    return (
        Choice(
            path="history.keep",
            words=tr("Keep conversations"),
            choices=tr_choices(_KEEPS),
            also=tr("history retention privacy"),
            tells=tr("On this computer only. Starred ones stay as long as they are starred."),
        ),
        Choice(
            path="history.new_after_minutes",
            words=tr("Begin a new conversation after"),
            choices=tr_choices(_PAUSES),
            unknown=tr("{} minutes"),
            also=tr("pause history"),
            tells=tr("A question so long after the last answer does not belong to it any more."),
        ),
        Toggle(
            path="history.protect",
            words=tr("Encrypt conversations"),
            also=tr("protect keyring key privacy history"),
            tells=tr(
                "With a key in the system's keyring: whoever loses that loses the conversations. Needs no restart."
            ),
        ),
        Toggle(
            path="history.read_pictures",
            words=tr("Find words in pictures"),
            also=tr("search ocr history"),
            tells=tr(
                "Text in pictures of past conversations is read while nothing else goes on, so that it can be found."
            ),
        ),
        Toggle(
            path="history.keep_takes",
            words=tr("Keep what I say as sound"),
            also=tr("takes recording voice history privacy"),
            tells=tr("With the question, on this computer only; “kibitz history export --format takes” gives it back."),
        ),
    )
