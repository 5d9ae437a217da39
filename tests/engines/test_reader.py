# SPDX-License-Identifier: GPL-3.0-or-later
"""The text reader with the real recogniser, on drawn pictures and on the real ones where they are at hand."""

import json
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageOps

from assistant.engines.abort import AbortFlag
from assistant.engines.protocols import EngineHost, Sampling
from assistant.engines.starter.reader import ReaderEyes
from assistant.errors import Cancelled, InputError
from assistant.settings import EyesSettings
from assistant.values import Evidence, Message, Picture, Progress, Prompt, Speaker, Token
from assistant.vision.text.conversation import NO_PICTURE
from assistant.vision.text.quotes import CANNOT
from tests.benchmarks.bench_reader import score
from tests.benchmarks.drawn_pictures import DARK, LIGHT, Sheet, Style, form, page, receipt
from tests.benchmarks.reader_questions import cases
from tests.engines.asking import Conversation, never, prepare, reply, say, user

TOTALS = [("Subtotal", "$12.00"), ("Tax", "$1.20"), ("Total", "$13.20")]


@pytest.fixture(scope="module")
def eyes() -> Iterator[ReaderEyes]:
    eyes = ReaderEyes.open(EyesSettings(), EngineHost(threads=2, abort=AbortFlag()))
    yield eyes
    eyes.close()


def bill(style: Style = LIGHT) -> Sheet:
    return receipt("Corner Cafe", ["12 Mill Lane"], [("Tea", "$4.00"), ("Toast", "$8.00")], TOTALS, style=style)


def picture(image: Image.Image) -> Picture:
    return Picture.from_rgb(np.asarray(image.convert("RGB")))


@pytest.mark.parametrize("style", [LIGHT, DARK, Style(size=11), Style(size=60)], ids=["light", "dark", "tiny", "large"])
def test_a_question_about_a_label_is_answered_with_its_value(eyes: ReaderEyes, style: Style) -> None:
    assert say(eyes, user("What is the total?", bill(style).picture("bill"))) == "The total is $13.20."


@pytest.mark.parametrize("turn", [Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270])
def test_a_turned_picture_is_read_all_the_same(eyes: ReaderEyes, turn: Image.Transpose) -> None:
    turned = picture(bill().image().transpose(turn))

    assert say(eyes, user("What is the total?", turned)) == "The total is $13.20."


def test_a_leaning_picture_is_read_all_the_same(eyes: ReaderEyes) -> None:
    leaning = picture(bill().image().rotate(6, Image.Resampling.BICUBIC, expand=True, fillcolor="white"))

    assert say(eyes, user("How much was the toast?", leaning)) == "The toast is $8.00."


def test_the_evidence_says_where_the_value_stands(eyes: ReaderEyes) -> None:
    shown = bill().picture("bill")

    _, tokens, _ = reply(eyes, user("What is the total?", shown))

    label, value = tokens[0].evidence
    assert (label.text, value.text) == ("Total", "$13.20")
    assert value.picture_sha256 == shown.sha256
    assert value.box.left > shown.width / 2
    assert ink_within(shown, value) > 0
    assert not any(token.evidence for token in tokens[1:])


def ink_within(shown: Picture, found: Evidence) -> int:
    cut = shown.rgb[found.box.top : found.box.bottom, found.box.left : found.box.right]
    return int((cut < 100).sum())


def test_a_long_scroll_is_read_from_top_to_bottom(eyes: ReaderEyes) -> None:
    scroll = page([f"Entry {number} of the log book" for number in range(100)], width=420).picture("scroll")

    lines = say(eyes, user("Read this", scroll), sampling=Sampling(max_tokens=5000))

    assert [f"Entry {number} " in lines for number in range(100)].count(True) >= 99
    assert lines.index("Entry 7 ") < lines.index("Entry 50 ") < lines.index("Entry 93 ")
    assert lines.count("Entry 50 ") == 1


def test_small_print_on_a_large_screen_is_read(eyes: ReaderEyes) -> None:
    screen = Image.new("RGB", (3840, 2160), "white")
    screen.paste(form("Settings", [("Font size", "11"), ("Theme", "Dark")], style=Style(size=15)).image(), (2600, 1500))

    assert say(eyes, user("What is the theme?", picture(screen))) == "The theme is Dark."


@pytest.mark.parametrize("size", [(1, 1), (3, 900), (900, 3), (40, 40)])
def test_a_picture_without_text_gets_an_honest_no(eyes: ReaderEyes, size: tuple[int, int]) -> None:
    answer = say(eyes, user("What is the total?", picture(Image.new("RGB", size, "grey"))))

    assert answer == f"{CANNOT}; I don't see any text in this picture."


def test_noise_is_no_text(eyes: ReaderEyes) -> None:
    grain = np.random.default_rng(1).integers(0, 255, (300, 400, 3), dtype=np.uint8)

    assert say(eyes, user("Read this", Picture.from_rgb(grain))).startswith(CANNOT)


