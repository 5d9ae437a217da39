# SPDX-License-Identifier: GPL-3.0-or-later
"""Notices that an answer is spoken by a voice that does not know its language, and says so."""

from collections.abc import Callable

from assistant.events import EngineReady, Event, Noticed
from assistant.phrase import Phrase
from assistant.pipeline import spoken_text
from assistant.turn_events import ClauseSpoken
from assistant.values import EngineInfo, Role


class SpokenLanguage:
    """A subscriber of the event stream. Tells each language once for each voice."""

    def __init__(self, publish: Callable[[Event], None]) -> None:
        self._publish = publish
        self._voice: EngineInfo | None = None
        self._told: set[str] = set()

    def hear(self, event: Event) -> None:
        """Note the voice; compare what it says with what it knows."""
        if isinstance(event, EngineReady) and event.info.role is Role.VOICE:
            self._voice = event.info
            self._told = set()
        elif isinstance(event, ClauseSpoken) and self._voice and self._voice.languages:
            self._compare(event.text, self._voice)

    def _compare(self, clause: str, voice: EngineInfo) -> None:
        from babel import Locale  # noqa: PLC0415 - comes with the rules for speech, which the window does not wait for

        language = spoken_text.language_of(clause, voice.languages[0])
        if language in voice.languages or language in self._told:
            return
        self._told.add(language)
        name = Locale.parse(language).get_display_name("en")
        self._publish(
            Noticed(
                Phrase(
                    "This answer is in {name}, which the voice “{title}” does not know. Install a voice for {name}, "
                    "or choose eSpeak NG, which speaks about a hundred languages.",
                    name=name,
                    title=voice.title,
                )
            )
        )
