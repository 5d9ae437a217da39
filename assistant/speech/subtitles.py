# SPDX-License-Identifier: GPL-3.0-or-later
"""Subtitles in the SubRip format."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from assistant.values import Segment

# Two lines of 42 characters, and a second to read even one word, are broadcasters' usual limits.
LINE_LENGTH = 42
LINES = 2
_LEAST_SECONDS = 1.0

_SENTENCE_ENDS = ".?!…。？！"  # noqa: RUF001 - Chinese and Japanese marks
_CLAUSE_ENDS = ",;:–—、，；："  # noqa: RUF001


@dataclass(frozen=True)
class _Timed:
    """A word, or a cue of several, with its time in seconds."""

    text: str
    start: float
    end: float


def srt(segments: Iterable[Segment]) -> str:
    """SubRip text of segments in order of time; empty for none.

    A long segment becomes several cues, cut at the end of a sentence or clause where there is one. Where a segment
    has no word times, its time is shared out by the number of letters.
    """
    cues = [cue for segment in segments for cue in _cues(segment)]
    return "".join(
        f"{number}\n{_time(cue.start)} --> {_time(end)}\n{_wrapped(cue.text)}\n\n"
        for number, (cue, end) in enumerate(zip(cues, _ends(cues), strict=True), 1)
    )


def _cues(segment: Segment) -> Iterator[_Timed]:
    words = _timed_words(segment)
    while words:
        count = _cue_length(words)
        yield _Timed(" ".join(word.text for word in words[:count]), words[0].start, words[count - 1].end)
        words = words[count:]


def _timed_words(segment: Segment) -> list[_Timed]:
    if segment.words:
        return [_Timed(word.text.strip(), word.start, word.end) for word in segment.words if word.text.strip()]
    # Languages written without spaces come as one long "word", which must be cut like any other line.
    texts = [word[at : at + LINE_LENGTH] for word in segment.text.split() for at in range(0, len(word), LINE_LENGTH)]
    seconds_per_letter = (segment.end - segment.start) / max(1, sum(map(len, texts)))
    words: list[_Timed] = []
    start = segment.start
    for text in texts:
        end = start + len(text) * seconds_per_letter
        words.append(_Timed(text, start, end))
        start = end
    return words


def _cue_length(words: list[_Timed]) -> int:
    """How many words the next cue takes: as many as fit, or fewer if that ends a sentence or a clause."""
    fitting = 1
    while fitting < len(words) and _fits([word.text for word in words[: fitting + 1]]):
        fitting += 1
    if fitting == len(words):
        return fitting
    for ends in (_SENTENCE_ENDS, _CLAUSE_ENDS):
        for count in range(fitting, fitting // 2, -1):
            if words[count - 1].text[-1] in ends:
                return count
    return fitting


def _fits(texts: list[str]) -> bool:
    return len(_lines(texts)) <= LINES


def _lines(texts: list[str]) -> list[str]:
    lines = [texts[0]]
    for text in texts[1:]:
        if len(lines[-1]) + 1 + len(text) <= LINE_LENGTH:
            lines[-1] += " " + text
        else:
            lines.append(text)
    return lines


def _wrapped(text: str) -> str:
    """One line, or two of about the same length."""
    if len(text) <= LINE_LENGTH:
        return text
    words = text.split()
    halves = [(" ".join(words[:count]), " ".join(words[count:])) for count in range(1, len(words))]
    fitting = [(first, second) for first, second in halves if max(len(first), len(second)) <= LINE_LENGTH]
    if not fitting:
        return text
    first, second = min(fitting, key=lambda lines: abs(len(lines[0]) - len(lines[1])))
    return f"{first}\n{second}"


def _ends(cues: list[_Timed]) -> Iterator[float]:
    """End of each cue: long enough to be read, but not into the next one."""
    for cue, following in pairwise(cues):
        yield max(min(max(cue.end, cue.start + _LEAST_SECONDS), following.start), cue.start)
    if cues:
        yield max(cues[-1].end, cues[-1].start + _LEAST_SECONDS)


def _time(seconds: float) -> str:
    milliseconds = max(0, round(seconds * 1000))
    minutes, milliseconds = divmod(milliseconds, 60_000)
    hours, minutes = divmod(minutes, 60)
    whole_seconds, milliseconds = divmod(milliseconds, 1000)
    return f"{hours:02}:{minutes:02}:{whole_seconds:02},{milliseconds:03}"
