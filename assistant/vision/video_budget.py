# SPDX-License-Identifier: GPL-3.0-or-later
"""How many frames of a video are shown: what the model's context window holds and a person waits for."""

from assistant.values import EngineInfo

FEWEST, USUAL, MOST = 4, 8, 16
"""Frames. Below the first, nobody could tell what happens in a video."""

LOOKING_SECONDS = 30.0
"""What looking at a video may take; it begins while the question is still being asked."""

_CONTEXT_SHARE = 0.5
"""Of the context window; the rest is for what was said, and for the answer."""

_USUAL_PICTURE_TOKENS = 576
"""Of models that make the same of every picture: LLaVA's encoder sees 24 x 24 patches."""


def frames_for(eyes: EngineInfo | None) -> int:
    """How many frames of a video these eyes are shown at most: 4 to 16, and fewer only where 4 do not fit.

    Args:
        eyes: What is loaded; None while nothing is.
    """
    if eyes is None or not eyes.context_tokens:
        return USUAL
    tokens = eyes.picture_tokens or _USUAL_PICTURE_TOKENS
    fitting = int(eyes.context_tokens * _CONTEXT_SHARE / tokens)
    in_time = int(LOOKING_SECONDS / eyes.picture_seconds) if eyes.picture_seconds else USUAL
    return max(1, min(fitting, max(FEWEST, in_time), MOST))
