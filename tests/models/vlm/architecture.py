# SPDX-License-Identifier: GPL-3.0-or-later
"""The sizes of the model, which drawing, training, export and verification share."""

from dataclasses import dataclass

PICTURE_SIDE = 96
"""The vision tower sees PICTURE_SIDE x PICTURE_SIDE pixels; a scene is that many canvas units on its longer side."""
PATCH = 12
"""Pixels on each side of the square that becomes one token."""
GRID = PICTURE_SIDE // PATCH
PICTURE_TOKENS = GRID * GRID
PAD_COLOR = (127, 127, 127)
"""What llama.cpp's mtmd pads pictures with for a projector of type "janus_pro"."""


@dataclass(frozen=True)
class VisionShape:
    """The SigLIP-like vision tower."""

    width: int = 128
    heads: int = 4
    layers: int = 4
    feed_forward: int = 384
    epsilon: float = 1e-6


@dataclass(frozen=True)
class TextShape:
    """The Llama-like text model."""

    width: int = 192
    heads: int = 6
    layers: int = 4
    feed_forward: int = 384
    epsilon: float = 1e-5
    rope_base: float = 10000.0
    context: int = 2048

    @property
    def head_width(self) -> int:
        """Values in one attention head."""
        return self.width // self.heads


VISION = VisionShape()
TEXT = TextShape()
