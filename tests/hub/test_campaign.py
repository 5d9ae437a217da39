# SPDX-License-Identifier: GPL-3.0-or-later
"""Many misfortunes in a row, drawn at random but always the same: each campaign ends with a whole model or none.

What the server has sent is counted: nothing that has arrived is ever sent a second time.
"""

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.errors import KibitzError, OutputError
from assistant.models import part_file
from tests.hub.conftest import Installer, is_right, random_bytes
from tests.hub.fake_hub import OK, Answer, as_toml, fake_hub

ROOT = Path(__file__).parents[2]


def test_fifty_broken_connections_cost_nothing_that_has_arrived(installer: Installer) -> None:
    size = 4_000_000
    rng = random.Random(50)
    points = sorted(rng.sample(range(1, size), 50))
    with fake_hub({"model.gguf": random_bytes(size)}) as hub:

        def break_at_next_point(number: int, _: str) -> Answer:
            if number > len(points):
                return OK
            start = hub.store_requests[-1].start
            # An orderly end: what was sent arrives, so that it can be counted.
            return Answer(end_after=max(0, points[number - 1] - start), without_length=True)

        hub.store_script = break_at_next_point

        assert is_right(installer.install(hub.entry()), hub)
        assert len(hub.store_requests) == 51
        assert [request.start for request in hub.store_requests] == [0, *points]
        assert hub.served == size


def test_fifty_torn_connections_cost_only_what_the_network_lost(installer: Installer) -> None:
    size = 4_000_000
    rng = random.Random(51)
    with fake_hub({"model.gguf": random_bytes(size)}) as hub:
        hub.store_script = lambda number, _: Answer(break_after=rng.randrange(1, 150_000)) if number <= 50 else OK

        assert is_right(installer.install(hub.entry()), hub)
        asked = [request.start for request in hub.store_requests]
        assert asked == sorted(asked)  # it never went back


@pytest.mark.parametrize("seed", range(12))
def test_whatever_happens_there_is_a_whole_model_or_none(seed: int, installer: Installer) -> None:
    rng = random.Random(seed)
    files = {"model.gguf": random_bytes(300_000, seed), "mmproj-model.gguf": random_bytes(70_000, seed + 100)}
    with fake_hub(files) as hub:
        hub.vouches = rng.random() < 0.5
        hub.hub_script = lambda *_: _hub_misfortune(rng)
        hub.store_script = lambda _, path: _store_misfortune(rng, files[path])
        entry = hub.entry()
        for _ in range(30):
            try:
                folder = installer.install(entry)
            except KibitzError as error:
                assert error.sentence.endswith(".")
                assert not installer.folder(entry).exists()
            else:
                assert is_right(folder, hub)
                break
        else:
            hub.hub_script = hub.store_script = lambda *_: OK
            assert is_right(installer.install(entry), hub)


def _hub_misfortune(rng: random.Random) -> Answer:
    return rng.choice([OK] * 6 + [Answer(status=status) for status in (401, 404, 429, 503)])


def _store_misfortune(rng: random.Random, data: bytes) -> Answer:
    point = rng.randrange(len(data))
    wrong = data[:point] + bytes([data[point] ^ 1]) + data[point + 1 :]
    return rng.choice(
        [
            OK,
            Answer(break_after=point),
            Answer(break_after=point, etag=""),
            Answer(end_after=point, without_length=True),
            Answer(status=503),
            Answer(status=429, headers={"Retry-After": "1"}),
            Answer(data=wrong),
            Answer(data=wrong, etag="", break_after=point),
            Answer(data=data[:-1]),
            Answer(data=data + b"!", without_length=True),
            Answer(ignores_range=True),
            Answer(ignores_range=True, etag="another", break_after=point),
            Answer(status=416),
        ]
    )


_DOWNLOAD = """
import sys
from pathlib import Path
from assistant.cancellation import Cancellation
from assistant.models.catalog import load_catalog
from assistant.models.fetching import HubSupply
from assistant.models.installing import install
from assistant.models.manifest import Manifest
from assistant.models.meter import Meter
from assistant.privacy import network_lock

network_lock.install()
(entry,), problems = load_catalog(Path(sys.argv[1]))
assert not problems, problems


class Telling(Meter):
    def arrived(self, count):
        super().arrived(count)
        print(self.done_bytes, flush=True)


manifest = Manifest.of(entry)
install(manifest, Path(sys.argv[2]), HubSupply(entry), Telling(manifest.size_bytes, lambda _: None), Cancellation())
"""


def test_a_killed_process_goes_on_where_it_was_killed(tmp_path: Path, installer: Installer) -> None:
    with fake_hub({"model.gguf": random_bytes(2_000_000)}) as hub:
        catalog = tmp_path / "catalog.toml"
        catalog.write_text(as_toml(hub), encoding="utf-8")
        hub.store_script = lambda number, _: Answer(stall_after=700_000) if number <= 2 else OK
        for arrived in (700_000, 1_400_000):
            with subprocess.Popen(
                [sys.executable, "-c", _DOWNLOAD, str(catalog), str(installer.models)],
                env={**os.environ, "PYTHONPATH": str(ROOT)}, cwd=tmp_path, stdout=subprocess.PIPE, text=True,
            ) as process:  # fmt: skip
                assert process.stdout
                assert f"{arrived}\n" in process.stdout  # reads until that line has come
                process.kill()
            assert not installer.folder(hub.entry()).exists()

        assert is_right(installer.install(hub.entry()), hub)
        assert [request.start for request in hub.store_requests] == [0, 700_000, 1_400_000]
        assert hub.served == 2_000_000


def test_a_small_disk_that_fills_up_can_be_helped(
    small_disk: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("assistant.models.installing._SPARE_BYTES", -(1 << 40))  # or it would not even begin
    monkeypatch.setattr(part_file, "_NOTE_EVERY_BYTES", 200_000)
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(1_500_000))
    installer = Installer(small_disk / "models")
    with fake_hub({"model.gguf": random_bytes(1_200_000)}) as hub:
        with pytest.raises(OutputError, match="No space left"):
            installer.install(hub.entry())
        assert not installer.folder(hub.entry()).exists()
        ballast.unlink()

        assert is_right(installer.install(hub.entry()), hub)
        assert hub.store_requests[1].start >= 200_000


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 2 MB; mounting one needs rights that most users do not have."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount, unmount = shutil.which("mount"), shutil.which("umount")
    if not mount or not unmount:
        pytest.skip("needs mount")
    command = [mount, "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("needs the right to mount a small file system")
    yield folder
    subprocess.run([unmount, str(folder)], check=True)
