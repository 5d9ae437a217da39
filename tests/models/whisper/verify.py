# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the exported folder through faster-whisper alone: words, silence, partial takes, word times, speed."""

import json
import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from faster_whisper import WhisperModel

from assistant.speech.audio import write_wav
from assistant.values import SAMPLE_RATE, Audio, Samples
from tests.models.whisper import grammar
from tests.models.whisper.clips import TEST_TIMBRES, TRAIN_TIMBRES, ClipMaker, silence
from tests.models.whisper.effects import at_level, coloured_noise, non_speech, with_noise
from tests.models.whisper.grammar import SpokenWord, normalised

Spoken = tuple[str, Samples]
"""What was said, and how it sounds at 16 kHz."""

_PLAIN = [
    "Stop talking.", "Return color and shape as JSON.", "What does the screen say?", "What number is shown?",
    "Please read the screen.", "What color is the circle?", "How many squares are there?",
    "Is there a blue triangle?", "What shape is red?",
]  # fmt: skip


class Listener:
    """The exported model."""

    def __init__(self, folder: Path, compute_type: str = "float32", threads: int = 1) -> None:
        self._model = WhisperModel(str(folder), device="cpu", compute_type=compute_type, cpu_threads=threads)

    def segments(self, sound: Samples, **options: Any) -> list[Any]:
        """What faster-whisper gives."""
        return list(self._model.transcribe(sound, **{"language": "en", **options})[0])

    def text(self, sound: Samples, **options: Any) -> str:
        """What is heard."""
        return "".join(segment.text for segment in self.segments(sound, **options)).strip()


@dataclass(frozen=True)
class Exam:
    """Which clips to speak."""

    timbres: tuple[str, ...] = TEST_TIMBRES
    held_out: bool = True
    seed: int = 11
    effects: bool = False
    noise_decibels: float | None = None
    texts: tuple[str, ...] = ()
    """Said in turn; empty draws sentences."""
    peak_decibels: float = -6.0


