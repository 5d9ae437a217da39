# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen is described: what a model is told, what the text reader makes of the text, and when nothing is there."""

import re

import numpy as np
import pytest

from assistant.conversation.conversation import Conversation
from assistant.engines.protocols import Sampling
from assistant.pipeline.describing import instructed, with_detail, with_room
from assistant.settings import Detail
from assistant.values import Message, Picture, PictureSource, Prompt, Speaker
from assistant.vision.blank import is_blank
from assistant.vision.text.conversation import respond
from assistant.vision.text.describing import describe
from assistant.vision.text.layout import Page, straighten
from assistant.vision.text.panels import panels
from tests.assistant.printed import page, quad


def screen(*, ink: int = 0, height: int = 600, width: int = 1000) -> Picture:
    rgb = np.full((height, width, 3), 40, np.uint8)
    rgb[height // 2, width // 2] += np.uint8(ink)
    return Picture.from_rgb(rgb, PictureSource.SCREEN)


SCREEN = screen(ink=200)
EDITOR = page(
    "notes.txt - Text Editor",
    "File    Insert    View",
    "",
    "",
    "",
    "Bring the blue chairs to the hall before noon,",
    "and lock the door when you leave it again.",
)


def asked(text: str = "Describe my screen.", picture: Picture = SCREEN, detail: Detail | None = None) -> Message:
    return Message(Speaker.USER, text, (picture,), detail=detail)


# ── what is asked ──────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("Describe my screen", Detail.NORMAL),
        ("please describe the screen.", Detail.NORMAL),
        ("Describe this screen briefly", Detail.BRIEF),
        ("Describe my screen in one sentence, please.", Detail.BRIEF),
        ("describe my screen word for word", Detail.FULL),
        ("Read my screen to me, word for word.", Detail.FULL),
        ("Lies mir meinen Bildschirm vor, Wort für Wort.", Detail.FULL),
        ("Beschreibe bitte meinen Bildschirm.", Detail.NORMAL),
        ("Beschreib mir den Bildschirm kurz!", Detail.BRIEF),
    ],
)
def test_a_question_that_asks_for_it_gets_a_description(text: str, detail: Detail) -> None:
    assert with_detail(asked(text)).detail is detail


@pytest.mark.parametrize(
    "text", ["Describe my screen as a poem", "Describe the cat on my screen", "What is on my screen?", ""]
)
def test_a_question_that_asks_for_more_stays_what_it_is(text: str) -> None:
    question = asked(text)

    assert with_detail(question) is question


def test_without_the_screen_it_is_a_question_like_any_other() -> None:
    photograph = Picture.from_rgb(np.array(SCREEN.rgb), PictureSource.FILE)

    assert with_detail(asked(picture=photograph)).detail is None


def test_a_detail_that_was_chosen_counts_whatever_the_words_are() -> None:
    assert with_detail(asked("Describe my screen briefly", detail=Detail.FULL)).detail is Detail.FULL


# ── what a model is told ───────────────────────────────────────────────────────────────────────────────────────────


def test_each_level_has_instructions_of_its_own_behind_the_plain_words() -> None:
    told = {instructed(asked(detail=detail)).text for detail in Detail}

    assert len(told) == len(Detail)
    assert all(text.startswith("Describe my screen.\n\n") for text in told)


def test_the_conversation_keeps_the_plain_words_and_shows_the_model_the_same_each_time() -> None:
    conversation = Conversation("Be brief.", instructed)
    question = asked(detail=Detail.NORMAL)
    first = conversation.prompt(question)
    conversation.add(question, Message(Speaker.ASSISTANT, "A desktop."))

    second = conversation.prompt(Message(Speaker.USER, "And on the left?"))

    assert second.messages[1] == first.newest
    assert question.text == "Describe my screen."


def test_a_question_without_detail_is_left_as_it_is() -> None:
    question = asked("What is this?")

    assert instructed(question) is question


def test_of_a_blank_screen_the_model_is_told_that_it_is_blank() -> None:
    for detail in Detail:
        assert "blank" in instructed(asked(picture=screen(), detail=detail)).text


def test_reading_everything_has_room_for_it() -> None:
    usual = Sampling(max_tokens=300)

    assert with_room(usual, asked(detail=Detail.FULL)).max_tokens > 3000
    assert with_room(usual, asked(detail=Detail.BRIEF)) is usual
    assert with_room(usual, asked()) is usual


# ── a blank screen ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_screen_of_one_colour_is_blank_and_a_dot_is_enough_to_make_it_not() -> None:
    assert is_blank(screen())
    assert is_blank(screen(ink=4))  # less than anybody sees
    assert not is_blank(screen(ink=60))


