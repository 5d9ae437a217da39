# SPDX-License-Identifier: GPL-3.0-or-later
"""A long conversation is cut seldom and much at once, always in the same way, and its answers stay right."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.conversation.prompt import Messages, split
from assistant.engines.abort import AbortFlag
from assistant.engines.llama.eyes import LlamaEyes
from assistant.engines.llama.picture_cache import Tile
from assistant.engines.llama.states import SavedStates
from assistant.engines.llama.trimming import EARLIER_PICTURE, Room, trim
from assistant.engines.protocols import EngineHost, Sampling
from assistant.settings import EyesSettings
from assistant.values import Message, Picture
from tests.engines import random_models
from tests.engines.asking import (
    UNHURRIED,
    Conversation,
    assistant,
    noise,
    picture_of,
    prepare,
    reply,
    say,
    system,
    user,
)
from tests.models.vlm.world import arrange

ROOM = Room(high=75, low=40, limit=90)
PICTURE = 20
SEEN = noise(1, 4, 4)
ONE_TOKEN = Sampling(max_tokens=1)


def size_of(message: Message) -> int:
    """A letter is a cell, a mark is one too, and a picture is many."""
    return len(message.text.replace(EARLIER_PICTURE, "p")) + PICTURE * len(message.pictures)


def size(messages: Messages) -> int:
    return sum(map(size_of, messages))


def turn(question: int, answer: int = 5, *pictures: Picture) -> Messages:
    return user("q" * question, *pictures), assistant("a" * answer)


def conversation(*turns: Messages, newest: Message | None = None) -> Messages:
    return system("s" * 5), *(message for one in turns for message in one), newest or user("n" * 5)


def trimmed(*turns: Messages, newest: Message | None = None) -> Messages:
    return trim(conversation(*turns, newest=newest), size_of, ROOM)


def hidden(turn: Messages) -> Messages:
    question, answer = turn
    return replace(question, text=f"{EARLIER_PICTURE}\n{question.text}", pictures=()), answer


def test_a_conversation_below_the_threshold_stays_whole() -> None:
    turns = [turn(5, 5, SEEN), turn(5, 5, SEEN), turn(5)]

    assert trimmed(*turns) == conversation(*turns)


def test_the_oldest_pictures_go_first() -> None:
    turns = [turn(1, 2, SEEN), turn(1, 2, SEEN), turn(2, 3, SEEN)]

    assert trimmed(*turns) == conversation(hidden(turns[0]), hidden(turns[1]), turns[2])


def test_then_the_oldest_turns_go() -> None:
    turns = [turn(10, 10), turn(10, 10), turn(10, 10), turn(10, 10)]

    assert trimmed(*turns) == conversation(turns[3])


def test_the_picture_shown_last_stays_while_it_can() -> None:
    turns = [turn(30), turn(5, 5, SEEN, SEEN)]

    assert trimmed(*turns) == conversation(turns[1])


def test_the_picture_shown_last_goes_when_nothing_before_it_is_left_to_cut() -> None:
    turns = [turn(5, 5, SEEN), turn(10, 10), turn(10, 10), turn(2, 2)]

    # Hidden, it leaves 62 of 40: then the turns go, too.
    assert trimmed(*turns) == conversation(turns[2], turns[3])


def test_a_large_question_finds_room() -> None:
    turns = [turn(10, 10), turn(10, 10), turn(10, 10)]
    question = user("n" * 30)

    assert trimmed(*turns, newest=question) == conversation(turns[2], newest=question)


def test_a_question_without_any_room_leaves_only_itself() -> None:
    assert trimmed(turn(5), newest=user("n" * 200)) == conversation(newest=user("n" * 200))


TURNS = st.lists(st.tuples(st.integers(1, 25), st.integers(1, 25), st.integers(0, 2)), max_size=25)


@given(TURNS)
def test_what_was_said_before_changes_only_when_a_threshold_is_crossed(sizes: list[tuple[int, int, int]]) -> None:
    turns = [turn(question, answer, *[SEEN] * pictures) for question, answer, pictures in sizes]
    before: Messages = ()
    for count in range(len(turns) + 1):
        newest = turns[count][0] if count < len(turns) else user("n")
        shown = trimmed(*turns[:count], newest=newest)
        fixed, history, _ = split(shown)
        grown = (*before, *turns[count - 1][1:]) if count else fixed

        assert size(shown) <= max(ROOM.limit, size((*fixed, newest)))
        if size(grown) <= ROOM.high and size((*grown, newest)) <= ROOM.limit:
            assert shown[:-1] == grown
        elif history:
            # Well below, unless the pictures shown last would have to go.
            assert size(shown[:-1]) <= ROOM.low or any(message.pictures for message in history[0])
        before = shown


# ── with models ────────────────────────────────────────────────────────────────────────────────────────────────


def opened(model: Path, projector: Path | None = None, context_tokens: int = 768) -> LlamaEyes:
    settings = EyesSettings(
        model=str(model),
        projector=str(projector or ""),
        context_tokens=context_tokens,
        max_answer_tokens=40,
        looking_seconds=UNHURRIED,
    )
    return LlamaEyes.open(settings, EngineHost(threads=2, abort=AbortFlag()))


KINDS: dict[str, Callable[[Path], tuple[Path, Path]]] = {
    "mrope": random_models.write_mrope_model,
    "tiled": random_models.write_tiled_model,
    "whole": random_models.write_whole_image_model,
}


@pytest.fixture(params=KINDS)
def any_eyes(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[LlamaEyes]:
    eyes = opened(*KINDS[request.param](tmp_path), context_tokens=1024)
    yield eyes
    eyes.close()


def test_a_cut_conversation_equals_a_fresh_evaluation(any_eyes: LlamaEyes) -> None:
    session, history = any_eyes._session, list[Message]()
    for number in range(8):
        history.append(user(f"{number} what is to be seen on this part of the screen?", noise(number)))
        say(any_eyes, *history, sampling=ONE_TOKEN)
        entries, logits = session.entries, session.logits()

        session._states = SavedStates()
        session._keep(0)
        say(any_eyes, *history, sampling=ONE_TOKEN)

        assert session.entries == entries
        assert np.abs(session.logits() - logits).max() < 2e-2
        history.append(assistant("This is a window with a list of files in it. " * 2))
    assert len({entry.picture for entry in session.entries if isinstance(entry, Tile)}) < 8


def test_looking_ahead_does_the_work_of_a_cut(any_eyes: LlamaEyes) -> None:
    history: list[Message] = []
    for number in range(8):
        history.append(user(f"{number} what is to be seen on this part of the screen?"))
        history.append(assistant("This is a window with a list of files in it. " * 2))
    for number in range(4):
        prepare(any_eyes, *history, user("", noise(number)))

        _, _, progress = reply(any_eyes, *history, user("And now?", noise(number)), sampling=ONE_TOKEN)

        assert progress[0].total < 40
        history += [user("And now?", noise(number)), assistant("This is another window, with a picture in it. " * 2)]


def test_answers_stay_right_while_a_conversation_is_cut_again_and_again(settings: EyesSettings) -> None:
    eyes = opened(Path(settings.model), Path(settings.projector))
    talk = Conversation(eyes)
    colors = ("red", "green", "yellow")
    sizes = []
    for number in range(24):
        color = colors[number % 3]
        scene = arrange([(color, "circle"), ("blue", "star")], number=str(number))

        assert talk.ask("What color is the circle?", picture_of(scene)) == f"The circle is {color}."
        assert talk.ask("What color is the star?") == "The star is blue."
        sizes.append(eyes._session._cells)
    eyes.close()

    cuts = sum(later < earlier for earlier, later in pairwise(sizes))
    assert max(sizes) <= 768
    assert 2 <= cuts <= 8


def test_the_mark_in_place_of_a_picture_is_in_the_prompt(eyes: LlamaEyes) -> None:
    pictures = [picture_of(arrange([("red", "circle")], number=str(number))) for number in range(30)]
    history = [message for picture in pictures for message in (user("Look.", picture), assistant("Yes."))]
    vocabulary = eyes._model.vocabulary

    say(eyes, *history, user("Hello"), sampling=ONE_TOKEN)

    entries = eyes._session.entries
    text = b"".join(vocabulary.bytes_of(entry) for entry in entries if isinstance(entry, int)).decode()
    tiles = sum(not isinstance(entry, int) for entry in entries)
    assert 0 < tiles < 10
    assert text.count(EARLIER_PICTURE) == text.count("Look.") - tiles


def test_looking_ahead_at_nothing_yet_does_the_work_of_a_cut_while_idle(any_eyes: LlamaEyes) -> None:
    history: list[Message] = []
    longest = 0
    for number in range(10):
        question = user(f"{number} what is to be seen on this part of the screen?")
        _, _, progress = reply(any_eyes, *history, question, sampling=ONE_TOKEN)
        history += [question, assistant("This is a window with a list of files in it. " * 2)]
        longest = max(longest, progress[0].total)

        prepare(any_eyes, *history, user(""))

    assert longest < 80
