# SPDX-License-Identifier: GPL-3.0-or-later
"""Installations under way: started, paused, resumed, cancelled from any thread; told about as events."""

import itertools
import logging
import os
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import partial
from pathlib import Path

from assistant.cancellation import Cancellation
from assistant.download_events import DownloadFailed, DownloadProgressed, DownloadState, ModelInstalled
from assistant.errors import Cancelled, DownloadError, KibitzError, Unexpected
from assistant.events import Event
from assistant.models.catalog import CatalogEntry
from assistant.models.fetching import HubSupply
from assistant.models.installing import Supply, install
from assistant.models.manifest import Manifest
from assistant.models.meter import Meter, Reading
from assistant.models.staging import Place, writing
from assistant.phrase import Phrase
from assistant.settings import ModelsSettings

_OVER = (DownloadState.INSTALLED, DownloadState.CANCELLED)
_STOPPED = (DownloadState.PAUSED, DownloadState.FAILED)

_log = logging.getLogger(__name__)


class _Wish(Enum):
    """What is to become of an installation."""

    RUN = auto()
    PAUSE = auto()
    CANCEL = auto()


@dataclass
class _Job:
    number: int
    manifest: Manifest
    supply: Supply
    reading: Reading
    wish: _Wish = _Wish.RUN
    cancellation: Cancellation = field(default_factory=Cancellation)
    thread: threading.Thread | None = None
    """While it runs."""

    @property
    def missing_bytes(self) -> int:
        return self.reading.total_bytes - self.reading.done_bytes

    def enter(self, state: DownloadState) -> None:
        self.reading = Reading(state, self.reading.done_bytes, self.reading.total_bytes)

    def progressed(self) -> DownloadProgressed:
        now = self.reading
        return DownloadProgressed(
            self.number, self.manifest.id, now.state, now.done_bytes, now.total_bytes,
            now.bytes_per_second, now.seconds_left, now.note,
        )  # fmt: skip


