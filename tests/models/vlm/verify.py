# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the two GGUF files through llama.cpp: tokenizer, logits, and how many answers are right word for word."""

import base64
import ctypes
import io
import json
import random
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import llama_cpp
import numpy as np
from llama_cpp import Llama, mtmd_cpp
from llama_cpp.llama_chat_format import MTMDChatHandler

from tests.models.vlm.dialogues import SYSTEM_PROMPTS, DialogueMessage, make_dialogue, reference_prompts
from tests.models.vlm.drawing import render
from tests.models.vlm.questions import KIND_WEIGHTS, NO_PICTURE, QUESTIONS, SMALL_TALK, answer, ask, ask_anything
from tests.models.vlm.scene import COLORS, SHAPES, Scene, make_scene
from tests.models.vlm.tokenizer import Tokenizer

_SCHEMA = {
    "type": "object",
    "properties": {"color": {"enum": [*COLORS, "none"]}, "shape": {"enum": [*SHAPES, "none"]}},
    "required": ["color", "shape"],
}


class Shown(NamedTuple):
    """How a picture is shown in an exam; None leaves it to chance."""

    label: str = ""
    width: int | None = None
    aspect: float | None = None
    system: str = ""


class Tally:
    """Right answers of one kind."""

    def __init__(self) -> None:
        self.right = self.asked = 0
        self.seconds = 0.0


@llama_cpp.llama_log_callback  # type: ignore[untyped-decorator]
def _quiet(_level: int, _text: bytes, _data: object) -> None:
    """`verbose=False` alone does not silence the multimodal library."""


