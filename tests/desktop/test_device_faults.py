# SPDX-License-Identifier: GPL-3.0-or-later
"""Faults of the sound system in the middle of a turn, once each; `campaign_devices` plays all of them many times."""

import sys
from collections.abc import Iterator

import pytest

from tests.desktop.campaign_devices import IN_A_TAKE, IN_AN_ANSWER, Campaign, Fault, campaign
from tests.desktop.virtual_desktop import missing_programs

pytestmark = pytest.mark.desktop

TAKE = {fault.name: fault for fault in IN_A_TAKE}
ANSWER = {fault.name: fault for fault in IN_AN_ANSWER}


@pytest.fixture(scope="module")
def played() -> Iterator[Campaign]:
    if not sys.platform.startswith("linux"):
        pytest.skip("the virtual desktop is made of Linux programs")
    if missing := missing_programs():
        pytest.skip(f"the virtual desktop needs {', '.join(missing)}; packaging/test.sh installs them")
    with campaign() as running:
        yield running


@pytest.mark.parametrize("fault", [TAKE["server restarted"], TAKE["default changed"]], ids=lambda fault: fault.name)
def test_a_take_survives(played: Campaign, fault: Fault) -> None:
    assert not played.play("mid-take", fault).problem


@pytest.mark.parametrize(
    "fault", [ANSWER["server restarted"], ANSWER["loudspeaker unplugged"]], ids=lambda fault: fault.name
)
def test_an_answer_survives(played: Campaign, fault: Fault) -> None:
    assert not played.play("mid-answer", fault).problem
