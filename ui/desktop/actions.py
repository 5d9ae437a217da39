# SPDX-License-Identifier: GPL-3.0-or-later
"""What keys that work everywhere, the tray and the command line can do; each is the same whoever asks for it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from assistant.control import Order
from assistant.settings import Detail, TalkMode
from ui.desktop.describing import Describing
from ui.front import is_in_front
from ui.front_door import FrontDoor
from ui.hotkeys.actions import Action
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.region.control import SETTLE_MS, RegionControl


class DesktopActions(QObject):
    """Carries them out on the window and the core."""

    def __init__(
        self, window: MainWindow, assistant: FrontDoor, preferences: Preferences, region: RegionControl
    ) -> None:
        super().__init__(window)
        self._region = region
        self._window = window
        self._assistant = assistant
        self._preferences = preferences
        self.describing = Describing(window, assistant, preferences, is_here=is_in_front)

    # ── talking ────────────────────────────────────────────────────────────────────────────────────────────────────

    def talk_down(self) -> None:
        """The talk key went down: the screen goes along, unless this window is what the user looks at.

        While a part of the screen is being chosen, it is taken, and asked about.
        """
        if self._region.is_open:
            self._region.finish()
            self._assistant.talking.key_down()
        elif is_in_front():
            self._window.talk.begin()
        else:
            self._assistant.talking.key_down(look_at_screen=True)

    def talk_up(self, *, certain: bool = True) -> None:
        """The talk key went up."""
        self._assistant.talking.key_up(certain=certain)

    def talk_on(self) -> None:
        """Go on though nothing is held any more."""
        self._assistant.talking.lock()

    @Slot()
    def toggle_talk(self) -> None:
        """Begin to listen, or end the question: for what can be pressed but not held."""
        is_hands_free = self._preferences.settings.talk.mode is TalkMode.HANDS_FREE
        mode = TalkMode.HANDS_FREE if is_hands_free else TalkMode.TOGGLE
        is_choosing = self._region.is_open
        if is_choosing:
            self._region.finish()
        self._assistant.talking.key_down(look_at_screen=not (is_choosing or is_in_front()), mode=mode)
        self._assistant.talking.key_up()

    @Slot()
    def stop(self) -> None:
        """End choosing a part of the screen, or else what is going on in the window."""
        if self._region.is_open:
            self._region.picker.cancel()
        else:
            self._window.stop()

    # ── the rest ───────────────────────────────────────────────────────────────────────────────────────────────────

    @Slot()
    def show(self) -> None:
        """Bring the window to the front. What waits there to be corrected is not sent meanwhile."""
        window = self._window
        window.composer.review.hold()
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    @Slot()
    def take_region(self) -> None:
        """Let the user choose a part of the screen, as it is now."""
        self._region.begin()

    @Slot()
    def take_screen(self) -> None:
        """Take a picture of the screen, and show the window with it."""
        self._undisturbed(self._window.screen_taker.take)

    @Slot()
    def take_camera(self) -> None:
        """Take a picture with the camera, and show the window with it."""
        self._undisturbed(self._show_camera)

    @Slot()
    def describe_screen(self) -> None:
        """Say what is on the screen, where the user is; more of it soon after."""
        self._undisturbed(self.describing.begin)

    @Slot()
    def repeat(self) -> None:
        """Speak the newest answer once more."""
        self._window.turns.repeat_newest()

    def _show_camera(self) -> None:
        self.show()
        self._window.camera.begin()

    def _undisturbed(self, act: Callable[[], object]) -> None:
        """Do it; if a part of the screen is being chosen, that ends first: it would be in the picture."""
        if self._region.is_open:
            self._region.picker.cancel()
            QTimer.singleShot(SETTLE_MS, self, act)
        else:
            act()

    def press(self, action: Action) -> None:
        """The key of an action went down."""
        if action is Action.TALK:
            self.talk_down()
        else:
            {
                Action.REGION: self.take_region, Action.SCREEN: self.take_screen, Action.CAMERA: self.take_camera,
                Action.STOP: self.stop, Action.DESCRIBE: self.describe_screen,
                Action.NOT_MY_SCREEN: self._assistant.leave_screen_out, Action.REPEAT: self.repeat,
                Action.SHOW: self.show,
            }[action]()  # fmt: skip

    def carry_out(self, order: Order) -> None:
        """Somebody ran `kibitz talk` or the like; ending the program is not done here."""
        match order:
            case Order.TALK:
                self.toggle_talk()
            case Order.RELEASE:
                self.talk_up()
            case Order.DESCRIBE_BRIEF | Order.DESCRIBE_NORMAL | Order.DESCRIBE_FULL:
                detail = Detail(order.value.removeprefix("describe-"))
                self._undisturbed(lambda: self.describing.begin(detail))
            case Order.QUIT | Order.NOTHING:
                pass
            case _:
                self.press(Action.TALK if order is Order.PRESS else Action(order.value.replace("-", "_")))
