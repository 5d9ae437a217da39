# SPDX-License-Identifier: GPL-3.0-or-later
"""What every voice promises, checked with the starter voice, the tiny Piper voice and the fake; then what each adds."""

import json
import logging
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

import numpy as np
import piper
import pytest
from faster_whisper import WhisperModel

from assistant.engines.piper import PiperVoice
from assistant.engines.protocols import EngineHost, Voice
from assistant.engines.starter.espeak import EspeakVoice
from assistant.errors import Cancelled, EngineUnavailable, ModelDamaged
from assistant.settings import VoiceSettings
from assistant.speech.audio import at_rate, joined
from assistant.values import Audio, Progress, Role
from tests.fakes import FakeVoice
from tests.models.whisper.speak import spoken

OpensVoice = Callable[[VoiceSettings, EngineHost], Voice]
OpenVoice = Callable[..., Voice]
"""Takes the fields of VoiceSettings that matter to the test."""

SENTENCE = "The red circle is on the left of the blue star."


@pytest.fixture(params=["espeak", "piper", "fake"])
def open_voice(request: pytest.FixtureRequest, tiny_voice: Path, engine_host: EngineHost) -> Iterator[OpenVoice]:
    openers: dict[str, OpensVoice] = {"espeak": EspeakVoice.open, "piper": PiperVoice.open, "fake": FakeVoice.open}
    model = str(tiny_voice) if request.param == "piper" else ""
    opened: list[Voice] = []

    def open_one(**changes: object) -> Voice:
        settings = replace(VoiceSettings(engine=request.param, model=model), **changes)  # type: ignore[arg-type]
        opened.append(openers[request.param](settings, engine_host))
        return opened[-1]

    yield open_one
    for voice in opened:
        voice.close()


def never() -> bool:
    return False


def pieces(voice: Voice, text: str) -> list[Audio]:
    return list(voice.synthesize(text, cancelled=never))


def say(voice: Voice, text: str) -> Audio:
    return joined(pieces(voice, text), voice.info.sample_rate)


# ── every voice ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_info_says_what_was_loaded(open_voice: OpenVoice) -> None:
    info = open_voice().info

    assert info.role is Role.VOICE
    assert info.name
    assert info.title
    assert info.sample_rate >= 8000
    assert "en" in info.languages
    assert not info.remote


def test_sound_is_audible_and_in_range(open_voice: OpenVoice) -> None:
    voice = open_voice()

    (audio,) = pieces(voice, SENTENCE)

    assert audio.sample_rate == voice.info.sample_rate
    assert audio.samples.dtype == np.float32
    assert audio.samples.ndim == 1
    assert np.isfinite(audio.samples).all()
    assert 0.1 < np.abs(audio.samples).max() <= 1.0


def test_longer_text_takes_longer_to_say(open_voice: OpenVoice) -> None:
    voice = open_voice()

    short, long = say(voice, "Yes, there is."), say(voice, SENTENCE)

    assert long.seconds > 1.5 * short.seconds


def test_double_speed_takes_half_the_time(open_voice: OpenVoice) -> None:
    normal, fast = say(open_voice(), SENTENCE), say(open_voice(speed=2.0), SENTENCE)

    assert fast.seconds == pytest.approx(normal.seconds / 2, rel=0.15)


def test_sentences_come_one_by_one(open_voice: OpenVoice) -> None:
    voice = open_voice()

    spoken_sentences = pieces(voice, "There is one circle. There are two stars! How many squares do you see?")

    assert len(spoken_sentences) == 3


@pytest.mark.parametrize("text", ["", " \n", "...", "?!", "👍", "— • —"])
def test_text_without_words_gives_no_sound(open_voice: OpenVoice, text: str) -> None:
    assert pieces(open_voice(), text) == []


