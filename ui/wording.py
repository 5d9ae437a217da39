# SPDX-License-Identifier: GPL-3.0-or-later
"""The words for where a turn stands, how it ended and how long it took."""

from typing import assert_never

from assistant.errors import InputError
from assistant.timings import Timings
from assistant.turn_events import Outcome, Stage
from assistant.values import Progress
from ui.conversation.model import ShownTurn

_COUNTABLE = 30
"""More steps than these are told in percent."""


def stage_words(shown: ShownTurn, now: float) -> str:
    """What a running turn is doing and for how long: "Looking 2 of 5 · 3.1 s".

    Args:
        shown: The turn.
        now: Seconds on the monotonic clock.
    """
    doing = "Paused" if shown.is_paused else _doing(shown.stage, shown.progress)
    return f"{doing} · {max(0.0, now - shown.began):.1f} s"


def _doing(stage: Stage, progress: Progress | None) -> str:  # noqa: PLR0911 - one for each stage
    if progress is not None and stage is not Stage.SPEAKING:
        doing = progress.doing.capitalize()
        if progress.total <= 1:
            return doing
        if progress.total > _COUNTABLE:
            return f"{doing} {100 * progress.done // progress.total} %"
        return f"{doing} {progress.done} of {progress.total}"
    match stage:
        case Stage.TRANSCRIBING:
            return "Transcribing"
        case Stage.REVIEWING:
            return "Waiting for you to look at it"
        case Stage.THINKING:
            return "Thinking"
        case Stage.WRITING:
            return "Writing"
        case Stage.SPEAKING:
            return "Speaking"
        case Stage.FINISHED:
            return "Done"
        case _:
            assert_never(stage)


def outcome_words(shown: ShownTurn) -> str:
    """One soft line for an ending that needs words; empty where the answer or the error says it all."""
    match shown.outcome:
        case Outcome.NOTHING_HEARD:
            return "I heard nothing. Speak while the button shows that it listens."
        case Outcome.CANCELLED:
            if shown.heard is not None:
                way_on = " Say “go on” to hear the rest." if shown.can_go_on else ""
                return f"Stopped. What is dimmed was not heard.{way_on}"
            return "Stopped." if shown.answer else "Stopped before an answer began."
        case Outcome.ANSWERED if not shown.answer.strip():
            return "There was no answer."
        case _:
            return ""


def timing_words(timings: Timings) -> str:
    """How long the user waited: "1.2 s to first word"; empty if it never came to that."""
    first = timings.first_sound if timings.first_sound is not None else timings.first_token
    return "" if first is None else f"{first:.1f} s to first word"


def timing_details(timings: Timings) -> str:
    """When each stage began and ended, counted from the key going up or the question being sent; a line for each."""
    return "\n".join(f"{name}: {when}" for name, when in timings.in_words())


def can_try_again(shown: ShownTurn) -> bool:
    """True if asking the same once more might help."""
    return bool(shown.question) and not isinstance(shown.error, InputError)
