# SPDX-License-Identifier: GPL-3.0-or-later
"""Proof that nothing leaves this computer: the network lock, the seal, the ledger, and the way to wipe everything."""
