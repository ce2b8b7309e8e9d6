"""A network as a candidate of a training run: the champion taught further, or one from the general encoder."""

import json
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

import torch

from training.bundle import write_bundle, write_sums
from training.checkpoint import FILE, load_checkpoint
from training.dataset import Dataset
from training.dequantize import load_bundle_model
from training.judging import Reader, Run, sample_pages
from training.metrics import spans_of
from training.model import DocumentTagger, Shape
from training.onnx_model import onnx_runner, quantize, write_onnx
from training.parity import compare
from training.pieces import Pieces
from training.pretrained import encoder_folder, load_pretrained
from training.run_trainer import CannotTrain, RunTrainer, Told, tags_of
from training.train import runner
from training.values import counts_of, figures

FINAL_PAGES = 400
PARITY_PAGES = 16
LARGEST_LOSS = 0.02
LARGEST_LOSS_SPANS = 3
"""Of the whole-number model against full precision: in F1, or in spans where so few are looked at that each is some points."""


def champion_model(champion: Path, dataset: Dataset) -> DocumentTagger:
    """Raises CannotTrain when it knows other labels than the data set."""
    labels = json.loads((champion / "labels.json").read_text(encoding="utf-8"))
    if labels["ner"] != dataset.labels.ner or labels["pageTypes"] != dataset.labels.page_types:
        raise CannotTrain("The champion knows other fields or document types than this version; train one from scratch instead.")
    return load_bundle_model(champion)


def fresh_model(dataset: Dataset, settings: dict, shape: dict) -> DocumentTagger:
    torch.manual_seed(settings["seed"])
    labels = dataset.labels
    model = DocumentTagger(Shape(len(labels.ner), len(labels.page_types), layout=settings["layout"], **shape))
    if not shape:
        try:
            load_pretrained(model)
        except FileNotFoundError as error:
            raise CannotTrain(f"This trainer cannot begin from scratch: {error}.") from error
    return model


def judged(dataset: Dataset, reader: Reader, run: Run) -> tuple[dict, float]:
    """Figures of the splits that do not teach, and milliseconds a page."""
    found: dict[str, dict | None] = {}
    read, began = 0, time.monotonic()
    for split in ("validation", "test"):
        pages = sample_pages(dataset.of(split), FINAL_PAGES)
        found[split] = figures(counts_of(dataset, pages, tags_of(reader, pages, run)), len(pages))
        read += len(pages)
    return found, 1000 * (time.monotonic() - began) / max(1, read)


CARD = """# Model card: {name} {version}

A token classifier for United States mortgage documents, {how}.

- Data: a frozen dataset version of the organisation, Parquet sha256 `{sha256}`; {train} pages to learn from.
- Settings: `{settings}`.
- Calibration: {calibration}.

## How well it reads

Different values of a document, right when field and words agree.

{table}

## Limits

It learned from the documents of one organisation; other layouts may be read worse than the figures say. It finds text and does not
check it: use it together with the rules, and let a person look at what falls below the threshold.
"""


def _table(found: dict) -> str:
    lines = ["| split | pages | values | precision | recall | F1 | 95 % |", "| --- | ---: | ---: | ---: | ---: | ---: | --- |"]
    for split, row in found.items():
        if row:
            percents = " | ".join(f"{100 * row[key]:.1f}" for key in ("precision", "recall", "f1"))
            lines.append(f"| {split} | {row['pages']} | {row['values']} | {percents} | {100 * row['low']:.1f} to {100 * row['high']:.1f} |")
    return "\n".join(lines)


@dataclass
class Job:
    """One network candidate of a run. `champion` is a bundle's folder; `shape` makes a small one, for tests."""

    dataset: Dataset
    settings: dict
    threads: int
    folder: Path
    champion: Path | None
    name: str
    version: str
    data_sha256: str
    shape: dict


def train_network(job: Job, told: Told, checkpoint: Path | None) -> tuple[dict, Path]:
    """Figures of the candidate and its bundle. Raises Stopped, CannotTrain."""
    tuned = job.settings["kind"] == "fine-tuned"
    if tuned and job.champion is None:
        raise CannotTrain("There is no champion to fine-tune.")
    model = champion_model(job.champion, job.dataset) if tuned else fresh_model(job.dataset, job.settings, job.shape)
    tokenizer = job.champion if job.champion else encoder_folder()
    pieces = Pieces(tokenizer / "tokenizer.json")
    if not job.dataset.of("train"):
        raise CannotTrain("The training split of this version has no page with words.")
    trainer = RunTrainer(job.dataset, pieces, model, job.settings, job.folder, told, job.threads)
    if checkpoint is not None:
        resume(trainer, checkpoint)
        told.line(f"goes on from step {trainer.step}")
    trainer.train()
    told.line(f"{trainer.step} steps in {trainer.spent:.0f} seconds")
    return deliver(job, trainer, pieces, tokenizer)


