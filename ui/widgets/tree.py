# SPDX-License-Identifier: GPL-3.0-or-later
"""The tree of widgets in a window."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def parts_of(widget: QWidget) -> Iterator[QWidget]:
    """The widgets directly in it, without windows of its own.

    Qt sorts them out: among all its children there are kinds of objects that nobody here needs, and making each kind
    known to Python takes milliseconds, once.
    """
    parts = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return (part for part in parts if not part.isWindow())
