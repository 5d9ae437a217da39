# SPDX-License-Identifier: GPL-3.0-or-later
"""The camera: what it sees, and taking a picture of that."""
