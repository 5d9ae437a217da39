# SPDX-License-Identifier: GPL-3.0-or-later
"""How the command line tells scripts what happened."""

from assistant.errors import (
    Cancelled,
    DeviceError,
    DownloadError,
    EngineError,
    InputError,
    KibitzError,
    NotRunning,
    OutputError,
    Unexpected,
)

OK = 0
NO_VOICE_TURN = 1
"""`doctor`: something that a voice turn needs is missing."""
NOT_PROVED = 1
"""`privacy prove`: something tried to leave this computer, or nobody was there to see."""
USAGE = 2
INPUT = 3
ENGINE = 4
DEVICE = 5
OUTPUT = 6
NOTHING_HEARD = 7
DOWNLOAD = 8
NOT_RUNNING = 9
UNEXPECTED = 70
INTERRUPTED = 130

TABLE = """exit codes:
  0    done
  1    doctor: a voice turn would not work here; privacy prove: not proved
  2    wrong usage
  3    a picture, sound, question, settings file or pack cannot be used
  4    an engine or model is missing, damaged or failed
  5    a microphone, loudspeaker, camera or screen is missing or refuses
  6    the result cannot be written
  7    the sound holds no speech
  8    a model cannot be downloaded
  9    Kibitz is not running, so that it could not be told
  70   a mistake in Kibitz itself
  130  stopped with Ctrl-C"""

_CODES: dict[type[Exception], int] = {
    InputError: INPUT,
    EngineError: ENGINE,
    DeviceError: DEVICE,
    OutputError: OUTPUT,
    DownloadError: DOWNLOAD,
    NotRunning: NOT_RUNNING,
    Unexpected: UNEXPECTED,
    Cancelled: INTERRUPTED,
}


def code_for(error: KibitzError | Cancelled) -> int:
    """The exit code for an error."""
    return next((code for kind, code in _CODES.items() if isinstance(error, kind)), ENGINE)
