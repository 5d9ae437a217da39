# SPDX-License-Identifier: GPL-3.0-or-later
"""`kibitz history protect` and `unprotect`: the history encrypted with a key in the system's keyring, or not."""

import argparse
from dataclasses import replace

from assistant.cancellation import Cancellation
from assistant.cli.exit_codes import OK
from assistant.cli.session import stopped_by_ctrl_c
from assistant.cli.standard_error import note
from assistant.conversation.copying import Work
from assistant.conversation.home import HistoryHome
from assistant.conversation.protection import begin_anew, protect, unprotect
from assistant.paths import settings_file
from assistant.pipeline.protecting import outcome
from assistant.settings_file import load, save


def run(home: HistoryHome, arguments: argparse.Namespace) -> int:
    """Carry out one of them; a window that runs goes on with the history as it is then."""
    on = arguments.does == "protect"
    path = arguments.settings or settings_file()
    settings, _ = load(path)
    if on and arguments.anew:
        note(f"The locked history was put aside, undamaged: {begin_anew(home)}. Should its key come back, rename that")
        note(f"folder to {home.protected_folder} while Kibitz is closed.")
    cancellation = Cancellation()
    with stopped_by_ctrl_c(cancellation):
        left = (protect if on else unprotect)(home, Work(cancellation=cancellation))
    # So that a history that is begun anew is encrypted, too.
    save(replace(settings, history=replace(settings.history, protect=on)), path)
    note(outcome(on=on, left=len(left)))
    return OK
