# SPDX-License-Identifier: GPL-3.0-or-later
"""A frame around something large that has the focus, only for those who go there with the Tab key."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class TabFrame(QObject):
    """Sets the property `framed`, for the style sheet.

    What a window shows first and most of all has the focus from the start, so that the arrow keys work: a frame around
    it would say nothing then. Whoever goes from one control to the next has to see where that leads.
    """

    def __init__(self, widget: QWidget) -> None:
        """Watch `widget`, and belong to it."""
        super().__init__(widget)
        self._widget = widget
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Frame it, or not any more."""
        if isinstance(event, QFocusEvent):
            # A dialog that appears tells of the Tab key, too, before anything in it has the focus.
            is_framed = event.gotFocus() and event.reason() in _BY_KEY and self._widget.hasFocus()
            # Another window that comes to the front for a moment changes nothing.
            if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
                self._show(is_framed=is_framed)
        return False

    def _show(self, *, is_framed: bool) -> None:
        widget = self._widget
        if bool(widget.property("framed")) is not is_framed:
            widget.setProperty("framed", is_framed)
            widget.style().unpolish(widget)
            widget.style().polish(widget)
