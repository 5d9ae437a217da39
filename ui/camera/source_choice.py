# SPDX-License-Identifier: GPL-3.0-or-later
"""Which camera: one of this computer, a video file, or an address."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from assistant.capture.camera_source import check_source
from assistant.capture.devices import DeviceList
from assistant.errors import InputError
from ui.front_door import Camera
from ui.widgets.buttons import Button
from ui.words import error_words, tr

_ELSEWHERE = ""
"""Stands in the list for a file or an address."""


class SourceChoice(QWidget):
    """A list, and below it a line for what is not in the list."""

    chosen = Signal(str)
    """Another camera is wanted."""

    def __init__(self, source: str, camera: Camera, parent: QWidget) -> None:
        super().__init__(parent)
        self._source = source
        self.box = QComboBox(self)
        self.box.setAccessibleName(tr("Camera"))
        self.box.setToolTip(tr("Which camera to look through"))
        self.box.setMinimumContentsLength(18)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.activated.connect(self._choose)
        self.edit = _Line(self)
        self.edit.setObjectName("written")
        self.edit.setAccessibleName(tr("File or address"))
        self.edit.setPlaceholderText(tr("rtsp://… or a video file"))
        self.edit.entered.connect(self._use_written)
        self.browse = Button(tr("Choose a file…"))
        self.browse.setAccessibleName(tr("Choose a video file"))
        self.browse.clicked.connect(self._browse)
        self.problem = QLabel(self)
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        label = QLabel(tr("Camera"), self)
        label.setBuddy(self.box)
        upper, self._lower = QHBoxLayout(), QWidget(self)
        upper.addWidget(label)
        upper.addWidget(self.box, 1)
        lower = QHBoxLayout(self._lower)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.addWidget(self.edit, 1)
        lower.addWidget(self.browse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(upper)
        column.addWidget(self._lower)
        column.addWidget(self.problem)
        self._list(DeviceList())
        self._listing = _Listing()
        self._listing.done.connect(self._list)
        camera.list_cameras(self._listing.tell)

    @property
    def source(self) -> str:
        """The camera in use."""
        return self._source

    @Slot(object)
    def _list(self, found: DeviceList) -> None:
        is_writing = self.box.count() > 0 and self.box.currentData() == _ELSEWHERE
        self.box.clear()
        for device in found.devices:
            self.box.addItem(tr(device.title), device.name)
        if self._source.isdecimal() and self.box.findData(self._source) < 0:
            self.box.insertItem(0, tr("Camera {number}", number=self._source), self._source)
        self.box.addItem(tr("A file or an address…"), _ELSEWHERE)
        is_elsewhere = is_writing or not self._source.isdecimal()
        self.box.setCurrentIndex(self.box.findData(_ELSEWHERE if is_elsewhere else self._source))
        if is_elsewhere and not is_writing:
            self.edit.setText(self._source)
        self._lower.setVisible(is_elsewhere)

    @Slot(int)
    def _choose(self, index: int) -> None:
        source = self.box.itemData(index)
        self._lower.setVisible(source == _ELSEWHERE)
        self._tell_problem("")
        if source == _ELSEWHERE:
            self.edit.setFocus()
        elif source != self._source:
            self._use(source)

    @Slot()
    def _use_written(self) -> None:
        try:
            source = check_source(self.edit.text())
        except InputError as error:
            self._tell_problem(error_words(error))
        else:
            self._tell_problem("")
            self._use(source)

    def _use(self, source: str) -> None:
        self._source = source
        self.chosen.emit(source)

    def _tell_problem(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.edit.setAccessibleDescription(words)

    @Slot()
    def _browse(self) -> None:
        dialog = QFileDialog(self, tr("Choose a video"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._use_file)
        dialog.open()

    @Slot(str)
    def _use_file(self, name: str) -> None:
        self.edit.setText(name)
        self._use_written()


class _Line(QLineEdit):
    """Enter uses what is written, and does not press the dialog's button."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell that it is written."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class _Listing(QObject):
    """Brings the list to the GUI thread; belongs to no window, for it may outlive the one that asked."""

    done = Signal(object)

    def tell(self, found: DeviceList) -> None:
        """On the core's thread."""
        self.done.emit(found)
