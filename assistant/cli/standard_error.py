# SPDX-License-Identifier: GPL-3.0-or-later
"""Standard error, which carries everything that is not the answer."""

import sys
from contextlib import suppress

_SHOWN = {code: repr(chr(code))[1:-1] for code in (*range(0x20), *range(0x7F, 0xA0))}
"""A file's name can hold new lines, or orders to the terminal: they are shown, not followed."""


def note(sentence: str) -> None:
    """Tell the person at the terminal something that is not the answer; nothing if nobody can read it."""
    if sys.stderr is not None:
        with suppress(OSError):
            print(sentence.translate(_SHOWN), file=sys.stderr, flush=True)
