# SPDX-License-Identifier: GPL-3.0-or-later
"""Renders a conversation with the model's own chat template, keeping what people wrote apart from the template's words.

The template never sees what was said: it gets a placeholder for each text and picture, and the rendered page is cut at
the placeholders. So the pieces that may hold control tokens (the template's own words) stay distinct from those that
must not (everything a person, a picture's text or a model wrote).
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NoReturn, TypeAlias

import jinja2
import jinja2.ext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from assistant.conversation.prompt import captions
from assistant.errors import ModelDamaged
from assistant.phrase import Phrase
from assistant.values import Message, Picture, Speaker

CHATML = (
    "{% for message in messages %}"
    "{{ '<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>' + '\n' }}"
    "{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}"
)
"""For models that bring no template: the format most of them were trained on."""


@dataclass(frozen=True)
class Markup:
    """Words of the template; control tokens in them count."""

    text: str


@dataclass(frozen=True)
class Said:
    """Words of a person or a model; they never hold control tokens."""

    text: str
    speaker: Speaker


Piece: TypeAlias = Markup | Said | Picture
"""A stretch of a rendered conversation."""


@dataclass(frozen=True)
class _Turn:
    speaker: Speaker
    pieces: tuple[Said | Picture, ...]


# From Unicode's private use area: no template has these characters of its own.
_PLACEHOLDER = "\ue000{}\ue001"
_PLACEHOLDERS = re.compile("\ue000([0-9]+)\ue001")
_PARAGRAPH = "\n\n"


class ChatTemplate:
    """A model's chat template.

    Args:
        source: Jinja source; empty takes ChatML.
        bos: Text of the model's beginning-of-sequence token.
        eos: Text of its end-of-sequence token.

    Raises:
        ModelDamaged: The template cannot be used.
    """

    def __init__(self, source: str, *, bos: str = "", eos: str = "") -> None:
        environment = ImmutableSandboxedEnvironment(
            # As Hugging Face renders them: huggingface/transformers, utils/chat_template_utils.py.
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=[jinja2.ext.loopcontrols, _GenerationTags],
        )
        environment.filters["tojson"] = _tojson
        environment.globals.update(raise_exception=_raise_exception, strftime_now=_strftime_now)
        self._tokens = {"bos_token": bos, "eos_token": eos}
        try:
            self._template = environment.from_string(source or CHATML)
        except jinja2.TemplateError as error:
            raise _unusable(error) from error
        question = Message(Speaker.USER, "question")
        self._typed_content = False
        if not self._keeps(question):
            # Some templates take content only as a list of typed parts.
            self._typed_content = True
            if not self._keeps(question):
                raise _unusable(Phrase("it leaves out what the user says"))
        self._has_system_role = self._keeps(Message(Speaker.SYSTEM, "system"), question)

    def render(self, messages: Sequence[Message], *, open_ended: bool = False) -> list[Piece]:
        """Cut the rendered conversation into pieces, in order.

        Pictures stand before the words of their message, a video's frames each behind its time. Texts come without
        surrounding white space.

        Args:
            messages: The first may be the system's; neighbours of one speaker are joined.
            open_ended: The newest message may still grow: stop after its last piece. Otherwise the page ends where
                the answer begins.

        Raises:
            ModelDamaged: The template fails on this conversation.
        """
        pieces = self._rendered(_turns(messages, system_role=self._has_system_role), answer_follows=not open_ended)
        if open_ended:
            while pieces and isinstance(pieces[-1], Markup):
                pieces.pop()
        return pieces

    def _rendered(self, turns: Sequence[_Turn], *, answer_follows: bool) -> list[Piece]:
        hidden: list[Said | Picture] = []
        messages: list[dict[str, Any]] = []
        for turn in turns:
            stand_ins = [_PLACEHOLDER.format(len(hidden) + index) for index in range(len(turn.pieces))] or [""]
            hidden += turn.pieces
            typed = [{"type": "text", "text": one} for one in stand_ins]
            messages.append(
                {"role": str(turn.speaker), "content": typed if self._typed_content else "".join(stand_ins)}
            )
        try:
            page = self._template.render(
                messages=messages,
                add_generation_prompt=answer_follows,
                # Thinking at length before each spoken answer would be silence. Templates name the switch differently.
                enable_thinking=False,
                thinking=False,
                **self._tokens,
            )
        except (jinja2.TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
            raise _unusable(error) from error
        pieces: list[Piece] = []
        for index, part in enumerate(_PLACEHOLDERS.split(page)):
            if index % 2:
                pieces.append(hidden[int(part)])
            elif part:
                pieces.append(Markup(part))
        return pieces

    def _keeps(self, *messages: Message) -> bool:
        """Whether the template shows each of these messages once, in order."""
        try:
            pieces = self._rendered(_turns(messages, system_role=True), answer_follows=True)
        except ModelDamaged:
            return False
        return [piece.text for piece in pieces if isinstance(piece, Said)] == [message.text for message in messages]


def _turns(messages: Sequence[Message], *, system_role: bool) -> list[_Turn]:
    """The messages with one turn for each change of speaker, as many templates insist."""
    turns: list[_Turn] = []
    for message in messages:
        # Without a role of its own, what the system says opens the first message of the user.
        speaker = message.speaker if system_role or message.speaker is not Speaker.SYSTEM else Speaker.USER
        text = message.text.strip()
        pieces = (*_captioned(message.pictures, speaker), *((Said(text, speaker),) if text else ()))
        if turns and turns[-1].speaker is speaker:
            before = turns.pop().pieces
            pieces = (*before, Said(_PARAGRAPH, speaker), *pieces) if before and pieces else before + pieces
        turns.append(_Turn(speaker, pieces))
    return turns


def _captioned(pictures: Sequence[Picture], speaker: Speaker) -> Iterator[Said | Picture]:
    for caption, picture in zip(captions(pictures), pictures, strict=True):
        if caption:
            yield Said(caption, speaker)
        yield picture


def _unusable(reason: object) -> ModelDamaged:
    return ModelDamaged(
        Phrase("The model's chat template cannot be used: {reason}.", reason=reason),
        "Choose another model, or another file of this one.",
    )


def _raise_exception(message: str) -> NoReturn:
    raise jinja2.TemplateError(message)


def _strftime_now(layout: str) -> str:
    return datetime.now().astimezone().strftime(layout)


def _tojson(value: Any, indent: int | None = None, **_: Any) -> str:  # noqa: ANN401 - whatever the template holds
    # Jinja's own filter would escape for HTML.
    return json.dumps(value, ensure_ascii=False, indent=indent)


class _GenerationTags(jinja2.ext.Extension):
    """Passes over {% generation %} … {% endgeneration %}, which only mark what a model is trained on."""

    tags = {"generation"}  # noqa: RUF012 - as Jinja declares it

    def parse(self, parser: jinja2.parser.Parser) -> list[jinja2.nodes.Node]:
        next(parser.stream)
        return parser.parse_statements(("name:endgeneration",), drop_needle=True)
