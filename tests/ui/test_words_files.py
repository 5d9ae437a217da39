# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of translations: in step with the source, complete, and fit to be put into the sentences."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def tool() -> Iterator[ModuleType]:
    """The developers' tool, which is no part of the program."""
    sys.path.insert(0, str(ROOT / "packaging"))
    try:
        yield import_module("translations")
    finally:
        sys.path.remove(str(ROOT / "packaging"))
        for name in ("translations", "sentences", "ts_file"):
            sys.modules.pop(name, None)


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_files_are_complete_and_in_step_with_the_source(tool: ModuleType, language: str) -> None:
    assert tool.check(language, tool.collect(ROOT)) == [], "python packaging/translations.py brings them up to date"


def test_sentences_are_found_in_window_core_and_catalogue(tool: ModuleType, tmp_path: Path) -> None:
    source = {
        "ui/window.py": '_OFF = mark("Off")\ndef say(n): return tr("%n pictures", count=n), tr(_OFF)\n',
        "assistant/core.py": (
            "class Lost(KibitzError): pass\n_HINT = 'Look for it.'\n"
            "def fail(name): raise Lost(Phrase('{name} is lost.', name=name), _HINT)\n"
        ),
        "assistant/cli/ask.py": "raise KibitzError('Only on the command line.')\n",
        "models/catalog.toml": '[[model]]\nlicence = "MIT"\nsummary = "Small."\n',
    }
    for name, text in source.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")

    found = {sentence.text: sentence.is_plural for sentence in tool.collect(tmp_path)}

    assert found == {
        "%n pictures": True, "Look for it.": False, "Off": False, "Small.": False, "{name} is lost.": False,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("source", "forms"),
    [
        ("{name} is lost.", ("Verloren: {nme}.",)),
        ("{seconds:.1f} s", ("{seconds} s",)),
        (" more", ("mehr",)),
        ("%n pictures", ("Ein Bild", "Bilder")),
        ("%n pictures", ("Ein Bild",)),
        ("Off", ()),
    ],
)
def test_translations_that_cannot_be_used_are_told(tool: ModuleType, source: str, forms: tuple[str, ...]) -> None:
    message = tool.Message(source, forms, is_plural="%n" in source)

    assert tool.problems(message) != []


def test_what_was_translated_stays_and_what_is_gone_goes(
    tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tool, "FOLDER", tmp_path)
    old = [tool.Message("Off", ("Aus",)), tool.Message("Gone", ("Weg",))]
    tool.write(tool.ts_path("de"), "de", old)
    source = [tool.Sentence("Off", False, ("ui/a.py",)), tool.Sentence("On <now>", False, ("ui/a.py",))]

    merged = tool.merged("de", source, {"On <now>": "An & sofort"})
    tool.write(tool.ts_path("de"), "de", merged)

    assert [replace(one, places=()) for one in merged] == tool.read(tool.ts_path("de"))
    assert [(one.source, one.forms) for one in merged] == [("Off", ("Aus",)), ("On <now>", ("An & sofort",))]


def test_a_program_that_runs_keeps_the_words_it_has_mapped(tool: ModuleType, tmp_path: Path) -> None:
    file = tmp_path / "kibitz_de.qm"
    file.write_bytes(b"old words")

    with file.open("rb") as mapped:
        tool._replace(file, b"new words")
        assert mapped.read() == b"old words"

    assert file.read_bytes() == b"new words"
    assert list(tmp_path.iterdir()) == [file]
