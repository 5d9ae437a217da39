# SPDX-License-Identifier: GPL-3.0-or-later
"""What the verbs share: settings with the engines chosen, engines that are closed in the end, Ctrl-C."""

import argparse
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import FrameType

from assistant.cancellation import Cancellation
from assistant.cli.standard_error import note
from assistant.engines.process.engine_process import EngineProcess
from assistant.errors import CannotSee, EngineError, EngineUnavailable, InputError, KibitzError, ModelDamaged
from assistant.events import EngineProcessDied, Event
from assistant.models.library import projector_beside, with_engines_chosen
from assistant.paths import ledger_file, models_folder, settings_file
from assistant.phrase import in_a_row
from assistant.pipeline.live_settings import without_open_copies
from assistant.pipeline.usual_utterance import UsualUtterance, utterances_file, with_looking_time
from assistant.privacy.ledger import Ledger
from assistant.privacy.ledger_keeper import LedgerKeeper
from assistant.privacy.network_lock import PROCESS_LOCK
from assistant.privacy.reports import event_of
from assistant.settings import Settings
from assistant.settings_file import load
from assistant.values import Role

_WAY_OUT = (
    "“kibitz models use” chooses another one for good; --ears, --eyes or --voice for one call: "
    "--ears pocketsphinx, --eyes reader and --voice espeak need no model."
)


def with_way_out(error: KibitzError) -> KibitzError:
    """The same error; if a model cannot be used, its hint tells how to go on without it."""
    if not isinstance(error, EngineUnavailable | ModelDamaged | CannotSee):
        return error
    return type(error)(error.sentence, in_a_row(error.hint, _WAY_OUT))


def settings_for(arguments: argparse.Namespace) -> Settings:
    """Settings from the file, changed by the options of this call, with every engine chosen.

    Raises:
        SettingsUnreadable: The file is damaged.
        InputError: A settings file was named that does not exist.
    """
    settings, _ = settings_in(arguments.settings)
    for role in Role:
        if named := getattr(arguments, role, None):
            settings = _with_engine(settings, role, named)
    return ready_for_engines(settings)


def settings_in(named: Path | None) -> tuple[Settings, Path]:
    """The settings as they stand in the file that was named, or the usual one; and which file that is.

    Raises:
        SettingsUnreadable, InputError: As `settings_for`.
    """
    if named and not named.is_file():
        raise InputError(f"There is no settings file {named}.")
    path = named or settings_file()
    settings, notices = load(path)
    for notice in notices:
        note(notice)
    return settings, path


def ready_for_engines(settings: Settings) -> Settings:
    """These settings with every engine chosen."""
    # The eyes see as they do in the window, so that the same question gets the same answer.
    settings = with_looking_time(settings, UsualUtterance(utterances_file()).looking_seconds)
    return without_open_copies(with_engines_chosen(settings, models_folder()))


def _with_engine(settings: Settings, role: Role, named: str) -> Settings:
    """Settings in which `role` is played by an engine of that name, or by the engine that reads that file."""
    path = Path(named)
    if role is Role.EARS:
        engine, model = ("whisper", named) if path.exists() or path.parent != Path() else (named, "")
        return replace(settings, ears=replace(settings.ears, engine=engine, model=model))
    if role is Role.EYES:
        if path.suffix != ".gguf":
            return replace(settings, eyes=replace(settings.eyes, engine=named))
        projector = projector_beside(path)
        return replace(
            settings,
            eyes=replace(settings.eyes, engine="llama", model=named, projector=str(projector) if projector else ""),
        )
    engine, model = ("piper", named) if path.suffix == ".onnx" else (named, "")
    return replace(settings, voice=replace(settings.voice, engine=engine, model=model))


def ledger() -> Ledger:
    """Where it is written down that this call looks at the screen, opens a picture, or sends something."""
    return Ledger(ledger_file())


@contextmanager
def engines_for(settings: Settings, roles: set[Role]) -> Iterator[EngineProcess]:
    """An engine process in which `roles` are being loaded; ended in any case."""

    def tell(event: Event) -> None:
        if isinstance(event, EngineProcessDied):
            note(f"{event.reason} It is started again.")
        write_down(event)

    with written_down() as write_down:
        engines = EngineProcess(settings, publish=tell)
        try:
            engines.start(roles)
            yield engines
        except EngineError as error:
            raise with_way_out(error) from error
        finally:
            engines.close()


@contextmanager
def written_down() -> Iterator[Callable[[Event], None]]:
    """Within this block the ledger is kept of what this process sends, and of the events given to what it yields."""
    keeper = LedgerKeeper(ledger())
    forget = PROCESS_LOCK.listen(lambda report: keeper.hear(event_of(report)))
    try:
        yield keeper.hear
    finally:
        forget()
        keeper.close()


@contextmanager
def stopped_by_ctrl_c(cancellation: Cancellation) -> Iterator[None]:
    """Within this block Ctrl-C, SIGTERM and the end of the terminal cancel the work: everything is closed in order."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        cancellation.cancel()

    names = ("SIGINT", "SIGTERM", "SIGHUP")
    numbers = [getattr(signal, name) for name in names if hasattr(signal, name)]
    # What was started to ignore a signal, as by nohup, goes on ignoring it.
    before = {
        number: signal.signal(number, stop) for number in numbers if signal.getsignal(number) is not signal.SIG_IGN
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
