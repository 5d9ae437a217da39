# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds what was said, answered, read in pictures, or what files and windows were called."""

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from operator import itemgetter

from assistant.conversation.store import Store

_NEWEST = 400
"""So many of the newest texts that match are ranked: to rank all of a common word takes 0.2 s in a large history."""

_SHOWN = 50
"""So many of the best of them are given."""

_SNIPPET_WORDS = 14
_ALTERNATIVES = 4
"""So many known words are tried for one that is not."""

_OPEN, _CLOSE = "\x02", "\x03"
"""Marks around what was found; neither can be typed, and FTS5 leaves them alone."""

_WORD_OR_PHRASE = re.compile(r'"([^"]+)"|(\S+)')


@dataclass(frozen=True)
class Filters:
    """What else a result must fit."""

    has_picture: bool = False
    """The turn came with a picture."""
    is_starred: bool = False
    """Its conversation is starred."""
    since: float | None = None
    """Asked at this moment or later; seconds since 1970."""
    until: float | None = None
    """Asked before this moment."""


@dataclass(frozen=True)
class Found:
    """A place where the words are."""

    conversation: int
    turn: int | None
    """The turn to open; None for a title."""
    title: str
    """Of the conversation."""
    kind: str
    """ "question", "answer", "picture" (read in it), "name" (of a file or window) or "title"."""
    snippet: str
    """The words around it."""
    marks: tuple[tuple[int, int], ...]
    """Where in the snippet the words are: first character, and the one after the last."""
    created: float
    """Seconds since 1970."""


def find(store: Store, words: str, filters: Filters = Filters()) -> list[Found]:
    """Look for all of the words, the last of which may be unfinished; “quotes” keep words together.

    A word that occurs nowhere is taken for a slip of the pen: the nearest ones that do occur are looked for.
    Takes some 10 ms in a history of 200,000 messages, more where words are misspelt; any thread but the GUI's.

    Raises:
        HistoryError: The history cannot be read.
    """
    terms = _terms(words)
    if not terms:
        return []
    with store.reading() as connection:
        found = _find(connection, _query(terms), filters)
        if found:
            return found
        corrected = [_corrected(connection, term) for term in terms]
        return _find(connection, " AND ".join(corrected), filters) if all(corrected) else []


@dataclass(frozen=True)
class _Term:
    text: str
    is_phrase: bool
    is_last: bool


def _terms(words: str) -> list[_Term]:
    matches = list(_WORD_OR_PHRASE.finditer(words.replace("“", '"').replace("”", '"')))
    whole = words.endswith((" ", '"'))
    return [
        _Term(match[1] or match[2], bool(match[1]), number == len(matches) and not whole)
        for number, match in enumerate(matches, 1)
        # What holds no letter or digit is not in the index, and would match nothing.
        if any(character.isalnum() for character in match[0])
    ]


def _query(terms: Sequence[_Term]) -> str:
    return " AND ".join(_quoted(term.text) + ("*" if term.is_last else "") for term in terms)


def _quoted(text: str) -> str:
    """As FTS5 takes a text that may hold its own signs and words."""
    return '"' + text.replace('"', '""') + '"'


def _corrected(connection: sqlite3.Connection, term: _Term) -> str:
    """Query for a term as it is, if it occurs, or for its nearest neighbours; empty if there are none."""
    plain = _query([term])
    if term.is_phrase or connection.execute("SELECT 1 FROM words WHERE words MATCH ? LIMIT 1", (plain,)).fetchone():
        return plain
    from rapidfuzz import process  # noqa: PLC0415 - only needed for words that do not occur
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    known = [word for (word,) in connection.execute("SELECT term FROM vocabulary")]
    wrong = 1 if len(term.text) < 6 else 2
    near = process.extract(term.text.casefold(), known, scorer=OSA.distance, score_cutoff=wrong, limit=_ALTERNATIVES)
    return "(" + " OR ".join(_quoted(word) for word, _, _ in near) + ")" if near else ""


# The newest texts that match. The index gives them in this order by itself, so it stops where there are enough.
_NEWEST_THAT_FIT = """
    SELECT words.rowid, bm25(words)
    FROM words
        JOIN conversations ON conversations.id = words.conversation
        LEFT JOIN turns ON turns.id = words.turn
    WHERE words MATCH :query
        AND conversations.deleted IS NULL AND turns.deleted IS NULL
        AND (NOT :has_picture OR EXISTS (
            SELECT 1 FROM messages JOIN attachments ON message = messages.id WHERE messages.turn = turns.id))
        AND (NOT :is_starred OR is_starred)
        AND (:since IS NULL OR coalesce(turns.created, conversations.changed) >= :since)
        AND (:until IS NULL OR coalesce(turns.created, conversations.changed) < :until)
    ORDER BY words.rowid DESC LIMIT :newest
"""

_RESULT = f"""
    SELECT conversations.id, turns.id, title, kind, snippet(words, 0, '{_OPEN}', '{_CLOSE}', '…', {_SNIPPET_WORDS}),
        coalesce(turns.created, conversations.changed)
    FROM words
        JOIN conversations ON conversations.id = words.conversation
        LEFT JOIN turns ON turns.id = words.turn
    WHERE words MATCH ? AND words.rowid = ?
"""  # noqa: S608 - the parts are constants


def _find(connection: sqlite3.Connection, query: str, filters: Filters) -> list[Found]:
    newest = connection.execute(_NEWEST_THAT_FIT, {"query": query, "newest": _NEWEST, **asdict(filters)}).fetchall()
    best = sorted(newest, key=itemgetter(1))[:_SHOWN]  # the better, the more negative
    results = [connection.execute(_RESULT, (query, row)).fetchone() for row, _ in best]
    return [
        Found(conversation, turn, title, kind, *_unmarked(snippet), created)
        for conversation, turn, title, kind, snippet, created in results
    ]


def _unmarked(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Take the marks out of a snippet, and tell where they were."""
    text, marks = "", []
    for number, part in enumerate(re.split(f"[{_OPEN}{_CLOSE}]", marked.replace("\n", " "))):
        if number % 2:
            marks.append((len(text), len(text) + len(part)))
        text += part
    return text, tuple(marks)
