# SPDX-License-Identifier: GPL-3.0-or-later
"""Eyes elsewhere: a server that the user names."""
