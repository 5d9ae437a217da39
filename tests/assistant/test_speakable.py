# SPDX-License-Identifier: GPL-3.0-or-later
"""What is heard of an answer, and that it does not matter how the answer comes."""

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.speech.clauses import SpeakableClauses, clauses_of
from assistant.speech.speakable import spoken
from tests.assistant import speakable_cases

# What no voice should ever be given. "#", "<" and the like may only stand within words ("C#").
_MARKS = re.compile(r"[*`|\\{}\[\]<>_~^\ue000-\uf8ff]|(?<!\w)#|\$|https?:|//")


def heard(answer: str, language: str = "en", cut_at: tuple[int, ...] = ()) -> list[str]:
    """The clauses of an answer that comes in pieces."""
    clauses = SpeakableClauses(language)
    ends = [*sorted(cut_at), len(answer)]
    pieces = [answer[start:end] for start, end in zip([0, *ends], ends, strict=False)]
    found = [clause for piece in pieces for clause in clauses.feed(piece)]
    return [*found, *clauses.flush()]


@pytest.mark.parametrize(("language", "written", "said"), speakable_cases.ALL)
def test_an_answer_is_said_as_a_person_would(language: str, written: str, said: str) -> None:
    assert " ".join(heard(written, language)) == said


@pytest.mark.parametrize(("language", "written", "said"), speakable_cases.ALL)
def test_it_makes_no_difference_where_the_answer_is_cut(language: str, written: str, said: str) -> None:
    whole = heard(written, language)

    assert all(heard(written, language, (cut,)) == whole for cut in range(1, len(written)))
    assert heard(written, language, tuple(range(1, len(written)))) == whole


@pytest.mark.parametrize(("language", "written", "said"), speakable_cases.ALL)
def test_marks_are_never_said(language: str, written: str, said: str) -> None:
    assert not any(_MARKS.search(clause) for clause in heard(written, language))


_BITS = st.sampled_from(
    [*"ab1 .,:;!?-+*/=<>[](){}#|~`_$\\^&%@\"'\n\t", "\n\n", "**", "```", "$$", "\\(", "\\)", "[a](b)", "![x](y)",
     "| a |", "|---|", "1. ", "- ", "> ", "# ", "<br>", "<think>", "</think>", "<table>", "<!--", "-->", "https://a.b/c",
     "z. B. ", "e.g. ", "Dr. ", "$5.20", "12,50 €", "5 km/h", "2024-05-03", "14:30", "3. Mai", "½", "3/4", "→", "✅",
     "🎉", "。", "总额", "word ", "the end of a sentence. Next", "\\frac{a}{b}", "x^2", "`code()`", "\ue002", "II",
     "\u202f", "&amp;", "1 000", "v1.2.3", "Ctrl+C", "+49 30 123456", "[^1]", "[1]: x"]
)  # fmt: skip


@given(st.lists(_BITS, max_size=40).map("".join), st.sampled_from(["en", "de", "fr", "ja", "zh"]), st.data())
def test_whatever_is_written_pieces_make_no_difference(written: str, language: str, data: st.DataObject) -> None:
    cuts = data.draw(st.lists(st.integers(0, len(written)), max_size=12))

    assert heard(written, language, tuple(cuts)) == heard(written, language)


@given(st.lists(_BITS, max_size=40).map("".join), st.sampled_from(["en", "de", "fr", "ja"]))
def test_marks_are_never_said_whatever_is_written(written: str, language: str) -> None:
    said = " ".join(heard(written, language))

    assert not re.search(r"[*`|\\{}\[\]_~^\ue000-\uf8ff]", said)


@given(st.text(max_size=200), st.sampled_from(["en", "de", "es", "ar", "xx", ""]))
def test_any_text_can_be_said(written: str, language: str) -> None:
    assert all(clause.strip() == clause and clause for clause in heard(written, language))


def test_the_first_clause_comes_as_soon_as_it_can() -> None:
    clauses = SpeakableClauses()

    assert list(clauses.feed("The **save** button is at the top left, ")) == ["The save button is at the top left,"]


def test_a_price_does_not_wait_for_the_end_of_a_formula() -> None:
    clauses = SpeakableClauses()

    assert list(clauses.feed("In all it costs $5.50, ")) == ["In all it costs 5 dollars and 50 cents,"]


def test_code_and_formulas_are_not_cut_in_two() -> None:
    clauses = SpeakableClauses()

    assert list(clauses.feed("You should call `move(a, b")) == []
    assert list(clauses.feed(")` now, please. ")) == ["You should call move a, b now,"]


def test_the_language_of_the_answer_decides_how_numbers_are_said() -> None:
    assert list(clauses_of("1.299,00 €", "de")) == ["1.299 Euro."]
    assert list(clauses_of("$1,299.00", "en")) == ["1,299 dollars."]


@pytest.mark.parametrize("clause", ["**", "…", "🎉", "", "---", "()"])
def test_a_clause_without_words_is_not_spoken(clause: str) -> None:
    assert spoken(clause, "en") == ""


@pytest.mark.parametrize(
    "unit",
    [
        "word ",
        "a",
        "**a ",
        "[",
        "`",
        "$x",
        "<b",
        "| a ",
        "1. x\n",
        "```\n",
        "3.",
        "5 km and $5 ",
        "。",
        "\n",
        "\\(",
        "![",
        "a/",
        "+49 ",
    ],
)
def test_the_work_grows_with_the_length_only(unit: str) -> None:
    short, long = (unit * (size // len(unit)) for size in (10_000, 40_000))

    assert _calls(long) < 6 * _calls(short) + 1000


def _calls(text: str) -> int:
    """The calls of functions: a measure of work that does not depend on the machine."""
    count = 0

    def counting(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(counting)
    try:
        list(clauses_of(text))
    finally:
        sys.setprofile(before)
    return count
