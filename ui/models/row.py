# SPDX-License-Identifier: GPL-3.0-or-later
"""One model in the list: what it is, where it stands, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from assistant.download_events import DownloadState
from assistant.models.fit import Verdict
from assistant.models.model_events import ListedModel
from ui.models.wording import facts_words, progress_words, state_words
from ui.models.work import ModelsWork
from ui.widgets.buttons import telling_button
from ui.widgets.flow_line import FlowLine
from ui.widgets.labels import badge, words
from ui.widgets.side_by_side import SideBySide
from ui.words import error_words, tr

_BESIDE_FROM_TEXT_HEIGHTS = 46


class ModelRow(QFrame):
    """Shows one model; built anew when its state changes, so that only what is possible can be pressed."""

    install_wanted = Signal(str)
    remove_wanted = Signal(str)
    licence_wanted = Signal(str)
    rebuilt = Signal()
    """There are other buttons now."""

    def __init__(self, model: ListedModel, work: ModelsWork, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("modelRow")
        self.id = model.offer.id
        self._work = work
        self.model = model
        """What was told last of it."""
        self._title = words("", "headline")
        self._title.setWordWrap(False)
        self._badge = badge("")
        self._warning = badge("", "starter")
        self._summary = words("", "soft")
        self._facts = words("", "muted")
        self.told = words("", "soft")
        self.trouble = words("", "problem")
        both = SideBySide(_BESIDE_FROM_TEXT_HEIGHTS, self)
        self.line = FlowLine(both)
        self._buttons: tuple[str, ...] = ()
        self._arrange(both)
        self.show_model(model)

    def _arrange(self, both: SideBySide) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        for part in (self._title, self._badge, self._warning):
            head.addWidget(part)
        head.addStretch(1)
        tells = QWidget(both)
        column = QVBoxLayout(tells)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        for label in (self._summary, self._facts, self.told, self.trouble):
            column.addWidget(label)
        both.line.setSpacing(10)
        both.line.addWidget(tells, 1)
        both.line.addWidget(self.line, 0, Qt.AlignmentFlag.AlignVCenter)
        around = QVBoxLayout(self)
        around.setContentsMargins(14, 11, 14, 11)
        around.addWidget(both)

    def show_model(self, model: ListedModel) -> None:
        """Show what is known of it now."""
        self.model = model
        offer = model.offer
        self._title.setText(offer.title)
        _show(self._badge, state_words(model))
        is_doubtful = model.fit is not None and model.fit.verdict is not Verdict.FITS and not offer.installed
        _show(self._warning, (tr(model.fit.verdict) if model.fit and is_doubtful else ""))
        _show(self._summary, tr(offer.entry.summary) if offer.entry else tr("A model of your own."))
        self._facts.setText(facts_words(model))
        self.setAccessibleName(f"{offer.title}. {state_words(model)}")
        self.show_newest()

    def show_newest(self) -> None:
        """Show how what goes on with it gets on."""
        download = self._work.downloads.get(self.id)
        error = self._work.troubles.get(self.id)
        _show(self.told, progress_words(download) if download else self._work.remarks.get(self.id, ""))
        _show(self.trouble, error_words(error) if error else "")
        actions = self._possible()
        if tuple(actions) != self._buttons:
            self._buttons = tuple(actions)
            self._rebuild(actions)

    def button(self, text: str) -> QPushButton:
        """The button with these words."""
        return next(made for made in self.line.parts if isinstance(made, QPushButton) and made.text() == text)

    def _possible(self) -> list[str]:
        offer, download = self.model.offer, self._work.downloads.get(self.id)
        licence = [tr("Licence: {licence}", licence=tr(offer.entry.licence))] if offer.entry else []
        # What is pressed most stands at the end, in one line with that of the other rows.
        if download:
            rests = download.state in (DownloadState.PAUSED, DownloadState.FAILED)
            again = tr("Try again") if self.id in self._work.troubles else tr("Resume")
            return [*licence, tr("Cancel"), again if rests else tr("Pause")]
        if offer.installed:
            use = [] if self.model.is_used else [tr("Use")]
            mend = [tr("Mend")] if self.id in self._work.troubles and offer.entry else []
            return [*licence, tr("Remove…"), tr("Verify"), *use, *mend]
        if offer.arrived_bytes:
            return [*licence, tr("Discard"), tr("Resume")]
        return [*licence, tr("Install…")]

    def _rebuild(self, actions: list[str]) -> None:
        focused = next(
            (made.text() for made in self.line.parts if made.hasFocus() and isinstance(made, QPushButton)), ""
        )
        work, name = self._work, self.id
        does = {
            tr("Install…"): lambda: self.install_wanted.emit(name),
            tr("Mend"): lambda: work.install([name]),
            tr("Pause"): lambda: work.pause(name),
            tr("Resume"): lambda: work.resume(name),
            tr("Try again"): lambda: work.resume(name),
            tr("Cancel"): lambda: work.cancel(name),
            tr("Discard"): lambda: work.cancel(name),
            tr("Use"): self._use,
            tr("Verify"): lambda: work.door.verify(self.model.offer.role, name),
            tr("Remove…"): lambda: self.remove_wanted.emit(name),
        }
        made = []
        for text in actions:
            act = does.get(text, lambda: self.licence_wanted.emit(name))
            style = "tool" if text in does else "quiet"
            made.append(telling_button(text, f"{text.rstrip('…')}: {self.model.offer.title}", act, style))
        self.line.show_parts(made)
        again = [part for part in made if part.text() == focused] or made[-1:]
        if focused and again:
            again[0].setFocus()
        self.rebuilt.emit()

    def _use(self) -> None:
        if self.model.offer.installed:
            self._work.use([self.model.offer.installed])


def _show(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
