# SPDX-License-Identifier: GPL-3.0-or-later
"""The words for where a turn stands, how it ended and how long it took."""

from typing import assert_never

from assistant.errors import CannotSee, InputError
from assistant.settings import Detail
from assistant.timings import Timings
from assistant.turn_events import Outcome, Stage
from assistant.values import Progress
from ui.shown_turn import ShownTurn
from ui.words import mark, number, sentence_case, tr

_COUNTABLE = 30
"""More steps than these are told in percent."""

_TENTH = 0.095
"""Seconds; less is rounded to nothing."""

_DOINGS = {
    "loading": mark("Loading the model"),
    "transcribing": mark("Transcribing"),
    "reading": mark("Reading"),
    mark("waiting for the server"): mark("Waiting for the server"),
}
"""What engines say they do (`Progress.doing`)."""

_STAGES = {
    Stage.TRANSCRIBING: mark("Transcribing"),
    Stage.REVIEWING: mark("Waiting for you to look at it"),
    Stage.THINKING: mark("Thinking"),
    Stage.WRITING: mark("Writing"),
    Stage.SPEAKING: mark("Speaking"),
    Stage.FINISHED: mark("Done"),
}


_DESCRIBED = {
    Detail.BRIEF: mark("Brief description. The same key again, soon after, tells more."),
    Detail.NORMAL: mark("Description. The same key again, soon after, reads everything."),
    Detail.FULL: mark("Full description: everything that could be read."),
}


_DESCRIBED_BEFORE = {
    Detail.BRIEF: mark("Brief description."),
    Detail.NORMAL: mark("Description."),
    Detail.FULL: _DESCRIBED[Detail.FULL],
}
"""What was told long ago is not told further."""


def seconds_words(seconds: float) -> str:
    """A time: "2.1 s", in the user's language."""
    return tr("{seconds} s", seconds=number(seconds, 1))


def milliseconds_words(seconds: float) -> str:
    """A short time: "320 ms", in the user's language."""
    return tr("{time} ms", time=number(round(1000 * seconds)))


def wait_words(seconds: float) -> str:
    """How long somebody waited: "1.2 s", or "40 ms" where a tenth of a second would say nothing."""
    return seconds_words(seconds) if seconds >= _TENTH else milliseconds_words(seconds)


def stage_words(shown: ShownTurn, now: float) -> str:
    """What a running turn is doing and for how long: "Looking at the picture 2 of 5 · 3.1 s".

    Args:
        shown: The turn.
        now: Seconds on the monotonic clock.
    """
    return f"{_doing(shown)} · {seconds_words(max(0.0, now - shown.began))}"


def _doing(shown: ShownTurn) -> str:
    if shown.is_paused:
        return tr("Paused")
    if shown.is_spoken:  # the rest may still be written, but this is what the user follows
        return tr("Speaking")
    progress = shown.progress
    if progress is None or shown.stage is Stage.SPEAKING:
        return tr(_STAGES[shown.stage])
    doing = _doing_of_engine(progress, len(shown.pictures))
    if progress.total <= 1:
        return doing
    if progress.total > _COUNTABLE:
        return tr("{doing} {percent} %", doing=doing, percent=100 * progress.done // progress.total)
    return tr("{doing} {done} of {total}", doing=doing, done=progress.done, total=progress.total)


def _doing_of_engine(progress: Progress, pictures: int) -> str:
    if progress.doing == "looking":
        return tr("Looking at the pictures") if pictures > 1 else tr("Looking at the picture")
    return tr(_DOINGS.get(progress.doing) or sentence_case(progress.doing))


def outcome_words(shown: ShownTurn) -> str:
    """One soft line for an ending that needs words; empty where the answer or the error says it all."""
    match shown.outcome:
        case Outcome.NOTHING_HEARD:
            return tr("I heard nothing. Speak while the button shows that it listens.")
        case Outcome.CANCELLED:
            if shown.heard is not None:
                if shown.can_go_on:
                    return tr("Stopped. What is dimmed was not heard. Say “go on” to hear the rest.")
                return tr("Stopped. What is dimmed was not heard.")
            if not shown.question:
                return tr("Not asked.")
            return tr("Stopped.") if shown.answer else tr("Stopped before an answer began.")
        case Outcome.ANSWERED if not shown.answer.strip():
            return tr("There was no answer.")
        case Outcome.ANSWERED if shown.detail:
            return tr((_DESCRIBED_BEFORE if shown.is_past else _DESCRIBED)[shown.detail])
        case Outcome.ANSWERED | Outcome.FAILED | None:
            return ""
        case _:
            assert_never(shown.outcome)


def timing_words(timings: Timings) -> str:
    """How long the user waited: "First sound 1.2 s after you asked"; empty if it never came to that."""
    wait = timings.wait
    if wait is None:
        return ""
    seconds = wait_words(wait)
    match timings.first_sound is not None, timings.is_spoken:
        case True, True:
            return tr("First sound {time} after you stopped talking", time=seconds)
        case True, False:
            return tr("First sound {time} after you asked", time=seconds)
        case False, True:
            return tr("First word {time} after you stopped talking", time=seconds)
        case _:
            return tr("First word {time} after you asked", time=seconds)


def can_try_again(shown: ShownTurn) -> bool:
    """True if asking the same once more might help, perhaps another model."""
    is_hopeless = isinstance(shown.error, InputError) and not isinstance(shown.error, CannotSee)
    return bool(shown.question) and not is_hopeless
