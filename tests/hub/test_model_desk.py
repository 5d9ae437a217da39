# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window can ask about models."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.download_events import ModelInstalled
from assistant.models.manifest import Manifest
from assistant.models.staging import Place
from assistant.pipeline.model_desk import ModelDesk
from assistant.settings import ModelsSettings
from assistant.values import Role
from tests.hub.fake_hub import FakeHub, as_toml
from tests.hub.test_downloads import Told


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def desk(tmp_path: Path, hub: FakeHub, told: Told, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModelDesk]:
    own = tmp_path / "own.toml"
    own.write_text(as_toml(hub, "little"), encoding="utf-8")
    monkeypatch.setattr("assistant.paths.platformdirs.user_config_path", lambda *_, **__: tmp_path / "config")
    monkeypatch.setattr("assistant.paths.platformdirs.user_data_path", lambda *_, **__: tmp_path / "data")
    settings = ModelsSettings(catalogues=(str(own),))
    desk = ModelDesk(lambda: settings, told)
    yield desk
    desk.close()


def test_a_model_is_offered_installed_carried_and_removed(
    desk: ModelDesk, hub: FakeHub, told: Told, tmp_path: Path
) -> None:
    catalog, problems = desk.catalog()

    desk.install(catalog, "little")
    installed = told.wait_for(ModelInstalled)
    offer = next(offer for offer in desk.offers(catalog) if offer.id == "little")
    desk.remove(Role.EYES, "little")
    gone = next(offer for offer in desk.offers(catalog) if offer.id == "little")

    assert problems == []
    assert installed.model == "little"
    assert (offer.state, offer.entry and offer.entry.licence) == ("installed", "MIT")
    assert (gone.state, gone.arrived_bytes) == ("available", 0)


def test_a_model_the_catalogue_does_not_know_is_listed_as_the_users_own(desk: ModelDesk, tmp_path: Path) -> None:
    mine = tmp_path / "data/models/eyes/mine"
    mine.mkdir(parents=True)
    (mine / "mine.gguf").write_bytes(b"weights")
    catalog, _ = desk.catalog()

    (offer,) = [offer for offer in desk.offers(catalog) if offer.installed]

    assert (offer.id, offer.state, offer.entry, offer.size_bytes) == ("mine", "installed", None, 7)


def test_what_has_arrived_is_seen_after_a_restart(desk: ModelDesk, tmp_path: Path) -> None:
    catalog, _ = desk.catalog()
    staged = tmp_path / "data/models/.staging/eyes.little"
    Place(tmp_path / "data/models", Role.EYES, "little").begin(Manifest.of(catalog.entry("little")))
    (staged / "model.gguf.part").write_bytes(bytes(1000))

    offer = next(offer for offer in desk.offers(catalog) if offer.id == "little")

    assert (offer.state, offer.arrived_bytes) == ("partly downloaded", 1000)
