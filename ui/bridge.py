# SPDX-License-Identifier: GPL-3.0-or-later
"""From the core's threads to the window's: each event becomes a typed signal on the GUI thread."""

from typing import assert_never

from PySide6.QtCore import Signal

from assistant.download_events import DownloadFailed, DownloadProgressed, ModelInstalled
from assistant.events import (
    BytesSent,
    ClipProgressed,
    ClipTaken,
    ConnectionRefused,
    EngineFailed,
    EngineLoading,
    EngineProcessDied,
    EngineReady,
    Event,
    Failed,
    LevelChanged,
    Noticed,
    PictureFailed,
    PictureTaken,
    ScreenDropped,
    ScreenSeen,
    SensorUsed,
    SoundChecked,
    TakeHeardAgain,
    TakeLost,
    TalkChanged,
)
from assistant.turn_events import (
    AnswerHeard,
    ClauseSpoken,
    ConversationBegan,
    EvidenceFound,
    PartialTranscript,
    PicturesChanged,
    SpeechPaused,
    StageChanged,
    TokenWritten,
    Transcribed,
    TranscriptReady,
    TurnFinished,
    TurnStarted,
    WorkProgressed,
)
from ui.event_bridge import EventBridge
from ui.words import tr


class Bridge(EventBridge[Event]):
    """Emits one signal per kind of event."""

    level_changed = Signal(LevelChanged)
    talk_changed = Signal(TalkChanged)
    take_lost = Signal(TakeLost)
    take_heard_again = Signal(TakeHeardAgain)
    sensor_used = Signal(SensorUsed)
    bytes_sent = Signal(BytesSent)
    connection_refused = Signal(ConnectionRefused)
    picture_taken = Signal(PictureTaken)
    picture_failed = Signal(PictureFailed)
    clip_moved = Signal(object)
    """ClipTaken or ClipProgressed."""
    screen_looked = Signal(object)
    """ScreenSeen or ScreenDropped, while the user talks."""
    turn_moved = Signal(object)
    """Everything that belongs to one turn, in order: TurnStarted to TurnFinished, and Failed with a number."""
    engine_changed = Signal(object)
    """EngineLoading, EngineReady or EngineFailed."""
    heard_so_far = Signal(PartialTranscript)
    transcript_ready = Signal(TranscriptReady)
    sound_checked = Signal(SoundChecked)
    speech_paused = Signal(bool)
    """The answer being spoken was paused, or goes on."""
    download_changed = Signal(object)
    """DownloadProgressed, ModelInstalled or DownloadFailed."""
    conversation_began = Signal(int)
    """The number of its first turn."""
    failed = Signal(Failed)
    """Failed without a turn."""
    noticed = Signal(str, bool)
    """With whether it counts only until the next take or answer."""

    def deliver(self, event: Event, /) -> None:  # noqa: C901, PLR0912 - one case for each kind of event
        """Emit the signal for this event."""
        match event:
            case LevelChanged():
                self.level_changed.emit(event)
            case TalkChanged():
                self.talk_changed.emit(event)
            case TakeLost():
                self.take_lost.emit(event)
            case TakeHeardAgain():
                self.take_heard_again.emit(event)
            case SensorUsed():
                self.sensor_used.emit(event)
            case BytesSent():
                self.bytes_sent.emit(event)
            case ConnectionRefused():
                self.connection_refused.emit(event)
            case PictureTaken():
                self.picture_taken.emit(event)
            case PictureFailed():
                self.picture_failed.emit(event)
            case ClipTaken() | ClipProgressed():
                self.clip_moved.emit(event)
            case ScreenSeen() | ScreenDropped():
                self.screen_looked.emit(event)
            case Failed(turn=None):
                self.failed.emit(event)
            case (
                TurnStarted() | StageChanged() | WorkProgressed() | Transcribed() | PicturesChanged()
                | TokenWritten() | EvidenceFound() | ClauseSpoken() | AnswerHeard() | TurnFinished() | Failed()
            ):  # fmt: skip
                self.turn_moved.emit(event)
            case ConversationBegan(turn=turn):
                self.conversation_began.emit(turn)
            case PartialTranscript():
                self.heard_so_far.emit(event)
            case TranscriptReady():
                self.transcript_ready.emit(event)
            case SoundChecked():
                self.sound_checked.emit(event)
            case SpeechPaused(paused=paused):
                self.speech_paused.emit(paused)
            case EngineLoading() | EngineReady() | EngineFailed():
                self.engine_changed.emit(event)
            case DownloadProgressed() | ModelInstalled() | DownloadFailed():
                self.download_changed.emit(event)
            case EngineProcessDied(reason=reason):
                self.noticed.emit(f"{tr(reason)} {tr('The engines are being started again.')}", False)
            case Noticed(sentence=sentence, passing=is_passing):
                self.noticed.emit(sentence, is_passing)
            case _:
                assert_never(event)
