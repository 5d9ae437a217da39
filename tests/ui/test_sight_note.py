# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture that the model in use cannot see: the window says so before anything is asked."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from assistant.events import EngineReady
from assistant.values import EngineInfo, Role
from tests.ui.fakes import FakeAssistant, picture
from ui.composer.sight_note import SightNote
from ui.main_window import MainWindow

PICTURE = picture(3)


@pytest.fixture
def note(window: MainWindow) -> SightNote:
    return window.composer.sight_note


@pytest.fixture
def load(qtbot: QtBot, window: MainWindow, assistant: FakeAssistant) -> Callable[[Role, bool], None]:
    def load(role: Role, sees: bool) -> None:
        with qtbot.waitSignal(window.bridge.engine_changed):
            assistant.publish(EngineReady(EngineInfo(role, "llama", "A model", sees_pictures=sees)))

    return load


def test_it_is_said_while_there_is_a_picture(
    window: MainWindow, note: SightNote, load: Callable[[Role, bool], None]
) -> None:
    load(Role.EYES, False)
    assert not note.isVisible()

    window.composer.attachments.add(PICTURE)
    assert note.isVisible()

    window.composer.attachments.remove([PICTURE])
    assert not note.isVisible()


def test_choosing_a_model_that_sees_ends_it_and_keeps_the_picture(
    window: MainWindow, note: SightNote, load: Callable[[Role, bool], None]
) -> None:
    window.composer.attachments.add(PICTURE)
    assert not note.isVisible()  # nothing is known yet
    load(Role.EYES, False)
    load(Role.EARS, False)
    assert note.isVisible()

    load(Role.EYES, True)

    assert not note.isVisible()
    assert window.composer.pictures == (PICTURE,)


def test_its_button_shows_the_models(
    window: MainWindow, note: SightNote, load: Callable[[Role, bool], None], assistant: FakeAssistant
) -> None:
    load(Role.EYES, False)
    window.composer.attachments.add(PICTURE)

    note.choose.click()

    assert window.models.dialog is not None
    assert window.models.dialog.isVisible()
