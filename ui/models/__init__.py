# SPDX-License-Identifier: GPL-3.0-or-later
"""Choosing, downloading and trying models."""
