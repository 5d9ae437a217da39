# SPDX-License-Identifier: GPL-3.0-or-later
"""The program with its window, unchanged but for one subscriber that prints what happens: run by `test_whole_app`."""

import os
import sys
from typing import Any

import ui.app
from assistant.events import LevelChanged
from assistant.pipeline.assistant import Assistant
from assistant.pipeline.build import build_assistant
from assistant.privacy import network_lock
from assistant.privacy.quiet_libraries import switch_off_reporting
from assistant.settings import Settings


def _tell(event: object) -> None:
    if not isinstance(event, LevelChanged):
        sys.stdout.write(f"{event}\n")
        sys.stdout.flush()


def _build(settings: Settings, **parts: Any) -> Assistant:
    assistant = build_assistant(settings, **parts)
    assistant.subscribe(_tell)
    if assistant.history:
        assistant.history.subscribe(_tell)
    return assistant


if __name__ == "__main__":
    # As `assistant.__main__` does.
    network_lock.install()
    switch_off_reporting(os.environ, engines=False)
    ui.app.build_assistant = _build  # type: ignore[attr-defined]
    sys.exit(ui.app.main([]))
