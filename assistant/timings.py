# SPDX-License-Identifier: GPL-3.0-or-later
"""When each stage of a turn began and ended: the record that is kept with the turn and shown to the user."""

from dataclasses import dataclass
from enum import StrEnum


class Doing(StrEnum):
    """What the user waits for between asking and the first sound."""

    LISTENING = "listening"
    """Whether anything more is said."""
    UNDERSTANDING = "understanding"
    """The words that were said."""
    LOOKING = "looking"
    """At the pictures."""
    READING = "reading"
    """The question, and what of the conversation is not read yet."""
    WRITING = "writing"
    """The first clause: the least that can be spoken."""
    VOICING = "voicing"
    """That clause."""


@dataclass(frozen=True)
class Span:
    """A stretch of time of a turn, in seconds since it began; below zero the user still spoke or typed."""

    doing: Doing
    begin: float
    end: float

    @property
    def seconds(self) -> float:
        """How long it is."""
        return self.end - self.begin


@dataclass(frozen=True)
class Timings:
    """Moments of a turn, in seconds since it began: when the key went up, or the question was sent.

    What happened while the user still spoke or typed is below zero; None: it never came to that.
    """

    spoken_seconds: float | None = None
    """Length of the take, for a spoken question."""
    key_down: float | None = None
    """The take began."""
    recorded: float | None = None
    """The take was complete, with the silence after the last word."""
    transcript: float | None = None
    """The last words were known."""
    looking: float | None = None
    """The model began to look at the question's pictures."""
    picture_ready: float | None = None
    """It had seen them all."""
    reading: float | None = None
    """It began to read what it had not read of the question."""
    first_token: float | None = None
    """It had read everything, and wrote the first word."""
    first_clause: float | None = None
    """There was something to say, and the voice began."""
    first_sound: float | None = None
    written: float | None = None
    finished: float | None = None

    @property
    def is_spoken(self) -> bool:
        """The question was spoken, not typed."""
        return self.spoken_seconds is not None

    @property
    def wait(self) -> float | None:
        """Seconds until the first sound or, of an answer that nobody heard, the first word on the screen.

        None: it came to neither.
        """
        return self.first_token if self.first_sound is None else self.first_sound

    @property
    def is_looked_ahead(self) -> bool:
        """All pictures had been looked at before the question was complete."""
        return self.picture_ready is not None and self.picture_ready <= 0.0

    def waited_for(self) -> tuple[Span, ...]:
        """What the user waited for, from asking to the end of `wait`, without gaps.

        Each stage counts from the end of the one before it, since the user waits for both. Of a turn that was stopped
        before, the last stage ends where it was stopped.
        """
        spans: list[Span] = []
        begin = 0.0
        moments = self._moments()
        last = max((place for place, (_, end) in enumerate(moments) if end is not None), default=-1)
        for doing, end in moments[: last + 1]:
            if end is not None and end > begin:
                spans.append(Span(doing, begin, end))
                begin = end
        if self.wait is None and self.finished is not None and self.finished > begin:
            spans.append(Span(moments[min(last + 1, len(moments) - 1)][0], begin, self.finished))
        return tuple(part for span in spans for part in self._with_look(span))

    def looked_ahead(self) -> Span | None:
        """When pictures were looked at while the user still spoke or typed; None if they were not."""
        if self.looking is None or self.looking >= 0.0:
            return None
        return Span(Doing.LOOKING, self.looking, min(0.0, 0.0 if self.picture_ready is None else self.picture_ready))

    def in_words(self) -> list[tuple[str, str]]:
        """Each stage and when it was, for people: ("Understood the words", "0.05 to 0.31 s")."""
        stages: list[tuple[str, float | None, float | None]] = [
            ("Listened", self.key_down, self.recorded),
            ("Understood the words", self.recorded, self.transcript),
            ("Looked at the picture", self.looking, self.picture_ready),
            ("Read the question", self.reading, self.first_token),
            ("Wrote the first clause", self.first_token, self.first_clause),
            ("Voiced the first clause", self.first_clause, self.first_sound),
            ("Wrote the answer", self.first_token, self.written),
            ("Finished", self.finished, self.finished),
        ]
        return [(name, _span(begin or 0.0, end)) for name, begin, end in stages if end is not None]

    def _moments(self) -> list[tuple[Doing, float | None]]:
        """The stages on the way to the first sound or word, each with its end."""
        heard = [(Doing.LISTENING, self.recorded), (Doing.UNDERSTANDING, self.transcript)] if self.is_spoken else []
        spoken = [(Doing.WRITING, self.first_clause), (Doing.VOICING, self.first_sound)]
        return [*heard, (Doing.READING, self.first_token), *(spoken if self.first_sound is not None else [])]

    def _with_look(self, span: Span) -> list[Span]:
        """Pictures that were not ready are looked at in the middle of reading."""
        if span.doing is not Doing.READING or self.looking is None:
            return [span]
        begin = min(max(span.begin, self.looking), span.end)
        end = max(begin, min(span.end, span.end if self.picture_ready is None else self.picture_ready))
        parts = [Span(span.doing, span.begin, begin), Span(Doing.LOOKING, begin, end), Span(span.doing, end, span.end)]
        return [part for part in parts if part.end > part.begin]


def _span(begin: float, end: float) -> str:
    if begin == end:
        return f"{end:.2f} s"
    if end <= 0:
        return f"{end - begin:.2f} s, ready {-end:.2f} s ahead"
    if begin < 0:
        return f"{end - begin:.2f} s, until {end:.2f} s"
    return f"{begin:.2f} to {end:.2f} s"
