# SPDX-License-Identifier: GPL-3.0-or-later
"""The program with its window, and a probe in its GUI thread: run by `campaign_window`.

A precise timer beats every 4 ms; what comes late shows that the window could not have answered a key meanwhile. Each
line of standard input is an order; all are carried out on the GUI thread, most for what no key does.
"""

import dataclasses
import gc
import json
import os
import sys
import threading
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QDialog, QWidget

import ui.app
from assistant.events import Event, LevelChanged
from assistant.pipeline.assistant import Assistant
from assistant.pipeline.build import build_assistant
from assistant.privacy import network_lock
from assistant.privacy.quiet_libraries import switch_off_reporting
from assistant.settings import Settings
from assistant.turn_events import Outcome, Stage, StageChanged, TokenWritten, TurnFinished, TurnStarted
from assistant.values import Message, Speaker
from ui.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable

BEAT_MS = 4
BLAME_VARIABLE = "KIBITZ_BLAME"
"""Environment variable: where the GUI thread is while a beat is overdue is written down, which costs a little."""

_LATE_SECONDS = 0.012
_FRAMES = 7
"""Of a call stack."""
_STREAMED_TURN = 1_000_000
_TOKENS_PER_SECOND = 60
_LONG_ANSWER = (
    "## What the picture shows\n\nThere are **three parts**, and each does its own work:\n\n"
    "1. The *first* keeps the record of `what was said`.\n2. The second reads it again.\n3. The third throws it away.\n"
    "\n```python\ndef answer(question: str) -> str:\n    return question.upper()\n```\n\n| part | size |\n|---|---|\n"
    "| first | 12 MB |\n| second | 3 MB |\n\nThe rest is plain text that goes on for a while, as answers do.\n\n"
)


