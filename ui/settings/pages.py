# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of the settings, in their order; imported when the settings are opened, with all that they show."""

from ui.settings.about import about_page
from ui.settings.brain import brain_page
from ui.settings.eyes import eyes_page
from ui.settings.general import general_page
from ui.settings.keys import keys_page
from ui.settings.privacy import privacy_page
from ui.settings.speech import speech_page
from ui.settings.voice import voice_page
from ui.words import mark

PAGES = (
    (mark("General"), general_page),
    (mark("Voice"), voice_page),
    (mark("Eyes"), eyes_page),
    (mark("Brain"), brain_page),
    (mark("Speech"), speech_page),
    (mark("Keys"), keys_page),
    (mark("Privacy"), privacy_page),
    (mark("About"), about_page),
)
"""Titles, and what makes each page."""
