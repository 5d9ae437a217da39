# SPDX-License-Identifier: GPL-3.0-or-later
"""The program with its window, unchanged but for one subscriber that prints what happens: run by `test_whole_app`."""

import sys

import ui.app
from assistant.events import Event, LevelChanged
from assistant.pipeline.assistant import Assistant
from assistant.pipeline.build import build_assistant
from assistant.settings import Settings


def _tell(event: Event) -> None:
    if not isinstance(event, LevelChanged):
        sys.stdout.write(f"{event}\n")
        sys.stdout.flush()


def _build(settings: Settings) -> Assistant:
    assistant = build_assistant(settings)
    assistant.subscribe(_tell)
    return assistant


if __name__ == "__main__":
    ui.app.build_assistant = _build  # type: ignore[attr-defined, assignment]
    sys.exit(ui.app.main([]))
