# SPDX-License-Identifier: GPL-3.0-or-later
"""Two hundred utterances around a key, and fifty takes without a word: `python -m tests.desktop.campaign_talk`.

The real listener, detector, microphone framing and tiny recogniser; only the sound card and the clock are simulated,
so that every block comes when it would come, and the outcome can be compared sample by sample.
"""

import random
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from assistant.capture.microphone import FRAME_SAMPLES, LEISURE_SECONDS, Microphone
from assistant.engines.abort import AbortFlag
from assistant.engines.protocols import EngineHost
from assistant.engines.silero import SileroVad
from assistant.engines.whisper.ears import WhisperEars
from assistant.paths import assets_folder
from assistant.pipeline.hearing import Hearing
from assistant.pipeline.listening import Listening
from assistant.pipeline.microphone_feed import Heard
from assistant.pipeline.takes import Take
from assistant.settings import EarsSettings, TalkMode, TalkSettings
from assistant.speech.audio import at_rate
from assistant.speech.cue_sounds import Cue, load_cue
from assistant.values import SAMPLE_RATE, Audio, Samples, Segment, Transcription
from tests.assistant.fake_sound import FakeDevice
from tests.assistant.hearing_fakes import Scene, ScriptedWakeWord, no_microphone
from tests.models.speaker import Manner
from tests.models.whisper.speak import spoken

TINY_WHISPER = Path(__file__).parents[1] / "models/whisper/tiny-whisper-ct2"
BLOCKS = (160, 320, 480, 512, 1024, 1600)
VOICES = ("en-us", "en", "en-us+f2", "en-us+m3")
SENTENCES = (
    "How many shapes are there?",
    "What color is the circle?",
    "Where is the white star?",
    "Is there a red square on the screen?",
    "What number is shown?",
    "Is the white circle on the left?",
)
NOISE = 0.001


@dataclass
class Report:
    """What came of a campaign."""

    rounds: int = 0
    cut: list[str] = field(default_factory=list)
    """Takes in which a sample of the speech is missing."""
    misheard: list[str] = field(default_factory=list)
    """Takes whose words differ from those of the whole recording."""
    invented: list[str] = field(default_factory=list)
    """Words written for takes without a word."""
    ungated: int = 0
    """Takes without a word that were believed to hold speech, and given to the recogniser."""
    waits: list[float] = field(default_factory=list)
    """Seconds from the key going up to the take being handed over."""


class SimulatedTalk(Scene):
    """A listener that hears a whole scene of sound through a microphone with blocks of a given size."""

    def __init__(self, vad: SileroVad, watching: SileroVad, settings: TalkSettings | None = None) -> None:
        super().__init__(settings)
        detectors = iter((watching, vad))
        hearing = Hearing(no_microphone, lambda: "", lambda: next(detectors), ScriptedWakeWord)
        self.listening = Listening(
            hearing, self.line, self, self.events.append, lambda: self.settings, lambda: self.now
        )  # fmt: skip
        self.handed_over_at: list[float] = []
        self._waiting = 0
        """Samples that have come, and have not been heard."""
        self.stand_by()

    def take_complete(self, take: Take) -> None:
        super().take_complete(take)
        self.handed_over_at.append(self.now)

    def live_through(self, sound: Samples, block: int, keys: dict[float, str]) -> None:
        """Hear all of `sound`; at the given seconds the key goes "down" or "up"."""
        device = FakeDevice()
        start = self.now
        due = sorted(keys.items())
        with Microphone(open_stream=device.open, hears_the_loudspeaker=lambda: False) as microphone:
            frames = microphone.frames()
            for begin in range(0, len(sound) - block + 1, block):
                complete_at = (begin + block) / SAMPLE_RATE
                while due and due[0][0] < complete_at:
                    seconds, act = due.pop(0)
                    self.now = start + seconds
                    self.down(TalkMode.HOLD) if act == "down" else self.up()
                    self._hear_what_came(frames)
                self.now = start + complete_at
                device.stream.deliver(sound[begin : begin + block])
                self._waiting += block
                self._hear_what_came(frames)

    def _hear_what_came(self, frames: Iterator[Samples]) -> None:
        """As a microphone gives it: at once while that is urgent, or else what has come in a while."""
        if not self.line.is_urgent and self._waiting < LEISURE_SECONDS * SAMPLE_RATE:
            return
        while self._waiting >= FRAME_SAMPLES:
            self._waiting -= FRAME_SAMPLES
            assert self.line._feed is not None
            self.listening.handle(Heard(self.line._feed, next(frames), is_silent=False))


