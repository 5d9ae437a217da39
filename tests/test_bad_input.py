# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person can get wrong on the command line: one clear sentence, the documented exit code, nothing lost."""

import contextlib
import errno
import io
import logging
import os
import shutil
import signal
import struct
import subprocess
import sys
import wave
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np
import psutil
import pytest
from PIL import Image

from assistant.cli import session, standard_output
from assistant.cli.main import run
from assistant.cli.sound_out import SpeechFile
from assistant.engines.process.engine_process import EngineProcess
from assistant.errors import OutputError
from assistant.values import Audio
from tests.conftest import TinyVlm
from tests.models.vlm.world import arrange, render

ROOT = Path(__file__).parents[1]

INPUT, ENGINE, DEVICE, OUTPUT, NOTHING_HEARD, INTERRUPTED = 3, 4, 5, 6, 7, 130


class Result(NamedTuple):
    code: int
    out: str
    err: str


Kibitz = Callable[..., Result]


@pytest.fixture(autouse=True)
def account(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An account in which Kibitz has never run, in its own folder, without display or sound server."""
    monkeypatch.chdir(tmp_path)
    for name in ("HOME", "USERPROFILE", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "PULSE_SERVER"):
        monkeypatch.delenv(name, raising=False)
    # More threads than free cores make tiny models slow.
    Path("calm.toml").write_text("threads = 1\n", encoding="utf-8")


@pytest.fixture
def kibitz(capfd: pytest.CaptureFixture[str]) -> Kibitz:
    """Runs a verb in this process; what native libraries print is seen too."""

    def call(*arguments: object) -> Result:
        code = run(list(map(str, arguments)))
        out, err = capfd.readouterr()
        return Result(code, out, err)

    return call


def assert_refused(done: Result, code: int, *words: str) -> None:
    """One line for a person, which holds `words`; nothing on standard output."""
    assert (done.code, done.out) == (code, "")
    assert done.err.count("\n") == 1, done.err
    for word in (*words, "."):
        assert word in done.err
    for jargon in ("Traceback", "Error]", "codec", "Errno", "Expected `"):
        assert jargon not in done.err


# ── pictures ───────────────────────────────────────────────────────────────────────────────────────────────────────


def png(folder: Path) -> bytes:
    Image.effect_noise((300, 200), 60).save(folder / "whole.png")
    return (folder / "whole.png").read_bytes()


PICTURES: dict[str, tuple[Callable[[Path], bytes], str]] = {
    "empty": (lambda _: b"", "is empty"),
    "cut off": (lambda folder: png(folder)[:9000], "is cut off"),
    "only a header": (lambda folder: png(folder)[:20], "is cut off"),
    "words": (lambda _: b"hello", "not a picture"),
    "noise": (lambda _: np.random.default_rng(1).bytes(3000), "not a picture"),
    "document": (lambda _: b"%PDF-1.7 ...", "PDF"),
    "100 megapixels": (lambda folder: black(folder, 10_000, 10_001), "more than 80 megapixels"),
}


def black(folder: Path, width: int, height: int) -> bytes:
    Image.new("1", (width, height)).save(folder / "black.png")
    return (folder / "black.png").read_bytes()


@pytest.mark.parametrize("kind", PICTURES)
def test_a_bad_picture_is_refused_before_an_engine_starts(kind: str, kibitz: Kibitz, tmp_path: Path) -> None:
    content, words = PICTURES[kind]
    (tmp_path / "picture.png").write_bytes(content(tmp_path))

    assert_refused(kibitz("ask", "--image", "picture.png", "What is this?"), INPUT, "“picture.png”", words)


@pytest.mark.parametrize("name", ["missing.png", "no\nsuch \x1b[31m.png", "-dash.png", "図 ü.png", "caf\udce9.png"])
def test_a_missing_picture_is_named_without_obeying_its_name(name: str, kibitz: Kibitz) -> None:
    done = kibitz("ask", f"--image={name}", "What is this?")

    assert_refused(done, INPUT, "There is no file")
    assert "\x1b" not in done.err


def test_pictures_of_every_usual_kind_are_looked_at(kibitz: Kibitz, tiny_vlm: TinyVlm, tmp_path: Path) -> None:
    picture = render(arrange([("red", "circle")]))
    turned = Image.Exif()
    turned[0x0112] = 6
    see_through = picture.convert("RGBA")
    picture.save("jpeg called.png", "JPEG", quality=95)
    picture.transpose(Image.Transpose.ROTATE_90).save("turned.jpg", exif=turned, quality=95)
    see_through.save("see through\nand odd 図.png")
    picture.convert("CMYK").save("printed.tiff")
    picture.convert("P").save("-moving.gif", save_all=True, append_images=[Image.new("P", picture.size)])

    names = ["jpeg called.png", "turned.jpg", "see through\nand odd 図.png", "printed.tiff"]
    with quick_engines(kibitz, tiny_vlm) as ask:
        answers = [ask(f"--image={name}", "What color is the circle?") for name in names]
        moving = ask("--image=-moving.gif", "--frames=1", "What color is the circle?")

    assert answers == [Result(0, "The circle is red.\n", "")] * len(names)
    assert moving == Result(0, "The circle is red.\n", "Looking at -moving.gif at 0:00.0.\n")


EngineThread = partial(EngineProcess, in_process=True)
"""Engines on a thread of this process: no process has to be started for each question."""


@contextlib.contextmanager
def quick_engines(kibitz: Kibitz, tiny_vlm: TinyVlm) -> Iterator[Callable[..., Result]]:
    """Asks the tiny model."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(session, "EngineProcess", EngineThread)
        yield lambda *arguments: kibitz("ask", "--settings", "calm.toml", "--eyes", tiny_vlm.model, *arguments)


# ── sound ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def wav(samples: "np.ndarray[tuple[int], np.dtype[np.float64]]", sample_rate: int = 16_000) -> bytes:
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(sample_rate)
        file.writeframes((samples * 32767).astype("<i2").tobytes())
    return buffer.getvalue()


SOUNDS: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "is empty"),
    "words": (lambda: b"hello", "not a sound file"),
    "noise": (lambda: np.random.default_rng(1).bytes(3000), "not a sound file"),
    "cut off in its header": (lambda: wav(np.zeros(10))[:30], "not a sound file"),
    "without samples": (lambda: wav(np.zeros(0)), "no sound"),
    "two hours": (lambda: wav(np.zeros(8000 * 7200), 8000), "lasts 120 minutes"),
}


