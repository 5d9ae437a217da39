# SPDX-License-Identifier: GPL-3.0-or-later
"""The program with its window and real engines, led through its screens and photographed: run by `screenshots`.

python -m tests.desktop.pictured_app FOLDER
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

import ui.app
from assistant.events import EngineReady, Event, LevelChanged
from assistant.pipeline.assistant import Assistant
from assistant.pipeline.build import build_assistant
from assistant.settings import Settings
from assistant.turn_events import TurnFinished
from ui.first_run.wizard import FirstRun
from ui.main_window import MainWindow
from ui.settings.dialog import SettingsDialog

W = TypeVar("W", bound=QWidget)

Until = Callable[[], bool]
"""A step of the script is over when this is true."""

_LOOK_MS = 50
_SETTLED_LOOKS = 12
"""So often in a row it has to be: what fades in or is drawn a little later is there by then."""

_PATIENCE_LOOKS = 60_000 // _LOOK_MS


class Photographer(QObject):
    """Goes through a script of steps on the GUI thread, and ends the program after the last one."""

    def __init__(self, script: Iterator[Until], parent: QObject) -> None:
        super().__init__(parent)
        self._script = script
        self._until: Until = lambda: True
        self._looks = self._held = 0
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        self._looks += 1
        self._held = self._held + 1 if self._until() else 0
        if self._looks > _PATIENCE_LOOKS:
            self._end("What the script waits for never came.")
        elif self._held >= _SETTLED_LOOKS:
            self._looks = self._held = 0
            try:
                self._until = next(self._script)
            except StopIteration:
                self._end()

    def _end(self, trouble: str = "") -> None:
        self._timer.stop()
        if trouble:
            sys.stderr.write(f"{trouble}\n")
        QApplication.exit(int(bool(trouble)))


class Screens:
    """The script: the screens a user meets, in the order they meet them.

    Args:
        folder: Where the pictures go.
        seen: The events so far; grows while the program runs.
    """

    def __init__(self, folder: Path, seen: list[Event]) -> None:
        self._folder = folder
        self._seen = seen

    def script(self) -> Iterator[Until]:
        """Each step gives what it waits for."""
        yield lambda: is_shown(MainWindow)
        window = the(MainWindow)
        window.models.show_first_run()
        yield lambda: is_shown(FirstRun)
        yield from self._first_run(the(FirstRun))
        yield lambda: self._count(EngineReady) >= len(window.sidebar.chips)
        self._keep("empty", window)
        yield from self._conversation(window)
        yield from self._settings(window)
        yield from self._other_windows(window)

    def _first_run(self, wizard: FirstRun) -> Iterator[Until]:
        for step, name in ((0, "first-run"), (1, "first-run-microphone"), (2, "first-run-models")):
            wizard.show_page(step)
            yield settled
            self._keep(name, wizard)
        wizard.reject()
        yield lambda: not is_shown(FirstRun)

    def _conversation(self, window: MainWindow) -> Iterator[Until]:
        window.empty.sample_wanted.emit()
        yield lambda: self._count(TurnFinished) == 1
        window.turns.ask("Which shop is it from?")
        yield lambda: self._count(TurnFinished) == 2
        self._keep("conversation", window)

    def _settings(self, window: MainWindow) -> Iterator[Until]:
        window.settings.show()
        yield lambda: is_shown(SettingsDialog)
        for title in ("General", "Voice", "Eyes", "Brain", "Speech", "Privacy"):
            the(SettingsDialog).turn_to(title)
            yield settled
            self._keep(f"settings-{title.lower()}", the(SettingsDialog))
        the(SettingsDialog).close()
        yield lambda: not is_shown(SettingsDialog)

    def _other_windows(self, window: MainWindow) -> Iterator[Until]:
        for name, show in (
            ("models", window.models.show),
            ("shortcuts", window.settings.show_keys),
            ("ledger", window.show_ledger),
        ):
            show()
            yield lambda: in_front(window) is not None
            dialog = in_front(window)
            assert dialog
            self._keep(name, dialog)
            dialog.close()
            yield lambda: in_front(window) is None

    def _count(self, kind: type[Any]) -> int:
        return sum(isinstance(event, kind) for event in self._seen)

    def _keep(self, name: str, widget: QWidget) -> None:
        self._save(name, widget.grab())

    def _keep_screen(self, name: str) -> None:
        """What is on the screen, with all windows."""
        self._save(name, QGuiApplication.primaryScreen().grabWindow(0))

    def _save(self, name: str, picture: QPixmap) -> None:
        if not picture.save(str(self._folder / f"{name}.png")):
            raise OSError(f"{name}.png cannot be written")


def settled() -> bool:
    """Nothing else to wait for."""
    return True


def windows() -> list[QWidget]:
    """The visible windows."""
    return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]


def is_shown(kind: type[QWidget]) -> bool:
    """Whether there is a visible window of this class."""
    return any(isinstance(window, kind) for window in windows())


def the(kind: type[W]) -> W:
    """The visible window of this class."""
    return next(window for window in windows() if isinstance(window, kind))


def in_front(behind: QWidget) -> QWidget | None:
    """The dialog that is shown before a window."""
    return next((window for window in windows() if window is not behind and window.isWindow()), None)


def main(folder: Path) -> int:
    """Run the program through the script."""
    seen: list[Event] = []

    def build(settings: Settings, **parts: Any) -> Assistant:
        assistant = build_assistant(settings, **parts)
        assistant.subscribe(lambda event: None if isinstance(event, LevelChanged) else seen.append(event))
        application = QApplication.instance()
        assert application
        Photographer(Screens(folder, seen).script(), application)
        return assistant

    ui.app.build_assistant = build  # type: ignore[attr-defined]
    return ui.app.main([])


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
