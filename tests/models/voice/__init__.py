# SPDX-License-Identifier: GPL-3.0-or-later
"""A tiny voice in Piper's format that joins stored pieces of eSpeak NG's speech; `build` makes it in seconds."""
