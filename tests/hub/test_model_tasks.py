# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window can have done about models: asked at once, answered by events, on other threads."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest

from assistant.cancellation import Cancellation
from assistant.download_events import DownloadFailed, ModelInstalled
from assistant.errors import EngineError, InputError, PackUnreadable
from assistant.models.hardware import Hardware
from assistant.models.measure import Answering, Measurement, computer_of
from assistant.models.model_events import (
    ModelEvent,
    ModelsListed,
    PackRead,
    Task,
    TaskFailed,
    TaskFinished,
    TaskProgressed,
    TaskStopped,
    TuningFinished,
)
from assistant.models.recommend import Tier
from assistant.models.tune import Trial, Tuned
from assistant.pipeline.engine_bench import TellProgress
from assistant.pipeline.event_stream import EventStream
from assistant.pipeline.model_desk import ModelDesk
from assistant.pipeline.model_listing import ModelListing
from assistant.pipeline.model_tasks import ModelTasks
from assistant.pipeline.model_work import ModelWork
from assistant.settings import EyesSettings, ModelsSettings, Settings
from assistant.values import Progress, Role
from tests.conftest import TinyVlm
from tests.hub.fake_hub import Answer, FakeHub, as_toml
from tests.hub.test_downloads import Told

if TYPE_CHECKING:
    from assistant.events import Event

LAPTOP = Hardware(cores=4, fast_cores=4, memory_bytes=16_000_000_000, available_bytes=12_000_000_000)
TIMES = Answering(first_word_seconds=2.0, tokens_per_second=19.0, piece_seconds=0.5)

E = TypeVar("E", bound=ModelEvent)


class ToldOfModels:
    """Every `ModelEvent`, to be waited for."""

    def __init__(self) -> None:
        self.events: list[ModelEvent] = []
        self._came = threading.Condition()

    def __call__(self, event: ModelEvent) -> None:
        with self._came:
            self.events.append(event)
            self._came.notify_all()

    def wait_for(self, kind: type[E], matches: Callable[[E], bool] = lambda _: True) -> E:
        """The first that came or comes."""

        def found() -> E | None:
            return next((event for event in self.events if isinstance(event, kind) and matches(event)), None)

        with self._came:
            assert self._came.wait_for(lambda: found() is not None, 20), self.events
            event = found()
        assert event is not None
        return event


class FakeBench:
    """Measures and tunes what the test says, or until it is stopped."""

    def __init__(self) -> None:
        self.waits = False
        self.began = threading.Event()
        self.error: EngineError | None = None
        self.won: Callable[[Settings], Settings] = lambda settings: settings

    def measure(
        self, settings: Settings, hardware: Hardware, cancelled: Cancellation, tell: TellProgress
    ) -> Measurement:
        self._work(cancelled, tell)
        names = {Role.EARS: "pocketsphinx", Role.EYES: "little", Role.VOICE: "espeak"}
        return Measurement(names, computer_of(hardware, settings), TIMES, 0.1, 0.2)

    def tune(self, settings: Settings, hardware: Hardware, cancelled: Cancellation, tell: TellProgress) -> Tuned:
        self._work(cancelled, tell)
        return Tuned(self.won(settings), (Trial("as it is", TIMES, is_kept=True),))

    def _work(self, cancelled: Cancellation, tell: TellProgress) -> None:
        tell(Progress("looking", 3, 4))
        self.began.set()
        if self.error:
            raise self.error
        if self.waits:
            stopped = threading.Event()
            cancelled.on_cancel(stopped.set)
            assert stopped.wait(20)
            cancelled.check()


@dataclass
class Scene:
    """Tasks on a hub and folders of their own."""

    tasks: ModelTasks
    told: ToldOfModels
    downloads: Told
    bench: FakeBench
    folder: Path
    settings: list[Settings] = field(default_factory=lambda: [Settings()])

    def install(self, model_id: str = "little") -> None:
        self.tasks.install([model_id])
        self.downloads.wait_for(ModelInstalled)

    def listed(self, matches: Callable[[ModelsListed], bool]) -> ModelsListed:
        return self.told.wait_for(ModelsListed, matches)


