# SPDX-License-Identifier: GPL-3.0-or-later
"""Motion, text size and contrast: chosen, or as the system is set."""

import ctypes
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget, QWidgetItem
from pytestqt.qtbot import QtBot

from assistant.events import EngineReady
from assistant.settings import Contrast, Motion, WindowSettings
from assistant.values import EngineInfo, Role
from tests.ui.fakes import FakeAssistant
from ui.look.colours import HIGH_DARK, HIGH_LIGHT, LIGHT
from ui.look.portal_settings import Wishes, wishes_of
from ui.look.system_wishes import windows_reduces
from ui.look.text_size import STEPS
from ui.look.theme import Theme
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.widgets.waveform import CALM_FRAME_MS, FRAME_MS, Waveform


@pytest.fixture(autouse=True)
def usual_looks(theme: Theme) -> Iterator[None]:
    theme.use(WindowSettings(theme="light"))
    yield
    theme.motion.follow(system_reduces=False)
    theme.follow_contrast(system_wants_more=False)
    theme.use(WindowSettings(theme="light"))


def test_motion_follows_the_system_until_the_user_chooses(theme: Theme) -> None:
    told: list[bool] = []

    theme.motion.follow(system_reduces=True)
    told.append(theme.motion.is_reduced)
    theme.motion.choose(Motion.FULL)
    told.append(theme.motion.is_reduced)
    theme.motion.follow(system_reduces=False)
    theme.motion.choose(Motion.REDUCED)
    told.append(theme.motion.is_reduced)

    assert told == [True, False, True]


def test_motion_tells_only_of_changes(theme: Theme) -> None:
    changes: list[bool] = []
    theme.motion.changed.connect(lambda: changes.append(theme.motion.is_reduced))

    theme.motion.follow(system_reduces=True)
    theme.motion.choose(Motion.REDUCED)
    theme.motion.choose(Motion.FULL)

    assert changes == [True, False]


def test_the_bars_of_sound_do_not_scroll_where_nothing_may_move(qtbot: QtBot, theme: Theme) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    waveform = Waveform(theme.motion, host, bars=4)
    host.show()
    assert waveform.pace == FRAME_MS

    theme.motion.choose(Motion.REDUCED)
    waveform.add_level(0.5)
    assert waveform.pace == CALM_FRAME_MS
    qtbot.waitUntil(lambda: any(waveform.levels))

    assert len(set(waveform.levels)) == 1


@pytest.mark.parametrize(
    ("settings", "wishes"),
    [
        ({}, Wishes()),
        ({("org.freedesktop.appearance", "reduced-motion"): 1}, Wishes(little_motion=True)),
        ({("org.gnome.desktop.interface", "enable-animations"): False}, Wishes(little_motion=True)),
        ({("org.gnome.desktop.interface", "enable-animations"): True}, Wishes()),
        ({("org.kde.kdeglobals.KDE", "AnimationDurationFactor"): "0"}, Wishes(little_motion=True)),
        ({("org.kde.kdeglobals.KDE", "AnimationDurationFactor"): "odd"}, Wishes()),
        ({("org.freedesktop.appearance", "contrast"): 1}, Wishes(high_contrast=True)),
        ({("org.gnome.desktop.a11y.interface", "high-contrast"): True}, Wishes(high_contrast=True)),
    ],
)
def test_what_a_linux_desktop_tells_is_understood(settings: dict[tuple[str, str], object], wishes: Wishes) -> None:
    assert wishes_of(settings) == wishes


class User32:
    """Windows with its animation effects off."""

    def SystemParametersInfoW(self, action: int, _unused: int, answer: Any, _flags: int) -> int:  # noqa: N802
        assert action == 0x1042
        ctypes.cast(answer, ctypes.POINTER(ctypes.c_int))[0] = 0
        return 1


def test_windows_is_asked_for_its_animation_effects() -> None:
    assert windows_reduces(User32())


def test_the_system_can_want_high_contrast(theme: Theme) -> None:
    theme.follow_contrast(system_wants_more=True)
    assert theme.colours == HIGH_LIGHT
    theme.use(WindowSettings(theme="dark"))
    assert theme.colours == HIGH_DARK
    theme.use(WindowSettings(theme="light", contrast=Contrast.NORMAL))
    assert theme.colours == LIGHT


def test_high_contrast_can_be_chosen(theme: Theme) -> None:
    theme.use(WindowSettings(theme="light", contrast=Contrast.HIGH))

    assert theme.colours == HIGH_LIGHT


def test_a_setting_makes_text_larger_at_once(theme: Theme, window: MainWindow, preferences: Preferences) -> None:
    usual = theme.text_pixels

    QTest.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)

    assert preferences.settings.window.text_percent == STEPS[1]
    assert theme.text_pixels == round(usual * 1.1)
    assert window.composer.edit.fontMetrics().height() > 0
    assert window.font().pixelSize() == theme.text_pixels


def test_keys_change_the_text_size_within_its_limits(window: MainWindow, preferences: Preferences) -> None:
    def press(key: Qt.Key, times: int = 1) -> int:
        for _ in range(times):
            QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        return preferences.settings.window.text_percent

    assert press(Qt.Key.Key_Equal, 10) == 200
    assert press(Qt.Key.Key_Minus) == 175
    assert press(Qt.Key.Key_0) == 100
    assert press(Qt.Key.Key_Minus) == 100


def test_an_unknown_word_for_the_colours_means_the_systems(theme: Theme) -> None:
    theme.use(WindowSettings(theme="mauve"))

    assert theme.choice.value == "system"


def test_the_side_bar_can_be_narrower_than_the_title_of_an_engine(
    window: MainWindow, assistant: FakeAssistant, qtbot: QtBot
) -> None:
    """It cuts titles to its own width: if it asked for that width, no size would ever be the last one."""
    title = "A model with a very long name that never fits into the side bar"
    assistant.publish(EngineReady(EngineInfo(Role.EYES, "llama", title)))
    chip = window.sidebar.chips[Role.EYES]
    qtbot.waitUntil(lambda: title in chip.words)

    assert QWidgetItem(chip).minimumSize().width() == chip.minimumSizeHint().width() < chip.width()
