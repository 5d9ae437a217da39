# SPDX-License-Identifier: GPL-3.0-or-later
"""Screenshots: the right monitor, the right way for each kind of desktop, and plain words when it cannot be."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Self

import numpy as np
import pytest
from mss.exception import ScreenShotError
from mss.screenshot import ScreenShot
from PIL import Image

from assistant.capture import screen_portal
from assistant.capture.screen import freeze_screens, may_look_unasked
from assistant.capture.screen_portal import screenshot_through_portal
from assistant.capture.screens import ScreenWindow
from assistant.errors import ScreenError
from assistant.settings import ScreenExtent
from assistant.values import Picture, PictureSource

LEFT = {"left": -40, "top": -10, "width": 40, "height": 30}
RIGHT = {"left": 0, "top": 0, "width": 60, "height": 30, "is_primary": True}
BOTH = {"left": -40, "top": -10, "width": 100, "height": 40}


class FakeScreen:
    """Two monitors, the left one beginning at negative coordinates; pixels are blue 1, green 2, red 3."""

    monitors = (BOTH, LEFT, RIGHT)
    primary_monitor = RIGHT

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def grab(self, monitor: dict[str, Any]) -> ScreenShot:
        return ScreenShot(bytearray([1, 2, 3, 255] * (monitor["width"] * monitor["height"])), monitor)


class BlackScreen(FakeScreen):
    def grab(self, monitor: dict[str, Any]) -> ScreenShot:
        return ScreenShot(bytearray(4 * monitor["width"] * monitor["height"]), monitor)


def take(
    pointer: tuple[int, int] | None = None,
    *,
    extent: ScreenExtent = ScreenExtent.MONITOR,
    screen: Callable[[], Any] = FakeScreen,
    windows: Sequence[ScreenWindow] = (),
) -> Picture:
    frozen = freeze_screens(
        environment={}, open_screen=screen, find_pointer=lambda: pointer, list_windows=lambda: windows
    )
    return frozen.take(extent)


@pytest.mark.parametrize(
    ("pointer", "width"), [((-1, 0), 40), ((0, 0), 60), ((59, 29), 60), ((500, 500), 60), (None, 60)]
)
def test_the_monitor_under_the_pointer_is_taken(pointer: tuple[int, int] | None, width: int) -> None:
    assert take(pointer).width == width


def test_all_monitors_are_taken_side_by_side() -> None:
    picture = take(extent=ScreenExtent.ALL)

    assert (picture.width, picture.height) == (100, 40)


def test_colours_are_red_green_blue() -> None:
    picture = take()

    assert picture.rgb[0, 0].tolist() == [3, 2, 1]
    assert picture.source is PictureSource.SCREEN


def test_a_black_screen_is_told() -> None:
    with pytest.raises(ScreenError, match="all black"):
        take(screen=BlackScreen)


def test_a_desktop_without_monitors_is_told() -> None:
    class Headless(FakeScreen):
        monitors = (BOTH,)  # type: ignore[assignment]

    with pytest.raises(ScreenError, match="There is no screen"):
        take(screen=Headless)


def test_no_screen_is_told_with_a_way_out() -> None:
    def no_screen() -> Any:
        raise ScreenShotError("Cannot connect to display")

    with pytest.raises(ScreenError, match="There is no screen") as caught:
        take(screen=no_screen)

    assert caught.value.hint


def test_on_wayland_the_desktop_takes_the_picture() -> None:
    picture = Picture.from_rgb(np.ones((4, 4, 3), np.uint8), PictureSource.SCREEN)

    environment = {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}
    frozen = freeze_screens(environment=environment, ask_portal=lambda: picture)

    assert [frozen.take(extent).sha256 for extent in ScreenExtent] == 3 * [picture.sha256]


def test_the_file_of_the_portal_is_read_and_deleted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "Screen shot 1.png"
    Image.new("RGB", (8, 4), "red").save(path)
    answer = (0, {"uri": ("s", path.as_uri())})
    monkeypatch.setattr(screen_portal, "_request_screenshot", lambda interactive: answer)

    picture = screenshot_through_portal()

    assert (picture.width, picture.height) == (8, 4)
    assert not path.exists()


@pytest.mark.parametrize(("code", "sentence"), [(1, "was refused"), (2, "took no screenshot"), (0, "took no")])
def test_a_refusal_is_told_with_a_way_out(code: int, sentence: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen_portal, "_request_screenshot", lambda interactive: (code, {}))

    with pytest.raises(ScreenError, match=sentence) as caught:
        screenshot_through_portal()

    assert caught.value.hint


def test_a_file_of_the_portal_that_may_not_be_deleted_is_used_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "shot.png"
    Image.fromarray(np.full((20, 30, 3), 7, np.uint8)).save(file)
    monkeypatch.setattr(screen_portal, "_request_screenshot", lambda interactive: (0, {"uri": ("s", file.as_uri())}))

    def refuse(_path: Path, *, missing_ok: bool) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "unlink", refuse)

    assert screenshot_through_portal().width == 30
    assert "cannot be deleted" in caplog.text


def test_a_screenshot_that_is_not_there_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = (0, {"uri": ("s", (tmp_path / "nothing.png").as_uri())})
    monkeypatch.setattr(screen_portal, "_request_screenshot", lambda interactive: answer)

    with pytest.raises(ScreenError, match="cannot be read"):
        screenshot_through_portal()


def test_a_desktop_without_portal_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("jeepney")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'no-bus'}")

    with pytest.raises(ScreenError, match="offers no screenshots"):
        screenshot_through_portal()


def test_only_wayland_asks_before_a_screenshot() -> None:
    assert may_look_unasked(environment={}, is_granted=lambda: False)
    assert not may_look_unasked(environment={"WAYLAND_DISPLAY": "wayland-0"}, is_granted=lambda: False)
    assert may_look_unasked(environment={"WAYLAND_DISPLAY": "wayland-0"}, is_granted=lambda: True)
