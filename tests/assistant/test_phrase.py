# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences are plain English to whoever reads them, and remember their parts for whoever translates them."""

import pickle
from pathlib import Path

import pytest

from assistant.errors import InputError
from assistant.phrase import Phrase, in_a_row


def test_a_phrase_is_the_filled_in_sentence() -> None:
    phrase = Phrase("{count} of {name}", count=2, name="Headset")

    assert phrase == "2 of Headset"
    assert (phrase.template, phrase.values) == ("{count} of {name}", {"count": 2, "name": "Headset"})


def test_braces_of_a_sentence_without_parts_stand_for_themselves() -> None:
    assert Phrase("Write {} or {name}.") == "Write {} or {name}."


def test_braces_in_a_part_stand_for_themselves() -> None:
    assert Phrase("There is no file {name}.", name="{x}.png") == "There is no file {x}.png."


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_a_phrase_survives_pickling_with_phrases_in_it(protocol: int) -> None:
    phrase = Phrase("{what} failed in {folder}.", what=Phrase("The {role} engine", role="eyes"), folder=Path("a"))

    there = pickle.loads(pickle.dumps(phrase, protocol))

    assert there == phrase == f"The eyes engine failed in {Path('a')}."
    assert isinstance(there.values["what"], Phrase)
    assert there.values["what"].template == "The {role} engine"


def test_sentences_in_a_row_stay_sentences_of_their_own() -> None:
    both = in_a_row("One.", "", Phrase("{n}.", n=2))

    assert both == "One. 2."
    assert [part.template for part in both.values.values() if isinstance(part, Phrase)] == ["One.", "{n}."]


def test_an_error_is_made_of_phrases_whatever_it_was_made_from() -> None:
    error = InputError("A plain {sentence}.", "A hint.")

    assert isinstance(error.sentence, Phrase)
    assert isinstance(error.hint, Phrase)
    assert error.sentence == "A plain {sentence}."
