# SPDX-License-Identifier: GPL-3.0-or-later
"""How much faster a conversation about pictures is than with llama-cpp-python's own chat handler.

python -m tests.benchmarks.bench_prefix_reuse [--model FILE --projector FILE] [--threads 2] [--rounds 5] [--json FILE]

Both sides run in this process, in turns, with the same weights, threads and pictures, greedily, up to the first token
and up to the end. Without --model the tiny trained model is used: then Python's share is large and the ratios small.
"""

import argparse
import base64
import io
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from llama_cpp import Llama
from llama_cpp.llama_chat_format import MTMDChatHandler
from PIL import Image

from assistant.engines.abort import AbortFlag
from assistant.engines.llama.eyes import LlamaEyes
from assistant.engines.llama.logs import keep_errors_only
from assistant.engines.protocols import EngineHost, Sampling
from assistant.settings import EyesSettings
from assistant.values import Message, Picture, Progress, Prompt, Speaker
from tests.engines.asking import never
from tests.models.vlm.world import Scene, arrange, render

CONTEXT = 4096
_VLM = Path(__file__).parents[1] / "models/vlm"


@dataclass(frozen=True)
class Measured:
    """One answer."""

    first_token: float
    """Seconds."""
    whole: float
    """Seconds."""
    tokens: int
    text: str


Ask = Callable[[Sequence[Message], int], Measured]


def kibitz(options: argparse.Namespace) -> tuple[Ask, LlamaEyes]:
    """Our session."""
    settings = EyesSettings(
        model=str(options.model), projector=str(options.projector), context_tokens=CONTEXT, gpu_layers=0
    )
    eyes = LlamaEyes.open(settings, EngineHost(threads=options.threads, abort=AbortFlag()))

    def ask(messages: Sequence[Message], max_tokens: int) -> Measured:
        sampling = Sampling(max_tokens=max_tokens)
        prompt = Prompt(tuple(messages))
        return timed(
            lambda: (
                item.text
                for item in eyes.reply(prompt, sampling=sampling, cancelled=never)
                if not isinstance(item, Progress)
            )
        )

    return ask, eyes


def handler(options: argparse.Namespace) -> tuple[Ask, Llama]:
    """The obvious way."""
    llama = Llama(
        str(options.model),
        chat_handler=MTMDChatHandler(str(options.projector), verbose=False, use_gpu=False),
        n_ctx=CONTEXT,
        n_threads=options.threads,
        n_threads_batch=options.threads,
        n_gpu_layers=0,
        verbose=False,
    )

    def ask(messages: Sequence[Message], max_tokens: int) -> Measured:
        chat: list[Any] = [
            {
                "role": str(message.speaker),
                "content": [
                    *({"type": "image_url", "image_url": {"url": data_url(one)}} for one in message.pictures),
                    {"type": "text", "text": message.text},
                ],
            }
            for message in messages
        ]

        def pieces() -> Iterator[str | None]:
            stream: Any = llama.create_chat_completion(
                messages=chat, stream=True, temperature=0, repeat_penalty=1.0, min_p=0.0, max_tokens=max_tokens
            )
            return (piece["choices"][0]["delta"].get("content") for piece in stream)

        return timed(pieces)

    return ask, llama


def timed(answer: Callable[[], Iterator[str | None]]) -> Measured:
    """Ask, and read the answer to its end."""
    first, written = 0.0, []
    began = time.perf_counter()
    for text in answer():
        if text is not None:
            first = first or time.perf_counter() - began
            written.append(text)
    return Measured(first, time.perf_counter() - began, len(written), "".join(written))


def data_url(picture: Picture) -> str:
    """The picture as the chat handler takes it; made outside the measured time."""
    buffer = io.BytesIO()
    Image.fromarray(picture.rgb).save(buffer, "PNG", compress_level=1)
    return "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode()


def drawn(scene: Scene) -> Picture:
    """A scene as large as a small window."""
    return Picture.from_rgb(np.asarray(render(scene, width=640).convert("RGB")))


def situations(number: int) -> dict[str, list[Message]]:
    """The same conversations for both sides; another `number` gives other pictures."""
    shown = [
        drawn(arrange([(color, "circle"), ("blue", "star")], number=str(number * 10 + index)))
        for index, color in enumerate(("red", "green", "yellow"))
    ]
    question = "What color is the circle?"
    turns = [
        message
        for picture, color in zip(shown[:2], ("red", "green"), strict=True)
        for message in (
            Message(Speaker.USER, question, (picture,)),
            Message(Speaker.ASSISTANT, f"The circle is {color}."),
        )
    ]
    return {
        "fresh picture": turns[:1],
        "follow-up": [*turns[:2], Message(Speaker.USER, "What number is shown?")],
        "second picture": turns[:3],
        "follow-up after two pictures": [*turns, Message(Speaker.USER, "What number is shown?")],
        "new picture after two": [*turns, Message(Speaker.USER, question, (shown[2],))],
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=_VLM / "tiny-vlm.gguf")
    parser.add_argument("--projector", type=Path, default=_VLM / "tiny-vlm-mmproj.gguf")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--tokens", type=int, default=12, help="longest answer")
    parser.add_argument("--json", type=Path, help="also write the figures here")
    options = parser.parse_args(arguments)

    keep_errors_only()
    sides: dict[str, tuple[Ask, Llama | LlamaEyes]] = {"handler": handler(options), "kibitz": kibitz(options)}
    figures: dict[str, dict[str, list[Measured]]] = {}
    for number in range(options.rounds + 1):
        for name, messages in situations(number + 1).items():
            for side, (ask, _) in sides.items():
                measured = ask(messages, options.tokens)
                if number:  # the first round warms up
                    figures.setdefault(name, {}).setdefault(side, []).append(measured)
    for _, native in sides.values():
        native.close()

    rows = [row(name, measured) for name, measured in figures.items()]
    print(f"median of {options.rounds} rounds, {options.threads} threads, {options.model.name}; ms to the first token")
    print(f"{'situation':30} {'handler':>9} {'kibitz':>9} {'ratio':>7}   {'whole':>16} {'ratio':>7}  same words")
    for one in rows:
        print(
            f"{one['situation']:30} {one['handler_first_ms']:9.1f} {one['kibitz_first_ms']:9.1f}"
            f" {one['ratio_first']:6.1f}x   {one['handler_ms']:7.1f} /{one['kibitz_ms']:7.1f} {one['ratio']:6.1f}x"
            f"  {one['same']}"
        )
    if options.json:
        options.json.write_text(json.dumps({"threads": options.threads, "rows": rows}, indent=2), encoding="utf-8")
    return 0


def row(name: str, measured: dict[str, list[Measured]]) -> dict[str, Any]:
    """Medians of one situation in milliseconds, and how they compare."""
    first = {side: statistics.median(one.first_token for one in all_) * 1000 for side, all_ in measured.items()}
    whole = {side: statistics.median(one.whole for one in all_) * 1000 for side, all_ in measured.items()}
    pairs = list(zip(measured["handler"], measured["kibitz"], strict=True))
    return {
        "situation": name,
        "handler_first_ms": first["handler"],
        "kibitz_first_ms": first["kibitz"],
        "ratio_first": first["handler"] / first["kibitz"],
        "handler_ms": whole["handler"],
        "kibitz_ms": whole["kibitz"],
        "ratio": whole["handler"] / whole["kibitz"],
        "same": f"{sum(ours.text == theirs.text for theirs, ours in pairs)}/{len(pairs)}",
    }


if __name__ == "__main__":
    sys.exit(main())
