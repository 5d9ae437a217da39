# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes clips, trains, exports and measures the tiny ears.

python -m tests.models.whisper.build data     needs espeakng-loader, faster-whisper: 25 500 clips in a few minutes
python -m tests.models.whisper.build train    needs torch 2.13 as well: about 45 minutes on two cores -> model.pt
python -m tests.models.whisper.build export   -> the CTranslate2 folder
python -m tests.models.whisper.build check    compares CTranslate2's numbers with torch's
python -m tests.models.whisper.build verify   needs no torch: measures the folder through faster-whisper
"""

import argparse
import json
import os
from pathlib import Path


def main() -> None:
    """Run one command; what only it needs is imported by it alone."""
    options = _options()
    options.work.mkdir(parents=True, exist_ok=True)
    match options.command:
        case "data":
            from tests.models.whisper.dataset import write_clips  # noqa: PLC0415

            folder = options.work / "data"
            write_clips(folder, options.clips, shard=options.shard, workers=options.workers, seed=options.seed)
        case "train":
            # Waiting OpenMP threads must sleep: spinning on shared cores made training 20 times slower.
            os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
            from tests.models.whisper.training import Trainer  # noqa: PLC0415

            Trainer(options).train()
        case "export" | "check":
            from tests.models.whisper.export import check, export  # noqa: PLC0415
            from tests.models.whisper.training import load  # noqa: PLC0415

            model = load(options.work / "model.pt")
            if options.command == "export":
                export(model, options.work / "tokenizer.json", options.out, options.quantization)
            else:
                check(model, options.out)
        case "verify":
            from tests.models.whisper.verify import verify  # noqa: PLC0415

            report = verify(options.out, count=options.n, samples=options.samples)
            (options.work / "report.json").write_text(json.dumps(report, indent=1))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["data", "train", "export", "check", "verify"])
    parser.add_argument("--work", type=Path, default=Path("build/tiny-whisper"), help="clips, weights, report")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "tiny-whisper-ct2", help="model folder")
    parser.add_argument("--seed", type=int, default=1)
    data = parser.add_argument_group("data")
    data.add_argument("--clips", type=int, default=25_500)
    data.add_argument("--shard", type=int, default=500, help="clips in a file")
    data.add_argument("--workers", type=int, default=2)
    train = parser.add_argument_group("train")
    train.add_argument("--threads", type=int, default=2)
    train.add_argument("--steps", type=int, default=9000)
    train.add_argument("--minutes", type=float, default=45, help="the schedule ends by then")
    train.add_argument("--short-first", type=float, default=0.5, help="share of the time with short clips only")
    train.add_argument("--mixed-until", type=float, default=0.75, help="then mostly long clips and numbers")
    train.add_argument("--resume", action="store_true", help="go on from the saved weights")
    train.add_argument("--batch", type=int, default=24, help="clips of 4 s in a batch; more shorter ones")
    train.add_argument("--rate", type=float, default=1.5e-3, help="highest learning rate")
    train.add_argument("--dropout", type=float, default=0.05)
    train.add_argument("--bf16", action=argparse.BooleanOptionalAction, default=True)
    export = parser.add_argument_group("export")
    export.add_argument("--quantization", default="float16")
    verify = parser.add_argument_group("verify")
    verify.add_argument("--n", type=int, default=200, help="clips of each kind")
    verify.add_argument("--samples", type=Path, help="folder for a few clips as WAV files")
    return parser.parse_args()


if __name__ == "__main__":
    main()
