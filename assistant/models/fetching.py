# SPDX-License-Identifier: GPL-3.0-or-later
"""Gets one file from a hub, with patience: goes on where it stopped, tries again, believes nothing but the digest."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from assistant.cancellation import Cancellation
from assistant.download_events import DownloadState
from assistant.errors import Cancelled, DownloadError
from assistant.models.catalog import CatalogEntry, CatalogFile, file_url
from assistant.models.hub_answers import Changed, Stumbled, wrong_file
from assistant.models.meter import Meter
from assistant.models.part_file import PartFile
from assistant.models.wanted import Patience, Wanted
from assistant.phrase import Phrase

if TYPE_CHECKING:
    from assistant.models.hub import Hub

RETRY_SECONDS = (1.0, 2.0, 4.0, 8.0)
"""Waits between attempts that brought nothing; after the last, the download fails."""
_MOST_RESTARTS = 2
"""A server that changes the file more often than that is not to be relied on."""

Wait = Callable[[Cancellation, float], bool]
"""Blocks for seconds, or until cancelled; true if cancelled."""


def wait(cancellation: Cancellation, seconds: float) -> bool:
    """Wait in earnest; tests wait otherwise."""
    return cancellation.wait(seconds)


@dataclass(frozen=True)
class HubSupply:
    """Supplies the files of an entry of the catalogue from its hub, or from a mirror of it."""

    entry: CatalogEntry
    mirror: str = ""
    """Address that is asked instead of the entry's hub."""
    patience: Patience = field(default_factory=Patience)
    wait: Wait = wait

    @cached_property
    def _hub(self) -> "Hub":
        """Reading the system's certificates takes 40 ms, so it is done once."""
        # httpx takes 80 ms to import: too much for every start, which mostly downloads nothing.
        from assistant.models.hub import Hub  # noqa: PLC0415

        return Hub(_hosts(self.entry.source.hosts, self.entry.source.hub, self.mirror), self.patience)

    def supply(self, file: CatalogFile, part: PartFile, meter: Meter, cancellation: Cancellation) -> None:
        """Append what is missing until the part is the whole file.

        Raises:
            DownloadError: It cannot be had now; what has arrived stays in the part.
            OSError: The disk is full or failed.
            Cancelled: The user stopped it.
        """
        url = file_url(self.entry, file, self.mirror)
        attempt = restarts = 0
        while not part.is_whole(file.sha256):
            had = part.size
            try:
                self._attempt(url, file, part, meter, cancellation)
            except Changed:
                meter.found(-part.start_over())
                restarts += 1
                if restarts > _MOST_RESTARTS:
                    raise wrong_file(url) from None
            except Stumbled as error:
                attempt = attempt + 1 if part.size <= had else 1
                if attempt > len(RETRY_SECONDS):
                    raise DownloadError(error.sentence, _WAY_OUT) from error
                seconds = max(RETRY_SECONDS[attempt - 1], error.wait_seconds)
                meter.enter(
                    DownloadState.RETRYING,
                    Phrase(
                        "{sentence} It is tried again in {seconds:.0f} s.", sentence=error.sentence, seconds=seconds
                    ),
                )
                if self.wait(cancellation, seconds):
                    raise Cancelled from None

    def _attempt(self, url: str, file: CatalogFile, part: PartFile, meter: Meter, cancellation: Cancellation) -> None:
        """One connection: more of the file, all of it, or insight into what of it is wrong."""
        if part.size < file.bytes:
            wanted = Wanted(url, file.bytes, file.sha256, part.size, part.etag)
            _receive(self._hub, wanted, part, meter, cancellation)
        if part.size < file.bytes:
            raise Stumbled(Phrase("{hostname} ended the connection too soon.", hostname=urlsplit(url).hostname))
        if not part.is_whole(file.sha256):
            given_up = part.fall_back()
            meter.found(-(given_up or part.start_over()))
            if not given_up:  # every byte came from there just now
                raise wrong_file(url)


def _receive(hub: "Hub", wanted: Wanted, part: PartFile, meter: Meter, cancellation: Cancellation) -> None:
    with hub.deliver(wanted, cancellation) as delivery:
        skip = part.size - delivery.start
        if skip and part.etag != delivery.etag:  # the server sends everything, of another version
            raise Changed
        part.etag = delivery.etag
        meter.enter(DownloadState.DOWNLOADING)
        for chunk in delivery.chunks:
            skipped, skip = min(skip, len(chunk)), max(0, skip - len(chunk))
            fresh = chunk[skipped:]
            if part.size + len(fresh) > wanted.total:
                raise wrong_file(wanted.url)
            if fresh:
                part.append(fresh)
                meter.arrived(len(fresh))


def _hosts(named: Iterable[str], *addresses: str) -> set[str]:
    """Hosts that may be asked: those the catalogue names, the hub, the mirror."""
    return {*named, *(host for address in addresses if (host := urlsplit(address).hostname))}


_WAY_OUT = (
    "Try again later: what has arrived is kept. Without a network, a model can come from another computer "
    "(kibitz models export and import)."
)
