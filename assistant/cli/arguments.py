# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be said on the command line."""

import argparse
from datetime import date
from pathlib import Path
from typing import TypeAlias

from assistant import __version__
from assistant.cli import models_arguments
from assistant.cli.any_order import AnyOrderParser
from assistant.cli.exit_codes import TABLE

Verbs: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - it has no public name
"""What `add_subparsers` gives."""

NO_CAMERA = ""
DEFAULT_CAMERA = "default"


def parser() -> argparse.ArgumentParser:
    """The whole command line. `kibitz` alone opens the window and does not come here."""
    top: argparse.ArgumentParser = AnyOrderParser(  # so are those of all verbs
        prog="kibitz",
        description="Ask about what you see, hear the answer: entirely on this computer. "
        "Without a verb, the window opens; “kibitz --hidden” opens it in the tray.",
        epilog=TABLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"kibitz {__version__}")
    verbs = top.add_subparsers(dest="verb", metavar="VERB", required=True)
    _ask(verbs)
    _transcribe(verbs)
    _say(verbs)
    _devices(verbs)
    _doctor(verbs)
    _model_shelf(verbs)
    _privacy(verbs)
    _history(verbs)
    _control(verbs)
    return top


def _verb(verbs: Verbs, name: str, help_: str) -> argparse.ArgumentParser:
    verb = _verb_without_settings(verbs, name, help_)
    verb.add_argument("--settings", type=Path, metavar="FILE", help="use this settings file instead of the usual one")
    return verb


def _verb_without_settings(verbs: Verbs, name: str, help_: str) -> argparse.ArgumentParser:
    return verbs.add_parser(
        name, help=help_, description=help_, epilog=TABLE, formatter_class=argparse.RawDescriptionHelpFormatter
    )


def _ask(verbs: Verbs) -> None:
    verb = _verb(verbs, "ask", "Ask a question, about pictures if there are any; the answer goes to standard output.")
    verb.add_argument("text", nargs="?", metavar="TEXT", help="the question; “-” reads it from standard input")
    verb.add_argument("--audio", type=Path, metavar="FILE", help="the question as sound")
    verb.add_argument(
        "--image", type=Path, metavar="FILE", action="append", default=[], help="a picture; may be repeated"
    )
    verb.add_argument("--video", type=Path, metavar="FILE", help="frames of a video; --image takes videos, too")
    verb.add_argument(
        "--from", dest="start", metavar="TIME", help="for --video: leave out what comes before, like 1:30"
    )
    verb.add_argument("--to", dest="end", metavar="TIME", help="for --video: leave out what comes after")
    verb.add_argument(
        "--frames", type=int, metavar="N", help="for videos: at most so many frames, instead of what the model can take"
    )
    verb.add_argument("--screen", action="store_true", help="look at the screen")
    verb.add_argument(
        "--camera",
        nargs="?",
        const=DEFAULT_CAMERA,
        default=NO_CAMERA,
        metavar="INDEX|URL",
        help="look through a camera",
    )
    verb.add_argument(
        "--closely", action="store_true", help="look in all the detail the model can take, which may take long"
    )
    verb.add_argument("--say", action="store_true", help="speak the answer")
    verb.add_argument("--out", type=Path, metavar="FILE.wav", help="write the spoken answer to a file")
    form = verb.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print question, answer, evidence and timings as JSON")
    form.add_argument("--stream", action="store_true", help="print words as they are written")
    verb.add_argument("--timings", action="store_true", help="tell on standard error when each stage was reached")
    verb.add_argument("--schema", type=Path, metavar="FILE", help="answer with JSON that fits this JSON schema")
    _models(verb, "ears", "eyes", "voice")


