# SPDX-License-Identifier: GPL-3.0-or-later
import pytest

from assistant.vision.text.answers import answer
from assistant.vision.text.layout import Page
from assistant.vision.text.questions import understand
from assistant.vision.text.quotes import CANNOT, Answer
from tests.assistant.printed import page

RECEIPT = page(
    "        Contoso Cafe",
    "      987-654-3210",
    "6/10/2019 13:59",
    "1 Cappuccino            $2.20",
    "1 Bacon & Eggs          $9.50",
    "Sub-Total              $11.70",
    "Tax                     $1.17",
    "Total                  $14.50",
)
SETTINGS = page(
    "             Preferences",
    "General   Models   Shortcuts",
    "Font Size            11",
    "Export folder        /home/me/work     Browse",
    "Live recording mode  Append below",
    "Server: Marco",
)
TABLE = page(
    "Name         Department   Extension",
    "Anna Bell    Sales        4411",
    "Boris Hahn   Finance      4478",
)
ARTICLE = page(
    "Region-based segmentation",
    "",
    "Let us first determine markers of the coins and the",
    "background. These markers are pixels that we can label",
    "unambiguously as either object or background. Mr Lee",
    "found them in 1902.",
)


def ask(question: str, text: Page) -> Answer:
    return answer(understand(question), text)


@pytest.mark.parametrize(
    ("question", "text", "said"),
    [
        ("What is the total on this receipt?", RECEIPT, "The total is $14.50."),
        ("How much was the cappuccino?", RECEIPT, "The cappuccino is $2.20."),
        ("How much was the cappa chino?", RECEIPT, "It says: “1 Cappuccino: $2.20”."),
        ("How much tax was charged?", RECEIPT, "The tax is $1.17."),
        ("What is the subtotal?", RECEIPT, "The subtotal is $11.70."),
        ("Which shop is it from?", RECEIPT, "The shop is Contoso Cafe."),
        ("When was this?", RECEIPT, "The date is 6/10/2019."),
        ("What is the phone number?", RECEIPT, "The phone number is 987-654-3210."),
        ("What are the items?", RECEIPT, "The items are: 1 Cappuccino, $2.20; 1 Bacon & Eggs, $9.50."),
        ("What is the font size?", SETTINGS, "The font size is 11."),
        ("What is the export folder?", SETTINGS, "The export folder is /home/me/work."),
        ("what is the live recording mode", SETTINGS, "The live recording mode is Append below."),
        ("Who is the server?", SETTINGS, "The server is Marco."),
        ("What is the title?", SETTINGS, "The title is “Preferences”."),
        ("What is Boris Hahn's extension?", TABLE, "For Boris Hahn, Extension says 4478."),
        ("What department is Anna in?", TABLE, "For Anna Bell, Department says Sales."),
        ("read the last line", ARTICLE, "found them in 1902."),
        ("how many lines are there", TABLE, "I read 3 lines."),
    ],
)
def test_what_is_printed_is_quoted(question: str, text: Page, said: str) -> None:
    found = ask(question, text)

    assert found.text == said
    assert found.is_found


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How much was the salmon?", RECEIPT),
        ("What was the tip?", RECEIPT),
        ("What is the fax number?", RECEIPT),
        ("What is the average price?", RECEIPT),
        ("What colour is the receipt?", RECEIPT),
        ("What is the password?", SETTINGS),
        ("Which tab is open?", SETTINGS),
        ("Which shop is it from?", SETTINGS),
        ("What does the error say?", SETTINGS),
        ("What is the salary of Boris?", TABLE),
        ("What is the extension of David?", TABLE),
        ("read the ninth paragraph", ARTICLE),
        ("What objects are these?", ARTICLE),
        ("Who discovered gravity?", ARTICLE),
        ("What is the capital of France?", ARTICLE),
        ("What is the total?", page()),
    ],
)
def test_what_is_not_printed_gets_an_honest_no(question: str, text: Page) -> None:
    found = ask(question, text)

    assert found.text.startswith(CANNOT)
    assert not found.is_found


def test_a_question_about_prose_is_answered_with_its_sentence() -> None:
    found = ask("What is being segmented from the background?", ARTICLE)

    assert found.text == "It says: “Let us first determine markers of the coins and the background.”"
    assert [line.text[:6] for line in found.lines] == ["Let us", "backgr"]


def test_an_abbreviation_does_not_end_a_sentence() -> None:
    assert ask("When did Mr Lee find them?", ARTICLE).text == "It says: “Mr Lee found them in 1902.”"


def test_the_value_comes_with_the_lines_it_was_found_in() -> None:
    assert [line.text for line in ask("What is the total?", RECEIPT).lines] == ["Total", "$14.50"]


def test_a_doubtful_reading_is_said_to_be_doubtful() -> None:
    text = page("Tip        $1.63", confidence=0.7)

    assert ask("What was the tip?", text).text == "For Tip I read $1.63, but I am not sure."


def test_a_label_with_the_same_meaning_will_do_and_is_quoted() -> None:
    text = page("Subtotal     $10.00", "Amount due   $12.00")

    assert ask("What is the total?", text).text == "It says: “Amount due: $12.00”."


def test_the_better_label_wins() -> None:
    text = page("Total items    3", "Subtotal   $10.00", "Total    $12.00")

    assert ask("What is the total?", text).text == "The total is $12.00."


def test_a_value_may_stand_below_its_label() -> None:
    text = page("Full name", "Miriam Oduya", "", "City", "Nairobi")

    assert ask("What is the full name?", text).text == "The full name is Miriam Oduya."


def test_a_letter_misread_in_a_label_does_no_harm() -> None:
    assert "$2.20" in ask("How much was the cappuccino?", page("1 Cappuccina    $2.20")).text


def test_errors_are_told_from_the_rest() -> None:
    text = page("$ python report.py", "Traceback (most recent call last):", "ZeroDivisionError: division by zero")

    assert ask("What does the error say?", text).text == "It says: “ZeroDivisionError: division by zero”."


def test_finding_says_where_it_stands() -> None:
    found = ask("Where is the cappuccino?", RECEIPT)

    assert found.text == "I found it on the left of the text: “1 Cappuccino”."


def test_reading_gives_everything_in_reading_order() -> None:
    assert ask("Read this.", TABLE).text.split() == TABLE.text.split()


def test_being_asked_to_describe_says_what_it_cannot_and_what_is_written() -> None:
    found = ask("What is this?", SETTINGS)

    assert found.text.startswith(CANNOT)
    assert "Preferences" in found.text
