# SPDX-License-Identifier: GPL-3.0-or-later
"""The last thing the program does when the user wants everything deleted."""

from PySide6.QtWidgets import QMessageBox

from assistant import logs
from assistant.errors import KibitzError
from assistant.privacy.wipe import Wiped, wipe
from ui.words import sentence_case, size, tr


def wipe_and_tell(*, models: bool) -> None:
    """Delete everything and say what that was; the window is closed already, and nothing may write any more."""
    logs.end_file()
    box = QMessageBox()
    box.setWindowTitle("Kibitz")
    try:
        done = wipe(models=models)
    except KibitzError as error:
        box.setText(tr(error.sentence))
        box.setInformativeText(tr(error.hint))
    else:
        box.setText(tr("Everything was deleted.") if not done.left else tr("Not everything could be deleted."))
        box.setInformativeText(_told(done))
    box.exec()


def _told(done: Wiped) -> str:
    lines = [f"{sentence_case(tr(place.name))}: {size(place.size_bytes)}" for place in done.places]
    lines += [tr("Still there: {path} ({reason})", path=path, reason=tr(reason)) for path, reason in done.left]
    return "\n".join(lines)
