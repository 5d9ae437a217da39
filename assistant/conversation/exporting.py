# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes conversations out of the history, in the form that the user chooses."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from assistant.conversation.copying import Work
from assistant.conversation.exchange import export_json
from assistant.conversation.image_store import ImageStore
from assistant.conversation.store import Store
from assistant.conversation.take_store import TakeStore
from assistant.conversation.written_out import export_html, export_markdown, file_name


class Format(StrEnum):
    """What conversations become."""

    MARKDOWN = "markdown"
    """Text files, with pictures beside them."""
    HTML = "html"
    """Pages that need nothing beside them."""
    JSON = "json"
    """All branches and pictures, to be read in again."""


def export(
    store: Store,
    images: ImageStore,
    conversations: Sequence[int],
    kind: Format,
    folder: Path,
    work: Work | None = None,
    takes: TakeStore | None = None,
) -> Path:
    """Write conversations into a folder, beside what is there; gives the one file or folder that holds them.

    Args:
        store: The history.
        images: Its pictures.
        conversations: Their numbers.
        kind: What they become.
        folder: Made if it is not there.
        work: Told how it gets on, and stops it.
        takes: What was said, as far as it was kept; goes along as sound where it can be read in again.

    Raises:
        HistoryError: The history cannot be read.
        OutputError: The folder cannot be written.
        Cancelled: It was stopped; what was written before that stays.
    """
    match kind:
        case Format.MARKDOWN:
            files = export_markdown(store, images, conversations, folder, work)
            return files[0] if len(files) == 1 else folder
        case Format.HTML:
            files = export_html(store, images, conversations, folder, work)
            return files[0] if len(files) == 1 else folder
        case Format.JSON:
            # All files of this kind have the same name: one folder for each export, so that none takes another's place.
            name = (
                file_name(store.conversation(conversations[0])) if len(conversations) == 1 else "Kibitz conversations"
            )
            export_json(store, images, conversations, folder / name, work, takes)
            return folder / name
