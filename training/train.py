"""Trains the token classifier: `python -m training.train --data x.parquet --out run/`."""

import argparse
import json
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from training.batches import Batch, Batches
from training.checkpoint import load_checkpoint, load_weights, save_checkpoint
from training.dataset import Dataset, read_datasets
from training.judging import Reader, Run, sample_pages
from training.model import DocumentTagger, Shape
from training.pieces import Pieces
from training.precision import mixed
from training.pretrained import load_pretrained, tokenizer_path
from training.sampling import PLAIN, Augmentation, Draws, Sampler


@dataclass
class Settings:
    """What a run is asked for. The schedule ends after `steps`, or after `minutes` where steps is 0."""

    seed: int = 1
    steps: int = 0
    minutes: float = 0.0
    tokens: int = 2048
    room: int = 254
    rate: float = 3e-4
    head_rate: float = 1e-3
    threads: int = 2
    layout: bool = True
    pretrained: bool = True
    augment: bool = True
    scans: bool = True
    mixed: bool = True
    warm_up: int = 60
    share: float = 1.0
    smoothing: float = 0.01
    save_minutes: float = 4.0
    judge_minutes: float = 10.0
    judge_pages: int = 120


def make_model(dataset: Dataset, settings: Settings, **shape: int) -> DocumentTagger:
    """A model for the labels of a data set, from the pretrained encoder unless told otherwise."""
    torch.manual_seed(settings.seed)
    labels = dataset.labels
    model = DocumentTagger(Shape(len(labels.ner), len(labels.page_types), layout=settings.layout, **shape))
    if settings.pretrained:
        load_pretrained(model)
    return model


def training_pages(dataset: Dataset, settings: Settings) -> list:
    """Pages of the split `train`; `share` keeps whole documents, `scans` false keeps text layers only."""
    pages = [page for page in dataset.of("train") if settings.scans or page.source != "ocr"]
    if settings.share < 1:
        pages = sample_pages(pages, int(len(pages) * settings.share), settings.seed)
    return pages


def make_optimizer(model: DocumentTagger, settings: Settings) -> torch.optim.AdamW:
    """AdamW; word embeddings stay as they are, heads and the attention to places learn faster, layout, norms and biases do not decay."""
    model.words.weight.requires_grad_(False)
    groups: dict[tuple[bool, bool], list] = {}
    for name, parameter in model.named_parameters():
        if parameter.requires_grad:
            fast = name.startswith(("label_head", "page_head")) or ".place_" in name
            groups.setdefault((fast, parameter.dim() == 2 and not fast), []).append(parameter)
    return torch.optim.AdamW(
        [
            {"params": part, "peak": settings.head_rate if fast else settings.rate, "weight_decay": 0.01 if decay else 0.0}
            for (fast, decay), part in groups.items()
        ],
        lr=settings.rate,
        betas=(0.9, 0.98),
    )


def set_rate(optimizer: torch.optim.Optimizer, step: int, progress: float, warm_up: int) -> None:
    """Up in a straight line for the first steps, down to nothing towards the end."""
    factor = min((step + 1) / warm_up, 1 - progress)
    for group in optimizer.param_groups:
        group["lr"] = group["peak"] * max(factor, 0.01)


def loss_of(model: DocumentTagger, batch: Batch, smoothing: float) -> torch.Tensor:
    logits, page_logits = model(batch.ids, batch.mask, batch.boxes, batch.positions)
    here = batch.labels != -100
    words = F.cross_entropy(logits[here].float(), batch.labels[here], label_smoothing=smoothing)
    return words + 0.1 * F.cross_entropy(page_logits.float(), batch.page_types, label_smoothing=smoothing)


def runner(model: DocumentTagger) -> Run:
    """The PyTorch model as judging wants it."""
    device = next(model.parameters()).device

    def run(batch: Batch) -> tuple[np.ndarray, np.ndarray]:
        model.eval()
        with torch.inference_mode():
            logits, page_logits = model(*(part.to(device) for part in (batch.ids, batch.mask, batch.boxes)))
        return logits.float().cpu().numpy(), page_logits.float().cpu().numpy()

    return run


