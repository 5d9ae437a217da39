# SPDX-License-Identifier: GPL-3.0-or-later
"""Which words of a growing transcript are committed."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.speech.local_agreement import LocalAgreement


def after(*passes: str) -> LocalAgreement:
    words = LocalAgreement()
    for heard in passes:
        words.feed(heard.split())
    return words


def test_one_pass_commits_nothing() -> None:
    words = after("where is the")

    assert words.committed == ()
    assert words.tentative == ("where", "is", "the")


def test_words_that_two_passes_agree_on_are_committed() -> None:
    words = after("where is the", "Where is the red", "Where is the bread basket?")

    assert words.committed == ("Where", "is", "the")
    assert words.tentative == ("bread", "basket?")


def test_punctuation_and_case_do_not_hinder_agreement() -> None:
    assert after("where is. the", "Where is the").committed == ("Where", "is", "the")


def test_a_later_contradiction_does_not_change_committed_words() -> None:
    words = after("one two", "one two", "ten")

    assert words.committed == ("one", "two")
    assert words.tentative == ()


@given(st.lists(st.lists(st.sampled_from("abc"), max_size=6), max_size=8))
def test_committed_words_only_grow(passes: list[list[str]]) -> None:
    words = LocalAgreement()
    for heard in passes:
        before = words.committed
        words.feed(heard)
        assert words.committed[: len(before)] == before
