# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture that the user took back, or covered parts of, leaves nothing behind in the engines."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from assistant.engines.abort import AbortFlag
from assistant.engines.llama import state_files
from assistant.engines.llama.eyes import LlamaEyes
from assistant.engines.llama.picture_cache import CloseLook, Tile
from assistant.engines.process.transfer import Packer, Unpacker
from assistant.engines.protocols import EngineHost
from assistant.settings import EyesSettings
from assistant.values import Message, Picture, Prompt
from tests.engines import random_models
from tests.engines.asking import UNHURRIED, Conversation, never, noise, prepare, system, user

LONG = "Describe every part of it in detail, please. " * 3

KINDS: dict[str, Callable[[Path], tuple[Path, Path]]] = {
    "mrope": random_models.write_mrope_model,
    "tiled": random_models.write_tiled_model,
    "whole": random_models.write_whole_image_model,
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "cache" / "states"
    monkeypatch.setattr(state_files, "states_folder", lambda: path)
    return path


@pytest.fixture(params=KINDS)
def eyes(request: pytest.FixtureRequest, tmp_path: Path, folder: Path) -> Iterator[LlamaEyes]:
    model, projector = KINDS[request.param](tmp_path)
    settings = EyesSettings(
        model=str(model), projector=str(projector), context_tokens=4096, keep_on_disk=True, looking_seconds=UNHURRIED
    )
    opened = LlamaEyes.open(settings, EngineHost(threads=2, abort=AbortFlag()))
    yield opened
    opened.close()


def covered(picture: Picture) -> Picture:
    """The picture with its upper left corner black."""
    rgb = picture.rgb.copy()
    rgb[:20, :30] = 0
    return Picture.from_rgb(rgb)


def look(eyes: LlamaEyes, *messages: Message, forgotten: tuple[str, ...] = ()) -> None:
    list(eyes.prepare(Prompt(messages, forgotten), cancelled=never))


def known(eyes: LlamaEyes) -> set[str]:
    """Digests of the pictures of which the engine still holds something."""
    assert eyes._sight
    cache = eyes._sight.pictures
    in_context = {entry.picture for entry in eyes._session.entries if isinstance(entry, Tile)}
    return in_context | set(cache._kept) | set(cache._entries)


def kept_on_disk(folder: Path) -> set[str]:
    """Of some seeds, the pictures that the saved conversations name."""
    text = b"".join(path.read_bytes() for path in folder.glob("*.state")) if folder.exists() else b""
    return {digest for digest in map(digest_of, range(9)) if digest.encode() in text}


def digest_of(seed: int) -> str:
    return noise(seed).sha256


def test_the_engine_keeps_nothing_of_the_picture_before_it_was_covered(eyes: LlamaEyes) -> None:
    original = noise(1)
    shown = covered(original)
    look(eyes, system("Be brief."), user("", original))
    before = {tile.key for tile in eyes._session.entries if isinstance(tile, Tile)}
    assert known(eyes) == {original.sha256}

    look(eyes, system("Be brief."), user("", shown), forgotten=(original.sha256,))

    assert known(eyes) == {shown.sha256}
    assert eyes._sight
    after = {tile.key for tile in eyes._session.entries if isinstance(tile, Tile)}
    assert set(eyes._sight.pictures._embeddings) == after
    assert after != before


def test_a_picture_taken_away_is_forgotten_though_nothing_takes_its_place(eyes: LlamaEyes) -> None:
    look(eyes, system("Be brief."), user("", noise(1)))

    look(eyes, system("Be brief."), user(""), forgotten=(noise(1).sha256,))

    assert known(eyes) == set()
    assert eyes._sight
    assert not eyes._sight.pictures._embeddings


def test_a_picture_that_was_to_be_looked_at_closely_is_forgotten_too(eyes: LlamaEyes) -> None:
    close = CloseLook.at(noise(1))
    assert eyes._sight
    eyes._sight.entries(close)
    assert known(eyes) == {close.sha256}

    look(eyes, system("Be brief."), user(""), forgotten=(noise(1).sha256,))

    assert known(eyes) == set()


def test_a_picture_nobody_asked_about_never_reaches_the_disk(eyes: LlamaEyes, folder: Path) -> None:
    talk = Conversation(eyes)
    talk.ask(LONG)
    prepare(eyes, *talk.history, user("", noise(1)))
    tiles = {tile.key for tile in eyes._session.entries if isinstance(tile, Tile)}
    assert tiles

    prepare(eyes, user("Something else. " + LONG))
    eyes.close()

    assert digest_of(1) not in kept_on_disk(folder)
    assert not list(folder.glob("*.picture"))


def test_a_picture_that_was_asked_about_is_kept_on_disk(eyes: LlamaEyes, folder: Path) -> None:
    talk = Conversation(eyes)
    talk.ask(LONG, noise(1))
    talk.ask(LONG)
    prepare(eyes, *talk.history, user("", noise(2)))

    eyes.close()

    assert kept_on_disk(folder) == {digest_of(1)}


def test_the_process_of_the_engines_drops_the_pixels() -> None:
    packer, unpacker = Packer(), Unpacker()

    def send(prompt: Prompt) -> Prompt:
        parcel, block = packer.pack({"prompt": prompt})
        arrived: Prompt = unpacker.unpack(parcel)["prompt"]
        if block:
            block.release()
        return arrived

    send(Prompt((user("", noise(1), noise(2)),)))
    send(Prompt((user("", noise(2)),), forgotten=(digest_of(1), digest_of(7))))
    assert set(unpacker._pictures) == {digest_of(2)}

    again = send(Prompt((user("", noise(1)),)))
    assert np.array_equal(again.newest.pictures[0].rgb, noise(1).rgb)


def test_tiles_that_stay_the_same_are_not_looked_at_again(tmp_path: Path, folder: Path) -> None:
    model, projector = random_models.write_tiled_model(tmp_path)
    settings = EyesSettings(model=str(model), projector=str(projector), context_tokens=4096, looking_seconds=UNHURRIED)
    eyes = LlamaEyes.open(settings, EngineHost(threads=2, abort=AbortFlag()))
    original = noise(1)
    look(eyes, user("", original))
    looked = eyes.encoded_tiles

    look(eyes, user("", covered(original)), forgotten=(original.sha256,))

    assert 0 < eyes.encoded_tiles - looked < looked
    eyes.close()
