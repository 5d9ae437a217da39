# SPDX-License-Identifier: GPL-3.0-or-later
"""Small operations on sound that several rooms need."""

import io
import math
import wave
from contextlib import suppress
from pathlib import Path

import numpy as np
import soxr
from numpy.typing import NDArray

from assistant.errors import OutputError
from assistant.phrase import Phrase
from assistant.values import Audio, Samples


def at_rate(audio: Audio, sample_rate: int) -> Audio:
    """The same sound at another sample rate (Hz), by soxr's high-quality resampler; itself if nothing changes."""
    if audio.sample_rate == sample_rate:
        return audio
    resampled = soxr.resample(audio.samples, audio.sample_rate, sample_rate)
    return Audio(np.asarray(resampled, np.float32), sample_rate)


def joined(pieces: list[Audio], sample_rate: int) -> Audio:
    """One stretch of sound from several, at `sample_rate` (Hz); silence of length 0 if there are none."""
    if not pieces:
        return Audio(np.zeros(0, np.float32), sample_rate)
    return Audio(np.concatenate([at_rate(piece, sample_rate).samples for piece in pieces]), sample_rate)


def amplitude(samples: Samples) -> float:
    """Root mean square of sound, shape (n,); 0.0 of none."""
    return math.sqrt(float(np.mean(np.square(samples, dtype=np.float64)))) if samples.size else 0.0


def level(samples: Samples) -> tuple[float, float]:
    """Peak and root mean square of a block, both 0 to 1; (0, 0) for an empty one."""
    if samples.size == 0:
        return 0.0, 0.0
    peak = float(np.abs(samples).max())
    return min(peak, 1.0), min(amplitude(samples), 1.0)


def to_pcm16(samples: Samples) -> NDArray[np.int16]:
    """16-bit samples, clipped to the range, shape (n,)."""
    return np.round(np.clip(samples, -1.0, 1.0) * 32767).astype(np.int16)


def wav_bytes(audio: Audio) -> bytes:
    """A WAV file of 16-bit mono sound."""
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(audio.sample_rate)
        file.writeframes(to_pcm16(audio.samples).tobytes())
    return buffer.getvalue()


def write_wav(path: Path, audio: Audio) -> None:
    """Write 16-bit mono sound so that a failure leaves no half a file.

    Raises:
        OutputError: The folder is missing, not writable, or the disk is full.
    """
    content = wav_bytes(audio)
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(content)  # a device or pipe, such as /dev/stdout, must not be replaced by a file
            return
        partial = path.with_name(path.name + ".part")
        try:
            partial.write_bytes(content)
            partial.replace(path)
        except OSError:
            with suppress(OSError):
                partial.unlink()
            raise
    except (OSError, ValueError) as error:  # ValueError: a zero byte in the name, or no name at all
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise OutputError(
            Phrase("The sound cannot be written to {path}: {reason}.", path=path, reason=reason),
            "Choose another place with --out.",
        ) from error
