# SPDX-License-Identifier: GPL-3.0-or-later
"""The remote engine with a server that works: what is sent, what is understood, and stopping it."""

import json
import logging
import threading
from collections.abc import Iterator

import pytest

from assistant.cancellation import Cancellation
from assistant.engines.protocols import Sampling
from assistant.engines.remote.eyes import RemoteEyes
from assistant.errors import Cancelled, EngineError
from assistant.values import Progress, Prompt, Token
from tests.engines.asking import assistant, noise, prepare, reply, say, system, user
from tests.engines.scripted_server import DONE, Request, ScriptedServer, event, open_remote, said, serving

KEY = "sk-very-secret"


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with serving() as server:
        yield server


@pytest.fixture
def eyes(server: ScriptedServer) -> Iterator[RemoteEyes]:
    eyes = open_remote(server.address)
    yield eyes
    eyes.close()


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
    eyes = open_remote(server.address, key=KEY)

    with pytest.raises(EngineError, match="bad Bearer …") as caught:
        say(eyes, user("Hi"))
    eyes.close()

    assert server.requests[-1].headers["Authorization"] == f"Bearer {KEY}"
    assert KEY not in f"{caught.value} {caught.value.hint} {caplog.text} {eyes.info}"


def test_proxies_of_the_environment_are_not_used(server: ScriptedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")

    eyes = open_remote(server.address)

    assert say(eyes, user("Hi")) == "Yes."
    eyes.close()


def test_a_large_picture_is_sent_as_jpeg(eyes: RemoteEyes, server: ScriptedServer) -> None:
    say(eyes, user("What is it?", noise(1, 1600, 1200)))

    content = server.requests[-1].body["messages"][0]["content"]
    assert content[0]["image_url"]["url"].startswith("data:image/jpeg;base64,")
    assert len(json.dumps(content)) < 6_000_000


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
