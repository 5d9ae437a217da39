# SPDX-License-Identifier: GPL-3.0-or-later
"""Removes for good what is past its time, and the files that nothing in the history refers to any more."""

from assistant.conversation.image_store import ImageStore
from assistant.conversation.store import Store
from assistant.conversation.take_store import TakeStore


def tidy(
    store: Store, images: ImageStore, takes: TakeStore, *, deleted_before: float, unused_since: float | None = None
) -> None:
    """First rows, then the files they referred to: safe to be killed in.

    Args:
        store: The history.
        images: Its pictures.
        takes: Its sound.
        deleted_before: As for `Store.purge`.
        unused_since: As for `Store.purge`.

    Raises:
        HistoryError: The history cannot be written.
    """
    store.purge(deleted_before, unused_since=unused_since)
    images.collect(store.used_pictures())
    takes.collect(store)
