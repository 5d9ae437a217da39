# SPDX-License-Identifier: GPL-3.0-or-later
"""Every entry of the catalogue is complete and pinned; a user's own list joins it, or is told what is wrong."""

import re
from pathlib import Path

import pytest

from assistant.errors import CatalogUnreadable, InputError
from assistant.models.catalog import CatalogEntry, catalog_files, file_url, load_catalog, load_catalogs
from assistant.models.catalog_check import TIERS, problems_with
from assistant.paths import catalogue_file
from assistant.values import Role

ENTRIES, PROBLEMS = load_catalog(catalogue_file())

OWN = """
format = 1
[source]
hub = "https://hub.example"
hosts = ["hub.example", "*.files.example"]

[[model]]
id = "mine"
role = "eyes"
engine = "llama"
title = "Mine"
repository = "me/mine"
revision = "0123456789abcdef0123456789abcdef01234567"
licence = "MIT"
licence_source = "me"
memory = { weights_bytes = 10 }
files = [{ path = "mine.gguf", bytes = 10, sha256 = "SHA" }]
""".replace("SHA", "a" * 64)


def test_the_catalogue_has_no_mistakes() -> None:
    assert PROBLEMS == []
    assert len(ENTRIES) > 40


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_every_entry_is_pinned_and_tells_its_licence(entry: CatalogEntry) -> None:
    assert problems_with(entry) == []
    assert re.fullmatch(r"[0-9a-f]{40}", entry.revision)
    assert all(re.fullmatch(r"[0-9a-f]{64}", file.sha256) for file in entry.files)
    assert entry.licence and entry.licence_source.endswith((".", ")"))
    assert entry.summary.endswith(".")
    assert entry.licence_page.startswith(f"{entry.source.hub}/{entry.repository}/")


@pytest.mark.parametrize("entry", [e for e in ENTRIES if e.role is Role.EYES], ids=lambda entry: entry.id)
def test_a_model_that_sees_comes_with_its_projector(entry: CatalogEntry) -> None:
    model, projector = entry.files

    assert "mmproj" in projector.target.lower() and "mmproj" not in model.target.lower()
    assert (entry.memory.weights_bytes, entry.memory.projector_bytes) == (model.bytes, projector.bytes)
    assert entry.memory.kv_bytes_per_1k_tokens > 0


@pytest.mark.parametrize("entry", [e for e in ENTRIES if e.role is Role.VOICE], ids=lambda entry: entry.id)
def test_a_voice_tells_what_its_lineage_means(entry: CatalogEntry) -> None:
    model, settings = entry.files

    assert settings.target == f"{model.target}.json"
    assert entry.card.endswith("MODEL_CARD")
    assert not (entry.tiers and "Lessac" in entry.licence_note), "no default with an unsettled lineage"


def test_every_kind_of_computer_has_its_models() -> None:
    for tier in TIERS:
        chosen = {entry.role for entry in ENTRIES if tier in entry.tiers}
        assert chosen == set(Role), tier
    by_tier = {tier: [e.id for e in ENTRIES if tier in e.tiers and e.role is Role.EYES] for tier in TIERS}
    assert by_tier == {
        "smallest": ["smolvlm2-500m"], "light": ["qwen3-vl-2b"], "balanced": ["qwen3.5-4b"], "best": ["qwen3-vl-8b"],
    }  # fmt: skip


def test_files_are_asked_for_at_the_pinned_revision() -> None:
    entry = next(entry for entry in ENTRIES if entry.id == "whisper-base.en")

    assert file_url(entry, entry.files[0]) == (
        "https://huggingface.co/Systran/faster-whisper-base.en/resolve/"
        "3d3d5dee26484f91867d81cb899cfcf72b96be6c/model.bin"
    )
    assert file_url(entry, entry.files[0], "http://mirror/").startswith("http://mirror/Systran/")


