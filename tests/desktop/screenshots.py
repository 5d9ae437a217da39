# SPDX-License-Identifier: GPL-3.0-or-later
"""Photographs every screen of the program, light and dark: `python -m tests.desktop.screenshots [FOLDER]`.

The real program with its starter engines, on a virtual desktop. The pictures go to `assets/screenshots`, where the
README finds them. FONTCONFIG_FILE may name a font with the look of today's desktops.
"""

import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from PIL import Image

from assistant.conversation.home import DATABASE
from assistant.conversation.store import Store
from assistant.settings import Settings, WindowSettings
from assistant.settings_file import save
from assistant.timings import Timings
from assistant.turn_events import Outcome
from assistant.values import Message, Speaker
from tests.desktop.virtual_desktop import VirtualDesktop

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "assets/screenshots"

_PAST = (
    (1.1, "What does the error dialog mean?", "“Disk quota exceeded”: your folder is full. It names 12 files."),
    (1.3, "Which trains leave before nine?", "Two of them: at 8:12 from track 4, and at 8:47 from track 11."),
    (6.2, "What is the serial number on this sticker?", "It reads SN 4471-0093."),
    (40.0, "How much did the plumber charge?", "The invoice says 184.50, due on Monday."),
)
"""Days ago, question, answer: so that the side bar is not empty."""


def remember(history: Path) -> None:
    """Write some conversations of the last weeks."""
    history.mkdir(parents=True)
    for days, question, answer in _PAST:
        store = Store(history / DATABASE, now=partial(float, time.time() - days * 86_400))
        turn = store.begin_turn(store.begin_conversation(), None, Message(Speaker.USER, question))
        store.write(turn, Message(Speaker.ASSISTANT, answer))
        store.finish_turn(turn, Outcome.ANSWERED, Timings())
        store.close()


def photograph(theme: str, folder: Path) -> None:
    """Take all pictures in one theme."""
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
            subprocess.run(
                [sys.executable, "-m", "tests.desktop.pictured_app", str(folder)], env=desktop.env, cwd=ROOT, check=True
            )  # fmt: skip
    finally:
        desktop.close()


def shrink(picture: Path) -> None:
    """256 colours are enough for a window, and take a third of the room."""
    with Image.open(picture) as image:
        image.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(picture, optimize=True)


def main() -> int:
    """Take them all."""
    where = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    for theme in ("light", "dark"):
        folder = (where / theme).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        photograph(theme, folder)
        for picture in sorted(folder.glob("*.png")):
            shrink(picture)
            print(picture.relative_to(where.resolve()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
