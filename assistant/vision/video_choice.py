# SPDX-License-Identifier: GPL-3.0-or-later
"""Chooses which frames of a video are shown: spread over its time, one of each scene, none twice."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from assistant.values import Pixels

SIGNATURE = 64, 36
"""Columns and rows of the small grey picture by which frames are compared."""

Signature: TypeAlias = NDArray[np.uint8]
"""Shape (36, 64)."""

_SAME_ON_AVERAGE = 1.5
_SAME_ANYWHERE = 10
"""Levels of 255. What codecs make of the same picture twice differs by less; a line of text that is added, by more."""


@dataclass(frozen=True, eq=False)
class Shot:
    """A frame that may be chosen."""

    seconds: float
    """From the video's start."""
    rgb: Pixels
    signature: Signature


def difference(one: Signature, other: Signature) -> float:
    """How much two frames differ: 0 to 255 levels, on average."""
    return float(np.abs(one.astype(np.int16) - other).mean())


def is_same(one: Shot, other: Shot) -> bool:
    """Whether two frames show the same, apart from what compression makes of it."""
    if one.rgb.shape != other.rgb.shape:
        return False
    change = np.abs(one.signature.astype(np.int16) - other.signature)
    return bool(change.mean() < _SAME_ON_AVERAGE and change.max() < _SAME_ANYWHERE)


def choose(shots: Sequence[Shot], most: int) -> list[Shot]:
    """The frames to show, in order of time.

    A frame that shows the same as the one before is left out; what comes back later is shown again, for that it does
    is news. If there are too many, the time is cut into `most` stretches and each gives the frame that changed most;
    what empty stretches leave over goes to the greatest changes elsewhere.

    Args:
        shots: In order of time.
        most: At least 1.
    """
    kept: list[Shot] = []
    changes: list[float] = []
    for shot in shots:
        if kept and is_same(kept[-1], shot):
            continue
        changes.append(difference(kept[-1].signature, shot.signature) if kept else float("inf"))
        kept.append(shot)
    if len(kept) <= most:
        return kept
    chosen = _one_of_each_stretch(kept, changes, most)
    by_change = sorted(range(len(kept)), key=lambda index: -changes[index])
    chosen += [index for index in by_change if index not in chosen][: most - len(chosen)]
    return [kept[index] for index in sorted(chosen)]


def _one_of_each_stretch(kept: Sequence[Shot], changes: Sequence[float], count: int) -> list[int]:
    """Indices."""
    first, last = kept[0].seconds, kept[-1].seconds
    length = max(last - first, 1e-6) / count
    best: dict[int, int] = {}
    for index, shot in enumerate(kept):
        stretch = min(count - 1, int((shot.seconds - first) / length))
        if stretch not in best or changes[index] > changes[best[stretch]]:
            best[stretch] = index
    return list(best.values())
