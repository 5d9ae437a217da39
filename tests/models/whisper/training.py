# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains the tiny ears: short clips first, then long windows and prompts, at last mostly several sentences."""

import argparse
import json
import math
import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch.nn import functional

from tests.models.whisper.dataset import Batch, Item, Store, make_batch
from tests.models.whisper.network import Shape, Tensor, TinyWhisper
from tests.models.whisper.tokens import Tokens, train_tokenizer

_PADDING_SAMPLES = 32
_REPORT_EVERY = 100
_SAVE_EVERY = 500
_LONG_FRAMES = 450


class Trainer:
    """One run of training.

    Args:
        options: What `build` was called with.
    """

    def __init__(self, options: argparse.Namespace) -> None:
        torch.manual_seed(options.seed)
        torch.set_num_threads(options.threads)
        self._options, self._work = options, Path(options.work)
        tokenizer = self._work / "tokenizer.json"
        if not tokenizer.exists():
            train_tokenizer(tokenizer, seed=options.seed)
        self.tokens = Tokens(tokenizer)
        self.model = TinyWhisper(Shape(self.tokens.size, self.tokens.first_time), options.dropout)
        if options.resume:
            self.model.load_state_dict(torch.load(self._work / "model.pt", weights_only=True)["state"])
        self._average = {name: value.clone() for name, value in self.model.state_dict().items()}
        self._store = Store(self._work / "data")
        self._rng, self._noise = random.Random(options.seed), np.random.default_rng(options.seed)
        self._start = time.time()
        self._step = 0

    def train(self) -> None:
        """Write model.pt (averaged weights) and curve.json."""
        if not self._store.refresh():
            raise SystemExit("There are no clips yet: run `build data` first.")
        print("parameters:", sum(parameter.numel() for parameter in self.model.parameters()), flush=True)
        optimizer = self._optimizer()
        sums, curve = np.zeros(5), []
        for batch in self._batches():
            progress = self._progress()
            rate = self._rate(progress)
            for group in optimizer.param_groups:
                group["lr"] = rate
            text, align, letters, right, total = losses(self.model, self.tokens, batch, bf16=self._options.bf16)
            helper = max(0.2, 1 - progress)  # the helpers fade out
            loss = text + 0.3 * max(0.3, helper) * align + 0.5 * helper * letters
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
            optimizer.step()
            self._step += 1
            self._update_average()
            sums += (text.item(), align.item(), letters.item(), right, total)
            if self._step % _REPORT_EVERY == 0:
                curve.append(self._report(sums))
                sums[:] = 0
            if self._step % _SAVE_EVERY == 0:
                self._save(curve)
        self._save(curve)
        print(f"trained {self._step} steps in {time.time() - self._start:.0f} s", flush=True)

    def _batches(self) -> Iterator[Batch]:
        """Clips of similar length together, equal work in each batch, until the schedule ends."""
        size = self._options.batch
        while self._progress() < 1:
            self._store.refresh()
            pool = self._rng.sample(self._store.items, min(len(self._store.items), 24 * size))
            pool = [item for item in pool if self._rng.random() < self._share(item)]
            pool.sort(key=lambda item: item.length)
            groups = []
            while pool:
                longest = pool[-1].length // 2 + 40
                room = max(1, min(size * 2, size * 200 // longest))
                groups.append(pool[-room:])
                del pool[-room:]
            self._rng.shuffle(groups)
            for items in groups:
                if self._progress() >= 1:
                    return
                prompts = self._progress() >= self._options.short_first
                yield make_batch(self.tokens, items, self._rng, self._noise, prompts=prompts)

    def _share(self, item: Item) -> float:
        """The curriculum: how often a clip is used now."""
        is_long, progress = item.length > _LONG_FRAMES, self._progress()
        if progress < self._options.short_first:
            return 0.0 if is_long else 1.0
        if progress < self._options.mixed_until:
            return 0.4 if is_long else 1.0
        has_number = any(word.written.strip().isdigit() for words in item.sentences for word in words)
        return 1.0 if is_long or has_number else 0.5

    def _progress(self) -> float:
        minutes = (time.time() - self._start) / 60
        return float(max(self._step / self._options.steps, minutes / self._options.minutes))

    def _rate(self, progress: float) -> float:
        warm = min(1.0, (self._step + 1) / (100 if self._options.resume else 300))
        shape: float = 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * progress))
        return float(self._options.rate) * warm * shape

    def _optimizer(self) -> Any:
        matrices = {"params": [p for p in self.model.parameters() if p.ndim > 1], "weight_decay": 0.02}
        vectors = {"params": [p for p in self.model.parameters() if p.ndim <= 1], "weight_decay": 0.0}
        return torch.optim.AdamW([matrices, vectors], lr=self._options.rate, betas=(0.9, 0.98))

    def _update_average(self) -> None:
        keep = min(0.998, 1 - 1 / (self._step + 1))
        with torch.no_grad():
            for name, value in self.model.state_dict().items():
                self._average[name].lerp_(value, 1 - keep)

    def _report(self, sums: Any) -> dict[str, float]:
        fact = {
            "step": self._step,
            "seconds": round(time.time() - self._start),
            "clips": len(self._store.items),
            "text": round(sums[0] / _REPORT_EVERY, 3),
            "align": round(sums[1] / _REPORT_EVERY, 3),
            "letters": round(sums[2] / _REPORT_EVERY, 3),
            "token_accuracy": round(sums[3] / sums[4], 4),
        }
        print(json.dumps(fact), flush=True)
        return fact

    def _save(self, curve: list[dict[str, float]]) -> None:
        partial = self._work / "model.part"
        torch.save(self.model.saved(self._average), partial)
        partial.replace(self._work / "model.pt")
        (self._work / "curve.json").write_text(json.dumps(curve))


