# SPDX-License-Identifier: GPL-3.0-or-later
"""Models carried on a stick: whole, or refused with a sentence, and never outside the models folder."""

import json
import os
import random
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from assistant.cancellation import Cancellation
from assistant.errors import Cancelled, InputError, KibitzError, ModelDamaged, OutputError, PackUnreadable
from assistant.models.catalog import Catalog
from assistant.models.installing import install
from assistant.models.library import all_installed, named
from assistant.models.meter import Meter
from assistant.models.pack_export import export_pack, manifest_for
from assistant.models.packs import PACK_NAME, PackSupply, check_against, read_pack
from assistant.privacy.network_lock import PROCESS_LOCK
from tests.hub.conftest import Installer, is_right, random_bytes
from tests.hub.fake_hub import FakeHub

Change = Callable[[dict[str, Any]], None]


@pytest.fixture
def pack(hub: FakeHub, installer: Installer, tmp_path: Path) -> Path:
    """A pack with the hub's model."""
    installer.install(hub.entry())
    export(installer.models, tmp_path / "stick")
    return tmp_path / "stick"


def export(models: Path, target: Path, cancellation: Cancellation | None = None) -> None:
    chosen = [(model, manifest_for(model, Cancellation())) for model in all_installed(models)]
    export_pack(chosen, target, Meter(1, lambda _: None), cancellation or Cancellation())


def import_all(pack: Path, models: Path, cancellation: Cancellation | None = None) -> list[Path]:
    return [
        install(
            manifest, models, PackSupply(pack, manifest),
            Meter(manifest.size_bytes, lambda _: None), cancellation or Cancellation(),
        )
        for manifest in read_pack(pack)
    ]  # fmt: skip


def test_a_model_is_carried_to_another_computer_without_a_network(hub: FakeHub, pack: Path, tmp_path: Path) -> None:
    asked, refused = len(hub.hub_requests), PROCESS_LOCK.refused

    (folder,) = import_all(pack, tmp_path / "other")

    assert is_right(folder, hub)
    assert (len(hub.hub_requests), PROCESS_LOCK.refused) == (asked, refused)
    assert json.loads((folder / "kibitz-model.json").read_text())["licence"] == "MIT"


def test_a_model_that_was_put_there_by_hand_can_be_carried_too(tmp_path: Path) -> None:
    mine = tmp_path / "models/eyes/mine"
    mine.mkdir(parents=True)
    (mine / "mine.gguf").write_bytes(b"weights")

    export(tmp_path / "models", tmp_path / "stick")
    import_all(tmp_path / "stick", tmp_path / "other")

    assert named(tmp_path / "other", "mine").path.read_bytes() == b"weights"


def test_a_name_that_cannot_be_carried_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "models/eyes/my model"
    folder.mkdir(parents=True)
    (folder / "mine.gguf").write_bytes(b"weights")

    with pytest.raises(InputError, match="cannot be exported"):
        export(tmp_path / "models", tmp_path / "stick")


def test_another_export_joins_the_pack(pack: Path, tmp_path: Path) -> None:
    voice = tmp_path / "second/voice/amy"
    voice.mkdir(parents=True)
    (voice / "amy.onnx").write_bytes(b"voice")
    (voice / "amy.onnx.json").write_bytes(b"{}")

    export(tmp_path / "second", pack)

    assert sorted(manifest.id for manifest in read_pack(pack)) == ["amy", "model"]


def test_a_damaged_model_is_not_exported(installer: Installer, hub: FakeHub, tmp_path: Path) -> None:
    folder = installer.install(hub.entry())
    (folder / "model.gguf").write_bytes(random_bytes(250_000, seed=4))

    with pytest.raises(ModelDamaged):
        export(installer.models, tmp_path / "stick")

    assert not (tmp_path / "stick" / PACK_NAME).exists()


def test_an_export_that_was_stopped_is_no_pack_and_can_be_finished(
    installer: Installer, hub: FakeHub, tmp_path: Path
) -> None:
    installer.install(hub.entry())
    stopped = Cancellation()
    stopped.cancel()
    with pytest.raises(Cancelled):
        export(installer.models, tmp_path / "stick", stopped)
    with pytest.raises(PackUnreadable):
        read_pack(tmp_path / "stick")

    export(installer.models, tmp_path / "stick")

    assert is_right(import_all(tmp_path / "stick", tmp_path / "other")[0], hub)


def test_a_full_stick_is_said(installer: Installer, hub: FakeHub, tmp_path: Path, monkeypatch: Any) -> None:
    installer.install(hub.entry())
    monkeypatch.setattr("assistant.models.pack_export.shutil.disk_usage", lambda _: _Usage())

    with pytest.raises(OutputError, match="no room"):
        export(installer.models, tmp_path / "stick")


class _Usage:
    free = 1000


def test_a_pack_cannot_pass_another_model_off_as_one_of_the_catalogue(hub: FakeHub, pack: Path) -> None:
    (manifest,) = read_pack(pack)
    known = Catalog((hub.entry(),))
    other = Catalog((replace(hub.entry(), files=hub.entry().files[:1]),))

    assert check_against(known, manifest)
    assert not check_against(Catalog(), manifest)
    with pytest.raises(PackUnreadable, match="is not the model"):
        check_against(other, manifest)


def _first(list_: dict[str, Any]) -> Any:
    return list_["models"][0]


