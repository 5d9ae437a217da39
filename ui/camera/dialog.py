# SPDX-License-Identifier: GPL-3.0-or-later
"""The camera's window: see, press, use."""

from enum import Enum, auto
from functools import partial

from PySide6.QtCore import QElapsedTimer, QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.errors import KibitzError
from assistant.values import Picture
from ui.camera.feed import CameraFeed
from ui.camera.preview import Preview
from ui.camera.source_choice import SourceChoice
from ui.front_door import Camera
from ui.look import icons
from ui.look.theme import Theme
from ui.widgets.buttons import worded_button
from ui.widgets.switch import Switch
from ui.words import tr

COUNTDOWN_SECONDS = 3
_BLACK_MS = 2000
"""A camera may be dark for so long until it has found its exposure."""
_MIRROR, _COUNTDOWN = "camera/mirror", "camera/countdown"


class _State(Enum):
    STARTING = auto()
    LOOKING = auto()
    COUNTING = auto()
    SNAPPING = auto()
    TAKEN = auto()
    FAILED = auto()


class CameraDialog(QDialog):
    """Space or Enter takes a picture, and then uses it; R takes another one, Esc goes back."""

    used = Signal(object)
    """The `Picture` that is wanted."""
    chosen = Signal(str)
    """Another camera was chosen, by number, file or address."""

    def __init__(self, source: str, camera: Camera, theme: Theme, memory: QSettings, parent: QWidget) -> None:
        """`memory` keeps how the picture is shown."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Camera"))
        self._theme = theme
        self._memory = memory
        self._state = _State.STARTING
        self._picture: Picture | None = None
        self._left = 0
        self._is_gone = False
        """The camera failed after the picture was taken."""
        self._dark = QElapsedTimer()
        self.feed = CameraFeed(camera)
        self.choice = SourceChoice(source, camera, self)
        self.preview = Preview(theme, self)
        self.remark = QLabel(self)
        self.remark.setObjectName("problem")
        self.remark.setWordWrap(True)
        self.remark.hide()
        self.mirror = self._switch(tr("Mirror"), tr("Show it as in a mirror; the picture itself is not mirrored"))
        self.countdown = self._switch(
            tr("Countdown"), tr("Take the picture {seconds} seconds after pressing", seconds=COUNTDOWN_SECONDS)
        )
        self.again = worded_button(tr("Try again"), tr("Open the camera once more"), self._begin)
        self.retake = worded_button(tr("Retake"), tr("Take another picture (R)"), self._retake)
        self.cancel = worded_button(tr("Cancel"), tr("Close the camera (Esc)"), self.reject)
        self.primary = worded_button("", "", self.press, "primary")
        self.primary.setDefault(True)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._count)
        self._join()
        self._arrange()
        self._begin()

    # ── building ───────────────────────────────────────────────────────────────────────────────────────────────────

    def _switch(self, words: str, tells: str) -> Switch:
        switch = Switch(words, self._theme, self)
        switch.setToolTip(tells)
        switch.setAccessibleDescription(tells)
        return switch

    def _join(self) -> None:
        self.choice.chosen.connect(self._choose)
        self.preview.resized.connect(self._fit)
        self.preview.pressed.connect(self.press)
        self.feed.frame_came.connect(self._show)
        self.feed.picture_came.connect(self._taken)
        self.feed.failed.connect(self._failed)
        for switch, key, usual in ((self.mirror, _MIRROR, True), (self.countdown, _COUNTDOWN, False)):
            switch.setChecked(self._memory.value(key, usual, bool) is True)
            switch.toggled.connect(partial(self._memory.setValue, key))
        self.mirror.toggled.connect(self._fit)
        self.finished.connect(self.feed.close)
        QShortcut(QKeySequence("R"), self, self._retake)
        QShortcut(QKeySequence("Ctrl+Alt+C"), self, self.press)

    def _arrange(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(10)
        for part in (self.mirror, self.countdown):
            tools.addWidget(part)
        tools.addStretch(1)
        for button in (self.again, self.retake, self.cancel, self.primary):
            tools.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(self.choice)
        column.addWidget(self.preview, 1)
        column.addWidget(self.remark)
        column.addLayout(tools)
        self.resize(760, 600)

    # ── what is wanted ─────────────────────────────────────────────────────────────────────────────────────────────

    @Slot()
    def press(self) -> None:
        """Take a picture; if there is one, use it."""
        if self._state is _State.TAKEN and self._picture is not None:
            self.used.emit(self._picture)
            self.accept()
        elif self._state is _State.COUNTING or (self._state is _State.LOOKING and not self.countdown.isChecked()):
            self._snap()
        elif self._state is _State.LOOKING:
            self._left = COUNTDOWN_SECONDS
            self.preview.count(self._left)
            self._tick.start()
            self._enter(_State.COUNTING)
        elif self._state is _State.FAILED:
            self._begin()

    def reject(self) -> None:
        """Esc ends the countdown first, then closes."""
        if self._state is _State.COUNTING:
            self._enter(_State.LOOKING)
        else:
            super().reject()

    @Slot()
    def _retake(self) -> None:
        if self._state is _State.TAKEN:
            self._picture = None
            self._begin() if self._is_gone else self._enter(_State.LOOKING)

    @Slot(str)
    def _choose(self, source: str) -> None:
        self.chosen.emit(source)
        self._begin()

    @Slot()
    def _begin(self) -> None:
        self._picture, self._is_gone = None, False
        self.preview.setFocus()
        self._fit()
        self.preview.say(tr("Starting the camera…"))
        self._enter(_State.STARTING)
        self.feed.open(self.choice.source)

    @Slot()
    def _count(self) -> None:
        self._left -= 1
        self.preview.count(self._left)
        self._announce(str(self._left))
        if not self._left:
            self._snap()

    def _snap(self) -> None:
        self._enter(_State.SNAPPING)
        self.feed.snap()

    @Slot()
    def _fit(self) -> None:
        self.feed.fit(self.preview.device_size, mirrored=self.mirror.isChecked())

    # ── what comes ─────────────────────────────────────────────────────────────────────────────────────────────────

    @Slot(QImage, bool)
    def _show(self, image: QImage, is_black: bool) -> None:
        if self._state is _State.TAKEN:
            return
        if self._state is _State.STARTING:
            self._enter(_State.LOOKING)
        self.preview.show_image(image)
        if not is_black:
            self._dark.invalidate()
        elif not self._dark.isValid():
            self._dark.start()
        self._remark(
            tr("The camera's picture is black. Open its cover, or give it some light.")
            if self._dark.isValid() and self._dark.elapsed() >= _BLACK_MS
            else ""
        )

    @Slot(object, QImage)
    def _taken(self, picture: Picture, image: QImage) -> None:
        if self._state is not _State.SNAPPING:
            return
        self._picture = picture
        self.preview.show_image(image)
        self._enter(_State.TAKEN)
        self._announce(tr("The picture was taken."))

    @Slot(object)
    def _failed(self, error: KibitzError) -> None:
        if self._state is _State.TAKEN:  # the picture is there; that is what counts
            self._is_gone = True
            return
        self.preview.say(tr(error.sentence), tr(error.hint))
        self._enter(_State.FAILED)
        self._announce(self.preview.words)

    def _enter(self, state: _State) -> None:
        self._state = state
        if state is not _State.COUNTING:
            self._tick.stop()
            self.preview.count(0)
        if state is not _State.LOOKING:
            self._remark("")
            self._dark.invalidate()
        is_taken = state is _State.TAKEN
        self.retake.setVisible(is_taken)
        self.again.setVisible(state is _State.FAILED)
        for switch in (self.mirror, self.countdown):
            switch.setVisible(not is_taken and state is not _State.FAILED)
        self.primary.setText(tr("Use picture") if is_taken else tr("Take picture"))
        self.primary.setAccessibleName(self.primary.text())
        self.primary.setToolTip(
            tr("Add it to the question (Space or Enter)") if is_taken else tr("Take a picture (Space or Enter)")
        )
        self.primary.setAccessibleDescription(self.primary.toolTip())
        self.primary.setEnabled(state not in (_State.STARTING, _State.FAILED))
        ink = self._theme.colours.on_accent if self.primary.isEnabled() else self._theme.colours.muted
        self.primary.setIcon(icons.icon("send" if is_taken else "camera", ink, self._theme.scaled(icons.SIDE)))
        if state is _State.FAILED:
            self.again.setFocus()
        elif self.primary.isEnabled() and self.focusWidget() in (None, self.preview):
            self.primary.setFocus()  # unless the user is about to choose something else
        self._describe()

    def _remark(self, words: str) -> None:
        if words != self.remark.text():
            self.remark.setText(words)
            self.remark.setVisible(bool(words))
            self._announce(words)
            self._describe()

    def _announce(self, words: str) -> None:
        """Have a screen reader say it."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.preview, words))

    def _describe(self) -> None:
        """Say what is seen to who does not see it."""
        name = tr("The picture that was taken") if self._state is _State.TAKEN else tr("What the camera sees")
        self.preview.setAccessibleName(name)
        self.preview.setAccessibleDescription(self.preview.words or self.remark.text())
