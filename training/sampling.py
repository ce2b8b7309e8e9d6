"""Draws crops of pages for training: every field and family gets its share, some crops have no label at all."""

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from training.dataset import Dataset, Page
from training.noise import Words, hide_words, ink_boxes, move_boxes, ocr_noise
from training.pieces import Pieces
from training.windows import crop_around


@dataclass(frozen=True)
class Example:
    """A window ready for the network; `labels` stand at the first piece of each word, -100 elsewhere."""

    ids: np.ndarray
    boxes: np.ndarray
    labels: np.ndarray
    page_type: int


@dataclass(frozen=True)
class Augmentation:
    """Shares of crops and words that are changed; all 0 leaves pages as they are."""

    noisy_crops: float = 0.35
    ink_boxes: float = 0.8
    """Of the noisy crops."""
    moved_crops: float = 0.7
    hidden_words: float = 0.04
    page_crops: float = 0.2


PLAIN = Augmentation(noisy_crops=0, moved_crops=0, hidden_words=0)


def piece_counts(dataset: Dataset, pieces: Pieces) -> np.ndarray:
    """Pieces of every word of the lexicon."""
    return np.array([len(pieces.of(word)) for word in dataset.lexicon] or [1], dtype=np.int32)


def example_of(words: Words, page_type: int, pieces: Pieces, room: int) -> Example:
    """Puts words between `[CLS]` and `[SEP]`; words that no longer fit `room` pieces are left out."""
    ids, boxes, labels = [pieces.cls], [np.zeros(4, dtype=np.int16)], [-100]
    for text, box, tag in zip(words.texts, words.boxes, words.tags, strict=True):
        encoded = pieces.of(text)
        if len(ids) + len(encoded) > room + 1:
            break
        ids += encoded
        boxes += [box] * len(encoded)
        labels += [int(tag)] + [-100] * (len(encoded) - 1)
    ids.append(pieces.sep)
    boxes.append(np.zeros(4, dtype=np.int16))
    labels.append(-100)
    return Example(np.array(ids), np.array(boxes), np.array(labels), page_type)


class Draws(Protocol):
    """What examples come from."""

    def draw(self, room: int, rng: np.random.Generator) -> Example: ...


class Sampler:
    """Endless examples; the same generator state gives the same examples."""

    def __init__(self, dataset: Dataset, pages: list[Page], pieces: Pieces, augmentation: Augmentation) -> None:
        self._dataset, self._pages, self._pieces, self._augmentation = dataset, pages, pieces, augmentation
        self._counts = piece_counts(dataset, pieces)
        groups: dict[tuple[int, str], list[tuple[int, int]]] = defaultdict(list)
        families: dict[str, list[int]] = defaultdict(list)
        for place, page in enumerate(pages):
            # Recognised pages are few and hard: they draw as families of their own.
            family = f"{page.family} {page.source}"
            families[family].append(place)
            for word in np.flatnonzero(page.tags % 2 == 1):
                groups[(int(page.tags[word]), family)].append((place, int(word)))
        self._families = list(families.values())
        sizes = np.array([len(places) for places in self._families]) ** 0.5
        self._family_chances = sizes / sizes.sum()
        self._groups = list(groups.values())
        weights = self._weights(groups)
        self._chances = weights / weights.sum() if len(weights) else weights

    @staticmethod
    def _weights(groups: dict[tuple[int, str], list[tuple[int, int]]]) -> np.ndarray:
        """Of a field the square root of its mentions, shared among its families by square roots again."""
        fields: dict[int, list[int]] = defaultdict(list)
        for (tag, _), mentions in groups.items():
            fields[tag].append(len(mentions))
        return np.array(
            [
                sum(fields[tag]) ** 0.5 * len(mentions) ** 0.5 / sum(n**0.5 for n in fields[tag])
                for (tag, _), mentions in groups.items()
            ]
        )

    def _anchor(self, rng: np.random.Generator) -> tuple[Page, int]:
        if not self._groups or rng.random() < self._augmentation.page_crops:
            places = self._families[int(rng.choice(len(self._families), p=self._family_chances))]
            page = self._pages[places[int(rng.integers(len(places)))]]
            return page, int(rng.integers(len(page.words)))
        group = self._groups[int(rng.choice(len(self._groups), p=self._chances))]
        place, word = group[int(rng.integers(len(group)))]
        return self._pages[place], word

    def draw(self, room: int, rng: np.random.Generator) -> Example:
        """One crop of at most `room` pieces (special ones not counted)."""
        page, word = self._anchor(rng)
        start, end = crop_around(self._counts[page.words], word, room, rng)
        texts = [self._dataset.lexicon[i] for i in page.words[start:end]]
        words = Words(texts, page.boxes[start:end], page.tags[start:end])
        how = self._augmentation
        if page.source != "ocr" and rng.random() < how.noisy_crops:
            words = ocr_noise(words, float(rng.uniform(0.2, 1.0)), rng)
            if rng.random() < how.ink_boxes:
                words = ink_boxes(words, rng)
        if how.hidden_words:
            words = hide_words(words, how.hidden_words, rng)
        if rng.random() < how.moved_crops:
            words = replace(words, boxes=move_boxes(words.boxes, rng))
        return example_of(words, page.page_type, self._pieces, room)


class Mixture:
    """Examples of two samplers, a share of them from the first."""

    def __init__(self, first: Draws, second: Draws, share: float) -> None:
        self._first, self._second, self._share = first, second, share

    def draw(self, room: int, rng: np.random.Generator) -> Example:
        return (self._first if rng.random() < self._share else self._second).draw(room, rng)
