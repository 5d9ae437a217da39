# SPDX-License-Identifier: GPL-3.0-or-later
"""What the text reader gets right, and how long it takes: `python -m tests.benchmarks.bench_reader`.

Without arguments the drawn pictures are asked; `--held-out` asks only those that were held out while it was written.
An answer is right if it quotes what is expected, an honest no if it says so, and wrong otherwise.
"""

import argparse
import re
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import psutil

from assistant.engines.abort import AbortFlag
from assistant.engines.protocols import EngineHost, Sampling
from assistant.engines.starter.reader import ReaderEyes
from assistant.settings import EyesSettings
from assistant.values import Message, Picture, Prompt, Speaker, Token
from assistant.vision.text.quotes import CANNOT
from tests.benchmarks.reader_held_out import held_out
from tests.benchmarks.reader_questions import NO, Case, Expected, cases


@dataclass(frozen=True)
class Score:
    """How one question fared."""

    picture: str
    question: str
    expected: Expected
    answer: str
    verdict: str
    """ "right", "right no", "missed" (a no although it is printed) or "wrong"."""


def ask(eyes: ReaderEyes, question: str, picture: Picture) -> str:
    """The whole answer to one question."""
    prompt = Prompt((Message(Speaker.USER, question, (picture,)),))
    items = eyes.reply(prompt, sampling=Sampling(), cancelled=lambda: False)
    return "".join(item.text for item in items if isinstance(item, Token))


def judge(expected: Expected, answer: str) -> str:
    """The verdict on an answer."""
    if answer.startswith(CANNOT):
        return "right no" if expected == NO else "missed"
    # Recognisers are careless with spaces ("30fps") and take a lone x for a multiplication sign.
    plain = re.sub(r"\s+", "", answer).casefold().replace("\u00d7", "x")
    # A whole page is no answer to a question about one thing on it.
    brief = len(plain) <= 160 + 3 * sum(len(part) for part in expected)
    return "right" if expected and brief and all(part.replace(" ", "") in plain for part in expected) else "wrong"


def score(eyes: ReaderEyes, asked: Iterable[Case]) -> tuple[list[Score], list[float]]:
    """Ask everything; also the seconds that reading each picture took."""
    scores: list[Score] = []
    seconds: list[float] = []
    for case in asked:
        picture = case.sheet.picture(case.name)
        began = time.perf_counter()
        for _ in eyes.prepare(Prompt((Message(Speaker.USER, "", (picture,)),)), cancelled=lambda: False):
            pass
        seconds.append(time.perf_counter() - began)
        for question, expected in case.questions:
            answer = ask(eyes, question, picture)
            scores.append(Score(case.name, question, expected, answer, judge(expected, answer)))
    return scores, seconds


def main() -> None:
    """Print what went wrong, and the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--threads", type=int, default=psutil.cpu_count(logical=False) or 1)
    options = parser.parse_args()
    began = time.perf_counter()
    eyes = ReaderEyes.open(EyesSettings(), EngineHost(options.threads, AbortFlag()))
    loading = time.perf_counter() - began
    scores, seconds = score(eyes, held_out() if options.held_out else cases())
    for one in scores:
        if one.verdict in ("wrong", "missed"):
            print(f"{one.verdict:7} {one.picture}: {one.question} → {one.answer!r}, expected {one.expected or 'no'}")
    _print_table(scores)
    seconds.sort()
    memory = psutil.Process().memory_info().rss / 1e6
    print(
        f"\n{len(seconds)} pictures: {seconds[len(seconds) // 2]:.2f} s median, {seconds[-1]:.2f} s at most; "
        f"loading {loading:.2f} s; {memory:.0f} MB; {options.threads} threads"
    )


def _print_table(scores: Iterable[Score]) -> None:
    printed = Counter(one.verdict for one in scores if one.expected != NO)
    absent = Counter(one.verdict for one in scores if one.expected == NO)
    print(f"\n{'':24}{'right':>8}{'honest no':>12}{'wrong':>8}{'of':>8}")
    row = (printed["right"], printed["missed"], printed["wrong"], printed.total())
    print("{:24}{:>8}{:>12}{:>8}{:>8}".format("answer is printed", *row))
    row = (absent["right"], absent["right no"], absent["wrong"], absent.total())
    print("{:24}{:>8}{:>12}{:>8}{:>8}".format("text cannot answer", *row))


if __name__ == "__main__":
    main()
