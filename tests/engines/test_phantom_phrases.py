# SPDX-License-Identifier: GPL-3.0-or-later
"""What Whisper invents for silence is dropped only when it was not sure of it."""

import pytest

from assistant.engines.whisper.phantom_phrases import is_phantom
from assistant.engines.whisper.trust import WindowText, is_trustworthy


def text(words: str, logprob: float = -0.2, no_speech: float = 0.0) -> WindowText:
    return WindowText(words, 0.0, 1.0, logprob, no_speech, 1.0)


@pytest.mark.parametrize(
    "words",
    [
        "Thank you for watching!", " Thank you.", "THANKS FOR WATCHING.", "Thank you. Thank you. Thank you.", "you",
        "Vielen Dank fürs Zuschauen.", "Untertitel der Amara.org-Community", "Sous-titrage Société Radio-Canada",
        "¡Gracias por ver el video!", "Продолжение следует...", "ご視聴ありがとうございました", "谢谢观看",
    ],
)  # fmt: skip
def test_the_ends_of_videos_are_known(words: str) -> None:
    assert is_phantom(words)
    assert not is_trustworthy(text(words, logprob=-0.7))
    assert not is_trustworthy(text(words, no_speech=0.3))


@pytest.mark.parametrize("words", ["Thank you.", "Bye.", "Danke", "Stop", "Okay."])
def test_what_people_really_say_is_kept_when_it_was_heard_clearly(words: str) -> None:
    assert is_trustworthy(text(words))


@pytest.mark.parametrize(
    "words", ["Thank you, what is the total?", "Who are you", "Stop.", "Thank the shop for watching my bag", "", "…"]
)
def test_sentences_that_hold_such_a_phrase_are_no_phantoms(words: str) -> None:
    assert not is_phantom(words)
