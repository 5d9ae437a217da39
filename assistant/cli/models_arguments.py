# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be said after `kibitz models`."""

import argparse
from pathlib import Path

from assistant.cli import models_fit_arguments


def add_to(verb: argparse.ArgumentParser) -> None:
    """Give the verb its own verbs."""
    does = verb.add_subparsers(dest="does", metavar="WHAT", required=True)
    listing = does.add_parser("list", help="list the models on offer, and those that are installed")
    listing.add_argument("--installed", action="store_true", help="only what is on this computer")
    listing.add_argument("--role", choices=models_fit_arguments.ROLES, help="only models for this")
    listing.add_argument("--language", metavar="CODE", help="only models for this language, such as en or de")
    info = does.add_parser("info", help="tell everything about a model: size, licence and its source, memory, files")
    info.add_argument("model", metavar="ID", help="as list tells it")
    install = does.add_parser("install", help="download models; begun ones go on, damaged ones are mended")
    install.add_argument("models", nargs="+", metavar="ID")
    install.add_argument("--accept-licence", action="store_true", help="do not ask whether the licences are accepted")
    remove = does.add_parser("remove", help="delete models, or what has arrived of them")
    remove.add_argument("models", nargs="+", metavar="ID")
    verify = does.add_parser("verify", help="read every byte of installed models and compare it")
    verify.add_argument("models", nargs="*", metavar="ID", help="which; all if none is named")
    export = does.add_parser(
        "export", help="copy installed models to a stick or folder, for computers without a network"
    )
    export.add_argument("folder", type=Path, metavar="FOLDER")
    export.add_argument("models", nargs="*", metavar="ID", help="which; all if none is named")
    read_in = does.add_parser("import", help="install models from a stick or folder made by export")
    read_in.add_argument("folder", type=Path, metavar="FOLDER")
    read_in.add_argument("models", nargs="*", metavar="ID", help="which; all if none is named")
    read_in.add_argument("--accept-licence", action="store_true", help="do not ask whether the licences are accepted")
    models_fit_arguments.add_to(does)
    for form in (listing, info, install, remove, verify, export, read_in):
        form.add_argument("--json", action="store_true", help="print the result as JSON")
