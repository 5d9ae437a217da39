# SPDX-License-Identifier: GPL-3.0-or-later
"""What was understood is shown before it is asked, if that is wanted."""

import queue
import threading
from typing import TYPE_CHECKING

import pytest

from assistant.cancellation import Cancellation
from assistant.errors import Cancelled
from assistant.pipeline.review import Review, doubtful_spans
from assistant.turn_events import Stage, StageChanged, TranscriptReady
from assistant.values import Segment, Transcription, Word

if TYPE_CHECKING:
    from assistant.events import Event

SURE = Transcription((Segment("What is the total?", 0.0, 1.0, average_logprob=-0.1),))
DOUBTFUL = Transcription((Segment("What is the towel?", 0.0, 1.0, average_logprob=-1.0),))


class Reviewed:
    """A review on a thread of its own, as the responder carries it out."""

    def __init__(self, heard: Transcription, *, only_doubtful: bool = False) -> None:
        self.events: queue.Queue[Event] = queue.Queue()
        self.prepared: list[str] = []
        self.decided = 0
        self.cancellation = Cancellation()
        self.result: str | type[Cancelled] | None = None
        self.review = Review(
            self.events.put,
            send_after=1.2,
            only_doubtful=only_doubtful,
            prepare=self.prepared.append,
            decided=self._decide,
        )
        self._heard = heard
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _decide(self) -> None:
        self.decided += 1

    def _run(self) -> None:
        try:
            self.result = self.review.carry_out(7, self._heard, self.cancellation)
        except Cancelled:
            self.result = Cancelled

    def shown(self) -> TranscriptReady:
        assert self.events.get(timeout=10) == StageChanged(7, Stage.REVIEWING)
        event = self.events.get(timeout=10)
        assert isinstance(event, TranscriptReady)
        return event

    def end(self) -> str | type[Cancelled] | None:
        self._thread.join(10)
        return self.result


def test_the_user_sees_what_was_understood_and_sends_it() -> None:
    reviewed = Reviewed(SURE)

    assert reviewed.shown() == TranscriptReady(7, "What is the total?", (), 1.2)
    reviewed.review.send("What is the total?")

    assert reviewed.end() == "What is the total?"


def test_what_the_user_makes_of_it_is_asked() -> None:
    reviewed = Reviewed(DOUBTFUL)

    reviewed.shown()
    reviewed.review.send("  What is the tower? ")

    assert reviewed.end() == "What is the tower?"


def test_the_question_is_prepared_while_the_user_looks_at_it() -> None:
    reviewed = Reviewed(SURE)

    reviewed.shown()
    reviewed.review.send("Something else")
    reviewed.end()

    assert (reviewed.prepared, reviewed.decided) == (["What is the total?"], 1)


def test_what_was_sent_before_anything_was_shown_is_passed_over() -> None:
    review = Review(lambda _: None, send_after=1.2, only_doubtful=True)

    review.send("of another question")

    assert review.carry_out(7, SURE, Cancellation()) == "What is the total?"


def test_a_discarded_question_is_not_asked() -> None:
    reviewed = Reviewed(SURE)

    reviewed.shown()
    reviewed.cancellation.cancel()

    assert reviewed.end() is Cancelled
    assert reviewed.decided == 1


def test_what_was_understood_well_is_asked_at_once_if_only_doubtful_ones_are_wanted() -> None:
    reviewed = Reviewed(SURE, only_doubtful=True)

    assert reviewed.end() == "What is the total?"
    assert reviewed.events.empty()
    assert reviewed.review.seconds == 0.0


def test_what_is_in_doubt_is_shown_if_only_doubtful_ones_are_wanted() -> None:
    reviewed = Reviewed(DOUBTFUL, only_doubtful=True)

    assert reviewed.shown().doubtful
    reviewed.review.send("x")
    assert reviewed.end() == "x"


def test_silence_is_not_shown() -> None:
    assert Reviewed(Transcription()).end() == ""


def words(*spoken: tuple[str, float]) -> Transcription:
    found = tuple(Word(text, 0.0, 0.0, probability) for text, probability in spoken)
    return Transcription((Segment(" ".join(word.text for word in found), 0.0, 1.0, words=found),))


@pytest.mark.parametrize(
    ("heard", "doubtful"),
    [
        (SURE, []),
        (DOUBTFUL, ["What", "is", "the", "towel?"]),
        (words(("read", 0.9), ("this", 0.2), ("this", 0.8)), ["this"]),
        (Transcription((SURE.segments[0], *words(("and", 0.1), ("tax", 0.9)).segments)), ["and"]),
        (Transcription(), []),
    ],
)
def test_words_that_were_probably_misheard_are_known(heard: Transcription, doubtful: list[str]) -> None:
    assert [heard.text[start:end] for start, end in doubtful_spans(heard)] == doubtful


def test_of_equal_words_the_doubtful_one_is_meant() -> None:
    heard = words(("no", 0.9), ("no", 0.1))

    assert doubtful_spans(heard) == ((3, 5),)