class Campaign:
    """Keeps what takes time to load."""

    def __init__(self) -> None:
        self._ears = WhisperEars.open(
            EarsSettings("whisper", str(TINY_WHISPER), "en", "cpu"), EngineHost(2, AbortFlag())
        )
        self._vads = SileroVad(), SileroVad()
        self._expected: dict[tuple[str, str], str] = {}
        self._cue = at_rate(load_cue(assets_folder() / "sounds", Cue.START), SAMPLE_RATE).samples * np.float32(0.25)

    def cut_points(self, rounds: int, seed: int = 1) -> Report:
        """Speech that begins and ends up to 0.4 s before or after the key goes down and up."""
        report, rng = Report(), random.Random(seed)
        for number in range(rounds):
            sentence, voice, block = rng.choice(SENTENCES), rng.choice(VOICES), BLOCKS[number % len(BLOCKS)]
            before, after = rng.uniform(-0.4, 0.4), rng.uniform(-0.4, 0.4)
            self._one_cut_point(report, sentence, voice, block, (before, after))
        return report

    def _one_cut_point(
        self, report: Report, sentence: str, voice: str, block: int, offsets: tuple[float, float]
    ) -> None:
        said = spoken(sentence, Manner(voice), before=0.0, after=0.0).samples
        loud = np.flatnonzero(np.abs(said) > 0.01)
        said = said[loud[0] : loud[-1] + 1]
        lead = 2 * SAMPLE_RATE
        noise = np.random.default_rng(report.rounds).normal(0, NOISE, lead + len(said) + 2 * SAMPLE_RATE)
        sound: Samples = noise.astype(np.float32)
        sound[lead : lead + len(said)] += said
        # Speech begins `offsets[0]` after the key goes down, and ends `offsets[1]` after it goes up.
        down = lead / SAMPLE_RATE - offsets[0]
        up = max(down + 0.05, (lead + len(said)) / SAMPLE_RATE - offsets[1])
        if report.rounds % 2:
            self._add_cue(sound, down)
        talk = SimulatedTalk(*self._vads)
        began = talk.now
        talk.live_through(sound, block, {down: "down", up: "up"})
        report.rounds += 1
        what = f"{sentence} {voice}, blocks of {block}, begins {offsets[0]:+.2f} s, ends {offsets[1]:+.2f} s"
        if len(talk.takes) != 1:
            report.cut.append(f"{what}: {len(talk.takes)} takes")
            return
        report.waits.append(talk.handed_over_at[0] - began - up)
        taken = talk.takes[0].audio.samples
        first = _place(taken, sound)
        if first is None or first > lead or first + len(taken) < lead + len(said):
            report.cut.append(what)
        heard, whole = self._hear(taken), self._whole(sentence, voice)
        if _words(heard) != _words(whole):
            report.misheard.append(f"{what}: “{heard}” instead of “{whole}”")

    def wordless(self, rounds: int, seed: int = 1) -> Report:
        """Silence, noise, music and taps, each held for one to four seconds; the cue is heard in every other one."""
        report = Report()
        for number in range(rounds):
            kind = tuple(_WORDLESS)[number % len(_WORDLESS)]
            rng = np.random.default_rng(seed * 1000 + number)
            sound = np.zeros(7 * SAMPLE_RATE, np.float32)
            sound += rng.normal(0, NOISE, len(sound)).astype(np.float32)
            sound += _WORDLESS[kind](rng, len(sound)).astype(np.float32)
            if number // len(_WORDLESS) % 2 == 0:
                self._add_cue(sound, 1.0)
            talk = SimulatedTalk(*self._vads)
            talk.live_through(sound, BLOCKS[number % len(BLOCKS)], {1.0: "down", 1.0 + rng.uniform(1, 4): "up"})
            report.rounds += 1
            (take,) = talk.takes
            report.ungated += take.holds_speech
            if take.holds_speech and (words := self._hear(take.audio.samples)):
                report.invented.append(f"{kind}: “{words}”")
        return report

    def _add_cue(self, sound: Samples, down: float) -> None:
        """The start cue comes out of the loudspeaker, and back into the microphone."""
        at = round((down + 0.12) * SAMPLE_RATE)
        sound[at : at + len(self._cue)] += self._cue

    def _whole(self, sentence: str, voice: str) -> str:
        if (sentence, voice) not in self._expected:
            self._expected[sentence, voice] = self._hear(spoken(sentence, Manner(voice)).samples)
        return self._expected[sentence, voice]

    def _hear(self, samples: Samples) -> str:
        steps = self._ears.transcribe(Audio(samples), language="en", prompt="", cancelled=lambda: False)
        return Transcription(tuple(step for step in steps if isinstance(step, Segment))).text


