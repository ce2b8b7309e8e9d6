"""Makes a model easier to say in whole numbers without changing what it says.

Some channels of what goes into a product are far larger than the rest, and one scale for all of them leaves little for the small
ones. Such channels are made smaller and their weights larger by the same factor (SmoothQuant, Xiao and others, 2023).
"""

from collections.abc import Iterable

import torch
from torch import Tensor, nn

from training.batches import Batch
from training.model import DocumentTagger


class Smoothed(nn.Module):
    """A linear layer whose input is scaled channel by channel, and its weights the other way."""

    def __init__(self, linear: nn.Linear, scale: Tensor) -> None:
        super().__init__()
        self.linear = linear
        self.register_buffer("scale", scale)
        with torch.no_grad():
            linear.weight.div_(scale)

    def forward(self, x: Tensor) -> Tensor:
        return self.linear(x * self.scale)


def _input_ranges(model: DocumentTagger, linears: dict[str, nn.Linear], batches: Iterable[Batch]) -> dict[str, Tensor]:
    """The largest size of every input channel of every linear layer over real words."""
    ranges: dict[str, Tensor] = {}
    handles = []
    mask: Tensor | None = None

    def watch(name: str):
        def look(_: nn.Module, inputs: tuple[Tensor, ...]) -> None:
            found = inputs[0][mask].abs().amax(0)
            ranges[name] = torch.maximum(ranges[name], found) if name in ranges else found

        return look

    for name, linear in linears.items():
        handles.append(linear.register_forward_pre_hook(watch(name)))
    with torch.inference_mode():
        for batch in batches:
            mask = batch.mask.bool()
            model(batch.ids, batch.mask, batch.boxes)
    for handle in handles:
        handle.remove()
    return {name: found.clone() for name, found in ranges.items()}


def smooth(model: DocumentTagger, batches: Iterable[Batch], strength: float = 0.5) -> None:
    """Scales the inputs of the encoder's products in place; the model's answers stay the same but for rounding."""
    linears = {name: part for name, part in model.encoder.named_modules() if isinstance(part, nn.Linear)}
    for name, channels in _input_ranges(model, linears, batches).items():
        weights = linears[name].weight.detach().abs().amax(0)
        scale = (weights.clamp(min=1e-5) ** (1 - strength)) / (channels.clamp(min=1e-5) ** strength)
        owner, part = name.rpartition(".")[::2]
        setattr(model.encoder.get_submodule(owner), part, Smoothed(linears[name], scale))
