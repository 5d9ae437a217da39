# SPDX-License-Identifier: GPL-3.0-or-later
"""What the user can choose: a tree of frozen dataclasses; `settings_file` keeps it."""

from dataclasses import dataclass, field
from typing import Annotated

import msgspec

from assistant.settings.engines import (
    EarsSettings,
    EyesSettings,
    FlashAttention,
    KvType,
    MemorySettings,
    ModelsSettings,
    VoiceSettings,
)
from assistant.settings.keeping import (
    HistorySettings,
    Keep,
    PrivacySettings,
)
from assistant.settings.kinds import AUTO
from assistant.settings.looking import (
    Detail,
    ScreenExtent,
    ScreenSettings,
)
from assistant.settings.talking import (
    DeviceSettings,
    Echo,
    Review,
    TalkMode,
    TalkSettings,
)
from assistant.settings.window import (
    Contrast,
    KeysSettings,
    Latency,
    Motion,
    Pill,
    WindowSettings,
)

__all__ = [
    "AUTO",
    "Contrast",
    "Detail",
    "DeviceSettings",
    "EarsSettings",
    "Echo",
    "EyesSettings",
    "FlashAttention",
    "HistorySettings",
    "Keep",
    "KeysSettings",
    "KvType",
    "Latency",
    "MemorySettings",
    "ModelsSettings",
    "Motion",
    "Pill",
    "PrivacySettings",
    "Review",
    "ScreenExtent",
    "ScreenSettings",
    "Settings",
    "TalkMode",
    "TalkSettings",
    "VoiceSettings",
    "WindowSettings",
]


@dataclass(frozen=True)
class Settings:
    """Everything."""

    ears: EarsSettings = field(default_factory=EarsSettings)
    eyes: EyesSettings = field(default_factory=EyesSettings)
    voice: VoiceSettings = field(default_factory=VoiceSettings)
    devices: DeviceSettings = field(default_factory=DeviceSettings)
    talk: TalkSettings = field(default_factory=TalkSettings)
    screen: ScreenSettings = field(default_factory=ScreenSettings)
    history: HistorySettings = field(default_factory=HistorySettings)
    window: WindowSettings = field(default_factory=WindowSettings)
    keys: KeysSettings = field(default_factory=KeysSettings)
    models: ModelsSettings = field(default_factory=ModelsSettings)
    memory: MemorySettings = field(default_factory=MemorySettings)
    privacy: PrivacySettings = field(default_factory=PrivacySettings)
    threads: Annotated[int, msgspec.Meta(ge=0, le=256)] = 0
    """Native threads; 0 is one for each physical core."""
