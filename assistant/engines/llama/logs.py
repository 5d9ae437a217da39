# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes llama.cpp's own logging off standard error: by default it prints prompts there."""

import ctypes
import logging
from functools import cache

from llama_cpp import llama_cpp, mtmd_cpp

_logger = logging.getLogger(__name__)
_ERROR = 4
"""GGML_LOG_LEVEL_ERROR in ggml.h; lower levels, and continued lines (5), can hold words of the prompt."""


@cache
def keep_errors_only() -> object:
    """Send the errors of llama.cpp and mtmd to Python's logging and drop all else, once for the whole process.

    They are logged as information: whoever made the failing call says what went wrong in a sentence.

    Returns:
        The callback that native code holds; the cache keeps it alive as long as the process.
    """

    @llama_cpp.llama_log_callback  # type: ignore[untyped-decorator]
    def keep(level: int, text: bytes | None, _user_data: object) -> None:
        if level == _ERROR and text:
            _logger.info("llama.cpp: %s", text.decode("utf-8", "replace").rstrip())

    for install in (llama_cpp.llama_log_set, mtmd_cpp.mtmd_log_set, mtmd_cpp.mtmd_helper_log_set):
        install(keep, ctypes.c_void_p(0))
    return keep
