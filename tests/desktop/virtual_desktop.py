# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop of our own: a screen, a window manager, a microphone to speak into and a loudspeaker to listen to.

Xvfb, openbox and a PulseAudio without hardware, in a folder and on a display of their own; nothing of the user's
session is touched. Only what it starts itself, it ends.
"""

import contextlib
import os
import select
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import mss
import mss.tools
import numpy as np

from assistant.values import Audio

PROGRAMS = ("Xvfb", "openbox", "xdotool", "pulseaudio", "pactl", "paplay", "parec")
"""What has to be installed."""

RECORDING_RATE = 48_000

_READY_SECONDS = 20.0
_MOST_VANISHED_WINDOWS = 20

_SOUND_SCRIPT = """\
load-module module-native-protocol-unix auth-anonymous=1
# Without norewinds an idle null sink works in blocks of 2 s, and the first sound of a stream comes up to 2 s late.
load-module module-null-sink sink_name=speaker rate=48000 norewinds=1 sink_properties=device.description=Speaker
load-module module-null-sink sink_name=mouth rate=48000 channels=1 channel_map=mono norewinds=1
load-module module-remap-source master=mouth.monitor source_name=mic source_properties=device.description=Microphone
set-default-sink speaker
set-default-source mic
"""


def missing_programs() -> list[str]:
    """Programs that are needed and not installed."""
    return [program for program in PROGRAMS if shutil.which(program) is None]


class VirtualDesktop:
    """Starts with `start`, ends with `close`."""

    def __init__(self) -> None:
        # Not pytest's folder: the path of a socket is limited to 107 bytes.
        self._folder = Path(tempfile.mkdtemp(prefix="kibitz-"))
        self._processes: list[subprocess.Popen[bytes]] = []
        self._recorder: _Recorder | None = None
        self.recorded_until = 0.0
        """`time.monotonic()` when the last sample of the last recording came; it comes in pieces of 20 ms."""
        self.env = dict(os.environ)
        """Environment for programs on this desktop."""
        for name in ("WAYLAND_DISPLAY", "XAUTHORITY", "PULSE_SINK", "PULSE_SOURCE", "DBUS_SESSION_BUS_ADDRESS"):
            self.env.pop(name, None)
        runtime = self._folder / "run"
        runtime.mkdir(mode=0o700)
        self.env |= {
            "XDG_RUNTIME_DIR": str(runtime),
            "XDG_SESSION_TYPE": "x11",
            "PULSE_SERVER": f"unix:{runtime}/pulse/native",
            "PULSE_STATE_PATH": str(self._folder / "pulse"),
            "QT_QPA_PLATFORM": "xcb",
            "LANG": "C.UTF-8",
        }
        self.use_home(self._folder / "home")

    def use_home(self, folder: Path) -> None:
        """Let programs keep their settings, data and logs in `folder`."""
        for name in ("CONFIG", "DATA", "STATE", "CACHE"):
            self.env[f"XDG_{name}_HOME"] = str(folder / name.lower())

    # ── starting and ending ──────────────────────────────────────────────────────────────────────────────────────

    def start(self) -> None:
        """Start everything, and return when it can be used."""
        self._start_screen()
        self._start_window_manager()
        self.start_sound()

    def close(self) -> None:
        """End everything and leave nothing behind."""
        if self._recorder is not None:
            self.record_stop()
        self.stop_sound()
        for process in reversed(self._processes):
            process.terminate()
            process.wait(_READY_SECONDS)
        shutil.rmtree(self._folder, ignore_errors=True)

    def _start_screen(self) -> None:
        ours, theirs = os.pipe()
        self._spawn(
            ["Xvfb", "-displayfd", str(theirs), "-screen", "0", "1280x900x24", "-wr", "-nolisten", "tcp", "-noreset"],
            pass_fds=[theirs],
        )
        os.close(theirs)
        with os.fdopen(ours) as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError("Xvfb does not start")
        self.env["DISPLAY"] = f":{number}"

    def _start_window_manager(self) -> None:
        ready = self._folder / "ready"
        os.mkfifo(ready)
        reader = os.open(ready, os.O_RDONLY | os.O_NONBLOCK)
        self._spawn(["openbox", "--startup", f"sh -c 'echo > {ready}'"])
        if not select.select([reader], [], [], _READY_SECONDS)[0]:
            raise RuntimeError("openbox does not start")
        os.close(reader)

    def _spawn(self, command: list[str], pass_fds: list[int] | None = None) -> None:
        with (self._folder / "log").open("ab") as log:
            process = subprocess.Popen(
                command, env=self.env, stdin=subprocess.DEVNULL, stdout=log, stderr=log, pass_fds=pass_fds or ()
            )
        self._processes.append(process)

    # ── sound ────────────────────────────────────────────────────────────────────────────────────────────────────

    def start_sound(self) -> None:
        """Start the sound server; does nothing if it runs."""
        if self._sound_pid() is not None:
            return
        script = self._folder / "sound.pa"
        script.write_text(_SOUND_SCRIPT)
        # As a daemon: its starter returns when it is ready. Rights to real-time priority are not asked for.
        command = ["pulseaudio", "-n", "-F", str(script), "--daemonize=yes", "--exit-idle-time=-1"]
        rights = ["--disallow-exit=yes", "--realtime=no", "--high-priority=no", "--log-target=syslog"]
        self._run([*command, *rights])

    def stop_sound(self) -> None:
        """The sound server ends, as in a crash."""
        pid = self._sound_pid()
        if pid is None:
            return
        ended = os.pidfd_open(pid)
        os.kill(pid, signal.SIGCONT)
        os.kill(pid, signal.SIGTERM)
        if not select.select([ended], [], [], _READY_SECONDS)[0]:
            os.kill(pid, signal.SIGKILL)
            select.select([ended], [], [], _READY_SECONDS)
        os.close(ended)
        self._sound_pid_file.unlink(missing_ok=True)  # a killed server leaves it behind

    def freeze_sound(self) -> None:
        """The sound server hangs: no errors, just no more sound."""
        os.kill(self._running_sound_pid(), signal.SIGSTOP)

    def thaw_sound(self) -> None:
        """The sound server goes on."""
        os.kill(self._running_sound_pid(), signal.SIGCONT)

    def pactl(self, *command: str) -> str:
        """Give the sound server an order."""
        return self._run(["pactl", *command])

    def say(self, wav: Path, sink: str = "mouth") -> None:
        """Speak a sound file into the microphone, in real time; returns at its end."""
        self._run(["paplay", f"--device={sink}", "--latency-msec=20", str(wav)])

    @contextlib.contextmanager
    def echoing(self) -> Iterator[str]:
        """The microphone hears what the loudspeaker plays, and nothing else; gives the sink to `say` something into.

        The sound server mixes both, so their delay is constant, as in a real room.
        """
        module = self.pactl("load-module", "module-remap-source", "master=speaker.monitor", "source_name=room").strip()
        self.pactl("set-default-source", "room")
        try:
            yield "speaker"
        finally:
            self.pactl("set-default-source", "mic")
            self.pactl("unload-module", module)

    def record_start(self) -> None:
        """Listen to the loudspeaker from now on."""
        if self._recorder is not None:
            raise RuntimeError("It is being recorded already")
        self._recorder = _Recorder(self.env)

    def record_stop(self) -> Audio:
        """What came from the loudspeaker since `record_start`."""
        if self._recorder is None:
            raise RuntimeError("Nothing is being recorded")
        recorder, self._recorder = self._recorder, None
        sound = recorder.stop()
        self.recorded_until = recorder.newest_at
        return sound

    def wait_until_recorded(self, moment: float) -> None:
        """Block until what the loudspeaker plays at `moment` (`time.monotonic()`) is in the recording."""
        if self._recorder is None:
            raise RuntimeError("Nothing is being recorded")
        self._recorder.wait_until(moment)

    @property
    def is_recording(self) -> bool:
        """True between `record_start` and `record_stop`."""
        return self._recorder is not None

    @property
    def _sound_pid_file(self) -> Path:
        return Path(self.env["XDG_RUNTIME_DIR"]) / "pulse/pid"

    def _sound_pid(self) -> int | None:
        with contextlib.suppress(OSError, ValueError):
            pid = int(self._sound_pid_file.read_text())
            os.kill(pid, 0)
            return pid
        return None

    def _running_sound_pid(self) -> int:
        pid = self._sound_pid()
        if pid is None:
            raise RuntimeError("The sound server does not run")
        return pid

    # ── keys, windows, pictures ──────────────────────────────────────────────────────────────────────────────────

    def key(self, combination: str) -> None:
        """Press and release, such as "ctrl+v"; keys go to the window that has the focus."""
        self.keydown(combination)
        self.keyup(combination)

    def keydown(self, combination: str) -> None:
        """Press one key after the other."""
        for key in combination.split("+"):
            self._run(["xdotool", "keydown", key])

    def keyup(self, combination: str) -> None:
        """Release them in reverse, as fingers do; else the key that still repeats meets other modifiers."""
        for key in reversed(combination.split("+")):
            self._run(["xdotool", "keyup", key])

    def type(self, text: str) -> None:
        """Type on the keyboard."""
        self._run(["xdotool", "type", "--delay", "10", text])

    def click(self, x: int, y: int) -> None:
        """Click with the left button at a place on the screen."""
        self._run(["xdotool", "mousemove", str(x), str(y), "click", "1"])

    def wait_for_window(self, title: str) -> str:
        """Block until a window whose title contains `title` is visible, focus it, and give its number."""
        for _ in range(_MOST_VANISHED_WINDOWS):
            try:
                found = self._run(["xdotool", "search", "--sync", "--onlyvisible", "--name", title], timeout=60)
                window = found.split()[-1]
                self._run(["xdotool", "windowactivate", "--sync", window])
            except RuntimeError as error:
                # xdotool gives up when any window closes, such as a dialog or a tool tip, while it looks at all.
                if "BadWindow" not in str(error):
                    raise
            else:
                return window
        raise RuntimeError(f"No window with {title} in its title stays open")

    def shot(self, path: Path) -> None:
        """Save a picture of the whole screen as PNG."""
        with mss.MSS(display=self.env["DISPLAY"]) as screen:
            picture = screen.grab(screen.monitors[0])
        mss.tools.to_png(picture.rgb, picture.size, output=str(path))

    def _run(self, command: list[str], timeout: float = _READY_SECONDS) -> str:
        done = subprocess.run(
            command,
            env=self.env,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"{' '.join(command)}: {done.stderr.strip()}")
        return done.stdout


class _Recorder:
    """Reads what the loudspeaker plays, on a thread of its own."""

    def __init__(self, env: dict[str, str]) -> None:
        command = ["parec", "--raw", "--device=speaker.monitor", "--format=float32le", "--channels=1"]
        self._process = subprocess.Popen(
            [*command, f"--rate={RECORDING_RATE}", "--latency-msec=20"], env=env, stdout=subprocess.PIPE
        )
        self._pieces: list[bytes] = []
        self._grown = threading.Condition()
        self.newest_at = 0.0
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()
        self.wait_until(0.0)

    def wait_until(self, moment: float) -> None:
        with self._grown:
            if not self._grown.wait_for(lambda: self.newest_at > moment, _READY_SECONDS):
                raise RuntimeError("The loudspeaker cannot be recorded")

    def stop(self) -> Audio:
        self._process.terminate()
        self._thread.join(_READY_SECONDS)
        self._process.wait(_READY_SECONDS)
        data = b"".join(self._pieces)
        return Audio(np.frombuffer(data[: len(data) // 4 * 4], np.float32), RECORDING_RATE)

    def _read(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as stream:
            while piece := os.read(stream.fileno(), 65_536):
                self._pieces.append(piece)
                with self._grown:
                    self.newest_at = time.monotonic()
                    self._grown.notify_all()
