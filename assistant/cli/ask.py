# SPDX-License-Identifier: GPL-3.0-or-later
"""`kibitz ask`: one question, by text or by sound, about any number of pictures."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from assistant.cancellation import Cancellation
from assistant.capture.audio_file import open_audio, stated_seconds
from assistant.capture.camera import take_picture
from assistant.capture.screen import take_screenshot
from assistant.cli.arguments import DEFAULT_CAMERA
from assistant.cli.exit_codes import INTERRUPTED, NOTHING_HEARD, OK, code_for
from assistant.cli.session import engines_for, note, settings_for, stopped_by_ctrl_c
from assistant.cli.sound_out import check_writable, write_recording
from assistant.conversation.conversation import Conversation
from assistant.errors import InputError, KibitzError
from assistant.events import Event, Failed, Outcome, TokenWritten, Transcribed, TurnFinished
from assistant.pipeline.build import sampling, system_text
from assistant.pipeline.responder import Responder
from assistant.pipeline.speaker import Recording, SeveralSinks, SoundSink, Speaker
from assistant.pipeline.turn import Turn
from assistant.settings import Settings
from assistant.speech.player import Player
from assistant.values import Audio, Message, Picture, Role
from assistant.values import Speaker as Who
from assistant.vision.images import open_picture

LONGEST_QUESTION_SECONDS = 600


def run(arguments: argparse.Namespace) -> int:
    """Ask, and print the answer."""
    if bool(arguments.text) == bool(arguments.audio):
        raise InputError("A question is either text or --audio.", 'For example: kibitz ask --screen "What is this?"')
    if arguments.out:
        check_writable(arguments.out)
    settings = settings_for(arguments)
    schema = _schema(arguments.schema)
    cancellation = Cancellation()
    with stopped_by_ctrl_c(cancellation):
        pictures = _pictures(arguments, settings, cancellation)
        take = _take(arguments.audio) if arguments.audio else None
        text = sys.stdin.read() if arguments.text == "-" else arguments.text or ""
        turn = Turn(1, Message(Who.USER, text.strip(), pictures), take, cancellation=cancellation)
        return _answer(arguments, settings, turn, schema)


def _answer(arguments: argparse.Namespace, settings: Settings, turn: Turn, schema: str) -> int:
    told = _Told(stream=arguments.stream)
    recording = Recording()
    sink = _sink(arguments, settings, recording)
    roles = {Role.EYES} | ({Role.EARS} if turn.take else set()) | ({Role.VOICE} if sink else set())
    with engines_for(settings, roles) as engines:
        speaker = Speaker(engines.voice, sink, told.hear) if sink else None
        responder = Responder(
            engines.ears,
            engines.eyes,
            speaker,
            Conversation(system_text()),
            told.hear,
            language=settings.ears.language,
            sampling=sampling(settings, schema),
        )
        try:
            finished = responder.respond(turn)
        finally:
            if speaker:
                speaker.close()
    _print(arguments, turn, finished, told)
    if arguments.out and finished.outcome is Outcome.ANSWERED and not told.error:
        write_recording(arguments.out, recording)
    return _code(finished, told)


class _Told:
    """What the turn said on its way."""

    def __init__(self, *, stream: bool) -> None:
        self._stream = stream
        self.error: KibitzError | None = None
        self.transcript = ""

    def hear(self, event: Event) -> None:
        match event:
            case TokenWritten() if self._stream:
                print(event.text, end="", flush=True)
            case Transcribed():
                self.transcript = event.text
                note(f"Heard: {event.text}" if event.text else "Heard nothing.")
            case Failed():
                self.error = self.error or event.error


def _print(arguments: argparse.Namespace, turn: Turn, finished: TurnFinished, told: _Told) -> None:
    answer = finished.answer
    if arguments.json:
        print(json.dumps(_report(turn, finished, told), ensure_ascii=False, indent=2))
    elif arguments.stream:
        print()
    elif answer:
        print(answer.text)
    if arguments.timings:
        for name, seconds in finished.timings.in_words():
            note(f"{name + ':':22} {seconds:6.2f} s")
    if answer and answer.from_starter:
        note(f"(Answered by the starter engine “{answer.engine}”. Install a model for more: see kibitz doctor.)")


def _report(turn: Turn, finished: TurnFinished, told: _Told) -> dict[str, object]:
    answer = finished.answer
    order = [picture.sha256 for picture in turn.question.pictures]
    return {
        "question": turn.question.text,
        "outcome": finished.outcome.value,
        "answer": answer.text if answer else None,
        "engine": answer.engine if answer else None,
        "starter": answer.from_starter if answer else None,
        "evidence": [
            {"picture": order.index(found.picture_sha256), "box": list(asdict(found.box).values()), "text": found.text}
            for found in (answer.evidence if answer else ())
            if found.picture_sha256 in order
        ],
        "timings": {name: round(at, 3) for name, at in asdict(finished.timings).items() if at is not None},
        "error": str(told.error) if told.error else None,
    }


def _code(finished: TurnFinished, told: _Told) -> int:
    if told.error:
        note(str(told.error))
        return code_for(told.error)
    match finished.outcome:
        case Outcome.NOTHING_HEARD:
            note("There is no speech in the sound, so nothing was asked.")
            return NOTHING_HEARD
        case Outcome.CANCELLED:
            note("Stopped.")
            return INTERRUPTED
        case _:
            return OK


def _pictures(arguments: argparse.Namespace, settings: Settings, cancellation: Cancellation) -> tuple[Picture, ...]:
    pictures = [open_picture(path) for path in arguments.image]
    if arguments.screen:
        pictures.append(take_screenshot())
    if arguments.camera:
        source = settings.devices.camera if arguments.camera == DEFAULT_CAMERA else arguments.camera
        pictures.append(take_picture(source, cancelled=cancellation))
    return tuple(pictures)


def _take(path: Path) -> Audio:
    seconds = stated_seconds(path) or 0.0
    if seconds > LONGEST_QUESTION_SECONDS:
        raise InputError(
            f"{path} lasts {seconds / 60:.0f} minutes; a question may last {LONGEST_QUESTION_SECONDS // 60}.",
            "To write down a long recording, use kibitz transcribe.",
        )
    return open_audio(path, note)


def _schema(path: Path | None) -> str:
    if path is None:
        return ""
    try:
        text = path.read_text(encoding="utf-8")
        json.loads(text)
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"The schema {path} cannot be read: {getattr(error, 'strerror', error)}.") from error
    except json.JSONDecodeError as error:
        raise InputError(f"The schema {path} is not valid JSON: {error}.") from error
    return text


def _sink(arguments: argparse.Namespace, settings: Settings, recording: Recording) -> SoundSink | None:
    if not arguments.say:
        return recording if arguments.out else None
    player = Player(settings.devices.speaker, volume=settings.voice.volume)
    return SeveralSinks(player, recording) if arguments.out else player
