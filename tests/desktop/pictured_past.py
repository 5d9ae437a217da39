# SPDX-License-Identifier: GPL-3.0-or-later
"""Conversations of the last weeks, for pictures of a window that is in use."""

import time
from functools import partial
from pathlib import Path

from assistant.conversation.home import DATABASE
from assistant.conversation.store import Store
from assistant.timings import Timings
from assistant.turn_events import Outcome
from assistant.values import Message, Speaker

RENAMING = "How do I rename all these files at once?"

_RENAMED = """\
With a loop in the shell. It goes through all files that end in `.jpeg`:

```bash
for file in *.jpeg; do
    mv -- "$file" "${file%.jpeg}.jpg"
done
```

What the parts mean:

- `"$file"` in quotes, so that names with spaces stay whole
- `%.jpeg` takes the old ending away
- `--` lets names begin with a dash

| Before | After |
|---|---|
| holiday 01.jpeg | holiday 01.jpg |
| scan.jpeg | scan.jpg |
"""

_TIMES = Timings(
    reading=0.05, first_token=0.42, first_clause=0.71, first_sound=0.86, written=4.1, finished=9.3,
)  # fmt: skip

_PAST = (
    (0.1, RENAMING, _RENAMED),
    (1.1, "What does the error dialog mean?", "“Disk quota exceeded”: your folder is full. It names 12 files."),
    (1.3, "Which trains leave before nine?", "Two of them: at 8:12 from track 4, and at 8:47 from track 11."),
    (6.2, "What is the serial number?", "It reads SN 4471-0093."),
    (40.0, "How much was the plumber?", "The invoice says 184.50, due on Monday."),
)
"""Days ago, question, answer."""


def remember(history: Path) -> None:
    """Write them into a history that is not there yet."""
    history.mkdir(parents=True)
    for days, question, answer in _PAST:
        store = Store(history / DATABASE, now=partial(float, time.time() - days * 86_400))
        turn = store.begin_turn(store.begin_conversation(), None, Message(Speaker.USER, question))
        store.write(turn, Message(Speaker.ASSISTANT, answer))
        store.finish_turn(turn, Outcome.ANSWERED, _TIMES if question == RENAMING else Timings())
        store.close()
