# SPDX-License-Identifier: GPL-3.0-or-later
"""What was chosen waits in the pill until it is asked about or taken away."""

from assistant.events import TalkChanged, TalkState
from tests.ui.fakes import picture
from ui.pill.state import while_talking, while_waiting

PART, OTHER, SCREEN = picture(1), picture(2), picture(3)


def test_a_picture_waits_with_the_key_that_asks_about_it() -> None:
    state = while_waiting((PART, OTHER), "Ctrl+Alt+Space")

    assert state.words == "Hold Ctrl+Alt+Space and ask"
    assert (state.screen, state.more, state.can_leave_out, state.is_chosen) == (PART, 1, True, True)


def test_without_a_key_it_is_just_ready() -> None:
    assert while_waiting((PART,), "").words == "Ready to ask"


def test_what_was_chosen_goes_with_the_question_instead_of_the_screen() -> None:
    talk = TalkChanged(TalkState.RECORDING)

    chosen = while_talking(talk, 1.0, None, SCREEN, (PART,))
    looked = while_talking(talk, 1.0, None, SCREEN)

    assert (chosen.screen, chosen.is_chosen) == (PART, True)
    assert (looked.screen, looked.is_chosen) == (SCREEN, False)


def test_a_picture_that_the_model_cannot_see_waits_with_a_word_about_that() -> None:
    assert while_waiting((PART,), "").note == ""
    assert "cannot see" in while_waiting((PART,), "", sees=False).note
