# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the text in pictures: RapidOCR, with the models that its wheel brings along (PP-OCRv6 small)."""

import logging
import re
from collections.abc import Generator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import rapidocr
from rapidocr.ch_ppocr_cls import TextClassifier
from rapidocr.ch_ppocr_det import TextDetector
from rapidocr.ch_ppocr_rec import TextRecInput, TextRecognizer
from rapidocr.utils.typings import EngineType, LangRec, OCRVersion

from assistant.engines.protocols import Cancelled as IsCancelled
from assistant.engines.protocols import EngineHost
from assistant.errors import Cancelled, EngineError, EngineUnavailable, ModelDamaged
from assistant.phrase import Phrase
from assistant.values import Pixels, Progress
from assistant.vision.text.crops import (
    LONGEST_SIDE,
    View,
    as_read,
    at_a_glance,
    close_up,
    cut_out,
    is_sideways,
    needs_close_up,
    shrunk,
    upside_down,
    without_doubles,
)
from assistant.vision.text.layout import Page, Quad, straighten

_LINES_PER_STEP = 6
"""Lines recognised in one batch: about 0.1 s on four cores, and RapidOCR's own choice."""

_LEGIBLE = 0.5
"""Lines that the recogniser trusts less are patterns, not text (RapidOCR's own `text_score`)."""

_DOUBTFUL = 0.85
"""Lines below this confidence are looked at again, cut closer."""


class _Options(dict[str, Any]):
    """Settings as RapidOCR's parts want them: a mapping whose keys are attributes, too."""

    __getattr__ = dict.get


