"""The trainer of a run: it is held at the weights it began with, draws its curves, stops when asked, and keeps checkpoints."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch

from training.checkpoint import FILE
from training.dataset import Dataset, Page
from training.judging import Reader, Run, log_softmax, sample_pages
from training.metrics import best_path
from training.model import DocumentTagger
from training.pieces import Pieces
from training.train import Settings, Trainer, runner
from training.values import counts_of, pass_over_mentions, total

CURVE_PAGES = 24
JUDGED_AT = (0.25, 0.5, 0.75)
KEPT_SHARE = 0.5
LARGEST_PRICE = 0.01
"""Weights of a champion taught further end half way back at where they began (Wortsman and others, 2022: WiSE-FT), unless that costs so much F1."""


@dataclass
class Told:
    """What a candidate says while it works. `save` is told where a checkpoint lies."""

    metric: Callable[[str, int, float], None]
    line: Callable[[str], None]
    progress: Callable[[float], None]
    should_stop: Callable[[], bool]
    save: Callable[[Path], None]


class Stopped(Exception):
    """It was asked to stop, and kept a checkpoint."""


class CannotTrain(ValueError):
    """Says in a sentence why this candidate cannot be made."""


class RunTrainer(Trainer):
    """The trainer of the command line, held at the weights it began with, and talking to a run."""

    def __init__(self, dataset: Dataset, pieces: Pieces, model: DocumentTagger, settings: dict, out: Path, told: Told, threads: int) -> None:
        learned = pass_over_mentions(dataset, dataset.of("train"))
        rest = [page for page in dataset.pages if page.split != "train"]
        plain = Settings(
            seed=settings["seed"],
            steps=settings["steps"],
            minutes=settings["minutes"],
            tokens=settings["batch"],
            rate=settings["rate"],
            head_rate=settings["rate"] * (2 if "pull" in settings else 3),
            threads=threads,
            judge_pages=0,
        )
        super().__init__(replace(dataset, pages=learned + rest), pieces, model, plain, out)
        self.dataset, self.told, self.pull = dataset, told, float(settings.get("pull", 0))
        tuned = "pull" in settings
        self.start = [(p, p.detach().clone()) for p in self.model.parameters() if p.requires_grad] if tuned else []
        self.validation = sample_pages(dataset.of("validation"), CURVE_PAGES)
        self.judged = 0
        self.learned: list[torch.Tensor] = []

    def one_step(self) -> float:
        loss = super().one_step()
        if self.pull:
            rates = {id(p): group["lr"] for group in self.optimizer.param_groups for p in group["params"]}
            with torch.no_grad():
                for parameter, start in self.start:
                    parameter.lerp_(start, min(1.0, self.pull * rates[id(parameter)]))
        return loss

    def look(self) -> None:
        """A point of the curve of F1 on pages of the validation split."""
        if self.validation:
            self.told.metric("validation-f1", self.step, self.f1())

    def f1(self) -> float:
        return total(counts_of(self.dataset, self.validation, tags_of(self.reader, self.validation, runner(self.model)))).f1()

    def go_back(self) -> None:
        """Half way to where it began: what it learned stays, most of what it forgot comes back."""
        self.learned = [parameter.detach().clone() for parameter, _ in self.start]
        before = self.f1() if self.validation else 0.0
        with torch.no_grad():
            for parameter, start in self.start:
                parameter.lerp_(start, KEPT_SHARE)
            if self.validation and self.f1() < before - LARGEST_PRICE:
                self.told.line("stays where it is: half way back to the champion costs too much")
                self.go_forth()

    def go_forth(self) -> bool:
        """To what was learned, after going half way back. False where it stands there already."""
        learned, self.learned = self.learned, []
        with torch.no_grad():
            for (parameter, _), weights in zip(self.start, learned, strict=False):
                parameter.copy_(weights)
        return len(learned) > 0

    def train(self) -> list[float]:
        if self.step == 0:
            self.look()
        self.judged = sum(self.progress() >= at for at in JUDGED_AT)
        losses: list[float] = []
        saved = self.spent
        while self.progress() < 1:
            if self.told.should_stop():
                self.keep()
                raise Stopped
            losses.append(self.one_step())
            if self.step % 5 == 0:
                self.told.metric("loss", self.step, float(np.mean(losses[-5:])))
                self.told.progress(self.progress())
            if self.judged < len(JUDGED_AT) and self.progress() >= JUDGED_AT[self.judged]:
                self.judged += 1
                self.look()
            if self.spent - saved > 60 * self.settings.save_minutes:
                self.keep()
                saved = self.spent
        if self.start:
            self.go_back()
        self.look()
        return losses

    def keep(self) -> None:
        self.save()
        self.told.save(self.out / FILE)


def tags_of(reader: Reader, pages: list[Page], run: Run) -> list[np.ndarray]:
    return [best_path(log_softmax(words)) for words, _ in reader.scores(pages, run)]
