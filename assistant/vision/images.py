# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens pictures of every usual kind as upright RGB, whatever their file name says; nothing but pixels is kept."""

import io
import warnings
from collections.abc import Iterable
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import ExifTags, Image, ImageCms, UnidentifiedImageError

from assistant.errors import PictureUnreadable
from assistant.phrase import Phrase
from assistant.readable_files import open_readable
from assistant.values import Box, Picture, PictureSource, Pixels

MAX_MEGAPIXELS = 80
"""Larger pictures are refused before they are decoded: they would take some 500 MB."""

LONGEST_SIDE = 3840
"""Pixels; larger pictures are made smaller. A whole 4K screen stays as it is, so small print stays legible."""

_BAND_ROWS = 256
"""Rows that are copied at once: as `_pixels_of` says."""

_FORMATS = ["PNG", "JPEG", "WEBP", "BMP", "GIF", "TIFF", "AVIF", "ICO", "PPM"]
"""Named, so that a file cannot choose one of Pillow's rarer and less tested decoders, or an outside program."""

_HEIF_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
"""Major brands of HEIF files (ISO/IEC 23008-12, annex B)."""

_OTHER_KIND = "Save it as PNG or JPEG, or take a screenshot of it."

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What makes a picture upright, by its EXIF orientation (Exif 2.3, tag 0x0112)."""


def open_picture(path: Path, source: PictureSource = PictureSource.FILE, name: str = "") -> Picture:
    """Read a picture file: PNG, JPEG, WebP, BMP, GIF, TIFF, AVIF, ICO, PPM and, where its library is there, HEIC.

    The content decides, not the extension. Of an animation or a file of several pages the first picture is taken.
    Transparent parts become white. Camera data such as place and time are not kept.

    Args:
        path: The file.
        source: Where the user got it.
        name: For people; empty takes the file's name.

    Raises:
        PictureUnreadable: Missing, not a picture, damaged, cut off or too large.
    """
    name = name or path.name or str(path)
    with open_readable(path, name, PictureUnreadable, Phrase("Choose a picture file.")) as file:
        return _read(file, source, name)


def picture_from_bytes(data: bytes, source: PictureSource = PictureSource.CLIPBOARD, name: str = "picture") -> Picture:
    """Read a picture from the bytes of a file, such as the clipboard holds; as `open_picture` does."""
    return _read(io.BytesIO(data), source, name)


def thumbnail(picture: Picture, longest: int) -> Picture:
    """The picture, made smaller if its longer side has more than `longest` pixels; never larger."""
    if max(picture.width, picture.height) <= longest:
        return picture
    image = Image.fromarray(picture.rgb)
    image.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    return Picture.from_rgb(np.asarray(image), picture.source, picture.name, picture.moment)


def encode_png(picture: Picture) -> bytes:
    """The picture as a PNG file."""
    buffer = io.BytesIO()
    Image.fromarray(picture.rgb).save(buffer, "PNG", compress_level=3)
    return buffer.getvalue()


def covered(picture: Picture, boxes: Iterable[Box], crop: Box | None = None) -> Picture:
    """The picture with these parts black, and cut down to `crop`: what was there cannot be had back from it.

    Takes some 40 ms for a 4K screen. A copy even if nothing is cut, so that the original can be let go.

    Args:
        picture: Left as it is.
        boxes: In its pixels; what lies outside it counts as far as it lies inside.
        crop: As `boxes`; None: all of it. At least one pixel is kept.
    """
    rgb = picture.rgb.copy()
    for box in boxes:
        rgb[max(box.top, 0) : max(box.bottom, 0), max(box.left, 0) : max(box.right, 0)] = 0
    if crop:
        left, top = min(max(crop.left, 0), picture.width - 1), min(max(crop.top, 0), picture.height - 1)
        rgb = rgb[top : max(crop.bottom, top + 1), left : max(crop.right, left + 1)].copy()
    return Picture.from_rgb(rgb, picture.source, picture.name, picture.moment)


def _read(file: BinaryIO, source: PictureSource, name: str) -> Picture:
    start = file.read(1024)
    file.seek(0)
    _refuse_other_kinds(start, name)
    formats = list(_FORMATS)
    if start[4:8] == b"ftyp" and start[8:12] in _HEIF_BRANDS:
        _learn_heif(name)
        formats.append("HEIF")
    try:
        with warnings.catch_warnings():
            # Pillow's remarks on odd files are not for the user; being too large is answered below.
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(file, formats=formats) as image:
                _refuse_too_large(image, name)
                return Picture.from_rgb(_upright_rgb(image), source, name)
    except PictureUnreadable:
        raise
    except UnidentifiedImageError as error:
        raise PictureUnreadable(
            Phrase("“{name}” is not a picture that Kibitz can read, or it is damaged.", name=name), _OTHER_KIND
        ) from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_large(name) from error
    except MemoryError as error:
        raise PictureUnreadable(
            Phrase("There is not enough memory for “{name}”.", name=name), "Make the picture smaller."
        ) from error
    except Exception as error:  # on damaged data Pillow's decoders raise nearly everything
        cut_off = "truncated" in str(error).lower() or isinstance(error, EOFError)
        raise PictureUnreadable(
            Phrase("“{name}” is cut off: its end is missing.", name=name)
            if cut_off
            else Phrase("“{name}” is damaged and cannot be read.", name=name),
            "Copy or download it again.",
        ) from error


def _refuse_other_kinds(start: bytes, name: str) -> None:
    if not start:
        raise PictureUnreadable(Phrase("“{name}” is empty.", name=name), "Copy or download it again.")
    if start.startswith(b"%PDF"):
        raise PictureUnreadable(Phrase("“{name}” is a PDF document, not a picture.", name=name), _OTHER_KIND)
    if b"<svg" in start:
        raise PictureUnreadable(Phrase("“{name}” is an SVG drawing, not a picture of pixels.", name=name), _OTHER_KIND)


def _refuse_too_large(image: Image.Image, name: str) -> None:
    if image.width * image.height > MAX_MEGAPIXELS * 1e6:
        raise _too_large(name)


def _learn_heif(name: str) -> None:
    try:
        import pillow_heif  # noqa: PLC0415 - a large native library that few pictures need
    except ImportError as error:
        raise PictureUnreadable(
            Phrase("“{name}” is a HEIC picture, whose library is not installed here.", name=name), _OTHER_KIND
        ) from error
    pillow_heif.register_heif_opener()


def _too_large(name: str) -> PictureUnreadable:
    return PictureUnreadable(
        Phrase("“{name}” has more than {max_megapixels} megapixels.", name=name, max_megapixels=MAX_MEGAPIXELS),
        "Make it smaller, or cut out a part.",
    )


def _upright_rgb(image: Image.Image) -> Pixels:
    if max(image.size) > LONGEST_SIDE:
        # A JPEG decoder makes pictures smaller for free, by 2, 4 or 8.
        scale = LONGEST_SIDE / max(image.size)
        image.draft("RGB", (round(image.width * scale), round(image.height * scale)))
    image.load()
    orientation = image.getexif().get(ExifTags.Base.Orientation)  # some decoders turn while loading, and delete it
    rgb = _rgb(image)
    if max(rgb.size) > LONGEST_SIDE:
        rgb.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS, reducing_gap=3.0)
    if orientation in _TURNS:
        rgb = rgb.transpose(_TURNS[orientation])
    return _pixels_of(rgb)


def _pixels_of(rgb: Image.Image) -> Pixels:
    """The pixels, band by band: as one piece, a photograph would keep all threads waiting, and take twice as long."""
    pixels = np.empty((rgb.height, rgb.width, 3), np.uint8)
    for top in range(0, rgb.height, _BAND_ROWS):
        bottom = min(top + _BAND_ROWS, rgb.height)
        pixels[top:bottom] = np.asarray(rgb.crop((0, top, rgb.width, bottom)))
    return pixels


def _rgb(image: Image.Image) -> Image.Image:
    """Any of Pillow's modes as RGB, on white."""
    if image.mode.startswith("I") or image.mode == "F":
        return Image.fromarray(_to_8_bit(np.asarray(image), image.mode)).convert("RGB")
    if image.has_transparency_data:
        coloured = image.convert("RGBA")
        white = Image.new("RGBA", coloured.size, "white")
        return _srgb(Image.alpha_composite(white, coloured).convert("RGB"), image.info.get("icc_profile"))
    if image.mode in {"RGB", "CMYK"}:
        return _srgb(image, image.info.get("icc_profile"))
    return image.convert("RGB")


def _to_8_bit(values: NDArray[Any], mode: str) -> NDArray[np.uint8]:
    """Grey of more than 8 bits as 8 bits. Where the range is not known, it goes from the darkest to the lightest."""
    values = np.nan_to_num(values.astype(np.float32), posinf=0.0, neginf=0.0)
    darkest, lightest = float(values.min()), float(values.max())
    if mode != "F" and darkest >= 0 and lightest <= 65535:
        darkest, lightest = 0.0, 65535.0
    return np.round((values - darkest) * (255.0 / max(lightest - darkest, 1e-9))).astype(np.uint8)


def _srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """RGB or CMYK as the RGB of screens; by the colour profile that is embedded, if it can be understood."""
    if profile:
        try:
            embedded = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(image, embedded, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError):
            converted = None
        if converted is not None:
            return converted
    return image if image.mode == "RGB" else image.convert("RGB")
