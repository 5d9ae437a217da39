# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the models of true shape when they are first needed, and keeps them in a folder outside the checkout."""

import hashlib
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import platformdirs

from tests.benchmarks.shapes.language_models import write_qwen3vl_text, write_smolvlm_text
from tests.benchmarks.shapes.piper_medium import write_piper_medium
from tests.benchmarks.shapes.projectors import write_qwen3vl_projector, write_smolvlm_projector
from tests.benchmarks.shapes.whisper_base import write_whisper_base

_VERSION = 1
"""Raise it when what is written changes."""


class ShapeCache:
    """The models of true shape.

    Args:
        texts: Everything that will be said: in the models' vocabularies each of its words is one token.
        folder: Where the models are kept; below the user's cache folder if not given.
    """

    def __init__(self, texts: tuple[str, ...], folder: Path | None = None) -> None:
        self._texts = texts
        words = hashlib.sha256("\n".join(texts).encode()).hexdigest()[:12]
        self.folder = (folder or platformdirs.user_cache_path("kibitz", appauthor=False) / "shapes") / (
            f"{_VERSION}-{words}"
        )

    def whisper(self) -> Path:
        """Folder of whisper-base, int8."""
        return self._get("whisper-base", lambda path: write_whisper_base(path, self._texts))

    def voice(self) -> Path:
        """A Piper voice of medium size; its description lies beside it."""
        return self._get("piper", lambda path: _folder_with(path, "voice.onnx", write_piper_medium)) / "voice.onnx"

    def smolvlm(self, longest_edge: int) -> tuple[Path, Path]:
        """SmolVLM-500M: language model and projector; `longest_edge` decides about the number of tiles."""
        return (
            self._get("smolvlm-500m.gguf", lambda path: write_smolvlm_text(path, self._texts)),
            self._get(f"smolvlm-mmproj-{longest_edge}.gguf", lambda path: write_smolvlm_projector(path, longest_edge)),
        )

    def qwen3vl(self) -> tuple[Path, Path]:
        """Qwen3-VL-2B: language model and projector."""
        return (
            self._get("qwen3-vl-2b.gguf", lambda path: write_qwen3vl_text(path, self._texts)),
            self._get("qwen3-vl-mmproj.gguf", write_qwen3vl_projector),
        )

    def _get(self, name: str, write: Callable[[Path], object]) -> Path:
        """The file or folder of that name, built beside its place and then moved there, so that it is always whole."""
        wanted = self.folder / name
        if not wanted.exists():
            self.folder.mkdir(parents=True, exist_ok=True)
            print(f"Building {wanted} …", flush=True)
            workshop = Path(tempfile.mkdtemp(dir=self.folder))
            try:
                write(workshop / name)
                (workshop / name).replace(wanted)
            finally:
                shutil.rmtree(workshop)
        return wanted


def _folder_with(folder: Path, name: str, write: Callable[[Path], object]) -> None:
    folder.mkdir()
    write(folder / name)
