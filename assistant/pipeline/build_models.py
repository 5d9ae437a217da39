# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts together what works on models; imported by whoever asks about models first, never at the start."""

from collections.abc import Callable

from assistant.engines.process.engine_process import EngineProcess
from assistant.events import Event
from assistant.paths import measurements_file, models_folder
from assistant.pipeline.engine_bench import EngineBench
from assistant.pipeline.live_settings import LiveSettings
from assistant.pipeline.model_desk import ModelDesk
from assistant.pipeline.model_listing import ModelListing
from assistant.pipeline.model_work import ModelWork


def build_model_work(live: LiveSettings, engines: EngineProcess, publish: Callable[[Event], None]) -> ModelWork:
    """What lists, installs, measures and tunes models."""
    desk = ModelDesk(lambda: live.now.models, publish)
    listing = ModelListing(desk, lambda: live.now, models_folder(), measurements_file())
    return ModelWork(listing, EngineBench(engines, engines.rest, engines.start))