def load(path: Path) -> TinyWhisper:
    """The trained model of a model.pt."""
    saved = torch.load(path, weights_only=True)
    model = TinyWhisper(Shape(**saved["shape"]))
    model.load_state_dict(saved["state"])
    model.eval()
    return model


def losses(model: TinyWhisper, tokens: Tokens, batch: Batch, *, bf16: bool) -> tuple[Tensor, Tensor, Tensor, int, int]:
    """Loss of the text, of the guided attention and of the letters; right and all text tokens."""
    ids, targets, flat, guide = (torch.from_numpy(part) for part in (batch.ids, batch.targets, batch.flat, batch.guide))
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bf16):
        memory, bias, length = model.encode(torch.from_numpy(batch.mel), _PADDING_SAMPLES)
        logits, attention = model.decode(ids, memory, bias)
        helper = model.letters(memory[:, :length])
    logits = logits.float()
    log = logits.log_softmax(-1)
    picked = log.gather(-1, targets.clamp(min=0)[..., None])[..., 0]
    valid = (targets >= 0).float()
    any_text = log[..., : tokens.end_of_text].mean(-1)
    text = -(picked * valid * (1 - flat)).sum() - (any_text * flat).sum()
    text = text / (valid * (1 - flat) + flat).sum()
    align = _alignment_loss(attention[:, : model.shape.heads // 2, :, :length], guide)
    is_text = (targets >= 0) * (targets < tokens.end_of_text)
    right = ((logits.argmax(-1) == targets) * is_text).sum()
    return text, align, _letter_loss(helper, batch.letters, length), right.item(), is_text.sum().item()


def _alignment_loss(attention: Tensor, guide: Tensor) -> Tensor:
    """The first half of the last layer's heads looks at the word being said; word times are read off them."""
    has_guide = guide.any(-1)
    near = (attention * guide[:, None]).sum(-1).clamp(min=1e-6).log()
    return -(near * has_guide[:, None]).sum() / has_guide.sum().clamp(min=1) / attention.shape[1]


def _letter_loss(helper: Tensor, letters: list[list[int]], length: int) -> Tensor:
    sizes = torch.tensor([len(row) for row in letters])
    loss = functional.ctc_loss(
        helper.float().log_softmax(-1).transpose(0, 1),
        torch.tensor([letter for row in letters for letter in row]),
        torch.full((len(letters),), length),
        sizes,
        reduction="none",
        zero_infinity=True,
    )
    # A clip without text has a loss in proportion to its length, which must not be divided by 1.
    return (loss / sizes.clamp(min=max(4, length // 8))).mean()
