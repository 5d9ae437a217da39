# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures: every usual kind opens upright and in the right colours; every unusable one is refused in one sentence."""

import io
import os
import struct
import warnings
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ExifTags, Image, ImageCms

from assistant.errors import PictureUnreadable
from assistant.values import Box, Picture, PictureSource
from assistant.vision.images import LONGEST_SIDE, covered, encode_png, open_picture, picture_from_bytes, thumbnail

RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)


def two_halves(mode: str = "RGB", size: tuple[int, int] = (64, 32)) -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (size[0] // 2, 0, *size))
    return image.convert(mode)


def as_file(image: Image.Image, kind: str, **options: Any) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def colour_at(picture: Picture, x: int, y: int) -> tuple[int, ...]:
    return tuple(int(value) for value in picture.rgb[y, x])


def is_near(colour: tuple[int, ...], other: tuple[int, ...], tolerance: int = 40) -> bool:
    return all(abs(a - b) <= tolerance for a, b in zip(colour, other, strict=True))


def png_header(width: int, height: int) -> bytes:
    """The beginning of a PNG file that claims to be so large."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", b"")
    )


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "BMP", "GIF", "TIFF", "AVIF", "PPM"])
def test_usual_kinds_open_with_the_right_colours(kind: str) -> None:
    picture = picture_from_bytes(as_file(two_halves(), kind))

    assert (picture.width, picture.height) == (64, 32)
    assert is_near(colour_at(picture, 8, 16), RED)
    assert is_near(colour_at(picture, 56, 16), BLUE)


def test_heic_opens() -> None:
    pillow_heif = pytest.importorskip("pillow_heif")
    buffer = io.BytesIO()
    pillow_heif.from_pillow(two_halves(size=(128, 64))).save(buffer)

    picture = picture_from_bytes(buffer.getvalue())

    assert (picture.width, picture.height) == (128, 64)
    assert is_near(colour_at(picture, 16, 32), RED)
    assert is_near(colour_at(picture, 112, 32), BLUE)


def test_a_turned_heic_becomes_upright() -> None:
    pillow_heif = pytest.importorskip("pillow_heif")
    stored = pillow_heif.from_bytes("RGB", (128, 64), two_halves(size=(128, 64)).tobytes())
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    buffer = io.BytesIO()
    stored.save(buffer, exif=exif.tobytes())

    picture = picture_from_bytes(buffer.getvalue())

    assert (picture.width, picture.height) == (64, 128)
    assert is_near(colour_at(picture, 32, 16), RED)
    assert is_near(colour_at(picture, 32, 112), BLUE)


def test_content_decides_not_the_extension(tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(as_file(two_halves(), "JPEG"))

    picture = open_picture(path)

    assert picture.name == "photo.png"
    assert picture.source is PictureSource.FILE


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_exif_orientation_becomes_upright(kind: str, orientation: int) -> None:
    corners = Image.new("RGB", (64, 32), WHITE)
    corners.paste(RED, (0, 0, 32, 16))
    corners.paste(GREEN, (32, 0, 64, 16))
    corners.paste(BLUE, (0, 16, 32, 32))
    stored = {
        1: corners,
        2: corners.transpose(Image.Transpose.FLIP_LEFT_RIGHT),
        3: corners.transpose(Image.Transpose.ROTATE_180),
        4: corners.transpose(Image.Transpose.FLIP_TOP_BOTTOM),
        5: corners.transpose(Image.Transpose.TRANSPOSE),
        6: corners.transpose(Image.Transpose.ROTATE_90),
        7: corners.transpose(Image.Transpose.TRANSVERSE),
        8: corners.transpose(Image.Transpose.ROTATE_270),
    }[orientation]
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation

    picture = picture_from_bytes(as_file(stored, kind, exif=exif))

    assert (picture.width, picture.height) == (64, 32)
    assert is_near(colour_at(picture, 8, 4), RED)
    assert is_near(colour_at(picture, 56, 4), GREEN)
    assert is_near(colour_at(picture, 8, 28), BLUE)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_transparent_parts_become_white(mode: str) -> None:
    image = Image.new("RGBA", (8, 8), (0, 0, 0, 0))
    image.paste((0, 0, 0, 255), (4, 0, 8, 8))
    data = as_file(image.convert(mode), "PNG") if mode != "P" else as_file(image.quantize(), "PNG")

    picture = picture_from_bytes(data)

    assert colour_at(picture, 1, 1) == WHITE
    assert colour_at(picture, 6, 1) == (0, 0, 0)


def test_palette_with_one_transparent_colour_opens() -> None:
    image = two_halves().quantize(4)

    picture = picture_from_bytes(as_file(image, "GIF", transparency=image.getpixel((0, 0))))

    assert colour_at(picture, 4, 4) == WHITE
    assert is_near(colour_at(picture, 60, 4), BLUE)


def test_first_frame_of_an_animation_is_taken() -> None:
    frames = [Image.new("RGB", (8, 8), RED), Image.new("RGB", (8, 8), BLUE)]

    picture = picture_from_bytes(as_file(frames[0], "GIF", save_all=True, append_images=frames[1:]))

    assert colour_at(picture, 4, 4) == RED


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_16_bit_grey_keeps_its_brightness(kind: str) -> None:
    image = Image.fromarray(np.array([[0, 32768, 65535]], np.uint16))

    picture = picture_from_bytes(as_file(image, kind))

    assert picture.rgb[0, :, 0].tolist() == [0, 128, 255]


@pytest.mark.parametrize(
    "values",
    [np.array([[-1.5, 0.0, 1.5]], np.float32), np.array([[-70_000, 0, 70_000]], np.int32)],
    ids=["float", "32 bit"],
)
def test_grey_of_unknown_range_goes_from_black_to_white(values: np.ndarray) -> None:
    picture = picture_from_bytes(as_file(Image.fromarray(values), "TIFF"))

    assert picture.rgb[0, :, 0].tolist() == [0, 128, 255]


@pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK", "YCbCr", "LAB"])
def test_colours_of_other_modes_are_right(mode: str) -> None:
    image = Image.new("RGB", (16, 8), WHITE)
    image.paste((0, 0, 0), (8, 0, 16, 8))
    if mode == "LAB":
        profiles = ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB")
        image = ImageCms.profileToProfile(image, *profiles, outputMode="LAB") or image
    else:
        image = image.convert(mode)

    picture = picture_from_bytes(as_file(image, "TIFF"))

    assert is_near(colour_at(picture, 2, 4), WHITE, 3)
    assert is_near(colour_at(picture, 13, 4), (0, 0, 0), 3)


def test_cmyk_jpeg_has_the_right_colours() -> None:
    picture = picture_from_bytes(as_file(two_halves("CMYK"), "JPEG"))

    assert is_near(colour_at(picture, 8, 16), RED)
    assert is_near(colour_at(picture, 56, 16), BLUE)


def test_an_unreadable_colour_profile_is_left_out() -> None:
    picture = picture_from_bytes(as_file(two_halves(), "PNG", icc_profile=b"no profile"))

    assert colour_at(picture, 8, 16) == RED


def test_the_colour_profile_of_screens_changes_nothing() -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

    picture = picture_from_bytes(as_file(two_halves(), "PNG", icc_profile=srgb))

    assert is_near(colour_at(picture, 8, 16), RED, 2)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_large_pictures_are_made_smaller(kind: str) -> None:
    picture = picture_from_bytes(as_file(two_halves(size=(8000, 200)), kind))

    assert (picture.width, picture.height) == (LONGEST_SIDE, 96)
    assert is_near(colour_at(picture, 100, 50), RED)
    assert is_near(colour_at(picture, 3700, 50), BLUE)


@pytest.mark.parametrize("size", [(10_000, 10_000), (20_000, 20_000), (9_300, 9_300), (60_000, 60_000)])
def test_enormous_pictures_are_refused_before_decoding(size: tuple[int, int]) -> None:
    with pytest.raises(PictureUnreadable, match="more than 80 megapixels"):
        picture_from_bytes(png_header(*size))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "TIFF", "GIF", "BMP", "AVIF"])
def test_cut_off_pictures_are_refused(kind: str) -> None:
    noise = np.random.default_rng(1).integers(0, 255, (64, 64, 3), np.uint8)
    data = as_file(Image.fromarray(noise), kind)

    with pytest.raises(PictureUnreadable, match=r"cut off|damaged"):
        picture_from_bytes(data[: len(data) // 2])


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty"),
        (b"just some words\n", "is not a picture"),
        (b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>", "is an SVG drawing"),
        (b"%PDF-1.7\n", "is a PDF document"),
        (png_header(0, 10), "is not a picture|damaged"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "is not a picture"),
    ],
    ids=["empty", "text", "svg", "pdf", "no width", "postscript"],
)
def test_other_files_are_refused_with_a_way_out(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(content)

    with pytest.raises(PictureUnreadable, match=sentence) as caught:
        open_picture(path)

    assert "picture.png" in caught.value.sentence
    assert caught.value.hint


def test_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PictureUnreadable, match="There is no file"):
        open_picture(tmp_path / "nothing.png")


def test_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PictureUnreadable, match="is a folder"):
        open_picture(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")

    with pytest.raises(PictureUnreadable, match="is not a file"):
        open_picture(tmp_path / "pipe.png")


def test_file_without_permission_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Permissions do not bind every user, so the refusal itself is simulated.
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "secret.png"
    path.write_bytes(b"x")
    monkeypatch.setattr(Path, "open", refuse)

    with pytest.raises(PictureUnreadable, match="may not be read"):
        open_picture(path)


def test_no_warning_reaches_the_user() -> None:
    damaged_exif = b"Exif\0\0" + b"II*\0\x08\0\0\0\x05\0garbage"
    data = as_file(two_halves(), "JPEG", exif=damaged_exif)

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        picture_from_bytes(data)

    assert not caught


@settings(deadline=None, max_examples=150)
@given(
    kind=st.sampled_from(["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP"]),
    place=st.floats(0, 1, exclude_max=True),
    garbage=st.binary(min_size=1, max_size=16),
)
def test_damage_anywhere_gives_a_picture_or_a_sentence(kind: str, place: float, garbage: bytes) -> None:
    data = bytearray(as_file(two_halves(), kind))
    start = int(place * len(data))
    data[start : start + len(garbage)] = garbage

    try:
        picture = picture_from_bytes(bytes(data))
    except PictureUnreadable as error:
        assert error.sentence
    else:
        assert picture.rgb.ndim == 3


def test_thumbnail_keeps_proportions_and_never_enlarges() -> None:
    picture = picture_from_bytes(as_file(two_halves(), "PNG"))

    small = thumbnail(picture, 16)

    assert (small.width, small.height) == (16, 8)
    assert thumbnail(picture, 500) is picture


def test_png_gives_the_same_picture_back() -> None:
    picture = picture_from_bytes(as_file(two_halves(), "JPEG"))

    again = picture_from_bytes(encode_png(picture))

    assert again.sha256 == picture.sha256


def test_what_is_covered_is_gone_from_the_pixels() -> None:
    picture = Picture.from_rgb(np.full((40, 60, 3), 200, np.uint8), PictureSource.SCREEN, "desk")

    after = covered(picture, [Box(-5, 30, 10, 90), Box(50, 0, 70, 5)])

    assert not after.rgb[30:, :10].any()
    assert not after.rgb[:5, 50:].any()
    assert after.rgb.any(axis=2).sum() == 40 * 60 - 100 - 50
    assert picture.rgb.all()
    assert after.sha256 == Picture.from_rgb(after.rgb).sha256 != picture.sha256
    assert (after.source, after.name) == (PictureSource.SCREEN, "desk")


def test_a_part_is_kept_that_holds_nothing_of_the_rest() -> None:
    rgb = np.arange(40 * 60 * 3, dtype=np.uint32).astype(np.uint8).reshape(40, 60, 3)

    after = covered(Picture.from_rgb(rgb), [], Box(50, 30, 90, 90))

    assert np.array_equal(after.rgb, rgb[30:, 50:])
    assert after.rgb.base is None
    assert covered(Picture.from_rgb(rgb), [], Box(70, 70, 80, 80)).rgb.shape == (1, 1, 3)
