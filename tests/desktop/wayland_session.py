# SPDX-License-Identifier: GPL-3.0-or-later
"""A Wayland session of our own: sway without a screen, a session bus, and a desktop's portal that is played here.

The portal gives keys and screenshots to programs as GNOME's or KDE's does; `press` and `release` are the user's.
"""

import contextlib
import json
import os
import select
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jeepney
from jeepney.io import blocking

PROGRAMS = ("sway", "swaymsg", "grim", "wtype", "dbus-daemon", "unshare")
"""What has to be installed."""

PORTAL, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
PERMISSIONS = "org.freedesktop.impl.portal.PermissionStore"
SHORTCUTS, SESSION = "org.freedesktop.portal.GlobalShortcuts", f"{PATH}/session/1/kibitz"
_READY_SECONDS = 20.0
_FOREVER_SECONDS = 3600.0
_BUS_CONFIG = """<busconfig><type>session</type><listen>unix:path={path}</listen><policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>"""
"""No program is started because somebody asks for it."""
_CONFIG = "output * bg #ffffff solid_color\noutput HEADLESS-1 resolution 1280x900\nworkspace_layout tabbed\n"
"""The window in front covers the others."""


def missing_programs() -> list[str]:
    """Programs that are needed and not installed."""
    return [program for program in PROGRAMS if shutil.which(program) is None]


