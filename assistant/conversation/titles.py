# SPDX-License-Identifier: GPL-3.0-or-later
"""What a conversation is called while the user has not chosen a title: its first question, shortened."""

import re
import sqlite3

from assistant.conversation.search_index import index_conversation
from assistant.values import Speaker

_LONGEST = 60
"""Characters of a title."""

_HESITATION = re.compile(
    r"^(?:(?:u+[mh]+|e+r+m?|h+m+|a+h+|hey,? kibitz)\b|(?:well|so|okay|ok|right)\b(?=,))[\s,.…-]*", re.IGNORECASE
)
"""What people say before they have begun: “Um, so, what is this?”"""


def name_after_question(connection: sqlite3.Connection, conversation: int) -> None:
    """Call a conversation by its first question, unless it has a title or there is none."""
    question = connection.execute(
        "SELECT text FROM conversations JOIN turns ON conversation = conversations.id"
        " JOIN messages ON turn = turns.id AND speaker = ? AND text <> ''"
        " WHERE conversations.id = ? AND NOT is_named AND title = '' ORDER BY turns.id LIMIT 1",
        (Speaker.USER.value, conversation),
    ).fetchone()
    if question:
        connection.execute("UPDATE conversations SET title = ? WHERE id = ?", (title_of(*question), conversation))
        index_conversation(connection, conversation)


def title_of(question: str) -> str:
    """A short title: the first line of a question without its hesitations, cut between words."""
    line = question.strip().partition("\n")[0].strip().rstrip("?.! ")
    started = line
    while found := _HESITATION.match(started):
        started = started[found.end() :]
    if started and started != line:
        line = started[0].upper() + started[1:]
    if len(line) <= _LONGEST:
        return line
    return f"{line[:_LONGEST].rpartition(' ')[0] or line[:_LONGEST]}…"
