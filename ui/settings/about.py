# SPDX-License-Identifier: GPL-3.0-or-later
"""About: which version this is, what it is made of, where it keeps things, and whether all of it works."""

import platform
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl, Slot, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from assistant import __version__
from assistant.errors import KibitzError
from assistant.events import EngineFailed, EngineReady
from assistant.paths import assets_folder
from assistant.pipeline.findings import (
    Finding,
    in_words,
    of_devices,
    of_engine,
    of_installation,
    of_missing_engine,
    of_network,
)
from assistant.privacy.places import Place, places
from assistant.values import Role
from ui.errand import Errand
from ui.settings.context import SettingsContext, tool
from ui.settings.page import SettingsPage
from ui.settings.row import Row
from ui.settings.speed import Speed
from ui.words import error_words, mark, size, tr

_LICENCE = mark(
    "Kibitz is free software under the GNU General Public License, version 3 or later. It comes without any warranty. "
    "Models have licences of their own, which are shown before they are fetched."
)
_THIRD_PARTY = "packaging/THIRD_PARTY.md"  # there in a checkout
_NAMES = {Role.EARS: mark("Ears"), Role.EYES: mark("Eyes"), Role.VOICE: mark("Voice")}
_REPORT_LINES = 12


def about_page(context: SettingsContext) -> SettingsPage:
    """The page."""
    version = tr(
        "Kibitz {version}, with Python {python} and Qt {qt}",
        version=__version__,
        python=platform.python_version(),
        qt=qVersion(),
    )
    return SettingsPage(
        tr("About"),
        (
            ("Kibitz", (partial(Row, tr("Version"), version, context.theme), partial(_licence, context))),
            (tr("Engines in use"), tuple(partial(_Engine, role, context) for role in Role)),
            (tr("Diagnostics"), (partial(Speed, context), partial(Examination, context))),
            (tr("Where things are"), (partial(_Places, context),)),
        ),
        context.theme,
    )


def _licence(context: SettingsContext) -> Row:
    row = Row(tr("Licence"), tr(_LICENCE), context.theme, also=tr("gpl third party libraries"))
    root = assets_folder().parent
    texts = (
        (tr("Licence…"), tr("Open the licence of Kibitz"), root / "LICENSE"),
        (tr("What it is made of…"), tr("Open the list of all libraries with their licences"), root / _THIRD_PARTY),
    )
    row.place_side_by_side([
        tool(words, tells, partial(_open, path)) for words, tells, path in texts if path.is_file()
    ])  # fmt: skip
    return row


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class _Engine(Row):
    """What is known of an engine."""

    def __init__(self, role: Role, context: SettingsContext) -> None:
        super().__init__(tr(_NAMES[role]), "", context.theme, also=tr("engine model notes"))
        self._role, self._engines = role, context.engines
        context.engines.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        match self._engines.events.get(self._role):
            case EngineReady(info=info):
                finding = of_engine(info)
                self.explain(f"{tr(finding.what)}. {tr(finding.way_out)}".strip())
            case EngineFailed(error=error):
                self.explain(error_words(error))
            case _:
                self.explain(tr("It is being loaded, or waits until it is needed."))


class Examination(Row):
    """Looks whether a voice turn would work, on a thread of its own; copies what it found."""

    _TELLS = mark(
        "Looks at libraries, models, engines and devices, as “kibitz doctor” does. What is copied holds nothing that "
        "was said, shown or answered; only names of models and devices."
    )

    def __init__(self, context: SettingsContext) -> None:
        super().__init__(
            tr("Would a spoken question work here?"), tr(self._TELLS), context.theme, also=tr("doctor check report")
        )
        self._context = context
        self._errand = Errand()
        self._errand.done.connect(self._found)
        self.examine = tool(tr("Examine"), tr("Look at everything that a spoken question needs"), self._examine)
        self.copy = tool(tr("Copy for a report"), tr("Copy what was found"), self._copy)
        self.copy.setEnabled(False)
        self.place_side_by_side((self.examine, self.copy))
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setAccessibleName(tr("What was found"))
        self.report.setTabChangesFocus(True)
        self.report.setMinimumHeight(_REPORT_LINES * context.theme.text_pixels)
        self.report.hide()
        self._grid.addWidget(self.report, 4, 0, 1, 2)

    def _examine(self) -> None:
        self.examine.setEnabled(False)
        self.tell(tr("Looking…"), trouble=False)
        # What is on the GUI thread is asked here, what takes time there.
        engines = [
            finding for role in Role if (finding := _of_event(self._context.engines.events.get(role)))
        ]  # fmt: skip
        sealed = self._context.assistant.is_sealed
        self._errand.start(lambda: [*of_installation(), *engines, of_network(is_sealed=sealed), *of_devices()])

    @Slot(object)
    def _found(self, came: Sequence[Finding] | KibitzError) -> None:
        self.examine.setEnabled(True)
        if isinstance(came, KibitzError):
            self.tell(error_words(came))
            return
        missing = [tr(finding.subject) for finding in came if finding.needed and not finding.works]
        if missing:
            self.tell(tr("A spoken question would not work here: {parts} missing.", parts=", ".join(missing)))
        else:
            self.tell(tr("A spoken question works here."), trouble=False)
        self.report.setPlainText("\n".join(in_words(finding) for finding in came))
        self.report.show()
        self.copy.setEnabled(True)

    def _copy(self) -> None:
        # The home folder holds the user's name.
        text = self.report.toPlainText().replace(str(Path.home()), "~")
        QGuiApplication.clipboard().setText(text)
        self.tell(tr("Copied."), trouble=False)


class _Places(Row):
    """Every place where something is kept, with its size."""

    def __init__(self, context: SettingsContext) -> None:
        super().__init__(
            tr("Folders and files"), tr("Reading…"), context.theme, also=tr("paths folder logs models settings")
        )
        self._folders: dict[str, Path] = {}
        self._errand = Errand()
        self._errand.done.connect(self._found)
        self.place_side_by_side(
            [
                tool(words, tells, partial(self._open, name))
                for name, words, tells in (
                    ("settings", tr("Open settings"), tr("Open the folder with the settings")),
                    ("models", tr("Open models"), tr("Open the folder with the models")),
                    ("logs", tr("Open logs"), tr("Open the folder with the logs")),
                )
            ]
        )
        self._errand.start(places)

    @Slot(object)
    def _found(self, found: Sequence[Place]) -> None:
        self._folders = {place.name: place.path for place in found}
        self.explain("\n".join(
            f"{place.path}: {tr(place.holds)} ({size(place.size_bytes) if place.files else tr('nothing yet')})"
            for place in found
        ))  # fmt: skip

    def _open(self, name: str) -> None:
        path = self._folders.get(name)
        folder = path.parent if path and name == "settings" else path
        if folder is None or not folder.is_dir():
            self.tell(tr("There is nothing yet."), trouble=False)
            return
        _open(folder)


def _of_event(event: object) -> Finding | None:
    match event:
        case EngineReady(info=info):
            return of_engine(info)
        case EngineFailed(role=role, error=error):
            return of_missing_engine(role, error)
        case _:
            return None
