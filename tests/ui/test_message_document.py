# SPDX-License-Identifier: GPL-3.0-or-later
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QFont, QImage, QTextDocument

from ui.conversation.message_document import MessageDocument
from ui.look.colours import LIGHT
from ui.look.theme import Theme

RESOURCE = QTextDocument.ResourceType.ImageResource.value


@pytest.fixture
def document(theme: Theme) -> MessageDocument:
    return MessageDocument(LIGHT, theme.font())


def test_a_picture_in_the_text_is_named_not_loaded(document: MessageDocument, tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    image = QImage(QSize(400, 300), QImage.Format.Format_RGB32)
    assert image.save(str(secret))

    document.show_markdown(
        f"Look: ![the plan]({QUrl.fromLocalFile(str(secret)).toString()}) ![far](http://example.org/a.png)"
    )

    assert document.toPlainText() == "Look: [picture: the plan] [picture: far]"
    assert document.size().height() < 100


@pytest.mark.parametrize(
    "address", ["file:///etc/hostname", "http://example.org/a.css", "qrc:/x", "data:image/png;base64,"]
)
def test_no_resource_is_ever_loaded(document: MessageDocument, address: str) -> None:
    assert document.resource(RESOURCE, QUrl(address)) is None


def test_html_is_shown_as_it_is_written(document: MessageDocument) -> None:
    document.show_markdown('<img src="file:///etc/hostname"> and <b>bold</b>')

    assert document.toPlainText() == '<img src="file:///etc/hostname"> and <b>bold</b>'


def test_a_heading_is_only_a_little_larger(document: MessageDocument) -> None:
    document.show_markdown("# Title\n\ntext")

    title = document.begin().begin().fragment().charFormat().font()
    assert title.weight() >= QFont.Weight.DemiBold
    assert title.pixelSize() <= 1.4 * document.defaultFont().pixelSize()


def test_code_stands_on_a_ground_of_its_own_and_stays_as_it_is(document: MessageDocument) -> None:
    document.show_markdown("Before\n\n```python\ndef f():\n\n    return 1\n```\n\nAfter")

    (ground,) = document.code_grounds()
    assert ground.height() > 3 * document.defaultFont().pixelSize()
    assert "def f():\n\n    return 1" in document.toPlainText()


def test_each_stretch_of_code_can_be_had_as_it_was_written(document: MessageDocument) -> None:
    document.show_markdown("First:\n\n```sh\nls -l | wc\n```\n\n| a |\n|---|\n| 1 |\n\n~~~\nif x:\n\n    y()\n~~~")

    upper, lower = document.code_grounds()
    assert upper.bottom() < lower.top()
    assert [document.code_at(place) for place in (0, 1)] == ["ls -l | wc", "if x:\n\n    y()"]


def test_line_ends_are_kept_but_nothing_is_added_to_code(document: MessageDocument) -> None:
    document.show_markdown("Milk 1.20\nBread 2.40\n\n```\na\nb\n```")

    assert document.toPlainText().strip() == "Milk 1.20\nBread 2.40\n\na\nb"


def test_a_table_is_a_table(document: MessageDocument) -> None:
    document.show_markdown("| a | b |\n|---|--:|\n| 1 | 2 |")

    assert len(document.rootFrame().childFrames()) == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "```",
        "```\nunfinished",
        "| a |",
        "- ",
        "1. a\n```\nx",
        "**half",
        "![",
        "[a](",
        "# \n\n> \n\n---",
        "a\n\n\n\nb",
    ],
)
def test_an_unfinished_answer_is_shown(document: MessageDocument, text: str) -> None:
    document.show_markdown(text)

    assert document.size().height() >= 0


@pytest.mark.parametrize(
    ("spoken", "shown"),
    [
        ("It is set to 720p; open it.", "It is set to 720p; open it."),
        ("Open the Resolution menu.", "Open the Resolution menu."),
        ("at the lower right", "at the lower\u2029right"),
    ],
)
def test_the_spoken_clause_is_found_in_formatted_text(document: MessageDocument, spoken: str, shown: str) -> None:
    document.show_markdown(
        "Open the **Resolution** menu. It is `set` to 720p; open it.\n\nIt is at the lower\n\nright."
    )

    cursor = document.find_words(spoken)

    assert cursor is not None
    assert cursor.selectedText().rstrip(".") == shown.rstrip(".")


def test_words_that_are_not_there_are_not_found(document: MessageDocument) -> None:
    document.show_markdown("Something else.")

    assert document.find_words("Nothing like it") is None
    assert document.find_words("…") is None
