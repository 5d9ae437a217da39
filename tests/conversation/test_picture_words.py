# SPDX-License-Identifier: GPL-3.0-or-later
"""What is written in kept pictures is read while nothing else goes on, and can be found then."""

import queue
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant.cancellation import Cancellation
from assistant.conversation.image_store import ImageStore, images_in
from assistant.conversation.search import find
from assistant.conversation.store import Store
from assistant.engines.starter.word_reader import WordReader
from assistant.errors import Cancelled, EngineError, EngineUnavailable
from assistant.pipeline.picture_words import PictureWords
from assistant.turn_events import Outcome, TurnFinished, TurnStarted
from assistant.values import Picture
from tests.benchmarks.drawn_pictures import receipt
from tests.conversation.test_store import OTHER, RECEIPT, question

SECONDS = 20.0
"""Until a test that waits for another thread fails."""


class ScriptedReader:
    """Reads as the test says, and tells it what it does."""

    def __init__(self) -> None:
        self.told: queue.Queue[str] = queue.Queue()
        """Digests of what is being read, and "closed"."""
        self.read_as: Callable[[Picture, Cancellation], str] = lambda picture, _: f"words of {picture.name}"

    def read(self, picture: Picture, *, cancelled: Cancellation) -> str:
        """As `WordReader.read`."""
        self.told.put(picture.sha256)
        return self.read_as(picture, cancelled)

    def close(self) -> None:
        """As `WordReader.close`."""
        self.told.put("closed")

    def wait_for(self, what: str) -> None:
        while self.told.get(timeout=SECONDS) != what:
            pass


@pytest.fixture
def images(tmp_path: Path) -> ImageStore:
    return images_in(tmp_path)


@pytest.fixture
def shown(store: Store, images: ImageStore) -> Store:
    """A conversation about two pictures, the receipt before the other one."""
    conversation, parent = store.begin_conversation(), None
    for picture in (RECEIPT, OTHER):
        images.keep(picture)
        parent = store.begin_turn(conversation, parent, question("What is it?", picture))
    return store


@pytest.fixture
def reader() -> ScriptedReader:
    return ScriptedReader()


Start = Callable[..., PictureWords]


@pytest.fixture
def start(path: Path, images: ImageStore, reader: ScriptedReader) -> Iterator[Start]:
    """Begins to read."""
    begun: list[PictureWords] = []

    def begin(*, is_wanted: Callable[[], bool] = lambda: True, idle_seconds: float = 0.0) -> PictureWords:
        begun.append(PictureWords(lambda: Store(path), images, reader, is_wanted, idle_seconds))
        return begun[-1]

    yield begin
    for words in begun:
        words.close()


def words_of(store: Store) -> dict[str, str | None]:
    with store.reading() as connection:
        return dict(connection.execute("SELECT sha256, words FROM pictures"))


def test_pictures_are_read_newest_first_and_found_by_their_words(
    shown: Store, start: Start, reader: ScriptedReader
) -> None:
    reader.read_as = lambda picture, _: "Total 26.07" if picture.sha256 == RECEIPT.sha256 else "Departure"
    start()
    assert reader.told.get(timeout=SECONDS) == OTHER.sha256
    assert reader.told.get(timeout=SECONDS) == RECEIPT.sha256
    reader.wait_for("closed")  # nothing is left to read
    (found,) = find(shown, "departure")
    assert (found.kind, found.turn) == ("picture", 2)


def test_a_turn_that_begins_stops_reading_at_once_and_its_end_lets_it_go_on(
    shown: Store, start: Start, reader: ScriptedReader
) -> None:
    stopped = threading.Event()

    def wait(_picture: Picture, cancelled: Cancellation) -> str:
        cancelled.wait(SECONDS)
        stopped.set()
        raise Cancelled

    reader.read_as = wait
    words = start()
    reader.wait_for(OTHER.sha256)
    words.hear(TurnStarted(1, question("Now?")))
    assert stopped.wait(SECONDS)
    assert words_of(shown)[OTHER.sha256] is None

    reader.read_as = lambda _picture, _cancelled: "read"
    words.hear(TurnFinished(1, Outcome.ANSWERED))
    reader.wait_for("closed")
    assert words_of(shown) == {RECEIPT.sha256: "read", OTHER.sha256: "read"}


def test_a_picture_that_cannot_be_read_is_not_tried_again(shown: Store, start: Start, reader: ScriptedReader) -> None:
    def fail(picture: Picture, _cancelled: Cancellation) -> str:
        if picture.sha256 == OTHER.sha256:
            raise EngineError("The text reader failed.")
        return "read"

    reader.read_as = fail
    start()
    reader.wait_for("closed")
    assert words_of(shown) == {RECEIPT.sha256: "read", OTHER.sha256: ""}


def test_a_missing_picture_stops_nothing(
    shown: Store, images: ImageStore, start: Start, reader: ScriptedReader
) -> None:
    images.discard([OTHER.sha256])
    start()
    reader.wait_for("closed")
    assert words_of(shown)[OTHER.sha256] == ""
    assert words_of(shown)[RECEIPT.sha256]


def test_without_a_text_reader_pictures_stay_to_be_read(shown: Store, start: Start, reader: ScriptedReader) -> None:
    def fail(_picture: Picture, _cancelled: Cancellation) -> str:
        raise EngineUnavailable("The text reader's model is missing.")

    reader.read_as = fail
    start()
    reader.wait_for("closed")
    assert set(words_of(shown).values()) == {None}


def test_nothing_is_read_unless_it_is_wanted(shown: Store, start: Start, reader: ScriptedReader) -> None:
    wanted = False
    words = start(is_wanted=lambda: wanted)
    words.look_again()
    words.close()
    assert set(words_of(shown).values()) == {None}
    assert reader.told.get(timeout=SECONDS) == "closed"


def test_reading_waits_until_nothing_happens_any_more(shown: Store, start: Start, reader: ScriptedReader) -> None:
    words = start(idle_seconds=3600.0)
    words.hear(TurnFinished(1, Outcome.ANSWERED))
    words.close()
    assert set(words_of(shown).values()) == {None}


# ── the real reader ────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def real() -> Iterator[WordReader]:
    reader = WordReader()
    yield reader
    reader.close()


BILL = receipt("Corner Cafe", ["12 Mill Lane"], [("Tea", "$4.00"), ("Toast", "$8.00")], [("Total", "$12.00")]).picture(
    "bill"
)


def test_a_drawn_receipt_is_read_row_by_row(real: WordReader) -> None:
    words = real.read(BILL, cancelled=Cancellation())
    assert "Corner Cafe" in words
    assert "Toast $8.00" in words.splitlines()


def test_reading_can_be_stopped_and_begun_again(real: WordReader) -> None:
    cancellation = Cancellation()
    stops = threading.Timer(0.05, cancellation.cancel)
    stops.start()
    with pytest.raises(Cancelled):
        real.read(BILL, cancelled=cancellation)
    stops.join()
    assert "Corner Cafe" in real.read(BILL, cancelled=Cancellation())
