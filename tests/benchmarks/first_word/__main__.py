# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares Kibitz with the obvious way: `python -m tests.benchmarks.first_word`. See `--help`.

Both sides get the same weights (random ones of true shape: nothing has to be downloaded), the same cores, the same
threads, the same low priority and the same pictures, and run one after the other. Forced, because random weights emit
neither words nor ends: what is heard, the answer's 60 tokens, and the first clause's 13. Quality cannot be seen here.

What else runs on the machine disturbs both sides, and spoils single figures; as an administrator, `nice -n -20` before
the command keeps it away. SmolVLM's single tile of a screen equals its overview of it when --longest-edge is 512, and
Kibitz looks at equal tiles once: with 1024 there are five different ones.
"""

import argparse
import os
import tempfile
from pathlib import Path

from assistant.pipeline.instructions import system_text
from assistant.values import Picture
from tests.benchmarks.first_word.files import Conditions, Files
from tests.benchmarks.first_word.floor import stop_seconds
from tests.benchmarks.first_word.kibitz import KibitzWay
from tests.benchmarks.first_word.measure import Benchmark
from tests.benchmarks.first_word.obvious import ObviousWay
from tests.benchmarks.first_word.report import Results, machine, missed_goals, print_results, write_json
from tests.benchmarks.first_word.script import ANSWER, FOLDER_VARIABLE, QUESTIONS, Script, write_script
from tests.benchmarks.first_word.situations import QUICK, SITUATIONS, screenshot
from tests.benchmarks.first_word.window_timer import WindowTimer
from tests.benchmarks.shapes.cache import ShapeCache

_TITLES = {"smolvlm": "SmolVLM-500M shape", "qwen": "Qwen3-VL-2B shape"}
_SCREEN = (1280, 720)
_QWEN_PICTURE = (480, 256)
"""Qwen3-VL takes a token for each 32 by 32 pixels. `MTMDChatHandler` cannot be told how many tokens a picture may cost,
so both sides get a picture of the size that costs 120."""


def main() -> None:
    """Measure, print, and write down."""
    arguments = _arguments()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, set(sorted(os.sched_getaffinity(0))[-arguments.cores :]))
    with tempfile.TemporaryDirectory() as name:
        os.environ[FOLDER_VARIABLE] = name
        script = write_script(Path(name), arguments.silence)
        print(machine())
        results = []
        for model in ["smolvlm", *(["qwen"] if arguments.qwen else [])]:
            results.append(_measure(model, arguments, script))
            print_results(results[-1])
            for sentence in missed_goals(results[-1]):
                print(f"MISSED: {sentence}")
    if arguments.json:
        write_json(arguments.json, results)


def _measure(model: str, arguments: argparse.Namespace, script: Script) -> Results:
    cache = ShapeCache((system_text(), ANSWER, *QUESTIONS.values()), arguments.cache)
    text, projector = cache.qwen3vl() if model == "qwen" else cache.smolvlm(arguments.longest_edge)
    conditions = Conditions(Files(cache.whisper(), text, projector, cache.voice()), arguments.cores)
    size = _QWEN_PICTURE if model == "qwen" else _SCREEN

    def new_picture(number: int) -> Picture:
        return screenshot(number, *size)

    obvious, kibitz, window = ObviousWay(conditions), KibitzWay(conditions), WindowTimer()
    try:
        benchmark = Benchmark(script, kibitz, obvious, new_picture, window)
        benchmark.warm_up()
        wanted = [situation for situation in SITUATIONS if situation.key in arguments.only]
        runs = []
        for _ in range(arguments.runs):
            for situation in wanted:
                runs.append(run := benchmark.compare(situation))
                print(f"{situation.title}: {run.obvious.first_audio:.2f} s and {run.kibitz:.2f} s", flush=True)
        stops = stop_seconds(kibitz.engines, script.folder, [benchmark.new_picture() for _ in range(5)])
        return Results(_TITLES[model], runs, stops, window.lateness)
    finally:
        window.close()
        kibitz.close()
        obvious.close()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.first_word", description=__doc__)
    keys = [situation.key for situation in SITUATIONS]
    parser.add_argument("--only", nargs="+", choices=keys, help=f"situations to measure (default: {' '.join(QUICK)})")
    parser.add_argument("--all", action="store_true", help="measure all situations; takes about six minutes a run")
    parser.add_argument("--runs", type=int, default=1, help="measure each so often, and print medians")
    parser.add_argument("--cores", type=int, default=2, help="use so many cores and threads (default: 2)")
    parser.add_argument("--qwen", action="store_true", help="measure the Qwen3-VL-2B shape too (1.6 GB on disk)")
    parser.add_argument(
        "--longest-edge", type=int, default=512, help="of a picture for SmolVLM: 512 is 2 tiles (default), 1024 is 5"
    )
    parser.add_argument("--silence", type=float, default=0.3, help="seconds between the last word and the key going up")
    parser.add_argument("--cache", type=Path, help="folder for the models (default: below the user's cache folder)")
    parser.add_argument("--json", type=Path, help="write all figures to this file")
    arguments = parser.parse_args()
    arguments.only = keys if arguments.all else arguments.only or list(QUICK)
    return arguments


if __name__ == "__main__":
    main()
