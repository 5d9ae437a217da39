# SPDX-License-Identifier: GPL-3.0-or-later
"""Choosing parts of the frozen screen: drag, click a window, or do it with the keyboard."""
