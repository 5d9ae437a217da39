# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window needs of the core: the front door that `assistant.pipeline.assistant.Assistant` offers."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from assistant.capture.devices import AllDevices, DeviceList
from assistant.capture.screens import FrozenScreens, Part
from assistant.errors import KibitzError
from assistant.events import Event
from assistant.pipeline.camera_desk import CameraNews
from assistant.settings import Detail, Settings, TalkMode
from assistant.values import Picture, PictureSource
from ui.history.door import HistoryDoor
from ui.models.door import ModelsDoor


class Playback(Protocol):
    """What can be done about an answer that is being spoken, or was. Every method returns at once."""

    def pause(self) -> None:
        """Be silent, to go on later; `SpeechPaused` tells."""
        ...

    def resume(self) -> None:
        """Go on; `SpeechPaused` tells."""
        ...

    def skip(self) -> None:
        """Go on with the next sentence."""
        ...

    def back(self) -> None:
        """Begin the sentence again; the one before if it has only begun."""
        ...

    def save(self, text: str, path: Path, /) -> None:
        """Speak into a WAV file; `Noticed` or `Failed` tells how that went."""
        ...


class SoundCheck(Protocol):
    """Records three seconds and plays them back. `SoundChecked`, `LevelChanged` and `Failed` tell how that goes."""

    def list_devices(self, told: Callable[[AllDevices], None], /) -> None:
        """Find out which devices there are; `told` is called on another thread. Returns at once."""
        ...

    def start(self, microphone: str = "", speaker: str = "") -> None:
        """Begin, with devices by their names; ends a check that is under way. Returns at once."""
        ...

    def stop(self) -> None:
        """End it. Returns at once."""
        ...


class Camera(Protocol):
    """Looks through a camera; `SensorUsed` tells when one is used. Every method returns at once."""

    def list_cameras(self, told: Callable[[DeviceList], None], /) -> None:
        """Find out which cameras there are; `told` is called on another thread."""
        ...

    def open(self, source: str, told: Callable[[CameraNews], None], /) -> None:
        """Look through this camera, and through no other any more; `told` is called on another thread, often."""
        ...

    def snap(self) -> None:
        """The next frame is wanted as a `Picture`."""
        ...

    def close(self) -> None:
        """Look no more."""
        ...


class Talking(Protocol):
    """The talk key, and earlier takes. `TalkChanged` tells what comes of it. Every method returns at once."""

    def key_down(self, *, look_at_screen: bool = False, mode: TalkMode | None = None) -> None:
        """The key went down: the answer falls silent; the rest depends on the mode, or that in the settings."""
        ...

    def key_up(self, *, certain: bool = True) -> None:
        """The key went up; if that is not `certain`, it counts when no `key_down` follows within 50 ms."""
        ...

    def lock(self) -> None:
        """Record on though the key goes up."""
        ...

    def cancel(self) -> None:
        """Do not ask what is being recorded, and end hands-free listening."""
        ...

    def pause(self, *, on: bool) -> None:
        """Listen for nothing unasked, with the microphone closed; the talk key still works."""
        ...

    def recover(self) -> None:
        """Ask what was said in the take that `TakeLost` told of."""
        ...


