# SPDX-License-Identifier: GPL-3.0-or-later
"""The pictures of the screens, without taking them."""

import re
from pathlib import Path

import pytest
from PIL import Image

from tests.desktop.screenshots import ALSO, FOLDER, MOST_BYTES, ROOT, SHOWN, THEMES

_PAGES = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]


@pytest.mark.parametrize("theme", THEMES)
def test_every_screen_worth_showing_is_there_and_no_other(theme: str) -> None:
    assert sorted(path.name for path in (FOLDER / theme).iterdir()) == sorted(f"{name}.png" for name in SHOWN)


def test_no_screen_is_listed_twice() -> None:
    assert len({*SHOWN, *ALSO}) == len(SHOWN) + len(ALSO)


def test_both_themes_show_the_same_windows() -> None:
    light, dark = ({path.name: _size(path) for path in (FOLDER / theme).iterdir()} for theme in THEMES)

    assert light == dark


def test_they_are_small_enough_for_a_repository() -> None:
    assert sum(path.stat().st_size for path in FOLDER.rglob("*.png")) <= MOST_BYTES


def test_pages_show_pictures_that_exist() -> None:
    shown = [
        (page, path)
        for page in _PAGES
        for path in re.findall(r"[\w./-]*assets/[\w./-]+\.(?:png|svg)", page.read_text(encoding="utf-8"))
    ]

    assert [
        (page.name, path) for page, path in shown if not (ROOT / "assets" / path.partition("assets/")[2]).exists()
    ] == []


def _size(path: Path) -> tuple[int, int]:
    with Image.open(path) as picture:
        return picture.size
