# SPDX-License-Identifier: GPL-3.0-or-later
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
import tokenizers

from assistant.engines.llama.gguf import read_header
from tests.benchmarks.first_word.script import ANSWER, ANSWER_TOKENS, CLAUSE, CLAUSE_TOKENS, QUESTIONS
from tests.benchmarks.shapes import gguf_blocks
from tests.benchmarks.shapes.cache import ShapeCache
from tests.benchmarks.shapes.gguf_blocks import F32, Q4_K, Q6_K, Q8_0, ShapeFile, more_bits
from tests.benchmarks.shapes.onnx_file import OnnxGraph
from tests.benchmarks.shapes.vocabulary import pieces_of


def tokens_of(text: str) -> list[str]:
    pieces, merges = pieces_of((ANSWER, *QUESTIONS.values()))
    vocabulary = {piece: number for number, piece in enumerate(pieces)}
    tokenizer = tokenizers.Tokenizer(tokenizers.models.BPE(vocab=vocabulary, merges=list(merges)))
    tokenizer.pre_tokenizer = tokenizers.pre_tokenizers.ByteLevel(add_prefix_space=False)
    return list(tokenizer.encode(text).tokens)


def test_each_word_is_one_token() -> None:
    assert tokens_of(" save this file, please?") == ["Ġsave", "Ġthis", "Ġfile", ",", "Ġplease", "?"]


def test_answer_and_clause_have_the_tokens_that_are_announced() -> None:
    assert ANSWER.startswith(CLAUSE)
    assert len(tokens_of(CLAUSE)) == CLAUSE_TOKENS
    assert len(tokens_of(ANSWER)) == ANSWER_TOKENS


def test_written_file_is_whole_and_holds_what_it_says(tmp_path: Path) -> None:
    file = ShapeFile("llama", seed=1)
    file.metadata["llama.block_count"] = 2
    for name, kind in (("a", F32), ("b", Q8_0), ("c", Q4_K), ("d", Q6_K)):
        file.matrix(name, 3, 256, kind)
    file.norm("e", 256, bias=True)

    header = read_header(file.write(tmp_path / "model.gguf"))

    assert header.number("block_count") == 2
    assert header.tensors == 6
    assert header.size_bytes - header.expected_bytes < 32


def test_weights_drawn_in_blocks_of_eight_bits_have_the_spread_asked_for() -> None:
    blocks = gguf_blocks._draw_q8_0(np.random.default_rng(0), 1000, 0.05)

    scales = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    weights = scales * blocks[:, 2:].view(np.int8)

    assert weights.std() == pytest.approx(0.05, rel=0.02)
    assert abs(weights.mean()) < 0.001


def test_weights_drawn_in_blocks_of_four_bits_have_the_spread_asked_for() -> None:
    blocks = gguf_blocks._draw_q4_k(np.random.default_rng(0), 1000, 0.05)

    scale, least = (blocks[:, at : at + 2].copy().view(np.float16).astype(np.float32) for at in (0, 2))
    nibbles = np.concatenate([blocks[:, 16:] & 0xF, blocks[:, 16:] >> 4], axis=1)
    weights = scale * nibbles - least

    assert weights.std() == pytest.approx(0.05, rel=0.02)
    assert abs(weights.mean()) < 0.001


def test_first_and_last_layers_get_more_bits() -> None:
    finer = [layer for layer in range(28) if more_bits(layer, 28)]

    assert finer[:3] == [0, 1, 2]
    assert finer[-4:] == [24, 25, 26, 27]
    assert len(finer) == 14


def test_graph_that_was_written_runs(tmp_path: Path) -> None:
    graph = OnnxGraph("sum")
    graph.input("x", np.float32, (1, 4, "time"))
    weights = graph.constant(np.full((2, 4, 3), 0.5, np.float32))
    convolved = graph.node("Conv", ["x", weights], kernel_shape=[3], pads=[1, 1])
    halves = graph.node("Split", [convolved, graph.constant(np.array([1, 1]))], 2, axis=1)
    total = graph.node("Add", [halves, f"{halves}:1"])
    graph.output("y", np.float32, (1, 1, "time"), graph.node("LeakyRelu", [total], alpha=0.25))
    path = graph.write(tmp_path / "sum.onnx")

    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    (found,) = session.run(None, {"x": -np.ones((1, 4, 5), np.float32)})

    assert found.reshape(-1).tolist() == [-2.0, -3.0, -3.0, -3.0, -2.0]


def test_model_whose_writing_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    cache = ShapeCache(("words",), tmp_path)

    def fail(path: Path) -> None:
        path.write_text("half")
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        cache._get("model", fail)

    assert list(cache.folder.iterdir()) == []


def test_model_is_built_once(tmp_path: Path) -> None:
    cache = ShapeCache(("words",), tmp_path)
    cache._get("model", lambda path: path.write_text("first"))

    again = cache._get("model", lambda path: path.write_text("second"))

    assert again.read_text() == "first"


def test_other_words_make_another_model(tmp_path: Path) -> None:
    assert ShapeCache(("words",), tmp_path).folder != ShapeCache(("others",), tmp_path).folder
