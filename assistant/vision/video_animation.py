# SPDX-License-Identifier: GPL-3.0-or-later
"""Animated pictures (GIF, WebP, PNG) as videos. They can only be decoded from their start, by Pillow."""

import logging
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
from PIL import Image

from assistant.engines.protocols import Cancelled as IsCancelled
from assistant.errors import Cancelled, VideoUnreadable
from assistant.phrase import Phrase
from assistant.vision.video_choice import SIGNATURE, Shot
from assistant.vision.video_file import MAX_MEGAPIXELS, Slot, too_large
from assistant.vision.video_pixels import LONGEST_SIDE

FORMATS = ("GIF", "WEBP", "PNG")

_LEAST_MILLISECONDS = 20
_USUAL_MILLISECONDS = 100
"""Browsers show frames that are meant to be shorter than the one for as long as the other."""

_log = logging.getLogger(__name__)


class Animation:
    """An open animation; to be used on one thread, as a context manager.

    Raises:
        VideoUnreadable: When opened: damaged or too large.
    """

    def __init__(self, path: Path, name: str) -> None:
        self._name = name
        try:
            with warnings.catch_warnings(action="ignore"):  # Pillow's remarks on odd files are not for the user
                self._image = Image.open(path, formats=FORMATS)
        except Exception as error:  # on damaged data Pillow's decoders raise nearly everything
            raise _damaged(name) from error
        if self._image.width * self._image.height > MAX_MEGAPIXELS * 1e6:
            self._image.close()
            raise too_large(name)
        try:
            self._frames = int(getattr(self._image, "n_frames", 1))
        except Exception as error:  # as above
            self._image.close()
            raise _damaged(name) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._image.close()

    def seconds(self, cancelled: IsCancelled) -> float:
        """Length of one round; every frame is decoded to find out.

        Raises:
            Cancelled: Asked between frames.
        """
        return max((end for _, end in self._times(cancelled)), default=0.0)

    def shots(self, slots: Sequence[Slot], cancelled: IsCancelled) -> Iterator[Shot | None]:
        """The first frame that begins in each slot; as `VideoFile.shots`."""
        times = self._times(cancelled)
        now = next(times, None)
        for slot in slots:
            while now and now[0] < slot.start:
                now = next(times, None)
            yield self._shot(now[0]) if now and now[0] < slot.end else None

    def _times(self, cancelled: IsCancelled) -> Iterator[tuple[float, float]]:
        """Beginning and end of each frame, in seconds; the image stands at it meanwhile. Damage ends it."""
        start = 0.0
        for number in range(self._frames):
            if cancelled():
                raise Cancelled
            try:
                with warnings.catch_warnings(action="ignore"):
                    self._image.seek(number)
                    self._image.load()
            except Exception as error:  # noqa: BLE001 - as above
                _log.debug("An animation ends early: %s", type(error).__name__)
                return
            milliseconds = float(self._image.info.get("duration") or 0)
            end = start + (_USUAL_MILLISECONDS if milliseconds < _LEAST_MILLISECONDS else milliseconds) / 1000
            yield start, end
            start = end

    def _shot(self, seconds: float) -> Shot:
        coloured = self._image.convert("RGBA")
        shown = Image.alpha_composite(Image.new("RGBA", coloured.size, "white"), coloured).convert("RGB")
        shown.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
        grey = shown.convert("L").resize(SIGNATURE, Image.Resampling.BOX)
        return Shot(seconds, np.array(shown), np.array(grey))


def _damaged(name: str) -> VideoUnreadable:
    return VideoUnreadable(Phrase("“{name}” is damaged and cannot be read.", name=name), "Copy or download it again.")
