# SPDX-License-Identifier: GPL-3.0-or-later
"""The settings: what can be chosen, and the controls for it."""
