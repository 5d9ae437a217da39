# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the window: shows it first, then lets the core load its engines."""

import contextlib
import logging
import sys
import threading
from collections.abc import Callable, Sequence
from types import TracebackType

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from assistant.autostart import HIDDEN
from assistant.errors import NotAnswering
from assistant.paths import config_folder, history_folder, ledger_file, running_file, settings_file
from assistant.pipeline.build import build_assistant
from assistant.pipeline.usual_utterance import UsualUtterance, utterances_file
from assistant.privacy.ledger import Ledger
from assistant.privacy.running import RunningMark
from assistant.settings import Settings
from assistant.settings_file import load_or_default
from ui.ahead import import_ahead
from ui.desktop.desktop import Desktop
from ui.desktop.single_instance import show_running_window
from ui.display import has_display
from ui.end_signals import quit_on_signals
from ui.hung import wants_another_try
from ui.language import use_language
from ui.look import icons
from ui.look.system_wishes import SystemWishes
from ui.look.theme import Theme
from ui.main_window import MainWindow
from ui.preferences import Preferences, memory_in

NO_DISPLAY = 5
"""Exit code where there is no screen to show a window on: a device is missing."""
NOT_ANSWERING = 9
"""Exit code where another window runs, and hangs."""

_LONGEST_CLOSE_SECONDS = 3.0

_NO_DISPLAY_SENTENCE = (
    "There is no display to show the window on. On the command line, “kibitz ask” answers without one."
)


def main(argv: list[str]) -> int:
    """Run the window until it is closed; returns the exit code.

    Args:
        argv: Options for Qt, without the program's name; with `autostart.HIDDEN` the window stays in the tray.
    """
    if not has_display():
        sys.stderr.write(f"{_NO_DISPLAY_SENTENCE}\n")
        return NO_DISPLAY
    try:
        if show_running_window(hidden=HIDDEN in argv):
            return 0
    except NotAnswering as error:
        return _complain(argv, error)
    running = RunningMark(running_file())
    with contextlib.suppress(OSError):  # where nothing can be written, nothing is kept that could be wiped meanwhile
        running.take()
    settings, notices = load_or_default(settings_file())
    sys.excepthook = _log_unexpected
    application = _new_application(argv, settings.window.language)
    program = _Program(application, settings, notices)
    quit_on_signals(application, program.quit)
    program.show(hidden=HIDDEN in argv)
    code = application.exec()
    program.close()
    running.release()
    program.carry_out_last_wish()
    return code


def _complain(argv: list[str], error: NotAnswering) -> int:
    """Another window runs, but hangs: say so, with the way out; gives the exit code."""
    sys.stderr.write(f"{error}\n")
    if HIDDEN in argv:  # at login, when nobody has asked for a window
        return NOT_ANSWERING
    settings, _ = load_or_default(settings_file())
    _application = _new_application(argv, settings.window.language)
    if wants_another_try(error):
        from ui.restart import start_again  # noqa: PLC0415

        start_again()
    return NOT_ANSWERING


class _Program:
    """The core, the window and its place in the desktop, joined to each other."""

    def __init__(self, application: QApplication, settings: Settings, notices: Sequence[str]) -> None:
        """`notices` are shown once."""
        self._application = application
        self._wipe_wanted: bool | None = None
        """Everything is to be deleted at the end; if true, models, too."""
        self._restart_wanted = False
        self._preferences = preferences = Preferences(settings, settings_file())
        self._theme = theme = Theme(application, preferences.theme)
        theme.use(settings.window)
        self._wishes = SystemWishes(theme, application)
        self._assistant = build_assistant(
            settings,
            ledger=Ledger(ledger_file()),
            utterances=UsualUtterance(utterances_file()),
            history_folder=history_folder(),
        )
        memory = memory_in(config_folder())
        self._window = MainWindow(self._assistant, theme, preferences, memory, notices)
        self._desktop = Desktop(self._window, self._assistant, theme, preferences, memory)
        self._join_ends()

    def show(self, *, hidden: bool) -> None:
        """Show the window, or leave it in the tray; all that may come later begins after that, one by one."""
        self._desktop.show_window(hidden=hidden)
        is_first_start = not hidden and not settings_file().exists()
        later: list[Callable[[], None]] = [
            self._wishes.start,
            self._assistant.start,
            lambda: self._window.models.greet(is_first_start=is_first_start),
        ]
        if self._assistant.history:
            later.append(self._assistant.history.list)
        for begin in later:
            QTimer.singleShot(0, begin)
        import_ahead(self._window)

    def quit(self) -> None:
        """End in order."""
        self._desktop.quit()

    def close(self) -> None:
        """Give everything back that only one program may have."""
        self._desktop.close()
        self._wishes.close()
        # The window is gone already; a device that hangs must not keep the program from ending.
        closing = threading.Thread(target=self._assistant.close, name="closing", daemon=True)
        closing.start()
        closing.join(_LONGEST_CLOSE_SECONDS)
        self._preferences.close()

    def carry_out_last_wish(self) -> None:
        """Delete everything, or start again, if the user wanted that."""
        if self._wipe_wanted is not None:
            from ui.farewell import wipe_and_tell  # noqa: PLC0415 - few ever come here

            wipe_and_tell(models=self._wipe_wanted)
        elif self._restart_wanted:
            from ui.restart import start_again  # noqa: PLC0415

            start_again()

    def _join_ends(self) -> None:
        window, desktop = self._window, self._desktop
        window.closed.connect(self._application.quit)
        desktop.ended.connect(self._application.quit)
        window.wipe_wanted.connect(self._wipe)
        window.restart_wanted.connect(self._restart)
        self._application.commitDataRequest.connect(desktop.expect_end)

    def _wipe(self, models: bool) -> None:
        self._wipe_wanted = models
        self._desktop.quit()

    def _restart(self) -> None:
        self._restart_wanted = True
        self._desktop.quit()


def _new_application(argv: list[str], language: str) -> QApplication:
    application = QApplication(["kibitz", *argv])
    application.setApplicationName("kibitz")
    application.setApplicationDisplayName("Kibitz")
    application.setDesktopFileName("kibitz")
    application.setWindowIcon(icons.app_icon())
    use_language(application, language)
    # The window hides itself for a moment when the screen is read; that must not end the program.
    application.setQuitOnLastWindowClosed(False)
    # Qt's own file dialog remembers folders in a file for all programs; here it goes where it is listed and wiped.
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(config_folder()))
    return application


def _log_unexpected(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A mistake of ours in a slot goes to the log, where someone finds it; the window lives on."""
    logging.getLogger(__name__).critical("Unexpected in the window", exc_info=(kind, error, trace))
