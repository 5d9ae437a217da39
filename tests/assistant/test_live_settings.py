# SPDX-License-Identifier: GPL-3.0-or-later
"""The settings in use, and what the rest of them makes impossible."""

from dataclasses import replace

from assistant.pipeline.live_settings import LiveSettings, without_open_copies
from assistant.settings import EyesSettings, HistorySettings, Settings, TalkMode, TalkSettings

KEEPING = Settings(eyes=EyesSettings(keep_on_disk=True))


def test_followers_hear_of_a_change_once() -> None:
    live, heard = LiveSettings(Settings()), list[Settings]()
    live.on_change(heard.append)
    other = Settings(talk=TalkSettings(mode=TalkMode.HOLD))

    live.apply(other)
    live.apply(other)

    assert heard == [other]
    assert live.now == other


def test_what_was_read_is_not_kept_openly_beside_an_encrypted_history() -> None:
    protected = replace(KEEPING, history=HistorySettings(protect=True))

    assert not without_open_copies(protected).eyes.keep_on_disk
    assert without_open_copies(KEEPING) == KEEPING
