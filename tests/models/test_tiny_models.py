# SPDX-License-Identifier: GPL-3.0-or-later
"""The tiny models still know what their README says, and the code they were made with still fits them."""

import json
import random
from pathlib import Path

import pytest
from faster_whisper import WhisperModel

from tests.conftest import TinyVlm
from tests.models.vlm.dialogues import make_dialogue
from tests.models.vlm.tokenizer import Tokenizer
from tests.models.vlm.verify import Examiner
from tests.models.vlm.world import QUESTIONS, answer, arrange
from tests.models.whisper.speak import spoken

MOST_BYTES = 12_000_000


@pytest.fixture(scope="module")
def examiner(tiny_vlm: TinyVlm) -> Examiner:
    return Examiner(tiny_vlm.model.parent, seed=1)


@pytest.fixture(scope="module")
def ears(tiny_whisper: Path) -> WhisperModel:
    return WhisperModel(str(tiny_whisper), device="cpu", compute_type="int8", cpu_threads=2)


def heard(ears: WhisperModel, sound: object) -> str:
    return "".join(segment.text for segment in ears.transcribe(sound, language="en")[0]).strip()


@pytest.mark.parametrize(
    ("color", "shape", "number"), [("red", "circle", "472"), ("blue", "star", "15"), ("green", "square", "9031")]
)
def test_spoken_questions_about_different_pictures_get_different_right_answers(
    examiner: Examiner, ears: WhisperModel, color: str, shape: str, number: str
) -> None:
    scene = arrange([(color, shape)], number=number)
    wanted = [answer(scene, "color", shape=shape), answer(scene, "number")]

    questions = [QUESTIONS["color"][0].format(s=shape), QUESTIONS["number"][0]]
    understood = [heard(ears, spoken(question).samples) for question in questions]
    said = [examiner.complete([scene], [("user", [0, question])]) for question in understood]

    assert said == wanted


def test_samples_are_heard_as_their_facts_say(ears: WhisperModel, tiny_whisper_samples: Path) -> None:
    facts = json.loads((tiny_whisper_samples / "facts.json").read_text())

    assert [heard(ears, str(tiny_whisper_samples / fact["file"])) for fact in facts] == [fact["said"] for fact in facts]


def test_tokenizer_agrees_with_that_of_the_model(examiner: Examiner) -> None:
    tokenizer, rng = Tokenizer.learn(), random.Random(1)
    texts = [part for _ in range(20) for _, parts in make_dialogue(rng)[1] for part in parts if isinstance(part, str)]

    theirs = [examiner.llama.tokenize(text.encode(), add_bos=False, special=True) for text in texts]

    assert theirs == [tokenizer.encode(text) for text in texts]


def test_tiny_models_stay_small(tiny_voice: Path) -> None:
    files = (path for path in tiny_voice.parents[1].rglob("*") if "__pycache__" not in path.parts)

    assert sum(path.stat().st_size for path in files if path.is_file()) < MOST_BYTES
