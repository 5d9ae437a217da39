# SPDX-License-Identifier: GPL-3.0-or-later
"""What the verbs of `kibitz models` work on: the settings, the models on offer and those on this computer."""

from dataclasses import dataclass
from pathlib import Path

from assistant.cli.session import settings_in
from assistant.cli.standard_error import note
from assistant.models.catalog import Catalog, catalog_files, load_catalogs
from assistant.paths import catalogue_file, models_folder, own_catalogue_file
from assistant.settings import Settings


@dataclass(frozen=True)
class Shelf:
    """Read once for each call."""

    settings: Settings
    settings_file: Path
    catalog: Catalog
    folder: Path
    """The models folder."""


def open_shelf(named: Path | None) -> Shelf:
    """Read settings and catalogues; what cannot be used of them is told.

    Args:
        named: The settings file that the user named, if any.

    Raises:
        SettingsUnreadable, InputError: As `settings_in`.
    """
    settings, path = settings_in(named)
    catalog, problems = load_catalogs(catalog_files(own_catalogue_file(), settings.models.catalogues, catalogue_file()))
    for problem in problems:
        note(problem)
    return Shelf(settings, path, catalog, models_folder())
