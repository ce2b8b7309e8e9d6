"""A linear model to compare with: logistic regression over hashed features of a word and of what stands around it."""

import time
import zlib
from collections.abc import Callable

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from training.dataset import Dataset, Page
from training.judging import log_softmax
from training.metrics import best_path

BUCKETS = 1 << 17
WORDS_AT_ONCE = 2000
REACH = 120
"""Thousandths of the page that a caption above may be away."""


def shape_of(word: str) -> str:
    """Aa9 and signs, runs kept once: `$211,000.00` is `$9,9.9`."""
    shape = ""
    for char in word[:24]:
        mark = "9" if char.isdigit() else "A" if char.isupper() else "a" if char.islower() else char
        if not shape.endswith(mark):
            shape += mark
    return shape


def _captions(boxes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For every word the nearest one to its left on its line, and the lowest one above it; -1 where there is none."""
    left, top, right, bottom = boxes.astype(np.int32).T
    height = np.maximum(bottom - top, 1)
    shared = np.minimum(bottom[:, None], bottom[None]) - np.maximum(top[:, None], top[None])
    same_line = shared > 0.5 * np.minimum(height[:, None], height[None])
    gap = np.where(same_line & (right[None] <= left[:, None] + 2), left[:, None] - right[None], 10_000)
    beside = np.where(gap.min(1) < 10_000, gap.argmin(1), -1)
    under = (np.minimum(right[:, None], right[None]) > np.maximum(left[:, None], left[None])) & ~same_line
    rise = np.where(under & (bottom[None] <= top[:, None] + 4), top[:, None] - bottom[None], 10_000)
    above = np.where(rise.min(1) < REACH, rise.argmin(1), -1)
    return beside, above


def features_of(words: list[str], boxes: np.ndarray, layout: bool) -> list[list[str]]:
    lower = [word.lower() for word in words]
    shapes = [shape_of(word) for word in words]
    at = lambda list_, i: list_[i] if 0 <= i < len(list_) else "|"  # noqa: E731
    beside, above = _captions(boxes) if layout else (None, None)
    rows = []
    for i, word in enumerate(lower):
        row = ["*", f"w={word}", f"s={shapes[i]}", f"p={word[:3]}", f"e={word[-3:]}"]
        for away in (-3, -2, -1, 1, 2):
            row += [f"{away}w={at(lower, i + away)}", f"{away}s={at(shapes, i + away)}"]
        row += [f"-2-1w={at(lower, i - 2)} {at(lower, i - 1)}", f"-1s={at(lower, i - 1)} {shapes[i]}"]
        if beside is not None and above is not None:
            b, a = int(beside[i]), int(above[i])
            bb = int(beside[b]) if b >= 0 else -1
            row += [f"b={at(lower, b)}", f"bb={at(lower, bb)} {at(lower, b)}", f"bs={at(lower, b)} {shapes[i]}"]
            row += [f"a={at(lower, a)}", f"as={at(lower, a)} {shapes[i]}", f"a2={at(lower, a - 1)} {at(lower, a)}"]
            row += [f"x={int(boxes[i][0]) // 100}", f"y={int(boxes[i][1]) // 50}", f"xy={int(boxes[i][0]) // 100} {int(boxes[i][1]) // 50}"]
        rows.append(row)
    return rows


def hashed(rows: list[list[str]]) -> np.ndarray:
    """Words x features, as buckets. Not Python's own hash, which is another one in every process."""
    return np.array([[zlib.crc32(name.encode()) % BUCKETS for name in row] for row in rows], dtype=np.int64)


class LinearTagger:
    """Learns from pages, then says tags that keep to BIO2."""

    def __init__(self, dataset: Dataset, settings: dict) -> None:
        self._dataset, self._settings = dataset, settings
        torch.manual_seed(settings["seed"])
        self.table = nn.EmbeddingBag(BUCKETS, len(dataset.labels.ner), mode="sum", sparse=True)
        nn.init.zeros_(self.table.weight)

    def features(self, page: Page) -> torch.Tensor:
        words = [self._dataset.lexicon[i] for i in page.words]
        return torch.from_numpy(hashed(features_of(words, page.boxes, self._settings["layout"])))

    def train(self, pages: list[Page], after_step: Callable[[int, float, float], None]) -> None:
        """`after_step` is told step, loss, and how far it is; what it raises ends the training."""
        work = [(self.features(page), torch.from_numpy(page.tags.astype(np.int64))) for page in pages]
        rng = np.random.default_rng(self._settings["seed"])
        optimizer = torch.optim.Adagrad(self.table.parameters(), lr=0.25)
        passes, step = self._settings["passes"], 0
        for turn in range(passes):
            order = rng.permutation(len(work))
            batch: list[int] = []
            for place, index in enumerate(order):
                batch.append(int(index))
                if sum(len(work[i][1]) for i in batch) < WORDS_AT_ONCE and place + 1 < len(order):
                    continue
                step += 1
                loss = self._learn([work[i] for i in batch], optimizer)
                after_step(step, loss, (turn + (place + 1) / len(order)) / passes)
                batch = []

    def _learn(self, part: list[tuple[torch.Tensor, torch.Tensor]], optimizer: torch.optim.Optimizer) -> float:
        tags = torch.cat([tags for _, tags in part])
        loss = F.cross_entropy(self.table(torch.cat([features for features, _ in part])), tags, ignore_index=-100)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        return loss.item()

    def tags(self, pages: list[Page]) -> list[np.ndarray]:
        with torch.inference_mode():
            return [best_path(log_softmax(self.table(self.features(page)).numpy())) for page in pages]

    def ms_per_page(self, pages: list[Page]) -> float:
        began = time.monotonic()
        self.tags(pages)
        return 1000 * (time.monotonic() - began) / max(1, len(pages))

    def bytes(self) -> int:
        """Of the rows that were learned."""
        return int((self.table.weight != 0).any(1).sum()) * self.table.weight.shape[1] * 4
