# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables of the history, as numbered steps from an empty file to what they are today.

A step is never changed once it is released: an old file has been through it. A new form is a new step at the end.
"""

MIGRATIONS: tuple[str, ...] = (
    # 1: conversations are trees of turns, so that an edited question keeps what it replaces as a branch.
    """
    CREATE TABLE conversations (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,                 -- the same on every computer it is taken to
        title TEXT NOT NULL DEFAULT '',
        is_named INTEGER NOT NULL DEFAULT 0,      -- the user chose the title; it is never replaced
        created REAL NOT NULL,                    -- seconds since 1970, UTC
        changed REAL NOT NULL,
        is_starred INTEGER NOT NULL DEFAULT 0,
        newest_turn INTEGER,                      -- the end of the branch that is shown
        deleted REAL                              -- when the user threw it away; gone for good a while later
    ) STRICT;

    CREATE INDEX conversations_by_change ON conversations (changed DESC) WHERE deleted IS NULL;

    CREATE TABLE turns (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        conversation INTEGER NOT NULL REFERENCES conversations ON DELETE CASCADE,
        parent INTEGER REFERENCES turns ON DELETE CASCADE,
        created REAL NOT NULL,
        outcome TEXT,                             -- NULL while it runs, or if the program ended before it did
        timings TEXT NOT NULL DEFAULT '{}',       -- JSON
        deleted REAL
    ) STRICT;

    CREATE INDEX turns_of_conversation ON turns (conversation);
    CREATE INDEX turns_of_parent ON turns (parent);

    CREATE TABLE messages (
        id INTEGER PRIMARY KEY,
        turn INTEGER NOT NULL REFERENCES turns ON DELETE CASCADE,
        speaker TEXT NOT NULL CHECK (speaker IN ('user', 'assistant')),
        text TEXT NOT NULL,
        heard TEXT,                               -- what was heard of a spoken answer; NULL: all, or not spoken
        language TEXT NOT NULL DEFAULT '',        -- ISO 639-1
        engine TEXT NOT NULL DEFAULT '',
        from_starter INTEGER NOT NULL DEFAULT 0,
        evidence TEXT NOT NULL DEFAULT '[]',      -- JSON
        UNIQUE (turn, speaker)
    ) STRICT;

    CREATE TABLE pictures (
        sha256 TEXT PRIMARY KEY,                  -- of shape and pixels, as `Picture.sha256`; names the file
        width INTEGER NOT NULL,
        height INTEGER NOT NULL,
        bytes INTEGER NOT NULL,
        words TEXT                                -- what is written in it; NULL until it has been read
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE attachments (
        message INTEGER NOT NULL REFERENCES messages ON DELETE CASCADE,
        position INTEGER NOT NULL,
        picture TEXT NOT NULL REFERENCES pictures,
        source TEXT NOT NULL,
        name TEXT NOT NULL DEFAULT '',            -- file name or window title
        PRIMARY KEY (message, position)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX attachments_of_picture ON attachments (picture);

    CREATE TABLE takes (
        turn INTEGER PRIMARY KEY REFERENCES turns ON DELETE CASCADE,
        seconds REAL NOT NULL
    ) STRICT;
    """,
    # 2: search. One row for each text that can be found; the triggers keep it true whoever writes.
    """
    CREATE VIRTUAL TABLE words USING fts5 (
        text,
        kind UNINDEXED,                           -- 'question', 'answer', 'picture', 'name', 'title'
        turn UNINDEXED,
        conversation UNINDEXED,
        tokenize = "unicode61 remove_diacritics 2",
        prefix = '1 2 3 4'                        -- an unfinished word is found at once; longer ones are rare enough
    );
    CREATE VIRTUAL TABLE vocabulary USING fts5vocab ('words', 'row');

    -- What a text belongs to, to find its row again: fts5 cannot look up its unindexed columns.
    CREATE TABLE indexed (
        id INTEGER PRIMARY KEY,                   -- the row in "words"
        message INTEGER,
        picture TEXT,
        conversation INTEGER
    ) STRICT;
    CREATE INDEX indexed_messages ON indexed (message, picture);
    CREATE INDEX indexed_conversations ON indexed (conversation);

    CREATE TRIGGER message_removed AFTER DELETE ON messages BEGIN
        DELETE FROM words WHERE rowid IN (SELECT id FROM indexed WHERE message = old.id);
        DELETE FROM indexed WHERE message = old.id;
    END;
    CREATE TRIGGER conversation_removed AFTER DELETE ON conversations BEGIN
        DELETE FROM words WHERE rowid IN (SELECT id FROM indexed WHERE conversation = old.id);
        DELETE FROM indexed WHERE conversation = old.id;
    END;
    """,
    # 3: frames of videos, with their time.
    """
    ALTER TABLE attachments ADD COLUMN seconds REAL;         -- from the video's start; NULL for other pictures
    ALTER TABLE attachments ADD COLUMN video_seconds REAL;   -- the video's length
    """,
)
"""Step i takes a file of version i to version i + 1; the version is SQLite's `user_version`."""

SEARCH_SINCE = 2
"""The version that the search index came with."""
