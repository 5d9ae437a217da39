# SPDX-License-Identifier: GPL-3.0-or-later
"""`kibitz say`: a text becomes speech."""

import argparse
from contextlib import ExitStack
from itertools import chain

from assistant.cancellation import Cancellation
from assistant.cli.exit_codes import OK
from assistant.cli.session import engines_for, settings_for, stopped_by_ctrl_c
from assistant.cli.sound_out import SpeechFile
from assistant.cli.standard_error import note
from assistant.cli.text_in import text_of
from assistant.errors import InputError
from assistant.speech.clauses import clauses_of
from assistant.speech.player import Player
from assistant.values import Role


def run(arguments: argparse.Namespace) -> int:
    """Speak the text, or write it as sound."""
    settings = settings_for(arguments)
    clauses = clauses_of(text_of(arguments.text))
    first = next(clauses, None)
    if first is None:
        raise InputError("There is nothing to say in this text.")
    cancellation = Cancellation()
    with ExitStack() as stack:
        stack.enter_context(stopped_by_ctrl_c(cancellation))
        file = stack.enter_context(SpeechFile(arguments.out)) if arguments.out else None
        sink = file or Player(settings.devices.speaker, volume=settings.voice.volume)
        stack.callback(sink.close)
        engines = stack.enter_context(engines_for(settings, {Role.VOICE}))
        cancellation.on_cancel(sink.stop)
        info = engines.info(Role.VOICE, cancellation)
        note(f"Speaking with {info.title}{', a starter voice' if info.starter else ''}.")
        for clause in chain([first], clauses):
            for audio in engines.voice.synthesize(clause, cancelled=cancellation):
                cancellation.check()
                sink.play(audio)
        sink.drain(cancellation)
        if file:
            file.keep()
    return OK
