# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes sound away in the middle of takes and answers, again and again, and watches what becomes of the program.

    python -m tests.desktop.campaign_devices [--rounds 20] [--only mid-take] [--fault WORDS]

Each round: begin a take or an answer, let a fault happen, wait until the user was told, mend it, see that the turn
ends, and that the next turn is heard. The window may never be held up for a second. Takes about 10 s a round.
"""

import argparse
import queue
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from assistant.settings import EarsSettings, EyesSettings, Settings, TalkSettings, VoiceSettings
from assistant.settings_file import save
from assistant.speech.audio import write_wav
from tests.desktop.virtual_desktop import VirtualDesktop
from tests.models.whisper.speak import spoken

ROOT = Path(__file__).parents[2]
PATIENCE_SECONDS = 15.0
LONGEST_HOLD_SECONDS = 1.0

ANSWER = " ".join(f"This is sentence number {number} of a rather long answer that goes on." for number in range(8))
# 14 words of 0.05 s each: 5.6 s of speech.

_NO_MICROPHONE = r"(Noticed|Failed).*(microphone is gone|no sound any more|no microphone|does not answer|cannot be)"


class App:
    """The running program: what it says, each with the time when it said it."""

    def __init__(self, desktop: VirtualDesktop) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.desktop.watched_app"],
            env=desktop.env, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        self.longest_hold = 0.0
        self._lines: queue.SimpleQueue[tuple[float, str] | None] = queue.SimpleQueue()
        threading.Thread(target=self._read, daemon=True).start()

    def wait_for(self, pattern: str, seconds: float = PATIENCE_SECONDS) -> tuple[float, str]:
        """Block until an event whose text matches has been told; gives when and what."""
        ends = time.monotonic() + seconds
        seen: list[str] = []
        while True:
            try:
                line = self._lines.get(timeout=max(0.0, ends - time.monotonic()))
            except queue.Empty:
                raise RoundFailed(f"“{pattern}” never came, only: {' | '.join(seen[-6:])}") from None
            if line is None:
                raise RoundFailed("the program ended")
            seen.append(line[1][:120])
            if re.search(pattern, line[1]):
                return line

    def forget(self) -> None:
        """Pass over what has been said so far."""
        while not self._lines.empty():
            self._lines.get()

    def close(self) -> None:
        """End the program, and see that it does end."""
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise

    def _read(self) -> None:
        assert self.process.stdout
        with self.process.stdout as stdout:
            for line in stdout:
                moment, _, words = line.rstrip().partition(" ")
                if words.startswith("Held "):
                    self.longest_hold = max(self.longest_hold, float(words.removeprefix("Held ")))
                elif re.fullmatch(r"\d+\.\d+", moment):
                    self._lines.put((float(moment), words))
        self._lines.put(None)


class RoundFailed(Exception):
    """What went wrong in a round."""


@dataclass(frozen=True)
class Fault:
    """Something that happens to the sound system, and how it is mended afterwards."""

    name: str
    strike: Callable[[VirtualDesktop], object]
    told: str
    """What the user has to be told, as a pattern."""
    mend: Callable[[VirtualDesktop], object]


def _restart(desktop: VirtualDesktop) -> None:
    desktop.stop_sound()
    desktop.start_sound()


def _second(desktop: VirtualDesktop, kind: str) -> None:
    if kind == "mic":
        desktop.pactl("load-module", "module-remap-source", "master=mouth.monitor", "source_name=mic2")
    else:
        desktop.pactl("load-module", "module-null-sink", "sink_name=speaker2", "norewinds=1")


def _unplug(desktop: VirtualDesktop, name: str) -> None:
    """Take one device away, by the number of its module."""
    for line in desktop.pactl("list", "short", "modules").splitlines():
        if f"={name} " in f"{line} ":
            desktop.pactl("unload-module", line.split()[0])
            return
    raise RoundFailed(f"there is no {name} to unplug")


def _change_default(desktop: VirtualDesktop, kind: str) -> None:
    _second(desktop, kind)
    if kind == "mic":
        desktop.pactl("set-default-source", "mic2")
    else:
        desktop.pactl("set-default-sink", "speaker2")


def _unplug_one_of_two(desktop: VirtualDesktop) -> None:
    _second(desktop, "speaker")
    _unplug(desktop, "speaker")


def _nothing(_: VirtualDesktop) -> None:
    """It needs no mending."""


IN_A_TAKE = [
    Fault("server stopped", VirtualDesktop.stop_sound, _NO_MICROPHONE, VirtualDesktop.start_sound),
    Fault("server hung", VirtualDesktop.freeze_sound, _NO_MICROPHONE, VirtualDesktop.thaw_sound),
    Fault("server restarted", _restart, _NO_MICROPHONE, _nothing),
    Fault("microphone unplugged", lambda d: _unplug(d, "mic"), _NO_MICROPHONE, _restart),
    Fault("default changed", lambda d: _change_default(d, "mic"), "Recording goes on with", _restart),
    Fault("microphone muted", lambda d: d.pactl("set-source-mute", "mic", "1"), "was muted",
          lambda d: d.pactl("set-source-mute", "mic", "0")),
]  # fmt: skip

IN_AN_ANSWER = [
    Fault("server stopped", VirtualDesktop.stop_sound, "loudspeaker is gone", VirtualDesktop.start_sound),
    Fault("server hung", VirtualDesktop.freeze_sound, "does not take any more", VirtualDesktop.thaw_sound),
    Fault("server restarted", _restart, "loudspeaker is gone", _nothing),
    Fault("loudspeaker unplugged", _unplug_one_of_two, "Speaking goes on through", _restart),
    Fault("default changed", lambda d: _change_default(d, "speaker"), "Speaking goes on through", _restart),
    Fault("loudspeaker muted", lambda d: d.pactl("set-sink-mute", "speaker", "1"), "loudspeaker is muted",
          lambda d: d.pactl("set-sink-mute", "speaker", "0")),
]  # fmt: skip


@dataclass(frozen=True)
class Result:
    """One round."""

    told_after: float
    """Seconds from the fault to the sentence."""
    problem: str = ""


class Campaign:
    """A desktop with the program on it, and rounds to be played."""

    def __init__(self, desktop: VirtualDesktop, app: App, speech: Path) -> None:
        self.desktop = desktop
        self.app = app
        self.speech = speech

    def play(self, moment: str, fault: Fault) -> Result:
        """One round from its beginning to the next turn that works."""
        self.app.forget()
        self.app.longest_hold = 0.0
        try:
            told_after = self._in_a_take(fault) if moment == "mid-take" else self._in_an_answer(fault)
            self._next_turn()
        except (RoundFailed, RuntimeError) as error:
            return Result(float("nan"), str(error))
        finally:
            self._put_right()
        if self.app.longest_hold > LONGEST_HOLD_SECONDS:
            return Result(told_after, f"the window was held up for {self.app.longest_hold:.1f} s")
        return Result(told_after)

    def _in_a_take(self, fault: Fault) -> float:
        self.desktop.keydown("ctrl+alt+space")
        try:
            self.app.wait_for("TalkChanged.*recording")
            self.desktop.say(self.speech)
            told_after = self._strike(fault)
        finally:
            self.desktop.keyup("ctrl+alt+space")
        self.app.wait_for("Transcribed.*Tell me")  # the take is not lost
        self.app.wait_for("ClauseSpoken.*number 1 ")
        self.desktop.key("Escape")
        self.app.wait_for("TurnFinished")
        return told_after

    def _in_an_answer(self, fault: Fault) -> float:
        self.ask()
        self.app.wait_for("ClauseSpoken.*number 1 ")
        told_after = self._strike(fault)
        self.app.wait_for("TurnFinished.*(answered|ANSWERED)")
        return told_after

    def _strike(self, fault: Fault) -> float:
        self.app.forget()
        began = time.monotonic()
        fault.strike(self.desktop)
        told_at, _ = self.app.wait_for(fault.told)
        fault.mend(self.desktop)
        return max(0.0, told_at - began)

    def _next_turn(self) -> None:
        self.app.forget()
        self.desktop.record_start()
        self.ask()
        self.app.wait_for("ClauseSpoken")
        self.app.wait_for("ClauseSpoken")
        self.desktop.key("Escape")
        self.app.wait_for("TurnFinished")
        if not np.abs(self.desktop.record_stop().samples).max() > 0.1:
            raise RoundFailed("the next answer could not be heard")

    def ask(self) -> None:
        """Type a question; its answer is long."""
        self.desktop.wait_for_window("Kibitz")
        self.desktop.type("Tell me")
        self.desktop.key("Return")

    def _put_right(self) -> None:
        if self.desktop.is_recording:
            self.desktop.record_stop()
        self.desktop.key("Escape")


@contextmanager
def campaign() -> Iterator[Campaign]:
    """A desktop and the program on it; both are ended."""
    desktop = VirtualDesktop()
    with TemporaryDirectory() as folder:
        desktop.use_home(Path(folder))
        settings = replace(
            Settings(),
            ears=EarsSettings("tests.fakes:FakeEars", "Tell me"),
            eyes=EyesSettings("tests.fakes:FakeEyes", ANSWER),
            voice=VoiceSettings("tests.fakes:FakeVoice"),
            talk=TalkSettings(cues=False),  # they would be taken for the answer
        )
        save(settings, Path(desktop.env["XDG_CONFIG_HOME"]) / "kibitz/settings.toml")
        speech = Path(folder) / "speech.wav"
        write_wav(speech, spoken("How many shapes are there?"))
        try:
            desktop.start()
            app = App(desktop)
            try:
                desktop.wait_for_window("Kibitz")
                for _ in range(3):
                    app.wait_for("EngineReady")
                yield Campaign(desktop, app, speech)
            finally:
                app.close()
        finally:
            desktop.close()


def main() -> int:
    """Play all rounds and print a table; exit code 1 if any went wrong."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=20)
    arguments.add_argument("--only", choices=("mid-take", "mid-answer"))
    arguments.add_argument("--fault", metavar="WORDS", default="", help="such as “server hung”")
    chosen = arguments.parse_args()
    failed = 0
    with campaign() as played:
        for moment, faults in (("mid-take", IN_A_TAKE), ("mid-answer", IN_AN_ANSWER)):
            if chosen.only in (None, moment):
                wanted = [fault for fault in faults if chosen.fault in fault.name]
                failed += sum(_play(played, moment, fault, chosen.rounds) for fault in wanted)
    return 1 if failed else 0


def _play(played: Campaign, moment: str, fault: Fault, rounds: int) -> int:
    results = [played.play(moment, fault) for _ in range(rounds)]
    good = [result.told_after for result in results if not result.problem]
    told = f"told after {np.median(good):.2f} s (at most {max(good):.2f})" if good else ""
    print(f"{moment:11} {fault.name:24} {len(good):2} of {rounds} well, {told}", flush=True)
    for result in results:
        if result.problem:
            print(f"            {result.problem}", flush=True)
    return rounds - len(good)


if __name__ == "__main__":
    sys.exit(main())
