# SPDX-License-Identifier: GPL-3.0-or-later
"""Adapters to the native libraries, one file each, and the process they run in."""
