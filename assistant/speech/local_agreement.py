# SPDX-License-Identifier: GPL-3.0-or-later
"""Which words of a growing transcript can be relied on while the user still speaks (LocalAgreement-2).

Each pass over the take so far gives a hypothesis. Words on which two passes in a row agree from the beginning are
committed and do not change any more; the rest is tentative. After Macháček et al., "Turning Whisper into Real-Time
Transcription System" (2023).
"""

from collections.abc import Sequence

_PUNCTUATION = " .,!?;:…\"'“”‘’()-"  # noqa: RUF001


class LocalAgreement:
    """The words of one take, pass by pass."""

    def __init__(self) -> None:
        self._committed: list[str] = []
        self._last: list[str] = []

    @property
    def committed(self) -> tuple[str, ...]:
        """Words that will not change any more."""
        return tuple(self._committed)

    @property
    def tentative(self) -> tuple[str, ...]:
        """What the last pass heard after them."""
        return tuple(self._last[len(self._committed) :])

    def feed(self, words: Sequence[str]) -> None:
        """Add the hypothesis of another pass over the take so far.

        A pass that contradicts committed words changes only what comes after them.
        """
        agreed = agreement(self._last, words)
        if agreed > len(self._committed):
            self._committed += words[len(self._committed) : agreed]
        self._last = list(words)


def agreement(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words two hypotheses share from the beginning, whatever their case and punctuation."""
    same = 0
    for mine, theirs in zip(one, other, strict=False):
        if _bare(mine) != _bare(theirs):
            break
        same += 1
    return same


def _bare(word: str) -> str:
    return word.strip(_PUNCTUATION).casefold()
