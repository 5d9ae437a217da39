# SPDX-License-Identifier: GPL-3.0-or-later
"""Kibitz does not hear itself, and hears who speaks beside it: the real canceller and detector in a simulated room."""

from dataclasses import dataclass

import numpy as np
import pytest

from assistant.engines.silero import SileroVad
from assistant.errors import MicrophoneError
from assistant.events import TalkState
from assistant.pipeline.hearing import Hearing
from assistant.pipeline.listening import Listening
from assistant.pipeline.microphone_feed import Heard
from assistant.pipeline.voice_watch import Calling, CallWatch
from assistant.settings import Echo, TalkMode, TalkSettings
from assistant.speech.audio import at_rate
from assistant.speech.echo_canceller import EchoCanceller
from assistant.speech.echo_gate import EchoGate
from assistant.values import SAMPLE_RATE, Audio, Samples
from tests.assistant.echoes import ANSWER, echo_of, said
from tests.assistant.hearing_fakes import (
    FRAME,
    FRAME_SECONDS,
    Scene,
    ScriptedWakeWord,
    SilentLoudspeaker,
    no_microphone,
)

RATE_OUT = 48_000


def blocks(samples: Samples) -> list[Samples]:
    return [samples[start : start + FRAME] for start in range(0, len(samples) - FRAME + 1, FRAME)]


def padded(samples: Samples, before: float, after: float) -> Samples:
    return np.pad(samples, (round(before * SAMPLE_RATE), round(after * SAMPLE_RATE)))


# ── the gate ───────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass
class Clock:
    now: float = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize(("since", "is_echoing"), [(None, True), (99.9, True), (99.7, False), (float("-inf"), False)])
def test_what_is_heard_during_an_answer_and_shortly_after_may_be_echo(since: float | None, is_echoing: bool) -> None:
    loudspeaker = SilentLoudspeaker()
    loudspeaker.silent_since = since
    gate = EchoGate(loudspeaker, None, lambda: True, Clock())

    assert gate.clear(np.zeros(FRAME, np.float32)).is_echoing is is_echoing


def test_a_frame_that_comes_late_is_judged_by_when_it_was_recorded() -> None:
    loudspeaker, clock = SilentLoudspeaker(), Clock()
    gate = EchoGate(loudspeaker, None, lambda: True, clock)
    loudspeaker.silent_since = None
    for _ in range(10):
        clock.now += FRAME_SECONDS
        gate.clear(np.zeros(FRAME, np.float32))
    loudspeaker.silent_since = clock.now
    clock.now += 0.5

    late = [gate.clear(np.zeros(FRAME, np.float32)).is_echoing for _ in range(15)]

    assert late == [True] * 6 + [False] * 9


def test_with_a_headset_nothing_is_echo() -> None:
    loudspeaker = SilentLoudspeaker()
    loudspeaker.silent_since = None

    assert not EchoGate(loudspeaker, None, lambda: False, Clock()).clear(np.zeros(FRAME, np.float32)).is_echoing


def test_no_sample_is_lost_or_doubled_when_cleaning_begins_and_ends() -> None:
    loudspeaker, clock = SilentLoudspeaker(), Clock()
    gate = EchoGate(loudspeaker, EchoCanceller(), lambda: True, clock)
    sound = said("How many shapes are there in the picture?")
    heard: list[Samples] = []
    for number, frame in enumerate(blocks(sound)):
        clock.now += FRAME_SECONDS
        loudspeaker.silent_since = None if 10 <= number < 25 else float("-inf")
        heard.append(gate.clear(frame).samples)

    joined = np.concatenate(heard)
    raw = np.concatenate(blocks(sound))
    assert len(joined) == len(raw)
    assert np.array_equal(joined[: 10 * FRAME], raw[: 10 * FRAME])
    late = 25 * FRAME
    assert np.array_equal(joined[late:], raw[late:])
    middle = slice(12 * FRAME, 24 * FRAME)
    assert np.corrcoef(joined[middle], raw[middle])[0, 1] > 0.9


