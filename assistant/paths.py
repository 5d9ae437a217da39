# SPDX-License-Identifier: GPL-3.0-or-later
"""Where things live on this computer."""

import os
import sys
from pathlib import Path

import platformdirs

_APP = "kibitz"
_PACKAGE = Path(__file__).parent


def config_folder() -> Path:
    """Settings."""
    return platformdirs.user_config_path(_APP, appauthor=False)


def settings_file() -> Path:
    """What the user chose."""
    return config_folder() / "settings.toml"


def data_folder() -> Path:
    """Models and conversations."""
    return platformdirs.user_data_path(_APP, appauthor=False)


def catalogue_file() -> Path:
    """The models on offer: inside an installed package, beside it in a checkout."""
    installed = _PACKAGE / "model_catalogue"
    return (installed if installed.is_dir() else _PACKAGE.parent / "models") / "catalog.toml"


def own_catalogue_file() -> Path:
    """Models that the user adds to those on offer; need not exist."""
    return config_folder() / "catalog.toml"


def models_folder() -> Path:
    """Models the user installed: ears/, eyes/ and voice/, one folder for each model."""
    return data_folder() / "models"


def measurements_file() -> Path:
    """How fast models are on this computer."""
    return data_folder() / "measurements.json"


def history_folder() -> Path:
    """Conversations and their pictures; only the user may read it."""
    return data_folder() / "history"


def history_key_file() -> Path:
    """Which key of the system's keyring opens the history; there only where it is encrypted."""
    return history_folder() / "protected" / "key.json"


def ledger_file() -> Path:
    """Which sense was used when and why; never what was seen or heard."""
    return data_folder() / "ledger.jsonl"


def running_file() -> Path:
    """Locked while the window runs."""
    return data_folder() / "running.lock"


def runtime_folder() -> Path:
    """What is there only while the window runs: where the session keeps such things, if it says so."""
    session = os.environ.get("XDG_RUNTIME_DIR")
    return Path(session) / _APP if session else data_folder() / "run"


def autostart_file() -> Path:
    """Where the system looks for what it is to start at login; on Windows that is no file, and this one never exists.

    Outside all folders that are Kibitz's own.
    """
    if sys.platform == "darwin":
        return Path.home() / "Library/LaunchAgents/org.kibitz.Kibitz.plist"
    return config_folder().parent / "autostart" / "kibitz.desktop"


def cache_folder() -> Path:
    """What can be made again."""
    return platformdirs.user_cache_path(_APP, appauthor=False)


def log_folder() -> Path:
    """Logs; they never hold what was said or seen."""
    return platformdirs.user_log_path(_APP, appauthor=False)


def assets_folder() -> Path:
    """Icons, sounds, the default system prompt: inside an installed package, beside it in a checkout."""
    installed = _PACKAGE / "assets"
    return installed if installed.is_dir() else _PACKAGE.parent / "assets"
