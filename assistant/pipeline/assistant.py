# SPDX-License-Identifier: GPL-3.0-or-later
"""The front door: everything the window can ask for. Every method returns at once, from any thread."""

import threading
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from assistant.capture.screens import FrozenScreens, Part
from assistant.errors import KibitzError
from assistant.events import Event
from assistant.pipeline.asking import Asking
from assistant.pipeline.clip_desk import ClipWish
from assistant.pipeline.conversation_loading import Loaded
from assistant.pipeline.model_tasks import ModelTasks
from assistant.pipeline.parts import Parts
from assistant.settings import Detail, Keep, Settings
from assistant.values import Message, Picture, PictureSource, Speaker


class Assistant:
    """Talk to it, show it pictures, hear it answer; what happens is told to subscribers as events."""

    def __init__(self, parts: Parts, *, speak_answers: bool = True) -> None:
        self.playback = parts.playback
        """Pauses, skips and keeps what is spoken."""
        self.sound_check = parts.sound_check
        """Tries a microphone and a loudspeaker."""
        self.camera = parts.camera
        """Looks through a camera."""
        self.talking = parts.talking
        """The talk key, and earlier takes."""
        self.history = parts.history
        """Past conversations; None if none are kept."""
        self._parts = parts
        self._asking = Asking(parts, speak_answers=speak_answers)
        self._closing = threading.Lock()
        self.talking.begin(self._asking.ask_spoken, self.interrupt)

    def subscribe(self, callback: Callable[[Event], None]) -> Callable[[], None]:
        """Call `callback` for each event, on the thread where it happens; returns what ends that."""
        return self._parts.stream.subscribe(callback)

    @property
    def models(self) -> ModelTasks:
        """The models on offer and on this computer."""
        return self._parts.models

    @property
    def is_sealed(self) -> bool:
        """The system itself refuses the engine process the network; false while there is none."""
        return self._parts.engines.is_sealed

    @property
    def speak_answers(self) -> bool:
        """Answers of later turns are spoken, not only shown."""
        return self._asking.speak_answers

    @speak_answers.setter
    def speak_answers(self, speaks: bool) -> None:
        self._asking.speak_answers = speaks

    @property
    def shows_transcripts(self) -> bool:
        """Somebody answers `TranscriptReady` with `send_transcript` or `discard_transcript`; else it is never told."""
        return self._asking.shows_transcripts

    @shows_transcripts.setter
    def shows_transcripts(self, shows: bool) -> None:
        self._asking.shows_transcripts = shows

    def start(self) -> None:
        """Load the engines in the background, and open the microphone if its newest half second is to be kept.

        The history is tidied up, too: not before, because that would hold up what the user waits for.
        """
        self._parts.engines.start()
        self.talking.stand_by()
        self._asking.get_ready()
        if self.history:
            self.history.tidy(self._parts.settings.now.history.keep.days)

    def apply(self, settings: Settings) -> None:
        """Use these settings from now on; what did not change is left alone.

        Language, sampling, volume, speed and devices count from the next turn, clause or take. An engine whose
        settings changed is loaded in the background, which `EngineLoading` tells; an answer under way is finished
        by the old one. To be called with the same settings, too, after a model was installed or removed. Applying
        again while an engine is being loaded breaks that off.
        """
        before = self._parts.settings.now
        self._parts.settings.apply(settings)
        now = self._parts.settings.now
        if now.voice.speak_answers != before.voice.speak_answers:
            self.speak_answers = now.voice.speak_answers
        keeps, kept = (which.history.keep is not Keep.NOTHING for which in (now, before))
        if keeps != kept and self._parts.recorder:  # that counts for the conversation of now, too
            self._parts.recorder.keep(is_kept=keeps)
        if now.eyes != before.eyes and not self._asking.is_answering:
            self._parts.look_ahead.go_on()

    def unload_models(self) -> None:
        """Give the memory of all models back until something is asked; while they work, nothing happens."""
        self._parts.engines.rest()

    # ── asking ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def ask(
        self, text: str, pictures: Sequence[Picture] = (), *, closely: bool = False, instead_of: int | None = None,
        detail: Detail | None = None,
    ) -> int:  # fmt: skip
        """Ask in writing; interrupts an answer that is under way. Gives the turn's number.

        Args:
            text: The question; “look closely” in it does what `closely` does.
            pictures: What it is about.
            closely: Look in all the detail the model can take; without pictures, at those shown last. Takes longer.
            instead_of: A turn of this conversation that is asked anew: it and what followed it become a branch of
                the history, and the model does not know them any more.
            detail: The pictures are a screen that is to be described, with so much of it told.
        """
        if instead_of is not None:
            self._asking.take_back(instead_of)
        return self._asking.ask(Message(Speaker.USER, text, tuple(pictures), closely=closely, detail=detail))

    def leave_screen_out(self) -> None:
        """Not the screen: what `ScreenSeen` told of is forgotten, also for a question that is still understood.

        `PicturesChanged` tells if it was taken out of one.
        """
        self._parts.screen.leave_out()
        self._asking.leave_screen_out()

    def send_transcript(self, text: str) -> None:
        """Ask this: what `TranscriptReady` told, or what the user made of it. Empty: as `discard_transcript`."""
        self._asking.send_transcript(text)

    def discard_transcript(self) -> None:
        """Do not ask what `TranscriptReady` told; `Talking.recover` brings it back."""
        self._asking.discard_transcript()

    def hear_again(self, turn: int, model: str = "") -> None:
        """Transcribe what was said in a turn once more. Told by `TakeHeardAgain`, or by `Failed` without a turn.

        Args:
            turn: A spoken one, of the newest ten minutes of speech.
            model: Folder of the Whisper model to use for that; empty for the ears in use.
        """
        self._asking.hear_again(turn, model)

    def interrupt(self) -> None:
        """Be silent at once, and end the answer under way."""
        self._asking.interrupt()

    def say_again(self, text: str, given_in: int | None = None) -> int:
        """Speak an answer once more; interrupts what is being said. Gives a turn number for `ClauseSpoken`.

        If `given_in` names the turn in which it was interrupted, `AnswerHeard` tells that more of it was heard.
        """
        return self._asking.say_again(text, given_in)

    def look_ahead(self, pictures: Sequence[Picture], *, more_follow: bool = False) -> None:
        """These will be asked about: look at them while the user types or talks.

        If `more_follow`, a spoken question waits for `send_transcript`, and takes along what is told here until then.
        """
        self._parts.screen.show(pictures)
        self.talking.show(pictures, more_follow=more_follow)

    # ── conversations ──────────────────────────────────────────────────────────────────────────────────────────────

    def new_conversation(self, *, is_kept: bool = True) -> None:
        """Forget what was said, for the model; ends the answer under way. The history has it, unless not `is_kept`."""
        self._asking.begin_conversation(is_kept=is_kept)

    def take_up(self, loaded: Loaded, tell: Callable[[list[int]], None]) -> None:
        """Make a conversation of the history the one of now; ends the answer under way.

        Args:
            loaded: As the history has it.
            tell: Given the numbers that its turns go by from now on, on the responder thread.
        """
        self._asking.take_up(loaded, tell)

    # ── pictures; each answers with PictureTaken or PictureFailed of the number returned ───────────────────────────

    def around_screenshots(self, around: Callable[[], AbstractContextManager[object]]) -> None:
        """Enter `around()` before the screen is read, on the thread that reads it, and leave it afterwards.

        There, what must not be in the picture gets out of the way; reading waits for it.
        """
        self._parts.pictures.around_screenshots = around

    def take_screenshot(self) -> int:
        """Read the screen now, as much of it as the settings say."""
        return self._parts.pictures.screen()

    def freeze_screens(self, frozen: Callable[[FrozenScreens], None], failed: Callable[[KibitzError], None]) -> None:
        """Read all screens now, so that a part can be chosen; one of the two is called, on another thread."""
        self._parts.pictures.freeze(frozen, failed)

    def cut_screen(self, screens: FrozenScreens, part: Part) -> int:
        """Make a picture of a part of frozen screens."""
        return self._parts.pictures.part(screens, part)

    def let_desktop_choose(self) -> int:
        """Let the user choose a part of the screen with the desktop's own means (Wayland)."""
        return self._parts.pictures.chosen_by_desktop()

    def take_camera_picture(self) -> int:
        """Take one picture with the camera."""
        return self._parts.pictures.camera()

    def open_picture(self, path: Path) -> int:
        """Read a picture file. Of a video frames are taken: `ClipProgressed` and `ClipTaken` tell."""
        return self._parts.pictures.file(path)

    def open_clip(self, path: Path, start: float, end: float | None) -> int:
        """Take frames from a part of a video, in seconds from its start; `end` None is its end."""
        return self._parts.pictures.clip(ClipWish(path, start, end))

    def give_up_clip(self, request: int) -> None:
        """The frames that `request` asked for are not wanted any more."""
        self._parts.pictures.clips.give_up(request)

    def read_picture(self, data: bytes, source: PictureSource, name: str) -> int:
        """Decode a picture that was pasted or dropped."""
        return self._parts.pictures.data(data, source, name)

    def save_picture(self, picture: Picture, path: Path) -> None:
        """Write a picture as a PNG file; `Noticed` or `Failed` tells how that went."""
        self._parts.pictures.save(picture, path)

    # ── the end ────────────────────────────────────────────────────────────────────────────────────────────────────

    def close(self) -> None:
        """Stop everything, in the order the data flows. Blocks for up to about a second; calling again does nothing."""
        if not self._closing.acquire(blocking=False):
            return
        self.interrupt()
        self._parts.models.close()
        self._parts.pictures.close()
        self.camera.end()
        self._parts.playback.close()
        self._parts.sound_check.stop()
        self.talking.close()
        self._parts.look_ahead.close()
        self._asking.close()
        self._parts.speaker.close()
        self._parts.engines.close()
        for finish in self._parts.at_the_end:
            finish()
