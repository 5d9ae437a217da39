# SPDX-License-Identifier: GPL-3.0-or-later
"""What the user can choose: a tree of frozen dataclasses; `settings_file` keeps it."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated

import msgspec

AUTO = "auto"

Fraction = Annotated[float, msgspec.Meta(ge=0.0, le=1.0)]
Count = Annotated[int, msgspec.Meta(ge=0)]


@dataclass(frozen=True)
class EarsSettings:
    """How speech becomes text."""

    engine: str = AUTO
    """Engine name; "auto" takes the first installed model, or else the starter engine."""
    model: str = ""
    """Path of the model's folder."""
    language: str = AUTO
    """ISO 639-1 code, or "auto"."""
    device: str = AUTO
    """ "auto", "cpu" or "cuda"."""


class FlashAttention(StrEnum):
    """A quicker way to compute attention, which not every device has; `kibitz models tune` tries it."""

    AUTO = "auto"
    """llama.cpp decides."""
    ON = "on"
    OFF = "off"


class KvType(StrEnum):
    """How the keys and values of the context window are kept."""

    F16 = "f16"
    Q8_0 = "q8_0"
    """Half the memory, slightly less exact. Needs flash attention."""


@dataclass(frozen=True)
class EyesSettings:
    """What looks and thinks."""

    engine: str = AUTO
    model: str = ""
    """Path of the GGUF file of the language model."""
    projector: str = ""
    """Path of the mmproj GGUF file that goes with it; empty for a model without pictures."""
    context_tokens: Annotated[int, msgspec.Meta(ge=256, le=1_048_576)] = 8192
    picture_tokens: Count = 0
    """At most so many tokens for one picture; 0 follows how fast this computer is."""
    looking_seconds: Annotated[float, msgspec.Meta(ge=0.0, le=600.0)] = 0.0
    """Looking at a screen may take about so long; 0 follows how long you usually talk."""
    keep_on_disk: bool = False
    """What was read of conversations and pictures is kept on this computer, so that they are ready at once after a
    restart. Off, because it holds what was on the screen; and never while `history.protect` encrypts conversations."""
    gpu_layers: Annotated[int, msgspec.Meta(ge=-1)] = -1
    """Layers on the graphics card; -1 is all of them, 0 none."""
    flash_attention: FlashAttention = FlashAttention.AUTO
    kv_type: KvType = KvType.F16
    batch_tokens: Annotated[int, msgspec.Meta(ge=32, le=4096)] = 512
    """So many tokens are computed at once while a picture is read; more take more memory."""
    max_answer_tokens: Annotated[int, msgspec.Meta(ge=1)] = 512
    temperature: Annotated[float, msgspec.Meta(ge=0.0, le=2.0)] = 0.0
    address: str = ""
    """Only for the engine "remote": base address of an OpenAI-compatible server, such as http://127.0.0.1:8080/v1."""
    remote_model: str = ""
    """Only for "remote": the model's name on that server; empty takes the first it offers."""
    remote_key: str = ""
    """Only for "remote": a key, if the server wants one."""


@dataclass(frozen=True)
class VoiceSettings:
    """How text becomes speech."""

    engine: str = AUTO
    model: str = ""
    """Path of a Piper voice (.onnx, with its .onnx.json beside it)."""
    language: str = "en"
    speed: Annotated[float, msgspec.Meta(ge=0.25, le=4.0)] = 1.0
    volume: Fraction = 1.0
    speak_answers: bool = True
    """Answers are spoken; otherwise only shown."""


@dataclass(frozen=True)
class DeviceSettings:
    """Which microphone, loudspeaker and camera; empty is the system's default."""

    microphone: str = ""
    speaker: str = ""
    camera: str = "0"
    """Index, file or address of a video stream."""
    camera_preview: bool = True
    """The live picture is shown before one is taken; otherwise one is taken at once."""


class TalkMode(StrEnum):
    """What pressing the talk key means."""

    AUTO = "auto"
    """Hold it while you speak, or tap it to begin and tap it again to end."""
    HOLD = "hold"
    """Only while it is held."""
    TOGGLE = "toggle"
    """A press begins, the next one ends, however long they are."""
    HANDS_FREE = "hands-free"
    """A press begins a conversation, in which takes begin and end as you speak; the next one ends it."""


