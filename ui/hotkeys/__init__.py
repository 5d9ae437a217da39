# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys that work in every program: one Protocol, and one file for each way a system offers them."""
