# SPDX-License-Identifier: GPL-3.0-or-later
"""Switches off what libraries would report to their makers or fetch by themselves. Called before any of them loads.

The lock would refuse it anyway; but what is never tried cannot be got wrong, and costs no time.
"""

from collections.abc import MutableMapping

_EVERYWHERE = {
    "DO_NOT_TRACK": "1",  # the common wish (consoledonottrack.com); huggingface_hub and others heed it
    "ORT_DISABLE_TELEMETRY": "1",  # ONNX Runtime keeps an identifier and reports to its maker (its Privacy.md)
    "HF_HUB_DISABLE_TELEMETRY": "1",  # huggingface_hub says in each request which libraries are installed
    "HF_HUB_DISABLE_IMPLICIT_TOKEN": "1",  # and would send the token of an account that is logged in on this computer
    # Its xet transfers are made by native code, which neither the lock sees nor the byte counter.
    "HF_HUB_DISABLE_XET": "1",
    "HF_HUB_DISABLE_UPDATE_CHECK": "1",  # its newer versions ask for a newer one
    "OTEL_SDK_DISABLED": "true",  # OpenTelemetry, which other libraries bring along
}

_WITH_ENGINES = {
    # faster-whisper would look for a model by its name when the folder is missing.
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
}


def switch_off_reporting(environment: MutableMapping[str, str], *, engines: bool) -> None:
    """Set what libraries look for in the environment.

    Args:
        environment: `os.environ`.
        engines: This is the engine process, which never downloads.
    """
    environment.update(_EVERYWHERE)
    if engines:
        environment.update(_WITH_ENGINES)
