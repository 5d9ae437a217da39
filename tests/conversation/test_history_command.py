# SPDX-License-Identifier: GPL-3.0-or-later
"""`kibitz history` as a user types it."""

import json
import wave
from collections.abc import Callable
from functools import partial
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail

from assistant.cli import history, session
from assistant.cli.main import run
from assistant.conversation.image_store import images_in
from assistant.conversation.store import store_in
from assistant.engines.process.engine_process import EngineProcess
from assistant.settings_file import load
from assistant.timings import Timings
from assistant.turn_events import Outcome
from tests.conversation.keyring_for_tests import FileKeyring
from tests.conversation.test_store import RECEIPT, answer, ask, question

Typed = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the command looks for the history."""
    monkeypatch.setattr(history, "history_folder", lambda: tmp_path / "history")
    return tmp_path / "history"


@pytest.fixture
def typed(folder: Path, capsys: pytest.CaptureFixture[str]) -> Typed:
    """Type a command; gives its exit code, standard output and standard error."""

    def type_(*words: object) -> tuple[int, str, str]:
        code = run(["history", *map(str, words)])
        return (code, *capsys.readouterr())

    return type_


@pytest.fixture
def told(folder: Path) -> None:
    """Two conversations, one with a picture."""
    store = store_in(folder)
    images_in(folder).keep(RECEIPT)
    first = store.begin_conversation()
    turn = store.begin_turn(first, None, question("What is the total?", RECEIPT))
    store.write(turn, answer("It is 26.07."))
    store.finish_turn(turn, Outcome.ANSWERED, Timings())
    ask(store, store.begin_conversation(), "Which plumber?")
    store.close()


def test_answers_become_sound_files(told: None, typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "EngineProcess", partial(EngineProcess, in_process=True))
    (settings := tmp_path / "settings.toml").write_text('[voice]\nengine = "espeak"\n', encoding="utf-8")

    done = typed("--settings", settings, "export", "--format", "wav", tmp_path / "spoken")

    assert done == (0, "", f"2 answers written to {tmp_path / 'spoken'}.\n")
    for name in ("1-001.wav", "2-001.wav"):
        with wave.open(str(tmp_path / "spoken" / name)) as spoken:
            assert spoken.getnframes() > spoken.getframerate() / 4


def test_without_a_history_it_says_so(typed: Typed) -> None:
    assert typed("list") == (0, "", "There is no history yet.\n")
    assert typed("show", 1)[0] == 3


@pytest.mark.usefixtures("told")
def test_list_and_show(typed: Typed) -> None:
    code, out, _ = typed("list")
    assert code == 0
    assert "What is the total  (1 question, 1 picture)" in out
    assert "> What is the total?\nIt is 26.07." in typed("show", 1)[1]
    assert json.loads(typed("list", "--json")[1])[0]["title"] == "Which plumber"
    assert json.loads(typed("show", 1, "--json")[1])["turns"][0]["answer"]["text"] == "It is 26.07."


@pytest.mark.usefixtures("told")
def test_search(typed: Typed) -> None:
    assert "What is the total: It is 26.07" in typed("search", "26.07")[1]
    assert typed("search", "plumber", "--picture") == (0, "", "Nothing was found.\n")
    assert typed("search", "plumber", "--until", "2020-01-01")[1] == ""
    assert json.loads(typed("search", "plumber", "--since", "2020-01-01", "--json")[1])[0]["conversation"] == 2
    assert typed("search", "plumber", "--since", "yesterday")[0] == 2


@pytest.mark.usefixtures("told")
def test_delete_and_restore(typed: Typed) -> None:
    assert "brings it back" in typed("delete", 2)[2]
    assert "plumber" not in typed("list")[1]
    assert typed("restore", 2)[2] == "“Which plumber” is back.\n"
    assert "plumber" in typed("list")[1]
    assert typed("delete", 99)[0] == 6


@pytest.mark.usefixtures("told")
def test_export_delete_vacuum_and_import(typed: Typed, tmp_path: Path, folder: Path) -> None:
    before = typed("show", 1, "--json")[1]
    assert typed("export", tmp_path / "out")[2].startswith("2 conversations written")
    typed("delete", 1, 2)
    assert typed("vacuum")[2].endswith("were given back.\n")
    assert typed("list")[1] == ""
    assert typed("import", tmp_path / "out")[2].startswith("2 conversations read in")
    (number,) = (one["id"] for one in json.loads(typed("list", "--json")[1]) if one["pictures"])
    assert (
        json.loads(typed("show", number, "--json")[1])["turns"][0]["answer"] == json.loads(before)["turns"][0]["answer"]
    )
    assert images_in(folder).path(RECEIPT.sha256).exists()


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize(("form", "suffix"), [("markdown", ".md"), ("html", ".html")])
def test_export_for_people(typed: Typed, tmp_path: Path, form: str, suffix: str) -> None:
    typed("export", tmp_path / "out", 1, "--format", form)
    (file,) = (tmp_path / "out").glob(f"*{suffix}")
    assert "What is the total" in file.name
    assert "It is 26.07." in file.read_text(encoding="utf-8")


@pytest.mark.usefixtures("told")
def test_an_import_of_nothing_is_told(typed: Typed, tmp_path: Path) -> None:
    code, _, err = typed("import", tmp_path / "missing.json")
    assert code == 3
    assert "cannot be read" in err


@pytest.mark.usefixtures("told")
def test_the_history_is_encrypted_and_decrypted(
    folder: Path, typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "settings.toml"
    monkeypatch.setenv("KIBITZ_TEST_KEYRING", str(tmp_path / "keyring.json"))
    monkeypatch.setattr(keyring.core, "_keyring_backend", FileKeyring())
    before = typed("list")

    assert typed("--settings", settings, "protect")[0] == 0

    assert not (folder / "history.db").exists()
    assert load(settings)[0].history.protect
    assert typed("list") == before
    assert typed("--settings", settings, "unprotect")[0] == 0
    assert not load(settings)[0].history.protect
    assert typed("list") == before


@pytest.mark.usefixtures("told")
def test_without_a_keyring_the_way_out_is_told(folder: Path, typed: Typed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring.core, "_keyring_backend", fail.Keyring())  # type: ignore[no-untyped-call]
    code, _, err = typed("protect")
    assert code == 6
    assert "GNOME Keyring" in err
    assert not (folder / "protected").exists()
