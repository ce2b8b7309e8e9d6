"""Reads whole pages with a model as serving does, and tallies the spans."""

from collections.abc import Callable, Iterator

import numpy as np

from training.batches import Batch, batch_of
from training.dataset import Dataset, Page
from training.metrics import Tally, best_path, spans_of
from training.noise import Words
from training.pieces import Pieces
from training.sampling import example_of, piece_counts
from training.windows import WINDOW, own_words, windows_of

Run = Callable[[Batch], tuple[np.ndarray, np.ndarray]]
"""A batch to logits (batch, pieces, labels) and page logits (batch, page types)."""


def log_softmax(logits: np.ndarray) -> np.ndarray:
    shifted = logits - logits.max(-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))


def _batches(work: list[tuple[int, int, int, int]], tokens: int) -> Iterator[list[tuple[int, int, int, int]]]:
    """Windows (page, start, end, pieces) of like lengths, about `tokens` pieces together."""
    batch: list[tuple[int, int, int, int]] = []
    for window in sorted(work, key=lambda w: w[3]):
        if batch and (len(batch) + 1) * window[3] > tokens:
            yield batch
            batch = []
        batch.append(window)
    if batch:
        yield batch


class Reader:
    """Scores pages with any `run`; the same windows whoever runs them."""

    def __init__(self, dataset: Dataset, pieces: Pieces, tokens: int = 4096) -> None:
        self._dataset, self._pieces, self._tokens = dataset, pieces, tokens
        self._counts = piece_counts(dataset, pieces)

    def scores(self, pages: list[Page], run: Run) -> list[tuple[np.ndarray, np.ndarray]]:
        """For every page logits of its words (from the window in which a word stands deepest) and mean page logits."""
        ranges = [windows_of(self._counts[page.words]) for page in pages]
        owners = [own_words(self._counts[page.words], part) for page, part in zip(pages, ranges, strict=True)]
        labels = self._dataset.labels
        words = [np.zeros((len(page.words), len(labels.ner)), dtype=np.float32) for page in pages]
        types = [np.zeros(len(labels.page_types), dtype=np.float32) for _ in pages]
        work = [
            (place, start, end, int(self._counts[pages[place].words[start:end]].sum()) + 2)
            for place, part in enumerate(ranges)
            for start, end in part
        ]
        for windows in _batches(work, self._tokens):
            batch = batch_of([self._example(pages[p], s, e) for p, s, e, _ in windows], self._pieces.pad)
            logits, page_logits = run(batch)
            firsts = batch.labels.numpy() != -100
            for row, (place, start, end, _) in enumerate(windows):
                mine = np.array(owners[place][start:end]) == ranges[place].index((start, end))
                words[place][start:end][mine] = logits[row, : firsts.shape[1]][firsts[row]][mine]
                types[place] += page_logits[row] / len(ranges[place])
        return list(zip(words, types, strict=True))

    def _example(self, page: Page, start: int, end: int):
        texts = [self._dataset.lexicon[i] for i in page.words[start:end]]
        words = Words(texts, page.boxes[start:end], page.tags[start:end])
        return example_of(words, page.page_type, self._pieces, WINDOW - 2)

    def tally(self, pages: list[Page], run: Run) -> Tally:
        """How the model's spans agree with the truth on these pages."""
        tally = Tally()
        for page, (words, types) in zip(pages, self.scores(pages, run), strict=True):
            tally.add(spans_of(page.tags), spans_of(best_path(log_softmax(words))))
            tally.pages += 1
            tally.pages_right += int(int(types.argmax()) == page.page_type)
        return tally

    def report(self, pages: list[Page], run: Run) -> dict:
        return self.tally(pages, run).report(self._dataset.labels.ner)


def sample_pages(pages: list[Page], limit: int, seed: int = 7) -> list[Page]:
    """At most `limit` pages, whole documents, the same for a seed."""
    if sum(1 for _ in pages) <= limit:
        return pages
    ids = sorted({page.doc_id for page in pages})
    np.random.default_rng(seed).shuffle(ids)
    chosen: set[str] = set()
    by_doc: dict[str, int] = {}
    for page in pages:
        by_doc[page.doc_id] = by_doc.get(page.doc_id, 0) + 1
    room = limit
    for doc in ids:
        if room <= 0:
            break
        chosen.add(doc)
        room -= by_doc[doc]
    return [page for page in pages if page.doc_id in chosen]
