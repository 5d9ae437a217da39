# SPDX-License-Identifier: GPL-3.0-or-later
"""The player plays everything to its end, without seams, and falls silent at once when told to."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from queue import Queue

import numpy as np
import pytest

from assistant.cancellation import Cancellation
from assistant.errors import Cancelled, SpeakerError
from assistant.speech import playback_run
from assistant.speech.player import Player
from assistant.values import Audio, Samples
from tests.assistant.fake_sound import FakeDevice, FakeStream

RATE = 48_000


def tone(seconds: float, sample_rate: int = RATE) -> Audio:
    time = np.arange(round(seconds * sample_rate)) / sample_rate
    return Audio((0.5 * np.sin(2 * np.pi * 440 * time)).astype(np.float32), sample_rate)


@pytest.fixture
def device() -> FakeDevice:
    return FakeDevice()


@pytest.fixture
def player(device: FakeDevice) -> Iterator[Player]:
    player = Player(open_stream=device.open)
    yield player
    player.close()


@pytest.fixture
def speaker_thread() -> Iterator[ThreadPoolExecutor]:
    """The thread on which `play` and `drain` may block."""
    with ThreadPoolExecutor(1) as thread:
        yield thread


def heard_until_done(stream: FakeStream, drained: "Future[None]") -> Samples:
    """Ask for blocks, as a loudspeaker does, until `drain` returns."""
    blocks = [stream.ask(1536)]
    while not drained.done():
        blocks.append(stream.ask(1536))
    drained.result()
    return np.concatenate(blocks)


def test_all_sound_is_heard_and_silence_follows(
    player: Player, device: FakeDevice, speaker_thread: ThreadPoolExecutor
) -> None:
    sound = tone(0.5)
    player.play(sound)

    heard = heard_until_done(device.stream, speaker_thread.submit(player.drain))

    assert np.array_equal(heard[: len(sound.samples)], sound.samples)
    assert not heard[len(sound.samples) :].any()
    # Enough of it to push the last sound through the stream's buffers, which hold 0.1 s.
    assert len(heard) - len(sound.samples) >= 0.15 * RATE
    assert device.stream.is_closed


def test_the_first_block_already_carries_sound(device: FakeDevice) -> None:
    first: Future[Samples] = Future()
    device.when_started = lambda stream: first.set_result(stream.ask(1536))
    player = Player(open_stream=device.open)

    player.play(tone(0.1))
    block = first.result(10)
    player.close()

    assert np.array_equal(block, tone(0.1).samples[:1536])


def test_pieces_of_a_clause_are_joined_without_a_seam(
    player: Player, device: FakeDevice, speaker_thread: ThreadPoolExecutor
) -> None:
    whole = tone(0.5, 22_050)
    for piece in np.array_split(whole.samples, 9):
        player.play(Audio(piece, 22_050))

    heard = heard_until_done(device.stream, speaker_thread.submit(player.drain))

    expected = tone(0.5).samples
    inner = slice(2000, len(expected) - 2000)
    assert np.abs(heard[: len(expected)] - expected)[inner].max() < 1e-3


def test_pieces_of_different_rates_play_one_after_the_other(
    player: Player, device: FakeDevice, speaker_thread: ThreadPoolExecutor
) -> None:
    player.play(tone(0.2, 16_000))
    player.play(tone(0.2, 48_000))
    player.play(tone(0.2, 22_050))

    heard = heard_until_done(device.stream, speaker_thread.submit(player.drain))

    assert np.sum(heard.astype(np.float64) ** 2) / RATE == pytest.approx(0.6 * 0.5**2 / 2, rel=0.01)


def test_the_beginning_of_each_clause_is_told_when_it_is_played(player: Player, device: FakeDevice) -> None:
    told = {name: threading.Event() for name in ("first", "second")}
    player.play(tone(0.1), on_heard=told["first"].set)
    player.play(tone(0.1), on_heard=told["second"].set)
    told_before = told["first"].is_set()

    device.stream.ask(1536)
    assert told["first"].wait(10)
    told_too_early = told["second"].is_set()
    device.stream.ask(4800)

    assert told["second"].wait(10)
    assert not told_before
    assert not told_too_early


def test_all_that_was_heard_has_been_told_when_draining_is_over(
    player: Player, device: FakeDevice, speaker_thread: ThreadPoolExecutor
) -> None:
    told: list[str] = []
    player.play(tone(0.1), on_heard=lambda: told.append("first"))
    player.play(tone(0.1), on_heard=lambda: told.append("second"))

    heard_until_done(device.stream, speaker_thread.submit(player.drain))

    assert told == ["first", "second"]


def test_a_listener_that_fails_does_not_silence_the_next(player: Player, device: FakeDevice) -> None:
    told = threading.Event()
    player.play(tone(0.1), on_heard=[].pop)
    player.play(tone(0.1), on_heard=told.set)

    device.stream.ask(RATE)

    assert told.wait(10)


def test_what_is_heard_is_told_with_its_rate(device: FakeDevice) -> None:
    told: Queue[tuple[Samples, int]] = Queue()
    player = Player(open_stream=device.open, volume=0.5, on_sound=lambda block, rate: told.put((block, rate)))
    player.play(tone(0.1))

    device.stream.ask(1536)
    block, rate = told.get(timeout=10)
    player.close()

    assert rate == RATE
    assert np.array_equal(block, tone(0.1).samples[:1536] * np.float32(0.5))


def test_nothing_is_told_of_an_answer_that_is_muted(device: FakeDevice, speaker_thread: ThreadPoolExecutor) -> None:
    told: list[Samples] = []
    player = Player(open_stream=device.open, volume=0.0, on_sound=lambda block, _: told.append(block))
    player.play(tone(0.1))

    heard_until_done(device.stream, speaker_thread.submit(player.drain))
    player.close()

    assert told == []


def test_stop_silences_the_next_block_and_lets_the_loudspeaker_go(player: Player, device: FakeDevice) -> None:
    player.play(tone(3.0))
    device.stream.ask(1536)

    player.stop()

    assert not device.stream.ask(1536).any()
    assert device.stream.is_closed


def test_playing_after_stop_starts_anew(player: Player, device: FakeDevice) -> None:
    player.play(tone(3.0))
    first = device.stream
    player.stop()

    player.play(tone(0.1))

    assert device.opened(2).ask(1536).any()
    assert not first.ask(1536).any()


def test_play_waits_while_much_is_queued(
    player: Player, device: FakeDevice, speaker_thread: ThreadPoolExecutor
) -> None:
    player.play(tone(5.0))
    playing = speaker_thread.submit(player.play, tone(5.0))
    device.stream.ask(1)
    was_waiting = not playing.done()

    device.stream.ask(5 * RATE)

    playing.result(10)
    assert was_waiting


def test_cancelling_ends_the_wait_and_the_sound(
    player: Player, device: FakeDevice, speaker_thread: ThreadPoolExecutor
) -> None:
    cancellation = Cancellation()
    cancellation.on_cancel(player.stop)
    player.play(tone(1.0), cancelled=cancellation)
    drained = speaker_thread.submit(player.drain, cancellation)

    cancellation.cancel()

    with pytest.raises(Cancelled):
        drained.result(10)
    assert not device.stream.ask(1536).any()
    assert device.stream.is_closed


def test_sound_of_a_cancelled_turn_is_not_played(player: Player, device: FakeDevice) -> None:
    cancellation = Cancellation()
    cancellation.cancel()

    with pytest.raises(Cancelled):
        player.play(tone(1.0), cancelled=cancellation)

    assert not device.streams


def test_draining_a_cancelled_turn_stops_its_sound(player: Player, device: FakeDevice) -> None:
    player.play(tone(1.0))
    stream = device.stream

    with pytest.raises(Cancelled):
        player.drain(lambda: True)

    assert not stream.ask(1536).any()


def test_stop_while_the_loudspeaker_is_being_opened(player: Player, device: FakeDevice) -> None:
    is_closed = threading.Event()

    device.before_opening = player.stop
    device.when_closed = is_closed.set

    player.play(tone(1.0))

    assert is_closed.wait(10)
    assert not device.streams[0].ask(1536).any()


def test_a_loudspeaker_that_is_gone_is_opened_again_and_no_word_is_lost(
    device: FakeDevice, speaker_thread: ThreadPoolExecutor
) -> None:
    troubles: list[str] = []
    player = Player(open_stream=device.open, on_trouble=troubles.append)
    sound = tone(1.0)
    player.play(sound)
    drained = speaker_thread.submit(player.drain)
    device.stream.delay = 3600.0  # what it takes from now on is still far from the ear when it is lost
    device.stream.ask(1536)

    device.stream.lose()

    heard = heard_until_done(device.opened(2), drained)
    assert np.array_equal(heard[: len(sound.samples)], sound.samples)
    assert troubles == ["The loudspeaker is gone. Speaking goes on as soon as it works again."]
    player.close()


def test_a_loudspeaker_that_does_not_come_back_is_told(
    player: Player, device: FakeDevice, speaker_thread: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(playback_run, "RETRY_SECONDS", (0.0, 0.0))
    player.play(tone(1.0))
    drained = speaker_thread.submit(player.drain)
    stream = device.stream
    device.refuses = True

    stream.lose()

    with pytest.raises(SpeakerError, match="is gone"):
        drained.result(10)


def test_without_a_loudspeaker_that_is_told_at_once(device: FakeDevice) -> None:
    device.refuses = True
    player = Player(open_stream=device.open)

    with pytest.raises(SpeakerError, match="refuses"):
        player.play(tone(1.0))
        player.drain()


def test_the_usual_loudspeaker_plays_when_the_chosen_one_is_not_there(
    device: FakeDevice, speaker_thread: ThreadPoolExecutor
) -> None:
    troubles: list[str] = []
    device.absent = "headset"
    player = Player("headset", open_stream=device.open, on_trouble=troubles.append)

    for answer in (1, 2):
        player.play(tone(0.1))
        stream = device.opened(answer)
        assert stream.request.device == ""
        heard_until_done(stream, speaker_thread.submit(player.drain))

    assert troubles == ["The chosen loudspeaker is not there. The computer's usual one is used."]
    player.close()


def test_a_hung_sound_server_is_told(player: Player, device: FakeDevice, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(playback_run, "PATIENCE_SECONDS", 0.0)
    monkeypatch.setattr(playback_run, "RETRY_SECONDS", (0.0,))
    player.play(tone(1.0))

    with pytest.raises(SpeakerError, match="does not take any more"):
        player.drain()

    assert all(stream.is_closed for stream in device.streams)


def test_draining_without_sound_returns_at_once(player: Player, device: FakeDevice) -> None:
    player.drain()

    assert not device.streams


def test_closing_twice_is_harmless(player: Player) -> None:
    player.play(tone(0.1))

    player.close()
    player.close()


def test_pausing_lets_the_loudspeaker_go_and_resuming_takes_it_again(
    player: Player, device: FakeDevice, speaker_thread: ThreadPoolExecutor
) -> None:
    sound = tone(1.0)
    player.play(sound)
    drained = speaker_thread.submit(player.drain)
    first = device.stream
    first.delay = 3600.0
    first.ask(1536)

    player.pause()
    was_paused, was_closed = player.is_paused, first.is_closed
    player.resume()

    heard = heard_until_done(device.opened(2), drained)
    assert was_paused
    assert was_closed
    assert not player.is_paused
    assert np.array_equal(heard[: len(sound.samples)], sound.samples)


@pytest.mark.parametrize("act", [Player.back, Player.skip, lambda player: player.set_device("headset")])
def test_moving_gives_up_one_stream_and_keeps_the_next(
    player: Player, device: FakeDevice, act: Callable[[Player], None]
) -> None:
    player.play(tone(1.0))
    player.play(tone(1.0))
    first = device.stream

    act(player)

    second = device.opened(2)
    assert first.is_closed
    assert not second.is_closed


def test_another_loudspeaker_goes_on_where_the_first_was(player: Player, device: FakeDevice) -> None:
    player.play(tone(1.0))
    assert device.stream.request.device == ""

    player.set_device("headset")

    assert device.opened(2).request.device == "headset"


def test_the_volume_changes_in_the_middle_of_a_word(player: Player, device: FakeDevice) -> None:
    player.play(tone(1.0))
    device.stream.ask(4800)

    player.set_volume(0.5)

    assert np.abs(device.stream.ask(4800)).max() == pytest.approx(0.25, abs=1e-3)


def test_whether_it_sounds_is_known(player: Player, device: FakeDevice) -> None:
    before = player.silent_since
    player.play(tone(1.0))
    device.stream.delay = 3600.0
    device.stream.ask(1536)
    sounds = player.is_sounding

    player.stop()

    assert before == -np.inf
    assert sounds
    assert not player.is_sounding


def test_without_sound_there_is_nothing_to_pause(player: Player) -> None:
    player.pause()
    player.skip()
    player.back()

    assert not player.is_paused
