# SPDX-License-Identifier: GPL-3.0-or-later
"""How much of a screen the text reader tells: `python -m tests.benchmarks.bench_describing [PICTURE...]`.

For drawn screens it is known what is written: it counts lines that the full description has word for word, and words
in any description that are neither on the screen nor the describer's own. Of given pictures it prints the descriptions.
"""

import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from assistant.cancellation import Cancellation
from assistant.engines.abort import AbortFlag
from assistant.engines.protocols import EngineHost, Sampling
from assistant.engines.starter.reader import ReaderEyes
from assistant.pipeline.describing import instructed
from assistant.settings import Detail, EyesSettings
from assistant.values import Message, Picture, PictureSource, Prompt, Speaker, Token
from assistant.vision.images import open_picture
from assistant.vision.text.words import fold
from tests.benchmarks.drawn_pictures import DARK, FAINT, LIGHT, SMALL, Sheet, Style

_SIDE_BAR = ("Inbox", "Drafts", "Sent mail", "Archive", "Holiday plans", "Spam", "Trash")
_MAIL = (
    "The roof is finished and the scaffolding comes down on Friday.",
    "Please bring the keys of the garden house when you come by,",
    "and tell Marlene that her parcel is at the neighbour's.",
    "The invoice is attached; it is 140 euros less than we feared.",
    "Give my regards to everybody.",
    "Henrik",
)
_TABLE = (("Apples", "4.20"), ("Bread", "3.10"), ("Coffee", "8.95"), ("Butter", "2.75"), ("Honey", "6.40"))
_DIALOG = ("The file could not be saved.", "There is no room on the disk.", "Try again    Cancel")


@dataclass
class Score:
    """What was counted."""

    lines: int = 0
    verbatim: int = 0
    invented: int = 0
    screens: int = 0


def screens() -> Iterable[tuple[str, Picture, Sequence[str]]]:
    """Name, picture, and the lines that are written in it."""
    for name, style in (("light", LIGHT), ("dark", DARK), ("faint", FAINT), ("small", SMALL)):
        yield (f"mail {name}", *_mail(style))
        yield (f"table {name}", *_table(style))
        yield (f"dialog {name}", *_dialog(style))


def _mail(style: Style) -> tuple[Picture, Sequence[str]]:
    sheet = Sheet(1280, style)
    title = "Roof and parcel - Post Office"
    sheet.write(title)
    sheet.skip(1.5)
    top = sheet.y
    for text in _SIDE_BAR:
        sheet.write(text)
        sheet.skip(0.3)
    sheet.y = top + 7
    for text in _MAIL:
        sheet.write(text, left=420)
        sheet.skip(0.55)
    return sheet.picture("mail"), (title, *_SIDE_BAR, *_MAIL)


def _table(style: Style) -> tuple[Picture, Sequence[str]]:
    sheet = Sheet(700, style)
    sheet.write("Shopping list", scale=1.5)
    for item, price in _TABLE:
        sheet.write_right(price)
        sheet.write(item)
    return sheet.picture("table"), ("Shopping list", *(f"{item} {price}" for item, price in _TABLE))


def _dialog(style: Style) -> tuple[Picture, Sequence[str]]:
    sheet = Sheet(640, style)
    for text in _DIALOG[:-1]:
        sheet.write(text)
    sheet.skip()
    sheet.write("Try again", left=300, advance=False)
    sheet.write("Cancel", left=480)
    return sheet.picture("dialog"), (*_DIALOG[:-1], "Try again Cancel")


def describe(eyes: ReaderEyes, picture: Picture, detail: Detail) -> str:
    """What the reader says."""
    wish = instructed(Message(Speaker.USER, "Describe my screen.", (picture,), detail=detail))
    said = eyes.reply(Prompt((wish,)), sampling=Sampling(max_tokens=4096), cancelled=Cancellation())
    return "".join(piece.text for piece in said if isinstance(piece, Token))


_OWN = fold(
    """this looks like a message about problem window of titled headed with lines line text i can only read so cannot
    say what pictures icons and colours show running short texts as in form menu or table receipt list prices program
    code terminal at the top bottom left right middle on beginning there is more below am not sure from to one find no
    screen blank"""
)


def words_of(text: str) -> set[str]:
    """Folded words, without numbers that count lines."""
    return set(re.findall(r"[a-z][a-z']+", fold(text)))


def measure(eyes: ReaderEyes) -> Score:
    """Describe every drawn screen in all levels."""
    score, own = Score(), words_of(_OWN)
    for name, picture, written in screens():
        shown = Picture.from_rgb(picture.rgb, PictureSource.SCREEN, name)
        full = describe(eyes, shown, Detail.FULL)
        said = words_of(" ".join(describe(eyes, shown, detail) for detail in Detail))
        score.screens += 1
        score.lines += len(written)
        missed = [line for line in written if line not in full]
        score.verbatim += len(written) - len(missed)
        strange = said - words_of(" ".join(written)) - own
        score.invented += len(strange)
        print(f"{name}: {len(written) - len(missed)} of {len(written)} lines; missed {missed}, strange {strange}")
    return score


def main(files: Sequence[str]) -> None:
    """Measure, and print what is said of these pictures."""
    eyes = ReaderEyes.open(EyesSettings(), EngineHost(threads=4, abort=AbortFlag()))
    for file in files:
        picture = open_picture(Path(file))
        for detail in Detail:
            began = perf_counter()
            text = describe(eyes, picture, detail)
            print(f"── {Path(file).name}, {detail.value}, {perf_counter() - began:.1f} s\n{text}\n")
    score = measure(eyes)
    print(
        f"{score.screens} drawn screens: {score.verbatim} of {score.lines} lines word for word, "
        f"{score.invented} words that stand nowhere"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
