# SPDX-License-Identifier: GPL-3.0-or-later
"""The language of the window: chosen once, before the first widget is made."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from assistant.paths import assets_folder

SYSTEM = "system"
"""The language that the desktop is set to, if it is one of ours."""
LANGUAGES = {"en": "English", "de": "Deutsch"}
"""What can be chosen; each in its own words, so that nobody gets lost in a language that is not theirs."""


def use_language(application: QGuiApplication, choice: str) -> QLocale:
    """Translate every text of Kibitz and of Qt from now on; numbers, dates and the direction of reading follow.

    Args:
        application: The only one; no widget has been made yet.
        choice: One of `LANGUAGES`, or `SYSTEM`. Any other word counts as the latter.

    Returns:
        Language and region that are used.
    """
    locale = locale_of(choice)
    language = QLocale.languageToCode(locale.language())
    QLocale.setDefault(locale)
    # Qt asks the newest translator first, and texts of ours are never looked for in Qt's.
    _install(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    _install(f"kibitz_{language}", str(assets_folder() / "translations"))
    application.setLayoutDirection(locale.textDirection())
    return locale


def locale_of(choice: str) -> QLocale:
    """Language and region for a choice: the region is the desktop's wherever the language allows it."""
    system = QLocale.system()
    if choice in LANGUAGES:
        language = QLocale(choice).language()
    else:
        wanted = (QLocale(name).language() for name in system.uiLanguages())
        ours = {QLocale(name).language() for name in LANGUAGES}
        language = next((one for one in wanted if one in ours), QLocale.Language.English)
    if language is system.language():
        return system
    return QLocale(language, system.territory())


def _install(name: str, folder: str) -> None:
    """A file that is not there changes nothing: texts are shown in English then."""
    translator = QTranslator(QCoreApplication.instance())
    if translator.load(name, folder):
        QCoreApplication.installTranslator(translator)
