# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a model is put together and installed: whatever happens, there is a whole model or none, and a sentence."""

import errno
import json
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.cancellation import Cancellation
from assistant.download_events import DownloadState
from assistant.errors import Cancelled, OutputError
from assistant.models.catalog import CatalogEntry
from assistant.models.installing import install, remove
from assistant.models.manifest import Manifest
from assistant.models.meter import Meter, Reading
from assistant.models.part_file import PartFile
from assistant.models.staging import Place
from assistant.values import Role
from tests.hub.conftest import Installer, is_right, random_bytes
from tests.hub.fake_hub import OK, Answer, FakeHub


def test_a_model_is_installed_with_its_manifest(hub: FakeHub, installer: Installer) -> None:
    entry = hub.entry()

    folder = installer.install(entry)

    manifest = json.loads((folder / "kibitz-model.json").read_text())
    assert is_right(folder, hub)
    assert (manifest["id"], manifest["licence"], manifest["revision"]) == ("model", "MIT", entry.revision)
    assert not installer.staged(entry).exists()
    assert hub.served == hub.total


def test_only_the_pinned_revision_is_asked_for_and_nothing_is_told_about_the_user(
    hub: FakeHub, installer: Installer
) -> None:
    installer.install(hub.entry())

    asked = hub.hub_requests + hub.store_requests
    assert all("/resolve/0123456789abcdef0123456789abcdef01234567/" in request.path for request in asked)
    assert {frozenset(request.headers) for request in asked} == {
        frozenset({"Host", "Accept", "Accept-Encoding", "Connection", "User-Agent"})
    }
    assert {request.headers["User-Agent"] for request in asked} == {"kibitz"}


def test_what_is_installed_is_not_fetched_again(hub: FakeHub, installer: Installer) -> None:
    installer.install(hub.entry())
    installer.install(hub.entry())

    assert hub.served == hub.total


def test_a_kill_costs_no_byte(hub: FakeHub, installer: Installer) -> None:
    entry = hub.entry()
    staged = installer.staged(entry)
    hub.store_script = lambda number, _: Answer(stall_after=123_456) if number == 1 else OK
    installer.on_reading = lambda reading: (
        installer.cancellation.cancel() if reading.state is DownloadState.RETRYING else None
    )
    with pytest.raises(Cancelled):
        installer.install(entry)
    (staged / "model.gguf.part.json").unlink()  # as if there had been no time to write it

    again = Installer(installer.models)

    assert is_right(again.install(entry), hub)
    assert hub.served == hub.total


def test_rubbish_after_a_power_loss_costs_only_itself(hub: FakeHub, installer: Installer) -> None:
    entry = hub.entry()
    _leave_part(installer, entry, hub.files["model.gguf"][:100_000])
    with (installer.staged(entry) / "model.gguf.part").open("ab") as part:
        part.write(bytes(50_000))  # what a file system leaves of what had not reached the disk

    assert is_right(installer.install(entry), hub)
    assert [request.start for request in hub.store_requests] == [150_000, 100_000, 0]


def test_a_damaged_beginning_is_noticed_before_anything_is_fetched(hub: FakeHub, installer: Installer) -> None:
    entry = hub.entry()
    _leave_part(installer, entry, hub.files["model.gguf"][:100_000])
    part = installer.staged(entry) / "model.gguf.part"
    part.write_bytes(b"damaged" + part.read_bytes()[7:])

    assert is_right(installer.install(entry), hub)
    assert hub.served == hub.total


def test_what_is_given_up_is_not_counted(hub: FakeHub, installer: Installer) -> None:
    entry = hub.entry()
    _leave_part(installer, entry, hub.files["model.gguf"][:100_000])
    part = installer.staged(entry) / "model.gguf.part"
    part.write_bytes(b"damaged" + part.read_bytes()[7:])

    installer.install(entry)

    assert max(reading.done_bytes for reading in installer.readings) <= hub.total


def test_parts_of_another_revision_are_thrown_away(hub: FakeHub, installer: Installer) -> None:
    old = hub.entry()
    _leave_part(installer, old, hub.files["model.gguf"][:100_000])
    hub.files["model.gguf"] = random_bytes(250_000, seed=5)

    assert is_right(installer.install(hub.entry()), hub)
    assert hub.store_requests[0].start == 0


def test_a_new_version_takes_the_place_of_the_old_one_in_one_step(hub: FakeHub, installer: Installer) -> None:
    installer.install(hub.entry())
    hub.files["model.gguf"] = random_bytes(200_000, seed=5)
    hub.served = 0

    assert is_right(installer.install(hub.entry()), hub)
    assert hub.served == 200_000  # the projector was taken over


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="needs a second disk")
def test_a_place_on_another_disk_is_told_before_anything_is_fetched(hub: FakeHub, installer: Installer) -> None:
    with tempfile.TemporaryDirectory(dir="/dev/shm") as elsewhere:
        installer.models.mkdir()
        if Path(elsewhere).stat().st_dev == installer.models.stat().st_dev:
            pytest.skip("Temporary files are in memory, too.")
        (installer.models / "eyes").symlink_to(elsewhere)

        with pytest.raises(OutputError) as caught:
            installer.install(hub.entry())

    assert "must be on one disk" in caught.value.hint
    assert hub.served == 0


