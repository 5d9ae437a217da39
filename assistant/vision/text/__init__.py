# SPDX-License-Identifier: GPL-3.0-or-later
"""Text in pictures: where it lies, and what it answers."""
