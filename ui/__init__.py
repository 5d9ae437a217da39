# SPDX-License-Identifier: GPL-3.0-or-later
"""The window: Qt lives here and nowhere else."""

import builtins

from PySide6 import QtCore  # noqa: F401

# WORKAROUND: from its import on, PySide reads the source of every module that is imported, to see whether it may want
# other names (`from __feature__ import snake_case`, PYSIDE-1019), and Python keeps what was read: a twentieth of the
# time until the window is there, and 4 MB. Nothing here wants them, so importing becomes Python's own again.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
