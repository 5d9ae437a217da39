# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the screen that a picture showed is found again, unless something else may be there."""

from dataclasses import replace

import numpy as np
import pytest

from assistant.capture.chosen_parts import ChosenParts
from assistant.capture.screens import Area, FrozenScreens, MonitorShot, Part, ScreenWindow
from assistant.values import Picture

EDITOR = ScreenWindow(Area(10, 10, 300, 200), "letter.txt", is_in_front=True, number=7)
BEHIND = ScreenWindow(Area(0, 0, 300, 200), "Files", number=8)


def screens(*windows: ScreenWindow, left: int = 0) -> FrozenScreens:
    return FrozenScreens((MonitorShot(Area(left, 0, 640, 360), np.zeros((360, 640, 4), np.uint8)),), windows)


PART = Part(0, Area(20, 30, 100, 50))
BEFORE = screens(EDITOR, BEHIND)
PICTURE = BEFORE.cut(PART)


@pytest.fixture
def parts() -> ChosenParts:
    known = ChosenParts()
    known.remember(PICTURE, PART, BEFORE)
    return known


@pytest.mark.parametrize("now", [BEFORE, screens(replace(EDITOR, title="letter.txt *")), screens(BEHIND, EDITOR)])
def test_it_is_where_it_was(parts: ChosenParts, now: FrozenScreens) -> None:
    assert parts.find(PICTURE.sha256, now) == PART


@pytest.mark.parametrize(
    "now",
    [
        screens(replace(BEHIND, is_in_front=True), replace(EDITOR, is_in_front=False)),
        screens(replace(EDITOR, area=Area(60, 10, 300, 200))),
        screens(EDITOR, left=-640),
        screens(),
    ],
    ids=["another window is in front", "the window was moved", "monitors were moved", "the window was closed"],
)
def test_something_else_may_be_there(parts: ChosenParts, now: FrozenScreens) -> None:
    assert parts.find(PICTURE.sha256, now) is None


def test_where_the_system_tells_of_no_windows_it_is_found(parts: ChosenParts) -> None:
    parts.remember(PICTURE, PART, screens())

    assert parts.find(PICTURE.sha256, screens()) == PART


def test_other_pictures_show_no_part(parts: ChosenParts) -> None:
    assert parts.find("", BEFORE) is None
    assert parts.find("0" * 64, BEFORE) is None


def test_of_very_many_parts_the_newest_are_known(parts: ChosenParts) -> None:
    pictures = [Picture.from_rgb(np.full((1, 1, 3), number, np.uint8)) for number in range(40)]
    for picture in pictures:
        parts.remember(picture, PART, BEFORE)

    assert parts.find(pictures[-1].sha256, BEFORE) == PART
    assert parts.find(PICTURE.sha256, BEFORE) is None
