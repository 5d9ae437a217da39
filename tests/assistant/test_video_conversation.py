# SPDX-License-Identifier: GPL-3.0-or-later
"""Of a video, models are told the times, the history keeps them, and the starter engine answers by them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from assistant.conversation.exchange import export_json, import_json
from assistant.conversation.image_store import images_in
from assistant.conversation.prompt import captions
from assistant.conversation.store import Store, store_in
from assistant.conversation.written_out import export_html
from assistant.engines.llama.chat_template import ChatTemplate, Said
from assistant.engines.llama.picture_cache import CloseLook
from assistant.engines.llama.trimming import EARLIER_PICTURE, EARLIER_VIDEO, Room, trim
from assistant.engines.process.transfer import Packer, Unpacker
from assistant.moments import Moment
from assistant.pipeline.conversation_loading import load
from assistant.timings import Timings
from assistant.turn_events import Outcome
from assistant.values import Box, Message, Picture, PictureSource, Prompt, Speaker
from assistant.vision.images import thumbnail
from assistant.vision.text.conversation import respond
from assistant.vision.text.layout import Page, TextLine
from assistant.vision.video_questions import asked_for


def frame(at: float, name: str = "clip.mp4", length: float = 42.0) -> Picture:
    rgb = np.full((40, 60, 3), int(at) % 255, np.uint8)
    return Picture.from_rgb(rgb, PictureSource.VIDEO, name, Moment(at, length))


PHOTO = Picture.from_rgb(np.zeros((40, 60, 3), np.uint8), name="photo.png")
FRAMES = (frame(0), frame(12), frame(30))


# ── what models are told ───────────────────────────────────────────────────────────────────────────────────────────


def test_each_frame_stands_behind_its_time() -> None:
    pieces = ChatTemplate("").render([Message(Speaker.USER, "What happens?", (PHOTO, *FRAMES))])
    told = [piece.text if isinstance(piece, Said) else piece for piece in pieces if isinstance(piece, Said | Picture)]
    assert told == [
        PHOTO,
        "Frames of a video of 0:42.\nFrame at 0:00:",
        FRAMES[0],
        "Frame at 0:12:",
        FRAMES[1],
        "Frame at 0:30:",
        FRAMES[2],
        "What happens?",
    ]


def test_a_second_video_is_told_apart() -> None:
    told = captions([frame(0), frame(3), frame(0, "other.mp4", 60.0), frame(5, "other.mp4", 60.0)])
    assert [caption.startswith("Frames of") for caption in told] == [True, False, True, False]


def test_pictures_that_are_no_frames_have_no_caption() -> None:
    assert captions([PHOTO, PHOTO]) == ["", ""]


def test_words_that_are_added_leave_what_was_read_before() -> None:
    template = ChatTemplate("")
    ahead = template.render([Message(Speaker.USER, "What", FRAMES)], open_ended=True)
    whole = template.render([Message(Speaker.USER, "What happens?", FRAMES)])
    assert whole[: len(ahead) - 1] == ahead[:-1]


def test_a_video_that_was_left_out_is_one_mark() -> None:
    old = Message(Speaker.USER, "old", (PHOTO, *FRAMES))
    messages = [old, Message(Speaker.ASSISTANT, "yes"), Message(Speaker.USER, "new", (frame(1, "b.mp4"),))]
    kept = trim(messages, lambda message: 10 + 100 * len(message.pictures), Room(200, 150, 200))
    assert kept[0].text == f"{EARLIER_PICTURE} {EARLIER_VIDEO}\nold"


@pytest.mark.parametrize("change", [CloseLook.at, partial(thumbnail, longest=20)], ids=["closely", "smaller"])
def test_times_stay_with_their_frames(change: Callable[[Picture], Picture]) -> None:
    assert change(FRAMES[1]).moment == FRAMES[1].moment


def test_times_reach_the_engine_process() -> None:
    packer, unpacker = Packer(), Unpacker()
    for _ in range(2):
        parcel, block = packer.pack(FRAMES)
        assert [one.moment for one in unpacker.unpack(parcel)] == [one.moment for one in FRAMES]
        if block:
            block.release()


# ── the history ────────────────────────────────────────────────────────────────────────────────────────────────────


def kept(folder: Path) -> Store:
    store, images = store_in(folder), images_in(folder)
    for one in (*FRAMES, PHOTO):
        images.keep(one)
    turn = store.begin_turn(store.begin_conversation(), None, Message(Speaker.USER, "What happens?", (*FRAMES, PHOTO)))
    store.write(turn, Message(Speaker.ASSISTANT, "A cup."))
    store.finish_turn(turn, Outcome.ANSWERED, Timings())
    return store


MOMENTS = [*(one.moment for one in FRAMES), None]


def test_the_history_keeps_times(tmp_path: Path) -> None:
    store = kept(tmp_path)
    (turn,) = store.turns(1)
    assert [one.moment for one in turn.question.pictures] == MOMENTS
    (exchange,) = load(store, images_in(tmp_path), 1).exchanges()
    assert exchange
    assert [one.moment for one in exchange[0].pictures] == MOMENTS
    store.close()


def test_times_travel_with_an_export(tmp_path: Path) -> None:
    store = kept(tmp_path / "here")
    export_json(store, images_in(tmp_path / "here"), [1], tmp_path / "out")
    other = store_in(tmp_path / "there")
    import_json(other, images_in(tmp_path / "there"), tmp_path / "out")
    assert [one.moment for one in other.turns(1)[0].question.pictures] == MOMENTS
    other.close()
    store.close()


def test_a_page_for_people_tells_times(tmp_path: Path) -> None:
    store = kept(tmp_path / "here")
    (page,) = export_html(store, images_in(tmp_path / "here"), [1], tmp_path / "out")
    assert "clip.mp4, 0:12" in page.read_text()
    store.close()


# ── the starter engine ─────────────────────────────────────────────────────────────────────────────────────────────


def page(*lines: str) -> Page:
    return Page(tuple(line(text, 40 * row) for row, text in enumerate(lines)))


def line(text: str, top: int) -> TextLine:
    return TextLine(text, 0.99, 10, top, 200, top + 20, Box(10, top, 200, top + 20))


PAGES = [page("Welcome"), page("Total 42.50", "Thanks"), page("Total 42.50", "Bye")]


def answered(question: str, pages: list[Page] = PAGES) -> str:
    return respond(Prompt((Message(Speaker.USER, question, FRAMES),)), FRAMES, pages)[0]


@pytest.mark.parametrize(
    ("question", "what"),
    [
        ("When does the total appear?", "total"),
        ("At what time is “Bye” shown?", "bye"),
        ("when does the word welcome come up", "welcome"),
        ("When is the meeting?", ""),
        ("What does it say?", ""),
    ],
)
def test_questions_for_times_are_understood(question: str, what: str) -> None:
    assert asked_for(question) == what


def test_when_something_appears_is_told_by_the_frames_that_show_it() -> None:
    assert answered("When does the total appear?") == (
        "Of the 3 frames I looked at, “Total 42.50” can be read at 0:12, 0:30. "
        "At 0:00 it was not there yet; it came somewhere between."
    )


def test_where_it_says_so_is_shown() -> None:
    evidence = respond(Prompt((Message(Speaker.USER, "When does Bye appear?", FRAMES),)), FRAMES, PAGES)[1]
    assert [found.picture_sha256 for found in evidence] == [FRAMES[2].sha256]


def test_what_is_nowhere_is_told_honestly() -> None:
    assert "I don't see “cat” in the 3 frames I looked at" in answered("When does the cat appear?")


def test_text_is_read_with_its_times_and_not_twice() -> None:
    same = [page("Welcome"), page("Welcome"), page("The end")]
    assert answered("Read this", same) == "At 0:00: Welcome\n\nAt 0:30: The end"


def test_a_question_about_a_photo_is_answered_as_before() -> None:
    prompt = Prompt((Message(Speaker.USER, "When does the total appear?", (PHOTO,)),))
    text = respond(prompt, (PHOTO,), PAGES[:1])[0]
    assert "frames" not in text
