# SPDX-License-Identifier: GPL-3.0-or-later
"""What the core tells, taken to the parts of the main window that show it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from assistant.errors import DeviceError
from assistant.events import (
    ClipProgressed,
    ClipTaken,
    ConnectionRefused,
    EngineFailed,
    EngineLoading,
    EngineReady,
    Failed,
    LevelChanged,
    PictureFailed,
    PictureTaken,
    SensorUsed,
    TalkChanged,
    TalkState,
)
from assistant.paths import assets_folder
from assistant.settings import Echo
from assistant.turn_events import Outcome, PicturesChanged, TranscriptReady, TurnFinished, TurnStarted
from assistant.values import Picture, Role
from ui.composer.transcript_review import WAITS
from ui.empty_state import SAMPLE_QUESTION
from ui.front_door import FrontDoor
from ui.preferences import Preferences
from ui.shown_turn import TurnEvent
from ui.words import tr

if TYPE_CHECKING:
    from ui.main_window import MainWindow

SAMPLE = "sample_receipt.png"


class CoreEvents(QObject):
    """Joins the bridge's signals to one window; lives as long as that."""

    def __init__(self, window: "MainWindow", assistant: FrontDoor, preferences: Preferences) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._window = window
        self._assistant = assistant
        self._sample_request: int | None = None
        self._refused: set[str] = set()
        self._talk_before = TalkState.IDLE
        bridge = window.bridge
        bridge.level_changed.connect(window.talk.level_changed)
        bridge.level_changed.connect(self._level_changed)
        bridge.talk_changed.connect(window.talk.talk_changed)
        bridge.take_lost.connect(window.talk.take_lost)
        bridge.sensor_used.connect(self._sensor_used)
        bridge.bytes_sent.connect(window.strip.show_traffic)
        bridge.connection_refused.connect(self._connection_refused)
        bridge.picture_taken.connect(self._picture_taken)
        bridge.picture_failed.connect(self._picture_failed)
        bridge.conversation_began.connect(window.model.begin_with)
        bridge.turn_moved.connect(self._turn_moved)
        bridge.engine_changed.connect(self._engine_changed)
        bridge.engine_changed.connect(window.composer.sight_note.follow_engine)
        bridge.heard_so_far.connect(window.composer.live_words.show_words)
        bridge.talk_changed.connect(window.composer.live_words.follow)
        bridge.talk_changed.connect(window.composer.follow_talk)
        note = window.composer.screen_note
        bridge.screen_looked.connect(note.show_look)
        bridge.talk_changed.connect(note.follow)
        bridge.talk_changed.connect(self._talk_changed)
        bridge.turn_moved.connect(note.follow_turn)
        note.enlarge.connect(window.turns.show_picture)
        note.left_out.connect(assistant.leave_screen_out)
        note.cover_wanted.connect(self._cover_screen)
        bridge.transcript_ready.connect(self._transcript_ready)
        window.composer.review.sent.connect(assistant.send_transcript)
        window.composer.review.discarded.connect(assistant.discard_transcript)
        assistant.shows_transcripts = True
        bridge.speech_paused.connect(window.model.speech_paused)
        bridge.clip_moved.connect(self._clip_moved)
        bridge.failed.connect(self._failed)
        bridge.noticed.connect(self._noticed)

    def ask_about_sample(self) -> None:
        """Open the sample picture, and ask about it as soon as it is there."""
        if self._sample_request is None:
            self._sample_request = self._assistant.open_picture(assets_folder() / SAMPLE)

    @Slot(object)
    def _cover_screen(self, picture: Picture) -> None:
        # Held back first: should the question be complete in this very moment, it waits all the same.
        self._window.covering.cover_first(picture, self._window.composer.attachments)
        self._assistant.leave_screen_out()
        self._window.banners.show_notice(tr(WAITS))

    @Slot(TalkChanged)
    def _talk_changed(self, talk: TalkChanged) -> None:
        if talk.state is TalkState.RECORDING and self._window.composer.holds_back:
            self._window.banners.show_notice(tr(WAITS))

        if talk.state is TalkState.RECORDING and self._talk_before not in (TalkState.RECORDING, TalkState.FINALISING):
            self._window.banners.put_away_passing()  # another take has begun, and the microphone works
        self._talk_before = talk.state

    @Slot(str, bool)
    def _noticed(self, sentence: str, is_passing: bool) -> None:
        """What comes while somebody talks or an answer is spoken is about that, and stays until the next time."""
        self._window.banners.show_notice(sentence, passing=is_passing or self._is_at_it)

    @property
    def _is_at_it(self) -> bool:
        return self._window.talk.is_recording or self._window.model.is_answering

    @Slot(TranscriptReady)
    def _transcript_ready(self, ready: TranscriptReady) -> None:
        self._window.composer.review.show_transcript(ready)
        if ready.waits:
            self._window.composer.send()

    @Slot(object)
    def _turn_moved(self, event: TurnEvent) -> None:
        if isinstance(event, TurnStarted) and event.question.text:
            self._window.banners.put_away_passing()
        if isinstance(event, PicturesChanged):
            self._window.composer.remove_pictures(event.pictures)
        if isinstance(event, TurnStarted) and not event.question.text:
            # The pictures stayed in the composer until it was certain that something had been recorded.
            self._window.composer.remove_pictures(event.question.pictures)
        if isinstance(event, TurnFinished):
            self._window.composer.review.end(event.turn)
        if isinstance(event, TurnFinished) and event.outcome is not Outcome.ANSWERED:
            self._window.composer.add_pictures(self._window.model.give_back_pictures(event.turn))
        self._window.model.apply(event)
        lets_finish = self._preferences.settings.talk.echo is Echo.HALF_DUPLEX
        self._window.composer.talk.show_deaf(lets_finish and self._window.model.spoken is not None)

    @Slot(object)
    def _engine_changed(self, event: EngineLoading | EngineReady | EngineFailed) -> None:
        self._window.sidebar.show_engine(event)
        self._window.strip.show_engine(event)
        if isinstance(event, EngineReady) and event.info.role is Role.EYES:
            self._window.model.answering = event.info
        if isinstance(event, EngineFailed):
            self._window.banners.show_error(event.error)

    @Slot(LevelChanged)
    def _level_changed(self, event: LevelChanged) -> None:
        if event.speaking:
            self._window.turns.voice_level.emit(event.rms)

    @Slot(SensorUsed)
    def _sensor_used(self, event: SensorUsed) -> None:
        self._window.strip.show_sensor(event.sensor, in_use=event.in_use, standing_by=event.standing_by)

    @Slot(ConnectionRefused)
    def _connection_refused(self, event: ConnectionRefused) -> None:
        self._window.strip.show_traffic(event)
        if event.sentence not in self._refused:  # what is tried again and again is told once; the strip counts
            self._refused.add(event.sentence)
            self._window.banners.show_notice(event.sentence)

    @Slot(PictureTaken)
    def _picture_taken(self, event: PictureTaken) -> None:
        self._window.screen_taker.answered(event.request)
        if event.request == self._sample_request:
            self._sample_request = None
            self._window.turns.ask(SAMPLE_QUESTION, (event.picture,))
        else:
            self._window.composer.picture_taken(event)

    @Slot(object)
    def _clip_moved(self, event: ClipProgressed | ClipTaken) -> None:
        self._window.composer.clip_moved(event)

    @Slot(PictureFailed)
    def _picture_failed(self, event: PictureFailed) -> None:
        self._window.screen_taker.answered(event.request)
        if event.request == self._sample_request:
            self._sample_request = None
        self._window.composer.picture_failed(event)
        self._window.banners.show_error(event.error)

    @Slot(Failed)
    def _failed(self, event: Failed) -> None:
        is_passing = isinstance(event.error, DeviceError) and self._is_at_it
        self._window.banners.show_error(event.error, passing=is_passing)
