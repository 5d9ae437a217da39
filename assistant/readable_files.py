# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens files that the user names, and says in a sentence why one cannot be read."""

from io import BufferedReader
from pathlib import Path

from assistant.errors import InputError
from assistant.phrase import Phrase

_ELSEWHERE = Phrase("Check its name and folder.")


def open_readable(path: Path, name: str, error: type[InputError], wanted: str) -> BufferedReader:
    """Open a plain file with something in it. The caller closes it.

    Args:
        path: Named by the user, who may have meant something else.
        name: What the file is called in sentences.
        error: What to raise.
        wanted: A hint for whoever named a folder or a device, such as "Choose a picture file."

    Raises:
        InputError: Of the kind `error`: it is missing, empty, no file, or may not be read.
    """
    try:
        if path.is_dir():
            raise error(Phrase("“{name}” is a folder.", name=name), wanted)
        if path.exists() and not path.is_file():  # a pipe would block, a device never end
            raise error(Phrase("“{name}” is not a file.", name=name), wanted)
        file = path.open("rb")
    except FileNotFoundError as missing:
        raise error(Phrase("There is no file {path}.", path=path), _ELSEWHERE) from missing
    except PermissionError as refused:
        raise error(
            Phrase("“{name}” may not be read.", name=name), Phrase("Change its permissions, or copy it elsewhere.")
        ) from refused
    except OSError as failed:
        raise _unreadable(name, error, failed) from failed
    except ValueError as impossible:
        raise error(Phrase("A file name may not contain a zero byte."), _ELSEWHERE) from impossible
    try:
        if not file.peek(1):
            raise error(Phrase("“{name}” is empty.", name=name), Phrase("Copy or download it again."))
    except OSError as failed:
        file.close()
        raise _unreadable(name, error, failed) from failed
    except InputError:
        file.close()
        raise
    return file


def _unreadable(name: str, error: type[InputError], failed: OSError) -> InputError:
    return error(Phrase("“{name}” cannot be read: {reason}.", name=name, reason=failed.strerror or failed))
