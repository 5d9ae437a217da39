# SPDX-License-Identifier: GPL-3.0-or-later
"""Remembers which sentences were told, so that what stays as it is from day to day is told on the first only."""

from PySide6.QtCore import QSettings

_KEY = "told"


class ToldBefore:
    """Sentences of this session and the one before; what did not come up again is forgotten, and told anew later."""

    def __init__(self, memory: QSettings) -> None:
        self._memory = memory
        kept = memory.value(_KEY, [])
        self._before = {str(sentence) for sentence in kept} if isinstance(kept, list) else {str(kept)}
        self._now: list[str] = []

    def is_new(self, sentence: str) -> bool:
        """True the first time; from then on it is remembered."""
        is_new = sentence not in self._before and sentence not in self._now
        if sentence not in self._now:
            self._now.append(sentence)
            self._memory.setValue(_KEY, self._now)
        return is_new
