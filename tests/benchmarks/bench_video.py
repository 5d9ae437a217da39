# SPDX-License-Identifier: GPL-3.0-or-later
"""What seeking to keyframes saves when a video is looked at: `python -m tests.benchmarks.bench_video [SECONDS]`.

By default 120 s of 1280 x 720, with a keyframe every 2 s and with one only. Prints seconds for taking 8 frames and for
decoding everything; only their ratio is worth comparing between computers.
"""

import sys
import tempfile
import time
from pathlib import Path

import av

from assistant.vision.video import open_clip
from tests.assistant.drawn_videos import scene, write_video

FPS = 25
FRAMES = 8


def sampled(path: Path) -> float:
    """Seconds for what Kibitz does."""
    began = time.perf_counter()
    open_clip(path, most_frames=FRAMES)
    return time.perf_counter() - began


def decoded(path: Path) -> float:
    """Seconds for decoding every frame, with as many threads."""
    began = time.perf_counter()
    with av.open(str(path)) as file:
        file.streams.video[0].thread_type = "AUTO"
        for _ in file.decode(video=0):
            pass
    return time.perf_counter() - began


def main() -> None:
    """Draw, measure, print."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 120.0
    with tempfile.TemporaryDirectory() as folder:
        for gop, words in ((2 * FPS, "a keyframe every 2 s"), (10**6, "one keyframe")):
            path = write_video(
                Path(folder) / "clip.mp4",
                lambda at: scene(int(at / 5), 1280, 720),
                seconds,
                fps=FPS,
                gop=gop,
                codec="libx264",
            )
            some, everything = sampled(path), decoded(path)
            print(f"{words:>22}: {some:.2f} s, everything {everything:.2f} s: {everything / some:.1f} times as quick")


if __name__ == "__main__":
    main()
