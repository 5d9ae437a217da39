# SPDX-License-Identifier: GPL-3.0-or-later
"""What works on this computer, asked in a process that may crash."""