class Trainer:
    """One run over one data set; state is what a checkpoint keeps."""

    def __init__(self, dataset: Dataset, pieces: Pieces, model: DocumentTagger, settings: Settings, out: Path) -> None:
        torch.set_num_threads(settings.threads)
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.model, self.settings, self.out = model.to(self.device), settings, out
        self.optimizer = make_optimizer(self.model, settings)
        augmentation = Augmentation() if settings.augment else PLAIN
        sampler = self.sampler_of(dataset, training_pages(dataset, settings), pieces, augmentation)
        rooms = {settings.room // 2: 0.35, settings.room: 0.5, min(510, 2 * settings.room): 0.15}
        self.batches = Batches(sampler, pieces.pad, settings.tokens, rooms, settings.seed)
        self.reader, self.held = Reader(dataset, pieces), sample_pages(dataset.of("test"), settings.judge_pages)
        self.step, self.spent = 0, 0.0
        out.mkdir(parents=True, exist_ok=True)

    def sampler_of(self, dataset: Dataset, pages: list, pieces: Pieces, augmentation: Augmentation) -> Draws:
        return Sampler(dataset, pages, pieces, augmentation)

    def progress(self) -> float:
        done = self.step / self.settings.steps if self.settings.steps else self.spent / (60 * self.settings.minutes)
        return min(done, 1.0)

    def log(self, **row: object) -> None:
        line = json.dumps({"step": self.step, "seconds": round(self.spent), **row})
        print(line, flush=True)
        with (self.out / "log.jsonl").open("a") as file:
            file.write(line + "\n")

    def one_step(self) -> float:
        began = time.monotonic()
        self.model.train()
        set_rate(self.optimizer, self.step, self.progress(), self.settings.warm_up)
        torch.manual_seed(self.settings.seed * 1_000_003 + self.step)
        with mixed(self.device, self.settings.mixed):
            loss = loss_of(self.model, self.batches.next().to(self.device), self.settings.smoothing)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_((p for p in self.model.parameters() if p.requires_grad), 1.0)
        self.optimizer.step()
        self.step += 1
        self.spent += time.monotonic() - began
        return loss.item()

    def judge(self) -> None:
        if not self.held:
            return
        report = self.reader.report(self.held, runner(self.model))
        worst = sorted(report["fields"].items(), key=lambda row: row[1]["f1"])[:12]
        short = {name: f"{row['f1']:.2f}/{row['support']}" for name, row in worst}
        self.log(held=report["overall"], macroF1=report["macroF1"], pageTypes=report["pageTypeAccuracy"], worst=short)

    def save(self) -> None:
        save_checkpoint(self)

    def train(self) -> list[float]:
        """Runs to the end of the schedule; returns the loss of every step of this call."""
        losses: list[float] = []
        saved = judged = self.spent
        while self.progress() < 1:
            losses.append(self.one_step())
            if self.step % 20 == 0:
                self.log(loss=round(float(np.mean(losses[-20:])), 4))
            if self.spent - saved > 60 * self.settings.save_minutes:
                self.save()
                saved = self.spent
            if self.spent - judged > 60 * self.settings.judge_minutes:
                self.judge()
                judged = self.spent
        self.save()
        return losses


def parse(argv: list[str] | None) -> tuple[argparse.Namespace, Settings]:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, nargs="+", required=True, help="one or more exports, each with its sidecar")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--resume", action="store_true", help="go on with the checkpoint in --out")
    parser.add_argument("--init-from", type=Path, help="start from the weights of another run's folder, or of a bundle's")
    defaults = Settings()
    for name, value in vars(defaults).items():
        flag = "--" + name.replace("_", "-")
        if isinstance(value, bool):
            parser.add_argument(flag, action=argparse.BooleanOptionalAction, default=value)
        else:
            parser.add_argument(flag, type=type(value), default=value)
    given = parser.parse_args(argv)
    settings = Settings(**{name: getattr(given, name) for name in vars(defaults)})
    if not settings.steps and not settings.minutes:
        parser.error("give --steps or --minutes")
    return given, settings


def main(argv: list[str] | None = None) -> None:
    given, settings = parse(argv)
    dataset = read_datasets(given.data)
    model = make_model(dataset, settings)
    if given.init_from:
        load_weights(model, given.init_from)
    trainer = Trainer(dataset, Pieces(tokenizer_path()), model, settings, given.out)
    if given.resume:
        load_checkpoint(trainer)
    trainer.log(start=[str(path) for path in given.data], pages=len(dataset.pages), settings=vars(settings), device=str(trainer.device))
    trainer.train()
    trainer.judge()


if __name__ == "__main__":
    main()