class FrontDoor(Protocol):
    """The assistant as the window sees it. Every method but `close` returns at once."""

    speak_answers: bool
    """Answers are spoken; otherwise only shown."""
    shows_transcripts: bool
    """`TranscriptReady` is answered with `send_transcript` or `discard_transcript`; else it is never told."""

    @property
    def sound_check(self) -> SoundCheck:
        """Tries a microphone and a loudspeaker."""
        ...

    @property
    def camera(self) -> Camera:
        """Looks through a camera."""
        ...

    @property
    def talking(self) -> Talking:
        """The talk key."""
        ...

    @property
    def playback(self) -> Playback:
        """Pauses, skips and keeps what is spoken."""
        ...

    @property
    def models(self) -> ModelsDoor:
        """The models on offer and on this computer."""
        ...

    @property
    def is_sealed(self) -> bool:
        """The system itself refuses the engine process the network; false while there is none."""
        ...

    def subscribe(self, callback: Callable[[Event], None], /) -> Callable[[], None]:
        """Call back for each event, on the publisher's thread; returns what ends that."""
        ...

    def start(self) -> None:
        """Load the engines in the background."""
        ...

    def apply(self, settings: Settings, /) -> None:
        """Use these settings from now on; what did not change is left alone, and nothing has to be restarted."""
        ...

    def unload_models(self) -> None:
        """Give the memory of all models back until something is asked."""
        ...

    @property
    def history(self) -> HistoryDoor | None:
        """Past conversations; None if none are kept."""
        ...

    def ask(
        self, text: str, pictures: Sequence[Picture] = (), *, closely: bool = False, instead_of: int | None = None,
        detail: Detail | None = None,
    ) -> int:  # fmt: skip
        """Ask, and look closely if wanted; ends a running answer. Returns the number of the turn.

        With `instead_of` the question takes the place of that turn, and of all that followed it. With `detail` the
        pictures are a screen that is to be described, with so much of it told.
        """
        ...

    def hear_again(self, turn: int, model: str = "", /) -> None:
        """Transcribe what was said in a turn once more, with a Whisper model's folder or the ears in use.

        `TakeHeardAgain` tells the words, `Failed` why there are none.
        """
        ...

    def leave_screen_out(self) -> None:
        """Not the screen: forget the picture that `ScreenSeen` told of."""
        ...

    def send_transcript(self, text: str, /) -> None:
        """Ask what `TranscriptReady` told, or what the user made of it; empty: do not ask it."""
        ...

    def discard_transcript(self) -> None:
        """Do not ask what `TranscriptReady` told."""
        ...

    def interrupt(self) -> None:
        """Be silent, and end the answer."""
        ...

    def look_ahead(self, pictures: Sequence[Picture], *, more_follow: bool = False) -> None:
        """These pictures will come with the next question: look at them already.

        If `more_follow`, a spoken question waits for `send_transcript`, and takes along what is told here until then.
        """
        ...

    def around_screenshots(self, around: Callable[[], AbstractContextManager[object]], /) -> None:
        """Enter `around()` on another thread before the screen is read, and leave it afterwards."""
        ...

    def take_screenshot(self) -> int:
        """Returns the number of the request, which `PictureTaken` or `PictureFailed` will carry."""
        ...

    def freeze_screens(self, frozen: Callable[[FrozenScreens], None], failed: Callable[[KibitzError], None], /) -> None:
        """Read all screens as they are now; one of the two is called, on another thread."""
        ...

    def cut_screen(self, screens: FrozenScreens, part: Part, /) -> int:
        """As `take_screenshot`, a part of frozen screens."""
        ...

    def let_desktop_choose(self) -> int:
        """As `take_screenshot`, a part that the user chooses with the desktop's own means (Wayland)."""
        ...

    def take_camera_picture(self) -> int:
        """As `take_screenshot`."""
        ...

    def open_picture(self, path: Path, /) -> int:
        """As `take_screenshot`."""
        ...

    def open_clip(self, path: Path, start: float, end: float | None, /) -> int:
        """Frames from a part of a video; `ClipTaken` or `PictureFailed` will carry the number returned."""
        ...

    def give_up_clip(self, request: int, /) -> None:
        """These frames are not wanted any more; no event follows."""
        ...

    def read_picture(self, data: bytes, source: PictureSource, name: str, /) -> int:
        """As `take_screenshot`, from the bytes of a picture file."""
        ...

    def save_picture(self, picture: Picture, path: Path, /) -> None:
        """Write a PNG file; `Noticed` or `Failed` tells how that went."""
        ...

    def new_conversation(self, *, is_kept: bool = True) -> None:
        """Forget what was said; unless not `is_kept`, the next conversation goes into the history."""
        ...

    def say_again(self, text: str, /, given_in: int | None = None) -> int:
        """Speak an answer once more, which was given in a turn; returns the number of the turn that does only that."""
        ...

    def close(self) -> None:
        """End everything; blocks for up to a second."""
        ...