def resume(trainer: RunTrainer, checkpoint: Path) -> None:
    if checkpoint != trainer.out / FILE:
        shutil.copyfile(checkpoint, trainer.out / FILE)
    load_checkpoint(trainer)


def in_whole_numbers(job: Job, trainer: RunTrainer, reader: Reader, full: Path, small: Path) -> dict:
    """Writes the model in full precision and in whole numbers, and proves them on some pages. Raises CannotTrain where they say something else than it."""
    write_onnx(trainer.model, full)
    quantize(full, small)
    proof = sample_pages(job.dataset.of("validation"), PARITY_PAGES)
    # A handful of spans proves nothing either way: pages that it learned from fill up.
    proof = [*proof, *sample_pages(job.dataset.of("train"), PARITY_PAGES)[: PARITY_PAGES - len(proof)]]
    runs = (runner(trainer.model), onnx_runner(full, job.threads), onnx_runner(small, job.threads))
    parity = compare(reader, proof, *runs, job.dataset.labels.ner)
    spans = sum(len(spans_of(page.tags)) for page in proof)
    allowed = max(LARGEST_LOSS, LARGEST_LOSS_SPANS / max(1, spans))
    f1 = parity["spanF1"]
    if parity["differentLabels"] > 0 or f1["torch"] - f1["int8"] > allowed:
        raise CannotTrain(
            f"The model in whole numbers says something else than what was trained, on {len(proof)} pages: span F1 {100 * f1['int8']:.1f} %"
            f" against {100 * f1['torch']:.1f} %, {parity['differentLabels']} other labels in full precision. Teach it longer."
        )
    return parity


def deliver(job: Job, trainer: RunTrainer, pieces: Pieces, tokenizer: Path) -> tuple[dict, Path]:
    """Whole numbers, judged as they ship. Raises CannotTrain where they say something else than what was trained."""
    full, small = job.folder / "full.onnx", job.folder / "small.onnx"
    reader = Reader(job.dataset, pieces)
    try:
        parity = in_whole_numbers(job, trainer, reader, full, small)
    except CannotTrain:
        # Part of the way back it is less sure of what it learned, and rounding may tip it over.
        if not trainer.go_forth():
            raise
        trainer.told.line("all the way again: part of the way back it does not bear whole numbers")
        parity = in_whole_numbers(job, trainer, reader, full, small)
    run = onnx_runner(small, job.threads)
    found, ms = judged(job.dataset, reader, run)
    bundle = job.folder / "bundle" / job.name / job.version
    calibration = job.champion / "calibration.json" if job.champion and job.settings["kind"] == "fine-tuned" else None
    kept = calibration is not None and calibration.exists()
    card = CARD.format(
        name=job.name,
        version=job.version,
        how="the champion taught further" if "pull" in job.settings else "taught from a general encoder",
        sha256=job.data_sha256,
        train=len(job.dataset.of("train")),
        settings=json.dumps(job.settings, sort_keys=True),
        calibration="that of the champion it began with; fit one of its own with `deedlens calibrate`" if kept else "none yet; fit one with `deedlens calibrate`",
        table=_table(found),
    )
    metrics = {
        "name": job.name,
        "version": job.version,
        "dataSha256": [job.data_sha256],
        "settings": job.settings,
        "bytes": {"full": full.stat().st_size, "int8": small.stat().st_size},
        "parity": parity,
        "values": found,
    }
    shutil.rmtree(bundle, ignore_errors=True)
    write_bundle(bundle, small, trainer.model.shape, job.dataset.labels, metrics, card, tokenizer)
    if calibration is not None and kept:
        shutil.copyfile(calibration, bundle / "calibration.json")
    size = write_sums(bundle)
    for file in (full, small):
        file.unlink()
    return {**found, "bytes": size, "msPerPage": round(ms, 1), "trainingSeconds": round(trainer.spent, 1)}, bundle
