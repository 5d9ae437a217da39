# SPDX-License-Identifier: GPL-3.0-or-later
"""What was heard of an answer is cut between words, and found again in the text as it was written."""

import pytest

from assistant.pipeline.heard import Spoken, clause_start, cut, heard_length, wants_to_go_on
from assistant.speech.timeline import Position

WRITTEN = (
    "The **total** is 14.50, with tax. See [the shop](https://x.example/a).\n\n"
    "```python\nprint('the total is on the screen')\n```\n\nThen *keep* it safe."
)
CLAUSES = [
    "The total is fourteen fifty,",
    "with tax.",
    "See the shop.",
    "The code is on the screen.",
    "Then keep it safe.",
]


def heard_of(clause: int, fraction: float) -> str:
    spoken = cut(CLAUSES, Position(clause, 2 * fraction, 2.0, is_whole=True))
    return WRITTEN[: heard_length(WRITTEN, spoken)]


def test_nothing_is_heard_before_the_first_sample() -> None:
    assert cut(CLAUSES, Position()) == Spoken("", " ".join(CLAUSES))
    assert heard_length(WRITTEN, cut(CLAUSES, Position())) == 0


def test_a_clause_is_cut_between_words() -> None:
    spoken = cut(["one two three four"], Position(0, 0.5, 1.0, is_whole=True))

    assert spoken == Spoken("one two", "three four")


def test_a_clause_that_was_heard_to_its_end_is_whole() -> None:
    assert cut(CLAUSES[:2], Position(1, 1.0, 1.0, is_whole=True)) == Spoken(" ".join(CLAUSES[:2]), "")


def test_of_a_clause_whose_sound_is_still_made_only_what_fits_the_time_counts() -> None:
    clause = "This sentence is so long that the voice has made only its beginning by now."

    heard = cut([clause], Position(0, 1.0, 1.0)).heard

    assert heard == "This sentence is"


def test_words_are_found_between_marks() -> None:
    assert heard_of(0, 0.5) == "The **total** is"
    assert heard_of(1, 1.0).endswith("14.50, with tax.")


def test_what_is_spoken_otherwise_than_written_counts_with_the_words_before_it() -> None:
    assert heard_of(0, 1.0) == "The **total** is 14.50,"


def test_the_address_of_a_link_belongs_to_its_words() -> None:
    assert heard_of(2, 1.0).endswith("See [the shop](https://x.example/a).")


def test_an_answer_is_never_cut_within_code() -> None:
    assert heard_of(3, 1.0).endswith("example/a).")
    assert heard_of(4, 0.5).endswith("```\n\nThen *keep*")


def test_all_that_is_heard_is_all_that_is_written() -> None:
    assert heard_of(4, 1.0) == WRITTEN


def test_it_goes_on_with_the_sentence_in_which_it_was_interrupted() -> None:
    text = "One is red. Two is blue and green. Three."

    assert text[clause_start(text, len("One is red. Two is blue")) :] == "Two is blue and green. Three."
    assert text[clause_start(text, len("One is red.")) :].strip() == "Two is blue and green. Three."
    assert text[clause_start(text, 3) :] == text


@pytest.mark.parametrize(
    "words", ["go on", "Go on.", "Continue!", "please continue", "keep going", "Weiter.", "go on please"]
)
def test_going_on_is_understood(words: str) -> None:
    assert wants_to_go_on(words)


@pytest.mark.parametrize("words", ["", "continue the story about the cat", "What goes on?", "go", "go on holiday"])
def test_other_questions_are_questions(words: str) -> None:
    assert not wants_to_go_on(words)
