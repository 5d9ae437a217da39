# SPDX-License-Identifier: GPL-3.0-or-later
"""How a hub can misbehave, one misbehaviour at a time: in the end the right bytes are there or none, and a sentence."""

import threading
from dataclasses import replace

import pytest

from assistant.errors import Cancelled, DownloadError, KibitzError
from assistant.models.catalog import Source
from assistant.models.wanted import Patience
from tests.hub.conftest import Installer, is_right, random_bytes
from tests.hub.fake_hub import OK, Answer, FakeHub


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
    assert {request.headers["Host"].partition(":")[0] for request in hub.hub_requests} == {"localhost"}


def test_the_systems_proxy_is_asked(hub: FakeHub, installer: Installer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", hub.address)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    source = Source("http://hub.example", ("hub.example", "127.0.0.1"))

    assert is_right(installer.install(replace(hub.entry(), source=source)), hub)
    assert hub.hub_requests
    assert all(request.path.startswith("http://hub.example/owner/model/") for request in hub.hub_requests)


def test_a_proxy_that_cannot_be_used_is_said(
    hub: FakeHub, installer: Installer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALL_PROXY", "socks5://127.0.0.1:1")

    with pytest.raises(DownloadError, match="proxy"):
        installer.install(hub.entry())


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
