# SPDX-License-Identifier: GPL-3.0-or-later
"""The conversation: one row of the model is one turn, and only turns in sight have widgets."""
