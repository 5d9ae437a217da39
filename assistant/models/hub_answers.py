# SPDX-License-Identifier: GPL-3.0-or-later
"""What a hub's answers mean: go on, try again in a moment, or give up, and why."""

import email.utils
import re
import time
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Self
from urllib.parse import urlsplit

from assistant.errors import DownloadError
from assistant.models.wanted import Wanted
from assistant.phrase import Phrase

if TYPE_CHECKING:
    import httpx

_LINKED_ETAG = "x-linked-etag"
"""The hub's own name of a large file, its SHA-256, in the answer that redirects to where it is kept."""
_LINKED_SIZE = "x-linked-size"
_LONGEST_WAIT_SECONDS = 300.0
"""Who asks for more patience is not waited for; the download can be resumed later."""
_AGAIN_LATER = (408, 425, 429, 500, 502, 503, 504)
_CONTENT_RANGE = re.compile(r"bytes (\d+)-(\d+)/(\d+|\*)")


class Stumbled(Exception):
    """The download did not work this time; the same may work in a moment.

    Args:
        sentence: What happened, for people.
        wait_seconds: The server asked to be left alone so long.
    """

    def __init__(self, sentence: str, wait_seconds: float = 0.0) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.wait_seconds = wait_seconds


class Changed(Exception):
    """The server's file is not the one of which a part is here: that part is of no use."""


@dataclass(frozen=True)
class Version:
    """What an ETag says."""

    name: str

    @classmethod
    def of(cls, etag: str) -> Self:
        """Take a header such as W/"abc" apart; that it is weak makes no difference here."""
        return cls(etag.removeprefix("W/").strip('"'))

    @property
    def is_sha256(self) -> bool:
        """The hub names large files by their digest."""
        return re.fullmatch(r"[0-9a-f]{64}", self.name) is not None


def check_linked(headers: "httpx.Headers", wanted: Wanted) -> bool:
    """Compare what the hub says about a large file before it sends it on; a wrong one need not be fetched.

    Returns:
        Whether the hub vouches for the pinned digest.

    Raises:
        DownloadError: It is another file.
    """
    version = Version.of(headers.get(_LINKED_ETAG, ""))
    size = headers.get(_LINKED_SIZE, "")
    if (version.is_sha256 and version.name != wanted.sha256) or (size.isdigit() and int(size) != wanted.total):
        raise wrong_file(wanted.url)
    return version.is_sha256


def check_answer(response: "httpx.Response", wanted: Wanted, *, vouched: bool) -> int:
    """Where in the file the body begins.

    Args:
        response: The last one, after all redirects.
        wanted: What was asked for.
        vouched: The hub has named the pinned digest.

    Raises:
        Stumbled: Try again in a moment.
        Changed: The part that is here is of another file.
        DownloadError: It will not work.
    """
    if response.status_code == HTTPStatus.PARTIAL_CONTENT and wanted.start:
        return _check_range(response, wanted, vouched=vouched)
    if response.status_code == HTTPStatus.OK:
        length = response.headers.get("content-length", "")
        if length.isdigit() and int(length) != wanted.total and "content-encoding" not in response.headers:
            raise wrong_file(wanted.url)
        return 0
    if response.status_code == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
        raise Changed
    raise _refusal(response, wanted.url)


def wrong_file(url: str) -> DownloadError:
    """What the server has is not what is pinned."""
    return DownloadError(
        Phrase("{host} has another file than the catalogue asks for.", host=_host(url)),
        "It was not installed. Try again later, or choose another model; a mirror may be out of date.",
    )


def _check_range(response: "httpx.Response", wanted: Wanted, *, vouched: bool) -> int:
    found = _CONTENT_RANGE.fullmatch(response.headers.get("content-range", ""))
    if not found or int(found[1]) != wanted.start:
        raise Stumbled(Phrase("{host} answered with another part of the file.", host=_host(wanted.url)))
    if found[3] != "*" and int(found[3]) != wanted.total:
        raise wrong_file(wanted.url)
    etag = response.headers.get("etag", "")
    # Hosts that keep copies of a file may name it differently; then the hub's word counts.
    if wanted.etag and etag and Version.of(etag).name != Version.of(wanted.etag).name and not vouched:
        raise Changed
    return wanted.start


def _refusal(response: "httpx.Response", url: str) -> Exception:
    status, host = response.status_code, _host(url)
    if status in _AGAIN_LATER:
        wait = retry_after_seconds(response.headers.get("retry-after", ""))
        if wait > _LONGEST_WAIT_SECONDS:
            return DownloadError(
                Phrase(
                    "{host} is busy and asks to be left alone for {minutes:.0f} minutes.", host=host, minutes=wait / 60
                ),
                _LATER,
            )
        return Stumbled(Phrase("{host} is busy.", host=host), wait)
    if status in (401, 403):
        return DownloadError(
            Phrase("{host} gives this file only to users who have signed in and accepted its terms.", host=host),
            "Get it there with a browser and put it into a model's folder, or choose another model.",
        )
    if status in (404, 410):
        return DownloadError(
            Phrase("{host} does not have this file any more.", host=host), "Choose another model, or name a mirror."
        )
    return DownloadError(Phrase("{host} refused the download (HTTP {status}).", host=host, status=status), _LATER)


def retry_after_seconds(value: str) -> float:
    """What a Retry-After header asks for, a number or a date; 0 if it cannot be understood."""
    if value.isdigit():
        return float(value)
    try:
        moment = email.utils.parsedate_to_datetime(value).timestamp()
    except (ValueError, TypeError, OverflowError):
        return 0.0
    return max(0.0, moment - time.time())


def _host(url: str) -> str:
    return urlsplit(url).hostname or url[:80]


_LATER = "Try again later; what has arrived is kept."
