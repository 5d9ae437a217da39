# SPDX-License-Identifier: GPL-3.0-or-later
import math

from assistant.values import Box
from assistant.vision.text.layout import Page, Quad, straighten
from tests.assistant.printed import page, quad


def texts(lines: object) -> list[str]:
    return [line.text for line in lines]  # type: ignore[attr-defined]


def turned(found: list[tuple[Quad, str, float]], degrees: float) -> Page:
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))

    def turn(one: Quad) -> Quad:
        a, b, c, d = ((x * cos - y * sin + 900, x * sin + y * cos + 900) for x, y in one)
        return a, b, c, d

    return straighten([(turn(one), text, confidence) for one, text, confidence in found])


RECEIPT = [
    (quad(0, 0, "A shop with a long name"), "A shop with a long name", 1.0),
    (quad(0, 30, "Total"), "Total", 1.0),
    (quad(500, 30, "14.50"), "14.50", 1.0),
    (quad(0, 60, "Thank you for your visit"), "Thank you for your visit", 1.0),
]


def test_text_side_by_side_is_one_row() -> None:
    assert [texts(row) for row in page("Name      Age", "Anna      34").rows] == [["Name", "Age"], ["Anna", "34"]]


def test_a_value_far_to_the_right_is_beside_its_label() -> None:
    text = straighten(RECEIPT)

    assert texts(text.beside(text.lines[1])) == ["14.50"]


def test_a_leaning_photograph_keeps_its_rows() -> None:
    for degrees in (-12, 7, 90, 180, 270):
        assert ["Total", "14.50"] in [texts(row) for row in turned(RECEIPT, degrees).rows], degrees


def test_the_box_is_in_the_pixels_of_the_picture_as_given() -> None:
    line = turned(RECEIPT, 90).lines[0]

    assert line.box == Box(876, 900, 900, 1130)


def test_what_stands_below_is_aligned_with_what_stands_above() -> None:
    text = page("Full name       City", "Anna Bell       Leeds")

    assert text.below(text.lines[1]) == text.lines[3]


def test_something_far_below_is_not_below() -> None:
    text = page("Total", "", "", "", "Thank you")

    assert text.below(text.lines[0]) is None


def test_a_gap_begins_a_new_paragraph() -> None:
    text = page("One line of text here", "and another line.", "", "A second paragraph.")

    assert [len(paragraph) for paragraph in text.paragraphs] == [2, 1]


def test_two_columns_of_prose_are_read_one_after_the_other() -> None:
    text = page(
        "Apples grow on trees.         Potatoes grow in soil.",
        "They ripen in autumn.         They are dug in summer.",
        "Most are eaten raw here.      All are cooked at first.",
    )

    assert texts(text.in_reading_order)[2:4] == ["Most are eaten raw here.", "Potatoes grow in soil."]


def test_a_table_is_read_row_by_row() -> None:
    text = page("Item      Price", "Lamp      19.90", "Chair     49.00")

    assert texts(text.in_reading_order) == ["Item", "Price", "Lamp", "19.90", "Chair", "49.00"]


def test_no_text_is_an_empty_page() -> None:
    assert straighten([]).rows == ()
    assert straighten([]).paragraphs == ()


def test_a_line_that_stands_across_a_leaning_page_keeps_a_height() -> None:
    leaning = [
        (((0, 40 * n), (400, 40 * n + 60), (396, 40 * n + 84), (-4, 40 * n + 24)), "words", 0.9) for n in range(5)
    ]
    upright = ((600.0, 0.0), (600.0, 0.0), (600.0, 0.0), (600.0, 0.0)), "I", 0.9

    page = straighten([*leaning, upright])

    assert min(line.height for line in page.lines) > 0
    assert len(page.paragraphs) > 0