class WaylandSession:
    """Starts at once, ends with `close`; sound is that of the desktop whose environment is given."""

    def __init__(self, env: dict[str, str], folder: Path) -> None:
        self._folder = folder
        self._processes: list[subprocess.Popen[bytes]] = []
        bus = Path(env["XDG_RUNTIME_DIR"]) / "wayland-bus"
        self.env = env | {
            "XDG_SESSION_TYPE": "wayland",
            "XDG_CURRENT_DESKTOP": "sway",
            "QT_QPA_PLATFORM": "wayland",
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={bus}",
            "SWAYSOCK": str(Path(env["XDG_RUNTIME_DIR"]) / "sway.sock"),
        }
        self._start_bus()
        self._start_sway()
        self.portal = Portal(self.env, folder)

    def keys(self, *names: str) -> None:
        """Press and release keys, such as "Return"; they go to the window that has the focus."""
        # Qt takes in the keys of a new virtual keyboard a moment after it has appeared.
        pressed = [part for name in names for part in ("-k", name)]
        subprocess.run(["wtype", "-s", "200", *pressed], env=self.env, check=True, timeout=_READY_SECONDS)

    @contextlib.contextmanager
    def until_focused(self, title: str) -> Iterator[None]:
        """What happens within brings a window with this title to the front; blocks until that is so."""
        command = ["swaymsg", "-m", "-r", "-t", "subscribe", '["window"]']
        with subprocess.Popen(command, env=self.env, stdout=subprocess.PIPE, text=True) as told:
            yield
            assert told.stdout
            for line in told.stdout:
                event = json.loads(line)
                if event["change"] == "focus" and title in (event["container"]["name"] or ""):
                    break
            told.terminate()

    def close(self) -> None:
        """End everything."""
        self.portal.close()
        for process in reversed(self._processes):
            process.terminate()
            process.wait(_READY_SECONDS)

    def _start_bus(self) -> None:
        config = self._folder / "bus.conf"
        config.write_text(_BUS_CONFIG.format(path=self.env["DBUS_SESSION_BUS_ADDRESS"].removeprefix("unix:path=")))
        command = ["dbus-daemon", f"--config-file={config}", "--nofork", "--nopidfile", "--print-address"]
        process = subprocess.Popen(command, env=self.env, stdout=subprocess.PIPE)
        self._processes.append(process)
        assert process.stdout
        process.stdout.readline()
        process.stdout.close()

    def _start_sway(self) -> None:
        config, ready = self._folder / "sway.conf", self._folder / "sway-ready"
        os.mkfifo(ready)
        reader = os.open(ready, os.O_RDONLY | os.O_NONBLOCK)
        config.write_text(f'{_CONFIG}exec sh -c "echo $WAYLAND_DISPLAY > {ready}"\n')
        env = {name: value for name, value in self.env.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
        env |= {"WLR_BACKENDS": "headless", "WLR_LIBINPUT_NO_DEVICES": "1", "WLR_RENDERER": "pixman"}
        # sway refuses to start for whoever can become root: a namespace of users that has no root in it.
        inside = ["unshare", "--user", "--map-user=1000", "--map-group=1000"] if os.getuid() == 0 else []
        with (self._folder / "sway.log").open("wb") as log:
            self._processes.append(
                subprocess.Popen([*inside, "sway", "-c", str(config)], env=env, stdout=log, stderr=log)
            )
        if not select.select([reader], [], [], _READY_SECONDS)[0]:
            raise RuntimeError(f"sway does not start: {(self._folder / 'sway.log').read_text()[-500:]}")
        self.env["WAYLAND_DISPLAY"] = os.read(reader, 100).decode().strip()
        os.close(reader)


class Portal:
    """Answers programs on a thread of its own, and says yes to everything."""

    def __init__(self, env: dict[str, str], folder: Path) -> None:
        self._env, self._folder = env, folder
        self._connection = blocking.open_dbus_connection(env["DBUS_SESSION_BUS_ADDRESS"])
        for name in (PORTAL, PERMISSIONS):
            blocking.Proxy(jeepney.message_bus, self._connection).RequestName(name)
        self.is_bound = threading.Event()
        """A program has keys."""
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def press(self, action: str) -> None:
        """The key of an action goes down."""
        self._signal(SHORTCUTS, PATH, "Activated", "osta{sv}", (SESSION, action, 1, {}))

    def release(self, action: str) -> None:
        """And up."""
        self._signal(SHORTCUTS, PATH, "Deactivated", "osta{sv}", (SESSION, action, 2, {}))

    def close(self) -> None:
        """Answer nobody any more."""
        with contextlib.suppress(OSError):
            self._connection.sock.shutdown(2)
        self._thread.join(_READY_SECONDS)
        self._connection.close()

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                message = self._connection.receive(timeout=_FOREVER_SECONDS)
                if message.header.message_type is jeepney.MessageType.method_call:
                    self._answer(message)

    def _answer(self, call: Any) -> None:
        match call.header.fields[jeepney.HeaderFields.member]:
            case "CreateSession":
                self._respond(call, {"session_handle": ("s", SESSION)})
            case "BindShortcuts":
                named = [(name, {"trigger_description": ("s", name)}) for name, _ in call.body[1]]
                self._respond(call, {"shortcuts": ("a(sa{sv})", named)})
                self.is_bound.set()
            case "Screenshot":
                path = self._folder / "screenshot.png"
                subprocess.run(["grim", str(path)], env=self._env, check=True, timeout=_READY_SECONDS)
                self._respond(call, {"uri": ("s", path.as_uri())})
            case "Lookup":
                answer = ({"": ["yes"]}, ("y", 0))
                self._connection.send(jeepney.new_method_return(call, "a{sas}v", answer))
            case _:
                self._connection.send(jeepney.new_error(call, "org.freedesktop.DBus.Error.UnknownMethod"))

    def _respond(self, call: Any, results: dict[str, tuple[str, Any]]) -> None:
        fields = call.header.fields
        sender = fields[jeepney.HeaderFields.sender].removeprefix(":").replace(".", "_")
        path = f"{PATH}/request/{sender}/{call.body[-1]['handle_token'][1]}"
        self._connection.send(jeepney.new_method_return(call, "o", (path,)))
        self._signal("org.freedesktop.portal.Request", path, "Response", "ua{sv}", (0, results))

    def _signal(self, interface: str, path: str, member: str, signature: str, body: tuple[object, ...]) -> None:
        emitter = jeepney.DBusAddress(path, interface=interface)
        self._connection.send(jeepney.new_signal(emitter, member, signature, body))
