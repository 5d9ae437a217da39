# SPDX-License-Identifier: GPL-3.0-or-later
"""What an engine is: four small seams between Kibitz and the native libraries.

Every call that takes time is a generator of *steps*. What it yields is either a piece of the result or a `Progress`;
between two items the scheduler may run other work on the same thread, so a step should be short (one picture tile,
at most 64 prompt tokens, one generated token, one window of speech). Within a step the engine asks `cancelled()`
where it can and hands `EngineHost.abort` to native code that can poll a byte; when stopped it raises `Cancelled`
and is ready for the next call.

Engines are built, called and closed on one thread only, the compute thread, and know nothing of processes.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeAlias, runtime_checkable

from assistant.engines.abort import AbortFlag
from assistant.values import Audio, EngineInfo, Progress, Prompt, Samples, Segment, Token

Cancelled: TypeAlias = Callable[[], bool]
"""True when the caller no longer wants the result. `Cancellation` is one."""


@dataclass(frozen=True)
class Sampling:
    """How an answer is chosen from the model's probabilities."""

    temperature: float = 0.0
    """0 is greedy: the same question gets the same answer."""
    top_p: float = 0.95
    max_tokens: int = 512
    json_schema: str = ""
    """A JSON schema as text: the answer will be JSON that fits it. Empty: free text."""
    seed: int = 0


@dataclass(frozen=True)
class EngineHost:
    """What the surroundings offer to an engine while it loads and works."""

    threads: int
    """Native threads to use: the number of physical cores that are free for us."""
    abort: AbortFlag
    """One byte that native code polls between graph nodes; set while the running step should stop."""
    progress: Callable[[Progress], None] = field(default=lambda _: None)
    """Told while loading; also a sign of life. May raise `Cancelled`, then loading stops."""


class Engine(Protocol):
    """What all engines share."""

    @property
    def info(self) -> EngineInfo:
        """What was loaded."""
        ...

    def close(self) -> None:
        """Give memory and threads back. Calling again does nothing."""
        ...


@runtime_checkable
class AdjustableEngine(Engine, Protocol):
    """An engine that can take over some changed settings while it is loaded, such as the speed of a voice."""

    def adjust(self, settings: Any) -> None:  # noqa: ANN401 - as for `EngineClass.open`
        """Use these settings from the next call on; they differ only in what needs no loading."""
        ...


class EngineClass(Protocol):
    """How an engine comes to be: `open` is a classmethod of every class that the registry names.

    It stands apart from what an engine does, because whoever asks `Ears`, `Eyes` or `Voice` for work may be given
    a stand-in for an engine in another process.
    """

    def open(self, settings: Any, host: EngineHost) -> Engine:  # noqa: ANN401 - `EarsSettings` for ears, and so on
        """Load the model.

        Raises:
            EngineUnavailable: The library or the model is not installed; says what to install.
            ModelDamaged: The files are there but unusable.
            Cancelled: `EngineHost.progress` raised it.
        """
        ...


class Ears(Engine, Protocol):
    """Turns speech into text."""

    def transcribe(
        self, take: Audio, *, language: str, prompt: str, cancelled: Cancelled
    ) -> Iterator[Segment | Progress]:
        """Turn one take into text, a segment at a time, in order.

        Args:
            take: Any length, any sample rate; silence and noise give no segments.
            language: ISO 639-1 code, or "auto" to detect it once.
            prompt: Text that probably came before, or names to expect; may be empty.
            cancelled: Asked between windows (30 s of sound at most).

        Raises:
            EngineError: The engine failed; the turn cannot go on.
            Cancelled: Asked to stop.
        """
        ...


class Eyes(Engine, Protocol):
    """Answers questions about pictures and text."""

    def prepare(self, prompt: Prompt, *, cancelled: Cancelled) -> Iterator[Progress]:
        """Evaluate now what is already known of a prompt that will still grow. Never needed for correctness.

        Before the first item is yielded, everything that was made of pictures that are `forgotten` is let go.
        """
        ...

    def reply(self, prompt: Prompt, *, sampling: Sampling, cancelled: Cancelled) -> Iterator[Token | Progress]:
        """Write the answer to the newest message, a token at a time.

        Oldest turns are left out of a prompt that does not fit; the system message and the newest message never are.

        Raises:
            PromptTooLong: The newest message alone does not fit.
            EngineError, Cancelled: As above.
        """
        ...


class Voice(Engine, Protocol):
    """Turns text into speech."""

    def synthesize(self, text: str, *, cancelled: Cancelled) -> Iterator[Audio]:
        """Speak one clause or sentence of plain words; sound comes in pieces of at most a sentence.

        Text without anything to pronounce gives no sound.

        Raises:
            EngineError, Cancelled: As above.
        """
        ...


class VoiceActivityDetector(Protocol):
    """Says how likely a frame holds speech. Keeps state from frame to frame; runs on the listener thread."""

    frame_samples: int
    """Samples in one frame at 16 kHz."""

    def probability(self, frame: Samples) -> float:
        """Probability in [0, 1] that `frame`, shape (frame_samples,), holds speech."""
        ...

    def reset(self) -> None:
        """Forget what was heard, before another take."""
        ...
