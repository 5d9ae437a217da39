# SPDX-License-Identifier: GPL-3.0-or-later
"""When a clause of an answer is ready to be spoken."""

import re

import pytest

from assistant.speech.held import DOT
from assistant.speech.sentences import ClauseSplitter, ends_sentence


def clauses(text: str) -> list[str]:
    """All clauses of `text`, written word by word."""
    splitter = ClauseSplitter()
    found = [clause for word in re.findall(r"\S+\s*|\s+", text) for clause in splitter.feed(word)]
    return [*found, *splitter.flush()]


def test_first_clause_ends_at_the_first_pause_that_is_not_too_early() -> None:
    text = "Well, the total of this receipt is 14.50, and the tax is 1.17. That is all."

    assert clauses(text)[0] == "Well, the total of this receipt is 14.50,"


def test_first_clause_is_given_before_the_sentence_ends() -> None:
    splitter = ClauseSplitter()

    assert list(splitter.feed("The save button is at the top left, next ")) == ["The save button is at the top left,"]


def test_a_long_first_sentence_without_pauses_is_cut_after_twelve_words() -> None:
    text = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"

    assert clauses(text) == [text[: text.index(" thirteen")], "thirteen fourteen"]


def test_later_pieces_are_whole_sentences() -> None:
    text = "This is the first sentence. The second one, with a comma, goes on. The third ends."

    assert clauses(text)[1:] == ["The second one, with a comma, goes on.", "The third ends."]


def test_numbers_and_abbreviations_hold_together() -> None:
    text = f"I can see it very well. Dr{DOT} Smith paid $3.50 at 12:30 for it. Then he left."

    assert f"Dr{DOT} Smith paid $3.50 at 12:30 for it." in clauses(text)


def test_nothing_is_lost_or_doubled() -> None:
    text = "It says: Hello, world! How are you today? Fine, thanks. Bye"

    assert " ".join(clauses(text)) == text


def test_text_without_full_stops_is_cut_between_words() -> None:
    text = "word " * 1000

    found = clauses(text)

    assert " ".join(found) == text.strip()
    assert max(map(len, found)) < 700


def test_the_end_of_a_line_ends_a_clause() -> None:
    splitter = ClauseSplitter()

    assert [*splitter.feed("one two three four"), *splitter.end_line()] == ["one two three four"]
    assert [*splitter.feed("five"), *splitter.end_line()] == ["five"]


def test_a_mere_interjection_waits_for_what_follows() -> None:
    splitter = ClauseSplitter()

    assert [*splitter.feed("Sure!"), *splitter.end_line()] == []
    assert list(splitter.feed("Here it is: ")) == ["Sure! Here it is:"]


def test_chinese_is_cut_without_spaces() -> None:
    assert clauses("这是一张收据。总额是二十六元。") == ["这是一张收据。", "总额是二十六元。"]


def test_a_first_clause_is_not_cut_between_a_number_and_its_unit() -> None:
    text = "one two three four five six seven eight nine ten eleven 12 km and then some more"

    assert clauses(text)[0].endswith("12 km")


def test_silence_gives_nothing() -> None:
    assert clauses("") == []
    assert clauses("  \n ") == []


@pytest.mark.parametrize("clause", ["It is blue.", "Is it?", 'He said "no!"', "Wait…", "Do this:", "谢谢。"])
def test_a_sentence_ends_with_its_mark(clause: str) -> None:
    assert ends_sentence(clause)


@pytest.mark.parametrize("clause", ["Well, yes,", "This goes", "first;", "in the picture, which"])
def test_a_pause_ends_no_sentence(clause: str) -> None:
    assert not ends_sentence(clause)
