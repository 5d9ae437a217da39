# SPDX-License-Identifier: GPL-3.0-or-later
"""What is outside the window: tray, orders of other processes, what keys do."""