@pytest.mark.parametrize(
    "text",
    [
        "a\x00b c",
        "x = [[1, 2], [3]]",
        "<b>Tom & Jerry</b>",
        "日本語 and Русский",
        "\ud800 lone",
        "👍 great",
        "5 % of 3 €",
    ],
)
def test_odd_text_is_spoken_all_the_same(open_voice: OpenVoice, text: str) -> None:
    assert say(open_voice(), text).seconds > 0


def test_megabyte_of_text_begins_to_be_spoken_at_once(open_voice: OpenVoice) -> None:
    voice = open_voice()

    first, second = islice(voice.synthesize("The star is red, and " * 50_000, cancelled=never), 2)

    assert 0 < first.seconds < 60
    assert 0 < second.seconds < 60


def test_cancelled_voice_stops_before_the_next_sentence(open_voice: OpenVoice) -> None:
    voice = open_voice()
    stop = False
    sound = voice.synthesize("One circle. " * 100, cancelled=lambda: stop)
    next(sound)

    stop = True

    with pytest.raises(Cancelled):
        next(sound)


def test_voice_speaks_again_after_a_stop(open_voice: OpenVoice) -> None:
    voice = open_voice()
    before = say(voice, SENTENCE)
    with pytest.raises(Cancelled):
        list(voice.synthesize(SENTENCE, cancelled=lambda: True))

    after = say(voice, SENTENCE)

    assert after.seconds == pytest.approx(before.seconds, rel=0.05)


def test_abandoned_sentence_does_not_disturb_the_next(open_voice: OpenVoice) -> None:
    voice = open_voice()
    expected = say(voice, SENTENCE)
    abandoned = voice.synthesize("One circle. " * 100, cancelled=never)
    next(abandoned)

    audio = say(voice, SENTENCE)

    assert audio.seconds == pytest.approx(expected.seconds, rel=0.05)


def test_two_voices_do_not_disturb_each_other(open_voice: OpenVoice) -> None:
    slow, fast = open_voice(), open_voice(speed=2.0)
    text = "There is a circle on the left. There is a star on the right."
    alone = [[piece.seconds for piece in pieces(voice, text)] for voice in (slow, fast)]

    slow_sound, fast_sound = slow.synthesize(text, cancelled=never), fast.synthesize(text, cancelled=never)
    together = list(zip(slow_sound, fast_sound, strict=True))

    assert [audio.seconds for audio, _ in together] == pytest.approx(alone[0], rel=0.05)
    assert [audio.seconds for _, audio in together] == pytest.approx(alone[1], rel=0.05)


def test_closing_twice_is_harmless(open_voice: OpenVoice) -> None:
    voice = open_voice()

    voice.close()
    voice.close()


def test_standard_output_stays_clean(open_voice: OpenVoice, capfd: pytest.CaptureFixture[str]) -> None:
    say(open_voice(), SENTENCE)

    assert capfd.readouterr().out == ""


