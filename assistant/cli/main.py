# SPDX-License-Identifier: GPL-3.0-or-later
"""From arguments to an exit code."""

import logging
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from assistant.cli.arguments import parser
from assistant.cli.exit_codes import INTERRUPTED, OUTPUT, code_for
from assistant.cli.session import note
from assistant.errors import Cancelled, KibitzError, Unexpected


def run(argv: Sequence[str]) -> int:
    """Carry out one verb; errors become a sentence on standard error and an exit code (see `exit_codes`)."""
    arguments = parser().parse_args(argv)
    try:
        # Each verb imports only what it needs, so that `--help` and `say` start at once.
        code: int = import_module(f"assistant.cli.{arguments.verb}").run(arguments)
        sys.stdout.flush()
    except KibitzError as error:
        note(str(error))
        return code_for(error)
    except Cancelled:
        note("Stopped.")
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read the answer has had enough. Python would complain once more when it closes standard output.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OUTPUT
    except Exception as error:
        logging.getLogger(__name__).debug("", exc_info=True)
        unexpected = Unexpected.because_of(error)
        note(str(unexpected))
        return code_for(unexpected)
    return code