HOSTILE: dict[str, Change] = {
    "id leads out": lambda d: _first(d).update(id="../../evil"),
    "id is absolute": lambda d: _first(d).update(id="/evil"),
    "id is a drive": lambda d: _first(d).update(id="C:evil"),
    "id is empty": lambda d: _first(d).update(id=""),
    "id is a device": lambda d: _first(d).update(id="con"),
    "id has a new line": lambda d: _first(d).update(id="a\nb"),
    "path leads out": lambda d: _first(d)["files"][0].update(path="../../../evil.gguf"),
    "path is absolute": lambda d: _first(d)["files"][0].update(path="/tmp/evil.gguf"),
    "path with backslash": lambda d: _first(d)["files"][0].update(path="..\\evil.gguf"),
    "name leads out": lambda d: _first(d)["files"][0].update(name="../evil.gguf"),
    "title is endless": lambda d: _first(d).update(title="a" * 100_000),
    "name is the manifest's": lambda d: _first(d)["files"][0].update(name="kibitz-model.json"),
    "name is very long": lambda d: _first(d)["files"][0].update(name="a" * 5000),
    "file twice": lambda d: _first(d)["files"].append(_first(d)["files"][0]),
    "size is negative": lambda d: _first(d)["files"][0].update(bytes=-5),
    "size is huge": lambda d: _first(d)["files"][0].update(bytes=1 << 62),
    "size is too big for anything": lambda d: _first(d)["files"][0].update(bytes=10**30),
    "size is wrong": lambda d: _first(d)["files"][0].update(bytes=7),
    "digest is wrong": lambda d: _first(d)["files"][0].update(sha256="0" * 64),
    "digest is no digest": lambda d: _first(d)["files"][0].update(sha256="x"),
    "no files": lambda d: _first(d).update(files=[]),
    "role is a path": lambda d: _first(d).update(role="../.."),
    "engine is another": lambda d: _first(d).update(engine="remote"),
    "model twice": lambda d: d["models"].append(_first(d)),
    "too many models": lambda d: d.update(models=[{**_first(d), "id": f"m{i}"} for i in range(1001)]),
    "another format": lambda d: d.update(format=99),
    "not a list": lambda d: d.update(models={"a": 1}),
    "models are numbers": lambda d: d.update(models=[1, 2]),
}


@pytest.mark.parametrize("change", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_pack_is_refused(change: Change, pack: Path, tmp_path: Path) -> None:
    data = json.loads((pack / PACK_NAME).read_text())
    change(data)
    (pack / PACK_NAME).write_text(json.dumps(data))

    _refused(pack, tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="needs the right to make links")
@pytest.mark.parametrize("name", ["model.gguf", "folder", "role", "fifo", "list"])
def test_links_and_pipes_in_a_pack_are_not_followed(name: str, pack: Path, tmp_path: Path) -> None:
    place = {"folder": pack / "eyes/model", "role": pack / "eyes", "list": pack / PACK_NAME}.get(
        name, pack / "eyes/model/model.gguf"
    )
    aside = tmp_path / "aside"
    place.rename(aside)
    if name == "fifo":
        os.mkfifo(place)
    else:
        place.symlink_to(aside)

    _refused(pack, tmp_path)


def test_damaged_lists_are_refused(pack: Path, tmp_path: Path) -> None:
    whole = (pack / PACK_NAME).read_bytes()
    rng = random.Random(1)
    for _ in range(200):
        data = bytearray(whole)
        for _ in range(rng.randrange(1, 4)):
            data[rng.randrange(len(data))] = rng.randrange(256)
        (pack / PACK_NAME).write_bytes(bytes(data[: rng.randrange(len(data))]) if rng.random() < 0.3 else bytes(data))
        models = tmp_path / "other"
        try:
            import_all(pack, models)
        except KibitzError as error:
            assert error.sentence
        assert {path.name for path in tmp_path.iterdir()} <= {"models", "stick", "other"}


def test_a_swapped_file_is_refused(pack: Path, tmp_path: Path) -> None:
    folder = pack / "eyes/model"
    (folder / "model.gguf").write_bytes(random_bytes(250_000, seed=8))

    _refused(pack, tmp_path)


def test_a_missing_file_is_said(pack: Path, tmp_path: Path) -> None:
    (pack / "eyes/model/model.gguf").unlink()

    _refused(pack, tmp_path)


def test_an_import_that_was_stopped_goes_on(hub: FakeHub, pack: Path, tmp_path: Path) -> None:
    stopped = Cancellation()
    (manifest,) = read_pack(pack)

    def stop(_: object) -> None:
        if meter.done_bytes:
            stopped.cancel()

    meter = Meter(manifest.size_bytes, stop, clock=iter(range(10**6)).__next__)
    with pytest.raises(Cancelled):
        install(manifest, tmp_path / "other", PackSupply(pack, manifest), meter, stopped)

    assert is_right(import_all(pack, tmp_path / "other")[0], hub)


def _refused(pack: Path, tmp_path: Path) -> None:
    before = {path.name for path in tmp_path.iterdir()}

    with pytest.raises(PackUnreadable) as told:
        import_all(pack, tmp_path / "other")

    assert told.value.sentence.endswith(".")
    assert all_installed(tmp_path / "other") == []
    assert {path.name for path in tmp_path.iterdir()} - before <= {"other"}
