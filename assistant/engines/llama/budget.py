# SPDX-License-Identifier: GPL-3.0-or-later
"""Chooses how many tokens a picture may take, so that it has been looked at before the user has finished talking.

More tokens show more detail and take longer: a screen in all detail can be 40 s on a laptop's processor. So the cost is
measured when the model is loaded, once. Choosing anew for each question would mean another projector context each
time, and earlier pictures would have to be looked at again.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from assistant.engines.llama.model import LlamaModel
from assistant.engines.llama.projector import Chunk, Projector
from assistant.phrase import Phrase
from assistant.values import Picture, Progress

USUAL_LOOKING_SECONDS = 3.2
"""Of somebody who talks for 4 s, when nothing is known of the user."""
_SCREEN = 1920, 1080
"""Pixels; the picture that costs are told of."""
_SMALL_EDGE = 256
"""Pixels of a picture that models without tiles see in about 64 tokens: measuring takes about a second."""
_TIMED_TOKENS = 64
_ATTENTION_SHARE = 0.0017
"""How much longer each token makes the encoding of the others, where a picture is one piece. Of Qwen3-VL-2B's encoder:
4.5 s for 252 tokens and 29.7 s for 920."""
_STEPS = (128, 192, 256, 384, 512, 768, 1024, 1536, 2048, 3072)
"""Budgets for a picture in one piece; steps, so that a start on a busier day mostly comes to the same. Below the first,
which shows a screen as 480 x 270 pixels, not even large print can be made out."""
_FEWEST_TILES = 2
"""One tile and the overview; the least that tiled projectors take."""


@dataclass(frozen=True)
class Cost:
    """What looking costs on this computer."""

    piece_cells: int
    """Tokens of the piece of a picture that was measured."""
    piece_seconds: float
    """What encoding it took."""
    token_seconds: float
    """What the language model takes to read one token."""
    in_tiles: bool
    """Pictures are looked at in pieces of this size; otherwise in one piece, which grows."""
    screen_cells: int
    """Tokens of a screen in all the detail the model can take."""

    def seconds(self, cells: int) -> float:
        """About how long it takes to look at a picture of so many tokens."""
        pieces = cells / self.piece_cells
        if self.in_tiles and pieces == _FEWEST_TILES:
            pieces = 1  # the overview of a single tile is that tile
        encoding = self.piece_seconds * pieces
        if not self.in_tiles:
            encoding *= (1 + _ATTENTION_SHARE * cells) / (1 + _ATTENTION_SHARE * self.piece_cells)
        return encoding + cells * self.token_seconds


@dataclass(frozen=True)
class Budget:
    """What was chosen."""

    picture_tokens: int = 0
    """At most so many for one picture; 0 for all the model can take."""
    closely_seconds: float = 0.0
    """How much longer looking closely takes."""
    note: str = ""
    """For people."""
    screen_cells: int = 0
    """Tokens that a screen takes; 0 where that was not measured."""
    screen_seconds: float = 0.0
    """About how long looking at it takes."""


def measure(projector: Projector, model: LlamaModel) -> Cost | None:
    """Look at one piece of a picture and read some words; the cache is empty afterwards. Takes 2 to 4 s on a laptop.

    It is the warm-up, too: what is done for the first time takes longer.

    Args:
        projector: Without a budget.
        model: With an open context.

    Returns:
        None for a projector that makes the same number of tokens of every picture.
    """
    pieces = _pieces(projector, *_SCREEN)
    screen_cells = sum(piece.cells for piece in pieces)
    in_tiles = len(pieces) > 1
    if not in_tiles:
        _free(pieces)
        pieces = _pieces(projector, _SMALL_EDGE, _SMALL_EDGE)
    try:
        if not pieces or (not in_tiles and pieces[0].cells == screen_cells):
            return None
        piece_seconds = _seconds(lambda: projector.encode(pieces[0], Progress("loading", 100, 100)))
        return Cost(pieces[0].cells, piece_seconds, _token_seconds(model), in_tiles, screen_cells)
    finally:
        _free(pieces)


_FITS = Phrase(
    "A picture is looked at with up to {tokens} tokens, which takes about {taken:.1f} s here; "
    "in all detail it would be {all}. “Look closely” in a question takes {closely:.0f} s longer."
)
_AS_SET = Phrase(
    "A picture is looked at with up to {tokens} tokens, as you set it, which takes about {taken:.1f} s here; "
    "in all detail it would be {all}. “Look closely” in a question takes {closely:.0f} s longer."
)
_TOO_LONG = Phrase(
    "A picture is looked at with up to {tokens} tokens, which takes about {taken:.1f} s here, longer than you usually "
    "talk; in all detail it would be {all}. “Look closely” in a question takes {closely:.0f} s longer."
)


def choose(cost: Cost | None, seconds: float, wanted_tokens: int = 0) -> Budget:
    """Choose the largest budget with which looking at a screen takes no longer than `seconds`.

    Args:
        cost: As measured.
        seconds: What looking may take.
        wanted_tokens: What the user wants to be the budget, whatever it costs; 0 leaves it open.
    """
    if cost is None:
        return Budget(wanted_tokens)
    tokens = wanted_tokens or _largest(cost, seconds)
    if not tokens or tokens >= cost.screen_cells:
        return Budget(wanted_tokens, screen_cells=cost.screen_cells, screen_seconds=cost.seconds(cost.screen_cells))
    taken, all_of_it = cost.seconds(tokens), cost.seconds(cost.screen_cells)
    closely = max(0.0, all_of_it - taken)
    template = _FITS
    if wanted_tokens:
        template = _AS_SET
    elif taken > seconds:
        template = _TOO_LONG
    return Budget(
        tokens,
        closely,
        Phrase(
            template,
            tokens=tokens,
            taken=taken,
            all=cost.screen_cells,
            closely=closely,
        ),
        screen_cells=tokens,
        screen_seconds=taken,
    )


def _largest(cost: Cost, seconds: float) -> int:
    """The budget; 0 if none is needed."""
    if cost.seconds(cost.screen_cells) <= seconds:
        return 0
    if cost.in_tiles:
        fewest = _FEWEST_TILES * cost.piece_cells
        steps = tuple(range(fewest, cost.screen_cells, cost.piece_cells))
    else:
        fewest, steps = _STEPS[0], _STEPS
    return max((tokens for tokens in steps if cost.seconds(tokens) <= seconds), default=fewest)


def _token_seconds(model: LlamaModel) -> float:
    def read() -> None:
        model.forget_all()
        model.decode([0] * _TIMED_TOKENS, 0, want_logits=False)

    seconds = _seconds(read)
    model.forget_all()
    return seconds / _TIMED_TOKENS


def _seconds(work: Callable[[], object]) -> float:
    """How long something takes: done twice, because the first time brings the weights into memory."""
    taken = []
    for _ in range(2):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return min(taken)


def _pieces(projector: Projector, width: int, height: int) -> list[Chunk]:
    picture = Picture.from_rgb(np.full((height, width, 3), 128, np.uint8))
    return [part for part in projector.split(picture) if isinstance(part, Chunk)]


def _free(pieces: list[Chunk]) -> None:
    for piece in pieces:
        piece.free()
