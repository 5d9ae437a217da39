# SPDX-License-Identifier: GPL-3.0-or-later
"""“Hey Kibitz”, by the real PocketSphinx, in synthetic voices."""

import numpy as np
import pytest

from assistant.engines.wake_word import PocketSphinxWakeWord
from assistant.values import SAMPLE_RATE, Samples
from tests.assistant.echoes import said

FRAME = 512


@pytest.fixture(scope="module")
def wake_word() -> PocketSphinxWakeWord:
    return PocketSphinxWakeWord()


def times_heard(wake_word: PocketSphinxWakeWord, *parts: Samples) -> int:
    pause = np.zeros(SAMPLE_RATE // 2, np.float32)
    sound = np.concatenate([pause, *(piece for part in parts for piece in (part, pause))])
    return sum(wake_word.heard_in(sound[at : at + FRAME]) for at in range(0, len(sound) - FRAME + 1, FRAME))


@pytest.mark.parametrize("voice", ["en-us", "en", "en-us+f2", "en-us+m3"])
def test_the_phrase_is_noticed_in_several_voices(wake_word: PocketSphinxWakeWord, voice: str) -> None:
    assert times_heard(wake_word, said("hey Kibitz", voice)) == 1


def test_it_is_noticed_each_time(wake_word: PocketSphinxWakeWord) -> None:
    phrase = said("hey Kibitz")

    assert times_heard(wake_word, phrase, said("what is this?"), phrase) == 2


def test_other_words_and_silence_are_not_the_phrase(wake_word: PocketSphinxWakeWord) -> None:
    others = [said(text) for text in ("hey, can you hit this?", "how many shapes are there?", "hello computer")]

    assert times_heard(wake_word, *others, np.zeros(2 * SAMPLE_RATE, np.float32)) == 0
