# SPDX-License-Identifier: GPL-3.0-or-later
"""Colours, shapes and icons, each in one place."""
