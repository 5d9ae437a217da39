# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tiny ears understand: questions and commands about colours, shapes, numbers and the screen.

In the patterns {c} is a colour, {s} a shape, {S} its plural, {n} a number, {d} a side; {c2}, {s2}, {m} are others.
"""

import hashlib
import random
from dataclasses import dataclass

from tests.models.whisper.speak import DIGITS

COLORS = ("red", "green", "blue", "yellow", "orange", "purple", "black", "white")
SHAPES = ("circle", "square", "triangle", "star")

# fmt: off
QUESTIONS = [
    ("what color is the {s}", "what color the {s} is"),
    ("what color is the {s}", "the color of the {s}"),
    ("what is the color of the {s}", "what the color of the {s} is"),
    ("which color is the {s}", "which color the {s} is"),
    ("what color is this", "what color this is"),
    ("what colors do you see", "what colors you see"),
    ("what shape is {c}", "what shape is {c}"),
    ("which shape is {c}", "which shape is {c}"),
    ("what shape is the {c} one", "what shape the {c} one is"),
    ("what is the {c} shape", "what the {c} shape is"),
    ("what shape is this", "what shape this is"),
    ("what shape is it", "what shape it is"),
    ("what shapes are there", "what shapes there are"),
    ("how many {S} are there", "how many {S} there are"),
    ("how many {S} are there", "how many {S} are there"),
    ("how many {c} {S} are there", "how many {c} {S} there are"),
    ("how many {S} do you see", "how many {S} you see"),
    ("how many {S} are {c}", "how many {S} are {c}"),
    ("how many shapes are there", "how many shapes there are"),
    ("is there a {c} {s}", "if there is a {c} {s}"),
    ("is there a {c} {s} on the screen", "whether there is a {c} {s} on the screen"),
    ("is there a {s}", "if there is a {s}"),
    ("are there any {S}", "if there are any {S}"),
    ("are there any {c} {S}", "if there are any {c} {S}"),
    ("is the {s} {c}", "if the {s} is {c}"),
    ("is the {s} {c} or {c2}", "if the {s} is {c} or {c2}"),
    ("do you see a {c} {s}", "if you see a {c} {s}"),
    ("can you see the {s}", "if you can see the {s}"),
    ("where is the {s}", "where the {s} is"),
    ("where is the {c} {s}", "where the {c} {s} is"),
    ("is the {s} left of the {s2}", "if the {s} is left of the {s2}"),
    ("is the {c} {s} on the {d}", "if the {c} {s} is on the {d}"),
    ("what is on the {d}", "what is on the {d}"),
    ("what is next to the {s}", "what is next to the {s}"),
    ("what number is shown", "what number is shown"),
    ("what number is this", "what number this is"),
    ("what number do you see", "what number you see"),
    ("what is the number", "what the number is"),
    ("which number is on the screen", "which number is on the screen"),
    ("is the number {n}", "if the number is {n}"),
    ("is {n} the right number", "if {n} is the right number"),
    ("does the screen say {n}", "if the screen says {n}"),
    ("do you see the number {n}", "if you see the number {n}"),
    ("what does the screen say", "what the screen says"),
    ("what does it say", "what it says"),
    ("what is on the screen", "what is on the screen"),
    ("what do you see", "what you see"),
    ("what is in the picture", "what is in the picture"),
    ("what is written here", "what is written here"),
    ("what is this", "what this is"),
    ("what time is it", "what time it is"),
    ("what day is it", "what day it is"),
    ("what is the date", "what the date is"),
    ("who are you", "who you are"),
    ("what can you do", "what you can do"),
]
"""Each directly, and as it stands after "tell me"."""

_QUESTION_FRAMES = [
    (50, "{q}?"), (5, "tell me, {q}?"), (4, "please tell me, {q}?"),
    (3, "can you tell me, {q}?"), (4, "please, {q}?"), (4, "{q}, please?"),
    (9, "tell me {e}."), (7, "please tell me {e}."), (9, "can you tell me {e}?"),
    (3, "can you please tell me {e}?"), (2, "do you know {e}?"),
]
"""Weight and text; {q} is the question, {e} its second form."""

COMMANDS = [
    "say hello", "say {n}", "say {c}", "say the number {n}",
    "return color and shape as JSON", "return the color and shape as JSON",
    "return the color of the {s} as JSON", "return the number as JSON",
    "answer in JSON", "answer in one word", "answer yes or no",
    "read the screen", "read the text", "read the number", "read it aloud",
    "describe the picture", "describe the screen", "describe what you see",
    "describe the {c} {s}", "take a screenshot", "take a picture",
    "look at the screen", "look again", "look at the {c} {s}",
    "count the {S}", "count the {c} {S}", "count the shapes",
    "list all colors", "list all shapes", "list the {c} {S}",
    "find the {s}", "find the {c} {s}", "show me the {c} {s}",
    "click on the {c} {s}", "click on the {s}", "type {n}", "type the number {n}",
    "remember the number {n}", "add {n} and {m}", "repeat that", "say that again",
    "stop", "stop talking", "be quiet", "wait", "start over", "go back",
    "open the camera", "close the camera", "close the window", "help me",
    "turn the volume up", "turn the volume down", "speak louder", "speak slower",
]

_COMMAND_FRAMES = [
    (55, "{k}."), (14, "please {k}."), (9, "{k}, please."), (7, "can you {k}?"),
    (5, "can you please {k}?"), (5, "could you {k}?"), (5, "now {k}."),
]
"""Weight and text; {k} is the command."""

FIXED = [
    "Stop.", "Hello.", "Hello there.", "Good morning.", "Thank you.", "Thanks.",
    "Yes.", "No.", "Yes, please.", "No, thank you.", "Cancel.", "Continue.",
    "Wait.", "Goodbye.", "Help.", "Never mind.", "Go on.", "Okay.",
    "Take a screenshot.", "What time is it?", "Say hello.", "Read the screen.",
    "Describe the picture.", "The number is {n}.", "The code is {n}.",
    "My number is {n}.", "It is {c}.", "It is a {c} {s}.", "The {s} is {c}.",
    "I see a {c} {s}.", "There is a {c} {s} on the {d}.",
]
# fmt: on


@dataclass
class SpokenWord:
    """A piece of writing and how it is said; a number is a piece for each digit."""

    written: str
    """With a space before it, as the tokenizer has it."""
    said: str
    mark: str = ""
    """Punctuation after it."""
    start: float = 0.0
    """Seconds from the start of the clip."""
    end: float = 0.0


def sentence(rng: random.Random) -> str:
    """A random written sentence."""
    with_number = rng.random() < 0.12  # digits follow no pattern and need more practice
    while True:
        template = _template(rng)
        if "{n}" in template or not with_number:
            break
    text = _filled(rng, template)
    return text[0].upper() + text[1:]


def draw(rng: random.Random, *, held_out: bool = False) -> str:
    """A random sentence of those for training, or of those kept for measuring."""
    while True:
        text = sentence(rng)
        if is_held_out(text) == held_out:
            return text


def is_held_out(text: str) -> bool:
    """One longer sentence in twelve is never used in training."""
    words = normalised(text)
    if len(words) < 5:
        return False
    return hashlib.sha1(" ".join(words).encode(), usedforsecurity=False).digest()[0] % 12 == 0


def normalised(text: str) -> list[str]:
    """Small-letter words without punctuation, for word error rates."""
    return "".join(c if c.isalnum() else " " for c in text.lower()).split()


def spoken_words(rng: random.Random, text: str) -> list[SpokenWord]:
    """How a written sentence is said; a zero within a number is sometimes "oh"."""
    words = []
    for written in text.split():
        core = written.rstrip(".,?!")
        if core.isdigit():
            for k, digit in enumerate(core):
                said = "oh" if digit == "0" and len(core) > 1 and rng.random() < 0.25 else DIGITS[int(digit)]
                words.append(SpokenWord((" " if k == 0 else "") + digit, said))
        elif core == "JSON":
            words.append(SpokenWord(" JSON", "jason"))
        else:
            words.append(SpokenWord(" " + core, core.lower() if core != "I" else "I"))
        words[-1].mark = written[len(core) :]
    return words


def _template(rng: random.Random) -> str:
    kind = rng.random()
    if kind < 0.55:
        question, embedded = rng.choice(QUESTIONS)
        return _weighted(rng, _QUESTION_FRAMES).replace("{q}", question).replace("{e}", embedded)
    if kind < 0.85:
        return _weighted(rng, _COMMAND_FRAMES).replace("{k}", rng.choice(COMMANDS))
    return rng.choice(FIXED)


def _weighted(rng: random.Random, frames: list[tuple[int, str]]) -> str:
    return rng.choices([text for _, text in frames], [weight for weight, _ in frames])[0]


def _filled(rng: random.Random, template: str) -> str:
    shape, other_shape = rng.sample(SHAPES, 2)
    color, other_color = rng.sample(COLORS, 2)
    names = {
        "{c2}": other_color, "{c}": color, "{s2}": other_shape, "{s}": shape, "{S}": shape + "s",
        "{n}": _number(rng), "{m}": _number(rng), "{d}": rng.choice(("left", "right")), " a orange": " an orange",
    }  # fmt: skip
    for name, value in names.items():
        template = template.replace(name, value)
    return template


def _number(rng: random.Random) -> str:
    size = rng.choice((1, 1, 2, 2, 3, 3, 4, 4, 4))
    return str(rng.randrange(10 ** (size - 1) if size > 1 else 0, 10**size))
