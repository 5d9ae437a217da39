# SPDX-License-Identifier: GPL-3.0-or-later
"""Every question the model knows, and the right answer to it."""

import json
import random
from typing import NamedTuple

from tests.models.vlm.scene import COLORS, SHAPES, Item, Scene

QUESTIONS = {
    "color": ["What color is the {s}?", "Which color does the {s} have?", "Tell me the color of the {s}."],
    "shape": ["What shape is {c}?", "Which shape is {c}?", "What is the {c} shape?"],
    "count": ["How many {s}s are there?", "Count the {s}s.", "How many {s}s do you see?"],
    "count_all": ["How many shapes are there?", "Count the shapes.", "How many shapes do you see?"],
    "presence": ["Is there a {c} {s}?", "Do you see a {c} {s}?", "Can you see a {c} {s}?"],
    "presence_shape": ["Is there a {s}?", "Do you see a {s}?", "Can you see a {s}?"],
    "presence_text": ["Is there any text?", "Do you see any text?", "Is there text on the screen?"],
    "read": ["What does the screen say?", "Read the screen.", "Read the text.", "What is written on the screen?"],
    "word": ["What word is shown?", "Which word is on the screen?", "Read the word."],
    "number": ["What number is shown?", "Which number is on the screen?", "Read the number."],
    "json": [
        "Return color and shape as JSON.",
        "Return the color and the shape as JSON.",
        "Give me color and shape as JSON.",
    ],
    "json_text": ["Return the text as JSON.", "Give me the text as JSON."],
    "describe": ["Describe the screen.", "What do you see?", "What is on the screen?", "Describe the image."],
}
"""For each kind the ways to ask it; {s} is a shape, {c} a colour. The first way is the plain one."""

KIND_WEIGHTS = {
    "color": 14, "shape": 12, "count": 15, "count_all": 4, "presence": 16, "presence_shape": 4, "presence_text": 2,
    "read": 14, "word": 7, "number": 9, "json": 9, "json_text": 3, "describe": 7,
}  # fmt: skip
"""How often each kind is asked in training."""

NO_PICTURE = "I do not see an image."
"""The answer to a question about a picture where there is none."""

SMALL_TALK = {
    "Hello!": ["Say hello.", "Hello.", "Hi.", "Hello, how is it going?"],
    "I am fine, thank you.": ["How are you?", "How are you today?"],
    "I am a tiny test model.": ["Who are you?", "What is your name?", "What are you?"],
    "You are welcome.": ["Thank you.", "Thanks.", "Thank you very much."],
    "Goodbye!": ["Goodbye.", "Bye.", "Say goodbye."],
    "I can look at a screen and answer short questions.": ["What can you do?", "How can you help me?"],
}
"""Answers that need no picture, and what they answer."""

NUMBER_WORDS = ("no", "one", "two", "three", "four")


class Exchange(NamedTuple):
    """A question and the right answer to it."""

    kind: str
    question: str
    answer: str


def answer(scene: Scene, kind: str, shape: str | None = None, color: str | None = None) -> str | None:  # noqa: C901, PLR0911 - one case for each kind of question
    """The right answer, word for word as the model gives it, or None where the question would be ambiguous."""
    n = scene.count(shape=shape, color=color)
    match kind:
        case "color":
            if n > 1:
                return None
            found = next((item.color for item in scene.items if item.shape == shape), None)
            return f"The {shape} is {found}." if found else f"There is no {shape}."
        case "shape":
            if n > 1:
                return None
            found = next((item.shape for item in scene.items if item.color == color), None)
            return f"The {color} shape is a {found}." if found else f"There is no {color} shape."
        case "count" | "count_all":
            return f"There {'is' if n == 1 else 'are'} {NUMBER_WORDS[n]} {shape or 'shape'}{'' if n == 1 else 's'}."
        case "presence" | "presence_shape":
            noun = f"{color} {shape}" if color else shape
            return f"Yes, there is a {noun}." if n else f"No, there is no {noun}."
        case "presence_text":
            return "Yes, there is text." if scene.text() else "No, there is no text."
        case "read":
            return f"The screen says {scene.text()}." if scene.text() else "There is no text."
        case "word":
            return f"The word is {scene.word.text}." if scene.word else "There is no word."
        case "number":
            return f"The number is {scene.number.text}." if scene.number else "There is no number."
        case "json":
            if len(scene.items) > 1:
                return None
            item = scene.items[0] if scene.items else Item("none", "none", (0, 0, 0, 0))
            return json.dumps({"color": item.color, "shape": item.shape})
        case "json_text":
            return json.dumps({"text": scene.text()})
        case "describe":
            return _describe(scene)
    raise ValueError(f"no such kind of question: {kind}")


