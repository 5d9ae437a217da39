# SPDX-License-Identifier: GPL-3.0-or-later
"""The obvious way: after the key goes up, transcribe, then let the model answer, then speak, each in one call.

Each library is used as its own documentation does: `WhisperModel.transcribe` with its defaults, `MTMDChatHandler` with
a chat completion that is given all messages and pictures, `PiperVoice.synthesize` of the whole answer. It runs in a
process of its own, so that its memory can be told apart.
"""

import base64
import io
import os
import time
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any

import onnxruntime
from faster_whisper import WhisperModel
from llama_cpp import Llama
from llama_cpp.llama_chat_format import MTMDChatHandler
from PIL import Image
from piper.voice import PiperVoice

from assistant.pipeline.instructions import system_text
from assistant.values import Picture, Samples
from tests.benchmarks.first_word.files import Conditions
from tests.benchmarks.first_word.memory import peak_mb
from tests.benchmarks.first_word.script import ANSWER, ANSWER_TOKENS, QUESTIONS, Script
from tests.benchmarks.first_word.scripted_whisper import follow_script


@dataclass(frozen=True)
class Exchange:
    """An earlier turn."""

    question: str
    picture: Picture | None


@dataclass(frozen=True)
class ObviousResult:
    """One measurement, in seconds."""

    ears: float
    eyes: float
    voice: float
    prompt_tokens: int
    answer_tokens: int
    peak_mb: float

    @property
    def first_audio(self) -> float:
        """From the key going up."""
        return self.ears + self.eyes + self.voice


class ObviousWay:
    """The side of the benchmark: a process that answers when asked."""

    def __init__(self, conditions: Conditions) -> None:
        context = get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, conditions), daemon=True)
        self._process.start()
        theirs.close()
        if (state := self._connection.recv()) != "ready":
            raise RuntimeError(f"the obvious way failed: {state}")

    def answer(self, take: Samples, earlier: list[Exchange], picture: Picture | None) -> ObviousResult:
        """Answer a spoken question; blocks."""
        self._connection.send((take, earlier, picture))
        match self._connection.recv():
            case ObviousResult() as result:
                return result
            case error:
                raise RuntimeError(f"the obvious way failed: {error}")

    def close(self) -> None:
        """End the process."""
        self._connection.send(None)
        self._process.join()


def _serve(connection: Connection, conditions: Conditions) -> None:
    os.nice(conditions.nice)
    # mtmd prints the whole prompt, whatever MTMDChatHandler is told.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    try:
        engines = _Engines(conditions)
        connection.send("ready")
        while (request := connection.recv()) is not None:
            connection.send(engines.answer(*request))
        engines.close()
    except Exception as error:  # noqa: BLE001 - told by the other side, because standard error is shut
        connection.send(repr(error))


class _Engines:
    def __init__(self, conditions: Conditions) -> None:
        files, threads = conditions.files, conditions.threads
        self._whisper: Any = WhisperModel(str(files.whisper), device="cpu", compute_type="int8", cpu_threads=threads)
        follow_script(self._whisper, Script())
        self._llama = Llama(
            str(files.text),
            chat_handler=MTMDChatHandler(str(files.projector), verbose=False, use_gpu=False),
            n_ctx=conditions.context_tokens,
            n_threads=threads,
            n_threads_batch=threads,
            verbose=False,
        )
        self._voice = PiperVoice.load(files.voice)
        # The default is one thread for each core of the machine. On a machine with so many cores it would be this.
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self._voice.session = onnxruntime.InferenceSession(
            str(files.voice), sess_options=options, providers=["CPUExecutionProvider"]
        )
        list(self._voice.synthesize("Ready."))

    def answer(self, take: Samples, earlier: list[Exchange], picture: Picture | None) -> ObviousResult:
        history = [_said(exchange.question, exchange.picture) for exchange in earlier]
        start = time.monotonic()
        segments, _ = self._whisper.transcribe(take)
        text = "".join(segment.text for segment in segments).strip()
        if text not in QUESTIONS.values():
            raise ValueError(f"heard “{text}”, which is not in the script")
        heard = time.monotonic()
        messages: list[Any] = [{"role": "system", "content": system_text()}]
        for message in history:
            messages += [message, {"role": "assistant", "content": ANSWER}]
        messages.append(_said(text, picture))
        completion: Any = self._llama.create_chat_completion(messages, max_tokens=ANSWER_TOKENS, temperature=0.0)
        written = time.monotonic()
        for _ in self._voice.synthesize(ANSWER):
            pass
        spoken = time.monotonic()
        usage = completion["usage"]
        return ObviousResult(
            heard - start,
            written - heard,
            spoken - written,
            usage["prompt_tokens"],
            usage["completion_tokens"],
            peak_mb(os.getpid()),
        )

    def close(self) -> None:
        self._llama.close()


def _said(text: str, picture: Picture | None) -> dict[str, Any]:
    parts: list[dict[str, Any]] = [{"type": "text", "text": text}]
    if picture is not None:
        data = io.BytesIO()
        Image.fromarray(picture.rgb).save(data, "PNG")
        url = "data:image/png;base64," + base64.b64encode(data.getvalue()).decode()
        parts.insert(0, {"type": "image_url", "image_url": {"url": url}})
    return {"role": "user", "content": parts}
