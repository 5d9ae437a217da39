# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said in the benchmark: questions as sound with their words, and the answer.

Random weights understand nothing and never come to an end. So both sides do all the work of the networks, and where a
network's choice would be taken, the script's next word is taken instead.
"""

import json
import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from assistant.engines.abort import AbortFlag
from assistant.engines.protocols import EngineHost
from assistant.engines.starter.espeak import EspeakVoice
from assistant.settings import VoiceSettings
from assistant.speech.audio import at_rate
from assistant.values import SAMPLE_RATE, Samples

FOLDER_VARIABLE = "KIBITZ_FIRST_WORD"
"""Environment variable with the folder of the script; the engine process inherits it."""

QUESTIONS = {
    2: "How do I save this file?",
    5: "Where do I have to click to save this file under another name, please?",
    15: (
        "I have been looking at this window for a while now and I cannot find out how it works. I would like to save "
        "this file under another name, in the folder of the other project, and then send it to a friend. "
        "Where do I have to click?"
    ),
}
"""By seconds of speech."""

ANSWER = (
    "The save button is in the top left corner of the window, right next to the open folder icon. "
    "You can also press Control and S on the keyboard at the same time. "
    "If the file has no name yet, a dialog will ask you where on your computer you would like to put it."
)
"""60 tokens; the first clause, 13 tokens, is complete with its comma."""
CLAUSE = "The save button is in the top left corner of the window,"
ANSWER_TOKENS, CLAUSE_TOKENS = 60, 13

_LEAD_SECONDS = 0.2
"""From the key going down to the first word."""
_NOISE = 1e-4
"""A quiet room; and what makes each moment of a recording recognisable."""
_PROBE = 400
"""Samples by which a piece of sound is found again."""


@dataclass(frozen=True)
class Utterance:
    """A question as it is spoken."""

    text: str
    samples: Samples
    """At SAMPLE_RATE, from key down to key up."""
    begin: float
    end: float
    """Seconds from and to which there is speech."""

    @property
    def seconds(self) -> float:
        """From key down to key up."""
        return len(self.samples) / SAMPLE_RATE

    def said_between(self, begin: float, end: float) -> str:
        """The words that end in this time; each takes its share of the speech, by characters."""
        words = self.text.split(" ")
        length = sum(len(word) + 1 for word in words)
        said, at = [], self.begin
        for word in words:
            at += (len(word) + 1) / length * (self.end - self.begin)
            if begin < at <= end + 0.01:
                said.append(word)
        return " ".join(said)


class Script:
    """All that is said, as both sides' processes read it.

    Args:
        folder: Where `write_script` put it; by default where the environment says.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or Path(os.environ[FOLDER_VARIABLE])

    @cached_property
    def utterances(self) -> dict[int, Utterance]:
        """By seconds of speech."""
        about = json.loads((self.folder / "script.json").read_text())
        return {
            int(seconds): Utterance(QUESTIONS[int(seconds)], np.load(self.folder / f"{seconds}.npy"), begin, end)
            for seconds, (begin, end) in about.items()
        }

    def heard_in(self, samples: Samples) -> str:
        """The words in a piece of sound that was cut from one of the utterances; silence around it does no harm.

        Raises:
            ValueError: It was not.
        """
        if not samples.any():
            return ""
        start = max(0, min(int(np.abs(samples).argmax()), len(samples) - _PROBE))
        probe = np.ascontiguousarray(samples[start : start + _PROBE], np.float32).tobytes()
        for utterance in self.utterances.values():
            found = utterance.samples.tobytes().find(probe)
            if found >= 0:
                first = found // 4 - start
                length = int(np.flatnonzero(samples)[-1]) + 1
                return utterance.said_between(first / SAMPLE_RATE, (first + length) / SAMPLE_RATE)
        if float(np.abs(samples).max()) < 10 * _NOISE:
            return ""
        raise ValueError("this sound is not in the script")


def write_script(folder: Path, trailing_silence: float) -> Script:
    """Have eSpeak NG speak the questions, each in just its time.

    Args:
        folder: An empty one.
        trailing_silence: Seconds between the last word and the key going up.
    """
    about = {}
    for seconds, text in QUESTIONS.items():
        wanted = seconds - _LEAD_SECONDS - trailing_silence
        natural = _spoken(text, 1.0)
        spoken = _spoken(text, min(4.0, len(natural) / SAMPLE_RATE / wanted))[: round(wanted * SAMPLE_RATE)]
        samples = np.random.default_rng(seconds).normal(0, _NOISE, seconds * SAMPLE_RATE).astype(np.float32)
        start = round(_LEAD_SECONDS * SAMPLE_RATE)
        samples[start : start + len(spoken)] += spoken
        np.save(folder / f"{seconds}.npy", samples)
        about[seconds] = (_LEAD_SECONDS, (start + len(spoken)) / SAMPLE_RATE)
    (folder / "script.json").write_text(json.dumps(about))
    return Script(folder)


def _spoken(text: str, speed: float) -> Samples:
    voice = EspeakVoice.open(VoiceSettings(speed=speed), EngineHost(1, AbortFlag()))
    pieces = [at_rate(piece, SAMPLE_RATE) for piece in voice.synthesize(text, cancelled=lambda: False)]
    samples = np.concatenate([piece.samples for piece in pieces])
    loud = np.flatnonzero(np.abs(samples) > 0.01)
    return samples[loud[0] : loud[-1] + 1]
