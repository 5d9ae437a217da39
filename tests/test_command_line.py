# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line as a user meets it, with the tiny trained models and with the starter engines."""

import io
import json
import os
import shutil
import signal
import subprocess
import sys
import wave
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np
import psutil
import pytest
from PIL import Image, ImageDraw, ImageFont

from assistant.cli import session
from assistant.cli.main import run
from assistant.engines.process.engine_process import EngineProcess
from tests.conftest import TinyVlm
from tests.models.vlm.world import arrange, render

ROOT = Path(__file__).parents[1]


class Result(NamedTuple):
    code: int
    out: str
    err: str


Kibitz = Callable[..., Result]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An account in which Kibitz has never run, without display or sound server."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "SYSTEMROOT", "TEMP") if name in os.environ}
    return {**kept, "HOME": str(tmp_path / "home"), "USERPROFILE": str(tmp_path / "home")}


@pytest.fixture
def one_thread(tmp_path: Path) -> Path:
    """Settings for tiny models: threads that spin for each other are slow where other programs want the cores too."""
    (path := tmp_path / "one_thread.toml").write_text("threads = 1\n", encoding="utf-8")
    return path


@pytest.fixture
def kibitz(environment: dict[str, str], one_thread: Path, tmp_path: Path) -> Kibitz:
    def start(*arguments: object, stdin: str = "") -> Result:
        command = [sys.executable, "-m", "assistant", *map(str, arguments)]
        if arguments[0] in ("ask", "transcribe") and "--settings" not in arguments:
            command[4:4] = ["--settings", str(one_thread)]
        done = subprocess.run(
            command, env={**environment, "PYTHONPATH": str(ROOT)}, cwd=tmp_path, input=stdin, capture_output=True,
            text=True, timeout=120, check=False, encoding="utf-8",
        )  # fmt: skip
        assert "Traceback" not in done.stderr, done.stderr
        return Result(done.returncode, done.stdout, done.stderr)

    return start


@pytest.fixture
def kibitz_here(
    environment: dict[str, str],
    one_thread: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> Kibitz:
    """The same within this process, engines too: for what need not be a program of its own."""
    monkeypatch.setattr(session, "EngineProcess", partial(EngineProcess, in_process=True))
    for name in set(os.environ) - set(environment):
        monkeypatch.delenv(name)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)

    def call(*arguments: object, stdin: str = "") -> Result:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8"))
        words = list(map(str, arguments))
        if words[0] in ("ask", "transcribe") and "--settings" not in words:
            words[1:1] = ["--settings", str(one_thread)]
        code = run(words)
        return Result(code, *capfd.readouterr())

    return call


@pytest.fixture
def eyes(tiny_vlm: TinyVlm) -> list[object]:
    return ["--eyes", tiny_vlm.model]


@pytest.fixture
def red_circle(tmp_path: Path) -> Path:
    render(arrange([("red", "circle")])).save(path := tmp_path / "red circle.png")
    return path


@pytest.fixture
def blue_stars(tmp_path: Path) -> Path:
    render(arrange([("blue", "star"), ("green", "star")])).save(path := tmp_path / "stars.png")
    return path


@pytest.fixture
def receipt(tmp_path: Path) -> Path:
    picture = Image.new("RGB", (640, 420), "white")
    draw, font = ImageDraw.Draw(picture), ImageFont.load_default(size=30)
    for row, (left, right) in enumerate(
        [("Corner Bakery", ""), ("Bread", "3.20"), ("Cake", "4.50"), ("Total", "7.70")]
    ):
        draw.text((40, 40 + 90 * row), left, "black", font)
        draw.text((480, 40 + 90 * row), right, "black", font)
    picture.save(path := tmp_path / "receipt.png")
    return path


# ── asking ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_spoken_question_about_a_picture_is_answered_in_words_and_sound(
    kibitz: Kibitz,
    eyes: list[object],
    tiny_whisper: Path,
    tiny_voice: Path,
    tiny_whisper_samples: Path,
    blue_stars: Path,
    tmp_path: Path,
) -> None:
    question, spoken = tiny_whisper_samples / "11_how_many_shapes_are_there.wav", tmp_path / "answer.wav"

    done = kibitz(
        "ask", "--audio", question, "--image", blue_stars, "--out", spoken, "--ears", tiny_whisper, *eyes,
        "--voice", tiny_voice,
    )  # fmt: skip

    assert done == Result(0, "There are two shapes.\n", done.err)
    assert "How many shapes are there?" in done.err
    with wave.open(str(spoken)) as file:
        sound = np.frombuffer(file.readframes(file.getnframes()), np.int16)
        assert 0.5 < file.getnframes() / file.getframerate() < 10
    assert np.abs(sound).max() > 2000


