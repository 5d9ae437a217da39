# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers on a loudspeaker that the microphone hears: `python -m tests.desktop.campaign_echo`.

Real sound server, microphone, player, echo canceller and detectors on the virtual desktop, whose microphone hears what
the loudspeaker plays, mixed with what is said there. How fast a key silences an answer is measured in `interruption`.
"""

import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from assistant.capture.microphone import Microphone
from assistant.engines.silero import SileroVad
from assistant.errors import Cancelled
from assistant.events import Event, SensorUsed, TalkChanged, TalkState
from assistant.pipeline.hearing import Hearing
from assistant.pipeline.listener import Listener
from assistant.pipeline.takes import Take
from assistant.settings import Echo, TalkMode, TalkSettings
from assistant.speech.audio import write_wav
from assistant.speech.echo_canceller import EchoCanceller
from assistant.speech.player import Player
from assistant.values import Audio
from tests.assistant.echoes import ANSWER, said
from tests.assistant.hearing_fakes import ScriptedWakeWord
from tests.desktop.virtual_desktop import VirtualDesktop

GOAL_SECONDS = 0.7
"""From the beginning of "stop" to silence."""

VOLUME = 0.5
"""Of the answers: who sits before the computer is louder than its loudspeaker."""

_INTO_SECONDS = 2.5
_PATIENCE_SECONDS = 20.0

VOICES = ("en-us", "en", "en-us+f2", "en-us+m3")


@dataclass
class Report:
    """What came of it."""

    answers: int = 0
    false_turns: int = 0
    """Takes that began although nobody spoke."""
    false_stops: int = 0
    """Answers that were paused or ended although nobody spoke."""
    stop_seconds: list[float] = field(default_factory=list)
    """From the beginning of the spoken word to the last sound of the answer."""
    missed_stops: int = 0


class EchoingKibitz:
    """Player and listener as the program has them, in a room with echo."""

    def __init__(self, settings: TalkSettings) -> None:
        self.changed = threading.Condition()
        self.takes: list[Take] = []
        self.states: list[TalkState] = []
        self.is_open = False
        self.player = _NotingPlayer(volume=VOLUME)
        canceller = EchoCanceller()
        self.player.on_played(canceller.played)
        hearing = Hearing(
            Microphone, lambda: "", SileroVad, ScriptedWakeWord, None, self.player, canceller
        )  # fmt: skip
        self.listener = Listener(hearing, self._publish, lambda: settings)
        self.listener.start(self)
        self.listener.stand_by()
        with self.changed:
            if not self.changed.wait_for(lambda: self.is_open, 10):
                raise RuntimeError("the microphone does not open")

    def speak(self, answer: Audio, into_it: Callable[[], None] = lambda: None) -> None:
        """Play an answer to its end, or until somebody ends it; tell when it has been heard for 2.5 s."""
        self._is_silenced = False
        self.player.paused_at = None
        begin = round(_INTO_SECONDS * answer.sample_rate)
        try:
            for piece, on_heard in ((answer.samples[:begin], lambda: None), (answer.samples[begin:], into_it)):
                self.player.play(Audio(piece, answer.sample_rate), on_heard, lambda: self._is_silenced)
            self.player.drain(lambda: self._is_silenced)
        except Cancelled:
            pass

    _is_silenced = False

    def await_silence(self) -> None:
        """Wait until the answer has been silenced; for 2 s at most."""
        with self.changed:
            self.changed.wait_for(lambda: self._is_silenced, 2.0)

    def silence(self) -> None:
        """The answer is not wanted any more."""
        with self.changed:
            self._is_silenced = True
            self.changed.notify_all()
        self.player.stop()

    def take_complete(self, take: Take) -> None:
        """A turn would begin."""
        self.takes.append(take)

    def take_given_up(self, take: Take) -> None:
        """Nothing comes of it."""

    def close(self) -> None:
        """End everything."""
        self.listener.close()
        self.player.close()

    def _publish(self, event: Event) -> None:
        with self.changed:
            if isinstance(event, SensorUsed):
                self.is_open = event.in_use
            if isinstance(event, TalkChanged):
                self.states.append(event.state)
            self.changed.notify_all()


class _NotingPlayer(Player):
    """Notes when it was paused."""

    paused_at: float | None = None

    def pause(self) -> None:
        self.paused_at = time.monotonic()
        super().pause()


def self_hearing(desktop: VirtualDesktop, answers: int, settings: TalkSettings) -> Report:
    """Answers that nobody interrupts."""
    report = Report()
    with desktop.echoing():
        kibitz = EchoingKibitz(settings)
        if settings.mode is TalkMode.HANDS_FREE:
            kibitz.listener.key_down()
            kibitz.listener.key_up()
        for number in range(answers):
            kibitz.speak(Audio(said(ANSWER, VOICES[number % len(VOICES)], 0.5)))
            report.answers += 1
            report.false_stops += kibitz.player.paused_at is not None
        report.false_turns = len(kibitz.takes) + kibitz.states.count(TalkState.RECORDING)
        kibitz.close()
    return report


def interruptions(desktop: VirtualDesktop, rounds: int) -> Report:
    """Answers that are interrupted by a spoken "stop"; at the microphone it is twice as loud as they are."""
    report = Report()
    with desktop.echoing() as room, tempfile.TemporaryDirectory() as folder:
        kibitz = EchoingKibitz(TalkSettings(stop_word=True))
        for number in range(rounds):
            wav = Path(folder) / f"stop{number}.wav"
            write_wav(wav, Audio(said("stop", VOICES[number % len(VOICES)], 0.5)))
            answer, is_heard = Audio(np.tile(said(ANSWER, VOICES[number % 2], 0.5), 2)), threading.Event()
            speaking = threading.Thread(target=kibitz.speak, args=[answer, is_heard.set])
            speaking.start()
            is_heard.wait(_PATIENCE_SECONDS)
            spoken_at = time.monotonic()
            desktop.say(wav, room)  # starting the program that plays it takes some of the time, too
            kibitz.await_silence()
            if kibitz.player.paused_at is None:
                report.missed_stops += 1
                kibitz.silence()
            elif kibitz.player.paused_at < spoken_at:
                report.false_stops += 1
            else:
                report.stop_seconds.append(kibitz.player.paused_at - spoken_at)
            speaking.join()
            report.answers += 1
        kibitz.close()
    return report


def main() -> int:
    """Print what came of the long campaigns; 1 if Kibitz heard itself or was slow to fall silent."""
    desktop = VirtualDesktop()
    desktop.start()
    import os  # noqa: PLC0415 - this very process has to use the desktop's sound

    for name in ("DISPLAY", "XDG_RUNTIME_DIR", "PULSE_SERVER", "PULSE_STATE_PATH"):
        os.environ[name] = desktop.env[name]
    try:
        bad = 0
        for mode, echo in (
            (TalkMode.AUTO, Echo.HALF_DUPLEX),
            (TalkMode.HANDS_FREE, Echo.HALF_DUPLEX),
            (TalkMode.HANDS_FREE, Echo.CANCEL),
        ):
            report = self_hearing(desktop, 20, TalkSettings(mode=mode, echo=echo, stop_word=True))
            bad += report.false_turns + report.false_stops
            print(f"{mode}, {echo}: {report.answers} answers, {report.false_turns} false turns, "
                  f"{report.false_stops} paused by themselves")  # fmt: skip
        report = interruptions(desktop, 20)
        bad += report.false_stops
        print(f"stop: {len(report.stop_seconds)} noticed, {report.missed_stops} missed, "
              f"{report.false_stops} paused by themselves before, ms: "
              f"{sorted(round(1000 * s) for s in report.stop_seconds)}")  # fmt: skip
        return int(bool(bad or report.missed_stops or max(report.stop_seconds) > GOAL_SECONDS))
    finally:
        desktop.close()


if __name__ == "__main__":
    sys.exit(main())
