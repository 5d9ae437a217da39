# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts together what hears and what is heard."""

from collections.abc import Callable
from functools import partial

from assistant.capture.microphone import FrameSource
from assistant.capture.watched_microphone import Microphones
from assistant.engines.process.engine_process import EngineProcess
from assistant.engines.silero import SileroVad
from assistant.engines.wake_word import PocketSphinxWakeWord
from assistant.events import Event, LevelChanged, Noticed
from assistant.paths import assets_folder
from assistant.pipeline.cues import Cues
from assistant.pipeline.event_stream import EventStream
from assistant.pipeline.hearing import Hearing
from assistant.pipeline.listener import Listener
from assistant.pipeline.live_settings import LiveSettings
from assistant.pipeline.live_transcript import LiveTranscript
from assistant.pipeline.look_ahead import LookAhead
from assistant.pipeline.sound_check import SoundCheck
from assistant.settings import Settings
from assistant.speech.cue_sounds import load_cue
from assistant.speech.echo_canceller import EchoCanceller
from assistant.speech.level_meter import LevelMeter
from assistant.speech.player import Player
from assistant.values import Samples


def build_loudspeaker(live: LiveSettings, publish: Callable[[Event], None]) -> Player:
    """What plays answers, through whichever loudspeaker is chosen, and tells how loud they are."""
    meter = LevelMeter()

    def tell(samples: Samples, sample_rate: int) -> None:
        peak, rms, bands = meter.measure(samples, sample_rate)
        publish(LevelChanged(peak, rms, speaking=True, bands=bands))

    def follow(settings: Settings) -> None:
        player.set_volume(settings.voice.volume)
        player.set_device(settings.devices.speaker)

    player = Player(
        live.now.devices.speaker,
        volume=live.now.voice.volume,
        on_sound=tell,
        on_trouble=lambda sentence: publish(Noticed(sentence, passing=True)),
    )
    live.on_change(follow)
    return player


def build_cues(live: LiveSettings, stream: EventStream[Event]) -> Callable[[], None]:
    """What plays sounds that tell what goes on; gives what ends it."""
    player = Player(live.now.devices.speaker)
    live.on_change(lambda settings: player.set_device(settings.devices.speaker))
    cues = Cues(player, partial(load_cue, assets_folder() / "sounds"), lambda: live.now.talk)
    stream.subscribe(cues.hear)
    return cues.close


def build_hearing(
    live: LiveSettings,
    engines: EngineProcess,
    look_ahead: LookAhead,
    publish: Callable[[Event], None],
    open_microphone: Callable[[], FrameSource] | None,
    loudspeaker: Player | None,
) -> Hearing:
    """What the listener hears with; the microphone could hear the answers, too, where a loudspeaker plays them."""
    microphones = Microphones(lambda sentence: publish(Noticed(sentence, passing=True)))
    canceller = None
    if loudspeaker:
        canceller = EchoCanceller()
        loudspeaker.on_played(canceller.played)
    return Hearing(
        open_microphone=open_microphone or (lambda: microphones.open(live.now.devices.microphone)),
        microphone=lambda: live.now.devices.microphone,
        make_vad=SileroVad,
        make_wake_word=PocketSphinxWakeWord,
        make_live=lambda: LiveTranscript(
            engines.ears, SileroVad(), publish, look_ahead.hear, language=lambda: live.now.ears.language
        ),
        loudspeaker=loudspeaker,
        canceller=canceller,
    )


def build_sound_check(live: LiveSettings, publish: Callable[[Event], None], listener: Listener) -> SoundCheck:
    """What tries a microphone and a loudspeaker."""

    def notice(sentence: str) -> None:
        publish(Noticed(sentence, passing=True))

    def player(device: str) -> Player:
        return Player(device, volume=live.now.voice.volume, on_trouble=notice)

    return SoundCheck(Microphones(notice).open, player, publish, listener.tell_microphone_again)
