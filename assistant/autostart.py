# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether Kibitz starts when the user logs in: an entry where the system itself looks for such programs.

The entry is the only place where that is remembered, so that what the system's own settings show is always true.
"""

import contextlib
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from assistant.errors import OutputError
from assistant.paths import autostart_file
from assistant.phrase import Phrase
from assistant.whole_files import write_whole

HIDDEN = "--hidden"
"""Starts in the tray, without the window."""

_RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
_VALUE = "Kibitz"


class Autostart:
    """The entry of this user.

    Args:
        command: What is started; this very installation by default.
    """

    def __init__(self, command: Sequence[str] = ()) -> None:
        self._command = list(command) or _this_program()

    @property
    def is_on(self) -> bool:
        """Whether there is an entry."""
        if sys.platform == "win32":
            return _registered()
        return autostart_file().exists()

    def switch(self, *, on: bool) -> None:
        """Make the entry, or remove it.

        Raises:
            OutputError: The system does not let it be written.
        """
        try:
            if sys.platform == "win32":
                _register(subprocess.list2cmdline(self._command) if on else "")
            elif on:
                write_whole(autostart_file(), self._entry())
            else:
                autostart_file().unlink(missing_ok=True)
        except OSError as error:
            raise OutputError(
                Phrase(
                    "Starting at login cannot be set: {reason}."
                    if on
                    else "Starting at login cannot be switched off: {reason}.",
                    reason=error.strerror or error,
                ),
                "Look for Kibitz in the desktop's own settings for programs that start at login.",
            ) from error

    def _entry(self) -> bytes:
        if sys.platform == "darwin":
            import plistlib  # noqa: PLC0415 - for one system only

            entry = {"Label": autostart_file().stem, "ProgramArguments": self._command, "RunAtLoad": True}
            return plistlib.dumps(entry)
        return _DESKTOP_ENTRY.format(" ".join(map(_quoted, self._command))).encode()


_DESKTOP_ENTRY = """\
[Desktop Entry]
Type=Application
Name=Kibitz
Comment=Hold a key, ask about what you see, hear the answer
Exec={}
Icon=kibitz
Terminal=false
X-GNOME-Autostart-enabled=true
"""


def _this_program() -> list[str]:
    """This very installation, and not another one that the system would find by name."""
    program = Path(sys.executable)
    if getattr(sys, "frozen", False):  # a bundle is a program of its own
        return [str(program), HIDDEN]
    if sys.platform == "win32":
        # Both python.exe and kibitz.exe would leave the window of a console open.
        windowless = program.with_name("pythonw.exe")
        return [str(windowless if windowless.exists() else program), "-m", "assistant", HIDDEN]
    script = program.with_name("kibitz")
    return [str(script), HIDDEN] if script.exists() else [str(program), "-m", "assistant", HIDDEN]


def _quoted(argument: str) -> str:
    """As in the Desktop Entry Specification, "The Exec key": quoted, then escaped once more as any string in it."""
    for sign in ("\\", '"', "`", "$"):
        argument = argument.replace(sign, f"\\{sign}")
    argument = argument.replace("\\", "\\\\").replace("%", "%%")
    return f'"{argument}"'


if sys.platform == "win32":
    import winreg

    def _registered() -> bool:
        with contextlib.suppress(OSError), winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
            winreg.QueryValueEx(key, _VALUE)
            return True
        return False

    def _register(line: str) -> None:
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
            if line:
                winreg.SetValueEx(key, _VALUE, 0, winreg.REG_SZ, line)
            else:
                with contextlib.suppress(FileNotFoundError):
                    winreg.DeleteValue(key, _VALUE)
