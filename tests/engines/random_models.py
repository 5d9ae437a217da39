# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes small GGUF models with random weights: of kinds that the trained tiny model is not, for tests of bookkeeping.

They know nothing, but their logits depend on every cell and position in the cache, so a wrong one shows.
"""

import struct
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Tensor: TypeAlias = NDArray[np.float32]

CONTROL = ("<|endoftext|>", "<|im_start|>", "<|im_end|>", "<|vision_start|>", "<|vision_end|>", "<|image_pad|>")
_PROJECTOR_CONTROL = ("<fake_token_around_image>", "<global-img>", "<image>")
_ROWS_AND_COLUMNS = tuple(f"<row_{row}_col_{column}>" for row in range(1, 7) for column in range(1, 7))
_PARAGRAPH = "ĊĊ"
"""Two line feeds in GPT-2's alphabet: mtmd puts them between tiles."""
CHATML = (
    "{% for m in messages %}{{ '<|im_start|>' + m['role'] + '\\n' + m['content'] + '<|im_end|>\\n' }}{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}"
)


class GgufFile:
    """Collects metadata and tensors, and writes them as GGUF version 3."""

    def __init__(self, architecture: str, seed: int) -> None:
        self.metadata: dict[str, Any] = {"general.architecture": architecture}
        self.tensors: dict[str, Tensor] = {}
        self._random = np.random.default_rng(seed)

    def matrix(self, name: str, outputs: int, inputs: int, scale: float | None = None) -> None:
        """A random matrix that keeps the size of what passes through it."""
        self.normal(name, (outputs, inputs), inputs**-0.5 if scale is None else scale)

    def normal(self, name: str, shape: tuple[int, ...], scale: float) -> None:
        """Normally distributed numbers."""
        self.tensors[name] = (self._random.standard_normal(shape) * scale).astype(np.float32)

    def norm(self, name: str, size: int, *, bias: bool = False) -> None:
        """A normalisation that changes nothing."""
        self.tensors[f"{name}.weight"] = np.ones(size, np.float32)
        if bias:
            self.tensors[f"{name}.bias"] = np.zeros(size, np.float32)

    def linear(self, name: str, outputs: int, inputs: int) -> None:
        """A matrix with a bias."""
        self.matrix(f"{name}.weight", outputs, inputs)
        self.normal(f"{name}.bias", (outputs,), 0.01)

    def write(self, path: Path) -> Path:
        """Write the file."""
        with path.open("wb") as file:
            file.write(b"GGUF" + struct.pack("<IQQ", 3, len(self.tensors), len(self.metadata)))
            for key, value in self.metadata.items():
                file.write(gguf_string(key) + gguf_value(value))
            offset = 0
            for name, tensor in self.tensors.items():
                dimensions = tensor.shape[::-1]
                file.write(gguf_string(name) + struct.pack(f"<I{len(dimensions)}Q", len(dimensions), *dimensions))
                file.write(struct.pack("<IQ", 0, offset))
                offset += -(-tensor.nbytes // 32) * 32
            file.write(b"\0" * (-file.tell() % 32))
            for tensor in self.tensors.values():
                file.write(tensor.tobytes() + b"\0" * (-tensor.nbytes % 32))
        return path


def write_mrope_model(folder: Path) -> tuple[Path, Path]:
    """A model of Qwen3-VL's kind: pictures in one chunk, M-RoPE positions, deep-stacked picture features."""
    width, heads, head, layers, deep = 64, 2, 32, 3, 2
    text = _text_model("qwen3vl", width=width, layers=layers, feed_forward=128)
    text.metadata |= {
        "qwen3vl.attention.head_count": heads,
        "qwen3vl.attention.head_count_kv": 1,
        "qwen3vl.attention.key_length": head,
        "qwen3vl.attention.value_length": head,
        "qwen3vl.attention.layer_norm_rms_epsilon": 1e-6,
        "qwen3vl.rope.freq_base": 5e6,
        "qwen3vl.rope.dimension_sections": [6, 5, 5, 0],
        "qwen3vl.n_deepstack_layers": deep,
    }
    _attention_blocks(text, width=width, layers=layers, heads=heads, key_value_heads=1, head=head, feed_forward=128)
    for layer in range(layers):
        for name in ("attn_q_norm", "attn_k_norm"):
            text.norm(f"blk.{layer}.{name}", head)
    seeing = _vision_model("qwen3vl_merger", width=32, layers=2, projection=width, image=128, patch=16)
    seeing.metadata["clip.vision.spatial_merge_size"] = 2
    seeing.normal("v.patch_embd.weight.1", (32, 3, 16, 16), 0.05)
    for layer in range(2):
        block = f"v.blk.{layer}."
        seeing.linear(block + "attn_qkv", 96, 32)
        stacked = f"v.deepstack.{layer}."
        seeing.norm(stacked + "norm", 128, bias=True)
        seeing.linear(stacked + "fc1", 128, 128)
        seeing.linear(stacked + "fc2", width, 128)
    seeing.linear("mm.0", 128, 128)
    seeing.linear("mm.2", width, 128)
    return text.write(folder / "mrope.gguf"), seeing.write(folder / "mrope-mmproj.gguf")


def write_tiled_model(folder: Path, *, longest_edge: int = 128) -> tuple[Path, Path]:
    """A model of SmolVLM's kind: a picture becomes tiles of 64 pixels with text tokens between them."""
    width = 64
    text = _llama_model(width)
    seeing = _vision_model("idefics3", width=32, layers=2, projection=width, image=64, patch=16)
    seeing.metadata |= {"clip.vision.projector.scale_factor": 2, "clip.vision.preproc_image_size": longest_edge}
    for layer in range(2):
        for name in ("attn_q", "attn_k", "attn_v"):
            seeing.linear(f"v.blk.{layer}.{name}", 32, 32)
    seeing.matrix("mm.model.fc.weight", width, 32 * 4)
    return text.write(folder / "tiled.gguf"), seeing.write(folder / "tiled-mmproj.gguf")


def write_whole_image_model(folder: Path) -> tuple[Path, Path]:
    """A model of Gemma 3's kind: the cells of a picture see each other, so they are evaluated in one piece."""
    width = 64
    text = _llama_model(width)
    seeing = _vision_model("gemma3", width=32, layers=1, projection=width, image=384, patch=4)
    for name in ("attn_q", "attn_k", "attn_v"):
        seeing.linear(f"v.blk.0.{name}", 32, 32)
    seeing.matrix("mm.input_projection.weight", 32, width)
    seeing.norm("mm.soft_emb_norm", 32)
    return text.write(folder / "whole.gguf"), seeing.write(folder / "whole-mmproj.gguf")


def write_text_model(folder: Path, *, template: str = CHATML, user_defined: str = "") -> Path:
    """A plain text model; `user_defined` is one of CONTROL that is to be a token of the user-defined kind."""
    text = _llama_model(64)
    text.metadata["tokenizer.chat_template"] = template
    if user_defined:
        text.metadata["tokenizer.ggml.token_type"][CONTROL.index(user_defined)] = 4
    return text.write(folder / "text.gguf")


def write_recurrent_model(folder: Path) -> Path:
    """A Mamba model: it keeps a state instead of a cache, and cannot go back in it."""
    width, inner, state, rank, layers = 64, 128, 8, 4, 2
    text = _text_model("mamba", width=width, layers=layers, feed_forward=0)
    text.metadata |= {
        "mamba.attention.head_count": 0,
        "mamba.attention.layer_norm_rms_epsilon": 1e-5,
        "mamba.ssm.conv_kernel": 4,
        "mamba.ssm.inner_size": inner,
        "mamba.ssm.state_size": state,
        "mamba.ssm.time_step_rank": rank,
    }
    for layer in range(layers):
        block = f"blk.{layer}."
        text.norm(block + "attn_norm", width)
        text.matrix(block + "ssm_in.weight", 2 * inner, width)
        text.normal(block + "ssm_conv1d.weight", (inner, 4), 0.5)
        text.normal(block + "ssm_conv1d.bias", (inner,), 0.01)
        text.matrix(block + "ssm_x.weight", rank + 2 * state, inner)
        text.linear(block + "ssm_dt", inner, rank)
        text.tensors[block + "ssm_a"] = -np.tile(np.arange(1, state + 1, dtype=np.float32), (inner, 1))
        text.normal(block + "ssm_d", (inner,), 1.0)
        text.matrix(block + "ssm_out.weight", width, inner)
    return text.write(folder / "recurrent.gguf")


def write_sliding_window_model(folder: Path, window: int = 32) -> Path:
    """A model of Command R7B's kind: three layers in four see only the last tokens."""
    width, layers = 64, 4
    text = _text_model("cohere2", width=width, layers=layers, feed_forward=128)
    text.metadata |= {
        "cohere2.attention.head_count": 2,
        "cohere2.attention.head_count_kv": 2,
        "cohere2.attention.layer_norm_epsilon": 1e-5,
        "cohere2.attention.sliding_window": window,
        "cohere2.logit_scale": 0.125,  # logits as large as those of the other models
        "cohere2.rope.dimension_count": 32,
    }
    del text.tensors["output.weight"]  # the embeddings serve for that
    letters = slice(-len(byte_characters()) - 1 + ord("A"), -len(byte_characters()) - 1 + ord("z"))
    text.tensors["token_embd.weight"][letters] *= 2  # answers that are blank are not remembered
    _attention_blocks(text, width=width, layers=layers, heads=2, key_value_heads=2, head=32, feed_forward=128)
    for layer in range(layers):
        del text.tensors[f"blk.{layer}.ffn_norm.weight"]
    return text.write(folder / "sliding.gguf")


def _llama_model(width: int) -> GgufFile:
    text = _text_model("llama", width=width, layers=2, feed_forward=128)
    text.metadata |= {
        "llama.attention.head_count": 2,
        "llama.attention.head_count_kv": 2,
        "llama.attention.layer_norm_rms_epsilon": 1e-5,
        "llama.rope.dimension_count": 32,
    }
    _attention_blocks(text, width=width, layers=2, heads=2, key_value_heads=2, head=32, feed_forward=128)
    return text


def _text_model(architecture: str, *, width: int, layers: int, feed_forward: int) -> GgufFile:
    """Size, vocabulary (a token for each byte, control tokens) and embeddings of a language model."""
    control = (*CONTROL, *_PROJECTOR_CONTROL, *_ROWS_AND_COLUMNS)
    tokens = [*control, *byte_characters(), _PARAGRAPH]
    file = GgufFile(architecture, seed=1)
    file.metadata |= {
        f"{architecture}.context_length": 4096,
        f"{architecture}.embedding_length": width,
        f"{architecture}.block_count": layers,
        f"{architecture}.feed_forward_length": feed_forward,
        f"{architecture}.vocab_size": len(tokens),
        "tokenizer.ggml.model": "gpt2",
        "tokenizer.ggml.pre": "gpt-2",
        "tokenizer.ggml.tokens": tokens,
        "tokenizer.ggml.token_type": [3] * len(control) + [1] * 257,
        "tokenizer.ggml.merges": [" ".join(_PARAGRAPH)],
        "tokenizer.ggml.bos_token_id": 0,
        "tokenizer.ggml.eos_token_id": 2,
        "tokenizer.ggml.add_bos_token": False,
        "tokenizer.chat_template": CHATML,
    }
    file.normal("token_embd.weight", (len(tokens), width), 1.0)
    file.matrix("output.weight", len(tokens), width)
    file.norm("output_norm", width)
    return file


def _attention_blocks(
    file: GgufFile, *, width: int, layers: int, heads: int, key_value_heads: int, head: int, feed_forward: int
) -> None:
    for layer in range(layers):
        block = f"blk.{layer}."
        file.norm(block + "attn_norm", width)
        file.norm(block + "ffn_norm", width)
        file.matrix(block + "attn_q.weight", heads * head, width)
        file.matrix(block + "attn_k.weight", key_value_heads * head, width)
        file.matrix(block + "attn_v.weight", key_value_heads * head, width)
        file.matrix(block + "attn_output.weight", width, heads * head)
        file.matrix(block + "ffn_gate.weight", feed_forward, width)
        file.matrix(block + "ffn_up.weight", feed_forward, width)
        file.matrix(block + "ffn_down.weight", width, feed_forward)


def _vision_model(projector: str, *, width: int, layers: int, projection: int, image: int, patch: int) -> GgufFile:
    """A vision transformer without its attention inputs and without what joins it to the language model."""
    file = GgufFile("clip", seed=2)
    file.metadata |= {
        "general.type": "mmproj",
        "clip.projector_type": projector,
        "clip.has_vision_encoder": True,
        "clip.use_gelu": True,
        "clip.vision.embedding_length": width,
        "clip.vision.block_count": layers,
        "clip.vision.feed_forward_length": 2 * width,
        "clip.vision.projection_dim": projection,
        "clip.vision.image_size": image,
        "clip.vision.patch_size": patch,
        "clip.vision.attention.head_count": 2,
        "clip.vision.attention.layer_norm_epsilon": 1e-6,
        "clip.vision.image_mean": [0.5] * 3,
        "clip.vision.image_std": [0.5] * 3,
    }
    file.normal("v.patch_embd.weight", (width, 3, patch, patch), 0.05)
    file.normal("v.patch_embd.bias", (width,), 0.01)
    file.normal("v.position_embd.weight", ((image // patch) ** 2, width), 0.5)
    file.norm("v.post_ln", width, bias=True)
    for layer in range(layers):
        block = f"v.blk.{layer}."
        file.norm(block + "ln1", width, bias=True)
        file.norm(block + "ln2", width, bias=True)
        file.linear(block + "attn_out", width, width)
        file.linear(block + "ffn_up", 2 * width, width)
        file.linear(block + "ffn_down", width, 2 * width)
    return file


def byte_characters() -> list[str]:
    """GPT-2's printable stand-ins for the 256 bytes (openai/gpt-2, encoder.py)."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [byte for byte in range(256) if byte not in printable]
    characters = {byte: chr(byte) for byte in printable} | {byte: chr(256 + i) for i, byte in enumerate(others)}
    return [characters[byte] for byte in range(256)]


def gguf_string(text: str) -> bytes:
    """Text as GGUF stores it: its length, then UTF-8."""
    data = text.encode()
    return struct.pack("<Q", len(data)) + data


def gguf_value(value: Any) -> bytes:
    """A metadata value with its type in front: string, array, bool, uint32, int32 (in arrays) or float32."""
    if isinstance(value, str):
        return struct.pack("<I", 8) + gguf_string(value)
    if isinstance(value, bool):
        return struct.pack("<I?", 7, value)
    if isinstance(value, int):
        return struct.pack("<II", 4, value)
    if isinstance(value, float):
        return struct.pack("<If", 6, value)
    if isinstance(value[0], str):
        return struct.pack("<IIQ", 9, 8, len(value)) + b"".join(map(gguf_string, value))
    kind, code = (6, "f") if isinstance(value[0], float) else (5, "i")
    return struct.pack(f"<IIQ{len(value)}{code}", 9, kind, len(value), *value)
