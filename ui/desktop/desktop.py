# SPDX-License-Identifier: GPL-3.0-or-later
"""The window's place in the desktop: keys that work everywhere, the pill, the tray, orders from the command line."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSettings, Signal, Slot
from PySide6.QtWidgets import QDialog

from assistant.control import Order
from assistant.errors import KibitzError
from assistant.settings import Pill as PillSetting
from assistant.settings import Settings
from ui.composer.talk_key import WORDS as TALK_KEY
from ui.desktop.actions import DesktopActions
from ui.desktop.screen_notice import ScreenNotice
from ui.desktop.single_instance import ControlSocket
from ui.desktop.told_before import ToldBefore
from ui.desktop.tray_control import TrayControl
from ui.front import Front
from ui.front_door import FrontDoor
from ui.hotkeys.actions import Action
from ui.hotkeys.chord import chord_words
from ui.hotkeys.global_keys import GlobalKeys
from ui.hotkeys.hotkeys import Hotkeys, Tell
from ui.hotkeys.system import hotkeys_of_this_system, is_wayland
from ui.look.theme import Theme
from ui.main_window import MainWindow
from ui.pill.control import PillControl
from ui.preferences import Preferences
from ui.region.control import RegionControl
from ui.region.picker import RegionPicker
from ui.words import mark, tr

_STAYS = mark("Kibitz goes on in the tray. Its menu ends it.")
_NO_TRAY = mark("This desktop has no tray, so closing the window ends Kibitz.")


class Desktop(QObject):
    """Joins them to one window; begins at once and ends with `close`."""

    ended = Signal()
    """The program is to end now."""

    def __init__(
        self,
        window: MainWindow,
        assistant: FrontDoor,
        theme: Theme,
        preferences: Preferences,
        memory: QSettings,
        begin_hotkeys: Callable[[Tell], Hotkeys | None] = hotkeys_of_this_system,
    ) -> None:
        """`memory` keeps the pill's place and what has been told before."""
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._is_ending = False
        self._told = ToldBefore(memory)
        self.region = RegionControl(window, assistant, RegionPicker(theme, self))
        self.actions = DesktopActions(window, assistant, preferences, self.region)
        self.keys = window.settings.global_keys = GlobalKeys(begin_hotkeys, self)
        self.front = front = Front(self.keys, lambda: self.region.is_open, self)
        self.pill = PillControl(
            window.bridge, window.model, theme, memory, self, is_elsewhere=lambda: not front.is_ours
        )  # fmt: skip
        self.tray = TrayControl(window, assistant, preferences, self.actions, self)
        self.screen_notice = ScreenNotice(
            window.bridge,
            lambda: self.pill.setting is PillSetting.OFF and not front.is_ours,
            self.tray.notifications.tell,
            self,
        )
        self.control = ControlSocket(self)
        assistant.around_screenshots(self.pill.out_of_view.around)
        self._join_keys()
        self._join_pill(assistant)
        self.tray.quit_wanted.connect(self.quit)
        self.control.ordered.connect(self._carry_out)
        self.control.listen()
        window.installEventFilter(self)
        preferences.changed.connect(self._use)
        self._use(preferences.settings)

    def show_window(self, *, hidden: bool) -> None:
        """Show the window for the first time; `hidden` leaves it in the tray, if there is one."""
        if not hidden:
            self._window.show()
        elif not self.tray.is_there:
            self._window.showMinimized()

    def expect_end(self) -> None:
        """The session ends: closing the window is closing it from now on."""
        self._is_ending = True

    def quit(self) -> None:
        """Close the window for good, whatever closing it means otherwise."""
        self._is_ending = True
        self._window.close()
        self.ended.emit()

    def close(self) -> None:
        """Give everything back: keys, the tray's icon, the socket."""
        self.control.close()
        self.keys.close()
        self.region.close()
        self.pill.close()
        self.screen_notice.close()
        self.tray.close()

    # ── joining ────────────────────────────────────────────────────────────────────────────────────────────────────

    def _join_keys(self) -> None:
        self.keys.pressed.connect(self.actions.press)
        self.keys.released.connect(self._released)
        self.keys.locked.connect(self._locked)
        self.keys.refused.connect(self._tell_once)
        self.keys.watched.connect(self._name_stop_key)

    def _join_pill(self, assistant: FrontDoor) -> None:
        self.pill.stop_wanted.connect(self.actions.stop)
        self.pill.window_wanted.connect(self.actions.show)
        self.pill.not_my_screen.connect(assistant.leave_screen_out)
        self.screen_notice.left_out.connect(assistant.leave_screen_out)
        self.screen_notice.window_wanted.connect(self.actions.show)
        self.pill.busy_changed.connect(self.keys.let_stop)
        self._window.composer.attachments.changed.connect(self._show_attached)
        self.pill.pictures_dropped.connect(self._window.composer.drop_pictures)
        self.region.ready.connect(self._region_ready)
        self.region.failed.connect(self.pill.show_trouble)
        self.actions.describing.failed.connect(self.pill.show_trouble)

    @Slot(object)
    def _use(self, settings: Settings) -> None:
        self.keys.use(settings.keys)
        # On Wayland every window takes the keyboard when it appears, and none may choose its place.
        self.pill.use(PillSetting.OFF if is_wayland() else settings.window.pill)
        if settings.window.close_to_tray and not self.tray.is_there and self._told.is_new(_NO_TRAY):
            self._window.banners.show_notice(tr(_NO_TRAY))

    # ── keys and orders ────────────────────────────────────────────────────────────────────────────────────────────

    @Slot(Action, bool)
    def _released(self, action: Action, certain: bool) -> None:
        if action is Action.TALK:
            self.actions.talk_up(certain=certain)

    @Slot(Action)
    def _locked(self, action: Action) -> None:
        if action is Action.TALK:
            self.actions.talk_on()

    @Slot(Order)
    def _carry_out(self, order: Order) -> None:
        if order is Order.QUIT:
            self.quit()
        else:
            self.actions.carry_out(order)

    @Slot(dict)
    def _name_stop_key(self, triggers: dict[Action, str]) -> None:
        self.screen_notice.key = triggers.get(Action.NOT_MY_SCREEN, "")
        self.pill.talk_key = triggers.get(Action.TALK, "")
        for teacher in (self._window.empty, self._window.composer):
            teacher.teach_key(self.pill.talk_key or chord_words(TALK_KEY))
        self.pill.stop_key = triggers.get(Action.STOP, self.pill.stop_key if self.pill.is_busy else "")

    @Slot(KibitzError)
    def _tell_once(self, error: KibitzError) -> None:
        if not self._told.is_new(error.sentence):
            return
        if is_wayland():  # there the desktop chooses the keys
            self._window.banners.show_error(error)
        else:
            self._window.banners.offer(error.sentence, tr("Choose another key"), self._choose_keys)

    @Slot()
    def _choose_keys(self) -> None:
        self._window.settings.show(tr("Keys"))

    # ── a part of the screen ───────────────────────────────────────────────────────────────────────────────────────

    @Slot()
    def _show_attached(self) -> None:
        self.pill.show_attached(self._window.composer.pictures)

    @Slot()
    def _region_ready(self) -> None:
        """It waits for a question: the pill says so, or a notification where there is none."""
        if self.pill.setting is PillSetting.OFF:
            self.tray.notifications.tell(tr("Ready to ask"), tr("Your next question is about the part you chose."))
        else:
            self.pill.await_question()

    # ── the window ─────────────────────────────────────────────────────────────────────────────────────────────────

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Closing the window may only hide it."""
        if (
            event.type() is not QEvent.Type.Close
            or self._is_ending
            or not self._preferences.settings.window.close_to_tray
        ):
            return False
        if not self.tray.is_there:
            return False
        event.ignore()
        for dialog in self._window.findChildren(QDialog):
            if dialog.isVisible():  # nobody would know whose it is, and that the camera is still on
                dialog.close()
        self._window.hide()
        if self._told.is_new(_STAYS):
            self.tray.icon.notify("Kibitz", tr(_STAYS), self.actions.show)
        return True