def _transcribe(verbs: Verbs) -> None:
    verb = _verb(verbs, "transcribe", "Write down what is said in sound files.")
    verb.add_argument("files", nargs="+", type=Path, metavar="FILE")
    form = verb.add_mutually_exclusive_group()
    form.add_argument("--srt", action="store_true", help="print subtitles (one file only)")
    form.add_argument("--json", action="store_true", help="print segments with times as JSON")
    verb.add_argument("--language", default=None, metavar="CODE", help="such as en or de; otherwise detected")
    _models(verb, "ears")


def _say(verbs: Verbs) -> None:
    verb = _verb(verbs, "say", "Speak a text.")
    verb.add_argument("text", metavar="TEXT", help="what to say; “-” reads it from standard input")
    verb.add_argument("--out", type=Path, metavar="FILE.wav", help="write it to a file instead of the loudspeaker")
    _models(verb, "voice")


def _devices(verbs: Verbs) -> None:
    verb = _verb(verbs, "devices", "List microphones, loudspeakers and cameras, or try whether they work.")
    verb.add_argument("--json", action="store_true", help="print the lists as JSON")
    verb.add_argument("--test", action="store_true", help="record three seconds, say how loud, and play them back")
    verb.add_argument("--microphone", metavar="NAME", help="for --test: record from this one")
    verb.add_argument("--speaker", metavar="NAME", help="for --test: play through this one")


def _doctor(verbs: Verbs) -> None:
    verb = _verb(verbs, "doctor", "Check devices, engines and models, and say what is missing and how to get it.")
    verb.add_argument("--json", action="store_true", help="print the findings as JSON")
    verb.add_argument("--paths", action="store_true", help="only print where what is kept, and its size")
    _models(verb, "ears", "eyes", "voice")


def _model_shelf(verbs: Verbs) -> None:
    models_arguments.add_to(_verb(verbs, "models", "See, install, check, remove and carry models."))


def _privacy(verbs: Verbs) -> None:
    help_ = "See what Kibitz used and sent, prove that nothing leaves this computer, or delete everything it keeps."
    verb = _verb_without_settings(verbs, "privacy", help_)
    does = verb.add_subparsers(dest="does", metavar="WHAT", required=True)
    ledger = does.add_parser("ledger", help="list when microphone, camera, screen, files and network were used")
    form = ledger.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print it as JSON")
    form.add_argument("--csv", action="store_true", help="print it for a spreadsheet")
    prove = does.add_parser("prove", help="let a whole turn run under the system's eyes and list its network calls")
    prove.add_argument("--json", action="store_true", help="print the findings as JSON")
    wipe = does.add_parser("wipe", help="delete settings, conversations, ledger, logs and caches from this computer")
    wipe.add_argument("--models", action="store_true", help="delete models, too")
    wipe.add_argument("--yes", action="store_true", help="do not ask")


def _history(verbs: Verbs) -> None:
    verb = _verb(verbs, "history", "See, search, export, import and delete past conversations.")
    does = verb.add_subparsers(dest="does", metavar="WHAT", required=True)
    listing = does.add_parser("list", help="list conversations, the newest first")
    listing.add_argument("--limit", type=int, default=-1, metavar="N", help="only the newest ones")
    listing.add_argument("--starred", action="store_true", help="only starred ones")
    show = does.add_parser("show", help="print a conversation")
    show.add_argument("number", type=int, metavar="NUMBER", help="as list tells it")
    search = does.add_parser("search", help="find words in questions, answers, pictures and titles")
    search.add_argument("words", nargs="+", metavar="WORD", help="all are looked for; “quotes” keep some together")
    search.add_argument("--picture", action="store_true", help="only questions about a picture")
    search.add_argument("--starred", action="store_true", help="only in starred conversations")
    search.add_argument("--since", type=date.fromisoformat, metavar="YYYY-MM-DD", help="on this day or later")
    search.add_argument("--until", type=date.fromisoformat, metavar="YYYY-MM-DD", help="on this day or earlier")
    for form in (listing, show, search):
        form.add_argument("--json", action="store_true", help="print it as JSON")
    _history_transfer(does)
    _history_changes(does)


