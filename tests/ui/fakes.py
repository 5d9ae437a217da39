# SPDX-License-Identifier: GPL-3.0-or-later
"""A scripted core: it does nothing by itself, remembers what was asked of it, and tells what a test lets it tell."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import numpy as np

from assistant.answer_times import UsualWait
from assistant.capture.devices import AllDevices, Device, DeviceList
from assistant.capture.screens import FrozenScreens, Part
from assistant.conversation.exporting import Format
from assistant.conversation.history_events import HistoryEvent
from assistant.conversation.records import StoredPicture
from assistant.conversation.search import Filters
from assistant.errors import KibitzError
from assistant.events import Event, Failed, PictureTaken
from assistant.pipeline.camera_desk import CameraNews
from assistant.settings import Detail, Settings, TalkMode
from assistant.timings import Timings
from assistant.turn_events import Outcome, Stage, StageChanged, TokenWritten, TurnFinished, TurnStarted
from assistant.values import Evidence, Message, Picture, PictureSource, Speaker
from tests.ui.fake_models import FakeModels


class FakePlayback:
    """Notes what is asked of the player."""

    def __init__(self, note: Callable[..., int]) -> None:
        self._note = note

    def pause(self) -> None:
        self._note("pause")

    def resume(self) -> None:
        self._note("resume")

    def skip(self) -> None:
        self._note("skip")

    def back(self) -> None:
        self._note("back")

    def save(self, text: str, path: Path, /) -> None:
        self._note("save", text, path)


class FakeTalking:
    """Notes what the talk key does."""

    def __init__(self, note: Callable[..., int]) -> None:
        self._note = note

    def key_down(self, *, look_at_screen: bool = False, mode: TalkMode | None = None) -> None:
        self._note("key_down", *([look_at_screen] if look_at_screen else []), *([mode] if mode else []))

    def key_up(self, *, certain: bool = True) -> None:
        self._note("key_up", certain)

    def lock(self) -> None:
        self._note("lock")

    def cancel(self) -> None:
        self._note("cancel")

    def pause(self, *, on: bool) -> None:
        self._note("pause_listening", on)

    def recover(self) -> None:
        self._note("recover")


class FakeSoundCheck:
    """Notes what is to be tried."""

    def __init__(self, note: Callable[..., int]) -> None:
        self._note = note
        self.devices = AllDevices()

    def list_devices(self, told: Callable[[AllDevices], None], /) -> None:
        self._note("list_devices")
        told(self.devices)

    def start(self, microphone: str = "", speaker: str = "") -> None:
        self._note("check_sound", microphone, speaker)

    def stop(self) -> None:
        self._note("stop_sound_check")


class FakeCamera:
    """Shows what the test lets it show."""

    def __init__(self, note: Callable[..., int]) -> None:
        self._note = note
        self.cameras = DeviceList((Device("0", "Built-in camera", is_default=True), Device("2", "Desk camera")))
        self.tell: Callable[[CameraNews], None] = lambda _news: None
        """Tells whoever looks."""

    def list_cameras(self, told: Callable[[DeviceList], None], /) -> None:
        told(self.cameras)

    def open(self, source: str, told: Callable[[CameraNews], None], /) -> None:
        self._note("open_camera", source)
        self.tell = told

    def snap(self) -> None:
        self._note("snap")

    def close(self) -> None:
        self._note("close_camera")


class FakeHistory:
    """A past that the test tells."""

    def __init__(self, note: Callable[..., int]) -> None:
        self._note = note
        self.usual_waits: tuple[UsualWait, ...] = ()
        self._subscribers: list[Callable[[HistoryEvent], None]] = []

    def publish(self, event: HistoryEvent) -> None:
        """Tell everyone, in this thread."""
        for subscriber in list(self._subscribers):
            subscriber(event)

    def subscribe(self, callback: Callable[[HistoryEvent], None], /) -> Callable[[], None]:
        self._subscribers.append(callback)
        return lambda: self._subscribers.remove(callback)

    def list(self) -> None:
        self._note("list_history")

    def search(self, words: str, filters: Filters | None = None) -> int:
        return self._note("search", words, *([filters] if filters and filters != Filters() else []))

    def answer_times(self, told: Callable[[tuple[UsualWait, ...]], None]) -> None:
        self._note("answer_times")
        told(self.usual_waits)

    def load_pictures(self, pictures: Iterable[StoredPicture], *, small: bool = False) -> int:
        return self._note("load_thumbnails" if small else "load_pictures", tuple(pictures))

    def export(self, conversations: Iterable[int], kind: Format, folder: Path) -> int:
        return self._note("export", tuple(conversations), kind, folder)

    def import_from(self, file: Path) -> int:
        return self._note("import", file)

    def stop(self, request: int) -> None:
        self._note("stop_history", request)

    def open(self, conversation: int, show: int | None = None) -> None:
        self._note("open", conversation, show)

    def rename(self, conversation: int, title: str) -> None:
        self._note("rename", conversation, title)

    def star(self, conversation: int, *, is_starred: bool) -> None:
        self._note("star", conversation, is_starred)

    def delete(self, conversation: int) -> None:
        self._note("delete", conversation)

    def restore(self, conversation: int) -> None:
        self._note("restore", conversation)

    def delete_turn(self, turn: int) -> None:
        self._note("delete_turn", turn)

    def restore_turn(self, row: int) -> None:
        self._note("restore_turn", row)

    def show_branch(self, row: int) -> None:
        self._note("show_branch", row)

    def keep(self, *, is_kept: bool) -> None:
        self._note("keep", is_kept)


class FakeAssistant:
    """Stands where the core stands; every call is kept in `calls` as (name, arguments)."""

    def __init__(self) -> None:
        self.speak_answers = True
        self.is_sealed = True
        self.shows_transcripts = False
        self.talking = FakeTalking(self._note)
        self.playback = FakePlayback(self._note)
        self.sound_check = FakeSoundCheck(self._note)
        self.camera = FakeCamera(self._note)
        self.history: FakeHistory | None = FakeHistory(self._note)
        self.models = FakeModels(self._note)
        self.calls: list[tuple[str, tuple[object, ...]]] = []
        self._subscribers: list[Callable[[Event], None]] = []
        self._numbers = 0
        self.more_follow = False
        self.around: Callable[[], AbstractContextManager[object]] = nullcontext

    @property
    def request(self) -> int:
        """The number that the newest call returned."""
        return self._numbers

    def newest(self) -> object:
        """The newest call."""
        return self.calls[-1]

    def names(self) -> list[str]:
        """Names of the calls so far."""
        return [name for name, _ in self.calls]

    def publish(self, *events: Event) -> None:
        """Tell everyone, in this thread."""
        for event in events:
            for subscriber in list(self._subscribers):
                subscriber(event)

    def answer(self, turn: int, text: str, *, evidence: tuple[Evidence, ...] = (), from_starter: bool = False) -> None:
        """Play a turn from its first token to its end."""
        message = Message(
            Speaker.ASSISTANT, text, evidence=evidence, engine="Test engine", from_starter=from_starter
        )  # fmt: skip
        self.publish(
            StageChanged(turn, Stage.WRITING),
            TokenWritten(turn, text),
            TurnFinished(turn, Outcome.ANSWERED, message, Timings(first_token=0.4, first_sound=1.2, finished=3.0)),
        )

    def fail(self, turn: int, error: KibitzError) -> None:
        """Let a turn end in an error."""
        self.publish(Failed(turn, error), TurnFinished(turn, Outcome.FAILED))

    def subscribe(self, callback: Callable[[Event], None], /) -> Callable[[], None]:
        self._subscribers.append(callback)
        return lambda: self._subscribers.remove(callback)

    def start(self) -> None:
        self._note("start")

    def apply(self, settings: Settings, /) -> None:
        self._note("apply", settings)
        self.speak_answers = settings.voice.speak_answers

    def unload_models(self) -> None:
        self._note("unload_models")

    def ask(
        self, text: str, pictures: Sequence[Picture] = (), *, closely: bool = False, instead_of: int | None = None,
        detail: Detail | None = None,
    ) -> int:  # fmt: skip
        more = [instead_of] if instead_of is not None else [detail] if detail else []
        turn = self._note("ask", text, tuple(pictures), *more)
        self.publish(TurnStarted(turn, Message(Speaker.USER, text, tuple(pictures), detail=detail)))
        return turn

    def hear_again(self, turn: int, model: str = "", /) -> None:
        self._note("hear_again", turn, model)

    def leave_screen_out(self) -> None:
        self._note("leave_screen_out")

    def send_transcript(self, text: str, /) -> None:
        self._note("send_transcript", text)

    def discard_transcript(self) -> None:
        self._note("discard_transcript")

    def interrupt(self) -> None:
        self._note("interrupt")

    def look_ahead(self, pictures: Sequence[Picture], *, more_follow: bool = False) -> None:
        self.more_follow = more_follow
        self._note("look_ahead", tuple(pictures))

    def around_screenshots(self, around: Callable[[], AbstractContextManager[object]], /) -> None:
        self.around = around

    def take_screenshot(self) -> int:
        return self._note("take_screenshot")

    def freeze_screens(self, frozen: Callable[[FrozenScreens], None], failed: Callable[[KibitzError], None], /) -> None:
        self._note("freeze_screens")
        self.frozen, self.not_frozen = frozen, failed

    def cut_screen(self, screens: FrozenScreens, part: Part, /) -> int:
        return self._note("cut_screen", part)

    def let_desktop_choose(self) -> int:
        return self._note("let_desktop_choose")

    def take_camera_picture(self) -> int:
        return self._note("take_camera_picture")

    def open_picture(self, path: Path, /) -> int:
        return self._note("open_picture", path)

    def open_clip(self, path: Path, start: float, end: float | None, /) -> int:
        return self._note("open_clip", path, start, end)

    def give_up_clip(self, request: int, /) -> None:
        self._note("give_up_clip", request)

    def read_picture(self, data: bytes, source: PictureSource, name: str, /) -> int:
        return self._note("read_picture", data, source, name)

    def new_conversation(self, *, is_kept: bool = True) -> None:
        self._note("new_conversation", *([] if is_kept else ["not kept"]))

    def save_picture(self, picture: Picture, path: Path, /) -> None:
        self._note("save_picture", picture.sha256, path)

    def say_again(self, text: str, /, given_in: int | None = None) -> int:
        return self._note("say_again", text, *([] if given_in is None else [given_in]))

    def close(self) -> None:
        self._note("close")

    def deliver(self, picture: Picture) -> None:
        """Answer the newest request for a picture."""
        self.publish(PictureTaken(picture, self._numbers))

    def _note(self, name: str, *arguments: object) -> int:
        self._numbers += 1
        self.calls.append((name, arguments))
        return self._numbers


def picture(
    seed: int = 0, *, width: int = 320, height: int = 180, source: PictureSource = PictureSource.FILE
) -> Picture:
    """A picture whose content follows from `seed`."""
    rgb = np.zeros((height, width, 3), np.uint8)
    rgb[:, :, 0] = np.linspace(40 + seed, 90 + seed, width).astype(np.uint8)
    rgb[:, :, 1] = np.linspace(70, 120, height).astype(np.uint8)[:, None]
    rgb[:, :, 2] = 130
    return Picture.from_rgb(rgb, source, f"picture {seed}")
