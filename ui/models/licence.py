# SPDX-License-Identifier: GPL-3.0-or-later
"""The licences of models, shown before anything is fetched; what is not accepted is not installed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from assistant.models.catalog import CatalogEntry
from assistant.models.manifest import Manifest
from ui.models.wording import size_words
from ui.widgets import dialogs
from ui.widgets.buttons import telling_button
from ui.widgets.labels import words
from ui.widgets.margins import MarginScrollArea, reading_margins
from ui.words import mark, tr

_WIDTH_IN_TEXT_HEIGHTS, _HEIGHT_IN_TEXT_HEIGHTS = 40, 30
_SIDE = 20
_STRANGER = mark("This model is not in the catalogue: it is as trustworthy as whoever made the folder.")


@dataclass(frozen=True)
class Licensed:
    """A model to be shown with its licence."""

    model: CatalogEntry | Manifest
    is_known: bool = True
    """The catalogue has this very model."""


class LicenceDialog(QDialog):
    """Tells size and licence of models; `accepted` says that the user accepts them all."""

    def __init__(self, models: Sequence[Licensed], parent: QWidget, *, action: str = "") -> None:
        """`action` is what accepting begins, such as "Accept and download"; empty only shows."""
        super().__init__(parent)
        several = len(models) > 1
        self.setWindowTitle(tr("Licences") if several else tr("Licence"))
        size = self.fontMetrics().height()
        self.resize(_WIDTH_IN_TEXT_HEIGHTS * size, min(_HEIGHT_IN_TEXT_HEIGHTS, 12 + 9 * len(models)) * size)
        column = QVBoxLayout(self)
        column.setContentsMargins(reading_margins(_SIDE, 18, 0, 16))
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setContentsMargins(reading_margins(0, 0, _SIDE, 0))
        head.addWidget(
            words(tr("These models have licences of their own") if several else tr("Licence of the model"), "title")
        )
        column.addLayout(head)
        column.addWidget(_scrolling([_facts(model) for model in models]), 1)
        column.addLayout(self._buttons(action, sum(model.model.size_bytes for model in models)))

    def _buttons(self, action: str, size_bytes: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(reading_margins(0, 0, _SIDE, 0))
        row.addStretch(1)
        if action:
            self.refuse = telling_button(tr("Not now"), tr("Install nothing"), self.reject)
            self.accept_button = telling_button(
                f"{action} ({size_words(size_bytes)})",
                tr("Accept the licences shown, and begin"),
                self.accept,
                "primary",
            )
            row.addWidget(self.refuse)
            row.addWidget(self.accept_button)
            self.refuse.setDefault(True)
        else:
            row.addWidget(telling_button(tr("Close"), tr("Close the licence"), self.reject))
        return row


def _facts(licensed: Licensed) -> QWidget:
    model = licensed.model
    frame = QFrame()
    frame.setObjectName("panel")
    column = QVBoxLayout(frame)
    column.setContentsMargins(14, 11, 14, 11)
    column.setSpacing(4)
    column.addWidget(words(f"{model.title}, {size_words(model.size_bytes)}", "headline"))
    column.addWidget(words(tr("Licence: {licence}", licence=tr(model.licence) or tr("unknown"))))
    for text in (model.licence_source, model.licence_note):
        if text:
            column.addWidget(words(tr(text), "soft"))
    if not licensed.is_known:
        column.addWidget(words(tr(_STRANGER), "problem"))
    if page := model.licence_page:
        tells = tr("Read the licence of {title} at {page}", title=model.title, page=page)
        link = telling_button(tr("Read it on the web…"), tells, lambda: dialogs.ask_to_open(QUrl(page), frame), "quiet")
        line = QHBoxLayout()
        line.addWidget(link)
        line.addStretch(1)
        column.addLayout(line)
    return frame


def _scrolling(parts: Sequence[QWidget]) -> QScrollArea:
    content = QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    area = MarginScrollArea(_SIDE)
    area.setObjectName("plain")
    area.setWidget(content)
    area.setAccessibleName(tr("What has to be accepted"))
    return area
