# SPDX-License-Identifier: GPL-3.0-or-later
"""The row that asks a server of the user's own whether it would answer, and says what would be sent there."""

from urllib.parse import urlsplit

from PySide6.QtCore import Slot

from assistant.engines.abort import AbortFlag
from assistant.engines.protocols import EngineHost
from assistant.engines.registry import engine_class
from assistant.errors import KibitzError
from assistant.settings import EyesSettings
from assistant.values import EngineInfo, Role
from ui.errand import Errand
from ui.settings.addresses import address_problem
from ui.settings.context import SettingsContext, tool
from ui.settings.fields import REMOTE
from ui.settings.row import Row
from ui.words import error_words, mark, tr

_TELLS = mark("Asks it which models it has. Nothing that you said or showed is sent for that.")
_NO_ADDRESS = mark("First write the address of the server above.")


class ServerCheck(Row):
    """A button and what came of it."""

    def __init__(self, context: SettingsContext) -> None:
        super().__init__(tr("Check connection"), tr(_TELLS), context.theme, also=tr("remote server test"))
        self._context = context
        self._errand = Errand()
        self._errand.done.connect(self._answered)
        self.button = tool(tr("Check connection"), tr(_TELLS), self._check)
        self.place_side_by_side((self.button,))

    def _check(self) -> None:
        eyes = self._context.preferences.settings.eyes
        problem = address_problem(eyes.address) if eyes.address else tr(_NO_ADDRESS)
        if problem:
            self.tell(problem)
            return
        self.button.setEnabled(False)
        self.tell(tr("Asking {server}…", server=urlsplit(eyes.address).netloc), trouble=False)
        self._errand.start(lambda: ask_server(eyes))

    @Slot(object)
    def _answered(self, came: EngineInfo | KibitzError) -> None:
        self.button.setEnabled(True)
        if isinstance(came, KibitzError):
            self.tell(error_words(came))
            return
        self.tell(
            tr(
                "It answers, with the model “{title}”. While it is switched on, your questions, their pictures and "
                "the conversation before them are sent to {remote}; your voice is not.",
                title=came.title,
                remote=came.remote,
            ),
            trouble=False,
        )


def ask_server(settings: EyesSettings) -> EngineInfo:
    """Ask the server for its models; takes until it answers, at most some seconds.

    Raises:
        EngineUnavailable: There is no such server, it wants another key, or it does not have the model.
    """
    engine = engine_class(Role.EYES, REMOTE).open(settings, EngineHost(1, AbortFlag()))
    try:
        return engine.info
    finally:
        engine.close()
