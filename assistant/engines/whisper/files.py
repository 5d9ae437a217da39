# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks through the files of a Whisper model before native code gets them.

CTranslate2 finds out about most damage only in the middle of a transcription, and faster-whisper would download
a tokenizer that is missing.
"""

import json
from pathlib import Path
from typing import Any

from assistant.errors import EngineUnavailable, ModelDamaged
from assistant.phrase import Phrase

FETCH_AGAIN = "Install the model again, or choose another one."

# Their numbers must be the same for the tokenizer and the network.
_SPECIAL_TOKENS = ("<|endoftext|>", "<|startoftranscript|>", "<|notimestamps|>")


def check_model_folder(folder: str) -> Path:
    """The path of a Whisper model in CTranslate2's format, if its small files are whole and fit together.

    Args:
        folder: As it stands in the settings; may be empty.

    Raises:
        EngineUnavailable: There is no such folder.
        ModelDamaged: Something is missing or unreadable in it.
    """
    if not folder:
        raise EngineUnavailable("No Whisper model is chosen.", "Install one, or use the starter recogniser.")
    path = Path(folder).expanduser()
    if not path.is_dir():
        raise EngineUnavailable(
            Phrase("There is no Whisper model at {path}.", path=path),
            "Give the folder of a Whisper model in CTranslate2's format; it is never downloaded by itself.",
        )
    for name in ("model.bin", "config.json", "tokenizer.json"):
        if not (path / name).is_file():
            raise ModelDamaged(
                Phrase("The Whisper model {path} lacks the file {name}.", path=path, name=name), FETCH_AGAIN
            )
    _check_config(path)
    _check_vocabulary(path)
    return path


def _check_config(path: Path) -> None:
    config = _json(path / "config.json")
    if not isinstance(config, dict) or not {"suppress_ids", "suppress_ids_begin", "lang_ids"} <= config.keys():
        raise _damaged(path / "config.json")
    features = path / "preprocessor_config.json"
    if features.is_file():
        settings = _json(features)
        if not isinstance(settings, dict) or not isinstance(settings.get("feature_size", 80), int):
            raise _damaged(features)


def _check_vocabulary(path: Path) -> None:
    tokenizer = _json(path / "tokenizer.json")
    added = tokenizer.get("added_tokens") if isinstance(tokenizer, dict) else None
    if not isinstance(added, list):
        raise _damaged(path / "tokenizer.json")
    numbers = {token.get("content"): token.get("id") for token in added if isinstance(token, dict)}
    vocabulary = _vocabulary(path)
    for token in _SPECIAL_TOKENS:
        number = numbers.get(token)
        if not isinstance(number, int) or number >= len(vocabulary) or vocabulary[number] != token:
            raise ModelDamaged(
                Phrase("The tokenizer and the vocabulary of {path} do not belong together.", path=path), FETCH_AGAIN
            )


def _vocabulary(path: Path) -> list[str]:
    if (path / "vocabulary.json").is_file():
        vocabulary = _json(path / "vocabulary.json")
        if not isinstance(vocabulary, list):
            raise _damaged(path / "vocabulary.json")
        return vocabulary
    if (path / "vocabulary.txt").is_file():
        return _text(path / "vocabulary.txt").split("\n")
    raise ModelDamaged(Phrase("The Whisper model {path} lacks the file vocabulary.json.", path=path), FETCH_AGAIN)


def _json(file: Path) -> Any:  # noqa: ANN401 - whatever the file holds
    try:
        return json.loads(_text(file))
    except (ValueError, RecursionError) as error:  # also for numbers with thousands of digits
        raise _damaged(file) from error


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise _damaged(file) from error


def _damaged(file: Path) -> ModelDamaged:
    return ModelDamaged(Phrase("The file {file} of the Whisper model is damaged.", file=file), FETCH_AGAIN)
