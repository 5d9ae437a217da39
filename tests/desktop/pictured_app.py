# SPDX-License-Identifier: GPL-3.0-or-later
"""The program with its window and real engines, led through its screens and photographed: run by `screenshots`.

python -m tests.desktop.pictured_app FOLDER
"""

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image
from PySide6.QtWidgets import QApplication, QMenu, QWidget

import ui.app
from assistant.conversation.search import Found
from assistant.events import ClipTaken, EngineReady, Event, LevelChanged, PictureFailed, PictureTaken
from assistant.paths import assets_folder
from assistant.pipeline.assistant import Assistant
from assistant.pipeline.build import build_assistant
from assistant.privacy import network_lock
from assistant.settings import Settings
from assistant.turn_events import TurnFinished
from assistant.values import Box, Pixels
from tests.assistant.drawn_videos import write_video
from tests.desktop.photographer import Album, Photographer, Until, gone, is_shown, settled, shown, the
from tests.desktop.pictured_past import RENAMING
from tests.desktop.pictured_talk import Talking
from tests.hub.fake_hub import Answer, fake_hub
from ui.camera.dialog import CameraDialog
from ui.conversation.picture_viewer import PictureViewer
from ui.first_run.wizard import FirstRun
from ui.latency.dialog import LatencyDialog
from ui.ledger_dialog import LedgerDialog
from ui.main_window import MainWindow
from ui.models.dialog import ModelsDialog
from ui.models.licence import LicenceDialog
from ui.settings.dialog import SettingsDialog
from ui.shortcuts_sheet import ShortcutsSheet
from ui.words import tr

_FIRST_RUN = ("first-run", "first-run-microphone", "first-run-models", "first-run-talk", "first-run-done")
_VOICE, _ARRIVES = "en_US-ljspeech-medium", 27_000_000
"""A model that is downloaded, and bytes of it that come."""

_SETTINGS = ("general", "voice", "eyes", "brain", "speech", "keys", "privacy", "about")


