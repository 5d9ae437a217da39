# SPDX-License-Identifier: GPL-3.0-or-later
"""What the pill shows, as one value: worked out from where talking and the newest turn stand. No widgets."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.events import TalkChanged, TalkState
from assistant.turn_events import Outcome, PartialTranscript, Stage
from assistant.values import Picture, PictureSource
from ui.shown_turn import ShownTurn
from ui.wording import seconds_words, stage_words, timing_words
from ui.words import error_words, tr

_LEAST_READING_SECONDS, _MOST_READING_SECONDS, _CHARACTERS_PER_SECOND = 4.0, 60.0, 15.0
"""What has to be read stays; people read about so fast. What was heard stays for the least."""


class Sign(StrEnum):
    """Told by shape and by words, not by colour alone."""

    WAITING = "waiting"
    """A ring: it is ready to listen, or to be told what to do."""
    ARMING = "arming"
    """A broken ring: the microphone is not open yet."""
    HELD = "held"
    """A disc: it records for as long as the key is held."""
    LATCHED = "latched"
    """A square: it records until the key is pressed again."""
    THINKING = "thinking"
    """Three dots: something is going on that takes a moment."""
    SPEAKING = "speaking"
    """A triangle: it plays."""
    PAUSED = "paused"
    """Two bars."""
    DONE = "done"
    """A tick."""
    TROUBLE = "trouble"
    """A cross."""


@dataclass(frozen=True)
class PillState:
    """Everything on the pill."""

    sign: Sign = Sign.WAITING
    words: str = ""
    """In the first row, short."""
    doing: str = ""
    """Before them, where there is room: what the shape says."""
    help: str = ""
    """Behind them, where there is room: what can be done."""
    heard: PartialTranscript | None = None
    """What was understood so far."""
    answer: str = ""
    """Markdown."""
    spoken: str = ""
    """The clause being heard."""
    note: str = ""
    """A sentence below all."""
    screen: Picture | None = None
    """What it looked at."""
    more: int = 0
    """So many other pictures go with it."""
    is_chosen: bool = False
    """The user chose it; otherwise it was looked at because the user began to talk."""
    is_part: bool = False
    """It is the part that the question before was about."""
    can_leave_out: bool = False
    """It is not asked about yet, and need not be."""
    has_sound: bool = False
    """Somebody is heard, or may begin to speak."""
    moves: bool = False
    """The words in the first row count time."""

    @property
    def has_more(self) -> bool:
        """There is more than the first row."""
        return bool(self.answer or self.note or (self.heard and (self.heard.committed or self.heard.tentative)))


def while_waiting(attached: tuple[Picture, ...], talk_key: str, *, sees: bool = True) -> PillState:
    """The pill while pictures wait for a question.

    Args:
        attached: At least one.
        talk_key: What begins a question in any program; may be empty.
        sees: The model in use can look at them.
    """
    note = "" if sees else tr("The model in use cannot see pictures")
    words = tr("Hold {key} and ask", key=talk_key) if talk_key else tr("Ready to ask")
    return PillState(
        Sign.WAITING, words, screen=attached[0], more=len(attached) - 1, is_chosen=True, can_leave_out=True, note=note
    )  # fmt: skip


def while_talking(
    talk: TalkChanged,
    seconds: float,
    heard: PartialTranscript | None,
    screen: Picture | None,
    attached: tuple[Picture, ...] = (),
    *,
    is_part: bool = False,
) -> PillState:
    """The pill while the user talks.

    Args:
        talk: Not idle.
        seconds: How long it has been recorded.
        heard: The words so far.
        screen: What goes with them, unless the user leaves it out.
        attached: What the user chose; it goes with them instead.
        is_part: `screen` is the part that the question before was about.
    """
    shown = attached[0] if attached else screen
    is_part = is_part and shown is screen is not None
    doing = help_ = ""
    match talk.state:
        case TalkState.RECORDING:
            latched = talk.latched or talk.hands_free
            sign, words = (Sign.LATCHED if latched else Sign.HELD), seconds_words(seconds)
            doing = tr("Locked") if talk.latched else tr("Listening")
            help_ = tr("press the key to send") if talk.latched else ""
        case TalkState.WAITING:
            sign, words = Sign.WAITING, tr("Just talk")
        case TalkState.FINALISING:
            sign, words, doing = Sign.THINKING, seconds_words(seconds), tr("Finishing")
        case _:
            sign, words = Sign.ARMING, tr("Starting…")
    return PillState(
        sign, words, doing, help_, heard, screen=shown, more=max(0, len(attached) - 1), is_chosen=bool(attached),
        note=tr("The same part of the screen goes along.") if is_part else "", is_part=is_part,
        can_leave_out=shown is not None,
        has_sound=talk.state in (TalkState.RECORDING, TalkState.WAITING), moves=talk.state is TalkState.RECORDING,
    )  # fmt: skip


def while_answering(shown: ShownTurn, now: float, heard: PartialTranscript | None, stop_key: str) -> PillState:
    """The pill while a turn runs, and for a while afterwards.

    Args:
        shown: The turn.
        now: Seconds on the monotonic clock.
        heard: What was understood of a question that is not known in full yet.
        stop_key: What ends it from any program; may be empty.
    """
    screen = next(
        (seen for seen in shown.pictures if isinstance(seen, Picture) and seen.source is PictureSource.SCREEN), None
    )
    stop = tr("{key} stops", key=stop_key) if stop_key else ""
    question = PartialTranscript(shown.question, "") if shown.question else heard
    if shown.error is not None:
        return PillState(Sign.TROUBLE, tr("That did not work"), note=error_words(shown.error), screen=screen)
    if shown.is_spoken:
        sign, words = (Sign.PAUSED, tr("Paused")) if shown.is_paused else (Sign.SPEAKING, tr("Speaking"))
        help_ = " · ".join(filter(None, (stop, tr("hold the key to interrupt"))))
        return PillState(
            sign, words, help=help_, answer=shown.answer, spoken=shown.spoken_clause, screen=screen,
            has_sound=True,
        )  # fmt: skip
    if shown.is_running:
        is_reviewed = shown.stage is Stage.REVIEWING
        discards = tr("{key} discards", key=stop_key) if stop_key else ""
        help_ = " · ".join(filter(None, (discards, tr("click to correct")))) if is_reviewed else stop
        words = tr("Understood") if is_reviewed else stage_words(shown, now)
        return PillState(
            Sign.WAITING if is_reviewed else Sign.THINKING, words, help=help_, heard=question, answer=shown.answer,
            screen=screen,
            moves=shown.stage is not Stage.REVIEWING,
        )  # fmt: skip
    if shown.outcome is Outcome.NOTHING_HEARD:
        return PillState(Sign.TROUBLE, tr("Nothing heard"), note=tr("Hold the key down for as long as you speak."))
    words = tr("Stopped") if shown.outcome is Outcome.CANCELLED else tr("Done")
    return PillState(Sign.DONE, words, answer=shown.answer, note=timing_words(shown.timings), screen=screen)


def after_remark(sentence: str, *, is_trouble: bool) -> PillState:
    """Something was said that belongs to no turn."""
    sign, words = (Sign.TROUBLE, tr("That did not work")) if is_trouble else (Sign.DONE, tr("Done"))
    return PillState(sign, words, note=sentence)


def milliseconds_to_linger(turn: ShownTurn | None) -> int:
    """How long a turn that is over stays: until it is read, unless it was heard."""
    if turn is None or (turn.timings.first_sound is not None and turn.error is None):
        return milliseconds_to_read("")
    return milliseconds_to_read(error_words(turn.error) if turn.error else turn.answer)


def milliseconds_to_read(words: str) -> int:
    """How long words stay."""
    seconds = len(words) / _CHARACTERS_PER_SECOND
    return round(1000 * max(_LEAST_READING_SECONDS, min(seconds, _MOST_READING_SECONDS)))
