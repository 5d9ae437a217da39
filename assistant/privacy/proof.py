# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves, for any user on their own computer, that a turn makes no connection beyond it.

A question is spoken by the voice, heard, answered about a picture and spoken again, with the user's own settings, by
the program as it is installed, window process and engine process alike, while somebody else watches its system calls.
An attempt made on purpose shows that the witness would have seen one.
"""

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.paths import assets_folder
from assistant.privacy.witness import Calls, Witness, find_witness, read_report

_QUESTION = "What is the total?"
_PICTURE = "sample_receipt.png"
_PATIENCE_SECONDS = 600.0
"""A turn takes 20 s, and many times as long where strace slows down a slow computer."""
_REFUSED = "Kibitz refused to "

_ATTEMPT = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('192.0.2.1', 9))"
"""An address where nobody is (RFC 5737). Connecting a datagram socket is a system call, but sends nothing."""
_ATTEMPTED = "192.0.2.1"


@dataclass(frozen=True)
class Proof:
    """What was seen."""

    witness: str
    missing: tuple[str, ...]
    """What would make the proof stronger, and how to get it."""
    turn: str
    is_answered: bool
    calls: tuple[Calls, ...]
    refusals: tuple[str, ...]
    """What Kibitz's own lock refused."""
    is_watched: bool
    """Somebody else than Kibitz watched, and saw the attempt made on purpose."""

    @property
    def outside(self) -> tuple[Calls, ...]:
        """Calls that reach beyond this computer."""
        return tuple(calls for calls in self.calls if calls.leaves)

    @property
    def holds(self) -> bool:
        """It is proved that this turn did not try to leave this computer."""
        return self.is_answered and self.is_watched and not self.outside and not self.refusals

    @property
    def verdict(self) -> str:
        """For people."""
        if self.outside or self.refusals:
            return "Something tried to leave this computer. If you have named a server in the settings, that is why."
        if not self.is_answered:
            return "The turn did not work here, so nothing is proved: kibitz doctor says what is missing."
        if not self.is_watched:
            return "Kibitz saw no attempt to leave this computer, but nobody else watched."
        return "Proved for this turn: nothing tried to leave this computer."


def prove() -> Proof:
    """Let a turn run under the best witness there is; takes about 20 seconds."""
    witness, missing = find_witness()
    with tempfile.TemporaryDirectory(prefix="kibitz-proof-") as folder:
        place = Path(folder)
        question, answer = place / "question.wav", place / "answer.wav"
        picture = assets_folder() / _PICTURE
        turn = [
            ("say", _QUESTION, "--out", str(question)),
            ("ask", "--audio", str(question), "--image", str(picture), "--out", str(answer)),
        ]
        done = [_watched(witness, (sys.executable, "-m", "assistant", *verb), place) for verb in turn]
        attempt = _watched(witness, (sys.executable, "-c", _ATTEMPT), place)
    failed = next((one for one in done if one.code), None)
    return Proof(
        witness=witness.title,
        missing=missing,
        turn=(failed or done[-1]).said,
        is_answered=failed is None,
        calls=tuple(_together([calls for one in done for calls in one.calls])),
        refusals=tuple(refusal for one in done for refusal in one.refusals),
        is_watched=any(_ATTEMPTED in calls.where and calls.leaves for calls in attempt.calls),
    )


@dataclass(frozen=True)
class _Done:
    """A program that was watched."""

    code: int
    said: str
    calls: list[Calls]
    refusals: list[str]


def _watched(witness: Witness, command: Sequence[str], place: Path) -> _Done:
    report = place / "strace"
    report.write_text("")
    try:
        done = subprocess.run(  # noqa: S603 - our own program
            witness.command(command, report),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=_PATIENCE_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return _Done(1, f"No answer within {_PATIENCE_SECONDS:.0f} seconds.", [], [])
    said = " ".join((done.stderr if done.returncode else done.stdout).split())
    refusals = [_REFUSED + line.partition(_REFUSED)[2] for line in done.stderr.splitlines() if _REFUSED in line]
    with report.open(encoding="utf-8", errors="replace") as lines:
        return _Done(done.returncode, said, read_report(lines), refusals)


def _together(found: Sequence[Calls]) -> list[Calls]:
    """Equal calls of several programs, added up."""
    kinds = dict.fromkeys((calls.leaves, calls.call, calls.where) for calls in found)
    return [
        Calls(call, where, sum(c.count for c in found if (c.leaves, c.call, c.where) == (leaves, call, where)), leaves)
        for leaves, call, where in kinds
    ]
