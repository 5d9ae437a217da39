# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether there is a display, asked before Qt is."""

import socket
import sys
from pathlib import Path

import pytest

from ui.display import has_display

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is one")


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DISPLAY": ""},
        {"DISPLAY": ":987"},
        {"DISPLAY": "nonsense"},
        {"DISPLAY": "127.0.0.1:1.0"},
        {"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": "/nowhere"},
    ],
)
def test_a_display_that_does_not_answer_is_none(environment: dict[str, str]) -> None:
    assert not has_display(environment)


def test_a_wayland_display_that_answers_is_one(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-0"))
        server.listen()

        assert has_display({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)})
        assert has_display({"WAYLAND_DISPLAY": str(tmp_path / "wayland-0")})


def test_an_x11_display_over_the_network_that_answers_is_one() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        number = server.getsockname()[1] - 6000

        assert has_display({"DISPLAY": f"127.0.0.1:{number}.0"})


def test_other_systems_and_named_platforms_are_trusted() -> None:
    assert has_display({}, "darwin")
    assert has_display({}, "win32")
    assert has_display({"QT_QPA_PLATFORM": "offscreen"})
