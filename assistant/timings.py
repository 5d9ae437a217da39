# SPDX-License-Identifier: GPL-3.0-or-later
"""When each stage of a turn began and ended: the record that is kept with the turn and shown to the user."""

from dataclasses import dataclass


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


def _span(begin: float, end: float) -> str:
    if begin == end:
        return f"{end:.2f} s"
    if end <= 0:
        return f"{end - begin:.2f} s, ready {-end:.2f} s ahead"
    if begin < 0:
        return f"{end - begin:.2f} s, until {end:.2f} s"
    return f"{begin:.2f} to {end:.2f} s"
