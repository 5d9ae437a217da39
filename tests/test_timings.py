# SPDX-License-Identifier: GPL-3.0-or-later
"""When each stage was, in words for people."""

from assistant.timings import Timings


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
