# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything the window wants done about models, away from its thread: asked here, answered by events."""

import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from assistant.cancellation import Cancellation
from assistant.download_events import DownloadProgressed, DownloadState
from assistant.errors import Cancelled, KibitzError, Unexpected
from assistant.events import Event
from assistant.models.model_events import ModelEvent, Task, TaskFailed, TaskProgressed, TaskStopped
from assistant.pipeline.event_stream import EventStream
from assistant.values import Role

if TYPE_CHECKING:
    from assistant.pipeline.model_errands import Tell
    from assistant.pipeline.model_work import ModelWork

_log = logging.getLogger(__name__)

_CHANGING = (DownloadState.INSTALLED, DownloadState.CANCELLED, DownloadState.PAUSED, DownloadState.FAILED)
"""When an installation comes to one of these, there is something else to list."""

_Work: TypeAlias = "Callable[[Tell, Cancellation], ModelEvent]"


class ModelTasks:
    """All methods return at once, from any thread; answers come as `ModelEvent`s, on threads of its own.

    Installations are told by the assistant's own events, which `hear` follows.

    Args:
        open_work: Gives what does it; called once, when something is asked first, mostly on a thread of models.
    """

    def __init__(self, open_work: Callable[[], "ModelWork"]) -> None:
        self._open_work = open_work
        self._opening = threading.Lock()
        self._opened: ModelWork | None = None
        self._stream: EventStream[ModelEvent] = EventStream()
        self._lock = threading.Lock()
        self._running: dict[Task, Cancellation] = {}
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="models")

    def subscribe(self, callback: Callable[[ModelEvent], None]) -> Callable[[], None]:
        """Call `callback` for each event, on the thread where it happens; returns what ends that."""
        return self._stream.subscribe(callback)

    def hear(self, event: Event) -> None:
        """The assistant told something: perhaps there is another model now."""
        if isinstance(event, DownloadProgressed) and event.state in _CHANGING:
            self.list()

    # ── what there is: told by `ModelsListed` ──────────────────────────────────────────────────────────────────────

    def list(self) -> None:
        """Tell which models there are."""
        self._soon(Task.LIST, "", lambda: self._stream.publish(self._work.listed()))

    def examine(self) -> None:
        """Look at this computer, which takes some seconds, then tell which models there are and which suit it."""
        self._start(Task.LIST, "", lambda _tell, _stop: self._work.examine())

    # ── installing ─────────────────────────────────────────────────────────────────────────────────────────────────

    def install(self, model_ids: Sequence[str]) -> None:
        """Download models whose licences were shown and accepted; what arrived earlier is used."""
        for model_id in model_ids:
            self._soon(Task.INSTALL, model_id, partial(self._install, model_id))

    def pause(self, download: int) -> None:
        """Stop an installation for now."""
        self._work.downloads.pause(download)

    def resume(self, download: int) -> None:
        """Go on with one that was paused or has failed."""
        self._work.downloads.resume(download)

    def cancel(self, download: int) -> None:
        """End an installation, and throw away what has arrived."""
        self._work.downloads.cancel(download)

    def discard(self, role: Role, model_id: str) -> None:
        """Throw away what an installation of an earlier day has left."""

        def discard() -> None:
            self._work.discard(role, model_id)
            self._stream.publish(self._work.listed())

        self._soon(Task.DISCARD, model_id, discard)

    def install_from_pack(self, folder: Path, model_ids: Sequence[str]) -> None:
        """Copy models from a pack that `PackRead` told of, and whose licences were accepted."""
        self._soon(Task.INSTALL, "", lambda: self._work.install_from_pack(folder, model_ids))

    def remove(self, role: Role, model_id: str) -> None:
        """Delete an installed model."""

        def remove() -> None:
            self._stream.publish(self._work.remove(role, model_id))
            self._stream.publish(self._work.listed())

        self._soon(Task.REMOVE, model_id, remove)

    # ── what takes long: once at a time of each, and until `stop` ──────────────────────────────────────────────────

    def add(self, paths: Sequence[Path]) -> None:
        """Check and copy a model that the user brings, or tell `PackRead` of a folder that `export` has made."""

        def add(tell: "Tell", stop: Cancellation) -> ModelEvent:
            try:
                return self._work.add(paths, tell, stop)
            finally:
                self.list()

        self._start(Task.ADD, ", ".join(path.name for path in paths), add)

    def verify(self, role: Role, model_id: str) -> None:
        """Read every byte of an installed model and compare it."""
        self._start(Task.VERIFY, model_id, lambda tell, stop: self._work.verify(role, model_id, tell, stop))

    def export(self, folder: Path, model_ids: Sequence[str] = ()) -> None:
        """Copy installed models into a folder, for a computer without a network; all of them if none is named."""
        self._start(Task.EXPORT, str(folder), lambda tell, stop: self._work.export(folder, model_ids, tell, stop))

    def measure(self) -> None:
        """Find out how fast the models in use are here; about half a minute."""

        def work(tell: "Tell", stop: Cancellation) -> ModelEvent:
            measured = self._work.measure(tell, stop)
            self.list()
            return measured

        self._start(Task.MEASURE, "", work)

    def tune(self) -> None:
        """Try what makes answers faster; `TuningFinished` tells within two minutes. Changes nothing."""
        # Not `self._work.tune` itself: that would open it on this thread.
        self._start(Task.TUNE, "", lambda tell, stop: self._work.tune(tell, stop))  # noqa: PLW0108

    def stop(self, task: Task) -> None:
        """End what takes long; `TaskStopped` tells."""
        with self._lock:
            running = self._running.get(task)
        if running:
            running.cancel()

    def close(self) -> None:
        """Stop everything; installations are paused. Blocks for up to two seconds."""
        with self._lock:
            running = list(self._running.values())
        for cancellation in running:
            cancellation.cancel()
        self._worker.shutdown(wait=False, cancel_futures=True)
        with self._opening:
            opened = self._opened
        if opened:
            opened.close()

    # ── how things are done ────────────────────────────────────────────────────────────────────────────────────────

    @property
    def _work(self) -> "ModelWork":
        with self._opening:
            if self._opened is None:
                self._opened = self._open_work()
            return self._opened

    def _install(self, model_id: str) -> None:
        self._work.install(model_id)

    def _soon(self, task: Task, model: str, work: Callable[[], None]) -> None:
        """Do something short, after what was asked before."""

        def do() -> None:
            with self._failures_told(task, model):
                work()

        try:
            self._worker.submit(do)
        except RuntimeError:  # it was closed: nobody wants to know any more
            _log.debug("Not begun any more: %s", task)

    def _start(self, task: Task, model: str, work: _Work) -> None:
        """Do something that takes long on a thread of its own."""
        with self._lock:
            if task in self._running:
                return
            self._running[task] = stop = Cancellation()

        def tell(doing: str, done: int = 0, total: int = 0) -> None:
            self._stream.publish(TaskProgressed(task, model, doing, done, total))

        def do() -> None:
            with self._failures_told(task, model):
                try:
                    end = work(tell, stop)
                finally:
                    with self._lock:
                        del self._running[task]
                self._stream.publish(end)

        threading.Thread(target=do, name=f"models-{task}", daemon=True).start()

    @contextmanager
    def _failures_told(self, task: Task, model: str) -> Iterator[None]:
        try:
            yield
        except Cancelled:
            self._stream.publish(TaskStopped(task, model))
        except KibitzError as error:
            self._stream.publish(TaskFailed(task, model, error))
        except Exception as error:  # noqa: BLE001 - the edge of the thread; the user is told
            _log.error("Work on models failed (%s)", type(error).__name__, exc_info=True)
            self._stream.publish(TaskFailed(task, model, Unexpected.because_of(error)))
