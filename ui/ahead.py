# SPDX-License-Identifier: GPL-3.0-or-later
"""Imports what dialogs and the first picture need before somebody opens or takes one, but after the window is there."""

from collections.abc import Iterator
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from ui.widgets.steps import Steps

_AFTER_MS = 2000
"""By then the engines of most computers are loading in their own process, and the window has nothing to do."""

MODULES = (
    "babel.core", "ui.settings.fields", "ui.settings.rows", "ui.settings.choices", "ui.settings.general",
    "ui.settings.voice", "ui.settings.eyes", "ui.settings.brain", "ui.settings.speech", "ui.settings.keys",
    "ui.settings.privacy", "ui.settings.about", "ui.settings.pages", "ui.settings.dialog",
    "assistant.models.catalog", "assistant.models.recommend", "ui.models.card", "ui.models.list", "ui.models.download",
    "ui.models.tuning", "ui.models.dialog",
    "ui.conversation.covers", "ui.conversation.picture_viewer", "ui.camera.dialog", "ui.region.overlay",
    "ui.latency.dialog", "ui.ledger_dialog", "ui.shortcuts_sheet", "ui.composer.video_part",
    # Pillow would import these together when the first picture is kept, just while its turn is laid out.
    "PIL.BmpImagePlugin", "PIL.GifImagePlugin", "PIL.JpegImagePlugin", "PIL.PpmImagePlugin", "PIL.PngImagePlugin",
)  # fmt: skip
"""Each takes some milliseconds, with what it brings along; together they take 70, in which no key would be answered."""


def import_ahead(parent: QObject) -> None:
    """Import them one by one, in a moment, while the window goes on; ends with `parent`."""
    steps = Steps(parent)
    QTimer.singleShot(_AFTER_MS, steps, lambda: steps.begin(_imports()))


def _imports() -> Iterator[None]:
    for name in MODULES:
        import_module(name)
        yield
