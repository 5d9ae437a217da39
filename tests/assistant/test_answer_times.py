# SPDX-License-Identifier: GPL-3.0-or-later
"""How long people usually wait, from the answers of late."""

from assistant.answer_times import COUNTED, UsualWait, percentile, usual_waits
from assistant.timings import Timings


def test_half_and_nine_of_ten_are_told_for_each_model() -> None:
    answers = [("New", Timings(first_sound=tenths / 10)) for tenths in range(1, 11)]
    answers.append(("Old", Timings(first_token=4.0)))

    assert usual_waits(answers) == (UsualWait("New", 10, 0.5, 0.9), UsualWait("Old", 1, 4.0, 4.0))


def test_only_the_newest_answers_of_a_model_count() -> None:
    answers = [("New", Timings(first_sound=1.0))] * COUNTED + [("New", Timings(first_sound=60.0))] * 500

    assert usual_waits(answers) == (UsualWait("New", COUNTED, 1.0, 1.0),)


def test_answers_that_came_to_no_word_do_not_count() -> None:
    assert usual_waits([("New", Timings())]) == ()


def test_a_percentile_is_one_of_the_values() -> None:
    assert percentile([3.0, 1.0, 2.0], 0.5) == 2.0
    assert percentile([1.0, 2.0], 0.5) == 1.0
    assert percentile([1.0], 0.0) == 1.0
