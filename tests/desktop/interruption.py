# SPDX-License-Identifier: GPL-3.0-or-later
"""How long an answer can still be heard after the key that stops it: measured in what the loudspeaker played.

    python -m tests.desktop.interruption [--rounds 20]

The talk key is pressed in the middle of an answer. The loudspeaker is recorded all the time, and each piece of the
recording carries the time when it came, so the last sound can be set against the moment of the key.
"""

import argparse
import sys
import time

import numpy as np

from tests.desktop.campaign_devices import Campaign, campaign
from tests.desktop.virtual_desktop import RECORDING_RATE

GOAL_SECONDS = 0.05
_AUDIBLE = 0.01


def silent_after(played: Campaign, key: str) -> float:
    """Seconds from the key going down to the last sound, in one round."""
    desktop, app = played.desktop, played.app
    app.forget()
    desktop.record_start()
    played.ask()
    app.wait_for("ClauseSpoken.*number 1 ")
    *held, last_key = key.split("+")
    for modifier in held:
        desktop.keydown(modifier)
    pressed = time.monotonic()
    desktop.keydown(last_key)
    app.wait_for("TurnFinished")
    desktop.keyup(key)
    desktop.key("Escape")  # a short press of the talk key has begun a take
    desktop.say(played.speech)  # some time passes
    sound = desktop.record_stop().samples
    last = np.flatnonzero(np.abs(sound) > _AUDIBLE)[-1]
    return float(desktop.recorded_until - (len(sound) - last) / RECORDING_RATE - pressed)


def main() -> int:
    """Measure, and print a line; exit code 1 if the goal is missed."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=20)
    rounds = arguments.parse_args().rounds
    missed = 0
    with campaign() as played:
        for key, name in (("Escape", "Esc"), ("ctrl+alt+space", "talk key")):
            seconds = sorted(silent_after(played, key) for _ in range(rounds))
            missed += seconds[-1] > GOAL_SECONDS
            print(
                f"{name}: silent {1000 * np.median(seconds):.0f} ms after the key (at most {1000 * seconds[-1]:.0f})",
                flush=True,
            )
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
