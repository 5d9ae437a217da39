# SPDX-License-Identifier: GPL-3.0-or-later
"""The remote engine with a real server on loopback: llama-cpp-python's own, serving the tiny model."""

import json
import socket
import subprocess
import sys
from collections.abc import Iterator

import pytest

from assistant.engines.abort import AbortFlag
from assistant.engines.protocols import EngineHost, Sampling
from assistant.engines.remote.eyes import RemoteEyes
from assistant.settings import EyesSettings
from tests.conftest import TinyVlm
from tests.engines.asking import assistant, picture_of, reply, say, user
from tests.models.vlm.world import arrange

ONE = arrange([("red", "circle"), ("blue", "star")], number="47")
OTHER = arrange([("green", "circle"), ("yellow", "square")], number="8")


@pytest.fixture(scope="module")
def address(tiny_vlm: TinyVlm) -> Iterator[str]:
    pytest.importorskip("uvicorn")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = {
        "model": tiny_vlm.model,
        "clip_model_path": tiny_vlm.projector,
        "chat_format": "mtmd",
        "host": "127.0.0.1",
        "port": port,
        "n_ctx": 2048,
        "n_threads": 1,
        "n_threads_batch": 1,
        "model_alias": "tiny",
        "verbose": False,
    }
    arguments = [text for name, value in options.items() for text in (f"--{name}", str(value))]
    command = [sys.executable, "-m", "llama_cpp.server", *arguments]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        said = []
        for line in process.stderr:
            said.append(line)
            if "Uvicorn running" in line:
                break
        else:
            pytest.fail("The server did not start:\n" + "".join(said))
        yield f"http://127.0.0.1:{port}/v1"
        process.kill()


@pytest.fixture(scope="module")
def eyes(address: str) -> Iterator[RemoteEyes]:
    eyes = RemoteEyes.open(EyesSettings(address=address), EngineHost(threads=1, abort=AbortFlag()))
    yield eyes
    eyes.close()


def test_the_served_model_is_found(eyes: RemoteEyes) -> None:
    assert eyes.info.title == "tiny"


def test_different_pictures_get_different_right_answers(eyes: RemoteEyes) -> None:
    question = "What color is the circle?"

    answers = [say(eyes, user(question, picture_of(scene))) for scene in (ONE, OTHER)]

    assert answers == ["The circle is red.", "The circle is green."]


def test_a_follow_up_knows_the_picture(eyes: RemoteEyes) -> None:
    first = user("What color is the circle?", picture_of(ONE))

    assert say(eyes, first, assistant("The circle is red."), user("What number is shown?")) == "The number is 47."


def test_a_schema_makes_the_answer_json(eyes: RemoteEyes) -> None:
    schema = {"type": "object", "properties": {"color": {"enum": ["red", "blue"]}}, "required": ["color"]}
    picture = picture_of(arrange([("red", "circle")]))

    answer = say(
        eyes, user("Return color and shape as JSON.", picture), sampling=Sampling(json_schema=json.dumps(schema))
    )

    assert json.loads(answer) == {"color": "red"}


def test_words_come_with_probabilities(eyes: RemoteEyes) -> None:
    text, tokens, _ = reply(eyes, user("Hello"))

    assert text == "Hello!"
    assert all(token.logprob is None or token.logprob <= 0 for token in tokens)
