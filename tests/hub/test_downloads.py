# SPDX-License-Identifier: GPL-3.0-or-later
"""Several installations: started, paused, resumed, cancelled, and told about."""

import queue
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from assistant.cancellation import Cancellation
from assistant.download_events import DownloadFailed, DownloadProgressed, DownloadState, ModelInstalled
from assistant.errors import DownloadError
from assistant.events import Event
from assistant.models.catalog import CatalogFile
from assistant.models.downloads import Downloads, supply_from_hub
from assistant.models.manifest import Manifest
from assistant.models.meter import Meter
from assistant.models.part_file import PartFile
from assistant.models.wanted import Patience
from assistant.settings import ModelsSettings
from assistant.values import Role
from tests.hub.conftest import Installer, is_right
from tests.hub.fake_hub import OK, Answer, FakeHub

E = TypeVar("E", bound=Event)


class Told:
    """Everything that was published, to be waited for."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self._queue: queue.Queue[Event] = queue.Queue()

    def __call__(self, event: Event) -> None:
        self.events.append(event)
        self._queue.put(event)

    def wait_for(self, kind: type[E], matches: Callable[[E], bool] = lambda _: True) -> E:
        while True:
            event = self._queue.get(timeout=20)
            if isinstance(event, kind) and matches(event):
                return event

    def wait_for_state(self, state: DownloadState, download: int) -> DownloadProgressed:
        return self.wait_for(DownloadProgressed, lambda e: e.state is state and e.download == download)


class Gate:
    """A supply that waits to be let through: what it holds up is certainly running."""

    def __init__(self) -> None:
        self.reached = threading.Event()
        self.opened = threading.Event()

    def supply(self, file: CatalogFile, part: PartFile, meter: Meter, cancellation: Cancellation) -> None:
        self.reached.set()
        cancellation.on_cancel(self.opened.set)
        self.opened.wait(20)
        cancellation.check()
        part.append(b"x")


def one_byte(name: str) -> Manifest:
    """A model that a gate supplies."""
    sha256_of_x = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
    return Manifest(name, Role.EYES, "llama", name, (CatalogFile("x.gguf", 1, sha256_of_x),))


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def downloads(tmp_path: Path, told: Told) -> Iterator[Downloads]:
    downloads = Downloads(tmp_path / "models", told)
    yield downloads
    downloads.close()


def test_a_download_is_told_from_beginning_to_end(
    hub: FakeHub, downloads: Downloads, told: Told, installer: Installer
) -> None:
    entry = hub.entry()

    number = downloads.start(Manifest.of(entry), installer.supply(entry))
    installed = told.wait_for(ModelInstalled)

    states = [event.state for event in told.events if isinstance(event, DownloadProgressed)]
    assert (installed.download, installed.model, installed.role) == (number, "model", Role.EYES)
    assert is_right(installed.folder, hub)
    assert list(dict.fromkeys(states)) == [
        DownloadState.WAITING, DownloadState.CHECKING, DownloadState.DOWNLOADING, DownloadState.INSTALLED,
    ]  # fmt: skip
    assert downloads.all()[0].done_bytes == hub.total


def test_a_pause_keeps_what_has_arrived(
    hub: FakeHub, downloads: Downloads, told: Told, installer: Installer, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrived = threading.Event()
    append = PartFile.append

    def watched(part: PartFile, data: bytes) -> None:
        append(part, data)
        if part.size == 100_000:
            arrived.set()

    monkeypatch.setattr(PartFile, "append", watched)
    entry = hub.entry()
    hub.store_script = lambda number, _: Answer(stall_after=100_000) if number == 1 else OK
    installer.patience = Patience()
    number = downloads.start(Manifest.of(entry), installer.supply(entry))
    assert arrived.wait(20)

    downloads.pause(number)
    paused = told.wait_for_state(DownloadState.PAUSED, number)
    downloads.resume(number)
    installed = told.wait_for(ModelInstalled)

    assert paused.done_bytes == 100_000
    assert is_right(installed.folder, hub)
    assert hub.served == hub.total


def test_cancelling_leaves_nothing(hub: FakeHub, downloads: Downloads, told: Told, installer: Installer) -> None:
    entry = hub.entry()
    hub.store_script = lambda *_: Answer(stall_after=100_000)
    number = downloads.start(Manifest.of(entry), installer.supply(entry))
    assert hub.stalled.wait(20)

    downloads.cancel(number)
    told.wait_for_state(DownloadState.CANCELLED, number)

    assert not installer.folder(entry).exists()
    assert not installer.staged(entry).exists()


def test_a_failed_download_can_be_resumed(hub: FakeHub, downloads: Downloads, told: Told, installer: Installer) -> None:
    entry = hub.entry()
    hub.hub_script = lambda *_: Answer(status=404)
    number = downloads.start(Manifest.of(entry), installer.supply(entry))
    failed = told.wait_for(DownloadFailed)

    hub.hub_script = lambda *_: OK
    downloads.resume(number)

    assert isinstance(failed.error, DownloadError)
    assert is_right(told.wait_for(ModelInstalled).folder, hub)


def test_more_than_allowed_wait_for_their_turn(downloads: Downloads, told: Told) -> None:
    gates = [Gate() for _ in range(3)]
    numbers = [downloads.start(one_byte(f"model{i}"), gate) for i, gate in enumerate(gates)]
    gates[0].reached.wait(20)
    gates[1].reached.wait(20)

    assert not gates[2].reached.is_set()
    gates[0].opened.set()
    told.wait_for(ModelInstalled, lambda event: event.download == numbers[0])
    assert gates[2].reached.wait(20)
    gates[1].opened.set()
    gates[2].opened.set()
    told.wait_for(ModelInstalled)
    told.wait_for(ModelInstalled)


def test_a_waiting_download_is_paused_and_cancelled_without_ever_running(downloads: Downloads, told: Told) -> None:
    gates = [Gate() for _ in range(3)]
    numbers = [downloads.start(one_byte(f"model{i}"), gate) for i, gate in enumerate(gates)]

    downloads.pause(numbers[2])
    told.wait_for_state(DownloadState.PAUSED, numbers[2])
    downloads.cancel(numbers[2])
    told.wait_for_state(DownloadState.CANCELLED, numbers[2])

    assert not gates[2].reached.is_set()


def test_the_same_model_is_not_installed_twice_at_once(downloads: Downloads) -> None:
    gate = Gate()

    first = downloads.start(one_byte("model"), gate)
    second = downloads.start(one_byte("model"), gate)

    assert first == second


def test_a_mistake_in_a_supply_ends_one_download_only(downloads: Downloads, told: Told) -> None:
    class Broken:
        def supply(self, *_: object) -> None:
            raise ZeroDivisionError

    downloads.start(one_byte("broken"), Broken())
    failed = told.wait_for(DownloadFailed)
    gate = Gate()
    gate.opened.set()
    downloads.start(one_byte("model"), gate)

    assert failed.error.sentence.startswith("Something in Kibitz went wrong")
    assert told.wait_for(ModelInstalled).model == "model"


def test_closing_pauses_everything(tmp_path: Path, told: Told) -> None:
    downloads = Downloads(tmp_path, told, at_once=1)
    gates = [Gate(), Gate()]
    for i, gate in enumerate(gates):
        downloads.start(one_byte(f"model{i}"), gate)

    downloads.close()

    assert [download.state for download in downloads.all()] == [DownloadState.PAUSED] * 2


def test_a_mirror_comes_from_the_settings_or_the_environment(hub: FakeHub) -> None:
    entry = hub.entry()
    environment = {"HF_ENDPOINT": "https://mirror.example"}

    assert supply_from_hub(entry, ModelsSettings(), {}).mirror == ""
    assert supply_from_hub(entry, ModelsSettings(), environment).mirror == "https://mirror.example"
    assert supply_from_hub(entry, ModelsSettings(mirror="http://nas:80"), environment).mirror == "http://nas:80"
    with pytest.raises(DownloadError, match="no address"):
        supply_from_hub(entry, ModelsSettings(mirror="mirror.example"), {})
