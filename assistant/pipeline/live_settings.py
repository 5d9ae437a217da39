# SPDX-License-Identifier: GPL-3.0-or-later
"""The settings in use, which can change at any time without a restart."""

import threading
from collections.abc import Callable
from dataclasses import replace

from assistant.settings import Settings


def without_open_copies(settings: Settings) -> Settings:
    """Where conversations are encrypted, what was read of them is not kept on disk either: that could not be."""
    if not settings.history.protect:
        return settings
    return replace(settings, eyes=replace(settings.eyes, keep_on_disk=False))


class LiveSettings:
    """Holds the settings. Whoever needs one asks for it at the moment of use; who has to act on a change says so.

    Args:
        settings: To begin with.
        choose: Replaces what the user left open ("auto") by what is installed now.
    """

    def __init__(self, settings: Settings, choose: Callable[[Settings], Settings] = lambda settings: settings) -> None:
        self._choose = choose
        self._applying = threading.RLock()
        self._now = choose(settings)
        self._followers: list[Callable[[Settings], None]] = []

    @property
    def now(self) -> Settings:
        """The settings in use, with nothing left open. Any thread."""
        return self._now

    def on_change(self, follow: Callable[[Settings], None]) -> None:
        """Call `follow` with the new settings after each change, in the thread that applies them; it returns at once.

        It has to find out by itself whether its part has changed.
        """
        self._followers.append(follow)

    def apply(self, settings: Settings) -> None:
        """Use other settings from now on; also after a model was installed or removed, with the same ones."""
        with self._applying:
            chosen = self._choose(settings)
            if chosen == self._now:
                return
            self._now = chosen
            for follow in self._followers:
                follow(chosen)
