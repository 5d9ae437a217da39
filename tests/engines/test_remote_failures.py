# SPDX-License-Identifier: GPL-3.0-or-later
"""The remote engine with everything that a server can do wrong: each thing becomes a sentence."""

import socket
import threading
from collections.abc import Iterator

import pytest

from assistant.engines.protocols import Sampling
from assistant.engines.remote.eyes import RemoteEyes
from assistant.errors import EngineError, EngineUnavailable, InputError, PromptTooLong
from assistant.values import Prompt, Token
from tests.engines.asking import say, user
from tests.engines.scripted_server import ScriptedServer, open_remote, said, serving


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with serving() as server:
        yield server


@pytest.fixture
def eyes(server: ScriptedServer) -> Iterator[RemoteEyes]:
    eyes = open_remote(server.address)
    yield eyes
    eyes.close()


@pytest.mark.parametrize(
    ("status", "body", "error", "sentence"),
    [
        (401, {}, EngineUnavailable, "wants a key"),
        (403, {}, EngineUnavailable, "wants a key"),
        (404, {"error": {"message": "model 'x' not found"}}, EngineUnavailable, "model 'x' not found"),
        (400, {"error": "image input is not supported"}, EngineError, "image input is not supported"),
        (400, {"message": "maximum context length is 8 tokens"}, PromptTooLong, "too long for the model"),
        (429, {}, EngineError, "is busy"),
        (500, {"error": {"message": "out of memory"}}, EngineError, "failed .error 500.: “out of memory”"),
        (502, "<html>Bad gateway</html>", EngineError, "failed .error 502."),
        (200, "<html>Welcome</html>", EngineError, "broke off"),
    ],
)
def test_an_answer_that_is_none_becomes_a_sentence(
    eyes: RemoteEyes, server: ScriptedServer, status: int, body: object, error: type[EngineError], sentence: str
) -> None:
    server.script = lambda request: request.answer(status, body)

    with pytest.raises(error, match=sentence) as caught:
        say(eyes, user("Hi"))

    assert caught.value.hint


def test_a_stream_that_breaks_off_keeps_what_came_and_says_so(eyes: RemoteEyes, server: ScriptedServer) -> None:
    server.script = lambda request: request.stream(*said("The", " total"))
    written: list[str] = []

    with pytest.raises(EngineError, match="broke off"):
        for item in eyes.reply(Prompt((user("Hi"),)), sampling=Sampling(), cancelled=lambda: False):
            if isinstance(item, Token):
                written.append(item.text)  # noqa: PERF401 - it ends in an exception

    assert written == ["The", " total"]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ('data: {"error": {"message": "GPU lost"}}', "GPU lost"),
        ("data: {not json", "not an OpenAI-compatible server"),
        ('data: {"choices": [{"delta": 5}]}', "not an OpenAI-compatible server"),
        ("data: 7", "not an OpenAI-compatible server"),
    ],
)
def test_nonsense_in_the_stream_becomes_a_sentence(
    eyes: RemoteEyes, server: ScriptedServer, line: str, sentence: str
) -> None:
    server.script = lambda request: request.stream(*said("Well"), line)

    with pytest.raises(EngineError, match=sentence):
        say(eyes, user("Hi"))


def test_redirections_are_not_followed(server: ScriptedServer) -> None:
    with serving() as elsewhere:
        server.script = lambda request: request.answer(307, {}, Location=f"{elsewhere.address}/chat/completions")
        eyes = open_remote(server.address)

        with pytest.raises(EngineUnavailable, match="sends everything on to another address"):
            say(eyes, user("Hi"))
        eyes.close()

        assert elsewhere.requests == []


def test_a_server_that_is_not_there(server: ScriptedServer) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{unused.getsockname()[1]}/v1"

        with pytest.raises(EngineUnavailable, match=r"Nothing answers at 127\.0\.0\.1"):
            open_remote(address)


def test_something_that_is_no_web_server() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def greet() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.recv(10_000)
                connection.sendall(b"220 mail.example ESMTP\r\n")

        thread = threading.Thread(target=greet)
        thread.start()
        with pytest.raises(EngineUnavailable, match="not an OpenAI-compatible server"):
            open_remote(f"http://127.0.0.1:{listener.getsockname()[1]}")
        thread.join()


@pytest.mark.parametrize("body", ["<html></html>", {"models": []}, [], {"data": [{"name": "x"}]}])
def test_a_web_server_of_another_kind(server: ScriptedServer, body: object) -> None:
    server.models = lambda request: request.answer(200, body)

    with pytest.raises(EngineUnavailable, match="not an OpenAI-compatible server"):
        open_remote(server.address)


def test_a_model_the_server_does_not_have(server: ScriptedServer) -> None:
    with pytest.raises(EngineUnavailable, match="no model called “huge”") as caught:
        open_remote(server.address, model="huge")

    assert "tiny" in caught.value.hint


def test_a_server_that_does_not_list_its_models_is_believed(server: ScriptedServer) -> None:
    server.models = lambda request: request.answer(404, {})
    eyes = open_remote(server.address, model="mine")

    say(eyes, user("Hi"))
    eyes.close()

    assert server.requests[-1].body["model"] == "mine"


def test_a_server_without_a_model(server: ScriptedServer) -> None:
    server.models = lambda request: request.answer(200, {"data": []})

    with pytest.raises(EngineUnavailable, match="no model loaded"):
        open_remote(server.address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "localhost:8080",
        "ftp://example.org",
        "http://",
        "file:///etc/passwd",
        "http://[:",
        "http://me:secret@127.0.0.1",
    ],
)
def test_an_address_that_is_none(address: str) -> None:
    with pytest.raises(EngineUnavailable, match=r"address|No server is named"):
        open_remote(address)


@pytest.mark.parametrize("key", ["two\nlines", "schlüssel"])
def test_a_key_that_cannot_be_sent(server: ScriptedServer, key: str) -> None:
    with pytest.raises(EngineUnavailable, match="characters that cannot be sent") as caught:
        open_remote(server.address, key=key)

    assert key not in str(caught.value)


def test_the_last_part_of_the_address_may_be_left_out(server: ScriptedServer) -> None:
    eyes = open_remote(f"http://{server.host}/")
    eyes.close()

    assert server.requests[-1].path == "/v1/models"


def test_a_schema_that_is_no_json(eyes: RemoteEyes) -> None:
    with pytest.raises(InputError, match="not valid JSON"):
        say(eyes, user("Hi"), sampling=Sampling(json_schema="{"))
