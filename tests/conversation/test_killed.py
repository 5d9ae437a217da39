# SPDX-License-Identifier: GPL-3.0-or-later
"""A program that is killed at any moment loses nothing that it said was kept.

`python -m tests.conversation.test_killed 200` does it two hundred times instead of a few.
"""

import os
import random
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import pytest

from assistant.conversation import database, schema
from assistant.conversation.home import HistoryHome
from assistant.conversation.image_store import images_in
from assistant.conversation.store import store_in
from tests.conversation.databases import open_database
from tests.conversation.keyring_for_tests import keys_in

ROOT = Path(__file__).parents[2]


def keyring_of(folder: Path) -> Path:
    """The file that takes the part of the system's keyring."""
    return folder.with_name(f"{folder.name}-keyring.json")


def kill_at_random(folder: Path, seed: int) -> list[tuple[str, str, str]]:
    """Let the program run, kill it after some lines in the middle of whatever it does; gives what it said is kept."""
    chance = random.Random(seed)
    command = [sys.executable, "-m", "tests.conversation.killed_program", str(folder), str(seed)]
    keyring = {
        "PYTHON_KEYRING_BACKEND": "tests.conversation.keyring_for_tests.FileKeyring",
        "KIBITZ_TEST_KEYRING": str(keyring_of(folder)),
    }
    environment = os.environ | keyring
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=environment) as program:
        assert program.stdout
        lines = [program.stdout.readline() for _ in range(chance.randint(0, 25))]
        # Somewhere between this line and the next: the time it takes to count is as good as any.
        for _ in range(chance.randint(0, 60_000)):
            pass
        program.kill()
        lines += program.stdout.read().splitlines(keepends=True)
    whole = [line.split() for line in lines if line.endswith("\n")]
    return [(picture, question, answer) for picture, question, answer in whole]


def check(folder: Path, kept: list[tuple[str, str, str]]) -> Counter[str]:
    """Everything acknowledged is there, nothing is damaged, no picture is missing or left over."""
    keys = keys_in(keyring_of(folder))
    home = HistoryHome(folder, keys)
    store, images = store_in(folder, home), images_in(folder, home)
    assert store.notices == (), "the file was damaged"
    store.finish_interrupted()
    turns = [turn for summary in store.conversations() for turn in store.all_turns(summary.id)]
    found = {turn.question.text: turn for turn in turns}
    for picture, question, answer in kept:
        turn = found[question]
        assert turn.answer
        assert turn.answer.text == answer.replace(",", " ")
        assert picture in {"-", *(shown.sha256 for shown in turn.question.pictures)}
    used = store.used_pictures()
    for sha256 in used:
        assert images.load(sha256).sha256 == sha256
    files = [file for file in folder.rglob("*") if file.suffix in (".png", ".sealed") or ".png" in file.name]
    for file in files:
        os.utime(file, (1, 1))
    images.collect(used)
    left = {file for file in folder.rglob("*") if file.suffix in (".png", ".sealed")}
    assert left == {place(sha256) for sha256 in used for place in (images.path, images.thumbnail_path)}
    store.close()
    is_protected = home.is_protected()
    # Of the history that does not count nothing is left, and no key but the one that is in use.
    assert (folder / "history.db").exists() != is_protected
    assert home.protected_folder.exists() == is_protected
    assert len(keys.kept) == is_protected
    return Counter(turns=len(turns), acknowledged=len(kept), pictures=len(used), encrypted=is_protected)


def an_old_history(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of the first version, to be migrated by the program that is killed."""
    monkeypatch.setattr(database, "MIGRATIONS", schema.MIGRATIONS[:1])
    open_database(folder / "history.db").connection.close()
    monkeypatch.undo()


@pytest.mark.parametrize("seed", range(5))
def test_a_killed_program_loses_nothing_that_was_kept(tmp_path: Path, seed: int) -> None:
    check(tmp_path, kill_at_random(tmp_path, seed))


def test_a_program_killed_at_its_start_leaves_an_old_history_usable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    an_old_history(tmp_path, monkeypatch)
    check(tmp_path, kill_at_random(tmp_path, 1))


def campaign(times: int) -> Counter[str]:
    """Kill so often; a third of the histories are old ones. Raises where something is lost."""
    seen: Counter[str] = Counter()
    for seed in range(times):
        with tempfile.TemporaryDirectory() as name, pytest.MonkeyPatch.context() as monkeypatch:
            folder = Path(name) / "history"
            if seed % 3 == 0:
                an_old_history(folder, monkeypatch)
            try:
                seen += check(folder, kill_at_random(folder, seed))
            except Exception:
                print(f"Seed {seed} fails.")
                raise
    return seen


if __name__ == "__main__":
    print(dict(campaign(int(sys.argv[1]))))
