# SPDX-License-Identifier: GPL-3.0-or-later
"""Notices “hey Kibitz” with PocketSphinx and the US-English model of its package."""

import tempfile
from pathlib import Path

import numpy as np

from assistant.errors import EngineUnavailable
from assistant.speech.audio import to_pcm16
from assistant.values import Samples

_PHRASE = "hey kibitz"
_NEW_WORD, _PRONUNCIATION = "kibitz", "K IH B IH T S"
"""Not in the package's dictionary; in its notation, ARPAbet."""

_THRESHOLD = "1e-25"
"""With 16 synthetic voices in noise all of 16 were noticed, and nothing else in 8 minutes of speech, among it phrases
that sound alike ("hey, can you hit this?"). At 1e-20 one was missed, at 1e-15 five. Another phrase needs another
threshold, so the phrase cannot be chosen: at this one, "hey computer" is never noticed."""

_NOISE = 0.01
"""Root mean square of noise that is added: in digital silence PocketSphinx's estimate of the channel goes astray, and
it noticed none of 16 instead of all."""


class PocketSphinxWakeWord:
    """Notices the phrase in a stream, 0.1 s after its end, at 3 % of the stream's own time. For one thread.

    Raises:
        EngineUnavailable: PocketSphinx's model is missing.
    """

    def __init__(self) -> None:
        import pocketsphinx  # noqa: PLC0415 - most people never need it

        try:
            self._decoder = pocketsphinx.Decoder(lm=None, loglevel="FATAL")
        except RuntimeError as error:
            raise EngineUnavailable(
                "The wake word cannot be listened for because PocketSphinx's language model is missing.",
                "Run packaging/run.sh (or packaging/run.ps1) again to repair the installation.",
            ) from error
        self._decoder.add_word(_NEW_WORD, _PRONUNCIATION, True)
        # A threshold of its own can be given to a phrase in a file only.
        with tempfile.TemporaryDirectory() as folder:
            keyphrases = Path(folder) / "keyphrases"
            keyphrases.write_text(f"{_PHRASE} /{_THRESHOLD}/\n", encoding="utf-8")
            self._decoder.add_kws("wake", str(keyphrases))
        self._decoder.activate_search("wake")
        self._random = np.random.default_rng(0)
        self._decoder.start_utt()

    def heard_in(self, samples: Samples) -> bool:
        """Whether the phrase ends in the next sound, at 16 kHz, shape (n,)."""
        noise = self._random.normal(0.0, _NOISE, len(samples)).astype(np.float32)
        self._decoder.process_raw(to_pcm16(samples + noise).tobytes())
        if self._decoder.hyp() is None:
            return False
        self._decoder.end_utt()
        self._decoder.start_utt()
        return True
