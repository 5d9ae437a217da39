# SPDX-License-Identifier: GPL-3.0-or-later
"""Logging for the program as a whole. Logs never hold what was said, shown or answered."""

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path

FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"


def to_stderr(level: int = logging.WARNING) -> None:
    """Short log lines on standard error; called once, by `main`."""
    logging.basicConfig(level=level, stream=sys.stderr, format="%(levelname)s %(name)s: %(message)s")


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
    handler.setFormatter(logging.Formatter(FORMAT))
    handler.setLevel(logging.INFO)
    logging.getLogger().addHandler(handler)
