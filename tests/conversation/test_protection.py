# SPDX-License-Identifier: GPL-3.0-or-later
"""The history is encrypted and decrypted while in use, wholly or not at all; without its key nothing is harmed."""

import sqlite3
import threading
from pathlib import Path

import numpy as np
import pytest

from assistant.cancellation import Cancellation
from assistant.conversation import database, protection, schema
from assistant.conversation.copying import Work, plain_errors
from assistant.conversation.home import HistoryHome
from assistant.conversation.image_store import ImageStore, images_in
from assistant.conversation.protection import begin_anew, protect, tidy_up, unprotect
from assistant.conversation.search import Filters, find
from assistant.conversation.store import Store, store_in
from assistant.errors import Cancelled, HistoryError, PictureUnreadable
from assistant.values import Picture
from tests.conversation.databases import open_database
from tests.conversation.keyring_for_tests import MemoryKeys
from tests.conversation.test_store import ask, question, texts

SECRET = "Zanzibar"
NOISE = Picture.from_rgb(np.random.default_rng(1).integers(0, 255, (60, 90, 3), np.uint8))
LATER = Picture.from_rgb(np.random.default_rng(2).integers(0, 255, (60, 90, 3), np.uint8))


@pytest.fixture
def keys() -> MemoryKeys:
    return MemoryKeys()


@pytest.fixture
def home(tmp_path: Path, keys: MemoryKeys) -> HistoryHome:
    return HistoryHome(tmp_path / "history", keys)


@pytest.fixture
def images(home: HistoryHome) -> ImageStore:
    return images_in(home.folder, home)


def full(home: HistoryHome, images: ImageStore) -> tuple[Store, int]:
    """A history with words and a picture, in use."""
    store = store_in(home.folder, home)
    conversation = store.begin_conversation()
    images.keep(NOISE)
    store.begin_turn(conversation, None, question(f"Where is {SECRET}?", NOISE))
    ask(store, conversation, f"And how large is {SECRET}?")
    return store, conversation