def test_without_a_picture_it_says_what_it_needs(eyes: ReaderEyes) -> None:
    assert say(eyes, user("What is the capital of France?")) == NO_PICTURE


def test_a_follow_up_is_about_the_picture_shown_before(eyes: ReaderEyes) -> None:
    conversation = Conversation(eyes)

    assert conversation.ask("How much was the tea?", bill().picture("bill")) == "The tea is $4.00."
    assert conversation.ask("and the tax?") == "The tax is $1.20."
    assert conversation.ask("and the tip?").startswith(CANNOT)


def test_of_several_pictures_the_one_with_the_answer_is_named(eyes: ReaderEyes) -> None:
    settings = form("Settings", [("Font size", "11")]).picture("settings")

    answer = say(eyes, user("What is the total?", settings, bill().picture("bill")))

    assert answer == "Picture 2: The total is $13.20."


def test_a_picture_is_read_once(eyes: ReaderEyes) -> None:
    shown = page(["A line that nobody read before"]).picture("new")

    assert prepare(eyes, user("", shown))
    assert not prepare(eyes, user("What", shown))


def test_reading_is_cut_into_steps_and_stops_between_them(eyes: ReaderEyes) -> None:
    shown = page([f"Line {number} of many" for number in range(30)]).picture("many lines")
    steps = eyes.reply(Prompt((user("Read this", shown),)), sampling=Sampling(), cancelled=lambda: len(seen) > 3)
    seen: list[Progress | Token] = []

    with pytest.raises(Cancelled):
        seen.extend(steps)

    assert all(isinstance(step, Progress) for step in seen)
    assert "Line 29 of many" in say(eyes, user("Read this", shown), sampling=Sampling(max_tokens=500))


def test_a_schema_is_filled_in(eyes: ReaderEyes) -> None:
    schema = json.dumps({"properties": {"total": {"type": "number"}, "tip": {"type": "number"}}})

    text, tokens, _ = reply(
        eyes, user("Fill this in", bill().picture("bill")), sampling=Sampling(max_tokens=1, json_schema=schema)
    )

    assert json.loads(text) == {"total": 13.2, "tip": None}
    assert [found.text for found in tokens[0].evidence] == ["Total", "$13.20"]


def test_a_schema_with_lists_is_refused(eyes: ReaderEyes) -> None:
    schema = json.dumps({"properties": {"items": {"type": "array"}}})

    with pytest.raises(InputError, match="list"):
        say(eyes, user("Fill this in", bill().picture("bill")), sampling=Sampling(json_schema=schema))


def test_it_opens_no_connection_and_prints_nothing(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: Any) -> None:
        pytest.fail("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    fresh = ReaderEyes.open(EyesSettings(), EngineHost(threads=2, abort=AbortFlag()))
    say(fresh, user("What is the total?", bill().picture("bill")))
    say(fresh, user("Read this", picture(Image.new("RGB", (50, 50)))))
    fresh.close()

    assert capfd.readouterr() == ("", "")


def test_drawn_pictures_are_answered_rightly_or_not_at_all(eyes: ReaderEyes) -> None:
    chosen = [case for case in cases() if case.name in {"grocery receipt", "staff table", "article", "server log"}]

    scores, _ = score(eyes, chosen)

    assert [one for one in scores if one.verdict not in ("right", "right no")] == []


RIGHT = {
    "What is the total on this receipt?": "14.50",
    "How much was the cappuccino?": "2.20",
    "How much tax was charged?": "1.17",
    "Which shop is it from?": "Contoso",
    "What was the tip?": "1.63",
    "What is the font size?": "11",
    "What is the export folder?": "/home/me_the_user/work",
    "What is the live recording mode?": "Append below",
    "What is the heading?": "Region-based segmentation",
    "What is being segmented from the background?": "coins",
}


def test_real_pictures_are_answered_rightly_or_with_an_honest_no(eyes: ReaderEyes, shared_inputs: Path) -> None:
    wrong: list[tuple[str, str]] = []
    for entry in json.loads((shared_inputs / "images/facts.json").read_text()):
        with Image.open(shared_inputs / entry["file"]) as image:
            shown = picture(ImageOps.exif_transpose(image))
        for fact in entry["facts"]:
            answer = say(eyes, user(fact["q"], shown))
            expected = RIGHT.get(fact["q"], CANNOT)
            if expected not in answer:
                wrong.append((fact["q"], answer))

    assert wrong == []


def test_a_megabyte_of_question_about_a_picture_is_no_trouble(eyes: ReaderEyes) -> None:
    prompt = Prompt((Message(Speaker.USER, "what is the total " * 60_000, (bill().picture("bill"),)),))

    assert list(eyes.reply(prompt, sampling=Sampling(), cancelled=never))
