# SPDX-License-Identifier: GPL-3.0-or-later
"""Sound files of every kind, sound and unsound."""

import io
import os
import struct
import tempfile
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from assistant.capture.audio_file import open_audio, read_blocks, stated_seconds
from assistant.errors import SoundUnreadable
from assistant.values import SAMPLE_RATE

SECONDS = 3.0
HERTZ = 440


def tone(sample_rate: int) -> NDArray[np.float64]:
    return 0.5 * np.sin(2 * np.pi * HERTZ * np.arange(int(sample_rate * SECONDS)) / sample_rate)


def wav_bytes(sample_rate: int = 16_000, channels: int = 1, kind: str = "<i2", stated_size: int | None = None) -> bytes:
    """A WAV file as a simple recorder writes it; `kind` is numpy's name of the samples, "<i3" has 24 bits."""
    samples = np.repeat(tone(sample_rate), channels)
    width = int(kind[-1])
    match kind:
        case "u1":
            data = np.round(samples * 127 + 128).astype("u1").tobytes()
        case "<i3":
            data = np.round(samples * (2**23 - 1)).astype("<i4").view("u1").reshape(-1, 4)[:, :3].tobytes()
        case "<f4":
            data = samples.astype("<f4").tobytes()
        case _:
            data = np.round(samples * (2 ** (8 * width - 1) - 1)).astype(kind).tobytes()
    frame = channels * width
    code = 3 if "f" in kind else 1
    layout = struct.pack("<HHIIHH", code, channels, sample_rate, sample_rate * frame, frame, width * 8)
    size = len(data) if stated_size is None else stated_size
    head = b"RIFF" + struct.pack("<I", (size + 36) & 0xFFFFFFFF) + b"WAVEfmt " + struct.pack("<I", 16) + layout
    return head + b"data" + struct.pack("<I", size) + data


