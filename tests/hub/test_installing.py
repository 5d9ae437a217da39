# SPDX-License-Identifier: GPL-3.0-or-later
"""One model, one misbehaviour at a time: in the end there is a whole model or none, and a sentence."""

import errno
import json
import shutil
import tempfile
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.cancellation import Cancellation
from assistant.errors import Cancelled, DownloadError, KibitzError, OutputError
from assistant.events import DownloadState
from assistant.models.catalog import CatalogEntry, Source
from assistant.models.hub import Patience
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


def test_a_broken_connection_is_taken_up_where_it_broke(hub: FakeHub, installer: Installer) -> None:
    hub.store_script = lambda number, _: Answer(break_after=100_000) if number == 1 else OK

    folder = installer.install(hub.entry())

    assert is_right(folder, hub)
    assert hub.store_requests[1].start > 0
    assert hub.served - hub.total == 100_000 - hub.store_requests[1].start  # what the network lost on its way
    assert installer.waits == [1.0]


def test_a_server_that_falls_silent_is_asked_again(hub: FakeHub, installer: Installer) -> None:
    hub.store_script = lambda number, _: Answer(stall_after=70_000) if number == 1 else OK

    assert is_right(installer.install(hub.entry()), hub)
    assert hub.served == hub.total
    assert any("has stopped sending" in reading.note for reading in installer.readings)


def test_an_answer_that_ends_too_soon_is_taken_up(hub: FakeHub, installer: Installer) -> None:
    hub.store_script = lambda number, _: Answer(end_after=9_999, without_length=True) if number == 1 else OK

    assert is_right(installer.install(hub.entry()), hub)
    assert hub.served == hub.total


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_a_busy_hub_is_asked_again(hub: FakeHub, installer: Installer, status: int) -> None:
    hub.hub_script = lambda number, _: Answer(status=status) if number <= 4 else OK

    assert is_right(installer.install(hub.entry()), hub)
    assert installer.waits == [1.0, 2.0, 4.0, 8.0]


def test_after_four_waits_in_vain_it_is_given_up_for_now(hub: FakeHub, installer: Installer) -> None:
    hub.hub_script = lambda number, _: Answer(status=503)

    with pytest.raises(DownloadError, match="busy"):
        installer.install(hub.entry())

    assert installer.waits == [1.0, 2.0, 4.0, 8.0]
    assert not installer.folder(hub.entry()).exists()


def test_the_hub_says_how_long_to_wait(hub: FakeHub, installer: Installer) -> None:
    hub.hub_script = lambda number, _: Answer(status=429, headers={"Retry-After": "17"}) if number == 1 else OK

    installer.install(hub.entry())

    assert installer.waits == [17.0]


def test_a_hub_that_wants_to_be_left_alone_for_long_is(hub: FakeHub, installer: Installer) -> None:
    hub.hub_script = lambda number, _: Answer(status=429, headers={"Retry-After": "3600"})

    with pytest.raises(DownloadError, match="60 minutes"):
        installer.install(hub.entry())


@pytest.mark.parametrize(
    ("status", "sentence"),
    [(401, "signed in"), (403, "signed in"), (404, "does not have"), (410, "does not have"), (418, "HTTP 418")],
)
def test_a_refusal_is_said_at_once(hub: FakeHub, installer: Installer, status: int, sentence: str) -> None:
    hub.hub_script = lambda number, _: Answer(status=status)

    with pytest.raises(DownloadError, match=sentence):
        installer.install(hub.entry())

    assert installer.waits == []


def test_a_server_that_is_not_there_is_said(hub: FakeHub, installer: Installer) -> None:
    entry = hub.entry()
    hub.close()

    with pytest.raises(DownloadError, match="cannot be reached"):
        installer.install(entry)


def test_wrong_bytes_are_never_installed(hub: FakeHub, installer: Installer) -> None:
    entry = hub.entry()
    hub.store_script = lambda _, path: Answer(data=random_bytes(len(hub.files[path]), seed=9))

    with pytest.raises(DownloadError, match="another file"):
        installer.install(entry)

    assert not installer.folder(entry).exists()
    assert hub.served == 250_000  # not a second time from a server that has nothing better


def test_a_wrong_beginning_is_found_out_and_fetched_again(hub: FakeHub, installer: Installer) -> None:
    wrong = random_bytes(250_000, seed=9)
    hub.store_script = lambda number, _: Answer(data=wrong, break_after=60_000, etag="") if number == 1 else OK
    hub.vouches = False
    with pytest.raises(KibitzError):
        hub.hub_script = lambda number, _: Answer(status=404) if number == 2 else OK
        installer.install(hub.entry())

    assert is_right(installer.install(hub.entry()), hub)


