# SPDX-License-Identifier: GPL-3.0-or-later
"""Gets the pictures the user asks for, one after the other, away from the window's thread."""

import itertools
import logging
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from assistant.cancellation import Cancellation
from assistant.capture.camera import take_picture
from assistant.capture.chosen_parts import ChosenParts
from assistant.capture.screen import freeze_screens, may_look_unasked, take_screenshot
from assistant.capture.screen_portal import screenshot_through_portal
from assistant.capture.screens import FrozenScreens, Part
from assistant.errors import Cancelled, KibitzError, OutputError, ScreenError, Unexpected
from assistant.events import Event, Failed, Noticed, PictureFailed, PictureTaken, SensorUsed
from assistant.phrase import Phrase
from assistant.pipeline.clip_desk import ClipDesk, ClipWish
from assistant.pipeline.detached_worker import DetachedWorker
from assistant.settings import ScreenExtent
from assistant.values import Picture, PictureSource
from assistant.vision.images import encode_png, open_picture, picture_from_bytes

_log = logging.getLogger(__name__)

_Read = TypeVar("_Read")


@dataclass(frozen=True, eq=False)
class Look:
    """What was seen at a glance."""

    picture: Picture
    is_part: bool = False
    """It is a part that the user chose before, and not the screen."""


class PictureDesk:
    """Each request gets a number at once, and later one `PictureTaken` or `PictureFailed` with that number.

    `camera` is asked which one is chosen, for each picture; `extent`, what is meant by the screen.
    """

    def __init__(
        self,
        camera: Callable[[], str],
        publish: Callable[[Event], None],
        extent: Callable[[], ScreenExtent] = lambda: ScreenExtent.MONITOR,
    ) -> None:
        self._camera = camera
        self._extent = extent
        self._publish = publish
        self._numbers = itertools.count(1)
        self._cancellation = Cancellation()
        self.around_screenshots: Callable[[], AbstractContextManager[object]] = nullcontext
        """Entered before the screen is read, on the thread that reads it, and left afterwards."""
        self._parts = ChosenParts()
        self._was_allowed = False
        """The desktop has given a picture of the screen since the start."""
        self.clips = ClipDesk(publish)
        """Takes what turns out to be a video."""
        self._worker = DetachedWorker("pictures")

    def screen(self) -> int:
        """The screen as it is now."""
        return self._fetch(PictureSource.SCREEN, lambda: self._watched("screen", self._asked))

    def freeze(self, on_frozen: Callable[[FrozenScreens], None], on_failure: Callable[[KibitzError], None]) -> None:
        """All screens as they are now, to choose from; called back on another thread.

        Args:
            on_frozen: Given what they showed.
            on_failure: Given why they cannot be read.
        """
        self._get(lambda: self._watched("screen", lambda: self._out_of_view(freeze_screens)), on_frozen, on_failure)

    def part(self, screens: FrozenScreens, part: Part) -> int:
        """A part of screens that were frozen."""
        return self._fetch(PictureSource.SCREEN, lambda: self._cut(screens, part))

    def chosen_by_desktop(self) -> int:
        """A part of the screen that the user chooses with the desktop's own means (Wayland)."""

        def choose() -> Picture:
            return self._out_of_view(lambda: screenshot_through_portal(interactive=True))

        return self._fetch(PictureSource.SCREEN, lambda: self._watched("screen", choose))

    def glance(
        self,
        on_look: Callable[[Look], None],
        on_failure: Callable[[KibitzError], None],
        asked_about: str = "",
    ) -> None:
        """The screen as it is now, but only if the desktop does not ask the user first; called back on another thread.

        Args:
            on_look: Given what is seen.
            on_failure: Given why there is nothing.
            asked_about: Digest of a picture: if that shows a part that the user chose, and the same window is in front,
                only this part is looked at.
        """
        self._get(lambda: self._watched("screen", lambda: self._unasked(asked_about)), on_look, on_failure)

    def camera(self) -> int:
        """One picture from the camera."""
        return self._fetch(
            PictureSource.CAMERA,
            lambda: self._watched("camera", lambda: take_picture(self._camera(), cancelled=self._cancellation)),
        )

    def file(self, path: Path) -> int:
        """A picture file; or a video, of which frames are taken."""
        request = next(self._numbers)

        def opened() -> Picture | None:
            from assistant.vision.video import is_video  # noqa: PLC0415 - PyAV is large, and not needed before

            if not is_video(path):
                return open_picture(path)
            self.clips.take(request, ClipWish(path))
            return None

        self._answer(request, PictureSource.FILE, opened)
        return request

    def clip(self, wish: ClipWish) -> int:
        """Frames from a part of a video."""
        request = next(self._numbers)
        self.clips.take(request, wish)
        return request

    def data(self, data: bytes, source: PictureSource, name: str) -> int:
        """An encoded picture that was pasted or dropped."""
        return self._fetch(source, lambda: picture_from_bytes(data, source, name))

    def save(self, picture: Picture, path: Path) -> None:
        """Write a picture as a PNG file, all its pixels; `Noticed` or `Failed` tells how that went."""

        def write() -> str:
            try:
                path.write_bytes(encode_png(picture))
            except OSError as error:
                raise OutputError(
                    Phrase(
                        "The picture cannot be saved as {path}: {reason}.", path=path, reason=error.strerror or error
                    )
                ) from error
            return Phrase("The picture was saved as {path}.", path=path)

        self._get(
            write,
            lambda sentence: self._publish(Noticed(sentence)),
            lambda error: self._publish(Failed(None, error)),
        )

    def close(self) -> None:
        """Give up what is under way; does not wait for a device that hangs."""
        self._cancellation.cancel()
        self.clips.close()
        self._worker.close()

    def _fetch(self, source: PictureSource, fetch: Callable[[], Picture]) -> int:
        request = next(self._numbers)
        self._answer(request, source, fetch)
        return request

    def _answer(self, request: int, source: PictureSource, fetch: Callable[[], Picture | None]) -> None:
        """Tell of a picture, or why there is none; if `fetch` gives None, somebody else will."""

        def tell(picture: Picture | None) -> None:
            if picture:
                self._publish(PictureTaken(picture, request))

        self._get(fetch, tell, lambda error: self._publish(PictureFailed(request, source, error)))

    def _get(
        self, read: Callable[[], _Read], on_read: Callable[[_Read], None], on_failure: Callable[[KibitzError], None]
    ) -> None:
        """Read something on the worker, and tell one of the two there, unless that was given up."""

        def get() -> None:
            try:
                found = read()
            except Cancelled:
                return
            except KibitzError as error:
                on_failure(error)
            except Exception as error:  # noqa: BLE001 - the edge of the thread: whoever asked must be told
                _log.exception("Getting a picture failed")
                on_failure(Unexpected.because_of(error))
            else:
                on_read(found)

        self._worker.do(get)

    def _watched(self, sensor: str, fetch: Callable[[], _Read]) -> _Read:
        self._publish(SensorUsed(sensor, in_use=True))
        try:
            return fetch()
        finally:
            self._publish(SensorUsed(sensor, in_use=False))

    def _asked(self) -> Picture:
        return self._out_of_view(lambda: take_screenshot(self._extent()))

    def _out_of_view(self, read: Callable[[], _Read]) -> _Read:
        with self.around_screenshots():
            seen = read()
        self._was_allowed = True
        return seen

    def _cut(self, screens: FrozenScreens, part: Part) -> Picture:
        picture = screens.cut(part)
        self._parts.remember(picture, part, screens)
        return picture

    def _unasked(self, asked_about: str) -> Look:
        if not (self._was_allowed or may_look_unasked()):
            raise ScreenError(
                "The desktop wants to ask you before Kibitz may look at the screen.",
                "Take a picture of the screen with the Screen button and allow it; then it works while you talk, too.",
            )
        screens = self._out_of_view(freeze_screens)
        part = self._parts.find(asked_about, screens)
        return Look(self._cut(screens, part), is_part=True) if part else Look(screens.take(self._extent()))
