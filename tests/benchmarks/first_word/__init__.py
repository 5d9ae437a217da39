# SPDX-License-Identifier: GPL-3.0-or-later
"""How long until the first word of an answer is heard: Kibitz and the obvious way, with the same weights and cores."""
