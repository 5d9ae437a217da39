# SPDX-License-Identifier: GPL-3.0-or-later
"""`kibitz models`, as somebody at a terminal meets it, with a hub on loopback."""

import json
import os
import signal
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from assistant.cli.main import run
from assistant.paths import ledger_file
from assistant.privacy.ledger import Ledger
from assistant.privacy.network_lock import PROCESS_LOCK
from tests.hub.conftest import is_right, random_bytes
from tests.hub.fake_hub import Answer, FakeHub, as_toml, fake_hub

ROOT = Path(__file__).parents[2]


class Result(NamedTuple):
    code: int
    out: str
    err: str


Kibitz = Callable[..., Result]


@pytest.fixture
def data(tmp_path: Path, hub: FakeHub, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Kibitz's data folder on a fresh account, whose own list of models names the hub's."""
    (tmp_path / "config").mkdir()
    (tmp_path / "config/catalog.toml").write_text(as_toml(hub, "little"), encoding="utf-8")
    monkeypatch.setattr("assistant.paths.platformdirs.user_config_path", lambda *_, **__: tmp_path / "config")
    monkeypatch.setattr("assistant.paths.platformdirs.user_data_path", lambda *_, **__: tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def kibitz(data: Path, capsys: pytest.CaptureFixture[str]) -> Kibitz:
    def command(*arguments: object) -> Result:
        code = run(["models", *map(str, arguments)])
        return Result(code, *capsys.readouterr())

    return command


def test_models_on_offer_are_listed_by_role(kibitz: Kibitz) -> None:
    everything, voices = kibitz("list"), kibitz("list", "--role", "voice", "--language", "de")

    assert everything.code == 0
    assert [line.split()[0] for line in everything.out.splitlines()] == sorted(
        (line.split()[0] for line in everything.out.splitlines()), key=["ears", "eyes", "voice"].index
    )
    assert "little" in everything.out
    assert "(MIT)" in everything.out
    assert {line.split()[1].split("_")[0] for line in voices.out.splitlines()} == {"de"}


def test_nothing_is_installed_at_first(kibitz: Kibitz) -> None:
    assert kibitz("list", "--installed") == (0, "", "None is installed.\n")
    assert kibitz("verify").code == 0


def test_info_tells_licence_memory_and_digests(kibitz: Kibitz) -> None:
    told = kibitz("info", "de_DE-thorsten-medium")

    assert "CC0-1.0" in told.out
    assert "Lessac" in told.out
    assert "MODEL_CARD" in told.out
    assert "sha256" in told.out
    assert json.loads(kibitz("info", "qwen3-vl-2b", "--json").out)["memory"]["projector_bytes"] == 445_053_216


def test_the_licence_is_shown_and_has_to_be_accepted(
    kibitz: Kibitz, hub: FakeHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = kibitz("install", "little")

    assert refused.code == 3
    assert "MIT" in refused.err
    assert "its page" in refused.err
    assert "--accept-licence" in refused.err
    assert hub.hub_requests == []


def test_a_model_is_installed_listed_verified_and_removed(kibitz: Kibitz, hub: FakeHub, data: Path) -> None:
    folder = data / "models/eyes/little"

    installed = kibitz("install", "little", "--accept-licence")
    listed = kibitz("list", "--installed", "--json")
    verified = kibitz("verify")
    removed = kibitz("remove", "little")

    assert (installed.code, installed.out) == (0, f"{folder}\n")
    assert [(line["id"], line["state"]) for line in json.loads(listed.out)] == [("little", "installed")]
    assert (verified.code, verified.out.split()) == (0, ["ok", "eyes", "little"])
    assert (removed.code, removed.out) == (0, "Removed little; 301 kB are free again.\n")
    assert not folder.exists()
    assert kibitz("remove", "little").code == 3


def test_a_damaged_model_is_found_and_mended(kibitz: Kibitz, hub: FakeHub, data: Path) -> None:
    kibitz("install", "little", "--accept-licence")
    folder = data / "models/eyes/little"
    (folder / "model.gguf").write_bytes(random_bytes(250_000, seed=3))
    (folder / "mmproj-model.gguf").unlink()

    damaged = kibitz("verify", "little")
    as_json = kibitz("verify", "--json")
    kibitz("install", "little", "--accept-licence")

    assert damaged.code == 4
    assert "model.gguf is damaged." in damaged.out
    assert "mmproj-model.gguf is missing." in damaged.out
    assert len(json.loads(as_json.out)["little"]) == 2
    assert is_right(folder, hub)
    assert kibitz("verify").code == 0


def test_a_model_put_there_by_hand_cannot_be_compared_but_told_about(kibitz: Kibitz, data: Path) -> None:
    folder = data / "models/eyes/mine"
    folder.mkdir(parents=True)
    (folder / "mine.gguf").write_bytes(b"x" * 1500)

    verified = kibitz("verify")
    told = kibitz("info", "MINE")

    assert (verified.code, verified.out.split()) == (0, ["unknown", "eyes", "mine"])
    assert json.loads(kibitz("verify", "--json").out) == {"mine": None}
    assert (told.code, "a model of your own" in told.out, "1.5 kB" in told.out) == (0, True, True)
    assert json.loads(kibitz("info", "mine", "--json").out)["folder"] == str(folder)


def test_a_damaged_model_that_no_list_knows_is_not_said_to_be_mended_by_install(kibitz: Kibitz, data: Path) -> None:
    kibitz("install", "little", "--accept-licence")
    (data / "models/eyes/little").rename(data / "models/eyes/mine")
    (data / "models/eyes/mine/model.gguf").write_bytes(b"")

    verified = kibitz("verify")

    assert verified.code == 4
    assert "models install" not in verified.err
    assert "add or import it again" in verified.err


def test_a_wrong_name_is_told_before_anything_is_removed(kibitz: Kibitz, data: Path) -> None:
    kibitz("install", "little", "--accept-licence")

    assert kibitz("remove", "little", "nothing").code == 3
    assert (data / "models/eyes/little").exists()


def test_a_failed_download_has_an_exit_code_of_its_own(kibitz: Kibitz, hub: FakeHub) -> None:
    hub.hub_script = lambda *_: Answer(status=404)

    failed = kibitz("install", "little", "--accept-licence", "--json")

    assert failed.code == 8
    assert json.loads(failed.out)["little"]["installed"] is False
    assert "does not have this file" in failed.err


def test_what_has_arrived_in_part_is_listed_and_can_be_thrown_away(kibitz: Kibitz, hub: FakeHub, data: Path) -> None:
    hub.store_script = lambda number, _: Answer(status=404 if number == 2 else 0)
    kibitz("install", "little", "--accept-licence")

    listed, removed = kibitz("list", "--installed"), kibitz("remove", "little")

    assert "[83 %]" in listed.out
    assert removed.code == 0
    assert not (data / "models/.staging/eyes.little").exists()


def test_models_are_carried_on_a_stick(kibitz: Kibitz, hub: FakeHub, data: Path, tmp_path: Path) -> None:
    kibitz("install", "little", "--accept-licence")
    exported = kibitz("export", tmp_path / "stick")
    kibitz("remove", "little")
    hub.close()

    refused = kibitz("import", tmp_path / "stick")
    imported = kibitz("import", tmp_path / "stick", "little", "--accept-licence")

    assert exported.code == 0
    assert (refused.code, imported.code) == (3, 0)
    assert imported.out == f"{data / 'models/eyes/little'}\n"
    assert is_right(data / "models/eyes/little", hub)
    assert kibitz("import", tmp_path, "--accept-licence").code == 3
    assert kibitz("import", tmp_path / "stick", "big", "--accept-licence").code == 3
    assert kibitz("export", tmp_path / "stick", "big").code == 3


def test_settings_that_name_a_removed_model_leave_the_choice_to_kibitz_again(kibitz: Kibitz, data: Path) -> None:
    kibitz("install", "little", "--accept-licence")
    model = data / "models/eyes/little/model.gguf"
    (data.parent / "config/settings.toml").write_text(f"[eyes]\nengine = 'llama'\nmodel = '{model}'\n")

    assert "Kibitz chooses the eyes by itself again" in kibitz("remove", "little").err
    assert tomllib.loads((data.parent / "config/settings.toml").read_text())["eyes"]["engine"] == "auto"


def test_what_a_download_sends_is_in_the_ledger(kibitz: Kibitz, hub: FakeHub) -> None:
    def answer(_number: int, _path: str) -> Answer:
        PROCESS_LOCK.count("hub.example", 123)  # what is sent to loopback does not count
        return Answer()

    hub.hub_script = answer

    assert kibitz("install", "little", "--accept-licence").code == 0

    [use] = Ledger(ledger_file()).uses()
    assert (use.what, use.where, use.size_bytes) == ("network", "hub.example", 2 * 123)


def test_a_mistake_in_the_own_list_is_told(kibitz: Kibitz, data: Path) -> None:
    (data.parent / "config/catalog.toml").write_text("format = 7\n")

    listed = kibitz("list", "--role", "eyes")

    assert listed.code == 0
    assert "format 1" in listed.err


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal as POSIX does")
def test_ctrl_c_leaves_what_has_arrived_and_says_so(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with fake_hub({"model.gguf": random_bytes(300_000)}) as hub:
        (tmp_path / "own.toml").write_text(as_toml(hub, "little"), encoding="utf-8")
        settings = tmp_path / "settings.toml"
        settings.write_text(f"[models]\ncatalogues = ['{tmp_path / 'own.toml'}']\n", encoding="utf-8")
        hub.store_script = lambda number, _: Answer(stall_after=100_000 if number == 1 else None)
        command = [sys.executable, "-m", "assistant", "models", "--settings", str(settings)]
        command += ["install", "little", "--accept-licence"]
        environment = {"PATH": os.environ["PATH"], "HOME": str(home), "PYTHONPATH": str(ROOT)}
        with subprocess.Popen(
            command, env=environment, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as process:
            assert hub.stalled.wait(60)
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=60)
        again = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert (process.returncode, out) == (130, "")
    assert "What has arrived is kept" in err
    assert "Stopped." in err
    assert "Traceback" not in err
    assert again.returncode == 0, again.stderr
    assert is_right(Path(again.stdout.strip()), hub)
