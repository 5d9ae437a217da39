# SPDX-License-Identifier: GPL-3.0-or-later
"""One take while it is being recorded: what is to be transcribed now, and what of it is known for good."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from assistant.engines.protocols import VoiceActivityDetector
from assistant.speech.endpointing import FRAME_SECONDS, Endpointer, Endpointing, SpeechEnded, SpeechStarted, Splitter
from assistant.speech.local_agreement import LocalAgreement
from assistant.values import SAMPLE_RATE, Audio, Samples, Segment

_PASS_SECONDS = 1.0
"""New sound between two passes while the user speaks."""

_END_OF_SPEECH_SECONDS = 3 * FRAME_SECONDS
"""After so much silence the user may have finished. Shorter silences are within words; of those in recorded speech
that last so long, nearly all last 0.3 s, too."""

_PADDING_SECONDS = Endpointing().padding_seconds
"""What recognisers take along after speech. Where it is not recorded yet, zeros do as well: with them the tests' ears
make no more mistakes than over the whole take (500 noisy sentences), without them a tenth more."""

_LONGEST_SECONDS = 15.0
"""Speech that goes on is cut, at a pause if there is one, so that passes stay short."""

_GAP_SECONDS = 2.0
"""After such a pause, and the padding of what was said before it, recognisers begin anew anyway."""

_LEAD_SECONDS = 1.0
"""Silence kept before speech, for a recogniser's own voice detector to settle."""


@dataclass(frozen=True, eq=False)
class Passage:
    """Sound to transcribe."""

    start: int
    """First sample, counted from the start of the take."""
    audio: Audio
    is_final: bool
    """It does not grow any more."""
    speeches: int
    """Grows with every voice after silence in the take."""
    in_speech: bool
    """It ends in the middle of speech."""

    def hears_all_of(self, other: "Passage") -> bool:
        """Whether there is no speech in `other` that is not in this."""
        whole = not self.in_speech and not other.in_speech
        return self is other or (whole and (self.start, self.speeches) == (other.start, other.speeches))


