# SPDX-License-Identifier: GPL-3.0-or-later
"""Times in a video, as people write them; `assistant.moments.clock` is the way back."""

import re

from assistant.errors import InputError
from assistant.phrase import Phrase


def parse_time(text: str) -> float:
    """Seconds, from "12", "0:12", "1:02:03" or "0:12.5".

    Raises:
        InputError: It is no time.
    """
    match = re.fullmatch(r"\s*(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,6}(?:[.,]\d{1,3})?)\s*", text, re.ASCII)
    if not match:
        raise InputError(Phrase("“{text}” is no time.", text=text), "Write it like 0:12, or 1:02:03.")
    hours, minutes, seconds = match.groups()
    return int(hours or 0) * 3600 + int(minutes or 0) * 60 + float(seconds.replace(",", "."))
