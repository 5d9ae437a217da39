# SPDX-License-Identifier: GPL-3.0-or-later
"""The llama.cpp engine with the tiny trained model: right answers, and no work done twice."""

from itertools import islice

import pytest

from assistant.engines.llama.eyes import LlamaEyes
from assistant.engines.protocols import Sampling
from assistant.values import Prompt, Token
from tests.engines.asking import Conversation, assistant, never, picture_of, prepare, reply, say, system, user
from tests.models.vlm.world import arrange

ONE = arrange([("red", "circle"), ("blue", "star")], number="47")
OTHER = arrange([("green", "circle"), ("yellow", "square")], number="8")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("What color is the circle?", "The circle is red."),
        ("What color is the star?", "The star is blue."),
        ("What number is shown?", "The number is 47."),
        ("How many shapes are there?", "There are two shapes."),
    ],
)
def test_questions_about_a_picture_are_answered_rightly(eyes: LlamaEyes, question: str, answer: str) -> None:
    assert say(eyes, user(question, picture_of(ONE))) == answer


def test_another_picture_gets_another_right_answer(eyes: LlamaEyes) -> None:
    question = "What color is the circle?"

    answers = [say(eyes, user(question, picture_of(scene))) for scene in (ONE, OTHER)]

    assert answers == ["The circle is red.", "The circle is green."]


def test_a_picture_shown_later_is_looked_at(eyes: LlamaEyes) -> None:
    talk = Conversation(eyes)
    talk.ask("What color is the circle?", picture_of(ONE))

    assert talk.ask("What color is the square?", picture_of(OTHER)) == "The square is yellow."


def test_words_alone_are_answered(eyes: LlamaEyes) -> None:
    assert say(eyes, user("Hello")) == "Hello!"


def test_a_system_message_is_heeded_by_the_template(eyes: LlamaEyes) -> None:
    messages = (system("You are a helpful assistant."), user("What color is the circle?", picture_of(ONE)))

    assert say(eyes, *messages) == "The circle is red."


def test_the_engine_says_what_it_is(eyes: LlamaEyes) -> None:
    info = eyes.info

    assert (info.name, info.device, info.sees_pictures, info.context_tokens) == ("llama", "CPU", True, 2048)
    assert info.title == "Tiny screen VLM (test fixture) · Q8_0"
    assert info.remote == ""


# ── what is evaluated ──────────────────────────────────────────────────────────────────────────────────────────


def test_a_follow_up_evaluates_only_what_is_new(eyes: LlamaEyes) -> None:
    talk = Conversation(eyes)
    talk.ask("What color is the circle?", picture_of(ONE))
    talk.history.append(user("What color is the star?"))
    looked = eyes.encoded_tiles

    answer, _, progress = reply(eyes, *talk.history)

    # The end of the answer's turn, the question, and the head of the next answer; not the picture's 64 tokens.
    assert answer == "The star is blue."
    assert {step.doing for step in progress} == {"reading"}
    assert progress[0].total < 25
    assert eyes.encoded_tiles == looked


def test_a_known_picture_in_another_conversation_is_not_looked_at_again(eyes: LlamaEyes) -> None:
    say(eyes, user("What color is the circle?", picture_of(ONE)))
    say(eyes, user("Hello"))
    looked = eyes.encoded_tiles

    assert say(eyes, user("What number is shown?", picture_of(ONE))) == "The number is 47."
    assert eyes.encoded_tiles == looked


def test_preparing_leaves_only_the_last_words_to_evaluate(eyes: LlamaEyes) -> None:
    picture = picture_of(arrange([("green", "circle")], number="5"))
    say(eyes, user("Hello"))
    assert prepare(eyes, user("", picture))[-1].doing == "looking"
    prepare(eyes, user("What color is the", picture))

    answer, _, progress = reply(eyes, user("What color is the circle?", picture))

    assert answer == "The circle is green."
    assert progress[0].total < 10


def test_a_corrected_word_costs_only_what_follows_it(eyes: LlamaEyes) -> None:
    picture = picture_of(ONE)
    prepare(eyes, user("What color is the square", picture))

    answer, _, progress = reply(eyes, user("What color is the circle?", picture))

    assert answer == "The circle is red."
    assert progress[0].total < 12


def test_an_edited_earlier_question_is_answered_anew(eyes: LlamaEyes) -> None:
    talk = Conversation(eyes)
    talk.ask("What color is the circle?", picture_of(ONE))
    talk.ask("What number is shown?")

    edited = user("What color is the star?", picture_of(ONE))

    assert say(eyes, edited) == "The star is blue."


def test_an_interrupted_answer_is_reused_as_far_as_the_history_keeps_it(eyes: LlamaEyes) -> None:
    question = user("What color is the circle?", picture_of(ONE))
    stopped = eyes.reply(Prompt((question,)), sampling=Sampling(), cancelled=never)
    written = "".join(item.text for item in islice((i for i in stopped if isinstance(i, Token)), 3))
    stopped.close()

    answer, _, progress = reply(eyes, question, assistant(written), user("What number is shown?"))

    assert written == "The circle is"
    assert answer == "The number is 47."
    assert progress[0].total < 20
