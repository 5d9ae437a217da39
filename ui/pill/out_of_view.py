# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps a window of our own out of pictures of the screen, without making the GUI thread wait for them."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_REPAINT_MS = 80
"""Until what was behind the window has been drawn again."""
_PATIENCE_SECONDS = 1.0
"""The picture is worth more than the rule: if the GUI thread is busy for so long, it is taken nevertheless."""


class OutOfView(QObject):
    """Shows a window only while the screen is not being read. All methods but `around` belong to the GUI thread."""

    _must_hide = Signal()
    _is_over = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._lock = threading.Lock()
        self._readers = 0
        self._is_wanted = False
        self._is_shown = False
        self._is_gone = threading.Event()
        self._must_hide.connect(self._hide, Qt.ConnectionType.QueuedConnection)
        self._is_over.connect(self._show_again, Qt.ConnectionType.QueuedConnection)

    @property
    def is_wanted(self) -> bool:
        """The window is shown, or will be as soon as the screen has been read."""
        return self._is_wanted

    def show(self) -> None:
        """Show the window, now or as soon as possible."""
        self._is_wanted = True
        self._show_again()

    def hide(self) -> None:
        """Do not show it any more."""
        self._is_wanted = False
        self._window.hide()
        with self._lock:
            self._is_shown = False

    @contextmanager
    def around(self) -> Iterator[None]:
        """The window is out of view within this block. On the thread that reads the screen."""
        with self._lock:
            self._readers += 1
            must_hide = self._is_shown
            self._is_gone.clear()
        try:
            if must_hide:
                self._must_hide.emit()
                self._is_gone.wait(_PATIENCE_SECONDS)
            yield
        finally:
            with self._lock:
                self._readers -= 1
            self._is_over.emit()

    @Slot()
    def _hide(self) -> None:
        # Desktops fade windows out; what is transparent already is gone at once.
        self._window.setWindowOpacity(0.0)
        self._window.hide()
        QGuiApplication.sync()
        with self._lock:
            self._is_shown = False
        QTimer.singleShot(_REPAINT_MS, self._is_gone.set)

    @Slot()
    def _show_again(self) -> None:
        with self._lock:
            may_show = self._is_wanted and not self._readers
            self._is_shown = self._is_shown or may_show
        if may_show and not self._window.isVisible():
            self._window.setWindowOpacity(1.0)
            self._window.show()
            self._window.raise_()
