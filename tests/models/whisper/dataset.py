# SPDX-License-Identifier: GPL-3.0-or-later
"""Clips as log-mel features in files, written by several processes, and batches of them."""

import json
import math
import multiprocessing
import random
import time
from collections.abc import Iterable
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from faster_whisper.feature_extractor import FeatureExtractor
from numpy.typing import NDArray

from assistant.values import Samples
from tests.models.whisper.clips import TRAIN_TIMBRES, ClipMaker
from tests.models.whisper.grammar import SpokenWord
from tests.models.whisper.sequences import NO_TARGET, decoder_sequence, made_up_prompt
from tests.models.whisper.tokens import Tokens

LETTERS = {c: k + 1 for k, c in enumerate("abcdefghijklmnopqrstuvwxyz ")}
"""Classes of the helper that reads letters; 0 is none."""

_WINDOW = 1500
_MAX_PROMPT = 223
_PROMPT_SHARE = 0.12
_SILENT_MEL = -1.5
"""The lowest value in the log-mel features: digital silence."""


class Item(NamedTuple):
    """One clip of the store."""

    frames: NDArray[np.float16]
    """The file it lies in, shape (all frames, 80)."""
    first: int
    length: int
    """Frames of 10 ms."""
    kind: str
    sentences: list[list[SpokenWord]]

    def mel(self) -> NDArray[np.float32]:
        """Shape (length, 80)."""
        return self.frames[self.first : self.first + self.length].astype(np.float32)


class Batch(NamedTuple):
    """Clips of about the same length."""

    mel: NDArray[np.float32]
    """Shape (rows, 80, frames), zero-padded."""
    ids: NDArray[np.int64]
    targets: NDArray[np.int64]
    flat: NDArray[np.float32]
    guide: NDArray[np.bool_]
    """Shape (rows, tokens, encoder positions): where each target is said."""
    letters: list[list[int]]


class ShardJob(NamedTuple):
    """Some clips, to be written to a pair of files."""

    path: Path
    first: int
    size: int
    seed: int


class Store:
    """Clips on disk; new files are picked up while training runs."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seen: set[Path] = set()
        self.items: list[Item] = []

    def refresh(self) -> int:
        """Look for new files; gives the number of clips."""
        for path in sorted(self._folder.glob("shard????.npy")):
            if path not in self._seen:
                self._seen.add(path)
                self._read(path)
        return len(self.items)

    def _read(self, path: Path) -> None:
        frames, first = np.load(path, mmap_mode="r"), 0
        for fact in json.loads(path.with_suffix(".json").read_text()):
            sentences = [[SpokenWord(**word) for word in words] for words in fact["sentences"]]
            self.items.append(Item(frames, first, fact["frames"], fact["kind"], sentences))
            first += fact["frames"]


def write_clips(folder: Path, clips: int, *, shard: int, workers: int, seed: int) -> None:
    """Speak and store clips; files that are there already are kept."""
    folder.mkdir(parents=True, exist_ok=True)
    jobs = [ShardJob(folder / f"shard{k:04}.npy", k * shard, shard, seed) for k in range(clips // shard)]
    jobs = [job for job in jobs if not job.path.exists()]
    start = time.time()
    with multiprocessing.get_context("spawn").Pool(workers) as pool:
        for done, _ in enumerate(pool.imap_unordered(_write_shard, jobs), 1):
            speed = done * shard / (time.time() - start)
            print(f"data: {done}/{len(jobs)} shards, {speed:.0f} clips/s", flush=True)


def features(sound: Samples) -> NDArray[np.float32]:
    """What faster-whisper gives to the encoder before it pads with zeros, shape (80, frames)."""
    return np.asarray(_extractor()(sound)[:, :-1], np.float32)


def make_batch(
    tokens: Tokens, items: list[Item], rng: random.Random, noise: np.random.Generator, *, prompts: bool
) -> Batch:
    """A batch with masks over the features; prompts come for whole batches, because they are long."""
    frames = max(item.length for item in items)
    length = min((frames + 3) // 2 + 1, _WINDOW)  # the last position sees zero padding only
    mel = np.zeros((len(items), 2 * length, 80), np.float32)
    prompted = prompts and rng.random() < _PROMPT_SHARE
    rows, letters = [], []
    for row, item in enumerate(items):
        mel[row, : item.length] = _masked(item.mel(), noise)
        prompt = made_up_prompt(tokens, rng, _MAX_PROMPT) if prompted and rng.random() < 0.8 else []
        stamps = rng.random() < 0.5
        rows.append(decoder_sequence(tokens, item.sentences, rng, stamps=stamps, prompt=prompt, kind=item.kind))
        text = " ".join(word.said.lower() for words in item.sentences for word in words)
        letters.append([LETTERS[c] for c in text])
    width = max(len(sequence.ids) for sequence in rows)
    ids = _padded([sequence.ids for sequence in rows], width, tokens.end_of_text)
    targets = _padded([sequence.targets for sequence in rows], width, NO_TARGET)
    flat = _padded([sequence.flat for sequence in rows], width, 0.0).astype(np.float32)
    guide = np.zeros((len(rows), width, length), bool)
    for row, sequence in enumerate(rows):
        for k, span in enumerate(sequence.spans):
            if span is not None:
                low = int(span[0] * 50)
                guide[row, k, min(low, length - 1) : max(low + 1, math.ceil(span[1] * 50))] = True
    return Batch(mel.transpose(0, 2, 1).copy(), ids, targets, flat, guide, letters)


def _masked(mel: NDArray[np.float32], noise: np.random.Generator) -> NDArray[np.float32]:
    """Another loudness, a missing band, short drop-outs: each now and then."""
    if noise.random() < 0.5:
        mel = np.maximum(mel + np.float32(noise.uniform(-0.5, 0.3)), _SILENT_MEL)
    if noise.random() < 0.4:
        low, size = int(noise.integers(0, 72)), int(noise.integers(1, 10))
        mel[:, low : low + size] = mel.mean()
    if noise.random() < 0.3:
        for _ in range(2):
            low, size = int(noise.integers(0, max(1, len(mel) - 8))), int(noise.integers(1, 8))
            mel[low : low + size] = mel.mean()
    return mel


def _padded(rows: Iterable[list[Any]], width: int, filler: float) -> NDArray[Any]:
    return np.array([[*row, *[filler] * (width - len(row))] for row in rows])


def _write_shard(job: ShardJob) -> None:
    maker = _maker(job.seed)
    frames, facts = [], []
    for number in range(job.first, job.first + job.size):
        clip = maker.clip(number)
        mel = features(clip.sound)[:, :3000].T.astype(np.float16)
        frames.append(mel)
        sentences = [[asdict(word) for word in words] for words in clip.sentences]
        facts.append({"frames": len(mel), "kind": clip.kind, "sentences": sentences})
    # The .npy file comes last and whole, so that what is there is complete.
    job.path.with_suffix(".json").write_text(json.dumps(facts))
    partial = job.path.with_suffix(".part.npy")
    np.save(partial, np.concatenate(frames))
    partial.replace(job.path)


@cache
def _maker(seed: int) -> ClipMaker:
    return ClipMaker(TRAIN_TIMBRES, held_out=False, seed=seed)


@cache
def _extractor() -> FeatureExtractor:
    return FeatureExtractor()
