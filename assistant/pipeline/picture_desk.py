# SPDX-License-Identifier: GPL-3.0-or-later
"""Gets the pictures the user asks for, one after the other, away from the window's thread."""

import itertools
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from assistant.cancellation import Cancellation
from assistant.capture.camera import take_picture
from assistant.capture.screen import may_look_unasked, take_screenshot
from assistant.errors import Cancelled, KibitzError, OutputError, ScreenError
from assistant.events import Event, Failed, Noticed, PictureFailed, PictureTaken, SensorUsed
from assistant.values import Picture, PictureSource
from assistant.vision.images import encode_png, open_picture, picture_from_bytes


class PictureDesk:
    """Each request gets a number at once, and later one `PictureTaken` or `PictureFailed` with that number.

    `camera` is asked which one is chosen, for each picture.
    """

    def __init__(self, camera: Callable[[], str], publish: Callable[[Event], None]) -> None:
        self._camera = camera
        self._publish = publish
        self._numbers = itertools.count(1)
        self._cancellation = Cancellation()
        self.around_screenshots: Callable[[], AbstractContextManager[object]] = nullcontext
        """Entered before the screen is read, on the thread that reads it, and left afterwards."""
        self._was_allowed = False
        """The desktop has given a picture of the screen since the start."""
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="pictures")

    def screen(self) -> int:
        """The screen as it is now."""
        return self._fetch(PictureSource.SCREEN, lambda: self._watched("screen", self._asked))

    def glance(self, on_picture: Callable[[Picture], None], on_failure: Callable[[KibitzError], None]) -> None:
        """The screen as it is now, but only if the desktop does not ask the user first; called back on another thread.

        Args:
            on_picture: Given the picture.
            on_failure: Given why there is none.
        """

        def look() -> None:
            try:
                picture = self._watched("screen", self._unasked)
            except KibitzError as error:
                on_failure(error)
            else:
                on_picture(picture)

        self._worker.submit(look)

    def camera(self) -> int:
        """One picture from the camera."""
        return self._fetch(
            PictureSource.CAMERA,
            lambda: self._watched("camera", lambda: take_picture(self._camera(), cancelled=self._cancellation)),
        )

    def file(self, path: Path) -> int:
        """A picture file."""
        return self._fetch(PictureSource.FILE, lambda: open_picture(path))

    def data(self, data: bytes, source: PictureSource, name: str) -> int:
        """An encoded picture that was pasted or dropped."""
        return self._fetch(source, lambda: picture_from_bytes(data, source, name))

    def save(self, picture: Picture, path: Path) -> None:
        """Write a picture as a PNG file, all its pixels; `Noticed` or `Failed` tells how that went."""

        def save() -> None:
            try:
                path.write_bytes(encode_png(picture))
            except OSError as error:
                failure = OutputError(f"The picture cannot be saved as {path}: {error.strerror or error}.")
                self._publish(Failed(None, failure))
            else:
                self._publish(Noticed(f"The picture was saved as {path}."))

        self._worker.submit(save)

    def close(self) -> None:
        """Give up what is under way; does not wait for a device that hangs."""
        self._cancellation.cancel()
        self._worker.shutdown(wait=False, cancel_futures=True)

    def _fetch(self, source: PictureSource, fetch: Callable[[], Picture]) -> int:
        request = next(self._numbers)
        self._worker.submit(self._answer, request, source, fetch)
        return request

    def _answer(self, request: int, source: PictureSource, fetch: Callable[[], Picture]) -> None:
        try:
            event: Event = PictureTaken(fetch(), request)
        except Cancelled:
            return
        except KibitzError as error:
            event = PictureFailed(request, source, error)
        self._publish(event)

    def _watched(self, sensor: str, fetch: Callable[[], Picture]) -> Picture:
        self._publish(SensorUsed(sensor, in_use=True))
        try:
            return fetch()
        finally:
            self._publish(SensorUsed(sensor, in_use=False))

    def _asked(self) -> Picture:
        with self.around_screenshots():
            picture = take_screenshot()
        self._was_allowed = True
        return picture

    def _unasked(self) -> Picture:
        if not (self._was_allowed or may_look_unasked()):
            raise ScreenError(
                "The desktop wants to ask you before Kibitz may look at the screen.",
                "Take a picture of the screen with the Screen button and allow it; then it works while you talk, too.",
            )
        return self._asked()
