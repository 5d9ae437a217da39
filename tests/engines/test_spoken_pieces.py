# SPDX-License-Identifier: GPL-3.0-or-later
"""Text is cut where a speaker would breathe."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.engines.spoken_pieces import spoken_pieces


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("It costs $3.50, not 1.000.", ["It costs $3.50, not 1.000."]),
        ("Dr. Smith met Mrs. Jones.", ["Dr. Smith met Mrs. Jones."]),
        ('He said "Stop!" Then he left…', ['He said "Stop!"', "Then he left…"]),
        ("A heading\nA line", ["A heading", "A line"]),
        ("これは。それは！", ["これは。", "それは！"]),  # noqa: RUF001
        ("Well... \n\n --- \n 👍", ["Well..."]),
        ("tab\tand\x00nul", ["tab and nul"]),
        ("", []),
    ],
)
def test_sentences_are_found(text: str, pieces: list[str]) -> None:
    assert list(spoken_pieces(text)) == pieces


def test_sentence_without_an_end_is_cut_at_a_comma() -> None:
    text = "a red star and a blue circle, " * 100

    pieces = list(spoken_pieces(text))

    assert all(piece.endswith("circle,") for piece in pieces)
    assert " ".join(pieces) == text.strip()


def test_sentence_without_commas_is_cut_between_words() -> None:
    pieces = list(spoken_pieces("word " * 1000))

    assert {word for piece in pieces for word in piece.split()} == {"word"}


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"])))
def test_no_letter_is_lost(text: str) -> None:
    spoken = "".join(spoken_pieces(text))

    assert [c for c in spoken if c.isalnum()] == [c for c in text if c.isalnum()]


@given(st.text())
def test_pieces_are_short_and_can_be_encoded(text: str) -> None:
    for piece in spoken_pieces(text * 50):
        assert 0 < len(piece.encode()) <= 4 * 400
