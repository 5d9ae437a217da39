# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be done about models, on whatever thread calls it; `ModelTasks` gives it threads."""

from collections.abc import Sequence
from pathlib import Path

from assistant.cancellation import Cancellation
from assistant.models.downloads import Downloads
from assistant.models.measure import keep
from assistant.models.model_events import ModelEvent, ModelsListed, Task, TaskFinished, TuningFinished
from assistant.models.packs import read_pack
from assistant.models.staging import Place, writing
from assistant.phrase import Phrase
from assistant.pipeline import model_errands
from assistant.pipeline.engine_bench import Bench, TellProgress
from assistant.pipeline.model_errands import Tell
from assistant.pipeline.model_listing import ModelListing
from assistant.values import Role


class ModelWork:
    """Each method blocks until it is done, and raises a `KibitzError` where that cannot be.

    Args:
        listing: Knows which models there are.
        bench: Measures and tunes.
    """

    def __init__(self, listing: ModelListing, bench: Bench) -> None:
        self._listing = listing
        self._desk = listing.desk
        self._bench = bench

    @property
    def downloads(self) -> Downloads:
        """Installations under way."""
        return self._desk.downloads

    def listed(self) -> ModelsListed:
        """Which models there are."""
        return self._listing.listed()

    def examine(self) -> ModelsListed:
        """Look at this computer, which takes some seconds; then also which models suit it."""
        self._listing.look()
        return self._listing.listed()

    # ── short ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def install(self, model_id: str) -> None:
        """Begin to download a model."""
        self._desk.install(self._listing.catalog(), model_id)

    def install_from_pack(self, folder: Path, model_ids: Sequence[str]) -> None:
        """Begin to copy models from a pack."""
        for manifest in read_pack(folder):
            if manifest.id in model_ids:
                self._desk.install_from_pack(folder, manifest)

    def discard(self, role: Role, model_id: str) -> None:
        """Throw away what an installation has left."""
        place = Place(self._listing.models, role, model_id)
        with place.locked(), writing(place.staged):
            place.discard()

    def remove(self, role: Role, model_id: str) -> TaskFinished:
        """Delete an installed model."""
        self._desk.remove(role, model_id)
        return TaskFinished(
            Task.REMOVE, model_id, Phrase("“{model_id}” was removed.", model_id=model_id), role=role
        )  # fmt: skip

    def close(self) -> None:
        """Pause what is being installed."""
        self._desk.close()

    # ── long, until `stop`; `tell` is told how it gets on ──────────────────────────────────────────────────────────

    def add(self, paths: Sequence[Path], tell: Tell, stop: Cancellation) -> ModelEvent:
        """Check and copy a model that the user brings, or tell what a pack holds."""
        return model_errands.add(paths, self._listing.models, self._listing.catalog(), tell, stop)

    def verify(self, role: Role, model_id: str, tell: Tell, stop: Cancellation) -> ModelEvent:
        """Read every byte of an installed model and compare it."""
        return model_errands.verify(self._listing.models, role, model_id, tell, stop)

    def export(self, folder: Path, model_ids: Sequence[str], tell: Tell, stop: Cancellation) -> ModelEvent:
        """Copy installed models into a folder; all of them if none is named."""
        return model_errands.export(self._listing.models, folder, model_ids, tell, stop)

    def measure(self, tell: Tell, stop: Cancellation) -> TaskFinished:
        """Find out how fast the models in use are here, and keep that."""
        settings = self._listing.settings()
        tell("loading")
        found = self._bench.measure(settings, self._listing.look(), stop, _as_told(tell))
        keep(found, self._listing.measurements)
        return TaskFinished(Task.MEASURE, "", found.sentence)

    def tune(self, tell: Tell, stop: Cancellation) -> TuningFinished:
        """Try what makes answers faster."""
        settings = self._listing.settings()
        tell("trying")
        found = self._bench.tune(settings, self._listing.look(), stop, _as_told(tell))
        return TuningFinished(found, is_faster=found.settings != settings)


def _as_told(tell: Tell) -> TellProgress:
    return lambda progress: tell(progress.doing, progress.done, progress.total)
