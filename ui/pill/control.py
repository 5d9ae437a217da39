# SPDX-License-Identifier: GPL-3.0-or-later
"""When the pill is shown, and what: while the user talks or is answered, and the window is not in front."""

from collections.abc import Callable
from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QModelIndex, QObject, QSettings, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from assistant.errors import KibitzError
from assistant.events import LevelChanged, ScreenSeen, TalkChanged, TalkState
from assistant.settings import Pill as PillSetting
from assistant.turn_events import PartialTranscript, TranscriptReady
from ui.bridge import Bridge
from ui.conversation.model import ConversationModel
from ui.front import is_in_front
from ui.look.theme import Theme
from ui.pill.out_of_view import OutOfView
from ui.pill.pill import Pill
from ui.pill.state import (
    PillState,
    after_remark,
    milliseconds_to_linger,
    milliseconds_to_read,
    while_answering,
    while_talking,
    while_waiting,
)
from ui.shown_turn import ShownTurn
from ui.words import error_words

if TYPE_CHECKING:
    from assistant.values import Picture

_FRAME_MS, _TICK_MS = 33, 100


class PillControl(QObject):
    """Follows the core and the conversation; asks for nothing itself but through its signals."""

    stop_wanted = Signal()
    window_wanted = Signal()
    not_my_screen = Signal()
    pictures_dropped = Signal(tuple)
    """The user does not want to ask about these, which were attached."""
    busy_changed = Signal(bool)
    """There is something to stop while another program is in front."""

    def __init__(
        self,
        bridge: Bridge,
        model: ConversationModel,
        theme: Theme,
        memory: QSettings,
        parent: QObject,
        is_elsewhere: Callable[[], bool] = lambda: not is_in_front(),
    ) -> None:
        """`memory` keeps place and width of the pill; `is_elsewhere` tells whether another program is in front."""
        super().__init__(parent)
        self._model = model
        self._is_elsewhere = is_elsewhere
        self.pill = Pill(theme, memory)
        self.out_of_view = OutOfView(self.pill)
        self.setting = PillSetting.LIVE
        self.talk_key = ""
        """What begins a question from any program, for people; empty if nothing does."""
        self.stop_key = ""
        """What ends an answer from any program, for people; empty if nothing does."""
        self._talk = TalkChanged(TalkState.IDLE)
        self._recording = QElapsedTimer()
        self._seconds = 0.0
        self._heard: PartialTranscript | None = None
        self._screen: Picture | None = None
        self._is_part = False
        self._attached: tuple[Picture, ...] = ()
        self._is_awaiting = False
        self._remark = ""
        self._is_remark_trouble = False
        self._turn: ShownTurn | None = None
        self._was_busy = self._is_hovered = self._is_closed = False
        self._frame = QTimer(self, singleShot=True, interval=_FRAME_MS)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._linger = QTimer(self, singleShot=True)
        self._join_core(bridge)
        self._join_window()

    def _join_core(self, bridge: Bridge) -> None:
        bridge.talk_changed.connect(self._talk_changed)
        bridge.heard_so_far.connect(self._hear)
        bridge.transcript_ready.connect(self._understood)
        bridge.level_changed.connect(self._level_changed)
        bridge.screen_looked.connect(self._screen_looked)
        bridge.failed.connect(lambda failed: self.show_trouble(failed.error))
        bridge.noticed.connect(self._noticed)

    def _join_window(self) -> None:
        self._frame.timeout.connect(self._show)
        self._tick.timeout.connect(self._show)
        self._linger.timeout.connect(self._linger_over)
        self._model.rowsInserted.connect(self._rows_inserted)
        self._model.dataChanged.connect(self._data_changed)
        self._model.modelReset.connect(self._forget_turn)
        self.pill.ended.connect(self._end)
        self.pill.screen_left_out.connect(self._leave_out)
        self.pill.clicked.connect(self.window_wanted)
        self.pill.hovered.connect(self._hover)
        self.pill.resized.connect(self._show)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._show)
        application.focusWindowChanged.connect(self._show)

    @property
    def is_busy(self) -> bool:
        """The user talks, or is answered."""
        return self._talk.state is not TalkState.IDLE or self._is_answering

    def use(self, setting: PillSetting) -> None:
        """How much of it is wanted."""
        self.setting = setting
        self._show()

    def show_attached(self, pictures: "tuple[Picture, ...]") -> None:
        """These go with the next question."""
        self._is_awaiting = self._is_awaiting and bool(pictures or not self._attached)
        self._attached = pictures
        self._show()

    def await_question(self) -> None:
        """Show what is attached until it is asked about or taken away."""
        self._is_awaiting, self._turn, self._remark = True, None, ""
        self._show()

    def close(self) -> None:
        """Show it no more."""
        self.setting = PillSetting.OFF
        for timer in (self._frame, self._tick, self._linger):
            timer.stop()
        self._is_closed = True
        self.out_of_view.hide()
        self.pill.close()
        self.pill.deleteLater()

    # ── from the core ──────────────────────────────────────────────────────────────────────────────────────────────

    @Slot(TalkChanged)
    def _talk_changed(self, talk: TalkChanged) -> None:
        begins = talk.state in (TalkState.ARMING, TalkState.RECORDING)
        if begins and self._talk.state not in (TalkState.ARMING, TalkState.RECORDING):
            self._heard, self._screen, self._turn, self._remark = None, None, None, ""
            self._recording.start()
            self._linger.stop()
        self._talk = talk
        if talk.state is TalkState.FINALISING:
            self._seconds = self._recording.elapsed() / 1000
        self._show()

    @Slot(PartialTranscript)
    def _hear(self, heard: PartialTranscript) -> None:
        self._heard = heard
        self._soon()

    @Slot(TranscriptReady)
    def _understood(self, ready: TranscriptReady) -> None:
        self._heard = PartialTranscript(ready.text, "")
        self._show()

    @Slot(LevelChanged)
    def _level_changed(self, level: LevelChanged) -> None:
        if self.pill.isVisible():
            self.pill.row.show_level(level)

    @Slot(object)
    def _screen_looked(self, event: object) -> None:
        self._screen = event.picture if isinstance(event, ScreenSeen) else None
        self._is_part = isinstance(event, ScreenSeen) and event.is_part
        self._show()

    @Slot(KibitzError)
    def show_trouble(self, error: KibitzError) -> None:
        """Say what went wrong, where the user is."""
        self._say(error_words(error), is_trouble=True)

    @Slot(str)
    def _noticed(self, sentence: str) -> None:
        if self.is_busy:
            self._say(sentence, is_trouble=False)

    def _say(self, sentence: str, *, is_trouble: bool) -> None:
        self._remark, self._is_remark_trouble = sentence, is_trouble
        self._linger.start(milliseconds_to_read(sentence))
        self._show()

    # ── from the conversation ──────────────────────────────────────────────────────────────────────────────────────

    @Slot(QModelIndex, int, int)
    def _rows_inserted(self, _parent: QModelIndex, _first: int, last: int) -> None:
        self._follow(self._model.turn_at(last))

    @Slot(QModelIndex, QModelIndex)
    def _data_changed(self, first: QModelIndex, _last: QModelIndex) -> None:
        self._follow(self._model.turn_at(first.row()))

    def _follow(self, shown: ShownTurn) -> None:
        if shown.is_running or shown.is_spoken:
            self._turn = shown
        if shown is self._turn:
            self._soon()

    @Slot()
    def _forget_turn(self) -> None:
        self._turn = None
        self._soon()

    @property
    def _is_answering(self) -> bool:
        return self._turn is not None and (self._turn.is_running or self._turn.is_spoken)

    # ── what is shown ──────────────────────────────────────────────────────────────────────────────────────────────

    def _soon(self) -> None:
        if not self._frame.isActive():
            self._frame.start()

    @Slot()
    def _show(self) -> None:
        if self._is_closed:
            return
        is_elsewhere = self._is_elsewhere()
        state = self._state()
        if self.is_busy:
            self._linger.stop()
        elif self._was_busy:
            self._linger.start(milliseconds_to_linger(self._turn))
        self._was_busy = self.is_busy
        # Hands-free talking may go on for hours: its end is the talk key's, and Esc stays with other programs.
        is_stoppable = self._is_answering or self._talk.state not in (TalkState.IDLE, TalkState.WAITING)
        self.busy_changed.emit(is_stoppable and is_elsewhere)
        is_wanted = state is not None and is_elsewhere and self.setting is not PillSetting.OFF
        if state is None or not is_wanted:
            self._tick.stop()
            self.out_of_view.hide()
            return
        self.pill.show_state(state, is_live=self.setting is PillSetting.LIVE)
        if not self.out_of_view.is_wanted:
            self.pill.place()
            self.out_of_view.show()
        if state.moves:
            self._tick.start()
        else:
            self._tick.stop()

    def _state(self) -> PillState | None:
        is_waiting = self._talk.state is TalkState.WAITING
        is_turn_shown = self._turn is not None and (self._is_answering or self._linger.isActive())
        if self._talk.state is not TalkState.IDLE and not (is_waiting and is_turn_shown):
            seconds = self._recording.elapsed() / 1000 if self._talk.state is TalkState.RECORDING else self._seconds
            state = while_talking(self._talk, seconds, self._heard, self._screen, self._attached, is_part=self._is_part)
            return replace(state, note=self._remark or state.note)
        if self._is_awaiting and self._attached and not self._is_answering:
            return while_waiting(self._attached, self.talk_key, sees=self._model.sees_pictures)
        if self._turn is not None:
            return while_answering(self._turn, monotonic(), self._heard, self.stop_key)
        return after_remark(self._remark, is_trouble=self._is_remark_trouble) if self._remark else None

    # ── from the pill ──────────────────────────────────────────────────────────────────────────────────────────────

    @Slot()
    def _end(self) -> None:
        if self.is_busy:
            self.stop_wanted.emit()
        else:
            self._is_awaiting = False
            self._put_away()

    @Slot()
    def _linger_over(self) -> None:
        if self._is_hovered:  # somebody may be reading
            self._linger.start()
        else:
            self._put_away()

    def _put_away(self) -> None:
        self._linger.stop()
        self._turn, self._remark = None, ""
        self._show()

    @Slot()
    def _leave_out(self) -> None:
        if self._attached:
            self.pictures_dropped.emit(self._attached)
        else:
            self.not_my_screen.emit()

    @Slot(bool)
    def _hover(self, is_hovered: bool) -> None:
        self._is_hovered = is_hovered
