# SPDX-License-Identifier: GPL-3.0-or-later
"""Options may stand anywhere, also between what has no name: `kibitz models export FOLDER --json ID`."""

import argparse
from collections.abc import Sequence
from typing import Any


class AnyOrderParser(argparse.ArgumentParser):
    """By itself, argparse takes a list of names only in one piece."""

    _is_mixing = False

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: Any = None  # noqa: ANN401 - as argparse has it
    ) -> tuple[Any, list[str]]:  # fmt: skip
        """As the base class; called by the verb before this one, too."""
        if self._subparsers or self._is_mixing:  # argparse tells names from options by parsing twice
            return super().parse_known_args(args, namespace)
        self._is_mixing = True
        try:
            return self.parse_known_intermixed_args(args, namespace)
        finally:
            self._is_mixing = False
