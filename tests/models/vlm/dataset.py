# SPDX-License-Identifier: GPL-3.0-or-later
"""Batches to train on, drawn a little ahead in worker processes."""

import multiprocessing
import random
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from tests.models.vlm.architecture import GRID, PATCH, PICTURE_SIDE
from tests.models.vlm.dialogues import make_dialogue
from tests.models.vlm.drawing import preprocess, render
from tests.models.vlm.scene import CHARACTERS, COLORS, MAX_CHARACTERS, MAX_ITEMS, SHAPES, Scene, make_scene
from tests.models.vlm.tokenizer import Tokenizer, tokenize_dialogue

LABEL_SIZES = (1 + len(SHAPES) * len(COLORS), 1 + len(CHARACTERS), 1 + MAX_CHARACTERS, 1 + MAX_ITEMS)
"""Classes of each row of `patch_labels`; 0 is "nothing here"."""

IGNORED = -100
"""Target of a position that is not to be predicted, as torch's cross entropy has it."""

Pictures = NDArray[np.uint8]
"""Shape (n, PICTURE_SIDE, PICTURE_SIDE, 3)."""
Labels = NDArray[np.int64]
"""Shape (n, 4, PICTURE_TOKENS)."""

_Job = TypeVar("_Job")
_Batch = TypeVar("_Batch")


class PictureJob(NamedTuple):
    """Pictures for the vision tower alone."""

    seed: int
    size: int
    sans: float


class DialogueJob(NamedTuple):
    """A pool of dialogues, to be cut into batches."""

    seed: int
    size: int
    batch: int
    tokenizer: Tokenizer
    sans: float


class DialogueBatch(NamedTuple):
    """Dialogues of about the same length."""

    ids: NDArray[np.int64]
    """Shape (rows, length); the places of a picture's tokens are negative."""
    targets: NDArray[np.int64]
    """Shape (rows, length); the next token where it belongs to an answer, else IGNORED."""
    pictures: Pictures | None
    """In the order in which their places appear."""
    labels: Labels | None


def patch_labels(scene: Scene) -> Labels:
    """What the centre of an object or character tells each patch: an aid to training, not a part of the model.

    Rows: class of object, class of character, place of the character in its line, place of the object from left to
    right. Shape (4, PICTURE_TOKENS).
    """
    labels = np.zeros((len(LABEL_SIZES), GRID, GRID), np.int64)
    left, top = (PICTURE_SIDE - scene.width) / 2, (PICTURE_SIDE - scene.height) / 2

    def cell(x: float, y: float) -> tuple[int, int]:
        return min(GRID - 1, int((y + top) / PATCH)), min(GRID - 1, int((x + left) / PATCH))

    for k, item in enumerate(scene.left_to_right()):
        x0, y0, x1, y1 = item.box
        row, column = cell((x0 + x1) / 2, (y0 + y1) / 2)
        labels[0, row, column] = 1 + SHAPES.index(item.shape) * len(COLORS) + list(COLORS).index(item.color)
        labels[3, row, column] = 1 + k
    for line in scene.lines():
        for k, character in enumerate(line.text):
            row, column = cell(line.box[0] + (6 * k + 3) * line.unit, line.box[1] + 3.5 * line.unit)
            labels[1, row, column] = 1 + CHARACTERS.index(character)
            labels[2, row, column] = 1 + k
    return labels.reshape(len(LABEL_SIZES), -1)


def picture_batch(job: PictureJob) -> tuple[Pictures, Labels]:
    """Pictures and what is on their patches."""
    rng = random.Random(job.seed)
    scenes = [make_scene(rng, sans=job.sans) for _ in range(job.size)]
    return np.stack([preprocess(render(s)) for s in scenes]), np.stack([patch_labels(s) for s in scenes])


def dialogue_batches(job: DialogueJob) -> list[DialogueBatch]:
    """Dialogues grouped by length, so that little is padding, in random order."""
    rng = random.Random(job.seed)
    samples = []
    for _ in range(job.size):
        scenes, messages = make_dialogue(rng, job.sans)
        samples.append((scenes, *tokenize_dialogue(job.tokenizer, messages)))
    samples.sort(key=lambda sample: len(sample[1]) + rng.uniform(0, 12))
    batches = [_batch(samples[start : start + job.batch]) for start in range(0, job.size, job.batch)]
    rng.shuffle(batches)
    return batches


def ahead(work: Callable[[_Job], _Batch], jobs: Iterable[_Job], workers: int) -> Iterator[_Batch]:
    """The results of `work` in order, computed a little ahead in that many processes (0: in this one)."""
    if workers == 0:
        yield from map(work, jobs)
        return
    with multiprocessing.get_context("spawn").Pool(workers) as pool:
        pending = []
        for job in jobs:
            pending.append(pool.apply_async(work, (job,)))
            if len(pending) > 3 * workers:
                yield pending.pop(0).get()
        while pending:
            yield pending.pop(0).get()


def _batch(samples: list[tuple[list[Scene], list[int], list[bool]]]) -> DialogueBatch:
    # Few distinct lengths make the kernels faster.
    longest = -(-max(len(ids) for _, ids, _ in samples) // 16) * 16
    ids = np.zeros((len(samples), longest), np.int64)
    targets = np.full((len(samples), longest), IGNORED, np.int64)
    for row, (_, tokens, is_answer) in enumerate(samples):
        ids[row, : len(tokens)] = tokens
        for k in range(1, len(tokens)):
            if is_answer[k]:
                targets[row, k - 1] = tokens[k]
    scenes = [scene for sample in samples for scene in sample[0]]
    pictures = np.stack([preprocess(render(scene)) for scene in scenes]) if scenes else None
    labels = np.stack([patch_labels(scene) for scene in scenes]) if scenes else None
    return DialogueBatch(ids, targets, pictures, labels)
