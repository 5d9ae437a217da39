# SPDX-License-Identifier: GPL-3.0-or-later
"""Languages to test with: those that Kibitz speaks, and one that shows what is not translated."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from ui.language import use_language
from ui.words import CONTEXT

OPEN, CLOSE = "⟦", "⟧"
_FROM_RIGHT = "\N{RIGHT-TO-LEFT MARK}"
"""Makes latin letters part of a text that is read from the right."""
_ACCENTS = str.maketrans("aeiouAEIOUsn", "àéîöûÀÉÎÖÛšñ")
_KEPT = re.compile(r"(\{[^}]*\}|%n|%Ln)")


class Pseudo(QTranslator):
    """A language nobody speaks, written from right to left: letters with accents, in brackets, a third longer."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.asked: set[str] = set()
        """All that Kibitz wanted to have translated."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's own name
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        if context != CONTEXT:
            return None  # an empty text would be taken for the translation
        self.asked.add(text)
        parts = _KEPT.split(text)
        told = "".join(part if _KEPT.fullmatch(part) else part.translate(_ACCENTS) for part in parts)
        return f"{_FROM_RIGHT}{OPEN}{told}{'·' * (len(text) // 3)}{CLOSE}{_FROM_RIGHT}"


@contextmanager
def language(application: QApplication, name: str) -> Iterator[None]:
    """Speak another language for a while. Widgets that were made before keep their words."""
    usual, before = QLocale(), set(application.findChildren(QTranslator))
    use_language(application, name)
    try:
        yield
    finally:
        for translator in set(application.findChildren(QTranslator)) - before:
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
        QLocale.setDefault(usual)
        application.setLayoutDirection(usual.textDirection())


@contextmanager
def pseudo_language(application: QApplication) -> Iterator[Pseudo]:
    """Speak `Pseudo` for a while, from right to left."""
    translator = Pseudo(application)
    QCoreApplication.installTranslator(translator)
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        yield translator
    finally:
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()
        application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
