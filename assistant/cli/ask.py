# SPDX-License-Identifier: GPL-3.0-or-later
"""`kibitz ask`: one question, by text or by sound, about any number of pictures."""

import argparse
import json
from collections.abc import Collection
from contextlib import ExitStack
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from assistant.cancellation import Cancellation
from assistant.capture.audio_file import open_audio, stated_seconds
from assistant.capture.camera import take_picture
from assistant.capture.screen import take_screenshot
from assistant.cli.arguments import DEFAULT_CAMERA
from assistant.cli.clips import Clips
from assistant.cli.exit_codes import INTERRUPTED, NOTHING_HEARD, OK, code_for
from assistant.cli.session import engines_for, ledger, settings_for, stopped_by_ctrl_c, with_way_out
from assistant.cli.sound_out import SpeechFile
from assistant.cli.standard_error import note
from assistant.cli.standard_output import ReaderGone, answer, answer_json
from assistant.cli.text_in import text_in, text_of
from assistant.conversation.conversation import Conversation
from assistant.engines.text_only import cannot_see, reads_text_only
from assistant.errors import InputError, KibitzError, OutputError
from assistant.events import Event, Failed, Noticed
from assistant.pipeline.describing import instructed
from assistant.pipeline.instructions import sampling, system_text
from assistant.pipeline.responder import Responder
from assistant.pipeline.speaker import SeveralSinks, SoundSink, Speaker
from assistant.pipeline.turn import Turn
from assistant.settings import Settings
from assistant.speech.player import Player
from assistant.turn_events import Outcome, TokenWritten, Transcribed, TurnFinished
from assistant.values import Audio, Message, Picture, Role
from assistant.values import Speaker as Who
from assistant.vision.images import open_picture

LONGEST_QUESTION_SECONDS = 600
"""What is longer is no question, but a recording that somebody wants written down."""


def run(arguments: argparse.Namespace) -> int:
    """Ask, and print the answer."""
    if bool(arguments.text) == bool(arguments.audio):
        raise InputError("A question is either text or --audio.", 'For example: kibitz ask --screen "What is this?"')
    settings = settings_for(arguments)
    schema = _schema(arguments.schema)
    clips = Clips(arguments)
    if reads_text_only(settings.eyes) and (arguments.image or arguments.screen or arguments.camera):
        raise with_way_out(cannot_see())
    text = text_of(arguments.text or "").strip()
    if not text and not arguments.audio:
        raise InputError("The question is empty.", "Write what you want to know.")
    cancellation = Cancellation()
    with ExitStack() as stack:
        stack.enter_context(stopped_by_ctrl_c(cancellation))
        file = stack.enter_context(SpeechFile(arguments.out)) if arguments.out else None
        pictures = _pictures(arguments, settings, cancellation, clips.pictures)
        take = _take(arguments.audio) if arguments.audio else None
        question = Message(Who.USER, text, pictures, closely=arguments.closely)
        turn = Turn(1, question, take, cancellation=cancellation)
        return _answer(_Request(arguments, settings, schema, file, clips), turn)


@dataclass(frozen=True)
class _Request:
    """What was asked for, besides the question."""

    arguments: argparse.Namespace
    settings: Settings
    schema: str
    file: SpeechFile | None
    clips: Clips


def _answer(request: _Request, turn: Turn) -> int:
    arguments, settings = request.arguments, request.settings
    told = _Told(turn, stream=arguments.stream)
    sink = _sink(request)
    roles = {Role.EYES} | ({Role.EARS} if turn.take else set()) | ({Role.VOICE} if sink else set())
    with engines_for(settings, roles) as engines:
        if request.clips.are_wanted:
            # How many frames are shown depends on what is loaded.
            frames = request.clips.frames(engines.info(Role.EYES, turn.cancellation), turn.cancellation)
            turn.question = replace(turn.question, pictures=(*turn.question.pictures, *frames))
        speaker = Speaker(engines.voice, sink, told.hear) if sink else None
        responder = Responder(
            engines.ears,
            engines.eyes,
            speaker,
            Conversation(system_text(), instructed),
            told.hear,
            language=lambda: settings.ears.language,
            sampling=lambda: sampling(settings, request.schema),
        )
        try:
            finished = responder.respond(turn)
        finally:
            if speaker:
                speaker.close()
    _print(arguments, turn, finished, told)
    if request.file and finished.outcome is Outcome.ANSWERED and not told.error:
        request.file.keep()
    return _code(finished, told)


