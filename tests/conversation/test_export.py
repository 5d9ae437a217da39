# SPDX-License-Identifier: GPL-3.0-or-later
"""Conversations leave and come back as they were; for people they are written out without anything that could run."""

from pathlib import Path

import msgspec
import numpy as np
import pytest

from assistant.conversation.exchange import FILE, export_json, import_json
from assistant.conversation.exporting import Format, export
from assistant.conversation.home import HistoryHome
from assistant.conversation.image_store import ImageStore, images_in
from assistant.conversation.search import find
from assistant.conversation.store import Store
from assistant.conversation.take_store import TakeStore, turns_with_takes
from assistant.conversation.written_out import export_html, export_markdown
from assistant.errors import InputError, OutputError
from assistant.speech.audio import wav_bytes
from assistant.timings import Timings
from assistant.turn_events import Outcome
from assistant.values import Audio
from tests.conversation.test_store import RECEIPT, answer, ask, question


@pytest.fixture
def images(tmp_path: Path) -> ImageStore:
    return images_in(tmp_path)


@pytest.fixture
def full(store: Store, images: ImageStore) -> Store:
    """A conversation with a picture and a branch, and another one."""
    conversation = store.begin_conversation()
    images.keep(RECEIPT)
    turn = store.begin_turn(conversation, None, question("What <b>is</b> it?\nTell me", RECEIPT))
    store.write(turn, answer("A **receipt**. <script>alert(1)</script>\n\n| a | b |\n|---|---|\n| 1 | 2 |"))
    store.finish_turn(turn, Outcome.ANSWERED, Timings(first_sound=0.5))
    ask(store, conversation, "Second", turn)
    ask(store, conversation, "Second, edited", turn)
    store.star(conversation, is_starred=True)
    ask(store, store.begin_conversation(), "Another")
    return store


def everything(store: Store) -> list[object]:
    """All that a user sees of a history, without the numbers of rows."""
    seen: list[object] = []
    for summary in store.conversations():
        seen.append((summary.uid, summary.title, summary.created, summary.changed, summary.is_starred, summary.turns))
        seen += [
            (turn.created, turn.question, turn.answer, turn.outcome, turn.timings)
            for turn in store.all_turns(summary.id)
        ]
        seen.append([turn.question.text for turn in store.turns(summary.id)])
    return seen


def test_export_wipe_and_import_give_the_same_history(full: Store, images: ImageStore, tmp_path: Path) -> None:
    numbers = [summary.id for summary in full.conversations()]
    assert export_json(full, images, numbers, tmp_path / "out") == 2
    other, others_images = Store(tmp_path / "other" / "history.db"), images_in(tmp_path / "other")

    assert import_json(other, others_images, tmp_path / "out") == 2

    assert everything(other) == everything(full)
    assert others_images.load(RECEIPT.sha256).sha256 == RECEIPT.sha256
    assert [found.kind for found in find(other, "receipt")] == [found.kind for found in find(full, "receipt")]
    assert import_json(other, others_images, tmp_path / "out" / FILE) == 0, "it is there already"
    other.close()


def takes_in(folder: Path) -> TakeStore:
    return TakeStore(HistoryHome(folder).place)


def test_what_was_said_goes_along_where_it_was_kept(full: Store, images: ImageStore, tmp_path: Path) -> None:
    first, second = (turn.id for turn in full.all_turns(1)[:2])
    said = Audio(np.linspace(-0.5, 0.5, 8000, dtype=np.float32))
    takes_in(tmp_path).keep(full, second, said)
    export_json(full, images, [1], tmp_path / "out", takes=takes_in(tmp_path))
    (tmp_path / "out" / "takes" / f"{first}.wav").write_bytes(b"RIFF nonsense")
    other, others_takes = Store(tmp_path / "other" / "history.db"), takes_in(tmp_path / "other")
    ask(other, other.begin_conversation(), "Here before, so that turns are numbered otherwise")

    assert import_json(other, images_in(tmp_path / "other"), tmp_path / "out", takes=others_takes) == 1

    (turn,) = turns_with_takes(other)
    assert turn != second
    assert others_takes.wav(turn) == wav_bytes(said)
    with other.reading() as connection:
        assert connection.execute("SELECT seconds FROM takes").fetchall() == [(0.5,)]
    other.close()


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff", b'{"format": "else", "version": 1, "conversations": []}'])
def test_another_file_is_refused_in_a_sentence(store: Store, images: ImageStore, tmp_path: Path, data: bytes) -> None:
    (tmp_path / FILE).write_bytes(data)
    with pytest.raises(InputError, match="Kibitz wrote"):
        import_json(store, images, tmp_path)


def test_a_file_of_a_newer_version_is_refused(full: Store, images: ImageStore, tmp_path: Path) -> None:
    export_json(full, images, [1], tmp_path)
    data = msgspec.json.decode((tmp_path / FILE).read_bytes())
    (tmp_path / FILE).write_bytes(msgspec.json.encode(data | {"version": 2}))
    with pytest.raises(InputError, match="newer"):
        import_json(full, images, tmp_path)


def test_a_hostile_name_of_a_picture_is_refused(full: Store, images: ImageStore, tmp_path: Path) -> None:
    export_json(full, images, [1], tmp_path)
    file = tmp_path / FILE
    file.write_bytes(file.read_bytes().replace(RECEIPT.sha256.encode(), b"../../pictures/x"))
    with pytest.raises(InputError, match="damaged"):
        import_json(full, images, file)


def test_markdown_has_words_and_pictures(full: Store, images: ImageStore, tmp_path: Path) -> None:
    (file,) = export_markdown(full, images, [1], tmp_path / "out")
    text = file.read_text(encoding="utf-8")
    assert "> Tell me" in text
    assert "A **receipt**." in text
    assert f"![Receipt](pictures/{RECEIPT.sha256}.png)" in text
    assert (tmp_path / "out" / "pictures" / f"{RECEIPT.sha256}.png").exists()
    assert "Second, edited" in text


def test_html_stands_alone_and_runs_nothing(full: Store, images: ImageStore, tmp_path: Path) -> None:
    (file,) = export_html(full, images, [1], tmp_path / "out")
    text = file.read_text(encoding="utf-8")
    assert "<strong>receipt</strong>" in text
    assert "<table>" in text
    assert "data:image/png;base64," in text
    assert "<script" not in text
    assert "<b>is</b>" not in text


def test_a_folder_that_cannot_be_written_is_told(full: Store, images: ImageStore, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    for write in (export_markdown, export_html, export_json):
        with pytest.raises(OutputError, match="cannot be written"):
            write(full, images, [1], tmp_path / "file" / "out")


@pytest.mark.parametrize("kind", Format)
def test_one_conversation_becomes_one_file_or_folder_named_after_it(
    full: Store, images: ImageStore, tmp_path: Path, kind: Format
) -> None:
    where = export(full, images, [2], kind, tmp_path / "out")
    assert "Another" in where.name
    assert where.exists()


def test_two_exports_for_another_computer_do_not_take_each_others_place(
    full: Store, images: ImageStore, tmp_path: Path
) -> None:
    folders = [export(full, images, [number], Format.JSON, tmp_path / "out") for number in (1, 2)]
    assert len({(folder / FILE).read_bytes() for folder in folders}) == 2


def test_a_lost_thumbnail_is_made_from_the_picture(images: ImageStore) -> None:
    images.keep(RECEIPT)
    images.thumbnail_path(RECEIPT.sha256).unlink()
    assert images.load_thumbnail(RECEIPT.sha256).width == RECEIPT.width
