"""Spans from labels, and how well they agree with the truth."""

from collections import Counter
from dataclasses import dataclass, field

import numpy as np

Span = tuple[int, int, int]
"""First word, word after the last, tag of its `B-`."""


def spans_of(tags: np.ndarray) -> list[Span]:
    """Spans of BIO2 tags; an `I-` that continues nothing begins a span."""
    spans: list[Span] = []
    start, current = 0, 0
    for place, tag in enumerate([*(int(t) for t in tags), 0]):
        begin = tag if tag % 2 == 1 else max(tag - 1, 0)
        if tag % 2 == 0 and tag > 0 and begin == current:
            continue
        if current:
            spans.append((start, place, current))
        start, current = place, begin
    return spans


def best_path(log_probabilities: np.ndarray) -> np.ndarray:
    """The likeliest tags (words x labels) in which no `I-` follows anything but its own `B-` or `I-`."""
    words, labels = log_probabilities.shape
    tags = np.zeros(words, dtype=np.int64)
    if not words:
        return tags
    inner = np.arange(2, labels, 2)
    back = np.zeros((words, labels), dtype=np.int64)
    score = log_probabilities[0].copy()
    score[inner] = -np.inf
    for word in range(1, words):
        best = int(score.argmax())
        before = np.full(labels, score[best])
        back[word] = best
        from_begin = score[inner - 1] >= score[inner]
        before[inner] = np.where(from_begin, score[inner - 1], score[inner])
        back[word, inner] = np.where(from_begin, inner - 1, inner)
        score = before + log_probabilities[word]
    tags[-1] = int(score.argmax())
    for word in range(words - 1, 0, -1):
        tags[word - 1] = back[word, tags[word]]
    return tags


@dataclass
class Tally:
    """Exact spans found, missed and invented, by the tag of their `B-`; pages and how many got the right type."""

    right: Counter = field(default_factory=Counter)
    told: Counter = field(default_factory=Counter)
    true: Counter = field(default_factory=Counter)
    confused: Counter = field(default_factory=Counter)
    pages: int = 0
    pages_right: int = 0

    def add(self, truth: list[Span], told: list[Span]) -> None:
        self.true.update(tag for _, _, tag in truth)
        self.told.update(tag for _, _, tag in told)
        self.right.update(tag for _, _, tag in set(truth) & set(told))
        places = {(start, end): tag for start, end, tag in truth}
        self.confused.update((places[s, e], tag) for s, e, tag in told if places.get((s, e), tag) != tag)

    def report(self, names: list[str]) -> dict:
        """Precision, recall and F1 over all spans and by field; page-type accuracy."""
        fields = {
            names[tag][2:]: _rates(self.right[tag], self.told[tag], self.true[tag])
            for tag in sorted({*self.true, *self.told})
        }
        supported = [row["f1"] for row in fields.values() if row["support"]]
        return {
            "overall": _rates(self.right.total(), self.told.total(), self.true.total()),
            "macroF1": round(sum(supported) / max(1, len(supported)), 4),
            "pageTypeAccuracy": round(self.pages_right / max(1, self.pages), 4),
            "pages": self.pages,
            "fields": fields,
            "confused": [[names[a][2:], names[b][2:], n] for (a, b), n in self.confused.most_common(12)],
        }


def _rates(right: int, told: int, true: int) -> dict:
    return {
        "support": true,
        "precision": round(right / told, 4) if told else 0.0,
        "recall": round(right / true, 4) if true else 0.0,
        "f1": round(2 * right / (told + true), 4) if told + true else 0.0,
    }
