# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings a situation about on both sides, one after the other, and takes its figures."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

from assistant.values import Message, Picture, Speaker
from tests.benchmarks.first_word.floor import floor_seconds
from tests.benchmarks.first_word.kibitz import KibitzWay
from tests.benchmarks.first_word.memory import peak_mb
from tests.benchmarks.first_word.obvious import Exchange, ObviousResult, ObviousWay
from tests.benchmarks.first_word.script import QUESTIONS, Script
from tests.benchmarks.first_word.situations import Situation
from tests.benchmarks.first_word.step_log import Step, read_steps
from tests.benchmarks.first_word.window_timer import WindowTimer

_LONGEST_KEPT = 5


@dataclass(frozen=True)
class Stretch:
    """A step, or neighbouring steps of one kind; seconds since the key went up."""

    work: str
    begin: float
    end: float
    steps: int


@dataclass(frozen=True)
class Comparison:
    """The figures of one run of a situation, in seconds."""

    situation: Situation
    obvious: ObviousResult
    kibitz: float
    """From the key going up to the first sound."""
    floor: float
    """Of that, what could not begin before; measured by itself."""
    recording_tail: float
    """Of that, until the take was handed over."""
    work_before_release: float
    """What the engines had computed when the key went up."""
    longest_steps: tuple[Stretch, ...]
    """Of the whole turn, the longest first: for so long nothing more urgent could begin."""
    profile: tuple[Stretch, ...]
    """What the compute thread did between the key going up and the first sound."""
    kibitz_peak_mb: float
    """Of the engine process."""

    @property
    def ratio(self) -> float:
        """How many times sooner Kibitz is heard."""
        return self.obvious.first_audio / self.kibitz

    @property
    def ears_after_release(self) -> float:
        """Seconds of transcribing after the key went up."""
        return sum(one.end - max(one.begin, 0.0) for one in self.profile if one.work == "transcribe")


class Benchmark:
    """Both sides, loaded, and what is shown to them.

    Args:
        script: What is said.
        new_picture: Draws a picture by number.
        window: Watches while Kibitz works.
    """

    def __init__(
        self,
        script: Script,
        kibitz: KibitzWay,
        obvious: ObviousWay,
        new_picture: Callable[[int], Picture],
        window: WindowTimer,
    ) -> None:
        self._script = script
        self._kibitz = kibitz
        self._obvious = obvious
        self._window = window
        self._numbers = count()
        self._draw = new_picture

    def warm_up(self) -> None:
        """Answer a question on both sides that is not measured: the first one of all is slower."""
        utterance = min(self._script.utterances.values(), key=lambda utterance: utterance.seconds)
        self._obvious.answer(utterance.samples, [], None)
        self._kibitz.begin([])
        self._kibitz.speak(utterance, None)

    def new_picture(self) -> Picture:
        """One that nobody has seen yet."""
        return self._draw(next(self._numbers))

    def compare(self, situation: Situation) -> Comparison:
        """Take one measurement of each side."""
        questions = list(QUESTIONS.values())
        earlier = [
            (questions[index % 2], self.new_picture() if shown else None)
            for index, shown in enumerate(situation.earlier)
        ]
        picture = self.new_picture() if situation.new_picture else None
        utterance = self._script.utterances[situation.seconds]

        obvious = self._obvious.answer(utterance.samples, [Exchange(*turn) for turn in earlier], picture)
        with self._window.watching():
            self._kibitz.begin(earlier)
            if situation.away:
                self._kibitz.go_away_and_come_back(questions[0], self.new_picture())
            spoken = self._kibitz.speak(utterance, picture)
        steps = read_steps(self._script.folder, since=spoken.key_down)
        question = Message(Speaker.USER, utterance.text, (picture,) if picture else ())
        conversation = self._kibitz.assistant._parts.conversation
        floor = floor_seconds(self._kibitz.engines, conversation.prompt(question))

        longest = sorted(steps, key=lambda step: -step.seconds)[:_LONGEST_KEPT]
        after = [step for step in steps if step.end > spoken.key_up and step.begin < spoken.first_audio]
        return Comparison(
            situation,
            obvious,
            kibitz=spoken.first_audio - spoken.key_up,
            floor=floor,
            recording_tail=spoken.timings.recorded or 0.0,
            work_before_release=sum(
                min(step.end, spoken.key_up) - step.begin for step in steps if step.begin < spoken.key_up
            ),
            longest_steps=tuple(
                Stretch(step.work, step.begin - spoken.key_up, step.end - spoken.key_up, 1) for step in longest
            ),
            profile=tuple(_stretches(after, spoken.key_up)),
            kibitz_peak_mb=peak_mb(steps[0].pid),
        )


def _stretches(steps: list[Step], zero: float) -> list[Stretch]:
    stretches: list[Stretch] = []
    for step in sorted(steps, key=lambda step: step.begin):
        begin, end = step.begin - zero, step.end - zero
        before = stretches[-1] if stretches else None
        if before and before.work == step.work:
            stretches[-1] = Stretch(step.work, before.begin, end, before.steps + 1)
        else:
            stretches.append(Stretch(step.work, begin, end, 1))
    return stretches
