"""Makes a bundle of a run: `python -m training.export run/ --data x.parquet --bundle models/deedlens-ner/1.3.0`."""

import argparse
import hashlib
import json
import subprocess
import tempfile
from pathlib import Path

from training.bundle import write_bundle
from training.card import model_card
from training.checkpoint import average_weights, load_model
from training.dataset import Dataset, Page, read_datasets
from training.judging import Reader, Run, sample_pages
from training.model import BOX_SCALE, DocumentTagger
from training.onnx_model import onnx_runner, quantize, write_onnx
from training.parity import compare
from training.pieces import Pieces
from training.pretrained import tokenizer_path
from training.train import runner
from training.windows import OVERLAP, WINDOW

SPLITS = ("test", "test-seen", "calibration")


def judged(reader: Reader, dataset: Dataset, run: Run, pages: int) -> dict:
    """Reports by split and by how words were read, on at most `pages` pages each."""
    splits: dict[str, dict] = {}
    for split in SPLITS:
        for source in ("text-layer", "ocr"):
            chosen = sample_pages([page for page in dataset.of(split) if page.source == source], pages)
            if chosen:
                splits.setdefault(split, {})[source] = reader.report(chosen, run)
    return splits


def parity_pages(dataset: Dataset, limit: int) -> list[Page]:
    """Held-out pages, or any where there are none."""
    return sample_pages(dataset.of("test") or dataset.pages, limit)


def code_version() -> str:
    """The commit that trained, or `unknown` outside git."""
    try:
        return subprocess.run(["git", "rev-parse", "HEAD"], capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return "unknown"


def facts_of(model: DocumentTagger, dataset: Dataset, bundle: Path, size: int, note: str | None) -> dict:
    facts = {
        "name": bundle.parent.name,
        "version": bundle.name,
        "fields": len(dataset.labels.fields),
        "layers": model.shape.layers,
        "hidden": model.shape.hidden,
        "megabytes": size / 1e6,
        "window": WINDOW,
        "overlap": OVERLAP,
        "box_scale": BOX_SCALE,
        "documents": len({page.doc_id for page in dataset.pages}),
        "pages": len(dataset.pages),
        "train_pages": len(dataset.of("train")),
        "train_families": len({page.family for page in dataset.of("train")}),
        "held_families": len({page.family for page in dataset.of("test")}),
    }
    return facts | ({"note": note} if note else {})


def export(given: argparse.Namespace) -> dict:
    """Writes the bundle and returns its metrics; raises SystemExit where parity does not hold, unless `--weak` allows it."""
    dataset = read_datasets(given.data)
    model = load_model(given.run)
    average_weights(model, given.average)
    reader = Reader(dataset, Pieces(tokenizer_path()))
    with tempfile.TemporaryDirectory() as folder:
        full, small = Path(folder) / "full.onnx", Path(folder) / "small.onnx"
        write_onnx(model, full)
        quantize(full, small)
        pages = parity_pages(dataset, given.parity_pages)
        parity = compare(reader, pages, runner(model), onnx_runner(full), onnx_runner(small), dataset.labels.ner)
        metrics = {
            "dataSha256": [hashlib.sha256(path.read_bytes()).hexdigest() for path in given.data],
            "codeVersion": code_version(),
            "bytes": {"full": full.stat().st_size, "int8": small.stat().st_size},
            "parity": parity,
            "splits": judged(reader, dataset, onnx_runner(small), given.judge_pages),
        }
        ablation = given.ablation.read_text() if given.ablation else None
        note = given.note.read_text() if given.note else None
        facts = facts_of(model, dataset, given.bundle, metrics["bytes"]["int8"], note)
        card = model_card(facts, metrics, ablation)
        size = write_bundle(given.bundle, small, model.shape, dataset.labels, metrics, card)
    print(json.dumps({"bundle": str(given.bundle), "bytes": size, "parity": parity}))
    if not parity["holds"] and not given.weak:
        raise SystemExit("parity does not hold")
    return metrics


def main(argv: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("--data", type=Path, nargs="+", required=True)
    parser.add_argument("--bundle", type=Path, required=True, help="models/<name>/<version>")
    parser.add_argument("--average", type=Path, nargs="*", default=[], help="runs or bundles whose weights are averaged with the run's")
    parser.add_argument("--judge-pages", type=int, default=400, help="of each split and source")
    parser.add_argument("--parity-pages", type=int, default=100)
    parser.add_argument("--ablation", type=Path, help="Markdown table for the card")
    parser.add_argument("--note", type=Path, help="Markdown for the card")
    parser.add_argument("--weak", action="store_true", help="write a bundle although parity does not hold")
    export(parser.parse_args(argv))


if __name__ == "__main__":
    main()
