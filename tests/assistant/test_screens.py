# SPDX-License-Identifier: GPL-3.0-or-later
"""What is cut out of frozen screens: the right pixels, by the right name, whatever the monitors' places and scales."""

import numpy as np
import pytest

from assistant.capture.screens import Area, FrozenScreens, MonitorShot, Part, ScreenWindow, shot_of
from assistant.errors import ScreenError
from assistant.settings import ScreenExtent
from assistant.values import Picture, PictureSource


def shot(area: Area, *, scale: float = 1.0, seed: int = 1, is_primary: bool = False) -> MonitorShot:
    """A monitor whose pixels tell their place: blue is the column, green the row, red the monitor."""
    pixels = np.zeros((round(area.height * scale), round(area.width * scale), 4), np.uint8)
    pixels[:, :, 0] = np.arange(pixels.shape[1], dtype=np.uint8)
    pixels[:, :, 1] = np.arange(pixels.shape[0], dtype=np.uint8)[:, None]
    pixels[:, :, 2] = seed
    return MonitorShot(area, pixels, is_primary=is_primary)


LEFT = shot(Area(-100, -20, 100, 60), seed=1)
MAIN = shot(Area(0, 0, 120, 80), seed=2, is_primary=True)
EDITOR = ScreenWindow(Area(10, 5, 40, 30), "notes.txt", is_in_front=True)
BEHIND = ScreenWindow(Area(-90, -10, 50, 20), "Terminal")


def frozen(
    *windows: ScreenWindow, pointer: tuple[int, int] | None = None, monitors: tuple[MonitorShot, ...] = (LEFT, MAIN)
) -> FrozenScreens:
    return FrozenScreens(monitors, windows, pointer)


def corner(picture: Picture) -> list[int]:
    """Monitor, row and column of the first pixel."""
    return [int(value) for value in picture.rgb[0, 0]]


@pytest.mark.parametrize(
    ("pointer", "monitor", "name"),
    [
        ((-1, 39), 1, "Screen 1"),
        ((-100, -20), 1, "Screen 1"),
        ((0, 0), 2, "Screen 2"),
        ((-1, 40), 2, "Screen 2"),
        (None, 2, "Screen 2"),
    ],
)
def test_the_monitor_under_the_pointer_is_meant(pointer: tuple[int, int] | None, monitor: int, name: str) -> None:
    picture = frozen(pointer=pointer).take(ScreenExtent.MONITOR)

    assert corner(picture) == [monitor, 0, 0]
    assert picture.name == name
    assert picture.source is PictureSource.SCREEN


def test_a_single_monitor_is_just_the_screen() -> None:
    screens = frozen(monitors=(MAIN,))

    assert screens.take(ScreenExtent.MONITOR).name == "Screen"
    assert screens.take(ScreenExtent.ALL).name == "Screen"


def test_all_monitors_stand_as_they_do_on_the_desk() -> None:
    picture = frozen().take(ScreenExtent.ALL)

    assert picture.name == "All screens"
    assert (picture.width, picture.height) == (220, 100)
    assert corner(picture) == [1, 0, 0]
    assert picture.rgb[20, 100].tolist() == [2, 0, 0]
    assert picture.rgb[99, 0].tolist() == [0, 0, 0]  # nothing is there


def test_monitors_of_different_scales_get_the_finer_one() -> None:
    fine = shot(Area(0, 0, 100, 50), scale=2.0, seed=1)
    coarse = shot(Area(100, 0, 60, 50), seed=2)

    picture = frozen(monitors=(fine, coarse)).take(ScreenExtent.ALL)

    assert (picture.width, picture.height) == (320, 100)
    assert picture.rgb[0, 199].tolist() == [1, 0, 199]
    assert picture.rgb[0, 200, 0] == 2


def test_the_window_in_front_is_cut_out_with_its_title() -> None:
    picture = frozen(BEHIND, EDITOR, pointer=(-5, 0)).take(ScreenExtent.WINDOW)

    assert picture.name == "notes.txt"
    assert (picture.width, picture.height) == (40, 30)
    assert corner(picture) == [2, 5, 10]


@pytest.mark.parametrize("windows", [(), (BEHIND,), (ScreenWindow(Area(900, 900, 5, 5), "far", is_in_front=True),)])
def test_without_a_window_in_front_the_monitor_is_taken(windows: tuple[ScreenWindow, ...]) -> None:
    assert frozen(*windows, pointer=(0, 0)).take(ScreenExtent.WINDOW).name == "Screen 2"


def test_a_window_is_cut_where_most_of_it_is() -> None:
    across = ScreenWindow(Area(-30, 0, 90, 20), "wide")

    part = frozen().part_of(across)

    assert part == Part(1, Area(0, 0, 60, 20), "wide")


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_a_window_is_found_on_a_finer_monitor(scale: float) -> None:
    screens = frozen(monitors=(shot(Area(-200, 40, 120, 80), scale=scale),))

    part = screens.part_of(ScreenWindow(Area(-180, 44, 40, 40), "w"))

    assert part
    assert part.area == Area(round(20 * scale), round(4 * scale), round(40 * scale), round(40 * scale))
    assert corner(screens.cut(part)) == [1, round(4 * scale), round(20 * scale)]


def test_a_part_that_reaches_beyond_the_monitor_is_cut_off() -> None:
    picture = frozen().cut(Part(1, Area(110, 70, 50, 50)))

    assert (picture.width, picture.height, picture.name) == (10, 10, "Part of the screen")


def test_an_empty_part_is_told() -> None:
    with pytest.raises(ScreenError, match="nothing in this part"):
        frozen().cut(Part(1, Area(500, 0, 5, 5)))


def test_a_dark_part_is_a_picture_too() -> None:
    dark = MonitorShot(Area(0, 0, 4, 4), np.zeros((4, 4, 4), np.uint8))

    assert frozen(monitors=(dark,)).cut(Part(0, Area(0, 0, 2, 2))).width == 2


def test_a_very_long_title_is_shortened() -> None:
    part = frozen().part_of(ScreenWindow(Area(0, 0, 9, 9), "x" * 500))

    assert part
    assert len(part.name) == 80


def test_the_picture_of_a_whole_desktop_becomes_one_monitor() -> None:
    picture = Picture.from_rgb(np.arange(24, dtype=np.uint8).reshape(2, 4, 3), PictureSource.SCREEN)

    whole = FrozenScreens((shot_of(picture),)).take(ScreenExtent.ALL)

    assert whole.sha256 == picture.sha256
