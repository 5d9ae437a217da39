# SPDX-License-Identifier: GPL-3.0-or-later
"""A program that locks itself as Kibitz does and talks to an assistant: `python -m tests.privacy.locked_turns tiny 2`.

Two processes, as the window has them; only the microphone and the loudspeaker are made of software. It prints what was
answered and what was refused, and then what happens to attempts made on purpose in each process.
"""

import json
import os
import queue
import socket
import sys
from dataclasses import replace
from pathlib import Path

from assistant.privacy import network_lock
from assistant.privacy.quiet_libraries import switch_off_reporting

network_lock.install()  # as `assistant.__main__` does: before anything else is imported
switch_off_reporting(os.environ, engines=False)

import numpy as np  # noqa: E402

from assistant.errors import NetworkLocked  # noqa: E402
from assistant.events import ConnectionRefused, Event  # noqa: E402
from assistant.paths import assets_folder  # noqa: E402
from assistant.pipeline.build import build_assistant  # noqa: E402
from assistant.settings import EarsSettings, EyesSettings, Settings, TalkMode, VoiceSettings  # noqa: E402
from assistant.turn_events import Transcribed, TurnFinished  # noqa: E402
from assistant.values import Picture  # noqa: E402
from assistant.vision.images import open_picture  # noqa: E402
from tests.assistant.test_assistant import Said  # noqa: E402
from tests.fakes import Recording  # noqa: E402
from tests.models.vlm.world import arrange, render  # noqa: E402

_MODELS = Path(__file__).parents[1] / "models"


def main() -> None:
    tiny, turns = sys.argv[1] == "tiny", int(sys.argv[2])
    settings = _tiny() if tiny else _starters()
    picture = _shapes() if tiny else open_picture(assets_folder() / "sample_receipt.png")
    said = Said("How many shapes are there?")
    events: queue.Queue[Event] = queue.Queue()
    assistant = build_assistant(settings, sink=Recording(), open_microphone=lambda: said)
    assistant.subscribe(events.put)
    assistant.start()
    seen: list[Event] = []
    for number in range(turns):
        assistant.look_ahead([picture])
        if number % 2:
            assistant.ask("What is the total?", [picture])
        else:
            assistant.talking.key_down(mode=TalkMode.HOLD)
            said.all_said.get(timeout=60)
            assistant.talking.show([picture])
            assistant.talking.key_up()
            said.be_silent()
        while not isinstance(event := events.get(timeout=120), TurnFinished):
            seen.append(event)
        seen.append(event)
    sealed = assistant._parts.engines.is_sealed
    assistant.close()
    refused = [refusal.sentence for refusal in network_lock.PROCESS_LOCK.refusals]
    try:
        socket.create_connection(("192.0.2.1", 9), 1)
    except NetworkLocked as error:
        on_purpose = error.sentence
    print(
        json.dumps({
            "heard": [event.text for event in seen if isinstance(event, Transcribed)],
            "outcomes": [event.outcome for event in seen if isinstance(event, TurnFinished)],
            "refused": refused,
            "refused in the engine process": [e.sentence for e in seen if isinstance(e, ConnectionRefused)],
            "sealed": sealed,
            "on purpose": on_purpose,
        })
    )  # fmt: skip


def _tiny() -> Settings:
    return replace(
        Settings(threads=1),
        ears=EarsSettings("whisper", str(_MODELS / "whisper/tiny-whisper-ct2")),
        eyes=EyesSettings(
            "llama", str(_MODELS / "vlm/tiny-vlm.gguf"), str(_MODELS / "vlm/tiny-vlm-mmproj.gguf"), context_tokens=2048
        ),
        voice=VoiceSettings("piper", str(_MODELS / "voice/tiny-voice.onnx")),
    )


def _starters() -> Settings:
    return replace(
        Settings(threads=1),
        ears=EarsSettings("pocketsphinx"),
        eyes=EyesSettings("reader"),
        voice=VoiceSettings("espeak"),
    )


def _shapes() -> Picture:
    return Picture.from_rgb(np.asarray(render(arrange((("blue", "star"), ("green", "star")))).convert("RGB")))


if __name__ == "__main__":
    main()
