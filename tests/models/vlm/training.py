# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains the model: the vision tower alone first, then everything together, with the loss on the answers."""

import argparse
import json
import math
import random
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TextIO

import numpy as np
import torch
from torch.nn import functional

from tests.models.vlm.dataset import (
    IGNORED,
    LABEL_SIZES,
    DialogueBatch,
    DialogueJob,
    PictureJob,
    ahead,
    dialogue_batches,
    picture_batch,
)
from tests.models.vlm.dialogues import DialogueMessage
from tests.models.vlm.drawing import preprocess, render
from tests.models.vlm.network import Tensor, TinyVlm
from tests.models.vlm.questions import KIND_WEIGHTS, ask
from tests.models.vlm.scene import Scene, make_scene
from tests.models.vlm.tokenizer import END_OF_TEXT, IM_END, Tokenizer, tokenize_dialogue

_VISION_SHARE = 0.22
"""Of the time limit, for the vision tower alone."""
_BATCHES_IN_A_POOL = 24
_REPORT_EVERY = 200
_SAVE_EVERY = 2000


class Trainer:
    """One run of training, with what it reports.

    Args:
        options: What `build` was called with.
    """

    def __init__(self, options: argparse.Namespace) -> None:
        torch.manual_seed(options.seed)
        torch.set_num_threads(options.threads)
        self.options = options
        self.tokenizer = Tokenizer.learn()
        self.model = TinyVlm(len(self.tokenizer.tokens))
        if options.init:
            self.model.load_state_dict(torch.load(options.init))
        self._start = time.time()
        self._pace = Pace(options.threads, torch.set_num_threads)

    def train(self) -> None:
        """Both phases; writes tiny-vlm.pt and train_log.jsonl."""
        folder = Path(self.options.out)
        with (folder / "train_log.jsonl").open("w") as log:
            if self.options.vision_steps:
                self._train_vision(log)
                torch.save(self.model.state_dict(), folder / "vision-only.pt")
            steps = self._train_together(log)
            torch.save(self.model.state_dict(), folder / "tiny-vlm.pt")
            self._note(log, phase="done", step=steps)
        self.model.eval()
        report_accuracy(self.model, self.tokenizer)

    def _train_vision(self, log: TextIO) -> None:
        options = self.options
        optimizer = _optimizer(self.model.vision.parameters(), options.lr)
        jobs = (
            PictureJob(options.seed * 1_000_003 + step, options.batch * 2, options.sans)
            for step in range(options.vision_steps)
        )
        for step, (pictures, labels) in enumerate(ahead(picture_batch, jobs, options.workers)):
            progress = self._progress(step / options.vision_steps, self._start, options.time_limit * _VISION_SHARE)
            if progress >= 1:
                break
            _set_rate(optimizer, cosine(step, progress, options.lr, floor=0.2))
            targets = torch.from_numpy(labels)
            with self._autocast():
                logits = self.model.vision.aux(self.model.vision(torch.from_numpy(pictures)))
            loss = label_loss(logits, targets)
            _step(optimizer, loss, self.model.vision.parameters())
            if step % (_REPORT_EVERY // 2) == 0:
                self._note(log, phase=1, step=step, loss=loss.item(), **_label_accuracy(logits, targets))
            self._pace.tick(len(pictures))

    def _train_together(self, log: TextIO) -> int:
        options = self.options
        optimizer = _optimizer(self.model.parameters(), options.lr)
        jobs = (
            DialogueJob(
                options.seed * 1_000_003 + 500_000 + pool,
                _BATCHES_IN_A_POOL * options.batch,
                options.batch,
                self.tokenizer,
                options.sans,
            )
            for pool in range(math.ceil(options.steps / _BATCHES_IN_A_POOL))
        )
        start, step = time.time(), 0
        results: list[tuple[float, float]] = []
        batches = (batch for pool in ahead(dialogue_batches, jobs, options.workers) for batch in pool)
        for batch in batches:
            left = options.time_limit - (start - self._start) if options.time_limit else 0
            progress = self._progress(step / options.steps, start, left)
            if progress >= 1:
                break
            rate = cosine(step, progress, options.lr)
            _set_rate(optimizer, rate)
            loss, extra, accuracy = self._losses(batch)
            _step(optimizer, loss + options.aux * extra, self.model.parameters())
            self._pace.tick(batch.ids.size)
            results.append((accuracy, loss.item()))
            if step % _REPORT_EVERY == 0:
                right, mean = np.mean(results, 0)
                self._note(log, phase=2, step=step, loss=float(mean), token_accuracy=float(right), lr=rate)
                results = []
            step += 1
            if step % _SAVE_EVERY == 0:
                torch.save(self.model.state_dict(), options.out / "tiny-vlm.pt")
        return step

    def _losses(self, batch: DialogueBatch) -> tuple[Tensor, Tensor, float]:
        """Loss on the answers, loss on the patches, share of right answer tokens."""
        ids, targets = torch.from_numpy(batch.ids), torch.from_numpy(batch.targets).flatten()
        with self._autocast():
            embeddings, extra = None, torch.zeros(())
            if batch.pictures is not None:
                embeddings = self.model.vision(torch.from_numpy(batch.pictures))
                extra = label_loss(self.model.vision.aux(embeddings), torch.from_numpy(batch.labels))
            hidden = self.model.hidden(ids, embeddings).flatten(0, 1)
            wanted = (targets != IGNORED).nonzero().squeeze(1)
            logits = self.model.head(hidden[wanted])
        goal = targets[wanted]
        loss = functional.cross_entropy(logits.float(), goal)
        return loss, extra, (logits.argmax(-1) == goal).float().mean().item()

    def _progress(self, share: float, start: float, limit_seconds: float) -> float:
        """With a time limit the schedule ends by the clock, if that is sooner."""
        return max(share, (time.time() - start) / limit_seconds) if self.options.time_limit else share

    def _autocast(self) -> Any:
        return torch.autocast("cpu", torch.bfloat16, enabled=not self.options.fp32)

    def _note(self, log: TextIO, **facts: float | str) -> None:
        facts["seconds"] = round(time.time() - self._start, 1)
        log.write(json.dumps(facts) + "\n")
        log.flush()
        shown = (f"{k}={v:.4f}" if isinstance(v, float) else f"{k}={v}" for k, v in facts.items())
        print(" ".join(shown), flush=True)


class Pace:
    """On a shared machine two threads can be slower than one: now and then, tries both and takes the faster."""

    _PERIOD = 80

    def __init__(self, most: int, set_threads: Callable[[int], None]) -> None:
        self._most, self._set_threads = most, set_threads
        self._step = 0
        self._seconds: dict[int, list[float]] = {}
        self._last = time.time()

    def tick(self, work: int) -> None:
        """A step is done; `work` is its size, so that steps can be compared."""
        now, phase = time.time(), self._step % self._PERIOD
        if self._most > 1:
            if 1 <= phase < 4 or 5 <= phase < 8:  # the first step after a change does not count
                threads = 1 if phase < 4 else self._most
                self._seconds.setdefault(threads, []).append((now - self._last) / work)
            if phase == 0:
                self._seconds = {}
                self._set_threads(1)
            elif phase == 4:
                self._set_threads(self._most)
            elif phase == 8:
                self._set_threads(min(self._seconds, key=lambda threads: sorted(self._seconds[threads])[1]))
        self._step += 1
        self._last = time.time()


def label_loss(logits: Tensor, labels: Tensor) -> Tensor:
    """How wrong the patches are, summed over the kinds of label; most patches are empty and count less."""
    total = torch.zeros(())
    for part, target in zip(logits.split(LABEL_SIZES, -1), labels.unbind(1), strict=True):
        loss = functional.cross_entropy(part.flatten(0, 1).float(), target.flatten(), reduction="none")
        weight = (target.flatten() > 0).float() * 4 + 1
        total = total + (loss * weight).sum() / weight.sum()
    return total


def cosine(step: int, progress: float, peak: float, warmup: int = 100, floor: float = 0.02) -> float:
    """Learning rate: up over `warmup` steps, then down along a cosine to `floor` times the peak."""
    shape = floor + (1 - floor) * 0.5 * (1 + math.cos(math.pi * progress))
    return peak * min(1, (step + 1) / warmup) * shape


def report_accuracy(model: TinyVlm, tokenizer: Tokenizer, count: int = 20) -> None:
    """Print how many answers torch gives word for word, for each kind of question."""
    rng = random.Random(4242)
    for kind in KIND_WEIGHTS:
        right = asked = 0
        while asked < count:
            scene = make_scene(rng, held_out=True)
            exchange = ask(rng, scene, kind, plain=True)
            if exchange:
                asked += 1
                right += _generate(model, tokenizer, [scene], [("user", [0, exchange.question])]) == exchange.answer
        print(f"torch {kind}: {right}/{asked}", flush=True)


def stacked(scenes: list[Scene]) -> Tensor | None:
    """The pictures as the vision tower takes them."""
    return torch.from_numpy(np.stack([preprocess(render(scene)) for scene in scenes])) if scenes else None


def _generate(
    model: TinyVlm, tokenizer: Tokenizer, scenes: list[Scene], messages: list[DialogueMessage], limit: int = 60
) -> str:
    ids, _ = tokenize_dialogue(tokenizer, messages, generate=True)
    pictures = stacked(scenes)
    answer: list[int] = []
    with torch.no_grad():
        embeddings = model.vision(pictures) if pictures is not None else None
        while len(answer) < limit:
            token = int(model.head(model.hidden(torch.tensor([ids + answer]), embeddings)[:, -1]).argmax())
            if token in (IM_END, END_OF_TEXT):
                break
            answer.append(token)
    return tokenizer.decode(answer)


def _optimizer(parameters: Iterable[Tensor], rate: float) -> Any:
    parameters = list(parameters)
    matrices = {"params": [p for p in parameters if p.dim() >= 2], "weight_decay": 0.05}
    vectors = {"params": [p for p in parameters if p.dim() < 2], "weight_decay": 0.0}
    return torch.optim.AdamW([matrices, vectors], lr=rate, betas=(0.9, 0.98), fused=True)


def _set_rate(optimizer: Any, rate: float) -> None:
    for group in optimizer.param_groups:
        group["lr"] = rate


def _step(optimizer: Any, loss: Tensor, parameters: Iterable[Tensor]) -> None:
    optimizer.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(parameters, 1.0)
    optimizer.step()


def _label_accuracy(logits: Tensor, labels: Tensor) -> dict[str, float]:
    names = ("objects", "characters", "places", "order")
    accuracy = {}
    for name, part, target in zip(names, logits.split(LABEL_SIZES, -1), labels.unbind(1), strict=True):
        seen = target > 0
        accuracy[name] = (part.argmax(-1) == target)[seen].float().mean().item()
    return accuracy