class Echo(StrEnum):
    """How Kibitz keeps from hearing itself."""

    HALF_DUPLEX = "half-duplex"
    """For loudspeakers: while an answer is spoken, nothing is listened for but, if that is set, “stop”."""
    HEADSET = "headset"
    """The microphone cannot hear the answer: whoever speaks interrupts it."""
    CANCEL = "cancel"
    """For loudspeakers: the answer is removed from what the microphone hears; whoever speaks interrupts it."""


class Review(StrEnum):
    """Which transcripts are shown before they are asked."""

    DOUBTFUL = "doubtful"
    """Those with words that were probably misheard. What was understood well is asked at once."""
    ALL = "all"


@dataclass(frozen=True)
class TalkSettings:
    """How talking begins and ends. All of it counts from the next press on."""

    mode: TalkMode = TalkMode.AUTO
    pre_roll: bool = True
    """The microphone stays open and half a second is kept in memory, so that the first word is never cut. Otherwise
    it is opened at the press of the key, which takes a moment: wait for the sound that says so. A Bluetooth headset
    plays music in poor quality while its microphone is open."""
    echo: Echo = Echo.HALF_DUPLEX
    stop_word: bool = False
    """While an answer is spoken aloud, any short word such as “stop” ends it. Needs `pre_roll` or hands-free mode. Off,
    because it is not certain: say it louder than the loudspeaker, and now and then an answer may pause by itself."""
    wake_word: bool = False
    """“Hey Kibitz”, said while nothing is going on, begins a take that ends when you fall silent. It is listened for
    on this computer only, and needs `pre_roll`. Tried with synthetic voices only: real ones may fare worse."""
    pause_seconds: Annotated[float, msgspec.Meta(ge=0.3, le=5.0)] = 0.8
    """Hands-free: after so much silence what was said is the question."""
    cues: bool = True
    """Short sounds tell that recording begins and ends, that something failed, and that thinking takes long."""
    cue_volume: Fraction = 0.5
    send_after: Annotated[float, msgspec.Meta(ge=0.0)] = 1.2
    """The window shows what it understood for so many seconds, to be corrected or discarded, before it asks; 0 asks at
    once, and `inf` only when you press Enter. Hands-free mode always asks at once."""
    review: Review = Review.DOUBTFUL


class Detail(StrEnum):
    """How much is told of a screen that is to be described."""

    BRIEF = "brief"
    """One sentence: which program, and what it is about."""
    NORMAL = "normal"
    """What is where, and the main text."""
    FULL = "full"
    """All text, word for word, and where it stands."""


class ScreenExtent(StrEnum):
    """What is meant by the screen."""

    MONITOR = "monitor"
    """The monitor with the mouse pointer."""
    ALL = "all"
    """All monitors, side by side."""
    WINDOW = "window"
    """The window in front; where the system does not tell which that is, the monitor."""


@dataclass(frozen=True)
class ScreenSettings:
    """When Kibitz looks at the screen by itself, and at how much of it."""

    look_when_talking: bool = True
    """It looks when you press the key that works everywhere, and only then, so that you can ask about what you see. The
    picture is shown before it is asked about, and can be taken away."""
    extent: ScreenExtent = ScreenExtent.MONITOR
    """Not all monitors, because small print is lost when as many pixels have to show two of them; not the window,
    because menus and messages that one asks about are windows of their own. On Wayland always everything."""
    describe: Detail = Detail.BRIEF
    """What “Describe my screen” tells first; the key pressed again soon after tells more."""


class Keep(StrEnum):
    """How long conversations are kept."""

    ALWAYS = "always"
    MONTH = "30 days"
    WEEK = "7 days"
    NOTHING = "nothing"
    """They end with the window."""

    @property
    def days(self) -> int:
        """Conversations that were not changed for longer go; 0: none do."""
        return {Keep.MONTH: 30, Keep.WEEK: 7}.get(self, 0)


@dataclass(frozen=True)
class HistorySettings:
    """What becomes of conversations."""

    keep: Keep = Keep.ALWAYS
    """Starred ones stay as long as they are starred."""
    new_after_minutes: Annotated[int, msgspec.Meta(ge=0, le=10_080)] = 0
    """A question so long after the last answer begins a new conversation; 0: never."""
    read_pictures: bool = True
    """What is written in pictures of past conversations is read while nothing else goes on, so that it can be found."""
    keep_takes: bool = False
    """What was said is kept as sound, too, with the question; otherwise only its words are."""
    protect: bool = False
    """Conversations and their pictures are encrypted, with a key in the system's keyring. Turning it off decrypts them;
    lost settings do not. Whoever loses the keyring loses the history."""


