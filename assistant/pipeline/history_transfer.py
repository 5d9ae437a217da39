# SPDX-License-Identifier: GPL-3.0-or-later
"""Conversations written to a folder and read in again, told in a sentence."""

from collections.abc import Sequence
from pathlib import Path

from assistant.conversation.copying import Work
from assistant.conversation.exchange import import_json
from assistant.conversation.exporting import Format, export
from assistant.conversation.image_store import ImageStore
from assistant.conversation.store import Store
from assistant.conversation.take_store import TakeStore
from assistant.phrase import Phrase, in_a_row


def write_out(
    store: Store, images: ImageStore, takes: TakeStore, wanted: Sequence[int], kind: Format, folder: Path, work: Work
) -> str:  # fmt: skip
    """Write these conversations, or all if none is named; says how many, and where to."""
    numbers = wanted or tuple(summary.id for summary in store.conversations())
    where = export(store, images, numbers, kind, folder, work, takes)
    if len(numbers) == 1:
        return Phrase("The conversation was written to {where}.", where=where)
    return Phrase("{count} conversations were written to {where}.", count=len(numbers), where=where)


def read_in(store: Store, images: ImageStore, takes: TakeStore, file: Path, work: Work) -> str:
    """Read conversations in that were exported as JSON; says how many were new."""
    count = import_json(store, images, file, work, takes)
    if count == 1:
        return Phrase("1 conversation was read in.")
    told = Phrase("{count} conversations were read in.", count=count)
    return told if count else in_a_row(told, Phrase("All of them were here already."))
