# SPDX-License-Identifier: GPL-3.0-or-later
"""Shapes and paddings of the widgets, as one Qt style sheet; the colours come from the theme's table."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from assistant.paths import assets_folder

if TYPE_CHECKING:
    from ui.look.colours import Colours


def stylesheet(colours: Colours, text_pixels: int, *, has_high_contrast: bool = False) -> str:
    """The style sheet of the application.

    Args:
        colours: Where each $name below comes from.
        text_pixels: Height of running text; smaller text, icons and bars follow from it.
        has_high_contrast: What else is told by grounds alone gets frames.
    """
    scales = {
        "title_px": 1.5, "text_px": 1.0, "small_px": 0.86, "tiny_px": 0.79, "tier_px": 1.15, "icon_px": 1.29,
        "check_px": 1.0, "arrow_px": 0.72, "drop_px": 1.7, "menu_px": 2.0, "bar_px": 0.43, "scroll_px": 0.86,
        "handle_px": 2.3,
    }  # fmt: skip
    sizes = {name: round(text_pixels * scale) for name, scale in scales.items()}
    # A style sheet takes pictures from files only. On a dark table the accent is light, and what stands on it dark.
    is_dark = colours.on_accent != "#ffffff"
    ink, ink_on_accent = ("light", "dark") if is_dark else ("dark", "light")
    names = {"tick": f"tick_{ink_on_accent}", "tick_plain": f"tick_{ink}"}
    names |= {name: f"{name}_{ink}" for name in ("up", "down", "clear")}
    files = {name: (assets_folder() / f"{file}.svg").as_posix() for name, file in names.items()}
    values = vars(colours) | sizes | files
    return _SHEET.substitute(values) + (_FRAMES.substitute(values) if has_high_contrast else "")


_SHEET = Template("""
QPushButton, QToolButton { icon-size: ${icon_px}px; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator {
    width: ${check_px}px; height: ${check_px}px; background: $surface; border: 2px solid $muted; border-radius: 4px;
}
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$tick"); }
QCheckBox::indicator:focus { border-color: $text; }
QToolTip { background: $surface; color: $text; border: 1px solid $border; padding: 6px 8px; }
QDialog, QMainWindow, QWidget#conversationPage { background: $window; }
QLabel#muted, QLabel#stage, QLabel#timing { color: $muted; }
QLabel#muted, QLabel#timing { font-size: ${small_px}px; }
QLabel#caption { color: $muted; font-size: ${tiny_px}px; }
QLabel#title { font-size: ${title_px}px; font-weight: 600; }
QLabel#headline { font-size: ${text_px}px; font-weight: 600; }

/* side bar */
QWidget#sidebar { background: $side; border-right: 1px solid $border; }
QPushButton#primary {
    background: $accent; color: $on_accent; border: 2px solid $accent; border-radius: 8px; padding: 5px 12px;
}
QPushButton#primary:hover, QPushButton#primary:pressed { background: $accent_hover; border-color: $accent_hover; }
QPushButton#primary:focus { border: 4px double $on_accent; padding: 3px 10px; }
QLineEdit#search {
    background: $surface; color: $text; border: 1px solid $border; border-radius: 8px; padding: 6px 9px;
    placeholder-text-color: $muted;
}
QLineEdit { lineedit-clear-button-icon: url("$clear"); }
QLineEdit#search:focus { border: 2px solid $accent; padding: 5px 8px; }
QToolButton#filter { background: transparent; border: 2px solid transparent; border-radius: 8px; }
QToolButton#filter:hover { background: $raised; }
QToolButton#filter[active="true"] { background: $chosen; }
QToolButton#filter:focus { border-color: $accent; }
QToolButton#filter::menu-indicator { image: none; }
QListView#past { background: transparent; border: none; outline: none; }
QPushButton#chip {
    background: transparent; border: 2px solid transparent; border-radius: 8px; padding: 0; text-align: left;
}
QPushButton#chip:hover { background: $raised; }
QPushButton#chip:focus { border-color: $accent; }
QLabel#starter {
    background: $starter; color: $on_starter; border-radius: 7px; padding: 1px 7px; font-size: ${tiny_px}px;
}
QPushButton#starter {
    background: $starter; color: $on_starter; border: 2px solid $starter; border-radius: 8px; padding: 0 6px;
    font-size: ${tiny_px}px;
}
QPushButton#starter:hover, QPushButton#starter:focus { border-color: $on_starter; }
QFrame#segments { background: $raised; border: none; border-radius: 8px; }
QFrame#segments QPushButton {
    background: transparent; color: $muted; border: 2px solid transparent; border-radius: 6px; padding: 3px 4px;
    font-size: ${small_px}px;
}
QFrame#segments QPushButton:hover { color: $text; }
QFrame#segments QPushButton:checked { background: $chosen; color: $text; }
QFrame#segments QPushButton:focus { border-color: $accent; }

