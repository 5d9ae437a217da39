# SPDX-License-Identifier: GPL-3.0-or-later
"""Which sound is played when; and that no cue is taken for speech."""

import queue

import numpy as np
import pytest

from assistant.engines.silero import SileroVad
from assistant.errors import MicrophoneError, ScreenError, SpeakerError
from assistant.events import Event, Failed, PictureFailed, TalkChanged, TalkState
from assistant.paths import assets_folder
from assistant.pipeline.cues import CueRules, Cues
from assistant.settings import Detail, TalkSettings
from assistant.speech.audio import at_rate
from assistant.speech.cue_sounds import Cue, load_cue
from assistant.speech.endpointing import holds_speech
from assistant.turn_events import Outcome, Stage, StageChanged, TokenWritten, TurnFinished, TurnStarted
from assistant.values import SAMPLE_RATE, Audio, Message, PictureSource, Speaker

SOUNDS = assets_folder() / "sounds"


def cues_of(*events: Event) -> list[Cue]:
    rules = CueRules()
    return [cue for event in events if (cue := rules.cue_for(event, 0.0))]


def talk(*states: TalkState, hands_free: bool = False) -> list[Event]:
    return [TalkChanged(state, hands_free=hands_free) for state in states]


def test_a_take_begins_and_ends_with_a_sound_that_is_not_in_it() -> None:
    recording = talk(TalkState.ARMING, TalkState.RECORDING)
    assert cues_of(*recording) == [Cue.START]
    assert cues_of(*recording, *talk(TalkState.FINALISING)) == [Cue.START]
    assert cues_of(*recording, *talk(TalkState.FINALISING, TalkState.IDLE)) == [Cue.START, Cue.STOP]


def test_without_the_microphone_no_start_is_told() -> None:
    assert cues_of(*talk(TalkState.ARMING, TalkState.IDLE), Failed(None, MicrophoneError("Gone."))) == [Cue.ERROR]


def test_hands_free_no_sound_falls_into_a_word() -> None:
    states = talk(TalkState.WAITING, TalkState.RECORDING, TalkState.WAITING, TalkState.IDLE, hands_free=True)

    assert cues_of(*states) == [Cue.START, Cue.STOP, Cue.STOP]


def test_hearing_nothing_sounds_like_trouble() -> None:
    assert cues_of(TurnFinished(1, Outcome.NOTHING_HEARD)) == [Cue.ERROR]
    assert cues_of(TurnFinished(1, Outcome.ANSWERED), TurnFinished(2, Outcome.CANCELLED)) == []


def test_thinking_counts_until_the_first_word() -> None:
    rules = CueRules()
    rules.cue_for(StageChanged(1, Stage.THINKING), 10.0)
    assert rules.deadline == 12.0

    rules.cue_for(TokenWritten(1, "The"), 11.0)

    assert rules.deadline is None


@pytest.mark.parametrize("cue", Cue)
def test_cues_are_short_small_and_no_speech(cue: Cue) -> None:
    sound = load_cue(SOUNDS, cue)
    around = np.zeros(SAMPLE_RATE // 2, np.float32)

    assert sound.seconds < 0.25
    assert (SOUNDS / f"{cue}.wav").stat().st_size < 20_000
    assert not holds_speech(Audio(np.concatenate([around, at_rate(sound, SAMPLE_RATE).samples, around])), SileroVad())


class FakePlayer:
    def __init__(self, *, is_broken: bool = False) -> None:
        self.played: queue.Queue[tuple[Audio, float]] = queue.Queue()
        self.volume = 1.0
        self._is_broken = is_broken

    def play(self, audio: Audio) -> None:
        self.played.put((audio, self.volume))
        if self._is_broken:
            raise SpeakerError("There is no loudspeaker.")

    def drain(self) -> None: ...

    def set_volume(self, volume: float) -> None:
        self.volume = volume

    def close(self) -> None: ...


@pytest.mark.parametrize("is_broken", [False, True])
def test_cues_are_played_one_after_the_other_as_loud_as_set(is_broken: bool) -> None:
    player = FakePlayer(is_broken=is_broken)
    cues = Cues(player, lambda cue: load_cue(SOUNDS, cue), lambda: TalkSettings(cue_volume=0.25))

    for event in talk(TalkState.RECORDING, TalkState.IDLE):
        cues.hear(event)

    assert [player.played.get(timeout=10)[1] for _ in range(2)] == [0.25, 0.25]
    cues.close()


def test_cues_can_be_switched_off() -> None:
    player = FakePlayer()
    cues = Cues(player, lambda cue: load_cue(SOUNDS, cue), lambda: TalkSettings(cues=False))
    cues.hear(TalkChanged(TalkState.RECORDING))

    cues.close()

    assert player.played.empty()


def test_a_description_has_a_sound_when_the_screen_was_looked_at_and_when_it_could_not_be() -> None:
    wish = Message(Speaker.USER, "Describe my screen.", detail=Detail.BRIEF)
    refused = PictureFailed(1, PictureSource.SCREEN, ScreenError("The desktop said no."))

    assert cues_of(TurnStarted(1, wish)) == [Cue.LOOKED]
    assert cues_of(refused) == [Cue.ERROR]
    assert cues_of(TurnStarted(2, Message(Speaker.USER, "What is it?"))) == []