class TextRecogniser:
    """RapidOCR, taken apart into detection, direction and recognition, so that a step stays short.

    Its parts get sessions of our own making, so they neither look for models on the network nor choose threads.
    """

    def __init__(self, host: EngineHost) -> None:
        # Its own logger, which writes to standard error, tells at each start which engine it uses.
        logging.getLogger("RapidOCR").setLevel(logging.WARNING)
        models = Path(rapidocr.__file__).parent / "models"
        files = ("PP-OCRv6_det_small.onnx", "ch_ppocr_mobile_v2.0_cls_mobile.onnx", "PP-OCRv6_rec_small.onnx")
        sessions = []
        for number, name in enumerate(files):
            host.progress(Progress("loading", number, len(files)))
            sessions.append(_session(models / name, host.threads))
        # The values are those of RapidOCR's config.yaml for these models; a view comes at the right size already.
        common = {"engine_type": EngineType.ONNXRUNTIME}
        self._detect = TextDetector(
            _Options(common, session=sessions[0], limit_side_len=2 * LONGEST_SIDE, limit_type="max", thresh=0.3,
                     box_thresh=0.5, unclip_ratio=1.6, use_dilation=True, score_mode="fast", mean=[0.5] * 3,
                     std=[0.5] * 3)
        )  # fmt: skip
        self._direction = TextClassifier(
            _Options(common, session=sessions[1], ocr_version=OCRVersion.PPOCRV4, cls_batch_num=_LINES_PER_STEP,
                     cls_thresh=0.9, label_list=["0", "180"])
        )  # fmt: skip
        self._recognise = TextRecognizer(
            _Options(common, session=sessions[2], lang_type=LangRec.CH, rec_batch_num=_LINES_PER_STEP,
                     rec_img_shape=[3, 48, 320])
        )  # fmt: skip

    def read(self, rgb: Pixels, cancelled: IsCancelled) -> Generator[Progress, None, Page]:
        """Find and recognise all text of a picture, in steps."""
        quads = yield from self._find(rgb, cancelled)
        sideways = is_sideways(quads)
        quads = [as_read(quad, sideways=sideways) for quad in quads]
        if self._is_upside_down(rgb, quads):
            quads = [upside_down(quad) for quad in quads]
        read: list[tuple[Quad, str, float]] = []
        # Lines of like proportions share a batch, which is as wide as its widest.
        quads.sort(key=lambda quad: cut_out(rgb, quad).shape[1] / cut_out(rgb, quad).shape[0])
        for start in range(0, len(quads), _LINES_PER_STEP):
            yield Progress("reading", start, len(quads))
            if cancelled():
                raise Cancelled
            batch = quads[start : start + _LINES_PER_STEP]
            read += zip(batch, *self._read_lines(rgb, batch), strict=True)
        return straighten(_legible(read))

    def _find(self, rgb: Pixels, cancelled: IsCancelled) -> Generator[Progress, None, list[Quad]]:
        quads = yield from self._look(rgb, at_a_glance(rgb), cancelled)
        if needs_close_up(rgb, quads):
            closer = yield from self._look(rgb, close_up(rgb), cancelled)
            # What is larger than a part is seen at a glance only.
            quads = without_doubles([*closer, *quads])
        return quads

    def _look(
        self, rgb: Pixels, parts: Sequence[View], cancelled: IsCancelled
    ) -> Generator[Progress, None, list[Quad]]:
        height, width = rgb.shape[:2]
        quads: list[Quad] = []
        for number, view in enumerate(parts):
            yield Progress("looking", number, len(parts))
            if cancelled():
                raise Cancelled
            found = self._run(self._detect, np.ascontiguousarray(view.rgb[:, :, ::-1])).boxes
            boxes = [view.in_picture(quad) for quad in ([] if found is None else found.tolist())]
            quads += [quad for quad in boxes if not view.cuts(quad, width, height)]
        return without_doubles(quads) if len(parts) > 1 else quads

    def _is_upside_down(self, rgb: Pixels, quads: Sequence[Quad]) -> bool:
        """True if most of the longest lines stand on their heads; single short ones are too easily mistaken."""
        lines = sorted((cut_out(rgb, quad) for quad in quads), key=lambda line: line.shape[1])[-_LINES_PER_STEP:]
        if not lines:
            return False
        votes = self._run(self._direction, [line[:, :, ::-1] for line in lines]).cls_res
        return 2 * [label == "180" and score > 0.9 for label, score in votes].count(True) > len(lines)

    def _read_lines(self, rgb: Pixels, quads: Sequence[Quad]) -> tuple[list[str], list[float]]:
        texts, scores = self._texts(rgb, quads)
        doubtful = [number for number, score in enumerate(scores) if score < _DOUBTFUL]
        # A line that curves takes parts of its neighbours in; cut closer, it reads well.
        for share in (0.12, 0.2):
            if doubtful:
                again = self._texts(rgb, [shrunk(quads[number], share) for number in doubtful])
                for number, text, score in zip(doubtful, *again, strict=True):
                    # Figures are left alone: a closer cut may take off a decimal point, and look surer for it.
                    figures = re.search(r"\d", texts[number] + text)
                    if not figures and score > scores[number] and len(text) >= 0.6 * len(texts[number]):
                        texts[number], scores[number] = text, score
        return texts, scores

    def _texts(self, rgb: Pixels, quads: Sequence[Quad]) -> tuple[list[str], list[float]]:
        lines = [np.ascontiguousarray(cut_out(rgb, quad)[:, :, ::-1]) for quad in quads]
        result = self._run(self._recognise, TextRecInput(img=lines))
        return [text.strip() for text in result.txts], [float(score) for score in result.scores]

    @staticmethod
    def _run(part: Any, given: Any) -> Any:  # noqa: ANN401 - RapidOCR's parts share no type
        try:
            return part(given)
        except Exception as error:  # onnxruntime and OpenCV raise bare exceptions of their own
            raise EngineError("The text of the picture could not be read.", "Try a smaller picture.") from error


def _session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    if not path.is_file():
        raise EngineUnavailable(
            Phrase("The text reader's model “{name}” is missing from the package “rapidocr”.", name=path.name),
            "Run packaging/run.sh (or packaging/run.ps1) again to repair the installation.",
        )
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # Threads that spin while they wait take the cores from the other engines.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # Lines and pictures have all sizes; an arena would keep memory for each of them.
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 4
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's errors share no base class
        raise ModelDamaged(
            Phrase("The text reader's model “{name}” is damaged.", name=path.name),
            "Run packaging/run.sh (or packaging/run.ps1) again to repair the installation.",
        ) from error


def _legible(read: Sequence[tuple[Quad, str, float]]) -> list[tuple[Quad, str, float]]:
    """Without what is no text: patterns in photographs are read as single letters, mostly round ones."""
    lines = [line for line in read if line[2] >= _LEGIBLE and re.search(r"\w", line[1])]
    telling = [text for _, text, confidence in lines if confidence > 0.8 and len(re.findall(r"[^\W0OoQ]", text)) > 1]
    return lines if telling else []