/* buttons */
QPushButton#tool, QDialog QPushButton {
    background: $surface; color: $text; border: 1px solid $border; border-radius: 8px; padding: 7px 11px;
}
QPushButton#tool:hover, QDialog QPushButton:hover { background: $raised; }
QPushButton#tool:pressed, QDialog QPushButton:pressed { background: $chosen; }
QPushButton#tool:focus, QDialog QPushButton:focus { border: 2px solid $accent; padding: 6px 10px; }
QPushButton#tool:disabled { color: $muted; }
QPushButton#quiet {
    background: transparent; color: $muted; border: 2px solid transparent; border-radius: 6px; padding: 2px 5px;
    font-size: ${small_px}px;
}
QPushButton#quiet:hover { background: $raised; color: $text; }
QPushButton#quiet:focus { border-color: $accent; color: $text; }
QPushButton#picture { border: 2px solid transparent; background: transparent; padding: 0; border-radius: 8px; }
QPushButton#picture:focus { border-color: $accent; }

QWidget#sidebar QPushButton#tool::menu-indicator { image: none; width: 0; }

/* lists to choose from, numbers */
QComboBox, QAbstractSpinBox {
    background: $surface; color: $text; border: 1px solid $border; border-radius: 8px;
    selection-background-color: $chosen; selection-color: $text;
}
QComboBox { padding: 5px 6px 5px 10px; }
QComboBox:hover { background: $raised; }
QComboBox:focus { border: 2px solid $accent; padding: 4px 5px 4px 9px; }
QAbstractSpinBox { padding: 3px 0; }
QAbstractSpinBox:focus { border: 2px solid $accent; padding: 2px 0; }
QAbstractSpinBox QLineEdit { background: transparent; border: none; }
QComboBox:disabled, QAbstractSpinBox:disabled { color: $muted; }
QComboBox::drop-down { border: none; width: ${drop_px}px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: ${drop_px}px; }
QComboBox::down-arrow, QAbstractSpinBox::down-arrow { image: url("$down"); width: ${arrow_px}px; }
QAbstractSpinBox::up-arrow { image: url("$up"); width: ${arrow_px}px; }
QSlider::groove:horizontal { background: $track; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal {
    background: $accent; border: 2px solid $surface; width: 14px; height: 14px; margin: -7px 0; border-radius: 9px;
}
QSlider::handle:horizontal:focus { border-color: $text; }
QComboBox QAbstractItemView {
    background: $surface; color: $text; border: 1px solid $border; padding: 4px; outline: none;
    selection-background-color: $chosen; selection-color: $text;
}

/* conversation */
QScrollArea#emptyState, QScrollArea#emptyState > QWidget > QWidget { background: transparent; }
QAbstractScrollArea#conversation { background: $window; border: 2px solid transparent; }
QAbstractScrollArea#conversation[framed="true"] { border-color: $accent; }
QFrame#bubble {
    background: $bubble; border-radius: 14px; border-bottom-right-radius: 3px;
}
QTextBrowser#message { background: transparent; border: none; color: $text; }
QFrame#trouble { background: $trouble; border-radius: 10px; }
QFrame#trouble QLabel#headline { color: $on_trouble; }
QFrame#notice { background: $notice; border-radius: 10px; }

