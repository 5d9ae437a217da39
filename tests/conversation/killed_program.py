# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps a history busy until it is killed: `python -m tests.conversation.killed_program FOLDER SEED`.

Prints a line for each turn that is certainly on disk: its conversation's picture, or "-", its question, its answer.
"""

import contextlib
import os
import random
import sys
import threading
from pathlib import Path

import numpy as np

from assistant.conversation.home import HistoryHome
from assistant.conversation.image_store import ImageStore, images_in
from assistant.conversation.store import Store, store_in
from assistant.pipeline.history import History
from assistant.pipeline.recorder import Recorder
from assistant.turn_events import Outcome, TokenWritten, Transcribed, TurnFinished, TurnStarted
from assistant.values import Message, Picture, Speaker

_LONG_AGO = 7200


class Program:
    """Turns with and without pictures, new conversations, deleted ones, tidied pictures."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._random = random.Random(seed)
        self._folder = folder
        self._home = HistoryHome(folder)
        self._images: ImageStore = images_in(folder, self._home)
        self._recorder = Recorder(self._open_store, self._images, lambda _: None)
        self._history = History(self._open_store, self._images, self._recorder, lambda _loaded, _tell: None, self._home)
        self._number = 0

    def run(self) -> None:
        """Until the end of the process."""
        while True:
            chosen = self._random.random()
            if chosen < 0.15:
                self._recorder.begin_anew()
            elif chosen < 0.25:
                self._delete_the_conversation()
            elif chosen < 0.35:
                self._history.tidy(0)
            elif chosen < 0.45:
                self._history.protect(on=self._random.random() < 0.6)
            else:
                self._take_a_turn()

    def _open_store(self) -> Store:
        return store_in(self._folder, self._home)

    def _take_a_turn(self) -> None:
        self._number += 1
        number, text = self._number, f"question-{self._number}-{self._random.getrandbits(32)}"
        pictures = (self._picture(),) if self._random.random() < 0.5 else ()
        is_spoken = self._random.random() < 0.5
        question = Message(Speaker.USER, "" if is_spoken else text, pictures)
        self._recorder.hear(TurnStarted(number, question))
        if is_spoken:
            self._recorder.hear(Transcribed(number, text))
        answer = ""
        for token in range(self._random.randint(1, 60)):
            answer += f"{token} "
            self._recorder.hear(TokenWritten(number, f"{token} "))
        self._recorder.hear(TurnFinished(number, Outcome.ANSWERED, Message(Speaker.ASSISTANT, answer.strip())))
        self._wait_until_written()
        print(pictures[0].sha256 if pictures else "-", text, answer.strip().replace(" ", ","), flush=True)

    def _picture(self) -> Picture:
        pixels = np.random.default_rng(self._random.getrandbits(32)).integers(0, 255, (60, 80, 3), np.uint8)
        return Picture.from_rgb(pixels)

    def _delete_the_conversation(self) -> None:
        """Only one without any acknowledged turn: those have to be found."""
        self._recorder.begin_anew()
        number = self._number = self._number + 1
        self._recorder.hear(TurnStarted(number, Message(Speaker.USER, "to be deleted", (self._picture(),))))
        self._recorder.hear(TurnFinished(number, Outcome.CANCELLED))
        self._wait_until_written()
        self._recorder.keep(is_kept=False)
        self._recorder.begin_anew()
        self._wait_until_written()
        for file in self._folder.rglob("*"):
            if file.suffix in (".png", ".sealed"):
                with contextlib.suppress(FileNotFoundError):  # collected, encrypted or decrypted meanwhile
                    os.utime(file, (file.stat().st_mtime - _LONG_AGO,) * 2)

    def _wait_until_written(self) -> None:
        written = threading.Event()
        self._recorder.with_conversation(lambda _: written.set())
        written.wait()


if __name__ == "__main__":
    Program(Path(sys.argv[1]), int(sys.argv[2])).run()
