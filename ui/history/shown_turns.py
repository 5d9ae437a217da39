# SPDX-License-Identifier: GPL-3.0-or-later
"""What is kept of a conversation, as the window shows it."""

from assistant.conversation.history_events import ConversationOpened
from assistant.conversation.records import StoredTurn
from assistant.pipeline.describing import detail_in
from assistant.turn_events import Outcome, Stage
from ui.shown_turn import ShownTurn


def shown_turns(opened: ConversationOpened) -> list[ShownTurn]:
    """All turns of a conversation (about 2 µs each, and there may be thousands)."""
    return [_shown_turn(number, turn) for number, turn in opened.turns]


def _shown_turn(number: int, stored: StoredTurn) -> ShownTurn:
    """A turn of the history as the conversation shows it."""
    answer = stored.answer
    return ShownTurn(
        number,
        stored.question.text,
        stored.question.pictures,
        answer.text if answer else "",
        answer.engine if answer else "",
        from_starter=bool(answer and answer.from_starter),
        evidence=answer.evidence if answer else (),
        stage=Stage.FINISHED,
        heard=answer.heard if answer else None,
        # The program ended before the turn did: that stopped it.
        outcome=stored.outcome or Outcome.CANCELLED,
        timings=stored.timings,
        detail=detail_in(stored.question.text, (picture.source for picture in stored.question.pictures)),
        is_past=True,
        row=stored.id,
        branches=stored.branches,
    )
