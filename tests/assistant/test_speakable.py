# SPDX-License-Identifier: GPL-3.0-or-later
"""What is heard of an answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.speech.speakable import CODE_SENTENCE, TABLE_SENTENCE, BlockFilter, plain_words


def spoken(answer: str, piece: int = 3) -> str:
    """What `answer` sounds like when it is written `piece` characters at a time."""
    blocks = BlockFilter()
    text = "".join(blocks.feed(answer[i : i + piece]) for i in range(0, len(answer), piece)) + blocks.flush()
    return " ".join(filter(None, (plain_words(line) for line in text.splitlines())))


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("The total is 14.50.", "The total is 14.50."),
        ("# Save it\nUse **File**.", "Save it. Use File."),
        ("- one\n- two\n3. three", "one. two. three."),
        ("> quoted\n\nEnd.", "quoted. End."),
        ("Run this:\n```python\nprint(1)\n```\nDone.", f"Run this: {CODE_SENTENCE} Done."),
        ("~~~\n```\n~~~\nDone.", f"{CODE_SENTENCE} Done."),
        ("Prices:\n| a | b |\n|---|---|\n| 1 | 2 |\nThat is all.", f"Prices: {TABLE_SENTENCE} That is all."),
        ("See https://docs.example.org/a/b?c=1#d.", "See docs.example.org."),
        ("Great! 🎉", "Great!"),
        ("2024 was *good*.", "2024 was good."),
        ("-5 degrees", "-5 degrees."),
        ("One\n\n---\n\nTwo", "One. Two."),
        ("```\nnever closed", CODE_SENTENCE),
    ],
)
def test_marks_are_not_spoken(written: str, heard: str) -> None:
    assert spoken(written) == heard


@given(st.text(alphabet="ab 1.\n`~|-*#>[]()!", max_size=80), st.integers(1, 7))
def test_pieces_do_not_change_what_is_heard(answer: str, piece: int) -> None:
    assert spoken(answer, piece) == spoken(answer, 1000)


def test_running_text_is_not_held_back() -> None:
    blocks = BlockFilter()

    assert blocks.feed("The total") == "The total"
    assert blocks.feed(" is 5") == " is 5"


@pytest.mark.parametrize("clause", ["**", "…", "🎉", "", "```"])
def test_a_clause_without_words_is_not_spoken(clause: str) -> None:
    assert plain_words(clause) == ""


def test_unfinished_marks_of_a_cut_clause_are_dropped() -> None:
    assert plain_words("The **total is 5") == "The total is 5"
