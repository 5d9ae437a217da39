# SPDX-License-Identifier: GPL-3.0-or-later
"""What of an answer was really heard: from the loudspeaker's position back to the words as they were written."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from assistant.speech.timeline import Position

_CHARACTERS_PER_SECOND = 15
"""Speech of about 150 words a minute; only for a clause whose sound is not complete yet."""

_WORD = re.compile(r"\w+")
_CLOSING = re.compile(r"(?:\]\([^)\s]*\)|[^\w\s])*")
_OPENING = re.compile(r"[\s*_`~#>(\[{\"'“„«|-]+$")
_FENCE = re.compile(r"^ {0,3}(?:`{3,}|~{3,})", re.MULTILINE)
_GO_ON = re.compile(
    r"(?:please,? )?(?:and )?(?:(?:just )?(?:go on|continue|carry on|keep going|go ahead|resume)|mach weiter|weiter|"
    r"continuez|continúa|sigue)(?: (?:speaking|reading|talking|please|bitte))*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Spoken:
    """The words of an answer as they were spoken, cut where the loudspeaker stopped."""

    heard: str
    rest: str
    """Cut off, or still waiting."""


def cut(clauses: Sequence[str], position: Position) -> Spoken:
    """Divide the clauses given to the loudspeaker at a position, between two words.

    Within a clause words are taken to be as long as their letters: voices do not tell when they say which word.
    """
    if position.clause < 0:
        return Spoken("", " ".join(clauses))
    clause = clauses[position.clause]
    length = position.length
    if not position.is_whole:
        length = max(length, len(clause) / _CHARACTERS_PER_SECOND)
    heard_characters = len(clause) * (position.seconds / length if length else 1.0) + 1
    end = max((word.end() for word in re.finditer(r"\S+", clause) if word.end() <= heard_characters), default=0)
    heard = [*clauses[: position.clause], clause[:end]]
    return Spoken(" ".join(heard).strip(), " ".join([clause[end:], *clauses[position.clause + 1 :]]).strip())


def heard_length(text: str, spoken: Spoken) -> int:
    """How many characters of an answer, as it was written, were heard.

    What is spoken differs from what is written: Markdown is left out, numbers become words, a code block becomes one
    sentence. So the two are laid side by side word by word; what has no counterpart belongs to what stands before it.
    """
    if not spoken.heard:
        return 0
    written = list(_WORD.finditer(text))
    heard, rest = _words(spoken.heard), _words(spoken.rest)
    matches = SequenceMatcher(None, [word.group().casefold() for word in written], heard + rest, autojunk=False)
    pairs = [
        (block.a + offset, block.b + offset) for block in matches.get_matching_blocks() for offset in range(block.size)
    ]
    last = max((pair for pair in pairs if pair[1] < len(heard)), default=None)
    first = min((pair for pair in pairs if pair[1] >= len(heard)), default=None)
    if last is not None and (last[1] == len(heard) - 1 or (first is None and rest)):
        end = written[last[0]].end()
        closing = _CLOSING.match(text, end)
        return _outside_code(text, closing.end() if closing else end)
    if first is not None:
        return _outside_code(text, len(_OPENING.sub("", text[: written[first[0]].start()])))
    return len(text)


def clause_start(text: str, length: int) -> int:
    """Where to go on speaking: at the beginning of the sentence in which it was stopped after `length` characters."""
    ends = [match.end() for match in re.finditer(r"[.!?…:;]\W*(?:\s|$)|\n", text[:length])]
    return ends[-1] if ends else 0


def wants_to_go_on(question: str) -> bool:
    """True for "go on", "continue" and the like: the rest of an interrupted answer is wanted."""
    return _GO_ON.fullmatch(question.strip().rstrip(".!").strip()) is not None


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _outside_code(text: str, length: int) -> int:
    """The same, or the beginning of the code block in which that lies: code is not read aloud in part."""
    fences = list(_FENCE.finditer(text, 0, length))
    return len(text[: fences[-1].start()].rstrip()) if len(fences) % 2 else length
