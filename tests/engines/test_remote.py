# SPDX-License-Identifier: GPL-3.0-or-later
"""The remote engine: with a server that works, and with everything that a server can do wrong."""

import json
import logging
import socket
import threading
from collections.abc import Iterator

import pytest

from assistant.cancellation import Cancellation
from assistant.engines.abort import AbortFlag
from assistant.engines.protocols import EngineHost, Sampling
from assistant.engines.remote import RemoteEyes
from assistant.errors import Cancelled, EngineError, EngineUnavailable, PromptTooLong
from assistant.settings import EyesSettings
from assistant.values import Progress, Prompt, Token
from tests.engines.asking import assistant, noise, prepare, reply, say, system, user
from tests.engines.scripted_server import DONE, Request, ScriptedServer, event, said, serving

KEY = "sk-very-secret"


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with serving() as server:
        yield server


@pytest.fixture
def eyes(server: ScriptedServer) -> Iterator[RemoteEyes]:
    eyes = open_eyes(server.address)
    yield eyes
    eyes.close()


def open_eyes(address: str, **more: str) -> RemoteEyes:
    settings = EyesSettings(address=address, **more)  # type: ignore[arg-type]
    return RemoteEyes.open(settings, EngineHost(threads=1, abort=AbortFlag()))


# ── what is asked and answered ─────────────────────────────────────────────────────────────────────────────────────


def test_the_engine_says_where_everything_goes(eyes: RemoteEyes, server: ScriptedServer) -> None:
    assert (eyes.info.title, eyes.info.remote) == ("tiny", server.host)


def test_only_the_prompt_is_sent(eyes: RemoteEyes, server: ScriptedServer) -> None:
    say(eyes, system("Be brief."), user("Hi"), assistant("Hello."), user("What is it?", noise(1, 4, 3)))

    asked = server.requests[-1]
    picture = asked.body["messages"][3]["content"][0]["image_url"]["url"]
    assert asked.path == "/v1/chat/completions"
    assert asked.body["messages"] == [
        {"role": "system", "content": "Be brief."},
        {"role": "user", "content": "Hi"},
        {"role": "assistant", "content": "Hello."},
        {
            "role": "user",
            "content": [{"type": "image_url", "image_url": {"url": picture}}, {"type": "text", "text": "What is it?"}],
        },
    ]
    assert picture.startswith("data:image/png;base64,iVBOR")
    assert set(asked.body) <= {
        *("model", "messages", "stream", "max_tokens", "temperature", "top_p", "seed", "logprobs", "top_logprobs"),
    }


def test_preparing_sends_nothing(eyes: RemoteEyes, server: ScriptedServer) -> None:
    before = len(server.requests)

    assert prepare(eyes, user("What is")) == []
    assert len(server.requests) == before


def test_tokens_come_with_their_probabilities(eyes: RemoteEyes, server: ScriptedServer) -> None:
    two = {"content": [{"token": "Yes", "logprob": -0.25}, {"token": ".", "logprob": -0.5}]}
    server.script = lambda request: request.stream(event("Yes.", logprobs=two), DONE)

    _, tokens, _ = reply(eyes, user("Is it?"))

    assert tokens == [Token("Yes", -0.25), Token(".", -0.5)]


def test_odd_but_legal_streams_are_understood(eyes: RemoteEyes, server: ScriptedServer) -> None:
    server.script = lambda request: request.stream(
        ": a comment",
        "",
        "event: message",
        'data: {"choices": [{"delta": {"role": "assistant"}}]}\r\n',
        event("One\u2028two\x85"),
        'data: {"choices": [], "usage": {"total_tokens": 3}}',
        event(" three", finish_reason="stop"),
    )

    assert say(eyes, user("Count.")) == "One\u2028two\x85 three"


def test_what_a_server_does_not_understand_is_left_out(eyes: RemoteEyes, server: ScriptedServer) -> None:
    def plain_server(request: Request) -> None:
        if "logprobs" in request.body or request.body["response_format"]["type"] == "json_schema":
            request.answer(422, {"detail": "unknown field"})
        else:
            request.stream(*said("{}"), DONE)

    server.script = plain_server
    sampling = Sampling(json_schema='{"type": "object"}')

    assert say(eyes, user("JSON, please."), sampling=sampling) == "{}"
    before = len(server.requests)
    say(eyes, user("Again."), sampling=sampling)

    assert len(server.requests) == before + 1
    assert server.requests[-1].body["response_format"] == {"type": "json_object", "schema": {"type": "object"}}


def test_the_oldest_turns_are_left_out_when_the_server_says_it_is_too_much(
    eyes: RemoteEyes, server: ScriptedServer
) -> None:
    def small_server(request: Request) -> None:
        if len(request.body["messages"]) > 4:
            request.answer(400, {"error": {"message": "the request exceeds the available context size"}})
        else:
            request.stream(*said("Yes."), DONE)

    server.script = small_server
    history = [message for number in range(5) for message in (user(str(number)), assistant("So."))]

    assert say(eyes, system("Be brief."), *history, user("Newest?")) == "Yes."
    assert [message["content"] for message in server.requests[-1].body["messages"]] == [
        "Be brief.",
        "4",
        "So.",
        "Newest?",
    ]


def test_the_key_goes_only_into_its_header(server: ScriptedServer, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="assistant")
    server.script = lambda request: request.answer(
        500, {"error": {"message": f"bad {request.headers['Authorization']}"}}
    )
    eyes = open_eyes(server.address, remote_key=KEY)

    with pytest.raises(EngineError, match="bad Bearer …") as caught:
        say(eyes, user("Hi"))
    eyes.close()

    assert server.requests[-1].headers["Authorization"] == f"Bearer {KEY}"
    assert KEY not in f"{caught.value} {caught.value.hint} {caplog.text} {eyes.info}"


