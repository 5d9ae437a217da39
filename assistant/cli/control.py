# SPDX-License-Identifier: GPL-3.0-or-later
"""`kibitz talk`, `stop`, `show` and the like: tells the running window what to do, from any desktop's own shortcuts."""

import argparse

from assistant.cli.exit_codes import OK
from assistant.control import Order, tell
from assistant.errors import InputError


def run(arguments: argparse.Namespace) -> int:
    """Tell it; there is nothing to print when it is done."""
    level = getattr(arguments, "level", None)
    objection = tell(Order(f"{arguments.order}-{level}" if level else arguments.order))
    if objection:
        raise InputError(objection)
    return OK
