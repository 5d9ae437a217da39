# SPDX-License-Identifier: GPL-3.0-or-later
"""Asking: typing, pictures, talking, and what was understood before it is sent."""
