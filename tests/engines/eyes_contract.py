# SPDX-License-Identifier: GPL-3.0-or-later
"""What every engine that looks and thinks must do, whatever it can see and say.

The functions take a fresh engine and raise AssertionError; `test_eyes_contract.py` runs all of `CONTRACT` over the
engines.
"""

import contextlib
from collections.abc import Callable
from itertools import chain, islice, repeat

import pytest

from assistant.engines.protocols import Eyes, Sampling
from assistant.errors import Cancelled, KibitzError, PromptTooLong
from assistant.values import Evidence, Message, Picture, Progress, Prompt, Role, Token
from tests.engines.asking import assistant, never, picture_of, say, system, user
from tests.models.vlm.world import arrange

LIMIT = Sampling(max_tokens=30)


def shown() -> Picture:
    """A picture that all engines can make something of: a large number on it."""
    return picture_of(arrange([("red", "circle")], number="47"))


def question() -> Message:
    """A question that all engines can make something of."""
    return user("What number is shown?", shown())


def says_what_it_is(eyes: Eyes) -> None:
    """Role, name, title and device are filled in."""
    info = eyes.info

    assert info.role is Role.EYES
    assert info.name
    assert info.title
    assert info.device
    assert info == eyes.info


def answers_in_tokens(eyes: Eyes) -> None:
    """An answer comes as tokens with text, after and between progress."""
    items = list(eyes.reply(Prompt((question(),)), sampling=LIMIT, cancelled=never))

    tokens = [item for item in items if isinstance(item, Token)]
    assert "".join(token.text for token in tokens).strip()
    assert len(tokens) + sum(isinstance(item, Progress) for item in items) == len(items)


def gives_logprobs_that_are_no_more_than_certain(eyes: Eyes) -> None:
    """A log-probability is at most 0, or None."""
    items = eyes.reply(Prompt((question(),)), sampling=LIMIT, cancelled=never)

    logprobs = [item.logprob for item in items if isinstance(item, Token)]
    assert all(logprob is None or logprob <= 0 for logprob in logprobs)


def tells_progress_that_never_goes_back(eyes: Eyes) -> None:
    """Within one call, work done grows up to its total; a total of 0 is unknown."""
    items = eyes.reply(Prompt((question(),)), sampling=LIMIT, cancelled=never)
    steps = [item for item in items if isinstance(item, Progress)]

    assert all(step.doing and step.done >= 0 for step in steps)
    assert all(step.done <= step.total for step in steps if step.total)


def points_only_at_pictures_it_was_shown(eyes: Eyes) -> None:
    """Evidence lies within a picture of the prompt."""
    picture = shown()
    items = eyes.reply(Prompt((user("What number is shown?", picture),)), sampling=LIMIT, cancelled=never)
    evidence: list[Evidence] = [one for item in items if isinstance(item, Token) for one in item.evidence]

    for found in evidence:
        assert found.picture_sha256 == picture.sha256
        assert 0 <= found.box.left < found.box.right <= picture.width
        assert 0 <= found.box.top < found.box.bottom <= picture.height


def says_the_same_again(eyes: Eyes) -> None:
    """At temperature 0 an answer does not depend on what was asked before."""
    first = say(eyes, question(), sampling=LIMIT)
    say(eyes, user("Hello"), sampling=LIMIT)

    assert say(eyes, question(), sampling=LIMIT) == first


def preparing_changes_no_answer(eyes: Eyes) -> None:
    """Preparing yields only progress, and the answer is that of an unprepared engine."""
    unprepared = say(eyes, question(), sampling=LIMIT)
    say(eyes, user("Hello"), sampling=LIMIT)
    picture = shown()
    for words in ("", "What", "What numbers"):
        steps = list(eyes.prepare(Prompt((user(words, picture),)), cancelled=never))
        assert all(isinstance(step, Progress) for step in steps)

    assert say(eyes, question(), sampling=LIMIT) == unprepared


def takes_a_conversation(eyes: Eyes) -> None:
    """A system message and a history are taken."""
    history = (system("Be brief."), question(), assistant("The number is 47."))

    assert say(eyes, *history, user("What number is shown?"), sampling=LIMIT).strip()


def stops_before_it_begins(eyes: Eyes) -> None:
    """A call that nobody wants raises `Cancelled`."""
    with pytest.raises(Cancelled):
        list(eyes.reply(Prompt((question(),)), sampling=LIMIT, cancelled=lambda: True))


def is_ready_after_stopping_anywhere(eyes: Eyes) -> None:
    """Stopped at any question whether to stop, it answers the next question as ever."""
    expected = say(eyes, question(), sampling=LIMIT)
    for patience in range(12):
        with contextlib.suppress(Cancelled):
            impatient = eyes.reply(
                Prompt((user("Read the number.", shown()),)), sampling=LIMIT, cancelled=_after(patience)
            )
            list(impatient)

    assert say(eyes, question(), sampling=LIMIT) == expected


def _after(questions: int) -> Callable[[], bool]:
    """Says that the work should stop once it has been asked so often."""
    answers = chain(repeat(False, questions), repeat(True))
    return lambda: next(answers)


def may_be_left_in_the_middle(eyes: Eyes) -> None:
    """A caller who stops reading does no harm."""
    expected = say(eyes, question(), sampling=LIMIT)
    steps = eyes.reply(Prompt((question(),)), sampling=LIMIT, cancelled=never)
    list(islice(steps, 2))
    del steps

    assert say(eyes, question(), sampling=LIMIT) == expected


def keeps_to_max_tokens(eyes: Eyes) -> None:
    """An answer has no more tokens than asked for."""
    items = eyes.reply(Prompt((question(),)), sampling=Sampling(max_tokens=1), cancelled=never)

    assert sum(bool(item.text) for item in items if isinstance(item, Token)) <= 1


def refuses_too_much_with_a_sentence(eyes: Eyes) -> None:
    """A megabyte is refused in a sentence by an engine with a context window, and does no harm to any other."""
    try:
        say(eyes, user("word " * 200_000), sampling=LIMIT)
    except KibitzError as error:
        assert isinstance(error, PromptTooLong)
        assert error.sentence.endswith(".")
        assert error.hint
    else:
        assert not eyes.info.context_tokens


def can_be_closed_twice(eyes: Eyes) -> None:
    """Closing again does nothing."""
    eyes.close()
    eyes.close()


CONTRACT: tuple[Callable[[Eyes], None], ...] = (
    says_what_it_is,
    answers_in_tokens,
    gives_logprobs_that_are_no_more_than_certain,
    tells_progress_that_never_goes_back,
    points_only_at_pictures_it_was_shown,
    says_the_same_again,
    preparing_changes_no_answer,
    takes_a_conversation,
    stops_before_it_begins,
    is_ready_after_stopping_anywhere,
    may_be_left_in_the_middle,
    keeps_to_max_tokens,
    refuses_too_much_with_a_sentence,
    can_be_closed_twice,
)
"""All of it. The last one leaves the engine closed."""
