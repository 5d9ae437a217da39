# SPDX-License-Identifier: GPL-3.0-or-later
import json
from typing import Any

import pytest

from assistant.errors import InputError
from assistant.vision.text.fields import extract, to_number
from tests.assistant.printed import page

INVOICE = page(
    "Harbour Hotel",
    "",
    "Invoice number: INV-20419",
    "Invoice date: 4 March 2026",
    "Nights: 3",
    "Breakfast included: yes",
    "Total         $1,603.50",
)


def fields(**properties: dict[str, Any]) -> dict[str, Any]:
    return extract(json.dumps({"type": "object", "properties": properties}), [INVOICE])[0]


def test_fields_are_filled_in_by_name_and_type() -> None:
    assert fields(
        invoice_number={"type": "string"},
        nights={"type": "integer"},
        total={"type": "number"},
        breakfastIncluded={"type": "boolean"},
    ) == {"invoice_number": "INV-20419", "nights": 3, "total": 1603.5, "breakfastIncluded": True}


def test_the_title_is_tried_as_a_label() -> None:
    assert fields(x={"type": "string", "title": "Invoice date"}) == {"x": "4 March 2026"}


def test_a_date_is_written_as_json_schema_wants_it() -> None:
    assert fields(invoice_date={"type": "string", "format": "date"}) == {"invoice_date": "2026-03-04"}


def test_what_is_not_printed_is_null() -> None:
    assert fields(tip={"type": ["number", "null"]}, fax={"type": "string"}) == {"tip": None, "fax": None}


def test_a_shop_is_taken_from_a_letterhead_only() -> None:
    schema = json.dumps({"properties": {"shop": {"type": "string"}}})

    assert extract(schema, [page("City Bikes", "Tel: 0117 496 0123", "Total      $9.00")])[0] == {"shop": "City Bikes"}
    assert extract(schema, [page("Preferences", "Font size     11")])[0] == {"shop": None}


def test_a_value_that_is_not_of_the_type_is_null() -> None:
    assert fields(total={"type": "integer"}) == {"total": None}


def test_the_lines_come_along() -> None:
    schema = json.dumps({"properties": {"total": {"type": "number"}}})

    assert [line.text for line in extract(schema, [INVOICE])[1]] == ["Total", "$1,603.50"]


@pytest.mark.parametrize(
    "schema",
    [
        "no json",
        "[]",
        '{"type": "object"}',
        '{"properties": {"items": {"type": "array"}}}',
        '{"properties": {"shop": {"type": "object", "properties": {}}}}',
        '{"properties": {"shop": true}}',
        '{"properties": {"shop": {"$ref": "#/x"}}}',
        '{"properties": {"shop": {"type": {}}}}',
        "[" * 100_000,
    ],
)
def test_a_schema_beyond_a_flat_list_is_refused_in_a_sentence(schema: str) -> None:
    with pytest.raises(InputError, match=r"\.$|\.\s"):
        extract(schema, [INVOICE])


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("$14.50", 14.5), ("EUR 20,43", 20.43), ("1,234.50", 1234.5), ("1.234,50", 1234.5), ("1,234", 1234), ("-3", -3),
        ("3.141", 3.141), ("1.234.567", 1234567), ("none", None),
    ],
)  # fmt: skip
def test_numbers_are_understood_as_printed(text: str, number: float | None) -> None:
    assert to_number(text) == number
