# SPDX-License-Identifier: GPL-3.0-or-later
"""The tiny trained model in llama.cpp, loaded once for a module of tests."""

from collections.abc import Iterator

import pytest

from assistant.engines.abort import AbortFlag
from assistant.engines.llama.eyes import LlamaEyes
from assistant.engines.protocols import EngineHost
from assistant.settings import EyesSettings
from tests.conftest import TinyVlm


@pytest.fixture(scope="module")
def host() -> EngineHost:
    """Surroundings whose abort flag the test can set (and clears again)."""
    return EngineHost(threads=2, abort=AbortFlag())


@pytest.fixture(scope="session")
def settings(tiny_vlm: TinyVlm) -> EyesSettings:
    """Settings that name the tiny model's two files."""
    return EyesSettings(model=str(tiny_vlm.model), projector=str(tiny_vlm.projector))


@pytest.fixture(scope="module")
def eyes(settings: EyesSettings, host: EngineHost) -> Iterator[LlamaEyes]:
    """The tiny model, which has seen whatever the tests of the module before this one showed it."""
    eyes = LlamaEyes.open(settings, host)
    yield eyes
    eyes.close()
