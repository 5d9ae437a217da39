# SPDX-License-Identifier: GPL-3.0-or-later
"""Colours: every pair that is used is legible, by computation."""

import re
from collections.abc import Iterator
from dataclasses import fields

import pytest

from ui.look.colours import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Colours
from ui.look.stylesheet import stylesheet
from ui.look.theme import Theme, ThemeChoice

TEXT, STRONG_TEXT, GRAPHIC = 4.5, 7.0, 3.0
"""Least contrasts: WCAG 2.2, 1.4.3 (AA), 1.4.6 (AAA), 1.4.11."""

TABLES = {"light": LIGHT, "dark": DARK, "high light": HIGH_LIGHT, "high dark": HIGH_DARK}
every_table = pytest.mark.parametrize("colours", TABLES.values(), ids=TABLES.keys())

GROUNDS = ("window", "side", "surface", "raised")
TEXT_ON = [
    *(("text", ground) for ground in (*GROUNDS, "bubble", "chosen", "code", "trouble", "notice")),
    *(("muted", ground) for ground in GROUNDS),
    *(("accent", ground) for ground in ("window", "surface")),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_trouble", "trouble"),
    ("on_trouble", "side"),
    ("on_trouble", "surface"),
    ("on_trouble", "window"),
    ("on_starter", "starter"),
    ("on_recording", "recording"),
]
GRAPHICS_ON = [
    # Frames of what has the focus, signs, rings, bars, and the frames of switches.
    *(("accent", ground) for ground in (*GROUNDS, "chosen", "notice", "trouble")),
    *(("muted", ground) for ground in (*GROUNDS, "notice")),
    *(("recording", ground) for ground in ("window", "surface")),
    ("on_accent", "accent"),  # the frame of the main button while it has the focus
    ("accent", "track"),
    ("on_starter", "starter"),
]


@every_table
@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_text_is_legible(colours: Colours, text: str, ground: str) -> None:
    least = STRONG_TEXT if colours in (HIGH_LIGHT, HIGH_DARK) else TEXT

    assert _contrast(getattr(colours, text), getattr(colours, ground)) >= least


@every_table
@pytest.mark.parametrize(("graphic", "ground"), GRAPHICS_ON)
def test_graphics_and_frames_are_seen(colours: Colours, graphic: str, ground: str) -> None:
    assert _contrast(getattr(colours, graphic), getattr(colours, ground)) >= GRAPHIC


@every_table
def test_every_rule_of_the_style_sheet_is_legible(colours: Colours) -> None:
    """Rules that set text as well as its ground."""
    least = STRONG_TEXT if colours in (HIGH_LIGHT, HIGH_DARK) else TEXT
    pairs = list(_pairs(stylesheet(colours, 14, has_high_contrast=True)))

    assert len(pairs) > 20
    assert [(who, round(_contrast(*pair), 2)) for who, *pair in pairs if _contrast(*pair) < least] == []


@every_table
def test_every_frame_of_the_focus_is_seen(colours: Colours) -> None:
    rules = re.findall(r"([^{}]+:focus[^{}]*)\{([^}]*)\}", stylesheet(colours, 14, has_high_contrast=True))
    frames = {
        who.strip(): match[1]
        for who, what in rules
        if (match := re.search(r"border(?:-color)?:[^;]*(#[0-9a-f]{6})", what))
    }

    assert len(frames) == len({who.strip() for who, _ in rules})
    faint = {
        who: frame
        for who, frame in frames.items()
        if "primary" not in who and "starter" not in who  # they stand on grounds of their own: see above
        if min(_contrast(frame, getattr(colours, ground)) for ground in GROUNDS) < GRAPHIC
    }
    assert faint == {}


@pytest.mark.parametrize("colours", [HIGH_LIGHT, HIGH_DARK], ids=["light", "dark"])
def test_with_high_contrast_controls_have_frames(colours: Colours) -> None:
    assert min(_contrast(colours.border, getattr(colours, ground)) for ground in GROUNDS) >= TEXT


@every_table
def test_every_colour_is_a_plain_one(colours: Colours) -> None:
    values = [getattr(colours, field.name) for field in fields(colours)]

    assert all(len(value) == 7 and int(value[1:], 16) >= 0 for value in values)


def test_a_choice_changes_the_colours_at_once(theme: Theme) -> None:
    changes: list[Colours] = []
    theme.changed.connect(lambda: changes.append(theme.colours))

    theme.choose(ThemeChoice.DARK)
    theme.choose(ThemeChoice.LIGHT)

    assert changes == [DARK, LIGHT]


def _pairs(sheet: str) -> Iterator[tuple[str, str, str]]:
    """Each rule with text and ground of its own: selector, text, ground."""
    for who, what in re.findall(r"([^{}]+)\{([^}]*)\}", sheet):
        set_to = dict(re.findall(r"([a-z-]+):\s*(#[0-9a-f]{6})", what))
        if ground := set_to.get("background"):
            for kind in ("color", "placeholder-text-color"):
                if kind in set_to:
                    yield who.strip(), set_to[kind], ground


def _contrast(first: str, second: str) -> float:
    """WCAG 2.2 contrast ratio, 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
