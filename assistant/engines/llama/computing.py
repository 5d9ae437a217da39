# SPDX-License-Identifier: GPL-3.0-or-later
"""How and where llama.cpp computes: choices that change its speed and memory, and hardly what comes out."""

import ctypes
from dataclasses import dataclass
from typing import Any, Self

from llama_cpp import llama_cpp

from assistant.errors import EngineUnavailable
from assistant.phrase import Phrase
from assistant.settings import EyesSettings, FlashAttention, KvType

USUAL_BATCH_TOKENS = 512
"""llama.cpp's default for a physical batch."""

_FLASH_ATTENTION = {FlashAttention.AUTO: -1, FlashAttention.OFF: 0, FlashAttention.ON: 1}
"""`llama_flash_attn_type` of llama.h."""
_KV_TYPES = {KvType.F16: llama_cpp.GGML_TYPE_F16, KvType.Q8_0: llama_cpp.GGML_TYPE_Q8_0}


@dataclass(frozen=True)
class Computing:
    """How the language model computes; what comes out is the same, or nearly."""

    flash_attention: FlashAttention = FlashAttention.AUTO
    kv_type: KvType = KvType.F16
    batch_tokens: int = USUAL_BATCH_TOKENS
    """Cells of a picture that one native call evaluates."""
    repack: bool = True
    """Weights are rearranged while they are loaded, which takes time and memory, and makes computing faster."""

    @classmethod
    def chosen(cls, settings: EyesSettings) -> Self:
        """As the settings say."""
        return cls(settings.flash_attention, settings.kv_type, settings.batch_tokens)

    def set(self, parameters: Any) -> None:  # noqa: ANN401 - native structure
        """Write it into `llama_context_params`; the batch has its own rules."""
        parameters.flash_attn_type = _FLASH_ATTENTION[self.flash_attention]
        parameters.type_k = parameters.type_v = _KV_TYPES[self.kv_type]

    def refuse_if_odd(self) -> None:
        """A context could not be made: it may be because of what is unusual here.

        Raises:
            EngineUnavailable: Keys and values are not kept in the usual way.
        """
        if self.kv_type is not KvType.F16:
            raise EngineUnavailable(
                Phrase(
                    "This model cannot keep its context window as {kv_type}, or there is no memory for it.",
                    kv_type=self.kv_type,
                ),
                "Set eyes.kv_type to “f16” and eyes.flash_attention to “auto”.",
            )


def graphics_device() -> str:
    """Name of the graphics card that llama.cpp would use; empty if it was built without or finds none."""
    if not llama_cpp.llama_supports_gpu_offload():
        return ""
    library = llama_cpp._lib  # noqa: SLF001 - the binding does not wrap ggml's device list
    try:
        by_type, description = library.ggml_backend_dev_by_type, library.ggml_backend_dev_description
    except AttributeError:  # Windows finds no symbols of the libraries that this one loads
        return "GPU"
    by_type.restype, by_type.argtypes = ctypes.c_void_p, [ctypes.c_int]
    description.restype, description.argtypes = ctypes.c_char_p, [ctypes.c_void_p]
    for kind in (1, 2):  # GGML_BACKEND_DEVICE_TYPE_GPU and _IGPU of ggml-backend.h
        if device := by_type(kind):
            return str((description(device) or b"GPU").decode("utf-8", "replace"))
    return ""
