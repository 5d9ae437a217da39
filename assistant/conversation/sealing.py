# SPDX-License-Identifier: GPL-3.0-or-later
"""Encrypts whole files, such as pictures, with keys that come from the one in the system's keyring.

The only file that meets the library `cryptography`.
"""

import hashlib
import hmac
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from assistant.conversation.home import Unsealable

KEY_BYTES = 32

_MAGIC = b"KIBITZ1\n"

_NONCE_BYTES = 12
"""Chosen at random, it may be used with one key for 2³² files (NIST SP 800-38D, 8.3)."""


class Seal:
    """Everything that one key of the history is used for. Thread-safe.

    Args:
        key: KEY_BYTES random bytes.
    """

    def __init__(self, key: bytes) -> None:
        # One key for each purpose: what is learnt of one of them tells nothing about the others.
        self.database_key = _derived(key, b"database")
        """Of the SQLCipher file, 32 bytes."""
        self._files = AESGCM(_derived(key, b"files"))
        self._names = _derived(key, b"names")

    def name_of(self, name: str) -> str:
        """What a file is called instead, 64 hexadecimal digits: a digest would tell that a known picture is here."""
        return hmac.new(self._names, name.encode(), hashlib.sha256).hexdigest()

    def fingerprint(self) -> str:
        """Tells whether a key is the right one, without telling it."""
        return self.name_of("fingerprint of the key")

    def seal(self, data: bytes, name: str) -> bytes:
        """Encrypt a file together with its name. It can be read only as `name_of(name)`, so none can be exchanged."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        content = name.encode() + b"\n" + data
        return _MAGIC + nonce + self._files.encrypt(nonce, content, self.name_of(name).encode())

    def unseal(self, data: bytes, sealed_name: str) -> tuple[str, bytes]:
        """Decrypt a file; gives its name and what is in it.

        Raises:
            Unsealable: It is not what was sealed under this name.
        """
        start = len(_MAGIC) + _NONCE_BYTES
        try:
            if not data.startswith(_MAGIC):
                raise Unsealable
            content = self._files.decrypt(data[len(_MAGIC) : start], data[start:], sealed_name.encode())
        except (InvalidTag, ValueError) as error:
            raise Unsealable from error
        name, _, rest = content.partition(b"\n")
        return name.decode(), rest


def _derived(key: bytes, purpose: bytes) -> bytes:
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=b"Kibitz history, " + purpose).derive(key)
