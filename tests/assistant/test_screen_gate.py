# SPDX-License-Identifier: GPL-3.0-or-later
"""A clock and a caret are no news; a word is, however short."""

from dataclasses import replace

import numpy as np
import pytest

from assistant.values import Picture
from assistant.vision.screen_gate import MOST_CLOCK_CELLS, changed_cells, is_unchanged
from tests.assistant.desktops import TEXT, Desktop

DESKTOP = Desktop()
SIZES = [(1366, 768), (1920, 1080), (2560, 1440), (3840, 2160)]


def edited(line: int, old: str, new: str) -> tuple[str, ...]:
    assert old in TEXT[line]
    return tuple(text.replace(old, new) if index == line else text for index, text in enumerate(TEXT))


def unchanged(before: Desktop, after: Desktop) -> bool:
    return is_unchanged(before.picture(), after.picture())


def cells(before: Desktop, after: Desktop) -> int:
    return int(changed_cells(before.picture(), after.picture()).sum())


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("place", ["bottom right", "top right", "top middle"])
@pytest.mark.parametrize(("earlier", "later"), [("12:34", "12:35"), ("Fri 21 Nov 23:59:59", "Sat 22 Nov 00:00:00")])
def test_a_clock_that_goes_on_is_no_news(size: tuple[int, int], place: str, earlier: str, later: str) -> None:
    desktop = Desktop(size, clock_at=place, clock=earlier)

    assert unchanged(desktop, replace(desktop, clock=later))
    assert 1 <= cells(desktop, replace(desktop, clock=later)) <= MOST_CLOCK_CELLS


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("font_pixels", [12, 16, 32])
def test_a_blinking_caret_is_no_news(size: tuple[int, int], font_pixels: int) -> None:
    desktop = Desktop(size, font_pixels=font_pixels)

    assert unchanged(desktop, replace(desktop, caret=True))
    assert unchanged(replace(desktop, caret=True, clock="12:35"), desktop)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "text",
    [
        edited(2, "Thursday", "Friday"),
        edited(3, "148.20", "149.20"),
        edited(3, "GBP", "EUR"),
        edited(1, "14 June", "15 June"),
        edited(4, "shop", "shop."),
        edited(4, "shop", "shops"),
        (*TEXT, "no"),
        TEXT[:-1],
    ],
)
def test_a_changed_word_is_news_however_few_cells_it_takes(size: tuple[int, int], text: tuple[str, ...]) -> None:
    desktop = Desktop(size, caret=True)

    assert not unchanged(desktop, replace(desktop, text=text))


def test_how_many_cells_change_does_not_tell_a_word_from_a_clock() -> None:
    """Why the place is asked: by half a percent of the cells alone, all of these would be passed over."""
    counts = {
        "clock": cells(DESKTOP, replace(DESKTOP, clock="12:35")),
        "caret": cells(DESKTOP, replace(DESKTOP, caret=True)),
        "digit": cells(DESKTOP, replace(DESKTOP, text=edited(3, "148.20", "149.20"))),
        "word": cells(DESKTOP, replace(DESKTOP, text=edited(4, "shop", "ship"))),
    }

    assert max(counts.values()) <= MOST_CLOCK_CELLS


def test_a_dialog_a_scrolled_page_and_another_screen_are_news() -> None:
    assert not unchanged(DESKTOP, replace(DESKTOP, dialog="Save the changes?"))
    assert not unchanged(DESKTOP, replace(DESKTOP, scrolled=3))
    assert not unchanged(DESKTOP, replace(DESKTOP, size=(1366, 768)))


def test_a_notification_over_the_clock_is_news() -> None:
    before = DESKTOP.picture()
    pixels = before.rgb.copy()
    pixels[-180:, -400:] = 250

    assert not is_unchanged(before, Picture.from_rgb(pixels))


def test_a_word_in_the_panel_away_from_the_clock_is_news() -> None:
    before = DESKTOP.picture()
    pixels = before.rgb.copy()
    pixels[-25:-10, 300:320] = 250

    assert not is_unchanged(before, Picture.from_rgb(pixels))


def test_what_nobody_can_see_is_no_news() -> None:
    before = DESKTOP.picture()
    dithered = before.rgb.astype(np.int16) + np.random.default_rng(1).integers(-2, 3, before.rgb.shape)

    assert is_unchanged(before, Picture.from_rgb(np.clip(dithered, 0, 255).astype(np.uint8)))


def test_the_same_picture_is_no_news() -> None:
    assert unchanged(DESKTOP, DESKTOP)
    assert cells(DESKTOP, DESKTOP) == 0
    assert cells(DESKTOP, replace(DESKTOP, size=(800, 600))) == 64 * 36