class Screens:
    """The script: the screens a user meets, in the order they meet them."""

    def __init__(self, album: Album, folder: Path) -> None:
        """`folder` is for files that are shown to the program."""
        self._album = album
        self._folder = folder

    def script(self) -> Iterator[Until]:
        """Each step gives what it waits for."""
        yield shown(MainWindow)
        window = the(MainWindow)
        yield from self._first_run(window)
        yield Until(
            "all engines", lambda: self._album.count(EngineReady) >= len(window.sidebar.chips)
        )  # fmt: skip
        self._album.keep("empty", window)
        yield from self._conversation(window)
        yield from self._pictures(window)
        yield from self._past(window)
        yield from self._settings(window)
        yield from self._dialogs(window)
        yield from Talking(self._album, window).script()

    def _first_run(self, window: MainWindow) -> Iterator[Until]:
        window.models.show_first_run()
        yield shown(FirstRun)
        wizard = the(FirstRun)
        yield Until("what this computer can do", lambda: wizard.models.cards.cards)
        for step, name in enumerate(_FIRST_RUN):
            wizard.show_page(step)
            yield settled(name)
            self._album.keep(name, wizard)
        wizard.reject()
        yield gone(FirstRun)

    def _conversation(self, window: MainWindow) -> Iterator[Until]:
        answered = self._album.one_more(TurnFinished, "the first answer")
        window.empty.sample_wanted.emit()
        yield answered
        answered = self._album.one_more(TurnFinished, "the second answer")
        window.turns.ask("Which shop is it from?")
        yield answered
        self._album.keep("conversation", window)
        answered = self._album.one_more(TurnFinished, "the third answer")
        window.turns.ask("What did the flat white cost?")
        yield answered
        window.editing.begin_with_newest()
        yield Until("an earlier question in the composer", lambda: window.editing.is_open)
        self._album.keep("editing", window)
        answered = self._album.one_more(TurnFinished, "another answer")
        window.editing.ask("What did the mushroom toast cost?", ())
        yield answered
        self._album.keep("branches", window)
        newest = window.model.newest_answer
        assert newest
        window.turns.times.emit(newest)
        yield shown(LatencyDialog)
        self._album.keep("latency", the(LatencyDialog))
        the(LatencyDialog).close()
        yield gone(LatencyDialog)

    def _pictures(self, window: MainWindow) -> Iterator[Until]:
        rows = map(window.model.turn_at, range(window.model.rowCount()))
        window.turns.where.emit(next(turn for turn in rows if turn.evidence))
        yield shown(PictureViewer)
        the(PictureViewer).view.zoom_in()
        yield settled("where it looked")
        self._album.keep("viewer", the(PictureViewer))
        the(PictureViewer).close()
        yield gone(PictureViewer)
        window.composer.add_files([assets_folder() / "sample_receipt.png"])
        yield self._album.one_more(PictureTaken, "the attached picture")
        window.covering.show(window.composer.attachments.pictures[0])
        yield shown(PictureViewer)
        viewer = the(PictureViewer)
        viewer.begin_covering()
        covers = viewer.covers
        assert covers
        covers.add(Box(220, 180, 680, 252))
        covers.add(Box(220, 912, 680, 975))
        yield settled("covered parts")
        self._album.keep("covering", viewer)
        viewer.reject()
        viewer.reject()
        yield gone(PictureViewer)
        window.composer.clear()
        yield from self._videos(window)
        (self._folder / "holiday.png").write_bytes(b"not a picture")
        failed = self._album.one_more(PictureFailed, "the error")
        window.composer.add_files([self._folder / "holiday.png"])
        yield failed
        self._album.keep("error", window)
        for card in list(window.banners.cards):
            card.dismissed.emit()
        window.composer.clear()

    def _videos(self, window: MainWindow) -> Iterator[Until]:
        video = write_video(self._folder / "receipt.mp4", _panned, 6.0)
        taken = self._album.one_more(ClipTaken, "the frames of a video")
        window.composer.add_files([video])
        yield taken
        self._album.keep("video", window)
        preferences = window._preferences
        settings = preferences.settings
        preferences.change(replace(settings, devices=replace(settings.devices, camera=str(video))))
        window.camera.begin()
        yield shown(CameraDialog)
        dialog = the(CameraDialog)
        dialog.mirror.setChecked(False)
        yield Until("what the camera sees", dialog.primary.isEnabled)
        self._album.keep("camera", dialog)
        dialog.reject()
        preferences.change(settings)
        yield gone(CameraDialog)

    def _past(self, window: MainWindow) -> Iterator[Until]:
        past = window.sidebar.past
        assert past
        past.search.setText("names")
        yield Until("what was found", lambda: past.model.rowCount() > 1 and isinstance(past.model.row_at(1), Found))
        self._album.keep("search", window)
        past.search.clear()
        yield settled("all conversations")
        titles = [getattr(past.model.row_at(row), "title", "") for row in range(past.model.rowCount())]
        row = next(row for row, title in enumerate(titles) if title and RENAMING.startswith(title.rstrip("…")))
        past.view.clicked.emit(past.model.index(row))
        yield Until("the older conversation", lambda: window.model.newest and window.model.newest.question == RENAMING)
        self._album.keep("older-conversation", window)
        window.start_again(is_kept=False)
        yield Until("the remark that nothing is kept", window.private_note.isVisible)
        self._album.keep("private", window)
        past.view.clicked.emit(past.model.index(1))
        yield Until("the newest conversation", lambda: window.model.rowCount() > 1 and past.model.current is not None)

    def _settings(self, window: MainWindow) -> Iterator[Until]:
        window.settings.show()
        yield shown(SettingsDialog)
        for title in _SETTINGS:
            the(SettingsDialog).turn_to(tr(title.capitalize()))
            yield settled(title)
            self._album.keep(f"settings-{title}", the(SettingsDialog))
        the(SettingsDialog).close()
        yield gone(SettingsDialog)

    def _dialogs(self, window: MainWindow) -> Iterator[Until]:
        dialogs: tuple[tuple[str, type[QWidget], Any], ...] = (
            ("shortcuts", ShortcutsSheet, window.settings.show_keys),
            ("ledger", LedgerDialog, window.show_ledger),
        )
        yield from self._download(window)
        for name, kind, show in dialogs:
            show()
            yield shown(kind)
            self._album.keep(name, the(kind))
            the(kind).close()
            yield gone(kind)
        window.sidebar.more.menu().popup(window.sidebar.more.mapToGlobal(window.sidebar.more.rect().topLeft()))
        yield Until("the menu", lambda: is_shown(QMenu))
        self._album.keep("menu", the(QMenu))
        the(QMenu).close()
        yield gone(QMenu)

    def _download(self, window: MainWindow) -> Iterator[Until]:
        """From a hub on this computer, whose connection then falls silent."""
        window.models.show()
        yield shown(ModelsDialog)
        dialog = the(ModelsDialog)
        self._album.keep("models", dialog)
        model = dialog.work.find(_VOICE)
        assert model and model.offer.entry
        entry = model.offer.entry
        with fake_hub({file.path: bytes(file.bytes) for file in entry.files}, entry.revision) as hub:
            hub.vouches = False
            hub.store_script = _tears_off_and_falls_silent
            preferences = window._preferences
            settings = preferences.settings
            preferences.change(replace(settings, models=replace(settings.models, mirror=hub.address)))
            dialog.list.install_wanted.emit(_VOICE)
            yield shown(LicenceDialog)
            self._album.keep("licence", the(LicenceDialog))
            the(LicenceDialog).accept_button.click()
            yield Until(
                "a part of a download",
                lambda: (
                    (moved := dialog.work.downloads.get(_VOICE)) and moved.done_bytes >= _ARRIVES and not moved.note
                ),
            )
            self._album.keep("download", dialog)
            dialog.work.cancel(_VOICE)
            yield Until("the end of the download", lambda: _VOICE not in dialog.work.downloads)
            preferences.change(settings)
        dialog.close()
        yield gone(ModelsDialog)


def _tears_off_and_falls_silent(number: int, _path: str) -> Answer:
    """What has arrived is told when the connection is there again."""
    return Answer(break_after=_ARRIVES) if number == 1 else Answer(stall_after=1000)


def _panned(seconds: float) -> Pixels:
    """A camera that wanders over the sample picture."""
    with Image.open(assets_folder() / "sample_receipt.png") as picture:
        left, top = 100 + round(20 * seconds), round(60 * seconds)
        return np.asarray(picture.convert("RGB").crop((left, top, left + 640, top + 480)))


def main(folder: Path) -> int:
    """Run the program through the script."""
    album = Album(folder)

    def build(settings: Settings, **parts: Any) -> Assistant:
        assistant = build_assistant(settings, **parts)

        def note(event: Event) -> None:
            if not isinstance(event, LevelChanged):
                album.events.append(event)

        assistant.subscribe(note)
        application = QApplication.instance()
        assert application
        Photographer(Screens(album, Path(files)).script(), application)
        return assistant

    network_lock.install()  # as the program itself does: the settings tell whether it is there
    ui.app.build_assistant = build  # type: ignore[attr-defined]
    with tempfile.TemporaryDirectory(prefix="kibitz-") as files:
        return ui.app.main([])


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
