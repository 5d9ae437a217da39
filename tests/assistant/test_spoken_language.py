# SPDX-License-Identifier: GPL-3.0-or-later
"""A voice that does not know the language of an answer is told of."""

from assistant.events import EngineReady, Event, Noticed
from assistant.pipeline.spoken_language import SpokenLanguage
from assistant.turn_events import ClauseSpoken
from assistant.values import EngineInfo, Role

GERMAN = ClauseSpoken(1, "Das ist nicht der richtige Weg zu dem Haus.")
ENGLISH = ClauseSpoken(1, "This is the way to the house.")


def voice(*languages: str) -> EngineReady:
    return EngineReady(EngineInfo(Role.VOICE, "piper", "Amy", languages=languages))


def told(*events: Event) -> list[str]:
    notices: list[Event] = []
    watch = SpokenLanguage(notices.append)
    for event in events:
        watch.hear(event)
    return [notice.sentence for notice in notices if isinstance(notice, Noticed)]


def test_an_answer_in_a_language_that_the_voice_does_not_know_is_told_once() -> None:
    (sentence,) = told(voice("en"), ENGLISH, GERMAN, GERMAN)

    assert sentence.startswith("This answer is in German, which the voice “Amy” does not know.")


def test_another_voice_is_told_of_again() -> None:
    assert len(told(voice("en"), GERMAN, voice("en"), GERMAN)) == 2


def test_nothing_is_told_where_the_voice_fits_or_does_not_say() -> None:
    assert told(voice("de"), GERMAN) == []
    assert told(voice("en", "de"), GERMAN) == []
    assert told(voice(), GERMAN) == []
    assert told(GERMAN) == []
