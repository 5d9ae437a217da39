# SPDX-License-Identifier: GPL-3.0-or-later
"""What is transcribed when, while a take grows; the ears are the test itself."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from assistant.cancellation import Cancellation
from assistant.engines.abort import AbortFlag
from assistant.engines.protocols import Ears, EngineHost
from assistant.engines.silero import SileroVad
from assistant.engines.whisper.ears import WhisperEars
from assistant.pipeline.live_take import LiveTake, Passage, shifted
from assistant.settings import EarsSettings
from assistant.speech.audio import joined
from assistant.speech.endpointing import split_at_silence
from assistant.values import SAMPLE_RATE, Audio, Samples, Segment, Transcription, Word
from tests.models.whisper.speak import spoken

FRAME = 512
SENTENCES = (
    "How many shapes are there?", "What color is the circle?", "Is there a blue triangle?", "Where is the white star?",
    "Read the screen.", "What does the screen say?", "Click on the red triangle.", "Describe the picture.",
    "Is the square left of the star?", "Count the circles.", "What number is shown?", "Take a screenshot.",
)  # fmt: skip


class LoudnessVad:
    """Takes all that is loud for speech."""

    frame_samples = FRAME

    def probability(self, frame: Samples) -> float:
        return float(np.abs(frame).max())

    def reset(self) -> None:
        pass


def voice(seconds: float) -> Samples:
    return np.ones(round(seconds * SAMPLE_RATE / FRAME) * FRAME, np.float32)


def silence(seconds: float) -> Samples:
    return 0 * voice(seconds)


class Recording:
    """A take that is fed frame by frame to ears that need `cost` seconds for each pass."""

    def __init__(self, *parts: Samples, cost: float = 0.0) -> None:
        self.live = LiveTake(LoudnessVad())
        self.passes: list[Passage] = []
        self.ended: list[int] = []
        self._cost = round(cost * SAMPLE_RATE)
        self._running: Passage | None = None
        self._until = 0
        self.say(*parts)

    def say(self, *parts: Samples) -> "Recording":
        for part in parts:
            for frame in part.reshape(-1, FRAME):
                self.live.feed(frame)
                self._work()
        return self

    def _work(self) -> None:
        if self._running and self.live.fed >= self._until:
            passage, self._running = self._running, None
            self.live.heard(passage, hear(passage))
            self.ended.append(self.live.fed)
        if not self._running and (begun := self.live.next_passage()):
            self.passes.append(begun)
            self._running, self._until = begun, self.live.fed + self._cost
            if not self._cost:
                self._work()

    @property
    def begun_seconds(self) -> list[float]:
        return [round(end_of(passage) / SAMPLE_RATE, 1) for passage in self.passes]


def end_of(passage: Passage) -> int:
    return passage.start + len(passage.audio.samples)


def hear(passage: Passage) -> list[Segment]:
    """A word for each half second with voice, named by its place in the take."""
    found = []
    for piece in split_at_silence([passage.audio], LoudnessVad()):
        start = passage.start + round(piece.start * SAMPLE_RATE)
        places = (start + np.flatnonzero(piece.audio.samples)) // (SAMPLE_RATE // 2)
        text = " ".join(f"w{place}" for place in sorted(set(places)))
        found.append(Segment(text, piece.start, piece.start + piece.audio.seconds))
    return found


def all_words(recording: Recording, take: Samples) -> str:
    """The transcription, when the rest is heard as well."""
    live, found = recording.live, recording.live.known
    if live.rest is not None:
        rest = Passage(live.rest, Audio(take[live.rest :]), is_final=True, speeches=0, in_speech=False)
        found = [*found, *hear(rest)]
    return Transcription(tuple(found)).text


def test_silence_is_never_transcribed() -> None:
    recording = Recording(silence(30))

    assert recording.passes == []
    assert recording.live.rest is None
    assert recording.live.known == []


def test_speech_is_transcribed_each_second_and_at_its_end() -> None:
    recording = Recording(silence(0.5), voice(3.5), silence(1.5))

    assert recording.begun_seconds == pytest.approx([1.4, 2.4, 3.4, 4.3], abs=0.11)
    assert not recording.passes[-1].in_speech


def test_nothing_is_left_to_do_after_a_pass_at_the_end_of_speech() -> None:
    recording = Recording(silence(0.5), voice(2), silence(0.4))

    assert recording.live.rest is None
    assert [segment.text for segment in recording.live.known] == ["w1 w2 w3 w4"]


def test_speech_up_to_the_end_of_the_take_is_left_to_do() -> None:
    recording = Recording(silence(0.5), voice(2.5))

    assert recording.live.rest == 0
    assert recording.live.known == []


def test_short_pause_brings_one_pass_that_hears_all_before_it() -> None:
    recording = Recording(silence(0.5), voice(0.736), silence(0.096), voice(0.5))

    assert recording.begun_seconds[0] == pytest.approx(1.5, abs=0.05)
    assert not recording.passes[0].in_speech


def test_pass_at_the_end_of_speech_hears_as_much_silence_as_one_over_the_whole_take() -> None:
    recording = Recording(silence(0.5), voice(0.512), silence(0.4))

    (last,) = recording.passes
    assert np.flatnonzero(last.audio.samples)[-1] + 1 == len(last.audio.samples) - 0.3 * SAMPLE_RATE


def test_burst_after_the_pass_at_the_end_of_speech_is_heard_by_another() -> None:
    recording = Recording(silence(0.5), voice(0.512), silence(0.128))
    rests = [recording.live.rest]

    for sound in (voice(0.032), silence(0.128)):
        recording.say(sound)
        rests.append(recording.live.rest)

    assert [rest is None for rest in rests] == [True, False, True]
    assert len(recording.passes) == 2


def test_sound_that_does_not_come_in_whole_frames_is_transcribed_as_often() -> None:
    recording = Recording()
    recording.live.feed(silence(0.5)[:-100])

    recording.say(voice(3.5), silence(1.5))

    assert recording.begun_seconds == pytest.approx([1.4, 2.4, 3.4, 4.3], abs=0.11)


def test_no_pass_begins_between_the_last_voice_and_the_end_of_speech() -> None:
    recording = Recording(silence(0.5), voice(0.736), silence(0.064))

    assert recording.passes == []


def test_speech_after_a_pause_is_transcribed_together_with_what_came_before() -> None:
    recording = Recording(silence(0.5), voice(1.5), silence(1), voice(1), silence(0.5))

    assert recording.passes[-1].start == 0
    assert recording.live.rest is None
    assert recording.live.known[-1].text == "w1 w2 w3 w4 w6 w7"


def test_long_pause_finishes_what_was_said_without_another_pass() -> None:
    recording = Recording(silence(0.5), voice(2), silence(3))
    before = len(recording.passes)

    recording.say(voice(2), silence(0.4))

    assert not any(passage.is_final for passage in recording.passes)
    assert all(passage.start > 2 * SAMPLE_RATE for passage in recording.passes[before:])
    assert Transcription(tuple(recording.live.known)).text == "w1 w2 w3 w4 w11 w12 w13 w14"


def test_long_silence_before_speech_is_left_out() -> None:
    recording = Recording(silence(60), voice(2), silence(0.4))

    assert max(passage.audio.seconds for passage in recording.passes) < 4
    assert recording.live.known[0].start == pytest.approx(59.7, abs=0.1)


def test_speech_without_end_is_cut_and_each_part_transcribed_once_more() -> None:
    recording = Recording(silence(0.5), voice(40), silence(0.4))
    finals = [passage for passage in recording.passes if passage.is_final]

    assert max(passage.audio.seconds for passage in recording.passes) < 17
    assert [passage.start for passage in finals[1:]] == [end_of(passage) for passage in finals[:-1]]
    assert recording.live.rest is None


def test_long_speech_is_cut_at_a_pause() -> None:
    recording = Recording(silence(0.5), voice(9), silence(0.4), voice(9), silence(0.4))
    (final,) = [passage for passage in recording.passes if passage.is_final]

    assert 9.5 * SAMPLE_RATE < end_of(final) < 9.9 * SAMPLE_RATE


@pytest.mark.parametrize("cost", [0.0, 0.3, 2.5, 20.0])
@pytest.mark.parametrize(
    "parts",
    [
        (silence(0.4), voice(5)),
        (silence(0.4), voice(5), silence(0.4)),
        (voice(3), silence(2.5), voice(3), silence(2.1), voice(0.5), silence(5)),
        (silence(4), voice(20), silence(0.5), voice(12), silence(3), voice(1), silence(0.3)),
        (voice(0.15), silence(10), voice(0.1), silence(3), voice(2), silence(1)),
    ],
)
def test_no_word_is_lost_and_at_most_one_is_cut_in_two_where_there_is_no_pause(
    parts: tuple[Samples, ...], cost: float
) -> None:
    take = np.concatenate(parts)
    recording = Recording(*parts, cost=cost)
    whole = Passage(0, Audio(take), is_final=True, speeches=0, in_speech=False)
    cuts = sum(passage.is_final and passage.in_speech for passage in recording.passes)

    heard = all_words(recording, take).split()

    assert len(heard) - len(set(heard)) <= cuts
    assert list(dict.fromkeys(heard)) == list(dict.fromkeys(Transcription(tuple(hear(whole))).text.split()))


def test_slow_ears_are_busy_for_half_of_the_time_at_most() -> None:
    recording = Recording(silence(0.5), voice(14), cost=3.0)
    begun = [end_of(passage) for passage in recording.passes]

    assert len(begun) >= 2
    assert all(later - earlier >= 6 * SAMPLE_RATE for earlier, later in pairwise(begun))


def test_words_are_committed_when_two_passes_agree() -> None:
    recording = Recording(silence(0.5), voice(2.2))

    assert recording.live.committed == "w1 w2"
    assert recording.live.tentative == "w3 w4"


def test_finished_words_stay_before_those_that_follow() -> None:
    recording = Recording(silence(0.5), voice(1), silence(3), voice(2.2))

    assert recording.live.committed.startswith("w1 w2 w3 w9")


def test_running_pass_counts_only_if_it_hears_all_speech() -> None:
    recording = Recording(silence(0.5), voice(2), silence(0.35), cost=0.9)
    final = recording.passes[-1]

    assert not final.in_speech
    assert recording.live.counts(final)
    assert not recording.say(voice(0.5)).live.counts(final)


def test_language_is_that_of_the_first_finished_passage() -> None:
    live = LiveTake(LoudnessVad())
    for frame in np.concatenate([voice(2), silence(3)]).reshape(-1, FRAME):
        live.feed(frame)
        while passage := live.next_passage():
            live.heard(passage, [Segment("Hallo", 0.0, 1.0, "de")])

    assert live.language == "de"


def test_shifted_segment_takes_its_words_along() -> None:
    segment = Segment("one", 1.0, 2.0, words=(Word("one", 1.0, 2.0, 0.9),))

    later = shifted(segment, 3.0)

    assert (later.start, later.end, later.words[0].start, later.words[0].end) == (4.0, 5.0, 4.0, 5.0)


# ── with trained ears ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def whisper(tiny_whisper: Path) -> Iterator[WhisperEars]:
    ears = WhisperEars.open(EarsSettings(model=str(tiny_whisper), device="cpu"), EngineHost(1, AbortFlag()))
    yield ears
    ears.close()


def heard(ears: Ears, take: Audio) -> list[Segment]:
    steps = ears.transcribe(take, language="en", prompt="", cancelled=Cancellation())
    return [step for step in steps if isinstance(step, Segment)]


def heard_live(ears: Ears, take: Audio) -> str:
    live = LiveTake(SileroVad())
    for start in range(0, len(take.samples), FRAME):
        live.feed(take.samples[start : start + FRAME])
        if passage := live.next_passage():
            live.heard(passage, heard(ears, passage.audio))
    found = live.known
    if live.rest is not None:
        found = [*found, *heard(ears, Audio(take.samples[live.rest :]))]
    return Transcription(tuple(found)).text


@pytest.mark.parametrize("after", [0.0, 0.2, 0.6, 2.5])
def test_live_transcription_is_that_of_the_whole_take(whisper: WhisperEars, after: float) -> None:
    takes = [spoken(sentence, after=after) for sentence in SENTENCES]

    assert [heard_live(whisper, take) for take in takes] == [
        Transcription(tuple(heard(whisper, take))).text for take in takes
    ]


@pytest.mark.parametrize("pause", [2.5, 6.0])
def test_sentences_with_long_pauses_are_heard_as_in_the_whole_take(whisper: WhisperEars, pause: float) -> None:
    quiet = Audio(np.zeros(round(pause * SAMPLE_RATE), np.float32))
    takes = [
        joined([spoken(one, after=0.0), quiet, spoken(other, before=0.0)], SAMPLE_RATE)
        for one, other in zip(SENTENCES[::2], SENTENCES[1::2], strict=True)
    ]

    assert [heard_live(whisper, take) for take in takes] == [
        Transcription(tuple(heard(whisper, take))).text for take in takes
    ]
