# SPDX-License-Identifier: GPL-3.0-or-later
import pytest

from assistant.vision.text.patterns import ValueKind
from assistant.vision.text.questions import Ask, Beyond, understand


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("What is the total on this receipt?", ("total",)),
        ("whats the total", ("total",)),
        ("Could you please tell me what the total is?", ("total",)),
        ("Hey Kibitz, what's the live recording mode please", ("live", "recording", "mode")),
        ("How much was the cappuccino?", ("cappuccino",)),
        ("How much tax was charged?", ("tax",)),
        ("What does the carrot cake cost?", ("carrot", "cake")),
        ("How heavy is it?", ("weight",)),
        ("What was paid?", ("paid",)),
    ],
)
def test_the_subject_is_what_matters(text: str, subject: tuple[str, ...]) -> None:
    question = understand(text)

    assert (question.ask, question.subject) == (Ask.VALUE, subject)


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        ("read this", Ask.READ),
        ("Read it out loud please", Ask.READ),
        ("What does the sign say?", Ask.READ),
        ("What does the error say?", Ask.ERROR),
        ("what went wrong", Ask.ERROR),
        ("What's the title?", Ask.TITLE),
        ("Which shop is it from?", Ask.ISSUER),
        ("Who is it from?", Ask.SENDER),
        ("Who is the letter to?", Ask.RECIPIENT),
        ("Who wrote it?", Ask.AUTHOR),
        ("What are the items?", Ask.ITEMS),
        ("how many lines are there", Ask.COUNT),
        ("Where is the milk?", Ask.FIND),
        ("is there a timeout", Ask.FIND),
        ("What is this?", Ask.DESCRIBE),
        ("Describe the picture.", Ask.DESCRIBE),
        ("", Ask.DESCRIBE),
        ("What is the error code?", Ask.VALUE),
    ],
)
def test_the_wording_tells_the_sort_of_question(text: str, ask: Ask) -> None:
    assert understand(text).ask is ask


@pytest.mark.parametrize(
    ("text", "unit", "place"),
    [
        ("read the second paragraph", "paragraph", 2),
        ("Read the last line", "line", -1),
        ("read line 3", "line", 3),
        ("what does the third line say", "line", 3),
    ],
)
def test_a_part_to_read_is_known_by_its_number(text: str, unit: str, place: int) -> None:
    question = understand(text)

    assert (question.ask, question.unit, question.place) == (Ask.READ, unit, place)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("How much was the milk?", ValueKind.MONEY),
        ("How much sugar is in it?", ValueKind.MEASURE),
        ("How many eggs?", ValueKind.NUMBER),
        ("When is the appointment?", ValueKind.WHEN),
        ("What is the due date?", ValueKind.DATE),
        ("What's the phone number?", ValueKind.PHONE),
        ("what is the e-mail", ValueKind.EMAIL),
        ("Who is the chair?", ValueKind.PERSON),
        ("What is the IP address?", None),
        ("What is the font size?", None),
    ],
)
def test_the_wording_tells_what_the_answer_must_be(text: str, kind: ValueKind | None) -> None:
    assert understand(text).kind is kind


@pytest.mark.parametrize(
    ("text", "beyond"),
    [
        ("What animal is this?", Beyond.LOOKS),
        ("What colour are its eyes?", Beyond.LOOKS),
        ("How many people are there?", Beyond.LOOKS),
        ("What objects are these?", Beyond.LOOKS),
        ("Which tab is open?", Beyond.STATE),
        ("Which button is highlighted?", Beyond.STATE),
        ("What is the average price?", Beyond.REASONING),
        ("What is the total?", None),
    ],
)
def test_what_text_cannot_tell_is_known(text: str, beyond: Beyond | None) -> None:
    assert understand(text).beyond is beyond


def test_a_follow_up_goes_on_with_the_question_before() -> None:
    first = understand("How much was the cappuccino?")

    follow_up = understand("and the bacon?", first)

    assert (follow_up.ask, follow_up.subject, follow_up.kind) == (Ask.VALUE, ("bacon",), ValueKind.MONEY)
    assert understand("What about the tax?", first).subject == ("tax",)
    assert understand("And who is it from?", first).ask is Ask.SENDER
    assert understand("and the third?", understand("find the second line")).ask is not Ask.READ


def test_a_follow_up_to_a_part_names_another_part() -> None:
    question = understand("and the third paragraph?", understand("read the second paragraph"))

    assert (question.ask, question.place) == (Ask.READ, 3)


def test_a_yes_or_no_question_is_known() -> None:
    assert understand("Is the night light on?").wants_truth


def test_a_very_long_message_is_no_trouble() -> None:
    assert understand("word " * 200_000).ask is Ask.VALUE
