# SPDX-License-Identifier: GPL-3.0-or-later
"""Owns a projector in llama.cpp's mtmd library: the part of a model that turns pictures into embeddings.

A picture becomes one or more chunks: the whole of it, or tiles with text tokens between them. A chunk takes cells in
the KV cache and positions in the conversation, and these need not be as many: with M-RoPE (Qwen-VL) 252 cells
can stand at 21 positions.
"""

import ctypes
import os
from dataclasses import dataclass
from typing import Any

import numpy as np
from llama_cpp import llama_cpp, mtmd_cpp
from numpy.typing import NDArray

from assistant.engines.llama.files import ModelFiles
from assistant.engines.llama.model import LlamaModel, check_decoded
from assistant.engines.llama.native_progress import NativeProgress
from assistant.engines.protocols import EngineHost
from assistant.errors import Cancelled, EngineError, EngineUnavailable, ModelDamaged
from assistant.phrase import Phrase
from assistant.values import Picture, Progress

Embedding = NDArray[np.float32]
"""What a chunk looks like to the language model, shape (cells * embedding width,)."""

_NODES_BETWEEN_POLLS = 16
"""Graph nodes of the vision encoder between two looks at the abort flag: about 10 ms on a laptop's CPU."""
_PROBE_EDGE = 4096
"""Pixels; a square picture as large as the largest screenshots, to learn how many cells a picture can take."""
_USUAL_FEWEST_TOKENS = 256
"""Projectors' own lower limits for a picture reach up to this, and mtmd refuses a maximum below its minimum."""
_FEWEST_TOKENS = 8
"""The lower limit of most projectors."""


@dataclass
class Chunk:
    """A piece of a picture that is encoded at once."""

    handle: Any
    """Native handle, owned by whoever holds the chunk; None after `free`."""
    cells: int
    positions: int

    def forget_pixels(self) -> None:
        """Keep only what evaluating a finished embedding needs: the pixels take 12 bytes each."""
        slim = mtmd_cpp.mtmd_input_chunk_get_placeholder(self.handle)
        if slim:
            self.free()
            self.handle = slim

    def free(self) -> None:
        """Free the native chunk."""
        if self.handle:
            mtmd_cpp.mtmd_input_chunk_free(self.handle)
        self.handle = None


