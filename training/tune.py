"""Teaches a bundle further on a dataset export, without a product: `python -m training.tune --bundle … --data x.parquet --out …`."""

import argparse
import hashlib
import json
from pathlib import Path

from training.config import check_candidate
from training.dataset import read_dataset
from training.network import Job, train_network
from training.run_trainer import Told


def tune(bundle: Path, data: Path, out: Path, settings: dict, threads: int, version: str) -> tuple[dict, Path]:
    """Figures and the new bundle's folder (`out/bundle/<name>/<version>`, the name is that of `bundle`'s folder). The settings are those of a `fine-tuned` candidate. Raises BadConfig, CannotTrain."""
    out.mkdir(parents=True, exist_ok=True)
    name = bundle.resolve().parent.name
    sha256 = hashlib.sha256(data.read_bytes()).hexdigest()
    job = Job(read_dataset(data), check_candidate(settings), threads, out, bundle, name, version, sha256, {})
    told = Told(
        metric=lambda name, step, value: print(f"step {step}: {name} {value:.4f}", flush=True),
        line=lambda text: print(text, flush=True),
        progress=lambda done: None,
        should_stop=lambda: False,
        save=lambda path: None,
    )
    return train_network(job, told, None)


def main(argv: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bundle", type=Path, required=True, help="folder of the bundle to begin with")
    parser.add_argument("--data", type=Path, required=True, help="Parquet; its split `train` teaches")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--version", default="tuned", help="of the new bundle")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int, default=0)
    parser.add_argument("--minutes", type=float, default=0, help="instead of steps")
    parser.add_argument("--batch", type=int, default=2048, help="word pieces a step")
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--pull", type=float, default=1.0, help="how strongly weights are held at those of the bundle")
    given = parser.parse_args(argv)
    settings = {"kind": "fine-tuned", **{key: getattr(given, key) for key in ("seed", "steps", "minutes", "batch", "rate", "pull")}}
    found, bundle = tune(given.bundle, given.data, given.out, settings, given.threads, given.version)
    print(json.dumps(found))
    print(bundle)


if __name__ == "__main__":
    main()
