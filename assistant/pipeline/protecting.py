# SPDX-License-Identifier: GPL-3.0-or-later
"""Encrypts or decrypts the history on a thread of its own, while it goes on being used."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from assistant.conversation.history_events import HistoryDone, HistoryEvent, HistoryFailed
from assistant.conversation.home import HistoryHome
from assistant.conversation.protection import protect, unprotect
from assistant.errors import Cancelled, KibitzError, Unexpected
from assistant.phrase import Phrase, in_a_row
from assistant.pipeline.history_work import HistoryWork
from assistant.settings import Settings

_log = logging.getLogger(__name__)

_DOING = {True: Phrase("Encrypting conversations"), False: Phrase("Decrypting conversations")}


class Protecting:
    """Owns the protecting thread. All methods return at once, from any thread, but for `close`.

    Args:
        home: Where the history is.
        publish: Told on the protecting thread how it goes and how it ended.
        work: Knows what goes on.
    """

    def __init__(self, home: HistoryHome, publish: Callable[[HistoryEvent], None], work: HistoryWork) -> None:
        self._home = home
        self._publish = publish
        self._work = work
        self._newest: int | None = None
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="protecting")

    def change(self, request: int, *, on: bool) -> None:
        """Encrypt the history, or decrypt it. A change under way is stopped: it is not wanted any more."""
        if self._newest is not None:
            self._work.stop(self._newest)
        self._newest = request
        self._work.expect(request)
        self._worker.submit(self._change, request, on)

    def close(self) -> None:
        """Stop at the next picture, which leaves the history as it was, and end the thread."""
        self._work.stop_all()
        self._worker.shutdown(wait=True)

    def _change(self, request: int, on: bool) -> None:
        try:
            with self._work.going_on(request, _DOING[on], protects=on) as work:
                left = (protect if on else unprotect)(self._home, work)
            self._publish(HistoryDone(request, outcome(on=on, left=len(left))))
        except Cancelled:
            _log.info("The history was not changed: the user does not want it any more, or the program ends.")
        except KibitzError as error:
            self._publish(HistoryFailed(request, error))
        except Exception as error:  # noqa: BLE001 - the edge of the thread: the next request must work
            _log.exception("Changing the protection of the history failed")
            self._publish(HistoryFailed(request, Unexpected.because_of(error)))


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
