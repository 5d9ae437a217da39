# SPDX-License-Identifier: GPL-3.0-or-later
"""Another language is chosen in the settings, and the program starts itself once more to speak it."""

from pathlib import Path

import psutil
import pytest

from assistant.settings import Settings
from assistant.settings_file import load, save
from tests.desktop.test_everywhere import kibitz
from tests.desktop.test_whole_app import App
from tests.desktop.virtual_desktop import VirtualDesktop

pytestmark = pytest.mark.desktop


def test_choosing_german_and_restarting_brings_a_german_window(desktop: VirtualDesktop) -> None:
    file = Path(desktop.env["XDG_CONFIG_HOME"]) / "kibitz/settings.toml"
    save(Settings(), file)
    app = App(desktop)
    try:
        desktop.wait_for_window("Kibitz")
        app.wait_for("EngineReady")
        desktop.key("ctrl+comma")
        desktop.wait_for_window("Settings")
        desktop.type("language translation")
        desktop.key("Return")  # goes to the list of languages
        desktop.key("Down")
        desktop.key("Down")
        desktop.key("Tab")
        desktop.key("space")  # presses “Restart now”

        psutil.Process(app.process.pid).wait(20)

        desktop.wait_for_window("Kibitz")
        desktop.key("ctrl+comma")
        desktop.wait_for_window("Einstellungen")
        settings, _ = load(file)
        assert settings.window.language == "de"
    finally:
        kibitz(desktop, "quit")
        app.close()
