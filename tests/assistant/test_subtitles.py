# SPDX-License-Identifier: GPL-3.0-or-later
"""SubRip text of recognised speech."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.speech.subtitles import LINE_LENGTH, LINES, srt
from assistant.values import Segment, Word

LONG = (
    "In the first place, nobody had expected the rain to last. In the second place, all of the umbrellas "
    "had been left behind at the station, which was by then an hour away."
)


def cues(text: str) -> list[tuple[str, str, list[str]]]:
    """(start, end, lines) of each cue."""
    found = []
    for number, cue in enumerate(text.strip().split("\n\n"), 1):
        head, times, *lines = cue.split("\n")
        assert head == str(number)
        start, end = times.split(" --> ")
        found.append((start, end, lines))
    return found


def test_one_segment_is_one_cue() -> None:
    assert srt([Segment(" Hello there. ", 1.0, 2.5)]) == "1\n00:00:01,000 --> 00:00:02,500\nHello there.\n\n"


def test_nothing_said_is_an_empty_file() -> None:
    assert srt([]) == ""
    assert srt([Segment("  ", 0.0, 1.0)]) == ""


def test_times_pass_the_hour() -> None:
    assert cues(srt([Segment("Late.", 3725.0625, 7199.9996)]))[0][:2] == ("01:02:05,062", "02:00:00,000")


def test_long_line_is_broken_in_two_of_about_the_same_length() -> None:
    lines = cues(srt([Segment("The quick brown fox jumps over the lazy dog again and again.", 0.0, 4.0)]))[0][2]

    assert lines == ["The quick brown fox jumps over", "the lazy dog again and again."]


def test_long_segment_is_cut_at_the_end_of_a_sentence_or_clause() -> None:
    first, second, third = cues(srt([Segment(LONG, 0.0, 12.0)]))

    assert " ".join(first[2]) == "In the first place, nobody had expected the rain to last."
    assert " ".join(second[2]) == "In the second place, all of the umbrellas had been left behind at the station,"
    assert " ".join((*first[2], *second[2], *third[2])) == LONG
    assert first[1] == second[0]


def test_words_with_times_keep_them() -> None:
    words = tuple(Word(word, float(at), at + 0.5, 1.0) for at, word in enumerate(LONG.split()))

    found = cues(srt([Segment(LONG, 0.0, 40.0, words=words)]))

    assert found[0][:2] == ("00:00:00,000", "00:00:10,500")
    assert found[1][0] == "00:00:11,000"


def test_short_cue_stays_long_enough_to_be_read() -> None:
    found = cues(srt([Segment("Yes.", 1.0, 1.1), Segment("No.", 1.6, 1.7)]))

    assert [cue[:2] for cue in found] == [("00:00:01,000", "00:00:01,600"), ("00:00:01,600", "00:00:02,600")]


def test_language_without_spaces_is_cut_too() -> None:
    text = "今日はとても良い天気ですね" * 10

    found = cues(srt([Segment(text, 0.0, 20.0)]))

    assert "".join(line for cue in found for line in cue[2]) == text
    assert max(len(line) for cue in found for line in cue[2]) <= LINE_LENGTH


@settings(deadline=None, max_examples=50)
@given(st.lists(st.text("abc ,.\n", max_size=300), max_size=5))
def test_every_word_is_shown_once_within_the_limits(texts: list[str]) -> None:
    segments = [Segment(text, at * 10.0, at * 10.0 + 8.0) for at, text in enumerate(texts)]

    result = srt(segments)

    shown = [cue for cue in cues(result) if cue] if result else []
    letters = re.sub(r"\s", "", "".join(texts))
    assert re.sub(r"\s", "", "".join(line for cue in shown for line in cue[2])) == letters
    assert all(len(cue[2]) <= LINES and max(map(len, cue[2])) <= LINE_LENGTH for cue in shown)
    times = [time for cue in shown for time in cue[:2]]
    assert times == sorted(times)
