# SPDX-License-Identifier: GPL-3.0-or-later
"""The videos that `kibitz ask` is shown, as frames."""

import argparse
from pathlib import Path

from assistant.cancellation import Cancellation
from assistant.cli.session import ledger
from assistant.cli.standard_error import note
from assistant.errors import InputError
from assistant.phrase import Phrase
from assistant.values import EngineInfo, Picture
from assistant.vision.video import is_video, open_clip
from assistant.vision.video_budget import frames_for
from assistant.vision.video_times import parse_time

_MOST_FRAMES = 64
"""Of one video; up to twice as many are in memory while they are chosen, which takes up to 600 MB."""


class Clips:
    """What was said about videos on the command line, checked before a model is loaded.

    Raises:
        InputError: It makes no sense.
    """

    def __init__(self, arguments: argparse.Namespace) -> None:
        self._video: Path | None = arguments.video
        self._others = [path for path in arguments.image if is_video(path)]
        self._start = parse_time(arguments.start) if arguments.start else 0.0
        self._end = parse_time(arguments.end) if arguments.end else None
        self._frames: int | None = arguments.frames
        if self._video is None and (arguments.start or arguments.end):
            raise InputError("--from and --to are for --video.", "For example: --video clip.mp4 --from 0:10 --to 0:20")
        if self._frames is not None and self._frames < 1:
            raise InputError("A video gives at least one frame.", "For example: --frames 8")
        if self._frames is not None and self._frames > _MOST_FRAMES:
            raise InputError(
                Phrase("A video gives at most {most} frames.", most=_MOST_FRAMES),
                "Ask about a part of it with --from and --to.",
            )

    @property
    def pictures(self) -> frozenset[Path]:
        """What was given as pictures and is videos."""
        return frozenset(self._others)

    @property
    def are_wanted(self) -> bool:
        """There is a video."""
        return self._video is not None or bool(self._others)

    def frames(self, eyes: EngineInfo, cancellation: Cancellation) -> tuple[Picture, ...]:
        """Frames of all videos, as many of each as these eyes can take.

        Raises:
            VideoUnreadable, InputError, Cancelled: As `open_clip`.
        """
        wanted: list[tuple[Path, float, float | None]] = [(path, 0.0, None) for path in self._others]
        if self._video:
            wanted.append((self._video, self._start, self._end))
        most = self._frames or max(1, frames_for(eyes) // len(wanted))
        frames: list[Picture] = []
        for path, start, end in wanted:
            with ledger().use("video file", "kibitz ask --video"):
                clip = open_clip(path, most_frames=most, start=start, end=end, cancelled=cancellation)
            if clip.note:
                note(clip.note)
            times = ", ".join(frame.moment.clock for frame in clip.frames if frame.moment)
            note(f"Looking at {path.name} at {times}.")
            frames += clip.frames
        return tuple(frames)