def test_proxies_of_the_environment_are_not_used(server: ScriptedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")

    eyes = open_eyes(server.address)

    assert say(eyes, user("Hi")) == "Yes."
    eyes.close()


# ── stopping ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_stopping_closes_the_connection_while_the_server_thinks(eyes: RemoteEyes, server: ScriptedServer) -> None:
    hung_up = threading.Event()

    def thinking_server(request: Request) -> None:
        request.stream(*said("Well"))
        request.wait_until_hung_up()
        hung_up.set()

    server.script = thinking_server
    cancelled = Cancellation()
    steps = eyes.reply(Prompt((user("Hi"),)), sampling=Sampling(), cancelled=cancelled)
    next(step for step in steps if isinstance(step, Token))

    threading.Thread(target=cancelled.cancel).start()
    with pytest.raises(Cancelled):
        list(steps)

    assert hung_up.wait(30)


def test_stopping_before_the_server_says_anything(eyes: RemoteEyes, server: ScriptedServer) -> None:
    server.script = Request.wait_until_hung_up
    stop: list[bool] = []
    steps = eyes.reply(Prompt((user("Hi"),)), sampling=Sampling(), cancelled=lambda: bool(stop))
    waiting = next(steps)

    stop.append(True)
    with pytest.raises(Cancelled):
        list(steps)

    assert isinstance(waiting, Progress)
    server.script = lambda request: request.stream(*said("Yes."), DONE)
    assert say(eyes, user("Hi")) == "Yes."


def test_an_answer_nobody_reads_on_is_hung_up(eyes: RemoteEyes, server: ScriptedServer) -> None:
    hung_up = threading.Event()

    def endless_server(request: Request) -> None:
        request.stream(*said("And"))
        request.wait_until_hung_up()
        hung_up.set()

    server.script = endless_server
    steps = eyes.reply(Prompt((user("Hi"),)), sampling=Sampling(), cancelled=lambda: False)
    next(step for step in steps if isinstance(step, Token))

    steps.close()

    assert hung_up.wait(30)


# ── what can go wrong ──────────────────────────────────────────────────────────────────────────────────────────────


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
        eyes = open_eyes(server.address)

        with pytest.raises(EngineUnavailable, match="sends everything on to another address"):
            say(eyes, user("Hi"))
        eyes.close()

        assert elsewhere.requests == []


def test_a_server_that_is_not_there(server: ScriptedServer) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{unused.getsockname()[1]}/v1"

        with pytest.raises(EngineUnavailable, match=r"Nothing answers at 127\.0\.0\.1"):
            open_eyes(address)


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
            open_eyes(f"http://127.0.0.1:{listener.getsockname()[1]}")
        thread.join()


@pytest.mark.parametrize("body", ["<html></html>", {"models": []}, [], {"data": [{"name": "x"}]}])
def test_a_web_server_of_another_kind(server: ScriptedServer, body: object) -> None:
    server.models = lambda request: request.answer(200, body)

    with pytest.raises(EngineUnavailable, match="not an OpenAI-compatible server"):
        open_eyes(server.address)


def test_a_model_the_server_does_not_have(server: ScriptedServer) -> None:
    with pytest.raises(EngineUnavailable, match="no model called “huge”") as caught:
        open_eyes(server.address, remote_model="huge")

    assert "tiny" in caught.value.hint


def test_a_server_that_does_not_list_its_models_is_believed(server: ScriptedServer) -> None:
    server.models = lambda request: request.answer(404, {})
    eyes = open_eyes(server.address, remote_model="mine")

    say(eyes, user("Hi"))
    eyes.close()

    assert server.requests[-1].body["model"] == "mine"


def test_a_server_without_a_model(server: ScriptedServer) -> None:
    server.models = lambda request: request.answer(200, {"data": []})

    with pytest.raises(EngineUnavailable, match="no model loaded"):
        open_eyes(server.address)


@pytest.mark.parametrize(
    "address", ["", "localhost:8080", "ftp://example.org", "http://", "file:///etc/passwd", "http://[:"]
)
def test_an_address_that_is_none(address: str) -> None:
    with pytest.raises(EngineUnavailable, match=r"address|No server is named"):
        open_eyes(address)


@pytest.mark.parametrize("key", ["two\nlines", "schlüssel"])
def test_a_key_that_cannot_be_sent(server: ScriptedServer, key: str) -> None:
    with pytest.raises(EngineUnavailable, match="characters that cannot be sent") as caught:
        open_eyes(server.address, remote_key=key)

    assert key not in str(caught.value)


def test_the_last_part_of_the_address_may_be_left_out(server: ScriptedServer) -> None:
    eyes = open_eyes(f"http://{server.host}/")
    eyes.close()

    assert server.requests[-1].path == "/v1/models"


def test_a_schema_that_is_no_json(eyes: RemoteEyes) -> None:
    with pytest.raises(Exception, match="not valid JSON"):
        say(eyes, user("Hi"), sampling=Sampling(json_schema="{"))


def test_a_large_picture_is_sent_as_jpeg(eyes: RemoteEyes, server: ScriptedServer) -> None:
    say(eyes, user("What is it?", noise(1, 1600, 1200)))

    content = server.requests[-1].body["messages"][0]["content"]
    assert content[0]["image_url"]["url"].startswith("data:image/jpeg;base64,")
    assert len(json.dumps(content)) < 6_000_000
