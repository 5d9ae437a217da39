# SPDX-License-Identifier: GPL-3.0-or-later
"""When the user asks to look closely, and at what."""

import pytest

from assistant.pipeline.close_look import told_about, with_close_look
from assistant.values import Message, Speaker
from tests.assistant.desktops import Desktop

SCREEN, OTHER = Desktop((64, 36)).picture(), Desktop((32, 36)).picture()


def asked(text: str, *pictures: object, closely: bool = False) -> Message:
    return Message(Speaker.USER, text, pictures, closely=closely)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "Look closely: what is the number?",
        "Please look at it more closely.",
        "look carefully at the second row",
        "Could you look a bit closer?",
        "Sieh genau hin: welche Zahl ist das?",
        "Schauen Sie sich die zweite Zeile genauer an.",
        "Was steht da? Bitte genau hinsehen!",
    ],
)
def test_asking_to_look_closely_is_understood(text: str) -> None:
    assert with_close_look(asked(text, SCREEN), ()).closely


@pytest.mark.parametrize(
    "text",
    [
        "What is this?",
        "Look at this, he said. Is it closely related?",
        "Is the shop closer?",
        "Overlook it closely",
        "Was ist das genau?",
        "Sieht der Laden näher aus?",
    ],
)
def test_other_questions_are_left_as_they_are(text: str) -> None:
    question = asked(text, SCREEN)

    assert with_close_look(question, ()) is question


def test_without_pictures_it_means_those_shown_last() -> None:
    history = [asked("What?", SCREEN), asked("And?", OTHER), Message(Speaker.ASSISTANT, "That.")]

    assert with_close_look(asked("Look closely."), history).pictures == (OTHER,)
    assert with_close_look(asked("What is it?", closely=True), history).pictures == (OTHER,)


def test_without_any_picture_there_is_nothing_to_look_at() -> None:
    assert not with_close_look(asked("Look closely."), ()).pictures


def test_the_user_is_told_what_it_costs() -> None:
    assert told_about(18.2) == "Looking closely takes about 18 s longer."
    assert told_about(0.2) == "Looking closely takes about 1 s longer."
    assert "as closely as this model can" in told_about(0.0)
