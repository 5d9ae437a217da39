# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking at pictures before the question is complete."""

import threading
from collections.abc import Iterator

import numpy as np

from assistant.conversation.conversation import Conversation
from assistant.engines.protocols import Cancelled as IsCancelled
from assistant.pipeline.look_ahead import LookAhead
from assistant.values import Picture, Progress, Prompt
from tests.fakes import FakeEyes


def picture(grey: int) -> Picture:
    return Picture.from_rgb(np.full((2, 2, 3), grey, np.uint8))


class GatedEyes(FakeEyes):
    """Looks until the gate opens or it is told to stop."""

    def __init__(self) -> None:
        super().__init__()
        self.started = threading.Semaphore(0)
        self.gate = threading.Event()
        self.stopped: list[bool] = []

    def prepare(self, prompt: Prompt, *, cancelled: IsCancelled) -> Iterator[Progress]:
        self.prepared.append(prompt)
        self.started.release()
        self.gate.wait(10)
        self.stopped.append(cancelled())
        yield from ()


def test_attached_pictures_are_looked_at() -> None:
    eyes = GatedEyes()
    ahead = LookAhead(eyes, Conversation("Be brief."))
    shown = picture(1)

    ahead.at([shown])
    assert eyes.started.acquire(timeout=10)
    eyes.gate.set()
    ahead.close()

    assert eyes.prepared[0].newest.pictures == (shown,)


def test_a_newer_set_of_pictures_stops_the_older_one() -> None:
    eyes = GatedEyes()
    ahead = LookAhead(eyes, Conversation("Be brief."))

    ahead.at([picture(1)])
    assert eyes.started.acquire(timeout=10)
    ahead.at([picture(2)])
    eyes.gate.set()
    assert eyes.started.acquire(timeout=10)
    ahead.close()

    assert eyes.stopped[0] is True
    assert len(eyes.prepared) == 2