class Pill(StrEnum):
    """The small panel that tells, over other programs, that Kibitz listens or answers."""

    OFF = "off"
    MINIMAL = "minimal"
    """It never grows: where talking stands, and how long."""
    LIVE = "live"
    """It also shows what was understood so far, and the answer."""


class Latency(StrEnum):
    """What is told below an answer about how long it took."""

    OFF = "off"
    FIRST = "first sound"
    """When the first sound came, or the first word."""
    ALL = "all"
    """A bar with each stage, too."""


class Contrast(StrEnum):
    """How strongly text and frames stand out from what is behind them."""

    SYSTEM = "system"
    """As the system is set."""
    NORMAL = "normal"
    HIGH = "high"


class Motion(StrEnum):
    """Whether anything in the window moves."""

    SYSTEM = "system"
    """As the system is set."""
    REDUCED = "reduced"
    """Nothing glides or scrolls by itself; what changes, changes at once."""
    FULL = "full"


@dataclass(frozen=True)
class WindowSettings:
    """How the window looks, and how it keeps out of the way."""

    language: str = "system"
    """ "system", "en" or "de"; counts from the next start."""
    theme: str = "system"
    """ "system", "light" or "dark"."""
    contrast: Contrast = Contrast.SYSTEM
    text_percent: Annotated[int, msgspec.Meta(ge=100, le=200)] = 100
    """Size of text, and of everything that goes with it, in hundredths of the system's."""
    motion: Motion = Motion.SYSTEM
    pill: Pill = Pill.LIVE
    """Shown while the window is not in front. Not on Wayland, where it would take the keyboard from other programs."""
    latency: Latency = Latency.ALL
    close_to_tray: bool = False
    """Closing the window leaves Kibitz in the tray. On a desktop without a tray, closing always ends it."""
    notifications: bool = True
    """The desktop tells, while the window is not in front, that what took long is done or has failed."""


@dataclass(frozen=True)
class KeysSettings:
    """Keys that work in every program, such as “Ctrl+Alt+Space”; empty is none. The desktop may have the last word."""

    talk: str = "Ctrl+Alt+Space"
    region: str = "Ctrl+Alt+S"
    """Choose a part of the screen, to ask about it."""
    screen: str = "Ctrl+Alt+W"
    """Take a picture of the screen for the next question."""
    camera: str = "Ctrl+Alt+C"
    describe: str = "Ctrl+Alt+D"
    """Say what is on the screen."""
    not_my_screen: str = "Ctrl+Alt+X"
    """Ask without the picture of the screen that was taken when the talk key was pressed."""
    stop: str = "Esc"
    """Taken from other programs only while there is something to stop. Not on Wayland, where that cannot be done."""
    repeat: str = "Ctrl+Alt+R"
    """Speak the newest answer once more."""
    show: str = "Ctrl+Alt+E"
    """Bring the window to the front."""


@dataclass(frozen=True)
class MemorySettings:
    """What the models may take of this computer's memory."""

    limit_gb: Annotated[float, msgspec.Meta(ge=0.0)] = 0.0
    """Gigabytes (10⁹ bytes) for all engines together; 0 is no limit of our own."""
    unload_after_minutes: Annotated[float, msgspec.Meta(ge=0.0)] = 0.0
    """Without work for so long, the models leave the memory until they are needed again; 0 is never."""


@dataclass(frozen=True)
class ModelsSettings:
    """Where models come from."""

    mirror: str = ""
    """Address that is asked for files instead of the catalogue's hub; empty takes HF_ENDPOINT, if that is set."""
    catalogues: tuple[str, ...] = ()
    """Files with more models to offer."""
    downloads_at_once: Annotated[int, msgspec.Meta(ge=1, le=8)] = 2


@dataclass(frozen=True)
class PrivacySettings:
    """How this computer is kept from being left; the network lock itself cannot be opened."""

    seal_engines: bool = True
    """Where the system can, it takes the network from the engine process. Off only for a graphics driver that does not
    work then: the network lock stays."""


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
