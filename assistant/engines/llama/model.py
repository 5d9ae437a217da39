# SPDX-License-Identifier: GPL-3.0-or-later
"""Owns a language model in llama.cpp: its weights, its context (the KV cache) and one batch.

Every condition that llama.cpp would answer with GGML_ASSERT, which ends the process, is checked before the call.
"""

import ctypes
import os
import time
from typing import Any

import numpy as np
from llama_cpp import llama_cpp
from numpy.typing import NDArray

from assistant.engines.llama.computing import USUAL_BATCH_TOKENS, Computing
from assistant.engines.llama.files import ModelFiles
from assistant.engines.llama.logs import keep_errors_only
from assistant.engines.llama.native_progress import NativeProgress
from assistant.engines.llama.pacing import Pacing
from assistant.engines.llama.vocabulary import Vocabulary
from assistant.engines.protocols import EngineHost
from assistant.errors import Cancelled, EngineError, EngineUnavailable, ModelDamaged
from assistant.phrase import Phrase

Logits = NDArray[np.float32]
"""One number for each token of the vocabulary, shape (n,): unnormalised natural logarithms of probabilities."""

StateBytes = NDArray[np.uint8]
"""The cells of the KV cache as llama.cpp writes them, shape (n,)."""

BATCH_TOKENS = USUAL_BATCH_TOKENS
"""Tokens of text that one native call may take."""
_ABORTED = 2
"""llama_decode's answer when the abort callback stopped it (llama.h)."""
_CACHE_FULL = 1
_SEQUENCE = 0
"""There is one conversation in the cache."""


