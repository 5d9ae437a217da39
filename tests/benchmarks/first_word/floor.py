# SPDX-License-Identifier: GPL-3.0-or-later
"""What is measured without the pipeline: the floor under the first word, and how fast the engines can be stopped."""

import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Timer

import numpy as np

from assistant.cancellation import Cancellation
from assistant.engines.process.engine_process import EngineProcess
from assistant.engines.protocols import Sampling
from assistant.errors import Cancelled
from assistant.pipeline.instructions import system_text
from assistant.values import Message, Picture, Progress, Prompt, Speaker, Token
from tests.benchmarks.first_word.script import CLAUSE, CLAUSE_TOKENS
from tests.benchmarks.first_word.step_log import read_steps

_REPEATS = 3
_LAST_WORDS = 3
_STOPS = 5
_LONG_TEXT = "save this file under another name and then " * 200


def floor_seconds(engines: EngineProcess, prompt: Prompt) -> float:
    """Seconds from knowing the last words to the first sound, if all else is ready before.

    That is: reading the last three words and the template's end, writing the first clause, and speaking it. The median
    of three.
    """
    newest = prompt.newest
    begun = " ".join(newest.text.split()[:-_LAST_WORDS])
    almost = Prompt((*prompt.messages[:-1], Message(Speaker.USER, begun, newest.pictures)))
    taken = []
    for _ in range(_REPEATS):
        _exhaust(engines.eyes.prepare(almost, cancelled=Cancellation()))
        start = time.monotonic()
        answer = engines.eyes.reply(prompt, sampling=Sampling(), cancelled=Cancellation())
        tokens = (step for step in answer if isinstance(step, Token))
        for _ in range(CLAUSE_TOKENS):
            next(tokens)
        next(engines.voice.synthesize(CLAUSE, cancelled=Cancellation(), first=True))
        taken.append(time.monotonic() - start)
        answer.close()  # type: ignore[attr-defined]
    return statistics.median(taken)


def stop_seconds(engines: EngineProcess, folder: Path, pictures: list[Picture]) -> dict[str, float]:
    """The longest of five times from a cancellation to the end of the step it stopped, by kind of work.

    Args:
        engines: Loaded.
        folder: Of the step log.
        pictures: Five that were not shown before.
    """
    random = np.random.default_rng(6)
    worst = {}
    for work in ("writing", "reading", "looking"):
        reactions = []
        for number in range(_STOPS):
            text = _LONG_TEXT[: -1 - number] if work == "reading" else f"Number {number}"
            shown = (pictures[number],) if work == "looking" else ()
            prompt = Prompt((Message(Speaker.SYSTEM, system_text()), Message(Speaker.USER, text, shown)))
            reactions.append(_reaction(engines, folder, prompt, work, float(random.uniform(0.0, 0.3))))
        worst[work] = max(reactions)
    return worst


def _reaction(engines: EngineProcess, folder: Path, prompt: Prompt, work: str, delay: float) -> float:
    """Cancel `delay` seconds after this kind of work began; gives the time until its step ended."""
    cancellation = Cancellation()
    moments: list[float] = []

    def stop() -> None:
        moments.append(time.monotonic())
        cancellation.cancel()

    timer = Timer(delay, stop)
    begun = time.monotonic()
    try:
        for step in engines.eyes.reply(prompt, sampling=Sampling(), cancelled=cancellation):
            doing = step.doing if isinstance(step, Progress) else "writing"
            if doing == work and not timer.ident:
                timer.start()
    except Cancelled:
        pass
    timer.join()
    # The engine process takes the next call when the stopped step is over and written down.
    short = Prompt((Message(Speaker.USER, "So"),))
    _exhaust(engines.eyes.prepare(short, cancelled=Cancellation()))
    ends = [step.end for step in read_steps(folder, since=begun) if step.begin <= moments[0] < step.end]
    return max(ends, default=moments[0]) - moments[0]


def _exhaust(steps: Iterator[object]) -> None:
    for _ in steps:
        pass
