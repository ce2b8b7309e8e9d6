"""Reads a dataset export: one Parquet row a page, and what its numbers mean from the sidecar."""

import json
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq


@dataclass(frozen=True)
class Labels:
    """What tags and page types stand for; `ner[0]` is `O`, then `B-` and `I-` of every field."""

    schema_version: int
    ner: list[str]
    page_types: list[str]

    @property
    def fields(self) -> list[str]:
        return [name[2:] for name in self.ner if name.startswith("B-")]


@dataclass(frozen=True)
class Page:
    """One page: `words` are places in the lexicon, `boxes` 0..1000, `tags` places in `Labels.ner`."""

    doc_id: str
    number: int
    words: np.ndarray
    boxes: np.ndarray
    tags: np.ndarray
    page_type: int
    family: str
    source: str
    split: str


@dataclass(frozen=True)
class Dataset:
    labels: Labels
    lexicon: list[str]
    pages: list[Page]

    def of(self, split: str) -> list[Page]:
        return [page for page in self.pages if page.split == split]


def read_labels(path: Path) -> Labels:
    """The sidecar `<file>.labels.json`; raises ValueError where it is not BIO2 with `O` first."""
    raw = json.loads(path.read_text())
    labels = Labels(int(raw["labelSchemaVersion"]), list(raw["ner"]), list(raw["pageTypes"]))
    expected = ["O", *(f"{mark}-{field}" for field in labels.fields for mark in "BI")]
    if labels.ner != expected:
        raise ValueError(f"{path}: labels are not O, B-x, I-x, ... in order")
    return labels


def _lists(column: pa.ChunkedArray) -> tuple[np.ndarray, pa.Array]:
    """Row offsets (rows + 1) and the flat values of a list column."""
    array = column.combine_chunks()
    if isinstance(array, pa.ChunkedArray):
        array = array.chunk(0)
    lengths = np.asarray(array.value_lengths().fill_null(0))
    return np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64), array.flatten()


def _flat_boxes(values: pa.Array) -> np.ndarray:
    """Boxes as n x 4, from lists of four or from one flat list with four numbers a word."""
    flat = values.flatten() if pa.types.is_list(values.type) or pa.types.is_large_list(values.type) else values
    return np.asarray(flat).astype(np.int16).reshape(-1, 4)


def read_dataset(path: Path, labels_path: Path | None = None) -> Dataset:
    """All pages with at least one word, in the file's order; raises ValueError where columns disagree."""
    labels = read_labels(labels_path or path.with_name(path.name + ".labels.json"))
    table = pq.read_table(path)
    offsets, tokens = _lists(table["tokens"])
    encoded = tokens.dictionary_encode()
    ids = np.asarray(encoded.indices).astype(np.int32)
    boxes = _flat_boxes(_lists(table["bboxes"])[1])
    tags = np.asarray(_lists(table["ner_tags"])[1]).astype(np.int16)
    if not len(ids) == len(boxes) == len(tags):
        raise ValueError(f"{path}: {len(ids)} tokens, {len(boxes)} boxes, {len(tags)} tags")
    strange = tags[(tags < 0) | (tags >= len(labels.ner))]
    if len(strange):
        raise ValueError(f"{path}: tag {int(strange[0])} is not in the sidecar")
    names = ["doc_id", "page", "page_type", "family", "source", "split"]
    rows = zip(*(table[name].to_pylist() for name in names), strict=True)
    pages = []
    for row, (doc_id, number, page_type, family, source, split) in enumerate(rows):
        part = slice(int(offsets[row]), int(offsets[row + 1]))
        if part.stop > part.start:
            pages.append(Page(doc_id, number, ids[part], boxes[part], tags[part], page_type, family, source, split))
    return Dataset(labels, encoded.dictionary.to_pylist(), pages)


def read_datasets(paths: list[Path]) -> Dataset:
    """Several exports as one, each with its sidecar; raises ValueError where their labels differ."""
    parts = [read_dataset(path) for path in paths]
    if any(part.labels != parts[0].labels for part in parts):
        raise ValueError("the data sets have different labels")
    lexicon: list[str] = []
    pages: list[Page] = []
    for part in parts:
        pages += [replace(page, words=page.words + len(lexicon)) for page in part.pages]
        lexicon += part.lexicon
    return Dataset(parts[0].labels, lexicon, pages)
