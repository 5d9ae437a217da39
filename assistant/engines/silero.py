# SPDX-License-Identifier: GPL-3.0-or-later
"""Voice activity detection with Silero's network, frame after frame."""

from importlib.util import find_spec
from pathlib import Path

import numpy as np

from assistant.errors import EngineUnavailable, ModelDamaged
from assistant.phrase import Phrase
from assistant.values import Samples

# Silero VAD v6 at 16 kHz takes 512 samples with the 64 before them, and two LSTM states of 128 (snakers4/silero-vad).
_FRAME = 512
_CONTEXT = 64
_STATE = (1, 1, 128)

_REPAIR = "Run packaging/run.sh (or packaging/run.ps1) again to repair the installation."


class SileroVad:
    """Silero VAD v6 on one thread: about 0.1 ms for each frame of 32 ms.

    Carries its state from frame to frame, so that a live stream gets exactly the probabilities that faster-whisper
    computes for a whole file. One instance belongs to one stream and one thread.

    Raises:
        EngineUnavailable: faster-whisper, whose package brings the network, is not installed.
        ModelDamaged: The network cannot be loaded.
    """

    frame_samples = _FRAME

    def __init__(self) -> None:
        import onnxruntime  # noqa: PLC0415 - 20 MB, and only needed when somebody talks

        path = _network()
        options = onnxruntime.SessionOptions()
        # The network is far too small to share out: a second thread would only spin.
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 4
        try:
            self._session = onnxruntime.InferenceSession(
                str(path), providers=["CPUExecutionProvider"], sess_options=options
            )
        except Exception as error:  # onnxruntime's own exceptions share no narrower class
            raise ModelDamaged(Phrase("The voice detector's file {path} is damaged.", path=path), _REPAIR) from error
        self._window = np.zeros((1, _CONTEXT + _FRAME), np.float32)
        self._hidden = self._cell = np.zeros(_STATE, np.float32)

    def probability(self, frame: Samples) -> float:
        """Probability in [0, 1] that `frame`, shape (512,), 16 kHz, holds speech.

        Raises:
            ValueError: The frame has another shape.
        """
        if frame.shape != (_FRAME,):
            raise ValueError(f"a frame has shape ({_FRAME},), not {frame.shape}")
        self._window[0, :_CONTEXT] = self._window[0, -_CONTEXT:]
        self._window[0, _CONTEXT:] = frame
        inputs = {"input": self._window, "h": self._hidden, "c": self._cell}
        probability, self._hidden, self._cell = self._session.run(None, inputs)
        return float(probability.item())

    def reset(self) -> None:
        """Forget what was heard, before another take."""
        self._window = np.zeros((1, _CONTEXT + _FRAME), np.float32)
        self._hidden = self._cell = np.zeros(_STATE, np.float32)


def _network() -> Path:
    # Looked up without importing faster-whisper, which would load CTranslate2 into the window's process.
    package = find_spec("faster_whisper")
    if package is None or package.origin is None:
        raise EngineUnavailable("The voice detector needs the library “faster_whisper”, which is missing.", _REPAIR)
    path = Path(package.origin).parent / "assets" / "silero_vad_v6.onnx"
    if not path.is_file():
        raise EngineUnavailable(Phrase("The voice detector's file {path} is missing.", path=path), _REPAIR)
    return path
