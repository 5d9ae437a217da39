# SPDX-License-Identifier: GPL-3.0-or-later
"""Tiny ears: a Whisper model that knows one small language, and everything it was made with.

`speak` is what tests need; `build` is the command line of the rest.
"""
