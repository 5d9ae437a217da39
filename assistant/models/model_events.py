# SPDX-License-Identifier: GPL-3.0-or-later
"""What is told about models: which there are, what suits this computer, and how work on them gets on.

Installations are told as `DownloadProgressed`, `ModelInstalled` and `DownloadFailed` in `assistant.download_events`.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from assistant.errors import KibitzError
from assistant.values import Role

if TYPE_CHECKING:  # whoever is told of models need not know how they are installed, measured and recommended
    from assistant.models.catalog import Catalog
    from assistant.models.first_word import FirstWord
    from assistant.models.fit import Fit
    from assistant.models.hardware import Hardware
    from assistant.models.manifest import Manifest
    from assistant.models.offers import Offer
    from assistant.models.recommend import Recommendation, Tier
    from assistant.models.tune import Tuned


class Task(StrEnum):
    """What can be done about models, besides installing them."""

    LIST = "list"
    INSTALL = "install"
    """Only beginning it; it can be refused at once."""
    DISCARD = "discard"
    REMOVE = "remove"
    VERIFY = "verify"
    ADD = "add"
    EXPORT = "export"
    MEASURE = "measure"
    TUNE = "tune"


@dataclass(frozen=True)
class ListedModel:
    """A model on offer, on this computer, or both."""

    offer: "Offer"
    is_used: bool
    """The settings in use name it."""
    fit: "Fit | None" = None
    """Whether it fits by itself; None as long as this computer was not looked at, and for a model of one's own."""


@dataclass(frozen=True)
class ModelsListed:
    """What there is. Comes again whenever that changes, and when more is known of this computer."""

    models: tuple[ListedModel, ...]
    catalog: "Catalog"
    free_bytes: int
    """Room on the disk of the models folder."""
    folder: Path
    """The models folder."""
    hardware: "Hardware | None" = None
    """None as long as this computer was not looked at; likewise the next two."""
    recommendation: "Recommendation | None" = None
    first_words: "tuple[tuple[Tier, FirstWord], ...]" = ()
    """For each card."""
    problems: tuple[str, ...] = ()
    """Sentences about the user's own lists of models."""

    @property
    def has_none(self) -> bool:
        """Nothing is installed yet."""
        return not any(model.offer.installed for model in self.models)


@dataclass(frozen=True)
class PackRead:
    """A folder holds models from another computer; they may be imported once their licences are accepted."""

    folder: Path
    contents: "tuple[tuple[Manifest, bool], ...]"
    """With whether the catalogue knows that very model."""


@dataclass(frozen=True)
class TaskProgressed:
    """Something began, or got on (at most ten times a second)."""

    task: Task
    model: str
    """Its id, or what else it is about; may be empty."""
    doing: str = ""
    """One word or a few, for people."""
    done: int = 0
    total: int = 0
    """0 if it cannot be said."""


@dataclass(frozen=True)
class TaskFinished:
    """Something is done."""

    task: Task
    model: str
    sentence: str
    is_good: bool = True
    """False if it found something wrong."""
    role: Role | None = None
    """Of the model that was added or removed."""


@dataclass(frozen=True)
class TaskFailed:
    """Something could not be done."""

    task: Task
    model: str
    error: KibitzError


@dataclass(frozen=True)
class TaskStopped:
    """The user stopped it; nothing has changed."""

    task: Task
    model: str


@dataclass(frozen=True)
class TuningFinished:
    """What may be faster was tried."""

    found: "Tuned"
    is_faster: bool
    """Something won; it counts once the settings with it are applied."""


ModelEvent: TypeAlias = (
    ModelsListed | PackRead | TaskProgressed | TaskFinished | TaskFailed | TaskStopped | TuningFinished
)
