"""Values of documents: what was labelled, what was told, and how well both agree.

People label one mention of a value and leave the others as they are. So a document's values are compared as sets of field and
words, and in training the other mentions are passed over, instead of being taught as nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from training.dataset import Dataset, Page
from training.metrics import spans_of

PASSED_OVER = -100
NOTHING = re.compile(r"[\W_]+")
Value = tuple[int, str]
"""Tag of its `B-`, and its words without anything but letters and digits, in lower case."""


def bare(text: str) -> str:
    return NOTHING.sub("", text).lower()


def values_of(words: list[str], tags: np.ndarray) -> set[Value]:
    return {(tag, bare("".join(words[start:end]))) for start, end, tag in spans_of(tags)}


@dataclass
class Counts:
    right: int = 0
    told: int = 0
    true: int = 0

    def f1(self) -> float:
        return 2 * self.right / (self.told + self.true) if self.told + self.true else 1.0


def counts_of(dataset: Dataset, pages: list[Page], tags: Iterable[np.ndarray]) -> list[Counts]:
    """One a document: its different values, those that were told, and those that are in both."""
    true: dict[str, set[Value]] = defaultdict(set)
    told: dict[str, set[Value]] = defaultdict(set)
    for page, said in zip(pages, tags, strict=True):
        words = [dataset.lexicon[i] for i in page.words]
        true[page.doc_id] |= values_of(words, page.tags)
        told[page.doc_id] |= values_of(words, said)
    return [Counts(len(true[doc] & told[doc]), len(told[doc]), len(true[doc])) for doc in true]


def total(counts: Iterable[Counts]) -> Counts:
    whole = Counts()
    for part in counts:
        whole = Counts(whole.right + part.right, whole.told + part.told, whole.true + part.true)
    return whole


def figures(counts: list[Counts], pages: int, rounds: int = 500) -> dict | None:
    """As the product keeps them; the interval of F1 is a bootstrap by document. None without a document."""
    if not counts:
        return None
    whole = total(counts)
    table = np.array([[c.right, c.told + c.true] for c in counts], dtype=float)
    rng = np.random.default_rng(0)
    drawn = table[rng.integers(len(table), size=(rounds, len(table)))].sum(1)
    f1 = np.sort(np.where(drawn[:, 1] > 0, 2 * drawn[:, 0] / np.maximum(drawn[:, 1], 1), 1.0))
    return {
        "f1": whole.f1(),
        "precision": whole.right / whole.told if whole.told else 1.0,
        "recall": whole.right / whole.true if whole.true else 1.0,
        "low": float(f1[int(0.025 * rounds)]),
        "high": float(f1[min(rounds - 1, int(0.975 * rounds))]),
        "values": whole.true,
        "pages": pages,
    }


def pass_over_mentions(dataset: Dataset, pages: list[Page]) -> list[Page]:
    """The same pages, with other mentions of a document's labelled values marked as `PASSED_OVER`: for learning only."""
    sought: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    plain = [bare(word) for word in dataset.lexicon]
    for page in pages:
        for start, end, _ in spans_of(page.tags):
            sought[page.doc_id].add(tuple(plain[i] for i in page.words[start:end]))
    return [_passed_over(page, plain, sought[page.doc_id]) for page in pages]


def _passed_over(page: Page, plain: list[str], sought: set[tuple[str, ...]]) -> Page:
    words = [plain[i] for i in page.words]
    by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for value in sought:
        by_first[value[0]].append(value)
    tags = page.tags.copy()
    for start, word in enumerate(words):
        for value in by_first.get(word, ()):
            part = slice(start, start + len(value))
            if tuple(words[part]) == value and not page.tags[part].any():
                tags[part] = PASSED_OVER
    return replace(page, tags=tags)
