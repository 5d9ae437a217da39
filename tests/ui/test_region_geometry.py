# SPDX-License-Identifier: GPL-3.0-or-later
"""Rectangles that are drawn, moved and stretched; screens of any scale and place."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF

from ui.region.geometry import (
    Handle,
    PixelScale,
    Place,
    Shown,
    first,
    grown,
    handle_at,
    holds,
    moved,
    place_of,
    pulled,
    shown_on,
    spanned,
)

BOUNDS = QRect(0, 0, 200, 100)
RECT = QRect(50, 40, 60, 30)


def point(x: int, y: int) -> QPoint:
    return QPoint(x, y)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((10, 20), (40, 60), (10, 20, 30, 40)),
        ((40, 60), (10, 20), (10, 20, 30, 40)),
        ((40, 20), (10, 60), (10, 20, 30, 40)),
        ((-50, -5), (10, 10), (0, 0, 10, 10)),
        ((190, 90), (500, 500), (190, 90, 10, 10)),
        ((0, 0), (200, 100), (0, 0, 200, 100)),
        ((7, 7), (7, 7), (7, 7, 0, 0)),
    ],
)
def test_two_corners_span_a_rectangle(
    one: tuple[int, int], other: tuple[int, int], expected: tuple[int, int, int, int]
) -> None:
    assert spanned(point(*one), point(*other), BOUNDS) == QRect(*expected)


@pytest.mark.parametrize(
    ("by", "corner"),
    [((5, -3), (55, 37)), ((-500, 0), (0, 40)), ((500, 500), (140, 70)), ((0, -500), (50, 0))],
)
def test_what_is_moved_keeps_its_size_and_stays_on_the_screen(by: tuple[int, int], corner: tuple[int, int]) -> None:
    there = moved(RECT, point(*by), BOUNDS)

    assert (there.left(), there.top()) == corner
    assert there.size() == RECT.size()


@pytest.mark.parametrize(
    ("handle", "by", "expected"),
    [
        (Handle.RIGHT, (10, 99), (50, 40, 70, 30)),
        (Handle.LEFT, (10, 99), (60, 40, 50, 30)),
        (Handle.TOP, (99, -10), (50, 30, 60, 40)),
        (Handle.BOTTOM, (99, -10), (50, 40, 60, 20)),
        (Handle.TOP_LEFT, (-10, -10), (40, 30, 70, 40)),
        (Handle.TOP_RIGHT, (10, 10), (50, 50, 70, 20)),
        (Handle.BOTTOM_LEFT, (-60, 40), (0, 40, 110, 60)),
        (Handle.BOTTOM_RIGHT, (900, 900), (50, 40, 150, 60)),
        (Handle.RIGHT, (-80, 0), (30, 40, 20, 30)),  # turned over
        (Handle.TOP, (0, 50), (50, 70, 60, 20)),
    ],
)
def test_a_handle_pulls_its_edges(handle: Handle, by: tuple[int, int], expected: tuple[int, int, int, int]) -> None:
    assert pulled(RECT, handle, point(*by), BOUNDS) == QRect(*expected)


@pytest.mark.parametrize(
    ("by", "size"), [((1, 0), (61, 30)), ((0, 10), (60, 40)), ((-500, -500), (1, 1)), ((900, 900), (150, 60))]
)
def test_the_keyboard_stretches_the_lower_right_corner(by: tuple[int, int], size: tuple[int, int]) -> None:
    stretched = grown(RECT, point(*by), BOUNDS)

    assert stretched.topLeft() == RECT.topLeft()
    assert (stretched.width(), stretched.height()) == size


@pytest.mark.parametrize("bounds", [BOUNDS, QRect(-1920, -40, 1921, 1081), QRect(5, 5, 1, 1)])
def test_the_keyboard_begins_in_the_middle(bounds: QRect) -> None:
    begun = first(bounds)

    assert bounds.contains(begun)
    assert not begun.isEmpty()
    assert abs(begun.center().x() - bounds.center().x()) <= 1


def test_handles_are_at_corners_and_in_between() -> None:
    rect = QRectF(10, 20, 100, 50)

    assert place_of(Handle.TOP_LEFT, rect) == QPointF(10, 20)
    assert place_of(Handle.TOP, rect) == QPointF(60, 20)
    assert place_of(Handle.BOTTOM_RIGHT, rect) == QPointF(110, 70)
    assert place_of(Handle.LEFT, rect) == QPointF(10, 45)


@pytest.mark.parametrize(
    ("at", "found"),
    [
        ((50, 40), Handle.TOP_LEFT),
        ((47, 43), Handle.TOP_LEFT),
        ((110, 70), Handle.BOTTOM_RIGHT),
        ((80, 38), Handle.TOP),
        ((80, 55), None),
        ((20, 20), None),
    ],
)
def test_the_nearest_handle_within_reach_is_found(at: tuple[int, int], found: Handle | None) -> None:
    assert handle_at(RECT, point(*at), 6) is found


def test_handles_of_a_tiny_rectangle_are_told_apart_by_distance() -> None:
    tiny = QRect(10, 10, 2, 2)

    assert handle_at(tiny, point(10, 10), 8) is Handle.TOP_LEFT
    assert handle_at(tiny, point(12, 12), 8) is Handle.BOTTOM_RIGHT


def test_the_right_and_bottom_edges_are_outside() -> None:
    assert holds(RECT, point(50, 40))
    assert not holds(RECT, point(110, 40))
    assert not holds(RECT, point(50, 70))


# ── from window to picture ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 1.75, 2.0, 3.0])
def test_the_whole_window_is_the_whole_picture(ratio: float) -> None:
    picture = QSize(3840, 2160)
    scale = PixelScale(QSizeF(picture) / ratio, picture)

    assert scale.to_picture(QPointF(0, 0)) == point(0, 0)
    assert scale.to_picture(QPointF(3840 / ratio, 2160 / ratio)) == point(3840, 2160)
    assert scale.to_window(QRect(0, 0, 3840, 2160)) == QRectF(0, 0, 3840 / ratio, 2160 / ratio)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_every_pixel_is_found_again(ratio: float) -> None:
    picture = QSize(1920, 1080)
    scale = PixelScale(QSizeF(picture) / ratio, picture)

    for x in (0, 1, 2, 3, 641, 1279, 1919, 1920):
        rect = scale.to_window(QRect(x, 7, 0, 0))
        assert scale.to_picture(rect.topLeft()) == point(x, 7)


def test_places_outside_the_window_are_at_its_edge() -> None:
    scale = PixelScale(QSizeF(100, 50), QSize(200, 100))

    assert scale.to_picture(QPointF(-20, 999)) == point(0, 100)


# ── which screen shows what ────────────────────────────────────────────────────────────────────────────────────────


def place(left: int, top: int, width: int, height: int, ratio: float = 1.0) -> Place:
    """A screen as Qt knows it: its corner is not scaled, its size is."""
    return Place(
        QRect(left, top, round(width / ratio), round(height / ratio)), QSize(width, height)
    )  # fmt: skip


def shot(left: int, top: int, width: int, height: int) -> Place:
    return Place(QRect(left, top, width, height), QSize(width, height))


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_each_screen_shows_the_picture_of_its_monitor(ratio: float) -> None:
    screens = [place(0, 0, 2560, 1440, ratio), place(-1920, 200, 1920, 1080), place(0, -1080, 1920, 1080, ratio)]
    shots = [shot(-1920, 200, 1920, 1080), shot(0, -1080, 1920, 1080), shot(0, 0, 2560, 1440)]

    assert shown_on(screens, shots) == [
        Shown(2, QRect(0, 0, 2560, 1440)), Shown(0, QRect(0, 0, 1920, 1080)), Shown(1, QRect(0, 0, 1920, 1080)),
    ]  # fmt: skip


def test_monitors_in_points_are_shown_in_pixels() -> None:
    retina = Place(QRect(0, 0, 1440, 900), QSize(2880, 1800))
    beside = Place(QRect(1440, 0, 1920, 1080), QSize(1920, 1080))

    assert shown_on([beside, retina], [retina, beside]) == [
        Shown(1, QRect(0, 0, 1920, 1080)), Shown(0, QRect(0, 0, 2880, 1800)),
    ]  # fmt: skip


def test_a_screen_that_nobody_took_a_picture_of_cannot_be_shown() -> None:
    assert (
        shown_on([place(0, 0, 100, 100), place(5000, 0, 100, 100)], [shot(0, 0, 100, 100), shot(100, 0, 9, 9)]) is None
    )


@pytest.mark.parametrize("scale", [1, 1.25, 1.5, 2])
def test_one_picture_of_all_screens_is_divided(scale: float) -> None:
    screens = [place(-1920, 0, 1920, 1080), place(0, 0, 1280, 1024)]
    whole = shot(0, 0, round(3200 * scale), round(1080 * scale))

    shown = shown_on(screens, [whole])

    assert shown
    left, right = (part.area for part in shown)
    assert left == QRect(0, 0, round(1920 * scale), round(1080 * scale))
    assert right.left() == left.width()  # without a gap
    assert right == QRect(round(1920 * scale), 0, round(1280 * scale), round(1024 * scale))


def test_a_picture_of_another_shape_is_not_of_these_screens() -> None:
    assert shown_on([place(0, 0, 1920, 1080)], [shot(0, 0, 300, 400)]) is None
    assert shown_on([], [shot(0, 0, 300, 400)]) is None


def test_sizes_that_were_rounded_fit_all_the_same() -> None:
    assert shown_on([Place(QRect(0, 0, 1537, 864), QSize(1921, 1080))], [shot(0, 0, 1921, 1080)]) == [
        Shown(0, QRect(0, 0, 1921, 1080))
    ]
