"""A tiny data set and a tiny model: notes of a few words in which an amount follows 'pay' and a name follows 'I,'."""

import json
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

LABELS = ["O", "B-borrowerName", "I-borrowerName", "B-noteAmount", "I-noteAmount"]
NAMES = ["Ada", "Berta", "Carl", "Doris", "Emil", "Frieda", "Georg", "Hanna"]
FILLER = "the lender will hold this promise until every sum is paid in full at the place named".split()
TINY = {"hidden": 48, "layers": 2, "heads": 4, "inner": 96, "waves": 8}


def toy_page(rng: np.random.Generator, words: int) -> tuple[list[str], list[int]]:
    tokens: list[str] = []
    tags: list[int] = []
    while len(tokens) < words:
        filler = rng.choice(FILLER, size=int(rng.integers(2, 6))).tolist()
        name = rng.choice(NAMES, size=2).tolist()
        amount = f"${int(rng.integers(1, 999))},{int(rng.integers(0, 999)):03d}.00"
        part, marks = (["I,", *name], [0, 1, 2]) if rng.random() < 0.5 else (["pay", amount], [0, 3])
        tokens += [*filler, *part]
        tags += [0] * len(filler) + marks
    return tokens, tags


def boxes_of(words: int) -> list[list[int]]:
    """Ten words a line."""
    return [[90 * (i % 10), 12 * (i // 10) % 990, 90 * (i % 10) + 80, 12 * (i // 10) % 990 + 9] for i in range(words)]


def write_toy(folder: Path, documents: int = 40, words: int = 60, flat_boxes: bool = False) -> Path:
    """A Parquet file as the product exports it; every fourth document is a held-out one."""
    rng = np.random.default_rng(3)
    rows = []
    for i in range(documents):
        tokens, tags = toy_page(rng, words)
        boxes = boxes_of(len(tokens))
        rows.append(
            {
                "id": f"d{i}/1",
                "doc_id": f"d{i}",
                "page": 1,
                "tokens": tokens,
                "bboxes": [edge for box in boxes for edge in box] if flat_boxes else boxes,
                "ner_tags": tags,
                "document_type": "note",
                "page_type": 0,
                "family": f"note/{i % 3}",
                "source": "ocr" if i % 5 == 0 else "text-layer",
                "split": "test" if i % 4 == 0 else "train",
            }
        )
    path = folder / "toy.parquet"
    pq.write_table(pa.Table.from_pylist(rows), path)
    sidecar = {"labelSchemaVersion": 1, "ner": LABELS, "pageTypes": ["note", "other"]}
    (folder / "toy.parquet.labels.json").write_text(json.dumps(sidecar))
    return path
