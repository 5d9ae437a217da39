# SPDX-License-Identifier: GPL-3.0-or-later
"""Disk full, nothing to be written, clocks that jump, programs that write at once: a sentence, and nothing is lost."""

import multiprocessing
import os
import stat
import threading
import time
from pathlib import Path

import numpy as np
import pytest

from assistant.conversation import database, soundness
from assistant.conversation.exchange import export_json, import_json
from assistant.conversation.image_store import images_in
from assistant.conversation.store import Store, store_in
from assistant.errors import HistoryError
from assistant.timings import Timings
from assistant.turn_events import Outcome
from assistant.values import Box, Evidence, Message, Picture, PictureSource, Speaker
from tests.conversation.campaign_damage import campaign, make, use
from tests.conversation.conftest import Clock
from tests.conversation.databases import open_database
from tests.conversation.test_store import answer, ask, question, texts

PICTURE = Picture.from_rgb(np.random.default_rng(5).integers(0, 255, (40, 50, 3), np.uint8))


@pytest.fixture
def _is_refused_things(tmp_path: Path) -> None:
    """Skips where the system lets this user do everything."""
    file = tmp_path / "read-only"
    file.touch(mode=0o400)
    if os.access(file, os.W_OK):
        pytest.skip("the system refuses this user nothing")


as_a_user = pytest.mark.usefixtures("_is_refused_things")


