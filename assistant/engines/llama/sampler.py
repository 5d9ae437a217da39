# SPDX-License-Identifier: GPL-3.0-or-later
"""Chooses the next token from the model's logits."""

import ctypes
import json
import re
from typing import Any

import numpy as np
from llama_cpp import llama_cpp
from llama_cpp.llama_grammar import json_schema_to_gbnf
from numpy.typing import NDArray

from assistant.engines.llama.model import Logits
from assistant.engines.llama.vocabulary import Vocabulary
from assistant.engines.protocols import Sampling
from assistant.errors import InputError
from assistant.phrase import Phrase

_CANDIDATE = np.dtype([("id", np.int32), ("logit", np.float32), ("probability", np.float32)])
"""llama_token_data of llama.h."""


class Sampler:
    """Chooses tokens for one answer.

    Args:
        vocabulary: Of the model that gives the logits.
        sampling: How to choose.

    Raises:
        InputError: The JSON schema is no JSON, or says something that cannot be enforced.
    """

    def __init__(self, vocabulary: Vocabulary, sampling: Sampling) -> None:
        self._chain: Any = None
        self._grammar: Any = None
        if sampling.json_schema:
            text = grammar_of(sampling.json_schema).encode()
            self._grammar = llama_cpp.llama_sampler_init_grammar(vocabulary.handle, text, b"root")
            if not self._grammar:
                raise InputError(_CANNOT_ENFORCE, _SIMPLER_SCHEMA)
        if sampling.temperature > 0:
            parameters = llama_cpp.llama_sampler_chain_default_params()
            parameters.no_perf = True
            self._chain = llama_cpp.llama_sampler_chain_init(parameters)
            for step in (
                llama_cpp.llama_sampler_init_top_p(sampling.top_p, 1),
                llama_cpp.llama_sampler_init_temp(sampling.temperature),
                llama_cpp.llama_sampler_init_dist(sampling.seed % 2**32),
            ):
                llama_cpp.llama_sampler_chain_add(self._chain, step)

    def choose(self, logits: Logits) -> int | None:
        """The next token; None if the grammar allows no token at all."""
        token = self._pick(logits)
        if self._grammar and not self._allows(token):
            # Asking the grammar about every token of the vocabulary is slow, so it is asked only when needed.
            logits = self._only_allowed(logits)
            if not np.isfinite(logits).any():
                return None
            token = self._pick(logits)
        return token

    def accept(self, token: int) -> None:
        """Tell the grammar that this token, which does not end the answer, was written."""
        if self._grammar:
            llama_cpp.llama_sampler_accept(self._grammar, token)

    def close(self) -> None:
        """Free the native samplers; calling again does nothing."""
        for sampler in (self._chain, self._grammar):
            if sampler:
                llama_cpp.llama_sampler_free(sampler)
        self._chain = self._grammar = None

    def _pick(self, logits: Logits) -> int:
        if not self._chain:
            return int(logits.argmax())
        candidates = _candidates(logits)
        view = _view(candidates)
        llama_cpp.llama_sampler_apply(self._chain, ctypes.byref(view))
        return int(view.data[view.selected].id)

    def _allows(self, token: int) -> bool:
        candidate = np.array([(token, 0.0, 0.0)], _CANDIDATE)
        llama_cpp.llama_sampler_apply(self._grammar, ctypes.byref(_view(candidate)))
        return bool(np.isfinite(candidate["logit"][0]))

    def _only_allowed(self, logits: Logits) -> Logits:
        candidates = _candidates(logits)
        llama_cpp.llama_sampler_apply(self._grammar, ctypes.byref(_view(candidates)))
        return np.ascontiguousarray(candidates["logit"])


def logprob(logits: Logits, token: int) -> float:
    """Natural logarithm of the probability that the model itself gave a token, before any sampling."""
    highest = float(logits.max())
    return float(logits[token]) - highest - float(np.log(np.exp(logits - highest).sum(dtype=np.float64)))


def grammar_of(json_schema: str) -> str:
    """The grammar, in llama.cpp's GBNF, of all JSON texts that fit a schema.

    Raises:
        InputError: Not JSON, or not a schema that can be expressed.
    """
    try:
        schema = json.loads(json_schema)
    except (ValueError, RecursionError) as error:
        raise InputError(Phrase("The JSON schema is not valid JSON: {error}.", error=error), "Correct it.") from error
    if not isinstance(schema, dict):
        raise InputError("The JSON schema is not a JSON object.", 'Write something like {"type": "object", …}.')
    if _most_repetitions(json.dumps(schema)) > _REPETITIONS:
        raise InputError(
            "The JSON schema counts too far for llama.cpp.",
            Phrase("Stay below {repetitions} in all lengths.", repetitions=_REPETITIONS),
        )
    try:
        grammar = str(json_schema_to_gbnf(json_schema))
    except Exception as error:  # the converter stumbles over odd schemas in all kinds of ways
        raise InputError(_CANNOT_ENFORCE, _SIMPLER_SCHEMA) from error
    if len(grammar) > _LONGEST_GRAMMAR:
        raise InputError("The JSON schema is too large for llama.cpp.", _SIMPLER_SCHEMA)
    return grammar


def _most_repetitions(json_schema: str) -> int:
    """The largest number in a length or in a pattern's braces; in the text, because it can stand at any depth."""
    lengths = re.findall(r'"(?:min|max)(?:Length|Items|Properties)"\s*:\s*([\d.eE+]+)', json_schema)
    braces = [number for pair in re.findall(r"\{(\d+)(?:,(\d*))?\}", json_schema) for number in pair if number]
    return int(max(map(float, lengths + braces), default=0))


_CANNOT_ENFORCE = "The JSON schema says something that llama.cpp cannot enforce."
_SIMPLER_SCHEMA = "Use plain types, properties, required, enum and items."
_REPETITIONS = 1000
"""llama.cpp unrolls repetitions on the stack; at 50,000 the process ends, from 2,000 on it may refuse."""
_LONGEST_GRAMMAR = 256_000
"""Characters; what people write has a few thousand."""


def _candidates(logits: Logits) -> NDArray[Any]:
    candidates = np.empty(len(logits), _CANDIDATE)
    candidates["id"] = np.arange(len(logits), dtype=np.int32)
    candidates["logit"] = logits
    candidates["probability"] = 0.0
    return candidates


def _view(candidates: NDArray[Any]) -> Any:  # noqa: ANN401 - ctypes structure
    """The array as llama.cpp takes it; it reorders and cuts it in place."""
    data = candidates.ctypes.data_as(llama_cpp.llama_token_data_p)
    return llama_cpp.llama_token_data_array(data=data, size=len(candidates), selected=-1, sorted=False)