/* composer */
QFrame#composer { background: $surface; border: 1px solid $border; border-radius: 16px; }
QFrame#composer[dropping="true"] { border: 2px solid $accent; }
QPlainTextEdit#question {
    background: transparent; border: none; color: $text; placeholder-text-color: $muted;
}
QFrame#tile { background: $raised; border: 1px solid $border; border-radius: 8px; }

/* models, first run */
QFrame#tier, QFrame#panel, QFrame#modelRow { background: $surface; border: 1px solid $border; border-radius: 10px; }
QFrame#tier { margin: 1px; }
QFrame#tier[recommended="true"] { border: 2px solid $accent; margin: 0; }
QLabel#tierName { font-size: ${tier_px}px; font-weight: 600; }
QLabel#soft { color: $muted; }
QLabel#problem { color: $on_trouble; }
QLabel#badge {
    background: $chosen; color: $text; border-radius: 7px; padding: 1px 7px; font-size: ${tiny_px}px;
}
QScrollArea#plain, QScrollArea#plain > QWidget > QWidget { background: transparent; border: none; }
QProgressBar {
    background: $track; border: none; border-radius: 3px; max-height: ${bar_px}px; min-height: ${bar_px}px;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QDialog QPushButton#primary {
    background: $accent; color: $on_accent; border: 2px solid $accent; border-radius: 8px; padding: 6px 12px;
}
QDialog QPushButton#primary:hover { background: $accent_hover; border-color: $accent_hover; }
QDialog QPushButton#primary:focus { border: 4px double $on_accent; padding: 4px 10px; }
QDialog QPushButton#primary:disabled { background: $raised; color: $muted; border-color: $border; }
QDialog QPushButton#quiet {
    background: transparent; color: $muted; border: 2px solid transparent; border-radius: 6px; padding: 5px 6px;
}
QDialog QPushButton#quiet:hover { background: $raised; color: $text; }
QDialog QPushButton#quiet:focus { border: 2px solid $accent; color: $text; padding: 5px 6px; }
QDialog QPushButton:disabled { color: $muted; }
QDialog QFrame#segments QPushButton { border: 2px solid transparent; padding: 4px 10px; }
QDialog QFrame#segments QPushButton:focus { border: 2px solid $accent; padding: 4px 10px; }

QTableView#ledger {
    background: $surface; color: $text; border: 1px solid $border; border-radius: 8px; font-size: ${small_px}px;
    selection-background-color: $chosen; selection-color: $text; outline: none;
}
QTableView#ledger[framed="true"] { border-color: $accent; }
QTableView#ledger::item { padding: 4px 8px; border: none; }
QTableView#ledger QHeaderView { background: transparent; }
QTableView#ledger QHeaderView::section {
    background: $surface; color: $muted; border: none; border-bottom: 1px solid $border; padding: 6px 11px;
    font-size: ${small_px}px;
}
QTableView#ledger QHeaderView::section:first { border-top-left-radius: 7px; }
QTableView#ledger QHeaderView::section:last { border-top-right-radius: 7px; }

QListWidget#boxes {
    background: $surface; color: $text; border: 1px solid $border; border-radius: 8px; padding: 2px; outline: none;
}
QListWidget#boxes:focus { border: 2px solid $accent; padding: 1px; }
QListWidget#boxes::item { padding: 2px 7px; border-radius: 5px; }
QListWidget#boxes::item:selected { background: $chosen; color: $text; }

