# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at attached pictures while the user still types or talks about them."""

import logging
import queue
import threading
from collections.abc import Sequence

from assistant.cancellation import Cancellation
from assistant.conversation.conversation import Conversation
from assistant.engines.protocols import Eyes
from assistant.errors import Cancelled, KibitzError
from assistant.values import Picture

_log = logging.getLogger(__name__)


class LookAhead:
    """Owns the look-ahead thread. The newest set of pictures wins; an older one still being looked at is dropped."""

    def __init__(self, eyes: Eyes, conversation: Conversation) -> None:
        self._eyes = eyes
        self._conversation = conversation
        self._queue: queue.Queue[tuple[tuple[Picture, ...], Cancellation] | None] = queue.Queue()
        self._newest = Cancellation()
        self._thread = threading.Thread(target=self._run, name="look-ahead", daemon=True)
        self._thread.start()

    def at(self, pictures: Sequence[Picture]) -> None:
        """Evaluate these now; returns at once. No pictures: stop looking."""
        self._newest.cancel()
        self._newest = Cancellation()
        if pictures:
            self._queue.put((tuple(pictures), self._newest))

    def close(self) -> None:
        """Stop looking and end the thread."""
        self._newest.cancel()
        self._queue.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (item := self._queue.get()) is not None:
            pictures, cancellation = item
            if cancellation():
                continue
            try:
                for _ in self._eyes.prepare(self._conversation.prompt_so_far(pictures), cancelled=cancellation):
                    pass
            except Cancelled:
                continue
            except KibitzError as error:
                # Looking ahead is never needed: the question itself will fail with the same sentence, in its place.
                _log.info("Looking ahead ended: %s", type(error).__name__)
