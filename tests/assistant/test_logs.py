# SPDX-License-Identifier: GPL-3.0-or-later
"""Logs tell where something went wrong, and nothing of what was said or shown."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import logs

SECRET = "my password is swordfish"


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    logs.to_file(tmp_path)
    yield tmp_path / "kibitz.log"
    logs.end_file()


def fail() -> None:
    try:
        int(SECRET)
    except ValueError as error:
        raise KeyError(SECRET) from error


def test_an_errors_own_words_are_not_in_the_log(file: Path) -> None:
    try:
        fail()
    except KeyError:
        logging.getLogger("any").exception("It failed")

    log = file.read_text(encoding="utf-8")
    assert "It failed" in log
    assert "int(SECRET)" in log
    assert log.index("\nValueError\n") < log.index("\nKeyError\n")
    assert "swordfish" not in log


def test_a_folder_that_cannot_be_made_costs_only_the_log(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.touch()

    logs.to_file(taken)

    assert taken.is_file()
