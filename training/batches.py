"""Puts examples of like lengths into padded batches."""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from training.sampling import Draws, Example


@dataclass(frozen=True)
class Batch:
    ids: Tensor
    mask: Tensor
    boxes: Tensor
    labels: Tensor
    page_types: Tensor
    positions: Tensor

    def to(self, device: torch.device) -> "Batch":
        return Batch(*(part.to(device) for part in vars(self).values()))


def batch_of(examples: list[Example], pad: int, offsets: list[int] | None = None) -> Batch:
    """Pads to the longest; `offsets` move an example's positions (all but `[CLS]`), so that short crops train late ones too."""
    length = max(len(example.ids) for example in examples)
    shape = (len(examples), length)
    ids, labels = np.full(shape, pad, dtype=np.int64), np.full(shape, -100, dtype=np.int64)
    mask, boxes = np.zeros(shape, dtype=np.int64), np.zeros((*shape, 4), dtype=np.int64)
    positions = np.tile(np.arange(length), (len(examples), 1))
    for row, example in enumerate(examples):
        size = len(example.ids)
        ids[row, :size], labels[row, :size] = example.ids, example.labels
        boxes[row, :size], mask[row, :size] = example.boxes, 1
        if offsets is not None:
            positions[row, 1:] += offsets[row]
    page_types = np.array([example.page_type for example in examples], dtype=np.int64)
    return Batch(*(torch.from_numpy(part) for part in (ids, mask, boxes, labels, page_types, positions)))


class Batches:
    """Endless batches of about `tokens` pieces; rooms are drawn for a whole pool, which is then sorted by length."""

    def __init__(self, sampler: Draws, pad: int, tokens: int, rooms: dict[int, float], seed: int) -> None:
        self._sampler, self._pad, self._tokens = sampler, pad, tokens
        self._rooms, self._chances = list(rooms), np.array(list(rooms.values()), dtype=float)
        self._chances /= self._chances.sum()
        self.rng = np.random.default_rng(seed)
        self._ready: list[list[Example]] = []

    def _fill(self) -> None:
        rooms = self.rng.choice(self._rooms, size=8 * max(2, self._tokens // max(self._rooms)), p=self._chances)
        pool = sorted((self._sampler.draw(int(room), self.rng) for room in rooms), key=lambda e: len(e.ids))
        batch: list[Example] = []
        for example in pool:
            if batch and (len(batch) + 1) * len(example.ids) > self._tokens:
                self._ready.append(batch)
                batch = []
            batch.append(example)
        if batch:
            self._ready.append(batch)
        self.rng.shuffle(self._ready)

    def next(self) -> Batch:
        if not self._ready:
            self._fill()
        examples = self._ready.pop()
        longest = max(len(example.ids) for example in examples)
        offsets = [int(self.rng.integers(0, 512 - longest + 1)) if self.rng.random() < 0.5 else 0 for _ in examples]
        return batch_of(examples, self._pad, offsets)
