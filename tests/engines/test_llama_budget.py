# SPDX-License-Identifier: GPL-3.0-or-later
"""The picture budget follows the computer, and looking closely goes beyond it for one question."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import psutil
import pytest

from assistant.engines.abort import AbortFlag
from assistant.engines.llama import sight as llama_sight
from assistant.engines.llama.budget import Cost, choose, measure
from assistant.engines.llama.eyes import LlamaEyes
from assistant.engines.llama.picture_cache import Tile
from assistant.engines.llama.states import SavedStates
from assistant.engines.protocols import EngineHost, Sampling
from assistant.errors import Cancelled, EngineUnavailable, PromptTooLong
from assistant.settings import EyesSettings
from assistant.values import Message, Prompt
from tests.engines import random_models
from tests.engines.asking import UNHURRIED, assistant, never, noise, picture_of, prepare, reply, say, user
from tests.models.vlm.world import arrange

TILED = Cost(piece_cells=64, piece_seconds=1.4, token_seconds=0.004, in_tiles=True, screen_cells=832)
"""SmolVLM-500M on two laptop cores."""
WHOLE = Cost(piece_cells=64, piece_seconds=0.9, token_seconds=0.011, in_tiles=False, screen_cells=2040)
"""Qwen3-VL-2B on two laptop cores."""
ONE_TOKEN = Sampling(max_tokens=1)
TOLERANCE = 2e-2

# ── what is chosen ─────────────────────────────────────────────────────────────────────────────────────────────


def test_tiles_cost_the_same_each_and_a_whole_picture_costs_more_than_its_parts() -> None:
    assert TILED.seconds(384) == pytest.approx(2 * TILED.seconds(192))
    assert WHOLE.seconds(256) > 4 * WHOLE.seconds(64)
    # As measured with that model: 4.5 s and 29.7 s for encoding, 2.7 s and 11.8 s for reading.
    assert WHOLE.seconds(252) == pytest.approx(7.2, rel=0.15)
    assert WHOLE.seconds(920) == pytest.approx(41.5, rel=0.2)


@pytest.mark.parametrize(
    ("cost", "seconds", "tokens"),
    [
        (TILED, 3.5, 128),
        (TILED, 8.4, 320),
        (TILED, 60.0, 0),
        (TILED, 0.5, 128),
        (WHOLE, 3.6, 128),
        (WHOLE, 7.5, 256),
        (WHOLE, 0.5, 128),
        (WHOLE, 600.0, 0),
        (replace(WHOLE, screen_cells=100), 0.5, 0),
    ],
)
def test_the_budget_is_what_fits_into_talking_but_never_too_little_to_see(
    cost: Cost, seconds: float, tokens: int
) -> None:
    assert choose(cost, seconds).picture_tokens == tokens


def test_a_single_tile_and_its_overview_are_encoded_once() -> None:
    assert TILED.seconds(128) == pytest.approx(1.4 + 128 * 0.004)


def test_what_the_user_set_wins() -> None:
    budget = choose(TILED, 3.2, wanted_tokens=640)

    assert budget.picture_tokens == 640
    assert "as you set it" in budget.note


def test_the_note_says_what_it_costs_in_plain_words() -> None:
    budget = choose(TILED, 3.5)

    assert budget.note == (
        "A picture is looked at with up to 128 tokens, which takes about 1.9 s here; in all detail it would be 832. "
        "“Look closely” in a question takes 20 s longer."
    )
    assert budget.closely_seconds == pytest.approx(19.6, abs=0.1)


def test_a_computer_too_slow_for_any_budget_is_told_so() -> None:
    assert "longer than you usually talk" in choose(TILED, 0.5).note


def test_a_computer_fast_enough_needs_no_budget_and_no_note() -> None:
    budget = choose(TILED, 600.0)

    assert (budget.picture_tokens, budget.closely_seconds, budget.note) == (0, 0.0, "")


def test_a_projector_that_makes_the_same_of_every_picture_leaves_no_choice(eyes: LlamaEyes) -> None:
    assert eyes._sight is not None
    assert measure(eyes._sight.projector, eyes._model) is None
    assert choose(None, 3.2).picture_tokens == 0


@pytest.mark.parametrize(("kind", "in_tiles", "piece"), [("mrope", False, 64), ("tiled", True, 4)])
def test_measuring_takes_one_piece_and_leaves_nothing_behind(
    tmp_path: Path, kind: str, in_tiles: bool, piece: int
) -> None:
    eyes = opened(*KINDS[kind](tmp_path))
    assert eyes._sight is not None
    cost = measure(eyes._sight.projector, eyes._model)
    answer = say(eyes, user("What is it?", noise(1)))
    eyes.close()
    fresh = opened(*KINDS[kind](tmp_path))
    expected = say(fresh, user("What is it?", noise(1)))
    fresh.close()

    assert cost
    assert (cost.in_tiles, cost.piece_cells) == (in_tiles, piece)
    assert 0 < cost.piece_seconds < 5
    assert 0 < cost.token_seconds < 1
    assert answer == expected


# ── with models, on a computer said to be slow ─────────────────────────────────────────────────────────────────


def write_tiled(folder: Path) -> tuple[Path, Path]:
    return random_models.write_tiled_model(folder, longest_edge=256)


KINDS: dict[str, Callable[[Path], tuple[Path, Path]]] = {
    "mrope": random_models.write_mrope_model,
    "tiled": write_tiled,
}


def opened(model: Path, projector: Path, flag: AbortFlag | None = None, **settings: float) -> LlamaEyes:
    """By default an engine that has time for all of a picture, however slow it finds this computer to be."""
    usual = EyesSettings(model=str(model), projector=str(projector), context_tokens=4096, looking_seconds=UNHURRIED)
    chosen = replace(usual, **settings)  # type: ignore[arg-type]
    return LlamaEyes.open(chosen, EngineHost(threads=2, abort=flag or AbortFlag()))


@pytest.fixture
def flag() -> AbortFlag:
    return AbortFlag()


@pytest.fixture(params=KINDS)
def files(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, Path]:
    return KINDS[request.param](tmp_path)


@pytest.fixture
def slow_eyes(files: tuple[Path, Path], flag: AbortFlag, monkeypatch: pytest.MonkeyPatch) -> Iterator[LlamaEyes]:
    """An engine that found this computer to be slow."""

    def measured(projector: object, model: object) -> Cost:
        cost = measure(projector, model)  # type: ignore[arg-type]
        assert cost
        return replace(cost, piece_seconds=1.0, token_seconds=0.001)

    monkeypatch.setattr(llama_sight, "measure", measured)
    eyes = opened(*files, flag, looking_seconds=0.0)
    yield eyes
    eyes.close()


def tiles(eyes: LlamaEyes) -> list[Tile]:
    return [entry for entry in eyes._session.entries if isinstance(entry, Tile)]


def seen(eyes: LlamaEyes) -> int:
    """Cells of all pictures in the cache."""
    return sum(tile.cells for tile in tiles(eyes))


def closely(text: str, *pictures: object) -> Message:
    return replace(user(text, *pictures), closely=True)  # type: ignore[arg-type]


def check_against_nothing_cached(eyes: LlamaEyes, *messages: Message) -> None:
    say(eyes, *messages, sampling=ONE_TOKEN)
    session = eyes._session
    entries, logits = session.entries, session.logits()
    session._states = SavedStates()
    session._keep(0)
    say(eyes, *messages, sampling=ONE_TOKEN)

    assert session.entries == entries
    assert np.abs(session.logits() - logits).max() < TOLERANCE


SCREEN = noise(1, 1280, 720)


def test_a_slow_computer_gets_a_budget_and_says_so(slow_eyes: LlamaEyes) -> None:
    say(slow_eyes, user("What is it?", SCREEN), sampling=ONE_TOKEN)

    assert slow_eyes._sight is not None
    assert 0 < seen(slow_eyes) <= slow_eyes._sight.projector.picture_tokens
    assert "Look closely" in slow_eyes.info.notes[-1]
    assert slow_eyes.info.closely_seconds > 0


def test_looking_closely_is_what_an_engine_without_budget_does(
    slow_eyes: LlamaEyes, files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    say(slow_eyes, user("What is it?", SCREEN), sampling=ONE_TOKEN)
    usual = seen(slow_eyes)
    monkeypatch.undo()
    free = opened(*files)

    say(slow_eyes, closely("What is it?", SCREEN), sampling=ONE_TOKEN)
    say(free, user("What is it?", SCREEN), sampling=ONE_TOKEN)
    difference = np.abs(slow_eyes._session.logits() - free._session.logits()).max()
    cells = seen(free)
    free.close()

    assert usual < cells == seen(slow_eyes)
    assert difference < TOLERANCE


def test_a_follow_up_finds_the_close_look_in_the_cache(slow_eyes: LlamaEyes) -> None:
    question = closely("What is it?", SCREEN)
    answer = say(slow_eyes, question)
    looked = slow_eyes.encoded_tiles

    _, _, progress = reply(slow_eyes, question, assistant(answer), user("And its colour?"))

    assert progress[0].total < 40
    assert slow_eyes.encoded_tiles == looked


def test_both_budgets_stand_in_one_conversation(slow_eyes: LlamaEyes) -> None:
    history = [user("What is it?", SCREEN), assistant("A cat."), closely("Look closely.", SCREEN), assistant("A dog.")]

    check_against_nothing_cached(slow_eyes, *history, user("And this?", noise(2)))

    assert {tile.closely for tile in tiles(slow_eyes)} == {True, False}


def test_a_close_look_shows_what_was_shown_before_and_the_usual_one_does_not_show_it_again(
    slow_eyes: LlamaEyes,
) -> None:
    close = [closely("What is it?", SCREEN), assistant("A cat.")]
    say(slow_eyes, *close, user("And now?"), sampling=ONE_TOKEN)
    cells = seen(slow_eyes)

    say(slow_eyes, *close, user("And now?", SCREEN), sampling=ONE_TOKEN)

    assert seen(slow_eyes) == cells


def test_stops_in_a_close_look_leave_the_mirror_exact(slow_eyes: LlamaEyes, flag: AbortFlag) -> None:
    for steps_before_stop in range(5):
        question = closely("Describe it.", noise(10 + steps_before_stop, 1280, 720))
        steps = slow_eyes.reply(Prompt((question,)), sampling=ONE_TOKEN, cancelled=never)
        for _ in range(steps_before_stop):
            next(steps, None)
        flag.set()
        with pytest.raises(Cancelled):
            list(steps)
            raise Cancelled  # the answer was over before the flag was seen
        flag.clear()

    check_against_nothing_cached(slow_eyes, closely("And this?", SCREEN))


def test_without_memory_for_it_looking_closely_says_so_and_the_next_question_works(
    slow_eyes: LlamaEyes, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full:
        available = 1 << 20

    monkeypatch.setattr(psutil, "virtual_memory", lambda: Full)
    question = closely("What is it?", SCREEN)

    with pytest.raises(EngineUnavailable, match="not enough memory to look closely") as caught:
        say(slow_eyes, question)
    say(slow_eyes, question, assistant("A cat."), user("And now?"), sampling=ONE_TOKEN)

    assert "Close other programs" in caught.value.hint
    assert not any(tile.closely for tile in tiles(slow_eyes))


def test_preparing_looks_closely_too(slow_eyes: LlamaEyes) -> None:
    prepare(slow_eyes, closely("", SCREEN))
    looked = slow_eyes.encoded_tiles

    say(slow_eyes, closely("What is it?", SCREEN), sampling=ONE_TOKEN)

    assert slow_eyes.encoded_tiles == looked


def test_pictures_that_are_too_large_together_suggest_fewer_or_smaller_ones(files: tuple[Path, Path]) -> None:
    eyes = opened(*files, context_tokens=256)
    pictures = [noise(seed, 1280, 720) for seed in range(5)]

    with pytest.raises(PromptTooLong, match="The pictures need") as caught:
        say(eyes, user("Compare.", *pictures))
    with pytest.raises(PromptTooLong, match="The pictures need") as caught_close:
        say(eyes, closely("Compare.", *pictures))
    eyes.close()

    assert "fewer or smaller ones" in caught.value.hint
    assert "without looking closely" in caught_close.value.hint


def test_answers_stay_right_when_the_user_asks_to_look_closely(eyes: LlamaEyes) -> None:
    history: list[Message] = []
    for number, color in enumerate(("red", "green", "yellow")):
        picture = picture_of(arrange([(color, "circle"), ("blue", "star")], number=str(number)))
        question = replace(user("What color is the circle?", picture), closely=number != 1)
        answer = say(eyes, *history, question)
        history += [question, assistant(answer)]

        assert answer == f"The circle is {color}."
    assert eyes.info.closely_seconds == 0.0


# ── long strips ────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("width", "height"), [(4000, 20), (20, 4000), (3000, 300), (1280, 720), (640, 64)])
@pytest.mark.parametrize("picture_tokens", [16, 32])
def test_no_picture_exceeds_the_budget_whatever_its_proportions(
    files: tuple[Path, Path], picture_tokens: int, width: int, height: int
) -> None:
    eyes = opened(*files, picture_tokens=picture_tokens)
    assert eyes._sight is not None
    cells = sum(entry.cells for entry in eyes._sight.entries(noise(1, width, height)) if isinstance(entry, Tile))
    eyes.close()

    assert 0 < cells <= picture_tokens