class Examiner:
    """Asks the model and keeps count."""

    def __init__(self, folder: Path, seed: int, *, threads: int = 2, show_wrong: bool = False) -> None:
        mtmd_cpp.mtmd_log_set(_quiet, ctypes.c_void_p(0))
        mtmd_cpp.mtmd_helper_log_set(_quiet, ctypes.c_void_p(0))
        handler = MTMDChatHandler(str(folder / "tiny-vlm-mmproj.gguf"), verbose=False, use_gpu=False)
        self.llama = Llama(
            str(folder / "tiny-vlm.gguf"),
            chat_handler=handler,
            n_ctx=1024,
            n_threads=threads,
            n_threads_batch=threads,
            verbose=False,
        )
        self.tallies: dict[str, Tally] = {}
        self.absent_asked = self.absent_yes = 0
        self._rng = random.Random(seed)
        self._show_wrong = show_wrong

    def complete(self, scenes: Sequence[Scene], messages: Sequence[DialogueMessage], max_tokens: int = 80) -> str:
        """What the model answers."""
        return self._complete(chat_messages(scenes, messages), max_tokens=max_tokens)

    def every_kind(self, count: int) -> None:
        """Each kind of question, then large pictures, other sizes and shapes, and with a system prompt."""
        for kind in KIND_WEIGHTS:
            self._exam(kind, count, Shown())
        for kind in ("color", "presence", "read", "number", "json", "describe"):
            self._exam(kind, count // 2, Shown("1280x720", width=1280, aspect=16 / 9))
        for width, aspect in ((96, 1.0), (640, 4 / 3), (1080, 9 / 16), (1920, 16 / 9)):
            for kind in ("color", "presence", "read", "number"):
                self._exam(kind, count // 5, Shown(f"{width} px, aspect {aspect:.2f}", width=width, aspect=aspect))
        for kind in ("color", "presence", "read"):
            self._exam(kind, count // 3, Shown("with a system prompt", system=SYSTEM_PROMPTS[1]))

    def without_pictures(self) -> None:
        """Small talk, and questions about a picture that is not there."""
        for reply, questions in SMALL_TALK.items():
            for question in questions:
                self._ask("text only", [], [("user", [question])], reply)
        for question in ("What color is the circle?", "What does the screen say?", "Is there a red star?"):
            self._ask("no picture given", [], [("user", [question])], NO_PICTURE)

    def dialogues(self, count: int) -> None:
        """Follow-up questions, with the model's own earlier answers."""
        for _ in range(count):
            scene = make_scene(self._rng, held_out=True)
            messages: list[DialogueMessage] = []
            for turn in range(3):
                exchange = ask_anything(self._rng, scene)
                messages.append(("user", [0, exchange.question] if turn == 0 else [exchange.question]))
                said = self._ask("follow-up" if turn else "first question", [scene], messages, exchange.answer)
                messages.append(("assistant", [said]))

    def two_pictures(self, count: int) -> None:
        """A second picture in the next turn, and both in one message."""
        for _ in range(count):
            scenes = [make_scene(self._rng, held_out=True), make_scene(self._rng, held_out=True)]
            first, second = (ask_anything(self._rng, scene) for scene in scenes)
            messages: list[DialogueMessage] = [("user", [0, first.question])]
            said = self.complete(scenes[:1], messages)
            messages += [("assistant", [said]), ("user", [1, second.question])]
            self._ask("second picture, next turn", scenes, messages, second.answer)
            which = self._rng.randrange(2)
            exchange = ask_anything(self._rng, scenes[which])
            question = f"In the {('first', 'second')[which]} image: {exchange.question}"
            self._ask("two pictures, one message", scenes, [("user", [0, 1, question])], exchange.answer)

    def json_by_schema(self, count: int) -> None:
        """JSON under a grammar."""
        for _ in range(count):
            scene = make_scene(self._rng, held_out=True, n_items=1)
            exchange = ask(self._rng, scene, "json")
            if exchange:
                self._ask("json, schema grammar", [scene], [("user", [0, exchange.question])], exchange.answer, _SCHEMA)

    def wrong_picture(self, count: int) -> tuple[int, int]:
        """How often the answer fits picture A although B was shown, and how often that was tried."""
        fits = tried = 0
        for _ in range(count):
            scene, other = (make_scene(self._rng, held_out=True, n_items=1, text="number") for _ in range(2))
            if not (scene.items and other.items and scene.number and other.number):
                continue
            for kind in ("json", "number"):
                right = answer(scene, kind)
                if right != answer(other, kind):
                    tried += 1
                    fits += self.complete([other], [("user", [0, QUESTIONS[kind][0]])]) == right
        return fits, tried

    def _exam(self, kind: str, count: int, shown: Shown) -> None:
        done = 0
        system: list[DialogueMessage] = [("system", [shown.system])] if shown.system else []
        while done < count:
            scene = make_scene(self._rng, held_out=True, aspect=shown.aspect)
            exchange = ask(self._rng, scene, kind)
            if exchange is None:
                continue
            says_no = exchange.answer.startswith("No")
            if kind.startswith("presence") and (done % 2 == 0) == says_no:
                continue  # as many yes as no
            done += 1
            messages: list[DialogueMessage] = [*system, ("user", [0, exchange.question])]
            said = self._ask(shown.label or kind, [scene], messages, exchange.answer, width=shown.width)
            if kind == "presence" and says_no:
                self.absent_asked += 1
                self.absent_yes += said.startswith("Yes")

    def _ask(
        self,
        label: str,
        scenes: Sequence[Scene],
        messages: Sequence[DialogueMessage],
        right: str,
        schema: dict[str, Any] | None = None,
        width: int | None = None,
    ) -> str:
        chat = chat_messages(scenes, messages, width)
        start = time.perf_counter()
        said = self._complete(chat, schema)
        tally = self.tallies.setdefault(label, Tally())
        tally.seconds += time.perf_counter() - start
        tally.asked += 1
        is_right = _parsed(said) == json.loads(right) if schema else said == right
        tally.right += is_right
        if self._show_wrong and not is_right:
            print(f"  [{label}] {messages[-1][1][-1]!r}: said {said!r}, right {right!r}")
        return said

    def _complete(self, chat: Any, schema: dict[str, Any] | None = None, max_tokens: int = 80) -> str:
        form: Any = {"type": "json_object", "schema": schema} if schema else None
        out: Any = self.llama.create_chat_completion(chat, temperature=0, max_tokens=max_tokens, response_format=form)
        return str(out["choices"][0]["message"]["content"])


def chat_messages(
    scenes: Sequence[Scene], messages: Sequence[DialogueMessage], width: int | None = None
) -> list[dict[str, Any]]:
    """A dialogue as an OpenAI-like interface takes it, pictures as data addresses."""
    pictures = [_data_address(scene, width) for scene in scenes]

    def content(parts: Sequence[str | int]) -> Any:
        if len(parts) == 1 and isinstance(parts[0], str):
            return parts[0]
        return [
            {"type": "text", "text": part}
            if isinstance(part, str)
            else {"type": "image_url", "image_url": {"url": pictures[part]}}
            for part in parts
        ]

    return [{"role": role, "content": content(parts)} for role, parts in messages]


def verify(folder: Path, *, count: int = 30, seed: int = 987_654_321, show_wrong: bool = False) -> None:
    """Print everything there is to measure."""
    examiner = Examiner(folder, seed, show_wrong=show_wrong)
    _compare_tokenizers(examiner.llama)
    if (folder / "reference.npz").exists():
        _compare_logits(examiner, np.load(folder / "reference.npz"))
    examiner.every_kind(count)
    examiner.without_pictures()
    examiner.dialogues(count)
    examiner.two_pictures(count)
    examiner.json_by_schema(count)
    fits, tried = examiner.wrong_picture(count)
    print(f"{'kind':28} {'right':>9} {'accuracy':>9} {'mean ms':>8}")
    for label, tally in examiner.tallies.items():
        right = f"{tally.right}/{tally.asked}"
        print(f"{label:28} {right:>9} {tally.right / tally.asked:9.1%} {1000 * tally.seconds / tally.asked:8.0f}")
    print(f"says yes to an absent shape: {examiner.absent_yes}/{examiner.absent_asked}")
    print(f"right answer for picture A although B was shown: {fits}/{tried}")


def _compare_tokenizers(llama: Llama) -> None:
    tokenizer, rng, different = Tokenizer.learn(), random.Random(5), 0
    for _ in range(500):
        for _, parts in make_dialogue(rng)[1]:
            for part in parts:
                if isinstance(part, str):
                    theirs = llama.tokenize(part.encode(), add_bos=False, special=True)
                    different += theirs != tokenizer.encode(part)
    print(f"tokenizer: {different} differences from llama.cpp's in 500 dialogues")


def _compare_logits(examiner: Examiner, reference: Any) -> None:
    for k, (scenes, messages) in enumerate(reference_prompts()):
        examiner.complete(scenes, messages, max_tokens=1)
        ours = reference[f"logits{k}"]
        theirs = np.ctypeslib.as_array(llama_cpp.llama_get_logits_ith(examiner.llama.ctx, -1), ours.shape)
        cosine = float(ours @ theirs / np.linalg.norm(ours) / np.linalg.norm(theirs))
        print(
            f"logits of prompt {k}: {examiner.llama.n_tokens} tokens (torch {len(reference[f'ids{k}'])}), "
            f"greatest difference {np.abs(ours - theirs).max():.4f}, cosine {cosine:.6f}, "
            f"same best {ours.argmax() == theirs.argmax()}"
        )


def _data_address(scene: Scene, width: int | None) -> str:
    out = io.BytesIO()
    render(scene, width).save(out, "PNG")
    return "data:image/png;base64," + base64.b64encode(out.getvalue()).decode()


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return None
