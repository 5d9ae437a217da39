# SPDX-License-Identifier: GPL-3.0-or-later
"""All engines that look and think keep the same contract, so the fake cannot drift from the real ones."""

from collections.abc import Callable, Iterator

import pytest

from assistant.engines.abort import AbortFlag
from assistant.engines.llama.eyes import LlamaEyes
from assistant.engines.protocols import EngineHost, Eyes
from assistant.engines.remote.eyes import RemoteEyes
from assistant.engines.starter.reader import ReaderEyes
from assistant.settings import EyesSettings
from tests.engines.eyes_contract import CONTRACT
from tests.engines.scripted_server import DONE, Request, said, serving
from tests.fakes import FakeEyes

Open = Callable[[EyesSettings, EngineHost], Eyes]


def open_fake(_settings: EyesSettings, host: EngineHost) -> Eyes:
    return FakeEyes.open(EyesSettings(), host)


@pytest.fixture
def open_remote() -> Iterator[Open]:
    def reads_the_number(request: Request) -> None:
        words = ("The", " number", " is", " 47", ".")
        request.stream(*said(*words[: request.body["max_tokens"]]), DONE)

    with serving() as server:
        server.script = reads_the_number
        yield lambda _settings, host: RemoteEyes.open(EyesSettings(address=server.address), host)


@pytest.fixture(params=["fake", "llama", "reader", "remote"])
def any_eyes(request: pytest.FixtureRequest, settings: EyesSettings, open_remote: Open) -> Iterator[Eyes]:
    openers: dict[str, Open] = {
        "fake": open_fake,
        "llama": LlamaEyes.open,
        "reader": ReaderEyes.open,
        "remote": open_remote,
    }
    engine = openers[request.param](settings, EngineHost(threads=2, abort=AbortFlag()))
    yield engine
    engine.close()


@pytest.mark.parametrize("keeps", CONTRACT, ids=lambda check: check.__name__)
def test_the_contract_is_kept(any_eyes: Eyes, keeps: Callable[[Eyes], None]) -> None:
    keeps(any_eyes)
