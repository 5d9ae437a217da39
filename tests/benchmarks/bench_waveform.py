# SPDX-License-Identifier: GPL-3.0-or-later
"""What moving bars cost: `python -m tests.benchmarks.bench_waveform [SECONDS]`.

Percent of one core for what the window's process does while somebody speaks (by default 8 s each): nothing moves; the
bars of the window and of the pill as they are; and the obvious way, in which each frame paints all bars and what lies
behind them. In the same run, without a screen and, where its programs are installed, on an X server of our own.
"""

import itertools
import json
import math
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

from assistant.events import LevelChanged, TalkChanged, TalkState
from assistant.settings import Settings
from assistant.speech.level_meter import LevelMeter
from tests.desktop.virtual_desktop import VirtualDesktop, missing_programs
from tests.ui.fakes import FakeAssistant
from ui.composer import talk_button
from ui.look.theme import Theme, ThemeChoice
from ui.main_window import MainWindow
from ui.pill import parts
from ui.pill.control import PillControl
from ui.preferences import Preferences, memory_in
from ui.widgets.level_bars import LevelBars
from ui.widgets.waveform import Waveform

BLOCK_SECONDS = 0.032
_ONE_RUN = "--one-run"


class CountedWaveform(Waveform):
    """Counts how often it is painted."""

    frames = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        """Paint, and count."""
        CountedWaveform.frames += 1
        super().paintEvent(event)


class ObviousWaveform(CountedWaveform):
    """Paints everything at every frame."""

    def set_colour(self, ink: str, _ground: str = "") -> None:
        """Have what lies behind painted, too."""
        super().set_colour(ink)

    def _advance(self) -> None:
        super()._advance()
        self.update()


class ObviousBars(LevelBars):
    """Paints everything at every level."""

    def set_colour(self, ink: str, ground: str) -> None:
        """Have what lies behind painted, too."""
        super().set_colour(ink, ground)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, on=False)

    def show_bands(self, bands: object) -> None:
        """Paint all, whether it changed or not."""
        super().show_bands(bands)  # type: ignore[arg-type]
        self.update()


def levels() -> list[LevelChanged]:
    """Ten seconds of something that grows louder and softer, as the core tells it."""
    meter, random = LevelMeter(), np.random.default_rng(0)
    told = []
    for number in range(round(10 / BLOCK_SECONDS)):
        sound = (0.15 * abs(math.sin(number / 4)) * random.standard_normal(512)).astype(np.float32)
        peak, rms, bands = meter.measure(sound, 16_000)
        told.append(LevelChanged(peak, rms, bands=bands))
    return told


def wait(seconds: float) -> None:
    """Run the event loop; `QTest.qWait` would wake up a hundred times a second."""
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


def busy(seconds: float) -> float:
    """Percent of a core that this process uses while it runs its event loop."""
    began, used = time.perf_counter(), time.process_time()
    wait(seconds)
    return 100 * (time.process_time() - used) / (time.perf_counter() - began)


def measure(seconds: float) -> dict[str, float]:
    """Each situation with its percent of a core, and the frames a second that the window's bars were painted."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme = Theme(application, ThemeChoice.LIGHT)
    folder = Path(tempfile.mkdtemp())
    assistant = FakeAssistant()
    spoken = itertools.cycle(levels())
    talking = QTimer(interval=round(1000 * BLOCK_SECONDS), timerType=Qt.TimerType.PreciseTimer)
    talking.timeout.connect(lambda: assistant.publish(next(spoken)))
    found: dict[str, float] = {}
    for name, waveform, bars in (("", CountedWaveform, LevelBars), ("obvious ", ObviousWaveform, ObviousBars)):
        vars(talk_button)["Waveform"], vars(parts)["LevelBars"] = waveform, bars
        preferences = Preferences(Settings(), folder / "settings.toml")
        window = MainWindow(assistant, theme, preferences, memory_in(folder))
        pill = PillControl(window.bridge, window.model, theme, memory_in(folder), window, is_elsewhere=lambda: False)
        window.show()
        window.resize(1120, 760)  # the bars are left out where there is no room
        wait(0.5)
        assistant.publish(TalkChanged(TalkState.RECORDING))
        wait(0.2)
        if not name:
            found["window, nobody speaks"] = busy(seconds)
        talking.start()
        wait(0.5)
        CountedWaveform.frames = 0
        found[f"{name}window"] = busy(seconds)
        found[f"{name}window, frames a second"] = CountedWaveform.frames / seconds
        window.hide()
        pill._is_elsewhere = lambda: True
        pill._show()
        wait(0.3)
        found[f"{name}pill"] = busy(seconds)
        talking.stop()
        wait(0.5)
        if not name:
            found["pill, nobody speaks"] = busy(seconds)
        assistant.publish(TalkChanged(TalkState.IDLE))
        wait(0.1)
        pill.close()
        window.close()
        preferences.close()
    return found


def main(arguments: list[str]) -> None:
    """Measure, and print."""
    seconds = float(next((word for word in arguments if not word.startswith("--")), 8))
    if _ONE_RUN in arguments:
        print(json.dumps(measure(seconds)))
        return
    tables = {"no screen": _run(seconds, {**os.environ, "QT_QPA_PLATFORM": "offscreen"})}
    if not missing_programs():
        desktop = VirtualDesktop()
        try:
            desktop.start()
            tables["X server"] = _run(seconds, desktop.env)
        finally:
            desktop.close()
    print(f"{'percent of a core':32}", *(f"{name:>12}" for name in tables))
    for situation in next(iter(tables.values())):
        print(f"{situation:32}", *(f"{table[situation]:12.2f}" for table in tables.values()))


def _run(seconds: float, environment: dict[str, str]) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.bench_waveform", _ONE_RUN, str(seconds)]
    ran = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(ran.stdout.splitlines()[-1])
    return found


if __name__ == "__main__":
    main(sys.argv[1:])
