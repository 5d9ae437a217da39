# SPDX-License-Identifier: GPL-3.0-or-later
"""The tokenizer: 600 byte-level pieces, Whisper's special tokens, 1501 time stamps. Their order matters to decoders."""

import math
import random
from pathlib import Path

import tokenizers
from tokenizers import decoders, models, pre_tokenizers, trainers

from tests.models.whisper import grammar

SPECIAL = [
    "<|endoftext|>", "<|startoftranscript|>", "<|en|>", "<|translate|>", "<|transcribe|>",
    "<|startoflm|>", "<|startofprev|>", "<|nospeech|>", "<|notimestamps|>",
]  # fmt: skip
TIME_STAMPS = 1501
"""Every 0.02 s of a window of 30 s."""

_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-'"


def train_tokenizer(path: Path, text_tokens: int = 600, seed: int = 0) -> None:
    """Learn byte-level pieces from the grammar and write a tokenizer.json."""
    rng = random.Random(f"tokenizer/{seed}")
    # Two digits must never merge, or a number has many spellings.
    spaced = (grammar.sentence(rng) for _ in range(20_000))
    lines = [" " + "".join(f" {c} " if c.isdigit() else c for c in text) for text in spaced]
    # faster-whisper suppresses the first token of " -", so that must not be a lone space: every " x" is one token.
    lines += [f" {c}" for c in _LETTERS] * 3000
    tokenizer = tokenizers.Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    trainer = trainers.BpeTrainer(vocab_size=text_tokens, show_progress=False, initial_alphabet=alphabet)
    tokenizer.train_from_iterator(lines, trainer)
    tokenizer.add_special_tokens([*SPECIAL, *(f"<|{k * 0.02:.2f}|>" for k in range(TIME_STAMPS))])
    tokenizer.save(str(path))


class Tokens:
    """Token ids by name, and text to ids."""

    def __init__(self, path: Path) -> None:
        self.tokenizer = tokenizers.Tokenizer.from_file(str(path))
        self.end_of_text = self._id("<|endoftext|>")
        self.start = self._id("<|startoftranscript|>")
        self.previous = self._id("<|startofprev|>")
        self.no_speech = self._id("<|nospeech|>")
        self.no_time_stamps = self._id("<|notimestamps|>")
        self.first_time = self.no_time_stamps + 1
        self.lone_space = self._id("Ġ")
        self.size = self.tokenizer.get_vocab_size()
        assert self.size == self.first_time + TIME_STAMPS
        self._cache: dict[str, list[int]] = {}

    def encode(self, piece: str) -> list[int]:
        """Ids of a piece of text."""
        if piece not in self._cache:
            ids = list(self.tokenizer.encode(piece, add_special_tokens=False).ids)
            assert self.lone_space not in ids, piece
            self._cache[piece] = ids
        return self._cache[piece]

    def time(self, seconds: float, *, up: bool) -> int:
        """The time stamp at or just after (`up`) or before a moment, in steps of 0.1 s."""
        steps = math.ceil(seconds * 10 - 0.2) if up else math.floor(seconds * 10 + 0.2)
        return self.first_time + 5 * min(max(steps, 0), 300)

    def _id(self, token: str) -> int:
        found = self.tokenizer.token_to_id(token)
        assert found is not None, token
        return int(found)