@pytest.mark.parametrize("kind", SOUNDS)
def test_a_bad_question_is_refused_before_an_engine_starts(kind: str, kibitz: Kibitz, tmp_path: Path) -> None:
    content, words = SOUNDS[kind]
    (tmp_path / "sound.wav").write_bytes(content())

    assert_refused(kibitz("ask", "--audio", "sound.wav"), INPUT, "sound.wav", words)


def test_hours_are_refused_even_where_the_file_does_not_say_so(kibitz: Kibitz, tmp_path: Path) -> None:
    endless = bytearray(wav(np.zeros(8000 * 660), 8000))
    struct.pack_into("<I", endless, 40, 0xFFFF_FFFF)
    (tmp_path / "live.wav").write_bytes(endless)

    assert_refused(kibitz("ask", "--audio", "live.wav"), INPUT, "live.wav lasts 11 minutes")


def test_sounds_of_every_kind_are_written_down_and_the_bad_ones_named(
    kibitz: Kibitz, tiny_whisper: Path, tiny_whisper_samples: Path, tmp_path: Path
) -> None:
    speech = (tiny_whisper_samples / "05_click_on_the_red_triangle.wav").read_bytes()
    (tmp_path / "cut off.wav").write_bytes(speech[: len(speech) * 3 // 4])
    (tmp_path / "caf\udce9.wav").write_bytes(speech)
    (tmp_path / "silence.wav").write_bytes(wav(np.zeros(32_000)))
    (tmp_path / "hiss.wav").write_bytes(wav(np.random.default_rng(1).normal(0, 0.1, 32_000).clip(-1, 1)))
    (tmp_path / "empty.wav").write_bytes(b"")

    files = ["empty.wav", "silence.wav", "hiss.wav", "cut off.wav", "caf\udce9.wav", "missing.wav"]
    done = kibitz("transcribe", "--settings", "calm.toml", "--ears", tiny_whisper, *files)

    assert done.code == INPUT
    assert "caf\\udce9.wav: Click on the red triangle." in done.out
    assert done.err.count("empty.wav") == done.err.count("missing.wav") == 1
    assert "silence.wav: no speech was heard." in done.err
    assert "hiss.wav: no speech was heard." in done.err
    assert "cut off.wav is cut off or damaged" in done.err
    assert "There is no file missing.wav." in done.err
    assert "Traceback" not in done.err


# ── models ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_damaged_and_mismatched_models_that_look_are_named(kibitz: Kibitz, tiny_vlm: TinyVlm, tmp_path: Path) -> None:
    model, projector = tiny_vlm.model.read_bytes(), tiny_vlm.projector.read_bytes()
    cases = {
        "half": (model[: len(model) // 2], projector, "cut off"),
        "words": (b"hello", projector, "not a GGUF"),
        "half projector": (model, projector[: len(projector) // 2], "cut off"),
        "swapped": (projector, model, "is a projector"),
        "twice": (model, model, "not a projector"),
    }
    Image.new("RGB", (50, 50)).save("picture.png")
    for name, (first, second, words) in cases.items():
        (folder := tmp_path / name).mkdir()
        (folder / "tiny.gguf").write_bytes(first)
        (folder / "mmproj-tiny.gguf").write_bytes(second)

        with quick_engines(kibitz, TinyVlm(folder / "tiny.gguf", folder)) as ask:
            assert_refused(ask("--image", "picture.png", "What is this?"), ENGINE, words)


def test_a_damaged_model_that_hears_is_named_once_for_all_files(
    kibitz: Kibitz, tiny_whisper: Path, tmp_path: Path
) -> None:
    shutil.copytree(tiny_whisper, tmp_path / "half")
    os.truncate(tmp_path / "half/model.bin", 10_000)
    (tmp_path / "a.wav").write_bytes(wav(np.zeros(16_000)))

    assert_refused(kibitz("transcribe", "--ears", tmp_path / "half", "a.wav", "a.wav"), ENGINE, "half is damaged")


def test_a_model_that_was_deleted_by_hand_is_named_with_the_way_out(kibitz: Kibitz, tmp_path: Path) -> None:
    for verb, option in ((("ask", "What?"), "--eyes"), (("say", "Hello."), "--voice")):
        done = kibitz(*verb, option, tmp_path / ("gone.gguf" if option == "--eyes" else "gone.onnx"))

        assert_refused(done, ENGINE, "gone.", "kibitz models use", "--eyes reader")


def test_a_damaged_voice_leaves_what_was_there(kibitz: Kibitz, tiny_voice: Path, tmp_path: Path) -> None:
    (tmp_path / "voice.onnx").write_bytes(tiny_voice.read_bytes()[:5000])
    shutil.copy(f"{tiny_voice}.json", "voice.onnx.json")
    (tmp_path / "kept.wav").write_text("precious")

    done = kibitz("say", "--out", "kept.wav", "--voice", "voice.onnx", "Hello.")

    assert_refused(done, ENGINE, "The voice voice.onnx is damaged or not a Piper voice. Install")
    assert (tmp_path / "kept.wav").read_text() == "precious"
    assert not list(tmp_path.glob("*.part"))


def test_a_picture_too_large_for_the_context_window_is_refused(
    kibitz: Kibitz, tiny_vlm: TinyVlm, tmp_path: Path
) -> None:
    Path("calm.toml").write_text("threads = 1\n[eyes]\ncontext_tokens = 256\n")
    Image.new("RGB", (700, 700)).save("picture.png")
    pictures = ["--image", "picture.png"] * 3

    with quick_engines(kibitz, tiny_vlm) as ask:
        assert_refused(ask(*pictures, "What is this?"), INPUT, "tokens", "eyes.context_tokens")


# ── devices ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--screen"], "There is no screen"),
        (["--camera", "99999999999"], "cannot be opened"),
        (["--camera", "missing.avi"], "cannot be opened"),
    ],
)
def test_a_missing_device_is_named(arguments: list[str], words: str, kibitz: Kibitz) -> None:
    assert_refused(kibitz("ask", "What is this?", *arguments), DEVICE, words)


# ── texts ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    def type_(content: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="utf-8"))

    return type_


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "empty"), (b" \n", "empty"), (b"caf\xe9 \xff\x00", "not text in UTF-8"), (b"x" * 17_000_000, "16 MB")],
)
def test_a_bad_question_on_standard_input_is_refused(
    content: bytes, words: str, kibitz: Kibitz, typed: Callable[[bytes], None]
) -> None:
    typed(content)

    assert_refused(kibitz("ask", "-"), INPUT, words)


def test_closed_standard_input_is_told(kibitz: Kibitz, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)

    assert_refused(kibitz("say", "-"), INPUT, "Standard input is closed")


def test_a_megabyte_of_question_is_refused_by_a_model_that_cannot_hold_it(
    kibitz: Kibitz, tiny_vlm: TinyVlm, typed: Callable[[bytes], None]
) -> None:
    typed(b"What is this? " * 75_000)

    with quick_engines(kibitz, tiny_vlm) as ask:
        assert_refused(ask("-"), INPUT, "Shorten it")


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        (b"", "not valid JSON"),
        (b'{"type":', "not valid JSON"),
        (b"\xff\xfe\x00", "not text in UTF-8"),
        (b"[" * 100_000 + b"]" * 100_000, "nested too deeply"),
        (b"1" * 10_000, "not valid JSON"),
    ],
)
def test_a_bad_schema_is_refused(schema: bytes, words: str, kibitz: Kibitz, tmp_path: Path) -> None:
    (tmp_path / "schema.json").write_bytes(schema)

    assert_refused(kibitz("ask", "--schema", "schema.json", "What?"), INPUT, "The schema schema.json", words)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs /dev/zero")
