# SPDX-License-Identifier: GPL-3.0-or-later
"""The short forms of the campaigns in `campaign_talk`; they need no virtual desktop."""

import pytest

from tests.desktop.campaign_talk import BLOCKS, Campaign


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    return Campaign()


def test_no_word_is_cut_off_around_the_key(campaign: Campaign) -> None:
    report = campaign.cut_points(2 * len(BLOCKS))

    assert report.rounds == 2 * len(BLOCKS)
    assert report.cut == []
    assert report.misheard == []


def test_no_words_are_invented_for_takes_without_any(campaign: Campaign) -> None:
    report = campaign.wordless(12)

    assert report.rounds == 12
    assert report.invented == []
