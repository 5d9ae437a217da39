# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts a style sheet on all widgets: at once on those in sight, then on what is put away, a little at a time."""

from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

from ui.widgets.tree import parts_of

_STEP_SECONDS = 0.004
"""So long is dressed in one go what is not in sight: shorter than anybody notices."""


class Dressing(QObject):
    """Dresses one application; belongs to its GUI thread.

    WORKAROUND: `QApplication.setStyleSheet` alone would polish every widget that has been styled, and with each of
    them all below it, so that one six levels deep is polished seven times (`updateObjects` in qstylesheetstyle.cpp,
    Qt 6.11). A style that was told to let go of the application remembers no widgets, and leaves them all to us.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._put_away: list[QWidget] = []
        self._stacks: list[QStackedWidget] = []
        self._going_on = QTimer(self, interval=0)
        self._going_on.timeout.connect(self._dress_what_is_put_away)

    def put_on(self, sheet: str) -> None:
        """Let every widget look as the style sheet says; windows and pages that are not shown, a moment later."""
        if not self._application.styleSheet():
            self._application.setStyleSheet(sheet)
            return
        self._application.style().unpolish(self._application)
        self._application.setStyleSheet(sheet)
        self._put_away, self._stacks = [], []
        for window in self._application.topLevelWidgets():
            self._dress(window)
        if self._put_away:
            self._going_on.start()

    def _dress(self, widget: QWidget) -> None:
        if not widget.isVisible() and widget.isWindow():
            self._put_away.append(widget)
            return
        if not widget.isVisible() and isinstance(stack := widget.parentWidget(), QStackedWidget):
            self._put_away.append(widget)
            self._stacks.append(stack)
            return
        _polish(widget)
        for part in parts_of(widget):
            self._dress(part)

    @Slot()
    def _dress_what_is_put_away(self) -> None:
        end = monotonic() + _STEP_SECONDS
        while self._put_away and monotonic() < end:
            widget = self._put_away.pop()
            if isValid(widget):
                _polish(widget)
                self._put_away.extend(parts_of(widget))
        if not self._put_away:
            self._going_on.stop()
            for stack in filter(isValid, self._stacks):
                stack.updateGeometry()  # it has room for its largest page, and does not hear of those not shown


def _polish(widget: QWidget) -> None:
    """What is above comes before what is below it, which takes palette and font from it."""
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # otherwise it will be when it is shown
        widget.style().polish(widget)
        QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