def test_another_picture_gives_another_right_answer(
    kibitz_here: Kibitz, eyes: list[object], red_circle: Path, blue_stars: Path
) -> None:
    first = kibitz_here("ask", "--image", red_circle, *eyes, "How many shapes are there?")
    second = kibitz_here("ask", "--image", blue_stars, *eyes, "How many shapes are there?")

    assert (first.out, second.out) == ("There is one shape.\n", "There are two shapes.\n")


def test_a_model_that_reads_text_only_is_not_loaded_for_a_picture(
    kibitz_here: Kibitz, tiny_vlm: TinyVlm, red_circle: Path, tmp_path: Path
) -> None:
    (alone := tmp_path / "alone").mkdir()
    model = Path(shutil.copy(tiny_vlm.model, alone))

    done = kibitz_here("ask", "--image", red_circle, "--eyes", model, "What color is the circle?")

    assert (done.code, done.out) == (3, "")
    assert "cannot see pictures" in done.err
    assert "kibitz models use" in done.err


def test_the_starter_engine_quotes_what_it_reads_and_says_who_it_is(
    kibitz: Kibitz, receipt: Path, tmp_path: Path
) -> None:
    done = kibitz("ask", "--image", receipt, "What is the total?")

    assert done.code == 0
    assert "7.70" in done.out
    assert "starter engine" in done.err
    # ONNX Runtime, unless told not to, keeps an identifier of the computer there and reports to its maker.
    assert not list((tmp_path / "home").rglob("*onnxruntime*"))


def test_json_tells_what_was_found_where_and_when(kibitz_here: Kibitz, receipt: Path) -> None:
    report = json.loads(kibitz_here("ask", "--json", "--image", receipt, "What is the total?").out)

    assert report["outcome"] == "answered"
    assert report["starter"] is True
    (left, top, right, bottom) = report["evidence"][0]["box"]
    assert 300 < top < bottom < 400
    assert left < right <= 640
    assert 0 < report["timings"]["first_token"] <= report["timings"]["finished"]


def test_an_answer_fits_the_schema(kibitz_here: Kibitz, eyes: list[object], red_circle: Path, tmp_path: Path) -> None:
    properties = {"color": {"type": "string"}, "shape": {"type": "string"}}
    schema = {"type": "object", "properties": properties, "required": ["color", "shape"], "additionalProperties": False}
    (path := tmp_path / "schema.json").write_text(json.dumps(schema))

    done = kibitz_here("ask", "--schema", path, "--image", red_circle, *eyes, "Give me color and shape as JSON.")

    assert json.loads(done.out) == {"color": "red", "shape": "circle"}


def test_a_streamed_answer_is_the_same_answer(kibitz_here: Kibitz, eyes: list[object], red_circle: Path) -> None:
    done = kibitz_here("ask", "--stream", "--image", red_circle, *eyes, "What color is the circle?")

    assert done.out == "The circle is red.\n"


def test_timings_are_told_beside_the_answer(kibitz: Kibitz, eyes: list[object], red_circle: Path) -> None:
    done = kibitz("ask", "--timings", "--image", red_circle, *eyes, "What color is the circle?")

    assert done.out == "The circle is red.\n"
    assert "Read the question:" in done.err
    assert "Finished:" in done.err


def test_a_question_is_read_from_standard_input(kibitz_here: Kibitz, eyes: list[object], red_circle: Path) -> None:
    done = kibitz_here("ask", "--image", red_circle, *eyes, "-", stdin="What color is the circle?\n")

    assert done.out == "The circle is red.\n"


def test_silence_is_not_asked(kibitz_here: Kibitz, eyes: list[object], tiny_whisper: Path, tmp_path: Path) -> None:
    done = kibitz_here("ask", "--audio", _wav(tmp_path, np.zeros(32_000)), "--ears", tiny_whisper, *eyes)

    assert (done.code, done.out) == (7, "")


# ── transcribing and speaking ──────────────────────────────────────────────────────────────────────────────────────


def test_speech_is_written_down(kibitz: Kibitz, tiny_whisper: Path, tiny_whisper_samples: Path) -> None:
    sample = tiny_whisper_samples / "05_click_on_the_red_triangle.wav"

    assert kibitz("transcribe", "--ears", tiny_whisper, sample).out == "Click on the red triangle.\n"
    assert "00:00:0" in kibitz("transcribe", "--srt", "--ears", tiny_whisper, sample).out
    report = json.loads(kibitz("transcribe", "--json", "--ears", tiny_whisper, sample).out)
    assert report["text"] == "Click on the red triangle."


def test_one_unreadable_file_does_not_stop_the_others(
    kibitz: Kibitz, tiny_whisper: Path, tiny_whisper_samples: Path, tmp_path: Path
) -> None:
    sample = tiny_whisper_samples / "05_click_on_the_red_triangle.wav"

    done = kibitz("transcribe", "--ears", tiny_whisper, tmp_path / "missing.wav", sample)

    assert done.code == 3
    assert "Click on the red triangle." in done.out
    assert "missing.wav" in done.err


