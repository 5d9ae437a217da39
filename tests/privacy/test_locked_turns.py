# SPDX-License-Identifier: GPL-3.0-or-later
"""Whole turns under the network lock, in two processes: nothing tries to get out, and what tries is refused."""

import errno
import json
import queue
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.engines.process import roster
from assistant.engines.process.engine_process import EngineProcess
from assistant.engines.protocols import Sampling
from assistant.events import ConnectionRefused, EngineProcessDied, EngineReady, Event
from assistant.settings import EarsSettings, EyesSettings, PrivacySettings, Settings, VoiceSettings
from assistant.values import Message, Prompt, Role, Speaker

ROOT = Path(__file__).parents[2]


def _system_seals() -> bool:
    """Found out in another process, because it is for good; some containers forbid it."""
    code = "from assistant.privacy.seal import seal; print(seal())"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip() == "True"


SEALS = _system_seals()
needs_seal = pytest.mark.skipif(not SEALS, reason="this system does not seal processes")


@pytest.mark.parametrize("engines", ["tiny", "starter"])
def test_a_spoken_and_a_written_turn_try_to_reach_nobody(engines: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.privacy.locked_turns", engines, "2"],
        cwd=ROOT, capture_output=True, text=True, timeout=150, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["outcomes"] == ["answered", "answered"]
    assert found["refused"] == []
    assert found["refused in the engine process"] == []
    assert found["on purpose"] == "Kibitz refused to connect to 192.0.2.1."
    assert found["sealed"] == SEALS


@pytest.fixture
def told() -> queue.Queue[Event]:
    return queue.Queue()


@pytest.fixture
def reaching(told: queue.Queue[Event]) -> Iterator[EngineProcess]:
    """An engine process with eyes that try to reach out."""
    engines = EngineProcess(
        Settings(eyes=EyesSettings("tests.privacy.reaching_engines:ReachingEyes"), threads=1), publish=told.put
    )
    yield engines
    engines.close()


def reply(engines: EngineProcess) -> str:
    prompt = Prompt((Message(Speaker.USER, "Reach out."),))
    return "".join(
        token.text for token in engines.eyes.reply(prompt, sampling=Sampling(), cancelled=lambda: False)
        if hasattr(token, "text")
    )  # fmt: skip


def test_the_lock_holds_in_the_engine_process_and_the_window_hears_of_it(
    reaching: EngineProcess, told: queue.Queue[Event]
) -> None:
    assert reply(reaching).startswith("Python: Kibitz refused to connect to 192.0.2.1.")

    while not isinstance(event := told.get(timeout=30), ConnectionRefused):
        pass
    assert event == ConnectionRefused("Kibitz refused to connect to 192.0.2.1.")


@needs_seal
def test_the_seal_holds_against_native_code(reaching: EngineProcess, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(roster, "is_offline", lambda *_: True)

    assert reply(reaching).endswith(f"Native: {errno.EACCES}.")
    assert reaching.is_sealed


def test_an_engine_from_elsewhere_may_need_the_network_and_is_not_sealed(reaching: EngineProcess) -> None:
    assert reply(reaching).endswith("Native: a socket.")
    assert not reaching.is_sealed


@needs_seal
def test_choosing_a_server_of_ones_own_starts_the_engines_anew_without_the_seal() -> None:
    ears, voice = EarsSettings("pocketsphinx"), VoiceSettings("espeak")
    engines = EngineProcess(Settings(ears, EyesSettings("reader"), voice, threads=1), publish=lambda _: None)
    try:
        engines.start({Role.EYES})
        engines.info(Role.EYES)
        assert engines.is_sealed

        reaching = EyesSettings("tests.privacy.reaching_engines:ReachingEyes")
        engines.apply(Settings(ears, reaching, voice, threads=1))

        assert reply(engines).endswith("Native: a socket.")
        assert not engines.is_sealed
    finally:
        engines.close()


@needs_seal
def test_the_seal_can_be_left_off_for_drivers_that_do_not_bear_it(told: queue.Queue[Event]) -> None:
    starters = Settings(EarsSettings("pocketsphinx"), EyesSettings("reader"), VoiceSettings("espeak"), threads=1)
    engines = EngineProcess(replace(starters, privacy=PrivacySettings(seal_engines=False)), publish=told.put)
    try:
        engines.start({Role.VOICE})
        engines.info(Role.VOICE)
        assert not engines.is_sealed

        engines.apply(starters)
        for kind in (EngineProcessDied, EngineReady):
            while not isinstance(told.get(timeout=30), kind):
                pass
        assert engines.is_sealed
    finally:
        engines.close()


_IMPORTS = """
import importlib, json, pkgutil
from assistant.privacy.network_lock import PROCESS_LOCK, install
install()
import assistant, ui
names = [
    module.name
    for package in (assistant, ui)
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + ".")
    if module.name != "assistant.__main__"
]
for name in names:
    importlib.import_module(name)
print(json.dumps({"refused": [refusal.sentence for refusal in PROCESS_LOCK.refusals], "modules": len(names)}))
"""


def test_no_module_tries_to_reach_out_when_it_is_imported() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _IMPORTS], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )

    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["refused"] == []
    assert found["modules"] > 100
