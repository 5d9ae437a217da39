# SPDX-License-Identifier: GPL-3.0-or-later
"""Evaluates a prompt the way mtmd's own helpers do it, in a model and context of its own: what our session must equal.

It shares nothing with the session: the whole prompt is tokenised as one text with a marker for each picture.
"""

import ctypes
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from llama_cpp import llama_cpp, mtmd_cpp
from numpy.typing import NDArray

from assistant.engines.llama.logs import keep_errors_only
from assistant.values import Picture

MARKER = "<__media__>"
"""Stands for a picture in a prompt."""


class Evaluated(NamedTuple):
    """What a prompt comes to."""

    logits: NDArray[np.float32]
    cells: int
    positions: int


def evaluate(model: Path, projector: Path, prompt: str, pictures: Sequence[Picture]) -> Evaluated:
    """Evaluate a rendered prompt from scratch; everything native is freed again."""
    keep_errors_only()
    weights = llama_cpp.llama_model_load_from_file(str(model).encode(), llama_cpp.llama_model_default_params())
    parameters = llama_cpp.llama_context_default_params()
    parameters.n_ctx, parameters.n_batch, parameters.n_ubatch = 2048, 2048, 2048
    parameters.n_threads = parameters.n_threads_batch = 2
    context = llama_cpp.llama_init_from_model(weights, parameters)
    seeing_parameters = mtmd_cpp.mtmd_context_params_default()
    seeing_parameters.use_gpu = seeing_parameters.print_timings = False
    seeing_parameters.n_threads = 2
    seeing = mtmd_cpp.mtmd_init_from_file(str(projector).encode(), weights, seeing_parameters)
    bitmaps = [
        mtmd_cpp.mtmd_bitmap_init(
            picture.width, picture.height, picture.rgb.ctypes.data_as(ctypes.POINTER(ctypes.c_uint8))
        )
        for picture in pictures
    ]
    chunks = mtmd_cpp.mtmd_input_chunks_init()
    try:
        data = prompt.encode()
        text = mtmd_cpp.mtmd_input_text(data, len(data), False, True)
        array = (mtmd_cpp.mtmd_bitmap_p_ctypes * max(1, len(bitmaps)))(*bitmaps)
        assert mtmd_cpp.mtmd_tokenize(seeing, chunks, ctypes.byref(text), array, len(bitmaps)) == 0
        after = llama_cpp.llama_pos(0)
        result = mtmd_cpp.mtmd_helper_eval_chunks(seeing, context, chunks, 0, 0, 2048, True, ctypes.byref(after))
        assert result == 0
        size = llama_cpp.llama_vocab_n_tokens(llama_cpp.llama_model_get_vocab(weights))
        logits = np.ctypeslib.as_array(llama_cpp.llama_get_logits_ith(context, -1), (size,)).copy()
        return Evaluated(logits, mtmd_cpp.mtmd_helper_get_n_tokens(chunks), mtmd_cpp.mtmd_helper_get_n_pos(chunks))
    finally:
        mtmd_cpp.mtmd_input_chunks_free(chunks)
        for bitmap in bitmaps:
            mtmd_cpp.mtmd_bitmap_free(bitmap)
        mtmd_cpp.mtmd_free(seeing)
        llama_cpp.llama_free(context)
        llama_cpp.llama_model_free(weights)