@pytest.fixture
def scene(tmp_path: Path, hub: FakeHub, monkeypatch: pytest.MonkeyPatch) -> Iterator[Scene]:
    own = tmp_path / "own.toml"
    own.write_text(as_toml(hub, "little"), encoding="utf-8")
    monkeypatch.setattr("assistant.paths.platformdirs.user_config_path", lambda *_, **__: tmp_path / "config")
    monkeypatch.setattr("assistant.paths.platformdirs.user_data_path", lambda *_, **__: tmp_path / "data")
    settings = [replace(Settings(), models=ModelsSettings(catalogues=(str(own),)))]
    folder = tmp_path / "data/models"
    downloads, told, bench = Told(), ToldOfModels(), FakeBench()
    stream: EventStream[Event] = EventStream()
    stream.subscribe(downloads)
    desk = ModelDesk(lambda: settings[-1].models, stream.publish)
    listing = ModelListing(desk, lambda: settings[-1], folder, tmp_path / "measured.json", examine=lambda: LAPTOP)
    tasks = ModelTasks(lambda: ModelWork(listing, bench))
    stream.subscribe(tasks.hear)
    tasks.subscribe(told)
    yield Scene(tasks, told, downloads, bench, folder, settings)
    tasks.close()


def offer(listed: ModelsListed, model_id: str = "little") -> str:
    return next(model.offer.state for model in listed.models if model.offer.id == model_id)


def test_the_list_is_there_before_this_computer_was_looked_at(scene: Scene) -> None:
    scene.tasks.list()
    quick = scene.told.wait_for(ModelsListed)
    scene.tasks.examine()
    whole = scene.listed(lambda event: event.hardware is not None)

    assert (quick.hardware, quick.recommendation, quick.first_words) == (None, None, ())
    assert quick.has_none and len(quick.models) > 40
    assert quick.free_bytes > 0
    assert whole.recommendation and [card.tier for card in whole.recommendation.cards] == list(Tier)
    assert [(tier, word.is_measured) for tier, word in whole.first_words] == [(tier, False) for tier in Tier]
    assert all(model.fit for model in whole.models if model.offer.entry)


def test_what_was_installed_is_listed_at_once_and_checked_and_removed(scene: Scene) -> None:
    scene.install()
    scene.listed(lambda event: offer(event) == "installed")

    scene.tasks.verify(Role.EYES, "little")
    verified = scene.told.wait_for(TaskFinished, lambda event: event.task is Task.VERIFY)
    scene.told.events.clear()
    scene.tasks.remove(Role.EYES, "little")
    removed = scene.told.wait_for(TaskFinished)
    listed = scene.listed(lambda event: offer(event) == "available")

    assert (verified.model, verified.sentence, verified.is_good) == ("little", "Every byte is right.", True)
    assert (removed.task, removed.role) == (Task.REMOVE, Role.EYES)
    assert offer(listed) == "available"


def test_damage_is_found_and_told_with_the_way_out(scene: Scene) -> None:
    scene.install()
    model = scene.folder / "eyes/little/model.gguf"
    model.write_bytes(bytes(model.stat().st_size))

    scene.tasks.verify(Role.EYES, "little")

    found = scene.told.wait_for(TaskFinished)
    assert not found.is_good
    assert found.sentence == "model.gguf is damaged. Install it again: only what is wrong is fetched."


def test_a_model_in_use_is_marked(scene: Scene) -> None:
    scene.install()
    eyes = EyesSettings("llama", str(scene.folder / "eyes/little/model.gguf"))
    scene.settings.append(replace(scene.settings[0], eyes=eyes))

    scene.tasks.list()

    listed = scene.listed(lambda event: any(model.is_used for model in event.models))
    assert [model.offer.id for model in listed.models if model.is_used] == ["little"]


def test_what_cannot_be_begun_is_told(scene: Scene) -> None:
    scene.settings.append(replace(scene.settings[0], models=replace(scene.settings[0].models, mirror="nonsense")))

    scene.tasks.install(["little"])

    failed = scene.told.wait_for(TaskFailed)
    assert (failed.task, failed.model) == (Task.INSTALL, "little")
    assert "no address" in failed.error.sentence


def test_what_an_earlier_day_has_left_can_be_thrown_away(scene: Scene, hub: FakeHub) -> None:
    staged = scene.folder / ".staging/eyes.little"
    hub.store_script = lambda number, path: _refused()
    scene.tasks.install(["little"])
    scene.downloads.wait_for(DownloadFailed)
    assert staged.exists()

    scene.tasks.discard(Role.EYES, "little")
    scene.tasks.list()
    scene.told.wait_for(ModelsListed, lambda event: not staged.exists())