def verify(folder: Path, *, count: int = 200, samples: Path | None = None) -> dict[str, Any]:
    """Print everything there is to measure; with `samples`, write a few clips there with what was heard."""
    listener, report = Listener(folder), {}

    def put(name: str, value: Any) -> None:
        report[name] = value
        print(f"{name}: {json.dumps(value)}", flush=True)

    clean = clips(count, Exam())
    put("held-out voices and sentences, clean", word_errors(listener, clean, show=12))
    put("same, int8", word_errors(Listener(folder, "int8"), clean[: count // 2]))
    if samples:
        write_samples(samples, clean[:16], listener)
    put("same, without_timestamps", word_errors(listener, clean, without_timestamps=True))
    put("same, greedy", word_errors(listener, clean, beam_size=1))
    put("same, vad_filter", word_errors(listener, clean, vad_filter=True))
    put("same, quiet (-36 dB peak)", word_errors(listener, clips(count // 2, Exam(peak_decibels=-36))))
    put("same, room, tone and band effects", word_errors(listener, clips(count, Exam(effects=True))))
    for decibels in (20, 10, 5):
        put(f"same, noise {decibels} dB", word_errors(listener, clips(count // 2, Exam(noise_decibels=decibels))))
    plain = (*(text for text in grammar.FIXED if "{" not in text), *_PLAIN)
    put("plain commands", word_errors(listener, clips(2 * len(plain), Exam(held_out=False, seed=12, texts=plain))))
    put("seen voices", word_errors(listener, clips(count // 2, Exam(timbres=TRAIN_TIMBRES, seed=13))))
    numbers = tuple(f"The number is {number}." for number in (7, 42, 305, 4729, 1860, 9999, 3333, 58))
    put("numbers", word_errors(listener, clips(32, Exam(held_out=False, seed=14, texts=numbers))))
    for stamps in (True, False):
        put(f"no speech, without_timestamps={not stamps}", _no_speech(listener, without_timestamps=not stamps))
    put("speech", _confidence(listener, clean[:60]))
    put("growing takes, every 0.5 s", _growing(listener, clean[:20]))
    for size, gap in ((2, 1.0), (3, 1.2)):
        put(f"{size} sentences, {gap} s apart", _several(listener, clean, size, gap))
    put("long sound", _long(listener, clean[-14:]))
    put("word times", _word_times(listener))
    for threads in (1, 2):
        put(f"speed, {threads} threads", _speed(Listener(folder, threads=threads), clean[:30]))
    return report


def clips(count: int, exam: Exam) -> list[Spoken]:
    """So many clips, with silence around them."""
    maker = ClipMaker(exam.timbres, held_out=exam.held_out, seed=exam.seed)
    made = []
    for number in range(count):
        rng, noise = random.Random(f"test/{exam.seed}/{number}"), np.random.default_rng([exam.seed, number, 99])
        text = exam.texts[number % len(exam.texts)] if exam.texts else grammar.draw(rng, held_out=exam.held_out)
        sound, _ = maker.utterance(rng, noise, text, maker.voice(rng), effects=exam.effects)
        sound = np.concatenate([silence(rng.uniform(0, 0.5)), sound, silence(rng.uniform(0.1, 0.8))])
        sound = at_level(sound, exam.peak_decibels)
        if exam.noise_decibels is not None:
            sound = np.clip(with_noise(noise, sound, exam.noise_decibels), -1, 1)
        made.append((text, sound))
    return made


def word_errors(listener: Listener, spoken: list[Spoken], *, show: int = 0, **options: Any) -> dict[str, float]:
    """Word error rate and share of texts that are exactly right, in percent."""
    wrong = total = exact = 0
    for text, sound in spoken:
        heard = listener.text(sound, **options)
        mistakes = edits(normalised(text), normalised(heard))
        wrong, total, exact = wrong + mistakes, total + len(normalised(text)), exact + (heard == text)
        if mistakes and show > 0:
            show -= 1
            print(f"    {text!r} -> {heard!r}", flush=True)
    return {"wer": round(100 * wrong / total, 2), "exact": round(100 * exact / len(spoken), 1), "clips": len(spoken)}


def edits(reference: list[str], heard: list[str]) -> int:
    """Words to insert, delete or change."""
    row = list(range(len(heard) + 1))
    for i, word in enumerate(reference, 1):
        diagonal, row[0] = row[0], i
        for j, other in enumerate(heard, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (word != other))
    return row[-1]


def write_samples(folder: Path, spoken: list[Spoken], listener: Listener) -> None:
    """Clips as WAV files, with facts.json saying what was said and heard."""
    folder.mkdir(parents=True, exist_ok=True)
    facts = []
    for number, (text, sound) in enumerate(spoken):
        name = f"{number:02}_{'_'.join(normalised(text))}.wav"
        write_wav(folder / name, Audio(sound))
        facts.append(json.dumps({"file": name, "said": text, "heard": listener.text(sound)}))
    (folder / "facts.json").write_text("[\n  " + ",\n  ".join(facts) + "\n]\n")


def _no_speech(listener: Listener, **options: Any) -> dict[str, Any]:
    rng = np.random.default_rng(3)
    quiet = [silence(3), silence(0.5)]
    for slope, seconds, decibels in ((0, 3, -30), (1, 4, -12), (2, 4, -20)):
        quiet.append(at_level(coloured_noise(rng, seconds * SAMPLE_RATE, slope), decibels))
    quiet += [non_speech(np.random.default_rng(1000 + k), 0.5 + 0.2 * k) for k in range(40)]
    texts = [text for sound in quiet if (text := listener.text(sound, **options))]
    unfiltered = {"no_speech_threshold": None, "log_prob_threshold": None, **options}
    lowest = min(segment.no_speech_prob for sound in quiet for segment in listener.segments(sound, **unfiltered))
    return {"clips": len(quiet), "with text": len(texts), "lowest no_speech_prob": round(lowest, 4), "texts": texts[:5]}


def _confidence(listener: Listener, spoken: list[Spoken]) -> dict[str, float]:
    segments = [segment for _, sound in spoken for segment in listener.segments(sound)]
    return {
        "highest no_speech_prob": round(max(segment.no_speech_prob for segment in segments), 5),
        "mean avg_logprob": round(float(np.mean([segment.avg_logprob for segment in segments])), 3),
        "lowest avg_logprob": round(min(segment.avg_logprob for segment in segments), 3),
    }


def _growing(listener: Listener, spoken: list[Spoken]) -> dict[str, str]:
    step, stable, parts, right = SAMPLE_RATE // 2, 0, 0, 0
    for text, sound in spoken:
        ends = range(step, len(sound) + step, step)
        *earlier, final = [normalised(listener.text(sound[:end], beam_size=1)) for end in ends]
        parts += len(earlier)
        stable += sum(words == final[: len(words)] for words in earlier)
        right += final == normalised(text)
    return {"begins like the final one": f"{stable}/{parts}", "final one right": f"{right}/{len(spoken)}"}


def _several(listener: Listener, spoken: list[Spoken], size: int, gap: float) -> dict[str, str]:
    groups = [spoken[start : start + size] for start in range(0, min(len(spoken), 10 * size) - size + 1, size)]
    right = found = 0
    for group in groups:
        heard = listener.segments(_joined(group, gap))
        found += len(heard) == size
        right += [normalised(segment.text) for segment in heard] == [normalised(text) for text, _ in group]
    return {"as many segments": f"{found}/{len(groups)}", "all words right": f"{right}/{len(groups)}"}


def _long(listener: Listener, spoken: list[Spoken]) -> dict[str, float]:
    sound, said = _joined(spoken, 1.0), [word for text, _ in spoken for word in normalised(text)]
    facts = {"seconds": round(len(sound) / SAMPLE_RATE, 1), "sentences": float(len(spoken))}
    choices: dict[str, dict[str, Any]] = {
        "plain": {},
        "no conditioning": {"condition_on_previous_text": False},
        "vad_filter": {"vad_filter": True},
    }
    for name, options in choices.items():
        heard = normalised(" ".join(segment.text for segment in listener.segments(sound, **options)))
        facts[f"wer, {name}"] = round(100 * edits(said, heard) / len(said), 1)
    return facts


def _word_times(listener: Listener) -> dict[str, float]:
    maker, gaps = ClipMaker(TEST_TIMBRES, held_out=True, seed=21), []
    for number in range(30):
        rng, noise = random.Random(f"words/{number}"), np.random.default_rng(number)
        sound, words = maker.utterance(rng, noise, grammar.draw(rng, held_out=True), maker.voice(rng), effects=False)
        padded = at_level(np.concatenate([silence(0.4), sound, silence(0.5)]), -6)
        heard = [word for segment in listener.segments(padded, word_timestamps=True) for word in segment.words]
        spans = _spans(words)
        if len(heard) == len(spans):
            for word, (start, end) in zip(heard, spans, strict=True):
                gaps += [abs(word.start - 0.4 - start), abs(word.end - 0.4 - end)]
    return {
        "boundaries": len(gaps),
        "median error s": round(float(np.median(gaps)), 3),
        "90 % below s": round(float(np.quantile(gaps, 0.9)), 3),
    }


def _spans(words: list[SpokenWord]) -> list[tuple[float, float]]:
    """Begin and end of each written word; the digits of a number are one."""
    spans: list[tuple[float, float]] = []
    for word in words:
        start = word.start if word.written.startswith(" ") else spans.pop()[0]
        spans.append((start, word.end))
    return spans


def _speed(listener: Listener, spoken: list[Spoken]) -> dict[str, float]:
    seconds = sum(len(sound) for _, sound in spoken) / SAMPLE_RATE
    listener.text(spoken[0][1])
    return {
        "beam 5, real-time factor": round(_timed(lambda: [listener.text(sound) for _, sound in spoken]) / seconds, 3),
        "greedy, real-time factor": round(
            _timed(lambda: [listener.text(sound, beam_size=1) for _, sound in spoken]) / seconds, 3
        ),
    }


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _joined(spoken: list[Spoken], gap: float) -> Samples:
    return np.concatenate([part for _, sound in spoken for part in (sound, silence(gap))])
