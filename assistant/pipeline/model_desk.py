# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window can ask about models: what there is, to install it, to carry it from a stick, to remove it."""

from collections.abc import Callable
from pathlib import Path

from assistant.events import Event
from assistant.models.catalog import Catalog, catalog_files, load_catalogs
from assistant.models.downloads import Downloads, supply_from_hub
from assistant.models.installing import remove
from assistant.models.manifest import Manifest
from assistant.models.offers import Offer, offers
from assistant.models.packs import PackSupply, check_against, read_pack
from assistant.paths import catalogue_file, models_folder, own_catalogue_file
from assistant.settings import ModelsSettings
from assistant.values import Role


class ModelDesk:
    """Any thread. Installations run on threads of their own and are told about as events.

    Args:
        settings: Gives the settings in use.
        publish: Is told `DownloadProgressed`, `ModelInstalled` and `DownloadFailed`.
    """

    def __init__(self, settings: Callable[[], ModelsSettings], publish: Callable[[Event], None]) -> None:
        self._settings = settings
        self._folder = models_folder()
        self.downloads = Downloads(self._folder, publish, at_once=settings().downloads_at_once)
        """To pause, resume and cancel by number, and to see where everything stands."""

    def catalog(self) -> tuple[Catalog, list[str]]:
        """What is on offer, and sentences about what cannot be used in the user's own lists. Takes about 0.1 s."""
        return load_catalogs(
            catalog_files(own_catalogue_file(), self._settings().catalogues, catalogue_file())
        )  # fmt: skip

    def offers(self, catalog: Catalog) -> list[Offer]:
        """Every model, with its licence and where it stands. Takes some milliseconds."""
        return offers(catalog, self._folder)

    def install(self, catalog: Catalog, model_id: str) -> int:
        """Download a model whose licence has been shown and accepted; returns the number of the installation.

        Raises:
            InputError: The catalogue has no such model.
            DownloadError: The mirror in the settings is no address.
        """
        entry = catalog.entry(model_id)
        return self.downloads.start(Manifest.of(entry), supply_from_hub(entry, self._settings()))

    def pack(self, catalog: Catalog, folder: Path) -> list[tuple[Manifest, bool]]:
        """Which models a pack holds, and whether the catalogue knows them.

        Raises:
            PackUnreadable: It is no pack, damaged, or passes a model off as another.
        """
        return [(manifest, check_against(catalog, manifest)) for manifest in read_pack(folder)]

    def install_from_pack(self, folder: Path, manifest: Manifest) -> int:
        """Copy a model from a pack; returns the number of the installation."""
        return self.downloads.start(manifest, PackSupply(folder, manifest))

    def remove(self, role: Role, name: str) -> None:
        """Remove an installed model; its engine must not have it open. Blocks for up to a second.

        Raises:
            OutputError: It is in use, being installed, or the disk failed.
        """
        remove(self._folder, role, name)

    def close(self) -> None:
        """Pause what is being installed; it goes on when it is started again."""
        self.downloads.close()
