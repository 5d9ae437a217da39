# SPDX-License-Identifier: GPL-3.0-or-later
"""All engines that look and think keep the same contract, so the fake cannot drift from the real ones."""

from collections.abc import Callable, Iterator

import pytest

from assistant.engines.abort import AbortFlag
from assistant.engines.llama import LlamaEyes
from assistant.engines.protocols import EngineHost, Eyes
from assistant.settings import EyesSettings
from tests.engines.eyes_contract import CONTRACT
from tests.fakes import FakeEyes

Open = Callable[[EyesSettings, EngineHost], Eyes]


def open_fake(_settings: EyesSettings, host: EngineHost) -> Eyes:
    return FakeEyes.open(EyesSettings(), host)


ENGINES: dict[str, Open] = {"fake": open_fake, "llama": LlamaEyes.open}


@pytest.fixture(params=ENGINES)
def any_eyes(request: pytest.FixtureRequest, settings: EyesSettings) -> Iterator[Eyes]:
    engine = ENGINES[request.param](settings, EngineHost(threads=2, abort=AbortFlag()))
    yield engine
    engine.close()


@pytest.mark.parametrize("keeps", CONTRACT, ids=lambda check: check.__name__)
def test_the_contract_is_kept(any_eyes: Eyes, keeps: Callable[[Eyes], None]) -> None:
    keeps(any_eyes)
