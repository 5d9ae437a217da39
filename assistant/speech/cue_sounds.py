# SPDX-License-Identifier: GPL-3.0-or-later
"""The short sounds that tell where talking stands, for those who do not look."""

import wave
from enum import StrEnum
from pathlib import Path

import numpy as np

from assistant.values import Audio


class Cue(StrEnum):
    """A sound in assets/sounds."""

    START = "start"
    STOP = "stop"
    ERROR = "error"
    THINKING = "thinking"
    LOOKED = "looked"


def load_cue(folder: Path, cue: Cue) -> Audio:
    """The sound of a cue, from the folder of sounds."""
    with wave.open(str(folder / f"{cue}.wav"), "rb") as file:
        samples = np.frombuffer(file.readframes(file.getnframes()), "<i2").astype(np.float32) / np.float32(32768)
        return Audio(samples, file.getframerate())
