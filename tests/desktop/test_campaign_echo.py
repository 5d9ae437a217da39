# SPDX-License-Identifier: GPL-3.0-or-later
"""The short form of the campaign in `campaign_echo`: the loudspeaker feeds the microphone, and starts nothing."""

import pytest

from assistant.settings import Echo, TalkMode, TalkSettings
from tests.desktop.campaign_echo import interruptions, self_hearing
from tests.desktop.virtual_desktop import VirtualDesktop

pytestmark = pytest.mark.desktop


@pytest.mark.parametrize(
    ("mode", "echo"), [(TalkMode.AUTO, Echo.HALF_DUPLEX), (TalkMode.HANDS_FREE, Echo.CANCEL)]
)  # fmt: skip
def test_an_answer_on_the_loudspeaker_begins_no_turn_and_is_not_paused(
    on_desktop: VirtualDesktop, mode: TalkMode, echo: Echo
) -> None:
    report = self_hearing(on_desktop, 1, TalkSettings(mode=mode, echo=echo, stop_word=True))

    assert report.answers == 1
    assert report.false_turns == 0
    assert report.false_stops == 0


def test_a_spoken_stop_ends_an_answer_on_the_loudspeaker(on_desktop: VirtualDesktop) -> None:
    report = interruptions(on_desktop, 2)

    assert report.false_stops == 0
    assert report.stop_seconds  # the first answer after a start may be over before the echo is known
