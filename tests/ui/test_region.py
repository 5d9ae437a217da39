# SPDX-License-Identifier: GPL-3.0-or-later
"""Choosing a part of the screen: overlays, keys, what is taken, and where it goes."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.capture.screens import Area, FrozenScreens, MonitorShot, Part, ScreenWindow
from assistant.errors import ScreenError
from assistant.events import PictureTaken
from assistant.values import PictureSource
from tests.ui.fakes import FakeAssistant, picture
from ui.look.theme import Theme
from ui.main_window import MainWindow
from ui.region.canvas import HINT
from ui.region.control import RegionControl
from ui.region.overlay import RegionOverlay
from ui.region.picker import RegionPicker
from ui.widgets import dialogs

KEY = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def frozen(*windows: ScreenWindow, scale: float = 1.0) -> FrozenScreens:
    """The screen of the test, with twice as many pixels or whatever `scale` says."""
    geometry = QApplication.primaryScreen().geometry()
    pixels = np.full((round(geometry.height() * scale), round(geometry.width() * scale), 4), 200, np.uint8)
    return FrozenScreens(
        (MonitorShot(Area(geometry.left(), geometry.top(), geometry.width(), geometry.height()), pixels),), windows
    )


class Scene:
    """A picker that is open, and what it told."""

    def __init__(self, picker: RegionPicker) -> None:
        self.picker = picker
        self.taken: list[list[Part]] = []
        self.cancelled = 0
        picker.taken.connect(lambda _screens, parts: self.taken.append(parts))
        picker.cancelled.connect(self._cancelled)

    def _cancelled(self) -> None:
        self.cancelled += 1

    @property
    def overlay(self) -> RegionOverlay:
        return self.picker.overlays[0]

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.overlay, key, modifiers)

    def drag(self, *places: tuple[int, int], modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.mousePress(self.overlay, LEFT, modifiers, QPoint(*places[0]))
        for place in places[1:]:
            QTest.mouseMove(self.overlay, QPoint(*place))
        QTest.mouseRelease(self.overlay, LEFT, modifiers, QPoint(*places[-1]))


@pytest.fixture
def open_picker(qtbot: QtBot, theme: Theme) -> Iterator[Callable[..., Scene]]:
    owner = QObject()
    made: list[RegionPicker] = []

    def show(screens: FrozenScreens) -> Scene:
        picker = RegionPicker(theme, owner)
        made.append(picker)
        scene = Scene(picker)
        assert picker.show(screens)
        qtbot.waitUntil(scene.overlay.isActiveWindow)
        return scene

    yield show
    for picker in made:
        picker.close()


EDITOR = ScreenWindow(Area(100, 100, 300, 200), "Editor", is_in_front=True)
BROWSER = ScreenWindow(Area(50, 50, 600, 400), "Browser")


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_a_drag_and_enter_take_that_part_of_the_picture(open_picker: Callable[..., Scene], scale: float) -> None:
    scene = open_picker(frozen(scale=scale))

    scene.drag((20, 30), (60, 90), (220, 130))
    assert scene.taken == []  # it can still be adjusted
    scene.key(KEY.Key_Return)

    left, top, right, bottom = (round(edge * scale) for edge in (20, 30, 220, 130))
    expected = Area(left, top, right - left, bottom - top)
    assert scene.taken == [[Part(0, expected, "Part of the screen")]]
    assert not scene.picker.is_open


def test_a_double_click_takes_the_selection(open_picker: Callable[..., Scene]) -> None:
    scene = open_picker(frozen())
    scene.drag((20, 30), (120, 130))

    QTest.mouseDClick(scene.overlay, LEFT, NONE, QPoint(70, 80))

    assert [part.area for part in scene.taken[0]] == [Area(20, 30, 100, 100)]


def test_a_click_on_a_window_takes_it(open_picker: Callable[..., Scene]) -> None:
    scene = open_picker(frozen(EDITOR, BROWSER))

    QTest.mouseMove(scene.overlay, QPoint(150, 150))
    assert scene.overlay.selection.hovered
    QTest.mouseClick(scene.overlay, LEFT, NONE, QPoint(150, 150))

    assert scene.taken == [[Part(0, Area(100, 100, 300, 200), "Editor")]]


def test_enter_alone_takes_the_whole_screen(open_picker: Callable[..., Scene]) -> None:
    screens = frozen(EDITOR)
    scene = open_picker(screens)

    scene.key(KEY.Key_Return)

    shot = screens.monitors[0]
    assert scene.taken == [[Part(0, Area(0, 0, shot.width, shot.height), "Screen")]]


def test_esc_takes_nothing(open_picker: Callable[..., Scene]) -> None:
    scene = open_picker(frozen())
    scene.drag((20, 30), (120, 130))

    scene.key(KEY.Key_Escape)

    assert (scene.taken, scene.cancelled, scene.picker.is_open) == ([], 1, False)


def test_the_keyboard_alone_can_choose_a_part(open_picker: Callable[..., Scene]) -> None:
    scene = open_picker(frozen())
    scene.key(KEY.Key_Right)
    begun = scene.overlay.selection.current
    assert begun

    scene.key(KEY.Key_Right)
    scene.key(KEY.Key_Down, CTRL)
    scene.key(KEY.Key_Left, SHIFT)
    scene.key(KEY.Key_Up, SHIFT | CTRL)
    scene.key(KEY.Key_Enter)

    rect = begun.rect
    assert scene.taken[0][0].area == Area(rect.left() + 1, rect.top() + 10, rect.width() - 1, rect.height() - 10)


def test_tab_goes_through_windows_and_screens(open_picker: Callable[..., Scene]) -> None:
    scene = open_picker(frozen(EDITOR, BROWSER))
    names = []
    for _ in range(4):
        scene.key(KEY.Key_Tab)
        assert scene.overlay.selection.current
        names.append(scene.overlay.selection.current.name)
    scene.key(KEY.Key_Backtab, SHIFT)

    assert names == ["Editor", "Browser", "Screen", "Editor"]
    assert scene.overlay.selection.current
    assert scene.overlay.selection.current.name == "Screen"


def test_several_parts_are_taken_together(open_picker: Callable[..., Scene]) -> None:
    scene = open_picker(frozen(EDITOR))
    scene.drag((10, 10), (50, 50))
    scene.key(KEY.Key_Plus)
    scene.drag((60, 10), (90, 50))
    scene.drag((500, 300), (540, 340), modifiers=SHIFT)
    QTest.mouseClick(scene.overlay, LEFT, SHIFT, QPoint(150, 150))

    scene.key(KEY.Key_Return)

    assert [part.area for part in scene.taken[0]] == [
        Area(10, 10, 40, 40), Area(60, 10, 30, 40), Area(500, 300, 40, 40), Area(100, 100, 300, 200),
    ]  # fmt: skip


def test_a_right_click_goes_back_step_by_step(open_picker: Callable[..., Scene]) -> None:
    scene = open_picker(frozen())
    scene.drag((10, 10), (50, 50))

    QTest.mouseClick(scene.overlay, Qt.MouseButton.RightButton)
    assert scene.overlay.selection.chosen == ()
    QTest.mouseClick(scene.overlay, Qt.MouseButton.RightButton)

    assert scene.cancelled == 1


def test_place_and_size_are_told_to_screen_readers(open_picker: Callable[..., Scene]) -> None:
    scene = open_picker(frozen(EDITOR))

    scene.drag((20, 30), (220, 130))
    assert scene.overlay.told == "200 by 100 pixels, 20 from the left, 30 from the top"
    scene.key(KEY.Key_Right)
    assert scene.overlay.told == "200 by 100 pixels, 21 from the left, 30 from the top"
    scene.key(KEY.Key_Tab)
    assert scene.overlay.told.startswith("Editor: 300 by 200 pixels")
    scene.key(KEY.Key_Plus)
    assert "1" in scene.overlay.told


def test_the_overlay_has_role_name_and_explanation(open_picker: Callable[..., Scene]) -> None:
    overlay = open_picker(frozen()).overlay

    interface = QAccessible.queryAccessibleInterface(overlay)
    assert interface.role() is QAccessible.Role.Dialog
    assert interface.text(QAccessible.Text.Name) == "Choose a part of the screen"
    told = interface.text(QAccessible.Text.Description)
    assert HINT in told
    assert "Arrow keys" in told


@pytest.mark.usefixtures("qapp")
def test_right_to_left_nothing_moves(open_picker: Callable[..., Scene], qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        scene = open_picker(frozen())
        scene.drag((20, 30), (60, 90))
        before = scene.overlay.selection.current
        scene.key(KEY.Key_Right)
        after = scene.overlay.selection.current
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    assert before
    assert after
    assert (before.rect.left(), after.rect.left()) == (20, 21)


def test_only_what_is_chosen_is_bright(open_picker: Callable[..., Scene]) -> None:
    scene = open_picker(frozen())
    scene.drag((200, 200), (300, 300))

    image = scene.overlay.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)

    assert image.pixelColor(250, 270).red() == 200
    assert image.pixelColor(20, 400).red() == 120  # 60 %


def test_what_is_frozen_is_what_is_seen(open_picker: Callable[..., Scene]) -> None:
    screens = frozen()
    screens.monitors[0].pixels[300:320, 300:320, 2] = 0
    scene = open_picker(screens)
    scene.drag((200, 200), (400, 400))

    image = scene.overlay.grab().toImage()

    assert image.pixelColor(310, 310).red() == 0
    assert image.pixelColor(330, 310).red() == 200


# ── from the key to the question ───────────────────────────────────────────────────────────────────────────────────


class Chosen:
    """A window with a control that thinks it is, or is not, in front."""

    def __init__(self, window: MainWindow, assistant: FakeAssistant, theme: Theme) -> None:
        self.is_here = False
        self.window, self.assistant = window, assistant
        self.picker = RegionPicker(theme, window)
        self.control = RegionControl(window, assistant, self.picker, lambda: self.is_here)
        self.told: list[str] = []
        self.control.ready.connect(lambda: self.told.append("ready"))
        self.control.failed.connect(lambda error: self.told.append(error.sentence))


@pytest.fixture
def chosen(window: MainWindow, assistant: FakeAssistant, theme: Theme) -> Iterator[Chosen]:
    made = Chosen(window, assistant, theme)
    yield made
    made.control.close()


def freeze(qtbot: QtBot, chosen: Chosen, screens: FrozenScreens | None = None) -> None:
    chosen.control.begin()
    qtbot.waitUntil(lambda: "freeze_screens" in chosen.assistant.names())
    chosen.assistant.frozen(screens or frozen(EDITOR))
    qtbot.waitUntil(lambda: chosen.control.is_open or "let_desktop_choose" in chosen.assistant.names())


def test_the_key_in_another_program_freezes_at_once(qtbot: QtBot, chosen: Chosen) -> None:
    chosen.control.begin()
    chosen.control.begin()  # once is enough

    assert chosen.assistant.names().count("freeze_screens") == 1
    assert chosen.window.isVisible()  # what the user looks at does not change


def test_what_is_chosen_waits_in_the_composer(qtbot: QtBot, chosen: Chosen) -> None:
    freeze(qtbot, chosen)

    QTest.mouseClick(chosen.picker.overlays[0], LEFT, NONE, QPoint(150, 150))

    assert chosen.assistant.newest() == ("cut_screen", (Part(0, Area(100, 100, 300, 200), "Editor"),))
    assert chosen.told == ["ready"]
    assert chosen.window.composer.attachments.awaits_pictures
    seen = picture(source=PictureSource.SCREEN)
    chosen.assistant.deliver(seen)
    qtbot.waitUntil(lambda: chosen.window.composer.pictures == (seen,))
    assert ("look_ahead", ((seen,),)) in chosen.assistant.calls


def test_from_the_window_it_hides_and_comes_back(qtbot: QtBot, chosen: Chosen) -> None:
    chosen.is_here = True
    chosen.window.composer.tools.region.click()
    assert not chosen.window.isVisible()
    freeze(qtbot, chosen)

    QTest.keyClick(chosen.picker.overlays[0], KEY.Key_Return)

    assert chosen.window.isVisible()
    assert chosen.told == []


def test_cancelling_brings_the_window_back(qtbot: QtBot, chosen: Chosen) -> None:
    chosen.is_here = True
    freeze(qtbot, chosen)

    QTest.keyClick(chosen.picker.overlays[0], KEY.Key_Escape)

    assert chosen.window.isVisible()
    assert "cut_screen" not in chosen.assistant.names()


def test_a_refusal_is_explained_where_the_user_is(qtbot: QtBot, chosen: Chosen) -> None:
    chosen.control.begin()
    chosen.assistant.not_frozen(ScreenError("The screenshot was refused.", "Allow it."))

    qtbot.waitUntil(lambda: chosen.told == ["The screenshot was refused."])
    chosen.control.begin()  # it can be tried again
    assert chosen.assistant.names().count("freeze_screens") == 2


def test_the_desktop_chooses_where_the_picture_is_not_of_these_screens(qtbot: QtBot, chosen: Chosen) -> None:
    odd = FrozenScreens((MonitorShot(Area(0, 0, 30, 400), np.full((400, 30, 4), 9, np.uint8)),))

    freeze(qtbot, chosen, odd)

    assert chosen.assistant.newest() == ("let_desktop_choose", ())
    assert chosen.window.composer.attachments.awaits_pictures


def test_talking_takes_what_is_selected(qtbot: QtBot, chosen: Chosen) -> None:
    freeze(qtbot, chosen)
    overlay = chosen.picker.overlays[0]
    QTest.mousePress(overlay, LEFT, NONE, QPoint(20, 20))
    QTest.mouseMove(overlay, QPoint(70, 60))
    QTest.mouseRelease(overlay, LEFT, NONE, QPoint(70, 60))

    chosen.control.finish()

    assert chosen.assistant.newest() == ("cut_screen", (Part(0, Area(20, 20, 50, 40)),))


def test_talking_without_a_selection_takes_nothing(qtbot: QtBot, chosen: Chosen) -> None:
    freeze(qtbot, chosen)

    chosen.control.finish()

    assert "cut_screen" not in chosen.assistant.names()
    assert not chosen.control.is_open


def test_a_picture_of_somebody_else_is_left_alone(qtbot: QtBot, chosen: Chosen) -> None:
    chosen.assistant.publish(PictureTaken(picture(), 900))

    assert chosen.window.composer.pictures == ()


def test_when_a_screen_comes_or_goes_there_is_nothing_to_choose_from(
    qapp: QApplication, qtbot: QtBot, chosen: Chosen
) -> None:
    """What is shown would not be what is there."""
    chosen.is_here = True
    freeze(qtbot, chosen)

    qapp.screenRemoved.emit(QApplication.primaryScreen())

    assert not chosen.control.is_open
    assert chosen.window.isVisible()


def test_dialogs_are_not_in_the_picture_and_come_back(qtbot: QtBot, chosen: Chosen) -> None:
    chosen.is_here = True
    chosen.window.settings.show()
    dialog = chosen.window.settings.dialog
    assert dialog
    box = dialogs.ask_to_start_again(chosen.window, lambda: None)
    places = dialog.pos(), box.pos()
    freeze(qtbot, chosen)
    assert not dialog.isVisible()
    assert not box.isVisible()

    QTest.keyClick(chosen.picker.overlays[0], KEY.Key_Escape)

    assert dialog.isVisible()
    assert box.isVisible()
    assert box.isModal()
    assert (dialog.pos(), box.pos()) == places


def test_a_dialog_that_was_closed_meanwhile_stays_closed(qtbot: QtBot, chosen: Chosen) -> None:
    chosen.is_here = True
    chosen.window.settings.show()
    dialog = chosen.window.settings.dialog
    assert dialog
    freeze(qtbot, chosen)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()

    QTest.keyClick(chosen.picker.overlays[0], KEY.Key_Escape)

    assert chosen.window.isVisible()
    assert chosen.window.settings.dialog is None
