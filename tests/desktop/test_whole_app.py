# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole program on a virtual desktop: real window, keys, microphone, loudspeaker, engine process, tiny models."""

import os
import queue
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryFile

import numpy as np
import psutil
import pytest

from assistant.settings import EarsSettings, EyesSettings, Settings, VoiceSettings
from assistant.settings_file import save
from assistant.speech.audio import write_wav
from tests.conftest import TinyVlm
from tests.desktop.virtual_desktop import VirtualDesktop
from tests.models.vlm.world import arrange, render
from tests.models.whisper.speak import spoken

pytestmark = pytest.mark.desktop

ROOT = Path(__file__).parents[2]
PATIENCE_SECONDS = 60.0
"""Longer than anything takes on a busy computer, and less than pytest's own patience, which tells less."""


class App:
    """A running program and what it says of itself."""

    def __init__(self, desktop: VirtualDesktop, module: str = "tests.desktop.told_app", *arguments: str) -> None:
        self._listen_to(desktop, [sys.executable, "-m", module, *arguments])

    def _listen_to(self, desktop: VirtualDesktop, command: list[str]) -> None:
        self._trouble = TemporaryFile()  # noqa: SIM115 - it is closed in `close`
        self.process = subprocess.Popen(
            command, env=desktop.env, cwd=ROOT, stdout=subprocess.PIPE, stderr=self._trouble, text=True
        )
        self._lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def wait_for(self, pattern: str) -> str:
        """Block until an event whose text matches has been told."""
        ends = time.monotonic() + PATIENCE_SECONDS
        seen: list[str] = []
        while True:
            try:
                line = self._lines.get(timeout=max(0.0, ends - time.monotonic()))
            except queue.Empty:
                line = None
            if line is None:
                pytest.fail(f"{pattern} never came, only: {''.join(seen[-20:])}\n{self.complaints()}")
            seen.append(line)
            if re.search(pattern, line):
                return line

    def engine_process(self) -> psutil.Process:
        children = psutil.Process(self.process.pid).children()
        return next(child for child in children if "spawn_main" in " ".join(child.cmdline()))

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(PATIENCE_SECONDS)
        self._reader.join(PATIENCE_SECONDS)
        self._trouble.close()

    def _read(self) -> None:
        assert self.process.stdout
        with self.process.stdout as lines:
            for line in lines:
                self._lines.put(line)
        self._lines.put(None)

    def complaints(self) -> str:
        """The end of what it wrote about its troubles."""
        # Not by seeking: the program goes on writing where this file was left.
        size = os.fstat(self._trouble.fileno()).st_size
        return os.pread(self._trouble.fileno(), 2000, max(0, size - 2000)).decode(errors="replace")


@pytest.fixture
def app(desktop: VirtualDesktop, tiny_whisper: Path, tiny_vlm: TinyVlm, tiny_voice: Path) -> Iterator[App]:
    """The window is open and all engines are ready."""
    settings = replace(
        Settings(),
        ears=EarsSettings("whisper", str(tiny_whisper)),
        eyes=EyesSettings("llama", str(tiny_vlm.model), str(tiny_vlm.projector), context_tokens=2048),
        voice=VoiceSettings("piper", str(tiny_voice)),
    )
    save(settings, Path(desktop.env["XDG_CONFIG_HOME"]) / "kibitz/settings.toml")
    running = App(desktop)
    try:
        desktop.wait_for_window("Kibitz")
        for _ in range(3):
            running.wait_for("EngineReady")
        yield running
    finally:
        running.close()


def attach(desktop: VirtualDesktop, app: App, picture: Path) -> None:
    """Choose a file as a user does."""
    desktop.key("ctrl+o")
    desktop.wait_for_window("Add pictures")
    desktop.type(str(picture))
    desktop.key("Return")
    app.wait_for("PictureTaken")


def test_a_spoken_question_about_a_picture_is_answered_in_text_and_sound(
    desktop: VirtualDesktop, app: App, tmp_path: Path
) -> None:
    render(arrange([("blue", "star"), ("green", "star")])).save(tmp_path / "stars.png")
    write_wav(tmp_path / "question.wav", spoken("How many shapes are there?"))
    attach(desktop, app, tmp_path / "stars.png")
    desktop.wait_for_window("Kibitz")

    desktop.record_start()
    desktop.keydown("ctrl+alt+space")
    app.wait_for("recording")
    desktop.say(tmp_path / "question.wav")
    desktop.keyup("ctrl+alt+space")

    assert "How many shapes are there?" in app.wait_for("Transcribed")
    finished = app.wait_for("TurnFinished")
    assert "There are two shapes." in finished
    assert "answered" in finished
    heard = desktop.record_stop()
    voiced = np.abs(heard.samples) > 0.02
    assert voiced.sum() / heard.sample_rate > 0.3


def test_killing_the_engine_process_costs_that_answer_at_most(
    desktop: VirtualDesktop, app: App, tmp_path: Path
) -> None:
    render(arrange([("red", "circle")])).save(tmp_path / "circle.png")
    app.engine_process().kill()
    app.wait_for("EngineProcessDied")

    attach(desktop, app, tmp_path / "circle.png")
    desktop.wait_for_window("Kibitz")
    desktop.type("What color is the circle?")
    desktop.key("Return")

    assert "The circle is red." in app.wait_for("TurnFinished")


def test_closing_the_window_leaves_nothing_behind(desktop: VirtualDesktop, app: App) -> None:
    children = psutil.Process(app.process.pid).children(recursive=True)

    app.process.send_signal(signal.SIGTERM)

    assert app.process.wait(20) == 0
    _, left = psutil.wait_procs(children, timeout=10)
    assert not [child for child in left if child.status() != psutil.STATUS_ZOMBIE]
