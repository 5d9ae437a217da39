# SPDX-License-Identifier: GPL-3.0-or-later
"""What a language model is told besides the conversation: its task, and how it is to choose its words."""

from assistant.engines.protocols import Sampling
from assistant.paths import assets_folder
from assistant.settings import Settings


def system_text() -> str:
    """What a language model is told about its task before anything else."""
    return (assets_folder() / "system_prompt.md").read_text(encoding="utf-8").strip()


def sampling(settings: Settings, json_schema: str = "") -> Sampling:
    """How answers are chosen, as the user set it."""
    return Sampling(
        temperature=settings.eyes.temperature,
        max_tokens=settings.eyes.max_answer_tokens,
        json_schema=json_schema,
    )
