# SPDX-License-Identifier: GPL-3.0-or-later
"""Every colour of the window: a table for light, one for dark, and both once more with high contrast."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Colours:
    """Every colour of the window, as #rrggbb. Each text colour is legible (4.5:1) on the grounds named beside it."""

    window: str
    """Behind the conversation."""
    side: str
    """Side bar and status strip."""
    surface: str
    """Composer, cards, menus."""
    raised: str
    """A control under the mouse."""
    border: str
    track: str
    """What a bar fills that shows how far something has come, in accent."""
    text: str
    """On window, side, surface, raised, bubble, chosen, code, trouble, notice."""
    muted: str
    """Secondary text on window, side, surface, raised."""
    accent: str
    """The main action, and what is on; as text on window and surface."""
    accent_hover: str
    on_accent: str
    """Text on accent and accent_hover."""
    bubble: str
    """What the user said."""
    chosen: str
    """What is chosen, and the clause being spoken."""
    code: str
    """Behind code."""
    trouble: str
    """Behind an error."""
    on_trouble: str
    """Title of an error, on trouble."""
    notice: str
    """Behind a remark that is no error."""
    starter: str
    """Behind the label of a starter engine."""
    on_starter: str
    """Text of that label."""
    recording: str
    """The talk button while the microphone listens."""
    on_recording: str
    evidence: str
    """Frame around where an answer was found; a graphic, not text."""
    hearing: str
    """In the bar that tells how long an answer took; these three are graphics, 3:1 on window and surface."""
    looking: str
    voicing: str


LIGHT = Colours(
    window="#f6f5f2",
    side="#efede8",
    surface="#ffffff",
    raised="#f3f1ec",
    border="#dedbd3",
    track="#dedbd3",
    text="#1e2124",
    muted="#60656b",
    accent="#0e7c66",
    accent_hover="#0b6a57",
    on_accent="#ffffff",
    bubble="#e4efea",
    chosen="#d8ede7",
    code="#edebe5",
    trouble="#fbeeea",
    on_trouble="#9b3520",
    notice="#e9eef5",
    starter="#f6e7c5",
    on_starter="#6b4a06",
    recording="#b3372a",
    on_recording="#ffffff",
    evidence="#e2a21b",
    hearing="#2f76ad",
    looking="#a8690f",
    voicing="#8452ad",
)

DARK = Colours(
    window="#16181a",
    side="#1c1f22",
    surface="#22262a",
    raised="#2b3035",
    border="#2e3338",
    track="#2e3338",
    text="#eceeef",
    muted="#9aa1a8",
    accent="#3cc3a3",
    accent_hover="#52d3b4",
    on_accent="#08251e",
    bubble="#203a33",
    chosen="#17352e",
    code="#1f2326",
    trouble="#35201c",
    on_trouble="#f2a390",
    notice="#1e2a38",
    starter="#40341a",
    on_starter="#f0cf8a",
    recording="#e8695a",
    on_recording="#2a0905",
    evidence="#f5c452",
    hearing="#79b3e0",
    looking="#e0ac4d",
    voicing="#bb8fe0",
)

HIGH_LIGHT = Colours(
    window="#ffffff",
    side="#ffffff",
    surface="#ffffff",
    raised="#e8e8e8",
    border="#404040",
    track="#cccccc",
    text="#000000",
    muted="#303030",
    accent="#00483a",
    accent_hover="#003328",
    on_accent="#ffffff",
    bubble="#eef6f2",
    chosen="#d6ece4",
    code="#f0f0f0",
    trouble="#fff0ec",
    on_trouble="#7a1500",
    notice="#eef3fb",
    starter="#fff1cf",
    on_starter="#4a3200",
    recording="#8f1408",
    on_recording="#ffffff",
    evidence="#e2a21b",
    hearing="#00457c",
    looking="#6b3f00",
    voicing="#55207f",
)

HIGH_DARK = Colours(
    window="#000000",
    side="#000000",
    surface="#000000",
    raised="#2a2a2a",
    border="#c0c0c0",
    track="#404040",
    text="#ffffff",
    muted="#dcdcdc",
    accent="#6df0cf",
    accent_hover="#a0f8e2",
    on_accent="#000000",
    bubble="#06231c",
    chosen="#0d3a2f",
    code="#161616",
    trouble="#2a0a04",
    on_trouble="#ffb8a6",
    notice="#0a1a30",
    starter="#2c2000",
    on_starter="#ffe08a",
    recording="#ff9184",
    on_recording="#000000",
    evidence="#f5c452",
    hearing="#9fd0ff",
    looking="#ffd27a",
    voicing="#dcb8ff",
)
