# SPDX-License-Identifier: GPL-3.0-or-later
"""Past conversations: the list, the search, and the door to the core's history."""
