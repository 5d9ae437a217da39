# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns what can go wrong with a remote server into sentences. The key never gets into one."""

import json

import httpx

from assistant.engines.remote.exchange import SILENCE_SECONDS, Refused
from assistant.errors import EngineError, EngineUnavailable, KibitzError, PromptTooLong
from assistant.phrase import Phrase

_LONGEST_QUOTE = 200
_CONTEXT_WORDS = ("context length", "context size", "context window", "n_ctx", "maximum context", "too many tokens")
"""How llama-server, llama-cpp-python, vLLM, Ollama and others say that a prompt is too long."""


def explain(error: Exception, *, host: str, key: str) -> KibitzError:
    """The sentence for a failed exchange.

    Args:
        error: What `Exchange` or httpx raised.
        host: The server, for people.
        key: Taken out of whatever the server said.
    """
    match error:
        case Refused():
            return _refusal(error, host, key)
        case httpx.ConnectError() if "CERTIFICATE" in str(error):
            return EngineUnavailable(
                Phrase("The certificate of the server at {host} is not one that is trusted.", host=host),
                "Give it one that is, or use http:// within your own network.",
            )
        case httpx.ConnectError() | httpx.ConnectTimeout():
            return EngineUnavailable(
                Phrase("Nothing answers at {host}.", host=host), "Start the server there, or correct eyes.address."
            )
        case httpx.TimeoutException():
            return EngineError(
                Phrase(
                    "The server at {host} has said nothing for {seconds:.0f} seconds.",
                    host=host,
                    seconds=SILENCE_SECONDS,
                ),
                "Look there what it does.",
            )
        case httpx.RemoteProtocolError() | httpx.DecodingError() | httpx.InvalidURL() | httpx.UnsupportedProtocol():
            return not_a_server(host)
    return broken_off(host)


def broken_off(host: str) -> EngineError:
    """The connection ended before the answer did."""
    return EngineError(Phrase("The connection to the server at {host} broke off.", host=host), "Ask again.")


def not_a_server(host: str) -> EngineUnavailable:
    """What answers there speaks something else."""
    return EngineUnavailable(
        Phrase("What answers at {host} is not an OpenAI-compatible server.", host=host),
        "Correct eyes.address; it usually ends in /v1.",
    )


def is_too_long(error: Refused) -> bool:
    """Whether the server says that the prompt does not fit."""
    text = error.body.decode("utf-8", "replace").lower()
    return error.status in (400, 413, 422, 500) and any(words in text for words in _CONTEXT_WORDS)


def _refusal(error: Refused, host: str, key: str) -> KibitzError:
    said = _quote(error.body, key)
    if 300 <= error.status < 400:
        return EngineUnavailable(
            Phrase(
                "The server at {host} sends everything on to another address, {location}.",
                host=host,
                location=repr(error.location[:_LONGEST_QUOTE]),
            ),
            "Nothing was sent there. Change eyes.address to it if you trust it.",
        )
    if error.status in (401, 403):
        return EngineUnavailable(
            Phrase("The server at {host} does not accept the key.", host=host)
            if key
            else Phrase("The server at {host} wants a key.", host=host),
            "Set eyes.remote_key.",
        )
    if error.status == 404:
        return EngineUnavailable(
            Phrase("The server at {host} does not know this model or address{said}.", host=host, said=said),
            "Correct eyes.remote_model, or eyes.address, which usually ends in /v1.",
        )
    if is_too_long(error):
        return PromptTooLong(
            Phrase("The question is too long for the model at {host}{said}.", host=host, said=said), "Shorten it."
        )
    if error.status in (429, 503):
        return EngineError(
            Phrase("The server at {host} is busy{said}.", host=host, said=said), "Ask again in a moment."
        )
    if error.status < 500:
        return EngineError(
            Phrase("The server at {host} refused the question{said}.", host=host, said=said),
            "Ask differently, or without pictures.",
        )
    return EngineError(
        Phrase("The server at {host} failed (error {status}){said}.", host=host, status=error.status, said=said),
        "Its own log may say why.",
    )


def _quote(body: bytes, key: str) -> str:
    """What the server said about it, short and in quotes, to be appended; empty if it said nothing readable."""
    try:
        text = message_of(json.loads(body))
    except ValueError:
        text = ""
    if key:
        text = text.replace(key, "…")
    text = " ".join(text.split()).rstrip(".")
    if len(text) > _LONGEST_QUOTE:
        text = text[:_LONGEST_QUOTE] + "…"
    return f": “{text}”" if text else ""


def message_of(answer: object) -> str:
    """The message in a JSON error, of any of the shapes that servers use; empty if there is none."""
    if isinstance(answer, dict):
        for name in ("error", "message", "detail"):
            if name in answer:
                return message_of(answer[name])
    return answer if isinstance(answer, str) else ""
