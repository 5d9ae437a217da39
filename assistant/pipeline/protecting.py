# SPDX-License-Identifier: GPL-3.0-or-later
"""Encrypts or decrypts the history on a thread of its own, while it goes on being used."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from assistant.cancellation import Cancellation
from assistant.conversation.copying import Work
from assistant.conversation.history_events import HistoryDone, HistoryEvent, HistoryFailed, HistoryProgressed
from assistant.conversation.home import HistoryHome
from assistant.conversation.protection import protect, unprotect
from assistant.errors import Cancelled, KibitzError, Unexpected
from assistant.phrase import Phrase, in_a_row
from assistant.settings import Settings

_log = logging.getLogger(__name__)

_STEPS = 100
"""Progress is told so often at most."""


class Protecting:
    """Owns the protecting thread. All methods return at once, from any thread, but for `close`.

    Args:
        home: Where the history is.
        publish: Told on the protecting thread how it goes and how it ended.
    """

    def __init__(self, home: HistoryHome, publish: Callable[[HistoryEvent], None]) -> None:
        self._home = home
        self._publish = publish
        self._stopped = Cancellation()
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="protecting")

    def change(self, request: int, *, on: bool) -> None:
        """Encrypt the history, or decrypt it; several changes are made one after the other."""
        self._worker.submit(self._change, request, on)

    def close(self) -> None:
        """Stop at the next picture, which leaves the history as it was, and end the thread."""
        self._stopped.cancel()
        self._worker.shutdown(wait=True)

    def _change(self, request: int, on: bool) -> None:
        try:
            left = (protect if on else unprotect)(self._home, Work(self._teller(request), self._stopped))
            self._publish(HistoryDone(request, outcome(on=on, left=len(left))))
        except Cancelled:
            _log.info("The history was not changed: the program ends.")
        except KibitzError as error:
            self._publish(HistoryFailed(request, error))
        except Exception as error:  # noqa: BLE001 - the edge of the thread: the next request must work
            _log.exception("Changing the protection of the history failed")
            self._publish(HistoryFailed(request, Unexpected.because_of(error)))

    def _teller(self, request: int) -> Callable[[float], None]:
        told = 0

        def tell(share: float) -> None:
            nonlocal told
            if int(share * _STEPS) > told:
                told = int(share * _STEPS)
                self._publish(HistoryProgressed(request, share))

        return tell


def outcome(*, on: bool, left: int) -> str:
    """What a change has done, for people; `left` files could not be removed yet."""
    if on:
        done = Phrase(
            "The history is encrypted. Its key is in the system's keyring; without it nobody can read the history."
        )
        rest = Phrase("Its unencrypted files go when the last program has closed them.")
    else:
        done = Phrase("The history is not encrypted any more.")
        rest = Phrase("Its encrypted files go when the last program has closed them.")
    return in_a_row(done, rest) if left else done


def following(is_wished: bool, change: Callable[[bool], object]) -> Callable[[Settings], None]:
    """What hears of new settings, and has the history changed when the user's wish has.

    Whether it is encrypted is known where it is, not in the settings: lost settings decrypt nothing.
    """
    wish = is_wished

    def follow(settings: Settings) -> None:
        nonlocal wish
        if settings.history.protect != wish:
            wish = settings.history.protect
            change(wish)

    return follow