def test_a_text_is_spoken_into_a_file(kibitz: Kibitz, tmp_path: Path) -> None:
    done = kibitz("say", "--out", tmp_path / "hello.wav", "Hello, this is **Kibitz**.")

    assert done.code == 0
    assert done.out == ""
    with wave.open(str(tmp_path / "hello.wav")) as file:
        assert file.getnframes() > file.getframerate() / 2


# ── bad input: one sentence, the right exit code ───────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["ask"], 3),
        (["ask", "--audio", "missing.wav"], 3),
        (["ask", "--image", "missing.png", "What?"], 3),
        (["ask", "--settings", "missing.toml", "What?"], 3),
        (["ask", "--schema", "missing.json", "What?"], 3),
        (["ask", "--eyes", "missing.gguf", "What?"], 4),
        (["ask", "--eyes", "nonsense", "What?"], 4),
        (["ask", "--eyes", "remote", "What?"], 4),
        (["ask", "--screen", "What?"], 5),
        (["ask", "--camera", "--", "What?"], 5),
        (["ask", "--out", "no/such/folder/a.wav", "What?"], 6),
        (["say", "--out", ".", "Hello"], 6),
        (["say", "Hello"], 5),
        (["say", "..."], 3),
        (["transcribe", "--srt", "a.wav", "b.wav"], 3),
    ],
)
def test_each_mistake_gets_a_sentence_and_its_exit_code(kibitz_here: Kibitz, arguments: list[str], code: int) -> None:
    done = kibitz_here(*arguments)

    assert (done.code, done.out) == (code, "")
    assert 0 < len(done.err.strip().splitlines()) <= 2
    assert "Traceback" not in done.err


def test_a_mistake_is_told_the_same_way_by_the_whole_program(kibitz: Kibitz) -> None:
    done = kibitz("ask", "--image", "missing.png", "What?")

    assert done == Result(3, "", "There is no file missing.png. Check its name and folder.\n")


def test_the_help_of_each_verb_names_the_exit_codes(kibitz_here: Kibitz, kibitz: Kibitz) -> None:
    for verb in ("ask", "transcribe", "say", "doctor"):
        assert "exit codes:" in kibitz_here(verb, "--help").out
    assert kibitz("--version").out.startswith("kibitz ")
    assert kibitz_here("nonsense").code == 2


def test_doctor_says_whether_a_voice_turn_would_work(kibitz: Kibitz) -> None:
    done = kibitz("doctor", "--json")

    report = json.loads(done.out)
    assert report["voice_turn"] is False
    assert done.code == 1
    by_subject = {finding["subject"]: finding for finding in report["findings"]}
    assert all(by_subject[role]["works"] for role in ("ears", "eyes", "voice"))
    assert not by_subject["microphone"]["works"]


def test_ctrl_c_ends_the_work_and_leaves_no_process_behind(environment: dict[str, str], tmp_path: Path) -> None:
    text = "This sentence is spoken again and again. " * 20_000
    command = [sys.executable, "-m", "assistant", "say", "--out", str(tmp_path / "long.wav"), "-"]
    process = subprocess.Popen(
        command, env={**environment, "PYTHONPATH": str(ROOT)}, stdin=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True, start_new_session=True,
    )  # fmt: skip
    assert process.stdin
    process.stdin.write(text)
    process.stdin.close()
    assert process.stderr
    assert "Speaking" in process.stderr.readline()

    children = psutil.Process(process.pid).children(recursive=True)
    os.kill(process.pid, signal.SIGINT)

    assert process.wait(20) == 130
    assert not (tmp_path / "long.wav").exists()
    _, left = psutil.wait_procs(children, timeout=10)
    # Where nobody reaps orphans, a process that has ended stays as a zombie.
    assert children
    assert not [child for child in left if child.status() != psutil.STATUS_ZOMBIE]
    process.stderr.close()


def _wav(folder: Path, samples: "np.ndarray[tuple[int], np.dtype[np.float64]]") -> Path:
    with wave.open(str(path := folder / "sound.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16_000)
        file.writeframes((samples * 32767).astype(np.int16).tobytes())
    return path


def test_a_key_that_runs_a_command_waits_for_no_library(environment: dict[str, str]) -> None:
    talk = "import sys; from assistant.__main__ import main; sys.argv[1:] = ['talk']; main()"
    loaded = "print([name for name in ('numpy', 'llama_cpp', 'PySide6', 'assistant.engines') if name in sys.modules])"

    done = subprocess.run(
        [sys.executable, "-c", f"{talk}; {loaded}"], env={**environment, "PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip

    assert done.stdout == "[]\n"
    assert "Kibitz is not running" in done.stderr
