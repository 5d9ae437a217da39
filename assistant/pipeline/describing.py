# SPDX-License-Identifier: GPL-3.0-or-later
"""“Describe my screen”: what a model is told besides the plain words that the user reads in the conversation."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from typing import TypeAlias

from assistant.engines.protocols import Sampling
from assistant.paths import assets_folder
from assistant.settings import Detail
from assistant.values import Message, PictureSource
from assistant.vision.blank import is_blank

_FULL_TOKENS = 4096
"""Room for a screen that is read word for word: about 3,000 words."""

_BRIEF = r"(?: (?:briefly|shortly|in (?:one|a) sentence|in short|kurz|in einem satz))"
_FULL = r"(?: (?:fully|in full|completely|word for word|in (?:every|full|great) detail|vollständig|ganz|wort für wort))"
_DESCRIBE = re.compile(
    rf"(?:please )?describe (?:my|the|this) (?:whole )?screen(?P<en>{_BRIEF}|{_FULL})?(?: please)?"
    rf"|beschreib(?:e)?(?: mir)?(?: bitte)? (?:meinen|den|diesen) bildschirm(?: bitte)?(?P<de>{_BRIEF}|{_FULL})?"
)
"""The whole question, folded: anything more would be lost."""
_READ = re.compile(
    r"(?:please )?read (?:me )?(?:my|the|this) (?:whole )?screen(?: to me)?(?: word for word)?(?: please)?"
    r"|lies mir(?: bitte)? (?:meinen|den|diesen) (?:ganzen )?bildschirm vor(?: wort für wort)?"
)
"""The same, for everything that can be read."""


Instructions: TypeAlias = Mapping[str, str]


@cache
def _instructions() -> Instructions:
    names = ("blank", *(detail.value for detail in Detail))
    folder = assets_folder()
    return {name: (folder / f"describe_{name}.md").read_text(encoding="utf-8").strip() for name in names}


def instructed(question: Message) -> Message:
    """The question as a model is shown it: of a description, its words are followed by how to describe.

    The same message gives the same words each time, so that a model finds in its cache what it has read before.
    """
    if question.detail is None:
        return question
    shown = question.pictures
    name = "blank" if shown and all(map(is_blank, shown)) else question.detail.value
    return replace(question, text=f"{question.text}\n\n{_instructions()[name]}")


def with_detail(question: Message) -> Message:
    """The question as a wish for a description, if it says just that and shows the screen; otherwise as it is."""
    asked = question.detail or detail_in(question.text, (picture.source for picture in question.pictures))
    return question if asked is question.detail else replace(question, detail=asked)


def detail_in(text: str, sources: Iterable[PictureSource]) -> Detail | None:
    """How much a question wants to be told of the screen; None if it asks for something else, or does not show it."""
    if PictureSource.SCREEN not in sources:
        return None
    asked = re.sub(r"\s+", " ", re.sub(r"[^\w ]", "", text.casefold())).strip()
    if _READ.fullmatch(asked):
        return Detail.FULL
    if not (match := _DESCRIBE.fullmatch(asked)):
        return None
    how = match["en"] or match["de"] or ""
    brief, full = re.fullmatch(_BRIEF, how), re.fullmatch(_FULL, how)
    return Detail.BRIEF if brief else Detail.FULL if full else Detail.NORMAL


def with_room(sampling: Sampling, question: Message) -> Sampling:
    """Room enough to read a whole screen, where that is wanted."""
    if question.detail is not Detail.FULL:
        return sampling
    return replace(sampling, max_tokens=max(sampling.max_tokens, _FULL_TOKENS))
