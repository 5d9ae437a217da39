# SPDX-License-Identifier: GPL-3.0-or-later
"""Adapters to the native libraries, a file or a room each, and the process they run in."""
