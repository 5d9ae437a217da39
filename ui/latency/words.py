# SPDX-License-Identifier: GPL-3.0-or-later
"""How long an answer took, in sentences."""

from dataclasses import dataclass
from enum import Enum

from assistant.answer_times import UsualWait
from assistant.timings import Doing, Timings
from ui.latency.chart import HUMAN_SECONDS
from ui.wording import milliseconds_words, timing_words, wait_words
from ui.words import mark, tr

NAMES = {
    Doing.LISTENING: mark("Waiting for more words"),
    Doing.UNDERSTANDING: mark("Understanding the words"),
    Doing.LOOKING: mark("Looking at the picture"),
    Doing.READING: mark("Reading the question"),
    Doing.WRITING: mark("Writing the first clause"),
    Doing.VOICING: mark("Beginning to speak"),
}


class Ahead(Enum):
    """When something was done that nobody waited for."""

    BEFORE_TALKING = 1
    WHILE_TALKING = 2
    BEFORE_ASKING = 3
    """A question in writing: there is no telling when somebody began to type."""


_AHEAD = {
    Ahead.BEFORE_TALKING: mark("{time}, before you talked"),
    Ahead.WHILE_TALKING: mark("{time}, while you talked"),
    Ahead.BEFORE_ASKING: mark("{time}, before you asked"),
}


@dataclass(frozen=True)
class StageTime:
    """One stage, as a list shows it."""

    doing: Doing
    name: str
    time: str
    """As "320 ms"; if nobody waited for it, with when it was done."""


def first_words(timings: Timings) -> str:
    """When the first sound came, or that it was stopped before."""
    if timings.wait is not None:
        return timing_words(timings)
    spans = timings.waited_for()
    if not spans:
        return ""
    seconds, name = wait_words(spans[-1].end), tr(NAMES[spans[-1].doing])
    if timings.is_spoken:
        return tr("Stopped {time} after you stopped talking, at “{stage}”", time=seconds, stage=name)
    return tr("Stopped {time} after you asked, at “{stage}”", time=seconds, stage=name)


def look_words(timings: Timings) -> str:
    """What was done before anybody waited; empty if nothing was."""
    ahead = timings.looked_ahead()
    if ahead is None:
        return ""
    match _when(timings), timings.is_looked_ahead:
        case Ahead.BEFORE_TALKING, True:
            return tr("Looking at the picture was done before you talked.")
        case Ahead.WHILE_TALKING, True:
            return tr("Looking at the picture was done while you talked.")
        case Ahead.BEFORE_ASKING, True:
            return tr("Looking at the picture was done before you asked.")
        case Ahead.BEFORE_ASKING, _:
            return tr("Looking at the picture began before you asked.")
        case _:
            return tr("Looking at the picture began while you talked.")


def _when(timings: Timings) -> Ahead:
    if timings.key_down is None:
        return Ahead.BEFORE_ASKING
    ended = 0.0 if timings.picture_ready is None else timings.picture_ready
    return Ahead.BEFORE_TALKING if ended <= timings.key_down else Ahead.WHILE_TALKING


def sentences(timings: Timings) -> str:
    """Both: "First sound 0.8 s after you stopped talking. Looking at the picture was done while you talked."."""
    first = first_words(timings)
    return " ".join(filter(None, (f"{first}." if first else "", look_words(timings))))


def stage_times(timings: Timings) -> list[StageTime]:
    """Each stage with its time, in the order in which they were; what was done ahead first."""
    told: list[StageTime] = []
    if ahead := timings.looked_ahead():
        words = tr(_AHEAD[_when(timings)], time=milliseconds_words(ahead.seconds))
        told.append(StageTime(ahead.doing, tr(NAMES[ahead.doing]), words))
    spans = timings.waited_for()
    for doing in dict.fromkeys(span.doing for span in spans):
        seconds = sum(span.seconds for span in spans if span.doing is doing)
        told.append(StageTime(doing, tr(NAMES[doing]), milliseconds_words(seconds)))
    return told


def later_words(timings: Timings) -> list[str]:
    """What came after the first sound, and nobody waited for."""
    told: list[str] = []
    if timings.first_token is not None and timings.first_sound is not None:
        told.append(tr("The first word was on the screen after {time}.", time=milliseconds_words(timings.first_token)))
    if timings.written is not None:
        told.append(tr("The whole answer was written after {time}.", time=wait_words(timings.written)))
    return told


def details(timings: Timings) -> str:
    """Everything, a line for each, for a tooltip and for those who cannot see the bar."""
    lines = [sentences(timings), *(f"{stage.name}: {stage.time}" for stage in stage_times(timings))]
    return "\n".join(filter(None, (*lines, *later_words(timings), human_words())))


def human_words() -> str:
    """What the mark in the bar stands for."""
    return tr("The mark at {time}: so long people take to answer each other.", time=milliseconds_words(HUMAN_SECONDS))


def usual_words(usual: UsualWait) -> str:
    """How many answers came within which time, in a sentence."""
    if usual.answers == 1:
        return tr("The last answer came within {time}.", time=wait_words(usual.median))
    return tr(
        "Half of the last %n answers came within {half}, nine of ten within {most}.",
        count=usual.answers,
        half=wait_words(usual.median),
        most=wait_words(usual.slow),
    )
