# SPDX-License-Identifier: GPL-3.0-or-later
"""The model in torch, written so that its weights go into GGUF without any permutation."""

import math
from typing import Any

import torch
from torch import nn
from torch.nn import functional

from tests.models.vlm.architecture import GRID, PATCH, PICTURE_TOKENS, TEXT, VISION
from tests.models.vlm.dataset import LABEL_SIZES

Tensor = Any
"""torch.Tensor; torch is not installed where types are checked."""


class TinyVlm(nn.Module):
    """A SigLIP-like vision tower, two linear layers, and a Llama-like text model."""

    def __init__(self, vocabulary: int) -> None:
        super().__init__()
        self.vision = Vision()
        self.embed = nn.Embedding(vocabulary, TEXT.width)
        self.blocks = nn.ModuleList(TextBlock() for _ in range(TEXT.layers))
        self.norm = RmsNorm(TEXT.width)
        self.head = nn.Linear(TEXT.width, vocabulary, bias=False)
        self._initialise()
        frequency = TEXT.rope_base ** (-torch.arange(0, TEXT.head_width, 2).float() / TEXT.head_width)
        angle = torch.arange(TEXT.context).float()[:, None] * frequency
        self.register_buffer("cos", angle.cos()[:, None, :], persistent=False)
        self.register_buffer("sin", angle.sin()[:, None, :], persistent=False)

    def hidden(self, ids: Tensor, picture_embeddings: Tensor | None) -> Tensor:
        """Last hidden states, shape (rows, length, width).

        Args:
            ids: Shape (rows, length); negative ones are filled, in order, from the pictures.
            picture_embeddings: Shape (pictures, PICTURE_TOKENS, width), or None where there are none.
        """
        x = self.embed(ids.clamp(min=0))
        places = (ids < 0).flatten().nonzero().squeeze(1)
        if picture_embeddings is not None and len(places):
            x = x.flatten(0, 1).index_copy(0, places, picture_embeddings.flatten(0, 1).to(x.dtype)).view_as(x)
        length = ids.shape[1]
        for block in self.blocks:
            x = block(x, self.cos[:length], self.sin[:length])
        return self.norm(x)

    def forward(self, ids: Tensor, pictures: Tensor | None) -> Tensor:
        """Logits, shape (rows, length, vocabulary)."""
        return self.head(self.hidden(ids, self.vision(pictures) if pictures is not None else None))

    def _initialise(self) -> None:
        for name, parameter in self.named_parameters():
            if parameter.dim() >= 2 and "pos" not in name:
                deviation = 1 / math.sqrt(parameter[0].numel())
                if name.endswith(("o.weight", "down.weight")):
                    deviation /= math.sqrt(2 * TEXT.layers)
                nn.init.normal_(parameter, std=deviation)
            elif name.endswith("bias"):
                nn.init.zeros_(parameter)
        nn.init.normal_(self.embed.weight, std=0.5)
        nn.init.normal_(self.head.weight, std=0.02)


class Vision(nn.Module):
    """Pictures to embeddings of the text model's width."""

    def __init__(self) -> None:
        super().__init__()
        width = VISION.width
        self.patch = nn.Conv2d(3, width, PATCH, PATCH)
        self.pos = nn.Parameter(torch.randn(PICTURE_TOKENS, width) * 0.02)
        self.blocks = nn.ModuleList(VisionBlock() for _ in range(VISION.layers))
        self.post = nn.LayerNorm(width, VISION.epsilon)
        self.mm0, self.mm1 = nn.Linear(width, TEXT.width), nn.Linear(TEXT.width, TEXT.width)
        # From scratch the vision tower is the bottleneck. Telling what is at the centre of each patch makes it learn
        # in minutes; this head is not exported.
        self.aux = nn.Linear(TEXT.width, sum(LABEL_SIZES))

    def forward(self, pictures: Tensor) -> Tensor:
        """Embeddings of uint8 pictures of shape (n, height, width, 3)."""
        x = (pictures.permute(0, 3, 1, 2).float() / 255 - 0.5) / 0.5
        # The convolution as a matrix product: faster on a CPU, same numbers.
        count = x.shape[0]
        x = x.view(count, 3, GRID, PATCH, GRID, PATCH).permute(0, 2, 4, 1, 3, 5).reshape(count, PICTURE_TOKENS, -1)
        x = functional.linear(x, self.patch.weight.flatten(1), self.patch.bias) + self.pos
        for block in self.blocks:
            x = block(x)
        # The tanh form, which the key clip.use_gelu asks for; without it llama.cpp takes the "quick" form.
        return self.mm1(functional.gelu(self.mm0(self.post(x)), approximate="tanh"))


