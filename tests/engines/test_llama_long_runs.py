# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything at once, in an order drawn by chance: whatever happened before, an answer is that of a fresh engine.

Several conversations with pictures, edited turns, words prepared and corrected, stops after any step, cuts, saved and
restored states, screens that share most of their tiles, pictures looked at closely.
"""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from assistant.engines.abort import AbortFlag
from assistant.engines.llama.eyes import LlamaEyes
from assistant.engines.llama.states import SavedStates
from assistant.engines.protocols import EngineHost, Sampling
from assistant.errors import Cancelled
from assistant.settings import EyesSettings
from assistant.values import Message, Picture, Prompt
from tests.engines import random_models
from tests.engines.asking import assistant, never, noise, picture_of, prepare, say, user
from tests.models.vlm.world import arrange

TOLERANCE = 2e-2
"""Batches of another size are rounded otherwise: up to 6e-3 was seen on small 16-bit models."""
SMALL_CONTEXT = 768
"""Cut every few turns."""
SMALL_BUDGET = 12
"""Tokens for a picture, so that looking closely shows more, where the model has a choice."""

KINDS: dict[str, Callable[[Path], tuple[Path, Path | None]]] = {
    "text": lambda folder: (random_models.write_text_model(folder), None),
    "recurrent": lambda folder: (random_models.write_recurrent_model(folder), None),
    "sliding window": lambda folder: (random_models.write_sliding_window_model(folder), None),
    "mrope": random_models.write_mrope_model,
    "tiled": random_models.write_tiled_model,
    "whole": random_models.write_whole_image_model,
}


class Walk:
    """A user who does a bit of everything.

    Args:
        eyes: The engine.
        flag: Its abort flag.
        seed: Of what happens.
    """

    def __init__(self, eyes: LlamaEyes, flag: AbortFlag, seed: int) -> None:
        self._eyes = eyes
        self._flag = flag
        self.random = random.Random(seed)
        self.talks: list[list[Message]] = [[], [], []]

    def ask(self, talk: list[Message], question: Message, *, max_tokens: int) -> str:
        """Ask the next question of a conversation, after some of what can happen on the way."""
        if talk and self.random.random() < 0.15:
            del talk[self.random.randrange(0, len(talk), 2) :]
        words = question.text.split()
        for _ in range(self.random.choice((0, 1, 2))):
            heard = [*words[: self.random.randrange(len(words))], "perhaps"]
            prepare(self._eyes, *talk, replace(question, text=" ".join(heard)))
        if self.random.random() < 0.3:
            self._stopped(Prompt((*talk, question)))
        return say(self._eyes, *talk, question, sampling=Sampling(max_tokens=max_tokens))

    def _stopped(self, prompt: Prompt) -> None:
        steps = self._eyes.reply(prompt, sampling=Sampling(max_tokens=4), cancelled=never)
        for _ in range(self.random.randrange(8)):
            next(steps, None)
        self._flag.set()
        with pytest.raises(Cancelled):
            list(steps)
            raise Cancelled  # the answer was over before the flag was seen
        self._flag.clear()


@pytest.fixture
def flag() -> AbortFlag:
    return AbortFlag()


@pytest.fixture(params=KINDS)
def random_eyes(request: pytest.FixtureRequest, tmp_path: Path, flag: AbortFlag) -> Iterator[LlamaEyes]:
    eyes = opened(*KINDS[request.param](tmp_path), flag)
    yield eyes
    eyes.close()


@pytest.fixture
def trained_eyes(settings: EyesSettings, flag: AbortFlag) -> Iterator[LlamaEyes]:
    eyes = opened(Path(settings.model), Path(settings.projector), flag)
    yield eyes
    eyes.close()


def opened(model: Path, projector: Path | None, flag: AbortFlag) -> LlamaEyes:
    settings = EyesSettings(
        model=str(model),
        projector=str(projector or ""),
        context_tokens=SMALL_CONTEXT,
        max_answer_tokens=40,
        picture_tokens=SMALL_BUDGET,
    )
    return LlamaEyes.open(settings, EngineHost(threads=2, abort=flag))


def screen(chance: random.Random) -> Picture:
    """One of three screens, with a clock that goes on."""
    pixels = noise(chance.randrange(3)).rgb.copy()
    pixels[160:170, 290:310] = chance.randrange(256)
    return Picture.from_rgb(pixels)


@pytest.mark.parametrize("seed", [1, 2])
def test_logits_are_those_of_a_fresh_evaluation(random_eyes: LlamaEyes, flag: AbortFlag, seed: int) -> None:
    walk = Walk(random_eyes, flag, seed)
    session = random_eyes._session
    for number in range(12):
        talk = walk.random.choice(walk.talks)
        shown = [screen(walk.random)] if random_eyes.info.sees_pictures and walk.random.random() < 0.5 else []
        question = user(f"{number} where is the button that I should press next to save the file?", *shown)
        question = replace(question, closely=bool(shown) and walk.random.random() < 0.3)
        walk.ask(talk, question, max_tokens=1)
        entries, logits = session.entries, session.logits()

        with nothing_cached(random_eyes):
            say(random_eyes, *talk, question, sampling=Sampling(max_tokens=1))
            assert session.entries == entries
            assert np.abs(session.logits() - logits).max() < TOLERANCE

        talk += [question, assistant("It is on the left, below the list of files.")]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_answers_are_right(trained_eyes: LlamaEyes, flag: AbortFlag, seed: int) -> None:
    walk = Walk(trained_eyes, flag, seed)
    mistakes = 0
    for _ in range(30):
        talk, color = walk.random.choice(walk.talks), walk.random.choice(("red", "green", "yellow"))
        picture = picture_of(arrange([(color, "circle"), ("blue", "star")], number=str(walk.random.randrange(100))))
        text, right = walk.random.choice(
            (("What color is the circle?", f"The circle is {color}."), ("What color is the star?", "The star is blue."))
        )
        question = replace(user(text, picture), closely=walk.random.random() < 0.3)
        answer = walk.ask(talk, question, max_tokens=40)

        with nothing_cached(trained_eyes):
            assert say(trained_eyes, *talk, question) == answer

        mistakes += answer != right
        talk += [question, assistant(right)]
    # The tiny model itself is sometimes wrong where six pictures or more say different things.
    assert mistakes <= 5


@contextmanager
def nothing_cached(eyes: LlamaEyes) -> Iterator[None]:
    """Ask an engine that knows nothing but its weights; the saved conversations are there again afterwards."""
    session = eyes._session
    states, session._states = session._states, SavedStates()
    session._keep(0)
    yield
    session._states = states