def plain_traces(folder: Path) -> list[Path]:
    """Files in which something can be read."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [file for file in files if SECRET.encode() in (data := file.read_bytes()) or b"PNG" in data[:8]]


def test_what_is_encrypted_can_be_used_as_before_and_read_by_nobody_else(home: HistoryHome, images: ImageStore) -> None:
    store, conversation = full(home, images)
    (home.folder / "history.db.v1.bak").write_bytes(SECRET.encode())
    (home.folder / "history.db.damaged-1").write_bytes(SECRET.encode())

    left = protect(home)

    assert left == []
    assert texts(store, conversation) == [f"And how large is {SECRET}?"]  # the store that was open all along
    ask(store, conversation, "Written later")
    assert images.load(NOISE.sha256).sha256 == NOISE.sha256
    assert find(store, SECRET, Filters())
    store.close()
    assert plain_traces(home.folder) == []
    assert not [file for file in home.folder.rglob("*") if NOISE.sha256 in file.name]


def test_what_is_decrypted_again_is_as_it_was_and_the_key_is_forgotten(
    home: HistoryHome, images: ImageStore, keys: MemoryKeys
) -> None:
    store, conversation = full(home, images)
    before = store.all_turns(conversation)
    protect(home)
    images.keep(LATER)

    assert unprotect(home) == []

    assert store.all_turns(conversation) == before
    assert [images.load(picture.sha256).sha256 for picture in (NOISE, LATER)] == [NOISE.sha256, LATER.sha256]
    assert find(store, SECRET, Filters())
    store.close()
    assert sqlite3.connect(home.folder / "history.db").execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert keys.kept == {}
    assert not home.protected_folder.exists()


def test_a_turn_that_is_written_meanwhile_is_not_lost(
    home: HistoryHome, images: ImageStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, conversation = full(home, images)
    writer = threading.Thread(target=lambda: ask(store, conversation, "Meanwhile"))
    whole = protection._encrypt_database

    def with_a_turn_meanwhile(*arguments: HistoryHome) -> None:
        writer.start()
        images.keep(LATER)
        whole(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(protection, "_encrypt_database", with_a_turn_meanwhile)
    protect(home)
    writer.join()

    other = store_in(home.folder, home)
    assert "Meanwhile" in [turn.question.text for turn in other.all_turns(conversation)]
    assert images.load(LATER.sha256).sha256 == LATER.sha256
    other.close()
    store.close()


def test_without_a_keyring_nothing_is_changed(home: HistoryHome, images: ImageStore, keys: MemoryKeys) -> None:
    store, conversation = full(home, images)
    keys.is_reachable = False
    with pytest.raises(HistoryError, match="keyring"):
        protect(home)
    keys.is_reachable = True
    assert texts(store, conversation)
    store.close()
    store_in(home.folder, home).close()
    assert not home.protected_folder.exists()


def test_encrypting_that_is_stopped_changes_nothing(home: HistoryHome, images: ImageStore, keys: MemoryKeys) -> None:
    store, conversation = full(home, images)
    stopped = Cancellation()
    stopped.cancel()
    with pytest.raises(Cancelled):
        protect(home, Work(cancellation=stopped))
    assert (keys.kept, home.protected_folder.exists()) == ({}, False)
    assert texts(store, conversation)
    store.close()


@pytest.mark.parametrize("change", ["_encrypt_database", "_decrypt_database"])
def test_a_full_disk_leaves_the_history_as_it_was(
    home: HistoryHome, images: ImageStore, change: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, conversation = full(home, images)
    if change == "_decrypt_database":
        protect(home)
    was = home.is_protected()

    def fill(*_: object) -> None:
        with plain_errors():
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(protection, change, fill)
    with pytest.raises(HistoryError, match="No space left"):
        (unprotect if was else protect)(home)
    assert home.is_protected() == was
    assert texts(store, conversation)
    assert images.load(NOISE.sha256).sha256 == NOISE.sha256
    store.close()


def test_a_lost_key_is_told_and_harms_nothing_and_a_new_history_can_begin(
    home: HistoryHome, images: ImageStore, keys: MemoryKeys
) -> None:
    store, _ = full(home, images)
    protect(home)
    store.close()
    name, key = keys.kept.popitem()
    before = {file: file.read_bytes() for file in home.protected_folder.rglob("*") if file.is_file()}
    again = HistoryHome(home.folder, keys)
    for act in (lambda: store_in(again.folder, again), lambda: protect(again), lambda: unprotect(again)):
        with pytest.raises(HistoryError, match="key is not in"):
            act()
    keys.kept[name] = bytes(32)
    with pytest.raises(HistoryError, match="key is not in"):
        store_in(again.folder, again)
    assert {file: file.read_bytes() for file in home.protected_folder.rglob("*") if file.is_file()} == before

    aside = begin_anew(again)
    fresh = store_in(again.folder, again)
    assert fresh.conversations() == []
    fresh.close()
    keys.kept[name] = key
    assert {file.relative_to(aside) for file in aside.rglob("*") if file.is_file()} == {
        file.relative_to(home.protected_folder) for file in before
    }


def test_what_has_its_key_is_not_put_aside(home: HistoryHome, images: ImageStore) -> None:
    full(home, images)[0].close()
    with pytest.raises(HistoryError, match="not encrypted"):
        begin_anew(home)
    protect(home)
    with pytest.raises(HistoryError, match="in the keyring"):
        begin_anew(home)


def test_two_at_once_are_refused(home: HistoryHome, images: ImageStore) -> None:
    full(home, images)[0].close()
    with protection._changing(home), pytest.raises(HistoryError, match="already"):
        protect(home)


def test_pictures_cannot_be_exchanged_or_changed(home: HistoryHome, images: ImageStore) -> None:
    images.keep(NOISE)
    images.keep(LATER)
    protect(home)
    one, other = images.path(NOISE.sha256), images.path(LATER.sha256)
    one.write_bytes(other.read_bytes())
    with pytest.raises(PictureUnreadable, match="changed"):
        images.load(NOISE.sha256)
    other.write_bytes(other.read_bytes()[:-1] + b"?")
    with pytest.raises(PictureUnreadable, match="changed"):
        images.load(LATER.sha256)


def test_unused_encrypted_pictures_are_collected(home: HistoryHome) -> None:
    images = ImageStore(home.place, now=lambda: 1e11)
    images.keep(NOISE)
    images.keep(LATER)
    protect(home)
    images.collect({NOISE.sha256})
    assert images.missing([NOISE.sha256, LATER.sha256]) == [LATER.sha256]
    assert images.load_thumbnail(NOISE.sha256).width


def test_damage_in_an_encrypted_file_is_repaired_like_in_a_plain_one(home: HistoryHome, images: ImageStore) -> None:
    store, _ = full(home, images)
    conversations = [store.begin_conversation() for _ in range(40)]
    for conversation in conversations:
        for number in range(5):
            ask(store, conversation, f"Question {number} of {conversation} " + "word " * 100)
    protect(home)
    store.close()
    file = home.protected_folder / "history.db"
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 0xFF
    file.write_bytes(data)

    mended = store_in(home.folder, home)

    assert "could be saved" in mended.notices[0]
    assert len(mended.conversations()) > 20
    mended.close()
    assert plain_traces(home.folder) == []


def test_an_encrypted_file_of_an_older_version_is_brought_up_to_date_after_an_encrypted_backup(
    home: HistoryHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as older:
        older.setattr(database, "MIGRATIONS", schema.MIGRATIONS[:1])
        old = open_database(home.folder / "history.db").connection
        old.execute(f"INSERT INTO conversations (uid, title, created, changed) VALUES ('a', '{SECRET}', 1, 1)")
        old.close()
        protect(home)
    store = store_in(home.folder, home)
    with store.reading() as connection:
        assert connection.execute("SELECT title FROM conversations").fetchall() == [(SECRET,)]
    store.close()
    assert (home.protected_folder / "history.db.v1.bak").exists()
    assert plain_traces(home.folder) == []


def test_the_next_start_removes_what_a_change_that_was_cut_off_has_left(
    home: HistoryHome, images: ImageStore, keys: MemoryKeys, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, conversation = full(home, images)
    with monkeypatch.context() as cut_off:
        cut_off.setattr(protection, "clear", lambda *_: [])
        protect(home)
    assert (home.folder / "history.db").exists()
    tidy_up(home)
    assert not (home.folder / "history.db").exists()
    with monkeypatch.context() as cut_off:
        cut_off.setattr(protection, "clear", lambda *_: [])
        unprotect(home)
    assert home.protected_folder.exists()
    tidy_up(home)
    assert not home.protected_folder.exists()
    assert keys.kept == {}
    assert texts(store, conversation)
    assert images.load(NOISE.sha256).sha256 == NOISE.sha256
    store.close()
