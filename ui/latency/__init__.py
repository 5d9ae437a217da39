# SPDX-License-Identifier: GPL-3.0-or-later
"""How long an answer took: the bar below it, its stages in words and numbers, and what is usual on this computer."""
