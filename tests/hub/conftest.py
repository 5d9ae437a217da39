# SPDX-License-Identifier: GPL-3.0-or-later
"""A hub with a small model, and an installation that waits for nothing."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from assistant.cancellation import Cancellation
from assistant.models.catalog import CatalogEntry
from assistant.models.fetching import HubSupply
from assistant.models.installing import install
from assistant.models.manifest import Manifest
from assistant.models.meter import Meter, Reading
from assistant.models.wanted import Patience
from tests.hub.fake_hub import FakeHub, fake_hub

IMPATIENT = Patience(connect=2.0, stall=0.2)


def random_bytes(size: int, seed: int = 1) -> bytes:
    return random.Random(seed).randbytes(size)


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the computer's network looks like must not matter."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.delenv("HF_ENDPOINT", raising=False)


@pytest.fixture
def hub() -> Iterator[FakeHub]:
    """A model with its projector, 300 kB."""
    files = {"model.gguf": random_bytes(250_000), "mmproj-model.gguf": random_bytes(50_000, 2)}
    with fake_hub(files) as server:
        yield server


@dataclass
class Installer:
    """Installs from a hub without ever waiting between attempts, and remembers what it would have waited."""

    models: Path
    waits: list[float] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)
    cancellation: Cancellation = field(default_factory=Cancellation)
    on_reading: Callable[[Reading], None] = lambda _: None
    patience: Patience = IMPATIENT

    def wait(self, cancellation: Cancellation, seconds: float) -> bool:
        self.waits.append(seconds)
        return cancellation()

    def tell(self, reading: Reading) -> None:
        self.readings.append(reading)
        self.on_reading(reading)

    def supply(self, entry: CatalogEntry, mirror: str = "") -> HubSupply:
        return HubSupply(entry, mirror, self.patience, self.wait)

    def install(self, entry: CatalogEntry, mirror: str = "") -> Path:
        manifest = Manifest.of(entry)
        meter = Meter(manifest.size_bytes, self.tell)
        return install(manifest, self.models, self.supply(entry, mirror), meter, self.cancellation)

    def folder(self, entry: CatalogEntry) -> Path:
        return self.models / entry.role / entry.id

    def staged(self, entry: CatalogEntry) -> Path:
        return self.models / ".staging" / f"{entry.role}.{entry.id}"


@pytest.fixture
def installer(tmp_path: Path) -> Installer:
    return Installer(tmp_path / "models")


def is_right(folder: Path, hub: FakeHub) -> bool:
    """Whether the model is installed to the byte, and nothing but it."""
    there = {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "kibitz-model.json"}
    return there == hub.files