def _words(text: str) -> list[str]:
    """Without the mark at the end, which follows from how a voice falls."""
    return re.findall(r"\w+", text.casefold())


def _place(taken: Samples, sound: Samples) -> int | None:
    """Where in `sound` the take is, sample by sample; None if it is not a whole piece of it."""
    for start in np.flatnonzero(sound == taken[0]):
        if np.array_equal(sound[start : start + len(taken)], taken):
            return int(start)
    return None


def _hum(rng: np.random.Generator, length: int) -> Samples:
    time = np.arange(length) / SAMPLE_RATE
    return np.asarray(sum(0.05 / n * np.sin(2 * np.pi * 50 * n * time) for n in range(1, 8)), np.float32)


def _music(rng: np.random.Generator, length: int) -> Samples:
    """A melody of plucked tones over a chord."""
    time = np.arange(length) / SAMPLE_RATE
    sound = np.sin(2 * np.pi * np.outer((196.0, 246.9, 293.7), time)).sum(0) * 0.04
    for start in range(0, length - 8000, 5000):
        note = 220 * 2 ** (rng.integers(0, 13) / 12)
        tone = time[:8000]
        sound[start : start + 8000] += 0.2 * np.sin(2 * np.pi * note * tone) * np.exp(-6 * tone)
    return np.asarray(sound, np.float32)


def _taps(rng: np.random.Generator, length: int) -> Samples:
    """Keys, clicks and knocks on the table."""
    sound = np.zeros(length)
    for start in rng.integers(0, length - 2000, 12):
        tone = np.arange(2000) / SAMPLE_RATE
        sound[start : start + 2000] += 0.4 * rng.normal(0, 1, 2000) * np.exp(-tone * rng.uniform(60, 400))
    return np.asarray(np.clip(sound, -1, 1), np.float32)


def _wind(rng: np.random.Generator, length: int) -> Samples:
    """Breath and wind: low noise that swells."""
    low = np.convolve(rng.normal(0, 1, length), np.full(64, 1 / 64), mode="same")
    return np.asarray(0.4 * low * (1 + np.sin(np.arange(length) / 9000)), np.float32)


_WORDLESS = {
    "silence": lambda rng, length: np.zeros(length, np.float32),
    "noise": lambda rng, length: rng.normal(0, rng.uniform(0.005, 0.1), length),
    "hum": _hum,
    "music": _music,
    "taps": _taps,
    "wind": _wind,
}


def main() -> int:
    """Print what came of the long campaigns; 1 if a word was lost or invented."""
    campaign = Campaign()
    cut, wordless = campaign.cut_points(200), campaign.wordless(50)
    print(f"{cut.rounds} utterances: {len(cut.cut)} cut, {len(cut.misheard)} heard otherwise than whole")
    waits = np.array(cut.waits) * 1000
    print(f"key up to take: median {np.median(waits):.0f} ms, 90 % {np.percentile(waits, 90):.0f} ms")
    print(f"{wordless.rounds} takes without a word: {wordless.ungated} transcribed, {len(wordless.invented)} invented")
    for line in (*cut.cut, *cut.misheard, *wordless.invented):
        print(f"  {line}")
    return int(bool(cut.cut or cut.misheard or wordless.invented))


if __name__ == "__main__":
    sys.exit(main())
