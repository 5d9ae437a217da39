# SPDX-License-Identifier: GPL-3.0-or-later
"""The engines of the first minute, which need no download, and the reading of text in pictures."""
