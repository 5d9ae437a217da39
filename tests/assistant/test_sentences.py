# SPDX-License-Identifier: GPL-3.0-or-later
"""When a clause of an answer is ready to be spoken."""

from assistant.speech.sentences import ClauseSplitter


def clauses(text: str, piece: int = 4) -> list[str]:
    """All clauses of `text`, written `piece` characters at a time."""
    splitter = ClauseSplitter()
    found = [clause for i in range(0, len(text), piece) for clause in splitter.feed(text[i : i + piece])]
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
    text = "I can see it very well. Dr. Smith paid $3.50 at 12:30 for it. Then he left."

    assert "Dr. Smith paid $3.50 at 12:30 for it." in clauses(text)


def test_nothing_is_lost_or_doubled() -> None:
    text = "It says: Hello, world! How are you today? Fine, thanks. Bye"

    for piece in range(1, 20):
        assert " ".join(clauses(text, piece)) == text


def test_text_without_full_stops_is_cut_between_words() -> None:
    text = "word " * 1000

    found = clauses(text, 50)

    assert " ".join(found) == text.strip()
    assert max(map(len, found)) < 700


def test_silence_gives_nothing() -> None:
    assert clauses("") == []
    assert clauses("  \n ") == []
