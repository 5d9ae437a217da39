# SPDX-License-Identifier: GPL-3.0-or-later
"""The source itself: no sentence for people is written where it cannot be translated."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WORDS = re.compile(r"[A-Za-z]{2,}[,.:;!?…]? [“(]?[A-Za-z]{2,}|^[A-Z][a-z]+…?$")
"""Two words, or one with a capital."""
TAKE_TEXT = {
    "setText", "setToolTip", "setWindowTitle", "setAccessibleName", "setAccessibleDescription", "setPlaceholderText",
    "setStatusTip", "setWhatsThis", "setTitle", "setLabelText", "setInformativeText", "setDetailedText", "setSuffix",
    "setPrefix", "setSpecialValueText", "setItemText", "addItem", "addItems", "addAction", "addMenu", "addSection",
    "addButton", "addTab", "setHorizontalHeaderLabels", "insertText", "showMessage", "drawText",
    "QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction", "QMenu", "QFileDialog",
    "QListWidgetItem", "QTableWidgetItem", "QMessageBox",
    "show_notice", "offer", "notify", "tell", "explain", "tool", "button", "words", "Row", "Card", "Switch", "Page",
    "SettingsPage", "Field", "Choice", "Toggle", "Number", "Percent", "Text", "ModelChoice", "ServerToggle",
}  # fmt: skip
"""What shows, or says, what it is given."""
NOT_WORDS = {
    "Kibitz",  # its own name, the same in every language
    "Fusion",
}
NOT_TEXT = {"path", "also", "example", "icon", "name", "key", "style"}
"""Arguments that hold something else, or, such as search words, may stand as they are."""


def parsed(folder: str) -> Iterator[tuple[str, ast.Module]]:
    for path in sorted((ROOT / folder).rglob("*.py")):
        yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def name_of(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def literals(node: ast.AST) -> Iterator[ast.Constant | ast.JoinedStr]:
    """The texts that an expression is made of, but for those that go into another call."""
    match node:
        case ast.JoinedStr():
            yield node
        case ast.Constant(value=str()):
            yield node
        case ast.Call() | ast.Compare() | ast.Subscript() | ast.Lambda():
            return
        case _:
            for child in ast.iter_child_nodes(node):
                yield from literals(child)


def written(node: ast.Constant | ast.JoinedStr) -> str:
    """What of a text stands in the source."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)


@pytest.mark.parametrize(("place", "tree"), [pytest.param(*one, id=one[0]) for one in parsed("ui")])
def test_no_words_are_shown_without_translation(place: str, tree: ast.Module) -> None:
    bare = [
        f"{place}:{text.lineno}: {written(text)!r}"
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and name_of(call.func) in TAKE_TEXT
        for given in (*call.args, *(word.value for word in call.keywords if word.arg not in NOT_TEXT))
        for text in literals(given)
        if WORDS.search(written(text)) and written(text) not in NOT_WORDS
    ]

    assert bare == []


def errors_of(folder: str) -> set[str]:
    """All classes that are errors for people."""
    bases = {
        node.name: {name_of(base) for base in node.bases}
        for _, tree in parsed(folder)
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    found = {"KibitzError"}
    while more := {name for name, of in bases.items() if of & found} - found:
        found |= more
    return found


def test_no_error_or_remark_is_a_string_that_cannot_be_translated() -> None:
    """A sentence with parts is a `Phrase`; the command line, which speaks English only, may do as it likes."""
    tell = (
        errors_of("assistant")
        | errors_of("ui")
        | {"Noticed", "TaskFinished", "HistoryDone", "Finding", "Fit", "Lesser", "DeviceList"}
    )
    bare = [
        f"{place}:{text.lineno}: {written(text)!r}"
        for place, tree in (*parsed("assistant"), *parsed("ui"))
        if not place.startswith("assistant/cli/")
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and name_of(call.func) in tell
        for given in (*call.args, *(word.value for word in call.keywords))
        for text in literals(given)
        if isinstance(text, ast.JoinedStr) and re.search("[A-Za-z]{2,}", written(text))
    ]

    assert bare == []


def test_nothing_is_translated_while_modules_are_imported() -> None:
    """No language is known then: constants are marked, and translated where they are used."""
    early = [
        f"{place}:{node.lineno}"
        for place, tree in parsed("ui")
        for statement in (
            *tree.body,
            *(part for one in tree.body if isinstance(one, ast.ClassDef) for part in one.body),
        )
        if not isinstance(statement, ast.FunctionDef | ast.ClassDef)
        for node in ast.walk(statement)
        if isinstance(node, ast.Call) and name_of(node.func) in {"tr", "tr_choices"}
    ]

    assert early == []
