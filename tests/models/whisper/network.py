# SPDX-License-Identifier: GPL-3.0-or-later
"""Whisper's architecture in torch, parameter for parameter, small."""

import math
from dataclasses import asdict, dataclass
from typing import Any

import torch
from torch import nn
from torch.nn import functional

WINDOW = 1500
"""Encoder positions of a window of 30 s, 20 ms each."""
MAX_TOKENS = 448
"""Decoder positions."""

Tensor = Any
"""torch.Tensor; torch is not installed where types are checked."""


@dataclass(frozen=True)
class Shape:
    """Sizes of a model."""

    vocabulary: int
    first_time: int
    """Id of the first time stamp."""
    width: int = 128
    heads: int = 4
    encoder: int = 3
    decoder: int = 2
    mels: int = 80
    letters: int = 28


class TinyWhisper(nn.Module):
    """Encoder, decoder, and a helper that reads letters off the encoder (not exported)."""

    def __init__(self, shape: Shape, dropout: float = 0.0) -> None:
        super().__init__()
        self.shape = shape
        width, heads = shape.width, shape.heads
        self.conv1 = nn.Conv1d(shape.mels, width, 3, padding=1)
        self.conv2 = nn.Conv1d(width, width, 3, stride=2, padding=1)
        self.register_buffer("positions", sinusoids(WINDOW, width), persistent=False)
        self.encoder = nn.ModuleList(Block(width, heads, dropout, cross=False) for _ in range(shape.encoder))
        self.encoder_norm = nn.LayerNorm(width)
        self.embed = nn.Embedding(shape.vocabulary, width)
        self.token_positions = nn.Parameter(0.05 * sinusoids(MAX_TOKENS, width))
        self.decoder = nn.ModuleList(Block(width, heads, dropout, cross=True) for _ in range(shape.decoder))
        self.decoder_norm = nn.LayerNorm(width)
        self.letters = nn.Linear(width, shape.letters)
        nn.init.normal_(self.embed.weight, std=0.05)
        with torch.no_grad():  # time stamps start out as positions in time
            self.embed.weight[shape.first_time : shape.first_time + WINDOW + 1] = 0.05 * sinusoids(WINDOW + 1, width)

    def encode(self, mel: Tensor, padding_samples: int | None = None) -> tuple[Tensor, Tensor | None, int]:
        """Memory for the decoder, the bias for attending to it, and how many of its positions come from sound.

        With `padding_samples` the encoder runs on the frames given (the last few of which must be padding) and on so
        many positions drawn from the rest of the 30-s window. All of those hold the same convolved zeros and differ
        only in position, so a few of them, each counted in the softmax as often as it stands for others, replace more
        than a thousand: the sums of attention stay those of the full window, at a fraction of the cost.

        Args:
            mel: Shape (clips, 80, frames); without `padding_samples`, 3000 frames.
            padding_samples: How many positions stand for the rest of the window.
        """
        x = functional.gelu(self.conv2(functional.gelu(self.conv1(mel)))).transpose(1, 2)
        length, bias = x.shape[1], None
        if padding_samples is None or length >= WINDOW - 4:
            x = x + self.positions[:length]
        else:
            rest = WINDOW - length
            count = min(padding_samples, rest)
            places = length + ((torch.arange(count) + torch.rand(count)) * rest / count).long().clamp(max=rest - 1)
            x = torch.cat([x, x[:, -1:].expand(-1, count, -1)], 1)
            x = x + self.positions[torch.cat([torch.arange(length), places])]
            bias = torch.zeros(1, 1, 1, length + count)
            bias[..., length:] = math.log(rest / count)
        for block in self.encoder:
            x, _ = block(x, bias=bias)
        return self.encoder_norm(x), bias, length

    def decode(self, ids: Tensor, memory: Tensor, bias: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """Logits, and the last layer's attention to the memory, shape (rows, heads, length, positions)."""
        x = self.embed(ids) + self.token_positions[: ids.shape[1]]
        attention = None
        for block in self.decoder:
            x, attention = block(x, memory, bias)
        return functional.linear(self.decoder_norm(x), self.embed.weight), attention

    def saved(self, state: dict[str, Tensor]) -> dict[str, Any]:
        """What to write to disk."""
        return {"shape": asdict(self.shape), "state": state}


class Block(nn.Module):
    """A layer of the encoder, or (`cross`) of the decoder."""

    def __init__(self, width: int, heads: int, dropout: float, *, cross: bool) -> None:
        super().__init__()
        self.attn_norm, self.attn = nn.LayerNorm(width), Attention(width, heads)
        if cross:
            self.cross_norm, self.cross = nn.LayerNorm(width), Attention(width, heads)
        self.ffn_norm = nn.LayerNorm(width)
        self.up, self.down = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)
        self.drop = nn.Dropout(dropout)

    def forward(
        self, x: Tensor, memory: Tensor | None = None, bias: Tensor | None = None
    ) -> tuple[Tensor, Tensor | None]:
        """The new x, and the attention to the memory if there is one."""
        attention = None
        if memory is None:
            x = x + self.drop(self.attn(self.attn_norm(x), bias=bias)[0])
        else:
            x = x + self.drop(self.attn(self.attn_norm(x), causal=True)[0])
            mixed, attention = self.cross(self.cross_norm(x), memory, bias=bias, weights=True)
            x = x + self.drop(mixed)
        return x + self.drop(self.down(functional.gelu(self.up(self.ffn_norm(x))))), attention


class Attention(nn.Module):
    """Keys have no bias, as in Whisper."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key = nn.Linear(width, width), nn.Linear(width, width, bias=False)
        self.value, self.out = nn.Linear(width, width), nn.Linear(width, width)

    def forward(
        self,
        x: Tensor,
        memory: Tensor | None = None,
        *,
        bias: Tensor | None = None,
        causal: bool = False,
        weights: bool = False,
    ) -> tuple[Tensor, Tensor | None]:
        """The mixed values, and the weights if asked for."""
        memory = x if memory is None else memory
        q, k, v = self._split(self.query(x)), self._split(self.key(memory)), self._split(self.value(memory))
        if weights or (not causal and x.shape[1] < 700):  # on a CPU faster than the fused kernel
            score = (q / math.sqrt(q.shape[-1])) @ k.transpose(2, 3)
            probabilities = (score if bias is None else score + bias).softmax(-1)
            mixed = probabilities.to(v.dtype) @ v
        else:
            probabilities = None
            mask = None if bias is None else bias.to(q.dtype)
            mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask, is_causal=causal)
        return self.out(mixed.transpose(1, 2).flatten(2)), probabilities

    def _split(self, x: Tensor) -> Tensor:
        return x.view(x.shape[0], x.shape[1], self.heads, -1).transpose(1, 2)


def sinusoids(length: int, width: int) -> Tensor:
    """Whisper's positions, shape (length, width)."""
    scale = math.log(10000) / (width // 2 - 1)
    rates = torch.exp(-scale * torch.arange(width // 2, dtype=torch.float32))
    angle = torch.arange(length, dtype=torch.float32)[:, None] * rates[None]
    return torch.cat([angle.sin(), angle.cos()], 1)
