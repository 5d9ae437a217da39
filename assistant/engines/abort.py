# SPDX-License-Identifier: GPL-3.0-or-later
"""One byte that stops native code, without Python in between."""

import ctypes
import ctypes.util
import sys
from typing import Any


def _c_library() -> ctypes.CDLL:
    # On Windows the C library has no fixed place among the already loaded symbols.
    return ctypes.CDLL("ucrtbase") if sys.platform == "win32" else ctypes.CDLL(None)


class AbortFlag:
    """A byte that native code polls between two graph nodes.

    The callback given to ggml is the C library's `strlen` and its argument is this byte followed by a zero:
    `strlen("")` is 0, go on; `strlen("x")` is 1, abort. So polling needs neither Python nor its lock.

    Any thread may `set` it; only the compute thread, after the aborted step has returned, may `clear` it.
    """

    def __init__(self) -> None:
        self._bytes = (ctypes.c_char * 2)()
        self.address = ctypes.c_void_p(ctypes.addressof(self._bytes))
        """Pointer to the byte, for native code."""
        self._strlen = _c_library().strlen

    def set(self) -> None:
        """Stop the running step."""
        self._bytes[0] = b"x"

    def clear(self) -> None:
        """Let the next step run."""
        self._bytes[0] = b"\0"

    def __bool__(self) -> bool:
        return self._bytes[0] != b"\0"

    def callback(self, function_type: Any) -> Any:  # noqa: ANN401 - ctypes function types have no static type
        """The polling function, as the ctypes callback type that a library wants."""
        return ctypes.cast(self._strlen, function_type)
