# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line: one file for each verb. Only the answer goes to standard output."""
