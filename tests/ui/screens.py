# SPDX-License-Identifier: GPL-3.0-or-later
"""Every window, page and dialog, in the states that show most of it: what must hold everywhere is tried on these."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import numpy as np
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from assistant.answer_times import UsualWait
from assistant.capture.devices import AllDevices, Device, DeviceList
from assistant.capture.screens import Area, FrozenScreens, MonitorShot
from assistant.conversation.history_events import ConversationsListed
from assistant.conversation.records import ConversationSummary
from assistant.download_events import DownloadProgressed, DownloadState
from assistant.errors import CameraError, EngineUnavailable, MicrophoneError
from assistant.events import (
    ClipProgressed,
    ClipTaken,
    EngineFailed,
    EngineLoading,
    EngineReady,
    Failed,
    Noticed,
    ScreenSeen,
    TalkChanged,
    TalkState,
)
from assistant.moments import Moment
from assistant.pipeline.camera_desk import CameraFrame
from assistant.privacy.ledger import Use
from assistant.settings import KeysSettings
from assistant.timings import Timings
from assistant.turn_events import PartialTranscript, Stage, StageChanged, TranscriptReady, TurnStarted
from assistant.values import Box, Clip, EngineInfo, Evidence, Message, Picture, PictureSource, Progress, Role, Speaker
from tests.ui.fake_models import ENTRIES, listed
from tests.ui.fakes import FakeAssistant, picture
from ui.camera.dialog import CameraDialog
from ui.composer.attachments import AttachedPicture
from ui.composer.video_part import VideoPartDialog
from ui.conversation.picture_viewer import PictureViewer
from ui.engine_chip import EngineCard
from ui.first_run.wizard import FirstRun
from ui.latency.dialog import LatencyDialog
from ui.ledger_dialog import LedgerDialog
from ui.look.theme import Theme
from ui.main_window import MainWindow
from ui.models.licence import LicenceDialog, Licensed
from ui.models.tuning import TuningDialog
from ui.pill.pill import Pill
from ui.pill.state import PillState, Sign
from ui.preferences import memory_in
from ui.region.picker import RegionPicker
from ui.settings.dialog import SettingsDialog
from ui.shortcuts_sheet import ShortcutsSheet
from ui.widgets import dialogs

NOW = datetime(2026, 3, 18, 12, tzinfo=UTC)
ANSWER = "The total is **27.00 euros**.\n\n- Coffee\n- Cake\n\n| What | How much |\n|---|---|\n| Cake | 4.50 |\n"
DEVICES = AllDevices(
    DeviceList((Device("mic1", "Desk microphone", is_default=True), Device("mic2", "Headset"))),
    DeviceList((Device("out1", "Loudspeakers", is_default=True),)),
    DeviceList((Device("0", "Webcam", is_default=True),)),
)


W = TypeVar("W", bound=QWidget)

TIMES = Timings(
    spoken_seconds=4.2, key_down=-3.8, recorded=0.4, transcript=0.5, looking=-3.7, picture_ready=-1.5, reading=0.5,
    first_token=0.7, first_clause=0.75, first_sound=0.8, written=3.0, finished=6.0,
)  # fmt: skip


@dataclass(frozen=True)
class Stagehand:
    """Builds screens out of the main window and a scripted core."""

    window: MainWindow
    assistant: FakeAssistant
    theme: Theme
    qtbot: QtBot
    folder: Path

    def until(self, holds: Callable[[], object]) -> None:
        """Wait for what the bridge brings."""
        self.qtbot.waitUntil(lambda: bool(holds()))

    def show(self, widget: W) -> W:
        """Show a window until the test ends."""
        self.qtbot.addWidget(widget)
        widget.show()
        QApplication.processEvents()
        return widget


def empty(stage: Stagehand) -> QWidget:
    """Nothing was asked yet; the engines are as different as they can be."""
    stage.assistant.publish(
        EngineReady(EngineInfo(Role.EARS, "pocketsphinx", "PocketSphinx", starter=True)),
        EngineFailed(Role.EYES, EngineUnavailable("It cannot be loaded.", "Choose another.")),
        EngineLoading(Role.VOICE, "piper", Progress("loading", 40, 100)),
    )
    stage.until(lambda: "40" in stage.window.sidebar.chips[Role.VOICE].words)
    return stage.window


def answered(stage: Stagehand) -> QWidget:
    """Answers with pictures and evidence, one that failed, remarks, a picture for the next question, a past."""
    core, shown = stage.assistant, picture(1, source=PictureSource.SCREEN)
    assert core.history
    core.history.publish(
        ConversationsListed(
            (
                ConversationSummary(1, "a", "Invoice from the plumber", NOW.timestamp(), NOW.timestamp(), turns=2),
                ConversationSummary(2, "b", "Export", NOW.timestamp(), NOW.timestamp(), is_starred=True),
            ),
            current=1,
        )
    )
    core.fail(core.ask("And this one?"), EngineUnavailable("The engine ended.", "Try again."))
    found = Evidence(shown.sha256, Box(10, 10, 90, 40), "27.00")
    core.answer(core.ask("What is the total?", [shown]), ANSWER, evidence=(found,), from_starter=True)
    core.publish(Failed(None, MicrophoneError("No microphone.", "Connect one.")), Noticed("The camera is back."))
    stage.window.composer.attachments.add(picture(2))
    window = stage.window
    stage.until(lambda: len(window.banners.cards) == 2 and len(window.conversation.laid_out) >= 1)
    stage.until(lambda: window.sidebar.past and window.sidebar.past.model.rowCount() > 0)
    return window


def answering(stage: Stagehand) -> QWidget:
    """The microphone is open while an answer is being written."""
    core = stage.assistant
    turn = core.ask("What is the total?")
    core.publish(StageChanged(turn, Stage.WRITING), TalkChanged(TalkState.RECORDING))
    stage.until(lambda: "Listening" in stage.window.composer.talk.accessibleName())
    return stage.window


def reviewing(stage: Stagehand) -> QWidget:
    """A transcript waits to be sent."""
    stage.assistant.publish(
        TurnStarted(1, Message(Speaker.USER, "")), TranscriptReady(1, "What is the towel?", ((12, 18),), math.inf)
    )
    stage.until(lambda: stage.window.composer.review.is_open)
    return stage.window


def _settings(stage: Stagehand, page: str) -> SettingsDialog:
    stage.assistant.sound_check.devices = DEVICES
    stage.window.settings.show(page)
    dialog = stage.window.settings.dialog
    assert dialog
    stage.until(dialog.isVisible)
    return dialog


def _settings_page(number: int) -> Callable[[Stagehand], QWidget]:
    def build(stage: Stagehand) -> QWidget:
        dialog = _settings(stage, "")
        dialog.turn_to(dialog.pages[number].title)
        QApplication.processEvents()
        return dialog

    return build


def models(stage: Stagehand) -> QWidget:
    """What is offered, what is installed, and a download."""
    stage.window.models.show()
    dialog = stage.window.models.dialog
    assert dialog
    stage.assistant.models.publish(listed(installed=["qwen3-vl-2b"], used=["qwen3-vl-2b"]))
    stage.assistant.publish(
        DownloadProgressed(7, "qwen3.5-4b", DownloadState.DOWNLOADING, 1_300_000_000, 3_410_000_000, 24_000_000, 88.0)
    )
    stage.until(lambda: dialog.isVisible() and dialog.list.rows and dialog.is_complete)
    return dialog


def licence(stage: Stagehand) -> QWidget:
    """Two models at once."""
    return stage.show(LicenceDialog([Licensed(ENTRIES[0]), Licensed(ENTRIES[3])], stage.window, action="Accept"))


def tuning(stage: Stagehand) -> QWidget:
    """Before it begins."""
    return stage.show(TuningDialog(stage.window.models.work, stage.window))


def _first_steps(page: int) -> Callable[[Stagehand], QWidget]:
    def build(stage: Stagehand) -> FirstRun:
        stage.assistant.sound_check.devices = DEVICES
        stage.window.models.show_first_run()
        wizard = stage.window.models.first_run
        assert wizard
        stage.assistant.models.publish(listed())
        stage.until(lambda: len(wizard.models.cards.cards) == 3)
        wizard.show_page(page)
        QApplication.processEvents()
        return wizard

    return build


def ledger(stage: Stagehand) -> QWidget:
    """Two uses."""
    uses = (
        Use("microphone", "you talked", NOW, 4.2),
        Use("network", "a server you named", NOW, None, where="box.local", size_bytes=12_345),
    )
    dialog = stage.show(LedgerDialog(lambda: uses, "0 bytes sent since Kibitz started.", stage.window))
    stage.until(lambda: dialog.model.rowCount() == 2)
    return dialog


def viewer(stage: Stagehand) -> QWidget:
    """A picture with evidence."""
    shown = picture(1)
    found = Evidence(shown.sha256, Box(10, 10, 90, 40), "27.00")
    return stage.show(PictureViewer(shown, (found,), stage.theme, stage.window))


def covering(stage: Stagehand) -> QWidget:
    """Two parts of a picture are covered, one of which is chosen."""
    stage.window.composer.attachments.add(attached := picture(1))
    shown = stage.window.covering.show(attached)
    shown.begin_covering()
    assert shown.covers
    shown.covers.add(Box(10, 10, 90, 40))
    shown.covers.add(Box(100, 50, 200, 90))
    QApplication.processEvents()
    return shown


def _camera(stage: Stagehand) -> CameraDialog:
    stage.window.camera.begin()
    dialog = stage.window.camera.dialog
    assert dialog
    stage.until(dialog.isVisible)
    return dialog


def camera(stage: Stagehand) -> QWidget:
    """The camera sees something."""
    dialog = _camera(stage)
    stage.assistant.camera.tell(CameraFrame(np.full((480, 640, 3), 90, np.uint8), is_black=False))
    stage.until(dialog.primary.isEnabled)
    return dialog


def camera_taken(stage: Stagehand) -> QWidget:
    """A picture was taken."""
    dialog = _camera(stage)
    stage.assistant.camera.tell(CameraFrame(np.full((480, 640, 3), 90, np.uint8), is_black=False))
    stage.until(dialog.primary.isEnabled)
    dialog.press()
    stage.assistant.camera.tell(picture(3, width=640, height=480, source=PictureSource.CAMERA))
    stage.until(dialog.retake.isVisible)
    return dialog


def camera_failed(stage: Stagehand) -> QWidget:
    """A camera at an address cannot be opened."""
    dialog = _camera(stage)
    stage.assistant.camera.tell(CameraError("The camera is in use by another program.", "Close that program."))
    stage.until(dialog.again.isVisible)
    dialog.choice.box.setCurrentIndex(dialog.choice.box.count() - 1)
    dialog.choice.box.activated.emit(dialog.choice.box.currentIndex())
    dialog.choice.edit.setText("rtsp:/camera")
    dialog.choice.edit.entered.emit()
    QApplication.processEvents()
    return dialog


def region(stage: Stagehand) -> QWidget:
    """Nothing is chosen yet."""
    geometry = QApplication.primaryScreen().geometry()
    pixels = np.full((geometry.height(), geometry.width(), 4), 200, np.uint8)
    area = Area(geometry.left(), geometry.top(), geometry.width(), geometry.height())
    picker = RegionPicker(stage.theme, stage.window)
    assert picker.show(FrozenScreens((MonitorShot(area, pixels),), ()))
    return stage.show(picker.overlays[0])


CLIP = Path("/videos/a holiday by the sea, the second day.mp4")


def _clip() -> Clip:
    frames = (np.full((90, 160, 3), 20 * number, np.uint8) for number in range(8))
    return Clip(
        CLIP,
        tuple(
            Picture.from_rgb(rgb, PictureSource.VIDEO, CLIP.name, Moment(5.0 * number, 42.0))
            for number, rgb in enumerate(frames)
        ),
        42.0,
        0.0,
        42.0,
    )


def video(stage: Stagehand) -> QWidget:
    """A video with its frames, and one that is being looked through."""
    window, core = stage.window, stage.assistant
    window.composer.add_files([CLIP])
    core.publish(ClipProgressed(core.request, 0, 0), ClipTaken(_clip(), core.request))
    stage.until(lambda: window.composer.pictures)
    window.composer.add_files([Path("/videos/another one.mp4")])
    core.publish(ClipProgressed(core.request, 3, 8))
    stage.until(lambda: window.composer.clips.awaits_pictures)
    stage.until(lambda: len(window.composer.clips.findChildren(AttachedPicture)) == 8)
    return window


def video_part(stage: Stagehand) -> QWidget:
    """Which part of a video."""
    return stage.show(VideoPartDialog(_clip(), stage.window))


def times(stage: Stagehand) -> QWidget:
    """Every stage, and what is usual."""
    dialog = stage.show(LatencyDialog(TIMES, "Test engine", stage.theme, stage.window))
    dialog.show_usual((UsualWait("Test engine", 12, 0.8, 2.1),))
    return dialog


def talking_about_the_screen(stage: Stagehand) -> QWidget:
    """The screen goes along with what is being said."""
    shown = picture(7, source=PictureSource.SCREEN)
    stage.assistant.publish(TalkChanged(TalkState.RECORDING), ScreenSeen(shown, unchanged=False))
    stage.until(stage.window.composer.screen_note.isVisible)
    return stage.window


def unseen_picture(stage: Stagehand) -> QWidget:
    """A picture for a model that reads text only."""
    stage.assistant.publish(EngineReady(EngineInfo(Role.EYES, "llama", "Test engine")))
    stage.window.composer.attachments.add(picture(5))
    stage.until(stage.window.composer.sight_note.isVisible)
    return stage.window


def keys(stage: Stagehand) -> QWidget:
    """All keys."""
    return stage.show(ShortcutsSheet(KeysSettings(), stage.window))


def engine_card(stage: Stagehand) -> QWidget:
    """What a chip tells."""
    empty(stage)
    stage.window.sidebar.chips[Role.VOICE].click()
    (card,) = stage.window.findChildren(EngineCard)
    return card


def pill_listening(stage: Stagehand) -> QWidget:
    """Words, and a picture that can be left out."""
    pill = Pill(stage.theme, memory_in(stage.folder))
    heard = PartialTranscript("Where do I change", "the resolution")
    pill.show_state(
        PillState(Sign.HELD, "3.2 s", heard=heard, screen=picture(3), can_leave_out=True), is_live=True
    )  # fmt: skip
    return stage.show(pill)


def pill_answering(stage: Stagehand) -> QWidget:
    """An answer being heard."""
    pill = Pill(stage.theme, memory_in(stage.folder))
    pill.show_state(
        PillState(Sign.SPEAKING, "Speaking", answer="It is red. It is round.", spoken="It is red.", note="In 1.2 s"),
        is_live=True,
    )
    return stage.show(pill)


def ask_to_wipe(stage: Stagehand) -> QWidget:
    """The most that is ever asked back."""
    return dialogs.ask_to_wipe(stage.window, lambda _models: None)


def ask_to_open(stage: Stagehand) -> QWidget:
    """A link in an answer."""
    return dialogs.ask_to_open(QUrl("https://example.org/a/long/way"), stage.window)


SCREENS: dict[str, Callable[[Stagehand], QWidget]] = {
    "empty": empty,
    "answered": answered,
    "answering": answering,
    "reviewing": reviewing,
    **{f"settings {number}": _settings_page(number) for number in range(8)},
    "models": models,
    "licence": licence,
    "tuning": tuning,
    **{f"first steps {page}": _first_steps(page) for page in range(5)},
    "ledger": ledger,
    "viewer": viewer,
    "covering": covering,
    "camera": camera,
    "camera taken": camera_taken,
    "camera failed": camera_failed,
    "region": region,
    "video": video,
    "video part": video_part,
    "times": times,
    "talking about the screen": talking_about_the_screen,
    "unseen picture": unseen_picture,
    "keys": keys,
    "engine card": engine_card,
    "pill listening": pill_listening,
    "pill answering": pill_answering,
    "ask to wipe": ask_to_wipe,
    "ask to open": ask_to_open,
}
