# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading and writing what the user chose."""

import errno
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.errors import OutputError, SettingsUnreadable
from assistant.settings import EyesSettings, Settings
from assistant.settings_file import load, load_or_default, save


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "settings.toml"


def test_what_is_saved_is_loaded(path: Path) -> None:
    settings = replace(Settings(), eyes=EyesSettings(engine="llama", model="m.gguf", temperature=0.5), threads=3)

    save(settings, path)

    assert load(path) == (settings, [])
    assert [p.name for p in path.parent.iterdir()] == ["settings.toml"]


def test_no_file_gives_the_defaults(path: Path) -> None:
    assert load(path) == (Settings(), [])


def test_unknown_entries_are_told_and_the_rest_is_used(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('threads = 2\n[eyes]\ncolour = "green"\n')

    settings, notices = load(path)

    assert settings.threads == 2
    assert "eyes.colour" in notices[0]


@pytest.mark.parametrize(
    "text",
    ["threads = ", "threads = -1", "[voice]\nspeed = 99", "[voice]\nspeed = 'fast'", "[eyes]\ncontext_tokens = 1"],
)
def test_a_damaged_file_is_refused_in_one_sentence_and_kept(path: Path, text: str) -> None:
    path.parent.mkdir()
    path.write_text(text)

    with pytest.raises(SettingsUnreadable) as refusal:
        load(path)

    assert str(path) in refusal.value.sentence
    assert refusal.value.hint
    assert path.read_text() == text


def test_the_window_sets_a_damaged_file_aside_and_says_so(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"\xff\xfe")

    settings, notices = load_or_default(path)

    assert settings == Settings()
    assert ".bad" in notices[0]
    assert path.with_name("settings.toml.bad").read_bytes() == b"\xff\xfe"


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(OutputError):
        save(Settings(), tmp_path / "file" / "settings.toml")


def test_a_full_disk_leaves_the_settings_as_they_were(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_file: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    save(Settings(threads=3), path)
    monkeypatch.setattr("os.fsync", full)

    with pytest.raises(OutputError, match="No space left"):
        save(Settings(threads=4), path)

    assert [file.name for file in path.parent.iterdir()] == [path.name]
    assert load(path) == (Settings(threads=3), [])
