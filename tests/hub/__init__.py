# SPDX-License-Identifier: GPL-3.0-or-later
"""Installing models, against a hub on loopback that misbehaves on demand."""
