# SPDX-License-Identifier: GPL-3.0-or-later
"""Clips to train on: sound, and what is said when."""

import random
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from assistant.values import SAMPLE_RATE, Samples
from tests.models.speaker import WORD, Manner, Speaker, Utterance
from tests.models.whisper import grammar
from tests.models.whisper.effects import at_level, non_speech, recorded, with_noise
from tests.models.whisper.grammar import SpokenWord

ACCENTS = (
    "en-us", "en-us", "en-us", "en", "en", "en-gb-scotland", "en-gb-x-rp", "en-gb-x-gbclan",
    "en-gb-x-gbcwmd", "en-029", "en-us-nyc",
)  # fmt: skip
TRAIN_TIMBRES = (
    "", "", "", "+f1", "+f1", "+f2", "+f2", "+f3", "+f3", "+f5", "+f5", "+m1", "+m1", "+m2", "+m2", "+m3", "+m3",
    "+m4", "+m4", "+m5", "+m5", "+m7", "+m7", "+m8", "+m8", "+Alex", "+Andy", "+Annie", "+Denis", "+Hugo", "+Lee",
    "+Mario", "+Michael", "+Mike", "+Storm", "+adam", "+anika", "+antonio", "+david", "+edward", "+linda", "+max",
    "+michel", "+norbert", "+quincy", "+rob", "+steph", "+travis", "+victor", "+zac", "+iven", "+john",
)  # fmt: skip
TEST_TIMBRES = ("+f4", "+m6", "+Gene", "+belinda")
"""Never heard in training."""

_WINDOW_SECONDS = 30
_FULL_WINDOW = 99


class Clip(NamedTuple):
    """A stretch of sound at 16 kHz, and the words of each sentence in it."""

    sound: Samples
    sentences: list[list[SpokenWord]]
    kind: str
    """ "one" sentence, "cut" off, "some" or "many" sentences, a "full" window, or "none"."""


class ClipMaker:
    """Makes clips by number; the same seed and number give the same clip.

    Args:
        timbres: Voices to choose from.
        held_out: Say only sentences that are kept for measuring.
        seed: Where chance starts.
    """

    def __init__(self, timbres: tuple[str, ...], *, held_out: bool, seed: int) -> None:
        self._speaker = Speaker()
        self._timbres, self._held_out, self._seed = timbres, held_out, seed

    def voice(self, rng: random.Random) -> str:
        """Some accent with some timbre."""
        return rng.choice(ACCENTS) + rng.choice(self._timbres)

    def utterance(
        self, rng: random.Random, noise: np.random.Generator, text: str, voice: str, *, effects: bool = True
    ) -> tuple[Samples, list[SpokenWord]]:
        """One sentence at 16 kHz, and when its words are said."""
        words = grammar.spoken_words(rng, text)
        manner = Manner(voice, rng.randint(120, 220), rng.randint(20, 85), rng.randint(30, 75))
        said = self._speaker.speak(" ".join(word.said + word.mark for word in words), manner)
        sound, words = _timed(said, words)
        # Stretching also moves the formants, which makes more voices.
        stretch = rng.uniform(0.88, 1.13) if effects and rng.random() < 0.5 else 1.0
        sound = recorded(noise, sound, said.sample_rate, stretch, effects=effects)
        return sound, [replace(word, start=word.start * stretch, end=word.end * stretch) for word in words]

    def clip(self, number: int) -> Clip:
        """Clip `number`."""
        rng, noise = random.Random(f"{self._seed}/{number}"), np.random.default_rng([self._seed, number])
        kind = rng.choices(["one", "cut", "some", "many", "full", "none"], [60, 16, 12.5, 1.3, 1.2, 9])[0]
        if kind == "none":
            return Clip(non_speech(noise, min(29.0, 0.3 + noise.exponential(2.0))), [], kind)
        sound, sentences = self._sentences(rng, noise, kind)
        if kind == "full":  # a window out of a longer recording
            sentences[-1] = [word for word in sentences[-1] if word.end <= _WINDOW_SECONDS - 0.05]
        if kind == "cut":
            sound, sentences = _cut_off(rng, sound, sentences[0])
        sentences = [words for words in sentences if words]
        sound = at_level(sound, rng.uniform(-16, -1) if rng.random() < 0.65 else rng.uniform(-38, -20))
        if rng.random() < 0.75:
            sound = with_noise(noise, sound, rng.uniform(6, 45))
        return Clip(np.clip(sound, -1, 1), sentences, kind)

    def _sentences(
        self, rng: random.Random, noise: np.random.Generator, kind: str
    ) -> tuple[Samples, list[list[SpokenWord]]]:
        """One or more sentences with pauses between them."""
        counts = {"one": 1, "cut": 1, "some": rng.choice((2, 2, 3)), "many": rng.randint(4, 8), "full": _FULL_WINDOW}
        count, voice = counts[kind], self.voice(rng)
        lead = rng.uniform(0, 0.7) if rng.random() < 0.8 else rng.uniform(0.7, 2.5)
        parts, now, sentences = [silence(lead)], int(lead * SAMPLE_RATE), []
        for number in range(count):
            sound, words = self.utterance(rng, noise, grammar.draw(rng, held_out=self._held_out), voice)
            if kind != "full" and (now + len(sound)) / SAMPLE_RATE > _WINDOW_SECONDS - 1.5:
                break
            shift = now / SAMPLE_RATE
            sentences.append([replace(word, start=word.start + shift, end=word.end + shift) for word in words])
            gap = rng.uniform(0.25, 1.0) if rng.random() < 0.7 else rng.uniform(1.0, 2.5)
            if number == count - 1:
                gap = rng.uniform(0.0, 0.4) if rng.random() < 0.5 else rng.uniform(0.4, 1.5)
            parts += [at_level(sound, 0), silence(gap)]
            now += len(sound) + len(parts[-1])
            if now > _WINDOW_SECONDS * SAMPLE_RATE:
                break
        return np.concatenate(parts)[: _WINDOW_SECONDS * SAMPLE_RATE], sentences


