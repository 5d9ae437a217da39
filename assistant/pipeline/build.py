# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts the parts together. The only place that knows all of them."""

from collections.abc import Callable

from assistant.capture.microphone import FrameSource, Microphone
from assistant.conversation.conversation import Conversation
from assistant.engines.process import EngineProcess
from assistant.engines.protocols import Sampling
from assistant.engines.silero import SileroVad
from assistant.events import LevelChanged
from assistant.models.library import with_engines_chosen
from assistant.paths import assets_folder, models_folder
from assistant.pipeline.assistant import Assistant, Parts
from assistant.pipeline.event_stream import EventStream
from assistant.pipeline.listener import Listener
from assistant.pipeline.live_transcript import LiveTranscript
from assistant.pipeline.look_ahead import LookAhead
from assistant.pipeline.picture_desk import PictureDesk
from assistant.pipeline.responder import Responder
from assistant.pipeline.speaker import SoundSink, Speaker
from assistant.settings import Settings
from assistant.speech.player import Player


def build_assistant(
    settings: Settings,
    *,
    sink: SoundSink | None = None,
    open_microphone: Callable[[], FrameSource] | None = None,
    engines_in_process: bool = False,
) -> Assistant:
    """An assistant that is ready to be started; nothing is loaded or opened yet.

    Args:
        settings: Engines called "auto" are chosen here.
        sink: Where speech goes; the chosen loudspeaker if not given.
        open_microphone: Opens what is listened to; the chosen microphone if not given.
        engines_in_process: Run the engines on a thread of this process, for tests and debugging.
    """
    settings = with_engines_chosen(settings, models_folder())
    stream = EventStream()
    engines = EngineProcess(settings, publish=stream.publish, in_process=engines_in_process)
    conversation = Conversation(system_text())
    player = sink or Player(
        settings.devices.speaker,
        volume=settings.voice.volume,
        on_level=lambda peak, rms: stream.publish(LevelChanged(peak, rms, speaking=True)),
    )
    speaker = Speaker(engines.voice, player, stream.publish)
    look_ahead = LookAhead(engines.eyes, conversation)
    return Assistant(
        Parts(
            stream=stream,
            engines=engines,
            conversation=conversation,
            responder=Responder(
                engines.ears,
                engines.eyes,
                speaker,
                conversation,
                stream.publish,
                language=settings.ears.language,
                sampling=sampling(settings),
            ),
            speaker=speaker,
            listener=Listener(
                open_microphone or (lambda: Microphone(settings.devices.microphone)),
                stream.publish,
                lambda: LiveTranscript(
                    engines.ears, SileroVad(), stream.publish, look_ahead.hear, language=settings.ears.language
                ),
            ),
            look_ahead=look_ahead,
            pictures=PictureDesk(settings.devices.camera, stream.publish),
        ),
        speak_answers=settings.voice.speak_answers,
    )


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
