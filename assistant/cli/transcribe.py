# SPDX-License-Identifier: GPL-3.0-or-later
"""`kibitz transcribe`: what is said in sound files, as text, subtitles or JSON."""

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path

from assistant.cancellation import Cancellation
from assistant.cli.exit_codes import NOTHING_HEARD, OK, code_for
from assistant.cli.session import engines_for, ledger, settings_for, stopped_by_ctrl_c
from assistant.cli.standard_error import note
from assistant.cli.standard_output import answer
from assistant.engines.process.engine_process import EngineProcess
from assistant.errors import InputError, KibitzError, OutputError, SoundUnreadable
from assistant.pipeline.transcribing import transcribe_file
from assistant.speech.subtitles import srt
from assistant.values import Progress, Role, Segment, Transcription


def run(arguments: argparse.Namespace) -> int:
    """Transcribe each file in turn. One that fails does not stop the others; the first failure gives the exit code."""
    if arguments.srt and len(arguments.files) > 1:
        raise InputError("Subtitles are made for one file at a time.")
    settings = settings_for(arguments)
    if arguments.language:
        settings = replace(settings, ears=replace(settings.ears, language=arguments.language))
    cancellation = Cancellation()
    code, heard = OK, False
    with stopped_by_ctrl_c(cancellation), engines_for(settings, {Role.EARS}) as engines:
        info = engines.info(Role.EARS, cancellation)
        for path in arguments.files:
            try:
                with ledger().use("sound file", "kibitz transcribe"):
                    heard |= _transcribe(arguments, engines, path, settings.ears.language, cancellation)
            except OutputError:
                raise
            except KibitzError as error:
                note(str(error) if isinstance(error, SoundUnreadable) else f"{path}: {error}")
                code = code or code_for(error)
        if info.starter and heard:
            note(f"(Written by the starter engine “{info.title}”, which often errs. See kibitz doctor.)")
    return code or (OK if heard else NOTHING_HEARD)


def _transcribe(
    arguments: argparse.Namespace, engines: EngineProcess, path: Path, language: str, cancellation: Cancellation
) -> bool:
    segments: list[Segment] = []
    streaming = not (arguments.json or arguments.srt or len(arguments.files) > 1)
    for step in _steps(engines, path, language, cancellation):
        segments.append(step)
        if streaming:
            answer(step.text.strip())
    transcription = Transcription(tuple(segments))
    if arguments.json:
        report = {
            "file": str(path),
            "text": transcription.text,
            "language": transcription.language,
            "segments": [asdict(segment) for segment in segments],
        }
        answer(json.dumps(report, ensure_ascii=False))
    elif arguments.srt:
        answer(srt(segments), end="")
    elif not streaming:
        answer(f"{path}: {transcription.text}")
    if not segments:
        note(f"{path}: no speech was heard.")
    return bool(segments)


def _steps(engines: EngineProcess, path: Path, language: str, cancellation: Cancellation) -> Iterator[Segment]:
    for step in transcribe_file(path, engines.ears, language=language, cancelled=cancellation, notice=note):
        if not isinstance(step, Progress):
            yield step