def test_an_endless_schema_is_refused(kibitz: Kibitz) -> None:
    assert_refused(kibitz("ask", "--schema", "/dev/zero", "What?"), INPUT, "more than 16 MB")


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        (b"[eyes\n", "not valid TOML"),
        (b"\x93\xff\x00", "not text in UTF-8"),
        (b'[eyes]\ncontext_tokens = "many"', "eyes.context_tokens must be a whole number"),
        (b"[eyes]\ncontext_tokens = 1", "eyes.context_tokens must be a whole number >= 256"),
        (b"eyes = 3", "eyes must be a section of its own"),
        (b"threads = 1000000", "threads must be a whole number <= 256"),
        (b"[voice]\nvolume = nan", "voice.volume must be a number"),
        (b"a = " + b"[" * 10_000, "TOML|nested"),
        (b"threads = " + b"1" * 10_000, "TOML"),
    ],
)
def test_broken_settings_are_refused_and_stay(settings: bytes, words: str, kibitz: Kibitz, tmp_path: Path) -> None:
    (path := tmp_path / "kibitz.toml").write_bytes(settings)

    done = kibitz("ask", "--settings", path, "What?")

    assert_refused(done, INPUT, "Correct it")
    assert any(word in done.err for word in words.split("|"))
    assert path.read_bytes() == settings


