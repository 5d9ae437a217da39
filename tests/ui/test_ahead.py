# SPDX-License-Identifier: GPL-3.0-or-later
"""What is imported late is there before it is needed."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import ui
import ui.ahead

ROOT = Path(ui.__file__).parent
RARE = {"ui.farewell", "ui.restart", "ui.first_run.wizard"}
"""At the end of the program, and once in its life."""

_PROGRAM = """
import sys, importlib
import ui.app, ui.ahead
late = [name for name in sys.argv[1:] if name not in sys.modules]
for name in ui.ahead.MODULES:
    importlib.import_module(name)
print(*(name for name in late if name not in sys.modules))
"""


def _imported_in_functions() -> Iterator[str]:
    for file in ROOT.rglob("*.py"):
        if "hotkeys" in file.parts:  # each system has its own
            continue
        for function in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(function, ast.FunctionDef):
                for node in ast.walk(function):
                    if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("ui."):
                        yield node.module


def test_every_dialog_is_imported_before_it_is_opened() -> None:
    late = sorted(set(_imported_in_functions()) - RARE)
    assert "ui.models.dialog" in late

    left = subprocess.run(
        [sys.executable, "-c", _PROGRAM, *late], capture_output=True, text=True, cwd=ROOT.parent, check=True
    ).stdout

    assert left.split() == []


def test_modules_are_imported_while_the_window_goes_on(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    imported: list[str] = []
    monkeypatch.setattr(ui.ahead, "_AFTER_MS", 0)
    monkeypatch.setattr(ui.ahead, "import_module", imported.append)

    ui.ahead.import_ahead(qapp)

    assert imported == []
    qtbot.waitUntil(lambda: imported == list(ui.ahead.MODULES))
