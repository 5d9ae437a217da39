# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the tiny voice in a few seconds: `python -m tests.models.voice.build [FOLDER]`.

Needs the packages onnx and piper-tts. The same versions of eSpeak NG and onnx give the same file.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import onnx
from piper.phoneme_ids import DEFAULT_PHONEME_ID_MAP

from tests.models.speaker import Speaker
from tests.models.vlm.questions import NO_PICTURE, NUMBER_WORDS, QUESTIONS, SMALL_TALK
from tests.models.vlm.scene import COLORS, SHAPES
from tests.models.voice.graph import graph
from tests.models.voice.units import MONOTONE, period, typical, units
from tests.models.whisper.speak import DIGITS

_RICH = """
The quick brown fox jumps over the lazy dog. She sells fresh oysters and chips by the harbour.
We measured the pleasure of a beige garage. Joyful boys enjoy noisy toys. Five wise judges chose a huge orange.
Thousands of people thought both things were worth the trouble. A young cook could put good wood in the oven.
The total is ninety nine dollars and seventy cents. Please open the window, close the door and save the file.
I can only read text with this engine. I do not see a picture here. You asked me what the error message says.
"""
"""Phonemes and neighbours that the little world does not need."""


def sentences() -> Iterator[str]:
    """What the tiny models ask and answer, each name in each place, and some richer English."""
    for ways in QUESTIONS.values():
        for way in ways:
            yield from {way.format(s=shape, c=color) for shape in SHAPES for color in COLORS}
    for color in COLORS:
        for shape in SHAPES:
            yield f"Yes, there is a {color} {shape}."
            yield f"No, there is no {color} {shape}. I see a {color} {shape} and a {color} {shape}."
            yield f"The {shape} is {color}. The {color} shape is a {shape}."
    for number in NUMBER_WORDS:
        yield from (f"There are {number} {shape}s. There is {number} shape." for shape in SHAPES)
    for one in DIGITS:
        yield from (f"The number is {one} {other}." for other in DIGITS)
    for reply, questions in SMALL_TALK.items():
        yield reply
        yield from questions
    yield from (NO_PICTURE, "The screen is empty. There is no text. The screen says open. The word is save.")
    yield from (line for line in _RICH.splitlines() if line)


def description(sample_rate: int) -> dict[str, object]:
    """What a Piper voice's .onnx.json says."""
    return {
        "audio": {"sample_rate": sample_rate, "quality": "tiny"},
        "espeak": {"voice": MONOTONE.voice},
        "language": {"code": "en_US", "family": "en", "region": "US", "name_english": "English"},
        "dataset": "tiny",
        "phoneme_type": "espeak",
        "inference": {"noise_scale": 0.667, "length_scale": 1.0, "noise_w": 0.8},
        "num_symbols": len(DEFAULT_PHONEME_ID_MAP),
        "num_speakers": 1,
        "speaker_id_map": {},
        "phoneme_id_map": DEFAULT_PHONEME_ID_MAP,
        "piper_version": "1.8.0",
    }


def main() -> None:
    """Write tiny-voice.onnx and tiny-voice.onnx.json."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    speaker = Speaker()
    sample = speaker.speak("How many yellow stars are there?", MONOTONE)
    length = period(sample)
    chosen = typical(units(speaker, sorted(sentences()), length))
    model = folder / "tiny-voice.onnx"
    onnx.save(graph(chosen, DEFAULT_PHONEME_ID_MAP, length), model)
    (folder / "tiny-voice.onnx.json").write_text(json.dumps(description(sample.sample_rate), indent=1) + "\n")
    print(f"{model}: {len(chosen)} units, {model.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
