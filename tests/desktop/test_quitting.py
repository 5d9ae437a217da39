# SPDX-License-Identifier: GPL-3.0-or-later
"""Quitting, whatever goes on: soon, and with nothing left behind. `pytest -s` prints how long it took."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from assistant.settings import EarsSettings, EyesSettings, ModelsSettings, Settings, TalkSettings, VoiceSettings
from assistant.settings_file import save
from tests.desktop.test_everywhere import Other, kibitz
from tests.desktop.test_whole_app import App
from tests.desktop.virtual_desktop import VirtualDesktop
from tests.hub.fake_hub import Answer, FakeHub, as_toml, fake_hub

pytestmark = pytest.mark.desktop

SITUATIONS = ["idle", "looking", "answering", "recording", "recording what never comes", "standing by", "downloading"]


@pytest.fixture
def hub() -> Iterator[FakeHub]:
    """It falls silent in the middle of a file."""
    with fake_hub({"model.gguf": bytes(3_000_000), "mmproj-model.gguf": bytes(50_000)}) as server:
        server.store_script = lambda _number, _path: Answer(stall_after=1_000_000)
        yield server


@pytest.fixture
def start(desktop: VirtualDesktop, hub: FakeHub, tmp_path: Path) -> Iterator[Callable[[str], App]]:
    """Starts the program on starter engines; its temporary files have a folder of their own."""
    catalogue = tmp_path / "more.toml"
    catalogue.write_text(as_toml(hub, "some-model"), encoding="utf-8")
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    running: list[App] = []

    def start(situation: str) -> App:
        settings = replace(
            Settings(),
            ears=EarsSettings("pocketsphinx"), eyes=EyesSettings("reader"), voice=VoiceSettings("espeak"),
            talk=TalkSettings(pre_roll=situation == "standing by"),
            models=ModelsSettings(catalogues=(str(catalogue),)),
        )  # fmt: skip
        save(settings, Path(desktop.env["XDG_CONFIG_HOME"]) / "kibitz/settings.toml")
        desktop.env["TMPDIR"] = str(temporary)
        if situation == "downloading":
            running.append(App(desktop, "tests.desktop.installing_app", "some-model"))
        else:
            running.append(App(desktop))
        desktop.wait_for_window("Kibitz")
        return running[0]

    yield start
    for app in running:
        app.close()
    desktop.thaw_sound()
    desktop.env.pop("TMPDIR", None)


def get_into(situation: str, app: App, desktop: VirtualDesktop, hub: FakeHub) -> None:
    """Return when it goes on."""
    if situation == "downloading":
        app.wait_for("DownloadProgressed.*DOWNLOADING")
        assert hub.stalled.wait(20)
        return
    for _ in range(3):
        app.wait_for("EngineReady")
    if situation.startswith("recording"):
        assert kibitz(desktop, "talk").returncode == 0
        app.wait_for("TalkState.RECORDING")
        if situation != "recording":
            desktop.freeze_sound()
    elif situation in ("looking", "answering"):
        assert kibitz(desktop, "describe", "--level", "full").returncode == 0
        app.wait_for("WorkProgressed" if situation == "looking" else "ClauseSpoken")


def shared_memory_of(processes: list[psutil.Process]) -> set[Path]:
    """Files in memory that these have open; not those of Qt and X, which have no name."""
    maps = [mapped.path for process in processes for mapped in process.memory_maps()]
    return {Path(path) for path in maps if path.startswith("/dev/shm/") and Path(path).exists()}


@pytest.mark.parametrize("situation", SITUATIONS)
def test_nothing_is_left_behind(
    desktop: VirtualDesktop, start: Callable[[str], App], hub: FakeHub, situation: str, tmp_path: Path
) -> None:
    app = start(situation)
    other = Other(desktop)
    get_into(situation, app, desktop, hub)
    processes = [psutil.Process(app.process.pid), *psutil.Process(app.process.pid).children(recursive=True)]
    shared = shared_memory_of(processes)

    began = time.monotonic()
    app.process.terminate()
    code = app.process.wait(20)
    seconds = time.monotonic() - began

    print(f"quit while {situation}: {seconds:.2f} s, {len(processes)} processes, {len(shared)} pieces of shared memory")
    other.close()
    assert code == 0
    if situation != "recording what never comes":  # ALSA tells of the sound server that hangs
        assert app.complaints() == ""
    _, left = psutil.wait_procs(processes[1:], timeout=10)
    assert not [process for process in left if process.is_running() and process.status() != psutil.STATUS_ZOMBIE]
    assert not [path for path in shared if path.exists()]
    assert not list((tmp_path / "temporary").rglob("*"))
    assert not list(Path(desktop.env["XDG_RUNTIME_DIR"]).glob("kibitz/*"))
