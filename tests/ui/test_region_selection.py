# SPDX-License-Identifier: GPL-3.0-or-later
"""Choosing a part of one screen: what presses, drags and keys do to the selection."""

from PySide6.QtCore import QPoint, QRect

from ui.region.geometry import Handle
from ui.region.selection import Selection, Target, Under

BOUNDS = QRect(0, 0, 400, 300)
FRONT = Target(QRect(100, 100, 100, 80), "Editor")
BACK = Target(QRect(50, 50, 300, 200), "Browser")
REACH = 6


def point(x: int, y: int) -> QPoint:
    return QPoint(x, y)


def selection() -> Selection:
    return Selection(BOUNDS, (FRONT, BACK))


def drag(chosen: Selection, begin: QPoint, end: QPoint, *, adds: bool = False) -> Target | None:
    chosen.press(begin, REACH, adds=adds)
    chosen.drag(begin + (end - begin) / 2)
    chosen.drag(end)
    return chosen.release(end)


def drawn(left: int = 10, top: int = 10, width: int = 50, height: int = 40) -> Selection:
    chosen = selection()
    drag(chosen, point(left, top), point(left + width, top + height))
    return chosen


def test_a_drag_selects() -> None:
    assert drawn().current == Target(QRect(10, 10, 50, 40), "")


def test_a_click_on_a_window_takes_the_foremost() -> None:
    chosen = selection()
    chosen.press(point(120, 120), REACH)

    assert chosen.release(point(121, 121)) == FRONT


def test_a_click_on_no_window_takes_nothing() -> None:
    chosen = selection()
    chosen.press(point(5, 5), REACH)

    assert chosen.release(point(5, 5)) is None
    assert chosen.chosen == ()


def test_the_window_under_the_pointer_is_marked() -> None:
    chosen = selection()

    assert chosen.hover(point(120, 120), REACH) is Under.WINDOW
    assert chosen.hovered == FRONT
    assert chosen.hover(point(60, 60), REACH) is Under.WINDOW
    assert chosen.hovered == BACK
    assert chosen.hover(point(2, 2), REACH) is Under.NOTHING
    chosen.hover(point(120, 120), REACH)
    chosen.hover(None, REACH)
    assert chosen.hovered is None


def test_a_selection_is_moved_by_its_inside() -> None:
    chosen = drawn()
    drag(chosen, point(30, 30), point(40, 35))

    assert chosen.current == Target(QRect(20, 15, 50, 40), "")


def test_a_selection_is_stretched_by_its_handles() -> None:
    chosen = drawn()

    assert chosen.hover(point(60, 50), REACH) is Handle.BOTTOM_RIGHT
    drag(chosen, point(60, 50), point(80, 90))
    assert chosen.current == Target(QRect(10, 10, 70, 80), "")


def test_a_selection_that_is_pulled_flat_is_gone() -> None:
    chosen = drawn()
    drag(chosen, point(60, 30), point(10, 30))

    assert chosen.current is None


def test_a_click_beside_a_selection_puts_it_away_and_takes_no_window() -> None:
    chosen = drawn()
    chosen.press(point(120, 120), REACH)

    assert chosen.release(point(120, 120)) is None
    assert chosen.current is None


def test_a_drag_beside_a_selection_begins_another() -> None:
    chosen = drawn()
    drag(chosen, point(200, 200), point(250, 260))

    assert chosen.chosen == (Target(QRect(200, 200, 50, 60), ""),)


def test_adding_keeps_what_was_selected() -> None:
    chosen = drawn()
    drag(chosen, point(200, 200), point(250, 260), adds=True)

    assert [target.rect for target in chosen.chosen] == [QRect(10, 10, 50, 40), QRect(200, 200, 50, 60)]


def test_adding_begins_anew_even_inside_a_selection() -> None:
    chosen = drawn(10, 10, 200, 200)
    drag(chosen, point(50, 50), point(90, 80), adds=True)

    assert [target.rect for target in chosen.chosen] == [QRect(10, 10, 200, 200), QRect(50, 50, 40, 30)]


def test_the_same_part_is_kept_once() -> None:
    chosen = drawn()
    first = chosen.current
    assert chosen.keep()
    assert not chosen.keep()
    chosen.select(first)
    chosen.keep()

    assert chosen.chosen == (first,)


def test_going_back_puts_away_the_newest() -> None:
    chosen = drawn()
    chosen.keep()
    drag(chosen, point(200, 200), point(250, 260))

    assert chosen.undo()
    assert [target.rect for target in chosen.chosen] == [QRect(10, 10, 50, 40)]
    assert chosen.undo()
    assert not chosen.undo()


def test_arrow_keys_begin_in_the_middle_and_then_move() -> None:
    chosen = selection()
    chosen.move(point(1, 0))
    assert chosen.current == Target(QRect(100, 75, 200, 150), "")

    chosen.move(point(1, 0))
    chosen.move(point(0, -10))
    chosen.grow(point(10, 1))
    assert chosen.current == Target(QRect(101, 65, 210, 151), "")


def test_a_window_that_was_adjusted_is_a_part() -> None:
    chosen = selection()
    chosen.select(FRONT)
    chosen.move(point(0, 0))
    assert chosen.current == FRONT

    chosen.move(point(1, 0))
    assert chosen.current == Target(QRect(101, 100, 100, 80), "")


def test_nothing_goes_beyond_the_screen() -> None:
    chosen = drawn(350, 250, 900, 900)
    assert chosen.current == Target(QRect(350, 250, 50, 50), "")

    chosen.move(point(10, 10))
    assert chosen.current == Target(QRect(350, 250, 50, 50), "")
