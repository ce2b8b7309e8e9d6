"""The trainer of a run: it is held at the weights it began with, draws its curves, stops when asked, and keeps checkpoints."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch

from training.checkpoint import FILE
from training.dataset import Dataset, Page
from training.judging import Reader, Run, log_softmax, sample_pages
from training.metrics import best_path, spans_of
from training.model import DocumentTagger
from training.pieces import Pieces
from training.sampling import Augmentation, Draws, Mixture
from training.train import Settings, Trainer, runner
from training.values import PASSED_OVER, counts_of, pass_over_mentions, total

CURVE_PAGES = 24
JUDGED_AT = (0.25, 0.5, 0.75)
KEPT_SHARES = (0.5, 0.25)
LARGEST_PRICE = 0.01
"""Weights of a champion taught further end a share of the way back to where they began (Wortsman and others, 2022: WiSE-FT), as far as that costs less F1
than this, on pages that it chooses by and on those that it was taught to mend."""
LOOKED_AT_PAGES = 400
MENDED_PAGES = 72
"""Of the misread ones, to see whether going back unlearns them: several layouts, so more than a curve needs."""
MISREAD_SHARE = 0.5
"""Of the crops that a champion is taught further on; the others are rehearsal."""
TUNING_WARM_UP = 10


def misread(dataset: Dataset, pages: list[Page], reader: Reader, run: Run) -> list[Page]:
    """Pages with a value that is not found, or one that nobody labelled; other mentions of labelled values are no mistakes."""
    wrong = []
    plain = [as_labelled(page) for page in pages]
    for page, labelled, said in zip(pages, plain, tags_of(reader, plain, run), strict=True):
        told = np.where(page.tags == PASSED_OVER, 0, said)
        if set(spans_of(labelled.tags)) != set(spans_of(told)):
            wrong.append(page)
    return wrong


def as_labelled(page: Page) -> Page:
    """Without marks on what is passed over in learning: a reader takes those for pieces that begin no word."""
    return replace(page, tags=np.maximum(page.tags, 0))


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
        self.told, self.mending, self.is_tuned = told, [], "pull" in settings
        learned = pass_over_mentions(dataset, dataset.of("train"))
        rest = [page for page in dataset.pages if page.split != "train"]
        plain = Settings(
            seed=settings["seed"],
            steps=settings["steps"],
            minutes=settings["minutes"],
            tokens=settings["batch"],
            rate=settings["rate"],
            head_rate=settings["rate"] * (2 if self.is_tuned else 3),
            threads=threads,
            judge_pages=0,
            warm_up=TUNING_WARM_UP if self.is_tuned else Settings.warm_up,
        )
        super().__init__(replace(dataset, pages=learned + rest), pieces, model, plain, out)
        self.dataset, self.pull = dataset, float(settings.get("pull", 0))
        self.start = [(p, p.detach().clone()) for p in self.model.parameters() if p.requires_grad] if self.is_tuned else []
        self.validation = sample_pages(dataset.of("validation"), CURVE_PAGES)
        self.judged = 0
        self.learned: list[torch.Tensor] = []

    def sampler_of(self, dataset: Dataset, pages: list[Page], pieces: Pieces, augmentation: Augmentation) -> Draws:
        """A champion taught further sees what it reads wrong as often as all the rest: that is what the corrections are about."""
        everything = super().sampler_of(dataset, pages, pieces, augmentation)
        if not self.is_tuned:
            return everything
        looked_at = sample_pages(pages, LOOKED_AT_PAGES)
        wrong = misread(dataset, looked_at, Reader(dataset, pieces), runner(self.model))
        self.told.line(f"the champion misreads {len(wrong)} of {len(looked_at)} pages")
        if not wrong:
            return everything
        self.mending = [as_labelled(page) for page in sample_pages(wrong, MENDED_PAGES)]
        return Mixture(super().sampler_of(dataset, wrong, pieces, augmentation), everything, MISREAD_SHARE)

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
            self.told.metric("validation-f1", self.step, self.f1(self.validation))

    def f1(self, pages: list[Page]) -> float:
        return total(counts_of(self.dataset, pages, tags_of(self.reader, pages, runner(self.model)))).f1()

    def go_back(self) -> None:
        """Part of the way to where it began: what it learned stays, most of what it forgot comes back."""
        self.learned = [parameter.detach().clone() for parameter, _ in self.start]
        looks = [pages for pages in (self.validation, self.mending) if pages]
        before = [self.f1(pages) for pages in looks]
        with torch.no_grad():
            for share in KEPT_SHARES:
                for (parameter, start), learned in zip(self.start, self.learned, strict=True):
                    parameter.copy_(learned).lerp_(start, share)
                if all(self.f1(pages) >= was - LARGEST_PRICE for pages, was in zip(looks, before, strict=True)):
                    self.told.line(f"{share:.0%} of the way back to the champion")
                    return
        self.told.line("stays where it is: going back to the champion costs too much")
        self.go_forth()

    def go_forth(self) -> bool:
        """To what was learned, after going part of the way back. False where it stands there already."""
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
