# SPDX-License-Identifier: GPL-3.0-or-later
"""Photographs every screen of the program, light and dark: `python -m tests.desktop.screenshots [FOLDER]`.

The real program with real engines, on two virtual desktops. All pictures go to FOLDER; without one, those that are
worth showing go to `assets/screenshots`, where the README finds them. FONTCONFIG_FILE may name a font with the look of
today's desktops, and QT_SCALE_FACTOR how many pixels a point has.
"""

import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from PIL import Image

from assistant.settings import Settings, WindowSettings
from assistant.settings_file import save
from tests.desktop.pictured_past import remember
from tests.desktop.virtual_desktop import VirtualDesktop

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "assets/screenshots"
THEMES = ("light", "dark")
MOST_BYTES = 4_000_000
"""For all pictures that are kept in the repository."""

SHOWN = (
    "first-run", "first-run-models", "empty", "conversation", "older-conversation", "search", "recording", "review",
    "video", "camera", "covering", "viewer", "region", "pill-words", "pill-answer", "describe", "latency", "models",
    "download", "ledger", "settings-general", "settings-voice", "settings-privacy", "shortcuts",
)  # fmt: skip
"""Worth showing to somebody who does not know the program."""

ALSO = (
    "first-run-microphone", "first-run-talk", "first-run-done", "editing", "branches", "error", "private", "licence",
    "settings-eyes", "settings-brain", "settings-speech", "settings-keys", "settings-about", "menu", "pill-recording",
)  # fmt: skip
"""To be looked at by whoever changes the looks."""


def photograph(theme: str, folder: Path) -> str:
    """Take all pictures in one theme; gives what went wrong."""
    desktop = VirtualDesktop()
    desktop.start()
    try:
        with tempfile.TemporaryDirectory() as home:
            desktop.use_home(Path(home))
            remember(Path(desktop.env["XDG_DATA_HOME"]) / "kibitz/history")
            save(
                Settings(window=WindowSettings(theme=theme)),
                Path(desktop.env["XDG_CONFIG_HOME"]) / "kibitz/settings.toml",
            )
            done = subprocess.run(
                [sys.executable, "-m", "tests.desktop.pictured_app", str(folder)],
                env=desktop.env, cwd=ROOT, check=False, stderr=subprocess.PIPE, text=True,
            )  # fmt: skip
    finally:
        desktop.close()
    if done.returncode:
        return done.stderr
    missing = [name for name in (*SHOWN, *ALSO) if not (folder / f"{name}.png").exists()]
    return f"These pictures were not taken: {', '.join(missing)}." if missing else ""


def keep(name: str, taken: Path, where: Path) -> None:
    """With 256 colours, which are enough for a window, and take a third of the room."""
    with Image.open(taken / f"{name}.png") as image:
        image.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(where / f"{name}.png", optimize=True)


def main() -> int:
    """Take them all."""
    where, names = (Path(sys.argv[1]), (*SHOWN, *ALSO)) if len(sys.argv) > 1 else (FOLDER, SHOWN)
    with tempfile.TemporaryDirectory() as taken, ThreadPoolExecutor() as workers:
        folders = {theme: Path(taken) / theme for theme in THEMES}
        for folder in folders.values():
            folder.mkdir()
        troubles = list(workers.map(photograph, folders, folders.values()))
        for theme, trouble in zip(THEMES, troubles, strict=True):
            if trouble:
                sys.stderr.write(f"{theme}: {trouble}\n")
        if any(troubles):
            return 1
        for theme, folder in folders.items():
            shutil.rmtree(where / theme, ignore_errors=True)
            (where / theme).mkdir(parents=True)
            list(workers.map(partial(keep, taken=folder, where=where / theme), names))
    return 0


if __name__ == "__main__":
    sys.exit(main())
