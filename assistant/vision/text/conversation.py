# SPDX-License-Identifier: GPL-3.0-or-later
"""A conversation about pictures with text: which pictures are meant, what the newest message asks, and what to say."""

import json
from collections.abc import Sequence

from assistant.values import Evidence, Message, Picture, Prompt, Speaker
from assistant.vision import video_questions
from assistant.vision.text.answers import answer
from assistant.vision.text.describing import describe
from assistant.vision.text.fields import extract
from assistant.vision.text.layout import Page, TextLine
from assistant.vision.text.questions import Ask, Question, understand

NO_PICTURE = (
    "I need a picture to read. I am the starter engine: I quote the text in pictures. A bigger model answers general "
    "questions; “Models…” in the window offers some, and “kibitz models” without it."
)


def pictures_shown(prompt: Prompt) -> tuple[Picture, ...]:
    """Those of the newest message, or else those that were shown last."""
    return next((message.pictures for message in reversed(prompt.messages) if message.pictures), ())


def _question(prompt: Prompt) -> Question:
    question: Question | None = None
    for message in prompt.messages[:-1]:
        if message.speaker is Speaker.USER:
            question = _understand(message, question)
    return _understand(prompt.newest, question)


def _understand(message: Message, previous: Question | None) -> Question:
    """What follows the words of a wish for a description is meant for other engines."""
    return Question(Ask.DESCRIBE) if message.detail else understand(message.text, previous)


def respond(prompt: Prompt, pictures: Sequence[Picture], pages: Sequence[Page]) -> tuple[str, tuple[Evidence, ...]]:
    """Answer the newest message from the first picture that has an answer; "read this" reads them all.

    Args:
        prompt: The conversation.
        pictures: Those that `pictures_shown` gave.
        pages: Their text, in the same order.
    """
    if not pictures:
        return NO_PICTURE, ()
    if all(picture.moment for picture in pictures) and (what := video_questions.asked_for(prompt.newest.text)):
        text, hits = video_questions.when(what, pictures, pages)
        return text, tuple(_evidence(picture, line) for picture, line in hits)
    question, detail = _question(prompt), prompt.newest.detail
    if detail:
        answers = [describe(picture, page, detail) for picture, page in zip(pictures, pages, strict=True)]
    else:
        answers = [answer(question, page) for page in pages]
    found = [number for number, one in enumerate(answers) if one.is_found]
    if question.ask is not Ask.READ and not detail:
        found = found[:1]
    if not found:
        return _of_video(answers[-1].text) if pictures[-1].moment else answers[-1].text, ()
    several = len(pictures) > 1
    found = _without_repeats(found, [answers[number].text for number in found])
    texts = [
        f"{_place(pictures[number], number)}: {answers[number].text}" if several else answers[number].text
        for number in found
    ]
    evidence = tuple(_evidence(pictures[number], line) for number in found for line in answers[number].lines)
    return "\n\n".join(texts), evidence


def _place(picture: Picture, number: int) -> str:
    return f"At {picture.moment.clock}" if picture.moment else f"Picture {number + 1}"


def _of_video(honest_no: str) -> str:
    return honest_no.replace("in this picture", "in the frames I looked at")


def _without_repeats(found: list[int], texts: list[str]) -> list[int]:
    """What reads as the one before: of a video, most frames do."""
    return [number for place, number in enumerate(found) if not place or texts[place] != texts[place - 1]]


def _evidence(picture: Picture, line: TextLine) -> Evidence:
    return Evidence(picture.sha256, line.box, line.text)


def fill_in(schema: str, pictures: Sequence[Picture], pages: Sequence[Page]) -> tuple[str, tuple[Evidence, ...]]:
    """A JSON object that fits a flat schema, filled in from the pictures' text.

    Raises:
        InputError: The schema asks for more than a flat list of fields.
    """
    fields, lines = extract(schema, pages)
    evidence = [
        _evidence(picture, line)
        for picture, page in zip(pictures, pages, strict=True)
        for line in page.in_reading_order
        if line in lines
    ]
    return json.dumps(fields, ensure_ascii=False), tuple(evidence)
