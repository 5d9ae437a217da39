# SPDX-License-Identifier: GPL-3.0-or-later
"""Privacy: what leaves this computer, what was used, what is kept, and how to check all that."""

from functools import partial

from assistant.pipeline.findings import of_network
from ui.settings.context import SettingsContext, tool
from ui.settings.fields import Toggle
from ui.settings.page import SettingsPage
from ui.settings.row import Row
from ui.widgets import dialogs
from ui.words import mark, tr

_PROOF = mark(
    "Run “kibitz privacy prove” in a terminal. It lets a spoken question be answered aloud while the system's own "
    "tracer writes down every network call, lists them, and says whether anything reached out."
)
_WIPE = mark("Settings, conversations, the ledger, logs and caches; models if you say so. Kibitz then ends.")


def privacy_page(context: SettingsContext) -> SettingsPage:
    """The page."""
    kept = Toggle(
        path="eyes.keep_on_disk",
        words=tr("Keep what was read of pictures and conversations"),
        also=tr("states cache disk"),
        tells=tr(
            "They are then ready at once after a restart. Off, because it holds what was on the screen. "
            "Not while conversations are encrypted."
        ),
    )
    return SettingsPage(
        tr("Privacy"),
        (
            (tr("Network"), (partial(_Lock, context), _seal(), partial(_sent, context), partial(_proof, context))),
            (tr("On this computer"), (kept, partial(_wipe, context))),
        ),
        context.theme,
    )


def _sent(context: SettingsContext) -> Row:
    row = Row(tr("Sent so far"), context.sent(), context.theme, also=tr("bytes network ledger traffic"))
    row.place_side_by_side(
        (tool(tr("Show the ledger…"), tr("What Kibitz used and sent, and when"), context.show_ledger),)
    )
    return row


def _proof(context: SettingsContext) -> Row:
    return Row(tr("See for yourself"), tr(_PROOF), context.theme, also=tr("prove proof strace"))


def _wipe(context: SettingsContext) -> Row:
    row = Row(tr("Delete everything"), tr(_WIPE), context.theme, also=tr("wipe erase remove"))
    button = tool(
        tr("Delete everything…"), tr("Asks first"), lambda: dialogs.ask_to_wipe(button.window(), context.wipe)
    )
    row.place_side_by_side((button,))
    return row


def _seal() -> Toggle:
    return Toggle(
        path="privacy.seal_engines",
        words=tr("Let the system take the network from the engines"),
        also=tr("seal sandbox"),
        tells=tr(
            "Where the system can. Switch it off only if a graphics driver fails with it: the network lock stays."
        ),
    )


class _Lock(Row):
    """Says who refuses the network now; that cannot be chosen."""

    def __init__(self, context: SettingsContext) -> None:
        super().__init__(tr("Network lock"), "", context.theme, also=tr("offline connection sealed"))
        self._context = context
        context.engines.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        what = of_network(is_sealed=self._context.assistant.is_sealed).what
        self.explain(
            tr(
                "Connections that you did not ask for: {what}. What is refused is shown. Only a download that you "
                "start, a server or a camera that you name can be reached.",
                what=tr(what),
            )
        )