def test_models_are_carried_to_another_computer(scene: Scene, tmp_path: Path) -> None:
    scene.install()
    stick = tmp_path / "stick"

    scene.tasks.export(stick)
    exported = scene.told.wait_for(TaskFinished, lambda event: event.task is Task.EXPORT)
    scene.tasks.remove(Role.EYES, "little")
    scene.told.wait_for(TaskFinished, lambda event: event.task is Task.REMOVE)
    scene.tasks.add([stick])
    pack = scene.told.wait_for(PackRead)
    scene.tasks.install_from_pack(stick, ["little"])
    scene.downloads.wait_for(ModelInstalled)

    assert "A model can be imported from" in exported.sentence
    assert [(manifest.id, is_known) for manifest, is_known in pack.contents] == [("little", True)]


def test_a_pack_that_passes_a_model_off_as_another_is_refused(scene: Scene, tmp_path: Path) -> None:
    scene.install()
    scene.tasks.export(tmp_path / "stick")
    scene.told.wait_for(TaskFinished)
    pack = tmp_path / "stick/kibitz-pack.json"
    pack.write_text(pack.read_text().replace('"bytes": 50000', '"bytes": 50001'))

    scene.tasks.add([pack])

    assert isinstance(scene.told.wait_for(TaskFailed).error, PackUnreadable)


def test_a_model_of_ones_own_is_checked_and_installed(scene: Scene, tiny_vlm: TinyVlm) -> None:
    scene.tasks.add([tiny_vlm.model, tiny_vlm.projector])

    done = scene.told.wait_for(TaskFinished)
    listed = scene.listed(lambda event: not event.has_none)
    assert (done.role, done.model) == (Role.EYES, "tiny-vlm")
    assert [model.offer.id for model in listed.models if model.offer.installed] == ["tiny-vlm"]


def test_what_is_no_model_is_refused_in_a_sentence(scene: Scene, tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("no model")

    scene.tasks.add([note])

    failed = scene.told.wait_for(TaskFailed)
    assert (failed.task, failed.model) == (Task.ADD, "note.txt")
    assert isinstance(failed.error, InputError) and failed.error.hint


def test_nothing_to_export_is_told(scene: Scene, tmp_path: Path) -> None:
    scene.tasks.export(tmp_path / "stick")

    assert "nothing to export" in scene.told.wait_for(TaskFailed).error.sentence


def test_what_was_measured_replaces_the_estimate(scene: Scene, tmp_path: Path) -> None:
    scene.tasks.examine()
    scene.listed(lambda event: event.hardware is not None)

    scene.tasks.measure()
    done = scene.told.wait_for(TaskFinished)

    assert done.sentence.startswith("Measured here")
    assert scene.told.wait_for(TaskProgressed, lambda event: event.doing == "looking").total == 4
    assert (tmp_path / "measured.json").is_file()


def test_tuning_tells_what_won_and_changes_nothing(scene: Scene) -> None:
    scene.bench.won = lambda settings: replace(settings, threads=3)

    scene.tasks.tune()

    done = scene.told.wait_for(TuningFinished)
    assert done.is_faster
    assert done.found.settings.threads == 3


def test_tuning_can_be_stopped(scene: Scene) -> None:
    scene.bench.waits = True

    scene.tasks.tune()
    assert scene.bench.began.wait(20)
    scene.tasks.tune()  # once at a time
    scene.tasks.stop(Task.TUNE)

    assert scene.told.wait_for(TaskStopped) == TaskStopped(Task.TUNE, "")


def test_an_engine_that_cannot_be_measured_is_told(scene: Scene) -> None:
    scene.bench.error = EngineError("It does not work.", "Try another one.")

    scene.tasks.measure()

    assert scene.told.wait_for(TaskFailed).error.sentence == "It does not work."


def test_what_works_on_models_is_not_loaded_before_somebody_asks(scene: Scene) -> None:
    opened = threading.Event()

    def open_work() -> ModelWork:
        opened.set()
        raise EngineError("It does not work.")

    tasks = ModelTasks(open_work)
    tasks.subscribe(scene.told)
    is_opened_before = opened.is_set()
    tasks.list()

    assert scene.told.wait_for(TaskFailed).task is Task.LIST
    assert not is_opened_before
    tasks.close()


def test_nothing_begins_after_the_end(scene: Scene) -> None:
    scene.tasks.close()

    scene.tasks.list()
    scene.tasks.install(["little"])

    assert scene.told.events == []
    assert scene.downloads.events == []


def _refused() -> Answer:
    return Answer(status=404)
