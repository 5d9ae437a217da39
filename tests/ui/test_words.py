# SPDX-License-Identifier: GPL-3.0-or-later
"""The window speaks the user's language: words, numbers, plurals, direction, and the setting that chooses it."""

import pickle
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.errors import InputError
from assistant.phrase import Phrase, in_a_row
from assistant.sizes import in_words
from tests.ui.fakes import FakeAssistant
from tests.ui.languages import OPEN, language, pseudo_language
from ui import restart
from ui.language import LANGUAGES, locale_of
from ui.look.theme import Theme
from ui.main_window import MainWindow
from ui.preferences import Preferences, memory_in
from ui.settings.language import LanguageRow
from ui.words import error_words, number, size, tr


def test_a_sentence_without_a_translation_stays_english() -> None:
    assert tr("Nobody has translated this {thing}.", thing="one") == "Nobody has translated this one."


def test_words_and_their_parts_are_translated(qapp: QApplication) -> None:
    with language(qapp, "de"):
        assert tr("Settings") == "Einstellungen"
        assert tr("{model} is installed.", model="Qwen") == "Qwen ist installiert."


def test_a_sentence_of_the_core_is_translated_with_the_sentences_in_it(qapp: QApplication) -> None:
    error = InputError(Phrase("There is no file {path}.", path="a.png"), "Check its name and folder.")
    phrase = Phrase("{sentence} The defaults are used.", sentence=error.sentence)

    with language(qapp, "de"):
        assert error_words(error) == "Es gibt keine Datei a.png. Prüfen Sie Namen und Ordner."
        assert tr(phrase) == "Es gibt keine Datei a.png. Die Standardwerte gelten."
        assert tr(in_a_row("The microphone works.", "", "Try again.")) == (
            "Das Mikrofon funktioniert. Versuchen Sie es erneut."
        )


def test_a_sentence_that_came_from_another_process_is_translated(qapp: QApplication) -> None:
    came = pickle.loads(pickle.dumps(InputError(Phrase("There is no file {path}.", path=Path("x")))))

    with language(qapp, "de"):
        assert tr(came.sentence) == "Es gibt keine Datei x."


def test_braces_in_a_value_or_a_constant_stay(qapp: QApplication) -> None:
    assert tr(Phrase("{name} is damaged.", name="{x}.gguf")) == "{x}.gguf is damaged."
    assert tr(Phrase('Write something like {"type": "object", …}.')) == 'Write something like {"type": "object", …}.'


@pytest.mark.parametrize(("name", "one", "two"), [("en", "1 picture", "2 pictures"), ("de", "1 Bild", "2 Bilder")])
def test_counting_knows_singular_and_plural(qapp: QApplication, name: str, one: str, two: str) -> None:
    with language(qapp, name):
        assert (tr("%n pictures", count=1), tr("%n pictures", count=2)) == (one, two)


def test_numbers_and_sizes_are_written_as_the_language_does(qapp: QApplication) -> None:
    with language(qapp, "de"):
        assert (number(1024), number(0.5, 1)) == ("1.024", "0,5")
        assert size(1_234_567) == "1,2\N{NO-BREAK SPACE}MB"
        assert tr(Phrase("{seconds:.1f} s", seconds=2.5)) == "2,5\N{NO-BREAK SPACE}s"
    assert (number(1024), number(0.5, 1), size(1_234_567)) == ("1,024", "0.5", "1.2 MB")
    assert in_words(1_234_567) == "1.2 MB"


def test_words_of_qt_itself_are_translated(qapp: QApplication) -> None:
    with language(qapp, "de"):
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_a_language_is_used_with_the_region_of_the_system() -> None:
    system = QLocale.system()

    for name in LANGUAGES:
        chosen = locale_of(name)
        assert chosen.language() is QLocale(name).language()
        assert system.language() is not chosen.language() or chosen == system


def test_an_unknown_language_in_the_settings_file_is_taken_for_that_of_the_system() -> None:
    assert locale_of("tlh") == locale_of("system")


def test_the_window_is_laid_out_from_right_to_left_where_the_language_is(
    qtbot: QtBot, qapp: QApplication, theme: Theme, preferences: Preferences, tmp_path: Path
) -> None:
    with pseudo_language(qapp):
        window = MainWindow(FakeAssistant(), theme, preferences, memory_in(tmp_path))
        qtbot.addWidget(window)
        window.resize(1000, 700)
        with qtbot.waitExposed(window):
            window.show()

        assert window.layoutDirection() is Qt.LayoutDirection.RightToLeft
        sidebar, conversation = window.sidebar, window.conversation
        assert (
            sidebar.mapTo(window, sidebar.rect().center()).x()
            > conversation.mapTo(window, conversation.rect().center()).x()
        )
        assert OPEN in window.composer.edit.placeholderText()
        window.close()


@pytest.fixture
def row(window: MainWindow, qtbot: QtBot) -> LanguageRow:
    window.settings.show()
    dialog = window.settings.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.page is not None)
    page = dialog.page
    assert page is not None
    found = page.row("window.language")
    assert isinstance(found, LanguageRow)
    return found


def test_another_language_counts_from_the_next_start_which_a_button_brings_about(
    row: LanguageRow, window: MainWindow, preferences: Preferences, qtbot: QtBot
) -> None:
    assert not row.restart.isVisible()

    row.box.setCurrentIndex(row.box.findText("Deutsch"))
    row.box.activated.emit(row.box.currentIndex())

    assert preferences.settings.window.language == "de"
    assert row.restart.isVisible()
    with qtbot.waitSignal(window.restart_wanted):
        row.restart.click()


def test_the_button_goes_when_the_language_in_use_is_chosen_again(row: LanguageRow, preferences: Preferences) -> None:
    settings = preferences.settings
    preferences.change(replace(settings, window=replace(settings.window, language="de")))
    assert row.restart.isVisible()

    preferences.change(replace(settings, window=replace(settings.window, language="en")))

    assert not row.restart.isVisible()


def test_it_is_started_again_as_it_was_started_but_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(sys, "orig_argv", ["python3", "-m", "assistant", "--hidden"])
    monkeypatch.setattr("ui.restart.subprocess.Popen", started.append)

    restart.start_again()

    assert started == [[sys.executable, "-m", "assistant"]]
