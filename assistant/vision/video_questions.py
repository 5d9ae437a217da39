# SPDX-License-Identifier: GPL-3.0-or-later
"""When something can be read in a video: answered from the text of its frames, and honest about what lies between."""

import re
from collections.abc import Sequence

from assistant.values import Picture
from assistant.vision.text.layout import Page, TextLine
from assistant.vision.text.words import coverage, fold, words

_WHEN = re.compile(
    r"(?:when|at (?:what|which) (?:time|second|minute|point|moment)|from when)\b.*?"
    r"\b(?:do|does|did|is|are|can|could|has|have|was|were)\s+(?P<what>.+?)\s+"
    r"(?:first |finally )?(?:appear|come up|show up|come|pop up|turn up|shown|seen|visible|displayed|written|on screen|"
    r"on the screen|to be seen|to be read|appeared|start|begin)\b"
)
_ARTICLE = re.compile(r"^(?:i (?:see|read) |you (?:see|read) |it (?:say|says) |the |a |an |(?:word|text|line)s? )+")
_QUOTES = "“”\"'„"
_MOST_TIMES = 4
"""Times that are told one by one."""


def asked_for(question: str) -> str:
    """What a question such as “When does the total appear?” asks the time of; empty for all others."""
    match = _WHEN.search(fold(question[:1000]))
    return _ARTICLE.sub("", match["what"].strip(_QUOTES + " ")).strip(_QUOTES + " ") if match else ""


def when(what: str, frames: Sequence[Picture], pages: Sequence[Page]) -> tuple[str, list[tuple[Picture, TextLine]]]:
    """Tell in which frames something is written, with the lines that say so.

    Args:
        what: As `asked_for` gave it.
        frames: Each with its moment.
        pages: Their text, in the same order.
    """
    hits = [(frame, line) for frame, page in zip(frames, pages, strict=True) if (line := _line(what, page))]
    count = f"the {len(frames)} frames I looked at" if len(frames) > 1 else "the one frame I looked at"
    if not hits:
        return f"I can only read text with the starter engine; I don't see “{what}” in {count}.", []
    times = [frame.moment.clock for frame, _ in hits if frame.moment]
    shown = ", ".join(times[:_MOST_TIMES]) + (" and later" if len(times) > _MOST_TIMES else "")
    at = f"at {shown}" if len(times) > 1 else f"only at {times[0]}"
    before = _before(hits[0][0], frames)
    exact = f" At {before} it was not there yet; it came somewhere between." if before else ""
    return f"Of {count}, “{hits[0][1].text}” can be read {at}.{exact}", hits


def _before(first: Picture, frames: Sequence[Picture]) -> str:
    """The time of the frame before the first that shows it; empty if there is none."""
    index = next(number for number, frame in enumerate(frames) if frame is first)
    moment = frames[index - 1].moment if index else None
    return moment.clock if moment else ""


def _line(what: str, page: Page) -> TextLine | None:
    wanted = fold(what)
    exact = re.compile(rf"(?<!\w){re.escape(wanted)}(?!\w)")
    lines = page.in_reading_order
    return next((line for line in lines if exact.search(fold(line.text))), None) or next(
        (line for line in lines if coverage(words(what), words(line.text)) > 0.99), None
    )
