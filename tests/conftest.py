# SPDX-License-Identifier: GPL-3.0-or-later
"""What many tests need: the tiny trained models, and real inputs where a checkout of them lies beside this one."""

import atexit
import os
import shutil
import signal
import tempfile
from pathlib import Path
from typing import NamedTuple

import pytest

from assistant.engines.abort import AbortFlag
from assistant.engines.protocols import EngineHost
from assistant.privacy.quiet_libraries import switch_off_reporting

# As `assistant.__main__` does: libraries must not report to their makers, whichever test loads them first.
switch_off_reporting(os.environ, engines=False)

# A shell lets what it runs in the background ignore Ctrl-C, and so would all that tests start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# Nothing that a test does reaches what the user's own Kibitz keeps; engine processes inherit it.
os.environ["XDG_CACHE_HOME"] = tempfile.mkdtemp(prefix="kibitz-tests-")
atexit.register(shutil.rmtree, os.environ["XDG_CACHE_HOME"], ignore_errors=True)

_MODELS = Path(__file__).parent / "models"


class TinyVlm(NamedTuple):
    """The two files of the tiny model that looks at pictures."""

    model: Path
    projector: Path


@pytest.fixture(scope="session")
def tiny_whisper() -> Path:
    """Folder of the tiny Whisper model, for faster-whisper."""
    return _MODELS / "whisper/tiny-whisper-ct2"


@pytest.fixture(scope="session")
def tiny_whisper_samples() -> Path:
    """Folder of spoken questions; its `facts.json` says what was said in each."""
    return _MODELS / "whisper/samples"


@pytest.fixture(scope="session")
def tiny_vlm() -> TinyVlm:
    """GGUF files of the tiny model that looks at pictures, for llama.cpp."""
    return TinyVlm(_MODELS / "vlm/tiny-vlm.gguf", _MODELS / "vlm/tiny-vlm-mmproj.gguf")


@pytest.fixture(scope="session")
def tiny_voice() -> Path:
    """The tiny Piper voice; its `.onnx.json` lies beside it."""
    return _MODELS / "voice/tiny-voice.onnx"


@pytest.fixture(scope="session")
def shared_inputs() -> Path:
    """Folder of recorded speech and pictures with known answers; the test is skipped where it is absent."""
    folder = (Path(__file__).parents[1] / "../shared/inputs").resolve()
    if not folder.is_dir():
        pytest.skip("needs the recordings and pictures of ../shared/inputs")
    return folder


@pytest.fixture
def engine_host() -> EngineHost:
    """Surroundings for an engine that runs within the test."""
    return EngineHost(threads=2, abort=AbortFlag())
