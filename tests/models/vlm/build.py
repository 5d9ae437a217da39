# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains, exports and measures the tiny model that looks at pictures.

python -m tests.models.vlm.build train    needs torch 2.13   about an hour on two cores -> tiny-vlm.pt
python -m tests.models.vlm.build export   needs torch, gguf  -> the two GGUF files, reference.npz
python -m tests.models.vlm.build verify   needs llama_cpp    right answers through llama.cpp
python -m tests.models.vlm.build sample   needs Pillow       a few pictures to look at
"""

import argparse
import random
from pathlib import Path

from PIL import Image

from tests.models.vlm.drawing import preprocess, render
from tests.models.vlm.questions import ask_anything
from tests.models.vlm.scene import make_scene


def main() -> None:
    """Run one command; what only it needs is imported by it alone."""
    options = _options()
    options.out.mkdir(parents=True, exist_ok=True)
    match options.command:
        case "train":
            from tests.models.vlm.training import Trainer  # noqa: PLC0415

            Trainer(options).train()
        case "export":
            from tests.models.vlm.export import export  # noqa: PLC0415

            export(options.out, options.quantization, untrained_seed=options.seed if options.untrained else None)
        case "verify":
            from tests.models.vlm.verify import verify  # noqa: PLC0415

            verify(options.out, count=options.n, seed=options.test_seed, show_wrong=options.show)
        case "sample":
            _sample(options.out, random.Random(options.seed), options.n)


def _sample(folder: Path, rng: random.Random, count: int) -> None:
    for k in range(count):
        scene = make_scene(rng)
        render(scene, 384).save(folder / f"sample{k}.png")
        Image.fromarray(preprocess(render(scene))).save(folder / f"sample{k}-seen.png")
        print(k, [ask_anything(rng, scene)[1:] for _ in range(3)])


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["train", "export", "verify", "sample"])
    parser.add_argument("--out", type=Path, default=Path(__file__).parent, help="folder of the model")
    parser.add_argument("--seed", type=int, default=1)
    train = parser.add_argument_group("train")
    train.add_argument("--threads", type=int, default=2)
    train.add_argument("--batch", type=int, default=48, help="dialogues in a batch")
    train.add_argument("--vision-steps", type=int, default=1400, help="steps of the vision tower alone")
    train.add_argument("--steps", type=int, default=4000, help="steps of everything together")
    train.add_argument("--time-limit", type=float, default=0, help="seconds; the schedule ends in time")
    train.add_argument("--lr", type=float, default=1.5e-3, help="highest learning rate")
    train.add_argument("--aux", type=float, default=0.5, help="weight of the patch labels")
    train.add_argument("--sans", type=float, default=0.0, help="share of lines in Pillow's built-in font")
    train.add_argument("--workers", type=int, default=1, help="processes that draw pictures")
    train.add_argument("--fp32", action="store_true", help="no bfloat16")
    train.add_argument("--init", help="weights to start from (with --vision-steps 0: the second phase only)")
    export = parser.add_argument_group("export")
    export.add_argument("--quantization", choices=["f32", "f16", "q8_0"], default="q8_0")
    export.add_argument("--untrained", action="store_true", help="random weights, to check the file formats")
    verify = parser.add_argument_group("verify, sample")
    verify.add_argument("--n", type=int, default=30, help="questions of each kind, or pictures")
    verify.add_argument("--test-seed", type=int, default=987_654_321)
    verify.add_argument("--show", action="store_true", help="print wrong answers")
    return parser.parse_args()


if __name__ == "__main__":
    main()
