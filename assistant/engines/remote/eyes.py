# SPDX-License-Identifier: GPL-3.0-or-later
"""Eyes on another machine, or in another program on this one: any OpenAI-compatible server the user names.

llama-server, vLLM, Ollama and the like. Nothing but the prompt is sent, nowhere but to that address: proxies from the
environment are not used and redirections are not followed.
"""

import base64
import io
import json
from collections import OrderedDict
from collections.abc import Callable, Generator, Iterator
from typing import Any, Self

import httpx
from PIL import Image

from assistant.conversation.prompt import captions, split
from assistant.engines.protocols import Cancelled as IsCancelled
from assistant.engines.protocols import EngineHost, Sampling
from assistant.engines.remote.errors import broken_off, explain, is_too_long, not_a_server
from assistant.engines.remote.exchange import CONNECT_SECONDS, SILENCE_SECONDS, Exchange, Refused, check
from assistant.errors import Cancelled, EngineUnavailable, InputError, KibitzError
from assistant.phrase import Phrase
from assistant.privacy import network_lock
from assistant.settings import EyesSettings
from assistant.values import EngineInfo, Message, Picture, Progress, Prompt, Role, Token

_LARGEST_PNG_BYTES = 4 << 20
"""Screenshots stay below; photographs go as JPEG."""
_JPEG_QUALITY = 92
_PICTURES_KEPT = 8
_WAITING = Progress("waiting for the server", 0, 0)
_DONE = "[DONE]"
_MAYBE_UNSUPPORTED = (400, 422, 500, 501)
"""What servers answer to a field of the request that they do not know."""


