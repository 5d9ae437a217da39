# SPDX-License-Identifier: GPL-3.0-or-later
"""Privacy: what leaves this computer, what was used, what is kept, and how to check all that."""

from assistant.pipeline.findings import of_network
from ui.settings.context import SettingsContext, tool
from ui.settings.fields import Toggle
from ui.settings.page import SettingsPage
from ui.settings.row import Row
from ui.widgets import dialogs

_PROOF = (
    "Run “kibitz privacy prove” in a terminal. It lets a spoken question be answered aloud while the system's own "
    "tracer writes down every network call, lists them, and says whether anything reached out."
)
_WIPE = "Settings, conversations, the ledger, logs and caches; models if you say so. Kibitz then ends."


def privacy_page(context: SettingsContext) -> SettingsPage:
    """The page."""
    theme = context.theme
    sent = Row("Sent so far", context.sent(), theme, also="bytes network ledger traffic")
    sent.place_side_by_side((tool("Show the ledger…", "What Kibitz used and sent, and when", context.show_ledger),))
    proof = Row("See for yourself", _PROOF, theme, also="prove proof strace")
    wipe = Row("Delete everything", _WIPE, theme, also="wipe erase remove")
    button = tool("Delete everything…", "Asks first", lambda: dialogs.ask_to_wipe(button.window(), context.wipe))
    wipe.place_side_by_side((button,))
    kept = Toggle(
        path="eyes.keep_on_disk", words="Keep what was read of pictures and conversations", also="states cache disk",
        tells="They are then ready at once after a restart. Off, because it holds what was on the screen.",
    )  # fmt: skip
    return SettingsPage(
        "Privacy",
        (
            ("Network", (_Lock(context), _seal(), sent, proof)),
            ("On this computer", (kept, wipe)),
        ),
        theme,
    )


def _seal() -> Toggle:
    return Toggle(
        path="privacy.seal_engines", words="Let the system take the network from the engines", also="seal sandbox",
        tells="Where it can. Off only for a graphics driver that does not work then: the network lock stays.",
    )  # fmt: skip


class _Lock(Row):
    """Says who refuses the network now; that cannot be chosen."""

    def __init__(self, context: SettingsContext) -> None:
        super().__init__("Network lock", "", context.theme, also="offline connection sealed")
        self._context = context
        context.engines.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        what = of_network(is_sealed=self._context.assistant.is_sealed).what
        self.explain(
            f"Connections that you did not ask for: {what}. What is refused is shown. Only a download that you "
            "start, a server or a camera that you name can be reached."
        )
