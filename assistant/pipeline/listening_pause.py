# SPDX-License-Identifier: GPL-3.0-or-later
"""A pause in which nothing is listened for but what the user says while the talk key asks for it."""

from dataclasses import replace

from assistant.settings import TalkMode, TalkSettings


class ListeningPause:
    """What the settings for talking are while it lasts. Set on one thread, asked on any."""

    def __init__(self) -> None:
        self.is_on = False

    def over(self, talk: TalkSettings) -> TalkSettings:
        """The settings that count now: in a pause, none of those for which the microphone is open all the time."""
        if not self.is_on:
            return talk
        mode = TalkMode.AUTO if talk.mode is TalkMode.HANDS_FREE else talk.mode
        return replace(talk, pre_roll=False, wake_word=False, stop_word=False, mode=mode)

    def mode(self, wanted: TalkMode | None) -> TalkMode | None:
        """What a press means now: in a pause it begins a single take, not a conversation without hands."""
        return TalkMode.TOGGLE if self.is_on and wanted is TalkMode.HANDS_FREE else wanted
