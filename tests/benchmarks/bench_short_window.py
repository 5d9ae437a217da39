# SPDX-License-Identifier: GPL-3.0-or-later
"""Kibitz's short windows beside faster-whisper's windows of 30 s: mistakes, and time.

python -m tests.benchmarks.bench_short_window [--clips 100] [--rounds 5] [--threads 2] [--json FILE]

Mistakes are counted with the tiny trained model: sentences, voices and rooms that it was not trained on. Time is taken
with whisper-base's shape and random weights, which write the number of tokens that speech of that length has; both
sides run in turns, in this process, with the same weights.
"""

import argparse
import json
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from faster_whisper import WhisperModel

from assistant.engines.abort import AbortFlag
from assistant.engines.protocols import EngineHost
from assistant.engines.whisper.ears import WhisperEars
from assistant.engines.whisper.window import Request, ShortWindow
from assistant.settings import EarsSettings
from assistant.values import SAMPLE_RATE, Audio, Samples, Segment
from tests.benchmarks.shapes.whisper_base import write_whisper_base
from tests.engines.asking import never
from tests.models.whisper.grammar import normalised
from tests.models.whisper.verify import Exam, Spoken, clips, edits

_TINY = Path(__file__).parents[1] / "models/whisper/tiny-whisper-ct2"
_EXAMS = {
    "clean": Exam(),
    "rooms": Exam(effects=True),
    "noise 20 dB": Exam(noise_decibels=20),
    "noise 10 dB": Exam(noise_decibels=10),
}
_SECONDS = (2.0, 5.0, 10.0, 15.0, 25.0)

_TOKENS_PER_SECOND = 3.4
"""Of English speech, with Whisper's vocabulary."""


def main() -> None:
    """Measure, and print two tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clips", type=int, default=100, help="sentences for each row")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    report = {"word errors": word_errors(options), "seconds": times(options)}
    if options.json:
        options.json.write_text(json.dumps(report, indent=1))


def word_errors(options: argparse.Namespace) -> list[dict[str, object]]:
    """Word error rates in percent of Kibitz's ears, without short windows and with them."""
    settings, host = EarsSettings(model=str(_TINY), device="cpu"), EngineHost(options.threads, AbortFlag())
    ears, whole_ears = WhisperEars.open(settings, host), WhisperEars.open(settings, host)
    whole_ears._short_window.encode = lambda _: None  # type: ignore[assignment,method-assign]

    print(f"word errors in {options.clips} sentences   30-s window   short window")
    rows: list[dict[str, object]] = []
    for name, exam in _EXAMS.items():
        said = clips(options.clips, exam)
        row = {"sound": name, "window": _error_rate(whole_ears, said), "short": _error_rate(ears, said)}
        print(f"{name:30} {row['window']:10} % {row['short']:12} %", flush=True)
        rows.append(row)
    return rows


def times(options: argparse.Namespace) -> list[dict[str, float]]:
    """Seconds of faster-whisper's default call, language given, and of a short window; medians of the rounds."""
    with tempfile.TemporaryDirectory() as folder:
        write_whisper_base(Path(folder), ("look at this",))
        model: Any = WhisperModel(folder, device="cpu", compute_type="int8", cpu_threads=options.threads)
    model.model = writer = _Writer(model)
    window = ShortWindow(model)
    print(f"\nseconds, {options.threads} threads   30-s window   short window   ratio")
    rows = []
    for seconds in _SECONDS:
        sound = (0.1 * np.random.default_rng(0).standard_normal(round(seconds * SAMPLE_RATE))).astype(np.float32)
        writer.tokens = round(seconds * _TOKENS_PER_SECOND)
        whole_window = partial(_write_whole, model, sound)
        short_window = partial(_write_short, window, sound)
        pairs = [(_timed(whole_window), _timed(short_window)) for _ in range(options.rounds + 1)][1:]
        row = {
            "seconds": seconds,
            "window": statistics.median(whole for whole, _ in pairs),
            "short": statistics.median(short for _, short in pairs),
            "ratio": statistics.median(short / whole for whole, short in pairs),
        }
        print(f"{seconds:14.0f} s {row['window']:16.2f} {row['short']:14.2f} {row['ratio']:7.2f}", flush=True)
        rows.append(row)
    return rows


class _Writer:
    """CTranslate2's model, made to write a given number of tokens, for random weights never end a text."""

    def __init__(self, model: Any) -> None:
        self._model = model.model
        self._end = model.hf_tokenizer.token_to_id("<|endoftext|>")
        self.tokens = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._model, name)

    def generate(self, features: Any, prompts: Any, **options: Any) -> Any:
        options["suppress_tokens"] = [*options["suppress_tokens"], self._end]
        options["max_length"] = max(2 * self.tokens, self.tokens + len(prompts[0]))  # CTranslate2 halves it
        return self._model.generate(features, prompts, **options)


def _write_whole(model: Any, sound: Samples) -> None:
    list(model.transcribe(sound, language="en", temperature=0.0)[0])


def _write_short(window: ShortWindow, sound: Samples) -> None:
    window.decode(window.encode(sound), Request(len(sound) / SAMPLE_RATE, "en", "", most_tokens=200))


def _error_rate(ears: WhisperEars, said: list[Spoken]) -> float:
    wrong = sum(edits(normalised(text), normalised(_heard(ears, sound))) for text, sound in said)
    return round(100 * wrong / sum(len(normalised(text)) for text, _ in said), 2)


def _heard(ears: WhisperEars, sound: Samples) -> str:
    steps = ears.transcribe(Audio(sound), language="en", prompt="", cancelled=never)
    return " ".join(step.text for step in steps if isinstance(step, Segment))


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
