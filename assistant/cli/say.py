# SPDX-License-Identifier: GPL-3.0-or-later
"""`kibitz say`: a text becomes speech."""

import argparse
import sys
from itertools import chain

from assistant.cancellation import Cancellation
from assistant.cli.exit_codes import OK
from assistant.cli.session import engines_for, note, settings_for, stopped_by_ctrl_c
from assistant.cli.sound_out import check_writable, write_recording
from assistant.errors import InputError
from assistant.pipeline.speaker import Recording, SoundSink
from assistant.speech.clauses import clauses_of
from assistant.speech.player import Player
from assistant.values import Role


def run(arguments: argparse.Namespace) -> int:
    """Speak the text, or write it as sound."""
    if arguments.out:
        check_writable(arguments.out)
    settings = settings_for(arguments)
    text = sys.stdin.read() if arguments.text == "-" else arguments.text
    clauses = clauses_of(text)
    first = next(clauses, None)
    if first is None:
        raise InputError("There is nothing to say in this text.")
    recording = Recording()
    sink: SoundSink = recording if arguments.out else Player(settings.devices.speaker, volume=settings.voice.volume)
    cancellation = Cancellation()
    with stopped_by_ctrl_c(cancellation), engines_for(settings, {Role.VOICE}) as engines:
        cancellation.on_cancel(sink.stop)
        info = engines.info(Role.VOICE, cancellation)
        note(f"Speaking with {info.title}{', a starter voice' if info.starter else ''}.")
        try:
            for clause in chain([first], clauses):
                for audio in engines.voice.synthesize(clause, cancelled=cancellation):
                    cancellation.check()
                    sink.play(audio)
            sink.drain(cancellation)
        finally:
            sink.close()
    if arguments.out:
        write_recording(arguments.out, recording)
    return OK
