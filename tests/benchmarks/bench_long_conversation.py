# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a long conversation takes to open: `python -m tests.benchmarks.bench_long_conversation [MESSAGES …]`.

By default 100, 1000, 10,000. Milliseconds: reading it from disk (on the history's thread), showing it (on the
window's), and the frames of scrolling through it by a third of a page at a time: laying out and painting for each.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from assistant.conversation.history_events import ConversationOpened
from assistant.conversation.image_store import images_in
from assistant.conversation.store import store_in
from assistant.pipeline.conversation_loading import load
from assistant.settings import Settings
from assistant.timings import Timings
from assistant.turn_events import Outcome
from assistant.values import Message, Picture, Speaker
from tests.benchmarks.bench_history import take, words
from tests.ui.fakes import FakeAssistant
from ui.history.events import PastEvents
from ui.history.shown_turns import shown_turns
from ui.look.theme import Theme, ThemeChoice
from ui.main_window import MainWindow
from ui.preferences import Preferences, memory_in

STEPS = 300


def make(folder: Path, turns: int) -> int:
    """One conversation, every fifth question with a small picture; gives its number."""
    said, store, images = words(1), store_in(folder), images_in(folder)
    conversation, parent = store.begin_conversation(), None
    for number in range(turns):
        shown: tuple[Picture, ...] = ()
        if number % 5 == 0:
            pixels = np.full((90, 160, 3), number % 256, np.uint8)
            pixels[0, 0] = (number // 256, number % 256, 7)
            shown = (Picture.from_rgb(pixels),)
            images.keep(shown[0])
        parent = store.begin_turn(conversation, parent, Message(Speaker.USER, take(said, 12), shown))
        text = f"{take(said, 40)}\n\n- {take(said, 5)}\n- **{take(said, 5)}**\n\n{take(said, 30)}"
        store.write(parent, Message(Speaker.ASSISTANT, text))
        store.finish_turn(parent, Outcome.ANSWERED, Timings(first_sound=1.0))
    store.close()
    return conversation


def measure(application: QApplication, theme: Theme, folder: Path, messages: int) -> dict[str, str]:
    """One row of the table."""
    conversation = make(folder, messages // 2)
    store = store_in(folder)
    began = time.perf_counter()
    loaded = load(store, images_in(folder), conversation)
    read = time.perf_counter()
    assistant = FakeAssistant()
    preferences = Preferences(Settings(), folder / "settings.toml")
    window = MainWindow(assistant, theme, preferences, memory_in(folder))
    window.resize(1120, 760)
    window.show()
    application.processEvents()
    events = window.findChild(PastEvents)
    assert events
    opening = time.perf_counter()
    turns = tuple(enumerate(loaded.turns, 1))
    opened = ConversationOpened(loaded.conversation, turns)
    events.bridge.opened.emit(shown_turns(opened), None)
    window.conversation.viewport().repaint()
    shown = time.perf_counter()
    frames = []
    bar = window.conversation.verticalScrollBar()
    for _ in range(STEPS):
        application.processEvents()
        frame = time.perf_counter()
        bar.setValue(bar.value() - bar.pageStep() // 3)
        window.conversation.viewport().repaint()
        frames.append(1000 * (time.perf_counter() - frame))
    window.close()
    preferences.close()
    store.close()
    frames.sort()
    return {
        "messages": f"{messages:,}",
        "read": f"{1000 * (read - began):.0f}",
        "show": f"{1000 * (shown - opening):.0f}",
        "scroll p50 / p95 / most": f"{frames[STEPS // 2]:.1f} / {frames[int(0.95 * STEPS)]:.1f} / {frames[-1]:.1f}",
    }


def main(sizes: list[int]) -> None:
    """Print the table."""
    application = QApplication([])
    theme = Theme(application, ThemeChoice.LIGHT)
    for number, size in enumerate(sizes):
        with tempfile.TemporaryDirectory() as name:
            row = measure(application, theme, Path(name), size)
        if number == 0:
            print("| " + " | ".join(row) + " |")
            print("|" + "---|" * len(row))
        print("| " + " | ".join(row.values()) + " |", flush=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [100, 1000, 10_000])
