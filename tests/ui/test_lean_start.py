# SPDX-License-Identifier: GPL-3.0-or-later
"""The window is there soon, because what nobody has opened or asked for is not loaded before it.

A module named here can be imported where it is needed: a dialog where it is opened, the rules of speech behind the
window. What is imported at the head of a module that the window needs comes back here.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

_PROGRAM = """
import linecache, os, sys
import assistant.pipeline.build
import ui.app

def tell(program, *, hidden):
    print(*sys.modules, "", *linecache.cache, sep="\\n", flush=True)
    os._exit(0)

ui.app._Program.show = tell
ui.app.main([])
"""
"""The window with all around it, until it would be shown."""

_DIALOGS = (
    "ui.camera.dialog", "ui.composer.video_part", "ui.conversation.picture_viewer", "ui.first_run",
    "ui.latency.dialog", "ui.ledger_dialog", "ui.models.dialog", "ui.models.questions", "ui.region.overlay",
    "ui.settings.dialog", "ui.settings.pages", "ui.shortcuts_sheet",
)  # fmt: skip
_ENDS = ("assistant.privacy.wipe", "ui.farewell", "ui.restart")
_SPOKEN_TEXT = (
    "assistant.speech.clauses",
    "assistant.speech.sentences",
    "assistant.speech.speakable",
    "babel",
    "regex",
)
_WORK_ON_MODELS = (
    "assistant.models.catalog", "assistant.models.downloads", "assistant.models.measure", "assistant.models.recommend",
)  # fmt: skip
_LIBRARIES = (
    "assistant.engines.process.worker", "av", "cryptography", "cv2", "filelock", "httpx", "llama_cpp", "markdown_it",
    "mss", "onnxruntime", "psutil", "sounddevice",
)  # fmt: skip


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], list[str]]:
    """Modules loaded before the window is shown, and source files that were read."""
    home = tmp_path_factory.mktemp("home")
    env = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "DISPLAY": ":none",
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    env |= {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    env |= {"XDG_RUNTIME_DIR": str(home), "HOME": str(home)}
    command = [sys.executable, "-c", _PROGRAM]
    told = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60, check=True).stdout
    modules, _, sources = told.partition("\n\n")
    return modules.splitlines(), sources.splitlines()


@pytest.mark.parametrize("name", [*_DIALOGS, *_ENDS, *_SPOKEN_TEXT, *_WORK_ON_MODELS, *_LIBRARIES])
def test_what_nobody_has_asked_for_is_not_loaded_before_the_window(
    loaded: tuple[list[str], list[str]], name: str
) -> None:
    modules, _ = loaded

    assert "ui.main_window" in modules
    assert [module for module in modules if module == name or module.startswith(f"{name}.")] == []


def test_pyside_does_not_read_the_source_of_what_is_imported(loaded: tuple[list[str], list[str]]) -> None:
    _, sources = loaded

    assert [source for source in sources if source.endswith("main_window.py")] == []