class Projector:
    """A loaded projector.

    Args:
        files: Checked files, with a projector.
        model: The language model it belongs to.
        picture_tokens: At most so many cells for one picture, where the projector can choose; 0 leaves it to it.
        overview_cells: Of them, what the projector uses for the whole picture made small, besides its tiles.
        use_gpu: Encode on the graphics card.
        host: Told about loading and encoding; `host.abort` stops encoding.

    Raises:
        ModelDamaged: It does not belong to this model, or cannot be loaded.
        EngineUnavailable: It is made for sound, not for pictures.
        Cancelled: `host.progress` raised it.
    """

    def __init__(
        self,
        files: ModelFiles,
        model: LlamaModel,
        *,
        picture_tokens: int,
        overview_cells: int = 0,
        use_gpu: bool,
        host: EngineHost,
    ) -> None:
        if files.projector is None:
            raise EngineUnavailable("No projector is chosen.", "Choose the one that belongs to the model.")
        path = files.projector
        self._host = host
        self._model = model
        self.picture_tokens = picture_tokens
        """The budget; 0 for none."""
        self._looking = NativeProgress(host, (files.model_percent, 100))
        self._progress = Progress("loading", 100, 100)
        self._nodes = 0
        # Native code holds these two as long as the projector lives.
        self._on_node = llama_cpp.ggml_backend_sched_eval_callback(self._poll)
        self._on_load = mtmd_cpp.mtmd_progress_callback(self._looking.on_fraction)
        parameters = _parameters(picture_tokens, overview_cells)
        parameters.use_gpu = use_gpu
        parameters.n_threads = host.threads
        parameters.cb_eval = self._on_node
        parameters.progress_callback = self._on_load
        self._handle = mtmd_cpp.mtmd_init_from_file(os.fsencode(path), model.handle, parameters)
        try:
            self._looking.raise_if_stopped()
            self._refuse_unsuitable(path.name)
        except BaseException:
            self.close()
            raise

    def whole_image_cells(self) -> int:
        """Cells of the largest picture, for models that must evaluate a picture in one piece; 0 for all others."""
        if not mtmd_cpp.mtmd_decode_use_non_causal(self._handle, None):
            return 0
        chunks = [part for part in self.split(_blank(_PROBE_EDGE)) if isinstance(part, Chunk)]
        for chunk in chunks:
            chunk.free()
        most = max((chunk.cells for chunk in chunks), default=0)
        return -(-most // 64) * 64  # pictures of other proportions can come out a little larger

    def split(self, picture: Picture) -> list[int | Chunk]:
        """Resize and cut a picture as the model wants it: chunks, and ids of the text tokens around them.

        The caller frees the chunks. Takes about 10 ms per megapixel.

        Raises:
            EngineError: mtmd refuses the picture.
        """
        pixels = np.ascontiguousarray(picture.rgb)
        bitmap = mtmd_cpp.mtmd_bitmap_init(
            picture.width, picture.height, pixels.ctypes.data_as(ctypes.POINTER(ctypes.c_uint8))
        )
        chunks = mtmd_cpp.mtmd_input_chunks_init()
        try:
            part = mtmd_cpp.mtmd_input_part(bitmap=bitmap)
            parts = (ctypes.POINTER(mtmd_cpp.mtmd_input_part) * 1)(ctypes.pointer(part))
            if mtmd_cpp.mtmd_tokenize_from_parts(self._handle, chunks, parts, 1, False):
                raise EngineError("The model cannot take this picture.", "Try a part of it, or another picture.")
            found: list[int | Chunk] = []
            for index in range(mtmd_cpp.mtmd_input_chunks_size(chunks)):
                found += self._copied(mtmd_cpp.mtmd_input_chunks_get(chunks, index))
            return found
        finally:
            mtmd_cpp.mtmd_input_chunks_free(chunks)
            mtmd_cpp.mtmd_bitmap_free(bitmap)

    def encode(self, chunk: Chunk, progress: Progress) -> Embedding:
        """Run the vision encoder on a chunk that still has its pixels.

        Args:
            chunk: From `split`.
            progress: What the host is told while it runs.

        Raises:
            Cancelled: The abort flag was set, or the host raised it.
            EngineError: The encoder failed.
        """
        self._progress = progress
        failed = mtmd_cpp.mtmd_encode_chunk(self._handle, chunk.handle)
        self._looking.raise_if_stopped()
        if self._host.abort:
            # A stopped encoder reports success and leaves garbage.
            raise Cancelled
        output = mtmd_cpp.mtmd_get_output_embd(self._handle)
        if failed or not output:
            raise EngineError("The model failed while looking at the picture.", "Try a smaller picture.")
        return np.ctypeslib.as_array(output, (chunk.cells * self._model.embedding_width,)).copy()

    def decode(self, chunk: Chunk, embedding: Embedding, position: int) -> None:
        """Put an encoded chunk into the language model's cache at `position`.

        Raises:
            Cancelled: The abort flag was set; some cells may be in the cache.
            EngineError: The model failed, or the picture is too large for a model that must take it in one piece.
        """
        size = self._model.image_batch_tokens
        if chunk.cells > size and mtmd_cpp.mtmd_decode_use_non_causal(self._handle, chunk.handle):
            raise EngineError(
                Phrase(
                    "The picture needs {cells} tokens at once, and the model was loaded for {size}.",
                    cells=chunk.cells,
                    size=size,
                ),
                "Lower eyes.picture_tokens.",
            )
        after = llama_cpp.llama_pos(position)
        check_decoded(
            mtmd_cpp.mtmd_helper_decode_image_chunk(
                self._handle,
                self._model.context,
                chunk.handle,
                embedding.ctypes.data_as(ctypes.POINTER(ctypes.c_float)),
                position,
                0,
                size,
                ctypes.byref(after),
                mtmd_cpp.mtmd_helper_post_decode_callback(0),
                None,
            )
        )

    def close(self) -> None:
        """Free the projector; before the model it belongs to."""
        if self._handle:
            mtmd_cpp.mtmd_free(self._handle)
        self._handle = None

    def _refuse_unsuitable(self, name: str) -> None:
        if not self._handle:
            raise ModelDamaged(
                Phrase(
                    "The projector {name} cannot be used with this model: it belongs to another one, or is damaged.",
                    name=name,
                ),
                "Choose the projector that was published together with the model.",
            )
        if not mtmd_cpp.mtmd_support_vision(self._handle):
            raise EngineUnavailable(
                Phrase("The projector {name} is made for sound, not pictures.", name=name), "Choose another one."
            )

    def _poll(self, _node: object, ask: bool, _user_data: object) -> bool:
        """Called by ggml around graph nodes: first whether to stop after this one, then whether to go on."""
        if ask:
            self._nodes += 1
            return self._nodes % _NODES_BETWEEN_POLLS == 0
        return self._looking.tell(self._progress) and not self._host.abort

    def _copied(self, chunk: Any) -> list[int | Chunk]:  # noqa: ANN401 - native handle
        if mtmd_cpp.mtmd_input_chunk_get_type(chunk) == mtmd_cpp.MTMD_INPUT_CHUNK_TYPE_TEXT:
            count = ctypes.c_size_t()
            tokens = mtmd_cpp.mtmd_input_chunk_get_tokens_text(chunk, ctypes.byref(count))
            return [int(tokens[index]) for index in range(count.value)]
        cells = int(mtmd_cpp.mtmd_input_chunk_get_n_tokens(chunk))
        positions = int(mtmd_cpp.mtmd_input_chunk_get_n_pos(chunk))
        return [Chunk(mtmd_cpp.mtmd_input_chunk_copy(chunk), cells, positions)]


def _parameters(picture_tokens: int, overview_cells: int) -> Any:  # noqa: ANN401 - a native structure
    """Those that say how many cells a picture may take, as for `Projector`."""
    parameters = mtmd_cpp.mtmd_context_params_default()
    parameters.print_timings = False
    if picture_tokens:
        # mtmd counts tiles only, and takes one at least.
        parameters.image_max_tokens = max(picture_tokens - overview_cells, overview_cells)
        if picture_tokens < _USUAL_FEWEST_TOKENS:
            parameters.image_min_tokens = min(_FEWEST_TOKENS, parameters.image_max_tokens)
    return parameters


def _blank(edge: int) -> Picture:
    return Picture.from_rgb(np.zeros((edge, edge, 3), np.uint8))
