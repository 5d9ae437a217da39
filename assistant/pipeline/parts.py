# SPDX-License-Identifier: GPL-3.0-or-later
"""What an assistant is made of; `build` puts the parts together."""

from collections.abc import Callable
from dataclasses import dataclass

from assistant.conversation.conversation import Conversation
from assistant.engines.process.engine_process import EngineProcess
from assistant.events import Event
from assistant.pipeline.camera_desk import CameraDesk
from assistant.pipeline.event_stream import EventStream
from assistant.pipeline.history import History
from assistant.pipeline.live_settings import LiveSettings
from assistant.pipeline.look_ahead import LookAhead
from assistant.pipeline.model_tasks import ModelTasks
from assistant.pipeline.picture_desk import PictureDesk
from assistant.pipeline.playback_control import PlaybackControl
from assistant.pipeline.recorder import Recorder
from assistant.pipeline.responder import Responder
from assistant.pipeline.screen_look import ScreenLook
from assistant.pipeline.sound_check import SoundCheck
from assistant.pipeline.speaker import Speaker as SpeakerThread
from assistant.pipeline.talking import Talking


@dataclass(frozen=True)
class Parts:
    """Each with its own thread, or none."""

    stream: EventStream[Event]
    engines: EngineProcess
    conversation: Conversation
    responder: Responder
    speaker: SpeakerThread
    playback: PlaybackControl
    sound_check: SoundCheck
    talking: Talking
    look_ahead: LookAhead
    pictures: PictureDesk
    camera: CameraDesk
    screen: ScreenLook
    settings: LiveSettings
    models: ModelTasks
    recorder: Recorder | None = None
    """None: what is said stays in memory only."""
    history: History | None = None
    at_the_end: tuple[Callable[[], None], ...] = ()
    """Called when everything else is closed."""
