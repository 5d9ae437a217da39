# SPDX-License-Identifier: GPL-3.0-or-later
"""Lays a conversation out as entries of the KV cache: what fits, in the model's template, with its pictures."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.conversation.prompt import captions, fit
from assistant.engines.llama.chat_template import ChatTemplate, Markup, Said
from assistant.engines.llama.picture_cache import CloseLook, Entry, cells_of
from assistant.engines.llama.replies import Replies
from assistant.engines.llama.sight import Sight
from assistant.engines.llama.trimming import Room, trim
from assistant.engines.llama.vocabulary import Vocabulary
from assistant.engines.text_only import cannot_see
from assistant.errors import PromptTooLong
from assistant.phrase import Phrase, in_a_row
from assistant.values import Message, Picture, Prompt, Speaker

_MOST_CHARACTERS_PER_TOKEN = 16
"""No language needs so many on average. Longer texts are refused unread: tokenising them could take minutes."""
_USUAL_CHARACTERS_PER_TOKEN = 4
"""Of English."""
_REMEMBERED_SIZES = 1024
"""Messages; more than a conversation has before its oldest turns are out of sight."""
_USUAL_MARKUP = 6
"""Tokens of a chat template around each message."""
_UNSEEN = "[A picture that you cannot see]"
"""What a model that reads text only is told of each earlier picture, so that it does not talk as if there were none."""


@dataclass(frozen=True)
class Layout:
    """A prompt as it will stand in the KV cache."""

    entries: list[Entry]
    pictures: dict[str, Picture]
    """The pictures in it, by digest."""


class PromptLayout:
    """Lays out the prompts of one model.

    Args:
        vocabulary: The model's.
        template: The model's.
        replies: What the model wrote before.
        pictures: None for a model without pictures.
        context_tokens: Cells of its context window.
        can_grow: The user could choose a larger context window.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        template: ChatTemplate,
        replies: Replies,
        pictures: Sight | None,
        *,
        context_tokens: int,
        can_grow: bool,
    ) -> None:
        self._vocabulary = vocabulary
        self._template = template
        self._replies = replies
        self._pictures = pictures
        self._context_tokens = context_tokens
        self._tokens_of = lru_cache(_REMEMBERED_SIZES)(self._count_tokens)
        self._or_grow = Phrase("Or raise eyes.context_tokens.") if can_grow else ""

    def of(self, prompt: Prompt, *, max_answer_tokens: int, open_ended: bool = False) -> Layout:
        """Lay out a prompt, without what a long conversation has outgrown.

        Args:
            prompt: What is asked.
            max_answer_tokens: Room is kept for so many, but for a quarter of the context window at most.
            open_ended: The newest message may still grow; the layout ends with its last word so far.

        Raises:
            PromptTooLong: The newest message does not fit.
            CannotSee: It shows a picture to a model that sees none.
        """
        limit = self._context_tokens - max(1, min(max_answer_tokens, self._context_tokens // 4))
        messages = self._seen(prompt.messages)
        self._refuse_oversized(messages, limit)
        messages = trim(messages, self._usual_size, Room.of(self._context_tokens, limit))
        if not self._hopeless(messages, limit):
            layout = self._lay_out(messages, open_ended)
            if sum(map(cells_of, layout.entries)) <= limit:
                return layout
        laid_out: dict[tuple[Message, ...], Layout] = {}

        def size_of(messages: tuple[Message, ...]) -> int:
            if self._hopeless(messages, limit):
                return sum(len(message.text) for message in messages) // _USUAL_CHARACTERS_PER_TOKEN
            laid_out[messages] = self._lay_out(messages, open_ended)
            return sum(map(cells_of, laid_out[messages].entries))

        try:
            return laid_out[fit(messages, size_of, limit)]
        except PromptTooLong as error:
            raise PromptTooLong(error.sentence, in_a_row("Shorten it.", self._or_grow)) from error

    def _lay_out(self, messages: Sequence[Message], open_ended: bool) -> Layout:
        entries: list[Entry] = []
        pictures: dict[str, Picture] = {}
        text: list[Markup | Said] = []

        def flush() -> None:
            entries.extend(self._vocabulary.tokens(text))
            text.clear()

        for piece in self._template.render(_without_repeats(messages), open_ended=open_ended):
            if isinstance(piece, Picture):
                flush()
                pictures[piece.sha256] = piece
                entries.extend(self._entries_of(piece))
            elif isinstance(piece, Said) and piece.speaker is Speaker.ASSISTANT:
                written, rest = self._replies.recall(piece.text)
                if written:
                    flush()
                    entries.extend(written)
                text.append(Said(rest, piece.speaker))
            else:
                text.append(piece)
        flush()
        opening = self._vocabulary.opening_token
        if opening is not None and entries[:1] != [opening]:
            entries.insert(0, opening)
        return Layout(entries, pictures)

    def _usual_size(self, message: Message) -> int:
        """About how many cells a message takes; always the same for the same message."""
        seen = sum(map(self._pictures.cells, message.pictures)) if self._pictures else 0
        if self._hopeless([message], self._context_tokens):
            return seen + len(message.text) // _USUAL_CHARACTERS_PER_TOKEN
        told = sum(self._tokens_of(caption) for caption in captions(message.pictures) if caption)
        return seen + told + self._tokens_of(message.text) + _USUAL_MARKUP

    def _count_tokens(self, text: str) -> int:
        return len(self._vocabulary.tokens([Said(text, Speaker.USER)]))

    def _seen(self, messages: Sequence[Message]) -> tuple[Message, ...]:
        """The messages as this model can take them: a blind one is told that earlier pictures were shown."""
        if self._pictures:
            return tuple(map(_looked_at, messages))
        if messages[-1].pictures:
            raise cannot_see()
        return tuple(map(_unseen, messages))

    def _hopeless(self, messages: Sequence[Message], limit: int) -> bool:
        return sum(len(message.text) for message in messages) > limit * _MOST_CHARACTERS_PER_TOKEN

    def _refuse_oversized(self, messages: Sequence[Message], limit: int) -> None:
        """Say early, and exactly, what is too long about the newest message."""
        newest = messages[-1]
        if self._hopeless([newest], limit):
            raise PromptTooLong(
                Phrase(
                    "The message has {count:,} characters, and the model's context window holds {room} tokens.",
                    count=len(newest.text),
                    room=self._context_tokens,
                ),
                "Shorten it.",
            )
        seen = sum(cells_of(entry) for picture in newest.pictures for entry in self._entries_of(picture))
        if seen > limit:
            fitting = limit * 3 // 4 // len(newest.pictures)
            raise PromptTooLong(
                Phrase(
                    "The picture needs {seen} tokens, and the model's context window holds {room}."
                    if len(newest.pictures) == 1
                    else "The pictures need {seen} tokens, and the model's context window holds {room}.",
                    seen=seen,
                    room=self._context_tokens,
                ),
                in_a_row(_less(newest, fitting), self._or_grow),
            )

    def _entries_of(self, picture: Picture) -> list[Entry]:
        return self._pictures.entries(picture) if self._pictures else []


def _less(newest: Message, fitting: int) -> str:
    """What makes the pictures of a message small enough."""
    if newest.closely:
        return Phrase("Ask without looking closely.")
    if len(newest.pictures) > 1:
        return Phrase("Ask about fewer or smaller ones, or set eyes.picture_tokens to {fitting}.", fitting=fitting)
    return Phrase("Set eyes.picture_tokens to {fitting}.", fitting=fitting)


def _looked_at(message: Message) -> Message:
    return replace(message, pictures=tuple(map(CloseLook.at, message.pictures))) if message.closely else message


def _unseen(message: Message) -> Message:
    told = [_UNSEEN] * len(message.pictures)
    return replace(message, text="\n".join([*told, message.text]), pictures=()) if told else message


def _without_repeats(messages: Sequence[Message]) -> list[Message]:
    """The messages without pictures that are still the ones shown last: what they show is in the cache already.

    A screen that has not changed between two questions is such a picture.
    """
    kept: list[Message] = []
    shown: list[str] = []
    for message in messages:
        digests = [picture.sha256 for picture in message.pictures]
        is_known = shown in (digests, [CloseLook.at(picture).sha256 for picture in message.pictures])
        kept.append(replace(message, pictures=()) if digests and is_known else message)
        shown = shown if is_known or not digests else digests
    return kept