def silence(seconds: float) -> Samples:
    """Nothing, at 16 kHz."""
    return np.zeros(int(seconds * SAMPLE_RATE), np.float32)


def _cut_off(rng: random.Random, sound: Samples, words: list[SpokenWord]) -> tuple[Samples, list[list[SpokenWord]]]:
    """As much as the microphone has heard so far: the words complete by then, without a full stop."""
    cut = rng.uniform(words[0].start + 0.1, words[-1].end)
    heard = [word for word in words if word.end <= cut + 0.03]
    if heard and len(heard) < len(words):
        heard[-1] = replace(heard[-1], mark="")
    return sound[: int(cut * SAMPLE_RATE)], [heard]


def _timed(said: Utterance, words: list[SpokenWord]) -> tuple[Samples, list[SpokenWord]]:
    """The sound without the silence around it, and the words with their times in it."""
    if not said.samples.size:
        raise ValueError("nothing was said")
    loud = np.flatnonzero(np.abs(said.samples) > 0.004)
    first, last = (int(loud[0]), int(loud[-1]) + 1) if len(loud) else (0, len(said.samples))
    places, place = [], 0
    for word in words:
        places.append(place)
        place += len(word.said + word.mark) + 1
    begins: dict[int, float] = {}
    for moment in said.begins(WORD):
        index = max((k for k, at in enumerate(places) if at <= moment.character), default=0)
        begins.setdefault(index, moment.sample / said.sample_rate)
    # Words without a moment of their own (espeak-ng merges some) share the time evenly.
    begins.setdefault(0, 0.0)
    known = sorted(begins)
    end = last / said.sample_rate
    starts = np.interp(range(len(words) + 1), [*known, len(words)], [*(begins[k] for k in known), end])
    starts = np.clip(np.maximum.accumulate(starts), first / said.sample_rate, end) - first / said.sample_rate
    timed = [replace(w, start=float(a), end=float(b)) for w, a, b in zip(words, starts, starts[1:], strict=False)]
    return said.samples[first:last], timed
