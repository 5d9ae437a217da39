# SPDX-License-Identifier: GPL-3.0-or-later
"""What C libraries print while a sound device is opened."""

import os
import sys

import pytest

from assistant.speech.native_noise import without_sound_library_noise

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux's libraries print")


def test_only_the_sound_libraries_lines_are_dropped(capfd: pytest.CaptureFixture[str]) -> None:
    with without_sound_library_noise():
        os.write(2, b"ALSA lib pulse.c:242:(pulse_connect) PulseAudio: Unable to connect\n")
        os.write(2, b"Expression 'x' failed in 'src/hostapi/alsa/pa_linux_alsa.c', line: 1\n")
        os.write(2, b"\n")
        os.write(2, b"Something that matters\n")

    assert capfd.readouterr().err == "Something that matters\n"


def test_standard_error_works_again_after_a_failure(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ValueError, match="no device"), without_sound_library_noise():
        raise ValueError("no device")
    os.write(2, b"heard\n")

    assert capfd.readouterr().err == "heard\n"
