# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the trained model as two GGUF files, and what torch says to a few prompts, to compare with."""

from pathlib import Path
from typing import Any

import gguf
import numpy as np
import torch

from tests.models.vlm.architecture import PATCH, PICTURE_SIDE, TEXT, VISION
from tests.models.vlm.dialogues import reference_prompts
from tests.models.vlm.network import Tensor, TinyVlm, Vision
from tests.models.vlm.tokenizer import CHAT_TEMPLATE, END_OF_TEXT, IM_END, SPECIAL, Tokenizer, tokenize_dialogue
from tests.models.vlm.training import stacked

_QUANTIZATION = {
    "f32": (gguf.GGMLQuantizationType.F32, gguf.LlamaFileType.ALL_F32),
    "f16": (gguf.GGMLQuantizationType.F16, gguf.LlamaFileType.MOSTLY_F16),
    "q8_0": (gguf.GGMLQuantizationType.Q8_0, gguf.LlamaFileType.MOSTLY_Q8_0),
}


class _File:
    """A GGUF file being written."""

    def __init__(self, path: Path, architecture: str, name: str, quantization: str) -> None:
        self._kind, file_type = _QUANTIZATION[quantization]
        self.writer = gguf.GGUFWriter(path, architecture)
        self.writer.add_name(name)
        self.writer.add_file_type(file_type)

    def weight(self, name: str, tensor: Tensor) -> None:
        """A matrix; Q8_0 needs rows of a multiple of 32 values, as all of ours are."""
        self._add(name, tensor, self._kind)

    def exact(self, name: str, tensor: Tensor) -> None:
        """Norms, biases and positions, which llama.cpp wants as F32."""
        self._add(name, tensor, gguf.GGMLQuantizationType.F32)

    def kernel(self, name: str, tensor: Tensor) -> None:
        """A convolution's kernel, which goes through im2col and so cannot be Q8_0."""
        exact = self._kind == gguf.GGMLQuantizationType.F32
        self._add(name, tensor, self._kind if exact else gguf.GGMLQuantizationType.F16)

    def layer(self, name: str, layer: Tensor) -> None:
        """Weight and bias of a linear layer."""
        self.weight(f"{name}.weight", layer.weight)
        self.exact(f"{name}.bias", layer.bias)

    def norm(self, name: str, layer: Tensor) -> None:
        """Weight and bias of a LayerNorm."""
        self.exact(f"{name}.weight", layer.weight)
        self.exact(f"{name}.bias", layer.bias)

    def close(self) -> None:
        """Write everything out."""
        self.writer.write_header_to_file()
        self.writer.write_kv_data_to_file()
        self.writer.write_tensors_to_file()
        self.writer.close()

    def _add(self, name: str, tensor: Tensor, kind: gguf.GGMLQuantizationType) -> None:
        values = tensor.detach().float().contiguous().numpy()
        if kind == gguf.GGMLQuantizationType.F32:
            self.writer.add_tensor(name, values)
        elif kind == gguf.GGMLQuantizationType.F16:
            self.writer.add_tensor(name, values.astype(np.float16))
        else:
            self.writer.add_tensor(name, gguf.quants.quantize(values, kind), raw_dtype=kind)


def export(folder: Path, quantization: str = "q8_0", *, untrained_seed: int | None = None) -> None:
    """Write tiny-vlm.gguf, tiny-vlm-mmproj.gguf and reference.npz beside tiny-vlm.pt.

    Args:
        folder: Where tiny-vlm.pt lies.
        quantization: "f32", "f16" or "q8_0".
        untrained_seed: Take random weights instead, to check the file formats alone.
    """
    tokenizer = Tokenizer.learn()
    if untrained_seed is not None:
        torch.manual_seed(untrained_seed)
    model = TinyVlm(len(tokenizer.tokens))
    if untrained_seed is None:
        model.load_state_dict(torch.load(folder / "tiny-vlm.pt"))
    model.eval()
    _write_text(folder / "tiny-vlm.gguf", model, tokenizer, quantization)
    _write_vision(folder / "tiny-vlm-mmproj.gguf", model.vision, quantization)
    _write_reference(folder / "reference.npz", model, tokenizer)
    for name in ("tiny-vlm.gguf", "tiny-vlm-mmproj.gguf"):
        print(f"{name}: {(folder / name).stat().st_size:,} bytes ({quantization})")


