# SPDX-License-Identifier: GPL-3.0-or-later
"""When each stage was, in words for people."""

from itertools import pairwise

from assistant.timings import Doing, Span, Timings


def test_spoken_turn_is_told_stage_by_stage() -> None:
    timings = Timings(
        spoken_seconds=5.2,
        key_down=-5.0,
        recorded=0.1,
        transcript=0.3,
        looking=-4.9,
        picture_ready=-2.5,
        reading=0.32,
        first_token=0.4,
        first_clause=0.6,
        first_sound=0.75,
        written=1.5,
        finished=6.0,
    )

    assert timings.in_words() == [
        ("Listened", "5.10 s, until 0.10 s"),
        ("Understood the words", "0.10 to 0.30 s"),
        ("Looked at the picture", "2.40 s, ready 2.50 s ahead"),
        ("Read the question", "0.32 to 0.40 s"),
        ("Wrote the first clause", "0.40 to 0.60 s"),
        ("Voiced the first clause", "0.60 to 0.75 s"),
        ("Wrote the answer", "0.40 to 1.50 s"),
        ("Finished", "6.00 s"),
    ]


def test_stages_that_were_never_reached_are_left_out() -> None:
    assert Timings(reading=0.1, first_token=0.4, finished=0.5).in_words() == [
        ("Read the question", "0.10 to 0.40 s"),
        ("Finished", "0.50 s"),
    ]


def test_picture_that_was_not_ready_is_told_with_its_beginning() -> None:
    assert Timings(looking=-1.0, picture_ready=0.5).in_words() == [("Looked at the picture", "1.50 s, until 0.50 s")]


SPOKEN = Timings(
    spoken_seconds=5.0,
    key_down=-4.6,
    recorded=0.4,
    transcript=0.6,
    looking=-4.5,
    picture_ready=-2.0,
    reading=0.62,
    first_token=0.9,
    first_clause=1.2,
    first_sound=1.35,
    written=3.0,
    finished=8.0,
)


def doings(timings: Timings) -> list[tuple[Doing, float]]:
    return [(span.doing, round(span.seconds, 3)) for span in timings.waited_for()]


def test_what_is_waited_for_leaves_no_gap_between_asking_and_the_first_sound() -> None:
    spans = SPOKEN.waited_for()

    assert [span.doing for span in spans] == [
        Doing.LISTENING, Doing.UNDERSTANDING, Doing.READING, Doing.WRITING, Doing.VOICING,
    ]  # fmt: skip
    assert spans[0].begin == 0.0
    assert all(before.end == after.begin for before, after in pairwise(spans))
    assert spans[-1].end == SPOKEN.wait == 1.35


def test_a_picture_that_was_ready_is_looked_at_ahead() -> None:
    assert SPOKEN.is_looked_ahead
    assert SPOKEN.looked_ahead() == Span(Doing.LOOKING, -4.5, -2.0)


def test_a_picture_that_was_not_ready_is_waited_for_in_the_middle_of_reading() -> None:
    timings = Timings(looking=-1.0, picture_ready=0.5, first_token=0.8)

    assert not timings.is_looked_ahead
    assert timings.looked_ahead() == Span(Doing.LOOKING, -1.0, 0.0)
    assert doings(timings) == [(Doing.LOOKING, 0.5), (Doing.READING, 0.3)]


def test_looking_that_begins_late_is_between_two_stretches_of_reading() -> None:
    timings = Timings(looking=0.2, picture_ready=0.5, first_token=0.8)

    assert timings.looked_ahead() is None
    assert doings(timings) == [(Doing.READING, 0.2), (Doing.LOOKING, 0.3), (Doing.READING, 0.3)]


def test_of_an_answer_that_is_only_shown_the_first_word_is_waited_for() -> None:
    timings = Timings(first_token=0.4, first_clause=0.6, written=1.0, finished=1.0)

    assert timings.wait == 0.4
    assert doings(timings) == [(Doing.READING, 0.4)]


def test_a_turn_that_was_stopped_ends_in_the_stage_it_had_come_to() -> None:
    stopped = Timings(spoken_seconds=2.0, recorded=0.4, transcript=0.6, finished=1.0)

    assert stopped.wait is None
    assert doings(stopped) == [(Doing.LISTENING, 0.4), (Doing.UNDERSTANDING, 0.2), (Doing.READING, 0.4)]
    assert doings(Timings(finished=0.7)) == [(Doing.READING, 0.7)]
    assert doings(Timings()) == []


def test_going_on_with_an_answer_reads_nothing() -> None:
    assert doings(Timings(first_clause=0.01, first_sound=0.2)) == [(Doing.WRITING, 0.01), (Doing.VOICING, 0.19)]
