# SPDX-License-Identifier: GPL-3.0-or-later
"""How far native code has come, told by callbacks that no exception may leave."""

from assistant.engines.protocols import EngineHost
from assistant.values import Progress


class NativeProgress:
    """Passes signs of life from native code to the host, and keeps what the host raises: it cannot cross C.

    Args:
        host: Whom to tell.
        span: From how many to how many of 100 this part of loading goes.
    """

    def __init__(self, host: EngineHost, span: tuple[int, int] = (0, 100)) -> None:
        self._host = host
        self._first, self._last = span
        self._told: Progress | None = None
        self._raised: list[BaseException] = []

    def on_fraction(self, fraction: float, _user_data: object = None) -> bool:
        """As llama.cpp calls it for each part of a file it loads; false stops."""
        progress = Progress("loading", round(self._first + fraction * (self._last - self._first)), 100)
        return True if progress == self._told else self.tell(progress)

    def tell(self, progress: Progress) -> bool:
        """Tell the host; false if the work should stop."""
        self._told = progress
        try:
            self._host.progress(progress)
        except BaseException as error:  # noqa: BLE001 - raised again by `raise_if_stopped`
            self._raised.append(error)
        return not self._raised

    def raise_if_stopped(self) -> None:
        """Raise what the host raised, on the way out of native code."""
        if self._raised:
            raise self._raised.pop()
