# SPDX-License-Identifier: GPL-3.0-or-later
"""Leads a program with a window through a script, and keeps pictures of what is shown."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from assistant.events import Event

W = TypeVar("W", bound=QWidget)

_LOOK_MS = 50
_SETTLED_LOOKS = 8
"""So often in a row it has to be: what fades in or is drawn a little later is there by then."""

_PATIENCE_LOOKS = 30_000 // _LOOK_MS


@dataclass(frozen=True)
class Until:
    """A step of the script is over when this holds."""

    what: str
    """For people: what never came, if it never comes."""
    holds: Callable[[], object] = lambda: True
    looks: int = _SETTLED_LOOKS
    """For so many looks in a row."""


class Photographer(QObject):
    """Goes through a script of steps on the GUI thread, and ends the program after the last one."""

    def __init__(self, script: Iterator[Until], parent: QObject) -> None:
        super().__init__(parent)
        self._script = script
        self._until = Until("the start")
        self._looks = self._held = 0
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        self._looks += 1
        self._held = self._held + 1 if self._until.holds() else 0
        if self._looks > _PATIENCE_LOOKS:
            self._end(f"This never came: {self._until.what}.")
        elif self._held >= self._until.looks:
            self._looks = self._held = 0
            try:
                self._until = next(self._script)
            except StopIteration:
                self._end()
            except Exception as error:
                self._end(f"After “{self._until.what}” the script failed: {error!r}.")
                raise

    def _end(self, trouble: str = "") -> None:
        self._timer.stop()
        if trouble:
            sys.stderr.write(f"{trouble}\n")
        QApplication.exit(int(bool(trouble)))


@dataclass
class Album:
    """Where the pictures go, and what the program told since it began."""

    folder: Path
    events: list[Event] = field(default_factory=list)

    def count(self, kind: type[Any]) -> int:
        """How many events of a class there were."""
        return sum(isinstance(event, kind) for event in self.events)

    def one_more(self, kind: type[Any], what: str) -> Until:
        """Wait for another event of a class."""
        before = self.count(kind)
        return Until(what, lambda: self.count(kind) > before)

    def keep(self, name: str, widget: QWidget) -> None:
        """Keep what a window shows."""
        self._save(name, widget.grab())

    def keep_screen(self, name: str) -> None:
        """Keep what is on the screen, with all windows."""
        self._save(name, QGuiApplication.primaryScreen().grabWindow(0))

    def _save(self, name: str, picture: QPixmap) -> None:
        if not picture.save(str(self.folder / f"{name}.png")):
            raise OSError(f"{name}.png cannot be written")


def settled(what: str) -> Until:
    """What was asked for is shown at once, but for what fades in."""
    return Until(what)


def windows() -> list[QWidget]:
    """The visible windows."""
    return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]


def is_shown(kind: type[QWidget]) -> bool:
    """Whether there is a visible window of this class."""
    return any(isinstance(window, kind) for window in windows())


def shown(kind: type[QWidget]) -> Until:
    """Wait for a window of this class."""
    return Until(f"a window of the class {kind.__name__}", lambda: is_shown(kind))


def gone(kind: type[QWidget]) -> Until:
    """Wait until there is no window of this class."""
    return Until(f"the end of all windows of the class {kind.__name__}", lambda: not is_shown(kind))


def the(kind: type[W]) -> W:
    """The visible window of this class."""
    return next(window for window in windows() if isinstance(window, kind))
