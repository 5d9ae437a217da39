# SPDX-License-Identifier: GPL-3.0-or-later
"""How much of a conversation a model is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.conversation.prompt import Messages, fit
from assistant.errors import PromptTooLong
from assistant.values import Message, Speaker

SYSTEM = Message(Speaker.SYSTEM, "s" * 5)


def words(messages: Messages) -> int:
    """A letter is a token."""
    return sum(len(message.text) for message in messages)


def turn(number: int, size: int = 5) -> Messages:
    return Message(Speaker.USER, str(number % 10) * size), Message(Speaker.ASSISTANT, "a" * size)


def conversation(*turns: Messages) -> Messages:
    return SYSTEM, *(message for one in turns for message in one), Message(Speaker.USER, "newest")


def test_a_short_conversation_stays_whole() -> None:
    messages = conversation(turn(1), turn(2))

    assert fit(messages, words, 100) == messages


def test_the_oldest_turns_go_first_and_whole() -> None:
    messages = conversation(turn(1), turn(2), turn(3))

    assert fit(messages, words, 35) == conversation(turn(2), turn(3))


def test_system_and_newest_stay_when_nothing_else_does() -> None:
    assert fit(conversation(turn(1, size=50)), words, 11) == conversation()


def test_a_newest_message_that_does_not_fit_is_refused_with_numbers() -> None:
    with pytest.raises(PromptTooLong, match="needs 11 tokens, and the model has room for 10"):
        fit(conversation(turn(1)), words, 10)


def test_an_unanswered_question_is_a_turn_of_its_own() -> None:
    unanswered = (Message(Speaker.USER, "x" * 20),)

    assert fit(conversation(unanswered, turn(1)), words, 21) == conversation(turn(1))


@given(st.lists(st.integers(1, 30), max_size=20), st.integers(11, 300))
def test_as_many_turns_are_kept_as_fit(sizes: list[int], limit: int) -> None:
    turns = [turn(number, size) for number, size in enumerate(sizes)]
    candidates = [conversation(*turns[first:]) for first in range(len(turns) + 1)]

    assert fit(conversation(*turns), words, limit) == next(one for one in candidates if words(one) <= limit)
