# SPDX-License-Identifier: GPL-3.0-or-later
"""Our own windows are left out of pictures of the screen, as far as they can be seen."""

import numpy as np

from assistant.capture.own_windows import BLANK, without_ours
from assistant.capture.screens import Area, MonitorShot, ScreenWindow

OURS = ScreenWindow(Area(10, 10, 40, 40), "Kibitz", is_ours=True)
ABOVE = ScreenWindow(Area(30, 0, 100, 30), "Letter")


def shot(left: int = 0, *, scale: int = 1) -> MonitorShot:
    return MonitorShot(Area(left, 0, 100, 60), np.full((60 * scale, 100 * scale, 4), 200, np.uint8))


def test_it_is_grey_where_it_can_be_seen_and_nowhere_else() -> None:
    before = shot()

    (after,) = without_ours([before], [ABOVE, OURS])

    ours = np.zeros((60, 100), np.bool_)
    ours[10:50, 10:50] = True
    ours[0:30, 30:100] = False
    assert (after.pixels[ours] == BLANK).all()
    assert (after.pixels[~ours] == 200).all()
    assert (before.pixels == 200).all()  # it may be looked at elsewhere


def test_it_hides_what_lies_below() -> None:
    (after,) = without_ours([shot()], [OURS, ABOVE])

    assert (after.pixels[10:50, 10:50] == BLANK).all()


def test_monitors_have_places_and_pixels_of_their_own() -> None:
    first, second = without_ours([shot(-100, scale=2), shot()], [ScreenWindow(Area(-20, 0, 20, 60), is_ours=True)])

    assert (first.pixels[:, 160:] == BLANK).all()
    assert (first.pixels[:, :160] == 200).all()
    assert (second.pixels == 200).all()


def test_where_nothing_else_would_be_left_it_stays() -> None:
    (after,) = without_ours([shot()], [ScreenWindow(Area(0, 0, 100, 60), is_ours=True)])

    assert (after.pixels == 200).all()


def test_without_a_window_of_ours_nothing_is_copied() -> None:
    before = shot()

    assert without_ours([before], [ABOVE])[0] is before
