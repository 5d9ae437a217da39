# SPDX-License-Identifier: GPL-3.0-or-later
"""Logging for the program as a whole. Logs never hold what was said, shown or answered."""

import logging
import sys
import traceback
from collections.abc import Iterator
from copy import copy
from logging.handlers import RotatingFileHandler
from pathlib import Path

FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
SHORT_FORMAT = "%(levelname)s %(name)s: %(message)s"


class Formatter(logging.Formatter):
    """Tells where an error came from, but not the error's own text, which may hold what was said or shown."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, as `formatException` wants it even if another handler has told the error in full before."""
        record = copy(record)
        record.exc_text = None
        return super().format(record)

    def formatException(self, ei: object) -> str:  # noqa: N802 - logging calls it so
        """The lines of code that led to an error, and its kind; the errors behind it come first."""
        error = ei[1] if isinstance(ei, tuple) else None
        return "\n".join(_told(error)) if isinstance(error, BaseException) else ""


def _told(error: BaseException) -> Iterator[str]:
    behind = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if behind is not None:
        yield from _told(behind)
    yield "".join((*traceback.format_tb(error.__traceback__), type(error).__name__))


def to_stderr() -> None:
    """Warnings and errors on standard error, in short lines; called once, by `main`."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Formatter(SHORT_FORMAT))
    logging.basicConfig(level=logging.WARNING, handlers=[handler])


def end_file() -> None:
    """Keep no log any more: the file can be deleted."""
    root = logging.getLogger()
    for handler in [handler for handler in root.handlers if isinstance(handler, RotatingFileHandler)]:
        root.removeHandler(handler)
        handler.close()


def to_file(folder: Path) -> None:
    """Also keep a log of at most 3 MB in `folder`; without the right to write there, only standard error is used."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / "kibitz.log", maxBytes=1_000_000, backupCount=2, encoding="utf-8")
    except OSError as error:
        logging.getLogger(__name__).warning("No log is kept: %s", error.strerror)
        return
    handler.setFormatter(Formatter(FORMAT))
    handler.setLevel(logging.INFO)
    logging.getLogger().addHandler(handler)
