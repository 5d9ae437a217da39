# SPDX-License-Identifier: GPL-3.0-or-later
"""The models dialog on a scripted desk."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assistant.download_events import DownloadFailed, DownloadProgressed, DownloadState, ModelInstalled
from assistant.errors import DownloadError, EngineUnavailable, InputError
from assistant.events import EngineFailed, EngineLoading, EngineReady
from assistant.models.manifest import Manifest
from assistant.models.measure import Answering
from assistant.models.model_events import (
    ModelsListed,
    PackRead,
    Task,
    TaskFailed,
    TaskFinished,
    TaskProgressed,
    TaskStopped,
    TuningFinished,
)
from assistant.models.recommend import Tier
from assistant.models.tune import Trial, Tuned
from assistant.settings import EarsSettings, EyesSettings, Settings
from assistant.values import EngineInfo, Progress, Role
from tests.ui.fake_models import ENTRIES, FOLDER, listed
from tests.ui.fakes import FakeAssistant
from ui.look.theme import Theme, ThemeChoice
from ui.models import questions
from ui.models.card import TierCard
from ui.models.dialog import ModelsDialog
from ui.models.licence import LicenceDialog
from ui.models.tuning import TuningDialog
from ui.models.work import ModelsWork
from ui.preferences import Preferences


@dataclass
class Scene:
    """The dialog and what it stands on."""

    dialog: ModelsDialog
    work: ModelsWork
    assistant: FakeAssistant
    preferences: Preferences
    host: QWidget
    qtbot: QtBot

    def tell(self, listed: ModelsListed) -> None:
        """Another list, until all of it is shown."""
        self.work._listed(listed)
        self.qtbot.waitUntil(lambda: self.dialog.is_complete)

    def tell_of_download(self, *events: DownloadProgressed | DownloadFailed | ModelInstalled) -> None:
        for event in events:
            self.work.download_changed(event)

    def asked(self, name: str) -> list[tuple[object, ...]]:
        return [arguments for called, arguments in self.assistant.calls if called == name]

    def applied(self) -> Settings:
        settings = self.asked("apply")[-1][0]
        assert isinstance(settings, Settings)
        return settings

    def row_words(self, model_id: str) -> str:
        row = self.dialog.list.rows[model_id]
        return " | ".join(label.text() for label in row.findChildren(QLabel) if not label.isHidden())

    def licences(self) -> LicenceDialog:
        return next(found for found in self.dialog.findChildren(LicenceDialog) if found.isVisible())


@pytest.fixture
def scene(
    qtbot: QtBot, assistant: FakeAssistant, theme: Theme, preferences: Preferences, tmp_path: Path
) -> Iterator[Scene]:
    theme.choose(ThemeChoice.LIGHT)
    host = QWidget()
    qtbot.addWidget(host)
    work = ModelsWork(assistant.models, assistant.apply, preferences, host)
    memory = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    dialog = ModelsDialog(work, theme, memory, host)
    work.pack_read.connect(lambda pack: questions.ask_to_import(dialog, work, pack))
    with qtbot.waitExposed(dialog):
        dialog.show()
    yield Scene(dialog, work, assistant, preferences, host, qtbot)
    dialog.close()


def progress(
    model: str = "qwen3.5-4b",
    state: DownloadState = DownloadState.DOWNLOADING,
    done: int = 1_300_000_000,
    number: int = 7,
) -> DownloadProgressed:
    return DownloadProgressed(number, model, state, done, 3_410_000_000, 24_000_000, 88.0)


# ── this computer and the cards ────────────────────────────────────────────────────────────────────────────────────


def test_the_list_is_shown_before_this_computer_was_looked_at(scene: Scene) -> None:
    scene.tell(listed(hardware=None))

    assert "is being looked at" in scene.dialog.computer.text()
    assert scene.dialog.cards.isHidden()
    assert "qwen3-vl-2b" in scene.dialog.list.rows


def test_three_cards_tell_all_that_matters_to_a_choice(scene: Scene) -> None:
    scene.tell(listed())

    cards = scene.dialog.cards.cards
    words = [" | ".join(label.text() for label in card.findChildren(QLabel)) for card in cards]
    assert scene.dialog.computer.text() == "8 cores · 16 GB memory · no graphics card that can be used · 212 GB free"
    assert [card.choice.card.tier for card in cards] == list(Tier)
    for text in ("Balanced", "fits this computer", "Qwen3.5 4B", "4.0 GB download", "about 2.5 s", "MIT · Apache-2.0"):
        assert text in words[1]
    assert "slow here" in words[2]
    assert [card.property("recommended") for card in cards] == [False, True, False]
    assert "Recommended" in cards[1].button.accessibleName()


def test_what_was_measured_is_called_so(scene: Scene) -> None:
    scene.tell(listed(measured=True))

    assert any("1.5 s to the first word, measured" in label.text() for label in scene.dialog.findChildren(QLabel))


def test_a_disk_that_is_too_small_is_told_before_anything_begins(scene: Scene) -> None:
    scene.tell(listed(free_bytes=2_500_000_000))

    light, balanced, _ = scene.dialog.cards.cards
    assert light.button.isEnabled()
    assert not balanced.button.isEnabled()
    assert any("2.5 GB free, and 4.0 GB are missing" in label.text() for label in balanced.findChildren(QLabel))


def test_nothing_is_fetched_before_the_licences_are_accepted(scene: Scene) -> None:
    scene.tell(listed(installed=["ljspeech"]))

    scene.dialog.cards.cards[1].button.click()
    licences = scene.licences()

    assert "install" not in scene.assistant.names()
    shown = " ".join(label.text() for label in licences.findChildren(QLabel))
    assert "Licence: MIT" in shown and "Licence: Apache-2.0" in shown and "public domain" not in shown
    licences.accept_button.click()
    assert scene.asked("install") == [(("whisper-small", "qwen3.5-4b"),)]


def test_refusing_the_licences_installs_nothing(scene: Scene) -> None:
    scene.tell(listed())

    scene.dialog.cards.cards[0].button.click()
    scene.licences().refuse.click()

    assert "install" not in scene.assistant.names()


def test_a_chosen_card_is_used_as_its_models_arrive(scene: Scene) -> None:
    scene.tell(listed(installed=["ljspeech"]))
    scene.dialog.cards.cards[1].button.click()
    scene.licences().accept_button.click()

    assert scene.applied().voice.model.endswith("ljspeech/model.gguf")
    scene.tell(listed(installed=["ljspeech", "whisper-small"]))
    assert scene.applied().ears == EarsSettings("whisper", str(FOLDER / "ears/whisper-small"))
    scene.tell(listed(installed=["ljspeech", "whisper-small", "qwen3.5-4b"]))
    assert scene.applied().eyes.model.endswith("qwen3.5-4b/model.gguf")
    assert scene.preferences.settings == scene.applied()


def test_a_card_in_use_can_be_measured(scene: Scene) -> None:
    trio = ["whisper-base.en", "qwen3-vl-2b", "ljspeech"]
    scene.tell(listed(installed=trio, used=trio))

    light = scene.dialog.cards.cards[0]
    next(button for button in light.findChildren(QPushButton) if button.text() == "Measure").click()

    assert (light.button.text(), light.button.isEnabled()) == ("In use", False)
    assert scene.assistant.names()[-1] == "measure"


# ── downloads ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_download_tells_speed_and_time_left_and_can_be_paused(scene: Scene) -> None:
    scene.tell(listed())

    scene.tell_of_download(progress())
    panel = scene.dialog.downloads.panels["qwen3.5-4b"]
    panel.pause.click()

    assert panel.told.text() == "1.3 of 3.4 GB · 24 MB/s · 1 min 28 s left · resumes if interrupted"
    assert scene.asked("pause_download") == [(7,)]


def test_a_paused_download_goes_on_or_is_cancelled(scene: Scene) -> None:
    scene.tell(listed())
    scene.tell_of_download(progress(state=DownloadState.PAUSED))
    row = scene.dialog.list.rows["qwen3.5-4b"]

    row.button("Resume").click()
    row.button("Cancel").click()

    assert (scene.asked("resume_download"), scene.asked("cancel_download")) == ([(7,)], [(7,)])
    scene.tell_of_download(progress(state=DownloadState.CANCELLED))
    assert scene.dialog.downloads.panels == {}
    assert row.button("Install…").isEnabled()


@pytest.mark.parametrize(
    "error",
    [
        DownloadError("hub.example gives this file only to users who have signed in.", "Choose another model."),
        DownloadError("hub.example cannot be reached.", "Check whether this computer is online, then try again."),
        DownloadError("There is no room for “Qwen3.5 4B”: it needs 3.5 GB, and 1.0 GB are free.", "Make room."),
    ],
    ids=["gated", "offline", "full"],
)
def test_a_failure_is_told_in_the_row_with_the_way_out(scene: Scene, error: DownloadError) -> None:
    scene.tell(listed())

    scene.tell_of_download(progress(state=DownloadState.FAILED), DownloadFailed(7, "qwen3.5-4b", error))
    row = scene.dialog.list.rows["qwen3.5-4b"]

    assert str(error) in scene.row_words("qwen3.5-4b")
    assert scene.dialog.downloads.panels["qwen3.5-4b"].trouble.text() == str(error)
    row.button("Try again").click()
    assert scene.asked("resume_download") == [(7,)]
    scene.tell_of_download(progress())
    assert str(error) not in scene.row_words("qwen3.5-4b")


def test_progress_is_shown_ten_times_a_second_at_most(scene: Scene, qtbot: QtBot) -> None:
    scene.tell(listed())
    scene.tell_of_download(progress())
    panel = scene.dialog.downloads.panels["qwen3.5-4b"]

    scene.tell_of_download(*(progress(done=1_300_000_000 + step) for step in range(0, 1_000_000_000, 100_000_000)))

    assert panel.told.text().startswith("1.3 of")
    qtbot.waitUntil(lambda: panel.told.text().startswith("2.2 of"))


def test_what_an_earlier_day_has_left_goes_on_without_asking_again(scene: Scene) -> None:
    scene.tell(listed(arrived={"qwen3-vl-8b": 2_000_000_000}))
    row = scene.dialog.list.rows["qwen3-vl-8b"]

    assert "34 % is there" in scene.row_words("qwen3-vl-8b")
    row.button("Discard").click()
    row.button("Resume").click()

    assert scene.asked("discard") == [(Role.EYES, "qwen3-vl-8b")]
    assert scene.asked("install") == [(("qwen3-vl-8b",),)]


def test_the_window_goes_on_while_many_models_are_listed(scene: Scene) -> None:
    """Each row takes some milliseconds: one is made in each turn of the event loop."""
    made: list[int] = []
    turn = QTimer(scene.dialog, interval=0)
    turn.timeout.connect(lambda: made.append(len(scene.dialog.list.rows)))
    turn.start()

    scene.tell(listed())

    assert {1, 2, 3} <= set(made)


def test_cards_that_say_the_same_stay(scene: Scene) -> None:
    scene.tell(listed(free_bytes=212_000_000_000))
    before = list(scene.dialog.cards.cards)

    scene.tell(listed(free_bytes=211_000_000_000))

    assert scene.dialog.cards.cards == before


def test_a_card_that_says_something_else_keeps_the_focus(scene: Scene) -> None:
    scene.tell(listed())
    scene.dialog.cards.cards[1].button.setFocus()

    scene.tell(listed(installed=["whisper-small"]))

    assert scene.dialog.focusWidget() is scene.dialog.cards.cards[1].button


def test_of_two_lists_that_come_at_once_the_newer_is_shown(scene: Scene) -> None:
    scene.work._listed(listed())
    QApplication.processEvents()
    scene.tell(listed(measured=True))

    assert len(scene.dialog.cards.cards) == len(scene.dialog.cards.findChildren(TierCard)) == 3
    assert all(card.choice.first_word and card.choice.first_word.is_measured for card in scene.dialog.cards.cards)


# ── what is installed ──────────────────────────────────────────────────────────────────────────────────────────────


def test_an_installed_model_can_be_used_checked_and_removed(scene: Scene) -> None:
    scene.tell(listed(installed=["qwen3-vl-2b"]))
    row = scene.dialog.list.rows["qwen3-vl-2b"]

    row.button("Use").click()
    row.button("Verify").click()
    row.button("Remove…").click()
    box = next(found for found in scene.dialog.findChildren(QMessageBox))

    assert scene.applied().eyes.engine == "llama"
    assert scene.asked("verify") == [(Role.EYES, "qwen3-vl-2b")]
    assert "1.6 GB become free" in box.informativeText()
    assert box.defaultButton().text() == "Keep"
    assert "remove" not in scene.assistant.names()
    next(button for button in box.buttons() if button.text() == "Remove").click()
    assert scene.asked("remove") == [(Role.EYES, "qwen3-vl-2b")]


def test_what_was_removed_is_not_named_in_the_settings_any_more(scene: Scene, qtbot: QtBot) -> None:
    scene.preferences.change(Settings(eyes=EyesSettings("llama", str(FOLDER / "eyes/qwen3-vl-2b/model.gguf"))))
    scene.tell(listed(installed=["qwen3-vl-2b"], used=["qwen3-vl-2b"]))

    scene.assistant.models.publish(TaskFinished(Task.REMOVE, "qwen3-vl-2b", "“qwen3-vl-2b” was removed."))

    qtbot.waitUntil(lambda: "apply" in scene.assistant.names())
    assert scene.applied().eyes == EyesSettings()
    assert "was removed" in scene.dialog.activity.words.text()


def test_damage_is_told_in_the_row_and_can_be_mended(scene: Scene, qtbot: QtBot) -> None:
    scene.tell(listed(installed=["qwen3-vl-2b"]))

    scene.assistant.models.publish(
        TaskProgressed(Task.VERIFY, "qwen3-vl-2b", "checking", 60, 100),
        TaskFinished(Task.VERIFY, "qwen3-vl-2b", "model.gguf is damaged.", is_good=False),
    )

    qtbot.waitUntil(lambda: "model.gguf is damaged." in scene.row_words("qwen3-vl-2b"))
    scene.dialog.list.rows["qwen3-vl-2b"].button("Mend").click()
    assert scene.asked("install") == [(("qwen3-vl-2b",),)]


def test_a_single_model_replaces_a_starter_but_no_model_of_the_users(scene: Scene) -> None:
    scene.tell(listed(installed=["whisper-base.en"], used=["whisper-base.en"]))

    scene.work.install(["qwen3-vl-2b", "whisper-small"])
    scene.tell(listed(installed=["whisper-base.en", "qwen3-vl-2b", "whisper-small"], used=["whisper-base.en"]))

    assert scene.applied().eyes.model.endswith("qwen3-vl-2b/model.gguf")
    assert scene.applied().ears == EarsSettings()


def test_of_two_models_the_first_that_was_wanted_replaces_the_starter(scene: Scene) -> None:
    scene.tell(listed())

    scene.work.install(["qwen3-vl-2b"])
    scene.work.install(["qwen3.5-4b"])
    scene.tell(listed(installed=["qwen3.5-4b"]))
    assert "apply" not in scene.assistant.names()
    scene.tell(listed(installed=["qwen3.5-4b", "qwen3-vl-2b"]))

    assert scene.applied().eyes.model.endswith("qwen3-vl-2b/model.gguf")


def test_a_server_of_the_users_own_is_not_replaced(scene: Scene) -> None:
    scene.preferences.change(Settings(eyes=EyesSettings("remote", address="http://127.0.0.1:8080/v1")))
    scene.tell(listed())

    scene.work.install(["qwen3-vl-2b"])
    scene.tell(listed(installed=["qwen3-vl-2b"]))

    assert "apply" not in scene.assistant.names()


def test_the_kinds_can_be_chosen(scene: Scene) -> None:
    scene.tell(listed())

    scene.dialog.list.kinds[Role.EARS].click()
    scene.qtbot.waitUntil(lambda: scene.dialog.is_complete)

    assert set(scene.dialog.list.rows) == {"whisper-base.en", "whisper-small"}


def test_the_licence_can_be_read_at_any_time(scene: Scene) -> None:
    scene.tell(listed(installed=["qwen3-vl-2b"]))

    scene.dialog.list.rows["qwen3-vl-2b"].button("Licence: Apache-2.0").click()

    assert any("The card of the model says so." in label.text() for label in scene.licences().findChildren(QLabel))
    assert not hasattr(scene.licences(), "accept_button")


# ── one's own, other computers ─────────────────────────────────────────────────────────────────────────────────────


def test_dropped_files_are_checked(scene: Scene) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/models/mine.gguf"), QUrl.fromLocalFile("/models/mmproj.gguf")])
    drop = QDropEvent(
        QPointF(20, 20), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )

    scene.dialog.dropEvent(drop)

    assert scene.asked("add") == [((Path("/models/mine.gguf"), Path("/models/mmproj.gguf")),)]


def test_a_refusal_is_told_in_a_sentence(scene: Scene, qtbot: QtBot) -> None:
    scene.assistant.models.publish(
        TaskFailed(Task.ADD, "note.txt", InputError("There is no model that Kibitz can use.", "Give a .gguf file."))
    )

    qtbot.waitUntil(
        lambda: scene.dialog.activity.words.text() == "There is no model that Kibitz can use. Give a .gguf file."
    )


def test_models_from_another_computer_are_installed_once_their_licences_are_accepted(
    scene: Scene, qtbot: QtBot
) -> None:  # fmt: skip
    scene.tell(listed())
    stick = Path("/media/stick")

    scene.assistant.models.publish(PackRead(stick, ((Manifest.of(ENTRIES[2]), True), (Manifest.of(ENTRIES[0]), False))))
    qtbot.waitUntil(lambda: any(found.isVisible() for found in scene.dialog.findChildren(LicenceDialog)))
    licences = scene.licences()

    assert any("as trustworthy as whoever made" in label.text() for label in licences.findChildren(QLabel))
    licences.accept_button.click()
    assert scene.asked("install_from_pack") == [(stick, ("qwen3-vl-2b", "whisper-base.en"))]


# ── engines, measuring, tuning ─────────────────────────────────────────────────────────────────────────────────────


def test_loading_shows_progress_and_goes_back_when_it_is_stopped(scene: Scene) -> None:
    scene.tell(listed(installed=["qwen3-vl-2b", "qwen3.5-4b"]))
    scene.dialog.list.rows["qwen3-vl-2b"].button("Use").click()
    before = scene.applied()
    scene.dialog.list.rows["qwen3.5-4b"].button("Use").click()

    scene.dialog.activity.show_engine(EngineLoading(Role.EYES, "Qwen3.5 4B", Progress("loading", 40, 100)))
    scene.dialog.activity.stop.click()

    assert scene.dialog.activity.bar.value() == 40
    assert scene.applied().eyes == before.eyes


def test_a_load_that_had_nothing_before_it_is_replaced_by_the_starter_engine(scene: Scene) -> None:
    scene.work.stop_loading(Role.EYES)

    assert scene.applied().eyes.engine == "reader"


def test_a_load_after_a_rest_is_not_broken_off_in_favour_of_what_was_used_long_ago(scene: Scene) -> None:
    scene.tell(listed(installed=["qwen3-vl-2b", "qwen3.5-4b"]))
    scene.dialog.list.rows["qwen3-vl-2b"].button("Use").click()
    scene.dialog.list.rows["qwen3.5-4b"].button("Use").click()
    scene.work.engine_ready(Role.EYES)

    scene.work.stop_loading(Role.EYES)

    assert scene.applied().eyes.engine == "reader"


def test_what_is_used_instead_is_told(scene: Scene) -> None:
    info = EngineInfo(
        Role.EYES, "llama", "Qwen3-VL 2B", notes=("Qwen3.5 4B did not fit. “qwen3-vl-2b” is used instead.",)
    )

    scene.dialog.activity.show_engine(EngineReady(info))
    assert scene.dialog.activity.words.text() == (
        "Qwen3-VL 2B is in use now (CPU). Qwen3.5 4B did not fit. “qwen3-vl-2b” is used instead."
    )
    scene.dialog.activity.show_engine(
        EngineFailed(Role.EYES, EngineUnavailable("It cannot be loaded.", "Try another."))
    )
    assert scene.dialog.activity.words.text() == "It cannot be loaded. Try another."


def test_measuring_tells_how_far_it_is_and_can_be_stopped(scene: Scene, qtbot: QtBot) -> None:
    scene.assistant.models.publish(TaskProgressed(Task.MEASURE, "", "listening", 2, 4))
    qtbot.waitUntil(lambda: "Measuring" in scene.dialog.activity.words.text())
    scene.dialog.activity.stop.click()
    scene.assistant.models.publish(TaskStopped(Task.MEASURE, ""))

    qtbot.waitUntil(lambda: scene.dialog.activity.words.text() == "Stopped. Nothing was changed.")
    assert scene.asked("stop_task") == [(Task.MEASURE,)]


def test_tuning_shows_the_table_keeps_what_won_and_can_be_undone(scene: Scene, qtbot: QtBot) -> None:
    tuning = TuningDialog(scene.work, scene.dialog)
    qtbot.addWidget(tuning)
    tuning.begin.click()
    before = Answering(2.1, 18.0, 0.5)
    trials = (
        Trial("as it is", before, is_kept=True),
        Trial("threads 3", Answering(1.7, 20.0, 0.4), is_kept=True),
        Trial("flash attention on", None, is_kept=False, why="It does not work."),
    )

    scene.assistant.models.publish(
        TaskProgressed(Task.TUNE, "", "trying", 1, 8),
        TuningFinished(Tuned(Settings(threads=3), trials), is_faster=True),
    )

    qtbot.waitUntil(lambda: tuning.table.rowCount() == 3)
    cells = [[str(tuning.table.model().index(row, column).data()) for column in (0, 1, 4)] for row in range(3)]
    assert cells[1:] == [["threads 3", "1.70 s", "kept"], ["flash attention on", "none", "It does not work."]]
    assert scene.preferences.settings.threads == 3
    tuning.undo.click()
    assert scene.preferences.settings.threads == 0


def test_tuning_that_cannot_begin_says_why(scene: Scene, qtbot: QtBot) -> None:
    tuning = TuningDialog(scene.work, scene.dialog)
    qtbot.addWidget(tuning)
    tuning.begin.click()

    scene.assistant.models.publish(
        TaskFailed(Task.TUNE, "", EngineUnavailable("There is nothing to tune.", "Install one."))
    )

    qtbot.waitUntil(lambda: tuning.told.text() == "There is nothing to tune. Install one.")
    assert tuning.begin.isEnabled()


# ── for everyone ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_every_control_has_a_name_and_is_reached_in_reading_order(scene: Scene) -> None:
    scene.tell(listed(installed=["qwen3-vl-2b"], arrived={"qwen3-vl-8b": 1_000_000}))
    scene.tell_of_download(progress())

    buttons = [button for button in scene.dialog.findChildren(QAbstractButton) if button.isVisibleTo(scene.dialog)]
    assert [button.text() for button in buttons if not button.accessibleName() or button.focusPolicy() == 0] == []
    QApplication.processEvents()
    start = scene.dialog.speed.parts[0]
    visited: list[QWidget] = [start]
    while (following := visited[-1].nextInFocusChain()) not in (start, None):
        assert following
        visited.append(following)
    order = [part for part in visited if part in buttons and part.isEnabled()]
    assert len(order) == len([button for button in buttons if button.isEnabled()])
    tops = [_top(button, scene.dialog) for button in order if scene.dialog.actions_line not in _above(button)]
    assert tops == sorted(tops)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off_with_large_text(scene: Scene, scale: float, large_text: Callable[[float], None]) -> None:
    large_text(scale)
    scene.tell(listed(installed=["qwen3-vl-2b"]))
    scene.tell_of_download(progress())
    scene.dialog.resize(900, 700)
    QApplication.processEvents()

    labels: list[QLabel | QPushButton] = [*scene.dialog.findChildren(QLabel), *scene.dialog.findChildren(QPushButton)]
    shown = [label for label in labels if label.isVisible() and label.text()]
    assert [label.text() for label in shown if label.width() + 1 < _needed_width(label)] == []


def test_its_size_is_remembered(scene: Scene, theme: Theme) -> None:
    scene.dialog.resize(777, 555)
    scene.dialog.close()

    again = ModelsDialog(scene.work, theme, scene.dialog._memory, scene.host)

    assert (again.width(), again.height()) == (777, 555)


def _top(part: QWidget, root: QWidget) -> int:
    """Rounded to lines: what stands beside each other has not exactly the same height."""
    return part.mapTo(root, part.rect().center()).y() // 10


def _above(part: QWidget) -> list[QWidget]:
    found = []
    while (parent := part.parentWidget()) is not None:
        found.append(parent)
        part = parent
    return found


def _needed_width(label: QLabel | QPushButton) -> int:
    """Of the longest word where lines may break, else of everything."""
    breaks = isinstance(label, QLabel) and label.wordWrap()
    parts = label.text().split() if breaks else [label.text()]
    return max(label.fontMetrics().horizontalAdvance(part) for part in parts)