def test_log_never_holds_what_is_said(open_voice: OpenVoice, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    say(open_voice(), "My password is xylophone.")

    assert "xylophone" not in caplog.text


# ── the words can be understood ────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def hear(tiny_whisper: Path) -> Callable[[Audio], str]:
    model = WhisperModel(str(tiny_whisper), device="cpu", compute_type="int8", cpu_threads=2)

    def listen(audio: Audio) -> str:
        samples = at_rate(audio, 16_000).samples * np.float32(0.5)
        padded = np.concatenate([np.zeros(5000, np.float32), samples, np.zeros(8000, np.float32)])
        return "".join(segment.text for segment in model.transcribe(padded, language="en")[0]).strip()

    return listen


@pytest.mark.parametrize("text", ["What color is the circle?", "The circle is red.", "How many stars are there?"])
def test_words_are_heard_as_they_were_said(
    hear: Callable[[Audio], str], tiny_voice: Path, engine_host: EngineHost, text: str
) -> None:
    starter = EspeakVoice.open(VoiceSettings(), engine_host)
    tiny = PiperVoice.open(VoiceSettings(model=str(tiny_voice)), engine_host)

    assert [hear(say(voice, text)) for voice in (starter, tiny)] == [text, text]


# ── eSpeak NG ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_espeak_is_a_starter(engine_host: EngineHost) -> None:
    assert EspeakVoice.open(VoiceSettings(), engine_host).info.starter


@pytest.mark.parametrize(
    ("language", "spoken_language"), [("de", "de"), ("fr", "fr"), ("zh", "zh"), ("pt-BR", "pt"), ("pt_AO", "pt")]
)
def test_espeak_speaks_other_languages(engine_host: EngineHost, language: str, spoken_language: str) -> None:
    voice = EspeakVoice.open(VoiceSettings(language=language), engine_host)

    assert voice.info.languages[0] == spoken_language
    assert say(voice, "1 2 3").seconds > 0


def test_espeak_takes_a_voice_that_fits_the_language_of_the_text(engine_host: EngineHost) -> None:
    # The same sounds would be of another length in an English voice; "Auto" is of neither language.
    german, neither = "Das ist nicht der richtige Weg zu dem Haus.", "Auto, Auto, Auto."
    english_voice = EspeakVoice.open(VoiceSettings(language="en"), engine_host)
    german_voice = EspeakVoice.open(VoiceSettings(language="de"), engine_host)

    def seconds(voice: EspeakVoice, text: str) -> float:
        return sum(audio.seconds for audio in voice.synthesize(text, cancelled=lambda: False))

    before = seconds(english_voice, neither)
    assert seconds(english_voice, german) == pytest.approx(seconds(german_voice, german), rel=0.01)
    # The same voice varies by 1.3 % on these words; the two voices are 5 % apart.
    assert seconds(english_voice, neither) == pytest.approx(seconds(german_voice, neither), rel=0.02)
    assert before != pytest.approx(seconds(german_voice, neither), rel=0.02)


def test_espeak_without_a_voice_for_the_language_lists_those_it_has(engine_host: EngineHost) -> None:
    with pytest.raises(EngineUnavailable, match="“xx”") as caught:
        EspeakVoice.open(VoiceSettings(language="xx"), engine_host)

    assert " de, " in caught.value.hint


def test_espeak_says_so_when_it_cannot_be_as_slow_as_asked(engine_host: EngineHost) -> None:
    notes = [EspeakVoice.open(VoiceSettings(speed=speed), engine_host).info.notes for speed in (0.25, 1.0)]

    assert notes == [("eSpeak NG speaks no slower than 80 words a minute.",), ()]


def test_espeak_stops_within_a_sentence(engine_host: EngineHost) -> None:
    voice = EspeakVoice.open(VoiceSettings(), engine_host)
    asked = 0

    def after_ten_blocks() -> bool:
        nonlocal asked
        asked += 1
        return asked >= 10

    with pytest.raises(Cancelled):
        list(voice.synthesize("the star and the circle and " * 12, cancelled=after_ten_blocks))

    assert asked < 15


def test_espeak_and_the_one_inside_piper_live_in_one_process(tiny_voice: Path, engine_host: EngineHost) -> None:
    german = EspeakVoice.open(VoiceSettings(language="de"), engine_host)
    tiny = PiperVoice.open(VoiceSettings(model=str(tiny_voice)), engine_host)
    alone = [say(voice, SENTENCE).seconds for voice in (german, tiny)]

    together = [say(voice, SENTENCE).seconds for _ in range(3) for voice in (german, tiny)]

    assert together == pytest.approx(alone * 3, rel=0.05)


# ── Piper ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def copied_voice(tiny_voice: Path, tmp_path: Path) -> Path:
    """A copy of the tiny voice, to be damaged, in a folder with an awkward name."""
    folder = tmp_path / "Stimme für Anna"
    folder.mkdir()
    for name in (tiny_voice.name, tiny_voice.name + ".json"):
        shutil.copy(tiny_voice.with_name(name), folder)
    return folder / tiny_voice.name


def change_description(voice: Path, **changes: object) -> None:
    beside = voice.with_name(voice.name + ".json")
    beside.write_text(json.dumps(json.loads(beside.read_text()) | changes))


def open_piper(voice: Path | str, host: EngineHost) -> PiperVoice:
    return PiperVoice.open(VoiceSettings(model=str(voice)), host)


def test_piper_uses_the_threads_it_is_given(tiny_voice: Path, engine_host: EngineHost) -> None:
    voice = open_piper(tiny_voice, replace(engine_host, threads=3))

    assert voice._synthesizer is not None
    options = voice._synthesizer.session.get_session_options()
    assert options.intra_op_num_threads == 3
    assert options.get_session_config_entry("session.force_spinning_stop") == "1"


def test_piper_tells_how_loading_gets_on(tiny_voice: Path, engine_host: EngineHost) -> None:
    told: list[Progress] = []

    open_piper(tiny_voice, replace(engine_host, progress=told.append))

    assert [(one.done, one.total) for one in told] == [(0, 2), (1, 2), (2, 2)]


def test_piper_loading_can_be_stopped(tiny_voice: Path, engine_host: EngineHost) -> None:
    def stop(_: Progress) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        open_piper(tiny_voice, replace(engine_host, progress=stop))


def test_piper_opens_a_voice_in_a_folder_with_an_awkward_name(copied_voice: Path, engine_host: EngineHost) -> None:
    assert say(open_piper(copied_voice, engine_host), SENTENCE).seconds > 1


@pytest.mark.parametrize("model", ["", "/nowhere/at-all.onnx"])
def test_missing_voice_says_what_to_do(model: str, engine_host: EngineHost) -> None:
    with pytest.raises(EngineUnavailable) as caught:
        open_piper(model, engine_host)

    assert "Install a voice" in caught.value.hint


@pytest.mark.parametrize("size", [0, 1, 1000, 1_000_000])
def test_truncated_model_is_damaged(copied_voice: Path, engine_host: EngineHost, size: int) -> None:
    copied_voice.write_bytes(copied_voice.read_bytes()[:size])

    with pytest.raises(ModelDamaged, match=r"tiny-voice\.onnx"):
        open_piper(copied_voice, engine_host)


def test_model_of_another_kind_is_not_a_voice(copied_voice: Path, engine_host: EngineHost) -> None:
    shutil.copy(Path(piper.__file__).parent / "tashkeel/model.onnx", copied_voice)

    with pytest.raises(ModelDamaged, match="is not a Piper voice"):
        open_piper(copied_voice, engine_host)


def test_voice_without_its_description_says_which_file_is_missing(copied_voice: Path, engine_host: EngineHost) -> None:
    copied_voice.with_name("tiny-voice.onnx.json").unlink()

    with pytest.raises(ModelDamaged, match=r"lacks its description tiny-voice\.onnx\.json"):
        open_piper(copied_voice, engine_host)


@pytest.mark.parametrize(
    "content", [b"", b'{"audio": {"sample_rate"', b"\xff\xfe\x00", b"[]", b"{}", b'{"audio": 3}', b"[" * 100_000]
)
def test_damaged_description_is_said_so(copied_voice: Path, engine_host: EngineHost, content: bytes) -> None:
    copied_voice.with_name("tiny-voice.onnx.json").write_bytes(content)

    with pytest.raises(ModelDamaged, match=r"tiny-voice\.onnx\.json"):
        open_piper(copied_voice, engine_host)


@pytest.mark.parametrize(
    "changes",
    [
        {"num_speakers": 2},
        {"num_speakers": "many"},
        {"num_symbols": 10},
        {"audio": {"sample_rate": 0}},
        {"audio": {"sample_rate": "fast"}},
        {"phoneme_id_map": {}},
        {"phoneme_id_map": {"_": [0], "^": [1], "$": "x"}},
        {"phoneme_type": "music"},
        {"espeak": {"voice": "xx-yy"}},
        {"inference": {"length_scale": 0}},
    ],
)
def test_description_that_does_not_fit_is_damaged(
    copied_voice: Path, engine_host: EngineHost, changes: dict[str, object]
) -> None:
    change_description(copied_voice, **changes)

    with pytest.raises(ModelDamaged, match=r"tiny-voice\.onnx"):
        open_piper(copied_voice, engine_host)


def test_ids_beyond_the_model_are_found_on_opening(copied_voice: Path, engine_host: EngineHost) -> None:
    ids = {name: [0] for name in "_^$"} | {"w": [5000], "ʌ": [5000], "n": [5000]}
    change_description(copied_voice, num_symbols=6000, phoneme_id_map=ids)

    with pytest.raises(ModelDamaged, match="cannot speak"):
        open_piper(copied_voice, engine_host)


def test_voice_that_needs_other_libraries_is_unavailable(copied_voice: Path, engine_host: EngineHost) -> None:
    change_description(copied_voice, phoneme_type="pinyin")

    with pytest.raises(EngineUnavailable, match="pinyin"):
        open_piper(copied_voice, engine_host)


def test_spoken_question_for_tests_is_understood(hear: Callable[[Audio], str]) -> None:
    assert hear(spoken("What number is shown?")) == "What number is shown?"


# ── several Piper voices ───────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def voices(tiny_voice: Path, tmp_path: Path) -> dict[str, Path]:
    """An English voice, and beside it a German one that speaks at half the speed, by language."""
    folders = {"en": tmp_path / "voice/amy", "de": tmp_path / "voice/thorsten"}
    for language, folder in folders.items():
        folder.mkdir(parents=True)
        for name in (tiny_voice.name, tiny_voice.name + ".json"):
            shutil.copy(tiny_voice.with_name(name), folder)
        change_description(folder / tiny_voice.name, language={"family": language})
    change_description(folders["de"] / tiny_voice.name, audio={"sample_rate": 16_000})
    return {language: folder / tiny_voice.name for language, folder in folders.items()}


ENGLISH, GERMAN = "This is the number of the house.", "Das ist nicht die Nummer von dem Haus."


def test_another_language_is_spoken_by_the_voice_installed_for_it(
    voices: dict[str, Path], engine_host: EngineHost
) -> None:
    voice = open_piper(voices["en"], engine_host)

    rates = [pieces(voice, text)[0].sample_rate for text in (ENGLISH, GERMAN, "Nummer 12.", ENGLISH)]

    assert rates == [22_050, 16_000, 16_000, 22_050]
    assert voice.info.languages == ("en", "de")
    voice.close()


def test_speed_counts_for_the_other_voice_too(voices: dict[str, Path], engine_host: EngineHost) -> None:
    voice = open_piper(voices["en"], engine_host)
    slow = say(voice, GERMAN).seconds

    voice.adjust(VoiceSettings(model=str(voices["en"]), speed=2.0))

    assert say(voice, GERMAN).seconds == pytest.approx(slow / 2, rel=0.2)
    voice.close()


def test_a_damaged_voice_beside_it_costs_nothing_but_its_language(
    voices: dict[str, Path], engine_host: EngineHost
) -> None:
    voices["de"].write_bytes(b"no voice")
    voice = open_piper(voices["en"], engine_host)

    assert [pieces(voice, text)[0].sample_rate for text in (GERMAN, GERMAN)] == [22_050, 22_050]
    voice.close()


def test_a_voice_alone_speaks_every_language_itself(voices: dict[str, Path], engine_host: EngineHost) -> None:
    shutil.rmtree(voices["de"].parent)
    voice = open_piper(voices["en"], engine_host)

    assert voice.info.languages == ("en",)
    assert pieces(voice, GERMAN)[0].sample_rate == 22_050
    voice.close()