class CountingCanceller(EchoCanceller):
    """Knows how much it has looked at."""

    def __init__(self) -> None:
        super().__init__()
        self.looked_at = 0

    def cleaned(self, frame: Samples, place: int) -> Samples:
        self.looked_at += len(frame)
        return super().cleaned(frame, place)


def test_between_answers_the_canceller_rests_and_remembers_the_room() -> None:
    played = padded(said(ANSWER), 0.3, 0.5)
    near = echo_of(played, has_walls=True)
    loudspeaker, clock, canceller = SilentLoudspeaker(), Clock(), CountingCanceller()
    gate = EchoGate(loudspeaker, canceller, lambda: True, clock)

    def left_of_an_answer() -> list[Samples]:
        loudspeaker.silent_since = None
        left = []
        for frame, out in zip(blocks(near), blocks(played), strict=True):
            canceller.played(out, SAMPLE_RATE, clock.now)
            clock.now += FRAME_SECONDS
            left.append(gate.clear(frame).samples)
        loudspeaker.silent_since = clock.now
        return left

    left_of_an_answer()
    for _ in range(10):
        clock.now += FRAME_SECONDS
        gate.clear(np.zeros(FRAME, np.float32))
    before = canceller.looked_at
    for _ in range(300):
        clock.now += FRAME_SECONDS
        gate.clear(np.zeros(FRAME, np.float32))
    rested = canceller.looked_at == before
    begin = np.concatenate(left_of_an_answer())[: 2 * SAMPLE_RATE]

    assert rested
    assert np.sum(begin**2) < 0.01 * np.sum(near[: 2 * SAMPLE_RATE] ** 2)


@pytest.mark.parametrize("rate", [SAMPLE_RATE, RATE_OUT])
def test_the_answer_is_removed_from_what_the_microphone_hears(rate: int) -> None:
    played = padded(said(ANSWER), 0.2, 0.5)
    near = echo_of(played)
    clock = Clock()
    canceller = EchoCanceller()
    left = []
    louder = at_rate(Audio(played), rate).samples
    for number, frame in enumerate(blocks(near)):
        size = FRAME * rate // SAMPLE_RATE
        canceller.played(louder[number * size : (number + 1) * size], rate, clock.now)
        clock.now += FRAME_SECONDS
        left.append(canceller.cleaned(frame, round(clock.now * SAMPLE_RATE) - FRAME))

    rest = np.concatenate(left)[3 * SAMPLE_RATE :]
    assert np.sum(rest**2) < 0.01 * np.sum(near[3 * SAMPLE_RATE :] ** 2)


# ── who calls ──────────────────────────────────────────────────────────────────────────────────────────────────────


def callings(near: Samples, played: Samples) -> list[tuple[float, Calling]]:
    loudspeaker = SilentLoudspeaker()
    loudspeaker.silent_since = None
    clock = Clock()
    canceller = EchoCanceller()
    gate = EchoGate(loudspeaker, canceller, lambda: True, clock)
    watch = CallWatch(SileroVad())
    found: list[tuple[float, Calling]] = []
    for number, (frame, out) in enumerate(zip(blocks(near), blocks(played), strict=True)):
        canceller.played(out, SAMPLE_RATE, clock.now)
        clock.now += FRAME_SECONDS
        cleared = gate.clear(frame)
        if (calling := watch.feed(cleared.samples, cleared.share)) is not Calling.NOTHING:
            found.append(((number + 1) * FRAME_SECONDS, calling))
    return found


@pytest.mark.parametrize("has_walls", [False, True])
@pytest.mark.parametrize("delay", [0.02, 0.1, 0.25])
def test_the_answer_itself_is_never_taken_for_somebody(delay: float, has_walls: bool) -> None:
    played = padded(said(ANSWER), 0.3, 0.5)

    assert callings(echo_of(played, delay_seconds=delay, has_walls=has_walls), played) == []


