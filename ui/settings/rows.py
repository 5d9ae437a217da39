# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows with the control of one setting: a switch, a list, a number, a slider, a line to write in."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QSlider,
    QSpinBox,
    QWidget,
)

from ui.look.theme import Theme
from ui.settings.fields import Choice, Field, Number, Percent, Text, Toggle
from ui.settings.row import Row
from ui.widgets.switch import Switch
from ui.words import number, tr

_CONTROL_IN_TEXT_HEIGHTS = 20
_NUMBER_INSET = 8
"""Pixels; as words stand in a list to choose from."""


class FieldRow(Row):
    """A row with the control of one setting."""

    changed = Signal(object)
    """The user wants this value."""
    edited = Signal(object)
    """The user is writing this; it is not wanted yet."""

    def __init__(self, field: Field, theme: Theme) -> None:
        super().__init__(field.words, field.tells, theme, also=field.also)
        self.field = field

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        """Show a value without telling that it has changed."""
        raise NotImplementedError

    def discard(self) -> None:
        """Forget what is written and not used yet."""

    def _adopt(self, control: QWidget, holder: QWidget | None = None) -> None:
        """Name the control, and set it, or what holds it, in its place."""
        control.setAccessibleName(self.words)
        control.setAccessibleDescription(self.tells)
        control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        control.installEventFilter(_leave_wheel_to_page(control))
        placed = holder or control
        if not isinstance(control, Switch):
            self._sized = placed
            self._theme.changed.connect(self._size)
            self._size()
        self.control = control
        self._label.setBuddy(control)
        self.setFocusProxy(control)
        self.place(placed)

    @Slot()
    def _size(self) -> None:
        widest = _CONTROL_IN_TEXT_HEIGHTS * self._theme.text_pixels
        # Large text leaves the width to the dialog's.
        self._sized.setMinimumWidth(widest if self.stands_beside else widest // 2)
        self._sized.setMaximumWidth(widest)
        self._sized.setMinimumHeight(2 * self._theme.text_pixels)


class ToggleRow(FieldRow):
    """A switch."""

    def __init__(self, field: Toggle, theme: Theme) -> None:
        super().__init__(field, theme)
        self.switch = Switch("", theme, self)
        self.switch.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.switch.toggled.connect(self.changed.emit)
        self._adopt(self.switch)

    def show_value(self, value: bool) -> None:
        """On or off."""
        self.switch.blockSignals(True)
        self.switch.setChecked(value)
        self.switch.blockSignals(False)
        self.switch.update()


class ChoiceRow(FieldRow):
    """A list to choose from."""

    def __init__(self, field: Choice, theme: Theme) -> None:
        super().__init__(field, theme)
        self._unknown = field.unknown
        self._offered: list[tuple[Any, str]] = list(field.choices)
        self._listed: list[tuple[Any, str]] = []
        self._value: Any = None
        self.box = QComboBox()
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.activated.connect(lambda index: self.changed.emit(self._listed[index][0]))
        self._adopt(self.box)

    def offer(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Other values can be chosen now; what was chosen stays."""
        self._offered = list(choices)
        self.show_value(self._value)

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        """Show a value, also one that is not offered."""
        self._value = value
        shown = list(self._offered)
        if value is not None and all(value != one for one, _ in shown):
            shown.append((value, self._unknown.format(_in_words(value))))
        if shown != self._listed:
            self._list(shown)
        if value is not None:
            self.box.setCurrentIndex(next(index for index, (one, _) in enumerate(shown) if one == value))
        self.box.setToolTip(self.box.currentText())

    def _list(self, shown: list[tuple[Any, str]]) -> None:
        self._listed = shown
        self.box.clear()
        self.box.addItems([words for _, words in shown])
        for position, (_, words) in enumerate(shown):
            self.box.setItemData(position, words, Qt.ItemDataRole.ToolTipRole)

    def matches(self, wanted: Sequence[str]) -> bool:
        """Also by what can be chosen."""
        offered = " ".join(words for _, words in self._offered).lower()
        return super().matches([word for word in wanted if word not in offered])


class NumberRow(FieldRow):
    """A number with its unit."""

    def __init__(self, field: Number, theme: Theme) -> None:
        super().__init__(field, theme)
        self.spin: QSpinBox | QDoubleSpinBox
        if field.decimals:
            spin = QDoubleSpinBox()
            spin.setDecimals(field.decimals)
            spin.setRange(field.low, field.high)
            spin.setSingleStep(field.step)
            self.spin = spin
        else:
            whole = QSpinBox()
            whole.setRange(round(field.low), round(field.high))
            whole.setSingleStep(round(field.step))
            self.spin = whole
        # An engine may be loaded anew: only what is meant is told, not each digit.
        self.spin.setKeyboardTracking(False)
        self.spin.lineEdit().setTextMargins(_NUMBER_INSET, 0, _NUMBER_INSET, 0)
        self.spin.setSuffix(f" {field.unit}" if field.unit else "")
        self.spin.setSpecialValueText(field.lowest)
        self.spin.valueChanged.connect(self.changed.emit)
        self._adopt(self.spin)

    def show_value(self, value: float) -> None:
        """Show a number; one beyond the limits, which only the file can hold, widens them."""
        self.spin.blockSignals(True)
        if isinstance(self.spin, QSpinBox):
            self.spin.setRange(min(self.spin.minimum(), int(value)), max(self.spin.maximum(), int(value)))
            self.spin.setValue(int(value))
        else:
            self.spin.setRange(min(self.spin.minimum(), value), max(self.spin.maximum(), value))
            self.spin.setValue(value)
        self.spin.blockSignals(False)


class PercentRow(FieldRow):
    """A slider that says how much."""

    def __init__(self, field: Percent, theme: Theme) -> None:
        super().__init__(field, theme)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 100)
        self.slider.setSingleStep(5)
        self.slider.setPageStep(20)
        self.slider.setTracking(False)
        self._amount = QLabel()
        self._amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.slider, 1)
        row.addWidget(self._amount)
        self.slider.sliderMoved.connect(self._say)
        self.slider.valueChanged.connect(self._choose)
        self._adopt(self.slider, holder)

    def show_value(self, value: float) -> None:
        """Show a part of one."""
        self.slider.blockSignals(True)
        self.slider.setValue(round(value * 100))
        self.slider.blockSignals(False)
        self._say(round(value * 100))

    def _choose(self, percent: int) -> None:
        self._say(percent)
        self.changed.emit(percent / 100)

    def _say(self, percent: int) -> None:
        self._amount.setText(tr("{percent} %", percent=number(percent)))


class TextRow(FieldRow):
    """A line to write in; what is wrong with it is said while it is written, what is right is used at its end."""

    def __init__(self, field: Text, theme: Theme) -> None:
        super().__init__(field, theme)
        self.edit = QLineEdit()
        self.edit.setObjectName("written")
        self.edit.setPlaceholderText(field.example)
        if field.is_secret:
            self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._shown = ""
        self.edit.textEdited.connect(lambda text: self.edited.emit(text.strip()))
        self.edit.editingFinished.connect(self._finish)
        self._adopt(self.edit)

    def show_value(self, value: str) -> None:
        """Show a text, unless the user has written something else that is not used yet."""
        if self.edit.text().strip() == self._shown:
            self.edit.setText(value)
        self._shown = value

    def discard(self) -> None:
        """Show what is used."""
        self.edit.setText(self._shown)

    def _finish(self) -> None:
        text = self.edit.text().strip()
        if text != self._shown:
            self.changed.emit(text)


def row_of(field: Field, theme: Theme) -> FieldRow:
    """The row that fits a field."""
    match field:
        case Toggle():
            return ToggleRow(field, theme)
        case Choice():
            return ChoiceRow(field, theme)
        case Number():
            return NumberRow(field, theme)
        case Percent():
            return PercentRow(field, theme)
        case Text():
            return TextRow(field, theme)
        case _:
            raise AssertionError(field)


class _WheelFilter(QObject):
    """Lets the wheel scroll the page, and change a value only where the user is at work."""

    def eventFilter(self, control: QObject, event: QEvent) -> bool:
        """Keep the wheel from a control without the focus."""
        if event.type() is QEvent.Type.Wheel and isinstance(control, QWidget) and not control.hasFocus():
            event.ignore()
            return True
        return False


def _leave_wheel_to_page(control: QWidget) -> QObject:
    return _WheelFilter(control)


def _in_words(value: object) -> str:
    name = getattr(value, "model", None) or getattr(value, "engine", None)
    return str(name or value)