class VisionBlock(nn.Module):
    """Attention to everything, with biases and LayerNorm."""

    def __init__(self) -> None:
        super().__init__()
        width = VISION.width
        self.ln1, self.ln2 = nn.LayerNorm(width, VISION.epsilon), nn.LayerNorm(width, VISION.epsilon)
        self.q, self.k, self.v, self.o = (nn.Linear(width, width) for _ in range(4))
        self.up, self.down = nn.Linear(width, VISION.feed_forward), nn.Linear(VISION.feed_forward, width)

    def forward(self, x: Tensor) -> Tensor:
        """Shape (n, PICTURE_TOKENS, width) to the same."""
        count, length, width = x.shape
        h = self.ln1(x)
        q, k, v = (f(h).view(count, length, VISION.heads, -1).transpose(1, 2) for f in (self.q, self.k, self.v))
        x = x + self.o(_attention(q, k, v, causal=False).transpose(1, 2).reshape(count, length, width))
        return x + self.down(functional.gelu(self.up(self.ln2(x)), approximate="tanh"))


class TextBlock(nn.Module):
    """Causal attention with rotated positions, and SwiGLU."""

    def __init__(self) -> None:
        super().__init__()
        width, inner = TEXT.width, TEXT.feed_forward
        self.norm1, self.norm2 = RmsNorm(width), RmsNorm(width)
        self.q, self.k, self.v, self.o = (nn.Linear(width, width, bias=False) for _ in range(4))
        self.gate, self.up = nn.Linear(width, inner, bias=False), nn.Linear(width, inner, bias=False)
        self.down = nn.Linear(inner, width, bias=False)

    def forward(self, x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
        """Shape (rows, length, width) to the same."""
        rows, length, width = x.shape
        h = self.norm1(x)
        q, k, v = (f(h).view(rows, length, TEXT.heads, -1) for f in (self.q, self.k, self.v))
        q, k = _rotated(q, cos, sin), _rotated(k, cos, sin)
        mixed = _attention(q.transpose(1, 2), k.transpose(1, 2), v.transpose(1, 2), causal=True)
        x = x + self.o(mixed.transpose(1, 2).reshape(rows, length, width))
        h = self.norm2(x)
        return x + self.down(functional.silu(self.gate(h)) * self.up(h))


class RmsNorm(nn.Module):
    """Normalisation without a mean and without a bias."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))

    def forward(self, x: Tensor) -> Tensor:
        """Any shape (..., width) to the same."""
        return functional.rms_norm(x, x.shape[-1:], self.weight, TEXT.epsilon)


def _rotated(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """llama.cpp's "norm" RoPE: neighbouring values form a pair."""
    x = x.unflatten(-1, (-1, 2))
    a, b = x[..., 0], x[..., 1]
    return torch.stack((a * cos - b * sin, a * sin + b * cos), -1).flatten(-2)


def _attention(q: Tensor, k: Tensor, v: Tensor, *, causal: bool) -> Tensor:
    # Plain matrix products are three times faster than the fused CPU kernel in bfloat16. Autocast would turn the
    # softmax into float32, and the RoPE tables do so to q and k.
    with torch.autocast("cpu", enabled=False):
        q, k = q.to(v.dtype), k.to(v.dtype)
        scores = (q * q.shape[-1] ** -0.5) @ k.transpose(-1, -2)
        if causal:
            length = scores.shape[-1]
            scores = scores + torch.full((length, length), -1e4, dtype=v.dtype).triu(1)
        return scores.softmax(-1) @ v
