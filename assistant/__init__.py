# SPDX-License-Identifier: GPL-3.0-or-later
"""Kibitz: looks and listens when asked, and answers aloud, entirely on this computer.

This package is the core. It knows no window: `ui` is built on it, and so is the command line.
"""

__version__ = "0.1.0"
