# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies on the clipboard or is dropped, as picture files or picture bytes."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage

_FORMATS = ("image/png", "image/jpeg", "image/webp", "image/tiff", "image/gif", "image/bmp")
"""Taken as they are, best first; whatever else Qt understands is handed on as PNG."""


def holds_pictures(mime: QMimeData) -> bool:
    """True if there are files or a picture, rather than text.

    Office programs offer a picture of copied text along with it: there the text is meant. Browsers offer the
    address of a picture along with it: there the picture is meant.
    """
    is_text = mime.hasFormat("text/plain") and not mime.hasUrls()
    return bool(picture_files(mime)) or (mime.hasImage() and not is_text)


def picture_files(mime: QMimeData) -> list[Path]:
    """Files of this computer; nothing is fetched from elsewhere."""
    return [Path(address.toLocalFile()) for address in mime.urls() if address.isLocalFile()]


def picture_bytes(mime: QMimeData) -> bytes:
    """The bytes of a picture file, as the other program offers them; empty if there are none."""
    for kind in _FORMATS:
        if mime.hasFormat(kind):
            return bytes(mime.data(kind).data())
    image = mime.imageData()
    return _png(image) if isinstance(image, QImage) and not image.isNull() else b""


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # Quality 100 is compression 0: as quick as copying, and the bytes live for a moment only.
    image.save(buffer, "PNG", 100)  # type: ignore[call-overload]
    return bytes(buffer.data().data())
