# SPDX-License-Identifier: GPL-3.0-or-later
"""Choices that have to be looked up first: devices, installed models, languages. All of it off the GUI thread."""

from collections.abc import Iterable, Sequence

from babel import Locale
from PySide6.QtCore import QLocale, QObject, Slot

from assistant.capture.devices import AllDevices, DeviceList
from assistant.engines.registry import STARTERS
from assistant.models.library import installed
from assistant.paths import models_folder
from assistant.settings import AUTO
from assistant.values import Role
from ui.errand import Errand
from ui.settings.context import SettingsContext
from ui.settings.fields import REMOTE, Choice, ModelChoice, Named
from ui.settings.page import SettingsPage
from ui.settings.rows import ChoiceRow
from ui.words import mark, tr

Offers = Sequence[tuple[object, str]]

_ENGINES = {Role.EARS: "whisper", Role.EYES: "llama", Role.VOICE: "piper"}
_DEFAULT = mark("System default")
_STARTER_WORDS = {
    Role.EARS: mark("Starter recogniser (US English)"),
    Role.EYES: mark("Starter reader (text only)"),
    Role.VOICE: mark("Starter voice (eSpeak NG)"),
}

SPOKEN = (
    "af ar az be bg bn bs ca cs cy da de el en en-gb en-us eo es es-419 et eu fa fi fr ga gu he hi hr hu hy id is it "
    "ja ka kk kn ko lt lv mk ml mr ms nb ne nl pa pl pt pt-br ro ru sk sl sq sr sv sw ta te th tr uk ur uz vi zh"
)
"""Languages that the starter voice speaks (eSpeak NG 1.52, its folder `lang`), without its rare ones."""


class Lookup(QObject):
    """Fills the lists of a page, once all rows are there and again when an engine changed. A child of the page.

    Args:
        page: Its rows for `devices.*`, models and languages are filled.
        context: Tells engines, lists devices.
    """

    def __init__(self, page: SettingsPage, context: SettingsContext) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self._rows: dict[str, ChoiceRow] = {}
        self._devices, self._installed, self._languages = Errand(), Errand(), Errand()
        self._devices.done.connect(self._offer_devices)
        self._installed.done.connect(self._offer_models)
        self._languages.done.connect(self._offer_languages)
        page.filled.connect(self._begin)

    @Slot()
    def _begin(self) -> None:
        self._rows = {row.field.path: row for row in self._page.fields if isinstance(row, ChoiceRow)}
        if any(path.startswith("devices.") for path in self._rows):
            self._context.assistant.sound_check.list_devices(self._devices.tell)
        self._context.engines.changed.connect(self._look_up)
        self._look_up()

    @Slot()
    def _look_up(self) -> None:
        roles = [row.field.role for row in self._rows.values() if isinstance(row.field, ModelChoice)]
        if roles:
            self._installed.start(lambda: {role: models_offered(role) for role in roles})
        ears = self._context.engines.ready(Role.EARS)
        known = ears.languages if ears else ()
        if "ears.language" in self._rows or "voice.language" in self._rows:
            self._languages.start(lambda: {
                "ears.language": [(AUTO, tr("Find out by itself")), *languages_offered(known or ("en",))],
                "voice.language": languages_offered(tr(SPOKEN).split()),
            })  # fmt: skip

    @Slot(object)
    def _offer_devices(self, found: AllDevices) -> None:
        for path, listed in (
            ("devices.microphone", found.microphones),
            ("devices.speaker", found.speakers),
            ("devices.camera", found.cameras),
        ):
            if row := self._rows.get(path):
                row.offer(devices_offered(listed, names_default=path != "devices.camera"))
                row.tell(tr(listed.problem), trouble=path != "devices.camera")  # many computers have none

    @Slot(object)
    def _offer_models(self, found: dict[Role, Offers]) -> None:
        for row in self._rows.values():
            if isinstance(row.field, ModelChoice) and row.field.role in found:
                row.offer(found[row.field.role])

    @Slot(object)
    def _offer_languages(self, found: dict[str, Offers]) -> None:
        for path, offered in found.items():
            if path in self._rows:
                self._rows[path].offer(offered)


def device_choice(path: str, words: str, tells: str, also: str = "") -> Choice:
    """A device, of those that will have been found."""
    unknown = tr("{} (not found here)") if path == "devices.camera" else tr("{} (not connected)")
    return Choice(path=path, words=words, tells=tells, also=also, unknown=unknown,
                  choices=() if path == "devices.camera" else (("", tr(_DEFAULT)),))  # fmt: skip


def devices_offered(listed: DeviceList, *, names_default: bool) -> Offers:
    """Devices for people; if `names_default`, the system's default can be chosen as such."""
    default = next((device.title for device in listed.devices if device.is_default), "")
    words = tr("System default: {name}", name=default) if default else tr(_DEFAULT)
    first = [("", words)] if names_default else []
    return [*first, *((device.name, device.title) for device in listed.devices)]


def models_offered(role: Role) -> Offers:
    """What can be used for a role now. Reads the models folder: some milliseconds."""
    models = [
        (Named(_ENGINES[role], str(model.path), str(model.projector or "")), model.name)
        for model in installed(models_folder(), role)
    ]
    server = [(Named(REMOTE), tr("A server of my own"))] if role is Role.EYES else []
    return [
        (Named(), tr("Automatic")),
        *models,
        (Named(STARTERS[role]), tr(_STARTER_WORDS[role])),
        *server,
    ]


def languages_offered(codes: Iterable[str]) -> Offers:
    """Languages by their names in the user's language, in the order of the alphabet."""
    names = Locale.parse(QLocale().bcp47Name(), sep="-").languages
    offered = []
    for code in codes:
        base, _, region = code.partition("-")
        name = names.get(f"{base}_{region.upper()}") or names.get(base) or code
        offered.append((code, tr("{language} ({code})", language=name, code=code)))
    return sorted(offered, key=lambda one: one[1])
