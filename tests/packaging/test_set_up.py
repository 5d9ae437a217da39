# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/run.sh and test.sh, with a Python that only notes down what it is asked to do."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has run.ps1 and test.ps1")

ROOT = Path(__file__).parents[2]
SHELL_TOOLS = ["sh", "cksum", "dirname", "env", "getconf", "kill", "printf", "sleep"]
FILE_TOOLS = ["awk", "cat", "chmod", "cp", "cut", "grep", "mkdir", "paste", "rm", "sed", "sort", "tail", "touch"]
TEST_TOOLS = ["Xvfb", "openbox", "xdotool", "dbus-daemon", "strace", "pulseaudio", "pactl"]

# Answers as Python 3.12 would; an environment that it makes holds itself and a program that repeats its arguments.
FAKE_PYTHON = """#!/bin/sh
case "$1 $2" in
    "-c "*version_info*) echo 3.12 ;;
    "-c "*_base_executable*) echo "$0" ;;
    "-c "*) ;;
    "-m venv")
        mkdir -p "$3/bin" && cp "$0" "$3/bin/python"
        printf '#!/bin/sh\\nprintf "%%s\\\\n" "$@"\\n' >"$3/bin/kibitz"
        chmod +x "$3/bin/kibitz"
        echo venv >>"$CALLS"
        ;;
    "-m pip")
        [ "$3" != --version ] || exit 0
        for last; do :; done
        echo "pip ${last##*/}" >>"$CALLS"
        case $last in *"${FAILS:-nothing}"*) echo "no space left"; exit 1 ;; esac
        ;;
    "-m pytest") shift 2; printf 'pytest %s\\n' "$*" ;;
esac
"""

# Every library is there, or none.
ALL_LIBRARIES = '#!/bin/sh\nawk \'/^(run|test)/ && $2 ~ /^lib/ { printf "\\t%s (x) => x\\n", $2 }\' "$TABLE"\n'
NO_LIBRARIES = "#!/bin/sh\nexit 0\n"


