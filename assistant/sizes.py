# SPDX-License-Identifier: GPL-3.0-or-later
"""How many bytes something has, for people."""

from assistant.phrase import Phrase


def in_words(size_bytes: int) -> Phrase:
    """A size as disks are sold, such as “1.2 MB”."""
    if size_bytes < 1000:
        return Phrase("{amount:.0f} bytes", amount=size_bytes)
    kilobytes = size_bytes / 1000
    if kilobytes < 1000:
        return Phrase("{amount:.0f} kB" if kilobytes >= 100 else "{amount:.1f} kB", amount=kilobytes)
    megabytes = kilobytes / 1000
    if megabytes < 1000:
        return Phrase("{amount:.0f} MB" if megabytes >= 100 else "{amount:.1f} MB", amount=megabytes)
    gigabytes = megabytes / 1000
    return Phrase("{amount:.0f} GB" if gigabytes >= 100 else "{amount:.1f} GB", amount=gigabytes)
