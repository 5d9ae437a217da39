# SPDX-License-Identifier: GPL-3.0-or-later
"""How many bytes something has, for people."""

from assistant.phrase import Phrase


def in_words(size_bytes: int) -> Phrase:
    """A size as disks are sold, such as “1.2 MB”."""
    amount = float(size_bytes)
    for whole, exact in (
        ("{amount:.0f} bytes", ""),
        ("{amount:.0f} kB", "{amount:.1f} kB"),
        ("{amount:.0f} MB", "{amount:.1f} MB"),
    ):
        if amount < 1000:
            return Phrase(whole if not exact or amount >= 100 else exact, amount=amount)
        amount /= 1000
    return Phrase("{amount:.0f} GB" if amount >= 100 else "{amount:.1f} GB", amount=amount)
