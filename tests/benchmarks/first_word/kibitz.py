# SPDX-License-Identifier: GPL-3.0-or-later
"""Kibitz's side: the whole program without its window, with a microphone that speaks the script at its real pace."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from typing import Self

import numpy as np

from assistant.capture.microphone import FRAME_SAMPLES
from assistant.engines.process.engine_process import EngineProcess
from assistant.engines.protocols import Cancelled as IsCancelled
from assistant.events import EngineFailed, Event, Failed
from assistant.pipeline.build import build_assistant
from assistant.settings import EarsSettings, EyesSettings, Settings, TalkMode, TalkSettings, VoiceSettings
from assistant.speech.timeline import Position
from assistant.timings import Timings
from assistant.turn_events import Outcome, Transcribed, TurnFinished
from assistant.values import SAMPLE_RATE, Audio, Message, Picture, Role, Samples, Speaker
from tests.benchmarks.first_word import scripted_engines
from tests.benchmarks.first_word.files import Conditions
from tests.benchmarks.first_word.script import ANSWER, Utterance

_PATIENCE_SECONDS = 300
_QUIET = 1e-4


@dataclass(frozen=True)
class Spoken:
    """A question that was spoken, and its answer; times are those of `time.monotonic`."""

    key_down: float
    key_up: float
    first_audio: float
    transcript: str
    timings: Timings


class KibitzWay:
    """The assistant as the window has it, with the scripted engines."""

    def __init__(self, conditions: Conditions) -> None:
        self._sink = _Sink()
        self._microphone = _Microphone(_NOTHING)
        self._finished: dict[int, TurnFinished] = {}
        self._transcript = ""
        self._changed = threading.Condition()
        self._trouble: list[Exception] = []
        self._exchanges: list[tuple[int, Message, Message]] = []
        self.assistant = build_assistant(
            _settings(conditions), sink=self._sink, open_microphone=lambda: self._microphone
        )
        self.assistant.subscribe(self._on_event)
        self.assistant.start()
        for role in Role:
            self.engines.info(role)

    @property
    def engines(self) -> EngineProcess:
        """The engine process, for what is measured without the pipeline."""
        return self.assistant._parts.engines

    def begin(self, earlier: list[tuple[str, Picture | None]]) -> None:
        """Begin a conversation, and have these turns in it."""
        self.assistant.new_conversation()
        self.assistant.speak_answers = False
        self._exchanges = [self._ask(question, picture) for question, picture in earlier]
        self.assistant.speak_answers = True

    def go_away_and_come_back(self, question: str, picture: Picture) -> None:
        """Have a turn in another conversation, and go on with the one before."""
        exchanges = self._exchanges
        self.begin([(question, picture)])
        parts = self.assistant._parts
        parts.conversation.begin(exchanges)
        parts.look_ahead.go_on()

    def _ask(self, question: str, picture: Picture | None) -> tuple[int, Message, Message]:
        """A turn that is not spoken: its number, the question and the answer."""
        pictures = (picture,) if picture else ()
        finished = self._wait_for(self.assistant.ask(question, pictures))
        if finished.answer is None or finished.answer.text != ANSWER:
            raise RuntimeError(f"the answer was not the script's: {finished}")
        return finished.turn, Message(Speaker.USER, question, pictures), finished.answer

    def speak(self, utterance: Utterance, picture: Picture | None) -> Spoken:
        """Hold the key, show a picture as it goes down, say the question, and wait for the end of the answer."""
        pictures = [picture] if picture else []
        turns_before = set(self._finished)
        self._sink.begin()
        self._microphone = microphone = _Microphone(utterance.samples)
        key_down = time.monotonic()
        self.assistant.look_ahead(pictures)
        self.assistant.talking.key_down(mode=TalkMode.HOLD)
        if not microphone.said.wait(_PATIENCE_SECONDS):
            raise TimeoutError("the microphone was not listened to")
        key_up = time.monotonic()
        self.assistant.talking.show(pictures)
        self.assistant.talking.key_up()
        finished = self._wait_until(
            lambda: next((self._finished[n] for n in self._finished if n not in turns_before), None)
        )
        if finished.outcome is not Outcome.ANSWERED or self._sink.first is None or self._transcript != utterance.text:
            raise RuntimeError(f"heard “{self._transcript}”; {finished}; {self._trouble}")
        return Spoken(key_down, key_up, self._sink.first, self._transcript, finished.timings)

    def close(self) -> None:
        """End everything."""
        self.assistant.close()

    def _wait_for(self, turn: int) -> TurnFinished:
        return self._wait_until(lambda: self._finished.get(turn))

    def _wait_until(self, found: Callable[[], TurnFinished | None]) -> TurnFinished:
        with self._changed:
            self._changed.wait_for(lambda: found() or self._trouble, _PATIENCE_SECONDS)
            if self._trouble:
                raise self._trouble[0]
            if (finished := found()) is None:
                raise TimeoutError("no answer came")
            return finished

    def _on_event(self, event: Event) -> None:
        with self._changed:
            match event:
                case TurnFinished():
                    self._finished[event.turn] = event
                case Transcribed():
                    self._transcript = event.text
                case Failed() | EngineFailed():
                    self._trouble.append(event.error)
            self._changed.notify_all()


_NOTHING: Samples = np.zeros(0, np.float32)


def _settings(conditions: Conditions) -> Settings:
    files, module = conditions.files, scripted_engines.__name__
    return Settings(
        ears=EarsSettings(engine=f"{module}:ScriptedEars", model=str(files.whisper), device="cpu"),
        eyes=EyesSettings(
            engine=f"{module}:ScriptedEyes",
            model=str(files.text),
            projector=str(files.projector),
            context_tokens=conditions.context_tokens,
            gpu_layers=0,
        ),
        voice=VoiceSettings(engine=f"{module}:ScriptedVoice", model=str(files.voice)),
        talk=TalkSettings(pre_roll=False),  # the scripted microphone begins to speak when it is opened
        threads=conditions.threads,
    )


class _Microphone:
    """Speaks an utterance, a frame every 32 ms, then hears a quiet room until it is closed. Fits `FrameSource`."""

    def __init__(self, samples: Samples) -> None:
        self._samples = samples
        self._closed = threading.Event()
        self.said = threading.Event()
        """Set when the last frame of the utterance is there: the key goes up."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def is_silent(self) -> bool:
        return False

    def frames(self, urgent: threading.Event | None = None) -> Iterator[Samples]:
        quiet = np.random.default_rng(0)
        start = time.monotonic()
        for index in count():
            due = start + (index + 1) * FRAME_SAMPLES / SAMPLE_RATE
            if self._closed.wait(max(0.0, due - time.monotonic())):
                return
            frame = self._samples[index * FRAME_SAMPLES : (index + 1) * FRAME_SAMPLES]
            if len(frame) < FRAME_SAMPLES:
                noise = quiet.normal(0, _QUIET, FRAME_SAMPLES - len(frame)).astype(np.float32)
                frame = np.concatenate([frame, noise])
                self.said.set()
            yield frame

    def close(self) -> None:
        self._closed.set()


class _Sink:
    """Takes sound as a loudspeaker would, and notes when the first came. Fits `SoundSink`."""

    def __init__(self) -> None:
        self.first: float | None = None
        self.position = Position()

    def begin(self) -> None:
        """Another answer is going to come."""
        self.first = None

    def play(self, audio: Audio, on_heard: Callable[[], None] | None = None, *, continues: bool = False) -> None:
        if self.first is None:
            self.first = time.monotonic()
        if on_heard:
            on_heard()

    def drain(self, cancelled: IsCancelled) -> None:
        """Nothing to wait for."""

    def stop(self) -> None:
        """Nothing to silence."""

    def close(self) -> None:
        """Nothing to give back."""
