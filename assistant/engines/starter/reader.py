# SPDX-License-Identifier: GPL-3.0-or-later
"""The starter engine for pictures: RapidOCR reads the text, and the question is answered by quoting it.

It needs no download: the wheel of RapidOCR brings its models (PP-OCRv6 small). It sees text and nothing else, and
says so; the answer is looked up in `assistant.vision.text.answers`.
"""

import ctypes
import logging
import re
import sys
import time
from collections import OrderedDict
from collections.abc import Generator, Iterator, Sequence
from typing import Self

from assistant.engines.protocols import Cancelled as IsCancelled
from assistant.engines.protocols import EngineHost, Sampling
from assistant.engines.starter.text_recogniser import TextRecogniser
from assistant.errors import Cancelled, EngineError
from assistant.phrase import Phrase
from assistant.settings import EyesSettings
from assistant.values import EngineInfo, Picture, Progress, Prompt, Role, Token
from assistant.vision.text.conversation import fill_in, pictures_shown, respond
from assistant.vision.text.layout import Page

_PAGES_KEPT = 16
"""Pictures whose text is remembered for follow-ups; a page of text takes a few kilobytes."""

_log = logging.getLogger(__name__)


class ReaderEyes:
    """Eyes that read: quotes what is printed, and says what it cannot do."""

    def __init__(self, recogniser: TextRecogniser) -> None:
        self._recogniser: TextRecogniser | None = recogniser
        self._pages: OrderedDict[str, Page] = OrderedDict()

    @classmethod
    def open(cls, settings: EyesSettings, host: EngineHost) -> Self:  # noqa: ARG003 - nothing to set for this engine
        """Load the models that RapidOCR brings along (31 MB, about half a second).

        Raises:
            EngineUnavailable: A model is missing from the installed package.
            ModelDamaged: A model cannot be loaded.
        """
        return cls(TextRecogniser(host))

    @property
    def info(self) -> EngineInfo:
        """What was loaded."""
        return EngineInfo(
            Role.EYES, "reader", Phrase("Text reader (RapidOCR)"), starter=True, sees_pictures=True, languages=("en",),
            notes=(Phrase("Only reads printed text and quotes it; it does not see things or people."),),
        )  # fmt: skip

    def prepare(self, prompt: Prompt, *, cancelled: IsCancelled) -> Iterator[Progress]:
        """Read the pictures ahead, while the question is still being asked."""
        for digest in prompt.forgotten:
            self._pages.pop(digest, None)
        yield from self._read_all(pictures_shown(prompt), cancelled)

    def reply(self, prompt: Prompt, *, sampling: Sampling, cancelled: IsCancelled) -> Iterator[Token | Progress]:
        """Answer the newest message from the text in its pictures, or in those shown last.

        The first token that is written carries the evidence.

        Raises:
            InputError: `sampling.json_schema` asks for more than a flat list of fields.
            EngineError, Cancelled: As in `protocols.Eyes`.
        """
        pictures = pictures_shown(prompt)
        pages = yield from self._read_all(pictures, cancelled)
        text, evidence = (
            fill_in(sampling.json_schema, pictures, pages) if sampling.json_schema else respond(prompt, pictures, pages)
        )
        # JSON is one piece: half of it would be of no use to anybody.
        pieces = [text] if sampling.json_schema else re.findall(r"\S+\s*", text)
        for number, piece in enumerate(pieces[: sampling.max_tokens]):
            if cancelled():
                raise Cancelled
            yield Token(piece, evidence=evidence if number == 0 else ())

    def close(self) -> None:
        """Give the models' memory back."""
        self._recogniser = None
        self._pages.clear()

    def _read_all(self, pictures: Sequence[Picture], cancelled: IsCancelled) -> Generator[Progress, None, list[Page]]:
        pages: list[Page] = []
        for picture in pictures:
            page = self._pages.get(picture.sha256)
            if page is None:
                page = yield from self._read(picture, cancelled)
            self._pages[picture.sha256] = page
            self._pages.move_to_end(picture.sha256)
            pages.append(page)
        while len(self._pages) > max(_PAGES_KEPT, len(pictures)):
            self._pages.popitem(last=False)
        return pages

    def _read(self, picture: Picture, cancelled: IsCancelled) -> Generator[Progress, None, Page]:
        if self._recogniser is None:
            raise EngineError("The text reader has been closed.")
        began = time.perf_counter()
        try:
            page = yield from self._recogniser.read(picture.rgb, cancelled)
        finally:
            _give_back_freed_memory()
        seconds = time.perf_counter() - began
        _log.debug("Read %d lines of %d x %d pixels in %.2f s", len(page.lines), picture.width, picture.height, seconds)
        return page


def _give_back_freed_memory() -> None:
    """Glibc keeps what onnxruntime freed: some 300 MB after a screenshot, which the next models would rather have."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # musl has none
        if trim is not None:
            trim(0)