class Downloads:
    """Runs installations, a few at once, each on a thread of its own. All methods return at once, from any thread.

    Args:
        models: The models folder.
        publish: Is told `DownloadProgressed`, `ModelInstalled` and `DownloadFailed`, on the installation's thread or
            the caller's.
        at_once: How many run at the same time; the others wait.
    """

    def __init__(self, models: Path, publish: Callable[[Event], None], *, at_once: int = 2) -> None:
        self._models = models
        self._publish = publish
        self._at_once = at_once
        self._numbers = itertools.count(1)
        self._lock = threading.RLock()
        self._jobs: dict[int, _Job] = {}
        self._is_closed = False

    def start(self, manifest: Manifest, supply: Supply) -> int:
        """Install a model; returns the number of the installation. One that is under way already is not begun twice."""
        with self._lock:
            for job in self._jobs.values():
                same = (job.manifest.role, job.manifest.id) == (manifest.role, manifest.id)
                if same and job.reading.state not in _OVER:
                    self.resume(job.number)
                    return job.number
            waiting = Reading(DownloadState.WAITING, 0, manifest.size_bytes)
            job = _Job(next(self._numbers), manifest, supply, waiting)
            self._jobs[job.number] = job
        self._publish(job.progressed())
        self._begin_next()
        return job.number

    def pause(self, number: int) -> None:
        """Stop for now; what has arrived is kept."""
        self._stop(number, _Wish.PAUSE)

    def cancel(self, number: int) -> None:
        """Stop for good; what has arrived is thrown away."""
        self._stop(number, _Wish.CANCEL)

    def resume(self, number: int) -> None:
        """Go on with one that was paused or has failed."""
        with self._lock:
            job = self._jobs[number]
            if job.reading.state in _OVER:
                return
            job.wish = _Wish.RUN  # one that is just being paused goes on when its thread has noticed
            resumes = job.thread is None and job.reading.state in _STOPPED
            if resumes:
                job.enter(DownloadState.WAITING)
        if resumes:
            self._publish(job.progressed())
            self._begin_next()

    def all(self) -> tuple[DownloadProgressed, ...]:
        """Where every installation stands, also those that are over, in the order they were started."""
        with self._lock:
            return tuple(job.progressed() for job in self._jobs.values())

    def close(self, seconds: float = 2.0) -> None:
        """Pause everything; blocks until that is done, or for so many seconds. What has arrived is kept."""
        with self._lock:
            self._is_closed = True
            jobs = list(self._jobs.values())
        for job in jobs:
            self.pause(job.number)
        for job in jobs:
            if thread := job.thread:
                thread.join(seconds)

    def _stop(self, number: int, wish: _Wish) -> None:
        with self._lock:
            job = self._jobs[number]
            if job.reading.state in _OVER:
                return
            job.wish = wish
            pauses = wish is _Wish.PAUSE and job.thread is None and job.reading.state is DownloadState.WAITING
            if pauses:
                job.enter(DownloadState.PAUSED)
            elif wish is _Wish.CANCEL and job.thread is None:
                self._run_on_thread(job)  # throwing away gigabytes takes a moment
            cancellation = job.cancellation
        cancellation.cancel()
        if pauses:
            self._publish(job.progressed())

    def _begin_next(self) -> None:
        with self._lock:
            running = sum(job.thread is not None for job in self._jobs.values())
            waiting = [job for job in self._jobs.values() if not job.thread and self._is_waiting(job)]
            if not self._is_closed:
                for job in waiting[: max(0, self._at_once - running)]:
                    self._run_on_thread(job)

    def _is_waiting(self, job: _Job) -> bool:
        return job.wish is _Wish.RUN and job.reading.state is DownloadState.WAITING

    def _run_on_thread(self, job: _Job) -> None:
        job.cancellation = Cancellation()
        job.thread = threading.Thread(target=self._run, args=(job,), name=f"download-{job.number}", daemon=True)
        job.thread.start()

    def _run(self, job: _Job) -> None:
        """Runs on the installation's thread."""
        while True:
            state, news = self._outcome(job)
            with self._lock:
                if state is DownloadState.PAUSED and job.wish is _Wish.CANCEL:
                    continue  # cancelled while it was being paused
                if state is DownloadState.PAUSED and job.wish is _Wish.RUN:
                    state = DownloadState.WAITING  # resumed while it was being paused
                job.thread = None
                job.enter(state)
                break
        self._publish(job.progressed())
        if news:
            self._publish(news)
        self._begin_next()

    def _outcome(self, job: _Job) -> tuple[DownloadState, Event | None]:
        """Do the work; how it ended, and what else is to be told."""
        try:
            if job.wish is _Wish.CANCEL:
                self._discard(job)
                return DownloadState.CANCELLED, None
            return DownloadState.INSTALLED, self._install(job)
        except Cancelled:
            return DownloadState.PAUSED, None
        except KibitzError as error:
            return DownloadState.FAILED, DownloadFailed(job.number, job.manifest.id, error)
        except Exception as error:  # noqa: BLE001 - the edge of the thread; the user is told
            _log.error("Installing a model failed (%s)", type(error).__name__, exc_info=True)
            return DownloadState.FAILED, DownloadFailed(job.number, job.manifest.id, Unexpected.because_of(error))

    def _install(self, job: _Job) -> Event:
        def tell(reading: Reading) -> None:
            with self._lock:
                job.reading = reading
            self._publish(job.progressed())

        meter = Meter(job.manifest.size_bytes, tell)
        reserved = partial(self._spoken_for, job)
        try:
            folder = install(job.manifest, self._models, job.supply, meter, job.cancellation, reserved)
        finally:
            with self._lock:
                job.reading = meter.reading()
        return ModelInstalled(job.number, job.manifest.id, job.manifest.role, folder)

    def _discard(self, job: _Job) -> None:
        place = Place(self._models, job.manifest.role, job.manifest.id)
        with place.locked(), writing(place.staged):
            place.discard()
        with self._lock:
            job.reading = Reading(job.reading.state, 0, job.reading.total_bytes)

    def _spoken_for(self, job: _Job) -> int:
        with self._lock:
            return sum(other.missing_bytes for other in self._jobs.values() if other.thread and other is not job)


def supply_from_hub(
    entry: CatalogEntry, settings: ModelsSettings, environment: Mapping[str, str] = os.environ
) -> HubSupply:
    """The supply for an entry of the catalogue, from its hub, or from the mirror that the user has named.

    Raises:
        DownloadError: The mirror is no address.
    """
    mirror = settings.mirror or environment.get("HF_ENDPOINT", "")
    if mirror and not mirror.startswith(("https://", "http://")):
        raise DownloadError(
            Phrase("The mirror “{mirror}” is no address.", mirror=mirror[:80]),
            "It must start with https://. It is “mirror” under [models] in the settings, or HF_ENDPOINT.",
        )
    return HubSupply(entry, mirror)
