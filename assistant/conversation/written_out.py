# SPDX-License-Identifier: GPL-3.0-or-later
"""Conversations written out for people: Markdown with pictures beside it, or one HTML page with everything in it."""

import base64
import html
import re
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from assistant.conversation.copying import Work
from assistant.conversation.exchange import PICTURES, copy_pictures, pictures_of
from assistant.conversation.image_store import ImageStore
from assistant.conversation.records import ConversationSummary, StoredPicture, StoredTurn
from assistant.conversation.store import Store
from assistant.errors import OutputError, PictureUnreadable
from assistant.phrase import Phrase

_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em; color: #1c1f1e; }
.question { background: #e4eee8; border-radius: 12px; padding: .7em 1em; margin: 1.5em 0 1em 20%; }
.question p { margin: .3em 0; white-space: pre-wrap; }
.note { color: #666; font-size: 13px; }
img { max-width: 100%; border-radius: 6px; }
pre { background: #f2f1ec; padding: .8em; overflow-x: auto; border-radius: 6px; }
table { border-collapse: collapse; } td, th { border: 1px solid #ccc; padding: .2em .6em; }
@media (prefers-color-scheme: dark) {
  body { background: #171a19; color: #e8e8e4; } .question { background: #21332c; } pre { background: #222624; }
}
"""


def export_markdown(
    store: Store, images: ImageStore, conversations: Iterable[int], folder: Path, work: Work | None = None
) -> list[Path]:
    """Write a Markdown file for each conversation, and their pictures into a folder beside; gives the files.

    Raises:
        HistoryError: The history cannot be read.
        OutputError: The folder cannot be written.
        Cancelled: `work` was stopped; the files written before that stay.
    """

    def page(summary: ConversationSummary, turns: list[StoredTurn]) -> str:
        copy_pictures(images, pictures_of(turns), folder / PICTURES)
        parts = [f"# {summary.title}\n\n{_day(summary.created)}\n"]
        for turn in turns:
            shown = "\n".join(
                f"![{_caption(picture)}]({PICTURES}/{picture.sha256}.png)" for picture in turn.question.pictures
            )
            asked = "\n".join(f"> {line}" for line in turn.question.text.splitlines())
            answered = f"{turn.answer.text}\n\n*{turn.answer.engine}*" if turn.answer else "*(no answer)*"
            parts.append("\n\n".join(part for part in (shown, asked, answered) if part))
        return "\n\n---\n\n".join(parts) + "\n"

    return _write_each(store, conversations, folder, ".md", page, work or Work())


def export_html(
    store: Store, images: ImageStore, conversations: Iterable[int], folder: Path, work: Work | None = None
) -> list[Path]:
    """Write an HTML page for each conversation that needs nothing beside it; gives the files.

    Raises:
        HistoryError: The history cannot be read.
        OutputError: The folder cannot be written.
        Cancelled: `work` was stopped; the files written before that stay.
    """
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only needed here, and slow to load

    # Without raw HTML: what a model writes must not run in a browser.
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")

    def page(summary: ConversationSummary, turns: list[StoredTurn]) -> str:
        title = html.escape(summary.title)
        parts = [
            f"<!doctype html>\n<html><head><meta charset='utf-8'><title>{title}</title><style>{_STYLE}</style></head>",
            f"<body><h1>{title}</h1><p class='note'>{_day(summary.created)}</p>",
        ]
        for turn in turns:
            pictures = "".join(_embedded(images, picture) for picture in turn.question.pictures)
            parts.append(f"<div class='question'>{pictures}<p>{html.escape(turn.question.text)}</p></div>")
            if turn.answer:
                engine = html.escape(turn.answer.engine)
                parts.append(f"<div>{markdown.render(turn.answer.text)}<p class='note'>{engine}</p></div>")
        return "\n".join([*parts, "</body></html>\n"])

    return _write_each(store, conversations, folder, ".html", page, work or Work())


def _write_each(
    store: Store,
    conversations: Iterable[int],
    folder: Path,
    suffix: str,
    page: Callable[[ConversationSummary, list[StoredTurn]], str],
    work: Work,
) -> list[Path]:
    wanted = list(conversations)
    written: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for done, number in enumerate(wanted):
            work.step(done, len(wanted))
            summary = store.conversation(number)
            path = folder / f"{file_name(summary)}{suffix}"
            path.write_text(page(summary, store.turns(number)), encoding="utf-8")
            written.append(path)
    except OSError as error:
        raise OutputError(
            Phrase("The conversations cannot be written to {folder}: {reason}.", folder=folder, reason=error.strerror)
        ) from error
    return written


def file_name(summary: ConversationSummary) -> str:
    """Day and title, without what file systems do not take; the number keeps two apart."""
    title = re.sub(r"[^\w\- ]+", "", summary.title).strip()[:60].rstrip() or "Conversation"
    return f"{_day(summary.created)} {title} ({summary.id})"


def _day(created: float) -> str:
    return f"{datetime.fromtimestamp(created).astimezone():%Y-%m-%d}"


def _caption(picture: StoredPicture) -> str:
    """Without what would end the caption early."""
    moment = f", {picture.moment.clock}" if picture.moment else ""
    return re.sub(r"[\[\]\n]", " ", f"{picture.name or picture.source.value}{moment}")


def _embedded(images: ImageStore, picture: StoredPicture) -> str:
    try:
        data = base64.b64encode(images.png(picture.sha256)).decode()
    except PictureUnreadable:
        return "<p class='note'>(a picture that is missing)</p>"
    return f"<img alt='{html.escape(_caption(picture), quote=True)}' src='data:image/png;base64,{data}'>"
