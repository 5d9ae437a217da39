# SPDX-License-Identifier: GPL-3.0-or-later
"""Which part of a video is looked at: two times."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from assistant.errors import InputError
from assistant.moments import clock
from assistant.phrase import Phrase
from assistant.values import Clip
from assistant.vision.video_times import parse_time
from ui.words import tr


class VideoPartDialog(QDialog):
    """Asks from when to when; wrong times are told while they are typed."""

    chosen = Signal(float, float)
    """Seconds from the video's start: where the part begins and ends."""

    def __init__(self, clip: Clip, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._seconds = clip.seconds
        self.setWindowTitle(tr("A part of {name}", name=clip.path.name))
        self.begin = QLineEdit(clock(clip.start))
        self.begin.setAccessibleName(tr("From"))
        self.end = QLineEdit(clock(clip.end))
        self.end.setAccessibleName(tr("To"))
        self.remark = QLabel()
        self.remark.setObjectName("muted")
        self.remark.setWordWrap(True)
        times = QFormLayout()
        times.addRow(tr("From"), self.begin)
        times.addRow(tr("To"), self.end)
        buttons = QDialogButtonBox()
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.look = buttons.addButton(tr("Look at this part"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(times)
        column.addWidget(self.remark)
        column.addWidget(buttons)
        for field in (self.begin, self.end):
            field.textChanged.connect(self._check)
        self.begin.selectAll()
        self._check()

    def _part(self) -> tuple[float, float]:
        """What was typed.

        Raises:
            InputError: It is no part of the video.
        """
        begin = parse_time(self.begin.text())
        # The video's end is told in whole seconds, and means the very end.
        end = parse_time(self.end.text()) if self.end.text().strip() else self._seconds
        end = self._seconds if int(end) >= int(self._seconds) else end
        if begin >= self._seconds:
            raise InputError(Phrase("The video ends at {end}.", end=clock(self._seconds)))
        if end <= begin:
            raise InputError("It must end after it begins.")
        return begin, end

    def _check(self) -> None:
        try:
            begin, end = self._part()
        except InputError as error:
            self.remark.setText(f"{tr(error.sentence)} {tr(error.hint) if error.hint else ''}".strip())
            self.look.setEnabled(False)
        else:
            self.remark.setText(
                tr("{length} of {whole}. Write times like 0:12.", length=clock(end - begin), whole=clock(self._seconds))
            )
            self.look.setEnabled(True)

    def _accept(self) -> None:
        self.chosen.emit(*self._part())
        self.accept()
