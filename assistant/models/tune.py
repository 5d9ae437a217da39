# SPDX-License-Identifier: GPL-3.0-or-later
"""“Make it faster”: tries engine settings on this computer, one after the other, and keeps what wins.

Threads, flash attention, the type of keys and values, the batch and, last, the picture budget are tried in this order;
each trial starts from the best so far. A trial answers a question about a picture it has never seen, through an engine
process as it is used every day. A change is kept only if the answer comes clearly sooner, because measurements on a
computer in use differ by a few percent; and in the end what was before is tried once more, because the computer may
have been busier at the beginning.
"""

import itertools
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from assistant.cancellation import Cancellation
from assistant.engines.process.engine_process import EngineProcess
from assistant.errors import EngineError, EngineUnavailable
from assistant.models.hardware import Hardware
from assistant.models.measure import Answering, answer_about, detailed_picture
from assistant.phrase import Phrase
from assistant.settings import FlashAttention, KvType, Settings
from assistant.values import Progress, Role

TIME_LIMIT_SECONDS = 110.0
_ANSWER_TOKENS = 32
"""An answer of usual length, as which the speed of writing counts."""
_CLEARLY = 0.93
"""A trial has to take less than so much of the time of the best so far."""
_WRITING_SECONDS = 4.0
_PICTURE_TOKENS = 256
"""A smaller budget for pictures, tried last where the user has set a larger one: it shows less, so it must be worth it.
A budget that is left open follows the speed of the computer anyway, and is held at this while others are compared."""
_WORTH_IT = 0.6
"""A smaller picture budget has to take less than so much of the time."""
_BEFORE, _BEFORE_AGAIN = Phrase("as it is"), Phrase("as it was, once more")

Try = Callable[[Settings], Answering]
"""Answers a question about a picture with eyes that are set like that, and takes the times; `EyesBench` is one."""


@dataclass(frozen=True)
class Trial:
    """One line of the table."""

    what: str
    """What was changed, for people: "threads 3"."""
    answering: Answering | None
    """None if it did not work."""
    is_kept: bool
    why: str = ""
    """Why it did not work, or why it was not kept."""

    @property
    def seconds(self) -> float | None:
        """From the question to the end of an answer of usual length."""
        return _seconds(self.answering) if self.answering else None


@dataclass(frozen=True)
class Tuned:
    """What tuning found."""

    settings: Settings
    """The given ones, with what won."""
    trials: tuple[Trial, ...]
    """The first is how it was before."""

    @property
    def sentence(self) -> str:
        """For people."""
        before = min(trial.seconds or 0.0 for trial in self.trials if trial.what in {_BEFORE, _BEFORE_AGAIN})
        after = [trial.seconds for trial in self.trials if trial.is_kept and trial.seconds][-1:]
        if not before or not after or after[0] >= before:
            return Phrase("Nothing that was tried is faster: your settings stay as they are.")
        return Phrase("An answer now takes {after:.1f} s instead of {before:.1f} s.", after=after[0], before=before)


def tune(
    settings: Settings,
    hardware: Hardware,
    attempt: Try,
    *,
    cancelled: Cancellation,
    tell: Callable[[Progress], None],
    clock: Callable[[], float] = time.monotonic,
) -> Tuned:
    """Try what may be faster, in less than two minutes. Nothing is changed: that is for whoever gets the result.

    Args:
        settings: With the engines chosen.
        hardware: Says which numbers of threads to try.
        attempt: Tries settings.
        cancelled: Stops it within a step of an engine.
        tell: Told before each trial how far it has come.
        clock: Seconds.

    Raises:
        EngineUnavailable: The eyes are an engine that has nothing to tune.
        EngineError: They do not work as they are set now.
        Cancelled: By `cancelled`; what was found until then is lost.
    """
    if settings.eyes.engine != "llama":
        raise EngineUnavailable(
            "There is nothing to tune: no language model of your own is in use.",
            "Install one first; kibitz models recommend tells which.",
        )
    ends = clock() + TIME_LIMIT_SECONDS
    tell(Progress("trying", 0, 1))
    began = clock()
    trials = [Trial(_BEFORE, attempt(settings), is_kept=True)]
    best, best_seconds = settings, trials[0].seconds or 0.0
    longest = clock() - began
    steps = _steps(settings, hardware)
    for number, (what, change) in enumerate(steps):
        cancelled.check()
        tell(Progress("trying", number + 1, len(steps) + 1))
        # What has won has to be compared once more.
        if clock() + longest * (1 if best == settings else 2) > ends:
            trials.append(Trial(what, None, is_kept=False, why="There was no time left for it."))
            continue
        began = clock()
        wanted = change(best)
        trial = _trial(what, partial(attempt, wanted), best_seconds)
        longest = max(longest, clock() - began)
        trials.append(trial)
        if trial.is_kept and trial.seconds:
            best, best_seconds = wanted, trial.seconds
    if best != settings and clock() + longest <= ends:
        trials.append(Trial(_BEFORE_AGAIN, attempt(settings), is_kept=False, why=Phrase("It is slower.")))
        if best_seconds >= (trials[-1].seconds or 0.0) * _CLEARLY:
            best, trials = settings, [trials[0], *map(_taken_back, trials[1:])]
    tell(Progress("trying", len(steps) + 1, len(steps) + 1))
    return Tuned(best, tuple(trials))