def test_the_users_own_list_joins(tmp_path: Path) -> None:
    own = tmp_path / "catalog.toml"
    own.write_text(OWN, encoding="utf-8")

    catalog, problems = load_catalogs(catalog_files(own, [], catalogue_file()))

    assert problems == []
    assert catalog.entry("MINE").source.hosts == ("hub.example", "*.files.example")
    assert len(catalog.entries) == len(ENTRIES) + 1


def test_an_id_is_taken_only_once(tmp_path: Path) -> None:
    own = tmp_path / "catalog.toml"
    own.write_text(OWN.replace('"mine"', '"Whisper-Base"'), encoding="utf-8")

    catalog, problems = load_catalogs([catalogue_file(), own])

    assert catalog.entry("whisper-base").repository == "Systran/faster-whisper-base"
    assert len(problems) == 1 and "already" in problems[0]


@pytest.mark.parametrize(
    ("right", "wrong", "sentence"),
    [
        ('"mine"', '"../mine"', "An id has"),
        ('"mine"', '"nul"', "An id has"),
        ('"eyes"', '"nose"', "role"),
        ('"llama"', '"whisper"', "must be “llama”"),
        ('"me/mine"', '"me/../mine"', "owner/name"),
        ('"me/mine"', '"https://elsewhere.example/mine"', "owner/name"),
        ("0123456789abcdef0123456789abcdef01234567", "main", "40 hexadecimal digits"),
        ("a" * 64, "a" * 63, "64 hexadecimal digits"),
        ("a" * 64, "A" * 64, "64 hexadecimal digits"),
        ("bytes = 10", "bytes = -1", "cannot have"),
        ("bytes = 10", "bytes = 99999999999999", "cannot have"),
        ("bytes = 10", 'bytes = "10"', "expected “int”"),
        ("weights_bytes = 10", "weights_bytes = 0", "positive"),
        ('path = "mine.gguf"', 'path = "../mine.gguf"', "no path within a repository"),
        ('path = "mine.gguf"', 'path = "a/mine.gguf"', "no good name"),
        ('path = "mine.gguf"', 'path = "mine.gguf", name = "..\\\\x.gguf"', "no good name"),
        ('path = "mine.gguf"', 'path = "mine.gguf", name = "kibitz-model.json"', "no good name"),
        ('path = "mine.gguf"', 'path = "mmproj.gguf"', "no projector"),
        ('licence = "MIT"', 'licence = " "', "must not be empty"),
        ('licence = "MIT"', "", "there is no field “licence”"),
        ('title = "Mine"', 'title = "Mine"\ncolour = "red"', "no field of a model"),
        ('title = "Mine"', 'title = "Mine"\ntiers = ["huge"]', "no tier"),
        ('hub = "https://hub.example"', 'hub = "file:///etc"', "needs a hub"),
        ('"hub.example", "*.files', '"*", "*.files', "A host is a name"),
    ],
)
def test_a_mistake_is_told_and_the_rest_stays_usable(tmp_path: Path, right: str, wrong: str, sentence: str) -> None:
    assert right in OWN
    (tmp_path / "own.toml").write_text(OWN.replace(right, wrong), encoding="utf-8")

    catalog, problems = load_catalogs([catalogue_file(), tmp_path / "own.toml"])

    assert len(catalog.entries) == len(ENTRIES)
    assert any(sentence in problem for problem in problems), problems


@pytest.mark.parametrize("text", ["", "format = 2", "not toml", "format = 1\nmodel = 3", "x = " + "[" * 5000])
def test_a_list_that_is_none_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "own.toml").write_text(text, encoding="utf-8")

    with pytest.raises(CatalogUnreadable):
        load_catalog(tmp_path / "own.toml")


def test_a_list_that_is_missing_is_told(tmp_path: Path) -> None:
    catalog, problems = load_catalogs([catalogue_file(), tmp_path / "nowhere.toml"])

    assert len(catalog.entries) == len(ENTRIES)
    assert "nowhere.toml" in problems[0]


def test_a_wrong_id_gets_a_hint() -> None:
    catalog, _ = load_catalogs([catalogue_file()])

    with pytest.raises(InputError) as told:
        catalog.entry("qwen3-vl2b")

    assert "qwen3-vl-2b" in told.value.hint
