# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether something that was written is an address of a server."""

from urllib.parse import urlsplit

from ui.words import tr


def address_problem(text: str) -> str:
    """What is wrong with an address, in a sentence; empty if nothing is."""
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        return tr("This is no address. Write it like http://127.0.0.1:8080/v1.")
    if parts.scheme not in ("http", "https") or not parts.hostname or any(sign.isspace() for sign in text):
        return tr("This is no address. Write it like http://127.0.0.1:8080/v1.")
    if parts.username is not None or parts.password is not None:
        return tr("The address holds a name or password. Write the key below instead.")
    return ""
