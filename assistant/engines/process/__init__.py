# SPDX-License-Identifier: GPL-3.0-or-later
"""The engine process, from both of its ends: the window's side, the pipe, and what runs inside."""
