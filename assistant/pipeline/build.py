# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts the parts together. The only place that knows all of them."""

from collections.abc import Callable
from functools import partial

from assistant.capture.microphone import FrameSource, Microphone
from assistant.conversation.conversation import Conversation
from assistant.engines.process import EngineProcess
from assistant.engines.protocols import Sampling
from assistant.engines.silero import SileroVad
from assistant.events import LevelChanged, Noticed
from assistant.models.library import with_engines_chosen
from assistant.models.step_down import step_down
from assistant.paths import assets_folder, models_folder
from assistant.pipeline.assistant import Assistant, Parts
from assistant.pipeline.event_stream import EventStream
from assistant.pipeline.listener import Listener
from assistant.pipeline.live_settings import LiveSettings
from assistant.pipeline.live_transcript import LiveTranscript
from assistant.pipeline.look_ahead import LookAhead
from assistant.pipeline.picture_desk import PictureDesk
from assistant.pipeline.playback_control import PlaybackControl
from assistant.pipeline.responder import Responder
from assistant.pipeline.screen_look import ScreenLook
from assistant.pipeline.speaker import SoundSink, Speaker
from assistant.pipeline.timed_eyes import TimedEyes
from assistant.privacy.ledger import Ledger
from assistant.privacy.ledger_keeper import LedgerKeeper
from assistant.privacy.network_lock import PROCESS_LOCK
from assistant.privacy.reports import event_of
from assistant.settings import Settings
from assistant.speech.player import Player


def build_assistant(
    settings: Settings,
    *,
    sink: SoundSink | None = None,
    open_microphone: Callable[[], FrameSource] | None = None,
    engines_in_process: bool = False,
    ledger: Ledger | None = None,
) -> Assistant:
    """An assistant that is ready to be started; nothing is loaded or opened yet.

    Args:
        settings: Engines called "auto" are chosen here.
        sink: Where speech goes; the chosen loudspeaker if not given.
        open_microphone: Opens what is listened to; the chosen microphone if not given.
        engines_in_process: Run the engines on a thread of this process, for tests and debugging.
        ledger: Where the use of senses, files and the network is written down.
    """
    live = LiveSettings(settings, lambda settings: with_engines_chosen(settings, models_folder()))
    settings = live.now
    stream = EventStream()
    at_the_end = [PROCESS_LOCK.listen(lambda report: stream.publish(event_of(report)))]
    if ledger:
        keeper = LedgerKeeper(ledger)
        stream.subscribe(keeper.hear)
        at_the_end.append(keeper.close)
    engines = EngineProcess(
        settings, publish=stream.publish, in_process=engines_in_process, step_down=step_down(models_folder)
    )
    conversation = Conversation(system_text())
    player = sink or Player(
        settings.devices.speaker,
        volume=settings.voice.volume,
        on_level=lambda peak, rms: stream.publish(LevelChanged(peak, rms, speaking=True)),
        on_trouble=lambda sentence: stream.publish(Noticed(sentence)),
    )
    if isinstance(player, Player):
        live.on_change(partial(_follow, player))
    live.on_change(engines.apply)
    speaker = Speaker(engines.voice, player, stream.publish)
    eyes = TimedEyes(engines.eyes)
    look_ahead = LookAhead(eyes, conversation)
    pictures = PictureDesk(lambda: live.now.devices.camera, stream.publish)
    screen = ScreenLook(pictures, look_ahead, conversation, stream.publish)
    stream.subscribe(screen.hear)
    return Assistant(
        Parts(
            stream=stream,
            engines=engines,
            conversation=conversation,
            responder=Responder(
                engines.ears,
                eyes,
                speaker,
                conversation,
                stream.publish,
                language=lambda: live.now.ears.language,
                sampling=lambda: sampling(live.now),
            ),
            speaker=speaker,
            playback=PlaybackControl(player if isinstance(player, Player) else None, engines.voice, stream.publish),
            listener=Listener(
                open_microphone or (lambda: Microphone(live.now.devices.microphone)),
                stream.publish,
                lambda: LiveTranscript(
                    engines.ears,
                    SileroVad(),
                    stream.publish,
                    look_ahead.hear,
                    language=lambda: live.now.ears.language,
                ),
            ),
            look_ahead=look_ahead,
            pictures=pictures,
            screen=screen,
            settings=live,
            at_the_end=tuple(at_the_end),
        ),
        speak_answers=settings.voice.speak_answers,
    )


def _follow(player: Player, settings: Settings) -> None:
    player.set_volume(settings.voice.volume)
    player.set_device(settings.devices.speaker)


def system_text() -> str:
    """What a language model is told about its task before anything else."""
    return (assets_folder() / "system_prompt.md").read_text(encoding="utf-8").strip()


def sampling(settings: Settings, json_schema: str = "") -> Sampling:
    """How answers are chosen, as the user set it."""
    return Sampling(
        temperature=settings.eyes.temperature,
        max_tokens=settings.eyes.max_answer_tokens,
        json_schema=json_schema,
    )
