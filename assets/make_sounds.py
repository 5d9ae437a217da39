# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the cue sounds in assets/sounds: `python assets/make_sounds.py`.

Soft tones of a tenth of a second, so that they are heard but not listened to. Beginning rises, the end falls, and
trouble is low; each can be told from the others without seeing the window.
"""

import wave
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_RATE = 24_000
_PEAK = 0.4

# Hz and seconds of one tone after the other. 880 and 660 Hz are a fourth apart.
_SOUNDS = {
    "start": [(660, 0.05), (880, 0.07)],
    "stop": [(880, 0.05), (660, 0.07)],
    "error": [(330, 0.09), (262, 0.14)],
    "thinking": [(523, 0.06)],
    "looked": [(784, 0.04), (784, 0.06)],
}


def _tone(frequency: float, seconds: float) -> NDArray[np.float64]:
    time = np.arange(round(seconds * _RATE)) / _RATE
    # A soft beginning and a long end: an edge would be a click.
    envelope = np.minimum(1.0, time / 0.008) * np.cos(np.pi / 2 * time / seconds) ** 2
    return np.sin(2 * np.pi * frequency * time) * envelope


def main() -> None:
    """Write one file for each sound."""
    folder = Path(__file__).parent / "sounds"
    folder.mkdir(exist_ok=True)
    for name, tones in _SOUNDS.items():
        samples = np.concatenate([_tone(*tone) for tone in tones])
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(_RATE)
            file.writeframes(np.round(samples * _PEAK * 32767).astype("<i2").tobytes())


if __name__ == "__main__":
    main()