class LiveTake:
    """Cuts a growing take into passages, and keeps what was heard in them. Not thread-safe.

    The sound after the last finished passage is the *window*: while it grows it is transcribed again and again. Time
    is counted in samples of sound, which come at the pace of a clock.

    Args:
        vad: Reset here; not to be used elsewhere until the take is complete.
    """

    def __init__(self, vad: VoiceActivityDetector) -> None:
        self._vad = _NotingVad(vad)
        self._splitter = Splitter(self._vad, longest_seconds=_LONGEST_SECONDS, gap_seconds=_GAP_SECONDS)
        self._endpointer = Endpointer(
            Endpointing(hangover_seconds=_END_OF_SPEECH_SECONDS, padding_seconds=_END_OF_SPEECH_SECONDS)
        )
        self._fed = 0
        self._speeches = 0
        self._last_voice = 0
        """Where the latest speech ended that has ended."""
        self._silent_since = 0
        """The first sample that has nothing but silence after it."""
        self._start = 0
        """First sample of the window."""
        self._blocks: list[Samples] = []
        """The window."""
        self._window_has_speech = False
        self._latest: tuple[Passage, list[Segment]] | None = None
        """The newest pass over the window."""
        self._agreement = LocalAgreement()
        self._finished: list[Passage] = []
        """To be transcribed once more, and then for good."""
        self._kept: list[Segment] = []
        self._begun = 0
        """When the newest pass began."""
        self._next_in_speech = 0
        """No pass in the middle of speech before; so that passes take half of the time at most."""
        self._next_at_end = 0
        """Nor one at its end, if they are slow."""

    # ── sound ──────────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def fed(self) -> int:
        """How many samples came in."""
        return self._fed

    def feed(self, block: Samples) -> None:
        """Take the next sound, at 16 kHz; frames of the voice activity detector are the best size."""
        self._blocks.append(block)
        self._fed += len(block)
        pieces = list(self._splitter.feed(Audio(block)))
        for probability in self._vad.taken():
            if probability >= self._endpointer.endpointing.release:
                self._silent_since = (self._endpointer.frames + 1) * self._vad.frame_samples
            if probability >= self._endpointer.endpointing.threshold and not self._endpointer.in_speech:
                self._speeches += 1  # the beginning of more, or the burst of a final "t": no pass has heard it
            match self._endpointer.feed(probability):
                case SpeechStarted(frame):
                    self._begin_speech(frame * self._vad.frame_samples)
                case SpeechEnded(frame):
                    self._last_voice = frame * self._vad.frame_samples - _samples(_END_OF_SPEECH_SECONDS)
        for piece in pieces:
            self._cut(round(piece.start * SAMPLE_RATE) + len(piece.audio.samples))

    def _begin_speech(self, start: int) -> None:
        self._next_in_speech = max(self._next_in_speech, start + _samples(_PASS_SECONDS))
        pause = start + _samples(_END_OF_SPEECH_SECONDS) - self._last_voice
        if pause >= _samples(_GAP_SECONDS + _PADDING_SECONDS):
            # The splitter has cut off what was said before, or found it too short to be speech.
            self._forget_before(max(self._start, start - _samples(_LEAD_SECONDS)))
        self._window_has_speech = True

    def _cut(self, end: int) -> None:
        """Finish the window at `end`; the next one begins there."""
        in_speech = self._endpointer.in_speech or end < self._last_voice
        samples = np.concatenate(self._blocks)[: end - self._start]
        passage = Passage(self._start, Audio(samples), is_final=True, speeches=self._speeches, in_speech=in_speech)
        latest = self._latest
        self._forget_before(end)
        self._window_has_speech = in_speech
        self._finished.append(passage)
        if latest and latest[0].hears_all_of(passage) and passage is self._finished[0]:
            self._keep(latest[1])

    def _forget_before(self, sample: int) -> None:
        if sample > self._start:
            self._blocks = [np.concatenate(self._blocks)[sample - self._start :]]
            self._start = sample
            self._latest = None

    # ── passes ─────────────────────────────────────────────────────────────────────────────────────────────────

    def next_passage(self) -> Passage | None:
        """What to transcribe now, if anything; the pass counts as begun, and ends with `heard`."""
        if self._finished:
            self._begun = self._fed
            return self._finished[0]
        in_speech = self._endpointer.in_speech
        silence = self._fed - self._silent_since
        # Just silent, but not yet for long: soon a pass is due that hears all, and this one would be in its way. Or
        # there was a voice just now, and it is not known yet whether it goes on.
        may_end = silence >= self._vad.frame_samples if in_speech else silence < _samples(_END_OF_SPEECH_SECONDS)
        due = self._next_in_speech if in_speech else self._next_at_end
        if not self._has_news or may_end or self._fed < due:
            return None
        self._begun = self._fed
        self._next_in_speech = self._fed + _samples(_PASS_SECONDS)
        return self._window()

    def heard(self, passage: Passage, segments: Iterable[Segment]) -> None:
        """Take what a pass heard; its times are counted from the start of the passage."""
        cost = self._fed - self._begun
        self._next_in_speech = max(self._next_in_speech, self._begun + 2 * cost)
        if cost > _samples(_PASS_SECONDS):
            self._next_at_end = self._begun + 2 * cost
        found = [shifted(segment, passage.start / SAMPLE_RATE) for segment in segments]
        if self._finished and passage.hears_all_of(self._finished[0]):
            self._keep(found)
        elif not passage.is_final and passage.start == self._start:
            self._latest = passage, found
            self._agreement.feed(_text(found).split())

    def counts(self, passage: Passage) -> bool:
        """Whether what is heard in this passage will be part of the transcription if the take ends now."""
        return passage.hears_all_of(self._finished[0] if self._finished else self._window())

    def outdates(self, passage: Passage) -> bool:
        """Whether a pass is due that hears more than this one, which ends in the middle of speech, ever will."""
        at_end = self._has_news and not self._endpointer.in_speech and self._fed >= self._next_at_end
        return at_end and passage.in_speech and not passage.is_final

    def _keep(self, segments: list[Segment]) -> None:
        del self._finished[0]
        self._kept += segments
        self._agreement = LocalAgreement()

    def _window(self) -> Passage:
        samples = np.concatenate(self._blocks) if self._blocks else np.zeros(0, np.float32)
        in_speech = self._endpointer.in_speech
        missing = 0 if in_speech else _samples(_PADDING_SECONDS) - (self._fed - self._silent_since)
        samples = np.pad(samples, (0, max(0, missing)))
        return Passage(self._start, Audio(samples), is_final=False, speeches=self._speeches, in_speech=in_speech)

    @property
    def _has_news(self) -> bool:
        """Whether there is speech in the window that no pass has heard to its end."""
        if not self._window_has_speech or self._endpointer.in_speech:
            return self._window_has_speech
        return self._latest is None or self._latest[0].in_speech or self._latest[0].speeches != self._speeches

    # ── words ──────────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def rest(self) -> int | None:
        """The sample from which on speech has still to be transcribed; None if everything is known."""
        if self._finished:
            return self._finished[0].start
        return self._start if self._has_news else None

    @property
    def known(self) -> list[Segment]:
        """What was said before `rest`, for good; times are counted from the start of the take."""
        return [*self._kept, *(self._latest[1] if self.rest is None and self._latest else [])]

    @property
    def language(self) -> str:
        """What the first finished passage was spoken in; empty until that is known."""
        return next((segment.language for segment in self._kept if segment.language), "")

    @property
    def committed(self) -> str:
        """Words that will hardly change any more."""
        return " ".join([_text(self._kept), *self._agreement.committed]).strip()

    @property
    def tentative(self) -> str:
        """What the newest pass heard after them."""
        return " ".join(self._agreement.tentative)


class _NotingVad:
    """Notes down the probabilities that a splitter asks for, so that two can go by one run of the network."""

    def __init__(self, vad: VoiceActivityDetector) -> None:
        self._vad = vad
        self._noted: list[float] = []
        self.frame_samples = vad.frame_samples

    def probability(self, frame: Samples) -> float:
        """As `VoiceActivityDetector.probability`."""
        probability = self._vad.probability(frame)
        self._noted.append(probability)
        return probability

    def reset(self) -> None:
        """As `VoiceActivityDetector.reset`."""
        self._vad.reset()

    def taken(self) -> list[float]:
        """What was noted down since the last call."""
        noted, self._noted = self._noted, []
        return noted


def shifted(segment: Segment, seconds: float) -> Segment:
    """The same segment so much later."""
    words = tuple(replace(word, start=word.start + seconds, end=word.end + seconds) for word in segment.words)
    return replace(segment, start=segment.start + seconds, end=segment.end + seconds, words=words)


def _text(segments: Iterable[Segment]) -> str:
    return " ".join(segment.text.strip() for segment in segments).strip()


def _samples(seconds: float) -> int:
    return round(seconds * SAMPLE_RATE)