def test_settings_from_an_editor_that_marks_utf_8_are_understood(kibitz: Kibitz, tmp_path: Path) -> None:
    (tmp_path / "kibitz.toml").write_bytes(b"\xef\xbb\xbfthreads = 2\n")

    assert_refused(kibitz("ask", "--settings", "kibitz.toml", "--image", "missing.png", "What?"), INPUT, "missing.png")


# ── output ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("place", [".", "/", "no/folder/a.wav", "calm.toml/a.wav", "x" * 300 + ".wav", "zero\0.wav"])
def test_a_place_that_cannot_be_written_is_named_before_the_work(place: str, kibitz: Kibitz, tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())

    assert_refused(kibitz("say", "--out", place, "Hello."), OUTPUT)
    assert_refused(kibitz("ask", "--out", place, "What?"), OUTPUT)
    assert sorted(tmp_path.iterdir()) == before


class FullDisk(io.BytesIO):
    def write(self, data: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_leaves_the_old_file_and_nothing_else(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (path := tmp_path / "speech.wav").write_text("precious")
    second = Audio(np.zeros(22_050, np.float32), 22_050)

    with pytest.raises(OutputError, match="No space left on device"), SpeechFile(path) as file:
        file.play(second)
        file._file.close()
        file._file = FullDisk()
        file.play(second)

    assert path.read_text() == "precious"
    assert not list(tmp_path.glob("*.part"))


def test_speech_longer_than_a_wav_file_holds_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("assistant.cli.sound_out._MOST_BYTES", 1000)

    with pytest.raises(OutputError, match="longer than"), SpeechFile(tmp_path / "speech.wav") as file:
        file.play(Audio(np.zeros(501, np.float32), 22_050))


def test_a_speech_file_without_speech_is_a_wav_file_all_the_same(tmp_path: Path) -> None:
    with SpeechFile(tmp_path / "speech.wav") as file:
        file.keep()

    with wave.open(str(tmp_path / "speech.wav")) as written:
        assert (written.getnframes(), written.getsampwidth(), written.getnchannels()) == (0, 2, 1)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_device_that_is_full_is_told(kibitz: Kibitz) -> None:
    done = kibitz("say", "--out", "/dev/full", "Hello.")

    assert done.code == OUTPUT
    assert "No space left on device" in done.err


class Broken(io.StringIO):
    def __init__(self, error: OSError) -> None:
        super().__init__()
        self._error = error

    def flush(self) -> None:
        raise self._error


@pytest.mark.parametrize("form", ["--json", "--stream", ""])
@pytest.mark.parametrize(
    ("error", "words"),
    [(OSError(errno.ENOSPC, "No space left on device"), "No space left on device"), (BrokenPipeError(), "")],
)
def test_an_answer_that_cannot_be_passed_on_ends_the_work(
    form: str, error: OSError, words: str, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    monkeypatch.setattr(session, "EngineProcess", EngineThread)
    monkeypatch.setattr(sys, "stdout", Broken(error))
    monkeypatch.setattr(standard_output, "_give_up", lambda: None)

    code = run(["ask", *filter(None, [form]), "What is this?"])

    assert code == OUTPUT
    said = [line for line in capfd.readouterr().err.splitlines() if not line.startswith("(Answered by")]
    assert len(said) == (1 if words else 0)
    assert words in "".join(said)
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


def test_closed_standard_output_and_standard_error_are_no_mistake_of_kibitz(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)

    assert run(["doctor", "--paths"]) == OUTPUT
    assert run(["ask", "--image", "missing.png", "What?"]) == INPUT


def test_a_terminal_that_knows_few_characters_gets_escapes(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(buffer := io.BytesIO(), encoding="ascii"))

    standard_output.accept_any_character()
    standard_output.answer("café “yes”")

    assert buffer.getvalue() == b"caf\\xe9 \\u201cyes\\u201d\n"
    capfd.readouterr()


# ── Ctrl-C ─────────────────────────────────────────────────────────────────────────────────────────────────────────


class Interrupting(io.BytesIO):
    def read(self, _size: int | None = -1, /) -> bytes:
        raise KeyboardInterrupt


@pytest.mark.parametrize("arguments", [["ask", "-"], ["say", "--out", "a.wav", "-"]])
def test_ctrl_c_while_text_is_typed_stops(
    arguments: list[str], kibitz: Kibitz, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(Interrupting(), encoding="utf-8"))

    assert kibitz(*arguments) == Result(INTERRUPTED, "", "Stopped.\n")
    assert not list(tmp_path.glob("a.wav*"))


def test_ctrl_c_reaches_a_recording_in_which_nobody_speaks_any_more(
    tiny_whisper: Path, tiny_whisper_samples: Path, tmp_path: Path
) -> None:
    speech = bytearray((tiny_whisper_samples / "05_click_on_the_red_triangle.wav").read_bytes())
    struct.pack_into("<I", speech, 40, 0xFFFF_FFFF)
    (tmp_path / "hours.wav").write_bytes(speech)
    os.truncate(tmp_path / "hours.wav", 32_000 * 7200)
    process = subprocess.Popen(
        [sys.executable, "-m", "assistant", "transcribe", "--ears", tiny_whisper, "hours.wav"],
        env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        start_new_session=True,
    )  # fmt: skip
    with process:
        assert process.stdout
        assert process.stdout.readline() == b"Click on the red triangle.\n"
        children = psutil.Process(process.pid).children(recursive=True)
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=20)

    assert (process.returncode, out, err) == (INTERRUPTED, b"", b"Stopped.\n")
    _, left = psutil.wait_procs(children, timeout=10)
    # Where nobody reaps orphans, a process that has ended stays as a zombie.
    assert not [child for child in left if child.status() != psutil.STATUS_ZOMBIE]
