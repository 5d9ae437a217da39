# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps the full-text index of the history true: one row for each text that can be found."""

import sqlite3


def index_message(connection: sqlite3.Connection, message: int) -> None:
    """Make a question or an answer, and its pictures' names and words, findable."""
    _forget(connection, "message", message)
    text, speaker, turn, conversation = connection.execute(
        "SELECT text, speaker, turn, conversation FROM messages JOIN turns ON turns.id = turn WHERE messages.id = ?",
        (message,),
    ).fetchone()
    _index(connection, text, "question" if speaker == "user" else "answer", turn, conversation, message=message)
    for sha256, name, words in connection.execute(
        "SELECT picture, name, words FROM attachments JOIN pictures ON sha256 = picture WHERE message = ?", (message,)
    ).fetchall():
        _index(connection, name, "name", turn, conversation, message=message)
        _index(connection, words or "", "picture", turn, conversation, message=message, picture=sha256)


def index_picture(connection: sqlite3.Connection, sha256: str, words: str) -> None:
    """Make the words written in a picture findable, wherever it was shown."""
    connection.execute("UPDATE pictures SET words = ? WHERE sha256 = ?", (words, sha256))
    for (message,) in connection.execute(
        "SELECT DISTINCT message FROM attachments WHERE picture = ?", (sha256,)
    ).fetchall():
        index_message(connection, message)


def unread_picture(connection: sqlite3.Connection) -> str | None:
    """Digest of the newest picture whose words are not known yet; None if all have been read."""
    row = connection.execute(
        "SELECT picture FROM pictures JOIN attachments ON picture = sha256"
        " WHERE words IS NULL ORDER BY message DESC LIMIT 1"
    ).fetchone()
    return row[0] if row else None


def index_conversation(connection: sqlite3.Connection, conversation: int) -> None:
    """Make a title findable."""
    _forget(connection, "conversation", conversation)
    (title,) = connection.execute("SELECT title FROM conversations WHERE id = ?", (conversation,)).fetchone()
    _index(connection, title, "title", None, conversation)


def index_all(connection: sqlite3.Connection) -> None:
    """Begin the index anew, after what it belongs to was copied from a damaged file."""
    connection.execute("DELETE FROM words")
    connection.execute("DELETE FROM indexed")
    for (message,) in connection.execute("SELECT id FROM messages").fetchall():
        index_message(connection, message)
    for (conversation,) in connection.execute("SELECT id FROM conversations").fetchall():
        index_conversation(connection, conversation)


def _index(
    connection: sqlite3.Connection,
    text: str,
    kind: str,
    turn: int | None,
    conversation: int,
    *,
    message: int | None = None,
    picture: str | None = None,
) -> None:
    if not text.strip():
        return
    row = connection.execute(
        "INSERT INTO words (text, kind, turn, conversation) VALUES (?, ?, ?, ?)", (text, kind, turn, conversation)
    ).lastrowid
    connection.execute(
        "INSERT INTO indexed (id, message, picture, conversation) VALUES (?, ?, ?, ?)",
        (row, message, picture, None if message else conversation),
    )


def _forget(connection: sqlite3.Connection, owner: str, number: int) -> None:
    """`owner` is "message" or "conversation"."""
    rows = f"SELECT id FROM indexed WHERE {owner} = ?"  # noqa: S608 - the name is ours
    connection.execute(f"DELETE FROM words WHERE rowid IN ({rows})", (number,))  # noqa: S608
    connection.execute(f"DELETE FROM indexed WHERE {owner} = ?", (number,))  # noqa: S608