def test_a_full_disk_keeps_no_half_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    images = images_in(tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", full)
        with pytest.raises(HistoryError, match="No space left"):
            images.keep(PICTURE)
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == []
    images.keep(PICTURE)
    assert images.load(PICTURE.sha256).sha256 == PICTURE.sha256


@as_a_user
def test_a_folder_that_may_not_be_written_is_told(path: Path, store: Store) -> None:
    ask(store, store.begin_conversation(), "Kept")
    store.close()
    path.parent.chmod(0o500)
    try:
        with pytest.raises(HistoryError, match="cannot be used"):
            Store(path)
    finally:
        path.parent.chmod(0o700)
    again = Store(path)
    assert len(again.conversations()) == 1
    again.close()


@as_a_user
def test_a_file_that_may_not_be_written_can_still_be_read(path: Path, store: Store) -> None:
    conversation = store.begin_conversation()
    ask(store, conversation, "Kept")
    store.close()
    path.chmod(0o400)
    readable = Store(path)
    assert texts(readable, conversation) == ["Kept"]
    with pytest.raises(HistoryError, match="may not be written"):
        ask(readable, conversation, "Not kept")
    readable.close()
    path.chmod(stat.S_IRUSR | stat.S_IWUSR)


def test_a_clock_that_jumps_back_mixes_nothing_up(store: Store, clock: Clock) -> None:
    old, new = store.begin_conversation(), store.begin_conversation()
    ask(store, old, "First")
    clock.seconds += 100
    ask(store, new, "Second")
    clock.seconds -= 86_400 * 400
    ask(store, new, "Third")
    assert texts(store, new) == ["Third"]  # beside "Second", as another wording
    assert [summary.id for summary in store.conversations()] == [new, old]
    assert [turn.question.text for turn in store.all_turns(new)] == ["Second", "Third"]


def test_a_clock_that_jumps_back_has_the_file_checked(
    path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.close()
    assert soundness._needs_no_check(path)
    monkeypatch.setattr(time, "time", lambda: 1.0)
    assert not soundness._needs_no_check(path)


def test_a_file_is_read_through_again_only_when_it_may_have_changed(path: Path, store: Store) -> None:
    ask(store, store.begin_conversation(), "Kept")
    store.close()
    assert soundness._needs_no_check(path)
    os.utime(path, ns=(1, 1))
    assert not soundness._needs_no_check(path)


def test_damage_that_no_check_has_found_is_mended_when_it_is_met(tmp_path: Path) -> None:
    whole = make(tmp_path)
    data = bytearray(whole.read_bytes())
    pages = [at for at in range(4096, len(data), 4096) if data[at] == 0x0D]
    for page in pages[:: len(pages) // 20]:
        data[page : page + 8] = b"\xff" * 8
    whole.write_bytes(data)

    turns, told = use(whole, is_found_at_start=False)

    assert told
    assert turns > 300
    assert list(whole.parent.glob("*.damaged-*"))


def test_two_programs_that_find_the_same_damage_save_it_once(tmp_path: Path) -> None:
    path = make(tmp_path)
    data = bytearray(path.read_bytes())
    data[4096 : 3 * 4096] = b"\xff" * 8192
    path.write_bytes(data)
    opened: list[database.Opened] = []
    threads = [threading.Thread(target=lambda: opened.append(open_database(path))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(len(one.notices) for one in opened) == [0, 0, 0, 1]
    assert len([file for file in path.parent.glob("*.damaged-*") if not file.name.endswith(("-wal", "-shm"))]) == 1
    assert {one.connection.execute("SELECT count(*) FROM turns").fetchone() for one in opened} == {(525,)}
    for one in opened:
        one.connection.close()


def test_who_has_the_file_open_that_another_repairs_goes_on_with_the_new_one(path: Path, store: Store) -> None:
    conversation = store.begin_conversation()
    ask(store, conversation, "Before")
    repaired = database._repaired(database.plain_file(path))
    ask(store, conversation, "After")
    assert repaired.connection.execute("SELECT count(*) FROM turns").fetchone() == (2,)
    repaired.connection.close()


def write_turns(path: Path, turns: int, waits: "multiprocessing.Queue[float]") -> None:
    """What each of two programs does that write at once."""
    store = Store(path)
    conversation, longest = store.begin_conversation(), 0.0
    for number in range(turns):
        begun = time.perf_counter()
        turn = store.begin_turn(conversation, None, question(f"Question {number}"))
        store.write(turn, answer("Answer"))
        store.finish_turn(turn, Outcome.ANSWERED, Timings())
        longest = max(longest, time.perf_counter() - begun)
    store.close()
    waits.put(longest)


def two_programs(path: Path, turns: int) -> float:
    """Let two programs write at once; gives how long one of them waited for a turn at most, in seconds."""
    spawn = multiprocessing.get_context("spawn")
    waits: multiprocessing.Queue[float] = spawn.Queue()
    programs = [spawn.Process(target=write_turns, args=(path, turns, waits)) for _ in range(2)]
    for program in programs:
        program.start()
    longest = max(waits.get() for _ in programs)
    for program in programs:
        program.join()
    return longest


def test_two_programs_write_at_once_and_lose_nothing(path: Path) -> None:
    two_programs(path, 50)
    store = Store(path)
    counted = [len(store.all_turns(summary.id)) for summary in store.conversations()]
    store.close()
    assert counted == [50, 50]
    assert store.notices == ()


@pytest.mark.parametrize("conversations", [20])
def test_export_wipe_and_import_give_the_same(tmp_path: Path, conversations: int) -> None:
    round_trip(tmp_path, conversations)


def round_trip(folder: Path, conversations: int) -> None:
    """Make conversations with branches and pictures, take them elsewhere, and compare."""
    chance = np.random.default_rng(3)
    store, images = store_in(folder / "here"), images_in(folder / "here")
    for number in range(conversations):
        conversation = store.begin_conversation()
        turns: list[int | None] = [None]
        for step in range(int(chance.integers(1, 8))):
            shown = []
            for _ in range(int(chance.integers(0, 3))):
                pixels = chance.integers(0, 255, (8, 9, 3), np.uint8)
                shown.append(Picture.from_rgb(pixels, PictureSource.SCREEN, f"Näme {step}"))
                images.keep(shown[-1])
            parent = turns[int(chance.integers(0, len(turns)))]
            turn = store.begin_turn(conversation, parent, question(f"{number}·{step} “ünï” \U0001f642", *shown))
            found = tuple(Evidence(picture.sha256, Box(1, 2, 3, 4), "text") for picture in shown)
            if chance.random() < 0.9:
                store.write(turn, Message(Speaker.ASSISTANT, f"Answer {step}", (), found, "Tiny"), language="de")
            store.finish_turn(turn, Outcome.ANSWERED, Timings(first_sound=float(chance.random())))
            turns.append(turn)
        if chance.random() < 0.3:
            store.star(conversation, is_starred=True)
    everything = [summary.id for summary in store.conversations()]
    export_json(store, images, everything, folder / "taken")

    there, there_images = store_in(folder / "there"), images_in(folder / "there")
    assert import_json(there, there_images, folder / "taken") == conversations
    export_json(there, there_images, [summary.id for summary in there.conversations()], folder / "again")

    def content(place: Path) -> dict[str, bytes]:
        return {str(file.relative_to(place)): file.read_bytes() for file in place.rglob("*") if file.is_file()}

    assert content(folder / "taken") == content(folder / "again")
    assert there_images.missing(there.used_pictures()) == []
    store.close()
    there.close()


def test_flipped_bytes_end_in_a_sentence_at_most() -> None:
    campaign(8)
