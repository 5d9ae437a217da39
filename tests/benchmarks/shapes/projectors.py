# SPDX-License-Identifier: GPL-3.0-or-later
"""The vision encoders of SmolVLM-500M and Qwen3-VL-2B in Q8_0, with random weights."""

from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.shapes.gguf_blocks import Q8_0, ShapeFile


class _Vision(NamedTuple):
    layers: int
    width: int
    heads: int
    feed_forward: int
    image: int
    projection: int


_PATCH = 16
_SMOL = _Vision(12, 768, 12, 3072, 512, 960)
"""SigLIP-B/16 at 512 pixels: HuggingFaceTB/SmolVLM-500M-Instruct, config.json."""
_SMOL_SCALE = 4
_QWEN = _Vision(24, 1024, 16, 4096, 768, 2048)
"""Qwen/Qwen3-VL-2B-Instruct, config.json."""
_QWEN_DEEPSTACK = (5, 11, 17)


def write_smolvlm_projector(path: Path, longest_edge: int) -> Path:
    """SmolVLM's projector, about 110 MB.

    Args:
        path: Where to.
        longest_edge: Pictures are scaled to this many pixels before they are cut into tiles of 512: 512 gives two tiles
            for any screen (one is the whole picture), 1024 five, 2048 (the real one's) thirteen or more.
    """
    file = _file("idefics3", _SMOL)
    file.metadata |= {
        "clip.vision.projector.scale_factor": _SMOL_SCALE,
        "clip.vision.preproc_image_size": longest_edge,
    }
    file.normal("v.position_embd.weight", ((_SMOL.image // _PATCH) ** 2, _SMOL.width), 0.5)
    for layer in range(_SMOL.layers):
        for name in ("attn_q", "attn_k", "attn_v"):
            file.linear(f"v.blk.{layer}.{name}", _SMOL.width, _SMOL.width, Q8_0)
    file.matrix("mm.model.fc.weight", _SMOL.projection, _SMOL.width * _SMOL_SCALE**2, Q8_0)
    return file.write(path)


def write_qwen3vl_projector(path: Path) -> Path:
    """Qwen3-VL-2B's projector, about 450 MB; a picture costs a token for each 32 by 32 pixels."""
    file, width = _file("qwen3vl_merger", _QWEN), _QWEN.width
    file.metadata["clip.vision.spatial_merge_size"] = 2
    file.normal("v.patch_embd.weight.1", (width, 3, _PATCH, _PATCH), 0.05)
    file.normal("v.position_embd.weight", ((_QWEN.image // _PATCH) ** 2, width), 0.5)
    for layer in range(_QWEN.layers):
        file.linear(f"v.blk.{layer}.attn_qkv", 3 * width, width, Q8_0)
    for layer in _QWEN_DEEPSTACK:
        stacked = f"v.deepstack.{layer}."
        file.norm(stacked + "norm", 4 * width, bias=True)
        file.linear(stacked + "fc1", 4 * width, 4 * width, Q8_0)
        file.linear(stacked + "fc2", _QWEN.projection, 4 * width, Q8_0)
    file.linear("mm.0", 4 * width, 4 * width, Q8_0)
    file.linear("mm.2", _QWEN.projection, 4 * width, Q8_0)
    return file.write(path)


def _file(projector: str, shape: _Vision) -> ShapeFile:
    """A vision transformer without its attention inputs and without what joins it to the language model."""
    file, width = ShapeFile("clip", seed=2), shape.width
    file.metadata |= {
        "general.type": "mmproj",
        "clip.projector_type": projector,
        "clip.has_vision_encoder": True,
        "clip.use_gelu": True,
        "clip.vision.embedding_length": width,
        "clip.vision.block_count": shape.layers,
        "clip.vision.feed_forward_length": shape.feed_forward,
        "clip.vision.projection_dim": shape.projection,
        "clip.vision.image_size": shape.image,
        "clip.vision.patch_size": _PATCH,
        "clip.vision.attention.head_count": shape.heads,
        "clip.vision.attention.layer_norm_epsilon": 1e-6,
        "clip.vision.image_mean": [0.5] * 3,
        "clip.vision.image_std": [0.5] * 3,
    }
    file.normal("v.patch_embd.weight", (width, 3, _PATCH, _PATCH), 0.05)
    file.normal("v.patch_embd.bias", (width,), 0.01)
    file.norm("v.post_ln", width, bias=True)
    for layer in range(shape.layers):
        block = f"v.blk.{layer}."
        file.norm(block + "ln1", width, bias=True)
        file.norm(block + "ln2", width, bias=True)
        file.linear(block + "attn_out", width, width, Q8_0)
        file.linear(block + "ffn_up", shape.feed_forward, width, Q8_0)
        file.linear(block + "ffn_down", width, shape.feed_forward, Q8_0)
    return file
