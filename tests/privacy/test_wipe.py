# SPDX-License-Identifier: GPL-3.0-or-later
"""Where things are kept, and what is left after everything was wiped: nothing, and nothing else is touched."""

import io
import subprocess
import sys
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail

from assistant import paths
from assistant.cli.main import run
from assistant.conversation.home import HistoryHome
from assistant.conversation.protection import protect
from assistant.errors import OutputError
from assistant.privacy.ledger import Ledger
from assistant.privacy.places import places
from assistant.privacy.running import RunningMark
from assistant.privacy.wipe import wipe
from assistant.sizes import in_words
from tests.conversation.keyring_for_tests import FileKeyring, keys_in

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the folders of other systems do not follow HOME")

ROOT = Path(__file__).parents[2]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An account in which Kibitz has been used for long."""
    home = tmp_path / "home"
    monkeypatch.setenv("HOME", str(home))
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.delenv(f"XDG_{name}_HOME", raising=False)
    for path, size in (
        (paths.settings_file(), 100),
        (paths.config_folder() / "window.ini", 200),
        (paths.config_folder() / "settings.toml.bad", 50),
        (paths.history_folder() / "history.sqlite", 5000),
        (paths.history_folder() / "pictures" / "ab" / "cdef.png", 3000),
        (paths.data_folder() / "usual.json", 20),
        (paths.models_folder() / "eyes" / "big" / "model.gguf", 100_000),
        (paths.log_folder() / "kibitz.log", 70),
        (paths.cache_folder() / "states" / "x", 10),
        (paths.autostart_file(), 30),
        (home / "Documents" / "thesis.txt", 1),
        (paths.config_folder().parent / "other" / "settings.toml", 1),
    ):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x" * size)
    Ledger(paths.ledger_file()).note("screen", "asked")
    return home


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir()}


def test_every_place_is_listed_once_with_its_size(home: Path) -> None:
    sizes = {place.name: (place.files, place.size_bytes) for place in places()}

    assert sizes.pop("ledger")[0] == 1
    assert sizes == {
        "settings": (1, 100),
        "models": (1, 100_000),
        "cache": (1, 10),
        "logs": (1, 70),
        "window": (2, 250),
        "history": (2, 8000),
        "key": (0, 0),
        "data": (1, 20),
        "autostart": (1, 30),
    }


def test_everything_but_models_is_wiped_and_nothing_else(home: Path) -> None:
    done = wipe()

    assert files(home) == {
        "Documents/thesis.txt",
        ".config/other/settings.toml",
        ".local/share/kibitz/models/eyes/big/model.gguf",
    }
    assert {place.name for place in done.places} == {
        "settings", "ledger", "history", "window", "data", "logs", "cache", "autostart",
    }  # fmt: skip
    assert done.left == ()


def test_models_are_wiped_if_wanted_and_empty_folders_go_too(home: Path) -> None:
    wipe(models=True)

    assert files(home) == {"Documents/thesis.txt", ".config/other/settings.toml"}
    assert not any(path.name == "kibitz" for path in home.rglob("*"))


def test_wiping_twice_is_harmless(home: Path) -> None:
    wipe()

    assert wipe().places == ()


def test_what_only_a_link_leads_to_stays(home: Path) -> None:
    (paths.data_folder() / "link").symlink_to(home / "Documents")
    (paths.data_folder() / "link.txt").symlink_to(home / "Documents" / "thesis.txt")

    wipe()

    assert (home / "Documents" / "thesis.txt").exists()
    assert not (paths.data_folder() / "link").is_symlink()


def test_a_folder_that_was_moved_elsewhere_and_linked_is_wiped_there(home: Path) -> None:
    paths.data_folder().rename(home / "big_disk")
    paths.data_folder().symlink_to(home / "big_disk")

    wipe(models=True)

    assert files(home / "big_disk") == set()


def test_nothing_is_wiped_while_the_window_runs(home: Path) -> None:
    before = files(home)
    with RunningMark(paths.running_file()) as mark:
        assert mark.take()
        with pytest.raises(OutputError, match="is running"):
            wipe()

    assert files(home) - before == {".local/share/kibitz/running.lock"}


def test_a_window_that_was_killed_does_not_count_as_running(home: Path) -> None:
    code = "from assistant.paths import running_file as f; from assistant.privacy.running import RunningMark as M; import os; m = M(f()); print(m.take()); os.kill(os.getpid(), 9)"  # noqa: E501
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)

    assert wipe().left == ()
    assert done.returncode == -9


def test_a_disk_that_cannot_be_written_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def take(_self: RunningMark) -> bool:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(RunningMark, "take", take)

    with pytest.raises(OutputError, match="cannot be written: Read-only file system"):
        wipe()


def test_a_file_that_cannot_be_deleted_is_told_and_the_rest_goes(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.unlink

    def unlink(self: Path, missing_ok: bool = False) -> None:
        if self.name == "history.sqlite":
            raise PermissionError(13, "Permission denied")
        real(self, missing_ok)

    monkeypatch.setattr(Path, "unlink", unlink)

    done = wipe()

    assert done.left == ((paths.history_folder() / "history.sqlite", "Permission denied"),)
    assert "settings.toml" not in {path.name for path in paths.config_folder().rglob("*")}


def test_the_command_does_nothing_without_an_answer(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = files(home)

    assert run(["privacy", "wipe"]) == 3
    assert "--yes" in capsys.readouterr().err
    assert files(home) == before


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("typed", "code"), [("no\n", 130), ("\n", 130), ("", 130), ("yes\n", 0)])
def test_the_command_asks_and_says_what_it_deletes(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], typed: str, code: int
) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal(typed))

    assert run(["privacy", "wipe"]) == code

    told = capsys.readouterr()
    assert "conversations" in told.err
    assert ("Deleted history (2 files, 8.0 kB)" in told.out) == (code == 0)
    assert paths.settings_file().exists() == (code != 0)


def test_the_command_obeys_yes(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["privacy", "wipe", "--yes", "--models"]) == 0
    assert "Deleted models (1 file, 100 kB)" in capsys.readouterr().out

    assert run(["privacy", "wipe", "--yes"]) == 0
    assert "nothing to delete" in capsys.readouterr().err


def test_doctor_lists_the_places(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["doctor", "--paths"]) == 0

    out = capsys.readouterr().out
    assert f"models       100 kB  {paths.models_folder()}" in out
    assert "conversations" in out


def test_the_ledger_is_printed(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Ledger(paths.ledger_file()).begin("network", "a server you named", where="a.example")

    assert run(["privacy", "ledger"]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first.endswith("screen             a moment  asked; not kept")
    assert second.endswith("end not noted  a server you named; 0 bytes sent to a.example")

    with RunningMark(paths.running_file()) as mark:
        mark.take()
        Ledger(paths.ledger_file()).begin("microphone", "you talked")
        assert run(["privacy", "ledger"]) == 0
    assert [line.split("  ")[-2].strip() for line in capsys.readouterr().out.splitlines()] == [
        "a moment", "end not noted", "in use",
    ]  # fmt: skip

    for form, words in (("--json", '"what": "screen"'), ("--csv", "what,why,began")):
        assert run(["privacy", "ledger", form]) == 0
        assert words in capsys.readouterr().out


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1000, "1.0 kB"),
        (123_456, "123 kB"),
        (2_500_000_000, "2.5 GB"),
        (5e15, "5000000 GB"),
    ],
)
def test_sizes_are_told_as_disks_are_sold(size: float, words: str) -> None:
    assert in_words(int(size)) == words


def test_the_key_of_an_encrypted_history_is_forgotten(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyring_file = tmp_path / "keyring.json"
    monkeypatch.setenv("KIBITZ_TEST_KEYRING", str(keyring_file))
    monkeypatch.setattr(keyring.core, "_keyring_backend", FileKeyring())
    protect(HistoryHome(paths.history_folder()))
    assert keys_in(keyring_file).kept

    wipe()

    assert keys_in(keyring_file).kept == {}


def test_a_key_that_cannot_be_forgotten_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring.core, "_keyring_backend", fail.Keyring())  # type: ignore[no-untyped-call]
    card = paths.history_key_file()
    card.parent.mkdir(parents=True)
    card.write_text('{"name": "history-1", "fingerprint": ""}')

    ((path, reason),) = wipe().left

    assert path == card
    assert "history-1" in reason