/* settings, keys */
QScrollArea#settingsPage, QWidget#settingsBody { background: transparent; }
QScrollArea#settingsPage[framed="true"] { border: 2px solid $accent; border-radius: 8px; }
QListWidget#pages { background: transparent; border: none; outline: none; color: $text; }
QListWidget#pages::item { padding: 8px 10px; border-radius: 8px; border: 2px solid transparent; }
QListWidget#pages::item:hover { background: $raised; }
QListWidget#pages::item:selected { background: $chosen; color: $text; }
QListWidget#pages:focus::item:selected { border-color: $accent; }
QFrame#settingsRow { border: none; background: transparent; }
QLineEdit#written, QFrame#settingsRow QPlainTextEdit {
    background: $surface; color: $text; border: 1px solid $border; border-radius: 6px; padding: 5px 7px;
    placeholder-text-color: $muted;
}
QLineEdit#written:focus, QFrame#settingsRow QPlainTextEdit:focus {
    border: 2px solid $accent; padding: 4px 6px;
}
QLabel#key {
    background: $raised; color: $text; border: 1px solid $border; border-radius: 6px; padding: 2px 7px;
    font-size: ${small_px}px;
}

/* status strip */
QWidget#strip { background: $side; border-top: 1px solid $border; }
QWidget#strip QLabel { color: $muted; font-size: ${small_px}px; }

QFrame#card { background: $surface; border: 1px solid $border; border-radius: 10px; }
QGraphicsView#picture { background: $side; border: 2px solid $border; border-radius: 8px; }
QGraphicsView#picture[framed="true"] { border-color: $accent; }
QMenu { background: $surface; color: $text; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 6px 20px 6px ${menu_px}px; border-radius: 5px; }
QMenu::indicator { width: ${check_px}px; height: ${check_px}px; left: 8px; }
QMenu::indicator:checked { image: url("$tick_plain"); }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QMenu::item:selected { background: $chosen; color: $text; }
QMenu::item:disabled { color: $muted; }

QScrollBar:vertical { background: transparent; width: ${scroll_px}px; margin: 0; }
QScrollBar::handle:vertical { background: $border; border-radius: 4px; min-height: ${handle_px}px; margin: 2px; }
QScrollBar::handle:vertical:hover { background: $muted; }
QScrollBar::handle:vertical:disabled { background: transparent; }
QScrollBar:horizontal { background: transparent; height: ${scroll_px}px; margin: 0; }
QScrollBar::handle:horizontal { background: $border; border-radius: 4px; min-width: ${handle_px}px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")

_FRAMES = Template("""
QFrame#bubble, QFrame#trouble, QFrame#notice, QLabel#badge, QLabel#starter { border: 1px solid $border; }
QPushButton#quiet:hover, QDialog QPushButton#quiet:hover { border-color: $border; }
QPushButton#chip:hover, QPushButton#tool:hover, QDialog QPushButton:hover { border-color: $text; }
QFrame#segments QPushButton:checked, QDialog QFrame#segments QPushButton:checked,
QToolButton#filter[active="true"] { border-color: $text; }
QListWidget#pages::item:selected { border-color: $text; }
QMenu::item { border: 2px solid transparent; }
QMenu::item:selected { border-color: $accent; }
QPushButton#chip:focus { border: 3px solid $accent; }
QPushButton#tool:focus, QDialog QPushButton:focus, QLineEdit#search:focus,
QLineEdit#written:focus { border: 3px solid $accent; padding: 5px 9px; }
QScrollBar::handle:vertical, QScrollBar::handle:horizontal { background: $muted; }
QComboBox { border: 2px solid $border; padding: 4px 9px; }
QAbstractSpinBox { border: 2px solid $border; padding: 2px 0; }
QComboBox:focus { border: 3px solid $accent; padding: 3px 8px; }
QAbstractSpinBox:focus { border: 3px solid $accent; padding: 1px 0; }
QComboBox QAbstractItemView { border: 2px solid $border; }
QTableView#ledger[framed="true"] { border: 3px solid $accent; }
""")