def encoded(codec: str, container: str, options: dict[str, str] | None = None) -> bytes:
    """The tone in a compressed format, stereo, with 48 kHz."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sound"
        with av.open(str(path), "w", format=container, options=options or {}) as file:
            stream: Any = file.add_stream(codec, rate=48_000, layout="stereo")
            both = np.tile(tone(48_000).astype(np.float32), (2, 1))
            frame = av.AudioFrame.from_ndarray(both, format="fltp", layout="stereo")
            frame.sample_rate = 48_000
            fitted = av.AudioResampler(stream.format.name, "stereo", 48_000, frame_size=stream.frame_size or 1024)
            for piece in (*fitted.resample(frame), *fitted.resample(None), None):
                file.mux(stream.encode(piece))
        return path.read_bytes()


def video(*, with_sound: bool) -> bytes:
    """A second of grey video, perhaps with half a second of silence."""
    buffer = io.BytesIO()
    with av.open(buffer, "w", format="matroska") as file:
        pictures: Any = file.add_stream("mpeg4", rate=10, width=64, height=64, pix_fmt="yuv420p")
        sound: Any = file.add_stream("pcm_s16le", rate=16_000, layout="mono") if with_sound else None
        for _ in range(10):
            picture = av.VideoFrame.from_ndarray(np.full((64, 64, 3), 128, np.uint8), format="rgb24")
            file.mux(pictures.encode(picture))
        if sound:
            frame = av.AudioFrame.from_ndarray(np.zeros((1, 8000), np.int16), format="s16", layout="mono")
            frame.sample_rate = 16_000
            file.mux(sound.encode(frame))
        file.mux(pictures.encode(None))
    return buffer.getvalue()


def written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def assert_is_tone(path: Path, tolerance_seconds: float = 0.06) -> None:
    notices: list[str] = []
    audio = open_audio(path, notices.append)
    spectrum = np.abs(np.fft.rfft(audio.samples * np.hanning(len(audio.samples))))
    assert audio.sample_rate == SAMPLE_RATE
    assert audio.samples.dtype == np.float32
    assert audio.seconds == pytest.approx(SECONDS, abs=tolerance_seconds)
    assert np.argmax(spectrum) / audio.seconds == pytest.approx(HERTZ, abs=1)
    assert np.median(np.abs(audio.samples)) == pytest.approx(0.5 / np.sqrt(2), abs=0.03)
    assert notices == []


def refusal(path: Path) -> SoundUnreadable:
    with pytest.raises(SoundUnreadable) as caught:
        open_audio(path)
    assert "\n" not in str(caught.value)
    return caught.value


@pytest.mark.parametrize("sample_rate", [8_000, 11_025, 16_000, 22_050, 44_100, 96_000, 192_000])
def test_any_sample_rate(tmp_path: Path, sample_rate: int) -> None:
    assert_is_tone(written(tmp_path, "a.wav", wav_bytes(sample_rate)))


@pytest.mark.parametrize("kind", ["u1", "<i2", "<i3", "<i4", "<f4"])
def test_any_depth(tmp_path: Path, kind: str) -> None:
    assert_is_tone(written(tmp_path, "a.wav", wav_bytes(44_100, 2, kind)))


@pytest.mark.parametrize("channels", [1, 2, 3, 6, 8])
def test_channels_are_mixed_without_clipping(tmp_path: Path, channels: int) -> None:
    assert_is_tone(written(tmp_path, "a.wav", wav_bytes(channels=channels)))


@pytest.mark.parametrize("stated_size", [0, 0xFFFFFFFF, 0xFFFFFFFF - 36, 0x7FFFFFFF])
def test_recorder_that_did_not_know_the_length(tmp_path: Path, stated_size: int) -> None:
    path = written(tmp_path, "stream.wav", wav_bytes(stated_size=stated_size))

    assert_is_tone(path)
    assert stated_seconds(path) is None


@pytest.mark.parametrize(
    ("codec", "container"),
    [
        ("libmp3lame", "mp3"),
        ("aac", "ipod"),
        ("aac", "adts"),
        ("libopus", "ogg"),
        ("flac", "flac"),
        ("libopus", "webm"),
    ],
)
def test_compressed_sound(tmp_path: Path, codec: str, container: str) -> None:
    assert_is_tone(written(tmp_path, "sound", encoded(codec, container)))


def test_content_decides_not_the_name(tmp_path: Path) -> None:
    assert_is_tone(written(tmp_path, "music.wav", encoded("libmp3lame", "mp3")))
    assert_is_tone(written(tmp_path, "notes.txt", wav_bytes()))


def test_colon_in_a_name_is_no_protocol(tmp_path: Path) -> None:
    assert_is_tone(written(tmp_path, "http: memo, 12.30, Köln.wav", wav_bytes()))


def test_stated_length_is_known_without_decoding(tmp_path: Path) -> None:
    for name, content in (("a.wav", wav_bytes()), ("a.flac", encoded("flac", "flac"))):
        assert stated_seconds(written(tmp_path, name, content)) == pytest.approx(SECONDS)


def test_blocks_come_one_by_one(tmp_path: Path) -> None:
    path = written(tmp_path, "a.wav", wav_bytes(48_000, 2))

    blocks = list(read_blocks(path))

    assert all(1.0 <= block.seconds < 1.2 for block in blocks[:-1])
    np.testing.assert_array_equal(np.concatenate([block.samples for block in blocks]), open_audio(path).samples)


def test_two_speakers_in_two_channels_are_both_heard(shared_inputs: Path) -> None:
    audio = open_audio(shared_inputs / "speech/stereo_two_speakers.wav")

    assert audio.seconds == pytest.approx(5.0)
    assert 0.1 < np.abs(audio.samples).max() <= 1.0


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.wav", wav_bytes()),
        ("a.flac", encoded("flac", "flac")),
        ("a.m4a", encoded("aac", "ipod", options={"movflags": "faststart"})),
        ("a.webm", encoded("libopus", "webm")),
    ],
)
def test_cut_off_file_gives_what_is_there_and_says_so(tmp_path: Path, name: str, content: bytes) -> None:
    path = written(tmp_path, name, content[: len(content) * 2 // 3])
    notices: list[str] = []

    audio = open_audio(path, notices.append)

    assert 0.3 * SECONDS < audio.seconds < 0.8 * SECONDS
    assert len(notices) == 1
    assert notices[0].startswith(f"{name} is cut off or damaged: ")


def test_damaged_file_gives_what_can_be_read_and_says_so(tmp_path: Path) -> None:
    content = bytearray(encoded("libmp3lame", "mp3"))
    content[len(content) // 3 : len(content) // 2] = os.urandom(len(content) // 2 - len(content) // 3)
    notices: list[str] = []

    audio = open_audio(written(tmp_path, "a.mp3", bytes(content)), notices.append)

    assert 0.5 * SECONDS < audio.seconds < 1.1 * SECONDS
    assert len(notices) == 1


@pytest.mark.parametrize("sample_rate", [1, 3_000_000])
def test_absurd_sample_rate_is_damage(tmp_path: Path, sample_rate: int) -> None:
    content = bytearray(wav_bytes())
    content[24:28] = struct.pack("<I", sample_rate)

    assert "damaged" in refusal(written(tmp_path, "a.wav", bytes(content))).sentence


def test_sound_of_a_video(tmp_path: Path) -> None:
    assert open_audio(written(tmp_path, "a.mkv", video(with_sound=True))).seconds == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.wav", b"", "“a.wav” is empty."),
        ("a.wav", b"Dear diary, " * 100, "a.wav is not a sound file, or it is damaged."),
        ("a.txt", b"Dear diary, " * 100, "There is no sound in a.txt."),
        ("a.wav", wav_bytes()[:20], "a.wav is not a sound file, or it is damaged."),
        ("a.wav", wav_bytes()[:44], "There is no sound in a.wav, or it is damaged beyond use."),
        ("a.m4a", encoded("aac", "ipod")[:9000], "a.m4a is not a sound file, or it is damaged."),
        ("a.mkv", video(with_sound=False), "There is no sound in a.mkv."),
        ("a.bin", bytes(100_000), "a.bin is not a sound file, or it is damaged."),
    ],
)
def test_unusable_content_is_refused_with_a_sentence(
    tmp_path: Path, name: str, content: bytes, sentence: str, capfd: pytest.CaptureFixture[str]
) -> None:
    error = refusal(written(tmp_path, name, content))

    assert error.sentence == sentence
    assert error.hint
    assert capfd.readouterr() == ("", "")


def test_playlist_fetches_nothing(tmp_path: Path) -> None:
    playlist = b"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nhttp://127.0.0.1:9/a.ts\n#EXT-X-ENDLIST\n"

    refusal(written(tmp_path, "list.m3u8", playlist))


def test_missing_file_and_folder(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.wav").sentence == f"There is no file {tmp_path / 'none.wav'}."
    assert refusal(tmp_path).sentence == f"“{tmp_path.name}” is a folder."
    assert refusal(Path("a\0b.wav")).sentence == "A file name may not contain a zero byte."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.wav")

    assert refusal(tmp_path / "pipe.wav").sentence == "“pipe.wav” is not a file."


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, "a.wav", wav_bytes())

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)  # the superuser, who runs the tests in a container, may read everything

    assert refusal(path).sentence == "“a.wav” may not be read."