class Computer:
    """A checkout on a computer that has only what is put on its PATH."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "a checkout"
        self.bin = folder / "bin"
        self.calls = folder / "calls"
        shutil.copytree(ROOT / "packaging", self.root / "packaging")
        shutil.copy(ROOT / "pyproject.toml", self.root)
        self.bin.mkdir()
        for tool in SHELL_TOOLS + FILE_TOOLS:
            found = shutil.which(tool)
            if found:
                (self.bin / tool).symlink_to(found)
        for tool in ["c++", *TEST_TOOLS]:
            self.put(tool, "#!/bin/sh\n")
        self.forget_files_that_only_a_real_system_has()
        self.put("uname", "#!/bin/sh\necho Linux\n")
        self.put("python3", FAKE_PYTHON)
        self.put("ldconfig", ALL_LIBRARIES)
        self.put("id", "#!/bin/sh\necho 1000\n")
        self.put("apt-get", '#!/bin/sh\necho apt-get >>"$CALLS"\n')

    def forget_files_that_only_a_real_system_has(self) -> None:
        table = self.root / "packaging" / "system-packages"
        rows = table.read_text(encoding="utf-8").splitlines(keepends=True)
        kept = (row for row in rows if "alsa-lib/" not in row and "systemd/" not in row)
        table.write_text("".join(kept), encoding="utf-8")

    def put(self, tool: str, script: str) -> None:
        """Put a command on the computer's PATH."""
        (self.bin / tool).write_text(script, encoding="utf-8")
        (self.bin / tool).chmod(0o755)

    def start(self, *arguments: str, script: str = "run.sh", fails: str = "") -> subprocess.CompletedProcess[str]:
        """Run a script of packaging, with pip failing where its last argument holds `fails`."""
        environment = {
            "PATH": str(self.bin),
            "CALLS": str(self.calls),
            "TABLE": str(self.root / "packaging" / "system-packages"),
        }
        if fails:
            environment["FAILS"] = fails
        return subprocess.run(
            ["sh", self.root / "packaging" / script, *arguments],
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def what_was_done(self) -> list[str]:
        """What Python and apt were asked to do since the last time this was asked."""
        done = self.calls.read_text(encoding="utf-8").splitlines() if self.calls.exists() else []
        self.calls.unlink(missing_ok=True)
        return done


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return Computer(tmp_path)


EVERYTHING = ["venv", "pip requirements-build.lock", "pip requirements.lock", "pip llama.lock", "pip a checkout"]


def test_first_start_sets_up_and_second_start_does_nothing_but_start(computer: Computer) -> None:
    first = computer.start("ask", "What is  this?")
    done_first = computer.what_was_done()
    second = computer.start("ask", "What is  this?")

    assert first.returncode == 0, first.stderr
    assert done_first == EVERYTHING
    assert first.stdout == second.stdout == "ask\nWhat is  this?\n"
    assert computer.what_was_done() == []
    assert second.stderr == ""


def test_set_up_goes_on_where_it_failed(computer: Computer) -> None:
    failed = computer.start(fails="llama.lock")
    computer.what_was_done()
    again = computer.start("--version")

    assert failed.returncode == 1
    assert failed.stdout == ""
    assert "no space left" in failed.stderr
    assert "set-up.log" in failed.stderr
    assert again.stdout == "--version\n"
    assert computer.what_was_done() == EVERYTHING[3:]


def test_tests_need_more_packages_than_the_program(computer: Computer) -> None:
    computer.start()
    computer.what_was_done()

    run = computer.start("tests/ui", "-q", script="test.sh")

    assert run.stdout == "pytest tests/ui -q\n"
    assert computer.what_was_done() == ["pip requirements-dev.lock"]


def test_changed_lock_is_installed_at_the_next_start(computer: Computer) -> None:
    computer.start()
    computer.what_was_done()
    lock = computer.root / "packaging" / "requirements.lock"
    lock.write_text(lock.read_text(encoding="utf-8").replace("anyio==", "anyio==9"), encoding="utf-8")

    computer.start()

    assert computer.what_was_done() == ["pip requirements.lock"]


def test_removed_environment_is_made_again(computer: Computer) -> None:
    computer.start()
    computer.what_was_done()
    shutil.rmtree(computer.root / ".venv")

    computer.start()

    assert computer.what_was_done() == EVERYTHING


def test_without_rights_the_command_for_an_administrator_is_printed(computer: Computer) -> None:
    computer.put("ldconfig", NO_LIBRARIES)

    run = computer.start()

    assert run.returncode == 1
    assert run.stdout == ""
    assert "apt-get install -y --no-install-recommends" in run.stderr
    assert "libportaudio2" in run.stderr
    assert "xvfb" not in run.stderr
    assert computer.what_was_done() == []


def test_root_has_missing_packages_installed(computer: Computer) -> None:
    computer.put("ldconfig", NO_LIBRARIES)
    computer.put("id", "#!/bin/sh\necho 0\n")

    run = computer.start()

    assert run.returncode == 0, run.stderr
    assert computer.what_was_done() == ["apt-get", "apt-get", *EVERYTHING]


@pytest.mark.parametrize(
    ("manager", "command"), [("dnf", "dnf install"), ("pacman", "pacman -S"), ("zypper", "zypper in")]
)
def test_other_systems_get_their_own_command(computer: Computer, manager: str, command: str) -> None:
    computer.put("ldconfig", NO_LIBRARIES)
    (computer.bin / "apt-get").unlink()
    computer.put(manager, "#!/bin/sh\nexit 1\n")

    run = computer.start()

    assert run.returncode == 1
    assert command in run.stderr
    assert "portaudio" in run.stderr


def test_wrong_python_is_named(computer: Computer) -> None:
    computer.put("python3", "#!/bin/sh\necho 3.14\n")

    run = computer.start()

    assert run.returncode == 1
    assert "Kibitz needs Python 3.11, 3.12 or 3.13; found: 3.14 (python3)." in run.stderr
    assert computer.what_was_done() == []


def test_choice_of_graphics_card_is_remembered(computer: Computer) -> None:
    computer.start("--gpu", "vulkan", "--wheel-index", "file:///some/where")
    first = computer.what_was_done()

    computer.start()

    assert first[3].startswith("pip llama-cpp-python==")
    assert computer.what_was_done() == []


def test_going_back_to_the_processor_builds_again(computer: Computer) -> None:
    computer.start()
    computer.start("--gpu", "vulkan", "--wheel-index", "file:///some/where", fails="llama-cpp-python")
    computer.what_was_done()

    computer.start("--gpu", "cpu")

    assert computer.what_was_done() == ["pip llama.lock"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--gpu", "abacus"], '--gpu takes cuda, vulkan, metal, rocm or cpu, not "abacus"'),
        (["--gpu"], "--gpu takes cuda"),
        (["--wheel-index", "--version"], '--wheel-index takes the address of a package index, not "--version"'),
        (["--gpu", "rocm"], "Building for rocm needs hipcc"),
    ],
)
def test_wrong_choice_is_said_and_not_remembered(computer: Computer, arguments: list[str], sentence: str) -> None:
    computer.start()
    computer.what_was_done()

    wrong = computer.start(*arguments)
    after = computer.start("doctor")

    assert wrong.returncode == 1
    assert sentence in wrong.stderr
    assert after.stdout == "doctor\n"
    assert computer.what_was_done() == []
