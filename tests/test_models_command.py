# SPDX-License-Identifier: GPL-3.0-or-later
"""`kibitz models recommend, use, add, measure, tune`, within this process and in an account of their own."""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import platformdirs
import pytest

from assistant.cli import models_fit
from assistant.cli.exit_codes import ENGINE, INPUT, OK, OUTPUT
from assistant.cli.main import run
from assistant.cli.models_fit_arguments import ROLES
from assistant.models.hardware import Hardware
from assistant.models.measure import Answering
from assistant.paths import measurements_file, models_folder, settings_file
from assistant.values import Role
from tests.conftest import TinyVlm

Output = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def account(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An account in which Kibitz has never run, on a computer with 16 GB."""
    monkeypatch.setattr(platformdirs, "user_config_path", lambda *_, **__: tmp_path / "config")
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_, **__: tmp_path / "data")
    monkeypatch.setattr(models_fit, "examine", lambda: Hardware(4, 4, 16 << 30, 12 << 30, notes=("No card.",)))
    yield tmp_path


def kibitz(*arguments: object) -> int:
    return run(["models", *map(str, arguments)])


def settings() -> dict[str, Any]:
    return tomllib.loads(settings_file().read_text(encoding="utf-8"))


def test_every_role_can_be_named() -> None:
    assert tuple(Role) == ROLES


def test_three_cards_are_shown_and_one_is_recommended(capsys: Output) -> None:
    assert kibitz("recommend") == OK

    out, err = capsys.readouterr()
    assert [line.split()[0] for line in out.splitlines() if "GB to download" in line] == ["Light", "Balanced", "Best"]
    [recommended] = [line for line in out.splitlines() if "recommended" in line]
    assert recommended.startswith("Balanced")
    assert "kibitz models install whisper-small qwen3.5-4b en_US-ljspeech-medium" in out
    assert "No card." in err


def test_a_recommendation_can_be_read_by_programs(capsys: Output) -> None:
    assert kibitz("recommend", "--language", "fr", "--json") == OK

    found = json.loads(capsys.readouterr().out)
    assert found["recommended"] == "balanced"
    assert found["cards"][1]["models"]["voice"] == "fr_FR-mls-medium"
    assert found["hardware"]["cores"] == 4


def test_a_model_of_ones_own_is_added_and_used(capsys: Output, tiny_vlm: TinyVlm) -> None:
    assert kibitz("add", tiny_vlm.model) == OK
    assert capsys.readouterr().out == "tiny-vlm\n"

    assert kibitz("use", "tiny-vlm") == OK

    eyes = settings()["eyes"]
    assert eyes["engine"] == "llama"
    assert eyes["model"] == str(models_folder() / "eyes/tiny-vlm/tiny-vlm.gguf")
    assert eyes["projector"] == str(models_folder() / "eyes/tiny-vlm/tiny-vlm-mmproj.gguf")


def test_the_starter_can_be_used_again(tiny_vlm: TinyVlm) -> None:
    kibitz("add", tiny_vlm.model)
    kibitz("use", "tiny-vlm")

    assert kibitz("use", "--starter", "eyes") == OK

    eyes = settings()["eyes"]
    assert (eyes["engine"], eyes["model"], eyes["projector"]) == ("reader", "", "")


def test_without_a_name_it_is_told_what_is_used(capsys: Output) -> None:
    assert kibitz("use") == OK

    assert capsys.readouterr().out.splitlines() == ["ears   auto", "eyes   auto", "voice  auto"]
    assert not settings_file().exists()


def test_what_cannot_be_added_or_used_is_told(capsys: Output, tmp_path: Path, tiny_vlm: TinyVlm) -> None:
    assert kibitz("use", "nothing") == INPUT
    assert kibitz("add", tmp_path) == INPUT
    (broken := tmp_path / "broken.gguf").write_bytes(tiny_vlm.model.read_bytes()[:5000])
    assert kibitz("add", broken) == ENGINE

    out, err = capsys.readouterr()
    assert out == ""
    assert "“nothing”" in err
    assert "is damaged or cut off" in err
    assert not models_folder().exists() or not list(models_folder().glob("eyes/*"))


def test_models_are_measured_and_the_figures_are_kept(capsys: Output) -> None:
    assert kibitz("measure", "--json") == OK  # the starter engines

    found = json.loads(capsys.readouterr().out)
    assert found["models"] == {"ears": "pocketsphinx", "eyes": "reader", "voice": "espeak"}
    assert json.loads(measurements_file().read_text(encoding="utf-8")) == [found]


def test_figures_that_cannot_be_kept_are_told_all_the_same(capsys: Output) -> None:
    measurements_file().mkdir(parents=True)

    assert kibitz("measure") == OUTPUT

    out, err = capsys.readouterr()
    assert "first word about a new picture" in out
    assert "cannot be kept" in err


def test_tuning_shows_a_table_and_keeps_what_won(
    capsys: Output, tiny_vlm: TinyVlm, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        models_fit, "EyesBench", lambda _: lambda tried: Answering(1.0 if tried.threads == 3 else 2.0, 10.0, 0.5)
    )
    kibitz("add", tiny_vlm.model)
    kibitz("use", "tiny-vlm")
    capsys.readouterr()

    assert kibitz("tune", "--dry-run") == OK
    assert settings()["threads"] == 0
    assert kibitz("tune") == OK

    out, err = capsys.readouterr()
    assert "threads 3" in out
    assert "An answer now takes 4.1 s instead of 5.1 s." in err
    assert settings()["threads"] == 3


def test_there_is_nothing_to_tune_without_a_model(capsys: Output) -> None:
    assert kibitz("tune") == ENGINE
    assert "There is nothing to tune" in capsys.readouterr().err


def test_an_unknown_setting_is_told_once(capsys: Output, tmp_path: Path) -> None:
    (path := tmp_path / "kibitz.toml").write_text("nonsense = 1\n", encoding="utf-8")

    assert kibitz("--settings", path, "use") == OK

    assert capsys.readouterr().err.count("nonsense") == 1