class LlamaModel:
    """A loaded language model without a context; `open_context` comes after the projector is known.

    Args:
        files: Checked files.
        gpu_layers: Layers on the graphics card; -1 is all, 0 none.
        host: Told how far loading has come; `host.abort` stops evaluation.
        computing: How it computes.

    Raises:
        ModelDamaged: llama.cpp cannot load the file.
        EngineUnavailable: The model is of a kind that cannot hold a conversation.
        Cancelled: `host.progress` raised it.
    """

    def __init__(
        self, files: ModelFiles, *, gpu_layers: int, host: EngineHost, computing: Computing | None = None
    ) -> None:
        keep_errors_only()
        llama_cpp.llama_backend_init()
        self._host = host
        self._computing = computing or Computing()
        self._context: Any = None
        self._batch: Any = None
        self._pacing: Pacing | None = None
        self._is_on_processor = gpu_layers == 0
        self.cache_tokens = 0
        """Cells of the KV cache."""
        self.image_batch_tokens = BATCH_TOKENS
        """Cells that one image batch may hold."""
        loading = NativeProgress(host, (0, files.model_percent))
        parameters = llama_cpp.llama_model_default_params()
        parameters.n_gpu_layers = gpu_layers
        parameters.use_extra_bufts = self._computing.repack
        parameters.progress_callback = llama_cpp.llama_progress_callback(loading.on_fraction)
        self.handle = llama_cpp.llama_model_load_from_file(os.fsencode(files.model), parameters)
        """Native handle, for the projector."""
        try:
            loading.raise_if_stopped()
            self._refuse_unsuitable(files.model.name)
        except BaseException:
            self.close()
            raise
        self.vocabulary = Vocabulary(self.handle)
        self.embedding_width = int(llama_cpp.llama_model_n_embd_inp(self.handle))
        """Floats for each picture token. Not n_embd: some models take several layers' worth at once."""
        self.sliding_window = int(llama_cpp.llama_model_n_swa(self.handle))
        """So many tokens back some layers see, and `save_state` leaves out what lies further; 0 if all see all."""

    @property
    def chat_template(self) -> str:
        """The model's own chat template, as Jinja; empty if it brings none."""
        template = llama_cpp.llama_model_chat_template(self.handle, None)
        return template.decode("utf-8", "replace") if template else ""

    @property
    def quantisation(self) -> str:
        """How the weights are stored: "Q4_K_M", "F16" ..."""
        name = llama_cpp.llama_ftype_name(llama_cpp.llama_model_ftype(self.handle)) or b""
        kind, _, size = name.decode().removeprefix("(guessed) ").removeprefix("all ").partition(" - ")
        return kind + {"Small": "_S", "Medium": "_M", "Large": "_L"}.get(size, "")

    def open_context(self, cache_tokens: int, *, image_batch_tokens: int = 0) -> None:
        """Allocate the KV cache.

        Args:
            cache_tokens: Its size in cells.
            image_batch_tokens: Cells of the largest image that must be evaluated in one piece; 0 if images may be cut.

        Raises:
            EngineUnavailable: There is no memory for it.
        """
        size = max(self._computing.batch_tokens, image_batch_tokens)
        parameters = llama_cpp.llama_context_default_params()
        parameters.n_ctx = cache_tokens
        # Text comes in batches of its own size; what does not fit into a physical batch is cut by llama.cpp.
        parameters.n_batch, parameters.n_ubatch = max(size, BATCH_TOKENS), size
        self._computing.set(parameters)
        parameters.n_threads = parameters.n_threads_batch = self._host.threads
        parameters.no_perf = True
        self._context = llama_cpp.llama_init_from_model(self.handle, parameters)
        if not self._context:
            self._computing.refuse_if_odd()
            raise EngineUnavailable(
                Phrase("There is not enough memory for a context window of {size} tokens.", size=cache_tokens),
                "Lower eyes.context_tokens, or close other programs.",
            )
        self.cache_tokens = min(cache_tokens, int(llama_cpp.llama_n_ctx(self._context)))
        self.image_batch_tokens = size
        self._memory = llama_cpp.llama_get_memory(self._context)
        self._batch = llama_cpp.llama_batch_init(BATCH_TOKENS, 0, 1)
        self._abort = self._host.abort.callback(llama_cpp.ggml_abort_callback)
        llama_cpp.llama_set_abort_callback(self._context, self._abort, self._host.abort.address)
        if self._is_on_processor:
            pacing = Pacing(
                self._host.threads, lambda count: llama_cpp.llama_set_n_threads(self._context, count, count)
            )
            pacing.calibrate(self._try)  # also brings the weights into memory
            self._pacing = pacing

    @property
    def context(self) -> Any:  # noqa: ANN401 - native handle
        """Native handle, for the projector and samplers."""
        return self._context

    def decode(self, tokens: list[int], position: int, *, want_logits: bool) -> None:
        """Evaluate text tokens at `position` and after; their cells join the cache.

        Args:
            tokens: From 1 to BATCH_TOKENS ids.
            position: Position of the first one.
            want_logits: Keep the logits after the last token.

        Raises:
            Cancelled: The abort flag was set. Some of the cells may be in the cache: `forget_from(position)`.
            EngineError: The model failed; the same holds.
        """
        if not 0 < len(tokens) <= BATCH_TOKENS or not all(0 <= token < self.vocabulary.size for token in tokens):
            raise EngineError("The model was given tokens that it does not know.", _REPORT)
        batch = self._batch
        batch.n_tokens = len(tokens)
        for index, token in enumerate(tokens):
            batch.token[index] = token
            batch.pos[index] = position + index
            batch.n_seq_id[index] = 1
            batch.seq_id[index][0] = _SEQUENCE
            batch.logits[index] = False
        batch.logits[len(tokens) - 1] = want_logits
        began = time.monotonic()
        check_decoded(llama_cpp.llama_decode(self._context, batch))
        if self._pacing:
            self._pacing.took(len(tokens), time.monotonic() - began)

    def logits(self) -> Logits:
        """A copy of the logits after the last token of the last `decode`, which must have asked for them.

        Raises:
            ModelDamaged: They are not numbers.
        """
        pointer = llama_cpp.llama_get_logits_ith(self._context, -1)
        if not pointer:
            raise EngineError("The model gave no result.", _REPORT)
        logits = np.ctypeslib.as_array(pointer, (self.vocabulary.size,)).copy()
        if not np.isfinite(logits.max()):
            raise ModelDamaged("The model computes nonsense: its file is damaged.", "Download it again.")
        return logits

    def forget_from(self, position: int) -> bool:
        """Drop the cells at `position` and after; false if this kind of cache cannot (it keeps them)."""
        return bool(llama_cpp.llama_memory_seq_rm(self._memory, _SEQUENCE, position, -1))

    def forget_all(self) -> None:
        """Empty the cache."""
        llama_cpp.llama_memory_clear(self._memory, True)

    def state_bytes(self) -> int:
        """Size of what `save_state` would copy."""
        return int(llama_cpp.llama_state_seq_get_size(self._context, _SEQUENCE))

    def save_state(self) -> StateBytes:
        """Copy all cells of the cache; empty if llama.cpp cannot. Logits are not part of it.

        Raises:
            MemoryError: There is no room for the copy.
        """
        data = np.empty(self.state_bytes(), np.uint8)
        written = llama_cpp.llama_state_seq_get_data(self._context, _pointer_to(data), data.nbytes, _SEQUENCE)
        return data[:written]

    def restore_state(self, data: StateBytes) -> bool:
        """Put saved cells in place of those in the cache; the cache is empty if that fails."""
        self.forget_all()
        if llama_cpp.llama_state_seq_set_data(self._context, _pointer_to(data), data.nbytes, _SEQUENCE):
            return True
        self.forget_all()
        return False

    def close(self) -> None:
        """Free batch, context and weights, in this order."""
        if self._batch is not None:
            llama_cpp.llama_batch_free(self._batch)
        if self._context:
            llama_cpp.llama_free(self._context)
        if self.handle:
            llama_cpp.llama_model_free(self.handle)
        self._batch = self._context = self.handle = None

    def _try(self, tokens: int) -> None:
        """Evaluate anything, and forget it."""
        self.decode([0] * tokens, 0, want_logits=False)
        self.forget_all()

    def _refuse_unsuitable(self, name: str) -> None:
        if not self.handle:
            raise ModelDamaged(
                Phrase("llama.cpp cannot load {name}: it is damaged, or newer than this version knows.", name=name),
                "Download it again, or choose another model.",
            )
        writes = llama_cpp.llama_model_has_decoder(self.handle) and not llama_cpp.llama_model_has_encoder(self.handle)
        words = llama_cpp.llama_vocab_type(llama_cpp.llama_model_get_vocab(self.handle))
        if not writes or words == llama_cpp.LLAMA_VOCAB_TYPE_NONE or llama_cpp.llama_model_is_diffusion(self.handle):
            raise EngineUnavailable(
                Phrase("{name} cannot hold a conversation.", name=name), "Choose a chat or instruct model."
            )


def _pointer_to(data: StateBytes) -> Any:  # noqa: ANN401 - native pointer
    return data.ctypes.data_as(ctypes.POINTER(ctypes.c_uint8))


def check_decoded(result: int) -> None:
    """Turn llama_decode's result into an exception.

    Raises:
        Cancelled: The abort flag stopped it.
        EngineError: It failed.
    """
    if result == _ABORTED:
        raise Cancelled
    if result == _CACHE_FULL:
        raise EngineError("The model's context window is full.", "Start a new conversation.")
    if result:
        raise EngineError(Phrase("The model failed while reading (llama.cpp error {result}).", result=result), _REPORT)


_REPORT = "Ask again; if it happens again, please report it with the model's name."