class _Told:
    """What the turn said on its way."""

    def __init__(self, turn: Turn, *, stream: bool) -> None:
        self._turn = turn
        self._stream = stream
        self.error: KibitzError | None = None

    def hear(self, event: Event) -> None:
        match event:
            case TokenWritten() if self._stream:
                self._pass_on(event.text)
            case Transcribed():
                note(f"Heard: {event.text}" if event.text else "Heard nothing.")
            case Noticed():
                note(event.sentence)
            case Failed():
                self.error = self.error or with_way_out(event.error)

    def _pass_on(self, words: str) -> None:
        try:
            answer(words, end="")
        except OutputError as error:  # nobody reads the rest
            self.error = self.error or error
            self._turn.cancellation.cancel()


def _print(arguments: argparse.Namespace, turn: Turn, finished: TurnFinished, told: _Told) -> None:
    reply = finished.answer
    if arguments.json:
        answer_json(_report(turn, finished, told))
    elif arguments.stream and not isinstance(told.error, OutputError):
        answer("")
    elif reply and not arguments.stream:
        answer(reply.text)
    if arguments.timings:
        for name, when in finished.timings.in_words():
            note(f"{name + ':':24} {when}")
    if reply and reply.from_starter:
        note(f"(Answered by the starter engine “{reply.engine}”. Install a model for more: see kibitz doctor.)")


def _report(turn: Turn, finished: TurnFinished, told: _Told) -> dict[str, object]:
    reply = finished.answer
    order = [picture.sha256 for picture in turn.question.pictures]
    return {
        "question": turn.question.text,
        "outcome": finished.outcome.value,
        "answer": reply.text if reply else None,
        "engine": reply.engine if reply else None,
        "starter": reply.from_starter if reply else None,
        "evidence": [
            {"picture": order.index(found.picture_sha256), "box": list(asdict(found.box).values()), "text": found.text}
            for found in (reply.evidence if reply else ())
            if found.picture_sha256 in order
        ],
        "timings": {name: round(at, 3) for name, at in asdict(finished.timings).items() if at is not None},
        "error": str(told.error) if told.error else None,
    }


def _code(finished: TurnFinished, told: _Told) -> int:
    if told.error:
        if not isinstance(told.error, ReaderGone):
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


def _pictures(
    arguments: argparse.Namespace, settings: Settings, cancellation: Cancellation, videos: Collection[Path]
) -> tuple[Picture, ...]:
    pictures, book = [], ledger()
    for path in (path for path in arguments.image if path not in videos):
        with book.use("picture file", "kibitz ask --image"):
            pictures.append(open_picture(path))
    if arguments.screen:
        with book.use("screen", "kibitz ask --screen"):
            pictures.append(take_screenshot(settings.screen.extent))
    if arguments.camera:
        source = settings.devices.camera if arguments.camera == DEFAULT_CAMERA else arguments.camera
        with book.use("camera", "kibitz ask --camera"):
            pictures.append(take_picture(source, cancelled=cancellation))
    return tuple(pictures)


def _take(path: Path) -> Audio:
    _refuse_too_long(path, stated_seconds(path) or 0.0)
    with ledger().use("sound file", "kibitz ask --audio"):
        take = open_audio(path, note)
    _refuse_too_long(path, take.seconds)  # not every kind of file states its length
    return take


def _refuse_too_long(path: Path, seconds: float) -> None:
    if seconds > LONGEST_QUESTION_SECONDS:
        raise InputError(
            f"{path} lasts {seconds / 60:.0f} minutes; a question may last {LONGEST_QUESTION_SECONDS // 60}.",
            "To write down a long recording, use kibitz transcribe.",
        )


def _schema(path: Path | None) -> str:
    if path is None:
        return ""
    text = text_in(path, "The schema")
    try:
        json.loads(text)
    except RecursionError as error:
        raise InputError(f"The schema {path} is nested too deeply.", "Make it simpler.") from error
    except ValueError as error:
        raise InputError(f"The schema {path} is not valid JSON: {error}.") from error
    return text


def _sink(request: _Request) -> SoundSink | None:
    if not request.arguments.say:
        return request.file
    player = Player(request.settings.devices.speaker, volume=request.settings.voice.volume)
    return SeveralSinks(player, request.file) if request.file else player
