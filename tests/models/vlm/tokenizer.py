# SPDX-License-Identifier: GPL-3.0-or-later
"""Byte-level BPE as llama.cpp's tokenizer model "gpt2" with the splitter "gpt-2" does it, and the chat template."""

import json
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Self

from tests.models.vlm.architecture import PICTURE_TOKENS
from tests.models.vlm.dialogues import SYSTEM_PROMPTS, DialogueMessage
from tests.models.vlm.questions import NO_PICTURE, NUMBER_WORDS, QUESTIONS, SMALL_TALK
from tests.models.vlm.scene import COLORS, SHAPES

SPECIAL = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
END_OF_TEXT, IM_START, IM_END = range(3)

# Templates are rendered with trim_blocks, so new lines are written as expressions. MTMDChatHandler turns a picture
# into a text part holding <__media__>; other programs leave the part as it is, so both are understood.
CHAT_TEMPLATE = (
    "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\\n' }}"
    "{% if message['content'] is string %}{{ message['content'] }}"
    "{% else %}{% for part in message['content'] %}"
    "{% if part['type'] == 'text' %}{{ part['text'] }}"
    "{% elif part['type'] in ['image', 'image_url'] %}{{ '<__media__>' }}{% endif %}"
    "{% endfor %}{% endif %}{{ '<|im_end|>\\n' }}{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}"
)

_SPLIT = re.compile(r"'s|'t|'re|'ve|'m|'ll|'d| ?[A-Za-z]+| ?[0-9]+| ?[^\sA-Za-z0-9]+|\s+(?!\S)|\s+")

Symbols = tuple[str, ...]
Pair = tuple[str, str]


def _byte_symbols() -> list[str]:
    """GPT-2's printable stand-in for each byte value."""
    printable = {*range(33, 127), *range(161, 173), *range(174, 256)}
    spare = iter(range(256, 512))
    return [chr(byte) if byte in printable else chr(next(spare)) for byte in range(256)]


_BYTES = _byte_symbols()


class Tokenizer:
    """Text to token ids and back."""

    def __init__(self, merges: list[Pair]) -> None:
        self.merges = merges
        self.tokens = SPECIAL + _BYTES + [left + right for left, right in merges]
        self._rank = {pair: rank for rank, pair in enumerate(merges)}
        self._ids = {token: number for number, token in enumerate(self.tokens)}
        self._cache: dict[str, list[int]] = {}

    @classmethod
    def learn(cls) -> Self:
        """Merge until every word of the templates is one token; capitals and digits stay single, for reading."""
        words: dict[Symbols, None] = {}
        for text in _template_texts():
            for piece in _SPLIT.findall(text):
                if not re.search(r"[0-9]|.[A-Z]", piece):
                    words[tuple(_BYTES[byte] for byte in piece.encode())] = None
        merges: list[Pair] = []
        while True:
            counts: dict[Pair, int] = {}
            for symbols in words:
                for pair in pairwise(symbols):
                    counts[pair] = counts.get(pair, 0) + 1
            if not counts:
                return cls(merges)
            best = max(sorted(counts), key=lambda pair: counts[pair])
            merges.append(best)
            words = dict.fromkeys(_merged(symbols, best) for symbols in words)

    def encode(self, text: str) -> list[int]:
        """Token ids of plain text; special tokens are not looked for."""
        ids: list[int] = []
        for piece in _SPLIT.findall(text):
            if piece not in self._cache:
                self._cache[piece] = self._encode_piece(piece)
            ids += self._cache[piece]
        return ids

    def decode(self, ids: Sequence[int]) -> str:
        """Text of token ids, without the special ones."""
        byte_of = {symbol: byte for byte, symbol in enumerate(_BYTES)}
        symbols = (symbol for number in ids if number >= len(SPECIAL) for symbol in self.tokens[number])
        return bytes(byte_of[symbol] for symbol in symbols).decode(errors="replace")

    def _encode_piece(self, piece: str) -> list[int]:
        symbols = tuple(_BYTES[byte] for byte in piece.encode())
        while len(symbols) > 1:
            best = min(pairwise(symbols), key=lambda pair: self._rank.get(pair, len(self.merges)))
            if best not in self._rank:
                break
            symbols = _merged(symbols, best)
        return [self._ids[symbol] for symbol in symbols]


def tokenize_dialogue(
    tokenizer: Tokenizer, messages: Sequence[DialogueMessage], *, generate: bool = False
) -> tuple[list[int], list[bool]]:
    """A dialogue in the chat template.

    llama.cpp tokenizes the text before and after a picture by itself, and so does this.

    Returns:
        Token ids, where picture k stands as PICTURE_TOKENS times -1 - k, and which of them are answers.
    """
    ids: list[int] = []
    is_answer: list[bool] = []

    def add(new: list[int], *, answer: bool = False) -> None:
        ids.extend(new)
        is_answer.extend([answer] * len(new))

    newline = tokenizer.encode("\n")
    for role, parts in messages:
        add([IM_START, *tokenizer.encode(role), *newline])
        text = ""
        for part in [*parts, None]:
            if isinstance(part, str):
                text += part
                continue
            if text:
                add(tokenizer.encode(text), answer=role == "assistant")
                text = ""
            if part is not None:
                add([-1 - part] * PICTURE_TOKENS)
        add([IM_END], answer=role == "assistant")
        add(newline)
    if generate:
        add([IM_START, *tokenizer.encode("assistant"), *newline])
    return ids, is_answer


def _merged(symbols: Symbols, pair: Pair) -> Symbols:
    out: list[str] = []
    index = 0
    while index < len(symbols):
        if symbols[index : index + 2] == pair:
            out.append(pair[0] + pair[1])
            index += 2
        else:
            out.append(symbols[index])
            index += 1
    return tuple(out)


def _template_texts() -> Iterator[str]:
    """Every word that questions, answers and system prompts are made of."""
    questions = [way.format(s=s, c=c) for ways in QUESTIONS.values() for way in ways for s in SHAPES for c in COLORS]
    talk = [question for ways in SMALL_TALK.values() for question in ways]
    yield from questions
    yield from (text.lower() for text in questions)
    yield from [*SMALL_TALK, *talk, NO_PICTURE, *(text.lower() for text in talk), *SYSTEM_PROMPTS]
    yield from ("The screen says .", "The word is .", "The number is .", "The screen is empty.", "I see and ,")
    yield from ("Yes, there is a text.", "No, there is no text.", "There are no word number.")
    yield from ("In the first image: In the second image:", "system", "user", "assistant")
    yield "Please, Hey, Now, Answer in one sentence briefly. Please."
    yield from (f"There are {number} shapes." for number in NUMBER_WORDS)
    yield from (f"The red shape is a {shape}. a {shape}s" for shape in SHAPES)
    yield from (json.dumps({"color": c, "shape": s}) for c in [*COLORS, "none"] for s in [*SHAPES, "none"])
    yield from ('{"text": "', '{"number": 1}')
