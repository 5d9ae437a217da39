# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a Whisper model of random weights hear the script: the work is the network's, the words are the script's.

It is put in below faster-whisper, at the two objects that every way of using it goes through: the one that is given
sound, and the one that decodes. So the obvious way and Kibitz are treated alike.
"""

from types import SimpleNamespace
from typing import Any

import numpy as np

from tests.benchmarks.first_word.script import Script

_GOOD_LOGPROB = -0.2
_CERTAIN = 0.98


def follow_script(model: Any, script: Script) -> None:
    """Have a faster-whisper model follow the script from now on."""
    ear = _Ear(model.feature_extractor, script)
    model.feature_extractor = ear
    model.model = _Decoder(model, ear)


class _Ear:
    """Stands in for the feature extractor, and keeps in mind which words are in the sound."""

    def __init__(self, extractor: Any, script: Script) -> None:
        self._extractor = extractor
        self._script = script
        self.words = ""

    def __call__(self, waveform: Any, *arguments: Any, **options: Any) -> Any:
        self.words = self._script.heard_in(np.asarray(waveform, np.float32))
        return self._extractor(waveform, *arguments, **options)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._extractor, name)


class _Decoder:
    """Stands in for CTranslate2's model: decodes as many tokens as the script has, then gives those of the script."""

    def __init__(self, model: Any, ear: _Ear) -> None:
        self._model = model.model
        self._tokenizer = model.hf_tokenizer
        self._ear = ear
        self._end = self._tokenizer.token_to_id("<|endoftext|>")
        self._no_timestamps = self._tokenizer.token_to_id("<|notimestamps|>")

    def __getattr__(self, name: str) -> Any:
        return getattr(self._model, name)

    def detect_language(self, features: Any) -> list[list[tuple[str, float]]]:
        """Detect, and be certain that it is English."""
        self._model.detect_language(features)
        return [[("<|en|>", _CERTAIN)]]

    def generate(self, features: Any, prompts: Any, **options: Any) -> list[Any]:
        """Decode, and give the script's words."""
        prompt = list(prompts[0])
        tokens = self._rest_of_script(prompt)
        if tokens:
            options["suppress_tokens"] = [*(options.get("suppress_tokens") or []), self._end]
            options["max_length"] = max(2 * len(tokens), len(tokens) + len(prompt))  # CTranslate2 takes half of it
            self._model.generate(features, prompts, **options)
        return [
            SimpleNamespace(
                sequences=[[self._tokenizer.id_to_token(token) for token in tokens]],
                sequences_ids=[tokens],
                scores=[_GOOD_LOGPROB],
                no_speech_prob=0.01 if tokens else 1.0,
            )
        ]

    def _rest_of_script(self, prompt: list[int]) -> list[int]:
        """Ids of the words, without those that the prompt begins with, and with time stamps if they are wanted."""
        text = self._ear.words
        tokens: list[int] = self._tokenizer.encode(f" {text}", add_special_tokens=False).ids if text else []
        given: list[int] = []
        while prompt and prompt[-1] < self._end:
            given.insert(0, prompt.pop())
        if given and tokens[: len(given)] == given:
            tokens = tokens[len(given) :]
        if tokens and self._no_timestamps not in prompt:
            return [self._no_timestamps + 1, *tokens, self._no_timestamps + 1 + 50]
        return tokens
