# SPDX-License-Identifier: GPL-3.0-or-later
"""The row that tells how fast answers come on this computer, and leads to what makes them come sooner."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent

from assistant.answer_times import UsualWait, usual_waits
from assistant.values import Role
from ui.errand import Errand
from ui.latency.words import usual_words
from ui.settings.context import SettingsContext, tool
from ui.settings.row import Row
from ui.wording import wait_words
from ui.words import tr


class Speed(Row):
    """Of the model in use first, then of others that answered lately."""

    def __init__(self, context: SettingsContext) -> None:
        super().__init__(
            tr("How fast your computer answers"), "", context.theme,
            also=tr("latency speed median percentile first sound tune diagnostics"),
        )  # fmt: skip
        self._context = context
        self._errand = Errand()
        self._errand.done.connect(self._found)
        self.faster = tool(
            tr("Make it faster…"), tr("Try which settings make answers faster on this computer"), context.make_faster
        )
        self.place_side_by_side((self.faster,))

    def showEvent(self, event: QShowEvent) -> None:
        """Ask anew: there may have been answers since."""
        super().showEvent(event)
        history = self._context.assistant.history
        if history:
            history.answer_times(self._errand.tell)
        else:
            self._found(())

    @Slot(object)
    def _found(self, kept: tuple[UsualWait, ...]) -> None:
        # Where conversations are not kept, those on the screen still tell.
        known = kept or usual_waits(self._context.answers())
        if not known:
            self.explain(tr("Nothing has been answered yet."))
            return
        eyes = self._context.engines.ready(Role.EYES)
        in_use = next((usual for usual in known if eyes and usual.engine == eyes.title), known[0])
        others = [usual for usual in known if usual is not in_use]
        first = tr(
            "Your computer answers in {time}, from the end of the question to the first sound or word.",
            time=wait_words(in_use.median),
        )
        self.explain("\n".join((first, *(f"{usual.engine}: {usual_words(usual)}" for usual in (in_use, *others)))))
