# SPDX-License-Identifier: GPL-3.0-or-later
"""The microphone as the user means it: the chosen one, if it is there, and never what the loudspeaker plays."""

import threading
from collections.abc import Callable, Iterator
from functools import partial
from typing import Self

from assistant.capture.microphone import FrameSource, Microphone
from assistant.errors import MicrophoneError
from assistant.phrase import Phrase
from assistant.speech.sound_server import Direction, ServerDevice, StartWatch, StreamWatch, Watch
from assistant.values import Samples


class Microphones:
    """Opens the chosen microphone again and again, and tells once what is wrong with it.

    Args:
        notice: Told in one sentence, on any thread.
        open_named: Gives a microphone by name; empty for the system's default.
        watch: Watches the stream that is recorded; by default asks the sound server.
    """

    def __init__(
        self,
        notice: Callable[[str], None],
        *,
        open_named: Callable[[str], FrameSource] = Microphone,
        watch: StartWatch | None = None,
    ) -> None:
        self._notice = notice
        self._open_named = open_named
        self._watch = watch or partial(StreamWatch, Direction.RECORDING)
        self._missing = ""

    def open(self, device: str) -> FrameSource:
        """Give the microphone of that name (empty: the default), or the default one while that is not there."""
        return _Watched(lambda: self._opened(device), self._notice, self._watch)

    def _opened(self, device: str) -> FrameSource:
        try:
            microphone = self._open_named(device).__enter__()
        except MicrophoneError:
            if not device:
                raise
            microphone = self._open_named("").__enter__()
            if self._missing != device:
                self._missing = device
                self._notice(Phrase("The chosen microphone is not there. The computer's usual one is used."))
            return microphone
        self._missing = ""
        return microphone


class _Watched:
    """One opening of a microphone. The sound server may move its stream to another device, or mute it, on the way."""

    def __init__(self, opened: Callable[[], FrameSource], notice: Callable[[str], None], watch: StartWatch) -> None:
        self._opened = opened
        self._notice = notice
        self._start_watch = watch
        self._microphone: FrameSource | None = None
        self._watch: Watch | None = None
        self._device: ServerDevice | None = None
        self._hears_loudspeaker = False
        self._is_closed = False

    def __enter__(self) -> Self:
        self._microphone = self._opened()
        self._watch = self._start_watch(self._take_in)
        if self._is_closed:
            self.close()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._is_closed = True
        if self._watch is not None:
            self._watch.close()
        if self._microphone is not None:
            self._microphone.close()

    @property
    def is_silent(self) -> bool:
        return self._microphone is not None and self._microphone.is_silent

    def frames(self, urgent: threading.Event | None = None) -> Iterator[Samples]:
        assert self._microphone is not None
        yield from self._microphone.frames(urgent)
        if self._hears_loudspeaker:
            raise MicrophoneError("The microphone is gone.", "It was unplugged. Connect it and try again.")

    def _take_in(self, device: ServerDevice) -> None:
        """Called by the watch."""
        before, self._device = self._device, device
        if device.is_loudspeaker_output:
            # With the last microphone unplugged, the server records what the loudspeaker plays instead.
            self._hears_loudspeaker = True
            if self._microphone is not None:
                self._microphone.close()
        elif before is not None and before.index != device.index:
            self._notice(Phrase("Recording goes on with the microphone “{title}”.", title=device.title))
        elif before is not None and device.is_muted and not before.is_muted:
            self._notice(Phrase("The microphone was muted."))