def test_another_stream_with_other_buffers_is_never_taken_for_somebody() -> None:
    played = padded(said(ANSWER), 0.1, 0.1)
    near = echo_of(np.tile(played, 2), loudness=0.5)
    clock, loudspeaker = Clock(), SilentLoudspeaker()
    loudspeaker.silent_since = None
    canceller = EchoCanceller()
    gate, watch = EchoGate(loudspeaker, canceller, lambda: True, clock), CallWatch(SileroVad())
    begin, answer = clock.now, blocks(np.tile(played, 2))
    found = []
    handed_over = 0
    for number, frame in enumerate(blocks(near)):
        # The first stream is filled 0.2 s before it is heard, the second one by half a second.
        while handed_over < min(len(answer), number + (7 if number < len(answer) // 2 else 16)):
            canceller.played(answer[handed_over], SAMPLE_RATE, begin + handed_over * FRAME_SECONDS)
            handed_over += 1
        clock.now += FRAME_SECONDS
        cleared = gate.clear(frame)
        found.append(watch.feed(cleared.samples, cleared.share))

    assert set(found) == {Calling.NOTHING}


def test_sound_that_the_microphone_loses_is_never_taken_for_somebody() -> None:
    played = padded(said(ANSWER), 0.1, 0.1)
    near = blocks(echo_of(played, loudness=0.5))
    clock, loudspeaker = Clock(), SilentLoudspeaker()
    loudspeaker.silent_since = None
    canceller = EchoCanceller()
    gate, watch = EchoGate(loudspeaker, canceller, lambda: True, clock), CallWatch(SileroVad())
    found = []
    for number, (frame, out) in enumerate(zip(near, blocks(played), strict=True)):
        canceller.played(out, SAMPLE_RATE, clock.now)
        clock.now += FRAME_SECONDS
        if number not in range(120, 124):
            cleared = gate.clear(frame)
            found.append(watch.feed(cleared.samples, cleared.share))

    assert set(found) == {Calling.NOTHING}


@pytest.mark.parametrize("has_walls", [False, True])
@pytest.mark.parametrize("error", [0.01, 0.02])
def test_an_answer_whose_time_stamps_err_is_never_taken_for_somebody(error: float, has_walls: bool) -> None:
    clock, loudspeaker, canceller = Clock(), SilentLoudspeaker(), EchoCanceller()
    gate, watch = EchoGate(loudspeaker, canceller, lambda: True, clock), CallWatch(SileroVad())
    found = []
    for voice, late in (("en-us", 0.0), ("en", error)):
        played = padded(said(ANSWER, voice, 0.25), 0, 0.5)
        loudspeaker.silent_since = None
        for frame, out in zip(blocks(echo_of(played, loudness=1.0, has_walls=has_walls)), blocks(played), strict=True):
            canceller.played(out, SAMPLE_RATE, clock.now + late)
            clock.now += FRAME_SECONDS
            cleared = gate.clear(frame)
            found.append(watch.feed(cleared.samples, cleared.share))
        loudspeaker.silent_since = clock.now
        for _ in range(20):
            clock.now += FRAME_SECONDS
            gate.clear(np.zeros(FRAME, np.float32))

    assert set(found) == {Calling.NOTHING}


@pytest.mark.parametrize("voice", ["en", "en-us+f2", "en-us+m3", "en+f4"])
def test_stop_is_noticed_within_half_a_second(voice: str) -> None:
    played = padded(said(ANSWER), 0.3, 0.5)
    near = echo_of(played)
    begin = 4 * SAMPLE_RATE
    word = said("stop", voice)
    near[begin : begin + len(word)] += word

    (first, began), (_, ended) = callings(near, played)[:2]

    assert (began, ended) == (Calling.BEGAN, Calling.CALLED)
    assert 0 < first - 4 < 0.5


def test_people_who_talk_on_are_not_calling() -> None:
    watch = CallWatch(SileroVad())
    found = [watch.feed(frame, 1.0) for frame in blocks(padded(said(ANSWER), 0.3, 0.5))]

    assert Calling.BEGAN in found
    assert Calling.TALKED in found


@pytest.mark.parametrize("size", [160, 512, 700, 1100, 2048])
def test_no_decision_is_lost_however_much_sound_comes_at_once(size: int) -> None:
    watch = CallWatch(SileroVad())
    sound = padded(said("stop"), 0.3, 1.0)

    found = [watch.feed(sound[at : at + size], 1.0) for at in range(0, len(sound), size)]

    assert [calling for calling in found if calling is not Calling.NOTHING] == [Calling.BEGAN, Calling.CALLED]


# ── all of it ──────────────────────────────────────────────────────────────────────────────────────────────────────


class Room(Scene):
    """A listener with the real canceller and detectors; what is played comes back as echo."""

    def __init__(self, settings: TalkSettings) -> None:
        super().__init__(settings, with_loudspeaker=True)
        self.canceller = EchoCanceller()
        hearing = Hearing(
            no_microphone, lambda: "", SileroVad, ScriptedWakeWord, None, self.loudspeaker, self.canceller
        )  # fmt: skip
        self.listening = Listening(
            hearing, self.line, self, self.events.append, lambda: self.settings, lambda: self.now
        )  # fmt: skip
        self.stand_by()

    def play(self, played: Samples, word: Samples | None = None, *, at: float = 4.0, has_walls: bool = False) -> None:
        """Play an answer; after `at` seconds somebody says a word."""
        voice = np.zeros_like(played)
        if word is not None:
            voice[round(at * SAMPLE_RATE) :][: len(word)] = word
        self.loudspeaker.silent_since = None
        echo = echo_of(played, has_walls=has_walls)
        for out, echoed, spoken in zip(blocks(played), blocks(echo), blocks(voice), strict=True):
            if self.loudspeaker.silent_since is None and (self.silenced or "pause" in self.loudspeaker.calls):
                self.loudspeaker.silent_since = self.now
            is_silent = self.loudspeaker.silent_since is not None
            self.canceller.played(np.zeros_like(out) if is_silent else out, SAMPLE_RATE, self.now)
            self.now += FRAME_SECONDS
            assert self.line._feed
            frame = spoken + (0 if is_silent else echoed)
            self.listening.handle(Heard(self.line._feed, frame, is_silent=False))
        self.loudspeaker.silent_since = self.now


def test_stop_pauses_the_answer_at_once_and_then_ends_it() -> None:
    room = Room(TalkSettings(stop_word=True))
    played = padded(said(ANSWER), 0.3, 0.5)

    room.play(played, said("stop", "en-us+m3"))

    assert room.loudspeaker.calls == ["pause"]
    assert room.silenced == 1
    assert not room.takes


def test_an_answer_that_paused_for_somebody_goes_on_when_the_microphone_is_lost() -> None:
    room = Room(TalkSettings(stop_word=True))
    until_paused = padded(said(ANSWER), 0.3, 0.5)[: round(4.5 * SAMPLE_RATE)]
    room.play(until_paused, said("stop", "en-us+m3"))
    assert room.loudspeaker.calls == ["pause"]

    room.lose(MicrophoneError("The microphone is gone."))

    assert room.loudspeaker.calls == ["pause", "resume"]


def test_with_echo_cancellation_whoever_speaks_hands_free_interrupts_and_is_heard_from_the_first_word() -> None:
    room = Room(TalkSettings(mode=TalkMode.HANDS_FREE, echo=Echo.CANCEL))
    room.tap()
    played = padded(said(ANSWER), 0.3, 1.5)
    question = said("how many shapes are there?", "en-us+m3")

    room.play(played, question)

    assert room.silenced >= 1
    assert TalkState.RECORDING in room.states
    (take,) = room.takes
    assert len(take.audio.samples) > len(question)


@pytest.mark.parametrize("echo", [Echo.HALF_DUPLEX, Echo.CANCEL])
def test_hands_free_an_answer_begins_no_turn(echo: Echo) -> None:
    room = Room(TalkSettings(mode=TalkMode.HANDS_FREE, echo=echo))
    room.tap()
    played = padded(said(ANSWER), 0.3, 0.5)

    room.play(played, has_walls=True)
    room.hear_seconds(1.0, 0.001)

    assert not room.takes
    assert room.silenced == 0


def test_without_the_stop_word_nobody_is_listened_for() -> None:
    room = Room(TalkSettings())
    played = padded(said(ANSWER), 0.3, 0.5)

    room.play(played, said("stop", "en-us+m3"))

    assert room.loudspeaker.calls == []
