# SPDX-License-Identifier: GPL-3.0-or-later
"""From the press of “Install…” to an answer: real downloads from a hub on loopback, real engines, the tiny models."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from assistant.events import EngineReady, Event
from assistant.pipeline.assistant import Assistant
from assistant.pipeline.build import build_assistant
from assistant.settings import EyesSettings, ModelsSettings, Settings, TalkSettings
from assistant.turn_events import Outcome, TurnFinished
from assistant.values import Picture, Role
from tests.conftest import TinyVlm
from tests.fakes import Recording
from tests.hub.fake_hub import Answer, FakeHub, as_toml, fake_hub
from tests.models.vlm.world import arrange, render
from ui.bridge import Bridge
from ui.look.theme import Theme
from ui.models.dialog import ModelsDialog
from ui.models.licence import LicenceDialog
from ui.models.row import ModelRow
from ui.models.work import ModelsWork
from ui.preferences import Preferences

_ENGINES = {Role.EARS: "whisper", Role.EYES: "llama", Role.VOICE: "piper"}


@dataclass
class Scene:
    """The dialog on a real assistant."""

    dialog: ModelsDialog
    assistant: Assistant
    hubs: dict[Role, FakeHub]
    events: list[Event]
    preferences: Preferences
    qtbot: QtBot

    def row(self, role: Role) -> ModelRow:
        self.dialog.show_kind(role)
        self.qtbot.waitUntil(lambda: f"tiny-{role}" in self.dialog.list.rows)
        return self.dialog.list.rows[f"tiny-{role}"]

    def install(self, role: Role) -> None:
        """As a user does: press, read the licence, accept it."""
        self.row(role).button("Install…").click()
        licences = next(found for found in self.dialog.findChildren(LicenceDialog) if found.isVisible())
        licences.accept_button.click()

    def engine(self, role: Role) -> str:
        ready = [event.info for event in self.events if isinstance(event, EngineReady) and event.info.role is role]
        return ready[-1].name if ready else ""


@pytest.fixture
def hubs(tiny_whisper: Path, tiny_vlm: TinyVlm, tiny_voice: Path) -> Iterator[dict[Role, FakeHub]]:
    paths = {
        Role.EARS: list(tiny_whisper.iterdir()),
        Role.EYES: list(tiny_vlm),
        Role.VOICE: [tiny_voice, tiny_voice.with_name(f"{tiny_voice.name}.json")],
    }
    with ExitStack() as stack:
        yield {
            role: stack.enter_context(fake_hub({path.name: path.read_bytes() for path in found}))
            for role, found in paths.items()
        }


@pytest.fixture
def scene(
    qtbot: QtBot, hubs: dict[Role, FakeHub], theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Scene]:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "HF_ENDPOINT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("assistant.paths.platformdirs.user_config_path", lambda *_, **__: tmp_path / "config")
    monkeypatch.setattr("assistant.paths.platformdirs.user_data_path", lambda *_, **__: tmp_path / "data")
    lists = []
    for role, hub in hubs.items():
        listed = as_toml(hub, f"tiny-{role}").replace(
            'role = "eyes"\nengine = "llama"', f'role = "{role}"\nengine = "{_ENGINES[role]}"'
        )
        (tmp_path / f"{role}.toml").write_text(listed, encoding="utf-8")
        lists.append(str(tmp_path / f"{role}.toml"))
    settings = replace(
        Settings(),
        eyes=EyesSettings(context_tokens=2048),
        models=ModelsSettings(catalogues=tuple(lists)),
        talk=TalkSettings(pre_roll=False),  # no microphone stands by
    )
    assistant = build_assistant(settings, sink=Recording(), engines_in_process=True)
    events: list[Event] = []
    host = QWidget()
    qtbot.addWidget(host)
    preferences = Preferences(settings, tmp_path / "config/settings.toml")
    bridge = Bridge(assistant.subscribe, host)
    assistant.subscribe(events.append)
    work = ModelsWork(assistant.models, assistant.apply, preferences, host)
    bridge.download_changed.connect(work.download_changed)
    memory = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    dialog = ModelsDialog(work, theme, memory, host)
    dialog.show()
    assistant.start()
    assistant.models.list()
    qtbot.waitUntil(lambda: "tiny-eyes" in dialog.list.rows, timeout=20_000)
    yield Scene(dialog, assistant, hubs, events, preferences, qtbot)
    dialog.close()
    bridge.close()
    work.bridge.close()
    assistant.close()
    preferences.close()


def test_models_are_installed_used_and_answer(scene: Scene, tmp_path: Path) -> None:
    assert not any(hub.hub_requests for hub in scene.hubs.values())

    for role in Role:
        scene.install(role)
    scene.qtbot.waitUntil(lambda: {role: scene.engine(role) for role in Role} == _ENGINES, timeout=60_000)
    picture = Picture.from_rgb(np.asarray(render(arrange([("red", "circle")]), 384)))
    turn = scene.assistant.ask("What color is the circle?", [picture])
    scene.qtbot.waitUntil(lambda: any(isinstance(event, TurnFinished) for event in scene.events), timeout=60_000)

    (finished,) = [event for event in scene.events if isinstance(event, TurnFinished)]
    assert (finished.turn, finished.outcome) == (turn, Outcome.ANSWERED)
    assert finished.answer and finished.answer.text.strip() == "The circle is red."
    assert scene.preferences.settings.eyes.model == str(tmp_path / "data/models/eyes/tiny-eyes/tiny-vlm.gguf")
    scene.qtbot.waitUntil(lambda: scene.row(Role.EYES).button("Remove…") is not None)
    assert scene.dialog.downloads.panels == {}

    scene.assistant.models.measure()
    scene.qtbot.waitUntil(lambda: "Measured here" in scene.dialog.activity.words.text(), timeout=60_000)


def test_a_gated_model_says_so_and_works_once_it_is_given(scene: Scene) -> None:
    hub = scene.hubs[Role.VOICE]
    hub.hub_script = lambda number, path: Answer(status=403)

    scene.install(Role.VOICE)
    scene.qtbot.waitUntil(
        lambda: "signed in and accepted its terms" in scene.row(Role.VOICE).trouble.text(), timeout=20_000
    )
    hub.hub_script = lambda number, path: Answer()
    scene.row(Role.VOICE).button("Try again").click()

    scene.qtbot.waitUntil(lambda: scene.engine(Role.VOICE) == "piper", timeout=60_000)


def test_a_removed_model_leaves_the_starter_engine(scene: Scene, tmp_path: Path) -> None:
    scene.install(Role.VOICE)
    scene.qtbot.waitUntil(lambda: scene.engine(Role.VOICE) == "piper", timeout=60_000)
    row = scene.row(Role.VOICE)
    scene.qtbot.waitUntil(lambda: "in use" in row.accessibleName(), timeout=20_000)

    row.button("Remove…").click()
    (box,) = scene.dialog.findChildren(QMessageBox)
    next(button for button in box.buttons() if button.text() == "Remove").click()

    scene.qtbot.waitUntil(lambda: scene.engine(Role.VOICE) == "espeak", timeout=60_000)
    assert not (tmp_path / "data/models/voice/tiny-voice").exists()
    assert scene.preferences.settings.voice.model == ""
