# SPDX-License-Identifier: GPL-3.0-or-later
"""What is asked back before something is installed, removed or copied. Nothing here blocks."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from assistant.models.model_events import PackRead
from assistant.models.recommend import Card
from ui.models.card import missing_of
from ui.models.licence import LicenceDialog, Licensed
from ui.models.wording import size_words
from ui.models.work import ModelsWork
from ui.words import mark, tr

_ACCEPT = mark("Accept and download")


def ask_to_choose(parent: QWidget, work: ModelsWork, card: Card) -> None:
    """Use the models of a card; licences are shown of those that have to be downloaded."""
    ids = [entry.id for entry in card.entries]
    missing = missing_of(card, work.listed.models if work.listed else ())
    shown = [Licensed(model.offer.entry) for model in missing if model.offer.entry and not model.offer.arrived_bytes]
    _ask(parent, shown, tr(_ACCEPT), lambda: work.choose(ids))


def ask_to_install(parent: QWidget, work: ModelsWork, model_id: str) -> None:
    """Download a model once its licence is accepted."""
    model = work.find(model_id)
    if model and model.offer.entry:
        _ask(parent, [Licensed(model.offer.entry)], tr(_ACCEPT), lambda: work.install([model_id]))


def ask_to_import(parent: QWidget, work: ModelsWork, pack: PackRead) -> None:
    """Copy models from a folder once their licences are accepted."""
    shown = [Licensed(manifest, is_known) for manifest, is_known in pack.contents]
    ids = [manifest.id for manifest, _ in pack.contents]
    _ask(parent, shown, tr("Accept and install"), lambda: work.import_pack(pack.folder, ids))


def show_licence(parent: QWidget, work: ModelsWork, model_id: str) -> None:
    """Show the licence of a model, and nothing else."""
    model = work.find(model_id)
    if model and model.offer.entry:
        dialog = LicenceDialog([Licensed(model.offer.entry)], parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def ask_to_remove(parent: QWidget, work: ModelsWork, model_id: str) -> None:
    """Make sure that an installed model is to be deleted."""
    model = work.find(model_id)
    if not model:
        return
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle("Kibitz")
    box.setText(tr("Remove {title}?", title=model.offer.title))
    again = (
        tr("It can be downloaded again.") if model.offer.entry else tr("It is your own: only you can bring it back.")
    )
    used = tr("It is in use: another model, or the starter engine, takes its place.") if model.is_used else ""
    box.setInformativeText(
        " ".join(filter(None, (tr("{size} become free.", size=size_words(model.offer.size_bytes)), again, used)))
    )
    removes = box.addButton(tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
    removes.clicked.connect(lambda: work.remove(model_id))
    box.setDefaultButton(box.addButton(tr("Keep"), QMessageBox.ButtonRole.RejectRole))
    box.open()


def ask_for_files(parent: QWidget, add: Callable[[Sequence[Path]], object]) -> None:
    """Which files make the model?"""
    dialog = QFileDialog(
        parent, tr("Add a model of your own"), "", tr("Models (*.gguf *.onnx *.json *.bin);;All files (*)")
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda names: add([Path(name) for name in names]))
    dialog.open()


def ask_for_folder(parent: QWidget, add: Callable[[Sequence[Path]], object]) -> None:
    """Which folder holds a model, or models from another computer?"""
    _ask_folder(parent, tr("Choose the folder"), lambda folder: add([folder]))


def ask_where_to_export(parent: QWidget, export: Callable[[Path], object]) -> None:
    """Where are the models to be copied to?"""
    _ask_folder(parent, tr("Choose a folder, such as on a USB stick"), export)


def _ask_folder(parent: QWidget, title: str, use: Callable[[Path], object]) -> None:
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda name: use(Path(name)))
    dialog.open()


def _ask(parent: QWidget, shown: Sequence[Licensed], action: str, begin: Callable[[], object]) -> None:
    if not shown:
        begin()
        return
    dialog = LicenceDialog(shown, parent, action=action)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(begin)
    dialog.open()
