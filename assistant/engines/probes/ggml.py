# SPDX-License-Identifier: GPL-3.0-or-later
"""Which graphics cards llama.cpp can really use: those on which a small computation gives the right result.

A name proves nothing: a card can be listed while its driver is broken, and then loading a model fails or hangs. This
runs in a process of its own, because a broken driver can also end the process that asks.
"""

import ctypes
from pathlib import Path
from typing import Any

import numpy as np
from llama_cpp import llama_cpp

from assistant.engines.llama.logs import keep_errors_only
from assistant.engines.probes.probe import GraphicsCard

_GPU, _INTEGRATED_GPU = 1, 2
"""GGML_BACKEND_DEVICE_TYPE_GPU and _IGPU of ggml-backend.h."""
_F32 = 0
_SIDE = 32
_CONTEXT_BYTES = 1 << 20
"""Room for the descriptions of three tensors and one graph."""


class _InitParameters(ctypes.Structure):
    """`ggml_init_params` of ggml.h."""

    _fields_ = (("mem_size", ctypes.c_size_t), ("mem_buffer", ctypes.c_void_p), ("no_alloc", ctypes.c_bool))


def graphics_devices() -> list[GraphicsCard]:
    """All graphics cards that this build of llama.cpp finds, each of them tried."""
    keep_errors_only()
    llama_cpp.llama_backend_init()
    if not llama_cpp.llama_supports_gpu_offload():
        return []
    ggml = _Ggml()
    return [ggml.tried(device) for device in ggml.devices() if ggml.kind(device) in {_GPU, _INTEGRATED_GPU}]


class _Ggml:
    """The few functions of ggml that the binding does not wrap."""

    def __init__(self) -> None:
        self._libraries = [llama_cpp._lib]  # noqa: SLF001 - the binding does not wrap ggml
        folder = Path(llama_cpp.__file__).parent / "lib"
        # Windows finds no symbols of the libraries that another one loads.
        self._libraries += [ctypes.CDLL(str(path)) for path in sorted(folder.glob("ggml*.dll"))]

    def devices(self) -> list[int]:
        """Handles of all devices, the processor among them."""
        count = self._call("ggml_backend_dev_count", ctypes.c_size_t)
        return [self._call("ggml_backend_dev_get", ctypes.c_void_p, ctypes.c_size_t(n)) for n in range(count)]

    def kind(self, device: int) -> int:
        """Processor, graphics card ..."""
        return int(self._call("ggml_backend_dev_type", ctypes.c_int, ctypes.c_void_p(device)))

    def tried(self, device: int) -> GraphicsCard:
        """A device's description, and whether it computes."""
        handle = ctypes.c_void_p(device)
        free, total = ctypes.c_size_t(), ctypes.c_size_t()
        self._call("ggml_backend_dev_memory", None, handle, ctypes.byref(free), ctypes.byref(total))
        name = self._call("ggml_backend_dev_description", ctypes.c_char_p, handle) or b"graphics card"
        return GraphicsCard(
            name.decode("utf-8", "replace"),
            total.value,
            free.value,
            shares_memory=self.kind(device) == _INTEGRATED_GPU,
            works=self.computes(device),
        )

    def computes(self, device: int) -> bool:
        """Multiply two small matrices on a device."""
        backend = self._pointer("ggml_backend_dev_init", ctypes.c_void_p(device), None)
        context = self._pointer("ggml_init", _InitParameters(_CONTEXT_BYTES, None, True))
        buffer = ctypes.c_void_p()
        try:
            if not backend or not context:
                return False
            side = ctypes.c_int64(_SIDE)
            left, right = (self._pointer("ggml_new_tensor_2d", context, _F32, side, side) for _ in range(2))
            product = self._pointer("ggml_mul_mat", context, left, right)
            graph = self._pointer("ggml_new_graph", context)
            self._call("ggml_build_forward_expand", None, graph, product)
            buffer = self._pointer("ggml_backend_alloc_ctx_tensors", context, backend)
            return bool(buffer) and self._multiplies_rightly(backend, graph, (left, right, product))
        finally:
            for function, handle in (
                ("ggml_backend_buffer_free", buffer),
                ("ggml_free", context),
                ("ggml_backend_free", backend),
            ):
                if handle:
                    self._call(function, None, handle)

    def _multiplies_rightly(self, backend: Any, graph: Any, tensors: tuple[Any, Any, Any]) -> bool:  # noqa: ANN401
        left, right, product = tensors
        a = np.arange(_SIDE * _SIDE, dtype=np.float32).reshape(_SIDE, _SIDE) % 7
        b = a[::-1].copy()
        result = np.zeros_like(a)
        size = ctypes.c_size_t(a.nbytes)
        for tensor, values in ((left, a), (right, b)):
            self._call("ggml_backend_tensor_set", None, tensor, _address(values), ctypes.c_size_t(0), size)
        if self._call("ggml_backend_graph_compute", ctypes.c_int, backend, graph):
            return False
        self._call("ggml_backend_tensor_get", None, product, _address(result), ctypes.c_size_t(0), size)
        return bool(np.allclose(result, b @ a.T))

    def _pointer(self, function: str, *arguments: Any) -> ctypes.c_void_p:  # noqa: ANN401 - native values
        return ctypes.c_void_p(self._call(function, ctypes.c_void_p, *arguments))

    def _call(self, function: str, result: Any, *arguments: Any) -> Any:  # noqa: ANN401 - native values
        for library in self._libraries:
            if native := getattr(library, function, None):
                native.restype = result
                return native(*arguments)
        raise OSError(f"this build of llama.cpp has no {function}")


def _address(values: Any) -> ctypes.c_void_p:  # noqa: ANN401 - an array of any shape
    return ctypes.c_void_p(values.ctypes.data)
