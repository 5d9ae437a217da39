# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes sound units as an ONNX graph with the inputs and the output of a Piper voice.

The graph works period by period. Each phoneme lasts as many periods as its unit, times the length scale; each period
of the answer is one grain of the unit, two periods long, faded in and out and laid over its neighbours by half.

    input (1, n)   phoneme ids        -> which of them sound, and after which other
    scales (3,)    [_, length scale, _]; the two kinds of noise have no effect on stored sound
    output (1, 1, 1, samples)
"""

from dataclasses import dataclass

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from tests.models.voice.units import ANY, PAUSE, Unit

PAUSES = {" ": 0, ",": 14, ";": 16, ":": 16, ".": 24, "?": 24, "!": 24}
"""Periods of silence, about 11 ms each."""

_OPSET = 17
_SILENCE = 0
"""The unit that stands for every pause."""


@dataclass
class _Tables:
    """What the graph looks things up in."""

    samples: NDArray[np.int16]
    grain_offset: NDArray[np.int64]
    """For each grain of each unit, where in `samples` it begins."""
    first_grain: NDArray[np.int64]
    """For each unit, the number of its first grain."""
    unit_of_pair: NDArray[np.int64]
    """For previous id * symbols + id, the unit; silence for what does not sound."""
    unit_periods: NDArray[np.int64]
    sounding: NDArray[np.bool_]
    """For each id, whether it lasts at all."""
    pause_periods: NDArray[np.int64]
    """For each id of a pause, how long it lasts; 0 for sounds."""


def graph(units: list[Unit], phoneme_ids: dict[str, list[int]], period: int) -> onnx.ModelProto:
    """The voice as a model.

    Args:
        units: One for each pair of phonemes and, after ANY, one for each phoneme.
        phoneme_ids: The `phoneme_id_map` of the voice's description.
        period: Samples in a period.
    """
    tables = _tables(units, {name: ids[0] for name, ids in phoneme_ids.items()}, period)
    constants: dict[str, NDArray[np.generic]] = {
        "zero": np.array([0]), "one": np.array([1]), "two": np.array([2]), "axis_1": np.array([1]),
        "scalar_zero": np.array(0), "scalar_one": np.array(1), "flat": np.array([-1]),
        "space": np.array([phoneme_ids[" "][0]]), "symbols": np.array(len(tables.sounding)),
        "halves": np.array([period, period]), "output_shape": np.array([1, 1, 1, -1]),
        "span": np.arange(2 * period), "fade": (np.hanning(2 * period + 1)[:-1] / 32768).astype(np.float32),
        "no_period": np.zeros((1, period), np.float32),
        **vars(tables),
    }  # fmt: skip
    model = helper.make_model(
        helper.make_graph(
            [*_units(), *_lengths(), *_grains(), *_sound()],
            "tiny-voice",
            [
                helper.make_tensor_value_info("input", TensorProto.INT64, [1, "phonemes"]),
                helper.make_tensor_value_info("input_lengths", TensorProto.INT64, [1]),
                helper.make_tensor_value_info("scales", TensorProto.FLOAT, [3]),
            ],
            [helper.make_tensor_value_info("output", TensorProto.FLOAT, [1, 1, 1, "samples"])],
            [numpy_helper.from_array(value, name) for name, value in constants.items()],
        ),
        opset_imports=[helper.make_opsetid("", _OPSET)],
        ir_version=8,
    )
    onnx.checker.check_model(model)
    return model


def _node(operator: str, inputs: list[str], *outputs: str, **attributes: object) -> onnx.NodeProto:
    return helper.make_node(operator, inputs, outputs, **attributes)


def _units() -> list[onnx.NodeProto]:
    """Which phonemes sound, and the unit of each; a silence goes before them, so that there always is one."""
    return [
        _node("Slice", ["input", "zero", "input_lengths", "axis_1"], "given"),
        _node("Reshape", ["given", "flat"], "ids"),
        _node("Gather", ["sounding", "ids"], "is_sounding"),
        _node("Compress", ["ids", "is_sounding"], "heard", axis=0),
        _node("Concat", ["space", "heard"], "current", axis=0),
        _node("Concat", ["space", "space", "heard"], "shifted", axis=0),
        _node("Shape", ["current"], "count"),
        _node("Slice", ["shifted", "zero", "count"], "previous"),
        _node("Mul", ["previous", "symbols"], "row"),
        _node("Add", ["row", "current"], "pair"),
        _node("Gather", ["unit_of_pair", "pair"], "unit"),
    ]


def _lengths() -> list[onnx.NodeProto]:
    """How many periods each lasts, and where it begins and ends."""
    return [
        _node("Gather", ["unit_periods", "unit"], "sound_periods"),
        _node("Gather", ["pause_periods", "current"], "silent_periods"),
        _node("Add", ["sound_periods", "silent_periods"], "natural"),
        _node("Slice", ["scales", "one", "two"], "length_scale"),
        _node("Cast", ["natural"], "natural_float", to=TensorProto.FLOAT),
        _node("Mul", ["natural_float", "length_scale"], "scaled"),
        _node("Round", ["scaled"], "rounded"),
        _node("Cast", ["rounded"], "rounded_int", to=TensorProto.INT64),
        _node("Max", ["rounded_int", "one"], "lasting"),
        _node("CumSum", ["lasting", "scalar_zero"], "ends"),
        _node("Sub", ["ends", "lasting"], "begins"),
        _node("ReduceMax", ["ends"], "total", keepdims=0),
    ]


def _grains() -> list[onnx.NodeProto]:
    """For each period: which phoneme, and which grain of its unit."""
    return [
        _node("Range", ["scalar_zero", "total", "scalar_one"], "periods"),
        _node("Unsqueeze", ["periods", "axis_1"], "column"),
        _node("GreaterOrEqual", ["column", "ends"], "is_over"),
        _node("Cast", ["is_over"], "is_over_int", to=TensorProto.INT64),
        _node("ReduceSum", ["is_over_int", "axis_1"], "which", keepdims=0),
        _node("Gather", ["begins", "which"], "begin"),
        _node("Sub", ["periods", "begin"], "since"),
        _node("Gather", ["sound_periods", "which"], "stored"),
        _node("Gather", ["lasting", "which"], "wanted"),
        _node("Mul", ["since", "stored"], "stretched"),
        _node("Div", ["stretched", "wanted"], "within"),
        _node("Gather", ["unit", "which"], "unit_now"),
        _node("Gather", ["first_grain", "unit_now"], "first"),
        _node("Add", ["first", "within"], "grain"),
    ]


def _sound() -> list[onnx.NodeProto]:
    """Grains, faded in and out, the second half of each laid over the first half of the next."""
    return [
        _node("Gather", ["grain_offset", "grain"], "offset"),
        _node("Unsqueeze", ["offset", "axis_1"], "offset_column"),
        _node("Add", ["offset_column", "span"], "places"),
        _node("Gather", ["samples", "places"], "stored_sound"),
        _node("Cast", ["stored_sound"], "sound", to=TensorProto.FLOAT),
        _node("Mul", ["sound", "fade"], "faded"),
        _node("Split", ["faded", "halves"], "first_half", "second_half", axis=1),
        _node("Concat", ["first_half", "no_period"], "early", axis=0),
        _node("Concat", ["no_period", "second_half"], "late", axis=0),
        _node("Add", ["early", "late"], "joined"),
        _node("Reshape", ["joined", "output_shape"], "output"),
    ]


def _tables(units: list[Unit], ids: dict[str, int], period: int) -> _Tables:
    symbols = max(ids.values()) + 1
    sound: list[NDArray[np.int16]] = [np.zeros(2 * period, np.int16)]
    offsets, firsts, periods = [0], [0], [1]
    stored = 2 * period
    unit_of_pair = np.full((symbols, symbols), _SILENCE)
    sounding = np.zeros(symbols, bool)
    pauses = [ids[mark] for mark in PAUSES]
    # What goes after any other phoneme comes first, and is replaced where the very pair is there.
    for unit in sorted(units, key=lambda unit: unit.after != ANY):
        here = ids.get(unit.phoneme)
        if unit.after == ANY:
            rows = list(range(symbols))
        elif unit.after == PAUSE:
            rows = pauses
        else:
            rows = [ids[unit.after]] if unit.after in ids else []
        if here is None or not rows:
            continue
        unit_of_pair[rows, here] = len(firsts)
        sounding[here] = True
        firsts.append(len(offsets))
        periods.append(len(unit.grains))
        offsets += [stored + grain - unit.grains[0] for grain in unit.grains]
        piece = unit.samples[unit.grains[0] : unit.grains[-1] + 2 * period]
        sound.append(np.round(piece * 32767).astype(np.int16))
        stored += len(piece)
    pause_periods = np.zeros(symbols, np.int64)
    for mark, lasting in PAUSES.items():
        sounding[ids[mark]] = lasting > 0
        pause_periods[ids[mark]] = max(0, lasting - 1)  # the silent unit itself lasts one
    return _Tables(
        np.concatenate(sound),
        np.array(offsets),
        np.array(firsts),
        unit_of_pair.reshape(-1),
        np.array(periods),
        sounding,
        pause_periods,
    )
