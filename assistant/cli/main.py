# SPDX-License-Identifier: GPL-3.0-or-later
"""From arguments to an exit code."""

import logging
import sys
from collections.abc import Sequence
from importlib import import_module

from assistant.cli.arguments import parser
from assistant.cli.exit_codes import INTERRUPTED, code_for
from assistant.cli.standard_error import note
from assistant.cli.standard_output import ReaderGone, accept_any_character, answer
from assistant.errors import Cancelled, KibitzError, Unexpected


def run(argv: Sequence[str]) -> int:
    """Carry out one verb; errors become a sentence on standard error and an exit code (see `exit_codes`)."""
    accept_any_character()
    try:
        return _carried_out(argv)
    except ReaderGone as error:
        return code_for(error)
    except KibitzError as error:
        note(str(error))
        return code_for(error)
    except (Cancelled, KeyboardInterrupt):
        note("Stopped.")
        return INTERRUPTED
    except Exception as error:
        logging.getLogger(__name__).debug("", exc_info=True)
        unexpected = Unexpected.because_of(error)
        note(str(unexpected))
        return code_for(unexpected)


def _carried_out(argv: Sequence[str]) -> int:
    try:
        arguments = parser().parse_args(argv)
    except SystemExit as ended:  # after --help, --version or a wrong argument
        if sys.stdout is not None:
            answer("", end="")  # what was printed has to arrive
        return int(ended.code or 0)
    # Each verb imports only what it needs, so that `--help` and `say` start at once.
    module = getattr(arguments, "module", arguments.verb)
    code: int = import_module(f"assistant.cli.{module}").run(arguments)
    return code
