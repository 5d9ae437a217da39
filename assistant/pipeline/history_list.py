# SPDX-License-Identifier: GPL-3.0-or-later
"""Which conversations there are, told whenever that has changed."""

import contextlib
from collections.abc import Callable

from assistant.conversation.history_events import ConversationsListed, HistoryEvent
from assistant.conversation.store import Store
from assistant.errors import HistoryError
from assistant.pipeline.recorder import CurrentConversation

_LISTED = 500
"""Conversations in the list; older ones are found by searching."""


class HistoryList:
    """The list as it was told last. Only on the history thread, but for `forget`."""

    def __init__(self, publish: Callable[[HistoryEvent], None]) -> None:
        self._publish = publish
        self._told: ConversationsListed | None = None

    def forget(self) -> None:
        """Tell it the next time, even if nothing has changed. Any thread."""
        self._told = None

    def tell(self, store: Store, current: CurrentConversation) -> None:
        """Tell the newest conversations, if they are others than before."""
        conversations = store.conversations(_LISTED)
        row = current.row if current.is_kept else None
        if row is not None and all(summary.id != row for summary in conversations):
            # The one of now is always in the list, however old it is; unless it was thrown away.
            with contextlib.suppress(HistoryError):
                conversations.append(store.conversation(row))
        listed = ConversationsListed(tuple(conversations), row, is_kept=current.is_kept)
        if listed != self._told:
            self._told = listed
            self._publish(listed)
