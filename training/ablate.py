"""What each part is worth: trains small models with and without it and judges them on held-out layout families.

`python -m training.ablate --data x.parquet --out runs/ablation --minutes 5`
"""

import argparse
import json
from dataclasses import replace
from pathlib import Path

from training.damage import damaged
from training.dataset import Dataset, read_datasets
from training.judging import Reader, sample_pages
from training.pieces import Pieces
from training.pretrained import tokenizer_path
from training.train import Settings, Trainer, make_model, runner, training_pages

SOURCES = ("text-layer", "damaged", "ocr")

CELLS: dict[str, dict] = {
    "everything": {},
    "without layout": {"layout": False},
    "without damage": {"scans": False, "augment": False},
    "30 % of the documents": {"share": 0.3},
    "10 % of the documents": {"share": 0.1},
    "without the pretrained encoder": {"pretrained": False},
}


def judge_cell(dataset: Dataset, pieces: Pieces, settings: Settings, out: Path, pages: int) -> dict:
    """Trains one model and reports on held-out families, by how words were read."""
    trainer = Trainer(dataset, pieces, make_model(dataset, settings), settings, out)
    trainer.train()
    row: dict = {"steps": trainer.step, "pages": len(training_pages(dataset, settings))}
    run = runner(trainer.model)
    for source, held in held_out(dataset, pages).items():
        report = Reader(held, pieces).report(held.pages, run)
        row[source] = {"f1": report["overall"]["f1"], "macroF1": report["macroF1"], "judged": report["pages"]}
    return row


def held_out(dataset: Dataset, pages: int) -> dict[str, Dataset]:
    """Held-out families: from text layers, the same damaged, and recognised ones where there are any."""
    clean, ocr = (
        sample_pages([page for page in dataset.of("test") if page.source == source], pages) for source in ("text-layer", "ocr")
    )
    sets = {"text-layer": replace(dataset, pages=clean), "damaged": damaged(dataset, clean), "ocr": replace(dataset, pages=ocr)}
    return {source: held for source, held in sets.items() if held.pages}


def table(rows: dict[str, dict], budget: str) -> str:
    """Markdown for the model card."""
    lines = [
        f"Small models, {budget} each from the same start, judged on held-out families (span F1 in percent):",
        "",
        "| trained with | training pages | text layer | the same, damaged | scans |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for name, row in rows.items():
        figures = [f"{100 * row[source]['f1']:.1f}" if source in row else "-" for source in SOURCES]
        lines.append(f"| {name} | {row['pages']} | {' | '.join(figures)} |")
    return "\n".join(lines) + "\n"


def main(argv: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=0.0, help="for each model")
    parser.add_argument("--steps", type=int, default=0, help="for each model, instead of minutes")
    parser.add_argument("--pages", type=int, default=120, help="held-out pages of each source to judge on")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--tokens", type=int, default=2048)
    parser.add_argument("--room", type=int, default=254)
    parser.add_argument("--cells", nargs="*", choices=list(CELLS), default=list(CELLS))
    given = parser.parse_args(argv)
    if not given.minutes and not given.steps:
        parser.error("give --steps or --minutes")
    dataset, pieces = read_datasets(given.data), Pieces(tokenizer_path())
    amount = {name: getattr(given, name) for name in ("steps", "minutes", "threads", "tokens", "room")}
    base = Settings(**amount, judge_pages=0)
    budget = f"{given.steps} steps" if given.steps else f"{given.minutes:g} minutes"
    rows: dict[str, dict] = {}
    for name in given.cells:
        folder = given.out / name.replace(" ", "-").replace("%", "percent")
        rows[name] = judge_cell(dataset, pieces, replace(base, **CELLS[name]), folder, given.pages)
        (given.out / "ablation.json").write_text(json.dumps({"budget": budget, "cells": rows}, indent=2) + "\n")
        (given.out / "ablation.md").write_text(table(rows, budget))
        print(json.dumps({name: rows[name]}), flush=True)


if __name__ == "__main__":
    main()
