# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts one take together from the sound that comes in, and knows whether somebody speaks in it."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from assistant.engines.protocols import VoiceActivityDetector
from assistant.pipeline.live_transcript import LiveTranscript
from assistant.pipeline.takes import Take
from assistant.pipeline.voice_watch import FULL_SILENCE_SECONDS, VoiceWatch
from assistant.speech.endpointing import Endpointing, SpeechEnded, SpeechStarted
from assistant.values import SAMPLE_RATE, Audio, Samples

TAIL_SECONDS = 0.45
"""Recorded on after the key goes up, so that the last word is not cut; less if nobody speaks any more. 350 to 500 ms
are usual."""

_MUTE_SECONDS = 1.5
"""So long people may think before they speak: many headsets give exact zeros until somebody does."""

LONGEST_TAKE_SECONDS = 600
"""A key that got stuck must not fill the memory: 10 minutes are 38 MB."""


@dataclass
class _Growing:
    """What has been recorded since the key went down."""

    blocks: list[Samples] = field(default_factory=list)
    samples: int = 0
    released: float | None = None
    tail: int = 0
    """Samples still to record after the key went up."""
    is_heard: bool = False
    """Something other than exact zeros has come."""
    told_mute: bool = False


class TakeRecorder:
    """One take after the other, on the listener thread. Nothing is loaded before the first one.

    Args:
        make_vad: Gives a detector of its own; called once.
        make_live: Gives what transcribes takes while they grow; called once.
    """

    def __init__(
        self, make_vad: Callable[[], VoiceActivityDetector], make_live: Callable[[], LiveTranscript] | None
    ) -> None:
        self._make_vad = make_vad
        self._make_live = make_live
        self._watch: VoiceWatch | None = None
        self._live: LiveTranscript | None = None
        self._take: _Growing | None = None

    @property
    def is_recording(self) -> bool:
        """A take grows."""
        return self._take is not None

    @property
    def has_sound(self) -> bool:
        """There is something in it."""
        return self._take is not None and self._take.samples > 0

    @property
    def is_too_long(self) -> bool:
        """It has to be ended."""
        return self._take is not None and self._take.samples > LONGEST_TAKE_SECONDS * SAMPLE_RATE

    @property
    def is_finished(self) -> bool:
        """The key is up, and the last word is over, or time for it."""
        if self._take is None or self._take.released is None:
            return False
        return self._take.tail <= 0 or self._watching.silence_seconds >= FULL_SILENCE_SECONDS

    def wait(self, pause_seconds: float) -> None:
        """Follow, from now on, whether somebody begins to speak, and later pauses for so long."""
        self._watching.reset(Endpointing(hangover_seconds=pause_seconds))

    def begins_speech(self, samples: Samples) -> bool:
        """Whether somebody has begun to speak, by the end of these samples; between `wait` and `begin`."""
        return any(isinstance(end, SpeechStarted) for end in self._watching.feed(samples))

    def begin(self, pre_roll: Samples, *, is_spoken: bool) -> None:
        """A take begins with what was heard just before; `is_spoken` if speech that is followed already began it."""
        self._take = _Growing()
        if not is_spoken:
            self._watching.reset(Endpointing())
        if self._live is None and self._make_live:
            self._live = self._make_live()
        if self._live:
            self._live.start()
        if len(pre_roll):
            self._append(self._take, pre_roll)
            if not is_spoken:
                self._watching.feed(pre_roll)

    def add(self, samples: Samples) -> bool:
        """The take grows; true if somebody has spoken and has paused for as long as `wait` said."""
        assert self._take is not None
        self._append(self._take, samples)
        return any(isinstance(end, SpeechEnded) for end in self._watching.feed(samples))

    def is_mute(self, *, is_silent: bool) -> bool:
        """Whether people should be told now, once, that the microphone `is_silent`."""
        take = self._take
        if take is None or not is_silent or take.is_heard or take.told_mute:
            return False
        if take.samples < _MUTE_SECONDS * SAMPLE_RATE:
            return False
        take.told_mute = True
        return True

    def release(self, time: float, on_the_way: float = 0.0) -> None:
        """The key went up: the tail begins. With `is_finished` it is over.

        Args:
            time: When that was.
            on_the_way: Seconds of sound from before that which have not come yet, because sound comes in blocks;
                negative if sound from after it has come, because it was not certain at once.
        """
        assert self._take is not None
        self._take.released = time
        self._take.tail = round((TAIL_SECONDS + on_the_way) * SAMPLE_RATE)

    def finish(self, now: float) -> Take:
        """The take is complete."""
        take, audio = self._end()
        live = self._live.finish(audio) if self._live else None
        is_by_hand = take.released is not None
        released = now if take.released is None else take.released
        return Take(audio, released, self._watching.holds_speech, is_by_hand, live)

    def give_up(self, now: float) -> Take:
        """The take is not wanted; gives what it held."""
        _, audio = self._end()
        if self._live:
            self._live.cancel()
        # The detector is missing where it could not even be loaded.
        return Take(audio, now, self._watch is None or self._watch.holds_speech)

    def close(self) -> None:
        """Forget the take and end the live transcript."""
        self._take = None
        if self._live:
            self._live.close()

    @property
    def _watching(self) -> VoiceWatch:
        if self._watch is None:
            self._watch = VoiceWatch(self._make_vad())
        return self._watch

    def _append(self, take: _Growing, samples: Samples) -> None:
        take.blocks.append(samples)
        take.samples += len(samples)
        take.is_heard = take.is_heard or bool(samples.any())
        if take.released is not None:
            take.tail -= len(samples)
        if self._live:
            self._live.feed(samples)

    def _end(self) -> tuple[_Growing, Audio]:
        assert self._take is not None
        take, self._take = self._take, None
        return take, Audio(np.concatenate(take.blocks) if take.blocks else np.zeros(0, np.float32))
