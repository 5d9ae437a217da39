# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window needs of the core about models; `assistant.pipeline.model_tasks.ModelTasks` offers it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from assistant.models.model_events import ModelEvent, Task
from assistant.values import Role


class ModelsDoor(Protocol):
    """Models as the window sees them. Every method returns at once; events answer."""

    def subscribe(self, callback: Callable[[ModelEvent], None], /) -> Callable[[], None]:
        """Call back for each event, on some other thread; returns what ends that."""
        ...

    def list(self) -> None:
        """Tell which models there are."""
        ...

    def examine(self) -> None:
        """Look at this computer, then tell which models there are."""
        ...

    def install(self, model_ids: Sequence[str]) -> None:
        """Download models whose licences were accepted."""
        ...

    def pause(self, download: int) -> None:
        """Stop an installation for now."""
        ...

    def resume(self, download: int) -> None:
        """Go on with one that was paused or has failed."""
        ...

    def cancel(self, download: int) -> None:
        """End one, and throw away what has arrived."""
        ...

    def discard(self, role: Role, model_id: str) -> None:
        """Throw away what one of an earlier day has left."""
        ...

    def install_from_pack(self, folder: Path, model_ids: Sequence[str]) -> None:
        """Copy models that `PackRead` told of."""
        ...

    def add(self, paths: Sequence[Path]) -> None:
        """Check and copy a model of the user's own, or read a pack."""
        ...

    def remove(self, role: Role, model_id: str) -> None:
        """Delete an installed model."""
        ...

    def verify(self, role: Role, model_id: str) -> None:
        """Compare every byte."""
        ...

    def export(self, folder: Path, model_ids: Sequence[str] = ()) -> None:
        """Copy installed models into a folder; all of them if none is named."""
        ...

    def measure(self) -> None:
        """Find out how fast the models in use are."""
        ...

    def tune(self) -> None:
        """Try what makes answers faster."""
        ...

    def stop(self, task: Task) -> None:
        """End what takes long."""
        ...
