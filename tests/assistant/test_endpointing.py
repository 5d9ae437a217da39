# SPDX-License-Identifier: GPL-3.0-or-later
"""Where speech begins and ends, with a detector that reads the probability off the samples."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.cancellation import Cancellation
from assistant.errors import Cancelled
from assistant.speech.endpointing import (
    FRAME_SECONDS,
    Endpointer,
    Endpointing,
    Piece,
    SpeechEnded,
    SpeechStarted,
    Splitter,
    holds_speech,
    split_at_silence,
    steps_of_take,
    voiced,
)
from assistant.values import SAMPLE_RATE, Audio, Progress, Samples

FRAME = 512


class LoudnessDetector:
    """The mean of the samples is the probability."""

    frame_samples = FRAME

    def __init__(self) -> None:
        self.resets = 0

    def probability(self, frame: Samples) -> float:
        assert frame.shape == (FRAME,)
        return float(frame.mean())

    def reset(self) -> None:
        self.resets += 1


def frames(*runs: tuple[float, int]) -> Audio:
    """Sound of runs of (probability, number of frames)."""
    return Audio(np.concatenate([np.full(count * FRAME, level, np.float32) for level, count in runs]))


def seconds(count: float) -> int:
    """Number of frames."""
    return round(count / FRAME_SECONDS)


def fed(endpointer: Endpointer, *runs: tuple[float, int]) -> list[SpeechStarted | SpeechEnded]:
    events = [endpointer.feed(probability) for probability, count in runs for _ in range(count)]
    return [event for event in (*events, endpointer.finish()) if event]


def test_speech_starts_with_pre_roll_and_ends_with_tail() -> None:
    endpointer = Endpointer(Endpointing(onset_seconds=0.1, hangover_seconds=0.5, padding_seconds=0.3))

    events = fed(endpointer, (0.0, 50), (0.9, 40), (0.0, 50))

    assert events == [SpeechStarted(50 - 9), SpeechEnded(90 + 9)]


def test_start_is_known_after_the_onset() -> None:
    endpointer = Endpointer(Endpointing(onset_seconds=3 * FRAME_SECONDS))

    assert [endpointer.feed(0.9) for _ in range(3)] == [None, None, SpeechStarted(0)]


def test_click_is_no_speech() -> None:
    assert fed(Endpointer(), (0.0, 20), (1.0, 2), (0.0, 20)) == []


def test_pause_between_words_does_not_end_speech() -> None:
    assert len(fed(Endpointer(), (0.9, 20), (0.0, 10), (0.9, 20))) == 2


def test_doubtful_frames_change_nothing() -> None:
    endpointer = Endpointer(Endpointing(threshold=0.5, release=0.35))

    assert fed(endpointer, (0.4, 30), (0.9, 10), (0.4, 100)) == [SpeechStarted(31 - 10), SpeechEnded(140)]


def test_speech_that_goes_on_ends_with_the_sound() -> None:
    assert fed(Endpointer(), (0.9, 20)) == [SpeechStarted(0), SpeechEnded(20)]


def test_event_knows_its_time() -> None:
    assert SpeechStarted(100).seconds == SpeechEnded(100).seconds == pytest.approx(3.2)


@settings(deadline=None, max_examples=50)
@given(st.lists(st.floats(0, 1), max_size=200))
def test_events_alternate_and_never_overlap(probabilities: list[float]) -> None:
    events = fed(Endpointer(), *((probability, 1) for probability in probabilities))

    assert [type(event) for event in events] == [SpeechStarted, SpeechEnded] * (len(events) // 2)
    places = [event.frame for event in events]
    assert places == sorted(places)
    assert all(0 <= place <= len(probabilities) for place in places)


def test_silence_is_not_passed_on() -> None:
    pieces = list(split_at_silence([frames((0.0, 500), (0.9, 50), (0.0, 500))], LoudnessDetector()))

    assert [round(piece.start / FRAME_SECONDS) for piece in pieces] == [500 - 9]
    assert len(pieces[0].audio.samples) == (50 + 2 * 9) * FRAME


def test_long_silence_separates_pieces_and_short_silence_does_not() -> None:
    sound = frames((0.9, 50), (0.0, seconds(1.5)), (0.9, 50), (0.0, seconds(3)), (0.9, 50))

    pieces = list(split_at_silence([sound], LoudnessDetector(), gap_seconds=2.0))

    assert len(pieces) == 2
    assert len(pieces[0].audio.samples) == (50 + seconds(1.5) + 50 + 9) * FRAME


def test_piece_comes_as_soon_as_the_silence_is_long_enough() -> None:
    splitter = Splitter(LoudnessDetector(), gap_seconds=1.0)

    assert list(splitter.feed(frames((0.9, 50)))) == []
    assert len(list(splitter.feed(frames((0.0, seconds(1.4)))))) == 1


def test_endless_speech_is_cut_where_it_is_least_voiced() -> None:
    sound = frames((0.9, seconds(6)), (0.4, 6), (0.9, seconds(9)))

    first, second = split_at_silence([sound], LoudnessDetector(), longest_seconds=10.0)

    assert first.audio.seconds == pytest.approx(6.0, abs=6 * FRAME_SECONDS)
    assert second.start == pytest.approx(first.audio.seconds)
    assert second.start + second.audio.seconds == pytest.approx(sound.seconds)


def test_nothing_is_lost_or_said_twice_in_endless_speech() -> None:
    sound = frames((0.9, seconds(100)))

    pieces = list(split_at_silence([sound], LoudnessDetector(), longest_seconds=8.0))

    assert max(piece.audio.seconds for piece in pieces) <= 8.0 + FRAME_SECONDS
    np.testing.assert_array_equal(np.concatenate([piece.audio.samples for piece in pieces]), sound.samples)


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.tuples(st.sampled_from([0.0, 0.4, 0.9]), st.integers(1, 60)), min_size=1, max_size=15),
    st.integers(200, 4000),
)
def test_size_of_the_blocks_does_not_matter(runs: list[tuple[float, int]], size: int) -> None:
    sound = Audio(frames(*runs).samples[:-100])
    blocks = [Audio(sound.samples[at : at + size]) for at in range(0, len(sound.samples), size)]

    at_once = list(split_at_silence([sound], LoudnessDetector(), longest_seconds=3.0))
    in_blocks = list(split_at_silence(blocks, LoudnessDetector(), longest_seconds=3.0))

    assert [piece.start for piece in in_blocks] == [piece.start for piece in at_once]
    end = 0
    for one, other in zip(at_once, in_blocks, strict=True):
        start = round(one.start * SAMPLE_RATE)
        np.testing.assert_array_equal(one.audio.samples, other.audio.samples)
        np.testing.assert_array_equal(one.audio.samples, sound.samples[start : start + len(one.audio.samples)])
        assert start >= end
        end = start + len(one.audio.samples)


def test_sound_at_another_rate_is_refused() -> None:
    with pytest.raises(ValueError, match="16000 Hz"):
        list(split_at_silence([Audio(np.zeros(100, np.float32), 44_100)], LoudnessDetector()))


def test_detector_starts_afresh() -> None:
    detector = LoudnessDetector()

    Splitter(detector)

    assert detector.resets == 1


def test_voiced_gives_times_of_each_stretch() -> None:
    sound = frames((0.0, 100), (0.9, 50), (0.0, 100), (0.9, 50), (0.0, 100))

    stretches = voiced(sound, LoudnessDetector())

    np.testing.assert_allclose(stretches, np.array([(91, 159), (241, 309)]) * FRAME_SECONDS)


@pytest.mark.parametrize(("voiced_frames", "held"), [(0, False), (4, False), (6, False), (9, True), (50, True)])
def test_a_click_is_no_take_and_a_short_word_is(voiced_frames: int, held: bool) -> None:
    sound = frames((0.0, 30), (0.9, voiced_frames), (0.0, 30))

    assert holds_speech(sound, LoudnessDetector()) is held


def test_empty_sound_holds_no_speech() -> None:
    assert not holds_speech(Audio(np.zeros(0, np.float32)), LoudnessDetector())


def test_take_reports_progress_while_it_is_silent() -> None:
    take = frames((0.0, seconds(12)))

    steps = list(steps_of_take(take, Splitter(LoudnessDetector()), Cancellation()))

    assert steps == [Progress("transcribing", done, 12) for done in (5, 10, 12)]


def test_take_can_be_cancelled_between_pieces() -> None:
    cancellation = Cancellation()
    take = frames((0.9, 50), (0.0, seconds(4)), (0.9, 50), (0.0, seconds(4)))
    steps = steps_of_take(take, Splitter(LoudnessDetector()), cancellation)
    assert isinstance(next(steps), Piece)

    cancellation.cancel()

    with pytest.raises(Cancelled):
        next(steps)
