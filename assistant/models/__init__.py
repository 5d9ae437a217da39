# SPDX-License-Identifier: GPL-3.0-or-later
"""Weights on this computer."""
