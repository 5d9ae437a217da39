# SPDX-License-Identifier: GPL-3.0-or-later
import os
import socket
import stat
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from assistant import control
from assistant.autostart import HIDDEN
from assistant.cli.exit_codes import NOT_RUNNING
from assistant.cli.main import run
from assistant.control import Order
from assistant.errors import NotAnswering, NotRunning
from ui import app, restart
from ui.desktop.single_instance import ControlSocket, show_running_window

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="looks at Unix sockets")


@pytest.fixture
def runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    return tmp_path


@pytest.fixture
def listening(qtbot: QtBot, runtime: Path) -> Iterator[ControlSocket]:
    control_socket = ControlSocket()
    assert control_socket.listen()
    yield control_socket
    control_socket.close()


def meanwhile(qtbot: QtBot, work: Callable[[], object]) -> object:
    """Do something on another thread, as another process would, while the window goes on."""
    results: list[object] = []

    def do() -> None:
        try:
            results.append(work())
        except Exception as error:  # noqa: BLE001 - handed on to the test
            results.append(error)

    thread = threading.Thread(target=do)
    thread.start()
    qtbot.waitUntil(lambda: bool(results))
    thread.join()
    return results[0]


@pytest.mark.parametrize(
    ("words", "order"),
    [
        (["talk"], Order.TALK), (["talk", "--toggle"], Order.TALK), (["talk", "--press"], Order.PRESS),
        (["talk", "--release"], Order.RELEASE), (["stop"], Order.STOP), (["show"], Order.SHOW),
        (["screen"], Order.SCREEN), (["camera"], Order.CAMERA), (["not-my-screen"], Order.NOT_MY_SCREEN),
        (["describe"], Order.DESCRIBE),
        (["repeat"], Order.REPEAT), (["quit"], Order.QUIT),
    ],
)  # fmt: skip
def test_each_verb_reaches_the_window(qtbot: QtBot, listening: ControlSocket, words: list[str], order: Order) -> None:
    with qtbot.waitSignal(listening.ordered) as told:
        assert meanwhile(qtbot, lambda: run(words)) == 0

    assert told.args == [order]


def test_without_a_window_a_sentence_says_so(runtime: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["talk"]) == NOT_RUNNING

    assert capsys.readouterr().err == (
        "Kibitz is not running. Start it with “kibitz”, or from the desktop's menu.\n"
    )  # fmt: skip


def test_a_second_start_shows_the_first(qtbot: QtBot, listening: ControlSocket) -> None:
    with qtbot.waitSignal(listening.ordered) as told:
        assert meanwhile(qtbot, show_running_window) is True

    assert told.args == [Order.SHOW]


def test_a_second_start_at_login_leaves_the_window_where_it_is(qtbot: QtBot, listening: ControlSocket) -> None:
    told: list[Order] = []
    listening.ordered.connect(told.append)

    assert meanwhile(qtbot, lambda: show_running_window(hidden=True)) is True
    assert told == [Order.NOTHING]


def test_the_first_start_finds_nobody(runtime: Path) -> None:
    assert not show_running_window()


def test_what_a_dead_window_left_is_no_hindrance(qtbot: QtBot, runtime: Path) -> None:
    (runtime / "kibitz").mkdir()
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(control.address())
    with pytest.raises(NotRunning):
        control.tell(Order.SHOW)

    living = ControlSocket()

    assert living.listen()
    living.close()


def test_nobody_else_can_give_orders(listening: ControlSocket) -> None:
    address = Path(control.address())

    assert stat.S_IMODE(address.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(address.stat().st_mode) & 0o077 == 0


def test_closing_leaves_no_socket_behind(listening: ControlSocket) -> None:
    listening.close()

    assert not Path(control.address()).exists()


@pytest.mark.parametrize("line", [b"dance\n", b"\xff\xfe\n", b"\n"])
def test_an_unknown_order_is_refused_in_a_sentence(qtbot: QtBot, listening: ControlSocket, line: bytes) -> None:
    answer = meanwhile(qtbot, lambda: control._exchange(control.address(), line))

    assert answer == b"no This Kibitz does not know how to do that. Start it again if it was updated.\n"


def test_a_flood_is_cut_off(qtbot: QtBot, listening: ControlSocket) -> None:
    answer = meanwhile(qtbot, lambda: control._exchange(control.address(), b"x" * 100_000))

    assert answer == b"" or isinstance(answer, OSError)


def test_the_token_of_the_desktop_reaches_qt(
    qtbot: QtBot, listening: ControlSocket, monkeypatch: pytest.MonkeyPatch
) -> None:
    put: list[tuple[str, str]] = []
    monkeypatch.setattr(os, "putenv", lambda name, value: put.append((name, value)))

    with qtbot.waitSignal(listening.ordered):
        meanwhile(qtbot, lambda: control._exchange(control.address(), b"show token-1\n"))

    assert put == [("XDG_ACTIVATION_TOKEN", "token-1")]


def test_a_window_that_hangs_is_told_from_none(listening: ControlSocket, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(control, "_ANSWER_SECONDS", 0.05)

    with pytest.raises(NotAnswering, match="does not answer") as caught:
        control.tell(Order.TALK)  # on the very thread that would have to answer

    assert (str(os.getpid()) in caught.value.hint) == (sys.platform == "linux")  # how to end it


@pytest.mark.parametrize(("button", "tries"), [("Try again", True), ("Close", False)])
def test_no_second_window_opens_beside_one_that_hangs(
    listening: ControlSocket,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    button: str,
    *,
    tries: bool,
) -> None:
    monkeypatch.setattr(control, "_ANSWER_SECONDS", 0.05)
    monkeypatch.setattr(app, "has_display", lambda: True)
    monkeypatch.setattr(app, "_new_application", lambda *_: None)
    started, told = [], []
    monkeypatch.setattr(restart, "start_again", lambda: started.append(True))

    def press(box: QMessageBox) -> None:
        told.append(box.informativeText())
        next(one for one in box.buttons() if one.text() == button).click()

    monkeypatch.setattr(QMessageBox, "exec", press)

    assert app.main([]) == app.NOT_ANSWERING

    assert bool(started) is tries
    assert told[0] in capsys.readouterr().err


def test_at_login_nobody_is_asked_about_a_window_that_hangs(
    listening: ControlSocket, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(control, "_ANSWER_SECONDS", 0.05)
    monkeypatch.setattr(app, "has_display", lambda: True)

    assert app.main([HIDDEN]) == app.NOT_ANSWERING

    assert "does not answer" in capsys.readouterr().err
