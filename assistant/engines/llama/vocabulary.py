# SPDX-License-Identifier: GPL-3.0-or-later
"""Words to token ids and back, for a model that llama.cpp has loaded.

Control tokens are found only in the template's words. What people wrote is tokenised as plain text, so nobody can end
their message and speak as the system by typing `<|im_end|>`.
"""

import ctypes
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from llama_cpp import llama_cpp

from assistant.engines.llama.chat_template import Markup, Said

_LONGEST_PIECE = 512
"""Bytes; no known vocabulary has a longer token."""
_REMEMBERED_TEXTS = 512
"""Pieces of text; more than the messages of a long conversation."""


class Vocabulary:
    """The vocabulary of a loaded model.

    Args:
        model: The model's native handle, which must outlive this object.
    """

    def __init__(self, model: Any) -> None:  # noqa: ANN401 - native handle
        self.handle = llama_cpp.llama_model_get_vocab(model)
        """Native handle, for samplers."""
        self.size = int(llama_cpp.llama_vocab_n_tokens(self.handle))
        """Number of tokens."""
        self._bos = int(llama_cpp.llama_vocab_bos(self.handle))
        starts_with_bos = bool(llama_cpp.llama_vocab_get_add_bos(self.handle)) and self._bos >= 0
        self.opening_token = self._bos if starts_with_bos else None
        """What every conversation must begin with, whether the template says so or not."""
        self._control: dict[str, int] = {}
        self._attributes: dict[int, int] = {}
        lookalikes = self._collect_special()
        # A conversation is tokenised again for each word that is heard, and most of it is the same each time.
        self._split_at_control = lru_cache(_REMEMBERED_TEXTS)(_any_of(self._control).split)
        self._split_at_lookalikes = lru_cache(_REMEMBERED_TEXTS)(_any_of(lookalikes).split)

    @property
    def bos_text(self) -> str:
        """What templates call bos_token; empty if there is none."""
        return self._text(self._bos)

    @property
    def eos_text(self) -> str:
        """What templates call eos_token; empty if there is none."""
        return self._text(int(llama_cpp.llama_vocab_eos(self.handle)))

    def tokens(self, pieces: Iterable[Markup | Said]) -> list[int]:
        """Tokenise a run of text pieces as one text, in which only markup may hold control tokens."""
        tokens: list[int] = []
        plain = ""
        strip_next = False
        for part in self._parts(pieces):
            if isinstance(part, str):
                plain += part.lstrip() if strip_next and not plain else part
                continue
            attributes = self._attributes.get(part, 0)
            if attributes & llama_cpp.LLAMA_TOKEN_ATTR_LSTRIP:
                plain = plain.rstrip()
            tokens += self._plain_tokens(plain)
            plain = ""
            if part >= 0:
                tokens.append(part)
            strip_next = bool(attributes & llama_cpp.LLAMA_TOKEN_ATTR_RSTRIP)
        return tokens + self._plain_tokens(plain)

    def bytes_of(self, token: int) -> bytes:
        """What a token stands for: UTF-8, but perhaps only part of a character; nothing for control tokens."""
        buffer = ctypes.create_string_buffer(_LONGEST_PIECE)
        size = llama_cpp.llama_token_to_piece(self.handle, token, buffer, _LONGEST_PIECE, 0, False)
        return buffer.raw[: max(size, 0)]

    def ends_answer(self, token: int) -> bool:
        """Whether a token ends the model's turn."""
        return bool(llama_cpp.llama_vocab_is_eog(self.handle, token))

    def _parts(self, pieces: Iterable[Markup | Said]) -> Iterator[str | int]:
        """Plain text, ids of control tokens, and _CUT where one text must not run into the next."""
        for piece in pieces:
            if isinstance(piece, Markup):
                for index, part in enumerate(self._split_at_control(piece.text)):
                    yield self._control[part] if index % 2 else part
            else:
                for index, part in enumerate(self._split_at_lookalikes(piece.text)):
                    if index % 2:
                        # llama.cpp finds these tokens even where control tokens are switched off: cut them in two.
                        yield part[0]
                        yield _CUT
                        yield part[1:]
                    else:
                        yield part

    def _plain_tokens(self, text: str) -> list[int]:
        if not text:
            return []
        data = text.encode("utf-8", "replace")
        room = len(data) + 8
        tokens = (llama_cpp.llama_token * room)()
        count = llama_cpp.llama_tokenize(self.handle, data, len(data), tokens, room, False, False)
        return list(tokens[: max(count, 0)])

    def _collect_special(self) -> list[str]:
        """Fill in the control tokens; returns the texts of other tokens that look like control tokens."""
        lookalikes = []
        for token in range(self.size):
            attributes = llama_cpp.llama_vocab_get_attr(self.handle, token)
            if attributes & (llama_cpp.LLAMA_TOKEN_ATTR_CONTROL | llama_cpp.LLAMA_TOKEN_ATTR_UNKNOWN):
                if text := self._text(token):
                    self._control[text] = token
                    self._attributes[token] = attributes
            elif attributes & llama_cpp.LLAMA_TOKEN_ATTR_USER_DEFINED:
                text = self._text(token)
                if len(text) > 2 and text[0] in "<[|":
                    lookalikes.append(text)
        return lookalikes

    def _text(self, token: int) -> str:
        text = llama_cpp.llama_vocab_get_text(self.handle, token) if 0 <= token < self.size else None
        return text.decode("utf-8", "replace") if text else ""


_CUT = -1
"""No token has this id."""


def _any_of(texts: Iterable[str]) -> re.Pattern[str]:
    """Finds the longest of these texts first; never matches if there are none."""
    longest_first = sorted(texts, key=len, reverse=True)
    return re.compile(f"({'|'.join(map(re.escape, longest_first))})" if longest_first else "((?!))")
