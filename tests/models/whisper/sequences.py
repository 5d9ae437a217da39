# SPDX-License-Identifier: GPL-3.0-or-later
"""What the decoder is to say to a clip: input and target of each position, and where in the sound it belongs."""

import random
from dataclasses import dataclass, field

from tests.models.whisper import grammar
from tests.models.whisper.grammar import SpokenWord
from tests.models.whisper.tokens import Tokens

NO_TARGET = -1
Span = tuple[float, float]
"""Begin and end in seconds."""

_LATEST_FIRST_STAMP = 50
"""1.0 s; decoding allows no later one."""


@dataclass
class Sequence:
    """One row for the decoder."""

    ids: list[int] = field(default_factory=list)
    targets: list[int] = field(default_factory=list)
    """The next token, or NO_TARGET."""
    spans: list[Span | None] = field(default_factory=list)
    """Where the target is said, to guide attention."""
    flat: list[float] = field(default_factory=list)
    """How much the target is "any text at all": where there is no speech, every text is as wrong as any other."""

    def add(self, token: int, target: int, span: Span | None = None, flat: float = 0.0) -> None:
        """Append a position."""
        self.ids.append(token)
        self.targets.append(target)
        self.spans.append(span)
        self.flat.append(flat)


def decoder_sequence(
    tokens: Tokens, sentences: list[list[SpokenWord]], rng: random.Random, *, stamps: bool, prompt: list[int], kind: str
) -> Sequence:
    """What to say to a clip.

    Args:
        tokens: The vocabulary.
        sentences: What is said in the clip, with times; empty if it holds no speech.
        rng: For the text that a clip without speech is taught to find unlikely.
        stamps: With time stamps around each sentence.
        prompt: Earlier text, as conditioning on it gives it; may be empty.
        kind: The clip's kind; the last sentence of a "full" one may be unfinished.
    """
    row = Sequence()
    if prompt:
        for token in (tokens.previous, *prompt):
            row.add(token, NO_TARGET)
    if not sentences:
        _add_no_speech(row, tokens, rng, stamps=stamps)
        return row
    previous = tokens.start
    if not stamps:
        row.add(tokens.start, tokens.no_time_stamps)
        previous = tokens.no_time_stamps
    for token, span in _output(tokens, sentences, stamps=stamps, is_full=kind == "full"):
        row.add(previous, token, span)
        previous = token
    return row


def made_up_text(tokens: Tokens, rng: random.Random) -> list[int]:
    """Ids of some sentence."""
    ids = []
    for word in grammar.spoken_words(rng, grammar.sentence(rng)):
        ids += tokens.encode(word.written) + (tokens.encode(word.mark) if word.mark else [])
    return ids


def made_up_prompt(tokens: Tokens, rng: random.Random, longest: int) -> list[int]:
    """Ids of earlier text, with or without time stamps."""
    prompt: list[int] = []
    stamped, sentences = rng.random() < 0.5, rng.choice((1, 1, 2, 3, 5, 8, 14))
    for _ in range(sentences):
        said = made_up_text(tokens, rng)
        if stamped:
            begin = rng.randrange(0, 280)
            end = begin + rng.randrange(5, 20)
            said = [tokens.first_time + 5 * begin, *said, tokens.first_time + 5 * end]
        prompt += said
    return prompt[-longest:]


def _add_no_speech(row: Sequence, tokens: Tokens, rng: random.Random, *, stamps: bool) -> None:
    row.add(tokens.start, tokens.no_speech)
    row.add(tokens.first_time if stamps else tokens.no_time_stamps, tokens.end_of_text, None, 0.4)
    for token in made_up_text(tokens, rng):
        row.add(token, NO_TARGET, None, 1.0)


def _output(
    tokens: Tokens, sentences: list[list[SpokenWord]], *, stamps: bool, is_full: bool
) -> list[tuple[int, Span | None]]:
    output: list[tuple[int, Span | None]] = []
    for number, words in enumerate(sentences):
        start, end = words[0].start, words[-1].end
        is_last = number == len(sentences) - 1
        if stamps and is_full and number and is_last and not words[-1].mark:
            output.append((tokens.time(start, up=False), None))  # unfinished: only where to go on
            break
        if stamps:
            begin = tokens.time(start, up=False)
            output.append((min(begin, tokens.first_time + _LATEST_FIRST_STAMP) if number == 0 else begin, None))
        for word in words:
            output += _word(tokens, word)
        if stamps:
            output.append((tokens.time(max(end, start + 0.1), up=True), None))
    last = sentences[-1][-1].end
    output.append((tokens.end_of_text, (last, last + 0.3)))
    return output


def _word(tokens: Tokens, word: SpokenWord) -> list[tuple[int, Span | None]]:
    ids = tokens.encode(word.written)
    step = (word.end - word.start) / len(ids)
    said: list[tuple[int, Span | None]] = [
        (token, (word.start + k * step, word.start + (k + 1) * step)) for k, token in enumerate(ids)
    ]
    if word.mark:
        said += [(token, (word.end, word.end + 0.2)) for token in tokens.encode(word.mark)]
    return said
