# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures with known answers, for tests: the front door to the little world of the tiny model. Needs no torch.

scene = arrange([("red", "circle"), ("blue", "star")], number="47")
picture = render(scene)                                 # a PIL image
answer(scene, "color", shape="circle")                  # "The circle is red."
question = QUESTIONS["color"][0].format(s="circle")     # "What color is the circle?"
"""

from tests.models.vlm.drawing import render
from tests.models.vlm.questions import NO_PICTURE, QUESTIONS, SMALL_TALK, Exchange, answer, ask, ask_anything
from tests.models.vlm.scene import COLORS, SHAPES, WORDS, Scene, arrange, make_scene

__all__ = [
    "COLORS",
    "NO_PICTURE",
    "QUESTIONS",
    "SHAPES",
    "SMALL_TALK",
    "WORDS",
    "Exchange",
    "Scene",
    "answer",
    "arrange",
    "ask",
    "ask_anything",
    "make_scene",
    "render",
]
