# SPDX-License-Identifier: GPL-3.0-or-later
"""How a history grows: `python -m tests.benchmarks.bench_history [CONVERSATIONS …]`, by default 1000, 10,000.

Makes histories of ten turns a conversation, with two pictures, from words that are as frequent as in a language, and
measures what a user waits for: to append, to start, to list, to open, to search. Milliseconds, one process, warm disk.
"""

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import numpy as np

from assistant.conversation.search import Filters, find
from assistant.conversation.store import Store, store_in
from assistant.timings import Timings
from assistant.turn_events import Outcome
from assistant.values import Message, Picture, Speaker

TURNS = 10
SEARCHES = 200


def words(seed: int) -> Iterator[str]:
    """Words without end: the n-th most frequent one is 1/n as frequent as the first (Zipf), of 60,000."""
    letters, chance = random.Random(0), np.random.default_rng(seed)
    known = ["".join(letters.choices("etaoinshrdlucmfw", k=2 + min(rank, 4000) // 600)) for rank in range(60_000)]
    while True:
        yield from (known[rank % len(known)] for rank in chance.zipf(1.15, 10_000))


def take(source: Iterator[str], count: int) -> str:
    """So many words, as a text."""
    return " ".join(islice(source, count))


def make(folder: Path, conversations: int) -> list[float]:
    """Fill a history; gives the seconds of each write."""
    said, seconds, chance = words(1), [], random.Random(1)
    pixels = np.zeros((2, 2, 3), np.uint8)
    store = store_in(folder)

    def timed(write: Callable[[], int | None]) -> int | None:
        began = time.perf_counter()
        result = write()
        seconds.append(time.perf_counter() - began)
        return result

    for _ in range(conversations):
        conversation, parent = store.begin_conversation(), None
        for number in range(TURNS):
            # Only the digest is new: the files of pictures are not what is measured.
            shown = (Picture(pixels, f"{chance.getrandbits(256):064x}", name=take(said, 2)),) if number % 5 == 0 else ()
            question = Message(Speaker.USER, take(said, 12), shown)
            parent = timed(lambda: store.begin_turn(conversation, parent, question))  # noqa: B023 - called at once
            assert parent
            timed(lambda: store.write(parent, Message(Speaker.ASSISTANT, take(said, 50))))  # noqa: B023
            timed(lambda: store.finish_turn(parent, Outcome.ANSWERED, Timings()))  # noqa: B023
    store.close()
    return seconds


def measure(folder: Path, conversations: int) -> dict[str, str]:
    """One row of the table."""
    appended = make(folder, conversations)
    began = time.perf_counter()
    store = store_in(folder)
    opened = time.perf_counter() - began
    row = {
        "conversations": f"{conversations:,}",
        "messages": f"{conversations * TURNS * 2:,}",
        "MB": f"{(folder / 'history.db').stat().st_size / 1e6:.0f}",
        "append p50 / p95": f"{_at(appended, 0.5):.2f} / {_at(appended, 0.95):.2f}",
        "start": f"{1000 * opened:.0f}",
        "list all": f"{_once(store.conversations):.0f}",
        "list 500": f"{_once(lambda: store.conversations(500)):.1f}",
        "open one": f"{_once(lambda: store.turns(conversations // 2)):.1f}",
        "search p50 / p95": _searches(store, Filters()),
        "filtered": _searches(store, Filters(has_picture=True)),
        "misspelt": _searches(store, Filters(), misspelt=True),
    }
    store.close()
    return row


def _searches(store: Store, filters: Filters, *, misspelt: bool = False) -> str:
    said = words(2)
    seconds = []
    for number in range(20 if misspelt else SEARCHES):
        query = f"{next(said)}x{number} " if misspelt else take(said, 1 + number % 3)
        began = time.perf_counter()
        find(store, query, filters)
        seconds.append(time.perf_counter() - began)
    return f"{_at(seconds, 0.5):.1f} / {_at(seconds, 0.95):.1f}"


def _once(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - began)


def _at(seconds: list[float], part: float) -> float:
    return 1000 * sorted(seconds)[int(part * len(seconds))]


def main(sizes: list[int]) -> None:
    """Print the table."""
    rows = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as name:
            rows.append(measure(Path(name), size))
    print("| " + " | ".join(rows[0]) + " |")
    print("|" + "---|" * len(rows[0]))
    for row in rows:
        print("| " + " | ".join(row.values()) + " |")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1000, 10_000])
