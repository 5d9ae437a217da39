# SPDX-License-Identifier: GPL-3.0-or-later
"""The locks fit pyproject.toml, name no address, and carry a hash for every file."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest
from packaging.markers import Marker, default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = ["requirements.lock", "requirements-dev.lock", "requirements-build.lock"]
PYTHONS = ["3.11.0", "3.12.0", "3.13.0"]


@dataclass(frozen=True)
class Entry:
    """One pinned package of a lock."""

    name: str
    version: str
    marker: Marker | None
    hashes: int

    def holds_for(self, python: str) -> bool:
        environment = {**default_environment(), "python_full_version": python, "python_version": python[:4]}
        return self.marker is None or self.marker.evaluate({k: str(v) for k, v in environment.items()})


def entries(lock: str) -> list[Entry]:
    text = (ROOT / "packaging" / lock).read_text(encoding="utf-8")
    found = []
    for paragraph in re.split(r"\n(?=\S)", text.strip()):
        pin = Requirement(paragraph.split(" \\\n")[0])
        version = re.fullmatch(r"==([^,*]+)", str(pin.specifier))
        assert version, f"{pin} is not pinned to one version"
        hashes = len(re.findall(r"--hash=sha256:[0-9a-f]{64}", paragraph))
        found.append(Entry(canonicalize_name(pin.name), version[1], pin.marker, hashes))
    return found


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_has_hashes(lock: str) -> None:
    assert [entry.name for entry in entries(lock) if entry.hashes == 0] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_locks_name_no_address(lock: str) -> None:
    text = (ROOT / "packaging" / lock).read_text(encoding="utf-8")

    assert "://" not in text
    assert "index" not in text
    assert "find-links" not in text


@pytest.mark.parametrize("lock", LOCKS)
def test_no_second_qt_and_no_pyside_that_loses_references(lock: str) -> None:
    versions = {entry.name: entry.version for entry in entries(lock)}

    assert "opencv-python" not in versions
    assert not versions.get("pyside6-essentials", "").startswith("6.12")


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize(
    ("lock", "group"),
    [("requirements.lock", None), ("requirements-dev.lock", "dev"), ("requirements-build.lock", "build")],
)
def test_what_the_project_asks_for_is_locked_within_its_range(lock: str, group: str | None, python: str) -> None:
    asked: list[str] = PYPROJECT["dependency-groups"][group] if group else PYPROJECT["project"]["dependencies"]
    locked = {entry.name: entry.version for entry in entries(lock) if entry.holds_for(python)}
    environment = {"python_full_version": python, "python_version": python[:4]}

    for requirement in map(Requirement, asked):
        if requirement.marker is None or requirement.marker.evaluate(environment):
            name = canonicalize_name(requirement.name)
            assert name in locked
            assert requirement.specifier.contains(locked[name]), f"{requirement} but {locked[name]} is locked"


@pytest.mark.parametrize("narrow", ["requirements.lock", "requirements-build.lock"])
def test_the_widest_lock_agrees_with_the_others(narrow: str) -> None:
    widest = {(entry.name, entry.version, entry.marker) for entry in entries("requirements-dev.lock")}

    assert {(entry.name, entry.version, entry.marker) for entry in entries(narrow)} <= widest


@pytest.mark.parametrize("lock", LOCKS)
@pytest.mark.parametrize("python", PYTHONS)
def test_one_version_of_each_package_for_each_python(lock: str, python: str) -> None:
    names = [entry.name for entry in entries(lock) if entry.holds_for(python)]

    assert sorted(names) == sorted(set(names))


def test_every_installed_package_is_credited() -> None:
    credits_page = (ROOT / "packaging" / "THIRD_PARTY.md").read_text(encoding="utf-8")
    credited = set(re.findall(r"^\| ([a-z0-9-]+) ", credits_page, flags=re.MULTILINE)) - {"package"}

    assert credited == {entry.name for entry in entries("requirements.lock")}
