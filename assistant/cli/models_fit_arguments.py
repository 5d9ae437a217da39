# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be said to `kibitz models recommend | use | add | measure | tune`."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

ROLES = ("ears", "eyes", "voice")
"""As `values.Role`, which comes with NumPy: `--help` would take twice as long."""


def add_to(does: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verbs of `models_fit` to those of `kibitz models`."""
    verb = does.add_parser(
        "recommend", help="show which models suit this computer: light, balanced, best, and one recommended"
    )
    verb.add_argument("--language", default="en", metavar="CODE", help="that you speak, such as en or de")
    verb.add_argument("--json", action="store_true", help="print the cards and what this computer has as JSON")

    verb = does.add_parser("use", help="write into the settings which installed models to use; without names, tell")
    verb.add_argument("names", nargs="*", metavar="NAME", help="of an installed model")
    verb.add_argument(
        "--starter",
        action="append",
        default=[],
        choices=ROLES,
        help="use the engine that needs no model",
    )

    verb = does.add_parser("add", help="check a model of your own and copy it to the others")
    verb.add_argument(
        "paths",
        nargs="+",
        type=Path,
        metavar="PATH",
        help="a .gguf file (and its mmproj file), a Whisper folder in CTranslate2's format, or a Piper .onnx file",
    )

    verb = does.add_parser("measure", help="measure the chosen models on this computer; takes about half a minute")
    verb.add_argument("--json", action="store_true", help="print the figures as JSON")

    verb = does.add_parser(
        "tune", help="try engine settings on this computer for up to two minutes, and keep what is faster"
    )
    verb.add_argument("--dry-run", action="store_true", help="only show the table")