@pytest.mark.parametrize("detail", list(Detail))
def test_a_blank_screen_is_told_as_such(detail: Detail) -> None:
    assert describe(screen(), Page(), detail).text == "The screen is blank: it has one colour from edge to edge."


@pytest.mark.parametrize("detail", list(Detail))
def test_a_screen_without_text_gets_an_honest_answer(detail: Detail) -> None:
    told = describe(SCREEN, Page(), detail).text

    assert told.startswith("I find no text on this screen.")
    assert "cannot say what pictures" in told


# ── what the text tells ────────────────────────────────────────────────────────────────────────────────────────────


def test_brief_is_a_sentence_about_the_window_and_what_cannot_be_told() -> None:
    told = describe(SCREEN, EDITOR, Detail.BRIEF)

    assert told.text == (
        "This looks like a window of Text Editor, titled “notes.txt”, with 4 lines of text. "
        "I can only read text, so I cannot say what pictures, icons and colours show."
    )
    assert [line.text for line in told.lines] == ["notes.txt - Text Editor"]


def test_normal_says_what_is_where() -> None:
    told = describe(SCREEN, EDITOR, Detail.NORMAL).text

    assert "Top left, 4 lines, beginning: “notes.txt - Text Editor File Insert View" in told or "Top left, " in told
    assert "Bring the blue chairs to the hall before noon" in told


def test_full_reads_every_line_once_and_in_order() -> None:
    told = describe(SCREEN, EDITOR, Detail.FULL).text

    assert told.startswith("I read 4 lines of text, from top to bottom.")
    places = [told.index(line.text) for line in EDITOR.in_reading_order]
    assert places == sorted(places)
    assert all(told.count(line.text) == 1 for line in EDITOR.in_reading_order)


@pytest.mark.parametrize("detail", list(Detail))
def test_nothing_is_quoted_that_is_not_printed(detail: Detail) -> None:
    told = describe(SCREEN, EDITOR, detail).text

    printed = " ".join(line.text for line in EDITOR.in_reading_order)
    quotes = re.findall(r"“([^”]*)”", told)
    assert quotes or detail is Detail.FULL
    assert [quoted for quoted in quotes if quoted.removesuffix(" …") not in printed] == []


def test_a_message_about_a_problem_comes_first() -> None:
    trouble = page("Save", "", "The file could not be saved: the disk is full.", "", "Try again    Cancel")

    told = describe(SCREEN, trouble, Detail.BRIEF).text

    assert told.startswith("This looks like a message about a problem: “The file could not be saved")


def test_what_was_read_badly_is_told() -> None:
    told = describe(SCREEN, page("Smudged words here", confidence=0.6), Detail.FULL).text

    assert "I am not sure of one line." in told


def test_a_long_screen_is_shortened_where_not_everything_is_wanted() -> None:
    long = page(*(f"Line number {number} of a long text without an end" for number in range(18)))

    told = describe(SCREEN, long, Detail.NORMAL).text

    assert len(told) < 1000
    assert "beginning: “Line number 0" in told
    assert "…”" in told


def test_a_side_bar_is_read_before_what_is_beside_it() -> None:
    side = [(quad(0, 10 + 40 * number, f"chat {number}"), f"chat {number}", 0.99) for number in range(8)]
    main = [(quad(400, 27 + 33 * number, f"word {number}"), f"word {number}", 0.99) for number in range(9)]

    found = [[line.text for line in panel.lines] for panel in panels(straighten(side + main))]

    assert found == [[text for _, text, _ in side], [text for _, text, _ in main]]


def test_a_table_is_read_row_by_row() -> None:
    table = page(*(f"Item {number}            {number}.50" for number in range(8)))

    assert len(panels(table)) == 1
    assert "Item 3 3.50" in describe(SCREEN, table, Detail.FULL).text


def test_the_reader_answers_a_wish_for_a_description_whatever_was_asked_before() -> None:
    wish = instructed(asked(detail=Detail.BRIEF))
    before = (Message(Speaker.USER, "What is the total?"), Message(Speaker.ASSISTANT, "I see none."))

    text, evidence = respond(Prompt((*before, wish)), (SCREEN,), (EDITOR,))

    assert text.startswith("This looks like a window of Text Editor")
    assert [found.text for found in evidence] == ["notes.txt - Text Editor"]


def test_a_question_after_a_description_is_about_the_same_text() -> None:
    wish = instructed(asked(detail=Detail.FULL))
    prompt = Prompt((wish, Message(Speaker.ASSISTANT, "…"), Message(Speaker.USER, "What must be locked?")))

    text, _ = respond(prompt, (SCREEN,), (EDITOR,))

    assert "lock the door" in text
