# SPDX-License-Identifier: GPL-3.0-or-later
"""Eyes: when the screen is looked at, which camera, and how closely pictures are seen."""

from dataclasses import dataclass

from assistant.capture.camera_source import check_source
from assistant.errors import InputError
from assistant.settings import Detail, ScreenExtent, Settings
from ui.settings.choices import Lookup, device_choice
from ui.settings.context import SettingsContext
from ui.settings.fields import Choice, Field, Number, Text, Toggle
from ui.settings.page import SettingsPage
from ui.words import error_words, mark, tr, tr_choices

_DETAIL = (
    (0, mark("As this computer allows")), (256, mark("Little (256 tokens)")), (512, mark("Some (512 tokens)")),
    (1024, mark("Much (1,024 tokens)")), (2048, mark("Very much (2,048 tokens)")),
)  # fmt: skip
_EXTENTS = (
    (ScreenExtent.MONITOR, mark("The monitor with the mouse pointer")), (ScreenExtent.ALL, mark("All monitors")),
    (ScreenExtent.WINDOW, mark("The window in front")),
)  # fmt: skip
_DESCRIBES = (
    (Detail.BRIEF, mark("In one sentence what it is")),
    (Detail.NORMAL, mark("What is where, and the main text")),
    (Detail.FULL, mark("All text, word for word")),
)
_FIRST_CAMERA = "0"


@dataclass(frozen=True, kw_only=True)
class CameraAddress(Text):
    """A camera that is no device of this computer; empty for one that is."""

    def read(self, settings: Settings) -> str:
        """The address or file, if one is named."""
        camera = settings.devices.camera
        return "" if camera.isdecimal() else camera

    def write(self, settings: Settings, value: str) -> Settings:
        """Use it; without one, the first camera of this computer."""
        return super().write(settings, value or _FIRST_CAMERA)


def eyes_page(context: SettingsContext) -> SettingsPage:
    """The page."""
    page = SettingsPage(
        tr("Eyes"), ((tr("Screen"), _screen()), (tr("Camera"), _camera()), (tr("Pictures"), _detail())), context.theme
    )
    Lookup(page, context)
    return page


def _screen() -> tuple[Choice | Toggle, ...]:
    return (
        Toggle(
            path="screen.look_when_talking", words=tr("Look at the screen when I talk"), also="screenshot",
            tells=tr("When you press the key that works everywhere, and only then. The picture is shown before it is "
            "asked about, and can be taken away."),
        ),
        Choice(
            path="screen.extent", words=tr("What “the screen” means"), choices=tr_choices(_EXTENTS),
            also=tr("monitor display window screenshot"),
            tells=tr("The fewer pixels it has, the better small print is read. Ctrl+Alt+S lets you choose a part "
            "yourself. On Wayland it is always everything."),
        ),
        Choice(
            path="screen.describe",
            words=tr("“Describe my screen” tells"),
            choices=tr_choices(_DESCRIBES),
            also=tr("accessibility blind verbosity read aloud"),
            tells=tr("Press its key once more within ten seconds of the answer, and it tells more."),
        ),
    )  # fmt: skip


def _camera() -> tuple[Field, ...]:
    return (
        device_choice(
            "devices.camera", tr("Camera"), tr("Used only while you look through it, or take a picture."), "webcam"
        ),
        CameraAddress(
            path="devices.camera",
            words=tr("Camera in the network"),
            also=tr("url stream video file ip address"),
            example=tr("rtsp://… or a video file"),
            tells=tr(
                "Its address, or a video file, instead of a camera of this computer. Kibitz connects to it when you "
                "take a picture. Empty: the camera above."
            ),
            check=lambda _, text: _source_problem(text) if text else "",
        ),
        Toggle(
            path="devices.camera_preview",
            words=tr("Show the camera before a picture is taken"),
            also=tr("preview live view snap webcam"),
            tells=tr("Otherwise the camera's key and button take a picture at once, which also works without looking."),
        ),
    )


def _detail() -> tuple[Choice | Number, ...]:
    return (
        Choice(
            path="eyes.picture_tokens",
            words=tr("Detail of pictures"),
            choices=tr_choices(_DETAIL),
            unknown=tr("{} tokens"),
            also=tr("picture budget tokens resolution"),
            tells=tr("More detail takes longer. “Look closely” in a question takes all of it, whatever stands here."),
        ),
        Number(
            path="eyes.looking_seconds",
            words=tr("Looking at a screen may take"),
            low=0,
            high=600,
            decimals=1,
            unit=tr("s"),
            lowest=tr("As long as I usually talk"),
            also=tr("time budget"),
            tells=tr(
                "What is looked at while you talk costs no waiting. Counts where detail is left to this computer."
            ),
        ),
    )


def _source_problem(text: str) -> str:
    try:
        check_source(text)
    except InputError as error:
        return error_words(error)
    return ""
