# SPDX-License-Identifier: GPL-3.0-or-later
"""Deletes what was read of conversations from the disk as soon as the user does not want it there any more.

The engine that keeps it does so, too, but only when it is loaded, and that may not happen: another one may be in use.
"""

import threading
from collections.abc import Callable
from pathlib import Path

from assistant.engines.llama.states_folder import delete_states, states_folder
from assistant.pipeline.live_settings import LiveSettings
from assistant.settings import Settings


def follow_the_wish_to_keep(live: LiveSettings, folder: Callable[[], Path] = states_folder) -> None:
    """Delete what is not wanted, now and whenever the settings change; on a thread of its own, for it may be large.

    Args:
        live: Tells the wish. To be called when the engines follow the settings already.
        folder: Where it is.
    """

    def act(settings: Settings) -> None:
        if not settings.eyes.keep_on_disk and (where := folder()).exists():
            threading.Thread(target=delete_states, args=(where,), name="kept-states", daemon=True).start()

    act(live.now)
    live.on_change(act)
