# SPDX-License-Identifier: GPL-3.0-or-later
"""The short form of the campaign in `campaign_echo`: the loudspeaker feeds the microphone, and starts nothing."""

import pytest

from assistant.settings import Echo, TalkMode, TalkSettings
from tests.desktop.campaign_echo import self_hearing
from tests.desktop.virtual_desktop import VirtualDesktop

pytestmark = pytest.mark.desktop


@pytest.mark.parametrize("echo", [Echo.HALF_DUPLEX, Echo.CANCEL])
def test_an_answer_on_the_loudspeaker_begins_no_turn(on_desktop: VirtualDesktop, echo: Echo) -> None:
    report = self_hearing(on_desktop, 1, TalkSettings(mode=TalkMode.HANDS_FREE, echo=echo))

    assert report.answers == 1
    assert report.false_turns == 0
