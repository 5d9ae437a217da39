# SPDX-License-Identifier: GPL-3.0-or-later
"""Dialogues to train on: one to six turns, none to two pictures, with and without a system prompt."""

import random

from tests.models.vlm.questions import NO_PICTURE, SMALL_TALK, ask_anything
from tests.models.vlm.scene import Scene, make_scene

Part = str | int
"""Text, or the number of a picture."""
DialogueMessage = tuple[str, list[Part]]
"""Role and parts."""

SYSTEM_PROMPTS = [
    "You are a helpful assistant.",
    "You are a voice assistant. Answer in one short sentence.",
    "You look at the screen and answer questions.",
    "Answer briefly.",
    "You are a private assistant that runs on this computer. Be short and honest. If you do not know, say so.",
]
NOISE_WORDS = """the a of to and in that is for it with as was on be at by this have from or had not are but what
all were when we there can an your which their said if do will each about how up out them then she many some so
these would other into has more her two like him see time could no make than first been its who now people my made
over did down only way find use may water long little very after words called just where most know get through
back much before go good new write our used me man too any day same right look think also around another came
come work three word must because does part even place well such here take why things help put years different
away again off went old number great tell men say small every found still between name should home big give air
line set own under read last never us left end along while might next sound below saw something thought both few
those always looked show large often together asked house don't world going want school important until form food
keep children feet land side without boy once animal life enough took four head above kind began almost live page
got earth need far hand high year mother light country father let night picture being study second soon story
since white ever paper hard near sentence better best across during today however sure knew it's try told young
sun thing whole hear example heard several change answer room sea against top turned learn point city play toward
five himself usually money seen didn't car morning I'm body upon family later turn move face door cut done group
true half red fish plants living black eat short United run book gave order open ground cold really table remember
tree course front American space inside ago sad early I'll learned brought close nothing though idea before lived
became add become grow draw yet less wind behind cannot letter among able dog shown mean English rest perhaps
certain six feel fire ready green yes built special ran full town complete oh person hot anything hold state list
stood hundred ten fast felt kept notes assistant user privacy local device screen image voice speak answer""".split()  # noqa: SIM905 - easier to read than a list
"""What system prompts of any content are drawn from, so that the model learns to pass over them."""


def make_dialogue(rng: random.Random, sans: float = 0.0) -> tuple[list[Scene], list[DialogueMessage]]:
    """A random dialogue and its pictures; `sans` is the share of lines in another font, as in `make_scene`."""
    messages = _system_prompt(rng)
    kind = rng.random()
    if kind < 0.07:
        return [], [*messages, *_without_picture(rng)]
    if kind < 0.30:
        scenes = [make_scene(rng, sans=sans), make_scene(rng, sans=sans)]
        one_by_one = rng.random() < 0.5
        return scenes, [*messages, *(_one_after_the_other(rng, scenes) if one_by_one else _both_at_once(rng, scenes))]
    scene = make_scene(rng, sans=sans)
    return [scene], [*messages, *_about_one(rng, scene)]


def spoken(rng: random.Random, question: str) -> str:
    """Sometimes as a speech recogniser would write it, or with a word before or after."""
    chance = rng.random()
    if chance < 0.12:
        question = question.lower().rstrip("?.")
    elif chance < 0.18:
        question = question.lower()
    elif chance < 0.24:
        question = question.rstrip("?.")
    if rng.random() < 0.06:
        question = rng.choice(["Please, ", "Hey, ", "Now, "]) + question
    if rng.random() < 0.05:
        question += rng.choice([" Answer briefly.", " Please.", " Answer in one sentence."])
    return question


def _system_prompt(rng: random.Random) -> list[DialogueMessage]:
    chance = rng.random()
    if chance < 0.22:
        return [("system", [rng.choice(SYSTEM_PROMPTS)])]
    if chance < 0.34:
        count = rng.randint(2, 12 if rng.random() < 0.8 else 50)
        return [("system", [" ".join(rng.choice(NOISE_WORDS) for _ in range(count)).capitalize() + "."])]
    return []


def _question(rng: random.Random, pictures: list[Part], text: str) -> DialogueMessage:
    """Pictures mostly come before the words, as chat programs send them."""
    return ("user", [*pictures, text] if rng.random() < 0.85 else [text, *pictures])


def _small_talk(rng: random.Random) -> list[DialogueMessage]:
    reply = rng.choice(list(SMALL_TALK))
    return [("user", [spoken(rng, rng.choice(SMALL_TALK[reply]))]), ("assistant", [reply])]


def _without_picture(rng: random.Random) -> list[DialogueMessage]:
    messages: list[DialogueMessage] = []
    for _ in range(rng.randint(1, 3)):
        if rng.random() < 0.6:
            messages += _small_talk(rng)
        else:
            exchange = ask_anything(rng, make_scene(rng, n_items=1, text="none"))
            messages.append(_question(rng, [], spoken(rng, exchange.question)))
            messages.append(("assistant", [NO_PICTURE]))
    return messages


def _one_after_the_other(rng: random.Random, scenes: list[Scene]) -> list[DialogueMessage]:
    messages: list[DialogueMessage] = []
    for index, scene in enumerate(scenes):
        for turn in range(rng.randint(1, 2)):
            exchange = ask_anything(rng, scene)
            messages.append(_question(rng, [index] if turn == 0 else [], spoken(rng, exchange.question)))
            messages.append(("assistant", [exchange.answer]))
    return messages


def _both_at_once(rng: random.Random, scenes: list[Scene]) -> list[DialogueMessage]:
    messages: list[DialogueMessage] = []
    for turn in range(rng.randint(1, 3)):
        which = rng.randrange(2)
        exchange = ask_anything(rng, scenes[which])
        question = f"In the {('first', 'second')[which]} image: {exchange.question}"
        messages.append(_question(rng, [0, 1] if turn == 0 else [], question))
        messages.append(("assistant", [exchange.answer]))
    return messages


def _about_one(rng: random.Random, scene: Scene) -> list[DialogueMessage]:
    messages = _small_talk(rng) if rng.random() < 0.08 else []
    asked = set()
    for turn in range(rng.choices(range(1, 7), [20, 18, 18, 18, 14, 12])[0]):
        exchange = ask_anything(rng, scene)
        if exchange.question in asked:
            continue
        asked.add(exchange.question)
        messages.append(_question(rng, [0] if turn == 0 else [], spoken(rng, exchange.question)))
        messages.append(("assistant", [exchange.answer]))
        if rng.random() < 0.05:
            messages += _small_talk(rng)
    return messages


def reference_prompts() -> list[tuple[list[Scene], list[DialogueMessage]]]:
    """A few fixed prompts, to compare torch's logits with llama.cpp's."""
    rng = random.Random(77)
    mixed = "What color is the circle? It's 42 don't"
    prompts: list[tuple[list[Scene], list[DialogueMessage]]] = [
        ([], [("user", ["Say hello."])]),
        ([], [("system", [SYSTEM_PROMPTS[0]]), ("user", [mixed])]),
    ]
    for count in (1, 1, 1, 2):
        scenes = [make_scene(rng) for _ in range(count)]
        prompts.append((scenes, [("user", [*range(count), ask_anything(rng, scenes[-1]).question])]))
    return prompts
