# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that can go wrong, each with a sentence for a person and the way out.

    KibitzError
      InputError               what the user gave cannot be used            (exit code 3)
        PictureUnreadable      missing, damaged, too large, not a picture
        SoundUnreadable        missing, damaged, no sound in it
        VideoUnreadable        missing, damaged, no pictures in it
        CannotSee              the model reads text only, and was shown a picture
        PromptTooLong          more words or pictures than the model's context window holds
        SettingsUnreadable     the settings file is damaged or a value is out of range
        CatalogUnreadable      a list of models is missing or damaged
        PackUnreadable         a folder with models is damaged or none of ours
      EngineError              an engine failed                              (exit code 4)
        EngineUnavailable      its library or model is not installed
        ModelDamaged           its files are damaged or do not belong together
        EngineDied             the engine process ended in the middle of the work
      DeviceError              a device is missing or refuses                (exit code 5)
        MicrophoneError SpeakerError CameraError ScreenError
      NetworkLocked            something tried to leave this computer        (exit code 4)
      OutputError              the result cannot be written                  (exit code 6)
        HistoryError           the history cannot be read or written
      DownloadError            a model cannot be downloaded                  (exit code 8)
      NotRunning               there is no window that could do it           (exit code 9)
        NotAnswering           there is one, but it hangs
      Unexpected               a mistake in Kibitz itself                    (exit code 70)

`Cancelled` stands apart: nothing went wrong, the user stopped it (exit code 130).
"""

import errno
from typing import Self

from assistant.phrase import Phrase


class KibitzError(Exception):
    """Something a person should be told.

    Args:
        sentence: What happened, in one plain sentence.
        hint: What the person can do about it; may be empty when nothing helps.

    Survives pickling, so it can cross from the engine process.
    """

    def __init__(self, sentence: str, hint: str = "") -> None:
        super().__init__(sentence, hint)
        # Always phrases, so that they can be translated within other sentences.
        self.sentence: str = sentence if isinstance(sentence, Phrase) else Phrase(sentence)
        self.hint: str = hint if isinstance(hint, Phrase) else Phrase(hint)

    def __str__(self) -> str:
        return f"{self.sentence} {self.hint}".strip()


class InputError(KibitzError):
    """What the user gave cannot be used."""


class PictureUnreadable(InputError):
    """A picture is missing, damaged, too large or not a picture."""


class SoundUnreadable(InputError):
    """A sound file is missing, damaged or holds no sound."""


class VideoUnreadable(InputError):
    """A video file is missing, damaged or holds no pictures."""


class CannotSee(InputError):
    """A model that reads text only was shown a picture."""


class PromptTooLong(InputError):
    """The newest message alone does not fit into the model's context window."""


class SettingsUnreadable(InputError):
    """The settings file is damaged, or a value in it is out of range."""


class CatalogUnreadable(InputError):
    """A list of models is missing, damaged or of another format."""


class PackUnreadable(InputError):
    """A folder with models is no pack of Kibitz, is damaged, or holds something it must not."""


class DownloadError(KibitzError):
    """A model cannot be downloaded; what has arrived is kept, and the hint says what to do."""


class NotRunning(KibitzError):
    """The window is to do something, and it is not running."""


class NotAnswering(NotRunning):
    """The window is running, but hangs."""


class EngineError(KibitzError):
    """An engine failed; the turn cannot go on."""


class EngineUnavailable(EngineError):
    """An engine's library or model is not installed; the hint names what to install."""


class ModelDamaged(EngineError):
    """A model's files are damaged or do not belong together."""


class EngineDied(EngineError):
    """The engine process ended in the middle of the work."""


class DeviceError(KibitzError):
    """A device is missing or refuses to work."""


class MicrophoneError(DeviceError):
    """No microphone, or it cannot be opened."""


class SpeakerError(DeviceError):
    """No loudspeaker, or it cannot be opened."""


class CameraError(DeviceError):
    """No camera, or it cannot be opened."""


class ScreenError(DeviceError):
    """The screen cannot be read."""


class NetworkLocked(KibitzError, PermissionError):
    """Something tried to leave this computer and was refused.

    For libraries it is the error that a system gives which forbids connections.
    """

    def __init__(self, sentence: str, hint: str = "") -> None:
        super().__init__(sentence, hint)
        self.errno = errno.EACCES
        self.strerror = sentence


class OutputError(KibitzError):
    """The result cannot be written where the user wants it."""


class HistoryError(OutputError):
    """The history of conversations cannot be read or written."""


class Unexpected(KibitzError):
    """A mistake in Kibitz itself, caught at the edge of a thread so that the next question works."""

    @classmethod
    def because_of(cls, error: Exception) -> Self:
        """Say so without the error's own text, which may hold what was said or shown."""
        return cls(
            Phrase("Something in Kibitz went wrong that should not ({name}).", name=type(error).__name__),
            Phrase(
                "Ask once more. If it happens again, please report it with the log that kibitz doctor --paths names."
            ),
        )


class Cancelled(Exception):
    """The user stopped the work."""
