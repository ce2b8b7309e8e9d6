"""Keeps a run on disk, so that it can be gone on with or built upon."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import torch

from training.dequantize import load_bundle_model
from training.model import DocumentTagger, Shape

if TYPE_CHECKING:
    from training.train import Trainer

FILE = "checkpoint.pt"


def save_checkpoint(trainer: "Trainer") -> None:
    """Weights, optimiser, step and random state; written beside and moved, so that a killed run leaves a whole file."""
    state = {
        "shape": trainer.model.shape.as_dict(),
        "model": trainer.model.state_dict(),
        "optimizer": trainer.optimizer.state_dict(),
        "step": trainer.step,
        "spent": trainer.spent,
        "batches": json.dumps(trainer.batches.rng.bit_generator.state),
    }
    fresh = trainer.out / (FILE + ".new")
    torch.save(state, fresh)
    fresh.replace(trainer.out / FILE)


def load_checkpoint(trainer: "Trainer") -> None:
    """Goes on where the run in `trainer.out` was saved; batches drawn but not used are drawn anew."""
    state = torch.load(trainer.out / FILE, weights_only=True)
    trainer.model.load_state_dict(state["model"])
    trainer.optimizer.load_state_dict(state["optimizer"])
    trainer.step, trainer.spent = state["step"], state["spent"]
    trainer.batches.rng.bit_generator.state = json.loads(state["batches"])


def _weights_of(folder: Path) -> dict[str, torch.Tensor]:
    """Of a run, or of a bundle: its word embeddings are left out, as they are those of the pretrained encoder in whole numbers."""
    if (folder / FILE).exists():
        return torch.load(folder / FILE, weights_only=True)["model"]
    return {name: value for name, value in load_bundle_model(folder).state_dict().items() if name != "words.weight"}


def load_weights(model: DocumentTagger, run: Path) -> None:
    """Weights of a run or a bundle only; what it has not learned keeps its start. Raises RuntimeError where shapes or parts differ otherwise."""
    result = model.load_state_dict(_weights_of(run), strict=False)
    if result.unexpected_keys:
        raise RuntimeError(f"{run} has parts this model has not: {result.unexpected_keys}")


def average_weights(model: DocumentTagger, others: list[Path]) -> None:
    """Moves a model to the mean of its weights and those of runs or bundles that went before or beside it.

    Sittings that end apart in the same valley read new layouts better together than each alone (Wortsman and others, 2022: Model
    soups). Word embeddings stay the model's own. Raises RuntimeError where a part of the model is missing in another.
    """
    mean = {name: value for name, value in model.state_dict().items() if name != "words.weight"}
    for other in others:
        weights = _weights_of(other)
        if mean.keys() - weights.keys():
            raise RuntimeError(f"{other} lacks parts of this model: {sorted(mean.keys() - weights.keys())}")
        mean = {name: value + weights[name] for name, value in mean.items()}
    model.load_state_dict({name: value / (len(others) + 1) for name, value in mean.items()}, strict=False)


def load_model(run: Path) -> DocumentTagger:
    """The model of a run, ready to judge with."""
    state = torch.load(run / FILE, weights_only=True)
    model = DocumentTagger(Shape(**state["shape"]))
    model.load_state_dict(state["model"])
    return model.eval()