@pytest.mark.parametrize("length", [249_999, 250_001])
def test_a_file_of_another_length_is_refused_before_it_is_fetched(
    hub: FakeHub, installer: Installer, length: int
) -> None:
    hub.store_script = lambda *_: Answer(data=random_bytes(length))

    with pytest.raises(DownloadError, match="another file"):
        installer.install(hub.entry())


def test_more_bytes_than_announced_are_not_taken(hub: FakeHub, installer: Installer) -> None:
    hub.store_script = lambda *_: Answer(data=random_bytes(900_000), without_length=True)

    with pytest.raises(DownloadError, match="another file"):
        installer.install(hub.entry())


def test_the_hub_tells_that_a_file_was_changed_before_it_is_fetched(hub: FakeHub, installer: Installer) -> None:
    entry = hub.entry()
    hub.files["model.gguf"] = random_bytes(250_000, seed=9)

    with pytest.raises(DownloadError, match="another file"):
        installer.install(entry)

    assert hub.served == 0


def test_a_file_that_changes_between_two_parts_is_begun_anew(hub: FakeHub, installer: Installer) -> None:
    hub.vouches = False
    other = random_bytes(250_000, seed=9)
    hub.store_script = lambda number, _: Answer(data=other, break_after=60_000) if number == 1 else OK

    assert is_right(installer.install(hub.entry()), hub)


def test_a_file_that_keeps_changing_is_given_up(hub: FakeHub, installer: Installer) -> None:
    hub.vouches = False
    hub.store_script = lambda number, _: Answer(etag=str(number), break_after=60_000)

    with pytest.raises(DownloadError, match="another file"):
        installer.install(hub.entry())


def test_a_store_that_names_the_file_anew_is_believed_when_the_hub_vouches(hub: FakeHub, installer: Installer) -> None:
    hub.store_script = lambda number, _: Answer(etag=str(number), stall_after=60_000) if number < 4 else OK

    assert is_right(installer.install(hub.entry()), hub)
    assert hub.served == hub.total


def test_a_server_that_knows_no_ranges_loses_nothing(hub: FakeHub, installer: Installer) -> None:
    hub.store_script = lambda number, _: Answer(stall_after=60_000) if number == 1 else Answer(ignores_range=True)

    assert is_right(installer.install(hub.entry()), hub)


def test_a_redirect_to_a_host_that_is_not_in_the_catalogue_is_refused(hub: FakeHub, installer: Installer) -> None:
    hub.hub_script = lambda *_: Answer(location=f"http://localhost:{hub.store.server_port}/elsewhere")

    with pytest.raises(DownloadError, match="sends the download on to localhost"):
        installer.install(hub.entry())

    assert hub.store_requests == []


@pytest.mark.parametrize(
    "location",
    [
        "ftp://127.0.0.1/x", "file:///etc/passwd", "/loop", "http://[bad", "http://[::1", "http://127.0.0.1:port/x",
        "http://127.0.0.1:99999999/x", "http://", "http:///x", "http://a@127.0.0.1.evil.example/x",
    ],
)  # fmt: skip
def test_strange_redirects_are_refused(hub: FakeHub, installer: Installer, location: str) -> None:
    hub.hub_script = lambda _, path: (
        Answer(location=location) if path else Answer(status=302, headers={"Location": "/loop"})
    )

    with pytest.raises(DownloadError):
        installer.install(hub.entry())


def test_a_mirror_is_asked_instead(hub: FakeHub, installer: Installer) -> None:
    entry = hub.entry()
    mirror, hub.hub_script = hub.address.replace("127.0.0.1", "localhost"), lambda *_: OK

    assert is_right(installer.install(entry, mirror), hub)
    assert all(request.headers["Host"].startswith("localhost") for request in hub.hub_requests)


def test_the_systems_proxy_is_asked(hub: FakeHub, installer: Installer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", hub.address)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    source = Source("http://hub.example", ("hub.example", "127.0.0.1"))

    assert is_right(installer.install(replace(hub.entry(), source=source)), hub)
    assert all(request.path.startswith("http://hub.example/owner/model/") for request in hub.hub_requests)


def test_a_proxy_that_cannot_be_used_is_said(
    hub: FakeHub, installer: Installer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALL_PROXY", "socks5://127.0.0.1:1")

    with pytest.raises(DownloadError, match="proxy"):
        installer.install(hub.entry())


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


def test_cancelling_wakes_a_blocked_read(hub: FakeHub, installer: Installer) -> None:
    hub.store_script = lambda *_: Answer(stall_after=100_000)
    installer.patience = Patience()

    def stop_it() -> None:
        hub.stalled.wait(20)
        installer.cancellation.cancel()

    user = threading.Thread(target=stop_it)
    user.start()

    with pytest.raises(Cancelled):
        installer.install(hub.entry())

    user.join()


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