def _write_text(path: Path, model: TinyVlm, tokenizer: Tokenizer, quantization: str) -> None:
    file = _File(path, "llama", "Tiny screen VLM (test fixture)", quantization)
    w = file.writer
    w.add_type(gguf.GGUFType.MODEL)
    w.add_context_length(TEXT.context)
    w.add_embedding_length(TEXT.width)
    w.add_block_count(TEXT.layers)
    w.add_feed_forward_length(TEXT.feed_forward)
    w.add_head_count(TEXT.heads)
    w.add_head_count_kv(TEXT.heads)
    w.add_layer_norm_rms_eps(TEXT.epsilon)
    w.add_rope_dimension_count(TEXT.head_width)
    w.add_rope_freq_base(TEXT.rope_base)
    _write_vocabulary(w, tokenizer)
    file.weight("token_embd.weight", model.embed.weight)
    file.exact("output_norm.weight", model.norm.weight)
    file.weight("output.weight", model.head.weight)
    for i, block in enumerate(model.blocks):
        file.exact(f"blk.{i}.attn_norm.weight", block.norm1.weight)
        file.exact(f"blk.{i}.ffn_norm.weight", block.norm2.weight)
        layers = {"attn_q": block.q, "attn_k": block.k, "attn_v": block.v, "attn_output": block.o}
        for name, layer in (layers | {"ffn_gate": block.gate, "ffn_up": block.up, "ffn_down": block.down}).items():
            file.weight(f"blk.{i}.{name}.weight", layer.weight)
    file.close()


def _write_vocabulary(w: gguf.GGUFWriter, tokenizer: Tokenizer) -> None:
    plain = len(tokenizer.tokens) - len(SPECIAL)
    w.add_vocab_size(len(tokenizer.tokens))
    w.add_tokenizer_model("gpt2")
    w.add_tokenizer_pre("gpt-2")
    w.add_token_list(tokenizer.tokens)
    w.add_token_types([gguf.TokenType.CONTROL] * len(SPECIAL) + [gguf.TokenType.NORMAL] * plain)
    w.add_token_merges([f"{left} {right}" for left, right in tokenizer.merges])
    w.add_bos_token_id(END_OF_TEXT)  # must exist though it is unused: the chat handler writes it out for the template
    w.add_eos_token_id(IM_END)
    w.add_eot_token_id(IM_END)
    w.add_pad_token_id(END_OF_TEXT)
    w.add_add_bos_token(False)
    w.add_add_eos_token(False)
    w.add_chat_template(CHAT_TEMPLATE)


def _write_vision(path: Path, vision: Vision, quantization: str) -> None:
    file = _File(path, "clip", "Tiny screen VLM vision tower (test fixture)", quantization)
    w = file.writer
    w.add_type(gguf.GGUFType.MMPROJ)
    w.add_bool("clip.has_vision_encoder", True)
    w.add_string("clip.projector_type", "janus_pro")
    w.add_bool("clip.use_gelu", True)
    w.add_uint32("clip.vision.image_size", PICTURE_SIDE)
    w.add_uint32("clip.vision.patch_size", PATCH)
    w.add_uint32("clip.vision.embedding_length", VISION.width)
    w.add_uint32("clip.vision.feed_forward_length", VISION.feed_forward)
    w.add_uint32("clip.vision.block_count", VISION.layers)
    w.add_uint32("clip.vision.attention.head_count", VISION.heads)
    w.add_float32("clip.vision.attention.layer_norm_epsilon", VISION.epsilon)
    w.add_uint32("clip.vision.projection_dim", TEXT.width)
    w.add_array("clip.vision.image_mean", [0.5, 0.5, 0.5])
    w.add_array("clip.vision.image_std", [0.5, 0.5, 0.5])
    file.kernel("v.patch_embd.weight", vision.patch.weight)
    file.exact("v.patch_embd.bias", vision.patch.bias)
    file.exact("v.position_embd.weight", vision.pos)
    file.norm("v.post_ln", vision.post)
    for i, block in enumerate(vision.blocks):
        file.norm(f"v.blk.{i}.ln1", block.ln1)
        file.norm(f"v.blk.{i}.ln2", block.ln2)
        layers = {"attn_q": block.q, "attn_k": block.k, "attn_v": block.v, "attn_out": block.o}
        for name, layer in (layers | {"ffn_up": block.up, "ffn_down": block.down}).items():
            file.layer(f"v.blk.{i}.{name}", layer)
    file.layer("mm.0", vision.mm0)
    file.layer("mm.1", vision.mm1)
    file.close()


def _write_reference(path: Path, model: TinyVlm, tokenizer: Tokenizer) -> None:
    reference: dict[str, Any] = {}
    with torch.no_grad():
        for k, (scenes, messages) in enumerate(reference_prompts()):
            ids, _ = tokenize_dialogue(tokenizer, messages, generate=True)
            reference[f"ids{k}"] = np.array(ids)
            reference[f"logits{k}"] = model(torch.tensor([ids]), stacked(scenes))[0, -1].numpy()
    np.savez(path, **reference)
