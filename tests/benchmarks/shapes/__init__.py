# SPDX-License-Identifier: GPL-3.0-or-later
"""Models with random weights and the true shape of real ones: they know nothing, but cost what the real ones cost.

How long a network takes depends on its shape and on how its numbers are stored, not on their values.
"""