Change = Callable[[Settings], Settings]


def _steps(settings: Settings, hardware: Hardware) -> Sequence[tuple[str, Change]]:
    now = settings.threads or hardware.cores
    counts = {hardware.cores, hardware.fast_cores, hardware.cores - 1, hardware.cores // 2} - {now, 0}
    steps: list[tuple[str, Change]] = [
        (Phrase("threads {count}", count=count), _changed_threads(count)) for count in sorted(counts, reverse=True)[:3]
    ]
    eyes = settings.eyes
    flash = FlashAttention.OFF if eyes.flash_attention is FlashAttention.ON else FlashAttention.ON
    steps.append((Phrase("flash attention {state}", state=flash), _changed(flash_attention=flash)))
    if eyes.kv_type is KvType.F16:
        both = _changed(kv_type=KvType.Q8_0, flash_attention=FlashAttention.ON)
        steps.append((Phrase("keys and values {kind}", kind=KvType.Q8_0), both))
    steps += [
        (Phrase("batch {tokens}", tokens=tokens), _changed(batch_tokens=tokens))
        for tokens in (256, 1024)
        if tokens != eyes.batch_tokens
    ]
    if eyes.projector and eyes.picture_tokens > _PICTURE_TOKENS:
        steps.append((_BUDGET, _changed(picture_tokens=_PICTURE_TOKENS)))
    return steps


_BUDGET = Phrase("picture budget {tokens}", tokens=_PICTURE_TOKENS)


def _changed_threads(count: int) -> Change:
    return lambda settings: replace(settings, threads=count)


def _changed(**values: Any) -> Change:  # noqa: ANN401 - of whatever type the setting has
    return lambda settings: replace(settings, eyes=replace(settings.eyes, **values))


def _trial(what: str, attempt: Callable[[], Answering], best_seconds: float) -> Trial:
    try:
        answering = attempt()
    except EngineError as error:
        return Trial(what, None, is_kept=False, why=error.sentence)
    needed = _WORTH_IT if what == _BUDGET else _CLEARLY
    if _seconds(answering) < best_seconds * needed:
        return Trial(what, answering, is_kept=True)
    why = Phrase("It shows less, for little gain.") if what == _BUDGET else Phrase("It is not clearly faster.")
    return Trial(what, answering, is_kept=False, why=why)


def _taken_back(trial: Trial) -> Trial:
    """It seemed faster only because the computer had been busier before."""
    if trial.what == _BEFORE_AGAIN:
        return replace(trial, why=Phrase("It is as fast as what had won."))
    return replace(trial, is_kept=False, why=Phrase("It was chance.")) if trial.is_kept else trial


def _seconds(answering: Answering) -> float:
    writing = (_ANSWER_TOKENS - 1) / answering.tokens_per_second if answering.tokens_per_second else 0.0
    return answering.first_word_seconds + writing


class EyesBench:
    """Tries eyes in an engine process of their own, each time with another picture, so that none is known.

    Calling it raises `EngineError` if they do not work like that, and `Cancelled` by `cancelled`.
    """

    def __init__(self, cancelled: Cancellation) -> None:
        self._cancelled = cancelled
        self._pictures = itertools.count(1)

    def __call__(self, settings: Settings) -> Answering:
        """Load the eyes, ask, and end them."""
        fixed = replace(
            settings.eyes, picture_tokens=settings.eyes.picture_tokens or _PICTURE_TOKENS, keep_on_disk=False
        )
        engines = EngineProcess(replace(settings, eyes=fixed), publish=lambda _: None)
        try:
            engines.info(Role.EYES, self._cancelled)
            picture = detailed_picture(next(self._pictures))
            return answer_about(picture, engines.eyes, self._cancelled, _WRITING_SECONDS)
        finally:
            engines.close()