def _history_transfer(does: Verbs) -> None:
    """Taking conversations elsewhere, and back."""
    export = does.add_parser("export", help="write conversations into a folder")
    export.add_argument("folder", type=Path, metavar="FOLDER")
    export.add_argument("numbers", type=int, nargs="*", metavar="NUMBER", help="which ones; all if none is named")
    export.add_argument(
        "--format",
        choices=("json", "markdown", "html", "wav", "takes"),
        default="json",
        help="json can be imported again, with pictures and kept takes; markdown has pictures beside it; html has them "
        "in it; wav speaks answers; takes are what you said, where that was kept",
    )
    read_in = does.add_parser("import", help="read conversations in that were exported as JSON")
    read_in.add_argument("path", type=Path, metavar="FILE|FOLDER")


def _history_changes(does: Verbs) -> None:
    """What changes the history as a whole or in part."""
    delete = does.add_parser("delete", help="throw conversations away")
    restore = does.add_parser("restore", help="bring conversations back that were thrown away in the last ten minutes")
    for change in (delete, restore):
        change.add_argument("numbers", type=int, nargs="+", metavar="NUMBER")
    protect = does.add_parser("protect", help="encrypt the history; its key goes into the system's keyring")
    protect.add_argument(
        "--anew", action="store_true", help="the key is lost: put the locked history aside and begin a new one"
    )
    does.add_parser("unprotect", help="decrypt the history for good")
    does.add_parser("vacuum", help="remove for good what was thrown away, and give its room back to the disk")


_ORDERS = {
    "show": "Bring the window of the running Kibitz to the front.",
    "stop": "Let the running Kibitz be silent, and forget what is being recorded.",
    "region": "Let the user choose a part of the screen; the running Kibitz is asked about it next.",
    "screen": "Let the running Kibitz take a picture of the screen for the next question.",
    "camera": "Let the running Kibitz take a picture with the camera for the next question.",
    "not-my-screen": "Let the running Kibitz ask without the picture of the screen that it has just taken.",
    "repeat": "Let the running Kibitz speak its newest answer once more.",
    "quit": "End the running Kibitz.",
}


def _control(verbs: Verbs) -> None:
    """What the running window is told from outside: for keys that the desktop's own settings give to a command."""
    talk = _order(verbs, "talk", "Let the running Kibitz listen; run again, it ends the question and answers.")
    how = talk.add_mutually_exclusive_group()
    how.add_argument("--toggle", dest="order", action="store_const", const="talk", help="begin or end; the default")
    how.add_argument(
        "--press", dest="order", action="store_const", const="press",
        help="as if the talk key went down: for desktops that run one command when a key is pressed",
    )  # fmt: skip
    how.add_argument(
        "--release", dest="order", action="store_const", const="release", help="… and another when it is let go"
    )
    _describe(verbs)
    for verb, help_ in _ORDERS.items():
        _order(verbs, verb, help_)


def _describe(verbs: Verbs) -> None:
    describe = _order(verbs, "describe", "Let the running Kibitz say what is on the screen.")
    describe.add_argument(
        "--level", choices=("brief", "normal", "full"),
        help="so much of it; otherwise as the settings say, and one level more if run again within ten seconds",
    )  # fmt: skip


def _order(verbs: Verbs, verb: str, help_: str) -> argparse.ArgumentParser:
    parser = _verb_without_settings(verbs, verb, help_)
    parser.set_defaults(module="control", order=verb)
    return parser


_MODEL_HELP = {
    "ears": "speech recogniser: an engine's name or a Whisper folder",
    "eyes": "what looks and thinks: an engine's name or a .gguf file (its mmproj file beside it)",
    "voice": "voice: an engine's name or a Piper .onnx file",
}


def _models(verb: argparse.ArgumentParser, *roles: str) -> None:
    group = verb.add_argument_group("engines for this call, otherwise as in the settings")
    for role in roles:
        group.add_argument(f"--{role}", metavar="ENGINE|PATH", help=_MODEL_HELP[role])
