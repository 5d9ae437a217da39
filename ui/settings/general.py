# SPDX-License-Identifier: GPL-3.0-or-later
"""General: looks, and what becomes of conversations."""

from assistant.settings import Keep, Pill
from ui.settings.context import SettingsContext
from ui.settings.fields import Choice, Toggle
from ui.settings.login import Login
from ui.settings.page import SettingsPage

_THEMES = (("system", "As the system"), ("light", "Light"), ("dark", "Dark"))
_PILLS = ((Pill.LIVE, "With words and answer"), (Pill.MINIMAL, "Small"), (Pill.OFF, "Off"))
_KEEPS = (
    (Keep.ALWAYS, "Until I delete them"),
    (Keep.MONTH, "30 days"),
    (Keep.WEEK, "7 days"),
    (Keep.NOTHING, "Not at all"),
)
_PAUSES = ((0, "Never"), (10, "10 minutes"), (30, "30 minutes"), (60, "1 hour"), (480, "8 hours"))


def general_page(context: SettingsContext) -> SettingsPage:
    """The page."""
    looks = (
        Choice(path="window.theme", words="Colours", choices=_THEMES, also="theme dark light mode appearance"),
        Choice(
            path="window.pill", words="Panel over other programs", choices=_PILLS, also="pill overlay",
            tells="Tells that Kibitz listens or answers while its window is not in front. Not on Wayland.",
        ),
        Toggle(
            path="window.close_to_tray", words="Closing leaves Kibitz in the tray", also="quit background",
            tells="It can then still be called by its keys. On a desktop without a tray, closing always ends it.",
        ),
    )  # fmt: skip
    conversations = (
        Choice(
            path="history.keep", words="Keep conversations", choices=_KEEPS, also="history retention privacy",
            tells="On this computer only. Starred ones stay as long as they are starred.",
        ),
        Choice(
            path="history.new_after_minutes", words="Begin a new conversation after", choices=_PAUSES,
            unknown="{} minutes", also="pause history",
            tells="A question so long after the last answer does not belong to it any more.",
        ),
        Toggle(
            path="history.protect", words="Encrypt conversations", also="protect keyring key privacy history",
            tells="With a key in the system's keyring: whoever loses that loses the conversations. Needs no restart.",
        ),
        Toggle(
            path="history.read_pictures", words="Find words in pictures", also="search ocr history",
            tells="Text in pictures of past conversations is read while nothing else goes on, so that it can be found.",
        ),
        Toggle(
            path="history.keep_takes", words="Keep what I say as sound", also="takes recording voice history privacy",
            tells="With the question, on this computer only; “kibitz history export --format takes” gives it back.",
        ),
    )  # fmt: skip
    return SettingsPage(
        "General", (("Window", (*looks, Login(context))), ("Conversations", conversations)), context.theme
    )
