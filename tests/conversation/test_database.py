# SPDX-License-Identifier: GPL-3.0-or-later
"""The history's file survives old versions, newer versions, damage and a full disk."""

import sqlite3
import stat
import sys
from pathlib import Path

import pytest

from assistant.conversation import database, schema
from assistant.conversation.soundness import version_of
from assistant.conversation.store import Store
from assistant.errors import HistoryError
from tests.conversation.databases import open_database
from tests.conversation.test_store import ask, question


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a user's folders private by itself")
def test_only_the_user_may_read_it(path: Path, store: Store) -> None:
    ask(store, store.begin_conversation(), "Private")
    for file in path.parent.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file.name
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("version", range(1, len(schema.MIGRATIONS)))
def test_a_file_of_an_older_version_is_brought_up_to_date_after_a_backup(
    path: Path, version: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = schema.MIGRATIONS
    monkeypatch.setattr(database, "MIGRATIONS", everything[:version])
    old = open_database(path).connection
    old.execute("INSERT INTO conversations (uid, title, created, changed) VALUES ('a', 'Old', 1, 1)")
    old.close()
    monkeypatch.setattr(database, "MIGRATIONS", everything)

    new = open_database(path).connection

    assert version_of(new) == len(everything)
    assert new.execute("SELECT title FROM conversations").fetchall() == [("Old",)]
    new.close()
    backup = sqlite3.connect(path.with_name(f"{path.name}.v{version}.bak"))
    assert version_of(backup) == version
    assert backup.execute("SELECT title FROM conversations").fetchall() == [("Old",)]
    backup.close()


def test_a_file_of_a_newer_version_is_left_alone(path: Path, store: Store) -> None:
    store.close()
    newer = sqlite3.connect(path)
    newer.execute(f"PRAGMA user_version = {len(schema.MIGRATIONS) + 1}")
    newer.close()
    before = path.read_bytes()
    with pytest.raises(HistoryError, match="newer Kibitz"):
        open_database(path)
    assert path.read_bytes() == before


def test_a_migration_that_fails_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_database(path).connection.close()
    broken = "CREATE TABLE extra (id INTEGER) STRICT; INSERT INTO missing VALUES (1);"
    monkeypatch.setattr(database, "MIGRATIONS", (*schema.MIGRATIONS, broken))
    with pytest.raises(HistoryError):
        open_database(path)
    monkeypatch.setattr(database, "MIGRATIONS", schema.MIGRATIONS)
    connection = open_database(path).connection
    assert not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'extra'").fetchall()
    connection.close()


def test_something_else_in_its_place_is_set_aside(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(b"This is no database." * 100)
    opened = open_database(path)
    assert "was damaged" in opened.notices[0]
    assert opened.connection.execute("SELECT count(*) FROM turns").fetchone() == (0,)
    opened.connection.close()
    (aside,) = path.parent.glob("history.db.damaged-*")
    assert aside.read_bytes().startswith(b"This is no database.")


def test_of_a_damaged_file_most_is_saved_and_can_be_found(path: Path, store: Store) -> None:
    conversations = [store.begin_conversation() for _ in range(40)]
    for conversation in conversations:
        for number in range(5):
            ask(store, conversation, f"Question {number} of {conversation} " + "word " * 100)
    store.close()
    _damage(path)

    mended = Store(path)

    assert "could be saved" in mended.notices[0]
    kept = sum(len(mended.turns(summary.id)) for summary in mended.conversations())
    assert kept >= 30  # each shows its newest branch of one turn
    with mended.reading() as connection:
        found = connection.execute("SELECT count(*) FROM words WHERE words MATCH 'question'").fetchone()[0]
        messages = connection.execute("SELECT count(*) FROM messages").fetchone()[0]
    assert 300 <= messages < 400
    assert found > 100
    mended.close()


def _damage(path: Path) -> None:
    """Overwrite one page of messages."""
    size = 4096
    data = bytearray(path.read_bytes())
    # The engine's name is nowhere else: not in the search index, which is made anew anyway.
    leaf = [at for at in range(0, len(data), size) if data[at] == 0x0D and b"Tiny" in data[at : at + size]]
    middle = leaf[len(leaf) // 2]
    data[middle : middle + size] = b"\xff" * size
    path.write_bytes(data)


def test_a_full_disk_is_told_in_a_sentence_and_nothing_is_half_written(store: Store) -> None:
    conversation = store.begin_conversation()
    with store.reading() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(HistoryError, match="disk is full"):
        store.begin_turn(conversation, None, question("x" * 100_000))
    with store.reading() as connection:
        connection.execute("PRAGMA max_page_count = 1000000")
    ask(store, conversation, "There is room again")
    assert [turn.question.text for turn in store.turns(conversation)] == ["There is room again"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")
def test_a_folder_that_may_not_be_written_is_told_in_a_sentence(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.open", refuse)
    with pytest.raises(HistoryError, match="Permission denied"):
        open_database(path)