class Probe(QObject):
    """Notes how late each beat came, and in which phase of the session."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.phase = "start"
        self.beats: list[tuple[str, float]] = []
        """Phase, and milliseconds by which the beat came late."""
        self.blame: list[tuple[str, float, str]] = []
        self.last = time.perf_counter()
        self._blamed = ""
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        if os.environ.get(BLAME_VARIABLE):
            threading.Thread(target=self._watch, args=(threading.get_ident(),), daemon=True).start()

    @Slot()
    def _beat(self) -> None:
        now = time.perf_counter()
        late = 1000 * (now - self.last) - BEAT_MS
        self.last = now
        self.beats.append((self.phase, round(max(0.0, late), 2)))
        if self._blamed:
            self.blame.append((self.phase, late, self._blamed))
            self._blamed = ""

    def _watch(self, gui_thread: int) -> None:
        """Runs on a thread of its own."""
        pause = threading.Event()
        while not pause.wait(_LATE_SECONDS / 2):
            if time.perf_counter() - self.last > _LATE_SECONDS and (frame := sys._current_frames().get(gui_thread)):
                stack = traceback.extract_stack(frame)
                where = reversed(stack[-_FRAMES:])
                told = " < ".join(f"{Path(at.filename).name}:{at.lineno} {at.name}" for at in where)
                self._blamed += f"    {told}\n"


class Painted(QObject):
    """Notes when a widget is painted."""

    def __init__(self, part: QWidget) -> None:
        super().__init__(part)
        self._times: list[float] = []
        part.installEventFilter(self)

    def per_second(self) -> float:
        """How often, from the first time to the last."""
        return (len(self._times) - 1) / (self._times[-1] - self._times[0]) if len(self._times) > 1 else 0.0

    def eventFilter(self, _part: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() is QEvent.Type.Paint:
            self._times.append(time.perf_counter())
        return False


class Orders(QObject):
    """Carries out what the campaign writes."""

    came = Signal(str)

    def __init__(self, assistant: Assistant, parent: QObject) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._probe = Probe(self)
        self._streamed = 0
        self.came.connect(self._obey, Qt.ConnectionType.QueuedConnection)
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in sys.stdin:
            self.came.emit(line.strip())

    @property
    def _window(self) -> MainWindow:
        return next(window for window in QApplication.topLevelWidgets() if isinstance(window, MainWindow))

    @Slot(str)
    def _obey(self, line: str) -> None:
        order, _, rest = line.partition(" ")
        act: Callable[[str], None] = getattr(self, f"_do_{order}")
        act(rest)

    def _do_phase(self, name: str) -> None:
        self._probe.phase = name
        say("Phase", name)

    def _do_rest(self, milliseconds: str) -> None:
        QTimer.singleShot(int(milliseconds), self, lambda: say("Rested"))

    def _do_theme(self, name: str) -> None:
        self._change_window(theme=name)

    def _do_text(self, percent: str) -> None:
        self._change_window(text_percent=int(percent))

    def _change_window(self, **values: Any) -> None:
        preferences = self._window._preferences
        now = preferences.settings
        preferences.change(dataclasses.replace(now, window=dataclasses.replace(now.window, **values)))

    def _do_open(self, conversation: str) -> None:
        history = self._assistant.history
        assert history
        history.open(int(conversation))

    def _do_size(self, size: str) -> None:
        width, height = (int(one) for one in size.split("x"))
        self._window.resize(width, height)

    def _do_attach(self, paths: str) -> None:
        self._window.composer.add_files([Path(path) for path in paths.split(os.pathsep)])

    def _do_close(self, _nothing: str) -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, QDialog) and window.isVisible():
                window.close()

    def _do_enlarge(self, _nothing: str) -> None:
        """The viewer of the newest picture of the conversation."""
        model = self._window.model
        for row in reversed(range(model.rowCount())):
            if shown := model.turn_at(row).pictures:
                self._window.turns.show_picture(shown[0])
                return

    def _do_scroll(self, frames: str) -> None:
        """Scroll upwards by a third of a page, sixty times a second."""
        conversation = self._window.conversation
        bar, left = conversation.verticalScrollBar(), int(frames)
        timer = QTimer(self, interval=16, timerType=Qt.TimerType.PreciseTimer)
        painted = Painted(conversation.viewport())

        def step() -> None:
            nonlocal left
            bar.setValue(bar.value() - bar.pageStep() // 3)
            left -= 1
            if left <= 0:
                timer.deleteLater()
                say("Scrolled", round(painted.per_second()))
                painted.deleteLater()

        timer.timeout.connect(step)
        timer.start()

    def _do_stream(self, repeats: str) -> None:
        """A long answer comes in, at the pace of a fast model, on a thread as the core's."""
        self._streamed += 1
        answer = _LONG_ANSWER * int(repeats)
        threading.Thread(target=self._stream, args=(_STREAMED_TURN + self._streamed, answer), daemon=True).start()

    def _stream(self, turn: int, answer: str) -> None:
        publish, pause = self._assistant._parts.stream.publish, threading.Event()
        publish(TurnStarted(turn, Message(Speaker.USER, "What does the picture show?")))
        publish(StageChanged(turn, Stage.WRITING))
        for start in range(0, len(answer), 5):
            publish(TokenWritten(turn, answer[start : start + 5]))
            pause.wait(1 / _TOKENS_PER_SECOND)
        publish(TurnFinished(turn, Outcome.ANSWERED, Message(Speaker.ASSISTANT, answer)))
        say("Streamed")

    def _do_report(self, path: str) -> None:
        Path(path).write_text(json.dumps({"beats": self._probe.beats, "blame": self._probe.blame}), encoding="utf-8")
        say("Reported")


def say(*words: object) -> None:
    """A line for the campaign."""
    sys.stdout.write(" ".join(str(word) for word in words) + "\n")
    sys.stdout.flush()


def _tell(event: Event) -> None:
    if not isinstance(event, LevelChanged | TokenWritten):
        say(event)


def _build(settings: Settings, **parts: Any) -> Assistant:
    assistant = build_assistant(settings, **parts)
    assistant.subscribe(_tell)
    application = QApplication.instance()
    assert application
    Orders(assistant, application)
    return assistant


if __name__ == "__main__":
    # As `assistant.__main__` does.
    network_lock.install()
    switch_off_reporting(os.environ, engines=False)
    gc.freeze()
    gc.set_threshold(1_000, 5, 400)
    sys.setswitchinterval(0.0002)
    ui.app.build_assistant = _build  # type: ignore[attr-defined]
    sys.exit(ui.app.main([]))
