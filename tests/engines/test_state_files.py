# SPDX-License-Identifier: GPL-3.0-or-later
"""What was read outlives the process where the user wants that, and nothing damaged reaches native code."""

import os
import stat
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from assistant.engines.abort import AbortFlag
from assistant.engines.llama import state_files
from assistant.engines.llama.checked_files import CheckedFiles
from assistant.engines.llama.eyes import LlamaEyes
from assistant.engines.llama.state_files import PictureFiles, StateFiles, answers_in
from assistant.engines.llama.states import SavedState, SavedStates
from assistant.engines.protocols import EngineHost, Sampling
from assistant.settings import EyesSettings
from assistant.values import Message
from tests.engines import random_models
from tests.engines.asking import UNHURRIED, Conversation, assistant, noise, picture_of, prepare, reply, say, user
from tests.models.vlm.world import arrange

TOLERANCE = 2e-2
LONG = "Describe every part of it in detail, please. " * 3
ONE_TOKEN = Sampling(max_tokens=1)

KINDS: dict[str, Callable[[Path], tuple[Path, Path | None]]] = {
    "text": lambda folder: (random_models.write_text_model(folder), None),
    "recurrent": lambda folder: (random_models.write_recurrent_model(folder), None),
    "sliding window": lambda folder: (random_models.write_sliding_window_model(folder), None),
    "mrope": random_models.write_mrope_model,
    "tiled": random_models.write_tiled_model,
    "whole": random_models.write_whole_image_model,
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the files of this test are."""
    path = tmp_path / "cache" / "states"
    monkeypatch.setattr(state_files, "states_folder", lambda: path)
    return path


Start = Callable[..., LlamaEyes]


@pytest.fixture
def start(tmp_path: Path, folder: Path) -> Iterator[Start]:
    """Starts an engine of some kind, as a new process would."""
    opened: list[LlamaEyes] = []

    def make(kind: str, *, keep_on_disk: bool = True) -> LlamaEyes:
        home = tmp_path / kind
        if not home.exists():
            home.mkdir()
            KINDS[kind](home)
        model, projector = (
            next((path for path in home.iterdir() if ("mmproj" in path.name) is seeing), None)
            for seeing in (False, True)
        )
        settings = EyesSettings(
            model=str(model),
            projector=str(projector or ""),
            context_tokens=4096,
            keep_on_disk=keep_on_disk,
            looking_seconds=UNHURRIED,
        )
        opened.append(LlamaEyes.open(settings, EngineHost(threads=2, abort=AbortFlag())))
        return opened[-1]

    yield make
    for eyes in opened:
        eyes.close()


def talk_with(eyes: LlamaEyes, seed: int = 1) -> list[Message]:
    """A conversation with an answered question, about a picture where the model sees."""
    talk = Conversation(eyes)
    talk.ask(f"{seed} {LONG}", *([noise(seed)] if eyes.info.sees_pictures else []))
    return talk.history


def check_against_nothing_cached(eyes: LlamaEyes, *messages: Message) -> None:
    say(eyes, *messages, sampling=ONE_TOKEN)
    session = eyes._session
    entries, logits = session.entries, session.logits()
    session._states = SavedStates()
    session._keep(0)
    say(eyes, *messages, sampling=ONE_TOKEN)

    assert session.entries == entries
    assert np.abs(session.logits() - logits).max() < TOLERANCE


def files_in(folder: Path, suffix: str = "") -> list[Path]:
    return [path for path in folder.iterdir() if path.name.endswith(suffix)] if folder.exists() else []


# ── across starts ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("kind", KINDS)
def test_a_conversation_goes_on_after_a_restart_without_being_read_again(start: Start, kind: str) -> None:
    first = start(kind)
    history = talk_with(first)
    first.close()
    second = start(kind)

    _, _, progress = reply(second, *history, user("And its colour?"), sampling=ONE_TOKEN)

    assert progress[0].total < 40
    assert second.encoded_tiles == 0


@pytest.mark.parametrize("kind", KINDS)
def test_what_comes_from_disk_equals_a_fresh_evaluation(start: Start, kind: str) -> None:
    first = start(kind)
    history = talk_with(first)
    talk_with(first, 2)
    first.close()
    second = start(kind)

    check_against_nothing_cached(second, *history, user("And its colour?"))


@pytest.mark.parametrize("kind", ["mrope", "tiled", "whole"])
def test_a_known_picture_is_not_looked_at_again_after_a_restart(start: Start, kind: str) -> None:
    first = start(kind)
    talk_with(first)
    first.close()
    second = start(kind)

    check_against_nothing_cached(second, user("Another question about it.", noise(1)))

    assert second.encoded_tiles == 0


def test_a_longer_conversation_takes_the_place_of_the_shorter(start: Start, folder: Path) -> None:
    history: list[Message] = []
    for _ in range(3):
        eyes = start("text")
        question = user(f"{len(history)} {LONG}")
        history += [question, assistant(say(eyes, *history, question))]
        eyes.close()

    assert len(files_in(folder, ".state")) == 1


def test_answers_stay_right_across_starts(settings: EyesSettings, folder: Path, engine_host: EngineHost) -> None:
    history: list[Message] = []
    for number, color in enumerate(("red", "green", "yellow")):
        eyes = LlamaEyes.open(replace(settings, keep_on_disk=True), engine_host)
        picture = picture_of(arrange([(color, "circle"), ("blue", "star")], number=str(number)))
        for question in (user("What color is the circle?", picture), user("What color is the star?")):
            answer = say(eyes, *history, question)
            history += [question, assistant(answer)]

        assert [message.text for message in history[-3::2]] == [f"The circle is {color}.", "The star is blue."]
        eyes.close()


# ── what may be there ──────────────────────────────────────────────────────────────────────────────────────────


def test_nothing_is_kept_unless_the_user_wants_it(start: Start, folder: Path) -> None:
    eyes = start("tiled", keep_on_disk=False)
    talk_with(eyes)
    talk_with(eyes, 2)
    eyes.close()

    assert not folder.exists()


def test_switching_it_off_deletes_everything(start: Start, folder: Path) -> None:
    eyes = start("tiled")
    talk_with(eyes)
    eyes.close()
    assert files_in(folder)

    start("text", keep_on_disk=False)

    assert files_in(folder) == []


def test_an_engine_that_is_closed_after_it_was_switched_off_writes_nothing(start: Start, folder: Path) -> None:
    old = start("tiled")
    talk_with(old)

    start("text", keep_on_disk=False)  # as the shelf does, which keeps the old engine until the new one is ready
    old.close()

    assert files_in(folder) == []


def test_what_was_never_answered_leaves_no_trace(start: Start, folder: Path) -> None:
    eyes = start("tiled")
    prepare(eyes, user(LONG, noise(1)))
    eyes.close()

    assert files_in(folder) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps other users out of the folder by other means")
def test_only_the_user_may_read_the_files(start: Start, folder: Path) -> None:
    eyes = start("tiled")
    talk_with(eyes)
    eyes.close()

    assert {stat.S_IMODE(path.stat().st_mode) for path in files_in(folder)} == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_answers_of_other_conversations_are_not_written_down_with_one() -> None:
    assert answers_in([1, 2, 3, 4, 5], [[3, 4, 9], [2, 4, 9], [5], [7, 8]]) == [[3, 4, 9], [5]]


# ── damage ─────────────────────────────────────────────────────────────────────────────────────────────────────


def flip_a_bit(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) * 2 // 3] ^= 1
    path.write_bytes(content)


def cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def replace_by_nonsense(path: Path) -> None:
    path.write_bytes(os.urandom(3000))


@pytest.mark.parametrize("damage", [flip_a_bit, cut_off, empty, replace_by_nonsense])
@pytest.mark.parametrize("kind", ["tiled", "text"])
def test_a_damaged_file_costs_only_time(
    start: Start, folder: Path, kind: str, damage: Callable[[Path], None], caplog: pytest.LogCaptureFixture
) -> None:
    first = start(kind)
    history = talk_with(first)
    first.close()
    for path in files_in(folder):
        damage(path)
    second = start(kind)

    check_against_nothing_cached(second, *history, user("And its colour?"))

    assert second.encoded_tiles == (5 if kind == "tiled" else 0)
    assert LONG.strip() not in caplog.text


def test_files_of_another_model_are_left_alone(start: Start, folder: Path) -> None:
    first = start("mrope")
    talk_with(first)
    first.close()
    before = files_in(folder)
    other = start("text")
    talk_with(other)
    other.close()

    assert set(before) < set(files_in(folder))


def test_a_model_that_was_replaced_gets_none_of_the_old_files(start: Start, tmp_path: Path, folder: Path) -> None:
    first = start("text")
    history = talk_with(first)
    first.close()
    os.utime(next((tmp_path / "text").iterdir()), ns=(1, 1))
    second = start("text")

    _, _, progress = reply(second, *history, user("And?"), sampling=ONE_TOKEN)

    assert progress[0].total > 100


def test_what_was_being_written_when_the_process_ended_is_removed(start: Start, folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "something.state.xyz.part").write_bytes(b"half")

    start("text")

    assert files_in(folder) == []


def test_a_folder_that_cannot_be_written_costs_only_the_keeping(
    start: Start, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder.parent.mkdir(parents=True)
    folder.write_text("a file where the folder should be")
    eyes = start("tiled")
    history = talk_with(eyes)
    say(eyes, user("Something else."))

    assert say(eyes, *history, user("And its colour?"), sampling=ONE_TOKEN) is not None
    assert "cannot be kept" in caplog.text


# ── the files ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_files_used_last_stay_when_there_are_too_many(tmp_path: Path) -> None:
    files = CheckedFiles(tmp_path, ".picture", "model", limit_bytes=3000)
    paths = [files.path(str(number)) for number in range(4)]
    for number, path in enumerate(paths[:3]):
        files.write(path, {}, np.full(800, number, np.uint8))
        os.utime(path, ns=(number, number))
    files.read(paths[0])

    files.write(paths[3], {}, np.zeros(800, np.uint8))

    assert [path.exists() for path in paths] == [True, False, True, True]


def test_pictures_come_back_as_they_were(tmp_path: Path) -> None:
    embedding = np.random.default_rng(1).standard_normal(100).astype(np.float32)
    PictureFiles(tmp_path, "model").write_picture("key", embedding)

    read = PictureFiles(tmp_path, "model").read_picture("key")

    assert read is not None
    assert np.array_equal(read, embedding)
    assert PictureFiles(tmp_path, "other model").read_picture("key") is None
    assert PictureFiles(tmp_path, "model").read_picture("other key") is None


def test_states_come_back_as_they_were(tmp_path: Path) -> None:
    data = np.arange(200, dtype=np.uint8)
    StateFiles(tmp_path, "model").write_state(SavedState((1, 2, 3), 2, data), [[3, 4]])

    files = StateFiles(tmp_path, "model")
    (kept,) = files.states
    state = files.read_state(kept)

    assert (kept.entries, kept.answered_at, kept.answers) == ((1, 2, 3), 2, ((3, 4),))
    assert state is not None
    assert np.array_equal(state.data, data)
