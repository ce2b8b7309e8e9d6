"""Writes a model bundle: what serving and browser load."""

import hashlib
import json
import shutil
from pathlib import Path

from training.dataset import Labels
from training.model import Shape
from training.pieces import plain_tokenizer_json
from training.pretrained import encoder_folder
from training.windows import BOX_SCALE, OVERLAP, WINDOW

MODEL_FILE = "onnx/model_quantized.onnx"
LARGEST_BYTES = 30_000_000


def bert_config(shape: Shape, labels: Labels) -> dict:
    """`config.json` in the words of the transformers libraries."""
    return {
        "architectures": ["BertForTokenClassification"],
        "model_type": "bert",
        "hidden_act": "gelu",
        "hidden_size": shape.hidden,
        "intermediate_size": shape.inner,
        "num_hidden_layers": shape.layers,
        "num_attention_heads": shape.heads,
        "max_position_embeddings": shape.positions,
        "vocab_size": shape.vocabulary,
        "type_vocab_size": 2,
        "waves": shape.waves,
        "layer_norm_eps": 1e-12,
        "pad_token_id": 0,
        "id2label": dict(enumerate(labels.ner)),
        "label2id": {name: place for place, name in enumerate(labels.ner)},
    }


def labels_json(labels: Labels) -> dict:
    return {
        "labelSchemaVersion": labels.schema_version,
        "ner": labels.ner,
        "pageTypes": labels.page_types,
        "window": WINDOW,
        "overlap": OVERLAP,
        "boxScale": BOX_SCALE,
    }


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def write_bundle(
    folder: Path, model: Path, shape: Shape, labels: Labels, metrics: dict, card: str, tokenizer: Path | None = None
) -> int:
    """All files but the calibration, which is fitted where rules and model meet; returns bytes; ValueError over 30 MB.

    `tokenizer` is the folder of its two files, that of the pretrained encoder without.
    """
    tokenizer = tokenizer or encoder_folder()
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    shutil.copyfile(model, folder / MODEL_FILE)
    _write_json(folder / "config.json", bert_config(shape, labels))
    (folder / "tokenizer.json").write_text(plain_tokenizer_json(tokenizer / "tokenizer.json"), encoding="utf-8")
    shutil.copyfile(tokenizer / "tokenizer_config.json", folder / "tokenizer_config.json")
    _write_json(folder / "labels.json", labels_json(labels))
    _write_json(folder / "metrics.json", metrics)
    (folder / "MODEL_CARD.md").write_text(card, encoding="utf-8")
    return write_sums(folder)


def write_sums(folder: Path) -> int:
    """SHA256SUMS over everything else in the bundle, names in order; returns the bundle's bytes."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != "SHA256SUMS")
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}" for path in files]
    (folder / "SHA256SUMS").write_text("\n".join(lines) + "\n")
    size = sum(path.stat().st_size for path in files)
    if size > LARGEST_BYTES:
        raise ValueError(f"the bundle has {size} bytes, more than {LARGEST_BYTES}")
    return size
