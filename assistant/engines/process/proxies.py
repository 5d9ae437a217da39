# SPDX-License-Identifier: GPL-3.0-or-later
"""Ears, eyes and voice as their callers see them: the engines themselves are in the engine process.

Each proxy fits its Protocol. Every call is a generator: closing it early stops the work. A `Cancellation` as
`cancelled` releases the caller at once, even if the engine needs a moment; any other callable is asked between items.
Until an engine is loaded its callers wait; if it cannot be loaded they get the error that says why.
"""

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from assistant.engines.process.calls import Work
from assistant.engines.process.scheduler import Priority
from assistant.engines.protocols import Cancelled, Sampling
from assistant.values import Audio, EngineInfo, Progress, Prompt, Role, Segment, Token

Perform: TypeAlias = Callable[[Role, Work, Cancelled], Iterator[Any]]
"""Has work done, and yields what the engine yields."""

_SOUNDS_AHEAD = 4
"""Pieces of sound an engine makes before the first is taken: a piece can be a sentence, and nobody may want it."""


class _Proxy:
    def __init__(self, perform: Perform, info: Callable[[], EngineInfo]) -> None:
        self._perform = perform
        self._info = info

    @property
    def info(self) -> EngineInfo:
        """What was loaded; blocks until that is so.

        Raises:
            EngineError: The engine could not be loaded.
            Cancelled: The engine process was closed.
        """
        return self._info()

    def close(self) -> None:
        """Do nothing: the engine belongs to the engine process."""


class EarsProxy(_Proxy):
    """`Ears` in the engine process."""

    def transcribe(
        self, take: Audio, *, language: str, prompt: str, cancelled: Cancelled, partial: bool = False
    ) -> Iterator[Segment | Progress]:
        """As `Ears.transcribe`; with `partial` the user still speaks, so other work may go first."""
        return self._perform(
            Role.EARS,
            Work(
                "transcribe",
                {"take": take, "language": language, "prompt": prompt},
                Priority.PARTIAL_TRANSCRIPTION if partial else Priority.TRANSCRIPTION,
            ),
            cancelled,
        )


class EyesProxy(_Proxy):
    """`Eyes` in the engine process."""

    def prepare(self, prompt: Prompt, *, cancelled: Cancelled) -> Iterator[Progress]:
        """As `Eyes.prepare`; ends early, without an error, when the eyes are wanted for another call."""
        return self._perform(
            Role.EYES, Work("prepare", {"prompt": prompt}, Priority.PREFILL, speculative=True), cancelled
        )

    def reply(self, prompt: Prompt, *, sampling: Sampling, cancelled: Cancelled) -> Iterator[Token | Progress]:
        """As `Eyes.reply`."""
        return self._perform(
            Role.EYES,
            Work(
                "reply",
                {"prompt": prompt, "sampling": sampling},
                Priority.PROMPT,
                then=Priority.GENERATION,
            ),
            cancelled,
        )


class VoiceProxy(_Proxy):
    """`Voice` in the engine process."""

    def synthesize(self, text: str, *, cancelled: Cancelled, first: bool = False) -> Iterator[Audio]:
        """As `Voice.synthesize`; with `first` nothing of the answer is heard yet, so writing it can wait."""
        return self._perform(
            Role.VOICE,
            Work(
                "synthesize",
                {"text": text},
                Priority.FIRST_CLAUSE if first else Priority.NEXT_CLAUSE,
                window=_SOUNDS_AHEAD,
            ),
            cancelled,
        )
