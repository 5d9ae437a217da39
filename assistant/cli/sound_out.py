# SPDX-License-Identifier: GPL-3.0-or-later
"""Speech as a file: `--out` of several verbs."""

import os
from pathlib import Path

from assistant.errors import OutputError
from assistant.pipeline.speaker import Recording
from assistant.speech.audio import joined, write_wav

_SILENT_RATE = 22_050


def check_writable(path: Path) -> None:
    """Raise `OutputError` now rather than after the work, if a file cannot be written there."""
    folder = path.parent
    if not folder.is_dir():
        raise OutputError(f"There is no folder {folder} to write {path.name} into.", "Create it, or choose another.")
    if path.is_dir() or not os.access(path if path.exists() else folder, os.W_OK):
        raise OutputError(f"{path} cannot be written.", "Choose another place with --out.")


def write_recording(path: Path, recording: Recording) -> None:
    """Write what was spoken; nothing spoken gives a file without sound."""
    rate = recording.pieces[0].sample_rate if recording.pieces else _SILENT_RATE
    write_wav(path, joined(recording.pieces, rate))
