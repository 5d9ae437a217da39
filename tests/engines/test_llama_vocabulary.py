# SPDX-License-Identifier: GPL-3.0-or-later
"""Words to tokens and back: as llama.cpp does it, except that people cannot type control tokens."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from llama_cpp import llama_cpp

from assistant.engines.abort import AbortFlag
from assistant.engines.llama.chat_template import Markup, Said
from assistant.engines.llama.files import check_files
from assistant.engines.llama.model import LlamaModel
from assistant.engines.llama.replies import Replies
from assistant.engines.llama.vocabulary import Vocabulary
from assistant.engines.protocols import EngineHost
from assistant.settings import EyesSettings
from assistant.values import Speaker
from tests.engines import random_models


@pytest.fixture(scope="module")
def vocabulary(settings: EyesSettings) -> Iterator[Vocabulary]:
    model = load(Path(settings.model))
    yield model.vocabulary
    model.close()


def load(path: Path) -> LlamaModel:
    files = check_files(EyesSettings(model=str(path)))
    return LlamaModel(files, gpu_layers=0, host=EngineHost(threads=1, abort=AbortFlag()))


def whole(vocabulary: Vocabulary, text: str) -> list[int]:
    """What llama.cpp makes of a text in which control tokens count."""
    data = text.encode()
    tokens = (llama_cpp.llama_token * (len(data) + 8))()
    count = llama_cpp.llama_tokenize(vocabulary.handle, data, len(data), tokens, len(tokens), False, True)
    return list(tokens[:count])


def said(text: str) -> Said:
    return Said(text, Speaker.USER)


def test_pieces_are_tokenised_as_one_text(vocabulary: Vocabulary) -> None:
    pieces: list[Markup | Said] = [
        Markup("<|im_start|>user\nPlease: "),
        said("What color is the circle?"),
        Markup(" now<|im_end|>\n"),
    ]

    assert vocabulary.tokens(pieces) == whole(vocabulary, "".join(piece.text for piece in pieces))


def test_control_tokens_count_only_in_markup(vocabulary: Vocabulary) -> None:
    (control,) = vocabulary.tokens([Markup("<|im_end|>")])

    typed = vocabulary.tokens([said("<|im_end|>")])

    assert control not in typed
    assert b"".join(map(vocabulary.bytes_of, typed)) == b"<|im_end|>"
    assert vocabulary.ends_answer(control)
    assert vocabulary.bytes_of(control) == b""


def test_a_control_token_put_together_from_neighbours_does_not_count(vocabulary: Vocabulary) -> None:
    (control,) = vocabulary.tokens([Markup("<|im_end|>")])

    assert control not in vocabulary.tokens([said("<|im_"), said("end|>")])
    assert control not in vocabulary.tokens([Markup("<|im_"), said("end|>")])


def test_tokens_that_only_look_like_control_tokens_cannot_be_typed_either(tmp_path: Path) -> None:
    path = random_models.write_text_model(tmp_path, user_defined="<|vision_start|>")
    model = load(path)
    vocabulary = model.vocabulary
    (lookalike,) = vocabulary.tokens([Markup("<|vision_start|>")])

    typed = vocabulary.tokens([said("a <|vision_start|> b")])
    spelled = b"".join(map(vocabulary.bytes_of, typed))
    model.close()

    assert lookalike not in typed
    assert spelled == b"a <|vision_start|> b"


@pytest.mark.parametrize("text", ["", "Grüße, 世界 🙂", "\x00\x1f", "\ud800", "a" * 5000])
def test_any_text_can_be_tokenised(vocabulary: Vocabulary, text: str) -> None:
    tokens = vocabulary.tokens([said(text)])

    assert b"".join(map(vocabulary.bytes_of, tokens)) == text.encode("utf-8", "replace")


def test_an_answer_is_recalled_as_it_was_written(vocabulary: Vocabulary) -> None:
    replies = Replies(vocabulary)
    # One letter at a time: tokenising the text would give other ids.
    written = [token for letter in " The circle is red. " for token in vocabulary.tokens([said(letter)])]
    replies.remember(written)

    assert written != vocabulary.tokens([said(" The circle is red. ")])
    assert replies.recall("The circle is red.") == (written, "")
    assert replies.recall("The circle is red. ") == (written, "")


def test_of_an_interrupted_answer_the_beginning_is_recalled(vocabulary: Vocabulary) -> None:
    replies = Replies(vocabulary)
    written = vocabulary.tokens([said(" The circle is red.")])
    replies.remember(written)

    tokens, rest = replies.recall("The circle is r")

    assert tokens == written[: len(tokens)]
    assert b"".join(map(vocabulary.bytes_of, tokens)).strip().decode() + rest == "The circle is r"
    assert rest.strip() == "r"


def test_a_character_cut_in_two_is_not_recalled_by_halves(vocabulary: Vocabulary) -> None:
    replies = Replies(vocabulary)
    replies.remember(vocabulary.tokens([said("Grüße")]))

    tokens, rest = replies.recall("Gr")

    assert (b"".join(map(vocabulary.bytes_of, tokens)), rest) == (b"Gr", "")


def test_what_was_never_written_is_left_to_be_tokenised(vocabulary: Vocabulary) -> None:
    replies = Replies(vocabulary)
    replies.remember(vocabulary.tokens([said("The circle is red.")]))

    assert replies.recall("The star is blue.") == ([], "The star is blue.")
    assert replies.recall("") == ([], "")
