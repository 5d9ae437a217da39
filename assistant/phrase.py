# SPDX-License-Identifier: GPL-3.0-or-later
"""English sentences that can still be said in another language: the core speaks English, and the window translates."""

from typing import Self


class Phrase(str):
    """A sentence with its parts filled in, which remembers the sentence without them.

    For whoever reads it, it is a plain `str` in English. `ui.words.tr` looks up `template` in the user's language and
    fills in `values` again. Survives pickling, so it can cross from the engine process.

    >>> Phrase("The microphone “{name}” is gone.", name="Headset")
    'The microphone “Headset” is gone.'
    """

    __slots__ = ("template", "values")

    template: str
    values: dict[str, object]

    def __new__(cls, template: str, /, **values: object) -> Self:
        """`template` is filled in with `values`, by `str.format`; a value may be a `Phrase` itself.

        Without values, braces stand for themselves, so that every constant sentence is a phrase, too.
        """
        phrase = super().__new__(cls, template.format(**values) if values else template)
        phrase.template = str(template)
        # Whatever is no text or number is told as text from here on, so that every phrase can cross to another process.
        phrase.values = {
            name: value if isinstance(value, str | int | float) else str(value) for name, value in values.items()
        }
        return phrase

    def __reduce__(self) -> tuple[object, ...]:
        return _restore, (type(self), self.template, self.values)


def in_a_row(*sentences: str) -> Phrase:
    """Sentences after each other, each translated by itself; empty ones are left out."""
    told = {
        f"part{number}": sentence if isinstance(sentence, Phrase) else Phrase(sentence)
        for number, sentence in enumerate(filter(None, sentences), start=1)
    }
    return Phrase(" ".join(f"{{{name}}}" for name in told), **told)


def _restore(kind: type[Phrase], template: str, values: dict[str, object]) -> Phrase:
    return kind(template, **values)
