"""Cuts pages into windows of word pieces, for judging as serving does and for training at random."""

import numpy as np

WINDOW = 512
OVERLAP = 128
BOX_SCALE = 1000


def windows_of(piece_counts: np.ndarray, window: int = WINDOW, overlap: int = OVERLAP) -> list[tuple[int, int]]:
    """Word ranges (start, end) that fit a window with `[CLS]` and `[SEP]`; neighbours share at most `overlap` pieces.

    Every word stands in at least one range and no word is cut.
    """
    room = window - 2
    before = np.concatenate([[0], np.cumsum(piece_counts)])
    words = len(piece_counts)
    ranges: list[tuple[int, int]] = []
    start = 0
    while start < words:
        end = int(np.searchsorted(before, before[start] + room, side="right")) - 1
        ranges.append((start, end))
        if end >= words:
            break
        back = int(np.searchsorted(before, before[end] - overlap, side="left"))
        start = max(min(back, end), start + 1)
    return ranges


def own_words(piece_counts: np.ndarray, ranges: list[tuple[int, int]]) -> list[int]:
    """For every word the window in which it stands farthest from an edge."""
    before = np.concatenate([[0], np.cumsum(piece_counts)])
    best = np.full(len(piece_counts), -1)
    owner = np.zeros(len(piece_counts), dtype=int)
    for place, (start, end) in enumerate(ranges):
        first = before[start:end] - before[start]
        left = first if start else np.full(end - start, WINDOW)
        right = before[end] - before[start] - first if end < len(piece_counts) else np.full(end - start, WINDOW)
        depth = np.minimum(left, right)
        better = depth > best[start:end]
        owner[start:end][better] = place
        best[start:end][better] = depth[better]
    return owner.tolist()


def crop_around(piece_counts: np.ndarray, word: int, room: int, rng: np.random.Generator) -> tuple[int, int]:
    """A random word range of at most `room` pieces that holds `word`; one time in three it begins at the page's start if it can."""
    before = np.concatenate([[0], np.cumsum(piece_counts)])
    earliest = int(np.searchsorted(before, before[word + 1] - room, side="left"))
    latest = max(earliest, min(word, int(np.searchsorted(before, before[-1] - room, side="left"))))
    start = earliest if earliest == 0 and rng.random() < 1 / 3 else int(rng.integers(earliest, latest + 1))
    end = int(np.searchsorted(before, before[start] + room, side="right")) - 1
    return start, max(end, word + 1)
