# SPDX-License-Identifier: GPL-3.0-or-later
"""The pill: the small panel above other programs."""
