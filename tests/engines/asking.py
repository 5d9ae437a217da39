# SPDX-License-Identifier: GPL-3.0-or-later
"""Short ways to ask an engine something in a test."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from assistant.engines.protocols import Eyes, Sampling
from assistant.values import Message, Picture, Progress, Prompt, Speaker, Token
from tests.models.vlm.world import Scene, render

UNHURRIED = 600.0
"""Seconds for `EyesSettings.looking_seconds`: all of a picture is looked at, however slow a computer is found to be.

By default an engine measures that when it is opened: of two on a busy computer, the second may see less than the first.
"""


def picture_of(scene: Scene) -> Picture:
    """A drawn scene as the engines take it."""
    return Picture.from_rgb(np.asarray(render(scene).convert("RGB")))


def noise(seed: int, width: int = 320, height: int = 180) -> Picture:
    """A picture of random pixels: as good as any for a model with random weights."""
    return Picture.from_rgb(np.random.default_rng(seed).integers(0, 255, (height, width, 3), dtype=np.uint8))


def system(text: str) -> Message:
    """What the system says."""
    return Message(Speaker.SYSTEM, text)


def user(text: str, *pictures: Picture) -> Message:
    """What the user says and shows."""
    return Message(Speaker.USER, text, pictures)


def assistant(text: str) -> Message:
    """What was answered."""
    return Message(Speaker.ASSISTANT, text)


def never() -> bool:
    """Nobody stops the work."""
    return False


def reply(eyes: Eyes, *messages: Message, sampling: Sampling | None = None) -> tuple[str, list[Token], list[Progress]]:
    """Ask; gives the answer's text, its tokens, and the progress on the way."""
    items = list(eyes.reply(Prompt(messages), sampling=sampling or Sampling(max_tokens=40), cancelled=never))
    tokens = [item for item in items if isinstance(item, Token)]
    return "".join(token.text for token in tokens), tokens, [item for item in items if isinstance(item, Progress)]


def say(eyes: Eyes, *messages: Message, sampling: Sampling | None = None) -> str:
    """Ask; gives the answer."""
    return reply(eyes, *messages, sampling=sampling)[0]


def prepare(eyes: Eyes, *messages: Message) -> list[Progress]:
    """Get ready for a question that is still being asked."""
    return list(eyes.prepare(Prompt(messages), cancelled=never))


@dataclass
class Conversation:
    """Keeps the history of one conversation with an engine."""

    eyes: Eyes
    history: list[Message] = field(default_factory=list)

    def ask(self, text: str, *pictures: Picture) -> str:
        """Ask the next question."""
        self.history.append(user(text, *pictures))
        answer = say(self.eyes, *self.history)
        self.history.append(assistant(answer))
        return answer

    @property
    def prompt(self) -> Sequence[Message]:
        """The conversation up to the newest question."""
        return self.history[:-1]
