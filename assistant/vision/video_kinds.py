# SPDX-License-Identifier: GPL-3.0-or-later
"""What videos are usually called. Nothing heavy is imported here, so that the window can know."""

SUFFIXES = ("mp4", "mkv", "webm", "mov", "avi", "m4v", "mpg", "mpeg", "ts", "mts", "wmv", "flv", "ogv", "3gp")
"""For dialogs that choose files; what a file holds decides, not what it is called."""
