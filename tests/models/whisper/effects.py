# SPDX-License-Identifier: GPL-3.0-or-later
"""Rooms, tones, noise and other sounds, so that clean synthetic speech becomes many recordings."""

import numpy as np
from numpy.typing import NDArray

from assistant.values import SAMPLE_RATE, Samples

_ROOM_SECONDS = 0.35


def coloured_noise(rng: np.random.Generator, count: int, slope: float) -> Samples:
    """White (0), pink (1) or brown (2) noise with a root mean square of 1."""
    size = 1 << max(4, (count - 1).bit_length())
    spectrum = np.fft.rfft(rng.standard_normal(size).astype(np.float32))
    spectrum *= (np.arange(len(spectrum)) + 8.0) ** (-slope / 2)
    noise = np.fft.irfft(spectrum, size)[:count].astype(np.float32)
    return np.asarray(noise / (np.sqrt(np.mean(noise**2)) + 1e-9), np.float32)


def recorded(rng: np.random.Generator, sound: Samples, sample_rate: int, stretch: float, *, effects: bool) -> Samples:
    """The sound at 16 kHz, stretched, and with `effects` heard in a room through a microphone."""
    step = 441  # 22050 : 16000 = 441 : 320
    size = -(-(len(sound) + int(_ROOM_SECONDS * sample_rate)) // step) * step
    out_size = round(size / sample_rate * SAMPLE_RATE * stretch)
    spectrum = np.fft.rfft(sound, size)
    if effects:
        hertz = np.fft.rfftfreq(size, 1 / sample_rate) / stretch
        spectrum = _in_a_room(rng, spectrum, size, sample_rate)
        if rng.random() < 0.6:  # tone: so many dB per octave around 1 kHz
            tilt = rng.uniform(-6, 6)
            spectrum = spectrum * 10 ** (np.clip(np.log2((hertz + 60) / 1000) * tilt, -24, 24) / 20)
        if rng.random() < 0.35:  # band limits
            low, high = rng.uniform(20, 350), rng.uniform(3000, 8000)
            spectrum = spectrum / (1 + (low / (hertz + 1)) ** 4) / (1 + (hertz / high) ** 12)
    keep = out_size // 2 + 1
    if len(spectrum) < keep:
        spectrum = np.pad(spectrum, (0, keep - len(spectrum)))
    result = np.fft.irfft(spectrum[:keep], out_size).astype(np.float32)
    return result[: int(len(sound) / sample_rate * SAMPLE_RATE * stretch) + (2400 if effects else 0)]


def at_level(sound: Samples, decibels: float) -> Samples:
    """The sound with this peak, in dB of full scale."""
    return np.asarray(sound * np.float32(10 ** (decibels / 20) / (np.abs(sound).max() + 1e-9)), np.float32)


def with_noise(rng: np.random.Generator, sound: Samples, decibels: float, slope: float | None = None) -> Samples:
    """The sound with noise so many dB below its loud parts."""
    slope = rng.choice([0.0, 1.0, 2.0]) if slope is None else slope
    active = sound[np.abs(sound) > 0.05 * np.abs(sound).max()]
    level = np.sqrt(np.mean(active**2)) if len(active) else 0.01
    noise = coloured_noise(rng, len(sound), slope)
    return np.asarray(sound + noise * np.float32(level * 10 ** (-decibels / 20)), np.float32)


def non_speech(rng: np.random.Generator, seconds: float) -> Samples:
    """Silence, noise, hum, clicks or beeps at 16 kHz."""
    count = int(seconds * SAMPLE_RATE)
    kind = rng.choice(["zero", "noise", "noise", "noise", "hum", "clicks", "beeps"])
    sound = np.zeros(count, np.float32)
    if kind == "zero":
        return sound
    moment = np.arange(count) / SAMPLE_RATE
    if kind == "hum":
        base = rng.choice([50, 60, 100, 120])
        for harmonic in range(1, 6):
            sound += (rng.random() * np.sin(2 * np.pi * base * harmonic * moment)).astype(np.float32)
    elif kind == "clicks":
        _add_clicks(rng, sound)
    elif kind == "beeps":
        _add_beeps(rng, sound)
    if kind == "noise" or rng.random() < 0.6:
        noise = coloured_noise(rng, count, rng.choice([0.0, 1.0, 2.0]))
        if rng.random() < 0.4:  # slow swells
            swell = 1 + 0.8 * np.sin(2 * np.pi * rng.uniform(0.2, 2) * moment + rng.uniform(0, 6))
            noise = noise * swell.astype(np.float32)
        sound = noise if kind == "noise" else sound + noise * np.float32(0.1)
    return at_level(sound, rng.uniform(-60, -6))


def _in_a_room(
    rng: np.random.Generator, spectrum: NDArray[np.complex128], size: int, sample_rate: int
) -> NDArray[np.complex128]:
    if rng.random() >= 0.5:
        return spectrum
    length = int(rng.uniform(0.04, 0.3) * sample_rate)
    tail = rng.standard_normal(length) * np.exp(-6.9 * np.arange(length) / length)
    tail[: int(0.002 * sample_rate)] = 0
    tail *= rng.uniform(0.1, 0.7) / np.sqrt(np.sum(tail**2) + 1e-9)
    tail[0] = 1
    return spectrum * np.fft.rfft(tail, size)


def _add_clicks(rng: np.random.Generator, sound: Samples) -> None:
    for _ in range(rng.integers(1, 8)):
        at = int(rng.integers(0, max(1, len(sound) - 400)))
        size = min(400, len(sound) - at)
        sound[at : at + size] += (rng.standard_normal(size) * np.exp(-np.arange(size) / 60)).astype(np.float32)


def _add_beeps(rng: np.random.Generator, sound: Samples) -> None:
    for _ in range(rng.integers(1, 5)):
        at, size = int(rng.integers(0, max(1, len(sound) - 800))), int(rng.integers(800, 8000))
        size = min(size, len(sound) - at)
        tone = np.sin(2 * np.pi * rng.uniform(200, 3000) * np.arange(size) / SAMPLE_RATE)
        sound[at : at + size] += tone.astype(np.float32)
