# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings damaged, swapped and hostile models, and checks what becomes of them.

    python -m tests.assistant.import_fuzz --cases 500 --seed 1

Each case takes one of the tiny models, harms it, and adds it as a user's own model or from a pack. Then it must be a
model or a sentence; nothing outside the models folder may have changed, and nothing may be installed that is not whole.
"""

import argparse
import collections
import hashlib
import json
import os
import random
import shutil
import struct
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from assistant.cancellation import Cancellation
from assistant.errors import KibitzError
from assistant.models.catalog import Catalog, CatalogFile
from assistant.models.catalog_check import ENGINES, MANIFEST_NAME
from assistant.models.installing import install
from assistant.models.library import installed
from assistant.models.manifest import Manifest, read_manifest
from assistant.models.meter import Meter
from assistant.models.own_models import add_model
from assistant.models.packs import FORMAT, PACK_NAME, PackSupply, check_against, read_pack
from assistant.values import Role

_MODELS = Path(__file__).parents[1] / "models"
_SOURCES = {
    Role.EARS: [_MODELS / "whisper/tiny-whisper-ct2" / name for name in (
        "model.bin", "config.json", "tokenizer.json", "vocabulary.json", "preprocessor_config.json",
    )],
    Role.EYES: [_MODELS / "vlm/tiny-vlm.gguf", _MODELS / "vlm/tiny-vlm-mmproj.gguf"],
    Role.VOICE: [_MODELS / "voice/tiny-voice.onnx", _MODELS / "voice/tiny-voice.onnx.json"],
}  # fmt: skip
_HEADER_BYTES = 4096
_HOSTILE_NUMBERS = (0, 1, 0x7FFFFFFF, 0xFFFFFFFF, 1 << 40, (1 << 63) - 1, (1 << 64) - 1)
_HOSTILE_NAMES = (
    "..{}", "-rf{}", "CON{}", "a\nb{}", "…{}", "a b;rm -rf ~{}", "%2e%2e%2f{}", "\\..\\..{}", "x" * 200 + "{}",
    "$(reboot){}", "mmproj-mmproj{}", "kibitz-model.json{}", " {}", "\u202egnp{}",
)  # fmt: skip


class Violation(AssertionError):
    """Something happened that must not."""


@dataclass
class Figures:
    """What became of all cases."""

    cases: int = 0
    accepted: int = 0
    refused: int = 0
    slowest_seconds: float = 0.0
    sentences: collections.Counter[str] = field(default_factory=collections.Counter)
    kinds: collections.Counter[str] = field(default_factory=collections.Counter)


def campaign(cases: int, seed: int, progress: Callable[[Figures], None] = lambda _: None) -> Figures:
    """Run so many cases.

    Raises:
        Violation: A case ended as none may; says which.
    """
    figures = Figures()
    for number in range(cases):
        rng = random.Random(seed * 1_000_003 + number)
        with tempfile.TemporaryDirectory() as folder:
            name, kind = _one(rng, Path(folder), figures, f"seed {seed}, case {number}")
            figures.kinds[f"{kind}: {name}"] += 1
        progress(figures)
    return figures


def _one(rng: random.Random, folder: Path, figures: Figures, which: str) -> tuple[str, str]:
    source, models, outside = folder / "source", folder / "data/models", folder / "outside"
    for path in (source, models, outside):
        path.mkdir(parents=True)
    (outside / "precious.txt").write_text("precious")
    role = rng.choice(list(Role))
    by_pack = rng.random() < 0.3
    holder = source / role / "tiny" if by_pack else source
    holder.mkdir(parents=True, exist_ok=True)
    for file in _SOURCES[role]:
        shutil.copy(file, holder / file.name)
    if by_pack:
        _write_pack_list(source, role, holder)
    harm = rng.choice(_HARMS if not by_pack or rng.random() < 0.5 else (_hostile_list,))
    harm(rng, source if harm is _hostile_list else holder)
    before = _snapshot(folder, models)
    paths = [source] if rng.random() < 0.5 else sorted(source.iterdir())
    began = time.monotonic()
    outcome = "accepted"
    try:
        _import_pack(source, models) if by_pack else add_model(paths, models, cancellation=Cancellation())
        figures.accepted += 1
    except KibitzError as error:
        outcome = "refused"
        figures.refused += 1
        figures.sentences[type(error).__name__] += 1
        if not error.sentence.endswith(".") or "Traceback" in error.sentence:
            raise Violation(f"{which}: no sentence: {error.sentence!r}") from error
    except Exception as error:
        raise Violation(f"{which} ({harm.__name__}): {type(error).__name__}: {error}") from error
    figures.slowest_seconds = max(figures.slowest_seconds, time.monotonic() - began)
    figures.cases += 1
    if _snapshot(folder, models) != before:
        raise Violation(f"{which} ({harm.__name__}): something outside the models folder has changed")
    _check_installed(models, outcome, which)
    return outcome, harm.__name__.removeprefix("_")


def _write_pack_list(pack: Path, role: Role, holder: Path) -> None:
    files = tuple(
        CatalogFile(file.name, file.stat().st_size, hashlib.sha256(file.read_bytes()).hexdigest())
        for file in sorted(holder.iterdir())
    )
    manifest = Manifest(holder.name, role, ENGINES[role], "Tiny", files)
    listed = {"format": FORMAT, "models": [msgspec.to_builtins(manifest)]}
    (pack / PACK_NAME).write_bytes(msgspec.json.encode(listed))


def _import_pack(pack: Path, models: Path) -> None:
    for manifest in read_pack(pack):
        check_against(Catalog(), manifest)
        meter = Meter(manifest.size_bytes, lambda _: None)
        install(manifest, models, PackSupply(pack, manifest), meter, Cancellation())


def _check_installed(models: Path, outcome: str, which: str) -> None:
    folders = [folder for role in Role if (models / role).is_dir() for folder in (models / role).iterdir()]
    if outcome == "refused" and folders:
        raise Violation(f"{which}: refused, but installed")
    for folder in folders:
        manifest = read_manifest(folder)
        if manifest is None or not any(model.name == folder.name for role in Role for model in installed(models, role)):
            raise Violation(f"{which}: {folder.name} is not found again")
        there = {path.name for path in folder.iterdir()}
        if there != {file.target for file in manifest.files} | {MANIFEST_NAME}:
            raise Violation(f"{which}: {folder.name} holds {there}")
        for file in manifest.files:
            path = folder / file.target
            if path.is_symlink() or hashlib.sha256(path.read_bytes()).hexdigest() != file.sha256:
                raise Violation(f"{which}: {path.name} is not what it should be")


def _snapshot(folder: Path, models: Path) -> dict[str, tuple[int, int]]:
    """Names, sizes and times of everything but the models folder."""
    return {
        str(path): (path.lstat().st_size, path.lstat().st_mtime_ns)
        for path in folder.rglob("*")
        if models not in (path, *path.parents) and path != folder / "data"
    }


# ── harm ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _some_file(rng: random.Random, source: Path) -> Path:
    return rng.choice(sorted(path for path in source.iterdir() if path.is_file()))


def _truncated(rng: random.Random, source: Path) -> None:
    file = _some_file(rng, source)
    size = file.stat().st_size
    os.truncate(file, rng.choice((0, 1, 3, 4, 8, size - 1, rng.randrange(size), rng.randrange(min(size, 2000)))))


def _bits_flipped(rng: random.Random, source: Path) -> None:
    file = _some_file(rng, source)
    data = bytearray(file.read_bytes())
    reach = min(len(data), _HEADER_BYTES) if rng.random() < 0.7 else len(data)
    for _ in range(rng.choice((1, 1, 2, 8, 64))):
        data[rng.randrange(reach)] ^= 1 << rng.randrange(8)
    file.write_bytes(data)


def _hostile_sizes(rng: random.Random, source: Path) -> None:
    file = _some_file(rng, source)
    data = bytearray(file.read_bytes())
    for _ in range(rng.choice((1, 2, 4))):
        at = rng.choice((8, 16, rng.randrange(min(len(data), _HEADER_BYTES))))
        data[at : at + 8] = struct.pack("<Q", rng.choice(_HOSTILE_NUMBERS))
    file.write_bytes(data)


def _swapped(rng: random.Random, source: Path) -> None:
    everything = [file for files in _SOURCES.values() for file in files]
    shutil.copy(rng.choice(everything), _some_file(rng, source))


def _exchanged(rng: random.Random, source: Path) -> None:
    first, second = _some_file(rng, source), _some_file(rng, source)
    one, other = first.read_bytes(), second.read_bytes()
    first.write_bytes(other)
    second.write_bytes(one)


def _filled(rng: random.Random, source: Path) -> None:
    _some_file(rng, source).write_bytes(rng.choice((b"", b"\0" * 5000, b"\xff" * 5000, rng.randbytes(5000))))


def _lengthened(rng: random.Random, source: Path) -> None:
    with _some_file(rng, source).open("ab") as file:
        file.write(rng.randbytes(rng.choice((1, 32, 5000))))


def _missing(rng: random.Random, source: Path) -> None:
    _some_file(rng, source).unlink()


def _hostile_name(rng: random.Random, source: Path) -> None:
    file = _some_file(rng, source)
    name = rng.choice(_HOSTILE_NAMES).format("".join(file.suffixes[-2:]) if file.suffix == ".json" else file.suffix)
    file.rename(source / name.replace("/", "-"))


def _linked(rng: random.Random, source: Path) -> None:
    file = _some_file(rng, source)
    outside = next(folder / "outside" for folder in source.parents if (folder / "outside").is_dir())
    kept = outside / file.name
    shutil.move(file, kept)
    target = rng.choice(
        [kept, outside / "precious.txt", outside, file, outside / "nowhere", Path("/dev/zero"), Path("/proc/self/mem")]
    )
    file.symlink_to(target)


def _special(rng: random.Random, source: Path) -> None:
    file = _some_file(rng, source)
    file.unlink()
    if rng.random() < 0.5 and hasattr(os, "mkfifo"):
        os.mkfifo(file)
    else:
        file.mkdir()


def _odd_json(rng: random.Random, source: Path) -> None:
    files = sorted(source.glob("*.json")) or [source / "config.json"]
    file = rng.choice(files)
    deep = "[" * 5000 + "]" * 5000
    texts = ["", "null", "[]", "{}", deep, '{"a": 1e999}', "9" * 5000, '"\ud800"', '{"added_tokens": [1, null, {}]}']
    if file.exists() and rng.random() < 0.6:
        known = json.loads(file.read_text(encoding="utf-8"))
        values: tuple[object, ...] = (None, -1, 1 << 70, "x", [], {}, [[]], 1e308, "../../../etc/passwd")
        if isinstance(known, dict) and known:
            known[rng.choice(sorted(known))] = rng.choice(values)
        texts = [json.dumps(known)]
    file.write_text(rng.choice(texts), encoding="utf-8", errors="surrogatepass")


def _hostile_manifest(rng: random.Random, source: Path) -> None:
    path = rng.choice(("../../outside/precious.txt", "/etc/passwd", "..\\..\\x", "a/../../b", "~/x", ""))
    manifest = {
        "id": rng.choice(("../../outside", "ok", "", "CON", "a" * 300)), "role": "eyes", "engine": "llama",
        "title": "t",
        "files": [{"path": path, "bytes": rng.choice((-1, 0, 8, 1 << 60)), "sha256": "0" * 64, "name": path}],
    }  # fmt: skip
    (source / MANIFEST_NAME).write_text(json.dumps(manifest))


def _hostile_list(rng: random.Random, pack: Path) -> None:
    """Anything in the list of a pack: names that lead elsewhere, sizes that cannot be, types that are not expected."""
    listed = json.loads((pack / PACK_NAME).read_text(encoding="utf-8"))
    model = listed["models"][0]
    place = rng.choice([listed, model, model, rng.choice(model["files"]), rng.choice(model["files"])])
    values: list[object] = [
        "../../../outside/precious.txt", "/etc/passwd", "..", ".", "a/b", "a\\..\\b", "CON", "x" * 300, "", "\0",
        MANIFEST_NAME, "model.bin", -1, 0, 1 << 62, 1e308, None, [], {}, [json.loads(json.dumps(model))] * 2000, True,
    ]  # fmt: skip
    place[rng.choice(sorted(place))] = rng.choice(values)
    (pack / PACK_NAME).write_text(json.dumps(listed), encoding="utf-8")


_HARMS = (
    _truncated, _truncated, _bits_flipped, _bits_flipped, _bits_flipped, _hostile_sizes, _hostile_sizes, _swapped,
    _exchanged, _filled, _lengthened, _missing, _hostile_name, _linked, _special, _odd_json, _odd_json,
    _hostile_manifest,
)  # fmt: skip


def _lines(figures: Figures, seconds: float) -> Iterator[str]:
    yield f"{figures.cases} cases in {seconds:.0f} s: {figures.accepted} accepted, {figures.refused} refused"
    yield f"slowest {figures.slowest_seconds:.1f} s; errors: {dict(figures.sentences.most_common())}"
    yield ", ".join(f"{kind} {count}" for kind, count in sorted(figures.kinds.items()))


def main() -> int:
    """Run the campaign and print its figures; 1 if a case ended as none may."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    began = time.monotonic()
    try:
        figures = campaign(arguments.cases, arguments.seed)
    except Violation as violation:
        print(violation)
        return 1
    print("\n".join(_lines(figures, time.monotonic() - began)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
