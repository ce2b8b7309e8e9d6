"""Pages as recognition might have read them, where no recognised page is at hand to judge on."""

from dataclasses import replace

import numpy as np

from training.dataset import Dataset, Page
from training.noise import Words, ocr_noise


def damaged(dataset: Dataset, pages: list[Page], strength: float = 0.6, seed: int = 5) -> Dataset:
    """The same pages with characters confused and words split, joined and lost; the same for a seed."""
    rng = np.random.default_rng(seed)
    lexicon: dict[str, int] = {}
    worse = []
    for page in pages:
        words = Words([dataset.lexicon[i] for i in page.words], page.boxes, page.tags)
        noisy = ocr_noise(words, strength, rng)
        ids = np.array([lexicon.setdefault(text, len(lexicon)) for text in noisy.texts], dtype=np.int32)
        worse.append(replace(page, words=ids, boxes=noisy.boxes, tags=noisy.tags, source="damaged"))
    return Dataset(dataset.labels, list(lexicon), worse)
