# SPDX-License-Identifier: GPL-3.0-or-later
"""The language models of SmolVLM-500M (SmolLM2-360M, Q8_0) and Qwen3-VL-2B (Q4_K_M), with random weights."""

from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.shapes.gguf_blocks import Q4_K, Q6_K, Q8_0, ShapeFile, more_bits
from tests.benchmarks.shapes.vocabulary import filled, pieces_of

_NORMAL, _CONTROL = 1, 3
"""Token types of GGUF."""

_CHATML = (
    "{% for m in messages %}{{ '<|im_start|>' + m['role'] + '\n' }}"
    "{% if m['content'] is string %}{{ m['content'] }}{% else %}"
    "{% for p in m['content'] %}{% if p['type'] == 'text' %}{{ p['text'] }}{% endif %}{% endfor %}{% endif %}"
    "{{ '<|im_end|>\n' }}{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}"
)
"""ChatML; takes content as text and as typed parts, for both ways hand over one of them."""

_SMOL_CONTROL = (
    "<|im_start|>", "<|im_end|>", "<fake_token_around_image>", "<global-img>", "<image>",
    *(f"<row_{row}_col_{column}>" for row in range(1, 7) for column in range(1, 7)),
)  # fmt: skip
_QWEN_CONTROL = ("<|im_start|>", "<|im_end|>", "<|vision_start|>", "<|vision_end|>", "<|image_pad|>")


@dataclass(frozen=True)
class _Blocks:
    """The shape of a transformer."""

    layers: int
    width: int
    heads: int
    key_value_heads: int
    head: int
    feed_forward: int
    vocabulary: int


_SMOL = _Blocks(32, 960, 15, 5, 64, 2560, 49280)
"""HuggingFaceTB/SmolVLM-500M-Instruct, config.json."""
_QWEN = _Blocks(28, 2048, 16, 8, 128, 6144, 151936)
"""Qwen/Qwen3-VL-2B-Instruct, config.json."""


def write_smolvlm_text(path: Path, texts: tuple[str, ...]) -> Path:
    """SmolVLM-500M's language model in Q8_0, about 390 MB; each word of `texts` is one token."""
    file = _file("llama", _SMOL, _SMOL_CONTROL, texts)
    file.metadata |= {
        "llama.context_length": 8192,
        "llama.attention.layer_norm_rms_epsilon": 1e-5,
        "llama.rope.freq_base": 100000.0,
        "llama.rope.dimension_count": _SMOL.head,
    }
    file.matrix("token_embd.weight", _SMOL.vocabulary, _SMOL.width, Q8_0, 0.02)
    for layer in range(_SMOL.layers):
        _block(file, _SMOL, layer, usual=Q8_0, fine=Q8_0)
    return file.write(path)


def write_qwen3vl_text(path: Path, texts: tuple[str, ...]) -> Path:
    """Qwen3-VL-2B's language model in Q4_K_M, about 1.1 GB; each word of `texts` is one token."""
    file = _file("qwen3vl", _QWEN, _QWEN_CONTROL, texts)
    file.metadata |= {
        "qwen3vl.context_length": 32768,
        "qwen3vl.attention.key_length": _QWEN.head,
        "qwen3vl.attention.value_length": _QWEN.head,
        "qwen3vl.attention.layer_norm_rms_epsilon": 1e-6,
        "qwen3vl.rope.freq_base": 5e6,
        "qwen3vl.rope.dimension_sections": [24, 20, 20, 0],
        "qwen3vl.n_deepstack_layers": 3,
    }
    file.matrix("token_embd.weight", _QWEN.vocabulary, _QWEN.width, Q6_K, 0.02)
    for layer in range(_QWEN.layers):
        _block(file, _QWEN, layer, usual=Q4_K, fine=Q6_K if more_bits(layer, _QWEN.layers) else Q4_K)
        for name in ("attn_q_norm", "attn_k_norm"):
            file.norm(f"blk.{layer}.{name}", _QWEN.head)
    return file.write(path)


def _file(architecture: str, shape: _Blocks, control: tuple[str, ...], texts: tuple[str, ...]) -> ShapeFile:
    pieces, merges = pieces_of(texts)
    tokens = filled((*control, *pieces), shape.vocabulary)
    normal = range(len(control), len(control) + len(pieces))
    file = ShapeFile(architecture, seed=1)
    file.metadata |= {
        "general.name": f"random weights, {architecture} shape",
        f"{architecture}.embedding_length": shape.width,
        f"{architecture}.block_count": shape.layers,
        f"{architecture}.feed_forward_length": shape.feed_forward,
        f"{architecture}.attention.head_count": shape.heads,
        f"{architecture}.attention.head_count_kv": shape.key_value_heads,
        f"{architecture}.vocab_size": shape.vocabulary,
        "tokenizer.ggml.model": "gpt2",
        "tokenizer.ggml.pre": "gpt-2",
        "tokenizer.ggml.tokens": tokens,
        "tokenizer.ggml.token_type": [_NORMAL if index in normal else _CONTROL for index in range(len(tokens))],
        "tokenizer.ggml.merges": [" ".join(merge) for merge in merges],
        "tokenizer.ggml.bos_token_id": 0,
        "tokenizer.ggml.eos_token_id": 1,
        "tokenizer.ggml.add_bos_token": False,
        "tokenizer.chat_template": _CHATML,
    }
    file.norm("output_norm", shape.width)
    return file


def _block(file: ShapeFile, shape: _Blocks, layer: int, *, usual: int, fine: int) -> None:
    block, width = f"blk.{layer}.", shape.width
    file.norm(block + "attn_norm", width)
    file.norm(block + "ffn_norm", width)
    file.matrix(block + "attn_q.weight", shape.heads * shape.head, width, usual)
    file.matrix(block + "attn_k.weight", shape.key_value_heads * shape.head, width, usual)
    file.matrix(block + "attn_v.weight", shape.key_value_heads * shape.head, width, fine)
    file.matrix(block + "attn_output.weight", width, shape.heads * shape.head, usual)
    file.matrix(block + "ffn_gate.weight", shape.feed_forward, width, usual)
    file.matrix(block + "ffn_up.weight", shape.feed_forward, width, usual)
    file.matrix(block + "ffn_down.weight", width, shape.feed_forward, fine)
