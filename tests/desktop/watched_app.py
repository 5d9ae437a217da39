# SPDX-License-Identifier: GPL-3.0-or-later
"""The program with its window on scripted engines; prints what happens, and whenever the window was held up."""

import sys
import time
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

import ui.app
from assistant.events import Event, LevelChanged
from assistant.pipeline.assistant import Assistant
from assistant.pipeline.build import build_assistant
from assistant.settings import Settings

_BEAT_MS = 20
_HELD_SECONDS = 0.1


class Heartbeat(QObject):
    """Tells when the GUI thread was not free for longer than a tenth of a second."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._last = time.monotonic()
        self._timer = QTimer(self, interval=_BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.monotonic()
        held, self._last = now - self._last, now
        if held > _HELD_SECONDS:
            _say(f"Held {held:.3f}")


def _say(line: object) -> None:
    sys.stdout.write(f"{time.monotonic():.4f} {line}\n")
    sys.stdout.flush()


def _tell(event: Event) -> None:
    if not isinstance(event, LevelChanged):
        _say(event)


def _build(settings: Settings, **parts: Any) -> Assistant:
    assistant = build_assistant(settings, **parts)
    assistant.subscribe(_tell)
    application = QApplication.instance()
    assert application is not None
    Heartbeat(application)
    return assistant


if __name__ == "__main__":
    ui.app.build_assistant = _build  # type: ignore[attr-defined]
    sys.exit(ui.app.main([]))
