# SPDX-License-Identifier: GPL-3.0-or-later
from dataclasses import fields

import pytest

from ui.look.colours import DARK, LIGHT, Colours
from ui.look.theme import Theme, ThemeChoice

TEXT_ON = [
    *(("text", ground) for ground in (
        "window", "side", "surface", "raised", "bubble", "chosen", "code", "trouble", "notice"
    )),
    *(("muted", ground) for ground in ("window", "side", "surface", "raised")),
    *(("accent", ground) for ground in ("window", "surface")),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_trouble", "trouble"),
    ("on_trouble", "side"),
    ("on_trouble", "surface"),
    ("on_trouble", "surface"),
    ("on_trouble", "window"),
    ("on_starter", "starter"),
    ("on_recording", "recording"),
]  # fmt: skip


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_text_is_legible(colours: Colours, text: str, ground: str) -> None:
    contrast = _contrast(getattr(colours, text), getattr(colours, ground))

    assert contrast >= 4.5, f"{text} on {ground}: {contrast:.2f}"


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_colour_is_a_plain_one(colours: Colours) -> None:
    values = [getattr(colours, field.name) for field in fields(colours)]

    assert all(len(value) == 7 and int(value[1:], 16) >= 0 for value in values)


def test_a_choice_changes_the_colours_at_once(theme: Theme) -> None:
    changes: list[Colours] = []
    theme.changed.connect(lambda: changes.append(theme.colours))

    theme.choose(ThemeChoice.DARK)
    theme.choose(ThemeChoice.LIGHT)

    assert changes == [DARK, LIGHT]


def _contrast(first: str, second: str) -> float:
    """WCAG 2.2 contrast ratio, 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
