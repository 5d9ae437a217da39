# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes frames from videos the user attaches, on a thread of its own: a long one must not hold up a screenshot."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from assistant.cancellation import Cancellation
from assistant.errors import Cancelled, KibitzError, Unexpected
from assistant.events import ClipProgressed, ClipTaken, EngineReady, Event, Noticed, PictureFailed
from assistant.pipeline.detached_worker import DetachedWorker
from assistant.values import EngineInfo, PictureSource, Role
from assistant.vision.video_budget import frames_for

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class ClipWish:
    """Which part of which video."""

    path: Path
    start: float = 0.0
    """Seconds from the video's start."""
    end: float | None = None
    """None: the video's end."""


class ClipDesk:
    """Each request is answered by `ClipTaken` or `PictureFailed`, unless it was given up.

    `ClipProgressed` comes before. Every method returns at once, on any thread.
    """

    def __init__(self, publish: Callable[[Event], None]) -> None:
        self._publish = publish
        self._eyes: EngineInfo | None = None
        self._lock = threading.Lock()
        self._under_way: dict[int, Cancellation] = {}
        self._worker = DetachedWorker("clips")

    def hear(self, event: Event) -> None:
        """Take in which eyes there are: they decide how many frames a video gives."""
        if isinstance(event, EngineReady) and event.info.role is Role.EYES:
            self._eyes = event.info

    def take(self, request: int, wish: ClipWish) -> None:
        """Take frames from a video; `request` is what the events carry."""
        cancellation = Cancellation()
        with self._lock:
            self._under_way[request] = cancellation
        self._publish(ClipProgressed(request, 0, 0))
        self._worker.do(partial(self._answer, request, wish, cancellation))

    def give_up(self, request: int) -> None:
        """Nobody wants this any more; no event follows. A request that is not under way is passed over."""
        with self._lock:
            cancellation = self._under_way.get(request)
        if cancellation:
            cancellation.cancel()

    def close(self) -> None:
        """Give up what is under way."""
        with self._lock:
            under_way = list(self._under_way.values())
        for cancellation in under_way:
            cancellation.cancel()
        self._worker.close()

    def _answer(self, request: int, wish: ClipWish, cancellation: Cancellation) -> None:
        try:
            event = self._taken(request, wish, cancellation)
        except Cancelled:
            return
        except KibitzError as error:
            event = PictureFailed(request, PictureSource.VIDEO, error)
        except Exception as error:  # noqa: BLE001 - the edge of the thread: the place in the window must not stay
            _log.exception("Taking frames from a video failed")
            event = PictureFailed(request, PictureSource.VIDEO, Unexpected.because_of(error))
        finally:
            with self._lock:
                self._under_way.pop(request, None)
        if not cancellation():
            self._publish(event)

    def _taken(self, request: int, wish: ClipWish, cancellation: Cancellation) -> Event:
        from assistant.vision.video import open_clip  # noqa: PLC0415 - PyAV is large, and few ask about a video

        clip = open_clip(
            wish.path,
            most_frames=frames_for(self._eyes),
            start=wish.start,
            end=wish.end,
            cancelled=cancellation,
            advance=lambda done, total: self._publish(ClipProgressed(request, done, total)),
        )
        if clip.note:
            self._publish(Noticed(clip.note))
        return ClipTaken(clip, request)
