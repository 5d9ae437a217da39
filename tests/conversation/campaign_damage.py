# SPDX-License-Identifier: GPL-3.0-or-later
"""Flips bytes of a history at random places: it must open, or say in a sentence why not, and lose as little as can be.

`python -m tests.conversation.campaign_damage 200` tries two hundred files and reports how much was saved.
"""

import os
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import numpy as np

from assistant.conversation.database import connect
from assistant.conversation.search import Filters, find
from assistant.conversation.store import Store
from assistant.errors import HistoryError
from tests.conversation.test_store import ask

CONVERSATIONS = 120
TURNS = 5
PAGE = 4096


def make(folder: Path) -> Path:
    """A history with pages of every kind; the newest turns are still in the log of changes (WAL)."""
    path = folder / "whole" / "history.db"
    store = Store(path)
    words = [f"word{number}" for number in range(2000)]
    chance = random.Random(1)
    for _ in range(CONVERSATIONS):
        conversation, turn = store.begin_conversation(), None
        for _ in range(TURNS):
            turn = ask(store, conversation, " ".join(chance.choices(words, k=chance.randint(5, 300))), turn)
    for conversation in range(1, 20):  # leaves free pages behind
        store.forget(conversation)
    store.close()
    late = Store(path)
    with late.reading() as connection:
        connection.execute("PRAGMA wal_autocheckpoint = 0")
    for conversation in range(20, 40):
        ask(late, conversation, "late " + " ".join(chance.choices(words, k=50)))
    # As if it was killed: copied while it is open.
    killed = folder / "killed" / "history.db"
    shutil.copytree(path.parent, killed.parent, ignore=shutil.ignore_patterns("*.lock", "*-shm", "*.checked"))
    late.close()
    return killed


def damage(path: Path, chance: random.Random) -> str:
    """Flip some bytes of one file of a history; gives which kind of place was hit."""
    in_log = chance.random() < 0.25
    file = path.with_name(f"{path.name}-wal") if in_log else path
    data = bytearray(file.read_bytes())
    is_at_start = not in_log and chance.random() < 0.1
    for _ in range(chance.choice((1, 1, 4, 64))):
        data[chance.randrange(min(len(data), PAGE) if is_at_start else len(data))] ^= chance.randint(1, 255)
    file.write_bytes(data)
    return "log" if in_log else "first page" if is_at_start else "pages"


def use(path: Path, *, is_found_at_start: bool) -> tuple[int, bool]:
    """Do with a history what a user does; gives how many turns there are, and whether anything was told."""
    if not is_found_at_start:  # decayed since it was checked
        state = path.stat()
        path.with_name(f"{path.name}.checked").write_text(f"{time.time()} {state.st_size} {state.st_mtime_ns}")
    told = False
    store = Store(path)
    for _ in range(2):  # what is met the first time is mended before the second
        try:
            turns = sum(len(store.all_turns(summary.id)) for summary in store.conversations())
            find(store, "word17", Filters())
            ask(store, store.begin_conversation(), "Still there?")
        except HistoryError:
            told = True
    told = told or bool(store.notices)
    turns = sum(len(store.all_turns(summary.id)) for summary in store.conversations())
    store.close()
    if not told:  # what quick_check passes over and nobody has met, such as a text in an index, is not looked for
        return turns, told
    mended = connect(path)
    assert mended.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    mended.close()
    return turns, told


def campaign(times: int, seed: int = 0) -> dict[str, str]:
    """Damage so many copies; raises if one of them raises anything but `HistoryError`."""
    seen: Counter[str] = Counter()
    saved: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as name:
        whole = make(Path(name))
        healthy = Path(name) / "healthy" / "history.db"
        shutil.copytree(whole.parent, healthy.parent)
        store = Store(healthy)
        all_of_them = sum(len(store.all_turns(summary.id)) for summary in store.conversations())
        store.close()
        for number in range(seed, seed + times):
            chance = random.Random(number)
            copy = Path(name) / "copy" / "history.db"
            shutil.copytree(whole.parent, copy.parent)
            place = damage(copy, chance)
            try:
                turns, told = use(copy, is_found_at_start=chance.random() < 0.7)
            except HistoryError as error:
                seen[f"refused: {error.sentence.replace(str(copy), 'FILE')}"] += 1
                turns = 0
            except Exception:
                print(f"Seed {number} ({place}) fails.")
                raise
            else:
                seen["repaired or told" if told else "unharmed"] += 1
            if turns < all_of_them * 0.9:
                print(f"Seed {number} ({place}): {turns} of {all_of_them} turns.")
            saved.setdefault(place, []).append(min(1.0, turns / all_of_them))
            shutil.rmtree(copy.parent)
    figures = {place: f"{np.mean(shares):.1%} saved, worst {min(shares):.1%}" for place, shares in saved.items()}
    return {kind: str(count) for kind, count in seen.items()} | figures


if __name__ == "__main__":
    os.environ["TZ"] = "UTC"
    print(campaign(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0))