@pytest.mark.parametrize("repository", ["", "someone/else"])
def test_a_model_from_elsewhere_does_not_take_the_place_of_another(
    hub: FakeHub, installer: Installer, repository: str
) -> None:
    installer.install(hub.entry())
    folder = installer.folder(hub.entry())
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    hub.files["model.gguf"] = random_bytes(1000, 7)
    entry = hub.entry()
    other = replace(Manifest.of(entry), repository=repository)

    with pytest.raises(OutputError, match="Another model called “model” is installed already"):
        install(other, installer.models, installer.supply(entry), Meter(1, installer.tell), Cancellation())

    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_damaged_model_is_mended_with_what_is_damaged_only(hub: FakeHub, installer: Installer) -> None:
    folder = installer.install(hub.entry())
    (folder / "mmproj-model.gguf").write_bytes(random_bytes(50_000, seed=7))
    hub.served = 0

    assert is_right(installer.install(hub.entry()), hub)
    assert hub.served == 50_000


def test_a_full_disk_is_said_before_anything_is_fetched(
    hub: FakeHub, installer: Installer, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(installer.models.parent)
    monkeypatch.setattr("assistant.models.installing.shutil.disk_usage", lambda _: usage._replace(free=100_000))

    with pytest.raises(OutputError, match="no room"):
        installer.install(hub.entry())

    assert hub.hub_requests == []


def test_a_disk_that_becomes_full_keeps_what_has_arrived(
    hub: FakeHub, installer: Installer, monkeypatch: pytest.MonkeyPatch
) -> None:
    append = PartFile.append

    def full(part: PartFile, data: bytes) -> None:
        if part.size > 100_000:
            raise OSError(errno.ENOSPC, "No space left on device")
        append(part, data)

    with monkeypatch.context() as patch:
        patch.setattr(PartFile, "append", full)
        with pytest.raises(OutputError, match="No space left") as told:
            installer.install(hub.entry())
    before = hub.store_requests[-1].start

    assert "Make room" in told.value.hint
    assert is_right(installer.install(hub.entry()), hub)
    assert hub.store_requests[1].start > 100_000 > before


def test_a_model_that_was_put_there_by_hand_is_taken_into_the_books(hub: FakeHub, installer: Installer) -> None:
    folder = installer.folder(hub.entry())
    folder.mkdir(parents=True)
    for name, data in hub.files.items():
        (folder / name).write_bytes(data)

    installer.install(hub.entry())

    assert (folder / "kibitz-model.json").is_file()
    assert hub.hub_requests == []


def test_a_folder_of_the_users_own_is_left_alone(hub: FakeHub, installer: Installer) -> None:
    folder = installer.folder(hub.entry())
    folder.mkdir(parents=True)
    (folder / "mine.gguf").write_bytes(b"precious")

    with pytest.raises(OutputError, match="exists already"):
        installer.install(hub.entry())

    assert (folder / "mine.gguf").read_bytes() == b"precious"


def test_two_at_the_same_model_do_not_meet(hub: FakeHub, installer: Installer) -> None:
    place = Place(installer.models, Role.EYES, "model")

    with place.locked(), pytest.raises(OutputError, match="another Kibitz"):
        installer.install(hub.entry())


def test_an_end_between_the_two_renames_is_mended(hub: FakeHub, installer: Installer) -> None:
    entry = hub.entry()
    folder = installer.install(entry)
    installer.staged(entry).mkdir()
    folder.rename(installer.staged(entry).with_name("eyes.model.old"))

    with Place(installer.models, Role.EYES, "model").locked():
        pass

    assert is_right(folder, hub)


def test_a_removed_model_is_gone_at_once(hub: FakeHub, installer: Installer) -> None:
    folder = installer.install(hub.entry())

    remove(installer.models, Role.EYES, "model")

    assert not folder.exists()
    assert [path.name for path in (installer.models / ".staging").iterdir()] == ["eyes.model.lock"]


def test_progress_is_told_at_most_ten_times_a_second() -> None:
    now = 0.0
    told: list[Reading] = []
    meter = Meter(1000, told.append, lambda: now)
    meter.enter(DownloadState.DOWNLOADING)
    for _ in range(100):
        now += 0.01
        meter.arrived(1)

    assert 9 <= len(told) <= 11
    assert told[-1].bytes_per_second == pytest.approx(100, rel=0.2)
    assert told[-1].seconds_left == pytest.approx(9, rel=0.2)


def _leave_part(installer: Installer, entry: CatalogEntry, data: bytes) -> None:
    """What a process leaves that ended in the middle."""
    place = Place(installer.models, entry.role, entry.id)
    with place.locked():
        place.begin(Manifest.of(entry))
    with PartFile(place.staged / "model.gguf", 250_000) as part:
        part.append(data)
