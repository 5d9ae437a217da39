# SPDX-License-Identifier: GPL-3.0-or-later
"""Starting at login, as each system wants to be told."""

import importlib.util
import plistlib
import subprocess
import sys
from pathlib import Path
from typing import Self

import pytest

from assistant import autostart
from assistant.autostart import Autostart
from assistant.errors import OutputError
from assistant.paths import autostart_file


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


@pytest.mark.skipif(sys.platform != "linux", reason="XDG is for Linux")
def test_starting_at_login_is_an_entry_that_can_be_removed(config: Path) -> None:
    entry = Autostart(["/opt/my programs/100%/kibitz", "--hidden"])
    states = [entry.is_on]

    entry.switch(on=True)
    states.append(entry.is_on)
    assert states == [False, True]
    assert 'Exec="/opt/my programs/100%%/kibitz" "--hidden"\n' in autostart_file().read_text()

    entry.switch(on=False)
    entry.switch(on=False)
    assert not autostart_file().exists()


@pytest.mark.skipif(sys.platform == "win32", reason="there it is in the registry")
def test_a_mac_is_told_in_its_own_way(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")

    Autostart(["/usr/local/bin/kibitz", "--hidden"]).switch(on=True)

    entry = plistlib.loads((config / "Library/LaunchAgents/org.kibitz.Kibitz.plist").read_bytes())
    assert entry == {
        "Label": "org.kibitz.Kibitz", "ProgramArguments": ["/usr/local/bin/kibitz", "--hidden"], "RunAtLoad": True,
    }  # fmt: skip


@pytest.mark.skipif(sys.platform != "linux", reason="XDG is for Linux")
def test_an_entry_that_cannot_be_written_is_told(config: Path) -> None:
    (config / "config").write_text("not a folder")

    with pytest.raises(OutputError, match="Starting at login cannot be set"):
        Autostart(["kibitz"]).switch(on=True)


class Registry:
    """Stands for `winreg`: one key of the user's part."""

    HKEY_CURRENT_USER, REG_SZ = "user", "string"

    def __init__(self) -> None:
        self.values: dict[str, str] = {}
        self.path = ""

    def CreateKey(self, root: str, path: str) -> "Registry":  # noqa: N802 - as it is called there
        assert root == self.HKEY_CURRENT_USER
        self.path = path
        return self

    OpenKey = CreateKey

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None: ...

    def QueryValueEx(self, _key: object, name: str) -> tuple[str, str]:  # noqa: N802
        if name not in self.values:
            raise FileNotFoundError
        return self.values[name], self.REG_SZ

    def SetValueEx(self, _key: object, name: str, _reserved: int, kind: str, value: str) -> None:  # noqa: N802
        assert kind == self.REG_SZ
        self.values[name] = value

    def DeleteValue(self, _key: object, name: str) -> None:  # noqa: N802
        if name not in self.values:
            raise FileNotFoundError
        del self.values[name]


@pytest.mark.skipif(sys.platform == "win32", reason="there it is the real registry")
def test_windows_is_told_in_its_registry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    registry = Registry()
    (tmp_path / "pythonw.exe").touch()
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python.exe"))
    monkeypatch.setitem(sys.modules, "winreg", registry)
    spec = importlib.util.spec_from_file_location("autostart_on_windows", autostart.__file__)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    entry = module.Autostart()
    states = [entry.is_on]

    entry.switch(on=True)
    states.append(entry.is_on)

    assert registry.path == r"Software\Microsoft\Windows\CurrentVersion\Run"
    # Not the console's python.exe; and short enough: the system passes over what has more than 260 characters.
    assert registry.values == {
        "Kibitz": subprocess.list2cmdline([str(tmp_path / "pythonw.exe"), "-m", "assistant", "--hidden"])
    }
    entry.switch(on=False)
    entry.switch(on=False)
    assert [*states, entry.is_on] == [False, True, False]


@pytest.mark.skipif(sys.platform == "win32", reason="programs have other names there")
def test_what_starts_at_login_is_this_very_installation(
    config: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    commands = []
    for state in ("no script", "script", "bundle"):
        if state == "script":
            (tmp_path / "kibitz").touch()
        if state == "bundle":
            monkeypatch.setattr(sys, "frozen", True, raising=False)
        Autostart().switch(on=True)
        entry = plistlib.loads((config / "Library/LaunchAgents/org.kibitz.Kibitz.plist").read_bytes())
        commands.append(entry["ProgramArguments"])

    assert commands == [
        [str(tmp_path / "python"), "-m", "assistant", "--hidden"],
        [str(tmp_path / "kibitz"), "--hidden"],
        [str(tmp_path / "python"), "--hidden"],
    ]
