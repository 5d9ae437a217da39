# SPDX-License-Identifier: GPL-3.0-or-later
"""Eyes that try to reach out from the engine process: through Python, and past it."""

import ctypes
import socket
from collections.abc import Iterator
from typing import Self

from assistant.engines.protocols import Cancelled as IsCancelled
from assistant.engines.protocols import EngineHost, Sampling
from assistant.errors import NetworkLocked
from assistant.settings import EyesSettings
from assistant.values import EngineInfo, Progress, Prompt, Role, Token


class ReachingEyes:
    info = EngineInfo(Role.EYES, "reaching", "Reaching eyes", sees_pictures=True)

    @classmethod
    def open(cls, settings: EyesSettings, host: EngineHost) -> Self:
        return cls()

    def prepare(self, prompt: Prompt, *, cancelled: IsCancelled) -> Iterator[Progress]:
        return iter(())

    def reply(self, prompt: Prompt, *, sampling: Sampling, cancelled: IsCancelled) -> Iterator[Token]:
        try:
            socket.create_connection(("192.0.2.1", 9), 1)
        except NetworkLocked as error:
            yield Token(f"Python: {error.sentence}")
        except OSError as error:
            yield Token(f"Python: {error.strerror}.")
        libc = ctypes.CDLL(None, use_errno=True)
        made = libc.socket(socket.AF_INET, socket.SOCK_DGRAM, 0)
        yield Token(f" Native: {'a socket' if made >= 0 else ctypes.get_errno()}.")

    def close(self) -> None:
        pass