class RemoteEyes:
    """A model behind an OpenAI-compatible chat completions API."""

    def __init__(self, settings: EyesSettings) -> None:
        address = _address(settings.address)
        self._key = settings.remote_key
        if not (self._key.isascii() and self._key.isprintable()):
            raise EngineUnavailable(
                "The key for the server has characters that cannot be sent.", "Set eyes.remote_key."
            )
        self._host = address.netloc.decode()
        self._client = httpx.Client(
            base_url=address,
            headers={"Authorization": f"Bearer {self._key}"} if self._key else {},
            timeout=httpx.Timeout(SILENCE_SECONDS, connect=CONNECT_SECONDS),
            limits=httpx.Limits(max_keepalive_connections=0),
            follow_redirects=False,
            trust_env=False,
        )
        self._urls: OrderedDict[str, str] = OrderedDict()
        """The last pictures as they are sent, by digest: a follow-up sends them again."""
        self._dialect = 0
        """Index of the request shape that this server understood last."""
        try:
            self._model = self._choose_model(settings.remote_model)
        except KibitzError:
            self.close()
            raise
        self.info = EngineInfo(
            Role.EYES, "remote", self._model, device=self._host, sees_pictures=True, remote=self._host
        )

    @classmethod
    def open(cls, settings: EyesSettings, host: EngineHost) -> Self:
        """Ask the server which models it has.

        Raises:
            EngineUnavailable: There is no such server, it wants a key, or it does not have the model.
        """
        host.progress(_WAITING)
        return cls(settings)

    def prepare(self, prompt: Prompt, *, cancelled: IsCancelled) -> Iterator[Progress]:  # noqa: ARG002
        """Do nothing: what is not yet asked is not sent."""
        return iter(())

    def reply(
        self, prompt: Prompt, *, sampling: Sampling, cancelled: IsCancelled
    ) -> Generator[Token | Progress, None, None]:
        """Send the prompt and give the answer as it comes.

        While nothing comes, a `Progress` is yielded ten times a second, so that other engines get their turns.

        Raises:
            PromptTooLong: The newest message does not fit, says the server.
            EngineError: The server is gone, refuses or breaks off.
            Cancelled: Stopped; the connection is closed.
        """
        system, turns, newest = split(prompt.messages)
        while True:
            if cancelled():
                raise Cancelled
            messages = (*system, *(message for turn in turns for message in turn), newest)
            try:
                yield from self._reply(_chat(messages, self._url_of), sampling, cancelled)
            except Refused as refused:
                if not (turns and is_too_long(refused)):
                    raise explain(refused, host=self._host, key=self._key) from refused
                turns = turns[(len(turns) + 1) // 2 :]
            except httpx.HTTPError as error:
                raise explain(error, host=self._host, key=self._key) from error
            else:
                return

    def close(self) -> None:
        """Close what is open. Calling again does nothing."""
        self._client.close()

    def _reply(
        self, chat: list[dict[str, Any]], sampling: Sampling, cancelled: IsCancelled
    ) -> Generator[Token | Progress, None, None]:
        """Send one prompt, in plainer and plainer words until the server understands them."""
        dialects = list(_dialects(sampling))
        for chosen in range(min(self._dialect, len(dialects) - 1), len(dialects)):
            body = {"model": self._model, "messages": chat, "stream": True, "max_tokens": sampling.max_tokens}
            body |= {"temperature": sampling.temperature, "top_p": sampling.top_p, "seed": sampling.seed}
            try:
                with Exchange(self._client, "chat/completions", body | dialects[chosen]) as exchange:
                    yield from self._tokens(exchange, cancelled)
            except Refused as refused:
                if is_too_long(refused) or refused.status not in _MAYBE_UNSUPPORTED or chosen + 1 == len(dialects):
                    raise
            else:
                self._dialect = chosen
                return

    def _tokens(self, exchange: Exchange, cancelled: IsCancelled) -> Generator[Token | Progress, None, None]:
        """Read server-sent events (one line each, as all these servers send them) until the answer is complete."""
        complete = False
        for line in exchange.lines(cancelled):
            if line is None:
                yield _WAITING
                continue
            name, _, payload = line.partition(":")
            if name != "data" or not payload.strip():
                continue
            if payload.strip() == _DONE:
                return
            tokens, finished = self._parsed(payload)
            yield from tokens
            complete = complete or finished
        if not complete:
            raise broken_off(self._host)

    def _parsed(self, payload: str) -> tuple[list[Token], bool]:
        """The tokens of one event, and whether the answer ends with it."""
        try:
            event = json.loads(payload)
            choices = event.get("choices") or []
            if "error" in event:
                body = json.dumps(event).encode()
                raise explain(Refused(500, body, ""), host=self._host, key=self._key)
            if not choices:
                return [], False
            text = choices[0].get("delta", {}).get("content") or ""
            probabilities = (choices[0].get("logprobs") or {}).get("content") or []
            tokens = [Token(one["token"], min(0.0, float(one["logprob"]))) for one in probabilities]
            finished = bool(choices[0].get("finish_reason"))
        except (ValueError, TypeError, AttributeError, LookupError) as error:
            raise not_a_server(self._host) from error
        if "".join(token.text for token in tokens) != text:
            tokens = [Token(text)] if text else []
        return tokens, finished

    def _url_of(self, picture: Picture) -> str:
        if picture.sha256 not in self._urls:
            self._urls[picture.sha256] = _data_url(picture)
        self._urls.move_to_end(picture.sha256)
        while len(self._urls) > _PICTURES_KEPT:
            self._urls.popitem(last=False)
        return self._urls[picture.sha256]

    def _choose_model(self, wanted: str) -> str:
        """The model the user wants, or the first that there is."""
        try:
            with (
                network_lock.allow({self._client.base_url.raw_host.decode()}),
                self._client.stream("GET", "models", timeout=CONNECT_SECONDS) as response,
            ):
                if response.status_code == 404 and wanted:
                    return wanted  # not every server lists its models
                check(response)
                answer = json.loads(response.read())
            names = [str(model["id"]) for model in answer["data"]]
        except (Refused, httpx.HTTPError, httpx.InvalidURL) as error:
            raise explain(error, host=self._host, key=self._key) from error
        except (ValueError, TypeError, LookupError) as error:
            raise not_a_server(self._host) from error
        if not names:
            raise EngineUnavailable(
                Phrase("The server at {host} has no model loaded.", host=self._host), "Load one there."
            )
        if wanted and wanted not in names:
            raise EngineUnavailable(
                Phrase("The server at {host} has no model called “{wanted}”.", host=self._host, wanted=wanted),
                Phrase("Set eyes.remote_model to one of: {names}.", names=", ".join(names[:10])),
            )
        return wanted or names[0]


def _address(text: str) -> httpx.URL:
    if not text:
        raise EngineUnavailable("No server is named.", "Set eyes.address, for example to http://127.0.0.1:8080/v1.")
    try:
        address = httpx.URL(text.rstrip("/"))
    except httpx.InvalidURL as error:
        raise EngineUnavailable(Phrase("“{text}” is not an address.", text=text), _LIKE_THIS) from error
    if address.scheme not in ("http", "https") or not address.host:
        raise EngineUnavailable(Phrase("“{text}” is not the address of a web server.", text=text), _LIKE_THIS)
    if address.userinfo:
        raise EngineUnavailable("The address holds a name or password.", "Put the key into eyes.remote_key instead.")
    # Most people copy the address of the server, not of its API.
    return address if address.path not in ("", "/") else address.copy_with(path="/v1")


_LIKE_THIS = "Write it like http://127.0.0.1:8080/v1."


def _dialects(sampling: Sampling) -> Iterator[dict[str, Any]]:
    """What goes beyond the plainest request, most telling first; some servers refuse what they do not know."""
    formats: list[dict[str, Any]] = [{}]
    if sampling.json_schema:
        try:
            schema = json.loads(sampling.json_schema)
        except ValueError as error:
            raise InputError(
                Phrase("The JSON schema is not valid JSON: {error}.", error=error), "Correct it."
            ) from error
        # OpenAI's own form, then that of llama-cpp-python.
        named = {"type": "json_schema", "json_schema": {"name": "answer", "schema": schema, "strict": True}}
        formats = [{"response_format": named}, {"response_format": {"type": "json_object", "schema": schema}}]
    yield {"logprobs": True, "top_logprobs": 1, **formats[0]}
    yield from formats


def _chat(messages: tuple[Message, ...], url_of: Callable[[Picture], str]) -> list[dict[str, Any]]:
    """The messages in the API's form; neighbours of one speaker are joined, as some templates insist."""
    chat: list[dict[str, Any]] = []
    for message in messages:
        parts: list[dict[str, Any]] = []
        for caption, picture in zip(captions(message.pictures), message.pictures, strict=True):
            parts += [{"type": "text", "text": caption}] if caption else []
            parts.append({"type": "image_url", "image_url": {"url": url_of(picture)}})
        if message.text.strip():
            parts.append({"type": "text", "text": message.text})
        if chat and chat[-1]["role"] == str(message.speaker):
            chat[-1]["content"] += parts
        else:
            chat.append({"role": str(message.speaker), "content": parts})
    for entry in chat:
        if all(part["type"] == "text" for part in entry["content"]):
            entry["content"] = "\n\n".join(part["text"] for part in entry["content"])
    return chat


def _data_url(picture: Picture) -> str:
    image = Image.fromarray(picture.rgb)
    buffer = io.BytesIO()
    kind = "png"
    image.save(buffer, "PNG", compress_level=3)
    if buffer.tell() > _LARGEST_PNG_BYTES:
        buffer, kind = io.BytesIO(), "jpeg"
        image.save(buffer, "JPEG", quality=_JPEG_QUALITY)
    return f"data:image/{kind};base64,{base64.b64encode(buffer.getvalue()).decode()}"
