# SPDX-License-Identifier: GPL-3.0-or-later
"""A signal ends the program from its event loop, not from the middle of what runs."""

import signal
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.end_signals import quit_on_signals


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Leaves the handlers of signals as they were."""
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    wakes = signal.set_wakeup_fd(-1)
    yield
    for number, handler in handlers.items():
        signal.signal(number, handler)
    signal.set_wakeup_fd(wakes)


class InterruptedWhilePainting(QWidget):
    """The signal comes while it is painted."""

    def __init__(self, ended: list[bool]) -> None:
        super().__init__()
        self._ended = ended
        self.ended_while_painting: bool | None = None

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt names it
        if self.ended_while_painting is None:
            signal.raise_signal(signal.SIGTERM)
            self.ended_while_painting = bool(self._ended)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_program(qapp: QApplication, qtbot: QtBot, number: signal.Signals) -> None:
    ended: list[bool] = []
    quit_on_signals(qapp, lambda: ended.append(True))

    signal.raise_signal(number)

    qtbot.waitUntil(lambda: ended == [True])


def test_no_window_is_closed_while_it_is_painted(qapp: QApplication, qtbot: QtBot) -> None:
    ended: list[bool] = []
    quit_on_signals(qapp, lambda: ended.append(True))
    widget = InterruptedWhilePainting(ended)
    qtbot.addWidget(widget)

    widget.show()

    qtbot.waitUntil(lambda: bool(ended))
    assert widget.ended_while_painting is False
