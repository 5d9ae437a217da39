# SPDX-License-Identifier: GPL-3.0-or-later
"""As `told_app`; it also begins to install the model named on its command line as soon as an engine is ready."""

import os
import sys
from typing import Any

import ui.app
from assistant.events import EngineReady, Event
from assistant.pipeline.assistant import Assistant
from assistant.privacy import network_lock
from assistant.privacy.quiet_libraries import switch_off_reporting
from assistant.settings import Settings
from assistant.values import Role
from tests.desktop import told_app


def _build(settings: Settings, **parts: Any) -> Assistant:
    assistant = told_app._build(settings, **parts)

    def begin(event: Event) -> None:
        if isinstance(event, EngineReady) and event.info.role is Role.VOICE:
            assistant.models.install([sys.argv[1]])

    assistant.subscribe(begin)
    return assistant


if __name__ == "__main__":
    network_lock.install()
    switch_off_reporting(os.environ, engines=False)
    ui.app.build_assistant = _build  # type: ignore[attr-defined]
    sys.exit(ui.app.main([]))
