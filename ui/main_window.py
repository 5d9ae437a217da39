# SPDX-License-Identifier: GPL-3.0-or-later
"""The main window: puts the parts side by side and joins them to the core."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QEvent, QSettings, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from assistant.paths import assets_folder, ledger_file, models_folder, running_file
from assistant.privacy.ledger import Ledger
from assistant.privacy.running import running_since
from assistant.values import Role
from ui.announcer import Announcer
from ui.bridge import Bridge
from ui.camera.control import CameraControl
from ui.composer.composer import Composer
from ui.composer.covering import Covering
from ui.composer.editing import Editing
from ui.composer.screen_taker import ScreenTaker
from ui.composer.talk_control import TalkControl
from ui.composer.talk_key import TalkKey
from ui.conversation.hear_again import HearAgain
from ui.conversation.model import ConversationModel
from ui.conversation.page import ConversationPage
from ui.conversation.turn_control import TurnControl
from ui.conversation.view import ConversationView
from ui.core_events import SAMPLE, CoreEvents
from ui.empty_state import EmptyState
from ui.front_door import FrontDoor
from ui.history.events import PastEvents
from ui.history.private_note import PrivateNote
from ui.history.progress import HistoryProgress
from ui.look import icons
from ui.look.theme import Theme
from ui.models_control import ModelsControl
from ui.past_pictures import PastPictures
from ui.preferences import Preferences
from ui.settings.control import SettingsControl
from ui.sidebar import Sidebar
from ui.status_strip import StatusStrip
from ui.widgets import dialogs
from ui.widgets.cards import Banners
from ui.widgets.tab_order import order_tabs
from ui.window_keys import join_keys
from ui.words import tr

_LEAST_WIDTH, _FIRST_SIZE = 720, QSize(1120, 760)


class MainWindow(QMainWindow):
    """The conversation with everything around it."""

    closed = Signal()
    wipe_wanted = Signal(bool)
    """Delete everything that is kept on this computer, and end; true if models, too."""
    restart_wanted = Signal()
    """End, and start again."""

    def __init__(
        self,
        assistant: FrontDoor,
        theme: Theme,
        preferences: Preferences,
        memory: QSettings,
        notices: Sequence[str] = (),
    ) -> None:
        """`memory` keeps size and place of the window; `notices` are shown once."""
        super().__init__()
        self._assistant = assistant
        self._theme = theme
        self._preferences = preferences
        self._memory = memory
        self._talk_key: TalkKey | None = None
        self.bridge = Bridge(assistant.subscribe, self)
        self.model = ConversationModel(self)
        # What holds others is made before them: whatever moves to another parent is styled once more, with all its
        # parts.
        self._ground = QWidget(self)
        self.setCentralWidget(self._ground)
        self._page = ConversationPage(self._ground)
        self._make_surroundings()
        self._make_conversation()
        self._make_composer()
        self._arrange()
        self._make_controls()
        self._join_widgets()
        join_keys(self, assistant)
        for notice in notices:
            self.banners.show_notice(notice)
        self.composer.edit.setFocus()

    # ── building ───────────────────────────────────────────────────────────────────────────────────────────────────

    def _make_surroundings(self) -> None:
        assistant, theme, history = self._assistant, self._theme, self._assistant.history
        self.sidebar = Sidebar(
            theme, models_folder(), history, self._ground, speaks_answers=assistant.speak_answers
        )  # fmt: skip
        self.strip = StatusStrip(theme, self._ground)
        self.banners = Banners(theme, self._page)
        self.private_note = PrivateNote(theme, self._page)
        self.history_progress = HistoryProgress(history, self._preferences, self._page) if history else None

    def _make_conversation(self) -> None:
        assistant, theme = self._assistant, self._theme
        self.past_pictures = PastPictures(assistant.history, self)
        self.turns = TurnControl(assistant, self.model, self.past_pictures, theme, self)
        self.turns.latency.use(self._preferences.settings.window.latency)
        self.conversation = ConversationView(self.model, theme, self.turns, self.past_pictures, self._page)
        self.empty = EmptyState(theme, assets_folder() / SAMPLE, self._page)

    def _make_composer(self) -> None:
        assistant, theme = self._assistant, self._theme
        self.composer = composer = Composer(assistant, theme, self._page)
        self.editing = Editing(composer, self.turns, self.model, self.past_pictures, theme, self._page)
        self.screen_taker = ScreenTaker(assistant, self, lambda request: composer.expect(request, tr("Screen…")))
        self.covering = Covering((composer.attachments, composer.clips), theme, self.turns.save_picture.emit, self)
        self.camera = CameraControl(
            assistant, self._preferences, theme, self._memory, self,
            attach=composer.attachments.add, snap=composer.take_camera_picture,
        )  # fmt: skip

    def _make_controls(self) -> None:
        """What has no place in the window, and joins its parts to the core."""
        assistant, theme, preferences = self._assistant, self._theme, self._preferences
        self.hear_again = HearAgain(assistant, self.model, self.turns, self.banners, models_folder(), self)
        self.hear_again.join(self.bridge)
        self.talk = TalkControl(assistant, self.composer.talk, self.banners, self)
        self.core_events = CoreEvents(self, assistant, preferences)
        self.past_events = (
            PastEvents(self, assistant.history, self.sidebar.past) if assistant.history and self.sidebar.past else None
        )
        self.settings = SettingsControl(self, assistant, preferences, theme)
        self.models = ModelsControl(self, assistant, preferences, theme, self._memory)
        Announcer(self, self.bridge, self.model, preferences)

    def _arrange(self) -> None:
        self.setWindowTitle("Kibitz")
        self.setWindowIcon(icons.app_icon())
        # No least height of our own: the layout knows what the parts need, and that changes.
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setAcceptDrops(True)
        above = (self.private_note, self.history_progress, self.banners)
        self._page.fill(
            [part for part in above if part], (self.empty, self.conversation), (self.editing, self.composer)
        )  # fmt: skip
        rows = QVBoxLayout(self._ground)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        upper = QHBoxLayout()
        rows.addLayout(upper, 1)
        upper.setSpacing(0)
        upper.addWidget(self.sidebar)
        upper.addWidget(self._page, 1)
        rows.addWidget(self.strip)
        order_tabs(self._ground)
        self.resize(_FIRST_SIZE)
        geometry = self._memory.value("geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)

    def _join_widgets(self) -> None:
        self.composer.asked.connect(self.editing.ask)
        self.turns.failed.connect(self.banners.show_error)
        self.composer.screen_wanted.connect(self.screen_taker.take)
        self.composer.camera_wanted.connect(self.camera.begin)
        self.composer.enlarge.connect(self.covering.show)
        self.composer.sight_note.models_wanted.connect(lambda: self.models.show(Role.EYES))
        self.composer.clips.enlarge.connect(self.covering.show)
        self.empty.sample_wanted.connect(self.core_events.ask_about_sample)
        self.empty.sample_wanted.connect(self.composer.edit.setFocus)  # the button that had it goes away
        self.sidebar.new_conversation.connect(self.new_conversation)
        self.strip.ledger_wanted.connect(self.show_ledger)
        self.model.rowsInserted.connect(self._choose_page)
        self.model.modelReset.connect(self._choose_page)

    # ── the user wants ─────────────────────────────────────────────────────────────────────────────────────────────

    def search(self) -> None:
        """Let the user look for a past conversation."""
        if self.sidebar.past:
            self.sidebar.past.begin_search()

    def escape(self) -> None:
        """Give up editing, or else end what is going on."""
        if self.editing.is_open and not (self.composer.review.is_open or self.talk.is_recording):
            self.editing.cancel()
        else:
            self.stop()

    def stop(self) -> None:
        """End what is going on: a question being understood or asked, or an answer."""
        if self.composer.review.is_open:
            self.composer.review.discard()
        elif self.talk.is_recording and not (self.talk.is_waiting and self.model.is_answering):
            self.talk.cancel()
        else:  # in a hands-free conversation, too, which then goes on
            self._assistant.interrupt()

    def new_conversation(self) -> None:
        """Begin anew; what is not kept elsewhere is not given up without asking."""
        if self.model.rowCount() and not self.past_events:
            dialogs.ask_to_start_again(self, self.start_again)
        else:
            self.start_again()

    def new_private_conversation(self) -> None:
        """Begin anew with a conversation that is not kept."""
        if self.past_events:
            self.start_again(is_kept=False)

    def start_again(self, *, is_kept: bool = True) -> None:
        """Begin with an empty conversation, of which nothing is kept unless `is_kept`."""
        self._assistant.new_conversation(is_kept=is_kept)
        self.model.clear()
        self.composer.clear()
        self.composer.edit.setFocus()

    def show_ledger(self) -> None:
        """Show what was used, and what was sent."""
        from ui.ledger_dialog import LedgerDialog  # noqa: PLC0415 - the window does not wait for its dialogs

        ledger = Ledger(ledger_file())
        dialog = LedgerDialog(lambda: ledger.uses(running_since(running_file())), self.strip.sent, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wipe_wanted.connect(self.wipe_wanted)
        dialog.open()

    def _choose_page(self) -> None:
        self._page.show_page(self.conversation if self.model.rowCount() else self.empty)

    # ── the window itself ──────────────────────────────────────────────────────────────────────────────────────────

    def showEvent(self, event: QShowEvent) -> None:
        """The native window exists now: watch its keys."""
        super().showEvent(event)
        if self._talk_key is None:
            self._talk_key = TalkKey(self.windowHandle())
            self._talk_key.held.connect(self.talk.begin)
            self._talk_key.let_go.connect(self.talk.end)
            self._talk_key.locked.connect(self.talk.lock)
            self._talk_key.given_up.connect(self.stop)

    def changeEvent(self, event: QEvent) -> None:
        """A key that goes up in another window cannot be seen: what was said is sent, not lost."""
        if event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow() and self._talk_key:
            self._talk_key.release()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page through the conversation from anywhere; press the button that has the focus with Enter, too."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.conversation.page(-1 if event.key() == Qt.Key.Key_PageUp else 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Pictures may be dropped anywhere."""
        self.composer.dragEnterEvent(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing was dropped."""
        self.composer.dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """What is dropped goes to the next question."""
        self.composer.dropEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember size and place."""
        self._memory.setValue("geometry", self.saveGeometry())
        self.bridge.close()
        self.models.close()
        if self.past_events:
            self.past_events.bridge.close()
        super().closeEvent(event)
        self.closed.emit()
