# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks a model hub for a file, or the rest of one: the only place in Kibitz that downloads.

huggingface_hub would do part of it, but it follows redirects to any host, has native code of its own for transfers
that the network lock cannot see, waits without letting itself be interrupted, and hashes nothing.
"""

import contextlib
import socket
import ssl
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit
from urllib.request import getproxies

import certifi
import httpx

from assistant.cancellation import Cancellation
from assistant.errors import Cancelled, DownloadError, NetworkLocked
from assistant.models.hub_answers import Stumbled, check_answer, check_linked
from assistant.models.wanted import Patience, Wanted
from assistant.phrase import Phrase, in_a_row
from assistant.privacy import network_lock
from assistant.privacy.addresses import is_among, plain

_MAX_REDIRECTS = 5
"""Hubs send large files on once or twice."""
_PATIENT = Patience()
_REDIRECTS = (301, 302, 303, 307, 308)


@dataclass(frozen=True)
class Delivery:
    """An answer that has begun."""

    start: int
    """Where in the file the first byte belongs: where it was wanted, or 0."""
    etag: str
    chunks: Iterator[bytes]


class Hub:
    """Fetches files from certain hosts, through the system's proxy if there is one. Any thread.

    Args:
        hosts: Which may be asked, and redirected to; “*.example.org” is everything below a name.
        patience: When to give up waiting.
    """

    def __init__(self, hosts: Iterable[str], patience: Patience = _PATIENT) -> None:
        self._hosts = frozenset(plain(host) for host in hosts)
        self._patience = patience
        self._tls: ssl.SSLContext | None = None

    @contextmanager
    def deliver(self, wanted: Wanted, cancellation: Cancellation) -> Iterator[Delivery]:
        """Ask for a file from `wanted.start` on; the connection is closed at the end of the block.

        Raises:
            Stumbled: It may work in a moment. Reading the chunks raises it, too.
            Changed: The bytes that are there are of another file.
            DownloadError: It will not work.
            Cancelled: The user stopped it, which also wakes a blocked read.
        """
        line = _Line()
        take_back = cancellation.on_cancel(line.hang_up)
        try:
            with contextlib.ExitStack() as stack:
                stack.enter_context(network_lock.allow(self._hosts | _proxy_hosts()))
                client = stack.enter_context(self._client())
                response, vouched = stack.enter_context(self._follow(client, wanted, line, cancellation))
                start = check_answer(response, wanted, vouched=vouched)
                yield Delivery(start, response.headers.get("etag", ""), _chunks(response, cancellation))
        except (httpx.InvalidURL, UnicodeError) as error:
            raise DownloadError(
                Phrase("{host} sends the download on to something that is no address.", host=_host(wanted.url))
            ) from error
        except httpx.HTTPError as error:
            cancellation.check()
            raise _trouble(error, wanted.url) from error
        finally:
            take_back()

    def _client(self) -> httpx.Client:
        if self._tls is None:
            # Certificates of the system, for companies that add their own, and those that come with Python.
            self._tls = ssl.create_default_context()
            self._tls.load_verify_locations(certifi.where())
        timeout = httpx.Timeout(self._patience.stall, connect=self._patience.connect)
        try:
            return httpx.Client(verify=self._tls, timeout=timeout, headers={"User-Agent": "kibitz"})
        except (ImportError, ValueError) as error:  # of httpx: a proxy that speaks SOCKS, or no address at all
            raise DownloadError(
                "The proxy that this system names cannot be used.",
                "Name one that starts with http:// or https:// in HTTPS_PROXY, or add the hub to NO_PROXY.",
            ) from error

    @contextmanager
    def _follow(
        self, client: httpx.Client, wanted: Wanted, line: "_Line", cancellation: Cancellation
    ) -> Iterator[tuple[httpx.Response, bool]]:
        """The answer of the last host in a chain of redirects, and whether the hub vouches for the file."""
        url = wanted.url
        headers = {"Accept-Encoding": "identity"}  # a range of something compressed could not be put together
        if wanted.start:
            # Without If-Range: the hub's hosts may name the same file differently. `check_answer` looks at the names.
            headers["Range"] = f"bytes={wanted.start}-"
        vouched = False
        for _ in range(_MAX_REDIRECTS):
            self._check_host(url, wanted.url)
            cancellation.check()
            request = client.build_request("GET", url, headers=headers, extensions={"trace": line.on_trace})
            response = client.send(request, stream=True)
            try:
                vouched = check_linked(response.headers, wanted) or vouched
                if response.status_code not in _REDIRECTS or "location" not in response.headers:
                    yield response, vouched
                    return
                url = _joined(url, response.headers["location"])
            finally:
                response.close()
        raise DownloadError(Phrase("{host} sends the download around in circles.", host=_host(wanted.url)), _LATER)

    def _check_host(self, url: str, first: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or (parts.scheme == "http" and first.startswith("https:")):
            raise DownloadError(
                Phrase("{host} sends the download on to an unprotected connection.", host=_host(first)), _MIRROR
            )
        if not is_among(plain(parts.hostname), self._hosts):
            raise DownloadError(
                Phrase("{host} sends the download on to {plain}.", host=_host(first), plain=plain(parts.hostname)[:80]),
                in_a_row(Phrase("That host is not in the catalogue, so nothing was asked of it."), _MIRROR),
            )


class _Line:
    """Gets hold of the socket of a connection, so that another thread can end a blocked read."""

    def __init__(self) -> None:
        # Re-entrant: a signal handler may cancel in the middle of `on_trace`.
        self._lock = threading.RLock()
        self._socket: socket.socket | None = None
        self._is_cut = False

    def on_trace(self, event: str, details: dict[str, Any]) -> None:
        """Told by httpcore what it is doing; httpx does not give the socket away."""
        if event.endswith(("connect_tcp.complete", "start_tls.complete")):
            with self._lock:
                self._socket = details["return_value"].get_extra_info("socket")
                if self._is_cut:
                    self._shut_down()

    def hang_up(self) -> None:
        """End the connection, and each that is still to come."""
        with self._lock:
            self._is_cut = True
            self._shut_down()

    def _shut_down(self) -> None:
        # Unlike close, shutdown wakes a thread that is blocked in reading.
        if self._socket:
            with contextlib.suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)


def _chunks(response: httpx.Response, cancellation: Cancellation) -> Iterator[bytes]:
    for chunk in response.iter_bytes():
        cancellation.check()
        yield chunk
    cancellation.check()  # a connection that was hung up can look like the end of the file


def _joined(url: str, location: str) -> str:
    try:
        return urljoin(url, location)
    except ValueError as error:  # of brackets that hold no IPv6 address
        raise httpx.InvalidURL(str(error)) from error


def _proxy_hosts() -> set[str]:
    """Hosts of the proxies that httpx finds in the environment, the registry or the system's settings."""
    proxies = getproxies()
    addresses = [proxies[name] for name in ("http", "https", "all") if proxies.get(name)]
    hosts = (urlsplit(address if "://" in address else f"http://{address}").hostname for address in addresses)
    return {host for host in hosts if host}


def _trouble(error: httpx.HTTPError, url: str) -> Exception:
    """What a failed connection means for the user."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, NetworkLocked | Cancelled):
            return cause
        if isinstance(cause, ssl.SSLCertVerificationError):
            return DownloadError(
                Phrase("The certificate of {host} is not trusted here.", host=_host(url)),
                "Check this computer's clock. In a company's network, its certificate has to be installed.",
            )
        cause = cause.__cause__ or cause.__context__
    if isinstance(error, httpx.ProxyError):
        return Stumbled(Phrase("The proxy does not pass the download on."))
    if isinstance(error, httpx.ConnectTimeout | httpx.ConnectError):
        return Stumbled(Phrase("{host} cannot be reached.", host=_host(url)))
    if isinstance(error, httpx.TimeoutException):
        return Stumbled(Phrase("{host} has stopped sending.", host=_host(url)))
    return Stumbled(Phrase("The connection to {host} broke.", host=_host(url)))


def _host(url: str) -> str:
    return plain(urlsplit(url).hostname)


_LATER = "Try again later; what has arrived is kept."
_MIRROR = "Use another network, or name a mirror as “mirror” under [models] in the settings."