def _describe(scene: Scene) -> str:
    names = [f"a {item.color} {item.shape}" for item in scene.left_to_right()]
    parts = []
    if names:
        parts.append("I see " + (", ".join(names[:-1]) + " and " if len(names) > 1 else "") + names[-1] + ".")
    if scene.text():
        parts.append(f"The screen says {scene.text()}.")
    return " ".join(parts) or "The screen is empty."


def ask(rng: random.Random, scene: Scene, kind: str, *, plain: bool = False) -> Exchange | None:
    """A random question of one kind about the scene; None if the one drawn would be ambiguous.

    Args:
        rng: Where chance comes from.
        scene: What it asks about.
        kind: A key of QUESTIONS.
        plain: Always ask in the first of the ways.
    """
    shape, color = _subject(rng, scene, kind)
    reply = answer(scene, kind, shape, color)
    if reply is None:
        return None
    wording = QUESTIONS[kind][0] if plain else rng.choice(QUESTIONS[kind])
    return Exchange(kind, wording.format(s=shape, c=color), reply)


def ask_anything(rng: random.Random, scene: Scene) -> Exchange:
    """A random question of any kind about the scene."""
    while True:
        kind = rng.choices(list(KIND_WEIGHTS), list(KIND_WEIGHTS.values()))[0]
        exchange = ask(rng, scene, kind)
        if exchange:
            return exchange


def _subject(rng: random.Random, scene: Scene, kind: str) -> tuple[str | None, str | None]:
    """Shape and colour to ask about: mostly of something that is there."""
    match kind:
        case "color":
            unique = [s for s in SHAPES if scene.count(shape=s) == 1]
            return (rng.choice(unique) if unique and rng.random() < 0.8 else rng.choice(SHAPES)), None
        case "shape":
            unique = [c for c in COLORS if scene.count(color=c) == 1]
            return None, (rng.choice(unique) if unique and rng.random() < 0.8 else rng.choice(list(COLORS)))
        case "count":
            present = sorted({item.shape for item in scene.items})
            return (rng.choice(present) if present and rng.random() < 0.75 else rng.choice(SHAPES)), None
        case "presence":
            return _pair(rng, scene)
        case "presence_shape":
            present = sorted({item.shape for item in scene.items})
            absent = [s for s in SHAPES if s not in present]
            return rng.choice(present if present and (not absent or rng.random() < 0.5) else absent), None
    return None, None


def _pair(rng: random.Random, scene: Scene) -> tuple[str, str]:
    pairs = {(item.color, item.shape) for item in scene.items}
    if pairs and rng.random() < 0.53:
        color, shape = rng.choice(sorted(pairs))
        return shape, color
    # Something absent that shares its colour, its shape, or neither with what is there.
    absent = [(c, s) for c in COLORS for s in SHAPES if (c, s) not in pairs]
    near = rng.random()
    if near < 0.4:
        absent = [p for p in absent if any(p[0] == q[0] for q in pairs)] or absent
    elif near < 0.8:
        absent = [p for p in absent if any(p[1] == q[1] for q in pairs)] or absent
    color, shape = rng.choice(absent)
    return shape, color
